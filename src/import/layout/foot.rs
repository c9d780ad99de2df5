//! Where the rows of figures end, and what stands below them.

use crate::import::figure;
use crate::import::label::{self, Foot};
use crate::import::mapping::{Held, Mapping, Until};
use crate::import::{ColumnRole, Grid, period};
use crate::plan::period::FIRST_YEAR;

use super::MAX_COLUMNS;

/// So many lines below a table are kept.
const MAX_LINES: usize = 20;
/// No more characters of each.
const MAX_CHARS: usize = 1_000;

/// A line below the figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FootLine {
    /// Its row.
    pub row: usize,
    /// What it tells, where its first word says so.
    pub tells: Option<Foot>,
    /// The line.
    pub text: String,
}

/// The row after the last row of figures.
pub fn end_of_rows(grid: &Grid, mapping: &Mapping) -> usize {
    let rows = grid.row_count();
    if let Until::Row(row) = mapping.until {
        return row.clamp(mapping.first_row.min(rows), rows);
    }
    let last = (mapping.first_row..rows).rev().find(|row| !is_foot(grid, mapping, *row));
    last.map_or(mapping.first_row.min(rows), |last| last + 1)
}

/// Whether a row holds no figure and no time of one: it is empty, a source, a note
/// or prose.
fn is_foot(grid: &Grid, mapping: &Mapping, row: usize) -> bool {
    let filled = || grid.row(row).enumerate().filter(|(_, cell)| !cell.trim().is_empty());
    let Some((_, first)) = filled().next() else { return true };
    if label::foot(first).is_some() {
        return true;
    }
    let readable = |(column, cell): (usize, &str)| match mapping.role(column) {
        ColumnRole::Figures => figure::read(cell, mapping.decimal, &mapping.signs).is_ok(),
        ColumnRole::Period => period::read(cell, mapping.year.or(Some(FIRST_YEAR))).is_ok(),
        _ => false,
    };
    if filled().any(readable) {
        return false;
    }
    // A row of several cells without a figure that can be read is worth a warning,
    // unless none of them stands in the place of one.
    let in_place = filled().any(|(column, _)| mapping.role(column) == ColumnRole::Figures);
    let across = mapping.head.iter().any(|head| head.holds == Held::Period);
    filled().nth(1).is_none() || across && !in_place
}

/// The lines below the figures.
pub(super) fn lines(grid: &Grid, end: usize) -> Vec<FootLine> {
    let line = |row: usize| {
        let cells = grid.row(row).take(MAX_COLUMNS).map(str::trim).filter(|cell| !cell.is_empty());
        let text: String = cells.collect::<Vec<_>>().join(" ").chars().take(MAX_CHARS).collect();
        FootLine { row, tells: label::foot(&text), text }
    };
    (end..grid.row_count()).map(line).filter(|line| !line.text.is_empty()).take(MAX_LINES).collect()
}
