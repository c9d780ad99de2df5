//! The chart of a measure: its axes, its figures, what is required and by when,
//! and where it leads.

mod axes;
mod figures;
mod labels;
mod names;
mod walk;

use std::collections::BTreeMap;
use std::sync::Arc;

use eframe::egui::{
    Pos2, Rect, Response, RichText, Role, Sense, Stroke, StrokeKind, TextStyle, Ui, WidgetInfo, pos2, vec2,
};

use crate::chart::GoalChart;
use crate::chart::curve::Mark;
use crate::chart::goal_chart::Counts;
use crate::chart::time_axis::{self, TimeMark};
use crate::edit;
use crate::plan::id::MeasureId;
use crate::plan::series::Series;
use crate::plan::unit::Unit;
use crate::ui::context::{Request, ViewCtx};
use crate::wording::verdict::Judged;
use axes::Axes;
use names::Swatch;
use walk::Walk;

/// How high a chart is for its width, and within which bounds, in points.
const ASPECT: f32 = 0.42;
const HEIGHT: (f32, f32) = (190.0, 280.0);
/// How far a mark reaches beyond its place, in points.
const REACH: f32 = 5.0;

/// What a chart is of.
#[derive(Clone, Copy)]
pub(super) struct Subject<'a> {
    pub chart: &'a GoalChart,
    pub series: &'a Series,
    pub judged: Judged<'a>,
}

/// A chart as it lies on the screen.
pub(super) struct Drawn<'a> {
    pub subject: Subject<'a>,
    /// Where the values are; the words above the lines stand in the crown.
    pub frame: Rect,
    pub crown: Rect,
    values: (f64, f64),
    time: (f64, f64),
    turned: bool,
}

impl Drawn<'_> {
    /// Where a time and a value are.
    pub(super) fn place(&self, (x, y): (f64, f64)) -> Pos2 {
        let share = |value: f64, (from, to): (f64, f64)| ((value - from) / (to - from)) as f32;
        let (across, up) = (share(x, self.time), share(y, self.values));
        let down = if self.turned { up } else { 1.0 - up };
        pos2(self.frame.left() + across * self.frame.width(), self.frame.top() + down * self.frame.height())
    }
}

/// What the charts of a goal remember between drawings.
#[derive(Debug, Default)]
pub(super) struct Memory {
    /// Where the keyboard is.
    walk: Walk,
    /// The marks of time of each chart, and for how many there was room.
    marks: BTreeMap<MeasureId, (usize, Arc<[TimeMark]>)>,
}

impl Memory {
    /// The charts are other ones from now on.
    pub(super) fn begin_anew(&mut self) {
        self.marks.clear();
    }

    /// The marks of time where there is room for `most`.
    fn marks(&mut self, subject: Subject<'_>, most: usize) -> Arc<[TimeMark]> {
        let measure = subject.judged.measure.id;
        if let Some((room, marks)) = self.marks.get(&measure)
            && *room == most
        {
            return Arc::clone(marks);
        }
        let (from, to) = subject.chart.time;
        let marks: Arc<[TimeMark]> = time_axis::marks(&subject.chart.named, from, to, most).into();
        self.marks.insert(measure, (most, Arc::clone(&marks)));
        marks
    }
}

/// Draws the chart as wide as there is room.
pub(super) fn plot_ui(ctx: &ViewCtx<'_>, subject: Subject<'_>, memory: &mut Memory, ui: &mut Ui) {
    let width = ui.available_width();
    let height = (ASPECT * width).clamp(HEIGHT.0, HEIGHT.1);
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    describe(ctx, subject, &response, ui);
    if !ui.is_rect_visible(rect) {
        return key_ui(ctx, subject, &[], ui);
    }
    let names = names::all(ctx, subject);
    let axes = Axes::of(ctx, subject, (memory, &names), rect, ui);
    let drawn = axes.drawn(subject);
    let painter = ui.painter().with_clip_rect(rect.expand(REACH).intersect(ui.clip_rect()));
    axes.paint(ctx, &drawn, &painter, ui);
    figures::paint(ctx, &drawn, &painter);
    let left_over = labels::paint(ctx, &drawn, names, ui);
    walk::walk_ui(ctx, &mut memory.walk, &drawn, &response, ui);
    key_ui(ctx, subject, &left_over, ui);
}

pub(super) fn font(ui: &Ui) -> eframe::egui::FontId {
    TextStyle::Small.resolve(ui.style())
}

/// What a screen reader says: the name, and all that is drawn in sentences.
fn describe(ctx: &ViewCtx<'_>, subject: Subject<'_>, response: &Response, ui: &Ui) {
    let words = ctx.words;
    response.widget_info(|| {
        let title = &subject.judged.measure.title;
        let name = words.fill("series-plot-name", &[("title", title.into())]);
        WidgetInfo::labeled(Role::Image, ui.is_enabled(), name)
    });
    ui.ctx().accesskit_node_builder(response.id, |node| {
        let series = ctx.insights.trend(subject.series.id).map(|trend| words.series(subject.series, trend));
        let labels = names::all(ctx, subject).into_iter().map(|label| format!("{}.", label.text));
        let keys = words.text("series-plot-keys").into_owned();
        let said: Vec<String> = series.into_iter().chain(labels).chain([keys]).collect();
        node.set_description(said.join(" "));
    });
    if response.has_focus() {
        let ring = Stroke::new(ctx.theme.scale.line.focus, ctx.theme.palette.line.focus);
        let round = ctx.theme.scale.radius.control();
        ui.painter().rect_stroke(
            response.rect.expand(ctx.theme.scale.gap.xs),
            round,
            ring,
            StrokeKind::Inside,
        );
    }
}

/// What the marks mean, and the names that found no room in the chart.
fn key_ui(ctx: &ViewCtx<'_>, subject: Subject<'_>, left_over: &[(Swatch, String)], ui: &mut Ui) {
    let (chart, words) = (subject.chart, ctx.words);
    let marks = [
        (Mark::Provisional, "goals-plot-provisional"),
        (Mark::About, "goals-plot-about"),
        (Mark::Uncertain, "goals-plot-uncertain"),
    ];
    let seen = |mark: Mark| chart.curve.dots.iter().any(|dot| dot.mark == mark);
    let marks = marks.into_iter().filter(|(mark, _)| seen(*mark));
    let marks = marks.map(|(mark, key)| (Swatch::Dot(mark), words.text(key).into_owned()));
    let all: Vec<(Swatch, String)> = left_over.iter().cloned().chain(marks).collect();
    let counts_from_zero =
        !matches!(subject.series.unit, Unit::Rank { .. } | Unit::Score { .. } | Unit::Scale(_));
    let without_zero = counts_from_zero && !chart.value_axis(5).has_zero();
    let gap = &ctx.theme.scale.gap;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(gap.s, gap.xs);
        for (swatch, text) in all {
            // Together, so that no sample stands at the end of a line without its name.
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = gap.xs;
                swatch.ui(ctx, ui);
                ui.label(ctx.theme.small(text));
            });
        }
        if let Counts::RunningTotal(period) = chart.counts {
            let said = words.fill("goals-plot-total", &[("period", words.period(period).into())]);
            ui.label(ctx.theme.small(said));
        }
        if without_zero {
            ui.label(ctx.theme.small(words.text("series-axis-without-zero")));
        }
        let open = RichText::new(words.text("goals-series-open")).text_style(TextStyle::Small);
        if ui.link(open).clicked() {
            ctx.send(Request::LeadTo(edit::Subject::Series(subject.series.id)));
        }
    });
}
