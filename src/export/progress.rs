//! How far the making of a document is, and whether to go on.

use super::ExportError;

/// Asks at each step whether to go on.
pub struct Progress<'a>(&'a mut dyn FnMut(Step) -> Go);

/// What is done next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// What stands in it is put together.
    Outline,
    /// A chart is drawn.
    Chart {
        /// Which, counted from 1.
        nth: usize,
        /// How many there are.
        of: usize,
    },
    /// The pages are laid out. This cannot be broken off.
    Pages,
    /// The file is put together.
    File,
}

/// Whether to go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Go {
    /// Go on.
    On,
    /// Nobody wants the document any longer.
    Stop,
}

impl<'a> Progress<'a> {
    /// Tells `ask` of each step, which says whether to go on.
    pub fn new(ask: &'a mut dyn FnMut(Step) -> Go) -> Self {
        Self(ask)
    }

    /// A step begins.
    ///
    /// # Errors
    /// [`ExportError::Cancelled`] if nobody wants the document any longer.
    pub fn at(&mut self, step: Step) -> Result<(), ExportError> {
        match (self.0)(step) {
            Go::On => Ok(()),
            Go::Stop => Err(ExportError::Cancelled),
        }
    }
}
