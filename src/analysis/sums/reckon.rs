//! Works out the sums and formulas of one table.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::{Across, ColumnSum, RowSums, Sum, TableSums, adds_up, agreement, rounding_of};
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
    known: RefCell<BTreeMap<(Way, At), Worked>>,
}

/// What was worked out for a cell.
#[derive(Debug, Clone, Copy)]
struct Worked {
    sum: Sum,
    /// How many cells were added.
    addends: usize,
    /// For a quotient, how far the rounding of what it was worked out from may bring
    /// it off.
    slack: Option<Amount>,
}

impl Worked {
    fn sum((sum, addends): (Sum, usize)) -> Self {
        Self { sum, addends, slack: None }
    }

    fn nothing(sum: Sum) -> Self {
        Self::sum((sum, 0))
    }
}

impl<'a> Reckoner<'a> {
    pub(super) fn new(table: &'a BudgetTable) -> Self {
        let rows = table.placed_rows().into_iter().map(|placed| (placed.row.id(), placed.row)).collect();
        Self { table, rows, known: RefCell::default() }
    }

    pub(super) fn sums(&self) -> TableSums {
        let width = self.table.columns.len();
        let mut sums = TableSums {
            total: Vec::new(),
            sections: Vec::new(),
            formulas: Vec::new(),
            across: Vec::new(),
            across_at: BTreeMap::new(),
        };
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
        let places = sums.across.iter().enumerate();
        sums.across_at = places.map(|(at, across)| ((across.row, across.column), at)).collect();
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
            Some(Some(Row::Line(_))) => self.across_of(at).sum,
            Some(Some(Row::Section(_) | Row::Formula(_))) | None => {
                // A section's share of a quotient is no sum of shares.
                match self.down_of(at, &self.lines_of(row)).sum {
                    Sum::NotAdditive | Sum::Blank => self.across_of(at).sum,
                    sum => sum,
                }
            }
        }
    }

    /// What the rows above or within make of a cell, beside what is printed there.
    fn down(&self, at: At, lines: &[&BudgetLine]) -> ColumnSum {
        self.compared(at, self.down_of(at, lines))
    }

    /// What the other columns make of a cell, beside what is printed there.
    fn across(&self, at: At) -> ColumnSum {
        self.compared(at, self.across_of(at))
    }

    fn compared(&self, at: At, worked: Worked) -> ColumnSum {
        let Worked { sum, addends, slack } = worked;
        let printed = self.printed(at);
        let decimals = self.figures(at).map_or(0, |(_, decimals)| u32::from(decimals));
        let agreement = match slack {
            None => agreement(sum, printed, rounding_of(addends, decimals)),
            Some(slack) => {
                let half = rounding_of(1, decimals);
                // Printed, no quotient has all its decimals.
                let rounded = sum.known().map_or(sum, |sum| Sum::Known(sum.rounded(decimals)));
                agreement(rounded, printed, half.checked_add(slack).unwrap_or(half))
            }
        };
        ColumnSum { sum, addends, printed, agreement }
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
    fn down_of(&self, at: At, lines: &[&BudgetLine]) -> Worked {
        let (row, column) = at;
        let Some((unit, _)) = self.figures(at) else { return Worked::nothing(Sum::NotAdditive) };
        if let Some(Row::Formula(formula)) = row.and_then(|row| self.rows.get(&row)) {
            let operand = |row: RowId| (Some(row), column);
            return self.remembered(Way::Down, at, || self.worked_out(&formula.formula, operand, unit));
        }
        match self.column_formula(column) {
            _ if !adds_up(unit) => Worked::nothing(Sum::NotAdditive),
            Some(Formula::PerPerson { .. }) => Worked::nothing(Sum::NotAdditive),
            Some(Formula::Sum(_) | Formula::Difference { .. }) => {
                Worked::sum(added(lines.iter().map(|line| self.standing(Some(line.id), column))))
            }
            None => {
                let amounts = lines.iter().filter_map(|line| line.cells.at(column).amount());
                Worked::sum(added(amounts.map(Sum::Known)))
            }
        }
    }

    fn across_of(&self, at: At) -> Worked {
        let (row, column) = at;
        let (Some(formula), Some((unit, _))) = (self.column_formula(column), self.figures(at)) else {
            return Worked::nothing(Sum::Blank);
        };
        let operand = |id: ColumnId| (row, self.table.column_position(id).unwrap_or(usize::MAX));
        self.remembered(Way::Across, at, || self.worked_out(formula, operand, unit))
    }

    fn remembered(&self, way: Way, at: At, work: impl FnOnce() -> Worked) -> Worked {
        if let Some(known) = self.known.borrow().get(&(way, at)) {
            return *known;
        }
        self.known.borrow_mut().insert((way, at), Worked::nothing(Sum::Blank));
        let worked = work();
        self.known.borrow_mut().insert((way, at), worked);
        worked
    }

    fn worked_out<Id: Copy>(&self, formula: &Formula<Id>, operand: impl Fn(Id) -> At, unit: &Unit) -> Worked {
        let standing = |id: Id| {
            let (row, column) = operand(id);
            self.standing(row, column)
        };
        match formula {
            Formula::Sum(ids) => Worked::sum(added(ids.iter().map(|id| standing(*id)))),
            Formula::Difference { of, less } => {
                let taken = less.iter().map(|id| negative(standing(*id)));
                Worked::sum(all_of(of.iter().map(|id| standing(*id)).chain(taken)))
            }
            Formula::PerPerson { money, persons } => {
                let counted = self.figures(operand(*money)).map(|(unit, _)| unit);
                let scale = counted.map_or(Some(Amount::whole(1)), |counted| scale(counted, unit));
                let sum = per_person(standing(*money), standing(*persons), scale);
                let half = |id: Id| {
                    rounding_of(1, self.figures(operand(id)).map_or(0, |(_, decimals)| decimals.into()))
                };
                let slack =
                    slack((standing(*money), half(*money)), (standing(*persons), half(*persons)), scale);
                Worked { sum, addends: 1, slack: Some(slack.unwrap_or(Amount::ZERO)) }
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

/// How far a quotient moves when money and persons are each off by a half of their
/// last printed digit; `None` where that cannot be told.
fn slack(money: (Sum, Amount), persons: (Sum, Amount), scale: Option<Amount>) -> Option<Amount> {
    let (money, persons, scale) =
        ((money.0.known()?.abs(), money.1), (persons.0.known()?.abs(), persons.1), scale?);
    let fewest = persons.0.checked_sub(persons.1).filter(|fewest| *fewest > Amount::ZERO)?;
    let most = money.0.checked_add(money.1)?.checked_mul(scale)?.checked_div(fewest)?;
    most.checked_sub(money.0.checked_mul(scale)?.checked_div(persons.0)?)
}

/// What figures in the one unit of money are multiplied by to be in the other.
fn scale(from: &Unit, to: &Unit) -> Option<Amount> {
    match (from.kroner(), to.kroner()) {
        (Some(from), Some(to)) => from.checked_div(to),
        _ => Some(Amount::whole(1)),
    }
}
