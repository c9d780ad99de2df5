//! Every change as a value, applied wholly or not at all.
//!
//! This is the only room that holds a document to be changed. A [`Command`]
//! says what should happen; [`apply`] makes the next document from the one
//! before, which stays as it was; [`history::History`] keeps both.

pub mod budget;
pub mod focus_area;
pub mod goal;
pub mod history;
pub mod listed;
pub mod meeting;
pub mod plan;
pub mod series;

use crate::document::{self, Document};
use crate::meeting::{Release, SnapshotRef, release};
use crate::plan::chart::SavedChart;
use crate::plan::event::Event;
use crate::plan::follow_up::FollowUp;
use crate::plan::id::{
    CaseId, ChartId, EventId, FocusAreaId, FollowUpId, GoalId, ItemId, MeetingId, PersonPlanId, SeriesId,
    StatementId, TableId,
};
use crate::plan::investment::InvestmentCase;
use crate::plan::persons::PersonPlan;
use crate::plan::reimbursement::Reimbursement;
use crate::plan::statement::Statement;
use crate::plan::unit::Unit;

pub use budget::BudgetCommand;
pub use focus_area::FocusAreaCommand;
pub use goal::{GoalCommand, MeasureCommand};
pub use history::History;
pub use listed::ListCommand;
pub use meeting::MeetingCommand;
pub use plan::PlanCommand;
pub use series::SeriesCommand;

/// One change that a user can make and take back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// A change to what the plan is called and whom it is for.
    Plan(PlanCommand),
    /// A change to the chapters.
    FocusArea(FocusAreaCommand),
    /// A change to a goal.
    Goal(GoalCommand),
    /// A change to what a goal is measured by.
    Measure(MeasureCommand),
    /// A change to a budget table.
    Budget(BudgetCommand),
    /// A change to printed statements.
    Statement(ListCommand<Statement>),
    /// A change to follow-ups on budgets.
    FollowUp(ListCommand<FollowUp>),
    /// A change to budget persons.
    Persons(ListCommand<PersonPlan>),
    /// A change to investment cases.
    Case(ListCommand<InvestmentCase>),
    /// A change to events.
    Event(ListCommand<Event>),
    /// A change to saved charts.
    Chart(ListCommand<SavedChart>),
    /// Let these be the state's shares of the cost of benefits.
    Reimbursements(Vec<Reimbursement>),
    /// A change to a series.
    Series(SeriesCommand),
    /// A change to a meeting or an item of its agenda.
    Meeting(MeetingCommand),
    /// A frozen state was taken and should be referred to.
    RecordSnapshot(SnapshotRef),
    /// A document was made with something let through.
    RecordRelease(Release),
}

/// What a change is about, so that the screen can lead to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Subject {
    /// The plan as a whole.
    Plan,
    /// A focus area.
    FocusArea(FocusAreaId),
    /// A goal.
    Goal(GoalId),
    /// A series.
    Series(SeriesId),
    /// A budget table.
    Table(TableId),
    /// A printed statement.
    Statement(StatementId),
    /// A follow-up on a budget.
    FollowUp(FollowUpId),
    /// A path of budget persons.
    PersonPlan(PersonPlanId),
    /// An investment case.
    Case(CaseId),
    /// An event.
    Event(EventId),
    /// A saved chart.
    Chart(ChartId),
    /// A meeting.
    Meeting(MeetingId),
    /// An agenda item.
    Item(MeetingId, ItemId),
    /// A frozen state, by its number.
    Snapshot(u32),
}

/// Why a change cannot be made. The document is as it was.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such thing; it may have been removed meanwhile.
    #[error("{0} does not exist")]
    NoSuch(String),
    /// The text must say something.
    #[error("the text is empty")]
    Empty,
    /// The thing is referred to by so many others.
    #[error("used in {0} places")]
    InUse(usize),
    /// A snapshot was taken for it, and a snapshot keeps its place for ever.
    #[error("a snapshot was taken for it")]
    HasSnapshot,
    /// The agenda was sent, and what it says stands.
    #[error("the agenda was sent")]
    Sent,
    /// The agenda was never sent, so that no state of it is what was sent.
    #[error("the agenda was not sent")]
    NotSent,
    /// The minutes were approved, and what they say stands.
    #[error("the minutes were approved")]
    MinutesApproved,
    /// The scale ends before it begins, or the ranking is of nobody.
    #[error("the scale is empty")]
    EmptyScale,
    /// The cell cannot hold this: words among figures, or figures among words.
    #[error("the cell holds another kind of content")]
    WrongCell,
    /// The target asks for what cannot be.
    #[error("the target cannot be: {0:?}")]
    Impossible(crate::plan::possible::Unfit),
    /// A measure has at least one target.
    #[error("it is the only target")]
    LastTarget,
    /// A goal serves others, each once, and not itself.
    #[error("a goal serves other goals, each once")]
    ServesItself,
    /// The last day lies before the first.
    #[error("it ends before it begins")]
    EndsBeforeItBegins,
    /// A verdict by hand needs a reason and a name.
    #[error("a verdict by hand needs a reason and a name")]
    NoReason,
    /// A file with it would be refused.
    #[error("it would not be whole: {0:?}")]
    Fault(Box<crate::document::FaultKind>),
    /// Too many decimals.
    #[error("more than {0} decimals")]
    TooManyDecimals(u8),
    /// Nothing more can be given an id.
    #[error("no ids are left")]
    NoIdsLeft,
}

/// What a change came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applied {
    /// The document after it.
    pub document: Document,
    /// What it was about; for something added, the new thing.
    pub subject: Subject,
}

/// The document after `command`, or `None` when it changes nothing.
///
/// # Errors
/// A [`Refusal`] when the change cannot be made.
pub fn apply(before: &Document, command: &Command) -> Result<Option<Applied>, Refusal> {
    let mut document = before.clone();
    let subject = match command {
        Command::Plan(command) => plan::apply(&mut document.plan, command),
        Command::FocusArea(command) => focus_area::apply(&mut document, command),
        Command::Goal(command) => goal::apply(&mut document, command),
        Command::Measure(command) => goal::apply_measure(&mut document, command),
        Command::Budget(command) => budget::apply(&mut document, command),
        Command::Statement(command) => listed::apply(&mut document, command),
        Command::FollowUp(command) => listed::apply(&mut document, command),
        Command::Persons(command) => listed::apply(&mut document, command),
        Command::Case(command) => listed::apply(&mut document, command),
        Command::Event(command) => listed::apply(&mut document, command),
        Command::Chart(command) => listed::apply(&mut document, command),
        Command::Reimbursements(rates) => listed::reimbursements(&mut document, rates),
        Command::Series(command) => series::apply(&mut document, command),
        Command::Meeting(command) => meeting::apply(&mut document, command),
        Command::RecordSnapshot(reference) => record(&mut document, reference),
        Command::RecordRelease(release) => record_release(&mut document, release),
    }?;
    if document.last_id == u32::MAX {
        return Err(Refusal::NoIdsLeft);
    }
    Ok(subject.map(|subject| Applied { document, subject }))
}

fn record(document: &mut Document, reference: &SnapshotRef) -> Change {
    document.snapshots.push(reference.clone());
    Ok(Some(Subject::Snapshot(reference.number)))
}

fn record_release(document: &mut Document, release: &Release) -> Change {
    document.releases.push(release.clone());
    Ok(Some(match release.of {
        release::Subject::Item(meeting, item, _) => Subject::Item(meeting, item),
        release::Subject::Meeting(meeting, _) => Subject::Meeting(meeting),
        release::Subject::Goals => Subject::Plan,
    }))
}

/// What a family's `apply` returns: the subject, or nothing when nothing changed.
type Change = Result<Option<Subject>, Refusal>;

/// Puts `value` in its place and says whether that was a change.
fn put<T: PartialEq>(place: &mut T, value: T) -> bool {
    let changed = *place != value;
    *place = value;
    changed
}

/// Puts a text that must say something in its place, without blanks around it.
fn put_text(place: &mut String, text: &str) -> Result<bool, Refusal> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Refusal::Empty);
    }
    Ok(put(place, text.to_owned()))
}

/// Puts a text that may be absent in its place; one of blanks only is absent.
fn put_optional(place: &mut Option<String>, text: Option<&str>) -> bool {
    let text = text.map(str::trim).filter(|text| !text.is_empty());
    put(place, text.map(str::to_owned))
}

/// The thing that an id should have named.
fn found<T>(thing: Option<T>, id: impl std::fmt::Display) -> Result<T, Refusal> {
    thing.ok_or_else(|| Refusal::NoSuch(id.to_string()))
}

fn checked_unit(unit: &Unit) -> Result<&Unit, Refusal> {
    match unit {
        Unit::Score { from, to } if from >= to => Err(Refusal::EmptyScale),
        Unit::Rank { of: 0 } => Err(Refusal::EmptyScale),
        Unit::Scale(names) if names.is_empty() || names.iter().any(|name| name.trim().is_empty()) => {
            Err(Refusal::EmptyScale)
        }
        unit => Ok(unit),
    }
}

/// After something was removed: refuses when something else still refers to it.
fn check_unused(document: &Document) -> Result<(), Refusal> {
    match document::integrity::dangling(document) {
        0 => Ok(()),
        users => Err(Refusal::InUse(users)),
    }
}

#[cfg(test)]
mod tests;
