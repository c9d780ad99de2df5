//! What can be asked of the application, by hand, script and test alike.

use std::path::PathBuf;

use crate::edit::Command;
use crate::plan::id::{ItemId, MeetingId};
use crate::session::settings::Settings;

/// One thing to do. Every one goes through [`crate::session::Session::act`].
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Change the plan.
    Edit(Command),
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
    /// Freeze the plan as it is for an agenda item.
    TakeSnapshot {
        /// The meeting.
        meeting: MeetingId,
        /// The item of its agenda.
        item: ItemId,
    },
    /// Look at a frozen state, by its number.
    OpenSnapshot(u32),
    /// Return from a frozen state to the plan.
    LeaveSnapshot,
    /// Prove every snapshot unchanged.
    VerifySnapshots,
    /// Use these settings from now on.
    Configure(Settings),
    /// The user has read a notice.
    Dismiss(u64),
    /// Write the recovery copy if something is not yet in it.
    KeepRecovery,
    /// Look whether another program changed the file on disk.
    LookAtDisk,
}

/// What the user chose when asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Answer {
    /// Save, then do what was asked for.
    Save,
    /// Do what was asked for and let the changes go.
    Discard,
    /// Do nothing.
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
