//! Who or what made a difference, what kind it is, and what became of the thing.

use std::borrow::Cow;

use crate::analysis::compare::{By, Kind, Sort};
use crate::wording::Words;

impl Words {
    /// Who or what made differences: `Vores ændringer`.
    pub fn made_by(&self, by: By) -> Cow<'_, str> {
        self.text(match by {
            By::Us => "changes-by-us",
            By::Source => "changes-by-source",
            By::Time => "changes-by-time",
        })
    }

    /// The same where there is little room: `Vores`, `Kildens`, `Tidens`.
    pub fn made_by_briefly(&self, by: By) -> Cow<'_, str> {
        self.text(match by {
            By::Us => "changes-by-us-short",
            By::Source => "changes-by-source-short",
            By::Time => "changes-by-time-short",
        })
    }

    /// Who or what made one difference, where that needs words: `kilden har revideret`.
    /// `None` for what we did.
    pub fn made_by_note(&self, by: By) -> Option<Cow<'_, str>> {
        match by {
            By::Us => None,
            By::Source => Some(self.text("changes-note-source")),
            By::Time => Some(self.text("changes-note-time")),
        }
    }

    /// A part of the plan that differences are in: `Måltal`.
    pub fn kind_of_change(&self, kind: Kind) -> Cow<'_, str> {
        self.text(match kind {
            Kind::Plan => "changes-kind-plan",
            Kind::Goals => "changes-kind-goals",
            Kind::Targets => "changes-kind-targets",
            Kind::Verdicts => "changes-kind-verdicts",
            Kind::Series => "changes-kind-series",
            Kind::Budget => "changes-kind-budget",
            Kind::Statements => "changes-kind-statements",
            Kind::FollowUps => "changes-kind-follow-ups",
            Kind::Cases => "changes-kind-cases",
            Kind::Charts => "changes-kind-charts",
            Kind::Meetings => "changes-kind-meetings",
        })
    }

    /// What became of things: `tilføjet`.
    pub fn sort_of_change(&self, sort: Sort) -> Cow<'_, str> {
        self.text(match sort {
            Sort::Added => "changes-added",
            Sort::Removed => "changes-removed",
            Sort::Moved => "changes-moved-alone",
            Sort::Changed => "changes-changed",
        })
    }
}
