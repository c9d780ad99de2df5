//! A figure of a document as an SVG that is as wide as the text of a page.

use super::letters::Letters;
use super::outline::Figure;
use super::outline::figures::WIDTH;
use super::svg::{About, svg};
use super::{ExportError, Look};
use crate::chart::layout::lay;
use crate::wording::Words;

/// The chart of a figure.
///
/// # Errors
/// If the program's own typefaces cannot be read.
pub fn drawn(figure: &Figure, words: &Words, look: &Look, letters: &Letters) -> Result<String, ExportError> {
    let laid = lay(words, &figure.picture, (WIDTH, figure.height), look.sizes, letters);
    let about = About { title: &figure.caption, sentence: &figure.alternative, language: words.language() };
    Ok(svg(&laid, about, look))
}
