//! Beginning, opening and reading again.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::files::{Guard, OpenFile, frozen_alone, look};
use super::notice::Event;
use super::snapshots::judged_otherwise;
use super::{Basis, Differences, Question, Session, Shown, Stored, Then, Wish};
use crate::document::Document;
use crate::edit::History;
use crate::plan::Period;
use crate::store::lock::{Claim, Holder, claim};
use crate::store::{self, Error, Seen, Step};

impl Session {
    /// Begins with `file`, or with what an earlier run left unsaved, or with nothing.
    pub fn start(&mut self, file: Option<PathBuf>) {
        match file {
            Some(path) => self.open(path),
            None => self.offer_abandoned(),
        }
        self.look_back();
    }

    /// Shows the plan in `path`, or a frozen one, without asking to be its only editor: nothing
    /// is locked, remembered, recovered or written.
    ///
    /// # Errors
    /// If it cannot be read, or cannot be true.
    pub fn look_at(&mut self, path: &Path) -> Result<(), Error> {
        let opened = match store::open(self.world.files.as_ref(), path) {
            Ok(opened) => opened,
            Err(error) => {
                let stored = frozen_alone(self.world.files.as_ref(), path).ok_or(error)?;
                self.adopt_frozen(path.to_owned(), stored);
                self.look_back();
                return Ok(());
            }
        };
        self.file = Some(OpenFile::new(path.to_owned(), opened.seen, Guard::Unguarded));
        self.replace(History::opened(opened.parsed.document));
        self.look_back();
        Ok(())
    }

    /// Begins an empty plan for next year, when plans are made.
    pub(super) fn begin(&mut self) {
        self.close_recovery();
        self.file = None;
        let year = chrono::Datelike::year(&self.today()) + 1;
        self.replace(History::opened(Document::empty(Period::Year(year))));
        self.wishes.push(Wish::BeginAnew);
    }

    pub(super) fn open(&mut self, path: PathBuf) {
        let path = self.world.files.resolve(&path).unwrap_or(path);
        if self.path() == Some(path.as_path()) && self.file.as_ref().is_some_and(OpenFile::is_ours) {
            // Unsaved work of an earlier run on this very file waits for an answer.
            if !matches!(self.question, Some(Question::Recovery { .. })) {
                self.reload();
            }
            return;
        }
        match self.read(&path) {
            Ok((history, file, has_comments)) => {
                self.close_recovery();
                self.notices.file_is_another();
                self.settings.remember(&path);
                self.world.keep_settings(&self.settings);
                self.adopt(history, file, has_comments);
            }
            Err(error) => match frozen_alone(self.world.files.as_ref(), &path) {
                Some(stored) => {
                    self.settings.remember(&path);
                    self.world.keep_settings(&self.settings);
                    self.adopt_frozen(path, stored);
                }
                None => {
                    self.notices.tell(Event::Failed(error));
                    self.offer_orphan(&path);
                }
            },
        }
    }

    /// Shows a frozen plan that came as a file alone, as of the day it was taken.
    fn adopt_frozen(&mut self, path: PathBuf, stored: Stored) {
        let Stored { document, header: Some(header), judged, digest } = stored else { return };
        self.close_recovery();
        self.notices.file_is_another();
        let seen = look(self.world.files.as_ref(), &path);
        self.file = Some(OpenFile::new(path, seen, Guard::Frozen));
        self.replace(History::opened(document));
        self.alone = Some(Shown { number: header.number, digest, taken: header.taken });
        self.judged_on = Some(header.taken.date());
        self.follow_day();
        self.wishes.push(Wish::BeginAnew);
        self.notices.tell(Event::SnapshotAlone { number: header.number, taken: header.taken });
        let goals = judged_otherwise(self.history.document(), &self.insights, &judged);
        if goals > 0 {
            self.notices.tell(Event::JudgedOtherwise { goals });
        }
    }

    /// Asks about unsaved work whose file is gone or cannot be read: then it is
    /// all there is. Nothing happens when there is none.
    fn offer_orphan(&mut self, path: &Path) {
        let files = Arc::clone(&self.world.files);
        let Ok(guard @ (Guard::Locked { .. } | Guard::Unguarded)) = self.guard(path) else { return };
        let Some(found) = self.unsaved_work_on(path) else { return };
        self.close_recovery();
        let empty = Document::empty(found.document.plan.period);
        self.file = Some(OpenFile::new(path.to_owned(), look(files.as_ref(), path), guard));
        self.replace(History::opened(empty));
        self.wishes.push(Wish::BeginAnew);
        self.basis = Basis::UnsavedWork;
        self.offer(found);
    }

    /// The unsaved work was not wanted; without it there is no plan.
    pub(super) fn leave_if_orphan(&mut self) {
        if self.basis == Basis::UnsavedWork {
            self.begin();
            self.has_plan = false;
        }
    }

    fn read(&self, path: &Path) -> Result<(History, OpenFile, bool), Error> {
        // That the plan could not be opened is what the user should be told.
        let guard = self.guard(path).map_err(|error| Error { step: Step::Read, ..error })?;
        let opened = store::open(self.world.files.as_ref(), path)?;
        let file = OpenFile::new(path.to_owned(), opened.seen, guard);
        Ok((History::opened(opened.parsed.document), file, opened.has_comments))
    }

    /// Asks to be the only one who writes to `path`.
    pub(super) fn guard(&self, path: &Path) -> Result<Guard, Error> {
        Ok(match claim(path, &Holder::this_program(self.world.now()))? {
            Claim::Held(lock) => Guard::Locked { _lock: lock },
            Claim::Impossible(_) => Guard::Unguarded,
            Claim::HeldBy(holder) => Guard::HeldBy(holder),
        })
    }

    fn adopt(&mut self, history: History, file: OpenFile, has_comments: bool) {
        let path = file.path.clone();
        if let Guard::HeldBy(holder) = &file.guard {
            self.notices.tell(Event::HeldBy { path: path.clone(), holder: holder.clone() });
        } else if has_comments {
            self.notices.tell(Event::CommentsWillGo(path.clone()));
        }
        let is_ours = file.is_ours();
        self.file = Some(file);
        self.replace(history);
        self.wishes.push(Wish::BeginAnew);
        if is_ours {
            self.look_for_recovery(&path);
        }
    }

    pub(super) fn reload_unless_unsaved(&mut self) {
        if let Some(path) = self.path() {
            self.unless_unsaved(Then::Open(path.to_owned()));
        }
    }

    /// Reads the open file again; the plan stays as it is when that fails.
    pub(super) fn reload(&mut self) {
        let Some(file) = &self.file else { return };
        if let (Guard::Frozen, Some(stored)) =
            (&file.guard, frozen_alone(self.world.files.as_ref(), &file.path))
        {
            let path = file.path.clone();
            return self.adopt_frozen(path, stored);
        }
        // What waited for a saving waits no longer, whether the reading succeeds or not.
        self.after_save = None;
        match store::open(self.world.files.as_ref(), &file.path) {
            Ok(opened) => {
                self.close_recovery();
                self.notices.file_is_settled();
                if let Some(file) = &mut self.file {
                    (file.seen, file.told, file.conflict) = (opened.seen, opened.seen, None);
                }
                self.replace(History::opened(opened.parsed.document));
                if let (true, Some(path)) = (opened.has_comments, self.path()) {
                    self.notices.tell(Event::CommentsWillGo(path.to_owned()));
                }
            }
            Err(error) => self.notices.tell(Event::Failed(error)),
        }
    }

    /// Tells the user, once, that another program changed the file.
    pub(super) fn look_at_disk(&mut self) {
        let Some(file) = &mut self.file else { return };
        let now = look(self.world.files.as_ref(), &file.path);
        if now != file.told {
            file.told = now;
            if now != file.seen {
                let path = file.path.clone();
                self.notices.tell(Event::ChangedOnDisk(path));
            }
        }
    }

    /// Reads what lies on disk and asks what to do about it.
    pub(super) fn ask_about_conflict(&mut self, path: PathBuf, found: Seen) {
        if found == Seen::Absent {
            self.question = Some(Question::FileGone { path });
            return;
        }
        let theirs = store::open(self.world.files.as_ref(), &path).ok();
        let ours = self.history.document().clone();
        let differences = theirs.map(|theirs| Differences::between(theirs.parsed.document, ours));
        self.question = Some(Question::ChangedOnDisk { path, differences });
    }
}
