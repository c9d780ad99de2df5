//! Goals and the focus areas they belong to.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::day::read_some_day;
use super::id::{FocusAreaId, GoalId};
use super::list::Entry;
use super::measure::{Assessment, Measure};
use super::source::Source;

/// A chapter of the plan that goals belong to (fokusområde, indsatsområde).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FocusArea {
    /// Its name in this plan.
    pub id: FocusAreaId,
    /// Its heading.
    pub title: String,
}

impl Entry for FocusArea {
    type Id = FocusAreaId;
    fn id(&self) -> FocusAreaId {
        self.id
    }
}

/// Who set the goal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Origin {
    /// The committee (lokalt mål).
    Local,
    /// The minister for employment (ministermål).
    Minister,
    /// Law or an agreement for the whole country (nationalt mål).
    National,
    /// An investment strategy of the municipality (investeringsmål).
    Investment,
    /// The plan, across its focus areas (tværgående målsætning).
    CrossCutting,
}

impl Origin {
    /// Every origin, in the order they are listed.
    pub const ALL: [Self; 5] =
        [Self::Local, Self::Investment, Self::Minister, Self::National, Self::CrossCutting];
}

/// What should be reached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Goal {
    /// Its name in this plan.
    pub id: GoalId,
    /// Its printed number, free text such as `8` or `M1`; may be empty.
    pub number: String,
    /// What should be reached, in a sentence.
    pub title: String,
    /// Who set it.
    pub origin: Origin,
    /// The chapter it belongs to, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub focus_area: Option<FocusAreaId>,
    /// Who answers for it, if the plan says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub responsible: Option<String>,
    /// When it is in force, if that is not the time of the plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_force: Option<InForce>,
    /// The goals that it serves: a local goal serves one of the minister's.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub serves: Vec<GoalId>,
    /// Why the plan sets no target here, when it says so in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub no_target: Option<String>,
    /// What is measured; none for a goal that is only words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub measures: Vec<Measure>,
    /// What somebody has judged of the goal as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assessment: Option<Assessment>,
    /// Where it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// What a reader should know about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl Entry for Goal {
    type Id = GoalId;
    fn id(&self) -> GoalId {
        self.id
    }
}

/// When a goal is in force. A goal of the minister may be ended by law, and one
/// of an earlier plan may still hold.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InForce {
    /// The first day.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "read_some_day")]
    pub from: Option<NaiveDate>,
    /// The last day.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "read_some_day")]
    pub until: Option<NaiveDate>,
    /// What began or ended it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}
