//! Documents as bytes: charts as SVG, PNG, CSV and XLSX. It writes no files.
//!
//! The same plan gives the same bytes: no clock, no fonts and no settings of the
//! machine have a part in it.

pub mod clean;
pub mod letters;
pub mod look;
pub mod pixels;
pub mod svg;
pub mod table;
pub mod xlsx;

pub use letters::Letters;
pub use look::{Appearance, Look};

use crate::chart::Picture;
use crate::chart::layout::{Laid, lay};
use crate::wording::Words;

/// What of the program itself cannot be used. Only a developer who changes the
/// typefaces or colours ever sees this.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// A theme file is not what is expected.
    #[error("assets/theme/{file}: {reason}")]
    Look {
        /// Which.
        file: &'static str,
        /// Why.
        reason: String,
    },
    /// A typeface cannot be read.
    #[error("assets/fonts: {reason}")]
    Letters {
        /// Why.
        reason: String,
    },
    /// The picture cannot be drawn.
    #[error("{reason}")]
    Drawing {
        /// Why.
        reason: String,
    },
    /// The workbook cannot be written.
    #[error("{reason}")]
    Workbook {
        /// Why.
        reason: String,
    },
}

/// A picture laid out on a page of `size` points, with the letters of the program.
///
/// # Errors
/// If the program's own typefaces or colours cannot be read.
pub fn laid_out(
    words: &Words,
    picture: &Picture,
    size: (f32, f32),
    look: &Look,
) -> Result<Laid, ExportError> {
    let letters = Letters::load()?;
    Ok(lay(words, picture, size, look.sizes, &letters))
}

#[cfg(test)]
mod fixture;
#[cfg(test)]
mod tests;
