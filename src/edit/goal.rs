//! Changes to goals and to what they are measured by.

use super::{Change, Refusal, Subject, checked_unit, found, put, put_optional, put_text};
use crate::document::Document;
use crate::plan::goal::{Goal, Origin};
use crate::plan::id::{FocusAreaId, GoalId, MeasureId, SeriesId};
use crate::plan::target::{Base, Condition, Due, Measure, Target};
use crate::plan::unit::Unit;

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
    /// What a reader should know.
    Note(Option<String>),
}

/// A change to what a goal is measured by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MeasureCommand {
    /// Add a measure last, with nothing to reach but to deliver.
    Add {
        /// The goal it belongs to.
        goal: GoalId,
        /// What is measured.
        title: String,
        /// What the target counts.
        unit: Unit,
        /// What should hold.
        condition: Condition,
    },
    /// Remove a measure.
    Remove {
        /// The goal it belongs to.
        goal: GoalId,
        /// Which.
        id: MeasureId,
    },
    /// Change one field.
    Set {
        /// The goal it belongs to.
        goal: GoalId,
        /// Which.
        id: MeasureId,
        /// The field and what it should be.
        change: MeasureChange,
    },
}

/// A field of a measure and what it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MeasureChange {
    /// What is measured.
    Title(String),
    /// What the target counts.
    Unit(Unit),
    /// The series that shows how it goes.
    Series(Option<SeriesId>),
    /// What should hold.
    Condition(Condition),
    /// When it should hold.
    Due(Due),
    /// The level the plan starts from.
    Base(Option<Base>),
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
            Ok(Some(Subject::Plan))
        }
        GoalCommand::Set { id, change } => Ok(set(document, *id, change)?.then_some(Subject::Goal(*id))),
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
        measures: Vec::new(),
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
    let goal = found(document.plan.goals.get_mut(id), id)?;
    Ok(match change {
        GoalChange::Title(title) => put_text(&mut goal.title, title)?,
        GoalChange::Number(number) => put(&mut goal.number, number.trim().to_owned()),
        GoalChange::Origin(origin) => put(&mut goal.origin, *origin),
        GoalChange::FocusArea(area) => put(&mut goal.focus_area, *area),
        GoalChange::Responsible(name) => put_optional(&mut goal.responsible, name.as_deref()),
        GoalChange::Note(note) => put_optional(&mut goal.note, note.as_deref()),
    })
}

pub(super) fn apply_measure(document: &mut Document, command: &MeasureCommand) -> Change {
    let (goal, changed) = match command {
        MeasureCommand::Add { goal, title, unit, condition } => {
            (goal, add_measure(document, *goal, title, unit, *condition)?)
        }
        MeasureCommand::Remove { goal, id } => {
            let measures = &mut found(document.plan.goals.get_mut(*goal), goal)?.measures;
            let at = found(measures.iter().position(|measure| measure.id == *id), id)?;
            measures.remove(at);
            (goal, true)
        }
        MeasureCommand::Set { goal, id, change } => (goal, set_measure(document, *goal, *id, change)?),
    };
    Ok(changed.then_some(Subject::Goal(*goal)))
}

fn add_measure(
    document: &mut Document,
    goal: GoalId,
    title: &str,
    unit: &Unit,
    condition: Condition,
) -> Result<bool, Refusal> {
    let mut measure = Measure {
        id: document.new_id(),
        title: String::new(),
        unit: checked_unit(unit)?.clone(),
        series: None,
        target: Target { condition, due: Due::In(document.plan.period) },
        base: None,
        note: None,
    };
    put_text(&mut measure.title, title)?;
    found(document.plan.goals.get_mut(goal), goal)?.measures.push(measure);
    Ok(true)
}

fn set_measure(
    document: &mut Document,
    goal: GoalId,
    id: MeasureId,
    change: &MeasureChange,
) -> Result<bool, Refusal> {
    if let MeasureChange::Series(Some(series)) = change {
        found(document.plan.series.get(*series), series)?;
    }
    let goal = found(document.plan.goals.get_mut(goal), goal)?;
    let measure = found(goal.measures.iter_mut().find(|measure| measure.id == id), id)?;
    Ok(match change {
        MeasureChange::Title(title) => put_text(&mut measure.title, title)?,
        MeasureChange::Unit(unit) => put(&mut measure.unit, checked_unit(unit)?.clone()),
        MeasureChange::Series(series) => put(&mut measure.series, *series),
        MeasureChange::Condition(condition) => put(&mut measure.target.condition, *condition),
        MeasureChange::Due(due) => put(&mut measure.target.due, *due),
        MeasureChange::Base(base) => put(&mut measure.base, base.clone()),
        MeasureChange::Note(note) => put_optional(&mut measure.note, note.as_deref()),
    })
}
