//! The text that is being edited in one cell, until it is accepted or given up.

use super::cursor::Place;
use super::keys::Mode;
use super::{Access, Batch, BatchKind, CellEdit, Sheet};

/// A cell's text while it is edited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// Which cell.
    pub place: Place,
    /// The text as it stands in the editor.
    pub text: String,
    /// The text as it was.
    original: String,
    /// How the keys are shared between the text and the sheet.
    pub keys: EditKeys,
    /// Why the text was not accepted, once that has been tried.
    pub refusal: Option<String>,
    /// Whether the screen still has to be told that this edit began.
    pub fresh: bool,
    /// Whether the keyboard was the text's in the last pass.
    pub focused: bool,
}

/// Whose the arrow keys are while a text is edited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EditKeys {
    /// The edit began by typing: an arrow is done with the cell.
    MoveOn,
    /// The edit began in the text that stood there: arrows move in it.
    StayInText,
}

/// What came of an edit that was to end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ended {
    /// It is over; with a batch if something changed.
    Done(Option<Batch>),
    /// The text cannot be accepted, for the reason given; the edit goes on.
    Refused(String),
}

impl Edit {
    /// Begins with a new text that takes the place of the old one. None if the
    /// cell cannot be edited.
    pub fn typed(sheet: &dyn Sheet, place: Place, text: String) -> Option<Self> {
        let edit = Self::in_text(sheet, place)?;
        Some(Self { text, keys: EditKeys::MoveOn, ..edit })
    }

    /// Begins with the text that stands in the cell. None if the cell cannot be
    /// edited.
    pub fn in_text(sheet: &dyn Sheet, place: Place) -> Option<Self> {
        if !sheet.size().holds(place) || sheet.cell(place).access == Access::ReadOnly {
            return None;
        }
        let original = sheet.edit_text(place).into_owned();
        Some(Self {
            place,
            text: original.clone(),
            original,
            keys: EditKeys::StayInText,
            refusal: None,
            fresh: true,
            focused: false,
        })
    }

    /// Whose the keys are.
    pub fn mode(&self) -> Mode {
        match self.keys {
            EditKeys::MoveOn => Mode::Typing,
            EditKeys::StayInText => Mode::InText,
        }
    }

    /// Tries to end with the text as it stands.
    pub fn end(&self, sheet: &dyn Sheet) -> Ended {
        if self.text == self.original {
            return Ended::Done(None);
        }
        match sheet.accepts(self.place, &self.text) {
            Ok(()) => {
                let edit = CellEdit { place: self.place, text: self.text.clone() };
                Ended::Done(Batch::of(BatchKind::Typed, vec![edit]))
            }
            Err(message) => Ended::Refused(message),
        }
    }

    /// Follows the text while it is corrected: once refused, the reason stays up
    /// to date and goes when the text can be accepted.
    pub fn follow(&mut self, sheet: &dyn Sheet) {
        if self.refusal.is_some() {
            self.refusal = sheet.accepts(self.place, &self.text).err();
        }
    }
}
