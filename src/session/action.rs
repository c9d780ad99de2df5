//! What can be asked of the application, by hand, script and test alike.

use std::path::PathBuf;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::edit::Command;
use crate::plan::id::{ItemId, MeetingId};
use crate::session::importing::ImportAction;
use crate::session::publishing::{NotMade, Publication};
use crate::session::settings::Settings;

/// One thing to do. Every one goes through [`crate::session::Session::act`].
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Change the plan.
    Edit(Command),
    /// Change the plan although a frozen state of it is looked at, which stays as it is.
    Record(Command),
    /// Take the last change back although a frozen state is looked at.
    TakeRecordBack,
    /// Take the last change back.
    Undo,
    /// Make the change that was last taken back again.
    Redo,
    /// Begin an empty plan.
    New,
    /// Open a plan file.
    Open(PathBuf),
    /// Read the open file again.
    Reload,
    /// Save to the file the plan came from.
    Save,
    /// Save to another file, and go on with that one.
    SaveAs(PathBuf),
    /// Leave the application.
    Quit,
    /// Answer the open question.
    Answer(Answer),
    /// Freeze the plan as it is.
    TakeSnapshot(Taking),
    /// Send an agenda: freeze the plan as it is sent, and let nothing of it be changed or
    /// taken back from now on.
    SendAgenda {
        /// The meeting.
        meeting: MeetingId,
        /// What was corrected since it was sent last; empty for the first time.
        correction: String,
        /// Who sends it; may be empty.
        by: String,
    },
    /// Look at a frozen state, by its number.
    OpenSnapshot(u32),
    /// Return from a frozen state to the plan.
    LeaveSnapshot,
    /// Prove every snapshot unchanged.
    VerifySnapshots,
    /// Read a plan or a frozen one from this file, to compare the open plan with it.
    CompareWith(PathBuf),
    /// Judge goals as of this day; `None` is today.
    JudgeOn(Option<NaiveDate>),
    /// Do something with a file on its way into the plan.
    Import(ImportAction),
    /// Write bytes that are no plan to a file, wholly or not at all.
    WriteFile(PathBuf, Arc<[u8]>),
    /// Put a document in its file, and record in the plan what is let through in it.
    Publish(Box<Publication>),
    /// Something that was to leave the program did not, for this reason.
    NotMade(NotMade),
    /// Take snapshots under this name from now on; empty for none.
    CallMe(String),
    /// Use these settings from now on.
    Configure(Settings),
    /// The user has read a notice.
    Dismiss(u64),
    /// Write the recovery copy if something is not yet in it.
    KeepRecovery,
    /// Look whether another program changed the file on disk.
    LookAtDisk,
}

impl Action {
    /// Whether it changes the plan or a file of it.
    pub(super) fn writes(&self) -> bool {
        match self {
            Self::Edit(_)
            | Self::Record(_)
            | Self::TakeRecordBack
            | Self::Undo
            | Self::Redo
            | Self::Reload
            | Self::Save
            | Self::SaveAs(_)
            | Self::Import(_)
            | Self::TakeSnapshot(_)
            | Self::SendAgenda { .. } => true,
            Self::Publish(publication) => publication.passed.is_some(),
            Self::New
            | Self::Open(_)
            | Self::Quit
            | Self::Answer(_)
            | Self::OpenSnapshot(_)
            | Self::LeaveSnapshot
            | Self::VerifySnapshots
            | Self::CompareWith(_)
            | Self::JudgeOn(_)
            | Self::WriteFile(..)
            | Self::CallMe(_)
            | Self::NotMade(_)
            | Self::Configure(_)
            | Self::Dismiss(_)
            | Self::KeepRecovery
            | Self::LookAtDisk => false,
        }
    }

    /// Whether the user has turned to something else, so that what waited for a
    /// saving waits no longer.
    pub(super) fn begins_anew(&self) -> bool {
        let leaves = matches!(self, Self::New | Self::Open(_) | Self::Quit);
        leaves || self.writes() && !matches!(self, Self::SaveAs(_))
    }
}

/// What to freeze a plan for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taking {
    /// The meeting.
    pub meeting: MeetingId,
    /// The item of its agenda; `None` for all of it.
    pub item: Option<ItemId>,
    /// Who takes it; may be empty.
    pub by: String,
    /// What must be known of it; may be empty.
    pub note: String,
}

impl Taking {
    /// An agenda item, with nothing more to be said.
    pub fn of_item(meeting: MeetingId, item: ItemId) -> Self {
        Self { meeting, item: Some(item), by: String::new(), note: String::new() }
    }
}

/// What the user chose when asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Answer {
    /// Save, then do what was asked for.
    Save,
    /// Do what was asked for and let the changes go.
    Discard,
    /// Do nothing. Also when the user has closed a dialog that was wished for.
    Cancel,
    /// Keep both: save the plan to another file.
    SaveCopy,
    /// Read the file again and let the changes go.
    Reload,
    /// Replace the file on disk.
    Overwrite,
    /// Go on with what was recovered.
    Restore,
    /// Throw away what could be recovered.
    DropRecovery,
}

/// What waits until the user has answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Then {
    /// Begin an empty plan.
    New,
    /// Open this file.
    Open(PathBuf),
    /// Leave the application.
    Quit,
}
