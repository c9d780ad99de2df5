//! The plan's file while it is open, and reading a plan without opening it.

use std::path::{Path, PathBuf};

use crate::document::{Document, Fault};
use crate::meeting::SnapshotRef;
use crate::store::lock::{Holder, Lock};
use crate::store::snapshot::{self, Stored, Verification};
use crate::store::{self, Error, FileSystem, Position, Seen};

/// The file that the open plan came from.
pub(super) struct OpenFile {
    pub path: PathBuf,
    pub seen: Seen,
    pub guard: Guard,
    /// What lay there when saving was refused; the user has been shown it.
    pub conflict: Option<Seen>,
    /// What the user has been told lies there now.
    pub told: Seen,
}

/// Whether the file is ours to write.
pub(super) enum Guard {
    /// It is, and nobody else can open it for writing.
    Locked { _lock: Lock },
    /// It is, as far as can be known: the file system knows no locks.
    Unguarded,
    /// Somebody else has it.
    HeldBy(Option<Holder>),
    /// It is a frozen plan, which nobody changes.
    Frozen,
}

impl OpenFile {
    /// A file just read or written.
    pub fn new(path: PathBuf, seen: Seen, guard: Guard) -> Self {
        Self { path, seen, guard, conflict: None, told: seen }
    }

    /// Whether we may write to it.
    pub fn is_ours(&self) -> bool {
        matches!(self.guard, Guard::Locked { .. } | Guard::Unguarded)
    }
}

/// What a plan file holds, read for looking only.
#[derive(Debug, Clone)]
pub struct Inspected {
    /// The document. With faults in it, its references may lead nowhere.
    pub document: Document,
    /// What about it cannot be true, and where in the file.
    pub faults: Vec<(Fault, Position)>,
    /// How many faults there are beyond those.
    pub more_faults: usize,
}

/// Reads a plan, or a frozen one from its file alone, for looking only; nothing is locked
/// or written. A frozen one has no faults, or it would not have been taken.
///
/// # Errors
/// If the file cannot be read, or has not the form of a plan.
pub fn inspect(files: &dyn FileSystem, path: &Path) -> Result<Inspected, Error> {
    let parsed = match store::inspect(files, path) {
        Ok(inspected) => inspected.parsed,
        Err(error) => {
            // Only what is no plan is looked at a second time.
            let document = frozen_alone(files, path).ok_or(error)?.document;
            return Ok(Inspected { document, faults: Vec::new(), more_faults: 0 });
        }
    };
    Ok(Inspected { document: parsed.document, faults: parsed.faults, more_faults: parsed.more_faults })
}

/// Reads a plan that must be whole, for looking only; nothing is locked or written.
///
/// # Errors
/// If the file cannot be read, has not the form of a plan, or cannot be true.
pub fn read(files: &dyn FileSystem, path: &Path) -> Result<Document, Error> {
    Ok(store::open(files, path)?.parsed.document)
}

/// A frozen plan from its file alone; `None` when the file is none, or cannot be read.
pub(super) fn frozen_alone(files: &dyn FileSystem, path: &Path) -> Option<Stored> {
    read_stored(files, path).ok().filter(|stored| stored.header.is_some())
}

/// Reads a plan that must be whole, or a frozen one from its file alone, for looking only;
/// nothing is locked or written.
///
/// # Errors
/// If the file cannot be read, has not the form of either, or cannot be true.
pub fn read_stored(files: &dyn FileSystem, path: &Path) -> Result<Stored, Error> {
    snapshot::read_stored(files, path)
}

/// Proves the snapshots of a plan that is only looked at; nothing is locked or written.
pub fn prove(files: &dyn FileSystem, path: &Path, document: &Document) -> Verification {
    snapshot::verify(files, path, &document.snapshots)
}

/// Reads a frozen state of the plan at `path` for looking only; nothing is locked or
/// written.
///
/// # Errors
/// If it is not there, or is not the file that the plan refers to.
pub fn frozen_state(files: &dyn FileSystem, path: &Path, reference: &SnapshotRef) -> Result<Document, Error> {
    Ok(snapshot::open(files, path, reference)?.document)
}

/// What lies at `path` now; absent when it cannot be read.
pub(super) fn look(files: &dyn FileSystem, path: &Path) -> Seen {
    match files.read(path, store::format::MAX_BYTES) {
        Ok(bytes) => Seen::of(&bytes),
        Err(_) => Seen::Absent,
    }
}
