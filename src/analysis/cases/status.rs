//! What had become of the persons of a case on a day, whether the printed sums of
//! it hold, and how that stands to the milestones.

use chrono::NaiveDate;

use super::figure::{Figure, sum};
use super::path::Path;
use crate::analysis::judge::Known;
use crate::plan::id::{MeasureId, SeriesId};
use crate::plan::investment::{Outcome, Status, StatusGroup};
use crate::plan::target::Bound;
use crate::plan::{Amount, Period};

/// The persons of a case on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseStatus {
    /// The day.
    pub on: NaiveDate,
    /// What became of them, in the order of the plan.
    pub groups: Vec<GroupStatus>,
    /// Printed sums, and whether they hold.
    pub checks: Vec<SumCheck>,
    /// How many there should still have been by the path.
    pub path: Option<Amount>,
    /// How many more there still were.
    pub beyond_path: Option<Amount>,
}

/// One group of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupStatus {
    /// What became of them.
    pub outcome: Outcome,
    /// Those of the beginning.
    pub initial: Figure,
    /// Those who came later.
    pub inflow: Figure,
    /// All of them; the sum of both where that is not given.
    pub all: Figure,
    /// What should be reached.
    pub milestone: Option<Milestone>,
}

/// What a measure asks of a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Milestone {
    /// The measure.
    pub measure: MeasureId,
    /// The level.
    pub bound: Bound,
    /// The last day on which it can be met, if it has one.
    pub due: Option<NaiveDate>,
    /// Whether it was met by all of the group.
    pub met: Option<Met>,
}

/// Whether a milestone was met on the day of the status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Met {
    /// It was.
    Already,
    /// It was not, or not yet.
    NotYet,
}

/// A printed sum of persons.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SumCheck {
    /// What is added up.
    pub of: SumOf,
    /// What it comes to.
    pub sum: Amount,
    /// What is printed.
    pub printed: Amount,
}

/// What is added up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SumOf {
    /// Those of the beginning and those who came later, of one outcome.
    Outcome(Outcome),
    /// All outcomes of some of the persons.
    Cohort(Cohort),
}

/// Some of the persons of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cohort {
    /// Those of the beginning (udgangspunkt).
    Initial,
    /// Those who came later (tilgang).
    Inflow,
    /// All of them.
    All,
}

impl Cohort {
    /// Every cohort, in the order they are printed.
    pub const ALL: [Self; 3] = [Self::Initial, Self::Inflow, Self::All];

    /// How many of a group belong to it.
    pub fn of(self, group: &GroupStatus) -> Figure {
        match self {
            Self::Initial => group.initial,
            Self::Inflow => group.inflow,
            Self::All => group.all,
        }
    }
}

impl SumCheck {
    /// Whether the sum is as printed.
    pub fn agrees(&self) -> bool {
        self.sum == self.printed
    }
}

impl CaseStatus {
    pub(super) fn of(status: &Status, path: Option<&Path>, known: &Known<'_>) -> Self {
        let groups: Vec<GroupStatus> =
            status.groups.iter().map(|group| group_of(group, status.on, known)).collect();
        let checks = rows(status, &groups, known).chain(columns(&groups)).collect();
        let remaining = groups.iter().find(|group| group.outcome == Outcome::Remaining);
        let path = path.and_then(|path| path.on(status.on));
        let beyond_path = remaining.and_then(|group| group.all.known()?.checked_sub(path?));
        Self { on: status.on, groups, checks, path, beyond_path }
    }

    /// The group with an outcome.
    pub fn group(&self, outcome: Outcome) -> Option<&GroupStatus> {
        self.groups.iter().find(|group| group.outcome == outcome)
    }
}

fn group_of(group: &StatusGroup, on: NaiveDate, known: &Known<'_>) -> GroupStatus {
    let figure = |series: Option<SeriesId>| figure_on(series, on, known);
    let (initial, inflow, all) = (figure(group.initial), figure(group.inflow), figure(group.all));
    let all = if all == Figure::Absent { initial.plus(inflow) } else { all };
    let milestone = group.milestone.and_then(|measure| milestone(measure, on, all, known));
    GroupStatus { outcome: group.outcome, initial, inflow, all, milestone }
}

/// The figure of a series on a day, or of a period that ends on it.
fn figure_on(series: Option<SeriesId>, on: NaiveDate, known: &Known<'_>) -> Figure {
    let Some(series) = series.and_then(|id| known.series(id)) else { return Figure::Absent };
    let ending = || series.points.iter().rev().find(|point| point.period.last_day() == on);
    let point = series.point(Period::Day(on)).or_else(ending);
    point.and_then(|point| point.value.number()).map_or(Figure::Missing, Figure::Known)
}

/// The first target that is due on the day or later, or else the last.
fn milestone(id: MeasureId, on: NaiveDate, all: Figure, known: &Known<'_>) -> Option<Milestone> {
    let measure = known.document.plan.measure(id)?;
    let ahead = measure.targets.iter().find(|target| target.due.last_day().is_none_or(|day| day >= on));
    let target = ahead.or(measure.targets.last())?;
    let bound = target.condition.bound()?;
    let met = |all| if bound.holds(all) { Met::Already } else { Met::NotYet };
    Some(Milestone { measure: id, bound, due: target.due.last_day(), met: all.known().map(met) })
}

/// Those of the beginning and those who came later are all, where all are printed.
fn rows<'a>(
    status: &'a Status,
    groups: &'a [GroupStatus],
    known: &'a Known<'_>,
) -> impl Iterator<Item = SumCheck> + 'a {
    status.groups.iter().zip(groups).filter_map(|(given, group)| {
        let printed = figure_on(given.all, status.on, known).known()?;
        let sum = group.initial.known()?.checked_add(group.inflow.known()?)?;
        Some(SumCheck { of: SumOf::Outcome(group.outcome), sum, printed })
    })
}

/// All outcomes are everybody, where everybody is printed.
fn columns(groups: &[GroupStatus]) -> impl Iterator<Item = SumCheck> + '_ {
    Cohort::ALL.into_iter().filter_map(|cohort| {
        let everybody = groups.iter().find(|group| group.outcome == Outcome::All)?;
        let parts = groups.iter().filter(|group| group.outcome != Outcome::All);
        let sum = sum(parts.map(|group| cohort.of(group))).known()?;
        Some(SumCheck { of: SumOf::Cohort(cohort), sum, printed: cohort.of(everybody).known()? })
    })
}
