//! Why a benefit cost more or less than planned: from the planned to the realised
//! cost in parts that always come to the difference, to the last krone.
//!
//! The net cost of a caseload is the sum over the steps of reimbursement of
//! persons × price × (100 − per cent) / 100. One thing after the other is let go
//! from planned to realised, and each level is rounded before parts are taken as
//! differences of two: so no part is rounded by itself, and nothing is lost.
//!
//! | level | persons in all | price | spread over the steps | per cent |
//! |---|---|---|---|---|
//! | 0 | planned | planned | planned | planned |
//! | 1, quantity | realised | planned | planned | planned |
//! | 2, price | realised | realised | planned | planned |
//! | 3, duration | realised | realised | realised | planned |
//! | 4, rates | realised | realised | realised | realised |

use chrono::NaiveDate;

use super::rates::in_force;
use crate::plan::Amount;
use crate::plan::budget::Sign;
use crate::plan::follow_up::{Caseload, Explanation};
use crate::plan::reimbursement::{Reimbursement, ReimbursementStep};
use crate::plan::unit::Unit;

/// From one cost to another, in kroner; a positive part costs more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bridge {
    /// What the ends are.
    pub ends: Ends,
    /// Where it begins.
    pub start: Amount,
    /// Where it ends: the start and all parts.
    pub end: Amount,
    /// What lies between, in the order of the levels.
    pub parts: Vec<BridgePart>,
    /// The decimals it is reckoned with: 0, or 2 where a price has øre.
    pub decimals: u8,
    /// What the caseloads come to.
    pub caseloads: Caseloads,
}

/// What planned and realised caseloads come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Caseloads {
    /// Full-year persons planned.
    pub planned_persons: Amount,
    /// Full-year persons that came.
    pub realised_persons: Amount,
    /// Their planned net cost, in kroner.
    pub planned: Amount,
    /// Their realised net cost, in kroner.
    pub realised: Amount,
}

/// What a bridge leads from and to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ends {
    /// From the planned to the realised net cost.
    Reckoned,
    /// From the revised budget of the line to its expected result.
    Budget,
}

/// One part of a bridge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BridgePart {
    /// What made it.
    pub cause: Cause,
    /// In kroner; positive costs more.
    pub amount: Amount,
}

/// What made a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cause {
    /// More or fewer persons.
    Quantity,
    /// Another price for a person.
    Price,
    /// Persons stayed longer or shorter, so other steps of reimbursement apply.
    Duration,
    /// The shares themselves are others.
    Rates,
    /// The last two together: the steps are of other weeks, so that they cannot be parted.
    DurationAndRates,
    /// What is left up to the deviation of the line.
    Unexplained,
}

/// Planned or realised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// What the budget reckoned with.
    Planned,
    /// What came.
    Realised,
}

/// Why there is no bridge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BridgeGap {
    /// No price is given.
    NoPrice(Side),
    /// The persons of a step are not given; steps are counted from 1.
    NoPersons(Side, usize),
    /// There are not as many figures of persons as steps.
    OtherSteps {
        /// Whose.
        side: Side,
        /// How many steps there are.
        steps: usize,
        /// How many figures there are.
        found: usize,
    },
    /// No shares are in force on the day that is reckoned with.
    NoRates(Side, NaiveDate),
    /// More digits than can be kept.
    Overflow,
}

/// A line's revised budget and expected result, as costs in kroner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Budgeted {
    revised: Amount,
    expected: Amount,
}

impl Budgeted {
    /// From figures in a table's unit and sign; `None` for what is no money or has
    /// more digits than can be kept.
    pub fn of(revised: Amount, expected: Amount, sign: Sign, unit: &Unit) -> Option<Self> {
        let kroner = unit.kroner()?;
        let cost = |amount: Amount| {
            let amount = amount.checked_mul(kroner)?;
            match sign {
                Sign::PositiveIsExpense => Some(amount),
                Sign::PositiveIsGain => Amount::ZERO.checked_sub(amount),
            }
        };
        Some(Self { revised: cost(revised)?, expected: cost(expected)? })
    }
}

impl Bridge {
    /// The bridge of `explanation` with the shares `own` of the plan. Where the budget
    /// of its line is known, it leads from there to the expected result.
    ///
    /// # Errors
    /// What is missing.
    pub fn of(
        explanation: &Explanation,
        own: &[Reimbursement],
        budgeted: Option<Budgeted>,
    ) -> Result<Self, Vec<BridgeGap>> {
        let planned = Costs::of(&explanation.planned, Side::Planned, own);
        let realised = Costs::of(&explanation.realised, Side::Realised, own);
        match (planned, realised) {
            (Ok(planned), Ok(realised)) => {
                built(&planned, &realised, budgeted).ok_or_else(|| vec![BridgeGap::Overflow])
            }
            (planned, realised) => Err(planned.err().into_iter().chain(realised.err()).flatten().collect()),
        }
    }

    /// What all parts come to: the end less the start.
    pub fn total(&self) -> Option<Amount> {
        self.end.checked_sub(self.start)
    }
}

/// A caseload with everything known.
struct Costs {
    price: Amount,
    persons: Vec<Amount>,
    steps: Vec<ReimbursementStep>,
}

impl Costs {
    fn of(caseload: &Caseload, side: Side, own: &[Reimbursement]) -> Result<Self, Vec<BridgeGap>> {
        let mut gaps = Vec::new();
        if caseload.price.is_none() {
            gaps.push(BridgeGap::NoPrice(side));
        }
        let cells = &caseload.persons.0;
        let steps = in_force(own, caseload.rates_of).map(|rates| rates.steps.clone());
        match &steps {
            None => gaps.push(BridgeGap::NoRates(side, caseload.rates_of)),
            Some(steps) if steps.len() != cells.len() => {
                gaps.push(BridgeGap::OtherSteps { side, steps: steps.len(), found: cells.len() });
            }
            Some(_) => {
                let blank = cells.iter().enumerate().filter(|(_, cell)| cell.amount().is_none());
                gaps.extend(blank.map(|(at, _)| BridgeGap::NoPersons(side, at + 1)));
            }
        }
        let persons = cells.iter().filter_map(|cell| cell.amount()).collect();
        match (caseload.price, steps) {
            (Some(price), Some(steps)) if gaps.is_empty() => Ok(Self { price, persons, steps }),
            _ => Err(gaps),
        }
    }

    fn all_persons(&self) -> Option<Amount> {
        self.persons.iter().try_fold(Amount::ZERO, |sum, persons| sum.checked_add(*persons))
    }

    /// The net cost of these persons with a price and steps that may be another's.
    fn net(&self, price: Amount, steps: &[ReimbursementStep]) -> Option<Amount> {
        let hundred = Amount::whole(100);
        let mut sum = Amount::ZERO;
        for (persons, step) in self.persons.iter().zip(steps) {
            let own_share = hundred.checked_sub(step.percent)?;
            let cost = persons.checked_mul(price)?.checked_mul(own_share)?.checked_div(hundred)?;
            sum = sum.checked_add(cost)?;
        }
        Some(sum)
    }
}

/// Whether steps are of the same weeks, so that one's shares fit the other's persons.
fn same_weeks(one: &[ReimbursementStep], other: &[ReimbursementStep]) -> bool {
    let weeks = |step: &ReimbursementStep| (step.from_week, step.to_week);
    one.iter().map(weeks).eq(other.iter().map(weeks))
}

/// The levels from planned to realised, each with what led to it, not yet rounded.
fn levels(planned: &Costs, realised: &Costs) -> Option<Vec<(Option<Cause>, Amount)>> {
    let (before, after) = (planned.all_persons()?, realised.all_persons()?);
    let first = planned.net(planned.price, &planned.steps)?;
    let last = realised.net(realised.price, &realised.steps)?;
    let comparable = same_weeks(&planned.steps, &realised.steps);
    // Nobody has a spread over the steps, and no price: all is quantity.
    if before == Amount::ZERO {
        let rest =
            if comparable { vec![Cause::Duration, Cause::Rates] } else { vec![Cause::DurationAndRates] };
        let causes = [Cause::Quantity, Cause::Price].into_iter().chain(rest);
        return Some(std::iter::once((None, first)).chain(causes.map(|cause| (Some(cause), last))).collect());
    }
    let as_many = |cost: Amount| cost.checked_mul(after)?.checked_div(before);
    let quantity = as_many(first)?;
    let price = as_many(planned.net(realised.price, &planned.steps)?)?;
    let mut levels = vec![(None, first), (Some(Cause::Quantity), quantity), (Some(Cause::Price), price)];
    if comparable {
        levels.push((Some(Cause::Duration), realised.net(realised.price, &planned.steps)?));
        levels.push((Some(Cause::Rates), last));
    } else {
        levels.push((Some(Cause::DurationAndRates), last));
    }
    Some(levels)
}

/// `None` when a figure has more digits than can be kept.
fn built(planned: &Costs, realised: &Costs, budgeted: Option<Budgeted>) -> Option<Bridge> {
    let budget = budgeted.iter().flat_map(|budget| [budget.revised, budget.expected]);
    let money = [planned.price, realised.price].into_iter().chain(budget);
    let decimals: u8 = if money.map(Amount::decimals).any(|decimals| decimals > 0) { 2 } else { 0 };
    let levels: Vec<(Option<Cause>, Amount)> = levels(planned, realised)?
        .into_iter()
        .map(|(cause, level)| (cause, level.rounded(u32::from(decimals))))
        .collect();
    let mut parts = Vec::new();
    for pair in levels.windows(2) {
        if let [(_, before), (Some(cause), after)] = pair {
            parts.push(BridgePart { cause: *cause, amount: after.checked_sub(*before)? });
        }
    }
    let (_, first) = *levels.first()?;
    let (_, last) = *levels.last()?;
    let caseloads = Caseloads {
        planned_persons: planned.all_persons()?,
        realised_persons: realised.all_persons()?,
        planned: first,
        realised: last,
    };
    let Some(Budgeted { revised, expected }) = budgeted else {
        return Some(Bridge { ends: Ends::Reckoned, start: first, end: last, parts, decimals, caseloads });
    };
    let deviation = expected.checked_sub(revised)?;
    let unexplained = deviation.checked_sub(last.checked_sub(first)?)?;
    parts.push(BridgePart { cause: Cause::Unexplained, amount: unexplained });
    Some(Bridge { ends: Ends::Budget, start: revised, end: expected, parts, decimals, caseloads })
}
