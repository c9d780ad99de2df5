//! The columns of a table as its sheet shows them: one that is worked out from
//! others shows what it comes to, and beside it what is printed.

use crate::plan::budget::{BudgetTable, Cell, Column};
use crate::plan::id::ColumnId;

/// One column of the sheet.
#[derive(Debug, Clone, Copy)]
pub struct SheetColumn<'a> {
    /// The column of the table.
    pub column: &'a Column,
    /// Its position in the table, counted from 0.
    pub at: usize,
    /// What of it is shown.
    pub face: Face,
}

/// What of a column of the table a column of the sheet shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Face {
    /// Its cells.
    Own,
    /// What it is worked out to be.
    Computed,
    /// What is printed in one that is worked out.
    Printed,
}

/// Every column of the sheet, left to right. `printing` is a column that shows
/// what is printed although nothing is yet.
pub fn sheet_columns(table: &BudgetTable, printing: Option<ColumnId>) -> Vec<SheetColumn<'_>> {
    let mut columns = Vec::with_capacity(table.columns.len() + 1);
    let rows = table.placed_rows();
    let is_printed = |at| {
        let cells = rows.iter().filter_map(|placed| placed.row.cells()).chain(&table.printed_total);
        cells.into_iter().any(|cells| *cells.at(at) != Cell::Blank)
    };
    for (at, column) in table.columns.iter().enumerate() {
        let face = |face| SheetColumn { column, at, face };
        if column.formula.is_none() {
            columns.push(face(Face::Own));
            continue;
        }
        columns.push(face(Face::Computed));
        if printing == Some(column.id) || is_printed(at) {
            columns.push(face(Face::Printed));
        }
    }
    columns
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_printed_in_a_formula_column_stands_beside_it() {
        let table = |cells: &str| -> BudgetTable {
            ron::from_str(&format!(
                r#"(id: "b1", title: "KIK", sign: PositiveIsGain,
                columns: [
                    (id: "c2", title: "2020", kind: Figures(unit: Kroner, decimals: 0)),
                    (id: "c3", title: "I alt", kind: Figures(unit: Kroner, decimals: 0), formula: Some(Sum(["c2"]))),
                ],
                rows: [Line((id: "r4", label: "Line", cells: {cells}))])"#
            ))
            .unwrap()
        };
        let faces = |table: &BudgetTable, printing| {
            sheet_columns(table, printing).iter().map(|column| (column.at, column.face)).collect::<Vec<_>>()
        };
        let (computed, both) = (
            vec![(0, Face::Own), (1, Face::Computed)],
            vec![(0, Face::Own), (1, Face::Computed), (1, Face::Printed)],
        );
        assert_eq!(faces(&table("(1, Blank)"), None), computed);
        assert_eq!(faces(&table("(1, Blank)"), Some(ColumnId(3))), both);
        assert_eq!(faces(&table("(1, 2)"), None), both);
    }
}
