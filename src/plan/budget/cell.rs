//! The cells of a budget table: blank, a figure, or words.

use std::fmt;

use serde::de::{self, SeqAccess};
use serde::ser::SerializeTuple;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::plan::amount::{Amount, raw_text};
use crate::plan::not_of_form;

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
