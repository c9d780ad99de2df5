//! What is let through in a document, as it is recorded in the plan.

use super::document::Format;
use super::ready::{Found, Gravity};
use super::request::Request;
use super::{ExportError, Outline};
use crate::meeting::release::{LetThrough, Passed};

impl Request<'_> {
    /// All that would stop the document of what was `found` in it, as it is recorded when
    /// it goes out all the same; `None` when nothing would.
    ///
    /// # Errors
    /// If the plan has no such meeting or item.
    pub fn passed(&self, format: Format, found: &[Found]) -> Result<Option<Passed>, ExportError> {
        let stops = found.iter().filter(|found| found.gravity == Gravity::Stops);
        let let_through: Vec<LetThrough> = stops.map(|found| self.let_through(found)).collect();
        if let_through.is_empty() {
            return Ok(None);
        }
        let Outline { title, .. } = self.outline()?;
        let snapshot = self.frozen.map(|frozen| frozen.digest);
        let (of, format) = (self.subject, format.ending().to_owned());
        Ok(Some(Passed { title, of, format, snapshot, let_through }))
    }

    fn let_through(&self, Found { code, place, sentence, .. }: &Found) -> LetThrough {
        LetThrough {
            code: code.name().to_owned(),
            place: self.words.place(self.document, place),
            sentence: sentence.clone(),
        }
    }
}
