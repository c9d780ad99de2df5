//! What the rows and columns of a sheet mean: recognised, corrected by the user,
//! remembered for the layout, or written by hand for the terminal.

mod fingerprint;

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::figure::{Meaning, Signs};
use super::{ColumnRole, Decimal, Sheet, Why, period};
use crate::plan::Period;
use crate::plan::unit::Unit;

pub use fingerprint::Fingerprint;

/// The way of writing mappings that this program reads and writes.
pub const VERSION: u32 = 1;

/// What the rows and columns of a sheet mean. Rows and columns are counted from 0.
///
/// A figure is about what stands in the label columns of its row and in the head of
/// its column. Periods that go down or across, areas across, several measures side
/// by side: each is a matter of which row or column holds what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    /// Always [`VERSION`].
    pub version: u32,
    /// The layout it was made for; empty when it was written for any.
    #[serde(default)]
    pub layout: Fingerprint,
    /// The name of the sheet in its workbook; empty for the first one with figures.
    /// It says which of several sheets is meant and is no part of the layout.
    #[serde(default)]
    pub sheet: String,
    /// The rows of the head, from above.
    #[serde(default)]
    pub head: Vec<HeadRow>,
    /// The first row of figures.
    pub first_row: usize,
    /// Where the rows of figures end.
    #[serde(default)]
    pub until: Until,
    /// What each column holds, from the left. The last of them stands for all that
    /// follow, so that a file may grow to the right.
    pub columns: Vec<Column>,
    /// The sign before decimals; `None` when the figures of each file are to tell.
    #[serde(default)]
    pub decimal: Option<Decimal>,
    /// What signs mean that stand in the place of a figure.
    #[serde(default)]
    pub signs: Signs,
    /// The year of periods that name none.
    #[serde(default)]
    pub year: Option<i32>,
    /// What a date is that is the first of a month.
    #[serde(default)]
    pub first_days: FirstDays,
    /// The area of figures that name none.
    #[serde(default)]
    pub area: Option<String>,
    /// What measures are to be called and what they count, by the file's own names.
    #[serde(default)]
    pub measures: BTreeMap<String, Measured>,
}

/// What a date is that is the first of a month. Spreadsheets have no months, and hold
/// `maj 2019` as the first of May.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum FirstDays {
    /// That day.
    #[default]
    Days,
    /// The month.
    Months,
}

/// A row of the head.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HeadRow {
    /// Which row it is.
    pub row: usize,
    /// What its cells above the figures hold.
    pub holds: Held,
    /// What an empty cell above figures means.
    #[serde(default)]
    pub empty: Empty,
}

/// What the cells of a head hold above figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Held {
    /// Periods.
    Period,
    /// Areas.
    Area,
    /// Names of what is measured.
    Measure,
    /// Members of the grouping of this name.
    Dimension(String),
    /// Nothing that is wanted there; only the labels of other columns.
    Labels,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// What it holds.
    pub role: ColumnRole,
    /// The name of its grouping; `None` for its label in the head.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What an empty cell means, for labels.
    #[serde(default)]
    pub empty: Empty,
}

impl Column {
    /// A column of `role`, called as its head says.
    pub fn new(role: ColumnRole) -> Self {
        Self { role, name: None, empty: Empty::Empty }
    }
}

/// What an empty cell among labels means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Empty {
    /// That there is no label.
    #[default]
    Empty,
    /// The label before it: above it in a column, to the left in a head.
    AsBefore,
}

/// Where the rows of figures end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Until {
    /// Before the rows at the end that hold no figure: sources, notes, empty rows.
    #[default]
    Foot,
    /// Before this row.
    Row(usize),
}

/// What a measure is to be called and what it counts.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measured {
    /// What it is called in the plan; `None` for the file's own name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// What it counts; `None` while nobody has said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Unit>,
}

/// A text is no mapping.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadMapping {
    /// It is of a later version of the program.
    #[error("version {found} of a mapping, this program reads version {VERSION}")]
    TooNew {
        /// The version that it says.
        found: u32,
    },
    /// It cannot be read.
    #[error("line {line}, column {column}: {what}")]
    Text {
        /// The line, counted from 1.
        line: usize,
        /// The column, counted from 1.
        column: usize,
        /// What is wrong there.
        what: String,
    },
}

/// The month that begins on a day.
pub(super) fn first_of_month(day: NaiveDate) -> Option<Period> {
    (day.day() == 1).then(|| Period::Month(day.year(), u8::try_from(day.month()).unwrap_or(1)))
}

impl Mapping {
    /// Reads a mapping, in RON.
    ///
    /// # Errors
    /// [`BadMapping`], with the place.
    pub fn parse(text: &str) -> Result<Self, BadMapping> {
        /// The version is read first, for a later one may hold other fields.
        #[derive(Deserialize)]
        struct Head {
            version: u32,
        }
        let options =
            ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        let bad = |error: ron::error::SpannedError| BadMapping::Text {
            line: error.span.start.line,
            column: error.span.start.col,
            what: error.code.to_string(),
        };
        match options.from_str::<Head>(text) {
            Ok(Head { version }) if version > VERSION => Err(BadMapping::TooNew { found: version }),
            Ok(_) | Err(_) => options.from_str(text).map_err(bad),
        }
    }

    /// The mapping as text, to be read by [`Mapping::parse`] and by people.
    pub fn to_text(&self) -> String {
        let pretty = ron::ser::PrettyConfig::new()
            .extensions(ron::extensions::Extensions::IMPLICIT_SOME)
            .compact_arrays(false)
            .depth_limit(3);
        // Nothing in a mapping is of a kind that RON cannot write.
        ron::ser::to_string_pretty(self, pretty).unwrap_or_default()
    }

    /// Reads a period as the sheet means it.
    ///
    /// # Errors
    /// As [`period::read`].
    pub fn period(&self, text: &str) -> Result<Period, Why> {
        let read = period::read(text, self.year)?;
        Ok(match (self.first_days, read) {
            (FirstDays::Months, Period::Day(day)) => first_of_month(day).unwrap_or(read),
            _ => read,
        })
    }

    /// Whether a sheet has the layout that this mapping was made for.
    pub fn applies_to(&self, sheet: &Sheet) -> bool {
        !self.layout.is_empty() && Fingerprint::of(sheet, self) == self.layout
    }

    /// What a column holds.
    pub fn column(&self, column: usize) -> Option<&Column> {
        self.columns.get(column).or(self.columns.last())
    }

    /// What a column holds; nothing that is wanted where no column says.
    pub fn role(&self, column: usize) -> ColumnRole {
        self.column(column).map_or(ColumnRole::Ignored, |column| column.role)
    }

    /// What a column is called: by the mapping, or else by the lowest row of the
    /// head that says something.
    pub fn name<'a>(&'a self, sheet: &'a Sheet, column: usize) -> &'a str {
        let given = self.columns.get(column).and_then(|column| column.name.as_deref());
        let label = || {
            let cells = self.head.iter().rev().map(|head| sheet.grid.cell(head.row, column).trim());
            cells.into_iter().find(|label| !label.is_empty())
        };
        given.or_else(label).unwrap_or_default()
    }

    /// What an empty cell means in the place of a figure.
    pub fn meaning_of_empty(&self) -> Meaning {
        self.signs.meaning("").unwrap_or(Meaning::Missing)
    }
}

#[cfg(test)]
mod tests;
