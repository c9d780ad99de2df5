//! Whether a budget table is whole: its cells, its sections and its formulas.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;

use super::{Check, FaultKind, Known};
use crate::document::place::Place;
use crate::plan::budget::{BudgetTable, Cell, Cells, ColumnKind, Figures, Formula, Row, Total};
use crate::plan::id::RowId;

impl Check {
    pub(super) fn table(&mut self, place: &Place, table: &BudgetTable, known: &Known<'_>) {
        self.new_id(place, table.id.0, table.id);
        self.source(place, table.source.as_ref(), known);
        for (at, column) in table.columns.iter().enumerate() {
            let place = place.field("columns").index(at);
            self.new_id(&place, column.id.0, column.id);
            if let ColumnKind::Figures { unit, decimals } = &column.kind {
                self.unit(place.field("kind").field("unit"), unit);
                self.decimals(place.field("kind").field("decimals"), *decimals, BudgetTable::MAX_DECIMALS);
            }
        }
        self.rows(&place.field("rows"), &table.rows, table, 0);
        self.formulas(place, table);
        if table.total == Total::NoSum && table.printed_total.is_some() {
            self.fault(place.field("printed_total"), FaultKind::TotalOfNoSum);
        }
        self.printed_total(place, table.printed_total.as_ref(), table);
    }

    fn rows(&mut self, place: &Place, rows: &[Row], table: &BudgetTable, depth: usize) {
        if depth > BudgetTable::MAX_DEPTH {
            return self.fault(place.clone(), FaultKind::TooDeep { most: BudgetTable::MAX_DEPTH });
        }
        for (at, row) in rows.iter().enumerate() {
            let place = place.index(at);
            self.new_id(&place, row.id().0, row.id());
            if let Some(Figures { unit, decimals }) = row.figures() {
                let place = place.field("figures");
                self.unit(place.field("unit"), unit);
                self.decimals(place.field("decimals"), *decimals, BudgetTable::MAX_DECIMALS);
            }
            match row {
                Row::Line(line) => self.cells(&place.field("cells"), &line.cells, table),
                Row::Section(section) => {
                    self.rows(&place.field("rows"), &section.rows, table, depth + 1);
                    self.printed_total(&place, section.printed_total.as_ref(), table);
                }
                Row::Formula(formula) => {
                    if let Some(cells) = &formula.printed {
                        self.cells(&place.field("printed"), cells, table);
                    }
                }
            }
        }
    }

    fn printed_total(&mut self, owner: &Place, cells: Option<&Cells>, table: &BudgetTable) {
        if let Some(cells) = cells {
            self.cells(&owner.field("printed_total"), cells, table);
        }
    }

    fn cells(&mut self, place: &Place, cells: &Cells, table: &BudgetTable) {
        let (expected, found) = (table.columns.len(), cells.0.len());
        if expected != found {
            return self.fault(place.clone(), FaultKind::CellCount { expected, found });
        }
        for (at, (cell, column)) in cells.0.iter().zip(&table.columns).enumerate() {
            let fits = match cell {
                Cell::Blank => true,
                Cell::Amount(_) => column.kind != ColumnKind::Text,
                Cell::Text(_) => column.kind == ColumnKind::Text,
            };
            if !fits {
                self.fault(place.index(at), FaultKind::CellKind);
            }
        }
    }

    /// What formulas name is there, each once, and none is worked out from itself.
    fn formulas(&mut self, owner: &Place, table: &BudgetTable) {
        let columns = table.columns.iter().map(|column| (column.id, column.formula.as_ref()));
        let columns: BTreeMap<_, _> = columns.collect();
        for (at, column) in table.columns.iter().enumerate() {
            if let Some(formula) = &column.formula {
                let place = owner.field("columns").index(at).field("formula");
                self.formula(place, column.id, formula, &columns);
            }
        }
        let rows: BTreeMap<_, _> =
            table.placed_rows().into_iter().map(|placed| (placed.row.id(), formula_of(placed.row))).collect();
        self.formula_rows(&owner.field("rows"), &table.rows, &rows);
    }

    fn formula_rows(
        &mut self,
        place: &Place,
        rows: &[Row],
        known: &BTreeMap<RowId, Option<&Formula<RowId>>>,
    ) {
        for (at, row) in rows.iter().enumerate() {
            let place = place.index(at);
            match row {
                Row::Line(_) => {}
                Row::Section(section) => self.formula_rows(&place.field("rows"), &section.rows, known),
                Row::Formula(row) => self.formula(place.field("formula"), row.id, &row.formula, known),
            }
        }
    }

    fn formula<Id: Copy + Ord + Display>(
        &mut self,
        place: Place,
        own: Id,
        formula: &Formula<Id>,
        known: &BTreeMap<Id, Option<&Formula<Id>>>,
    ) {
        if let Some(missing) = formula.operands().into_iter().find(|id| !known.contains_key(id)) {
            self.fault(place, FaultKind::NoSuch(missing.to_string()));
        } else if reaches(own, formula, known) {
            self.fault(place, FaultKind::Circle);
        }
    }
}

fn formula_of(row: &Row) -> Option<&Formula<RowId>> {
    match row {
        Row::Formula(row) => Some(&row.formula),
        Row::Line(_) | Row::Section(_) => None,
    }
}

/// Whether `formula` takes figures from `own`, directly or through others.
fn reaches<Id: Copy + Ord>(
    own: Id,
    formula: &Formula<Id>,
    known: &BTreeMap<Id, Option<&Formula<Id>>>,
) -> bool {
    let mut seen = BTreeSet::new();
    let mut waiting = formula.operands();
    while let Some(id) = waiting.pop() {
        if id == own {
            return true;
        }
        if seen.insert(id)
            && let Some(Some(next)) = known.get(&id)
        {
            waiting.extend(next.operands());
        }
    }
    false
}
