//! Figures that the plan prints twice: do they agree?

use crate::plan::Plan;
use crate::plan::budget::Cell;
use crate::plan::target::{Bound, BudgetCell, Condition, Target};
use crate::plan::{Amount, budget::BudgetTable};

/// Two figures that should be one and are not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Disagreement {
    /// The figure that is printed.
    pub printed: Amount,
    /// The figure that it should be.
    pub found: Amount,
    /// The decimals to show them with.
    pub decimals: u8,
}

/// Whether the printed change in per cent is the one from the base to the
/// level. They agree when they differ by no more than half of the last printed
/// digit. `None` when they agree, or when there is nothing to compare.
pub fn change(target: &Target, base: Option<Amount>) -> Option<Disagreement> {
    let printed = target.printed_change?;
    let found = match &target.condition {
        Condition::Level(bound) | Condition::Path { last: bound, .. } => {
            let base = base?;
            bound.level().checked_sub(base)?.percent_of(base)?
        }
        Condition::Percent(bound) => bound.level(),
        Condition::Keep(_) => Amount::ZERO,
        Condition::Points(_)
        | Condition::AfterYears { .. }
        | Condition::Against { .. }
        | Condition::Deliver => return None,
    };
    let difference = printed.percent.checked_sub(found)?.abs();
    let half_a_digit = Amount::scaled(5, u32::from(printed.decimals) + 1);
    // One decimal more than is printed, so that the difference can be seen.
    let decimals = printed.decimals.saturating_add(1);
    (difference > half_a_digit).then_some(Disagreement { printed: printed.percent, found, decimals })
}

/// Whether what is required is the figure of the budget line it names. `None` when it
/// is, or when there is nothing to compare: a blank cell is not 0.
pub fn budget(target: &Target, required: Option<Bound>, plan: &Plan) -> Option<Disagreement> {
    let level = required?.level();
    let found = figure(plan, target.budget?)?;
    let decimals = u8::try_from(level.decimals().max(found.decimals())).unwrap_or(u8::MAX);
    (level != found).then_some(Disagreement { printed: level, found, decimals })
}

/// The figure of a budget cell; `None` when it is blank or not there.
pub fn figure(plan: &Plan, cell: BudgetCell) -> Option<Amount> {
    let table: &BudgetTable = plan.budget.get(cell.table)?;
    let column = table.column_position(cell.column)?;
    match table.line(cell.row)?.cells.at(column) {
        Cell::Amount(amount) => Some(*amount),
        Cell::Blank | Cell::Text(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The change that the figures make of a printed one; empty where they agree.
    #[track_caller]
    fn check(level: &str, base: &str, printed: &str, decimals: u8, expected: &str) {
        let text = format!(
            "(condition: Level(AtMost({level})), due: Unstated, printed_change: Some((percent: {printed}, decimals: {decimals})))"
        );
        let target: Target = ron::from_str(&text).unwrap();
        let found = change(&target, Some(base.parse().unwrap()));
        assert_eq!(found.map_or(String::new(), |found| found.found.fixed(3)), expected);
    }

    #[test]
    fn the_printed_changes_of_aalborg_2018_agree_with_their_counts() {
        check("3725", "3925", "-5.1", 1, "");
        check("3400", "3500", "-2.9", 1, "");
        check("500", "520", "-3.8", 1, "");
        check("750", "740", "1.4", 1, "");
        check("430", "450", "-4.4", 1, "");
        check("2135", "2050", "4.1", 1, "");
        check("6500", "6600", "-1.5", 1, "");
        check("1750", "1750", "0", 1, "");
    }

    #[test]
    fn half_of_the_last_printed_digit_is_still_rounding() {
        // 195 of 200 is exactly -2.5.
        check("195", "200", "-2", 0, "");
        check("195", "200", "-3", 0, "");
        check("195", "200", "-2.4", 1, "-2.500");
        // 3,725 of 3,925 is -5.096.
        check("3725", "3925", "-5.2", 1, "-5.096");
        check("3725", "3925", "-5.10", 2, "");
        check("3725", "3925", "-5.00", 2, "-5.096");
    }

    #[test]
    fn there_is_no_change_from_nothing() {
        check("5", "0", "10", 0, "");
    }
}
