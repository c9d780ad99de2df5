//! One screen only: the slide on all of it, and a bar below that the chair can hide.
//!
//! Whoever sees the screen sees the bar. So there are no notes in it, and what the chair
//! opens covers the lower part only while it is open.

use eframe::egui::{Align, Color32, CursorIcon, Frame, Label, Layout, Margin, Panel, Rect, Ui, UiBuilder};

use super::chair::{states, time_ui};
use super::seat::Seat;
use crate::session::settings::BarSetting;
use crate::ui::theme::Tone;
use crate::ui::widgets::Badge;

/// The share of the height that what the chair opens has.
const OPEN: f32 = 0.62;

/// Draws the slide, the bar, and what is open.
pub(super) fn one_ui(
    seat: &mut Seat<'_>,
    is_open: bool,
    open_ui: impl FnOnce(&mut Seat<'_>, &mut Ui),
    ui: &mut Ui,
) {
    let gap = &seat.theme.scale.gap;
    if is_open || seat.session.settings().presenting.bar == BarSetting::Shown {
        let frame = Frame::new()
            .fill(seat.theme.palette.ground.sunken)
            .inner_margin(Margin::symmetric(gap.l as i8, gap.xs as i8));
        Panel::bottom("presenting_bar").frame(frame).show(ui, |ui| bar_ui(seat, ui));
    }
    let rect = ui.available_rect_before_wrap();
    bare_ui(seat, ui);
    if is_open {
        let top = rect.bottom() - rect.height() * OPEN;
        let room = Rect::from_min_max(eframe::egui::pos2(rect.left(), top), rect.max);
        ui.painter().rect_filled(room, 0.0, seat.theme.palette.ground.canvas);
        let inner = room.shrink(gap.l);
        let layout = Layout::top_down(Align::Min);
        ui.scope_builder(UiBuilder::new().max_rect(inner).layout(layout), |ui| open_ui(seat, ui));
    }
}

/// Draws the slide and nothing else.
pub(super) fn bare_ui(seat: &mut Seat<'_>, ui: &mut Ui) {
    let rect = ui.available_rect_before_wrap();
    ui.painter().rect_filled(rect, 0.0, Color32::BLACK);
    seat.audience_ui(ui, rect);
    let rests = ui.input(|input| input.pointer.time_since_last_movement() > 2.0);
    if seat.hides_cursor() || rests {
        ui.ctx().set_cursor_icon(CursorIcon::None);
    }
}

fn bar_ui(seat: &Seat<'_>, ui: &mut Ui) {
    let (theme, words) = (seat.theme, seat.words);
    ui.horizontal(|ui| {
        ui.set_min_height(theme.scale.size.control);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.label(theme.strong(words.time(seat.session.now().time())));
            time_ui(seat, ui);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                if !seat.session.notices().is_empty() {
                    ui.add(Badge::new(theme, Tone::Attention, &words.text("presenting-told")));
                }
                ui.label(theme.strong(seat.place()));
                for (tone, key) in states(seat) {
                    ui.add(Badge::new(theme, tone, &words.text(key)));
                }
                let next = match (seat.presenter.is_followed(), seat.presenter.next_slide()) {
                    (true, Some(next)) => {
                        words.fill("presenting-next-is", &[("title", next.title.clone().into())])
                    }
                    (true, None) => words.text("presenting-last").into_owned(),
                    (false, _) => {
                        let title = seat.presenter.here().0.title.clone();
                        words.fill("presenting-prepared-is", &[("title", title.into())])
                    }
                };
                ui.add(Label::new(theme.muted(next)).truncate());
            });
        });
    });
}
