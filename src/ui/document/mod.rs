//! Making documents: a dialog that asks what is wanted and says whether it may be sent,
//! and the work that makes the file while the window is used for something else.

mod asked;
mod choices;
mod dialog;
mod job;
mod making;
mod readiness;
mod register;
#[cfg(test)]
mod tests;

use std::path::PathBuf;
use std::sync::Arc;

use eframe::egui::Ui;

use super::context::ViewCtx;
use super::theme::Theme;
use crate::document::Document;
use crate::export::{Form, Frozen, Subject};
use crate::meeting::{Meeting, Stage};
use crate::plan::id::ItemId;
use crate::session::settings::DocumentSettings;
use crate::session::{Action, Session, Settings};
use crate::wording::{Language, Words};
use dialog::Dialog;
use making::Making;

pub use asked::DocumentOrder;
pub use job::Wake;
pub use register::register_ui;

/// The documents of a window: the dialog, and the one that is being made.
pub struct Documents {
    dialog: Option<Dialog>,
    making: Option<Making>,
    beside: Beside,
}

/// What the work on other threads needs.
struct Beside {
    wake: Wake,
    pace: Pace,
    /// The texts of the document's language.
    words: Option<Arc<Words>>,
}

/// Whether a document is looked through beside the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pace {
    /// It is, and the window goes on.
    Beside,
    /// The window waits: it is drawn once.
    AtOnce,
}

/// What the dialog sees besides what views see.
pub struct Around<'a> {
    /// What the user prefers.
    pub settings: &'a Settings,
    /// Which frozen state is shown, if one is.
    pub frozen: Option<Frozen>,
    /// Whether the plan can be told what is let through.
    pub recording: Recording,
}

/// Whether the plan can be told what is let through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recording {
    /// It can.
    Possible,
    /// Somebody else has its file.
    Impossible,
}

impl<'a> Around<'a> {
    /// What the dialog sees of a session.
    pub fn of(session: &'a Session) -> Self {
        let frozen = session.shown_frozen().map(|shown| {
            let crate::session::Shown { number, digest, taken } = shown;
            Frozen { number, digest, taken }
        });
        let recording = if session.can_record() { Recording::Possible } else { Recording::Impossible };
        Self { settings: session.settings(), frozen, recording }
    }
}

impl Beside {
    fn words(&mut self, language: Language) -> Arc<Words> {
        let known = self.words.take().filter(|words| words.language() == language);
        Arc::clone(self.words.insert(known.unwrap_or_else(|| Arc::new(Words::new(language)))))
    }
}

impl Documents {
    /// No dialog, and nothing to be made. Work on other threads calls `wake`.
    pub fn new(wake: Wake) -> Self {
        Self { dialog: None, making: None, beside: Beside { wake, pace: Pace::Beside, words: None } }
    }

    /// From now on the window waits until a document has been looked through.
    pub fn wait_for_findings(&mut self) {
        self.beside.pace = Pace::AtOnce;
    }

    /// Opens the dialog for a document of `subject`.
    pub fn open(&mut self, subject: Subject, settings: DocumentSettings) {
        self.dialog = Some(Dialog::of(subject, settings));
    }

    /// Whether the dialog is open.
    pub fn is_open(&self) -> bool {
        self.dialog.is_some()
    }

    /// Draws the dialog while it is open.
    pub fn dialog_ui(&mut self, ctx: &ViewCtx<'_>, around: &Around<'_>, ui: &Ui) {
        let Some(dialog) = &mut self.dialog else { return };
        let cancelled = match dialog.show(ctx, around, (&mut self.beside, self.making.as_mut()), ui) {
            dialog::Outcome::Open => false,
            dialog::Outcome::Closed => {
                self.dialog = None;
                false
            }
            dialog::Outcome::Cancelled => true,
        };
        if cancelled && let Some(action) = self.cancel() {
            ctx.act(action);
        }
    }

    /// Draws how far the document is that is being made, below the window; what is to
    /// happen when the user wants it no longer.
    pub fn making_ui(&mut self, theme: &Theme, words: &Words, ui: &mut Ui) -> Option<Action> {
        let making = self.making.as_ref()?;
        making::strip_ui(making, theme, words, ui).then(|| self.cancel()).flatten()
    }

    /// Begins to make a document for the file `path`, and closes the dialog. Nothing
    /// happens while another is being made.
    pub fn make(&mut self, path: PathBuf, order: DocumentOrder) {
        if self.making.is_some() {
            return;
        }
        self.dialog = None;
        let words = self.beside.words(order.asked.choices.language);
        self.making = Some(Making::start(path, order, words, Arc::clone(&self.beside.wake)));
    }

    /// Takes up what was done beside the window: what is to happen with it.
    pub fn look(&mut self) -> Option<Action> {
        if let Some(dialog) = &mut self.dialog {
            dialog.look();
        }
        let done = self.making.as_mut()?.look()?;
        let making = self.making.take()?;
        making.came_to(done)
    }

    /// Lets go of the document that is being made, if there is one: how that is told.
    pub fn cancel(&mut self) -> Option<Action> {
        self.making.take().map(Making::cancelled)
    }

    /// The plan was closed: lets go of everything that was made of it.
    pub fn leave_plan(&mut self) -> Option<Action> {
        self.dialog = None;
        self.making.take().map(Making::left)
    }

    /// Waits until what is looked through has been.
    #[cfg(test)]
    fn wait_for_findings_of_dialog(&mut self) {
        if let Some(dialog) = &mut self.dialog {
            dialog.wait();
        }
    }

    /// Waits until the document that is being made is done: what is to happen with it.
    #[cfg(test)]
    fn wait(&mut self) -> Option<Action> {
        self.making.take().and_then(Making::wait)
    }
}

/// A document of a meeting, or of one of its items, as is likely wanted now: minutes
/// once the meeting was held.
pub fn of_meeting(meeting: &Meeting, item: Option<ItemId>) -> Subject {
    let form = match meeting.stage {
        Stage::Draft | Stage::Ready | Stage::Sent => Form::Agenda,
        Stage::Held | Stage::Approved => Form::Minutes,
    };
    match item {
        Some(item) => Subject::Item(meeting.id, item, form),
        None => Subject::Meeting(meeting.id, form),
    }
}

/// A document of the latest meeting; of the goals, if there is none.
pub fn of_latest(document: &Document) -> Subject {
    let latest = document.meetings.iter().max_by_key(|meeting| meeting.date);
    latest.map_or(Subject::Goals, |meeting| of_meeting(meeting, None))
}
