//! Keeping unsaved work, and offering it after a crash.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::JoinHandle;

use super::notice::Event;
use super::{Differences, Question, Session};
use crate::edit::History;
use crate::store::lock::{Holder, Lock};
use crate::store::recovery::{self, Basis, Recovery, Spot};
use crate::store::{Error, Seen};

/// Where unsaved work is kept, and how far that has come.
#[derive(Default)]
pub(super) struct Keeper {
    /// The state of the history that the copy holds.
    kept: Option<u64>,
    /// Whether a copy of this session's work lies there, be it an earlier state.
    copy: Kept,
    /// The copy being written.
    job: Option<JoinHandle<Result<PathBuf, Error>>>,
    /// Where a plan without a file keeps its copy, and that place's lock.
    new_plan: Option<(PathBuf, Lock)>,
    /// Unsaved work that the user is being asked about.
    offered: Option<Recovery>,
    /// Whether the user has been told that nothing can be kept.
    told: Told,
}

#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum Kept {
    #[default]
    Nothing,
    Something,
}

#[derive(Default, PartialEq, Eq)]
enum Told {
    #[default]
    Nothing,
    NoRecovery,
}

impl Session {
    /// Writes unsaved work to its copy, on a thread of its own: the disk may be slow.
    pub(super) fn keep_recovery(&mut self) {
        if self.keeper.job.as_ref().is_some_and(JoinHandle::is_finished) {
            self.settle();
        }
        let state = self.history.state();
        if !self.is_changed() {
            return self.discard_copy();
        }
        if !self.has_plan || self.keeper.kept == Some(state) {
            return;
        }
        self.settle();
        let (spot, based_on) = match self.spot() {
            Ok(place) => place,
            Err(error) => return self.tell_no_recovery(error),
        };
        let (files, document) = (Arc::clone(&self.world.files), self.history.document().clone());
        let taken = self.world.now();
        (self.keeper.kept, self.keeper.copy) = (Some(state), Kept::Something);
        let keep = move || recovery::keep(files.as_ref(), &spot, &document, based_on, taken);
        self.keeper.job = Some(std::thread::spawn(keep));
    }

    /// Whether unsaved work is being written, or nobody has looked yet at how that went.
    pub fn is_keeping(&self) -> bool {
        self.keeper.job.is_some()
    }

    /// Waits until unsaved work that is being written lies in its copy.
    pub fn settle(&mut self) {
        if let Some(Ok(Err(error))) = self.keeper.job.take().map(JoinHandle::join) {
            self.keeper.kept = None;
            self.tell_no_recovery(error);
        }
    }

    fn tell_no_recovery(&mut self, error: Error) {
        if self.keeper.told == Told::Nothing {
            self.keeper.told = Told::NoRecovery;
            self.notices.tell(Event::NoRecovery(error));
        }
    }

    fn spot(&mut self) -> Result<(Spot, Seen), Error> {
        let files = self.world.files.as_ref();
        let state_folder = &self.world.state_folder;
        if let Some(file) = &self.file {
            return Ok((Spot::of(files, &file.path, state_folder), file.seen));
        }
        if self.keeper.new_plan.is_none() {
            let holder = Holder::this_program(self.world.now());
            self.keeper.new_plan = Some(recovery::place_for_new(files, state_folder, &holder)?);
        }
        let path = self.keeper.new_plan.as_ref().map(|(path, _)| path.clone()).unwrap_or_default();
        Ok((Spot::of(files, &path, state_folder), Seen::Absent))
    }

    /// Leaves the plan: its work is saved, or not wanted any more. What an
    /// earlier run left, and nobody has decided about, stays where it is.
    pub(super) fn close_recovery(&mut self) {
        self.discard_copy();
        self.keeper.offered = None;
        if matches!(self.question, Some(Question::Recovery { .. })) {
            self.question = None;
        }
        self.keeper.new_plan = None;
    }

    /// Removes the work that an earlier run left; the user does not want it.
    pub(super) fn discard_offer(&mut self) {
        self.keeper.copy = Kept::Something;
        self.close_recovery();
    }

    /// Removes the copy of this session's work, if there is one.
    fn discard_copy(&mut self) {
        self.settle();
        self.keeper.kept = None;
        let is_ours = self.file.as_ref().is_none_or(super::OpenFile::is_ours);
        if std::mem::take(&mut self.keeper.copy) == Kept::Nothing || !is_ours {
            return;
        }
        let removed = self.spot().and_then(|(spot, _)| recovery::discard(self.world.files.as_ref(), &spot));
        if let Err(error) = removed {
            self.notices.tell(Event::Failed(error));
        }
    }

    /// Asks about unsaved work of an earlier run on this file.
    pub(super) fn look_for_recovery(&mut self, path: &Path) {
        let files = self.world.files.as_ref();
        let spot = Spot::of(files, path, &self.world.state_folder);
        match recovery::find(files, &spot) {
            Ok(found) => {
                for (path, _) in found.broken {
                    self.notices.tell(Event::RecoveryUnreadable(path));
                }
                if let Some(recovery) = found.recovery {
                    self.offer(recovery);
                }
            }
            Err(error) => self.notices.tell(Event::Failed(error)),
        }
    }

    /// Asks about a new plan that an earlier run left without a file.
    pub(super) fn offer_abandoned(&mut self) {
        let files = Arc::clone(&self.world.files);
        let holder = Holder::this_program(self.world.now());
        for (path, lock) in recovery::abandoned_new(files.as_ref(), &self.world.state_folder, &holder) {
            let spot = Spot::of(files.as_ref(), &path, &self.world.state_folder);
            let Ok(found) = recovery::find(files.as_ref(), &spot) else { continue };
            for (path, _) in found.broken {
                self.notices.tell(Event::RecoveryUnreadable(path));
            }
            if let Some(recovery) = found.recovery {
                self.keeper.new_plan = Some((path, lock));
                return self.offer(recovery);
            }
        }
    }

    /// The latest unsaved work on the plan at `path`, if there is any that can be read.
    pub(super) fn unsaved_work_on(&mut self, path: &Path) -> Option<Recovery> {
        let files = self.world.files.as_ref();
        let spot = Spot::of(files, path, &self.world.state_folder);
        recovery::find(files, &spot).ok()?.recovery
    }

    pub(super) fn offer(&mut self, recovery: Recovery) {
        self.question = Some(Question::Recovery {
            taken: recovery.taken,
            same_base: recovery.basis == Basis::Same,
            differences: Differences::between(self.history.document().clone(), recovery.document.clone()),
        });
        self.keeper.offered = Some(recovery);
    }

    /// Goes on with the work that was offered; it is still unsaved.
    pub(super) fn restore(&mut self) {
        let Some(recovery) = self.keeper.offered.take() else { return };
        self.notices.tell(Event::Restored { taken: recovery.taken });
        self.replace(History::restored(recovery.document, self.history.document()));
        (self.keeper.kept, self.keeper.copy) = (Some(self.history.state()), Kept::Something);
    }
}
