//! What is worked out thing by thing, and only again when the thing, or what it
//! rests on, has changed.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::{Arc, OnceLock};

use crate::analysis::cases::CaseFacts;
use crate::analysis::findings::{Finding, Found, Severity};
use crate::analysis::follow_up::{FollowUpFacts, PersonFacts};
use crate::analysis::judge::{GoalJudgement, Known};
use crate::analysis::statements::StatementFacts;
use crate::analysis::sums::TableSums;
use crate::analysis::trend::Trend;
use crate::document::{Document, Place};
use crate::meeting::Meeting;
use crate::plan::budget::BudgetTable;
use crate::plan::expression::FigureRef;
use crate::plan::follow_up::FollowUp;
use crate::plan::goal::Goal;
use crate::plan::id::{SeriesId, TableId};
use crate::plan::investment::InvestmentCase;
use crate::plan::measure::Delivery;
use crate::plan::persons::PersonPlan;
use crate::plan::reimbursement::Reimbursement;
use crate::plan::series::Series;
use crate::plan::statement::Statement;
use crate::plan::target::Condition;
use crate::plan::{Entry, List};

/// Which things differ between two documents, where others are judged by them.
#[derive(Debug, Default)]
pub(super) struct Changed {
    series: BTreeSet<SeriesId>,
    tables: BTreeSet<TableId>,
    goals: bool,
    meetings: bool,
    numbering: bool,
    reimbursements: bool,
}

impl Changed {
    pub(super) fn between(old: &Document, new: &Document) -> Self {
        Self {
            series: changed(&old.plan.series, &new.plan.series),
            tables: changed(&old.plan.budget, &new.plan.budget),
            goals: !old.plan.goals.is_same(&new.plan.goals),
            meetings: !old.meetings.is_same(&new.meetings),
            numbering: old.plan.meeting_setup.numbering != new.plan.meeting_setup.numbering,
            reimbursements: old.plan.reimbursements != new.plan.reimbursements,
        }
    }
}

/// The things that are another one in `new`, or only in one of the two.
fn changed<T: Entry<Id: Ord>>(old: &List<T>, new: &List<T>) -> BTreeSet<T::Id> {
    if old.is_same(new) {
        return BTreeSet::new();
    }
    let address = |thing: &T| (thing.id(), std::ptr::from_ref(thing));
    let before: BTreeSet<_> = old.iter().map(address).collect();
    let after: BTreeSet<_> = new.iter().map(address).collect();
    before.symmetric_difference(&after).map(|(id, _)| *id).collect()
}

/// A thing that something can be worked out about.
pub(super) trait WorkOut: Entry<Id: Ord> {
    /// What others may want to know about it.
    type Fact: PartialEq + fmt::Debug;

    fn fact(&self, known: &Known<'_>) -> Self::Fact;

    fn find(&self, fact: &Self::Fact, place: &Place, known: &Known<'_>, found: &mut Found);

    /// Whether what is known of it rests on something that changed.
    fn rests_on(&self, _changed: &Changed) -> bool {
        false
    }

    /// The list that such things stand in.
    fn home() -> Place;
}

impl WorkOut for Goal {
    type Fact = GoalJudgement;

    fn fact(&self, known: &Known<'_>) -> GoalJudgement {
        known.goal(self)
    }

    fn find(&self, judged: &GoalJudgement, place: &Place, known: &Known<'_>, found: &mut Found) {
        found.goal(self, judged, place, known);
    }

    fn rests_on(&self, changed: &Changed) -> bool {
        let Changed { series, tables, meetings, .. } = changed;
        self.measures.iter().any(|measure| {
            let other = measure.targets.iter().filter_map(|target| match &target.condition {
                Condition::Against { series, .. } => Some(*series),
                _ => None,
            });
            let at_item = |delivery: &Delivery| matches!(delivery, Delivery::AtItem(_));
            measure.series.into_iter().chain(other).any(|id| series.contains(&id))
                || measure.targets.iter().any(|t| t.budget.is_some_and(|cell| tables.contains(&cell.table)))
                || *meetings && measure.deliveries.iter().any(at_item)
        })
    }

    fn home() -> Place {
        Place::root().field("plan").field("goals")
    }
}

impl WorkOut for Series {
    type Fact = Trend;

    fn fact(&self, known: &Known<'_>) -> Trend {
        Trend::of(self, known.on)
    }

    fn find(&self, trend: &Trend, place: &Place, _known: &Known<'_>, found: &mut Found) {
        found.series(trend, place);
    }

    fn home() -> Place {
        Place::root().field("plan").field("series")
    }
}

impl WorkOut for BudgetTable {
    type Fact = TableSums;

    fn fact(&self, _known: &Known<'_>) -> TableSums {
        TableSums::of(self)
    }

    fn find(&self, sums: &TableSums, place: &Place, _known: &Known<'_>, found: &mut Found) {
        found.table(self, sums, place);
    }

    fn home() -> Place {
        Place::root().field("plan").field("budget")
    }
}

impl WorkOut for Statement {
    type Fact = StatementFacts;

    fn fact(&self, known: &Known<'_>) -> StatementFacts {
        StatementFacts::of(self, known)
    }

    fn find(&self, facts: &StatementFacts, place: &Place, known: &Known<'_>, found: &mut Found) {
        found.statement(self, facts, place, known);
    }

    fn rests_on(&self, changed: &Changed) -> bool {
        let figures = self.printed.figures().into_iter().chain(self.claim.figures());
        figures.into_iter().any(|figure| match figure {
            FigureRef::Cell { table, .. } => changed.tables.contains(&table),
            FigureRef::Point(series, _) | FigureRef::Level(series, _) => changed.series.contains(&series),
            FigureRef::Target(..) | FigureRef::Change(..) => changed.goals,
            // A base may be the figure of a series.
            FigureRef::Base(..) => changed.goals || !changed.series.is_empty(),
        })
    }

    fn home() -> Place {
        Place::root().field("plan").field("statements")
    }
}

impl WorkOut for InvestmentCase {
    type Fact = CaseFacts;

    fn fact(&self, known: &Known<'_>) -> CaseFacts {
        CaseFacts::of(self, known)
    }

    fn find(&self, facts: &CaseFacts, place: &Place, known: &Known<'_>, found: &mut Found) {
        found.case(self, facts, place, known);
    }

    fn rests_on(&self, changed: &Changed) -> bool {
        let Changed { series, tables, goals, meetings, .. } = changed;
        let groups = || self.statuses.iter().flat_map(|status| &status.groups);
        let counted = groups().flat_map(|group| [group.initial, group.inflow, group.all]).flatten();
        let path = self.path.map(|path| path.table);
        self.flows.iter().map(|flow| flow.table).chain(path).any(|id| tables.contains(&id))
            || counted.into_iter().any(|id| series.contains(&id))
            || *goals && groups().any(|group| group.milestone.is_some())
            || *meetings && self.next_decision.as_ref().is_some_and(|next| next.item.is_some())
    }

    fn home() -> Place {
        Place::root().field("plan").field("cases")
    }
}

impl WorkOut for FollowUp {
    type Fact = FollowUpFacts;

    fn fact(&self, known: &Known<'_>) -> FollowUpFacts {
        FollowUpFacts::of(self, &known.document.plan, known.on)
    }

    fn find(&self, facts: &FollowUpFacts, place: &Place, _known: &Known<'_>, found: &mut Found) {
        found.follow_up(self, facts, place);
    }

    fn rests_on(&self, changed: &Changed) -> bool {
        changed.tables.contains(&self.table) || changed.reimbursements
    }

    fn home() -> Place {
        Place::root().field("plan").field("follow_ups")
    }
}

impl WorkOut for PersonPlan {
    type Fact = PersonFacts;

    fn fact(&self, known: &Known<'_>) -> PersonFacts {
        PersonFacts::of(self, self.series.and_then(|id| known.series(id)), known.on)
    }

    fn find(&self, _facts: &PersonFacts, place: &Place, known: &Known<'_>, found: &mut Found) {
        found.person_plan(self, self.series.and_then(|id| known.series(id)), place);
    }

    fn rests_on(&self, changed: &Changed) -> bool {
        self.series.is_some_and(|id| changed.series.contains(&id))
    }

    fn home() -> Place {
        Place::root().field("plan").field("person_plans")
    }
}

/// What is found in the shares of reimbursement, which have no list of their own.
pub(super) fn of_reimbursements(all: &[Reimbursement]) -> Vec<Finding> {
    let mut found = Found::default();
    found.reimbursements(all, &Place::root().field("plan").field("reimbursements"));
    found.0
}

impl WorkOut for Meeting {
    type Fact = ();

    fn fact(&self, _known: &Known<'_>) {}

    fn find(&self, (): &(), place: &Place, known: &Known<'_>, found: &mut Found) {
        found.meeting(self, place, known.document);
    }

    fn rests_on(&self, changed: &Changed) -> bool {
        // The numbers of items run on through the meetings.
        changed.meetings || changed.numbering
    }

    fn home() -> Place {
        Place::root().field("meetings")
    }
}

/// What was worked out about the things of one list, in its order.
pub(super) struct Worked<T: WorkOut> {
    pub(super) positions: Arc<BTreeMap<T::Id, usize>>,
    pub(super) things: Vec<Arc<Work<T::Fact>>>,
    /// The findings of each thing with their whole place, made when first asked for.
    placed: OnceLock<Vec<Vec<Finding>>>,
}

/// What was worked out about one thing. It does not know where the thing
/// stands, so it goes along when the thing is moved.
#[derive(Debug, PartialEq)]
pub(super) struct Work<Fact> {
    pub(super) fact: Fact,
    /// Findings whose place begins at the thing.
    findings: Vec<Finding>,
}

/// What was worked out of `new`, when `worked` is of `old`.
pub(super) fn updated<T: WorkOut>(
    worked: &Arc<Worked<T>>,
    old: &List<T>,
    new: &List<T>,
    changed: &Changed,
    known: &Known<'_>,
) -> Arc<Worked<T>> {
    if old.is_same(new) && !new.iter().any(|thing| thing.rests_on(changed)) {
        return Arc::clone(worked);
    }
    Arc::new(worked.updated(old, new, changed, known))
}

impl<T: WorkOut> Worked<T> {
    pub(super) fn of(list: &List<T>, known: &Known<'_>) -> Self {
        let things = list.iter().map(|thing| work(thing, known)).collect();
        Self { positions: Arc::new(positions(list)), things, placed: OnceLock::new() }
    }

    fn updated(&self, old: &List<T>, new: &List<T>, changed: &Changed, known: &Known<'_>) -> Self {
        let same_order = old.len() == new.len() && old.iter().map(T::id).eq(new.iter().map(T::id));
        let positions = if same_order { Arc::clone(&self.positions) } else { Arc::new(positions(new)) };
        let elsewhere = |thing: &T| {
            let earlier = self.positions.get(&thing.id()).and_then(|at| self.earlier(old, *at, thing));
            earlier.unwrap_or_else(|| work(thing, known))
        };
        let again = |(at, thing): (usize, &T)| {
            if thing.rests_on(changed) {
                return work(thing, known);
            }
            self.earlier(old, at, thing).unwrap_or_else(|| elsewhere(thing))
        };
        Self { positions, things: new.iter().enumerate().map(again).collect(), placed: OnceLock::new() }
    }

    /// What was worked out of the thing at `at` of the old list, if that is `thing` itself.
    fn earlier(&self, old: &List<T>, at: usize, thing: &T) -> Option<Arc<Work<T::Fact>>> {
        let same = old.at(at).is_some_and(|before| std::ptr::eq(before, thing));
        self.things.get(at).filter(|_| same).cloned()
    }

    pub(super) fn fact(&self, id: T::Id) -> Option<&T::Fact> {
        self.things.get(*self.positions.get(&id)?).map(|work| &work.fact)
    }

    pub(super) fn severities(&self) -> impl Iterator<Item = Severity> {
        self.things.iter().flat_map(|work| work.findings.iter().map(|finding| finding.severity))
    }

    pub(super) fn findings_at(&self, position: usize) -> &[Finding] {
        self.placed().get(position).map_or(&[], Vec::as_slice)
    }

    pub(super) fn all_findings(&self) -> impl Iterator<Item = &Finding> {
        self.placed().iter().flatten()
    }

    fn placed(&self) -> &[Vec<Finding>] {
        self.placed.get_or_init(|| {
            let home = T::home();
            let placed = |(at, work): (usize, &Arc<Work<T::Fact>>)| {
                let place =
                    |found: &Finding| Finding { place: home.index(at).join(&found.place), ..found.clone() };
                work.findings.iter().map(place).collect()
            };
            self.things.iter().enumerate().map(placed).collect()
        })
    }
}

fn positions<T: WorkOut>(list: &List<T>) -> BTreeMap<T::Id, usize> {
    list.iter().enumerate().map(|(at, thing)| (thing.id(), at)).collect()
}

fn work<T: WorkOut>(thing: &T, known: &Known<'_>) -> Arc<Work<T::Fact>> {
    let fact = thing.fact(known);
    let mut found = Found::default();
    thing.find(&fact, &Place::root(), known, &mut found);
    Arc::new(Work { fact, findings: found.0 })
}

impl<T: WorkOut> PartialEq for Worked<T> {
    fn eq(&self, other: &Self) -> bool {
        let Self { positions, things, placed: _ } = self;
        *positions == other.positions && *things == other.things
    }
}

impl<T: WorkOut> fmt::Debug for Worked<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(&self.things).finish()
    }
}
