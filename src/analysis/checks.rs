//! How many printed figures agree: the tables' own sums, and the statements.

use super::Insights;
use super::sums::{Agreement, TableSums};
use crate::plan::Plan;

/// How many printed figures agree with what was worked out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Checks {
    /// They are the same.
    pub agree: usize,
    /// Rounding can explain the difference.
    pub rounding: usize,
    /// Rounding cannot explain the difference.
    pub errors: usize,
    /// There is nothing to compare with.
    pub unknown: usize,
}

impl Checks {
    /// The printed sums and formulas of every table.
    pub fn of_tables(plan: &Plan, insights: &Insights) -> Self {
        let tables = plan.budget.iter().filter_map(|table| insights.sums(table.id));
        Self::counted(tables.flat_map(TableSums::all).map(|(_, _, sum)| sum.agreement))
    }

    /// The printed statements.
    pub fn of_statements(plan: &Plan, insights: &Insights) -> Self {
        let facts = plan.statements.iter().filter_map(|statement| insights.statement(statement.id));
        Self::counted(facts.map(|facts| facts.agreement))
    }

    /// Counts each; where nothing is printed there is nothing to count.
    pub fn counted(agreements: impl Iterator<Item = Agreement>) -> Self {
        let mut checks = Self::default();
        for agreement in agreements {
            match agreement {
                Agreement::Agrees => checks.agree += 1,
                Agreement::Rounding { .. } => checks.rounding += 1,
                Agreement::Error { .. } => checks.errors += 1,
                Agreement::CannotTell => checks.unknown += 1,
                Agreement::NothingPrinted => {}
            }
        }
        checks
    }

    /// How many were compared, or should have been.
    pub fn all(self) -> usize {
        let Self { agree, rounding, errors, unknown } = self;
        agree + rounding + errors + unknown
    }

    /// How many differ.
    pub fn differ(self) -> usize {
        self.rounding + self.errors
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::fixture;

    #[test]
    fn what_is_printed_is_counted_by_how_it_agrees() {
        let document = fixture::document();
        let insights = Insights::of(&document, "2020-09-07".parse().unwrap());
        // Subtotals 720 (721 computed) and 64,841; totals 2,177 and 60,000 (64,841 computed).
        let checks = Checks::of_tables(&document.plan, &insights);
        assert_eq!(checks, Checks { agree: 2, rounding: 1, errors: 1, unknown: 0 });
        assert_eq!((checks.all(), checks.differ()), (4, 2));
        assert_eq!(Checks::of_statements(&document.plan, &insights), Checks::default());
    }
}
