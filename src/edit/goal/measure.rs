//! Changes to what a goal is measured by.

use super::checked_assessment;
use crate::document::Document;
use crate::edit::{Change, Refusal, Subject, checked_unit, found, put, put_optional, put_text};
use crate::plan::id::{GoalId, MeasureId, SeriesId};
use crate::plan::measure::{Assessment, Delivery, Measure};
use crate::plan::possible::impossible;
use crate::plan::target::{Condition, Due, Target};
use crate::plan::unit::Unit;

/// A change to what a goal is measured by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MeasureCommand {
    /// Add a measure last, due in the time of the plan.
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
    /// Whom it is about.
    Subgroup(Option<String>),
    /// The series that shows how it goes.
    Series(Option<SeriesId>),
    /// A target together with what it counts, for one may not fit without the other.
    Target {
        /// Which target, counted from 0; past the end it is added.
        at: usize,
        /// What is counted, in all of the measure's targets.
        unit: Unit,
        /// What should be reached.
        target: Target,
    },
    /// All targets together with what they count, for a unit that fits none of
    /// those there were.
    Targets {
        /// What is counted.
        unit: Unit,
        /// What should be reached, earliest first; at least one.
        targets: Vec<Target>,
    },
    /// Remove a target that is not the only one.
    RemoveTarget {
        /// Which, counted from 0.
        at: usize,
    },
    /// What the plan leaves undefined.
    Unclear(Option<String>),
    /// What was delivered.
    Deliveries(Vec<Delivery>),
    /// What somebody has judged by hand.
    Assessment(Option<Assessment>),
    /// What a reader should know.
    Note(Option<String>),
}

pub(in crate::edit) fn apply_measure(document: &mut Document, command: &MeasureCommand) -> Change {
    let (goal, changed) = match command {
        MeasureCommand::Add { goal, title, unit, condition } => {
            (goal, add_measure(document, *goal, title, unit, condition)?)
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
    condition: &Condition,
) -> Result<bool, Refusal> {
    let mut measure = Measure {
        id: document.new_id(),
        title: String::new(),
        subgroup: None,
        unit: checked_unit(unit)?.clone(),
        series: None,
        targets: vec![Target::new(condition.clone(), Due::In(document.plan.period))],
        unclear: None,
        deliveries: Vec::new(),
        assessment: None,
        note: None,
    };
    put_text(&mut measure.title, title)?;
    check(&measure)?;
    check_references(document, &measure)?;
    found(document.plan.goals.get_mut(goal), goal)?.measures.push(measure);
    Ok(true)
}

fn set_measure(
    document: &mut Document,
    goal: GoalId,
    id: MeasureId,
    change: &MeasureChange,
) -> Result<bool, Refusal> {
    let before = found(document.plan.goals.get(goal), goal)?.measures.iter().find(|measure| measure.id == id);
    let mut measure = found(before, id)?.clone();
    let changed = match change {
        MeasureChange::Title(title) => put_text(&mut measure.title, title)?,
        MeasureChange::Subgroup(subgroup) => put_optional(&mut measure.subgroup, subgroup.as_deref()),
        MeasureChange::Series(series) => put(&mut measure.series, *series),
        MeasureChange::Target { at, unit, target } => set_target(&mut measure, *at, unit, target)?,
        MeasureChange::Targets { unit, targets } => set_targets(&mut measure, unit, targets)?,
        MeasureChange::RemoveTarget { at } => remove_target(&mut measure, *at)?,
        MeasureChange::Unclear(what) => put_optional(&mut measure.unclear, what.as_deref()),
        MeasureChange::Deliveries(deliveries) => put(&mut measure.deliveries, deliveries.clone()),
        MeasureChange::Assessment(assessment) => {
            put(&mut measure.assessment, checked_assessment(assessment.as_ref())?)
        }
        MeasureChange::Note(note) => put_optional(&mut measure.note, note.as_deref()),
    };
    check(&measure)?;
    check_references(document, &measure)?;
    let measures = &mut found(document.plan.goals.get_mut(goal), goal)?.measures;
    *found(measures.iter_mut().find(|measure| measure.id == id), id)? = measure;
    Ok(changed)
}

fn set_target(measure: &mut Measure, at: usize, unit: &Unit, target: &Target) -> Result<bool, Refusal> {
    let unit_changed = put(&mut measure.unit, checked_unit(unit)?.clone());
    let target_changed = match measure.targets.get_mut(at) {
        Some(place) => put(place, target.clone()),
        None => {
            measure.targets.push(target.clone());
            true
        }
    };
    Ok(unit_changed || target_changed)
}

fn set_targets(measure: &mut Measure, unit: &Unit, targets: &[Target]) -> Result<bool, Refusal> {
    if targets.is_empty() {
        return Err(Refusal::LastTarget);
    }
    let unit_changed = put(&mut measure.unit, checked_unit(unit)?.clone());
    Ok(put(&mut measure.targets, targets.to_vec()) || unit_changed)
}

fn remove_target(measure: &mut Measure, at: usize) -> Result<bool, Refusal> {
    found(measure.targets.get(at), at)?;
    if measure.targets.len() == 1 {
        return Err(Refusal::LastTarget);
    }
    measure.targets.remove(at);
    Ok(true)
}

/// A measure asks for what can be.
fn check(measure: &Measure) -> Result<(), Refusal> {
    match impossible(measure).first() {
        Some(found) => Err(Refusal::Impossible(found.why)),
        None => Ok(()),
    }
}

/// What a measure refers to is there.
fn check_references(document: &Document, measure: &Measure) -> Result<(), Refusal> {
    match crate::document::integrity::missing(document, measure).into_iter().next() {
        Some(id) => Err(Refusal::NoSuch(id)),
        None => Ok(()),
    }
}
