//! What the user should be told: facts, kept until they are read.

use std::path::PathBuf;

use chrono::NaiveDateTime;

use super::importing::Arrived;
use super::publishing::NotMade;
use crate::edit::Refusal;
use crate::store;
use crate::store::lock::Holder;

/// Something the user should be told, with a number to dismiss it by.
#[derive(Debug)]
pub struct Notice {
    /// Counted up through the run.
    pub number: u64,
    /// What happened.
    pub event: Event,
}

/// What happened.
#[derive(Debug)]
pub enum Event {
    /// The plan lies on disk.
    Saved(PathBuf),
    /// With the ending of plan files added, the name is another file's.
    NameTaken(PathBuf),
    /// There was nothing to save.
    NothingToSave,
    /// A file could not be read, written, locked or proved.
    Failed(store::Error),
    /// A change could not be made.
    Refused(Refusal),
    /// Somebody else has the file; it was opened to be read.
    HeldBy {
        /// The file.
        path: PathBuf,
        /// Who has it, as far as it is known.
        holder: Option<Holder>,
    },
    /// The plan was not saved to a file that somebody else has open.
    NotSavedHeldBy {
        /// The file.
        path: PathBuf,
        /// Who has it, as far as it is known.
        holder: Option<Holder>,
    },
    /// The plan is whole on disk, but a power cut in the next moments could bring the old one back.
    SavedUncertainly(PathBuf),
    /// A plan that is only to be read was to be changed.
    ReadOnly,
    /// Something was to be changed while unsaved work of an earlier run waits for an answer.
    AnswerFirst,
    /// Comments in the file will not survive saving; the backup keeps them.
    CommentsWillGo(PathBuf),
    /// Another program changed the file on disk.
    ChangedOnDisk(PathBuf),
    /// A frozen state was taken.
    SnapshotTaken {
        /// Its number.
        number: u32,
        /// Its file.
        path: PathBuf,
    },
    /// An agenda was sent, and what was sent is frozen.
    AgendaSent {
        /// Which version of the agenda, counted from 1.
        version: usize,
        /// The file of what was sent.
        path: PathBuf,
    },
    /// The file that was opened is a frozen plan.
    SnapshotAlone {
        /// Its number.
        number: u32,
        /// When it was taken.
        taken: NaiveDateTime,
    },
    /// A frozen state's goals are judged otherwise by this program than they were then.
    JudgedOtherwise {
        /// How many.
        goals: usize,
    },
    /// A plan must lie in a file before it can be frozen.
    SaveBeforeSnapshot,
    /// Every snapshot was looked at.
    SnapshotsVerified {
        /// How many are as they were taken.
        whole: usize,
        /// How many are changed, missing or out of their chain.
        broken: usize,
    },
    /// Unsaved work was brought back.
    Restored {
        /// When it was written.
        taken: NaiveDateTime,
    },
    /// A recovery copy could not be read and was put aside.
    RecoveryUnreadable(PathBuf),
    /// Figures were to be taken in, and there is no plan that could have them.
    NoPlanForFigures,
    /// A table was to be taken in that nobody had copied.
    NothingToPaste,
    /// Figures of a file are in the plan.
    Imported {
        /// What the file is called; empty for what was copied.
        file: String,
        /// How much came.
        arrived: Arrived,
    },
    /// Something that is no plan lies in a file.
    Exported(PathBuf),
    /// A document lies in a file, and the plan has the record of what was let through.
    Released(PathBuf),
    /// A document was not written, because what is let through in it could not be recorded.
    NotRecorded(PathBuf),
    /// Something that was to leave the program did not.
    NotMade(NotMade),
    /// What was chosen of a file changes nothing.
    NothingImported {
        /// What the file is called; empty for what was copied.
        file: String,
    },
    /// The recovery copy cannot be written, so a crash would lose what is not saved.
    NoRecovery(store::Error),
}

/// How urgent a notice is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// Good to know; goes away by itself when the next thing is done.
    Information,
    /// Should be read.
    Warning,
    /// Something did not happen.
    Error,
}

impl Event {
    /// Whether saving or opening a plan makes it untrue.
    fn is_about_the_file(&self) -> bool {
        match self {
            Self::Failed(error) => !matches!(error.step, store::Step::Snapshot),
            Self::HeldBy { .. }
            | Self::NotSavedHeldBy { .. }
            | Self::NameTaken(_)
            | Self::ReadOnly
            | Self::NoPlanForFigures
            | Self::ChangedOnDisk(_)
            | Self::SavedUncertainly(_)
            | Self::SaveBeforeSnapshot => true,
            _ => false,
        }
    }

    /// How urgent it is.
    pub fn urgency(&self) -> Urgency {
        match self {
            Self::Saved(_)
            | Self::NothingToSave
            | Self::SnapshotTaken { .. }
            | Self::AgendaSent { .. }
            | Self::SnapshotAlone { .. }
            | Self::Imported { .. }
            | Self::NothingImported { .. }
            | Self::Exported(_)
            | Self::Released(_)
            | Self::NotMade(NotMade::Cancelled(_))
            | Self::SnapshotsVerified { broken: 0, .. }
            | Self::Restored { .. } => Urgency::Information,
            Self::Refused(_)
            | Self::HeldBy { .. }
            | Self::NameTaken(_)
            | Self::ReadOnly
            | Self::NoPlanForFigures
            | Self::NothingToPaste
            | Self::AnswerFirst
            | Self::CommentsWillGo(_)
            | Self::SavedUncertainly(_)
            | Self::ChangedOnDisk(_)
            | Self::SaveBeforeSnapshot
            | Self::JudgedOtherwise { .. }
            | Self::RecoveryUnreadable(_)
            | Self::NotMade(NotMade::PlanClosed(_) | NotMade::NoMeeting) => Urgency::Warning,
            Self::NotSavedHeldBy { .. }
            | Self::Failed(_)
            | Self::SnapshotsVerified { .. }
            | Self::NotRecorded(_)
            | Self::NotMade(
                NotMade::Chart(_)
                | NotMade::Document(_)
                | NotMade::BrokeOff(_)
                | NotMade::OtherKind(_)
                | NotMade::Slides(_),
            )
            | Self::NoRecovery(_) => Urgency::Error,
        }
    }
}

/// The notices that have not been dismissed, oldest first.
#[derive(Debug, Default)]
pub struct Notices {
    list: Vec<Notice>,
    last: u64,
}

/// How many notices are kept; older ones give way.
const MAX_NOTICES: usize = 5;

impl Notices {
    /// Tells the user one more thing. What was merely good to know gives way to it.
    pub fn tell(&mut self, event: Event) {
        self.list.retain(|notice| notice.event.urgency() > Urgency::Information);
        self.last += 1;
        self.list.push(Notice { number: self.last, event });
        let surplus = self.list.len().saturating_sub(MAX_NOTICES);
        self.list.drain(..surplus);
    }

    /// Something else has been done: what was merely good to know has been seen.
    pub fn go_on(&mut self) {
        self.list.retain(|notice| notice.event.urgency() > Urgency::Information);
    }

    /// The plan lies on disk now: what was said about the file before is no longer so.
    pub fn file_is_settled(&mut self) {
        self.list.retain(|notice| !notice.event.is_about_the_file());
    }

    /// Another plan was opened: what was said about the one before is about another file.
    pub fn file_is_another(&mut self) {
        self.file_is_settled();
        self.list.retain(|notice| !matches!(notice.event, Event::CommentsWillGo(_)));
    }

    /// The user has read this one.
    pub fn dismiss(&mut self, number: u64) {
        self.list.retain(|notice| notice.number != number);
    }

    /// What has not been dismissed, oldest first.
    pub fn list(&self) -> &[Notice] {
        &self.list
    }
}
