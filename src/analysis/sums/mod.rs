//! What the lines of a budget table add up to, and whether the printed totals agree.
//!
//! A printed figure is never corrected: it stands, beside what was computed and
//! the difference between the two.

mod arithmetic;
mod reckon;
#[cfg(test)]
mod tests;

use self::reckon::{Positions, Reckoner, position};
use crate::plan::Amount;
use crate::plan::budget::{BudgetTable, Row};
use crate::plan::id::RowId;
use crate::plan::unit::Unit;

/// The sums of one table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableSums {
    /// The sum of all lines, for each column; empty where the table has none.
    pub total: Vec<ColumnSum>,
    /// The sums of the sections, top to bottom, outer before inner.
    pub sections: Vec<RowSums>,
    /// What the formula rows come to, top to bottom.
    pub formulas: Vec<RowSums>,
    /// What the formula columns come to, row by row, the total of the table last.
    pub across: Vec<Across>,
    /// Which columns have a formula, left to right.
    formula_columns: Vec<usize>,
    /// Where each row stands in the table.
    positions: Positions,
}

/// What one section, or one formula row, comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowSums {
    /// The section or formula row.
    pub row: RowId,
    /// For a section the sum of all lines in it and in its sections, for a formula
    /// what it makes of its rows; for each column.
    pub columns: Vec<ColumnSum>,
}

/// What a formula column comes to in one row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Across {
    /// The row; none is the total of the table.
    pub row: Option<RowId>,
    /// The column, counted from 0.
    pub column: usize,
    /// What it comes to there.
    pub sum: ColumnSum,
}

/// What one column adds up to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ColumnSum {
    /// The computed sum.
    pub sum: Sum,
    /// How many cells were added; blank ones are not.
    pub addends: usize,
    /// The total as printed, if there is one.
    pub printed: Option<Amount>,
    /// How the two agree.
    pub agreement: Agreement,
}

/// A computed sum, or why there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sum {
    /// What the cells that hold a figure come to. It may be 0.
    Known(Amount),
    /// Every cell is blank, or one that is needed; which is not 0.
    Blank,
    /// The column holds words, or figures that do not add up, such as shares.
    NotAdditive,
    /// The sum has more digits than can be kept.
    Overflow,
    /// Money for each of 0 persons.
    NoPersons,
}

/// How a printed total agrees with the sum of its parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Agreement {
    /// They are the same.
    Agrees,
    /// They differ no more than rounding each part can explain.
    Rounding {
        /// Printed less computed.
        difference: Amount,
    },
    /// They differ by more than rounding can explain.
    Error {
        /// Printed less computed.
        difference: Amount,
    },
    /// No total is printed.
    NothingPrinted,
    /// A total is printed, and there is no sum to compare it with.
    CannotTell,
}

impl TableSums {
    /// Adds up `table`.
    pub fn of(table: &BudgetTable) -> Self {
        Reckoner::new(table).sums()
    }

    /// The sums of the section named `id`.
    pub fn section(&self, id: RowId) -> Option<&RowSums> {
        self.sections.iter().find(|sums| sums.row == id)
    }

    /// What the formula row named `id` comes to.
    pub fn formula(&self, id: RowId) -> Option<&RowSums> {
        self.formulas.iter().find(|sums| sums.row == id)
    }

    /// What the formula column at `column` comes to in a row.
    pub fn across(&self, row: Option<RowId>, column: usize) -> Option<&ColumnSum> {
        let column = self.formula_columns.binary_search(&column).ok()?;
        let row = row.map_or(Some(self.positions.len()), |row| position(&self.positions, row))?;
        self.across.get(row * self.formula_columns.len() + column).map(|across| &across.sum)
    }

    /// Every figure that is worked out, with the place it stands in: row (none is
    /// the total of the table) and column, counted from 0.
    pub fn all(&self) -> impl Iterator<Item = (Option<RowId>, usize, &ColumnSum)> {
        fn placed(
            row: Option<RowId>,
            columns: &[ColumnSum],
        ) -> impl Iterator<Item = (Option<RowId>, usize, &ColumnSum)> {
            columns.iter().enumerate().map(move |(at, sum)| (row, at, sum))
        }
        let rows = self.sections.iter().chain(&self.formulas);
        let rows = rows.flat_map(|sums| placed(Some(sums.row), &sums.columns));
        let across = self.across.iter().map(|across| (across.row, across.column, &across.sum));
        rows.chain(placed(None, &self.total)).chain(across)
    }
}

/// What stands in a row of a table, none being its total, and a column, counted from
/// 0: the printed figure, or where none is printed the one that is worked out.
pub fn standing(table: &BudgetTable, row: Option<RowId>, column: usize) -> Sum {
    let cells = match row {
        None => table.printed_total.as_ref(),
        Some(row) => table.row(row).and_then(Row::cells),
    };
    // Most figures are printed, and nothing need be worked out for them.
    match cells.and_then(|cells| cells.at(column).amount()) {
        Some(printed) => Sum::Known(printed),
        None => Standing::of(table).at(row, column),
    }
}

/// What stands in the cells of one table, for those who ask for many of them.
pub struct Standing<'a>(Reckoner<'a>);

impl<'a> Standing<'a> {
    /// The cells of `table`.
    pub fn of(table: &'a BudgetTable) -> Self {
        Self(Reckoner::new(table))
    }

    /// What [`standing`] says of this cell.
    pub fn at(&self, row: Option<RowId>, column: usize) -> Sum {
        self.0.standing(row, column)
    }
}

/// Figures added; blank ones are left out.
pub fn together(figures: impl IntoIterator<Item = Sum>) -> Sum {
    arithmetic::added(figures.into_iter()).0
}

/// Money for each person. One unit of the money is so many of the unit wanted.
pub fn for_each(money: Sum, persons: Sum, scale: Amount) -> Sum {
    arithmetic::per_person(money, persons, Some(scale))
}

impl ColumnSum {
    /// What stands in its place: the printed figure, or else the one worked out.
    pub fn standing(&self) -> Sum {
        self.printed.map_or(self.sum, Sum::Known)
    }
}

impl Sum {
    /// The sum, if there is one.
    pub fn known(self) -> Option<Amount> {
        match self {
            Self::Known(sum) => Some(sum),
            Self::Blank | Self::NotAdditive | Self::Overflow | Self::NoPersons => None,
        }
    }
}

/// Compares a printed figure with what was worked out; rounding explains as much as
/// `tolerance`, which is asked for only where the two differ.
fn agreement(sum: Sum, printed: Option<Amount>, tolerance: impl FnOnce() -> Amount) -> Agreement {
    let Some(printed) = printed else { return Agreement::NothingPrinted };
    let Some(difference) = sum.known().and_then(|sum| printed.checked_sub(sum)) else {
        return Agreement::CannotTell;
    };
    if difference == Amount::ZERO {
        Agreement::Agrees
    } else if difference.abs() <= tolerance() {
        Agreement::Rounding { difference }
    } else {
        Agreement::Error { difference }
    }
}

/// How far rounding may bring a sum off: each part printed with so many decimals by
/// half a unit of its last one.
fn rounding_of(parts: usize, decimals: u32) -> Amount {
    let halves = i64::try_from(parts).unwrap_or(i64::MAX).saturating_mul(5);
    Amount::scaled(halves, decimals + 1)
}

/// Whether figures in the unit may be added. Shares, places and scores may not.
pub fn adds_up(unit: &Unit) -> bool {
    match unit {
        Unit::Percent
        | Unit::PercentagePoints
        | Unit::Score { .. }
        | Unit::Rank { .. }
        | Unit::Scale(_)
        | Unit::Index { .. } => false,
        Unit::Persons
        | Unit::Citizens
        | Unit::FullTimePersons
        | Unit::EconomicFullTimePersons
        | Unit::FullYearPersons
        | Unit::ContactCourses
        | Unit::Companies
        | Unit::Employees
        | Unit::Cases
        | Unit::Number
        | Unit::Kroner
        | Unit::ThousandKroner
        | Unit::MillionKroner
        | Unit::Other(_) => true,
    }
}
