//! Series of one unit as points and lines, with levels and targets beside them.

use super::joins;
use super::time::{end, middle, start};
use super::value_axis::{Ground, ValueAxis};
use crate::analysis::Insights;
use crate::analysis::judge::Judgement;
use crate::plan::goal::Goal;
use crate::plan::id::{GoalId, MeasureId, SeriesId};
use crate::plan::measure::Measure;
use crate::plan::series::{Level, Series};
use crate::plan::target::{Condition, Due, Target};
use crate::plan::unit::Unit;
use crate::plan::{Amount, Period, Plan};

/// Series of one unit, ready to be drawn. Times are in days, values in the unit.
#[derive(Debug, Clone, PartialEq)]
pub struct SeriesChart {
    /// The series, in the order they were given.
    pub strands: Vec<Strand>,
    /// What the goals that are measured by them should reach.
    pub targets: Vec<TargetLine>,
    /// Every period that has a point, once each, earliest first.
    pub periods: Vec<Period>,
    /// The periods to be named on the axis of time: those, and those that targets are due in.
    pub named: Vec<Period>,
    /// The first and the last time to be seen; `None` when nothing has a time.
    pub time: Option<(f64, f64)>,
    /// The least and the greatest value to be seen; `None` when there is none.
    pub values: Option<(f64, f64)>,
    /// What the axis of values shows besides the values.
    pub ground: Ground,
    /// The most decimals of the series.
    pub decimals: u8,
}

/// One series.
#[derive(Debug, Clone, PartialEq)]
pub struct Strand {
    /// Which.
    pub series: SeriesId,
    /// Known points that a line joins; a run of one is a point alone.
    pub runs: Vec<Vec<Spot>>,
    /// Points without a figure.
    pub unknown: Vec<Gap>,
    /// Figures that belong to no period.
    pub levels: Vec<LevelLine>,
}

/// A known point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spot {
    /// When.
    pub x: f64,
    /// How much.
    pub y: f64,
    /// Its position in the series' points.
    pub point: usize,
}

/// A point whose figure is unknown: it has a time and no height.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Gap {
    /// When.
    pub x: f64,
    /// Its position in the series' points.
    pub point: usize,
}

/// A figure without a period.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LevelLine {
    /// How much.
    pub y: f64,
    /// Its position in the series' levels.
    pub level: usize,
}

/// What should be reached, and the time the target belongs to.
#[derive(Debug, Clone, PartialEq)]
pub struct TargetLine {
    /// Whose goal.
    pub goal: GoalId,
    /// Which of its measures.
    pub measure: MeasureId,
    /// Which series is measured.
    pub series: SeriesId,
    /// Which of the measure's targets, counted from 0.
    pub target: usize,
    /// What should hold.
    pub condition: Condition,
    /// When.
    pub due: Due,
    /// The level, in the unit of the series.
    pub level: Amount,
    /// The same for drawing.
    pub y: f64,
    /// The time the target belongs to; `None` when it belongs to all time.
    pub time: Option<(f64, f64)>,
}

impl SeriesChart {
    /// The chart of `series`, which should have one unit, with the targets of `plan`.
    /// `insights` are those of the plan.
    pub fn of<'a>(plan: &Plan, insights: &Insights, series: impl IntoIterator<Item = &'a Series>) -> Self {
        let series: Vec<&Series> = series.into_iter().collect();
        let strands: Vec<Strand> = series.iter().map(|series| Strand::of(series)).collect();
        let targets: Vec<TargetLine> =
            series.iter().flat_map(|series| targets(plan, insights, series)).collect();
        let mut periods: Vec<Period> =
            series.iter().flat_map(|series| &series.points).map(|point| point.period).collect();
        periods.sort();
        periods.dedup();
        let mut named: Vec<Period> =
            periods.iter().copied().chain(targets.iter().filter_map(due_in)).collect();
        named.sort();
        named.dedup();
        Self {
            named,
            time: time(&periods, &targets),
            values: values(&strands, &targets),
            ground: ground(series.first().map(|series| &series.unit)),
            decimals: series.iter().map(|series| series.decimals).max().unwrap_or_default(),
            strands,
            targets,
            periods,
        }
    }

    /// The axis of values with about `most` marks.
    pub fn value_axis(&self, most: usize) -> ValueAxis {
        let (low, high) = self.values.unwrap_or((0.0, 1.0));
        ValueAxis::of(low, high, self.ground, most, self.decimals)
    }
}

impl Strand {
    fn of(series: &Series) -> Self {
        let spot = |at: usize| {
            let point = series.points.get(at)?;
            Some(Spot { x: middle(point.period), y: point.value.number()?.to_f64(), point: at })
        };
        let unknown = series.points.iter().enumerate().filter(|(_, point)| point.value.number().is_none());
        Self {
            series: series.id,
            runs: joins::runs(series)
                .into_iter()
                .map(|run| run.into_iter().filter_map(spot).collect())
                .collect(),
            unknown: unknown.map(|(at, point)| Gap { x: middle(point.period), point: at }).collect(),
            levels: series.levels.iter().enumerate().filter_map(level_line).collect(),
        }
    }

    /// Every known point, run by run.
    pub fn spots(&self) -> impl Iterator<Item = Spot> {
        self.runs.iter().flatten().copied()
    }

    /// The latest known point.
    pub fn last(&self) -> Option<Spot> {
        self.spots().max_by(|a, b| a.x.total_cmp(&b.x))
    }
}

fn level_line((at, level): (usize, &Level)) -> Option<LevelLine> {
    Some(LevelLine { y: level.value.number()?.to_f64(), level: at })
}

/// The targets of every goal that is measured by `series` in its own unit:
/// nothing is converted, so a target in another unit has no place here. A
/// target whose level is another area's has no line of its own.
pub fn targets(plan: &Plan, insights: &Insights, series: &Series) -> Vec<TargetLine> {
    let measures =
        plan.goals.iter().flat_map(|goal| goal.measures.iter().map(move |measure| (goal, measure)));
    let own =
        measures.filter(|(_, measure)| measure.series == Some(series.id) && measure.unit == series.unit);
    own.flat_map(|(goal, measure)| lines(plan, insights, goal, measure)).collect()
}

fn lines(plan: &Plan, insights: &Insights, goal: &Goal, measure: &Measure) -> Vec<TargetLine> {
    let judged = insights.goal(goal.id).and_then(|goal| goal.of(measure.id));
    let judgements = judged.map(|measure| measure.targets.as_slice()).unwrap_or_default();
    let targets = measure.targets.iter().zip(judgements).enumerate();
    targets.filter_map(|(at, (target, judged))| line(plan, (goal.id, measure), at, target, judged)).collect()
}

fn line(
    plan: &Plan,
    (goal, measure): (GoalId, &Measure),
    at: usize,
    target: &Target,
    judged: &Judgement,
) -> Option<TargetLine> {
    if matches!(target.condition, Condition::Against { .. }) {
        return None;
    }
    let level = judged.required?.level();
    Some(TargetLine {
        goal,
        measure: measure.id,
        series: measure.series?,
        target: at,
        condition: target.condition.clone(),
        due: target.due,
        level,
        y: level.to_f64(),
        time: due_time(target.due, plan.period),
    })
}

/// When a target holds: a deadline is worked towards from the plan's beginning.
pub(super) fn due_time(due: Due, plan: Period) -> Option<(f64, f64)> {
    match due {
        Due::In(period) => Some((start(period), end(period))),
        Due::AtEnd(period) => Some((start(plan).min(start(period)), end(period))),
        Due::By(day) => Some((start(plan).min(start(Period::Day(day))), end(Period::Day(day)))),
        Due::EveryYear => Some((start(plan), end(plan))),
        Due::Unstated => None,
    }
}

/// The period that the target is due in, where that is one.
fn due_in(target: &TargetLine) -> Option<Period> {
    match target.due {
        Due::In(period) | Due::AtEnd(period) => Some(period),
        Due::By(_) | Due::EveryYear | Due::Unstated => None,
    }
}

fn time(periods: &[Period], targets: &[TargetLine]) -> Option<(f64, f64)> {
    let of_periods = periods.iter().map(|period| (start(*period), end(*period)));
    let of_targets = targets.iter().filter_map(|target| target.time);
    of_periods.chain(of_targets).reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
}

fn values(strands: &[Strand], targets: &[TargetLine]) -> Option<(f64, f64)> {
    let points = strands.iter().flat_map(Strand::spots).map(|spot| spot.y);
    let levels = strands.iter().flat_map(|strand| &strand.levels).map(|level| level.y);
    let all = points.chain(levels).chain(targets.iter().map(|target| target.y));
    all.filter(|value| value.is_finite())
        .map(|value| (value, value))
        .reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
}

pub(super) fn ground(unit: Option<&Unit>) -> Ground {
    match unit {
        Some(Unit::Rank { .. }) => Ground::Places,
        Some(Unit::Score { from, to }) => Ground::Scale(f64::from(*from), f64::from(*to)),
        Some(Unit::Scale(names)) => Ground::Scale(1.0, names.len().max(1) as f64),
        _ => Ground::Amount,
    }
}
