//! The frozen states of the open plan, read for looking back: how a goal stood
//! at each, and what has changed since the last.
//!
//! They are read on a thread of their own, for there may be many, and the disk
//! may be slow. A state is read once: its file never changes.

use std::path::PathBuf;
use std::sync::Arc;
use std::thread::JoinHandle;

use super::Session;
use crate::analysis::insights::Insights;
use crate::document::Document;
use crate::meeting::SnapshotRef;
use crate::plan::id::MeetingId;
use crate::store::FileSystem;
use crate::store::snapshot;

/// A frozen state of the open plan.
#[derive(Debug)]
pub struct Past {
    /// What the plan knows about it.
    pub reference: SnapshotRef,
    /// What it holds; `None` when it cannot be read, which verifying explains.
    pub state: Option<PastState>,
}

/// What a frozen state holds.
#[derive(Debug)]
pub struct PastState {
    /// The plan as it was.
    pub document: Document,
    /// What its numbers said on the day it was frozen.
    pub insights: Insights,
}

/// The frozen states, as far as they have been read.
#[derive(Default)]
pub(super) struct PastStates {
    /// Oldest first.
    list: Vec<Past>,
    /// What is being read.
    job: Option<JoinHandle<Vec<Past>>>,
    /// What was asked for: the file, and the references.
    asked: (Option<PathBuf>, Vec<SnapshotRef>),
}

impl Session {
    /// The plan's frozen states, oldest first, as far as they have been read.
    pub fn past(&self) -> &[Past] {
        &self.past.list
    }

    /// The state that a meeting is told what has changed since: the latest before what is
    /// shown that was frozen for another meeting, else the latest, as far as it was read.
    pub fn since_last(&self, meeting: MeetingId) -> Option<(&SnapshotRef, &Document)> {
        let shown = self.frozen().map(|frozen| frozen.reference.number);
        let before = |past: &&Past| shown.is_none_or(|shown| past.reference.number < shown);
        let mut read = self.past.list.iter().filter(before).filter_map(|past| {
            let state = past.state.as_ref()?;
            Some((&past.reference, &state.document))
        });
        let of_other = read.clone().rfind(|(reference, _)| reference.meeting != meeting);
        of_other.or_else(|| read.next_back())
    }

    /// Whether frozen states are being read, or nobody has looked yet at what came of it.
    pub fn is_looking_back(&self) -> bool {
        self.past.job.is_some()
    }

    /// Takes what has been read meanwhile. Returns whether something came.
    pub fn take_past(&mut self) -> bool {
        let is_ready = self.past.job.as_ref().is_some_and(JoinHandle::is_finished);
        if is_ready {
            self.await_past();
        }
        is_ready
    }

    /// Waits until the frozen states have been read.
    pub fn await_past(&mut self) {
        let read = self.past.job.take().and_then(|job| job.join().ok()).unwrap_or_default();
        self.past.list.extend(read);
        self.past.list.sort_by_key(|past| past.reference.number);
    }

    /// Reads the frozen states that the plan refers to and that are not read yet.
    pub(super) fn look_back(&mut self) {
        let path = self.path().map(std::path::Path::to_owned);
        let references = &self.history.document().snapshots;
        if self.past.asked.0 == path && self.past.asked.1 == *references {
            return;
        }
        let (references, is_same_file) = (references.clone(), self.past.asked.0 == path);
        self.await_past();
        self.past.list.retain(|past| is_same_file && references.contains(&past.reference));
        self.past.asked = (path.clone(), references.clone());
        let known = |reference: &SnapshotRef| self.past.list.iter().any(|past| past.reference == *reference);
        let new: Vec<SnapshotRef> = references.into_iter().filter(|reference| !known(reference)).collect();
        if new.is_empty() {
            return;
        }
        let Some(path) = path else {
            // Frozen states lie beside the file, and there is none.
            let unread = |reference| Past { reference, state: None };
            return self.past.list.extend(new.into_iter().map(unread));
        };
        let files = Arc::clone(&self.world.files);
        let read = move || new.into_iter().map(|reference| open(files.as_ref(), &path, reference)).collect();
        self.past.job = Some(std::thread::spawn(read));
    }
}

fn open(files: &dyn FileSystem, path: &std::path::Path, reference: SnapshotRef) -> Past {
    let state = snapshot::open(files, path, &reference).ok().map(|frozen| PastState {
        insights: Insights::of(&frozen.document, frozen.header.taken.date()),
        document: frozen.document,
    });
    Past { reference, state }
}
