//! How wide columns are: as wide as what has been seen of them, within bounds.

use std::hash::{DefaultHasher, Hash, Hasher};

use eframe::egui::{Align, FontId, Ui};

use super::brush::Brush;
use super::{Labels, Sheet, Size};

/// A column is at least so wide, in heights of its letters.
const NARROWEST: f32 = 4.5;
/// A column of cells is at most so wide, in heights of its letters.
const WIDEST: f32 = 22.0;
/// A heading wider than this, in heights of its letters, is broken into lines.
const HEADING: f32 = 7.0;
/// The labels are at least so wide, in heights of their letters.
const NARROWEST_LABELS: f32 = 9.0;
/// Labels that are mere numbers are at least so wide, in heights of their letters.
const NARROWEST_NUMBERS: f32 = 3.0;
/// The labels are at most so wide, in heights of their letters.
const WIDEST_LABELS: f32 = 30.0;
/// The most lines a heading is broken into; the rest is left out.
pub const HEADING_LINES: usize = 3;

/// Widths in points. They grow as wider texts come into view and shrink only when
/// the headings or the letters change, so that columns stand still while reading.
#[derive(Debug, Clone, Default)]
pub struct Widths {
    /// Of what the widths were measured: headings, letters, zoom.
    measured: u64,
    /// The width of each column.
    pub columns: Vec<f32>,
    /// The width of the column of labels, however little room there is.
    pub labels: f32,
    /// The height of the tallest column heading.
    pub heading_height: f32,
    /// Whether a column has grown since the headings were last broken into lines.
    grown: bool,
}

impl Widths {
    /// Measures the headings, if they are not those that were measured before.
    pub fn prepare(&mut self, sheet: &dyn Sheet, brush: &Brush, ui: &Ui) {
        let size = sheet.size();
        let measured = fingerprint(sheet, size, &brush.font, ui.ctx().pixels_per_point());
        if measured != self.measured {
            *self = Self::of_headings(sheet, brush, ui);
            self.measured = measured;
        }
        if self.grown {
            self.heading_height = (0..size.columns)
                .map(|column| {
                    let width = self.column(column) - 2.0 * brush.padding;
                    brush.heading(ui, &sheet.column(column).title, width, Align::Min).size().y
                })
                .fold(0.0, f32::max);
            self.grown = false;
        }
    }

    /// Columns that fit their headings.
    fn of_headings(sheet: &dyn Sheet, brush: &Brush, ui: &Ui) -> Self {
        let em = brush.font.size;
        let columns = (0..sheet.size().columns)
            .map(|column| {
                let title = sheet.column(column).title;
                let whole = brush.strong_width(ui, &title).min(HEADING * em);
                let words = title.split_whitespace().map(|word| brush.strong_width(ui, word));
                let text = words.fold(whole, f32::max);
                let least = sheet.narrowest_column().max(NARROWEST * em).min(WIDEST * em);
                (text + 2.0 * brush.padding).clamp(least, WIDEST * em).ceil()
            })
            .collect();
        let labels = match sheet.labels() {
            Labels::Words => NARROWEST_LABELS * em,
            Labels::Numbers => NARROWEST_NUMBERS * em,
        };
        let mut widths = Self { columns, labels, grown: true, ..Self::default() };
        widths.fit_groups(sheet, brush, ui);
        widths.see_label(brush.strong_width(ui, &sheet.label_title()), brush);
        widths
    }

    /// Lets columns that share a heading be as wide together as that is, if they may.
    fn fit_groups(&mut self, sheet: &dyn Sheet, brush: &Brush, ui: &Ui) {
        let groups: Vec<_> = (0..self.columns.len()).map(|column| sheet.column(column).group).collect();
        let mut columns = self.columns.iter_mut();
        for group in groups.chunk_by(|before, after| before == after) {
            let columns: Vec<&mut f32> = columns.by_ref().take(group.len()).collect();
            let Some(Some(title)) = group.first() else { continue };
            let wanted = brush.strong_width(ui, title) + 2.0 * brush.padding;
            let missing = wanted - columns.iter().map(|width| **width).sum::<f32>();
            let more = (missing / group.len() as f32).ceil().max(0.0);
            for width in columns {
                *width = (*width + more).min(WIDEST * brush.font.size);
            }
        }
    }

    /// The width of a column.
    pub fn column(&self, column: usize) -> f32 {
        self.columns.get(column).copied().unwrap_or(0.0)
    }

    /// Takes note of a text in a column.
    pub fn see(&mut self, column: usize, text_width: f32, brush: &Brush) {
        let wanted = (text_width + 2.0 * brush.padding).min(WIDEST * brush.font.size).ceil();
        if let Some(width) = self.columns.get_mut(column)
            && *width < wanted
        {
            *width = wanted;
            self.grown = true;
        }
    }

    /// Takes note of a label, with its indentation.
    pub fn see_label(&mut self, text_width: f32, brush: &Brush) {
        let wanted = (text_width + 2.0 * brush.padding).min(WIDEST_LABELS * brush.font.size).ceil();
        if self.labels < wanted {
            self.labels = wanted;
            self.grown = true;
        }
    }

    /// Whether the sheet has to be laid out again because a column has grown.
    pub fn have_grown(&self) -> bool {
        self.grown
    }
}

fn fingerprint(sheet: &dyn Sheet, size: Size, font: &FontId, pixels_per_point: f32) -> u64 {
    let mut hasher = DefaultHasher::new();
    sheet.label_title().hash(&mut hasher);
    for column in 0..size.columns {
        let view = sheet.column(column);
        (view.title, view.group).hash(&mut hasher);
    }
    (font, pixels_per_point.to_bits()).hash(&mut hasher);
    hasher.finish()
}
