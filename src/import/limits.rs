//! How much a file may ask for, and what a reading says while it runs.

use std::ops::ControlFlow;

use serde::{Deserialize, Serialize};

use super::grid::Full;
use super::{Grid, Refusal};

/// How much a file may ask for before it is refused. The defaults leave room for a
/// million rows, and for every workbook of a municipality that was seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// Bytes of a text file: CSV, JSON, JSON-stat, PC-Axis.
    pub text_bytes: u64,
    /// Bytes of a workbook as it lies on disk.
    pub workbook_bytes: u64,
    /// Bytes of everything in a workbook together, unpacked.
    pub unpacked_bytes: u64,
    /// Parts that a workbook is packed of.
    pub parts: u64,
    /// Sheets of a workbook.
    pub sheets: u64,
    /// Cells of all sheets together, also empty ones that stand before others.
    pub cells: u64,
    /// Bytes of text in all sheets together.
    pub cell_bytes: u64,
    /// Rows of a sheet.
    pub rows: u64,
    /// Columns of a sheet.
    pub columns: u64,
    /// Memory that a reading of its own may take, in bytes.
    pub memory_bytes: u64,
    /// Time that a reading may take, in seconds.
    pub seconds: u64,
    /// Whether a workbook is looked through before it is opened.
    pub guard: Guard,
}

impl Default for Limits {
    fn default() -> Self {
        const MIB: u64 = 1 << 20;
        Self {
            text_bytes: 256 * MIB,
            workbook_bytes: 20 * MIB,
            unpacked_bytes: 96 * MIB,
            parts: 2_000,
            sheets: 200,
            cells: 40_000_000,
            cell_bytes: 512 * MIB,
            rows: 4_000_000,
            columns: 16_384,
            memory_bytes: 2_048 * MIB,
            seconds: 120,
            guard: Guard::Kept,
        }
    }
}

/// Whether a workbook is looked through before it is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Guard {
    /// It is.
    Kept,
    /// It is not: only for proving that a reading of its own is a defence by itself.
    Lifted,
}

/// How far a reading has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// How much is done.
    pub done: u64,
    /// Of how much.
    pub total: u64,
}

impl Progress {
    /// The share that is done, 0 to 1000.
    pub fn permille(self) -> u16 {
        let share = self.done.min(self.total).saturating_mul(1000) / self.total.max(1);
        u16::try_from(share).unwrap_or(1000)
    }
}

/// Whether a reading goes on.
pub type Flow = ControlFlow<()>;

/// The most names, codes and words that a file may have besides its cells.
const NAMES: usize = 4_000_000;

/// Whether a file may have so many names, codes or words besides its cells.
pub(super) fn few_enough(names: usize) -> Result<(), Refusal> {
    if names > NAMES { Err(Refusal::TooManyCells { limit: NAMES as u64 }) } else { Ok(()) }
}

/// A reading that runs: what it may ask for, what it has asked for, and who hears of it.
pub(super) struct Task<'a> {
    pub limits: &'a Limits,
    report: &'a mut dyn FnMut(Progress) -> Flow,
    /// Cells and bytes of the sheets that are done.
    cells: u64,
    bytes: u64,
    /// What was last told.
    told: Option<u16>,
}

impl<'a> Task<'a> {
    pub fn new(limits: &'a Limits, report: &'a mut dyn FnMut(Progress) -> Flow) -> Self {
        Self { limits, report, cells: 0, bytes: 0, told: None }
    }

    /// Says how far it has come where that is news, and hears whether to go on.
    pub fn at(&mut self, done: usize, total: usize) -> Result<(), Refusal> {
        let progress = Progress { done: done as u64, total: total as u64 };
        if self.told.replace(progress.permille()) == Some(progress.permille()) {
            return Ok(());
        }
        if (self.report)(progress).is_break() { Err(Refusal::Cancelled) } else { Ok(()) }
    }

    /// Writes a cell.
    pub fn cell(&mut self, grid: &mut Grid, text: &str) -> Result<(), Refusal> {
        let (bytes, cells) = grid.size();
        self.fits(cells + 1, bytes + text.len())?;
        grid.push_cell(text).map_err(|Full| Refusal::TooMuchText { limit: self.limits.cell_bytes })
    }

    /// Whether a sheet may become this large.
    pub fn fits(&self, cells: usize, bytes: usize) -> Result<(), Refusal> {
        if self.cells + cells as u64 > self.limits.cells {
            return Err(Refusal::TooManyCells { limit: self.limits.cells });
        }
        if self.bytes + bytes as u64 > self.limits.cell_bytes {
            return Err(Refusal::TooMuchText { limit: self.limits.cell_bytes });
        }
        Ok(())
    }

    /// Ends a row.
    pub fn end_row(&mut self, grid: &mut Grid) -> Result<(), Refusal> {
        grid.end_row().map_err(|Full| Refusal::TooManyCells { limit: self.limits.cells })?;
        self.shape(grid.row_count(), grid.column_count())
    }

    /// Whether a sheet may have so many rows and columns.
    pub fn shape(&self, rows: usize, columns: usize) -> Result<(), Refusal> {
        if columns as u64 > self.limits.columns {
            return Err(Refusal::TooManyColumns { found: columns as u64, limit: self.limits.columns });
        }
        if rows as u64 > self.limits.rows {
            return Err(Refusal::TooManyRows { limit: self.limits.rows });
        }
        Ok(())
    }

    /// Counts a sheet that is done against what all may ask for.
    pub fn keep(&mut self, grid: &Grid) {
        let (bytes, cells) = grid.size();
        self.bytes += bytes as u64;
        self.cells += cells as u64;
    }
}
