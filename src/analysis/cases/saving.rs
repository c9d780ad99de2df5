//! The savings that a case's assumptions come to, beside the printed ones, and the
//! price for each person that the printed ones imply.

use super::balance::Within;
use super::course::Course;
use super::path::Path;
use crate::plan::investment::Assumptions;
use crate::plan::{Amount, Period};

/// The savings of a case worked out from what it assumes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Savings {
    /// One for each year with printed savings, earliest first.
    pub years: Vec<SavingYear>,
    /// What would have to be known to work them out.
    pub lacks: Vec<Lack>,
}

/// The savings of one year, in kroner; more saved is more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SavingYear {
    /// The time.
    pub period: Period,
    /// Whether it belongs to the case.
    pub place: Within,
    /// What is printed.
    pub printed: Option<Amount>,
    /// How many persons fewer are assumed, as persons for a whole year.
    pub full_years: Option<Amount>,
    /// What the assumptions come to.
    pub worked_out: Option<Amount>,
    /// Worked out less printed.
    pub difference: Option<Amount>,
    /// The difference in per cent of the printed.
    pub percent: Option<Amount>,
    /// What each full-year person must be worth for the printed saving, after
    /// reimbursement.
    pub implied: Option<Amount>,
}

/// Something that is needed and not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lack {
    /// What support costs before reimbursement.
    UnitPrice,
    /// What other support costs.
    OtherPrice,
    /// The state's share of support.
    Reimbursement,
    /// How many persons fewer.
    Reduction,
    /// How many of them come to support themselves.
    SelfSupportShare,
    /// The persons year by year.
    Path,
    /// The savings year by year.
    Savings,
}

impl Savings {
    /// Works out the savings of `course`, the planned one.
    pub(super) fn of(course: &Course, path: Option<&Path>, assumed: &Assumptions) -> Self {
        let price = net_price(assumed);
        let mut lacks = price.as_ref().err().cloned().unwrap_or_default();
        if path.is_none() {
            lacks.push(Lack::Path);
        }
        let year = |year: &super::CaseYear| {
            let printed = year.parts.savings.negative().known();
            let fewer = path.and_then(|path| path.fewer_assumed(year.period, assumed.reduction));
            let worked_out = fewer.and_then(|fewer| fewer.worth(*price.as_ref().ok()?));
            let difference = worked_out.and_then(|worked_out| worked_out.checked_sub(printed?));
            SavingYear {
                period: year.period,
                place: year.place,
                printed,
                full_years: fewer.and_then(super::Fewer::full_years),
                worked_out,
                difference,
                percent: difference.and_then(|difference| difference.percent_of(printed?)),
                implied: fewer.and_then(|fewer| fewer.each(printed?)),
            }
        };
        let has_savings = |year: &&super::CaseYear| year.parts.savings != super::Figure::Absent;
        let years: Vec<SavingYear> = course.years.iter().filter(has_savings).map(year).collect();
        if years.is_empty() {
            lacks.push(Lack::Savings);
        }
        Self { years, lacks }
    }

    /// What is printed and what is worked out for the years of the case together, where
    /// both are known of each.
    pub fn total(&self) -> Option<(Amount, Amount)> {
        let mut within = self.years.iter().filter(|year| year.place == Within::Case).peekable();
        within.peek()?;
        within.try_fold((Amount::ZERO, Amount::ZERO), |(printed, worked_out), year| {
            Some((printed.checked_add(year.printed?)?, worked_out.checked_add(year.worked_out?)?))
        })
    }
}

/// What each full-year person fewer is worth to the municipality in kroner: the
/// price of support for those who support themselves, and what it is dearer than
/// other support for the others, less the state's share.
///
/// # Errors
/// Says what is not known. An answer with more digits than can be kept lacks the price.
pub(super) fn net_price(assumed: &Assumptions) -> Result<Amount, Vec<Lack>> {
    let Assumptions { unit_price, other_price, reimbursement, self_support_share, .. } = assumed;
    let hundred = Amount::whole(100);
    // Who all come to support themselves cost no other support.
    let other_price = match self_support_share {
        Some(share) if *share == hundred => Some(other_price.unwrap_or(Amount::ZERO)),
        _ => *other_price,
    };
    let known = [
        (*unit_price, Lack::UnitPrice),
        (other_price, Lack::OtherPrice),
        (*reimbursement, Lack::Reimbursement),
        (*self_support_share, Lack::SelfSupportShare),
    ];
    let (Some(price), Some(other), Some(reimbursement), Some(share)) =
        (*unit_price, other_price, *reimbursement, *self_support_share)
    else {
        return Err(known.iter().filter(|(known, _)| known.is_none()).map(|(_, lack)| *lack).collect());
    };
    let worked_out = || {
        // share × price + (100 − share) × (price − other) = 100 × price − (100 − share) × other
        let others = hundred.checked_sub(share)?.checked_mul(other)?;
        let gross = hundred.checked_mul(price)?.checked_sub(others)?;
        let net = gross.checked_mul(hundred.checked_sub(reimbursement)?)?;
        net.checked_div(Amount::whole(10_000))
    };
    worked_out().ok_or_else(|| vec![Lack::UnitPrice])
}
