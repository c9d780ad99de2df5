//! What tells one layout from another: its format, its publisher and the labels of
//! its head, and not its figures or periods, so that next month's file has the same.

use std::fmt::Write as _;

use serde::{Deserialize, Serialize};

use super::Mapping;
use crate::import::{Sheet, label, period};

/// How many labels are told apart; beyond them their number counts.
const MAX_LABELS: usize = 256;
/// How many bytes of a label are told apart.
const MAX_BYTES: usize = 200;

/// Names a layout, in readable form: `Csv folk1a|område|køn|tid|indhold`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Fingerprint(String);

impl Fingerprint {
    /// The layout of a sheet whose head stands where `mapping` says.
    pub fn of(sheet: &Sheet, mapping: &Mapping) -> Self {
        let mut text = String::new();
        let known = &sheet.known;
        for part in [&known.publisher, &known.table].into_iter().flatten() {
            text.push_str(&label::loose(part));
            text.push(' ');
        }
        if let Some(format) = known.format {
            // Writing to a text cannot fail.
            let _ = write!(text, "{format:?}");
        }
        for head in &mapping.head {
            head_row(sheet, head.row, &mut text);
        }
        Self(text)
    }

    /// Whether it tells its layout from others of the same format.
    pub fn has_labels(&self) -> bool {
        self.0.contains('|')
    }

    /// Whether it names no layout.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// It as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The labels of a row of the head; a run of periods counts as one at its end, so
/// that a table may grow to the right.
fn head_row(sheet: &Sheet, row: usize, text: &mut String) {
    const PERIOD: &str = "#";
    let is_period = |cell: &str| period::read(cell, Some(crate::plan::period::FIRST_YEAR)).is_ok();
    let cells: Vec<&str> = sheet.grid.row(row).map(str::trim).collect();
    let end = cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
    let cells = cells.get(..end).unwrap_or_default();
    let growing =
        cells.iter().rposition(|cell| !is_period(cell) && !cell.is_empty()).map_or(0, |last| last + 1);
    let fixed = cells.get(..growing).unwrap_or_default();
    text.push('\n');
    for cell in fixed.iter().take(MAX_LABELS) {
        text.push('|');
        match is_period(cell) {
            true => text.push_str(PERIOD),
            false => text.push_str(cut(&label::loose(cell))),
        }
    }
    if fixed.len() > MAX_LABELS {
        // Writing to a text cannot fail.
        let _ = write!(text, "|+{}", fixed.len() - MAX_LABELS);
    }
    if growing < end {
        text.push('|');
        text.push_str(PERIOD);
    }
}

/// The first bytes of a label, between two letters.
fn cut(label: &str) -> &str {
    let end = (0..=MAX_BYTES.min(label.len())).rev().find(|end| label.is_char_boundary(*end));
    label.get(..end.unwrap_or_default()).unwrap_or_default()
}
