//! What is named in the chart of a measure, and how a name shows what it names.

use std::collections::BTreeSet;

use eframe::egui::{Color32, Sense, Stroke, TextStyle, Ui, vec2};

use super::Subject;
use super::figures::{DASHED, DOTTED, MOST_NAMED, dashes, diamond, dot, faint};
use crate::analysis::judge::Course;
use crate::chart::curve::{Dot, Mark};
use crate::chart::goal_chart::{Counts, Part, Required};
use crate::chart::series_chart::Gap;
use crate::plan::target::Certainty;
use crate::ui::context::ViewCtx;

/// How wide the sample of a line is, in points.
const SAMPLE: f32 = 22.0;
/// What ends within this share of the time ends with it.
const END: f64 = 0.01;

/// How something is drawn, shown again beside its name.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Swatch {
    /// A figure.
    Dot(Mark),
    /// The present target.
    Target,
    /// An earlier or later level.
    Level,
    /// What is needed.
    Needed,
    /// Where it leads.
    Projection,
    /// The mean so far.
    Mean,
    /// The base.
    Base,
    /// The other area.
    Other,
    /// The deadline.
    Deadline,
    /// A figure that is not known.
    Unknown,
    /// A break.
    Break,
}

impl Swatch {
    pub(super) fn color(self, ctx: &ViewCtx<'_>) -> Color32 {
        let palette = &ctx.theme.palette;
        match self {
            Self::Dot(_) | Self::Projection | Self::Mean | Self::Unknown => palette.series(0),
            Self::Other => palette.series(2),
            Self::Level | Self::Break => palette.text.muted,
            Self::Target | Self::Needed | Self::Base | Self::Deadline => palette.text.plain,
        }
    }

    /// Draws a sample of it.
    pub(super) fn ui(self, ctx: &ViewCtx<'_>, ui: &mut Ui) {
        let size = vec2(SAMPLE, ui.text_style_height(&TextStyle::Small));
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        let (painter, line, color) = (ui.painter(), &ctx.theme.scale.line, self.color(ctx));
        let (middle, ends) = (rect.center(), [rect.left_center(), rect.right_center()]);
        match self {
            Self::Dot(mark) => dot(ctx, painter, middle, line.chart + 1.0, (mark, color)),
            Self::Base => diamond(ctx, painter, middle, color),
            Self::Needed => {
                painter.extend(dashes(ends, Stroke::new(line.chart, color), DOTTED));
            }
            Self::Projection => {
                painter.extend(dashes(ends, Stroke::new(line.chart, color), DASHED));
            }
            Self::Break => {
                painter.extend(dashes(ends, Stroke::new(line.hair, color), DASHED));
            }
            Self::Target | Self::Mean => {
                painter.line_segment(ends, Stroke::new(1.5 * line.chart, color));
            }
            Self::Level | Self::Other => {
                painter.line_segment(ends, Stroke::new(line.chart, color));
            }
            Self::Deadline => {
                painter.line_segment(ends, Stroke::new(line.hair, color));
            }
            // As it is drawn: upright.
            Self::Unknown => {
                painter.line_segment(
                    [rect.center_top(), rect.center_bottom()],
                    Stroke::new(line.hair, faint(color)),
                );
            }
        }
    }
}

/// A name, what it names, and where that is in days and values; without a value
/// it stands above the chart.
pub(super) struct Name {
    pub text: String,
    pub swatch: Swatch,
    pub at: Spread,
}

impl Name {
    /// The value at which what it names ends, where that is at the end of the time.
    pub(super) fn ends_at(&self, subject: Subject<'_>) -> Option<f64> {
        let (from, to) = subject.chart.time;
        let is_last = |time: f64| to - time < END * (to - from);
        match (self.swatch, &self.at) {
            (Swatch::Target, Spread::Along { y, to, .. }) => Some(*y).filter(|_| is_last(*to)),
            (Swatch::Projection, Spread::Between(_, (x, y))) => Some(*y).filter(|_| is_last(*x)),
            _ => None,
        }
    }
}

/// Where a named thing is.
pub(super) enum Spread {
    /// At a point.
    Point((f64, f64)),
    /// Along a level.
    Along { y: f64, from: f64, to: f64 },
    /// On the way between two points.
    Between((f64, f64), (f64, f64)),
    /// At a time.
    Time(f64),
    /// At so many places that it is named below the chart.
    Everywhere,
}

/// Every name, the most important first.
pub(super) fn all(ctx: &ViewCtx<'_>, subject: Subject<'_>) -> Vec<Name> {
    let chart = subject.chart;
    let words = ctx.words;
    let mut names = Vec::new();
    let mut add = |text: String, swatch: Swatch, at: Spread| names.push(Name { text, swatch, at });
    let last = chart.curve.dots.last().map(|dot| (*dot, (dot.spot.x, dot.spot.y)));
    // The base is often the latest figure that there is: then one name serves both.
    let base = chart.base.map(|base| (base_name(ctx, base.certainty), (base.x, base.y)));
    let is_both = last.map(|(_, at)| at) == base.as_ref().map(|(_, at)| *at);
    if let Some((dot, at)) = last {
        let figure = latest(ctx, subject, dot);
        let both = base.as_ref().filter(|_| is_both).map(|(name, _)| format!("{figure}, {name}"));
        add(both.unwrap_or(figure), Swatch::Dot(dot.mark), Spread::Point(at));
    }
    if let Some(deadline) = chart.deadline {
        let text = words.fill("goals-plot-deadline", &[("day", words.day_short(deadline.day).into())]);
        add(text, Swatch::Deadline, Spread::Time(deadline.x));
    }
    for level in chart.levels.iter().filter(|level| level.is_current && level.part == Part::Last) {
        add(level_text(ctx, subject, level), Swatch::Target, along(level));
    }
    if let Some(projection) = chart.projection
        && let Some(text) = leads_to(ctx, subject)
    {
        add(text, Swatch::Projection, Spread::Between(projection.from, projection.to));
    }
    if let Some(needed) = chart.needed {
        let text = words.text("goals-plot-needed").into_owned();
        add(text, Swatch::Needed, Spread::Between(needed.from, needed.to));
    }
    if let Some((name, at)) = base.filter(|_| !is_both) {
        add(name, Swatch::Base, Spread::Point(at));
    }
    if let Some((id, other)) = &chart.other
        && let (Some(area), Some(last)) = (ctx.document.plan.series.get(*id), other.dots.last())
    {
        add(area.area.clone(), Swatch::Other, Spread::Point((last.spot.x, last.spot.y)));
    }
    if let Some(mean) = chart.mean {
        let text = words.text("goals-plot-mean").into_owned();
        add(text, Swatch::Mean, Spread::Along { y: mean.from.1, from: mean.from.0, to: mean.to.0 });
    }
    for level in chart.levels.iter().filter(|level| !(level.is_current && level.part == Part::Last)) {
        add(level_text(ctx, subject, level), Swatch::Level, along(level));
    }
    for change in &chart.breaks {
        add(words.text("goals-plot-break").into_owned(), Swatch::Break, Spread::Time(change.x));
    }
    names.extend(unknown(ctx, subject));
    names
}

/// What is not known and why: each where it is, or of many the words once.
fn unknown(ctx: &ViewCtx<'_>, Subject { chart, series, .. }: Subject<'_>) -> Vec<Name> {
    let word = |gap: &Gap| {
        let value = series.points.get(gap.point)?.value;
        let word = ctx.words.value(value, 0);
        Some((gap.x, word.split(" (").next().unwrap_or_default().to_owned()))
    };
    let all: Vec<(f64, String)> = chart.curve.unknown.iter().filter_map(word).collect();
    let name = |text: String, at: Spread| Name { text, swatch: Swatch::Unknown, at };
    if all.len() <= MOST_NAMED {
        return all.into_iter().map(|(x, text)| name(text, Spread::Time(x))).collect();
    }
    let words: BTreeSet<String> = all.into_iter().map(|(_, text)| text).collect();
    vec![name(words.into_iter().collect::<Vec<_>>().join(", "), Spread::Everywhere)]
}

/// The latest figure, or the total it makes.
fn latest(ctx: &ViewCtx<'_>, Subject { chart, series, judged }: Subject<'_>, dot: Dot) -> String {
    let total = judged.judgement.figure.filter(|_| chart.counts != Counts::Figures);
    let value = || series.points.get(dot.spot.point).and_then(|point| point.value.number());
    let figure = || value().map(|value| ctx.words.figure(value, series.decimals, &series.unit));
    total.map(|total| ctx.words.figure_used(judged, total)).or_else(figure).unwrap_or_default()
}

fn base_name(ctx: &ViewCtx<'_>, certainty: Certainty) -> String {
    let key = match certainty {
        Certainty::Measured => "goals-plot-base",
        Certainty::Expected => "goals-plot-base-expected",
    };
    ctx.words.text(key).into_owned()
}

fn along(level: &Required) -> Spread {
    Spread::Along { y: level.y, from: level.from, to: level.to }
}

/// `Mål: højst 10 %`; of an earlier level `højst 975`.
fn level_text(ctx: &ViewCtx<'_>, subject: Subject<'_>, level: &Required) -> String {
    let judged = subject.judged;
    let required = match (level.is_current, level.part) {
        (true, Part::Last) => ctx.words.required(judged, level.bound),
        _ => return ctx.words.bound(level.bound, &judged.measure.unit),
    };
    ctx.words.fill("series-target", &[("condition", required.into())])
}

/// `fører til 9,8 %`.
fn leads_to(ctx: &ViewCtx<'_>, subject: Subject<'_>) -> Option<String> {
    let amount = match subject.judged.judgement.course? {
        Course::Pace { leads_to, .. } | Course::SoFar { leads_to } => leads_to,
        Course::AlreadyThere | Course::Path { .. } => return None,
    };
    let value = ctx.words.leads_to(subject.judged, amount);
    Some(ctx.words.fill("goals-plot-leads-to", &[("value", value.into())]))
}
