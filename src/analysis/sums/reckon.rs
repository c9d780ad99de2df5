//! Works out the sums and formulas of one table.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::{Across, ColumnSum, RowSums, Sum, TableSums, adds_up, agreement};
use crate::plan::Amount;
use crate::plan::budget::{BudgetLine, BudgetTable, ColumnKind, Formula, Row, Total};
use crate::plan::id::{ColumnId, RowId};
use crate::plan::unit::Unit;

/// A cell: a row, none being the total of the table, and a column counted from 0.
type At = (Option<RowId>, usize);

/// Whether a cell is worked out from the rows of its column or from the columns of its row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Way {
    Down,
    Across,
}

/// One table, and what has been worked out of it.
pub(super) struct Reckoner<'a> {
    table: &'a BudgetTable,
    rows: BTreeMap<RowId, &'a Row>,
    /// Cells that were worked out. A cell that is being worked out is blank, so a
    /// circle, which no file and no edit makes, ends.
    known: RefCell<BTreeMap<(Way, At), (Sum, usize)>>,
}

impl<'a> Reckoner<'a> {
    pub(super) fn new(table: &'a BudgetTable) -> Self {
        let rows = table.placed_rows().into_iter().map(|placed| (placed.row.id(), placed.row)).collect();
        Self { table, rows, known: RefCell::default() }
    }

    pub(super) fn sums(&self) -> TableSums {
        let width = self.table.columns.len();
        let mut sums =
            TableSums { total: Vec::new(), sections: Vec::new(), formulas: Vec::new(), across: Vec::new() };
        let columns = |row| {
            let lines = self.lines_of(row);
            (0..width).map(|column| self.down((row, column), &lines)).collect::<Vec<_>>()
        };
        let formula_columns: Vec<usize> =
            (0..width).filter(|at| self.column_formula(*at).is_some()).collect();
        let across = |row, into: &mut Vec<Across>| {
            let in_columns = formula_columns.iter().map(|column| (row, *column));
            into.extend(in_columns.map(|(row, column)| Across {
                row,
                column,
                sum: self.across((row, column)),
            }));
        };
        for placed in self.table.placed_rows() {
            let row = placed.row.id();
            match placed.row {
                Row::Line(_) => {}
                Row::Section(_) => sums.sections.push(RowSums { row, columns: columns(Some(row)) }),
                Row::Formula(_) => sums.formulas.push(RowSums { row, columns: columns(Some(row)) }),
            }
            across(Some(row), &mut sums.across);
        }
        if self.table.total == Total::Sum {
            sums.total = columns(None);
            across(None, &mut sums.across);
        }
        sums
    }

    /// What stands in a cell: the printed figure, or else the one worked out.
    pub(super) fn standing(&self, row: Option<RowId>, column: usize) -> Sum {
        let at = (row, column);
        if let Some(printed) = self.printed(at) {
            return Sum::Known(printed);
        }
        match row.map(|row| self.rows.get(&row)) {
            Some(None) => Sum::Blank,
            Some(Some(Row::Line(_))) => self.across_of(at).0,
            Some(Some(Row::Section(_) | Row::Formula(_))) | None => {
                // A section's share of a quotient is no sum of shares.
                match self.down_of(at, &self.lines_of(row)).0 {
                    Sum::NotAdditive | Sum::Blank => self.across_of(at).0,
                    sum => sum,
                }
            }
        }
    }

    /// What the rows above or within make of a cell, beside what is printed there.
    fn down(&self, at: At, lines: &[&BudgetLine]) -> ColumnSum {
        let (sum, addends) = self.down_of(at, lines);
        self.compared(at, sum, addends)
    }

    /// What the other columns make of a cell, beside what is printed there.
    fn across(&self, at: At) -> ColumnSum {
        let (sum, addends) = self.across_of(at);
        self.compared(at, sum, addends)
    }

    fn compared(&self, at: At, sum: Sum, addends: usize) -> ColumnSum {
        let printed = self.printed(at);
        let decimals = self.figures(at).map_or(0, |(_, decimals)| u32::from(decimals));
        ColumnSum { sum, addends, printed, agreement: agreement(sum, printed, addends, decimals) }
    }

    fn printed(&self, (row, column): At) -> Option<Amount> {
        let cells = match row {
            Some(row) => self.rows.get(&row)?.cells(),
            None => self.table.printed_total.as_ref(),
        };
        cells?.at(column).amount()
    }

    /// What a cell counts, and its decimals; none for words.
    fn figures(&self, (row, column): At) -> Option<(&'a Unit, u8)> {
        let own = row.and_then(|row| self.rows.get(&row)).and_then(|row| row.figures());
        match (&self.table.columns.get(column)?.kind, own) {
            (ColumnKind::Text, _) => None,
            (ColumnKind::Figures { .. }, Some(own)) => Some((&own.unit, own.decimals)),
            (ColumnKind::Figures { unit, decimals }, None) => Some((unit, *decimals)),
        }
    }

    fn column_formula(&self, column: usize) -> Option<&'a Formula<ColumnId>> {
        self.table.columns.get(column)?.formula.as_ref()
    }

    /// `lines` are those of the row, see [`Self::lines_of`].
    fn down_of(&self, at: At, lines: &[&BudgetLine]) -> (Sum, usize) {
        let (row, column) = at;
        let Some((unit, _)) = self.figures(at) else { return (Sum::NotAdditive, 0) };
        if let Some(Row::Formula(formula)) = row.and_then(|row| self.rows.get(&row)) {
            let operand = |row: RowId| (Some(row), column);
            return self.remembered(Way::Down, at, || self.worked_out(&formula.formula, operand, unit));
        }
        match self.column_formula(column) {
            _ if !adds_up(unit) => (Sum::NotAdditive, 0),
            Some(Formula::PerPerson { .. }) => (Sum::NotAdditive, 0),
            Some(Formula::Sum(_) | Formula::Difference { .. }) => {
                added(lines.iter().map(|line| self.standing(Some(line.id), column)))
            }
            None => added(lines.iter().filter_map(|line| line.cells.at(column).amount()).map(Sum::Known)),
        }
    }

    fn across_of(&self, at: At) -> (Sum, usize) {
        let (row, column) = at;
        let (Some(formula), Some((unit, _))) = (self.column_formula(column), self.figures(at)) else {
            return (Sum::Blank, 0);
        };
        let operand = |id: ColumnId| (row, self.table.column_position(id).unwrap_or(usize::MAX));
        self.remembered(Way::Across, at, || self.worked_out(formula, operand, unit))
    }

    fn remembered(&self, way: Way, at: At, work: impl FnOnce() -> (Sum, usize)) -> (Sum, usize) {
        if let Some(known) = self.known.borrow().get(&(way, at)) {
            return *known;
        }
        self.known.borrow_mut().insert((way, at), (Sum::Blank, 0));
        let worked = work();
        self.known.borrow_mut().insert((way, at), worked);
        worked
    }

    fn worked_out<Id: Copy>(
        &self,
        formula: &Formula<Id>,
        operand: impl Fn(Id) -> At,
        unit: &Unit,
    ) -> (Sum, usize) {
        let standing = |id: Id| {
            let (row, column) = operand(id);
            self.standing(row, column)
        };
        match formula {
            Formula::Sum(ids) => added(ids.iter().map(|id| standing(*id))),
            Formula::Difference { of, less } => {
                let taken = less.iter().map(|id| negative(standing(*id)));
                all_of(of.iter().map(|id| standing(*id)).chain(taken))
            }
            Formula::PerPerson { money, persons } => {
                let counted = self.figures(operand(*money)).map(|(unit, _)| unit);
                let scale = counted.map_or(Some(Amount::whole(1)), |counted| scale(counted, unit));
                (per_person(standing(*money), standing(*persons), scale), 1)
            }
        }
    }

    /// The lines that a row sums up: of a section, or for the total of the whole table.
    fn lines_of(&self, row: Option<RowId>) -> Vec<&'a BudgetLine> {
        let mut lines = Vec::new();
        match row.map(|row| self.rows.get(&row)) {
            None => collect(&self.table.rows, &mut lines),
            Some(Some(Row::Section(section))) => collect(&section.rows, &mut lines),
            Some(Some(Row::Line(_) | Row::Formula(_)) | None) => {}
        }
        lines
    }
}

/// The lines among these rows and in their sections that count what their columns count.
fn collect<'a>(rows: &'a [Row], into: &mut Vec<&'a BudgetLine>) {
    for row in rows {
        match row {
            Row::Line(line) if line.figures.is_none() => into.push(line),
            Row::Section(section) => collect(&section.rows, into),
            Row::Line(_) | Row::Formula(_) => {}
        }
    }
}

/// Adds what is known; blank ones are left out.
pub(super) fn added(figures: impl Iterator<Item = Sum>) -> (Sum, usize) {
    let mut addends = 0;
    let mut sum = Some(Amount::ZERO);
    for figure in figures {
        match figure {
            Sum::Known(amount) => {
                addends += 1;
                sum = sum.and_then(|sum| sum.checked_add(amount));
            }
            Sum::Blank | Sum::NotAdditive => {}
            Sum::Overflow | Sum::NoPersons => return (figure, addends),
        }
    }
    match sum {
        _ if addends == 0 => (Sum::Blank, 0),
        Some(sum) => (Sum::Known(sum), addends),
        None => (Sum::Overflow, addends),
    }
}

/// Adds figures of which every one is needed.
fn all_of(figures: impl Iterator<Item = Sum>) -> (Sum, usize) {
    let figures: Vec<Sum> = figures.collect();
    match figures.iter().find(|figure| figure.known().is_none()) {
        Some(unknown) => (*unknown, 0),
        None => added(figures.into_iter()),
    }
}

fn negative(figure: Sum) -> Sum {
    match figure {
        Sum::Known(amount) => Amount::ZERO.checked_sub(amount).map_or(Sum::Overflow, Sum::Known),
        other => other,
    }
}

pub(super) fn per_person(money: Sum, persons: Sum, scale: Option<Amount>) -> Sum {
    let (money, persons) = match (money, persons) {
        (Sum::Known(money), Sum::Known(persons)) => (money, persons),
        (Sum::Known(_), unknown) | (unknown, _) => return unknown,
    };
    if persons == Amount::ZERO {
        return Sum::NoPersons;
    }
    let each = scale.and_then(|scale| money.checked_mul(scale)?.checked_div(persons));
    each.map_or(Sum::Overflow, Sum::Known)
}

/// What figures in the one unit of money are multiplied by to be in the other.
fn scale(from: &Unit, to: &Unit) -> Option<Amount> {
    match (from.kroner(), to.kroner()) {
        (Some(from), Some(to)) => from.checked_div(to),
        _ => Some(Amount::whole(1)),
    }
}
