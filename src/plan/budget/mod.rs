//! Budget tables: typed columns, lines in sections, and totals as printed.

mod cell;
mod formula;
mod row;

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

pub use cell::{CELL_FORM, Cell, Cells};
pub use formula::{ColumnFormula, Formula, RowFormula};
pub use row::{BudgetLine, BudgetSection, Figures, FormulaRow, Row};

use super::id::{ColumnId, RowId, TableId};
use super::list::Entry;
use super::period::Period;
use super::source::Source;
use super::unit::Unit;

/// One table of a budget.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BudgetTable {
    /// Its name in this plan.
    pub id: TableId,
    /// Its heading.
    pub title: String,
    /// What a positive amount of money means in it.
    pub sign: Sign,
    /// Where it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// Its columns, left to right, without the column of labels.
    pub columns: Vec<Column>,
    /// Its lines and sections, top to bottom.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rows: Vec<Row>,
    /// Whether all its lines have a sum.
    #[serde(default, skip_serializing_if = "Total::is_sum")]
    pub total: Total,
    /// The total row as printed, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub printed_total: Option<Cells>,
    /// What a reader should know about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl Entry for BudgetTable {
    type Id = TableId;
    fn id(&self) -> TableId {
        self.id
    }
}

/// Whether the lines of a table have a sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Total {
    /// They add up, and the sum stands below them.
    #[default]
    Sum,
    /// They are of different kinds, such as a budget and its accounts, and have none.
    NoSum,
}

impl Total {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
    fn is_sum(&self) -> bool {
        *self == Self::Sum
    }
}

/// What a positive amount of money means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Sign {
    /// Money spent.
    PositiveIsExpense,
    /// Money gained.
    PositiveIsGain,
}

/// One column of a budget table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// Its name in this plan.
    pub id: ColumnId,
    /// Its heading.
    pub title: String,
    /// The heading above it that it shares with its neighbours, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// The time its figures are about: a year, or a part of one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// What its cells hold.
    pub kind: ColumnKind,
    /// How it is worked out from other columns, if it is. Its cells then hold
    /// what is printed, and are blank where nothing is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub formula: Option<ColumnFormula>,
}

impl Entry for Column {
    type Id = ColumnId;
    fn id(&self) -> ColumnId {
        self.id
    }
}

/// What the cells of a column hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum ColumnKind {
    /// Figures in a unit, printed with so many decimals (0 to 6).
    Figures {
        /// What they count.
        unit: Unit,
        /// How many decimals are printed.
        decimals: u8,
    },
    /// Words, which have no sum.
    Text,
}

/// A row of a table together with how deep it lies, for reading top to bottom.
#[derive(Debug, Clone, Copy)]
pub struct Placed<'a> {
    /// 0 for a row of the table itself, 1 for a row of its sections, and so on.
    pub depth: usize,
    /// The row.
    pub row: &'a Row,
}

impl BudgetTable {
    /// How deep sections may lie within one another.
    pub const MAX_DEPTH: usize = 16;
    /// The most decimals a column may be printed with.
    pub const MAX_DECIMALS: u8 = 6;

    /// Every row, top to bottom, sections before what they hold.
    pub fn placed_rows(&self) -> Vec<Placed<'_>> {
        fn walk<'a>(rows: &'a [Row], depth: usize, into: &mut Vec<Placed<'a>>) {
            for row in rows {
                into.push(Placed { depth, row });
                if let Row::Section(section) = row {
                    walk(&section.rows, depth + 1, into);
                }
            }
        }
        let mut placed = Vec::new();
        walk(&self.rows, 0, &mut placed);
        placed
    }

    /// The row named `id`, at any depth.
    pub fn row(&self, id: RowId) -> Option<&Row> {
        fn find(rows: &[Row], id: RowId) -> Option<&Row> {
            rows.iter().find_map(|row| match row {
                row if row.id() == id => Some(row),
                Row::Section(section) => find(&section.rows, id),
                Row::Line(_) | Row::Formula(_) => None,
            })
        }
        find(&self.rows, id)
    }

    /// The line named `id`, at any depth.
    pub fn line(&self, id: RowId) -> Option<&BudgetLine> {
        match self.row(id)? {
            Row::Line(line) => Some(line),
            Row::Section(_) | Row::Formula(_) => None,
        }
    }

    /// What `row` is called: its label, and where another row of the table has the
    /// same, the words beside it, as `Investering (ØK)`.
    pub fn name_of<'a>(&self, row: &'a Row) -> Cow<'a, str> {
        let is_shared = || self.placed_rows().iter().filter(|it| it.row.label() == row.label()).count() > 1;
        match row.words().filter(|_| is_shared()) {
            Some(words) => Cow::Owned(format!("{} ({words})", row.label())),
            None => Cow::Borrowed(row.label()),
        }
    }

    /// The row named `id`, at any depth, to be changed.
    pub fn row_mut(&mut self, id: RowId) -> Option<&mut Row> {
        fn find(rows: &mut [Row], id: RowId) -> Option<&mut Row> {
            rows.iter_mut().find_map(|row| match row {
                row if row.id() == id => Some(row),
                Row::Section(section) => find(&mut section.rows, id),
                Row::Line(_) | Row::Formula(_) => None,
            })
        }
        find(&mut self.rows, id)
    }

    /// The line named `id`, at any depth, to be changed.
    pub fn line_mut(&mut self, id: RowId) -> Option<&mut BudgetLine> {
        match self.row_mut(id)? {
            Row::Line(line) => Some(line),
            Row::Section(_) | Row::Formula(_) => None,
        }
    }

    /// Where the column named `id` stands, counted from 0.
    pub fn column_position(&self, id: ColumnId) -> Option<usize> {
        self.columns.iter().position(|column| column.id == id)
    }
}
