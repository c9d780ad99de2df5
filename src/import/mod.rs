//! Figures from elsewhere: bytes of a file become series, with warnings that know
//! their cell.
//!
//! Every format becomes a [`Sheet`]: a [`Grid`] of text and what the format itself
//! says of it. What its rows and columns mean is a mapping,
//! recognised and then corrected by the user; with it the sheet becomes
//! [`Incoming`] series. This room gets bytes, never paths, and changes nothing.

mod csv;
mod cube;
mod decimals;
pub mod encoding;
pub mod figure;
#[cfg(test)]
mod fixture;
pub mod grid;
mod jobindsats;
mod json;
mod json_stat;
pub mod label;
pub mod layout;
pub mod limits;
pub mod mapping;
mod names;
pub mod period;
pub mod preview;
mod px;
mod read;
mod refusal;
#[cfg(test)]
mod testing;
pub mod to_series;
pub mod unit;
pub mod warnings;
pub mod wire;
mod workbook;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::plan::series::Finality;
use crate::plan::{Period, series::Value};

pub use encoding::Encoding;
pub use grid::Grid;
pub use layout::recognise;
pub use limits::{Flow, Guard, Limits, Progress};
pub use mapping::Mapping;
pub use preview::Preview;
pub use read::read;
pub use refusal::{Excess, Looks, PxFault, Refusal, Shape};
pub use to_series::to_series;

/// One table of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sheet {
    /// Its name in a workbook; empty where the file is one table.
    pub name: String,
    /// What stands in it.
    pub grid: Grid,
    /// What the format says of it, beyond its cells.
    pub known: Known,
}

/// What a format says of a table. Where it says nothing, the cells have to tell.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Known {
    /// Which format it is.
    pub format: Option<Format>,
    /// Who publishes it, such as `Danmarks Statistik`.
    pub publisher: Option<String>,
    /// The publisher's name of the table, such as `FOLK1A`.
    pub table: Option<String>,
    /// What the table is called.
    pub title: Option<String>,
    /// What every figure counts, in the format's own words.
    pub unit: Option<String>,
    /// When the publisher last changed it.
    pub updated: Option<NaiveDate>,
    /// When the publisher will change it.
    pub next_update: Option<NaiveDate>,
    /// What each column holds, for formats that say so; the first row then holds
    /// their labels and every other row is data.
    pub columns: Option<Vec<ColumnRole>>,
    /// How decimals are written, for formats that settle it.
    pub decimal: Option<Decimal>,
    /// How its text was written as bytes, for formats that are text.
    pub encoding: Option<Encoding>,
}

/// Which format a table was read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Format {
    /// Text with separated cells, of any origin.
    Csv,
    /// jobindsats API version 2, as JSON.
    JobindsatsV2,
    /// jobindsats API version 3, as JSON.
    JobindsatsV3,
    /// JSON-stat, as Danmarks Statistik gives it.
    JsonStat,
    /// PC-Axis.
    Px,
    /// A workbook.
    Workbook,
}

/// What a column of a table holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ColumnRole {
    /// The period that figures are about.
    Period,
    /// The municipality, country or group they are about.
    Area,
    /// The names of what is measured, where each row is of one measure.
    Measure,
    /// A grouping, such as sex or benefit.
    Dimension,
    /// Figures.
    Figures,
    /// Nothing that is wanted.
    Ignored,
}

/// Which sign stands before the decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Decimal {
    /// `1.234,5`
    Comma,
    /// `1,234.5`
    Point,
}

/// A value with what was not understood on the way to it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Imported<T> {
    /// What could be taken.
    pub value: T,
    /// What could not, in the order of the file; at most so many as can be read.
    pub warnings: Vec<Warning>,
    /// How many there were, also those beyond what is kept.
    pub warning_count: usize,
}

/// Something that was not understood. The rest can still be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// The row, counted from 0 as in the grid.
    pub row: usize,
    /// The column, counted from 0; `None` when it is about the whole row.
    pub column: Option<usize>,
    /// What stood there, at most 40 characters of it.
    pub text: String,
    /// Why it was not taken.
    pub why: Why,
}

/// Why something was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Why {
    /// It is no period.
    NotAPeriod,
    /// It is a period of a kind that cannot be held, such as a week.
    PeriodOfAnotherKind,
    /// It is no figure and no sign for a missing one.
    NotAFigure,
    /// It may be a thousand and a half or a thousandth, `1.950`; the file does not tell.
    AmbiguousFigure,
    /// The same series has a figure of this period already, and another one.
    SaidTwice,
    /// The row ends before the column of its figure.
    TooShort,
}

/// Figures of one kind for one area, as a file gives them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incoming {
    /// What tells it apart from the other series of the same file.
    pub key: Key,
    /// What is counted, briefly.
    pub title: String,
    /// The unit in the file's own words, where it says one.
    pub unit: Option<String>,
    /// The most decimals that any of its figures is written with, at most
    /// [`Series::MAX_DECIMALS`](crate::plan::series::Series::MAX_DECIMALS).
    pub decimals: u8,
    /// Its figures, earliest first, each period once.
    pub points: Vec<IncomingPoint>,
    /// The periods of which something stood there that was not understood.
    pub not_understood: BTreeSet<Period>,
}

/// What a series is in its file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Key {
    /// What is measured, as the file names it.
    pub measure: String,
    /// The area, as the file names it; empty when it names none.
    pub area: String,
    /// The groupings: name and member, in the order of the columns.
    pub selection: Vec<(String, String)>,
}

/// A figure as a file gives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IncomingPoint {
    /// The time it is about.
    pub period: Period,
    /// What is known.
    pub value: Value,
    /// Whether it may still change, where the file marks it.
    pub finality: Option<Finality>,
}
