//! Budget tables: typed columns, lines in sections, and totals as printed.

use std::fmt;

use serde::de::{self, SeqAccess};
use serde::ser::SerializeTuple;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::amount::{Amount, raw_text};
use super::id::{ColumnId, RowId, TableId};
use super::list::Entry;
use super::not_of_form;
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
    /// What its cells hold.
    pub kind: ColumnKind,
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

/// A line, or a section of lines with a sum of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Row {
    /// One budget line.
    Line(BudgetLine),
    /// A section, which may hold sections.
    Section(BudgetSection),
}

impl Row {
    /// The row's name in this plan.
    pub fn id(&self) -> RowId {
        match self {
            Self::Line(line) => line.id,
            Self::Section(section) => section.id,
        }
    }

    /// The row's label.
    pub fn label(&self) -> &str {
        match self {
            Self::Line(line) => &line.label,
            Self::Section(section) => &section.label,
        }
    }
}

/// One row of figures (budgetlinje).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BudgetLine {
    /// Its name in this plan.
    pub id: RowId,
    /// What the money is for. The same label may stand in several places.
    pub label: String,
    /// One cell for each column.
    pub cells: Cells,
    /// What a reader should know about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// Rows under a common heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BudgetSection {
    /// Its name in this plan.
    pub id: RowId,
    /// Its heading.
    pub label: String,
    /// What it holds, top to bottom.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rows: Vec<Row>,
    /// The subtotal as printed, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub printed_total: Option<Cells>,
}

/// How a cell is written.
pub const CELL_FORM: &str = "a number such as 1234.5, or Blank, or a \"text\"";

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub enum Cell {
    /// Nothing stands there, which is not 0.
    #[default]
    Blank,
    /// A figure in the column's unit.
    Amount(Amount),
    /// Words.
    Text(String),
}

impl Cell {
    /// The figure, if there is one.
    pub fn amount(&self) -> Option<Amount> {
        match self {
            Self::Amount(amount) => Some(*amount),
            Self::Blank | Self::Text(_) => None,
        }
    }
}

/// One cell for each column; a line of the plan file: `(30, 2128, 3812, Blank)`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cells(pub Vec<Cell>);

impl Cells {
    /// A row of blank cells.
    pub fn blank(columns: usize) -> Self {
        Self(vec![Cell::Blank; columns])
    }

    /// The cell in this column, counted from 0; past the last it is blank.
    pub fn at(&self, column: usize) -> &Cell {
        static BLANK: Cell = Cell::Blank;
        self.0.get(column).unwrap_or(&BLANK)
    }
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

    /// The line named `id`, at any depth.
    pub fn line(&self, id: RowId) -> Option<&BudgetLine> {
        self.placed_rows().into_iter().find_map(|placed| match placed.row {
            Row::Line(line) if line.id == id => Some(line),
            _ => None,
        })
    }

    /// The line named `id`, at any depth, to be changed.
    pub fn line_mut(&mut self, id: RowId) -> Option<&mut BudgetLine> {
        fn find(rows: &mut [Row], id: RowId) -> Option<&mut BudgetLine> {
            rows.iter_mut().find_map(|row| match row {
                Row::Line(line) => (line.id == id).then_some(line),
                Row::Section(section) => find(&mut section.rows, id),
            })
        }
        find(&mut self.rows, id)
    }

    /// Where the column named `id` stands, counted from 0.
    pub fn column_position(&self, id: ColumnId) -> Option<usize> {
        self.columns.iter().position(|column| column.id == id)
    }
}

impl Serialize for Cell {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Blank => serializer.serialize_unit_variant("Cell", 0, "Blank"),
            Self::Amount(amount) => amount.serialize(serializer),
            Self::Text(text) => serializer.serialize_str(text),
        }
    }
}

impl<'de> Deserialize<'de> for Cell {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match raw_text(deserializer)? {
            "Blank" => Ok(Self::Blank),
            text if text.starts_with(['"', 'r']) => {
                ron::from_str(text).map(Self::Text).map_err(|_| not_of_form(text, CELL_FORM))
            }
            number => number.parse().map(Self::Amount).map_err(|_| not_of_form(number, CELL_FORM)),
        }
    }
}

impl Serialize for Cells {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut tuple = serializer.serialize_tuple(self.0.len())?;
        for cell in &self.0 {
            tuple.serialize_element(cell)?;
        }
        tuple.end()
    }
}

impl<'de> Deserialize<'de> for Cells {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> de::Visitor<'de> for Visitor {
            type Value = Cells;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("cells such as (715, Blank, 4674)")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Cells, A::Error> {
                let mut cells = Vec::new();
                while let Some(cell) = seq.next_element()? {
                    cells.push(cell);
                }
                Ok(Cells(cells))
            }
        }
        deserializer.deserialize_tuple(0, Visitor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_of_cells_is_one_line_and_blank_is_not_zero() {
        let cells: Cells = ron::from_str("(30, 2128.5, 0, Blank, \"see note\")").unwrap();
        assert_eq!(cells.at(2).amount(), Some(Amount::ZERO));
        assert_eq!(cells.at(3).amount(), None);
        assert_eq!(ron::to_string(&cells).unwrap(), "(30,2128.5,0,Blank,\"see note\")");
    }

    #[test]
    fn a_cell_of_neither_kind_is_refused() {
        for text in ["(NaN)", "(Empty)", "(1e9)", "(())"] {
            assert!(ron::from_str::<Cells>(text).is_err(), "{text} was accepted");
        }
    }
}
