//! An outline as a Word document that can be worked on: real heading styles, lists,
//! captions and header rows, alternative texts, and the language.
//!
//! The package is written here, for no crate that was tried writes all of that. The
//! same outline gives the same bytes.

mod body;
mod package;
mod parts;

use super::letters::Letters;
use super::outline::Outline;
use super::progress::{Progress, Step};
use super::{ExportError, Look};
use crate::wording::Words;

/// The outline as a Word document.
///
/// # Errors
/// If it was cancelled, or the program's own typefaces cannot be read.
pub fn docx(
    outline: &Outline,
    words: &Words,
    look: &Look,
    progress: &mut Progress<'_>,
) -> Result<Vec<u8>, ExportError> {
    let letters = Letters::load()?;
    let of = outline.figures().count();
    let mut charts = Vec::new();
    for (at, figure) in outline.figures().enumerate() {
        progress.at(Step::Chart { nth: at + 1, of })?;
        let svg = super::drawn::drawn(figure, words, look, &letters)?;
        charts.push(package::Chart { png: super::pixels::png(&svg)?, svg: super::pixels::outlined(&svg)? });
    }
    progress.at(Step::File)?;
    let body = body::Body::of(outline, words);
    package::packed(outline, &body, &charts, words, look)
}

#[cfg(test)]
mod tests;
