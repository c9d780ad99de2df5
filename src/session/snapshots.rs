//! Taking, opening and proving frozen states, and sending an agenda as one.

use chrono::NaiveDateTime;

use super::files::look;
use super::notice::Event;
use super::world::PROGRAM;
use super::{Session, Taking, Wish};
use crate::analysis::insights::Insights;
use crate::document::Document;
use crate::edit::{Command, MeetingCommand, Subject, apply};
use crate::meeting::{Digest, Dispatch, SnapshotRef};
use crate::plan::id::MeetingId;
use crate::store::snapshot::{self, Header, Judged, Request, Taken, Verdict, Verification};
use crate::wording::{Language, Words};

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

/// Which frozen state is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shown {
    /// Its number.
    pub number: u32,
    /// The SHA-256 of its file.
    pub digest: Digest,
    /// When it was taken, local time.
    pub taken: NaiveDateTime,
}

impl Session {
    /// Which frozen state is shown, of the open plan or of a file alone; `None` where the
    /// plan itself is.
    pub fn shown_frozen(&self) -> Option<Shown> {
        let of_plan = self.frozen.as_ref().map(|frozen| {
            let SnapshotRef { number, digest, taken, .. } = frozen.reference;
            Shown { number, digest, taken }
        });
        of_plan.or(self.alone)
    }

    /// Freezes the plan for an agenda item. What is frozen is what lies on
    /// disk, so unsaved work is saved first; the reference is saved after.
    pub(super) fn take_snapshot(&mut self, taking: Taking) {
        if !self.is_ready_to_freeze() {
            return;
        }
        let document = self.history.document().clone();
        let Some(taken) = self.freeze(&document, taking) else { return };
        let number = taken.reference.number;
        self.verification = None;
        self.edit(Command::RecordSnapshot(taken.reference));
        self.save();
        self.notices.tell(Event::SnapshotTaken { number, path: taken.path });
    }

    /// Freezes the plan with the agenda as sent, and lets no step take it back.
    pub(super) fn send_agenda(&mut self, meeting: MeetingId, correction: String, by: String) {
        if !self.is_ready_to_freeze() {
            return;
        }
        let dispatch = Dispatch { at: self.world.now(), correction };
        let send = |snapshot| {
            let dispatch = dispatch.clone();
            Command::Meeting(MeetingCommand::Send { id: meeting, dispatch, snapshot })
        };
        let sent = match apply(self.history.document(), &send(None)) {
            Ok(Some(applied)) => applied.document,
            Ok(None) => return,
            Err(refusal) => return self.notices.tell(Event::Refused(refusal)),
        };
        let version = sent.meetings.get(meeting).map_or(0, |meeting| meeting.sent.len());
        let taking = Taking { meeting, item: None, by, note: String::new() };
        let Some(taken) = self.freeze(&sent, taking) else { return };
        self.verification = None;
        self.edit(send(Some(taken.reference)));
        self.history.seal();
        self.save();
        self.notices.tell(Event::AgendaSent { version, path: taken.path });
    }

    /// Whether what is open lies on disk as it is, saved just now if need be.
    fn is_ready_to_freeze(&mut self) -> bool {
        if !self.is_editable() {
            self.notices.tell(Event::ReadOnly);
            return false;
        }
        if self.path().is_none() {
            self.notices.tell(Event::SaveBeforeSnapshot);
            return false;
        }
        if self.is_changed() {
            self.save();
            if self.is_changed() {
                return false;
            }
        }
        let is_other = |file: &super::OpenFile| look(self.world.files.as_ref(), &file.path) != file.seen;
        if self.file.as_ref().is_some_and(is_other) {
            // Whoever reads the snapshot must find in it what lay on disk.
            self.save();
            return false;
        }
        true
    }

    /// Writes the frozen file. What went wrong is among the notices.
    fn freeze(&mut self, document: &Document, taking: Taking) -> Option<Taken> {
        let path = self.path()?.to_owned();
        let Taking { meeting, item, by, note } = taking;
        let taken = self.world.now();
        let judged = judged(document, &Insights::of(document, taken.date()));
        let by = by.trim().to_owned();
        let request = Request { meeting, item, taken, program: PROGRAM.to_owned(), by, note, judged };
        match snapshot::take(self.world.files.as_ref(), &path, document, request) {
            Ok(taken) => Some(taken),
            Err(error) => {
                self.notices.tell(Event::Failed(error));
                None
            }
        }
    }

    pub(super) fn open_snapshot(&mut self, number: u32) {
        let Some(path) = self.path().map(std::path::Path::to_owned) else { return };
        let references = &self.history.document().snapshots;
        let Some(reference) = references.iter().find(|reference| reference.number == number) else { return };
        match snapshot::open(self.world.files.as_ref(), &path, reference) {
            Ok(snapshot::Frozen { document, header, judged }) => {
                let subject = match reference.item {
                    Some(item) => Subject::Item(reference.meeting, item),
                    None => Subject::Meeting(reference.meeting),
                };
                let insights = Insights::of(&document, header.taken.date());
                let goals = judged_otherwise(&document, &insights, &judged);
                self.frozen = Some(Frozen { reference: reference.clone(), header, document, insights });
                self.wishes.push(Wish::LeadTo(subject));
                if goals > 0 {
                    self.notices.tell(Event::JudgedOtherwise { goals });
                }
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

/// How each goal is judged, in the Danish words that the committee is shown.
fn judged(document: &Document, insights: &Insights) -> Vec<Judged> {
    let words = Words::new(Language::Danish);
    let goals = document.plan.goals.iter();
    goals
        .filter_map(|goal| {
            let judged = insights.goal(goal.id)?;
            Some(Judged {
                goal: goal.id,
                verdict: words.shown_verdict(judged.shown()).to_string(),
                reason: words.goal_reason(document, goal, judged),
            })
        })
        .collect()
}

/// How many goals of a frozen state this program judges by another verdict or reason than
/// the one that took it. A state that does not say tells nothing.
pub(super) fn judged_otherwise(document: &Document, insights: &Insights, then: &[Judged]) -> usize {
    if then.is_empty() {
        return 0;
    }
    let now = judged(document, insights);
    then.iter().filter(|then| !now.contains(then)).count()
}
