//! What would become of a case if it were reckoned with something else. Nothing of
//! it is the plan's: it stands beside the case until somebody adopts it.

use super::balance::Balance;
use super::figure::{Figure, sum};
use super::path::Path;
use super::saving::{Lack, net_price};
use super::{CaseFacts, Within};
use crate::plan::investment::{Assumption, Assumptions};
use crate::plan::{Amount, Period};

/// A case as it would be with other assumptions. Amounts are kroner; a positive one
/// is an expense.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tried {
    /// The persons year by year; empty where the case has no path.
    pub path: Vec<TriedYear>,
    /// The savings of each year of the planned course, in its order: below 0.
    pub savings: Vec<Figure>,
    /// The savings of the years of the case together.
    pub savings_total: Figure,
    /// What it would cost year by year, its peak and its payback.
    pub balance: Balance,
    /// What is needed to work out the savings and not known. While anything is, savings
    /// and balance are not known either.
    pub lacks: Vec<Lack>,
    /// What cannot be, by assumption. While anything is, nothing of the trial is known.
    pub faults: Vec<(Assumption, Impossible)>,
}

/// One year of the path as it would be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TriedYear {
    /// The time.
    pub period: Period,
    /// How many there would be as it begins.
    pub start: Figure,
    /// How many more come to support themselves, with a minus.
    pub self_support: Figure,
    /// How many more come to other support, with a minus.
    pub other_support: Figure,
    /// How many there would be as it ends.
    pub end: Figure,
}

/// Why an assumption cannot be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Impossible {
    /// A share, in per cent, that is below 0 or above 100.
    NoSuchShare(Amount),
    /// A price or a number of persons that is below 0.
    BelowZero(Amount),
    /// A reduction that takes more persons away than there are.
    BeyondPath,
}

impl Impossible {
    /// Why `value` of `assumption` cannot be, if it cannot, whatever the path.
    pub(super) fn of(assumption: Assumption, value: Amount) -> Option<Self> {
        match assumption {
            Assumption::Reimbursement
            | Assumption::ReimbursementOfMeasures
            | Assumption::SelfSupportShare => {
                let is_share = (Amount::ZERO..=Amount::whole(100)).contains(&value);
                (!is_share).then_some(Self::NoSuchShare(value))
            }
            Assumption::UnitPrice | Assumption::OtherPrice | Assumption::Reduction => {
                (value < Amount::ZERO).then_some(Self::BelowZero(value))
            }
        }
    }
}

/// What becomes of a case when it is reckoned with `tried` and not with
/// `facts.assumed`. The persons change with the reduction and the share; the printed
/// savings change as the modelled ones do. With `facts.assumed` itself, the answer is
/// the case as it is, to the last digit, whatever it assumes.
pub fn what_if(facts: &CaseFacts, tried: &Assumptions) -> Tried {
    let adopted = &facts.assumed;
    let scale = Scale::of(adopted.reduction, tried.reduction);
    let is_adopted = changes_nothing(adopted, tried);
    let faults = faults(facts.path.as_ref(), tried);
    let is_possible = is_adopted || faults.is_empty();
    let path = match (&facts.path, scale) {
        (Some(path), Some(scale)) if is_possible => tried_path(path, scale, share_moved(adopted, tried)),
        _ => Vec::new(),
    };
    let known = match is_adopted {
        true => Ok(facts.planned.years.iter().map(|year| year.parts.savings).collect()),
        false => tried_savings(facts, tried, scale),
    };
    let (savings, lacks) = match known {
        Ok(savings) if is_possible => (savings, Vec::new()),
        Ok(_) => (unknown(facts), Vec::new()),
        Err(lacks) => (unknown(facts), lacks),
    };
    let nets = facts.planned.years.iter().zip(&savings).map(|(year, tried)| {
        let moved = tried.less(year.parts.savings);
        (year.period, year.place, year.parts.net.plus(moved))
    });
    let within = facts.planned.years.iter().zip(&savings).filter(|(year, _)| year.place == Within::Case);
    Tried {
        savings_total: sum(within.map(|(_, savings)| *savings)),
        balance: Balance::of(nets),
        path,
        savings,
        lacks,
        faults,
    }
}

/// Whether the same is tried as was adopted; the state's share of measures changes
/// nothing.
fn changes_nothing(adopted: &Assumptions, tried: &Assumptions) -> bool {
    let reimbursement_of_measures = adopted.reimbursement_of_measures;
    Assumptions { reimbursement_of_measures, ..*tried } == *adopted
}

/// Savings of which nothing is known, for each year of the planned course.
fn unknown(facts: &CaseFacts) -> Vec<Figure> {
    vec![Figure::Missing; facts.planned.years.len()]
}

fn faults(path: Option<&Path>, tried: &Assumptions) -> Vec<(Assumption, Impossible)> {
    let base = path.and_then(|path| path.base.known());
    let fault = |assumption: Assumption| {
        let value = assumption.of(tried)?;
        let beyond = assumption == Assumption::Reduction && base.is_some_and(|base| value > base);
        let fault = Impossible::of(assumption, value).or(beyond.then_some(Impossible::BeyondPath))?;
        Some((assumption, fault))
    };
    let moving = Assumption::ALL.into_iter().filter(|it| *it != Assumption::ReimbursementOfMeasures);
    moving.filter_map(fault).collect()
}

/// A factor as a fraction, so that a figure times 3/3 is the figure itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Scale {
    of: Amount,
    to: Amount,
}

impl Scale {
    /// From one amount to another; none where that cannot be said. What is the same,
    /// or unknown in both, is scaled by 1.
    fn of(of: Option<Amount>, to: Option<Amount>) -> Option<Self> {
        match (of, to) {
            (of, to) if of == to => Some(Self { of: Amount::whole(1), to: Amount::whole(1) }),
            (Some(of), Some(to)) if of != Amount::ZERO => Some(Self { of, to }),
            _ => None,
        }
    }

    fn apply(self, figure: Figure) -> Figure {
        match figure {
            Figure::Known(amount) if self.of != self.to => {
                let scaled = || amount.checked_mul(self.to)?.checked_div(self.of);
                Figure::held(scaled())
            }
            figure => figure,
        }
    }
}

/// By how many percentage points the share of those who support themselves was moved.
fn share_moved(adopted: &Assumptions, tried: &Assumptions) -> Amount {
    let moved = || tried.self_support_share?.checked_sub(adopted.self_support_share?);
    moved().unwrap_or(Amount::ZERO)
}

fn tried_path(path: &Path, scale: Scale, moved: Amount) -> Vec<TriedYear> {
    let level = |figure: Figure| path.base.less(scale.apply(path.base.less(figure)));
    let year = |year: &super::PathYear| {
        let (own, other) = (scale.apply(year.self_support), scale.apply(year.other_support));
        let (own, other) = shifted(own, other, moved);
        TriedYear {
            period: year.period,
            start: level(year.start),
            self_support: own,
            other_support: other,
            end: level(year.end),
        }
    };
    path.years.iter().map(year).collect()
}

/// Moves so many per cent of all from other support to the first, or back, as far as
/// there are any.
fn shifted(own: Figure, other: Figure, moved: Amount) -> (Figure, Figure) {
    if moved == Amount::ZERO {
        return (own, other);
    }
    let all = own.plus(other);
    let shift = all.known().and_then(|all| all.checked_mul(moved)?.checked_div(Amount::whole(100)));
    let Some(all_known) = all.known() else { return (all, all) };
    let (low, high) = (all_known.min(Amount::ZERO), all_known.max(Amount::ZERO));
    let own = match own.plus(Figure::held(shift)) {
        Figure::Known(own) => Figure::Known(own.clamp(low, high)),
        figure => figure,
    };
    (own, all.less(own))
}

/// The savings of each year. Where only the reduction and the state's share are moved
/// the printed ones are scaled, for then no price is needed; otherwise as the prices
/// for each person, and where the case has none, as the tried ones alone make them.
fn tried_savings(
    facts: &CaseFacts,
    tried: &Assumptions,
    persons: Option<Scale>,
) -> Result<Vec<Figure>, Vec<Lack>> {
    let adopted = &facts.assumed;
    let printed = || facts.planned.years.iter().map(|year| year.parts.savings);
    if printed().all(|savings| savings == Figure::Absent) {
        return Err(vec![Lack::Savings]);
    }
    let persons = persons.ok_or(vec![Lack::Reduction])?;
    let prices_stay = (adopted.unit_price, adopted.other_price, adopted.self_support_share)
        == (tried.unit_price, tried.other_price, tried.self_support_share);
    let price = if prices_stay {
        let left = |share: Option<Amount>| share.and_then(|share| Amount::whole(100).checked_sub(share));
        Scale::of(left(adopted.reimbursement), left(tried.reimbursement)).ok_or(vec![Lack::Reimbursement])
    } else {
        let tried_price = net_price(tried)?;
        match net_price(adopted) {
            Ok(price) => Scale::of(Some(price), Some(tried_price)).ok_or(vec![Lack::UnitPrice]),
            Err(_) => return modelled(facts, tried.reduction, tried_price),
        }
    }?;
    Ok(printed().map(|savings| price.apply(persons.apply(savings))).collect())
}

/// What the tried price makes of the persons of the path, so many fewer as are tried.
fn modelled(facts: &CaseFacts, reduction: Option<Amount>, price: Amount) -> Result<Vec<Figure>, Vec<Lack>> {
    let path = facts.path.as_ref().ok_or(vec![Lack::Path])?;
    let saving = |year: &super::CaseYear| {
        if year.parts.savings == Figure::Absent {
            return Figure::Absent;
        }
        let Some(fewer) = path.fewer_assumed(year.period, reduction) else { return Figure::Missing };
        Figure::held(fewer.worth(price)).negative()
    };
    Ok(facts.planned.years.iter().map(saving).collect())
}
