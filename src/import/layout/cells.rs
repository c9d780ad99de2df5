//! What single cells look like, and a sample of the rows of a table.

use std::collections::BTreeSet;

use crate::import::figure::{self, Signs};
use crate::import::mapping::{Column, Mapping};
use crate::import::{ColumnRole, Grid, Why, label, period};
use crate::plan::Period;
use crate::plan::period::FIRST_YEAR;

use super::MAX_COLUMNS;

/// What a cell looks like by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    Empty,
    /// A number that cannot be a year.
    Figure,
    /// A sign in the place of a figure.
    Sign,
    /// A number that may be a year.
    Year,
    /// A period other than a year.
    Period,
    /// A period that names no year.
    PeriodOfSomeYear,
    Text,
}

impl Look {
    /// What `text` looks like.
    pub(super) fn of(text: &str, signs: &Signs) -> Self {
        let text = text.trim();
        if text.is_empty() {
            return Self::Empty;
        }
        match period::read(text, None) {
            Ok(Period::Year(_)) => return Self::Year,
            Ok(_) => return Self::Period,
            Err(Why::PeriodOfAnotherKind) if period::read(text, Some(FIRST_YEAR)).is_ok() => {
                return Self::PeriodOfSomeYear;
            }
            Err(_) => {}
        }
        match figure::read(text, None, signs) {
            Ok(Some(figure)) if figure.value.number().is_some() && signs.meaning(text).is_none() => {
                Self::Figure
            }
            Ok(_) => Self::Sign,
            Err(Why::AmbiguousFigure) => Self::Figure,
            Err(_) => Self::Text,
        }
    }

    /// Whether it may tell a time.
    pub(super) fn is_time(self) -> bool {
        matches!(self, Self::Year | Self::Period | Self::PeriodOfSomeYear)
    }

    /// Whether it may stand in the place of a figure.
    pub(super) fn is_figure(self) -> bool {
        matches!(self, Self::Figure | Self::Sign | Self::Year)
    }
}

/// The looks of the cells of a row, as far as columns are looked at.
pub(super) fn looks(grid: &Grid, row: usize, signs: &Signs) -> Vec<Look> {
    grid.row(row).take(MAX_COLUMNS).map(|cell| Look::of(cell, signs)).collect()
}

/// Some rows of a table: its first, and others spread over the rest.
pub(super) struct Sample {
    rows: Vec<usize>,
}

/// How many rows from the beginning are in a sample, and how many of the rest.
const FIRST_ROWS: usize = 200;
const OTHER_ROWS: usize = 200;

impl Sample {
    /// A sample of the rows from `first_row` on, without empty ones.
    pub(super) fn of(grid: &Grid, first_row: usize) -> Self {
        let end = grid.row_count();
        let rest = first_row.saturating_add(FIRST_ROWS).min(end);
        let step = ((end - rest) / OTHER_ROWS).max(1);
        let rows = (first_row..rest).chain((rest..end).step_by(step));
        let is_filled = |row: &usize| grid.row(*row).any(|cell| !cell.trim().is_empty());
        Self { rows: rows.filter(is_filled).collect() }
    }

    /// Whether there is no row in it.
    pub(super) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The rows.
    pub(super) fn rows(&self) -> &[usize] {
        &self.rows
    }

    /// The cells of a column.
    pub(super) fn cells<'a>(&'a self, grid: &'a Grid, column: usize) -> impl Iterator<Item = &'a str> {
        self.rows.iter().map(move |row| grid.cell(*row, column).trim())
    }

    /// The cells of all columns of figures.
    pub(super) fn figures<'a>(
        &'a self,
        grid: &'a Grid,
        columns: &'a [Column],
    ) -> impl Iterator<Item = &'a str> {
        let wanted = (0..grid.column_count().min(MAX_COLUMNS)).filter(|column| {
            let column = columns.get(*column).or(columns.last());
            column.is_some_and(|column| column.role == ColumnRole::Figures)
        });
        wanted.flat_map(|column| self.cells(grid, column))
    }

    /// The different labels in columns of a role.
    pub(super) fn labels(&self, grid: &Grid, columns: &[Column], role: ColumnRole) -> BTreeSet<String> {
        let wanted = columns.iter().enumerate().filter(|(_, column)| column.role == role);
        let labels = wanted.flat_map(|(column, _)| self.cells(grid, column));
        labels.filter(|label| !label.is_empty()).map(str::to_owned).collect()
    }

    /// Whether nearly all figures and periods of the sample can be read, sources
    /// and notes aside.
    pub(super) fn is_understood(&self, grid: &Grid, mapping: &Mapping) -> bool {
        let (mut good, mut bad) = (0_usize, 0_usize);
        for row in &self.rows {
            let mut cells = grid.row(*row).take(MAX_COLUMNS).enumerate();
            if cells
                .by_ref()
                .find(|(_, cell)| !cell.trim().is_empty())
                .is_some_and(|(_, cell)| label::foot(cell).is_some())
            {
                continue;
            }
            for (column, cell) in grid.row(*row).take(MAX_COLUMNS).enumerate() {
                let understood = match mapping.role(column) {
                    ColumnRole::Figures => figure::read(cell, mapping.decimal, &mapping.signs).is_ok(),
                    ColumnRole::Period => {
                        cell.trim().is_empty()
                            || period::read(cell, mapping.year.or(Some(FIRST_YEAR))).is_ok()
                    }
                    _ => continue,
                };
                if understood { good += 1 } else { bad += 1 }
            }
        }
        good > 0 && bad * 20 <= good
    }
}
