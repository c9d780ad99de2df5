//! A chart on its way out of the program: to the clipboard, or to a file.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::chart::Picture;
use crate::chart::picture::Table;
use crate::export::pixels::Pixels;
use crate::export::svg::{About, svg};
use crate::export::xlsx::{Book, xlsx};
use crate::export::{Appearance, ExportError, Look, laid_out, pixels, table};
use crate::wording::Words;

/// The size of a chart on paper, in points.
const SIZE: (f32, f32) = (960.0, 540.0);

/// A chart and what is to become of it.
#[derive(Debug, Clone, PartialEq)]
pub struct ChartFile {
    /// The chart.
    pub picture: Arc<Picture>,
    /// What is to become of it.
    pub kind: FileKind,
    /// What a file of it is to be called, without ending.
    pub name: String,
    /// The day it is of.
    pub on: NaiveDate,
}

/// What a chart can become.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// A picture on the clipboard.
    CopiedPicture,
    /// Cells on the clipboard.
    CopiedTable,
    /// A drawing.
    Svg,
    /// A picture of twice as many pixels as points.
    Png,
    /// A table, as Danish spreadsheets read it.
    Csv,
    /// A workbook with the chart in it.
    Xlsx,
}

impl FileKind {
    /// The ending of such a file; none for what is copied.
    pub fn ending(self) -> Option<&'static str> {
        match self {
            Self::CopiedPicture | Self::CopiedTable => None,
            Self::Svg => Some("svg"),
            Self::Png => Some("png"),
            Self::Csv => Some("csv"),
            Self::Xlsx => Some("xlsx"),
        }
    }
}

impl ChartFile {
    /// The bytes of the file, on paper's light ground; of a copied table its text.
    ///
    /// # Errors
    /// If the program's own typefaces or colours cannot be read, or the picture not drawn.
    pub fn bytes(&self, words: &Words) -> Result<Vec<u8>, ExportError> {
        let look = Look::of(Appearance::Light)?;
        let drawing = || {
            let laid = laid_out(words, &self.picture, SIZE, &look)?;
            let Picture { title, sentence, .. } = self.picture.as_ref();
            let about = About { title, sentence, language: words.language() };
            Ok(svg(&laid, about, &look))
        };
        match self.kind {
            FileKind::Svg => drawing().map(String::into_bytes),
            FileKind::Png | FileKind::CopiedPicture => pixels::png(&drawing()?),
            FileKind::Csv => Ok(table::csv(&self.picture.table).into_bytes()),
            FileKind::CopiedTable => Ok(cells(&self.picture.table, words).into_bytes()),
            FileKind::Xlsx => xlsx(Book { picture: &self.picture, on: self.on, words }, &look),
        }
    }

    /// The picture as pixels, for the clipboard.
    ///
    /// # Errors
    /// If the program's own typefaces or colours cannot be read, or the picture not drawn.
    pub fn pixels(&self, words: &Words) -> Result<Pixels, ExportError> {
        let look = Look::of(Appearance::Light)?;
        let laid = laid_out(words, &self.picture, SIZE, &look)?;
        let Picture { title, sentence, .. } = self.picture.as_ref();
        pixels::pixels(&svg(&laid, About { title, sentence, language: words.language() }, &look))
    }

    /// A name for the file that every system takes.
    pub fn file_name(&self) -> String {
        let name = if self.name.trim().is_empty() { "diagram" } else { &self.name };
        file_name(name, self.kind.ending().unwrap_or_default())
    }
}

/// A name for a file that every system takes, with `ending`.
pub fn file_name(name: &str, ending: &str) -> String {
    let plain = |c: char| if c.is_alphanumeric() || " -_,".contains(c) { c } else { '-' };
    let name: String = name.chars().map(plain).take(80).collect();
    let name = name.trim().trim_matches('-').trim();
    format!("{}.{ending}", if name.is_empty() { "planbord" } else { name })
}

/// A table as a spreadsheet takes it from the clipboard.
fn cells(table: &Table, words: &Words) -> String {
    let calm = |text: &str| text.replace(['\t', '\n', '\r'], " ");
    let mut text = table.columns.iter().map(|column| calm(column)).collect::<Vec<_>>().join("\t");
    for row in &table.rows {
        text.push('\n');
        text.push_str(&calm(&row.name));
        for cell in &row.cells {
            text.push('\t');
            text.push_str(&calm(&cell.text(words).replace('\u{a0}', " ")));
        }
    }
    text
}
