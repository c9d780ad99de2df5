//! Changes to budget tables.

use super::{Change, Refusal, Subject, check_unused, checked_unit, found, put, put_text};
use crate::document::Document;
use crate::plan::budget::{
    BudgetLine, BudgetSection, BudgetTable, Cell, Cells, Column, ColumnKind, Row, Sign, Total,
};
use crate::plan::id::{ColumnId, RowId, TableId};

/// A change to the budget.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BudgetCommand {
    /// Add a table without lines last.
    AddTable {
        /// Its heading.
        title: String,
        /// What a positive amount means in it.
        sign: Sign,
        /// Heading and kind of each column, left to right.
        columns: Vec<(String, ColumnKind)>,
    },
    /// Give a table another heading.
    RenameTable {
        /// Which.
        table: TableId,
        /// The new heading.
        title: String,
    },
    /// Remove a table.
    RemoveTable {
        /// Which.
        table: TableId,
    },
    /// Fill cells, all in one step, as a paste does.
    SetCells {
        /// The table they are in.
        table: TableId,
        /// The cells and what they should hold.
        cells: Vec<CellChange>,
    },
    /// Add a line of blank cells.
    AddLine {
        /// The table it is in.
        table: TableId,
        /// The section it is in, or the table itself.
        section: Option<RowId>,
        /// Its position there, counted from 0; past the end means last.
        at: usize,
        /// What the money is for.
        label: String,
    },
    /// Add a section without lines last in the table.
    AddSection {
        /// The table it is in.
        table: TableId,
        /// Its heading.
        label: String,
    },
    /// Give a line or section another label.
    RenameRow {
        /// The table it is in.
        table: TableId,
        /// Which.
        row: RowId,
        /// The new label.
        label: String,
    },
    /// Let a line or section stand elsewhere among its neighbours.
    MoveRow {
        /// The table it is in.
        table: TableId,
        /// Which.
        row: RowId,
        /// Its new position among them, counted from 0.
        to: usize,
    },
    /// Remove a line, or a section with all it holds.
    RemoveRow {
        /// The table it is in.
        table: TableId,
        /// Which.
        row: RowId,
    },
}

/// What one cell should hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellChange {
    /// The row it is in.
    pub row: CellRow,
    /// The column it is in.
    pub column: ColumnId,
    /// What it should hold.
    pub cell: Cell,
}

/// A row that has cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CellRow {
    /// A line.
    Line(RowId),
    /// The total as printed: of a section, or of the whole table.
    PrintedTotal(Option<RowId>),
}

pub(super) fn apply(document: &mut Document, command: &BudgetCommand) -> Change {
    match command {
        BudgetCommand::AddTable { title, sign, columns } => add_table(document, title, *sign, columns),
        BudgetCommand::RenameTable { table, title } => {
            let changed = put_text(&mut table_mut(document, *table)?.title, title)?;
            Ok(changed.then_some(Subject::Table(*table)))
        }
        BudgetCommand::RemoveTable { table } => {
            found(document.plan.budget.remove(*table), table)?;
            check_unused(document)?;
            Ok(Some(Subject::Plan))
        }
        BudgetCommand::SetCells { table, cells } => {
            let changed = set_cells(table_mut(document, *table)?, cells)?;
            Ok(changed.then_some(Subject::Table(*table)))
        }
        BudgetCommand::AddLine { table, section, at, label } => {
            add_line(document, *table, *section, *at, label)?;
            Ok(Some(Subject::Table(*table)))
        }
        BudgetCommand::AddSection { table, label } => {
            let mut section = BudgetSection {
                id: document.new_id(),
                label: String::new(),
                rows: Vec::new(),
                printed_total: None,
            };
            put_text(&mut section.label, label)?;
            table_mut(document, *table)?.rows.push(Row::Section(section));
            Ok(Some(Subject::Table(*table)))
        }
        BudgetCommand::RenameRow { table, row, label } => {
            let (siblings, at) = siblings_of(&mut table_mut(document, *table)?.rows, *row)?;
            let place = match &mut siblings[at] {
                Row::Line(line) => &mut line.label,
                Row::Section(section) => &mut section.label,
                Row::Formula(formula) => &mut formula.label,
            };
            Ok(put_text(place, label)?.then_some(Subject::Table(*table)))
        }
        BudgetCommand::MoveRow { table, row, to } => {
            let (siblings, at) = siblings_of(&mut table_mut(document, *table)?.rows, *row)?;
            let to = (*to).min(siblings.len() - 1);
            let moved = siblings.remove(at);
            siblings.insert(to, moved);
            Ok((at != to).then_some(Subject::Table(*table)))
        }
        BudgetCommand::RemoveRow { table, row } => {
            let (siblings, at) = siblings_of(&mut table_mut(document, *table)?.rows, *row)?;
            siblings.remove(at);
            check_unused(document)?;
            Ok(Some(Subject::Table(*table)))
        }
    }
}

fn table_mut(document: &mut Document, id: TableId) -> Result<&mut BudgetTable, Refusal> {
    found(document.plan.budget.get_mut(id), id)
}

fn add_table(document: &mut Document, title: &str, sign: Sign, columns: &[(String, ColumnKind)]) -> Change {
    let id = document.new_id();
    let mut table = BudgetTable {
        id,
        title: String::new(),
        sign,
        source: None,
        columns: Vec::new(),
        rows: Vec::new(),
        total: Total::Sum,
        printed_total: None,
        note: None,
    };
    put_text(&mut table.title, title)?;
    for (title, kind) in columns {
        if let ColumnKind::Figures { unit, decimals } = kind {
            checked_unit(unit)?;
            if *decimals > BudgetTable::MAX_DECIMALS {
                return Err(Refusal::TooManyDecimals(BudgetTable::MAX_DECIMALS));
            }
        }
        let title = title.trim().to_owned();
        table.columns.push(Column {
            id: document.new_id(),
            title,
            group: None,
            period: None,
            kind: kind.clone(),
            formula: None,
        });
    }
    document.plan.budget.push(table);
    Ok(Some(Subject::Table(id)))
}

fn set_cells(table: &mut BudgetTable, changes: &[CellChange]) -> Result<bool, Refusal> {
    let mut changed = false;
    for CellChange { row, column, cell } in changes {
        let at = found(table.column_position(*column), column)?;
        let fits = match cell {
            Cell::Blank => true,
            Cell::Amount(_) => table.columns[at].kind != ColumnKind::Text,
            Cell::Text(_) => table.columns[at].kind == ColumnKind::Text,
        };
        if !fits {
            return Err(Refusal::WrongCell);
        }
        let width = table.columns.len();
        let cells = cells_of(table, *row, width)?;
        changed |= put(found(cells.0.get_mut(at), column)?, cell.clone());
    }
    Ok(changed)
}

/// The cells of a row; a printed total that was not there becomes a blank one.
fn cells_of(table: &mut BudgetTable, row: CellRow, width: usize) -> Result<&mut Cells, Refusal> {
    match row {
        CellRow::Line(id) => found(table.line_mut(id), id).map(|line| &mut line.cells),
        CellRow::PrintedTotal(None) => Ok(table.printed_total.get_or_insert_with(|| Cells::blank(width))),
        CellRow::PrintedTotal(Some(id)) => {
            let printed = match found(table.row_mut(id), id)? {
                Row::Section(section) => &mut section.printed_total,
                Row::Formula(row) => &mut row.printed,
                Row::Line(_) => return Err(Refusal::NoSuch(id.to_string())),
            };
            Ok(printed.get_or_insert_with(|| Cells::blank(width)))
        }
    }
}

fn add_line(
    document: &mut Document,
    table: TableId,
    section: Option<RowId>,
    at: usize,
    label: &str,
) -> Result<(), Refusal> {
    let id = document.new_id();
    let table = table_mut(document, table)?;
    let mut line = BudgetLine {
        id,
        label: String::new(),
        figures: None,
        cells: Cells::blank(table.columns.len()),
        note: None,
    };
    put_text(&mut line.label, label)?;
    let rows = match section {
        None => &mut table.rows,
        Some(section) => &mut section_mut(&mut table.rows, section)?.rows,
    };
    rows.insert(at.min(rows.len()), Row::Line(line));
    Ok(())
}

fn section_mut(rows: &mut [Row], id: RowId) -> Result<&mut BudgetSection, Refusal> {
    fn find(rows: &mut [Row], id: RowId) -> Option<&mut BudgetSection> {
        rows.iter_mut().find_map(|row| match row {
            Row::Line(_) | Row::Formula(_) => None,
            Row::Section(section) => match section.id == id {
                true => Some(section),
                false => find(&mut section.rows, id),
            },
        })
    }
    found(find(rows, id), id)
}

/// The rows that `id` stands among, and where it stands.
fn siblings_of(rows: &mut Vec<Row>, id: RowId) -> Result<(&mut Vec<Row>, usize), Refusal> {
    fn find(rows: &mut Vec<Row>, id: RowId) -> Option<(&mut Vec<Row>, usize)> {
        if let Some(at) = rows.iter().position(|row| row.id() == id) {
            return Some((rows, at));
        }
        rows.iter_mut().find_map(|row| match row {
            Row::Line(_) | Row::Formula(_) => None,
            Row::Section(section) => find(&mut section.rows, id),
        })
    }
    found(find(rows, id), id)
}
