//! What a change is called, for undo and redo.

use std::borrow::Cow;

use super::Words;
use crate::edit::budget::{BudgetCommand, NewRow};
use crate::edit::goal::{GoalChange, MeasureChange};
use crate::edit::meeting::{ItemChange, MeetingChange};
use crate::edit::series::SeriesChange;
use crate::edit::{
    Command, FocusAreaCommand, GoalCommand, ListCommand, MeasureCommand, MeetingCommand, PlanCommand,
    SeriesCommand,
};
use crate::plan::Entry;

impl Words {
    /// A change as a name in a menu, beginning small: `målets titel`, `nyt mål`.
    pub fn step(&self, command: &Command) -> Cow<'_, str> {
        self.text(match command {
            Command::Plan(command) => plan(command),
            Command::FocusArea(command) => focus_area(command),
            Command::Goal(command) => goal(command),
            Command::Measure(command) => measure(command),
            Command::Budget(command) => budget(command),
            Command::Statement(command) => listed(command, STATEMENT),
            Command::FollowUp(command) => listed(command, FOLLOW_UP),
            Command::Persons(command) => listed(command, PERSONS),
            Command::Case(command) => listed(command, CASE),
            Command::Event(command) => listed(command, EVENT),
            Command::Chart(command) => listed(command, CHART),
            Command::Reimbursements(_) => "shell-step-reimbursements",
            Command::Series(command) => series(command),
            Command::Meeting(command) => meeting(command),
            Command::RecordSnapshot(_) => "shell-step-snapshot",
            Command::RecordRelease(_) => "shell-step-release",
        })
    }
}

fn plan(command: &PlanCommand) -> &'static str {
    match command {
        PlanCommand::Title(_) => "shell-step-plan-title",
        PlanCommand::Municipality(_) => "shell-step-plan-municipality",
        PlanCommand::Committee(_) => "shell-step-plan-committee",
        PlanCommand::Period(_) => "shell-step-plan-period",
        PlanCommand::MeetingSetup(_) => "shell-step-plan-meeting-setup",
    }
}

fn focus_area(command: &FocusAreaCommand) -> &'static str {
    match command {
        FocusAreaCommand::Add { .. } => "shell-step-focus-area-add",
        FocusAreaCommand::Rename { .. } => "shell-step-focus-area-rename",
        FocusAreaCommand::Move { .. } => "shell-step-focus-area-move",
        FocusAreaCommand::Remove { .. } => "shell-step-focus-area-remove",
    }
}

fn goal(command: &GoalCommand) -> &'static str {
    match command {
        GoalCommand::Add { .. } => "shell-step-goal-add",
        GoalCommand::Move { .. } => "shell-step-goal-move",
        GoalCommand::Remove { .. } => "shell-step-goal-remove",
        GoalCommand::Set { change, .. } => match change {
            GoalChange::Title(_) => "shell-step-goal-title",
            GoalChange::Number(_) => "shell-step-goal-number",
            GoalChange::Origin(_) => "shell-step-goal-origin",
            GoalChange::FocusArea(_) => "shell-step-goal-focus-area",
            GoalChange::Responsible(_) => "shell-step-goal-responsible",
            GoalChange::InForce(_) => "shell-step-goal-in-force",
            GoalChange::Serves(_) => "shell-step-goal-serves",
            GoalChange::NoTarget(_) => "shell-step-goal-no-target",
            GoalChange::Assessment(_) => "shell-step-assessment",
            GoalChange::Note(_) => "shell-step-note",
        },
    }
}

fn measure(command: &MeasureCommand) -> &'static str {
    match command {
        MeasureCommand::Add { .. } => "shell-step-measure-add",
        MeasureCommand::Remove { .. } => "shell-step-measure-remove",
        MeasureCommand::Set { change, .. } => match change {
            MeasureChange::Title(_) => "shell-step-measure-title",
            MeasureChange::Subgroup(_) => "shell-step-measure-subgroup",
            MeasureChange::Series(_) => "shell-step-measure-series",
            MeasureChange::Target { .. } | MeasureChange::Targets { .. } => "shell-step-measure-target",
            MeasureChange::RemoveTarget { .. } => "shell-step-measure-target-remove",
            MeasureChange::Unclear(_) => "shell-step-measure-unclear",
            MeasureChange::Deliveries(_) => "shell-step-measure-deliveries",
            MeasureChange::Assessment(_) => "shell-step-assessment",
            MeasureChange::Note(_) => "shell-step-note",
        },
    }
}

fn budget(command: &BudgetCommand) -> &'static str {
    match command {
        BudgetCommand::AddTable { .. } => "shell-step-table-add",
        BudgetCommand::SetTable { .. } => "shell-step-table",
        BudgetCommand::RemoveTable { .. } => "shell-step-table-remove",
        BudgetCommand::SetCells { cells, .. } if cells.len() > 1 => "shell-step-cells",
        BudgetCommand::SetCells { .. } => "shell-step-cell",
        BudgetCommand::AddRows { rows, .. } => match rows.as_slice() {
            [NewRow::Section { .. }] => "shell-step-section-add",
            [NewRow::Formula { .. }] => "shell-step-formula-row-add",
            [] | [NewRow::Line { .. }] => "shell-step-line-add",
            _ => "shell-step-lines-add",
        },
        BudgetCommand::SetRow { spec, .. } if spec.formula.is_some() => "shell-step-formula-row",
        BudgetCommand::SetRow { .. } => "shell-step-row",
        BudgetCommand::RenameRow { .. } => "shell-step-row-rename",
        BudgetCommand::MoveRow { .. } => "shell-step-row-move",
        BudgetCommand::RemoveRow { .. } => "shell-step-row-remove",
        BudgetCommand::AddColumn { .. } => "shell-step-column-add",
        BudgetCommand::AddYear { .. } => "shell-step-year-add",
        BudgetCommand::SetColumn { .. } => "shell-step-column",
        BudgetCommand::MoveColumn { .. } => "shell-step-column-move",
        BudgetCommand::RemoveColumn { .. } => "shell-step-column-remove",
    }
}

/// What is said of adding, changing, moving and removing.
type Steps = [&'static str; 4];

const STATEMENT: Steps = [
    "shell-step-statement-add",
    "shell-step-statement",
    "shell-step-statement-move",
    "shell-step-statement-remove",
];
const EVENT: Steps =
    ["shell-step-event-add", "shell-step-event", "shell-step-event-move", "shell-step-event-remove"];
const CHART: Steps =
    ["shell-step-chart-add", "shell-step-chart", "shell-step-chart-move", "shell-step-chart-remove"];
const FOLLOW_UP: Steps = [
    "shell-step-follow-up-add",
    "shell-step-follow-up",
    "shell-step-follow-up-move",
    "shell-step-follow-up-remove",
];
const PERSONS: Steps =
    ["shell-step-persons-add", "shell-step-persons", "shell-step-persons-move", "shell-step-persons-remove"];
const CASE: Steps =
    ["shell-step-case-add", "shell-step-case", "shell-step-case-move", "shell-step-case-remove"];

fn listed<T: Entry>(command: &ListCommand<T>, [add, set, moved, remove]: Steps) -> &'static str {
    match command {
        ListCommand::Add(_) => add,
        ListCommand::Set(_) => set,
        ListCommand::Move { .. } => moved,
        ListCommand::Remove(_) => remove,
    }
}

fn series(command: &SeriesCommand) -> &'static str {
    match command {
        SeriesCommand::Add { .. } => "shell-step-series-add",
        SeriesCommand::Remove { .. } => "shell-step-series-remove",
        SeriesCommand::Import(_) => "shell-step-series-import",
        SeriesCommand::SetPoints { .. } | SeriesCommand::SetPointsInSeveral { .. } => {
            "shell-step-series-points"
        }
        SeriesCommand::Set { change, .. } => match change {
            SeriesChange::Title(_) => "shell-step-series-title",
            SeriesChange::Area(_) => "shell-step-series-area",
            SeriesChange::Unit(_) => "shell-step-unit",
            SeriesChange::Decimals(_) => "shell-step-series-decimals",
            SeriesChange::Exactness(_) => "shell-step-series-exactness",
            SeriesChange::Definition(_) => "shell-step-series-definition",
            SeriesChange::Ages(_) => "shell-step-series-ages",
            SeriesChange::Numerator(_) | SeriesChange::Denominator(_) => "shell-step-series-share",
            SeriesChange::Feed(_) => "shell-step-series-feed",
            SeriesChange::Breaks(_) => "shell-step-series-breaks",
            SeriesChange::Note(_) => "shell-step-note",
        },
    }
}

fn meeting(command: &MeetingCommand) -> &'static str {
    match command {
        MeetingCommand::Add { .. } => "shell-step-meeting-add",
        MeetingCommand::Remove { .. } => "shell-step-meeting-remove",
        MeetingCommand::Set { change, .. } => match change {
            MeetingChange::Date(_) => "shell-step-meeting-date",
            MeetingChange::Start(_) => "shell-step-meeting-start",
            MeetingChange::Place(_) => "shell-step-meeting-place",
            MeetingChange::Members(_) => "shell-step-meeting-members",
            MeetingChange::Absent(_) => "shell-step-absent",
            MeetingChange::Stage(_) => "shell-step-meeting-stage",
        },
        MeetingCommand::AddItem { .. } => "shell-step-item-add",
        MeetingCommand::RemoveItem { .. } => "shell-step-item-remove",
        MeetingCommand::MoveItem { .. } => "shell-step-item-move",
        MeetingCommand::MoveItemTo { .. } => "shell-step-item-move-to",
        MeetingCommand::CopyItem { .. } => "shell-step-item-copy",
        MeetingCommand::Send { .. } => "shell-step-meeting-stage",
        MeetingCommand::Renumber { .. } => "shell-step-item-renumber",
        MeetingCommand::SetItem { change, .. } => match change {
            ItemChange::Number(_) => "shell-step-item-number",
            ItemChange::Title(_) => "shell-step-item-title",
            ItemChange::CaseNumber(_) => "shell-step-item-case",
            ItemChange::Openness(_) => "shell-step-item-openness",
            ItemChange::Kind(_) => "shell-step-item-kind",
            ItemChange::Presentation(_) => "shell-step-item-presentation",
            ItemChange::Sections(_) => "shell-step-item-sections",
            ItemChange::RecommendedBy(_) => "shell-step-item-recommended-by",
            ItemChange::Recommendation(_) => "shell-step-item-recommendation",
            ItemChange::Decision(_) => "shell-step-item-decision",
            ItemChange::Vote(_) => "shell-step-item-vote",
            ItemChange::Tasks(_) => "shell-step-item-tasks",
            ItemChange::Absent(_) => "shell-step-absent",
            ItemChange::Attachments(_) => "shell-step-item-attachments",
            ItemChange::Minutes(_) => "shell-step-item-minutes",
            ItemChange::Slides(_) => "shell-step-item-slides",
            ItemChange::Notes(_) => "shell-step-item-notes",
        },
    }
}
