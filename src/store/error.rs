//! What went wrong with a file: which step, which file, and why.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use super::Seen;
use super::format::ReadError;
use super::locate::Position;
use crate::document::Fault;
use crate::plan::id::{ItemId, MeetingId};

/// A step that could not be done, and the file it was about.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{step} {}: {kind}", path.display())]
pub struct Error {
    /// What was being done.
    pub step: Step,
    /// The file or folder it was being done to.
    pub path: PathBuf,
    /// Why it could not be done.
    pub kind: ErrorKind,
}

/// What was being done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Reading a plan.
    Read,
    /// Writing a plan.
    Write,
    /// Keeping the previous version of a plan.
    Backup,
    /// Finding out who else has a plan open.
    Lock,
    /// Keeping or reading unsaved work.
    Recovery,
    /// Freezing a plan, or reading a frozen one.
    Snapshot,
    /// Reading figures from a file that is no plan.
    Import,
    /// Writing a file that is no plan.
    Export,
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Read => "reading",
            Self::Write => "writing",
            Self::Backup => "keeping the previous version at",
            Self::Lock => "locking",
            Self::Recovery => "keeping unsaved work at",
            Self::Snapshot => "snapshot",
            Self::Import => "reading figures from",
            Self::Export => "writing",
        })
    }
}

/// Why a step could not be done.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ErrorKind {
    /// There is no such file.
    #[error("no such file")]
    NotFound,
    /// The folder that the file should lie in does not exist, or no longer.
    #[error("no such folder")]
    FolderGone,
    /// A folder or something else lies there.
    #[error("not a file")]
    NotAFile,
    /// The user may not do this.
    #[error("permission denied")]
    PermissionDenied,
    /// The file, or the whole disk, is write-protected.
    #[error("write-protected")]
    ReadOnly,
    /// The disk is full, or the user's share of it.
    #[error("no space left")]
    NoSpace,
    /// Another program keeps the file to itself.
    #[error("in use by another program")]
    InUse,
    /// The file is not a plan that can be read.
    #[error(transparent)]
    Refused(Box<ReadError>),
    /// The file is a plan that cannot be true.
    #[error("{} faults", faults.len() + more)]
    Faulty {
        /// What is wrong, and where in the file.
        faults: Vec<(Fault, Position)>,
        /// How many faults there are beyond those.
        more: usize,
    },
    /// The file is not the one that was read. Nothing has been written.
    #[error("changed on disk")]
    ChangedOnDisk {
        /// What should have been there.
        expected: Seen,
        /// What is there. To overwrite it after seeing both, save with this.
        found: Seen,
    },
    /// The document cannot be written so that it could be read again.
    #[error("cannot be written: {message}")]
    Unwritable {
        /// Why, in English, for a report of a programming error.
        message: String,
    },
    /// A snapshot was asked for an agenda item that is not in the plan.
    #[error("no meeting {meeting}, or no item {item:?} in it")]
    NoSuchItem {
        /// The meeting.
        meeting: MeetingId,
        /// The item, if it was to be of one.
        item: Option<ItemId>,
    },
    /// A snapshot is not the one that the plan refers to.
    #[error("not the snapshot that was taken: {found}")]
    OtherSnapshot {
        /// The SHA-256 of the file that is there.
        found: crate::meeting::Digest,
    },
    /// Anything else.
    #[error("{message}")]
    Other {
        /// What the system calls it.
        kind: io::ErrorKind,
        /// What it says.
        message: String,
    },
}

impl Error {
    pub(super) fn new(step: Step, path: &Path, kind: ErrorKind) -> Self {
        Self { step, path: path.to_owned(), kind }
    }

    /// What an error of the file system was about.
    pub fn io(step: Step, path: &Path, error: &io::Error) -> Self {
        Self::new(step, path, ErrorKind::from(error))
    }

    /// The same for a file that is about to be made: only its folder can be missing.
    pub(super) fn making(step: Step, path: &Path, error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => {
                Self::new(step, path, ErrorKind::FolderGone)
            }
            _ => Self::io(step, path, error),
        }
    }

    pub(super) fn refused(step: Step, path: &Path, error: ReadError) -> Self {
        Self::new(step, path, ErrorKind::Refused(Box::new(error)))
    }
}

impl From<&io::Error> for ErrorKind {
    fn from(error: &io::Error) -> Self {
        use io::ErrorKind as Io;
        match error.kind() {
            Io::NotFound => Self::NotFound,
            Io::NotADirectory => Self::FolderGone,
            Io::IsADirectory => Self::NotAFile,
            Io::PermissionDenied => Self::PermissionDenied,
            Io::ReadOnlyFilesystem => Self::ReadOnly,
            Io::StorageFull | Io::QuotaExceeded | Io::FileTooLarge => Self::NoSpace,
            Io::ResourceBusy | Io::ExecutableFileBusy | Io::WouldBlock => Self::InUse,
            kind => Self::Other { kind, message: error.to_string() },
        }
    }
}
