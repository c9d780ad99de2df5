//! A measure of a goal: its figures, what should be reached and by when, where the
//! plan begins, and where it leads. The verdict is the one of the plan.

use chrono::NaiveDate;

use super::along::up_of_nothing;
use super::reading::LeftOut;
use super::strands::{break_name, events, events_within, up};
use super::table::{Cell, Table, TableRow};
use super::{
    Across, Base, Figure, Ink, Level, LevelKind, Making, Name, Panel, Picture, Side, Strand, Upright,
    UprightKind, Way, WayKind, Weight, text,
};
use crate::analysis::judge::{Course, MeasureJudgement};
use crate::chart::GoalChart;
use crate::chart::curve::Curve;
use crate::chart::goal_chart::{Counts, Part};
use crate::chart::time::middle;
use crate::plan::chart::ChartKind;
use crate::plan::id::MeasureId;
use crate::plan::measure::Measure;
use crate::plan::series::{Series, Value};
use crate::plan::target::{Certainty, Condition};
use crate::plan::{Amount, Period};
use crate::wording::verdict::Judged;

/// A measure as it is judged, with its chart.
#[derive(Clone, Copy)]
struct Shown<'a> {
    measure: &'a Measure,
    judged: &'a MeasureJudgement,
    series: &'a Series,
    chart: &'a GoalChart,
    /// The day whose knowledge is shown.
    on: NaiveDate,
}

pub(super) fn picture(making: Making<'_>, id: MeasureId, on: NaiveDate) -> Picture {
    let plan = making.plan;
    let goal = plan.goals.iter().find(|goal| goal.measures.iter().any(|measure| measure.id == id));
    let judged = goal.and_then(|goal| making.insights.goal(goal.id)).and_then(|goal| goal.of(id));
    let (Some(measure), Some(judged)) = (plan.measure(id), judged) else { return nothing(making) };
    let series = measure.series.and_then(|id| plan.series.get(id));
    let chart = GoalChart::of(plan, measure, judged, on);
    let shown =
        series.zip(chart.as_ref()).map(|(series, chart)| Shown { measure, judged, series, chart, on });
    let words = making.words;
    let verdict = words.shown_verdict(judged.shown()).into_owned();
    let title = words.measure_title(measure);
    let args = [("title", title.into()), ("verdict", verdict.into())];
    let own = making.chart;
    Picture {
        kind: ChartKind::Goal(id),
        title: own.title.clone().unwrap_or_else(|| words.fill("charts-title-goal", &args)),
        subtitle: own.subtitle.clone().unwrap_or_else(|| subtitle(making, measure, series)),
        source: text::sources(
            words,
            series.and_then(|it| text::source_of(words, plan, it)).into_iter().collect(),
        ),
        notes: notes(making, shown),
        sentence: own.sentence.clone().unwrap_or_else(|| words.measure_reason(plan, measure, judged)),
        table: shown.map_or_else(|| empty_table(making, measure), |shown| table(making, shown)),
        panels: vec![shown.map_or_else(empty_panel, |shown| panel(making, shown))],
    }
}

/// The picture of a measure that the plan does not have.
fn nothing(making: Making<'_>) -> Picture {
    let lines = super::Lines { drawn: Vec::new(), left_out: LeftOut::default(), on: making.insights.on() };
    super::along::picture(making, lines)
}

fn empty_panel() -> Panel {
    Panel::empty(Across::Time { from: 0.0, to: 1.0, named: Vec::new() }, up_of_nothing())
}

fn subtitle(making: Making<'_>, measure: &Measure, series: Option<&Series>) -> String {
    let words = making.words;
    let unit = series.map_or(&measure.unit, |series| &series.unit);
    let unit = text::unit(words, unit, series.and_then(|series| series.denominator.as_deref()));
    match series.map(|series| series.area.as_str()).filter(|area| !area.is_empty()) {
        Some(area) => format!("{area}, {unit}"),
        None => text::capital(&unit),
    }
}

fn panel(making: Making<'_>, shown: Shown<'_>) -> Panel {
    let Shown { series, chart, on, .. } = shown;
    let (from, to) = chart.time;
    let steps = shown.measure.targets.iter().flat_map(|target| match &target.condition {
        Condition::Path { steps, .. } => steps.as_slice(),
        _ => &[],
    });
    let mut periods: Vec<Period> = chart.named.iter().copied().chain(steps.map(|step| step.period)).collect();
    periods.sort();
    periods.dedup();
    let across = Across::Time { from, to, named: periods };
    let mut panel = Panel::empty(across, up_of_nothing());
    if let Some((id, other)) = &chart.other
        && let Some(other_series) = making.plan.series.get(*id)
    {
        let look = (Ink::Series(2), Weight::Usual);
        panel.strands.push(strand(making, (other_series, on), other, (1, look)));
    }
    panel.strands.push(strand(making, (series, on), &chart.curve, (0, (Ink::Series(0), Weight::Strong))));
    if panel.strands.len() > 1 {
        panel.names = panel.strands.iter().rev().map(named).collect();
    }
    panel.levels = levels(making, shown);
    panel.ways = ways(making, shown);
    panel.base =
        chart.base.map(|base| Base { at: (base.x, base.y), name: base_name(making, base.certainty) });
    panel.uprights = uprights(making, shown);
    let last = panel.strands.last().and_then(|strand| strand.dots.last()).map(|dot| dot.at);
    if let Some(at) = last {
        let mut text = latest(making, shown);
        // The base is often the latest figure there is: then one name serves both.
        if let Some(base) = panel.base.as_mut().filter(|base| base.at == at) {
            text = format!("{text}, {}", base.name);
            base.name.clear();
        }
        panel.figures.push(Figure { at, room: None, side: Side::Around, text, ink: Ink::Series(0) });
    }
    panel.up = up(&panel, Some(&series.unit), chart.decimals);
    panel
}

fn named(strand: &Strand) -> Name {
    Name {
        at: strand.last().map(|dot| dot.at),
        text: strand.name.clone(),
        ink: strand.ink,
        weight: strand.weight,
        line: Some(strand.line),
    }
}

fn strand(
    making: Making<'_>,
    (series, on): (&Series, NaiveDate),
    curve: &Curve,
    (line, (ink, weight)): (usize, (Ink, Weight)),
) -> Strand {
    let point = |at: usize| {
        let point = series.points.get(at)?;
        Some((point.period, point.known_on(on)?.value))
    };
    let bare = Strand::bare(line, series.id, series.area.clone(), (ink, weight));
    bare.with(making.words, curve, point, Some)
}

fn levels(making: Making<'_>, Shown { measure, judged, chart, .. }: Shown<'_>) -> Vec<Level> {
    let words = making.words;
    let all = chart.levels.iter().map(|level| {
        let is_last = level.is_current && level.part == Part::Last;
        let name = match Judged::now(making.plan, measure, judged).filter(|_| is_last) {
            Some(judged) => {
                words.fill("series-target", &[("condition", words.required(judged, level.bound).into())])
            }
            None => words.bound(level.bound, &measure.unit),
        };
        let kind = if level.is_current { LevelKind::Target } else { LevelKind::Aside };
        let ink = if level.is_current { Ink::Plain } else { Ink::Muted };
        Level { kind, y: level.y, across: (level.from, level.to), ink, name, line: Some(0) }
    });
    let mean = chart.mean.map(|mean| Level {
        kind: LevelKind::Mean,
        y: mean.from.1,
        across: (mean.from.0, mean.to.0),
        ink: Ink::Series(0),
        name: words.text("goals-plot-mean").into_owned(),
        line: Some(0),
    });
    all.chain(mean).collect()
}

fn ways(making: Making<'_>, Shown { measure, judged, chart, .. }: Shown<'_>) -> Vec<Way> {
    let words = making.words;
    let judged = Judged::now(making.plan, measure, judged);
    let leads_to = judged.and_then(|judged| match judged.judgement.course? {
        Course::Pace { leads_to, .. } | Course::SoFar { leads_to } => Some(words.leads_to(judged, leads_to)),
        Course::AlreadyThere | Course::Path { .. } => None,
    });
    let projection = chart.projection.map(|way| {
        let value = leads_to.unwrap_or_default();
        let name = words.fill("goals-plot-leads-to", &[("value", value.into())]);
        Way { kind: WayKind::Projection, from: way.from, to: way.to, name }
    });
    let needed = chart.needed.map(|way| {
        let name = words.text("goals-plot-needed").into_owned();
        Way { kind: WayKind::Needed, from: way.from, to: way.to, name }
    });
    needed.into_iter().chain(projection).collect()
}

fn uprights(making: Making<'_>, Shown { chart, on, .. }: Shown<'_>) -> Vec<Upright> {
    let words = making.words;
    let upright = |kind, x, name| Upright { kind, across: (x, x), name };
    let deadline = chart.deadline.map(|deadline| {
        let day = words.day_short(deadline.day);
        upright(UprightKind::Deadline, deadline.x, words.fill("goals-plot-deadline", &[("day", day.into())]))
    });
    let several = chart.breaks.len() > 1;
    let breaks = chart.breaks.iter().enumerate().map(|(nth, change)| {
        upright(UprightKind::Break, change.x, break_name(words, several.then_some(nth + 1)))
    });
    deadline.into_iter().chain(breaks).chain(events(making, on, chart.time)).collect()
}

fn base_name(making: Making<'_>, certainty: Certainty) -> String {
    let key = match certainty {
        Certainty::Measured => "goals-plot-base",
        Certainty::Expected => "goals-plot-base-expected",
    };
    making.words.text(key).into_owned()
}

/// The latest figure, or the total it makes.
fn latest(making: Making<'_>, Shown { measure, judged, series, chart, on }: Shown<'_>) -> String {
    let words = making.words;
    let total = Judged::now(making.plan, measure, judged).filter(|_| chart.counts != Counts::Figures);
    let total = total.and_then(|judged| Some(words.figure_used(judged, judged.judgement.figure?)));
    let value = chart
        .curve
        .dots
        .last()
        .and_then(|dot| series.points.get(dot.spot.point)?.known_on(on)?.value.number());
    total.or_else(|| Some(words.figure(value?, series.decimals, &series.unit))).unwrap_or_default()
}

fn notes(making: Making<'_>, shown: Option<Shown<'_>>) -> Vec<String> {
    let words = making.words;
    let own = making.chart.note.clone();
    let Some(Shown { series, chart, on, .. }) = shown else { return own.into_iter().collect() };
    let total = match chart.counts {
        Counts::Figures => None,
        Counts::RunningTotal(period) => {
            Some(words.fill("goals-plot-total", &[("period", words.period(period).into())]))
        }
    };
    let breaks: Vec<_> = chart.breaks.iter().filter_map(|mark| series.breaks.get(mark.nth)).collect();
    let breaks = text::break_notes(words, &breaks);
    let events = events_within(making, on, chart.time);
    let events = events.filter_map(|event| text::event_note(words, event));
    let about = [&series.definition, &series.note].into_iter().flatten().cloned();
    own.into_iter().chain(total).chain(breaks).chain(events).chain(about).collect()
}

/// A row for each period, with the figure and what was required in it.
fn table(making: Making<'_>, shown: Shown<'_>) -> Table {
    let Shown { measure, series, chart, .. } = shown;
    let words = making.words;
    let unknown = chart.curve.unknown.iter().map(|gap| gap.point);
    let mut points: Vec<usize> = chart.curve.dots.iter().map(|dot| dot.spot.point).chain(unknown).collect();
    points.sort_unstable();
    let figures = figures(shown, &points);
    let mut periods: Vec<(Period, Cell)> = points
        .iter()
        .zip(figures)
        .filter_map(|(at, value)| {
            Some((series.points.get(*at)?.period, Cell::of(value, series.decimals, words)))
        })
        .collect();
    let due = chart.named.iter().filter(|period| !periods.iter().any(|(own, _)| own == *period)).copied();
    let due: Vec<Period> = due.collect();
    periods.extend(due.into_iter().map(|period| (period, Cell::Empty)));
    periods.sort_by_key(|(period, _)| *period);
    let levels: Vec<&crate::chart::goal_chart::Required> = chart.levels.iter().collect();
    // Of a step and what comes after it, what holds at that time counts.
    let required = |period: Period| {
        let at = middle(period);
        levels.iter().find(|level| (level.from..=level.to).contains(&at)).map(|level| level.bound)
    };
    let row = |(period, cell): (Period, Cell)| {
        let bound = required(period);
        let level = bound.map_or(Cell::Empty, |bound| {
            let exact = u8::try_from(bound.level().decimals()).unwrap_or(u8::MAX);
            Cell::Figure(bound.level(), exact.max(series.decimals))
        });
        let said = bound.map_or(Cell::Empty, |bound| Cell::Words(words.bound(bound, &measure.unit)));
        TableRow { name: words.period(period), cells: vec![cell, level, said] }
    };
    let keys =
        ["series-column-period", "series-column-value", "charts-column-target", "charts-column-required"];
    Table {
        columns: keys.map(|key| words.text(key).into_owned()).into(),
        unit: words.unit(&series.unit).into_owned(),
        rows: periods.into_iter().map(row).collect(),
    }
}

/// The figures of points; where the target is a sum, added up from the first.
fn figures(Shown { series, chart, on, .. }: Shown<'_>, points: &[usize]) -> Vec<Value> {
    let mut total = Some(Amount::ZERO);
    let value = |at: &usize| {
        let known = series.points.get(*at).and_then(|point| point.known_on(on));
        known.map_or(Value::Missing, |known| known.value)
    };
    let figure = |at: &usize| match (value(at), chart.counts) {
        (Value::Number(amount), Counts::RunningTotal(_)) => {
            total = total.and_then(|total| total.checked_add(amount));
            total.map_or(Value::Missing, Value::Number)
        }
        (value, _) => value,
    };
    points.iter().map(figure).collect()
}

fn empty_table(making: Making<'_>, measure: &Measure) -> Table {
    let keys = ["series-column-period", "series-column-value"];
    Table {
        columns: keys.map(|key| making.words.text(key).into_owned()).into(),
        unit: making.words.unit(&measure.unit).into_owned(),
        rows: Vec::new(),
    }
}
