//! What is worked out from a document once for each revision and never saved.
//!
//! A document copied and changed shares every thing that did not change with
//! the one before it, so [`Insights::updated`] works out only the rest. Faults
//! are not looked for again: a document with one is never opened, and no edit
//! makes one. [`super::findings::findings`] looks for them too.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::findings::{Finding, Found, Severity};
use super::sums::TableSums;
use super::trend::Trend;
use crate::document::{Document, Place};
use crate::meeting::Meeting;
use crate::plan::budget::BudgetTable;
use crate::plan::goal::{Goal, Origin};
use crate::plan::id::{FocusAreaId, GoalId, MeetingId, SeriesId, TableId};
use crate::plan::series::Series;
use crate::plan::{Entry, List, Period};

/// What the figures of one document say.
#[derive(Debug, Clone, PartialEq)]
pub struct Insights {
    goals: Arc<Judged<Goal>>,
    series: Arc<Judged<Series>>,
    budget: Arc<Judged<BudgetTable>>,
    meetings: Arc<Judged<Meeting>>,
    counts: Arc<GoalCounts>,
}

/// How many goals there are of what.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct GoalCounts {
    /// By who set them.
    pub by_origin: BTreeMap<Origin, usize>,
    /// By focus area; `None` for those that belong to none.
    pub by_focus_area: BTreeMap<Option<FocusAreaId>, usize>,
    /// How many measures they have together.
    pub measures: usize,
}

impl Insights {
    /// Works everything out.
    pub fn of(document: &Document) -> Self {
        let Document { plan, meetings, .. } = document;
        Self {
            goals: Arc::new(Judged::of(&plan.goals, plan.period, None)),
            series: Arc::new(Judged::of(&plan.series, plan.period, None)),
            budget: Arc::new(Judged::of(&plan.budget, plan.period, None)),
            meetings: Arc::new(Judged::of(meetings, plan.period, None)),
            counts: Arc::new(GoalCounts::of(&plan.goals)),
        }
    }

    /// What [`Insights::of`] would work out for `new`, when `self` is of `old`.
    #[must_use]
    pub fn updated(&self, old: &Document, new: &Document) -> Self {
        let (before, after) = (old.plan.period, new.plan.period);
        let goals_are_same = old.plan.goals.is_same(&new.plan.goals);
        Self {
            goals: updated(&self.goals, (&old.plan.goals, before), (&new.plan.goals, after)),
            series: updated(&self.series, (&old.plan.series, before), (&new.plan.series, after)),
            budget: updated(&self.budget, (&old.plan.budget, before), (&new.plan.budget, after)),
            meetings: updated(&self.meetings, (&old.meetings, before), (&new.meetings, after)),
            counts: if goals_are_same {
                Arc::clone(&self.counts)
            } else {
                Arc::new(GoalCounts::of(&new.plan.goals))
            },
        }
    }

    /// The sums of a budget table.
    pub fn sums(&self, table: TableId) -> Option<&TableSums> {
        self.budget.fact(table).map(Arc::as_ref)
    }

    /// How a series goes.
    pub fn trend(&self, series: SeriesId) -> Option<&Trend> {
        self.series.fact(series)
    }

    /// How many goals there are of what.
    pub fn counts(&self) -> &GoalCounts {
        &self.counts
    }

    /// Where a goal stands in the plan, counted from 0.
    pub fn goal_position(&self, goal: GoalId) -> Option<usize> {
        self.goals.positions.get(&goal).copied()
    }

    /// Where a series stands in the plan, counted from 0.
    pub fn series_position(&self, series: SeriesId) -> Option<usize> {
        self.series.positions.get(&series).copied()
    }

    /// Where a budget table stands in the plan, counted from 0.
    pub fn table_position(&self, table: TableId) -> Option<usize> {
        self.budget.positions.get(&table).copied()
    }

    /// Where a meeting stands in the document, counted from 0.
    pub fn meeting_position(&self, meeting: MeetingId) -> Option<usize> {
        self.meetings.positions.get(&meeting).copied()
    }

    /// What was found, in the order of the file.
    pub fn findings(&self) -> impl Iterator<Item = &Finding> {
        let plan = self.goals.all_findings().chain(self.series.all_findings());
        plan.chain(self.budget.all_findings()).chain(self.meetings.all_findings())
    }

    /// What was found in the goal at `position`.
    pub fn findings_of_goal(&self, position: usize) -> &[Finding] {
        self.goals.findings_at(position)
    }

    /// What was found in the budget table at `position`.
    pub fn findings_of_table(&self, position: usize) -> &[Finding] {
        self.budget.findings_at(position)
    }

    /// How many findings there are of each severity.
    pub fn finding_counts(&self) -> BTreeMap<Severity, usize> {
        let mut counts = BTreeMap::new();
        for finding in self.findings() {
            *counts.entry(finding.severity).or_default() += 1;
        }
        counts
    }
}

impl GoalCounts {
    fn of(goals: &List<Goal>) -> Self {
        let mut counts = Self::default();
        for goal in goals.iter() {
            *counts.by_origin.entry(goal.origin).or_default() += 1;
            *counts.by_focus_area.entry(goal.focus_area).or_default() += 1;
            counts.measures += goal.measures.len();
        }
        counts
    }
}

/// A thing that something can be worked out about by itself.
trait Judge: Entry<Id: Ord> {
    /// What does not depend on where the thing stands.
    type Fact: Clone + PartialEq;

    fn fact(&self) -> Self::Fact;

    fn find(&self, fact: &Self::Fact, place: &Place, plan: Period, found: &mut Found);

    /// The list that such things stand in.
    fn home() -> Place;
}

impl Judge for Goal {
    type Fact = ();

    fn fact(&self) {}

    fn find(&self, (): &(), place: &Place, plan: Period, found: &mut Found) {
        found.goal(self, place, plan);
    }

    fn home() -> Place {
        Place::root().field("plan").field("goals")
    }
}

impl Judge for Series {
    type Fact = Trend;

    fn fact(&self) -> Trend {
        Trend::of(self)
    }

    fn find(&self, trend: &Trend, place: &Place, _plan: Period, found: &mut Found) {
        found.series(trend, place);
    }

    fn home() -> Place {
        Place::root().field("plan").field("series")
    }
}

impl Judge for BudgetTable {
    type Fact = Arc<TableSums>;

    fn fact(&self) -> Arc<TableSums> {
        Arc::new(TableSums::of(self))
    }

    fn find(&self, sums: &Arc<TableSums>, place: &Place, _plan: Period, found: &mut Found) {
        found.table(self, sums, place);
    }

    fn home() -> Place {
        Place::root().field("plan").field("budget")
    }
}

impl Judge for Meeting {
    type Fact = ();

    fn fact(&self) {}

    fn find(&self, (): &(), place: &Place, _plan: Period, found: &mut Found) {
        found.meeting(self, place);
    }

    fn home() -> Place {
        Place::root().field("meetings")
    }
}

/// What was worked out about the things of one list, in its order.
struct Judged<T: Judge> {
    positions: Arc<BTreeMap<T::Id, usize>>,
    facts: Vec<T::Fact>,
    findings: Vec<Arc<[Finding]>>,
}

/// What was worked out earlier, and of what.
struct Earlier<'a, T: Judge> {
    judged: &'a Judged<T>,
    list: &'a List<T>,
    period: Period,
}

fn updated<T: Judge>(
    judged: &Arc<Judged<T>>,
    (old, before): (&List<T>, Period),
    (new, after): (&List<T>, Period),
) -> Arc<Judged<T>> {
    if old.is_same(new) && before == after {
        return Arc::clone(judged);
    }
    Arc::new(Judged::of(new, after, Some(&Earlier { judged, list: old, period: before })))
}

impl<T: Judge> Judged<T> {
    fn of(list: &List<T>, period: Period, earlier: Option<&Earlier<'_, T>>) -> Self {
        let facts = facts(list, earlier);
        let findings = findings(list, &facts, period, earlier);
        Self { positions: positions(list, earlier), facts, findings }
    }

    fn fact(&self, id: T::Id) -> Option<&T::Fact> {
        self.facts.get(*self.positions.get(&id)?)
    }

    fn findings_at(&self, position: usize) -> &[Finding] {
        self.findings.get(position).map_or(&[], Arc::as_ref)
    }

    fn all_findings(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().flat_map(|findings| findings.iter())
    }
}

fn positions<T: Judge>(list: &List<T>, earlier: Option<&Earlier<'_, T>>) -> Arc<BTreeMap<T::Id, usize>> {
    let ids = |list: &List<T>| list.iter().map(T::id).collect::<Vec<_>>();
    match earlier.filter(|earlier| ids(earlier.list) == ids(list)) {
        Some(earlier) => Arc::clone(&earlier.judged.positions),
        None => Arc::new(list.iter().enumerate().map(|(at, entry)| (entry.id(), at)).collect()),
    }
}

/// Facts do not depend on the position, so they go along with a thing that moved.
fn facts<T: Judge>(list: &List<T>, earlier: Option<&Earlier<'_, T>>) -> Vec<T::Fact> {
    let Some(earlier) = earlier else { return list.iter().map(T::fact).collect() };
    let old: BTreeMap<*const T, &T::Fact> =
        earlier.list.shared().map(Arc::as_ptr).zip(&earlier.judged.facts).collect();
    list.shared()
        .map(|entry| old.get(&Arc::as_ptr(entry)).map_or_else(|| entry.fact(), |fact| (*fact).clone()))
        .collect()
}

/// Findings name their place, so they stand only where the thing stands still.
fn findings<T: Judge>(
    list: &List<T>,
    facts: &[T::Fact],
    period: Period,
    earlier: Option<&Earlier<'_, T>>,
) -> Vec<Arc<[Finding]>> {
    let home = T::home();
    let mut old = earlier
        .filter(|earlier| earlier.period == period)
        .map(|earlier| earlier.list.shared().zip(&earlier.judged.findings))
        .into_iter()
        .flatten();
    let mut all = Vec::with_capacity(list.len());
    for (at, (entry, fact)) in list.shared().zip(facts).enumerate() {
        match old.next().filter(|(same, _)| Arc::ptr_eq(same, entry)) {
            Some((_, findings)) => all.push(Arc::clone(findings)),
            None => {
                let mut found = Found::default();
                entry.find(fact, &home.index(at), period, &mut found);
                all.push(if found.0.is_empty() { Arc::default() } else { found.0.into() });
            }
        }
    }
    all
}

impl<T: Judge> PartialEq for Judged<T> {
    fn eq(&self, other: &Self) -> bool {
        let Self { positions, facts, findings } = self;
        *positions == other.positions && *facts == other.facts && *findings == other.findings
    }
}

impl<T: Judge> std::fmt::Debug for Judged<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Judged").field("things", &self.facts.len()).field("findings", &self.findings).finish()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::analysis::findings::findings;
    use crate::analysis::fixture;
    use crate::plan::series::Value;

    /// Edits that touch every list, alone and across lists.
    const EDITS: [fn(&mut Document); 10] = [
        |d| d.plan.goals.move_to(GoalId(7), 0).unwrap_or_default(),
        |d| d.plan.goals.move_to(GoalId(4), 0).unwrap_or_default(),
        |d| drop(d.plan.goals.remove(GoalId(4))),
        |d| {
            let Some(goal) = d.plan.goals.at(0).cloned() else { return };
            let id = d.new_id();
            d.plan.goals.insert(0, Goal { id, ..goal });
        },
        |d| d.plan.goals.get_mut(GoalId(7)).into_iter().for_each(|goal| goal.measures.clear()),
        |d| {
            d.plan.period =
                if d.plan.period == Period::Year(2021) { Period::Year(2022) } else { Period::Year(2021) }
        },
        |d| d.plan.series.get_mut(SeriesId(8)).into_iter().for_each(|s| s.points[1].value = Value::Hidden),
        |d| d.plan.series.move_to(SeriesId(9), 0).unwrap_or_default(),
        |d| d.plan.budget.get_mut(TableId(10)).into_iter().for_each(|table| table.printed_total = None),
        |d| d.meetings.get_mut(MeetingId(20)).into_iter().for_each(|m| m.items.push(fixture::item(50, "70"))),
    ];

    #[test]
    fn a_document_without_faults_has_the_same_findings_as_a_check() {
        let document = fixture::document();
        let found: Vec<_> = Insights::of(&document).findings().cloned().collect();
        assert_eq!(found, findings(&document));
    }

    #[test]
    fn what_was_worked_out_is_found_by_id() {
        let insights = Insights::of(&fixture::document());
        assert_eq!(insights.sums(TableId(10)).unwrap().total.len(), 2);
        assert_eq!(insights.trend(SeriesId(8)).unwrap().counts.known, 2);
        assert_eq!(insights.goal_position(GoalId(7)), Some(1));
        assert_eq!(insights.goal_position(GoalId(99)), None);
        assert_eq!(insights.counts().measures, 4);
        assert_eq!(insights.counts().by_origin[&Origin::Minister], 1);
        assert_eq!(insights.finding_counts()[&Severity::Warning], 3);
        assert_eq!(insights.findings_of_goal(1).len(), 1);
        assert!(insights.findings_of_table(7).is_empty());
    }

    #[test]
    fn what_did_not_change_is_not_worked_out_again() {
        let old = fixture::document();
        let mut new = old.clone();
        new.plan.goals.get_mut(GoalId(4)).unwrap().title = "New".to_owned();
        let before = Insights::of(&old);
        let after = before.updated(&old, &new);
        assert!(Arc::ptr_eq(&before.budget, &after.budget));
        assert!(Arc::ptr_eq(&before.goals.positions, &after.goals.positions));
        assert!(Arc::ptr_eq(&before.goals.findings[1], &after.goals.findings[1]));
    }

    proptest! {
        #[test]
        fn working_out_the_rest_gives_the_same_as_working_out_everything(
            steps in prop::collection::vec(0..EDITS.len(), 1..8)
        ) {
            let mut old = fixture::document();
            let mut insights = Insights::of(&old);
            for step in steps {
                let mut new = old.clone();
                EDITS[step](&mut new);
                insights = insights.updated(&old, &new);
                prop_assert_eq!(&insights, &Insights::of(&new));
                old = new;
            }
        }
    }
}
