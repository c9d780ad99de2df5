//! Changes to goals and to what they are measured by.

use super::{Change, Refusal, Subject, found, put, put_optional, put_text};
use crate::document::Document;
use crate::plan::goal::{Goal, InForce, Origin};
use crate::plan::id::{FocusAreaId, GoalId};
use crate::plan::measure::Assessment;

mod measure;

pub(super) use measure::apply_measure;
pub use measure::{MeasureChange, MeasureCommand};

/// A change to the list of goals, or to one of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GoalCommand {
    /// Add a goal.
    Add {
        /// Its position, counted from 0; past the end means last.
        at: usize,
        /// What should be reached.
        title: String,
        /// Who set it.
        origin: Origin,
        /// Its chapter, if any.
        focus_area: Option<FocusAreaId>,
    },
    /// Let a goal stand elsewhere in the order.
    Move {
        /// Which.
        id: GoalId,
        /// Its new position, counted from 0.
        to: usize,
    },
    /// Remove a goal and its measures.
    Remove {
        /// Which.
        id: GoalId,
    },
    /// Change one field.
    Set {
        /// Which goal.
        id: GoalId,
        /// The field and what it should be.
        change: GoalChange,
    },
}

/// A field of a goal and what it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GoalChange {
    /// The sentence.
    Title(String),
    /// The printed number; may be empty.
    Number(String),
    /// Who set it.
    Origin(Origin),
    /// Its chapter.
    FocusArea(Option<FocusAreaId>),
    /// Who answers for it.
    Responsible(Option<String>),
    /// When it is in force, if that is not the time of the plan.
    InForce(Option<InForce>),
    /// The goals that it serves.
    Serves(Vec<GoalId>),
    /// Why the plan sets no target.
    NoTarget(Option<String>),
    /// What somebody has judged by hand.
    Assessment(Option<Assessment>),
    /// What a reader should know.
    Note(Option<String>),
}

pub(super) fn apply(document: &mut Document, command: &GoalCommand) -> Change {
    match command {
        GoalCommand::Add { at, title, origin, focus_area } => add(document, *at, title, *origin, *focus_area),
        GoalCommand::Move { id, to } => {
            let goals = &mut document.plan.goals;
            let before = found(goals.position(*id), id)?;
            let to = (*to).min(goals.len() - 1);
            goals.move_to(*id, to);
            Ok((before != to).then_some(Subject::Goal(*id)))
        }
        GoalCommand::Remove { id } => {
            found(document.plan.goals.remove(*id), id)?;
            unserve(document, *id);
            Ok(Some(Subject::Plan))
        }
        GoalCommand::Set { id, change } => Ok(set(document, *id, change)?.then_some(Subject::Goal(*id))),
    }
}

/// Nothing serves a goal that is gone.
fn unserve(document: &mut Document, gone: GoalId) {
    let goals = &document.plan.goals;
    let servants: Vec<GoalId> =
        goals.iter().filter(|goal| goal.serves.contains(&gone)).map(|goal| goal.id).collect();
    for id in servants {
        if let Some(goal) = document.plan.goals.get_mut(id) {
            goal.serves.retain(|served| *served != gone);
        }
    }
}

fn add(
    document: &mut Document,
    at: usize,
    title: &str,
    origin: Origin,
    focus_area: Option<FocusAreaId>,
) -> Change {
    if let Some(area) = focus_area {
        found(document.plan.focus_areas.get(area), area)?;
    }
    let mut goal = Goal {
        id: document.new_id(),
        number: String::new(),
        title: String::new(),
        origin,
        focus_area,
        responsible: None,
        in_force: None,
        serves: Vec::new(),
        no_target: None,
        measures: Vec::new(),
        assessment: None,
        source: None,
        note: None,
    };
    put_text(&mut goal.title, title)?;
    let subject = Subject::Goal(goal.id);
    document.plan.goals.insert(at, goal);
    Ok(Some(subject))
}

fn set(document: &mut Document, id: GoalId, change: &GoalChange) -> Result<bool, Refusal> {
    if let GoalChange::FocusArea(Some(area)) = change {
        found(document.plan.focus_areas.get(*area), area)?;
    }
    if let GoalChange::Serves(goals) = change {
        check_served(document, id, goals)?;
    }
    let goal = found(document.plan.goals.get_mut(id), id)?;
    Ok(match change {
        GoalChange::Title(title) => put_text(&mut goal.title, title)?,
        GoalChange::Number(number) => put(&mut goal.number, number.trim().to_owned()),
        GoalChange::Origin(origin) => put(&mut goal.origin, *origin),
        GoalChange::FocusArea(area) => put(&mut goal.focus_area, *area),
        GoalChange::Responsible(name) => put_optional(&mut goal.responsible, name.as_deref()),
        GoalChange::InForce(in_force) => put(&mut goal.in_force, checked_time(in_force.as_ref())?),
        GoalChange::Serves(goals) => put(&mut goal.serves, goals.clone()),
        GoalChange::NoTarget(reason) => put_optional(&mut goal.no_target, reason.as_deref()),
        GoalChange::Assessment(assessment) => {
            put(&mut goal.assessment, checked_assessment(assessment.as_ref())?)
        }
        GoalChange::Note(note) => put_optional(&mut goal.note, note.as_deref()),
    })
}

/// A goal serves others that exist, each once, and not itself.
fn check_served(document: &Document, id: GoalId, served: &[GoalId]) -> Result<(), Refusal> {
    for (at, goal) in served.iter().enumerate() {
        found(document.plan.goals.get(*goal), goal)?;
        if *goal == id || served.iter().take(at).any(|before| before == goal) {
            return Err(Refusal::ServesItself);
        }
    }
    Ok(())
}

/// A time that says nothing is none.
fn checked_time(in_force: Option<&InForce>) -> Result<Option<InForce>, Refusal> {
    match in_force {
        Some(InForce { from: Some(from), until: Some(until), .. }) if until < from => {
            Err(Refusal::EndsBeforeItBegins)
        }
        Some(InForce { from: None, until: None, note: None }) | None => Ok(None),
        Some(in_force) => Ok(Some(in_force.clone())),
    }
}

/// Nobody overrules the figures without a name and a reason.
fn checked_assessment(assessment: Option<&Assessment>) -> Result<Option<Assessment>, Refusal> {
    let Some(assessment) = assessment else { return Ok(None) };
    let (reason, by) = (assessment.reason.trim().to_owned(), assessment.by.trim().to_owned());
    if reason.is_empty() || by.is_empty() {
        return Err(Refusal::NoReason);
    }
    Ok(Some(Assessment { reason, by, ..assessment.clone() }))
}
