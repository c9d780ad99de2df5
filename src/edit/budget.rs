//! Changes to budget tables.

mod cells;
mod columns;
mod rows;

use super::{Change, Refusal, Subject, check_unused, checked_unit, found, put, put_optional, put_text};
use crate::document::{Document, integrity};
use crate::plan::Period;
use crate::plan::budget::{
    BudgetTable, Cell, Column, ColumnFormula, ColumnKind, Figures, RowFormula, Sign, Total,
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
    /// Let a table be called and read as given.
    SetTable {
        /// Which.
        table: TableId,
        /// What it should be.
        spec: TableSpec,
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
    /// Add rows, one below the other.
    AddRows {
        /// The table they are in.
        table: TableId,
        /// Where the first of them should stand.
        to: RowPlace,
        /// What they are, top to bottom.
        rows: Vec<NewRow>,
    },
    /// Give a row another label.
    RenameRow {
        /// The table it is in.
        table: TableId,
        /// Which.
        row: RowId,
        /// The new label.
        label: String,
    },
    /// Let a line, or a row worked out from others, count and say as given.
    SetRow {
        /// The table it is in.
        table: TableId,
        /// Which.
        row: RowId,
        /// What it should be.
        spec: RowSpec,
    },
    /// Let a row stand elsewhere, a section with all it holds.
    MoveRow {
        /// The table it is in.
        table: TableId,
        /// Which.
        row: RowId,
        /// Where it should stand, counted as if it were already taken away.
        to: RowPlace,
    },
    /// Remove a row, a section with all it holds.
    RemoveRow {
        /// The table it is in.
        table: TableId,
        /// Which.
        row: RowId,
    },
    /// Add a column of blank cells.
    AddColumn {
        /// The table it is in.
        table: TableId,
        /// Its position, counted from 0; past the end means last.
        at: usize,
        /// What it should be.
        spec: ColumnSpec,
    },
    /// Add a column after one of another year, of the same kind and group and with
    /// blank cells, and let every formula that takes figures from that one take them
    /// from the new one too.
    AddYear {
        /// The table it is in.
        table: TableId,
        /// The column that it is like, and stands after.
        like: ColumnId,
        /// Its heading.
        title: String,
        /// The time its figures are about.
        period: Option<Period>,
    },
    /// Let a column be as given.
    SetColumn {
        /// The table it is in.
        table: TableId,
        /// Which.
        column: ColumnId,
        /// What it should be.
        spec: ColumnSpec,
    },
    /// Let a column stand elsewhere.
    MoveColumn {
        /// The table it is in.
        table: TableId,
        /// Which.
        column: ColumnId,
        /// Its new position, counted from 0; past the end means last.
        to: usize,
    },
    /// Remove a column with its cells.
    RemoveColumn {
        /// The table it is in.
        table: TableId,
        /// Which.
        column: ColumnId,
    },
}

/// What a table should be called, and how it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableSpec {
    /// Its heading.
    pub title: String,
    /// What a positive amount means in it.
    pub sign: Sign,
    /// Whether all its lines have a sum.
    pub total: Total,
    /// What a reader should know about it; nothing where it is empty.
    pub note: String,
}

/// A row that is to be added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NewRow {
    /// A line.
    Line {
        /// What the money is for.
        label: String,
        /// Its cells from the first column on; the rest is blank.
        cells: Vec<Cell>,
    },
    /// A section without rows.
    Section {
        /// Its heading.
        label: String,
    },
    /// A row worked out from others.
    Formula {
        /// What it is called.
        label: String,
        /// How it is worked out, and what it counts.
        spec: RowSpec,
    },
}

/// What a row should count, say, and be worked out from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowSpec {
    /// What it counts, where that is not what its columns count.
    pub figures: Option<Figures>,
    /// What a reader should know about it; nothing where it is empty.
    pub note: String,
    /// How it is worked out; a line is not.
    pub formula: Option<RowFormula>,
}

/// Where among the rows of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RowPlace {
    /// The section, or the table itself.
    pub section: Option<RowId>,
    /// The position there, counted from 0; past the end means last.
    pub at: usize,
}

/// What a column should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnSpec {
    /// Its heading.
    pub title: String,
    /// The heading that it shares with its neighbours; nothing where it is empty.
    pub group: String,
    /// The time its figures are about.
    pub period: Option<Period>,
    /// What its cells hold.
    pub kind: ColumnKind,
    /// How it is worked out from other columns, if it is.
    pub formula: Option<ColumnFormula>,
}

impl ColumnSpec {
    /// What a column is now.
    pub fn of(column: &Column) -> Self {
        let Column { id: _, title, group, period, kind, formula } = column.clone();
        Self { title, group: group.unwrap_or_default(), period, kind, formula }
    }
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
    /// The figures as printed: of a section or a row worked out from others, or of
    /// the whole table.
    PrintedTotal(Option<RowId>),
}

pub(super) fn apply(document: &mut Document, command: &BudgetCommand) -> Change {
    let (id, changed) = match command {
        BudgetCommand::AddTable { title, sign, columns } => {
            return add_table(document, title, *sign, columns);
        }
        BudgetCommand::RemoveTable { table } => {
            found(document.plan.budget.remove(*table), table)?;
            check_unused(document)?;
            return Ok(Some(Subject::Plan));
        }
        BudgetCommand::SetTable { table, spec } => (*table, set_table(document, *table, spec)?),
        BudgetCommand::SetCells { table, cells } => {
            (*table, cells::set(table_mut(document, *table)?, cells)?)
        }
        BudgetCommand::AddRows { table, to, rows } => (*table, rows::add(document, *table, *to, rows)?),
        BudgetCommand::RenameRow { table, row, label } => {
            (*table, rows::rename(table_mut(document, *table)?, *row, label)?)
        }
        BudgetCommand::SetRow { table, row, spec } => (*table, rows::set(document, *table, *row, spec)?),
        BudgetCommand::MoveRow { table, row, to } => (*table, rows::move_to(document, *table, *row, *to)?),
        BudgetCommand::RemoveRow { table, row } => (*table, rows::remove(document, *table, *row)?),
        BudgetCommand::AddColumn { table, at, spec } => (*table, columns::add(document, *table, *at, spec)?),
        BudgetCommand::AddYear { table, like, title, period } => {
            (*table, columns::add_year(document, *table, *like, title, *period)?)
        }
        BudgetCommand::SetColumn { table, column, spec } => {
            (*table, columns::set(document, *table, *column, spec)?)
        }
        BudgetCommand::MoveColumn { table, column, to } => {
            (*table, columns::move_to(table_mut(document, *table)?, *column, *to)?)
        }
        BudgetCommand::RemoveColumn { table, column } => {
            (*table, columns::remove(document, *table, *column)?)
        }
    };
    Ok(changed.then_some(Subject::Table(id)))
}

fn table_mut(document: &mut Document, id: TableId) -> Result<&mut BudgetTable, Refusal> {
    found(document.plan.budget.get_mut(id), id)
}

/// Refuses what a file would be refused for: a formula that leads back to itself,
/// sections too deep within one another.
fn whole(document: &Document, table: TableId) -> Result<(), Refusal> {
    match integrity::table_faults(document, table).into_iter().next() {
        Some(fault) => Err(Refusal::Fault(Box::new(fault.kind))),
        None => Ok(()),
    }
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
        columns::checked_kind(kind)?;
        table.columns.push(Column {
            id: document.new_id(),
            title: title.trim().to_owned(),
            group: None,
            period: None,
            kind: kind.clone(),
            formula: None,
        });
    }
    document.plan.budget.push(table);
    Ok(Some(Subject::Table(id)))
}

fn set_table(document: &mut Document, id: TableId, spec: &TableSpec) -> Result<bool, Refusal> {
    let TableSpec { title, sign, total, note } = spec;
    let table = table_mut(document, id)?;
    let mut changed = put_text(&mut table.title, title)?;
    changed |= put(&mut table.sign, *sign);
    changed |= put(&mut table.total, *total);
    changed |= put_optional(&mut table.note, Some(note));
    whole(document, id).map(|()| changed)
}
