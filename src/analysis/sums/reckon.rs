//! Works out the sums and formulas of one table.
//!
//! Rows and columns go by where they stand, and what refers to them by name is
//! looked up once for each table: a large one is added up while one types.

use std::cell::Cell;
use std::ops::Range;

use super::arithmetic::{added, all_of, negative, per_person, scale, slack};
use super::{Across, Agreement, ColumnSum, RowSums, Sum, TableSums, adds_up, agreement, rounding_of};
use crate::plan::Amount;
use crate::plan::budget::{BudgetLine, BudgetTable, Cells, ColumnKind, Figures, Formula, Row, Total};
use crate::plan::id::RowId;
use crate::plan::unit::Unit;

/// A cell: where its row and its column stand, each counted from 0.
#[derive(Debug, Clone, Copy)]
struct At {
    row: usize,
    column: usize,
}

/// Whether a cell is worked out from the rows of its column or from the columns of its row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Down,
    Across,
}

/// One table, and what has been worked out of it.
pub(super) struct Reckoner<'a> {
    table: &'a BudgetTable,
    /// Its rows, top to bottom, and its total last.
    rows: Vec<ReckonedRow<'a>>,
    /// Where each row stands, by its name.
    positions: Positions,
    /// The lines that are added up, top to bottom, with where they stand.
    lines: Vec<(usize, &'a BudgetLine)>,
    /// The formula of each column.
    formulas: Vec<Option<Worker>>,
    /// How many columns have one.
    formula_columns: usize,
    /// What formula rows came to, row by row.
    known_down: Vec<Known>,
    /// What formula columns came to, row by row.
    known_across: Vec<Known>,
}

/// What a cell came to, once it was worked out. One that is being worked out is
/// blank, so a circle, which no file and no edit makes, ends.
type Known = Cell<Option<Worked>>;

/// The names of rows in order, each with where the row stands.
pub(super) type Positions = Vec<(RowId, usize)>;

/// A row, or the total of the table.
struct ReckonedRow<'a> {
    /// None is the total.
    row: Option<&'a Row>,
    printed: Option<&'a Cells>,
    /// What it counts, where that is not what its columns count.
    own: Option<&'a Figures>,
    /// Which of the table's lines it adds up.
    lines: Range<usize>,
    formula: Option<Worker>,
}

/// A formula that knows where the figures stand it takes.
struct Worker {
    formula: Formula<usize>,
    /// How many formulas there are before it.
    number: usize,
}

/// What was worked out for a cell.
#[derive(Debug, Clone, Copy)]
struct Worked {
    sum: Sum,
    /// How many cells were added.
    addends: usize,
}

impl Worked {
    fn sum((sum, addends): (Sum, usize)) -> Self {
        Self { sum, addends }
    }

    fn nothing(sum: Sum) -> Self {
        Self { sum, addends: 0 }
    }
}

/// Where something stands that is not there.
const NOWHERE: usize = usize::MAX;

impl<'a> Reckoner<'a> {
    pub(super) fn new(table: &'a BudgetTable) -> Self {
        let mut rows = Vec::new();
        let mut lines = Vec::new();
        lay_out(&table.rows, &mut rows, &mut lines);
        let positions = positions(&rows);
        let mut formula_rows = 0;
        for row in &mut rows {
            let Some(Row::Formula(formula)) = row.row else { continue };
            let formula = formula.formula.map(|id| position(&positions, id).unwrap_or(NOWHERE));
            row.formula = Some(Worker { formula, number: formula_rows });
            formula_rows += 1;
        }
        let printed = table.printed_total.as_ref();
        let all = 0..lines.len();
        rows.push(ReckonedRow { row: None, printed, own: None, lines: all, formula: None });
        let mut formula_columns = 0;
        let formulas = table.columns.iter().map(|column| {
            let formula = column.formula.as_ref()?;
            let formula = formula.map(|id| table.column_position(id).unwrap_or(NOWHERE));
            formula_columns += 1;
            Some(Worker { formula, number: formula_columns - 1 })
        });
        let formulas: Vec<_> = formulas.collect();
        let known_down = vec![Cell::new(None); formula_rows * formulas.len()];
        let known_across = vec![Cell::new(None); rows.len() * formula_columns];
        Self { table, rows, positions, lines, formulas, formula_columns, known_down, known_across }
    }

    pub(super) fn sums(self) -> TableSums {
        let width = self.table.columns.len();
        let columns = |row| (0..width).map(|column| self.down(At { row, column })).collect::<Vec<_>>();
        let formula_columns: Vec<usize> =
            (0..width).filter(|column| self.formulas.get(*column).is_some_and(Option::is_some)).collect();
        let (mut sections, mut formulas) = (Vec::new(), Vec::new());
        let mut total = Vec::new();
        let mut across = Vec::with_capacity(self.known_across.len());
        for (at, reckoned) in self.rows.iter().enumerate() {
            let row = reckoned.row.map(Row::id);
            match reckoned.row {
                None if self.table.total == Total::NoSum => continue,
                None => total = columns(at),
                Some(Row::Line(_)) => {}
                Some(Row::Section(section)) => {
                    sections.push(RowSums { row: section.id, columns: columns(at) });
                }
                Some(Row::Formula(row)) => formulas.push(RowSums { row: row.id, columns: columns(at) }),
            }
            let cells = formula_columns.iter();
            across.extend(cells.map(|&column| Across {
                row,
                column,
                sum: self.across(At { row: at, column }),
            }));
        }
        TableSums { total, sections, formulas, across, formula_columns, positions: self.positions }
    }

    /// What stands in a cell of the row named `row`, none being the total: the
    /// printed figure, or else the one worked out.
    pub(super) fn standing(&self, row: Option<RowId>, column: usize) -> Sum {
        let row = match row {
            None => self.rows.len() - 1,
            Some(row) => position(&self.positions, row).unwrap_or(NOWHERE),
        };
        self.standing_at(At { row, column })
    }

    fn standing_at(&self, at: At) -> Sum {
        let Some(row) = self.rows.get(at.row) else { return Sum::Blank };
        if let Some(printed) = row.printed(at.column) {
            return Sum::Known(printed);
        }
        match row.row {
            Some(Row::Line(_)) => self.across_of(at).sum,
            Some(Row::Section(_) | Row::Formula(_)) | None => {
                // A section's share of a quotient is no sum of shares.
                match self.down_of(at).sum {
                    Sum::NotAdditive | Sum::Blank => self.across_of(at).sum,
                    sum => sum,
                }
            }
        }
    }

    /// What the rows above or within make of a cell, beside what is printed there.
    fn down(&self, at: At) -> ColumnSum {
        self.compared(Way::Down, at, self.down_of(at))
    }

    /// What the other columns make of a cell, beside what is printed there.
    fn across(&self, at: At) -> ColumnSum {
        self.compared(Way::Across, at, self.across_of(at))
    }

    fn compared(&self, way: Way, at: At, worked: Worked) -> ColumnSum {
        let Worked { sum, addends } = worked;
        let printed = self.rows.get(at.row).and_then(|row| row.printed(at.column));
        let agreement = match self.formula(way, at) {
            _ if printed.is_none() => Agreement::NothingPrinted,
            Some(Worker { formula: Formula::PerPerson { money, persons }, .. }) => {
                let decimals = self.decimals(at);
                // Printed, no quotient has all its decimals.
                let rounded = sum.known().map_or(sum, |sum| Sum::Known(sum.rounded(decimals)));
                let half = rounding_of(1, decimals);
                let slack = || self.slack(at, at.beside(way, *money), at.beside(way, *persons));
                agreement(rounded, printed, || {
                    slack().and_then(|slack| half.checked_add(slack)).unwrap_or(half)
                })
            }
            _ => agreement(sum, printed, || rounding_of(addends, self.decimals(at))),
        };
        ColumnSum { sum, addends, printed, agreement }
    }

    /// What a cell counts, and its decimals; none for words.
    fn figures(&self, at: At) -> Option<(&'a Unit, u8)> {
        let own = self.rows.get(at.row).and_then(|row| row.own);
        match (&self.table.columns.get(at.column)?.kind, own) {
            (ColumnKind::Text, _) => None,
            (ColumnKind::Figures { .. }, Some(own)) => Some((&own.unit, own.decimals)),
            (ColumnKind::Figures { unit, decimals }, None) => Some((unit, *decimals)),
        }
    }

    fn decimals(&self, at: At) -> u32 {
        self.figures(at).map_or(0, |(_, decimals)| u32::from(decimals))
    }

    fn formula(&self, way: Way, at: At) -> Option<&Worker> {
        match way {
            Way::Down => self.rows.get(at.row)?.formula.as_ref(),
            Way::Across => self.formulas.get(at.column)?.as_ref(),
        }
    }

    fn down_of(&self, at: At) -> Worked {
        let (Some((unit, _)), Some(row)) = (self.figures(at), self.rows.get(at.row)) else {
            return Worked::nothing(Sum::NotAdditive);
        };
        if let Some(worker) = &row.formula {
            let known = self.known_down.get(worker.number * self.formulas.len() + at.column);
            return remembered(known, || self.worked_out(Way::Down, worker, at, unit));
        }
        let lines = self.lines.get(row.lines.clone()).unwrap_or_default();
        match self.formula(Way::Across, at).map(|worker| &worker.formula) {
            _ if !adds_up(unit) => Worked::nothing(Sum::NotAdditive),
            Some(Formula::PerPerson { .. }) => Worked::nothing(Sum::NotAdditive),
            Some(Formula::Sum(_) | Formula::Difference { .. }) => {
                Worked::sum(added(lines.iter().map(|(row, _)| self.standing_at(At { row: *row, ..at }))))
            }
            None => {
                let amounts = lines.iter().filter_map(|(_, line)| line.cells.at(at.column).amount());
                Worked::sum(added(amounts.map(Sum::Known)))
            }
        }
    }

    fn across_of(&self, at: At) -> Worked {
        let (Some(worker), Some((unit, _))) = (self.formula(Way::Across, at), self.figures(at)) else {
            return Worked::nothing(Sum::Blank);
        };
        let known = self.known_across.get(at.row * self.formula_columns + worker.number);
        remembered(known, || self.worked_out(Way::Across, worker, at, unit))
    }

    fn worked_out(&self, way: Way, worker: &Worker, at: At, unit: &Unit) -> Worked {
        let standing = |to: &usize| self.standing_at(at.beside(way, *to));
        match &worker.formula {
            Formula::Sum(places) => Worked::sum(added(places.iter().map(standing))),
            Formula::Difference { of, less } => {
                let taken = less.iter().map(|to| negative(standing(to)));
                Worked::sum(all_of(of.iter().map(standing).chain(taken)))
            }
            Formula::PerPerson { money, persons } => {
                let scale = self.scale(at.beside(way, *money), unit);
                Worked { sum: per_person(standing(money), standing(persons), scale), addends: 1 }
            }
        }
    }

    /// What money is multiplied by to be in the unit of a quotient.
    fn scale(&self, money: At, unit: &Unit) -> Option<Amount> {
        self.figures(money).map_or(Some(Amount::whole(1)), |(counted, _)| scale(counted, unit))
    }

    /// How far the rounding of what a quotient was worked out from may bring it off.
    fn slack(&self, quotient: At, money: At, persons: At) -> Option<Amount> {
        let (unit, _) = self.figures(quotient)?;
        let rounded = |at| (self.standing_at(at), rounding_of(1, self.decimals(at)));
        slack(rounded(money), rounded(persons), self.scale(money, unit))
    }
}

impl At {
    /// The cell in another row of its column, or in another column of its row.
    fn beside(self, way: Way, to: usize) -> Self {
        match way {
            Way::Down => Self { row: to, ..self },
            Way::Across => Self { column: to, ..self },
        }
    }
}

impl ReckonedRow<'_> {
    fn printed(&self, column: usize) -> Option<Amount> {
        self.printed?.at(column).amount()
    }
}

fn remembered(known: Option<&Known>, work: impl FnOnce() -> Worked) -> Worked {
    let Some(known) = known else { return work() };
    if let Some(known) = known.get() {
        return known;
    }
    known.set(Some(Worked::nothing(Sum::Blank)));
    let worked = work();
    known.set(Some(worked));
    worked
}

/// Puts these rows below the others, and the lines among them and in their sections
/// that count what their columns count.
fn lay_out<'a>(from: &'a [Row], rows: &mut Vec<ReckonedRow<'a>>, lines: &mut Vec<(usize, &'a BudgetLine)>) {
    for row in from {
        let (at, first) = (rows.len(), lines.len());
        let (printed, own) = (row.cells(), row.figures());
        rows.push(ReckonedRow { row: Some(row), printed, own, lines: first..first, formula: None });
        match row {
            Row::Line(line) if line.figures.is_none() => lines.push((at, line)),
            Row::Section(section) => {
                lay_out(&section.rows, rows, lines);
                if let Some(row) = rows.get_mut(at) {
                    row.lines = first..lines.len();
                }
            }
            Row::Line(_) | Row::Formula(_) => {}
        }
    }
}

fn positions(rows: &[ReckonedRow<'_>]) -> Positions {
    let rows = rows.iter().enumerate();
    let mut positions: Positions = rows.filter_map(|(at, row)| Some((row.row?.id(), at))).collect();
    positions.sort_unstable();
    positions
}

/// Where the row with this name stands.
pub(super) fn position(positions: &[(RowId, usize)], id: RowId) -> Option<usize> {
    let at = positions.binary_search_by_key(&id, |(id, _)| *id).ok()?;
    positions.get(at).map(|(_, position)| *position)
}
