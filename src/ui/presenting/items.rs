//! The list of items, each with the time it has taken.

use eframe::egui::{Align, Label, Layout, ScrollArea, Sense, Ui, UiBuilder, vec2};

use super::running::{Click, Occasion};
use super::seat::Seat;
use crate::presenting::deck::ItemFacts;
use crate::presenting::times::Pace;
use crate::ui::theme::Theme;

/// Draws the list; a click leads to an item.
pub(super) fn items_ui(seat: &mut Seat<'_>, ui: &mut Ui) {
    let (theme, words) = (seat.theme, seat.words);
    ui.label(theme.caption(words.text("presenting-items")));
    let deck = std::sync::Arc::clone(seat.presenter.deck_shared());
    let here = seat.presenter.item();
    ScrollArea::vertical().id_salt("presenting_items").auto_shrink([false, false]).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for item in &deck.items {
            let is_here = here == Some(item.id);
            if row_ui(seat, ui, item, is_here) {
                seat.click(Click::Item(item.id));
            }
        }
    });
}

fn row_ui(seat: &Seat<'_>, ui: &mut Ui, item: &ItemFacts, is_here: bool) -> bool {
    let theme = seat.theme;
    let size = vec2(ui.available_width() - theme.scale.size.scroll_bar, theme.scale.size.row);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let ground = &theme.palette.ground;
    let fill = match () {
        () if is_here => Some(theme.palette.accent.soft),
        () if response.hovered() => Some(ground.hover),
        () => None,
    };
    if let Some(fill) = fill {
        ui.painter().rect_filled(rect, theme.scale.radius.control(), fill);
    }
    if is_here && ui.clip_rect().intersect(rect).height() < rect.height() {
        ui.scroll_to_rect(rect, Some(Align::Center));
    }
    let inner = rect.shrink2(vec2(theme.scale.gap.s, 0.0));
    let layout = Layout::right_to_left(Align::Center);
    ui.scope_builder(UiBuilder::new().max_rect(inner).layout(layout), |ui| {
        let (told, pace) = time_of(seat, item);
        ui.add(Label::new(theme.numbers(told).color(color_of(theme, pace))).selectable(false));
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let text = format!("{}  {}", item.number, item.title);
            let text = if is_here { theme.strong(text) } else { theme.muted(text) };
            ui.add(Label::new(text).truncate().selectable(false));
        });
    });
    response.widget_info(|| {
        let name = format!("{} {}", item.number, item.title);
        eframe::egui::WidgetInfo::selected(eframe::egui::Role::ListBoxOption, true, is_here, name)
    });
    response.clicked()
}

/// What an item has taken, of what was planned: `4:10 / 10:00`. In a rehearsal also how
/// long it took the last time.
fn time_of(seat: &Seat<'_>, item: &ItemFacts) -> (String, Pace) {
    let (words, times) = (seat.words, seat.presenter.times());
    let used = times.used(item.id, seat.now);
    let planned = item.minutes.map(|minutes| std::time::Duration::from_secs(60 * u64::from(minutes)));
    let mut parts = Vec::new();
    if !used.is_zero() || times.treated() == Some(item.id) {
        parts.push(words.elapsed(used));
    }
    parts.extend(planned.map(|planned| words.elapsed(planned)));
    let mut told = parts.join(" / ");
    let last = seat.earlier.first().and_then(|run| run.get(&item.id));
    if let Some(last) = last.filter(|_| seat.occasion == Occasion::Rehearsal) {
        let last = words.fill("presenting-last-time", &[("time", words.elapsed(*last).into())]);
        told = if told.is_empty() { last } else { format!("{told}  {last}") };
    }
    (told, times.pace(item.id, item.minutes, seat.now))
}

fn color_of(theme: &Theme, pace: Pace) -> eframe::egui::Color32 {
    match super::seat::pace_tone(pace) {
        Some((tone, _)) => tone.colors(theme).text,
        None => theme.palette.text.muted,
    }
}
