//! A document that was asked for, as the bytes of a file.

use super::progress::{Progress, Step};
use super::request::Request;
use super::{ExportError, Look, docx, table, xlsx};

/// What a document can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// To be published: PDF/UA-1 and PDF/A-2a.
    Pdf,
    /// To be worked on: a Word document.
    Docx,
    /// Its tables and charts as a workbook.
    Xlsx,
    /// Its tables and the values of its charts as text.
    Csv,
}

impl Format {
    /// Every format, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::Pdf, Self::Docx, Self::Xlsx, Self::Csv];

    /// What such a file's name ends in, without the point.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
        }
    }

    /// How such a file begins.
    pub fn signature(self) -> &'static [u8] {
        match self {
            Self::Pdf => b"%PDF-",
            Self::Docx | Self::Xlsx => b"PK\x03\x04",
            Self::Csv => b"\xef\xbb\xbf",
        }
    }

    /// Whether this build of the program can write it.
    pub fn can_be_written(self) -> bool {
        self != Self::Pdf || cfg!(feature = "pdf")
    }
}

/// The document as a file's bytes: the same request gives the same bytes. It may take
/// seconds, so a window makes it on another thread; `progress` is asked at each step
/// whether to go on.
///
/// # Errors
/// If the plan has no such meeting or item, this build cannot write the format, or
/// `progress` says to stop.
pub fn document(
    request: &Request<'_>,
    format: Format,
    progress: &mut Progress<'_>,
) -> Result<Vec<u8>, ExportError> {
    progress.at(Step::Outline)?;
    let (outline, look) = (request.outline()?, Look::of(super::Appearance::Light)?);
    let words = request.words;
    match format {
        #[cfg(feature = "pdf")]
        Format::Pdf => super::pdf::pdf(&outline, words, &look, progress),
        #[cfg(not(feature = "pdf"))]
        Format::Pdf => Err(ExportError::NoPdf),
        Format::Docx => docx::docx(&outline, words, &look, progress),
        Format::Xlsx => {
            progress.at(Step::File)?;
            xlsx::of_document(&outline, words, &look)
        }
        Format::Csv => {
            progress.at(Step::File)?;
            Ok(table::of_document(&outline).into_bytes())
        }
    }
}
