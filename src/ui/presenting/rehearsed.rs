//! How long a rehearsal took, item by item, beside the plan and earlier runs.

use std::time::Duration;

use eframe::egui::{Align, Grid, Layout, ScrollArea, TextStyle, Ui, vec2};

use super::chair::sheet_ui;
use super::running::Click;
use super::seat::Seat;
use crate::presenting::keys::Key;
use crate::presenting::rehearsal::{Compared, Timing};
use crate::ui::theme::Tone;
use crate::ui::widgets::{Button, space};

/// How wide a column of times is, in points.
const COLUMN: f32 = 92.0;

/// A column: the key of its name, and what stands in it.
type Column = (&'static str, fn(&Timing) -> Option<Duration>);

const COLUMNS: [Column; 4] = [
    ("presenting-rehearsed-planned", |timing| timing.planned),
    ("presenting-rehearsed-now", |timing| timing.now),
    ("presenting-rehearsed-last", |timing| timing.last),
    ("presenting-rehearsed-usual", |timing| timing.usual),
];

/// Draws the table, and the way back.
pub(super) fn rehearsed_ui(seat: &mut Seat<'_>, compared: &Compared, ui: &mut Ui) {
    let frame = eframe::egui::Frame::central_panel(ui.style()).fill(seat.theme.palette.ground.canvas);
    frame.show(ui, |ui| {
        sheet_ui(seat, ui, |seat, ui| {
            let (theme, words) = (seat.theme, seat.words);
            ui.label(theme.title(words.text("presenting-rehearsed")));
            let runs = match compared.runs {
                0 => words.text("presenting-rehearsed-first").into_owned(),
                runs => words.fill("presenting-rehearsed-runs", &[("count", runs.into())]),
            };
            ui.label(theme.muted(runs));
            space(ui, theme.scale.gap.m);
            let close = words.text("presenting-rehearsed-close");
            if ui.add(Button::primary(theme, &close)).clicked() {
                seat.click(Click::Key(Key::Escape));
            }
            space(ui, theme.scale.gap.m);
            ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| table_ui(seat, compared, ui));
        });
    });
}

fn table_ui(seat: &Seat<'_>, compared: &Compared, ui: &mut Ui) {
    let (theme, words) = (seat.theme, seat.words);
    let spacing = [theme.scale.gap.xl, theme.scale.gap.s];
    Grid::new("rehearsed").num_columns(1 + COLUMNS.len()).spacing(spacing).show(ui, |ui| {
        ui.label(theme.strong(words.text("presenting-items")));
        for (key, _) in COLUMNS {
            right_ui(ui, |ui| {
                ui.label(theme.strong(words.text(key)));
            });
        }
        ui.end_row();
        for (id, timing) in &compared.items {
            let item = seat.presenter.deck().items.iter().find(|item| item.id == *id);
            let name = item.map(|item| format!("{}  {}", item.number, item.title)).unwrap_or_default();
            let width = (ui.ctx().content_rect().width() * 0.45).min(theme.scale.size.prose);
            ui.scope(|ui| {
                ui.set_max_width(width);
                ui.add(eframe::egui::Label::new(name).wrap());
            });
            row_ui(seat, timing, ui);
        }
        ui.label(theme.strong(words.text("presenting-rehearsed-all")));
        row_ui(seat, &compared.all, ui);
    });
}

fn row_ui(seat: &Seat<'_>, timing: &Timing, ui: &mut Ui) {
    let (theme, words) = (seat.theme, seat.words);
    let is_over = timing.now.zip(timing.planned).is_some_and(|(now, planned)| now > planned);
    for (nth, (_, of)) in COLUMNS.into_iter().enumerate() {
        let told = of(timing).map_or_else(|| "–".to_owned(), |time| words.elapsed(time));
        let told = match nth == 1 && is_over {
            true => theme.numbers(told).color(Tone::Bad.colors(theme).text),
            false => theme.numbers(told),
        };
        right_ui(ui, |ui| {
            ui.label(told);
        });
    }
    ui.end_row();
}

fn right_ui(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    let size = vec2(COLUMN, ui.text_style_height(&TextStyle::Body));
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Min), |ui| {
        ui.set_min_width(COLUMN);
        contents(ui);
    });
}
