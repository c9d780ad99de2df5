//! The rows of a table: what is added, moved and removed.

use super::{
    NewRow, Refusal, RowPlace, RowSpec, cells, check_unused, checked_unit, found, put, put_optional,
};
use super::{put_text, table_mut, whole};
use crate::document::Document;
use crate::plan::budget::{BudgetLine, BudgetSection, BudgetTable, Cell, Cells, Column, FormulaRow, Row};
use crate::plan::id::{RowId, TableId};

/// Adds rows; says whether that changed anything.
pub(super) fn add(
    document: &mut Document,
    id: TableId,
    to: RowPlace,
    rows: &[NewRow],
) -> Result<bool, Refusal> {
    let columns = found(document.plan.budget.get(id), id)?.columns.clone();
    let made = rows.iter().map(|row| made(document.new_id(), row, &columns));
    let made = made.collect::<Result<Vec<Row>, Refusal>>()?;
    let rows = rows_in(table_mut(document, id)?, to.section)?;
    let at = to.at.min(rows.len());
    let changed = !made.is_empty();
    rows.splice(at..at, made);
    whole(document, id).map(|()| changed)
}

fn made(id: RowId, row: &NewRow, columns: &[Column]) -> Result<Row, Refusal> {
    let named = |text: &str| {
        let mut label = String::new();
        put_text(&mut label, text).map(|_| label)
    };
    Ok(match row {
        NewRow::Line { label, cells } => Row::Line(BudgetLine {
            id,
            label: named(label)?,
            figures: None,
            cells: filled(cells, columns)?,
            note: None,
        }),
        NewRow::Section { label } => {
            Row::Section(BudgetSection { id, label: named(label)?, rows: Vec::new(), printed_total: None })
        }
        NewRow::Formula { label, spec } => {
            let mut row = FormulaRow {
                id,
                label: named(label)?,
                formula: spec.formula.clone().ok_or(Refusal::Empty)?,
                figures: None,
                printed: None,
                note: None,
            };
            put_figures(&mut row.figures, spec)?;
            put_optional(&mut row.note, Some(&spec.note));
            Row::Formula(row)
        }
    })
}

/// One cell for each column, the first ones as given.
fn filled(given: &[Cell], columns: &[Column]) -> Result<Cells, Refusal> {
    if given.len() > columns.len() || !given.iter().zip(columns).all(|(cell, it)| cells::fits(cell, &it.kind))
    {
        return Err(Refusal::WrongCell);
    }
    let blank = std::iter::repeat_n(Cell::Blank, columns.len() - given.len());
    Ok(Cells(given.iter().cloned().chain(blank).collect()))
}

/// Gives a row another label; says whether that changed anything.
pub(super) fn rename(table: &mut BudgetTable, row: RowId, text: &str) -> Result<bool, Refusal> {
    let label = match found(table.row_mut(row), row)? {
        Row::Line(line) => &mut line.label,
        Row::Section(section) => &mut section.label,
        Row::Formula(formula) => &mut formula.label,
    };
    put_text(label, text)
}

/// Lets a line or formula row be as given; says whether that changed anything.
pub(super) fn set(document: &mut Document, id: TableId, row: RowId, spec: &RowSpec) -> Result<bool, Refusal> {
    let table = table_mut(document, id)?;
    let mut changed = false;
    let (figures, note) = match found(table.row_mut(row), row)? {
        Row::Line(line) if spec.formula.is_none() => (&mut line.figures, &mut line.note),
        Row::Formula(row) => {
            changed |= put(&mut row.formula, spec.formula.clone().ok_or(Refusal::Empty)?);
            (&mut row.figures, &mut row.note)
        }
        Row::Line(_) | Row::Section(_) => return Err(Refusal::NoSuch(row.to_string())),
    };
    changed |= put_figures(figures, spec)?;
    changed |= put_optional(note, Some(&spec.note));
    whole(document, id).map(|()| changed)
}

fn put_figures(place: &mut Option<super::Figures>, spec: &RowSpec) -> Result<bool, Refusal> {
    if let Some(figures) = &spec.figures {
        checked_unit(&figures.unit)?;
    }
    Ok(put(place, spec.figures.clone()))
}

/// Lets a row stand elsewhere; says whether that changed anything.
pub(super) fn move_to(
    document: &mut Document,
    id: TableId,
    row: RowId,
    to: RowPlace,
) -> Result<bool, Refusal> {
    let table = table_mut(document, id)?;
    let before = table.rows.clone();
    let (siblings, at) = siblings_of(&mut table.rows, row)?;
    let moved = siblings.remove(at);
    let rows = rows_in(table, to.section)?;
    rows.insert(to.at.min(rows.len()), moved);
    let changed = table.rows != before;
    whole(document, id).map(|()| changed)
}

/// Removes a row that nothing refers to; says that this changed something.
pub(super) fn remove(document: &mut Document, id: TableId, row: RowId) -> Result<bool, Refusal> {
    let (siblings, at) = siblings_of(&mut table_mut(document, id)?.rows, row)?;
    siblings.remove(at);
    check_unused(document).map(|()| true)
}

/// The rows of a section, or of the table itself.
fn rows_in(table: &mut BudgetTable, section: Option<RowId>) -> Result<&mut Vec<Row>, Refusal> {
    match section {
        None => Ok(&mut table.rows),
        Some(id) => match found(table.row_mut(id), id)? {
            Row::Section(section) => Ok(&mut section.rows),
            Row::Line(_) | Row::Formula(_) => Err(Refusal::NoSuch(id.to_string())),
        },
    }
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
