//! Changes to the plan's chapters.

use super::{Change, Subject, found, put_text};
use crate::document::Document;
use crate::plan::goal::FocusArea;
use crate::plan::id::{FocusAreaId, GoalId};

/// A change to the focus areas.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FocusAreaCommand {
    /// Add one last.
    Add {
        /// Its heading.
        title: String,
    },
    /// Give one another heading.
    Rename {
        /// Which.
        id: FocusAreaId,
        /// The new heading.
        title: String,
    },
    /// Let one stand elsewhere in the order.
    Move {
        /// Which.
        id: FocusAreaId,
        /// Its new position, counted from 0.
        to: usize,
    },
    /// Remove one; its goals stay, without a focus area.
    Remove {
        /// Which.
        id: FocusAreaId,
    },
}

pub(super) fn apply(document: &mut Document, command: &FocusAreaCommand) -> Change {
    match command {
        FocusAreaCommand::Add { title } => add(document, title),
        FocusAreaCommand::Rename { id, title } => {
            let area = found(document.plan.focus_areas.get_mut(*id), id)?;
            Ok(put_text(&mut area.title, title)?.then_some(Subject::FocusArea(*id)))
        }
        FocusAreaCommand::Move { id, to } => {
            let areas = &mut document.plan.focus_areas;
            let before = found(areas.position(*id), id)?;
            let to = (*to).min(areas.len() - 1);
            areas.move_to(*id, to);
            Ok((before != to).then_some(Subject::FocusArea(*id)))
        }
        FocusAreaCommand::Remove { id } => remove(document, *id),
    }
}

fn add(document: &mut Document, title: &str) -> Change {
    let mut area = FocusArea { id: document.new_id(), title: String::new() };
    put_text(&mut area.title, title)?;
    let subject = Subject::FocusArea(area.id);
    document.plan.focus_areas.push(area);
    Ok(Some(subject))
}

fn remove(document: &mut Document, id: FocusAreaId) -> Change {
    found(document.plan.focus_areas.remove(id), id)?;
    let goals = &mut document.plan.goals;
    let orphans: Vec<GoalId> =
        goals.iter().filter(|goal| goal.focus_area == Some(id)).map(|goal| goal.id).collect();
    for goal in orphans {
        found(goals.get_mut(goal), goal)?.focus_area = None;
    }
    Ok(Some(Subject::Plan))
}
