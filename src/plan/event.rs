//! What happened in the world and shows in the figures: laws, lockdowns, projects.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::day::{read_day, read_some_day};
use super::id::EventId;
use super::list::Entry;

/// Something that happened on a day or during some days, marked on charts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// Its name in this plan.
    pub id: EventId,
    /// What it is called on a chart, in few words.
    pub title: String,
    /// The first day.
    #[serde(deserialize_with = "read_day")]
    pub from: NaiveDate,
    /// The last day; `None` for what happened on one day.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "read_some_day")]
    pub until: Option<NaiveDate>,
    /// What a reader should know about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl Entry for Event {
    type Id = EventId;
    fn id(&self) -> EventId {
        self.id
    }
}

impl Event {
    /// The last day, which is the first for what happened on one day.
    pub fn last_day(&self) -> NaiveDate {
        self.until.unwrap_or(self.from)
    }
}
