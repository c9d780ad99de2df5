//! An outline as a PDF that may be published as it is: tagged, PDF/UA-1 and
//! PDF/A-2a in one file.
//!
//! What stands in the outline reaches the template as data, never as its source,
//! so no text of a plan can become markup. The file bears the time of what it
//! shows, and the same outline gives the same bytes.

mod columns;
mod data;
mod world;

use chrono::{Datelike, NaiveDateTime, Timelike};
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use self::data::Pages;
use self::world::Files;
use super::outline::{About, Outline};
use super::progress::{Go, Progress, Step};
use super::{ExportError, Look};
use crate::wording::Words;

/// What made the file, as it says itself.
const CREATOR: &str = concat!("Planbord ", env!("CARGO_PKG_VERSION"));

/// The outline as a PDF.
///
/// # Errors
/// If it was cancelled, or the program's own template cannot be used.
pub fn pdf(
    outline: &Outline,
    words: &Words,
    look: &Look,
    progress: &mut Progress<'_>,
) -> Result<Vec<u8>, ExportError> {
    let pages = Pages::of(outline, words, look, progress)?;
    progress.at(Step::Pages)?;
    let files = Files::of(&pages)?;
    let written = written(&files, &outline.about, progress);
    // What was laid out is of no use to the next document, and would stay in memory.
    typst::comemo::evict(0);
    written
}

/// Drawings as a PDF, each a page.
///
/// # Errors
/// If the program's own template cannot be used.
pub fn drawings(pages: Vec<(String, String)>, about: &About, title: &str) -> Result<Vec<u8>, ExportError> {
    let files = Files::of_drawings(&data::Drawings::of(pages, about, title))?;
    let written = written(&files, about, &mut Progress::new(&mut |_| Go::On));
    typst::comemo::evict(0);
    written
}

fn written(files: &Files, about: &About, progress: &mut Progress<'_>) -> Result<Vec<u8>, ExportError> {
    let laid = typst::compile::<PagedDocument>(files).output.map_err(|all| failed(&all))?;
    progress.at(Step::File)?;
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
        .map_err(|error| ExportError::Document { reason: error.message().to_string() })?;
    let options = PdfOptions {
        ident: Smart::Custom(about.ident.clone()),
        creator: Smart::Custom(Some(CREATOR.to_owned())),
        timestamp: timestamp(about.stamp),
        page_ranges: None,
        standards,
        tagged: true,
        pretty: false,
    };
    typst_pdf::pdf(&laid, &options).map_err(|all| failed(&all))
}

/// The time is local where the plan is made; a file must name a zone, and which it
/// was is not known.
fn timestamp(at: NaiveDateTime) -> Option<Timestamp> {
    let date = (at.year(), u8::try_from(at.month()).ok()?, u8::try_from(at.day()).ok()?);
    let time = [at.hour(), at.minute(), at.second()].map(|part| u8::try_from(part).unwrap_or_default());
    let [hour, minute, second] = time;
    Datetime::from_ymd_hms(date.0, date.1, date.2, hour, minute, second).map(Timestamp::new_utc)
}

fn failed(all: &[typst::diag::SourceDiagnostic]) -> ExportError {
    let reasons: Vec<&str> = all.iter().map(|one| one.message.as_str()).collect();
    ExportError::Document { reason: reasons.join("; ") }
}

#[cfg(test)]
mod tests;
