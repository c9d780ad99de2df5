//! One measure of a goal as a chart: its figures, what should be reached and by
//! when, where the plan began, and where it leads.
//!
//! It shows what was known on the day that is judged, and what that verdict
//! rests on; nothing is carried on that the verdict does not carry on itself.

use chrono::NaiveDate;

use super::curve::{Curve, running_total};
use super::series_chart::{Spot, due_time, ground};
use super::time::{at, end, middle, start};
use super::value_axis::{Ground, ValueAxis};
use crate::analysis::judge::{BaseUsed, Course, Judgement, MeasureJudgement};
use crate::plan::id::SeriesId;
use crate::plan::measure::Measure;
use crate::plan::series::Series;
use crate::plan::target::{Bound, Certainty, Condition, Due, Reckoning, Target, When};
use crate::plan::{Period, Plan};

/// One measure, ready to be drawn. Times are in days, values in the series' unit.
#[derive(Debug, Clone, PartialEq)]
pub struct GoalChart {
    /// What the points are.
    pub counts: Counts,
    /// The figures that were known.
    pub curve: Curve,
    /// The other area's figures, where the target is to be compared with them.
    pub other: Option<(SeriesId, Curve)>,
    /// What should hold, and for how long, earliest first.
    pub levels: Vec<Required>,
    /// Where the plan starts from, where it says when that was.
    pub base: Option<BasePoint>,
    /// The last day on which the present target can be met.
    pub deadline: Option<Deadline>,
    /// The mean so far, where the target is a mean.
    pub mean: Option<Way>,
    /// From the latest figure to what the deadline requires, where that is still to come.
    pub needed: Option<Way>,
    /// Where it leads, as far as the verdict says so.
    pub projection: Option<Way>,
    /// Where figures before and after cannot be compared.
    pub breaks: Vec<BreakMark>,
    /// The periods to be named on the axis of time, earliest first.
    pub named: Vec<Period>,
    /// The first and the last time to be seen.
    pub time: (f64, f64),
    /// The least and the greatest value to be seen.
    pub values: (f64, f64),
    /// What the axis of values shows besides the values.
    pub ground: Ground,
    /// The decimals of the series.
    pub decimals: u8,
}

/// What the points of a chart are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counts {
    /// The figures of the series.
    Figures,
    /// Their sum since the period began: the target is a sum.
    RunningTotal(Period),
}

/// A level that should hold for a time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Required {
    /// What should hold.
    pub bound: Bound,
    /// The same for drawing.
    pub y: f64,
    /// From when.
    pub from: f64,
    /// Until when.
    pub to: f64,
    /// Which of the measure's targets, counted from 0.
    pub target: usize,
    /// Whether it is what the target asks for at last, or a step on the way.
    pub part: Part,
    /// Whether it belongs to the target that is the present one.
    pub is_current: bool,
}

/// What part of a target a level is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// What it asks for at last.
    Last,
    /// A step on the way.
    Step,
}

/// Where the plan starts from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BasePoint {
    /// When.
    pub x: f64,
    /// How much.
    pub y: f64,
    /// Whether it was measured or expected.
    pub certainty: Certainty,
}

/// The last day on which a target can be met.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Deadline {
    /// The end of that day.
    pub x: f64,
    /// The day.
    pub day: NaiveDate,
}

/// A straight way from one place to another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Way {
    /// Time and value where it begins.
    pub from: (f64, f64),
    /// Time and value where it ends.
    pub to: (f64, f64),
}

/// Where a series changed so that figures before and after cannot be compared.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BreakMark {
    /// The beginning of the first day of the new way of counting.
    pub x: f64,
    /// Its position in the series' breaks.
    pub nth: usize,
}

impl GoalChart {
    /// The chart of `measure` as it was judged on the day `on`; `None` where no
    /// series shows how it goes, or nothing of it was known.
    pub fn of(plan: &Plan, measure: &Measure, judged: &MeasureJudgement, on: NaiveDate) -> Option<Self> {
        let series = plan.series.get(measure.series?)?;
        // Nothing is converted, so a target in another unit has no place here.
        let is_comparable = series.unit == measure.unit;
        let now = measure.targets.get(judged.current).zip(judged.now()).filter(|_| is_comparable);
        let summed = now.and_then(|(_, now)| now.figure).filter(|figure| figure.reckoning == Reckoning::Sum);
        let (counts, curve) = match summed {
            Some(figure) => (Counts::RunningTotal(figure.period), running_total(series, figure, on)),
            None => (Counts::Figures, Curve::of(series, on)),
        };
        let mut chart = Self {
            counts,
            other: now.and_then(|(target, _)| other(plan, target, on)),
            levels: if is_comparable { levels(plan, measure, judged) } else { Vec::new() },
            base: now.and_then(|(_, now)| base(now.base?)),
            deadline: now.and_then(|(_, now)| now.deadline.map(Deadline::of)),
            mean: None,
            needed: None,
            projection: None,
            breaks: breaks(series),
            named: Vec::new(),
            time: (0.0, 0.0),
            values: (0.0, 0.0),
            ground: ground(Some(&series.unit)),
            decimals: series.decimals,
            curve,
        };
        if let Some((target, now)) = now {
            chart.lead_on(series, target, now, on);
        }
        chart.settle(plan, series, measure)
    }

    /// Every known point, earliest first.
    pub fn spots(&self) -> impl DoubleEndedIterator<Item = Spot> {
        self.curve.dots.iter().map(|dot| dot.spot)
    }

    /// The axis of values with about `most` marks.
    pub fn value_axis(&self, most: usize) -> ValueAxis {
        ValueAxis::of(self.values.0, self.values.1, self.ground, most, self.decimals)
    }

    /// What the verdict says of the time ahead, from the figure it rests on.
    fn lead_on(&mut self, series: &Series, target: &Target, now: &Judgement, on: NaiveDate) {
        let Some(figure) = now.figure else { return };
        let Some(last) = series.points.get(figure.point).map(|point| point.period) else { return };
        let y = figure.value.to_f64();
        let here = match figure.reckoning {
            Reckoning::Latest => (middle(figure.period), y),
            Reckoning::Average | Reckoning::Sum => (end(last), y),
        };
        if figure.reckoning == Reckoning::Average {
            self.mean = Some(Way { from: (start(figure.period), y), to: here });
        }
        let Some(deadline) = self.deadline.filter(|deadline| deadline.x > here.0 && on <= deadline.day)
        else {
            return;
        };
        let compared = matches!(target.condition, Condition::Against { .. });
        let missing = now.required.filter(|required| !compared && !required.holds(figure.value));
        self.needed = missing
            .filter(|_| figure.reckoning != Reckoning::Average)
            .map(|required| Way { from: here, to: (deadline.x, required.level().to_f64()) });
        self.projection = match now.course {
            Some(Course::Pace { leads_to, .. } | Course::SoFar { leads_to }) => {
                Some(Way { from: here, to: (deadline.x, leads_to.to_f64()) })
            }
            Some(Course::AlreadyThere | Course::Path { .. }) | None => None,
        };
    }

    /// Works out how much there is to see; `None` where there is nothing.
    fn settle(mut self, plan: &Plan, series: &Series, measure: &Measure) -> Option<Self> {
        let values = self.all_values().map(|value| (value, value));
        self.values = values.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))?;
        if self.curve.dots.is_empty() && self.curve.unknown.is_empty() {
            return None;
        }
        self.named = self.periods(plan, series, measure);
        let times = self.all_times().map(|time| (time, time));
        let periods = self.named.iter().map(|period| (start(*period), end(*period)));
        let (from, to) = times.chain(periods).reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))?;
        self.time = (from, to);
        // What belongs to no time belongs to all of it.
        for level in self.levels.iter_mut().filter(|level| level.to <= level.from) {
            (level.from, level.to) = (from, to);
        }
        self.breaks.retain(|change| change.x > from && change.x < to);
        Some(self)
    }

    fn all_values(&self) -> impl Iterator<Item = f64> {
        let ways = [&self.mean, &self.needed, &self.projection].into_iter().flatten();
        let other = self.other.iter().flat_map(|(_, curve)| &curve.dots).map(|dot| dot.spot.y);
        let values = self.spots().map(|spot| spot.y).chain(other);
        let values = values.chain(self.levels.iter().map(|level| level.y));
        let values = values.chain(self.base.iter().map(|base| base.y));
        values.chain(ways.flat_map(|way| [way.from.1, way.to.1])).filter(|value| value.is_finite())
    }

    fn all_times(&self) -> impl Iterator<Item = f64> {
        let levels = self.levels.iter().filter(|level| level.to > level.from);
        let levels = levels.flat_map(|level| [level.from, level.to]);
        let others = self.base.iter().map(|base| base.x).chain(self.deadline.iter().map(|day| day.x));
        levels.chain(others)
    }

    /// The periods of the points and those that targets are due in.
    fn periods(&self, plan: &Plan, series: &Series, measure: &Measure) -> Vec<Period> {
        let shown = self.curve.dots.iter().map(|dot| dot.spot.point);
        let shown = shown.chain(self.curve.unknown.iter().map(|gap| gap.point));
        let own = shown.filter_map(|at| series.points.get(at));
        let compared = self.other.iter().filter_map(|(id, curve)| Some((plan.series.get(*id)?, curve)));
        let compared = compared
            .flat_map(|(other, curve)| curve.dots.iter().filter_map(|dot| other.points.get(dot.spot.point)));
        let due_in = |target: &Target| match target.due {
            Due::In(period) | Due::AtEnd(period) => Some(period),
            Due::By(_) | Due::EveryYear | Due::Unstated => None,
        };
        let due = measure.targets.iter().filter(|_| !self.levels.is_empty()).filter_map(due_in);
        let mut periods: Vec<Period> = own.chain(compared).map(|point| point.period).chain(due).collect();
        periods.sort();
        periods.dedup();
        periods
    }
}

/// What is required by each target, in the order of time: each begins where the
/// one before it ends.
fn levels(plan: &Plan, measure: &Measure, judged: &MeasureJudgement) -> Vec<Required> {
    let mut levels = Vec::new();
    let mut before = f64::NEG_INFINITY;
    for (nth, (target, judgement)) in measure.targets.iter().zip(&judged.targets).enumerate() {
        if matches!(target.condition, Condition::Against { .. }) {
            continue;
        }
        let Some(bound) = judgement.required else { continue };
        let is_current = nth == judged.current;
        let level = |bound: Bound, (from, to): (f64, f64), part| Required {
            y: bound.level().to_f64(),
            bound,
            from,
            to,
            target: nth,
            part,
            is_current,
        };
        if let Condition::Path { steps, .. } = &target.condition {
            for step in steps {
                let time = (start(step.period).max(before), end(step.period));
                levels.push(level(bound.at(step.level), time, Part::Step));
                before = before.max(time.1);
            }
        }
        // No time of its own: from 0 to 0 is stretched over all that is seen.
        let time = due_time(target.due, plan.period).unwrap_or_default();
        let time = if before < time.1 { (time.0.max(before), time.1) } else { time };
        levels.push(level(bound, time, Part::Last));
        before = before.max(time.1);
    }
    levels
}

fn base(base: BaseUsed) -> Option<BasePoint> {
    let x = match base.when? {
        When::In(period) => middle(period),
        When::AtEnd(period) => end(period),
    };
    Some(BasePoint { x, y: base.value.to_f64(), certainty: base.certainty })
}

impl Deadline {
    fn of(day: NaiveDate) -> Self {
        Self { x: end(Period::Day(day)), day }
    }
}

fn other(plan: &Plan, target: &Target, on: NaiveDate) -> Option<(SeriesId, Curve)> {
    let Condition::Against { series, .. } = &target.condition else { return None };
    plan.series.get(*series).map(|other| (other.id, Curve::of(other, on)))
}

fn breaks(series: &Series) -> Vec<BreakMark> {
    series.breaks.iter().enumerate().map(|(nth, change)| BreakMark { x: at(change.on), nth }).collect()
}

#[cfg(test)]
mod tests;
