//! What is written in the plan while something else is looked at: what was let through in
//! a document, and what a meeting decides while it is presented from a frozen state.

use super::files::OpenFile;
use super::notice::Event;
use super::{Command, History, Session};

impl Session {
    /// Whether the plan can take a record: also while a frozen state of it is looked at,
    /// but not while somebody else has its file.
    pub fn can_record(&self) -> bool {
        self.has_plan && self.alone.is_none() && self.file.as_ref().is_none_or(OpenFile::is_ours)
    }

    /// Changes the plan as [`super::Action::Edit`] does, whatever is looked at.
    pub(super) fn record_change(&mut self, command: Command) {
        if !self.can_record() {
            return self.notices.tell(Event::ReadOnly);
        }
        if self.record(command) {
            self.notices.go_on();
        }
    }

    /// Takes the last step back, whatever is looked at.
    pub(super) fn take_record_back(&mut self) {
        if !self.can_record() {
            return self.notices.tell(Event::ReadOnly);
        }
        let before = self.history.document().clone();
        if History::undo(&mut self.history).is_some() {
            self.notices.go_on();
            self.insights = self.insights.updated(&before, self.history.document());
        }
    }

    /// Records it as one step; whether that could be done.
    pub(super) fn record(&mut self, command: Command) -> bool {
        let before = self.history.document().clone();
        match self.history.make(command) {
            Ok(_) => {
                self.insights = self.insights.updated(&before, self.history.document());
                true
            }
            Err(refusal) => {
                self.notices.tell(Event::Refused(refusal));
                false
            }
        }
    }
}
