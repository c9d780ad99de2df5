//! Documents on their way into files, and the record of what was let through in them.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::Session;
use super::notice::Event;
use super::world::Draft;
use crate::edit::{self, Command};
use crate::meeting::release::Passed;
use crate::store::{self, Error};

/// A document whose bytes are made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publication {
    /// The file that it is to lie in.
    pub path: PathBuf,
    /// What is to stand in it.
    pub bytes: Arc<[u8]>,
    /// How such a file begins. A file that begins otherwise is not replaced.
    pub signature: &'static [u8],
    /// What is let through in it, to be recorded in the plan; nothing, when nothing is.
    pub passed: Option<Passed>,
    /// When the plan's file has the record.
    pub record: Record,
}

/// When the plan's file has the record of what was let through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Record {
    /// When the user saves the plan, as with any change.
    WhenSaved,
    /// Before the document is put in its place; without it there is no document.
    First,
}

/// Why something that was to leave the program did not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotMade {
    /// A chart could not be drawn, for this reason.
    Chart(String),
    /// A document could not be made, for this reason.
    Document(String),
    /// The making of a document came to a halt.
    BrokeOff(PathBuf),
    /// A file of another kind lies where this was to be written.
    OtherKind(PathBuf),
    /// The user wanted it no longer.
    Cancelled(PathBuf),
    /// There is no meeting to be presented.
    NoMeeting,
    /// The slides of a meeting could not be made, for this reason.
    Slides(String),
    /// The plan that it was made of was closed.
    PlanClosed(PathBuf),
}

impl Session {
    /// Whether the file to write is new, or of its kind already.
    pub fn may_become(&self, path: &Path, signature: &[u8]) -> bool {
        self.world.may_become(path, signature)
    }

    pub(super) fn publish(&mut self, publication: Publication) {
        let Publication { path, bytes, signature, passed, record } = publication;
        if !self.world.may_become(&path, signature) {
            return self.notices.tell(Event::NotMade(NotMade::OtherKind(path)));
        }
        let passed = passed.filter(|passed| !passed.let_through.is_empty());
        if passed.is_some() && !self.can_record() {
            return self.notices.tell(Event::NotRecorded(path));
        }
        // From here on the disk has room for all of it.
        let draft = match self.world.draft(&path, &bytes) {
            Ok(draft) => draft,
            Err(error) => return self.not_written(&path, &error),
        };
        match (passed, record) {
            (None, _) => self.put(draft, Event::Exported(path)),
            (Some(passed), Record::WhenSaved) => self.put_and_record(draft, path, passed, &bytes),
            (Some(passed), Record::First) => self.record_and_put(draft, path, passed, &bytes),
        }
    }

    /// The change that records a document whose file is `bytes`.
    fn recording(&self, passed: Passed, bytes: &[u8]) -> Command {
        Command::RecordRelease(passed.made(self.world.now(), store::digest(bytes)))
    }

    fn put(&mut self, draft: Draft, done: Event) {
        let path = draft.path().to_owned();
        match draft.put() {
            Ok(()) => self.notices.tell(done),
            Err(error) => self.not_written(&path, &error),
        }
    }

    fn put_and_record(&mut self, draft: Draft, path: PathBuf, passed: Passed, bytes: &[u8]) {
        let command = self.recording(passed, bytes);
        // Asked before anything is written, so that nothing is written without a record.
        if let Err(refusal) = edit::apply(self.history.document(), &command) {
            return self.notices.tell(Event::Refused(refusal));
        }
        if let Err(error) = draft.put() {
            return self.not_written(&path, &error);
        }
        self.record(command);
        self.notices.tell(Event::Released(path));
    }

    fn record_and_put(&mut self, draft: Draft, path: PathBuf, passed: Passed, bytes: &[u8]) {
        let command = self.recording(passed, bytes);
        if !self.record(command) {
            return;
        }
        self.save();
        if self.is_changed() {
            // Why it was not saved has been told.
            self.history.undo();
            return self.notices.tell(Event::NotRecorded(path));
        }
        if let Err(error) = draft.put() {
            self.history.undo();
            self.save();
            return self.not_written(&path, &error);
        }
        self.notices.tell(Event::Released(path));
    }

    pub(super) fn not_written(&mut self, path: &Path, error: &std::io::Error) {
        self.notices.tell(Event::Failed(Error::io(store::Step::Export, path, error)));
    }
}
