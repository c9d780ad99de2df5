//! The chair's window: what the audience sees, what comes next, notes, time, and the list
//! of items. Nobody else looks at it.

use std::sync::Arc;

use eframe::egui::{Align, Frame, Label, Layout, Margin, Panel, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use super::items::items_ui;
use super::running::{Click, Occasion};
use super::seat::{Seat, pace_tone, slide_in};
use crate::presenting::keys::Key;
use crate::presenting::show::{Cover, Desk};
use crate::session::problem::tell;
use crate::ui::theme::{Tone, text};
use crate::ui::widgets::{Badge, Button, card, space};

/// The share of the width that what the audience sees has.
const LEFT: f32 = 0.6;
/// The most of the height that it has, so that there is room for notes.
const HIGHEST: f32 = 0.74;

/// Whether anybody sees what the audience's side shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Seen {
    /// They do.
    ByAudience,
    /// Their screen is gone.
    ByNobody,
}

/// Draws the window around what is open, or around the slide.
pub(super) fn chair_ui(
    seat: &mut Seat<'_>,
    seen: Seen,
    open_ui: impl FnOnce(&mut Seat<'_>, &mut Ui) -> bool,
    ui: &mut Ui,
) {
    let gap = &seat.theme.scale.gap;
    let frame = Frame::new()
        .fill(seat.theme.palette.ground.surface)
        .inner_margin(Margin::symmetric(gap.l as i8, gap.s as i8));
    Panel::top("presenting_top").frame(frame).show(ui, |ui| head_ui(seat, seen, ui));
    Panel::bottom("presenting_keys").frame(frame).show(ui, |ui| keys_ui(seat, ui));
    let middle = Frame::new().fill(seat.theme.palette.ground.canvas).inner_margin(Margin::same(gap.l as i8));
    eframe::egui::CentralPanel::default().frame(middle).show(ui, |ui| {
        notice_ui(seat, ui);
        if !open_ui(seat, ui) {
            slides_ui(seat, seen, ui, |seat, ui| {
                next_ui(seat, ui);
                items_ui(seat, ui);
            });
        }
    });
}

/// Where the chair is, the time of day, and how the item goes.
fn head_ui(seat: &mut Seat<'_>, seen: Seen, ui: &mut Ui) {
    let (theme, words) = (seat.theme, seat.words);
    ui.horizontal(|ui| {
        ui.set_min_height(theme.scale.size.control);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let clock = words.time_in_field(seat.session.now().time());
            ui.label(
                eframe::egui::RichText::new(clock)
                    .text_style(text::figure())
                    .color(theme.palette.text.heading),
            );
            time_ui(seat, ui);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                if seat.occasion == Occasion::Rehearsal {
                    ui.add(Badge::new(theme, Tone::Info, &words.text("presenting-rehearsal")));
                }
                if seen == Seen::ByNobody {
                    ui.add(Badge::new(theme, Tone::Bad, &words.text("presenting-screen-gone")));
                }
                ui.label(theme.strong(seat.place()));
                ui.add(Label::new(theme.muted(seat.title())).truncate());
            });
        });
    });
}

/// How long the item has taken, to be shown from the right.
pub(super) fn time_ui(seat: &Seat<'_>, ui: &mut Ui) {
    let (theme, words) = (seat.theme, seat.words);
    if let Some(behind) = seat.behind() {
        ui.add(Badge::new(theme, Tone::Attention, &behind));
    }
    let Some((told, pace)) = seat.item_time() else { return };
    if let Some((tone, key)) = pace_tone(pace) {
        ui.add(Badge::new(theme, tone, &words.text(key)));
    }
    ui.label(theme.strong(told));
}

/// The latest of what the user should be told.
pub(super) fn notice_ui(seat: &Seat<'_>, ui: &mut Ui) {
    let Some(notice) = seat.session.notices().last() else { return };
    let told = tell(&notice.event, seat.words);
    ui.add(Badge::new(seat.theme, Tone::Attention, &told.text));
    space(ui, seat.theme.scale.gap.s);
}

/// What the audience sees at the left, with notes below; `right_ui` at the right.
pub(super) fn slides_ui(
    seat: &mut Seat<'_>,
    seen: Seen,
    ui: &mut Ui,
    right_ui: impl FnOnce(&mut Seat<'_>, &mut Ui),
) {
    let whole = ui.available_rect_before_wrap();
    let gap = seat.theme.scale.gap.xl;
    let middle = whole.left() + (whole.width() - gap) * LEFT;
    let left = Rect::from_min_max(whole.min, pos2(middle, whole.bottom()));
    let right = Rect::from_min_max(pos2(middle + gap, whole.top()), whole.max);
    let column = |rect: Rect| UiBuilder::new().max_rect(rect).layout(Layout::top_down(Align::Min));
    ui.scope_builder(column(left), |ui| {
        shown_ui(seat, seen, ui);
        notes_ui(seat, ui);
    });
    ui.scope_builder(column(right), |ui| right_ui(seat, ui));
}

fn shown_ui(seat: &mut Seat<'_>, seen: Seen, ui: &mut Ui) {
    let (theme, words) = (seat.theme, seat.words);
    ui.horizontal(|ui| {
        ui.set_min_height(theme.scale.size.badge);
        let key = match seen {
            Seen::ByAudience if seat.occasion == Occasion::Meeting => "presenting-shown",
            Seen::ByAudience => "presenting-shown-rehearsed",
            Seen::ByNobody => "presenting-shown-later",
        };
        ui.label(theme.caption(words.text(key)));
        for (tone, key) in states(seat) {
            ui.add(Badge::new(theme, tone, &words.text(key)));
        }
    });
    let room = ui.available_rect_before_wrap();
    let height = room.height() * HIGHEST;
    let rect = slide_in(Rect::from_min_size(room.min, vec2(room.width(), height)));
    ui.allocate_rect(rect, eframe::egui::Sense::hover());
    seat.audience_ui(ui, rect);
    seat.frame_ui(ui, rect);
}

/// What holds or covers what the audience sees.
pub(super) fn states(seat: &Seat<'_>) -> Vec<(Tone, &'static str)> {
    let presenter = &seat.presenter;
    let cover = match presenter.cover() {
        Cover::Open => None,
        Cover::Black => Some((Tone::Attention, "presenting-state-black")),
        Cover::Neutral => Some((Tone::Attention, "presenting-state-neutral")),
    };
    let frozen = presenter.is_frozen().then_some((Tone::Attention, "presenting-state-frozen"));
    let stale = presenter.is_stale().then_some((Tone::Info, "presenting-state-stale"));
    let closer = (*presenter.desk() == Desk::Closer).then_some((Tone::Info, "presenting-state-closer"));
    [cover, frozen, stale, closer].into_iter().flatten().collect()
}

fn notes_ui(seat: &Seat<'_>, ui: &mut Ui) {
    let (theme, words) = (seat.theme, seat.words);
    space(ui, theme.scale.gap.m);
    let item = seat.presenter.item().and_then(|item| seat.plan.item(item));
    let notes = item.map(|(_, item)| item.notes.trim()).unwrap_or_default();
    ui.label(theme.caption(words.text("presenting-notes")));
    ScrollArea::vertical().id_salt("presenting_notes").auto_shrink([false, false]).show(ui, |ui| {
        ui.set_max_width(ui.available_width().min(theme.scale.size.prose + theme.scale.gap.xxl));
        match notes {
            "" => ui.label(theme.muted(words.text("presenting-no-notes"))),
            notes => ui.add(Label::new(theme.strong(notes)).wrap()),
        };
    });
}

fn next_ui(seat: &mut Seat<'_>, ui: &mut Ui) {
    let (theme, words) = (seat.theme, seat.words);
    let (key, slide) = if seat.presenter.is_followed() {
        let next = seat.presenter.next_slide().map(|slide| (slide, crate::presenting::Seen::default()));
        ("presenting-next", next)
    } else {
        let (slide, seen) = seat.presenter.here_shared();
        ("presenting-prepared", Some((slide, seen)))
    };
    ui.horizontal(|ui| {
        ui.set_min_height(theme.scale.size.badge);
        ui.label(theme.caption(words.text(key)));
    });
    let room = ui.available_rect_before_wrap();
    let rect = slide_in(Rect::from_min_size(room.min, vec2(room.width(), room.height() * 0.45)));
    let response = ui.allocate_rect(rect, eframe::egui::Sense::click());
    match slide {
        Some((slide, seen)) => seat.slide_ui(ui, rect, &Arc::clone(&slide), seen),
        None => {
            ui.painter().rect_filled(rect, 0.0, theme.palette.ground.sunken);
            seat.frame_ui(ui, rect);
            let style = eframe::egui::TextStyle::Body.resolve(ui.style());
            let text = words.text("presenting-last");
            let at = rect.center();
            ui.painter().text(at, eframe::egui::Align2::CENTER_CENTER, text, style, theme.palette.text.muted);
        }
    }
    if response.clicked() && seat.presenter.is_followed() {
        seat.click(Click::Key(Key::Right));
    }
    space(ui, theme.scale.gap.m);
}

/// What can be done, as buttons that say their keys.
fn keys_ui(seat: &mut Seat<'_>, ui: &mut Ui) {
    let (theme, words) = (seat.theme, seat.words);
    let buttons = [
        (Key::Left, "←", "presenting-do-previous"),
        (Key::Right, "→", "presenting-do-next"),
        (Key::Letter('o'), "O", "presenting-do-overview"),
        (Key::Letter('/'), "/", "presenting-do-answers"),
        (Key::Letter('w'), "W", "presenting-do-why"),
        (Key::Letter('n'), "N", "presenting-do-neutral"),
        (Key::Letter('b'), "B", "presenting-do-black"),
        (Key::Letter('f'), "F", "presenting-do-freeze"),
        (Key::Letter('d'), "D", "presenting-do-decide"),
        (Key::Letter('?'), "?", "presenting-do-keys"),
        (Key::Escape, "Esc", "presenting-do-end"),
    ];
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        for (key, name, text) in buttons {
            let (said, label) = (words.text(text), format!("{name}  {}", words.text(text)));
            if ui.add(Button::quiet(theme, &label).spoken(&said)).clicked() {
                seat.click(Click::Key(key));
            }
        }
    });
}

/// A card that fills what room there is.
pub(super) fn sheet_ui<T>(
    seat: &mut Seat<'_>,
    ui: &mut Ui,
    contents: impl FnOnce(&mut Seat<'_>, &mut Ui) -> T,
) -> T {
    let theme = seat.theme;
    card(ui, theme, |ui| {
        ui.set_min_height(ui.available_height());
        contents(seat, ui)
    })
    .inner
}
