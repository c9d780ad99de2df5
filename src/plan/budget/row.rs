//! The rows of a budget table: lines, sections of rows, and rows worked out
//! from others.

use serde::{Deserialize, Serialize};

use super::cell::{Cell, Cells};
use super::formula::RowFormula;
use crate::plan::id::RowId;
use crate::plan::unit::Unit;

/// A line, a section of rows with a sum of its own, or a row worked out from others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Row {
    /// One budget line.
    Line(BudgetLine),
    /// A section, which may hold sections.
    Section(BudgetSection),
    /// A row worked out from other rows, which no sum counts in.
    Formula(FormulaRow),
}

impl Row {
    /// The row's name in this plan.
    pub fn id(&self) -> RowId {
        match self {
            Self::Line(line) => line.id,
            Self::Section(section) => section.id,
            Self::Formula(formula) => formula.id,
        }
    }

    /// The row's label.
    pub fn label(&self) -> &str {
        match self {
            Self::Line(line) => &line.label,
            Self::Section(section) => &section.label,
            Self::Formula(formula) => &formula.label,
        }
    }

    /// The first words that stand in its cells.
    pub fn words(&self) -> Option<&str> {
        self.cells()?.0.iter().find_map(|cell| match cell {
            Cell::Text(text) if !text.trim().is_empty() => Some(text.as_str()),
            Cell::Text(_) | Cell::Blank | Cell::Amount(_) => None,
        })
    }

    /// What the row counts, where that is not what its columns count.
    pub fn figures(&self) -> Option<&Figures> {
        match self {
            Self::Line(line) => line.figures.as_ref(),
            Self::Section(_) => None,
            Self::Formula(formula) => formula.figures.as_ref(),
        }
    }

    /// The cells that stand in the row as printed: those of a line, or the
    /// printed figures of a section or formula.
    pub fn cells(&self) -> Option<&Cells> {
        match self {
            Self::Line(line) => Some(&line.cells),
            Self::Section(section) => section.printed_total.as_ref(),
            Self::Formula(formula) => formula.printed.as_ref(),
        }
    }
}

/// What figures count and how they are printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figures {
    /// What they count.
    pub unit: Unit,
    /// How many decimals are printed, 0 to 6.
    pub decimals: u8,
}

/// One row of figures (budgetlinje).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BudgetLine {
    /// Its name in this plan.
    pub id: RowId,
    /// What the money is for. The same label may stand in several places.
    pub label: String,
    /// What it counts, where that is not what its columns count: persons in a
    /// table of money. Such a line is in no sum.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figures: Option<Figures>,
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

/// A row worked out from other rows of its table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormulaRow {
    /// Its name in this plan.
    pub id: RowId,
    /// What it is called.
    pub label: String,
    /// How it is worked out.
    pub formula: RowFormula,
    /// What it counts, where that is not what its columns count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figures: Option<Figures>,
    /// Its figures as printed, if they are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub printed: Option<Cells>,
    /// What a reader should know about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}
