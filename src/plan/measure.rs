//! What a goal is measured by, what was delivered, and what people say of it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::day::read_day;
use super::id::{ItemId, MeasureId, SeriesId};
use super::list::Entry;
use super::target::Target;
use super::unit::Unit;

/// One thing a goal is measured by. "256 and 465 respectively" is two.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// Its name in this plan.
    pub id: MeasureId,
    /// What is measured, briefly.
    pub title: String,
    /// Whom it is about, when not everyone (`kvinder`, `under 30 år`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subgroup: Option<String>,
    /// What the target counts.
    pub unit: Unit,
    /// The series that shows how it goes, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub series: Option<SeriesId>,
    /// What should be reached, one for each time it is due, earliest first; at least one.
    pub targets: Vec<Target>,
    /// What the plan leaves undefined, so that it cannot be judged (`andelen af hvem?`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unclear: Option<String>,
    /// What was delivered, in any order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub deliveries: Vec<Delivery>,
    /// What somebody has judged by hand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assessment: Option<Assessment>,
    /// What a reader should know about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl Entry for Measure {
    type Id = MeasureId;
    fn id(&self) -> MeasureId {
        self.id
    }
}

/// Something that was delivered: an agenda item or a date says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Delivery {
    /// On this day.
    On(#[serde(deserialize_with = "read_day")] NaiveDate),
    /// At this agenda item, on the day of its meeting.
    AtItem(ItemId),
}

/// What somebody has judged by hand. What is computed stays visible beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assessment {
    /// What they say.
    pub verdict: Assessed,
    /// Why, in writing.
    pub reason: String,
    /// Who.
    pub by: String,
    /// From which day it holds.
    #[serde(deserialize_with = "read_day")]
    pub on: NaiveDate,
}

/// What can be judged by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Assessed {
    /// The goal is reached.
    Reached,
    /// It will be, as it goes.
    OnCourse,
    /// It will not be, as it goes.
    OffCourse,
    /// It was not reached.
    NotReached,
}

impl Assessed {
    /// Every one, the best first.
    pub const ALL: [Self; 4] = [Self::Reached, Self::OnCourse, Self::OffCourse, Self::NotReached];
}
