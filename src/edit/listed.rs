//! Changes to statements, follow-ups, budget persons, investment cases, events and
//! charts: each is put in its list whole, as its form holds it.

use super::{Change, Refusal, Subject, check_unused, found};
use crate::document::{Document, integrity};
use crate::plan::chart::SavedChart;
use crate::plan::event::Event;
use crate::plan::follow_up::FollowUp;
use crate::plan::id::{CaseId, ChartId, EventId, FollowUpId, PersonPlanId, StatementId};
use crate::plan::investment::InvestmentCase;
use crate::plan::persons::PersonPlan;
use crate::plan::reimbursement::Reimbursement;
use crate::plan::statement::Statement;
use crate::plan::{Entry, List, Plan};

/// A change to things of one list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ListCommand<T: Entry<Id: PartialEq>> {
    /// Add one last. Its id, and ids within it that are 0, are given out.
    Add(Box<T>),
    /// Let the one with the same id be as given; ids within it that are 0 are given out.
    Set(Box<T>),
    /// Let one stand elsewhere.
    Move {
        /// Which.
        id: T::Id,
        /// Its new position, counted from 0; past the end means last.
        to: usize,
    },
    /// Remove one.
    Remove(T::Id),
}

/// A thing that is put in its list whole.
pub(super) trait Listed: Entry + Clone + PartialEq {
    /// Gives itself an id.
    fn name(&mut self, document: &mut Document);
    /// Gives an id to everything within that has none.
    fn name_parts(&mut self, _document: &mut Document) {}
    /// The text that must say something.
    fn title(&self) -> &str;
    /// The list it stands in.
    fn list(plan: &mut Plan) -> &mut List<Self>;
    /// What a change to it is about.
    fn subject(id: Self::Id) -> Subject;
}

pub(super) fn apply<T: Listed<Id: std::fmt::Display>>(
    document: &mut Document,
    command: &ListCommand<T>,
) -> Change {
    match command {
        ListCommand::Add(thing) => {
            let mut thing = checked(thing.as_ref())?;
            thing.name(document);
            thing.name_parts(document);
            let id = thing.id();
            T::list(&mut document.plan).push(thing);
            whole(document).map(|()| Some(T::subject(id)))
        }
        ListCommand::Set(thing) => {
            let (id, mut thing) = (thing.id(), checked(thing.as_ref())?);
            thing.name_parts(document);
            let place = found(T::list(&mut document.plan).get_mut(id), id)?;
            let changed = super::put(place, thing);
            whole(document).map(|()| changed.then(|| T::subject(id)))
        }
        ListCommand::Move { id, to } => {
            let list = T::list(&mut document.plan);
            let before = list.position(*id);
            found(list.move_to(*id, *to), id)?;
            Ok((list.position(*id) != before).then(|| T::subject(*id)))
        }
        ListCommand::Remove(id) => {
            found(T::list(&mut document.plan).remove(*id), id)?;
            check_unused(document)?;
            Ok(Some(Subject::Plan))
        }
    }
}

/// Lets these be the state's shares, in the order of their days.
pub(super) fn reimbursements(document: &mut Document, rates: &[Reimbursement]) -> Change {
    let changed = super::put(&mut document.plan.reimbursements, rates.to_vec());
    whole(document).map(|()| changed.then_some(Subject::Plan))
}

fn checked<T: Listed>(thing: &T) -> Result<T, Refusal> {
    if thing.title().trim().is_empty() { Err(Refusal::Empty) } else { Ok(thing.clone()) }
}

/// Refuses what a file would be refused for.
fn whole(document: &Document) -> Result<(), Refusal> {
    match integrity::listed_faults(document).into_iter().next() {
        Some(fault) => Err(Refusal::Fault(Box::new(fault.kind))),
        None => Ok(()),
    }
}

impl Listed for Statement {
    fn name(&mut self, document: &mut Document) {
        self.id = document.new_id();
    }
    fn title(&self) -> &str {
        &self.title
    }
    fn list(plan: &mut Plan) -> &mut List<Self> {
        &mut plan.statements
    }
    fn subject(id: StatementId) -> Subject {
        Subject::Statement(id)
    }
}

impl Listed for FollowUp {
    fn name(&mut self, document: &mut Document) {
        self.id = document.new_id();
    }
    fn name_parts(&mut self, document: &mut Document) {
        for line in self.added.iter_mut().filter(|line| line.id.0 == 0) {
            line.id = document.new_id();
        }
        for grant in self.grants.iter_mut().filter(|grant| grant.id.0 == 0) {
            grant.id = document.new_id();
        }
        for explanation in self.explanations.iter_mut().filter(|explanation| explanation.id.0 == 0) {
            explanation.id = document.new_id();
        }
    }
    fn title(&self) -> &str {
        &self.title
    }
    fn list(plan: &mut Plan) -> &mut List<Self> {
        &mut plan.follow_ups
    }
    fn subject(id: FollowUpId) -> Subject {
        Subject::FollowUp(id)
    }
}

impl Listed for PersonPlan {
    fn name(&mut self, document: &mut Document) {
        self.id = document.new_id();
    }
    fn title(&self) -> &str {
        &self.title
    }
    fn list(plan: &mut Plan) -> &mut List<Self> {
        &mut plan.person_plans
    }
    fn subject(id: PersonPlanId) -> Subject {
        Subject::PersonPlan(id)
    }
}

impl Listed for InvestmentCase {
    fn name(&mut self, document: &mut Document) {
        self.id = document.new_id();
    }
    fn title(&self) -> &str {
        &self.title
    }
    fn list(plan: &mut Plan) -> &mut List<Self> {
        &mut plan.cases
    }
    fn subject(id: CaseId) -> Subject {
        Subject::Case(id)
    }
}

impl Listed for Event {
    fn name(&mut self, document: &mut Document) {
        self.id = document.new_id();
    }
    fn title(&self) -> &str {
        &self.title
    }
    fn list(plan: &mut Plan) -> &mut List<Self> {
        &mut plan.events
    }
    fn subject(id: EventId) -> Subject {
        Subject::Event(id)
    }
}

impl Listed for SavedChart {
    fn name(&mut self, document: &mut Document) {
        self.id = document.new_id();
    }
    fn title(&self) -> &str {
        &self.name
    }
    fn list(plan: &mut Plan) -> &mut List<Self> {
        &mut plan.charts
    }
    fn subject(id: ChartId) -> Subject {
        Subject::Chart(id)
    }
}
