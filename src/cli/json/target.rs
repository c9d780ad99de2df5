//! A measure with its targets as the plan states them, as `--json` prints it.

use serde::Serialize;

use super::Exact;
use super::judged::verdict;
use super::unit::Unit;
use crate::analysis::judge::MeasureJudgement;
use crate::plan::Amount;
use crate::plan::kind::TargetKind;
use crate::plan::measure::Measure;
use crate::plan::target::{
    Base, Better, Bound, BudgetCell, Certainty, Condition, Due, PrintedChange, Reckoning, Relation, Step,
    Target, When,
};

/// What a goal is measured by.
#[derive(Debug, Serialize)]
pub(super) struct ShownMeasure {
    id: String,
    title: String,
    subgroup: Option<String>,
    unit: Unit,
    targets: Vec<ShownTarget>,
    series: Option<String>,
    unclear: Option<String>,
    verdict: &'static str,
}

#[derive(Debug, Serialize)]
struct ShownTarget {
    kind: &'static str,
    condition: ShownCondition,
    reckoning: &'static str,
    due: ShownDue,
    base: Option<ShownBase>,
    printed_change: Option<ShownChange>,
    budget: Option<ShownCell>,
}

/// A level and its good side.
#[derive(Debug, Serialize)]
pub(super) struct ShownBound {
    side: &'static str,
    level: Exact,
}

/// What should hold.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub(super) enum ShownCondition {
    Level { bound: ShownBound },
    Percent { change: ShownBound },
    Points { change: ShownBound },
    Keep { better: &'static str },
    Path { last: ShownBound, steps: Vec<ShownStep> },
    AfterYears { years: u8, share: ShownBound },
    NotAbove { series: String },
    NotBelow { series: String },
    NarrowGap { series: String, by: Exact },
    Deliver,
}

#[derive(Debug, Serialize)]
pub(super) struct ShownStep {
    period: String,
    level: Exact,
}

/// When it should hold.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub(super) enum ShownDue {
    In { period: String },
    AtEnd { period: String },
    By { day: String },
    EveryYear,
    Unstated,
}

/// What it is compared with.
#[derive(Debug, Serialize)]
pub(super) struct ShownBase {
    value: Option<Exact>,
    when: Option<ShownWhen>,
    certainty: &'static str,
}

#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum ShownWhen {
    In { period: String },
    AtEnd { period: String },
}

#[derive(Debug, Serialize)]
struct ShownChange {
    percent: Exact,
    decimals: u8,
}

#[derive(Debug, Serialize)]
struct ShownCell {
    table: String,
    row: String,
    column: String,
}

impl ShownMeasure {
    pub(super) fn of(measure: &Measure, judged: &MeasureJudgement) -> Self {
        Self {
            id: measure.id.to_string(),
            title: measure.title.clone(),
            subgroup: measure.subgroup.clone(),
            unit: (&measure.unit).into(),
            targets: measure.targets.iter().map(|target| ShownTarget::of(target, measure)).collect(),
            series: measure.series.map(|id| id.to_string()),
            unclear: measure.unclear.clone(),
            verdict: verdict(judged.shown().verdict),
        }
    }
}

impl ShownTarget {
    fn of(target: &Target, measure: &Measure) -> Self {
        Self {
            kind: kind(target.kind(&measure.unit)),
            condition: (&target.condition).into(),
            reckoning: reckoning(target.reckoning),
            due: target.due.into(),
            base: target.base.as_ref().map(ShownBase::from),
            printed_change: target.printed_change.map(ShownChange::from),
            budget: target.budget.map(ShownCell::from),
        }
    }
}

/// The kind of a target.
pub(super) fn kind(kind: TargetKind) -> &'static str {
    match kind {
        TargetKind::Level => "level",
        TargetKind::Share => "share",
        TargetKind::Average => "average",
        TargetKind::Sum => "sum",
        TargetKind::PercentChange => "percent-change",
        TargetKind::PointsChange => "points-change",
        TargetKind::Keep => "keep",
        TargetKind::Path => "path",
        TargetKind::Rank => "rank",
        TargetKind::ScaleLevel => "scale-level",
        TargetKind::AfterYears => "after-years",
        TargetKind::OtherArea => "other-area",
        TargetKind::Deliver => "deliver",
    }
}

/// Which figure counts.
pub(super) fn reckoning(reckoning: Reckoning) -> &'static str {
    match reckoning {
        Reckoning::Latest => "latest",
        Reckoning::Average => "average",
        Reckoning::Sum => "sum",
    }
}

impl From<Bound> for ShownBound {
    fn from(bound: Bound) -> Self {
        let side = match bound {
            Bound::AtMost(_) => "at-most",
            Bound::Below(_) => "below",
            Bound::AtLeast(_) => "at-least",
            Bound::Above(_) => "above",
        };
        Self { side, level: Exact(bound.level()) }
    }
}

impl From<&Condition> for ShownCondition {
    fn from(condition: &Condition) -> Self {
        match condition {
            Condition::Level(bound) => Self::Level { bound: (*bound).into() },
            Condition::Percent(bound) => Self::Percent { change: (*bound).into() },
            Condition::Points(bound) => Self::Points { change: (*bound).into() },
            Condition::Keep(Better::Lower) => Self::Keep { better: "lower" },
            Condition::Keep(Better::Higher) => Self::Keep { better: "higher" },
            Condition::Path { last, steps } => {
                Self::Path { last: (*last).into(), steps: steps.iter().map(ShownStep::of).collect() }
            }
            Condition::AfterYears { years, share } => {
                Self::AfterYears { years: *years, share: (*share).into() }
            }
            Condition::Against { series, relation } => {
                let series = series.to_string();
                match relation {
                    Relation::NotAbove => Self::NotAbove { series },
                    Relation::NotBelow => Self::NotBelow { series },
                    Relation::NarrowGap(by) => Self::NarrowGap { series, by: Exact(*by) },
                }
            }
            Condition::Deliver => Self::Deliver,
        }
    }
}

impl ShownStep {
    fn of(step: &Step) -> Self {
        Self { period: step.period.to_string(), level: Exact(step.level) }
    }
}

impl From<Due> for ShownDue {
    fn from(due: Due) -> Self {
        match due {
            Due::In(period) => Self::In { period: period.to_string() },
            Due::AtEnd(period) => Self::AtEnd { period: period.to_string() },
            Due::By(day) => Self::By { day: day.to_string() },
            Due::EveryYear => Self::EveryYear,
            Due::Unstated => Self::Unstated,
        }
    }
}

impl ShownBase {
    pub(super) fn new(value: Option<Amount>, when: Option<When>, certainty: Certainty) -> Self {
        let when = when.map(|when| match when {
            When::In(period) => ShownWhen::In { period: period.to_string() },
            When::AtEnd(period) => ShownWhen::AtEnd { period: period.to_string() },
        });
        let certainty = match certainty {
            Certainty::Measured => "measured",
            Certainty::Expected => "expected",
        };
        Self { value: value.map(Exact), when, certainty }
    }
}

impl From<&Base> for ShownBase {
    fn from(base: &Base) -> Self {
        Self::new(base.value, base.when, base.certainty)
    }
}

impl From<PrintedChange> for ShownChange {
    fn from(PrintedChange { percent, decimals }: PrintedChange) -> Self {
        Self { percent: Exact(percent), decimals }
    }
}

impl From<BudgetCell> for ShownCell {
    fn from(BudgetCell { table, row, column }: BudgetCell) -> Self {
        Self { table: table.to_string(), row: row.to_string(), column: column.to_string() }
    }
}
