//! Taking, opening and proving frozen states.

use super::files::look;
use super::notice::Event;
use super::world::PROGRAM;
use super::{Session, Wish};
use crate::analysis::insights::Insights;
use crate::document::Document;
use crate::edit::{Command, Subject};
use crate::meeting::SnapshotRef;
use crate::plan::id::{ItemId, MeetingId};
use crate::store::snapshot::{self, Header, Request, Verdict, Verification};

/// A frozen state that is looked at.
pub struct Frozen {
    /// What the plan knows about it.
    pub reference: SnapshotRef,
    /// What it says about itself.
    pub header: Header,
    /// The plan as it was.
    pub document: Document,
    /// What its numbers say.
    pub insights: Insights,
}

impl Session {
    /// Freezes the plan for an agenda item. What is frozen is what lies on
    /// disk, so unsaved work is saved first; the reference is saved after.
    pub(super) fn take_snapshot(&mut self, meeting: MeetingId, item: ItemId) {
        if !self.is_editable() {
            return self.notices.tell(Event::ReadOnly);
        }
        let Some(path) = self.path().map(std::path::Path::to_owned) else {
            return self.notices.tell(Event::SaveBeforeSnapshot);
        };
        if self.is_changed() {
            self.save();
            if self.is_changed() {
                return;
            }
        }
        if let Some(file) = &self.file
            && look(self.world.files.as_ref(), &file.path) != file.seen
        {
            // Whoever reads the snapshot must find in it what lay on disk.
            return self.save();
        }
        let request = Request { meeting, item, taken: self.world.now(), program: PROGRAM.to_owned() };
        match snapshot::take(self.world.files.as_ref(), &path, self.history.document(), request) {
            Ok(taken) => {
                let number = taken.reference.number;
                self.verification = None;
                self.edit(Command::RecordSnapshot(taken.reference));
                self.save();
                self.notices.tell(Event::SnapshotTaken { number, path: taken.path });
            }
            Err(error) => self.notices.tell(Event::Failed(error)),
        }
    }

    pub(super) fn open_snapshot(&mut self, number: u32) {
        let Some(path) = self.path().map(std::path::Path::to_owned) else { return };
        let references = &self.history.document().snapshots;
        let Some(reference) = references.iter().find(|reference| reference.number == number) else { return };
        match snapshot::open(self.world.files.as_ref(), &path, reference) {
            Ok(snapshot::Frozen { document, header }) => {
                let subject = Subject::Item(reference.meeting, reference.item);
                let insights = Insights::of(&document, header.taken.date());
                self.frozen = Some(Frozen { reference: reference.clone(), header, document, insights });
                self.wishes.push(Wish::LeadTo(subject));
            }
            Err(error) => self.notices.tell(Event::Failed(error)),
        }
    }

    pub(super) fn verify_snapshots(&mut self) {
        let Some(path) = self.path() else { return };
        let references = &self.history.document().snapshots;
        let verification = snapshot::verify(self.world.files.as_ref(), path, references);
        let whole =
            verification.verdicts.iter().filter(|(_, verdict)| *verdict == Verdict::Unchanged).count();
        let broken = verification.verdicts.len() - whole;
        self.notices.tell(Event::SnapshotsVerified { whole, broken });
        self.verification = Some(verification);
    }

    /// What became of the snapshots when they were last looked at.
    pub fn verification(&self) -> Option<&Verification> {
        self.verification.as_ref()
    }
}
