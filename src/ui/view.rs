//! The views of the window, listed once.

use super::theme::Icon;
use crate::edit::Subject;

/// One view of the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum View {
    /// The plan at a glance (Overblik).
    #[default]
    Overview,
    /// Its goals (Mål).
    Goals,
    /// Its money (Budget).
    Budget,
    /// How the budget went during the year (Opfølgning).
    FollowUp,
    /// Investment cases (Investeringer).
    Cases,
    /// Printed figures that follow from others (Trykte tal).
    Statements,
    /// Figures over time (Udvikling).
    Series,
    /// Meetings, items and frozen states (Dagsorden).
    Agenda,
}

impl View {
    /// Every view, in the order they are shown.
    pub const ALL: [Self; 8] = [
        Self::Overview,
        Self::Goals,
        Self::Budget,
        Self::FollowUp,
        Self::Cases,
        Self::Statements,
        Self::Series,
        Self::Agenda,
    ];

    /// Its name in the terminal.
    pub fn name(self) -> &'static str {
        match self {
            Self::Overview => "overview",
            Self::Goals => "goals",
            Self::Budget => "budget",
            Self::FollowUp => "follow-up",
            Self::Cases => "cases",
            Self::Statements => "statements",
            Self::Series => "series",
            Self::Agenda => "agenda",
        }
    }

    /// The view called `name` in the terminal.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.name() == name)
    }

    /// The key of its title among the texts.
    pub fn title_key(self) -> &'static str {
        match self {
            Self::Overview => "shell-view-overview",
            Self::Goals => "shell-view-goals",
            Self::Budget => "shell-view-budget",
            Self::FollowUp => "shell-view-follow-up",
            Self::Cases => "shell-view-cases",
            Self::Statements => "shell-view-statements",
            Self::Series => "shell-view-series",
            Self::Agenda => "shell-view-agenda",
        }
    }

    /// Its picture.
    pub fn icon(self) -> Icon {
        match self {
            Self::Overview => Icon::Overview,
            Self::Goals => Icon::Target,
            Self::Budget => Icon::Budget,
            Self::FollowUp => Icon::History,
            Self::Cases => Icon::Flag,
            Self::Statements => Icon::Equal,
            Self::Series => Icon::Chart,
            Self::Agenda => Icon::Calendar,
        }
    }

    /// The view that shows this.
    pub fn of(subject: Subject) -> Self {
        match subject {
            Subject::Plan => Self::Overview,
            Subject::FocusArea(_) | Subject::Goal(_) => Self::Goals,
            Subject::Series(_) | Subject::Event(_) | Subject::Chart(_) => Self::Series,
            Subject::Table(_) => Self::Budget,
            Subject::Statement(_) => Self::Statements,
            Subject::FollowUp(_) | Subject::PersonPlan(_) => Self::FollowUp,
            Subject::Case(_) => Self::Cases,
            Subject::Meeting(_) | Subject::Item(..) | Subject::Snapshot(_) => Self::Agenda,
        }
    }
}
