//! Undo and redo by keeping the earlier documents.

use std::collections::VecDeque;

use super::{Applied, Command, Refusal, Subject, apply};
use crate::document::Document;

/// How many steps can be taken back. Documents share what they have in
/// common, so a step costs little more than the thing it changed.
pub const MAX_STEPS: usize = 200;

/// A document with the states before and after it.
#[derive(Debug, Clone)]
pub struct History {
    current: State,
    undo: VecDeque<(Step, State)>,
    redo: Vec<(Step, State)>,
    next_state: u64,
    saved: Option<u64>,
}

/// A document and a number that no other state of this history has.
#[derive(Debug, Clone)]
struct State {
    number: u64,
    document: Document,
}

/// What was done, so that it can be named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The change.
    pub command: Command,
    /// What it was about.
    pub subject: Subject,
}

impl History {
    /// A history that begins with a document as it lies on disk.
    pub fn opened(document: Document) -> Self {
        Self { saved: Some(0), ..Self::unsaved(document) }
    }

    /// A history that begins with a document that no file holds.
    pub fn unsaved(document: Document) -> Self {
        let current = State { number: 0, document };
        Self { current, undo: VecDeque::new(), redo: Vec::new(), next_state: 1, saved: None }
    }

    /// A history that begins with unsaved work that was kept. Ids that the file
    /// `on_disk` has given out are not given out again.
    pub fn restored(mut document: Document, on_disk: &Document) -> Self {
        document.last_id = document.last_id.max(on_disk.last_id);
        Self::unsaved(document)
    }

    /// The document as it is now.
    pub fn document(&self) -> &Document {
        &self.current.document
    }

    /// A number that changes whenever the document does, and returns with it.
    pub fn state(&self) -> u64 {
        self.current.number
    }

    /// Whether there is something that no file holds.
    pub fn is_changed(&self) -> bool {
        self.saved != Some(self.current.number)
    }

    /// The state with this number lies on disk now.
    pub fn mark_saved(&mut self, state: u64) {
        self.saved = Some(state);
    }

    /// Makes a change, and says what it was about; `None` when it changes nothing.
    ///
    /// # Errors
    /// A [`Refusal`] when the change cannot be made; all is as it was.
    pub fn make(&mut self, command: Command) -> Result<Option<Subject>, Refusal> {
        let Some(Applied { document, subject }) = apply(&self.current.document, &command)? else {
            return Ok(None);
        };
        let after = State { number: self.next_state, document };
        self.next_state += 1;
        let before = std::mem::replace(&mut self.current, after);
        self.undo.push_back((Step { command, subject }, before));
        if self.undo.len() > MAX_STEPS {
            self.undo.pop_front();
        }
        self.redo.clear();
        Ok(Some(subject))
    }

    /// The step that [`Self::undo`] would take back.
    pub fn next_undo(&self) -> Option<&Step> {
        self.undo.back().map(|(step, _)| step)
    }

    /// The step that [`Self::redo`] would make again.
    pub fn next_redo(&self) -> Option<&Step> {
        self.redo.last().map(|(step, _)| step)
    }

    /// Takes the last step back and returns it.
    pub fn undo(&mut self) -> Option<Step> {
        let (step, before) = self.undo.pop_back()?;
        let after = self.go_to(before);
        self.redo.push((step.clone(), after));
        Some(step)
    }

    /// Makes the step that was last taken back again and returns it.
    pub fn redo(&mut self) -> Option<Step> {
        let (step, after) = self.redo.pop()?;
        let before = self.go_to(after);
        self.undo.push_back((step.clone(), before));
        Some(step)
    }

    /// What was done until now stands: it went out to others, and no step takes it back.
    pub fn seal(&mut self) {
        self.undo.clear();
        self.redo.clear();
    }

    /// The counter of ids never goes back: an id that was given out in a step
    /// taken back may live on in a snapshot.
    fn go_to(&mut self, mut state: State) -> State {
        state.document.last_id = state.document.last_id.max(self.current.document.last_id);
        std::mem::replace(&mut self.current, state)
    }
}
