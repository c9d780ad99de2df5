//! What the pages of meetings, items and snapshots are set with.

use eframe::egui::{Label, ScrollArea, Ui};

use crate::ui::theme::{Icon, Theme};
use crate::ui::widgets::{card, follow_keyboard, icon, space};

/// The widest a page needs to be, in points: prose, with facts beside it.
pub(super) fn widest(theme: &Theme) -> f32 {
    let (gap, size) = (&theme.scale.gap, &theme.scale.size);
    size.prose + size.field + gap.xxl + 2.0 * gap.l + 2.0 * gap.s + size.scroll_bar
}

/// A sheet that scrolls by itself. `salt` names what it shows, so that another
/// thing begins at the top.
pub(super) fn sheet(
    ui: &mut Ui,
    theme: &Theme,
    salt: impl eframe::egui::AsIdSalt,
    contents: impl FnOnce(&mut Ui),
) {
    ScrollArea::vertical().id_salt(salt).auto_shrink([false, false]).show(ui, |ui| {
        // Room for the ring around what has the keyboard, and beside the scroll bar.
        ui.set_max_width(ui.available_width() - theme.scale.gap.s);
        card(ui, theme, contents);
        space(ui, theme.scale.gap.l);
        follow_keyboard(ui, theme.scale.size.control);
    });
}

/// A part of a sheet under its heading.
pub(super) fn part(ui: &mut Ui, theme: &Theme, title: &str, contents: impl FnOnce(&mut Ui)) {
    space(ui, theme.scale.gap.l);
    ui.label(theme.heading(title));
    contents(ui);
}

/// Text to be read, and to be marked and copied.
pub(super) fn prose(ui: &mut Ui, text: &str) {
    ui.add(Label::new(text).selectable(true).wrap());
}

/// One of several things in a list.
pub(super) fn list_entry(ui: &mut Ui, theme: &Theme, contents: impl FnOnce(&mut Ui)) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = theme.scale.gap.s;
        icon(ui, theme, Icon::Minus, theme.scale.icon.s, theme.palette.text.muted);
        ui.vertical(contents);
    });
}

/// The text with its first letter as at the beginning of a sentence.
pub(super) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// One line each, without the empty ones.
pub(super) fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}
