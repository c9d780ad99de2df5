//! What stands in the cells of a table.

use super::{CellChange, CellRow, Refusal, RowId, found, put};
use crate::document::FaultKind;
use crate::plan::budget::{BudgetTable, Cell, Cells, ColumnKind, Row, Total};

/// Fills cells; says whether that changed anything.
pub(super) fn set(table: &mut BudgetTable, changes: &[CellChange]) -> Result<bool, Refusal> {
    let mut changed = false;
    for CellChange { row, column, cell } in changes {
        let at = found(table.column_position(*column), column)?;
        if !table.columns.get(at).is_some_and(|column| fits(cell, &column.kind)) {
            return Err(Refusal::WrongCell);
        }
        let width = table.columns.len();
        let cells = cells_of(table, *row, width)?;
        changed |= put(found(cells.0.get_mut(at), column)?, cell.clone());
    }
    for change in changes {
        forget_blank(table, change.row);
    }
    Ok(changed)
}

/// Whether a column of this kind can hold the cell.
pub(super) fn fits(cell: &Cell, kind: &ColumnKind) -> bool {
    match cell {
        Cell::Blank => true,
        Cell::Amount(_) => *kind != ColumnKind::Text,
        Cell::Text(_) => *kind == ColumnKind::Text,
    }
}

/// Every row of cells that the table has.
pub(super) fn all_mut(table: &mut BudgetTable) -> Vec<&mut Cells> {
    fn walk<'a>(rows: &'a mut [Row], into: &mut Vec<&'a mut Cells>) {
        for row in rows {
            match row {
                Row::Line(line) => into.push(&mut line.cells),
                Row::Formula(row) => into.extend(&mut row.printed),
                Row::Section(section) => {
                    into.extend(&mut section.printed_total);
                    walk(&mut section.rows, into);
                }
            }
        }
    }
    let mut all: Vec<&mut Cells> = table.printed_total.iter_mut().collect();
    walk(&mut table.rows, &mut all);
    all
}

/// The cells of a row; a printed total that was not there becomes a blank one.
fn cells_of(table: &mut BudgetTable, row: CellRow, width: usize) -> Result<&mut Cells, Refusal> {
    match row {
        CellRow::Line(id) => found(table.line_mut(id), id).map(|line| &mut line.cells),
        CellRow::PrintedTotal(None) if table.total == Total::NoSum => {
            Err(Refusal::Fault(Box::new(FaultKind::TotalOfNoSum)))
        }
        CellRow::PrintedTotal(of) => {
            let printed = found(printed_of(table, of), of.map(|id| id.to_string()).unwrap_or_default())?;
            Ok(printed.get_or_insert_with(|| Cells::blank(width)))
        }
    }
}

/// A total of which nothing is printed any more is not printed.
fn forget_blank(table: &mut BudgetTable, row: CellRow) {
    let CellRow::PrintedTotal(of) = row else { return };
    let Some(printed) = printed_of(table, of) else { return };
    if printed.as_ref().is_some_and(|cells| cells.0.iter().all(|cell| *cell == Cell::Blank)) {
        *printed = None;
    }
}

fn printed_of(table: &mut BudgetTable, of: Option<RowId>) -> Option<&mut Option<Cells>> {
    match of {
        None => Some(&mut table.printed_total),
        Some(id) => match table.row_mut(id)? {
            Row::Section(section) => Some(&mut section.printed_total),
            Row::Formula(row) => Some(&mut row.printed),
            Row::Line(_) => None,
        },
    }
}
