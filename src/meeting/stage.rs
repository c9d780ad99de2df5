//! How far a meeting has come, and what may be written on the way.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use crate::plan::day::read_moment;

/// How far a meeting and its agenda have come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum Stage {
    /// The agenda is being written (kladde).
    #[default]
    Draft,
    /// The agenda is written and waits for being sent (klar).
    Ready,
    /// The agenda was sent out, and says from now on what it said then (udsendt).
    Sent,
    /// The meeting was held (afholdt).
    Held,
    /// The committee approved the minutes (referat godkendt).
    Approved,
}

/// One sending of an agenda (udsendelse). All but the first are corrections, each a new
/// version of the agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dispatch {
    /// When it was sent, local time. What was sent is the snapshot of that moment.
    #[serde(deserialize_with = "read_moment")]
    pub at: NaiveDateTime,
    /// What was corrected since the version before; empty for the first.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub correction: String,
}

impl Stage {
    /// Every stage, in order.
    pub const ALL: [Self; 5] = [Self::Draft, Self::Ready, Self::Sent, Self::Held, Self::Approved];

    /// Whether nobody has said anything else.
    pub fn is_draft(&self) -> bool {
        *self == Self::Draft
    }

    /// Whether what was asked of the committee may be written: not once it was sent.
    pub fn agenda_is_open(self) -> bool {
        self < Self::Sent
    }

    /// Whether what the committee answered may be written: not once it was approved.
    pub fn minutes_are_open(self) -> bool {
        self < Self::Approved
    }
}
