//! The parts in one file, always in the same order and of the same time.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::body::Body;
use super::parts;
use crate::export::outline::Outline;
use crate::export::{ExportError, Look};
use crate::wording::Words;

/// A chart as it lies in a document: the drawing, and its pixels for programs that
/// do not know drawings.
pub(super) struct Chart {
    /// The pixels.
    pub png: Vec<u8>,
    /// The drawing.
    pub svg: String,
}

/// The document with everything that belongs to it.
pub(super) fn packed(
    outline: &Outline,
    body: &Body,
    charts: &[Chart],
    words: &Words,
    look: &Look,
) -> Result<Vec<u8>, ExportError> {
    let language = words.language();
    let texts = [
        ("[Content_Types].xml", parts::types()),
        ("_rels/.rels", parts::of_package()),
        ("docProps/core.xml", parts::core(outline)),
        ("docProps/app.xml", parts::app()),
        ("word/document.xml", parts::document(body)),
        ("word/styles.xml", parts::styles(look, language)),
        ("word/numbering.xml", parts::numbering(&body.lists)),
        ("word/settings.xml", parts::settings(language)),
        ("word/header1.xml", parts::header(outline)),
        ("word/footer1.xml", parts::footer(outline, words)),
        ("word/_rels/document.xml.rels", parts::of_document(charts.len())),
    ];
    let texts = texts.into_iter().map(|(name, text)| (name.to_owned(), text.into_bytes()));
    let charts = (1..).zip(charts).flat_map(|(nth, chart)| {
        let png = (format!("word/media/chart{nth}.png"), chart.png.clone());
        [png, (format!("word/media/chart{nth}.svg"), chart.svg.clone().into_bytes())]
    });
    zipped(texts.chain(charts)).map_err(|error| ExportError::Document { reason: error.to_string() })
}

fn zipped(files: impl Iterator<Item = (String, Vec<u8>)>) -> Result<Vec<u8>, zip::result::ZipError> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        archive.start_file(name, options)?;
        archive.write_all(&bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}
