//! Fields that become plain text where the plan may not be changed, so that
//! everything can still be read.

use eframe::egui::accesskit::{Rect as Bounds, Role};
use eframe::egui::text::{CCursor, CCursorRange};
use eframe::egui::text_edit::TextEditState;
use eframe::egui::{Align, AsIdSalt, Id, Label, Layout, Response, Ui, UiBuilder, vec2};

use crate::ui::context::ViewCtx;
use crate::ui::theme::{Icon, Theme, Tone};
use crate::ui::widgets::{Button, Field, icon};

/// One line of text. Returns the new text once the edit is finished.
pub(super) fn text(
    ctx: &ViewCtx<'_>,
    ui: &mut Ui,
    label: &str,
    salt: impl AsIdSalt,
    value: &str,
) -> Edit<String> {
    if !ctx.is_editable() {
        return read(ctx, ui, label, value);
    }
    let edited = field(ctx, label).text(ui, salt, value);
    Edit { response: Some(edited.response), committed: edited.committed }
}

/// Several lines of text.
pub(super) fn long_text(
    ctx: &ViewCtx<'_>,
    ui: &mut Ui,
    label: &str,
    salt: impl AsIdSalt,
    value: &str,
) -> Edit<String> {
    if !ctx.is_editable() {
        return read(ctx, ui, label, value);
    }
    let edited = field(ctx, label).long_text(ui, salt, value, 2);
    Edit { response: Some(edited.response), committed: edited.committed }
}

/// One of several known answers.
pub(super) fn choice<T: PartialEq + Clone>(
    ctx: &ViewCtx<'_>,
    ui: &mut Ui,
    label: &str,
    salt: impl AsIdSalt,
    options: &[(T, &str)],
    current: &T,
) -> Option<T> {
    if !ctx.is_editable() {
        let shown = options.iter().find(|(option, _)| option == current).map_or("", |(_, text)| text);
        read::<T>(ctx, ui, label, shown);
        return None;
    }
    field(ctx, label).choice(ui, salt, options, Some(current)).committed
}

/// A field as wide as there is room.
pub(super) fn field<'a>(ctx: &ViewCtx<'a>, label: &'a str) -> Field<'a> {
    Field::new(ctx.theme, label).width(f32::INFINITY)
}

/// What became of a field that may be plain text.
pub(super) struct Edit<T> {
    /// The field's, when it is one.
    pub response: Option<Response>,
    /// The new value, once the edit is finished.
    pub committed: Option<T>,
}

/// A value to read, below its label; nothing where there is no value.
pub(super) fn read<T>(ctx: &ViewCtx<'_>, ui: &mut Ui, label: &str, value: &str) -> Edit<T> {
    if !value.is_empty() {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = ctx.theme.scale.gap.xs;
            ui.label(ctx.theme.caption(label));
            ui.add(Label::new(value).wrap().selectable(true));
        });
    }
    Edit { response: None, committed: None }
}

/// Draws `parts` beside each other, sharing the width as `shares` say, in as many
/// lines as it takes for each to be at least `least` points wide.
pub(super) fn beside(
    ui: &mut Ui,
    theme: &Theme,
    least: f32,
    shares: &[f32],
    mut part: impl FnMut(&mut Ui, usize),
) {
    let gap = theme.scale.gap.m;
    let room = ui.available_width();
    let fit = (((room + gap) / (least + gap)).floor() as usize).clamp(1, shares.len().max(1));
    // As many in each line, so that two lines of two and not of three and one.
    let lines = shares.len().div_ceil(fit);
    let each = shares.len().div_ceil(lines.max(1)).max(1);
    let mut nth = 0;
    for line in shares.chunks(each) {
        let free = room - gap * (line.len().saturating_sub(1)) as f32;
        let whole: f32 = line.iter().sum();
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for share in line {
                let size = vec2((free * share / whole).floor(), 0.0);
                ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
                    ui.set_width(size.x);
                    ui.spacing_mut().item_spacing.x = theme.scale.gap.s;
                    part(ui, nth);
                });
                nth += 1;
            }
        });
    }
}

/// Draws parts that a screen reader knows to belong to what is called `name`.
pub(super) fn group<R>(
    ui: &mut Ui,
    salt: impl AsIdSalt,
    name: &str,
    contents: impl FnOnce(&mut Ui) -> R,
) -> R {
    let builder = UiBuilder::new().id_salt(salt).accessibility_role(Role::Group).accessibility_label(name);
    let group = ui.scope_builder(builder, |ui| (ui.unique_id(), contents(ui)));
    let ((id, inner), rect) = (group.inner, group.response.rect);
    let (min, max) = (rect.min.to_vec2(), rect.max.to_vec2());
    let bounds = Bounds::new(min.x.into(), min.y.into(), max.x.into(), max.y.into());
    ui.ctx().accesskit_node_builder(id, |node| node.set_bounds(bounds));
    inner
}

/// A line with a button called `remove` behind it. Returns whether it was pressed.
pub(super) fn removable(ctx: &ViewCtx<'_>, ui: &mut Ui, line: &str, remove: &str) -> bool {
    let mut is_pressed = false;
    ui.horizontal(|ui| {
        ui.set_min_height(ctx.theme.scale.size.control);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            is_pressed = ui.add(Button::icon_only(ctx.theme, Icon::Remove, remove)).clicked();
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(Label::new(line).truncate()).on_hover_text(line);
            });
        });
    });
    is_pressed
}

/// Gives a field the keyboard with all of its text selected, so that typing replaces it.
pub(super) fn take_keyboard(ui: &Ui, response: &Response, text: &str) {
    response.request_focus();
    response.scroll_to_me(None);
    select_all(ui, response.id, text);
}

fn select_all(ui: &Ui, id: Id, text: &str) {
    let mut state = TextEditState::load(ui.ctx(), id).unwrap_or_default();
    let end = CCursor::new(text.chars().count());
    state.cursor.set_char_range(Some(CCursorRange::two(CCursor::new(0), end)));
    state.store(ui.ctx(), id);
}

/// A remark with the shape and colour of its tone; `word` says the tone aloud.
pub(super) fn remark(ui: &mut Ui, theme: &Theme, tone: Tone, word: &str, sentence: &str) {
    ui.horizontal_top(|ui| {
        icon(ui, theme, tone.icon(), theme.scale.icon.s, tone.colors(theme).text).on_hover_text(word);
        ui.add(Label::new(theme.small(sentence).color(theme.palette.text.plain)).wrap());
    });
}

/// A term with a capital, as it stands on its own.
pub(super) fn capital(term: &str) -> String {
    let mut chars = term.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
