//! What is worked out from a document once for each revision and never saved.
//!
//! A document copied and changed shares every thing that did not change with
//! the one before it, so [`Insights::updated`] works out only the rest. Faults
//! are not looked for again: a document with one is never opened, and no edit
//! makes one. [`super::findings::findings`] looks for them too.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, OnceLock};

use super::findings::{Finding, Found, Severity};
use super::sums::TableSums;
use super::trend::Trend;
use crate::document::{Document, Place};
use crate::meeting::Meeting;
use crate::plan::budget::BudgetTable;
use crate::plan::goal::{Goal, Origin};
use crate::plan::id::{FocusAreaId, GoalId, SeriesId, TableId};
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
            goals: Arc::new(Judged::of(&plan.goals, plan.period)),
            series: Arc::new(Judged::of(&plan.series, plan.period)),
            budget: Arc::new(Judged::of(&plan.budget, plan.period)),
            meetings: Arc::new(Judged::of(meetings, plan.period)),
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
        self.budget.fact(table)
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

    /// What was found, in the order of the file. The first time after a change
    /// costs more than the next.
    pub fn findings(&self) -> impl Iterator<Item = &Finding> {
        let plan = self.goals.all_findings().chain(self.series.all_findings());
        plan.chain(self.budget.all_findings()).chain(self.meetings.all_findings())
    }

    /// What was found in the goal at `position`.
    pub fn findings_of_goal(&self, position: usize) -> &[Finding] {
        self.goals.findings_at(position)
    }

    /// How many findings there are of each severity.
    pub fn finding_counts(&self) -> BTreeMap<Severity, usize> {
        let Self { goals, series, budget, meetings, counts: _ } = self;
        let plan = goals.severities().chain(series.severities());
        let mut counts = BTreeMap::new();
        for severity in plan.chain(budget.severities()).chain(meetings.severities()) {
            *counts.entry(severity).or_default() += 1;
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
    /// What others may want to know about it.
    type Fact: PartialEq + fmt::Debug;

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
    type Fact = TableSums;

    fn fact(&self) -> TableSums {
        TableSums::of(self)
    }

    fn find(&self, sums: &TableSums, place: &Place, _plan: Period, found: &mut Found) {
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
    things: Vec<Arc<Judgement<T::Fact>>>,
    /// The findings of each thing with their whole place, made when first asked for.
    placed: OnceLock<Vec<Vec<Finding>>>,
}

/// What was worked out about one thing. It does not know where the thing
/// stands, so it goes along when the thing is moved.
#[derive(Debug, PartialEq)]
struct Judgement<Fact> {
    fact: Fact,
    /// Findings whose place begins at the thing.
    findings: Vec<Finding>,
}

fn updated<T: Judge>(
    judged: &Arc<Judged<T>>,
    (old, before): (&List<T>, Period),
    (new, after): (&List<T>, Period),
) -> Arc<Judged<T>> {
    if before != after {
        return Arc::new(Judged::of(new, after));
    }
    if old.is_same(new) {
        return Arc::clone(judged);
    }
    Arc::new(judged.updated(old, new, after))
}

impl<T: Judge> Judged<T> {
    fn of(list: &List<T>, plan: Period) -> Self {
        let things = list.iter().map(|thing| judgement(thing, plan)).collect();
        Self { positions: Arc::new(positions(list)), things, placed: OnceLock::new() }
    }

    fn updated(&self, old: &List<T>, new: &List<T>, plan: Period) -> Self {
        let same_order = old.len() == new.len() && old.iter().map(T::id).eq(new.iter().map(T::id));
        let positions = if same_order { Arc::clone(&self.positions) } else { Arc::new(positions(new)) };
        let elsewhere = |thing: &T| {
            let earlier = self.positions.get(&thing.id()).and_then(|at| self.earlier(old, *at, thing));
            earlier.unwrap_or_else(|| judgement(thing, plan))
        };
        let things = new.iter().enumerate();
        let things =
            things.map(|(at, thing)| self.earlier(old, at, thing).unwrap_or_else(|| elsewhere(thing)));
        Self { positions, things: things.collect(), placed: OnceLock::new() }
    }

    /// The judgement of the thing at `at` of the old list, if that is `thing` itself.
    fn earlier(&self, old: &List<T>, at: usize, thing: &T) -> Option<Arc<Judgement<T::Fact>>> {
        let same = old.at(at).is_some_and(|before| std::ptr::eq(before, thing));
        self.things.get(at).filter(|_| same).cloned()
    }

    fn fact(&self, id: T::Id) -> Option<&T::Fact> {
        self.things.get(*self.positions.get(&id)?).map(|judgement| &judgement.fact)
    }

    fn severities(&self) -> impl Iterator<Item = Severity> {
        self.things.iter().flat_map(|judgement| judgement.findings.iter().map(|finding| finding.severity))
    }

    fn findings_at(&self, position: usize) -> &[Finding] {
        self.placed().get(position).map_or(&[], Vec::as_slice)
    }

    fn all_findings(&self) -> impl Iterator<Item = &Finding> {
        self.placed().iter().flatten()
    }

    fn placed(&self) -> &[Vec<Finding>] {
        self.placed.get_or_init(|| {
            let home = T::home();
            let placed = |(at, judgement): (usize, &Arc<Judgement<T::Fact>>)| {
                let place =
                    |found: &Finding| Finding { place: home.index(at).join(&found.place), ..found.clone() };
                judgement.findings.iter().map(place).collect()
            };
            self.things.iter().enumerate().map(placed).collect()
        })
    }
}

fn positions<T: Judge>(list: &List<T>) -> BTreeMap<T::Id, usize> {
    list.iter().enumerate().map(|(at, thing)| (thing.id(), at)).collect()
}

fn judgement<T: Judge>(thing: &T, plan: Period) -> Arc<Judgement<T::Fact>> {
    let fact = thing.fact();
    let mut found = Found::default();
    thing.find(&fact, &Place::root(), plan, &mut found);
    Arc::new(Judgement { fact, findings: found.0 })
}

impl<T: Judge> PartialEq for Judged<T> {
    fn eq(&self, other: &Self) -> bool {
        let Self { positions, things, placed: _ } = self;
        *positions == other.positions && *things == other.things
    }
}

impl<T: Judge> fmt::Debug for Judged<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(&self.things).finish()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::analysis::findings::findings;
    use crate::analysis::fixture;
    use crate::plan::id::MeetingId;
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
        assert!(insights.findings_of_goal(70).is_empty());
    }

    #[test]
    fn findings_of_a_moved_goal_name_its_new_place() {
        let old = fixture::document();
        let mut new = old.clone();
        new.plan.goals.move_to(GoalId(7), 0).unwrap();
        let insights = Insights::of(&old).updated(&old, &new);
        assert_eq!(insights.findings().cloned().collect::<Vec<_>>(), findings(&new));
        assert_eq!(insights.findings_of_goal(0)[0].place.to_string(), "plan.goals[0].measures[0].base");
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
        assert!(Arc::ptr_eq(&before.goals.things[1], &after.goals.things[1]));
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
