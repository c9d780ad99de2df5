//! The columns of a table: what is added, changed, moved and removed.

use super::{ColumnSpec, Refusal, cells, check_unused, checked_unit, found, put, put_optional, put_text};
use super::{table_mut, whole};
use crate::document::Document;
use crate::plan::Period;
use crate::plan::budget::{BudgetTable, Cell, Column, ColumnFormula, ColumnKind, Formula};
use crate::plan::id::{ColumnId, TableId};

/// Adds a column of blank cells; says that this changed something.
pub(super) fn add(
    document: &mut Document,
    id: TableId,
    at: usize,
    spec: &ColumnSpec,
) -> Result<bool, Refusal> {
    let mut column = Column {
        id: document.new_id(),
        title: String::new(),
        group: None,
        period: None,
        kind: ColumnKind::Text,
        formula: None,
    };
    put_spec(&mut column, spec)?;
    insert(table_mut(document, id)?, at, column);
    whole(document, id).map(|()| true)
}

/// Adds a year like another; says that this changed something.
pub(super) fn add_year(
    document: &mut Document,
    id: TableId,
    like: ColumnId,
    title: &str,
    period: Option<Period>,
) -> Result<bool, Refusal> {
    let new = document.new_id();
    let table = table_mut(document, id)?;
    let at = found(table.column_position(like), like)?;
    let mut column = found(table.columns.get(at), like)?.clone();
    column.id = new;
    column.period = period;
    put_text(&mut column.title, title)?;
    for formula in table.columns.iter_mut().filter_map(|column| column.formula.as_mut()) {
        take_too(formula, like, new);
    }
    insert(table, at + 1, column);
    whole(document, id).map(|()| true)
}

/// Lets a formula that takes figures from `like` take them from `new` as well. Money
/// and persons of a cost per person are one column each.
fn take_too(formula: &mut ColumnFormula, like: ColumnId, new: ColumnId) {
    let after = |ids: &mut Vec<ColumnId>| {
        if let Some(at) = ids.iter().position(|id| *id == like) {
            ids.insert(at + 1, new);
        }
    };
    match formula {
        Formula::Sum(ids) => after(ids),
        Formula::Difference { of, less } => {
            after(of);
            after(less);
        }
        Formula::PerPerson { .. } => {}
    }
}

/// Lets a column be as given; says whether that changed anything.
pub(super) fn set(
    document: &mut Document,
    id: TableId,
    column: ColumnId,
    spec: &ColumnSpec,
) -> Result<bool, Refusal> {
    let table = table_mut(document, id)?;
    let at = found(table.column_position(column), column)?;
    let changed = put_spec(found(table.columns.get_mut(at), column)?, spec)?;
    let fits = cells::all_mut(table).into_iter().all(|cells| cells::fits(cells.at(at), &spec.kind));
    if !fits {
        return Err(Refusal::WrongCell);
    }
    whole(document, id).map(|()| changed)
}

fn put_spec(column: &mut Column, spec: &ColumnSpec) -> Result<bool, Refusal> {
    let ColumnSpec { title, group, period, kind, formula } = spec;
    checked_kind(kind)?;
    if formula.is_some() && *kind == ColumnKind::Text {
        return Err(Refusal::WrongCell);
    }
    let mut changed = put_text(&mut column.title, title)?;
    changed |= put_optional(&mut column.group, Some(group));
    changed |= put(&mut column.period, *period);
    changed |= put(&mut column.kind, kind.clone());
    changed |= put(&mut column.formula, formula.clone());
    Ok(changed)
}

/// What a column may hold.
pub(super) fn checked_kind(kind: &ColumnKind) -> Result<(), Refusal> {
    let ColumnKind::Figures { unit, decimals } = kind else { return Ok(()) };
    checked_unit(unit)?;
    match *decimals > BudgetTable::MAX_DECIMALS {
        true => Err(Refusal::TooManyDecimals(BudgetTable::MAX_DECIMALS)),
        false => Ok(()),
    }
}

/// Lets a column stand elsewhere; says whether that changed anything.
pub(super) fn move_to(table: &mut BudgetTable, column: ColumnId, to: usize) -> Result<bool, Refusal> {
    let from = found(table.column_position(column), column)?;
    let to = to.min(table.columns.len() - 1);
    let moved = table.columns.remove(from);
    table.columns.insert(to, moved);
    for cells in cells::all_mut(table) {
        let moved = cells.0.remove(from);
        cells.0.insert(to, moved);
    }
    Ok(from != to)
}

/// Removes a column that nothing refers to; says that this changed something.
pub(super) fn remove(document: &mut Document, id: TableId, column: ColumnId) -> Result<bool, Refusal> {
    let table = table_mut(document, id)?;
    let at = found(table.column_position(column), column)?;
    table.columns.remove(at);
    for cells in cells::all_mut(table) {
        cells.0.remove(at);
    }
    check_unused(document).map(|()| true)
}

fn insert(table: &mut BudgetTable, at: usize, column: Column) {
    let at = at.min(table.columns.len());
    table.columns.insert(at, column);
    for cells in cells::all_mut(table) {
        cells.0.insert(at, Cell::Blank);
    }
}
