//! The axes of the chart of a measure, and the room they leave.

use std::sync::Arc;

use eframe::egui::{Align2, Color32, Painter, Rect, Stroke, TextStyle, Ui, pos2};

use super::names::Name;
use super::{Drawn, Memory, Subject, font, labels};
use crate::chart::time_axis::TimeMark;
use crate::chart::value_axis::{Ground, ValueAxis};
use crate::plan::Period;
use crate::plan::series::Series;
use crate::plan::unit::Unit;
use crate::ui::context::ViewCtx;

/// What is left at both ends of the time, as a share of it.
const PAD: f64 = 0.02;
/// Above and below the values, as a share of them, so that no mark is cut.
const HEADROOM: f64 = 0.06;
/// A chart of one day is as wide as this many days.
const LEAST_DAYS: f64 = 60.0;
/// How wide the name of a year and of any other period is with the room around it, in lines of text.
const YEAR: f32 = 3.5;
const ANY_PERIOD: f32 = 6.5;

/// What the axes show, and the room they leave.
pub(super) struct Axes {
    values: ValueAxis,
    marks: Arc<[TimeMark]>,
    frame: Rect,
    crown: Rect,
    time: (f64, f64),
}

impl Axes {
    pub(super) fn of(
        ctx: &ViewCtx<'_>,
        subject: Subject<'_>,
        (memory, names): (&mut Memory, &[Name]),
        rect: Rect,
        ui: &Ui,
    ) -> Self {
        let chart = subject.chart;
        let (small, gap) = (ui.text_style_height(&TextStyle::Small), &ctx.theme.scale.gap);
        let values = chart.value_axis((rect.height() / (2.8 * small)) as usize);
        let widest = values.marks.iter().map(|mark| {
            let text = value_text(ctx, subject.series, *mark, values.decimals);
            ui.painter().layout_no_wrap(text, font(ui), Color32::PLACEHOLDER).size().x
        });
        let left = rect.left() + widest.fold(0.0, f32::max) + gap.s;
        let (top, bottom) = (rect.top() + small + gap.xs, rect.bottom() - small - gap.xs);
        let right = rect.right() - labels::margin(ctx, subject, names, rect.width(), ui);
        let frame = Rect::from_min_max(pos2(left, top), pos2(right, bottom));
        let crown = Rect::from_min_max(pos2(left, rect.top()), pos2(rect.right(), top));
        let (from, to) = chart.time;
        let pad = ((LEAST_DAYS - (to - from)) / 2.0).max(PAD * (to - from));
        let time = (from - pad, to + pad);
        let years_only = chart.named.iter().all(|period| matches!(period, Period::Year(_)));
        let room = if years_only { YEAR } else { ANY_PERIOD };
        let most = (frame.width() / (room * small)) as usize;
        let marks = memory.marks(subject, most);
        Self { values, marks, frame, crown, time }
    }

    pub(super) fn drawn<'a>(&self, subject: Subject<'a>) -> Drawn<'a> {
        let headroom = HEADROOM * (self.values.to - self.values.from);
        Drawn {
            subject,
            frame: self.frame,
            crown: self.crown,
            values: (self.values.from - headroom, self.values.to + headroom),
            time: self.time,
            turned: subject.chart.ground == Ground::Places,
        }
    }

    pub(super) fn paint(&self, ctx: &ViewCtx<'_>, drawn: &Drawn<'_>, painter: &Painter, ui: &Ui) {
        let (theme, palette) = (ctx.theme, &ctx.theme.palette);
        let hair = |color: Color32| Stroke::new(theme.scale.line.hair, color);
        let (frame, gap) = (self.frame, theme.scale.gap.xs);
        for mark in &self.values.marks {
            let y = drawn.place((self.time.0, *mark)).y;
            painter.hline(frame.x_range(), y, hair(palette.line.quiet));
            let text = value_text(ctx, drawn.subject.series, *mark, self.values.decimals);
            let at = pos2(frame.left() - gap, y);
            painter.text(at, Align2::RIGHT_CENTER, text, font(ui), palette.text.muted);
        }
        painter.hline(frame.x_range(), frame.bottom(), hair(palette.line.strong));
        for mark in self.marks.iter() {
            let x = drawn.place((mark.at, 0.0)).x;
            painter.vline(x, frame.bottom()..=frame.bottom() + gap, hair(palette.line.strong));
            let text = ctx.words.period_short(mark.period);
            let text = painter.layout_no_wrap(text, font(ui), palette.text.muted);
            let last = (self.crown.right() - text.size().x).max(frame.left());
            let left = (x - text.size().x / 2.0).clamp(frame.left() - gap, last);
            painter.galley(pos2(left, frame.bottom() + gap), text, palette.text.muted);
        }
    }
}

/// A mark of the axis of values, with the decimals that tell it from its neighbours.
fn value_text(ctx: &ViewCtx<'_>, series: &Series, value: f64, decimals: u8) -> String {
    let digits = format!("{value:.*}", usize::from(decimals));
    let amount = digits.parse();
    match &series.unit {
        Unit::Scale(_) => amount.map(|amount| ctx.words.figure(amount, decimals, &series.unit)),
        _ => amount.map(|amount| ctx.words.amount(amount, decimals)),
    }
    .unwrap_or_default()
}
