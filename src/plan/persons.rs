//! Budget persons: how many persons a budget reckons with, month by month.

use serde::{Deserialize, Serialize};

use super::budget::Cells;
use super::id::{PersonPlanId, RowId, SeriesId, TableId};
use super::list::Entry;
use super::period::Period;
use super::source::Source;

/// How many persons a budget reckons with in each month of a year, and the
/// series that shows how many there were.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonPlan {
    /// Its name in this plan.
    pub id: PersonPlanId,
    /// Whom it counts.
    pub title: String,
    /// The calendar year.
    pub year: Period,
    /// The persons planned, January to December; a path, and not a flat line.
    pub months: Cells,
    /// The monthly series of those there were, this year and before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub series: Option<SeriesId>,
    /// The budget line they belong to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<PersonLine>,
    /// Where the path stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// What a reader should know about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl PersonPlan {
    /// How many months a year has.
    pub const MONTHS: usize = 12;
}

/// A budget line that persons belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonLine {
    /// The table.
    pub table: TableId,
    /// The line.
    pub row: RowId,
}

impl Entry for PersonPlan {
    type Id = PersonPlanId;
    fn id(&self) -> PersonPlanId {
        self.id
    }
}
