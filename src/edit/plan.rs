//! Changes to what the plan is called and whom it is for.

use super::{Change, Refusal, Subject, put, put_text};
use crate::document::integrity;
use crate::plan::meeting_setup::MeetingSetup;
use crate::plan::{Period, Plan};

/// A change to the plan's own lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlanCommand {
    /// Call the plan this.
    Title(String),
    /// It is this municipality's.
    Municipality(String),
    /// This committee decides.
    Committee(String),
    /// It is for this time.
    Period(Period),
    /// The committee's agendas are made like this.
    MeetingSetup(MeetingSetup),
}

pub(super) fn apply(plan: &mut Plan, command: &PlanCommand) -> Change {
    let changed = match command {
        PlanCommand::Title(text) => put_text(&mut plan.title, text)?,
        PlanCommand::Municipality(text) => put_text(&mut plan.municipality, text)?,
        PlanCommand::Committee(text) => put_text(&mut plan.committee, text)?,
        PlanCommand::Period(period) => put(&mut plan.period, *period),
        PlanCommand::MeetingSetup(setup) => {
            if let Some(fault) = integrity::setup_fault(setup) {
                return Err(Refusal::Fault(Box::new(fault.kind)));
            }
            put(&mut plan.meeting_setup, setup.clone())
        }
    };
    Ok(changed.then_some(Subject::Plan))
}
