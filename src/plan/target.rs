//! Measures of a goal and the typed conditions they should meet.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::amount::Amount;
use super::day::read_day;
use super::id::{MeasureId, SeriesId};
use super::list::Entry;
use super::period::Period;
use super::unit::Unit;

/// One thing a goal is measured by. "256 and 465 respectively" is two.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// Its name in this plan.
    pub id: MeasureId,
    /// What is measured, briefly.
    pub title: String,
    /// What the target counts.
    pub unit: Unit,
    /// The series that shows how it goes, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub series: Option<SeriesId>,
    /// What should be reached, and when.
    pub target: Target,
    /// The level the plan starts from, if it is printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<Base>,
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

/// A condition and the time it belongs to (måltal).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Target {
    /// What should hold.
    pub condition: Condition,
    /// When it should hold.
    pub due: Due,
}

/// What should hold of the measured figure. The direction is always stated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Condition {
    /// The figure is this or lower (`må ikke overstige 256`).
    AtMost(Amount),
    /// The figure is lower than this (`under 800`).
    Below(Amount),
    /// The figure is this or higher (`mindst 35 %`).
    AtLeast(Amount),
    /// The figure is no worse than the base (`fastholdes`).
    KeepAtBase(Better),
    /// Something is delivered, and nothing is counted.
    Deliver,
}

impl Condition {
    /// The level that the condition names, if it names one.
    pub fn level(self) -> Option<Amount> {
        match self {
            Self::AtMost(level) | Self::Below(level) | Self::AtLeast(level) => Some(level),
            Self::KeepAtBase(_) | Self::Deliver => None,
        }
    }
}

/// Which way is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Better {
    /// A lower figure is better.
    Lower,
    /// A higher figure is better.
    Higher,
}

/// When a target should be met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Due {
    /// In this period, as a whole.
    In(Period),
    /// At the latest on this day (`inden maj 2022` is 2022-04-30).
    By(#[serde(deserialize_with = "read_day")] NaiveDate),
    /// Once in every year.
    EveryYear,
    /// The plan does not say.
    Unstated,
}

/// The level that a target is compared with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Base {
    /// The level, in the measure's unit.
    pub value: Amount,
    /// When it was so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// Anything needed to read it right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}
