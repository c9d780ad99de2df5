//! Documents as bytes: charts as SVG, PNG, CSV and XLSX, and agendas, minutes and
//! reports as PDF, DOCX, XLSX and CSV. It writes no files.
//!
//! A document is an [`outline::Outline`] first, the same for every format.
//!
//! The same plan gives the same bytes: no clock, no fonts and no settings of the
//! machine have a part in it.

pub mod clean;
mod document;
mod docx;
mod drawn;
pub mod letters;
pub mod look;
pub mod making;
pub mod outline;
mod passed;
#[cfg(feature = "pdf")]
mod pdf;
pub mod pixels;
pub mod progress;
pub mod ready;
pub mod request;
pub mod svg;
pub mod table;
pub mod xlsx;

pub use document::{Format, document};
pub use letters::Letters;
pub use look::{Appearance, Look};
pub use outline::Outline;
pub use progress::{Go, Progress, Step};
pub use ready::{Code, Found, ready};
pub use request::{Form, Frozen, Part, Request, Since, Subject};

use crate::chart::Picture;
use crate::chart::layout::{Laid, lay};
use crate::wording::Words;

/// Why something cannot be made. Most of it is of the program itself, and only a
/// developer who changes the typefaces or colours ever sees it.
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
    /// The document cannot be written.
    #[error("{reason}")]
    Document {
        /// Why.
        reason: String,
    },
    /// The plan has no such meeting or agenda item.
    #[error("no such meeting or agenda item")]
    NotThere,
    /// This build of the program writes no PDF.
    #[error("this build writes no PDF")]
    NoPdf,
    /// Nobody wanted it any longer.
    #[error("cancelled")]
    Cancelled,
}

/// Drawings as one PDF, each an SVG and a page with its alternative text.
///
/// # Errors
/// If this build writes no PDF, or the program's own template cannot be used.
pub fn drawings(
    pages: Vec<(String, String)>,
    about: &outline::About,
    title: &str,
) -> Result<Vec<u8>, ExportError> {
    #[cfg(feature = "pdf")]
    return pdf::drawings(pages, about, title);
    #[cfg(not(feature = "pdf"))]
    {
        let _ = (pages, about, title);
        Err(ExportError::NoPdf)
    }
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
