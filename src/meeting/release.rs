//! Documents that were made although something in them was found that should not go
//! out: what was let through, and how the file can be known again.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::Digest;
use crate::plan::day::read_moment;
use crate::plan::id::{ItemId, MeetingId};

/// A document that was made with something let through.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Release {
    /// When, local time.
    #[serde(deserialize_with = "read_moment")]
    pub at: NaiveDateTime,
    /// Its title.
    pub title: String,
    /// What it is of.
    pub of: Subject,
    /// Its format, as its file's name ends: `pdf`.
    pub format: String,
    /// The SHA-256 of the frozen state that it shows; none of one that showed the plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub snapshot: Option<Digest>,
    /// The SHA-256 of its file.
    pub file: Digest,
    /// What was let through, in the order of the document.
    pub let_through: Vec<LetThrough>,
}

/// One thing that was found and let through.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LetThrough {
    /// What kind of thing, by its name in the terminal: `help-text`.
    pub code: String,
    /// Where it stood, in words.
    pub place: String,
    /// What was said of it.
    pub sentence: String,
}

/// What a document is of. A meeting or item may be gone since; what names it never
/// names another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Subject {
    /// One agenda item.
    Item(MeetingId, ItemId, Form),
    /// A whole meeting.
    Meeting(MeetingId, Form),
    /// Every goal (opfølgningsrapport).
    Goals,
}

/// As what a meeting or item is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Form {
    /// Before the meeting (dagsorden): without decisions.
    Agenda,
    /// After it (referat).
    Minutes,
    /// For the chair only (regiebog).
    RunningOrder,
}

impl Subject {
    /// The meeting that it is of.
    pub fn meeting(self) -> Option<MeetingId> {
        match self {
            Self::Item(meeting, ..) | Self::Meeting(meeting, _) => Some(meeting),
            Self::Goals => None,
        }
    }

    /// As what it is shown.
    pub fn form(self) -> Option<Form> {
        match self {
            Self::Item(_, _, form) | Self::Meeting(_, form) => Some(form),
            Self::Goals => None,
        }
    }
}

/// A document that something is let through in, before its file is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passed {
    /// Its title.
    pub title: String,
    /// What it is of.
    pub of: Subject,
    /// Its format, as its file's name ends.
    pub format: String,
    /// The SHA-256 of the frozen state that it shows.
    pub snapshot: Option<Digest>,
    /// What is let through; without any of it nothing is recorded.
    pub let_through: Vec<LetThrough>,
}

impl Passed {
    /// What is recorded of it once its file is made.
    pub fn made(self, at: NaiveDateTime, file: Digest) -> Release {
        let Self { title, of, format, snapshot, let_through } = self;
        Release { at, title, of, format, snapshot, file, let_through }
    }
}
