//! Goals and the focus areas they belong to.

use serde::{Deserialize, Serialize};

use super::id::{FocusAreaId, GoalId};
use super::list::Entry;
use super::source::Source;
use super::target::Measure;

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
    /// The plan, across its focus areas (tværgående målsætning).
    CrossCutting,
}

impl Origin {
    /// Every origin, in the order they are listed.
    pub const ALL: [Self; 3] = [Self::Local, Self::Minister, Self::CrossCutting];
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
    /// What is measured; none for a goal that is only words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub measures: Vec<Measure>,
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
