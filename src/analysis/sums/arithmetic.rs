//! How figures are added, taken from one another and shared out, where some of them
//! may be missing.

use super::Sum;
use crate::plan::Amount;
use crate::plan::unit::Unit;

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
pub(super) fn all_of(figures: impl Iterator<Item = Sum>) -> (Sum, usize) {
    let figures: Vec<Sum> = figures.collect();
    match figures.iter().find(|figure| figure.known().is_none()) {
        Some(unknown) => (*unknown, 0),
        None => added(figures.into_iter()),
    }
}

/// The figure with the other sign.
pub(super) fn negative(figure: Sum) -> Sum {
    match figure {
        Sum::Known(amount) => Amount::ZERO.checked_sub(amount).map_or(Sum::Overflow, Sum::Known),
        other => other,
    }
}

/// Money for each person; `scale` brings the money into the unit wanted.
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
pub(super) fn slack(money: (Sum, Amount), persons: (Sum, Amount), scale: Option<Amount>) -> Option<Amount> {
    let (money, persons, scale) =
        ((money.0.known()?.abs(), money.1), (persons.0.known()?.abs(), persons.1), scale?);
    let fewest = persons.0.checked_sub(persons.1).filter(|fewest| *fewest > Amount::ZERO)?;
    let most = money.0.checked_add(money.1)?.checked_mul(scale)?.checked_div(fewest)?;
    most.checked_sub(money.0.checked_mul(scale)?.checked_div(persons.0)?)
}

/// What figures in the one unit of money are multiplied by to be in the other.
pub(super) fn scale(from: &Unit, to: &Unit) -> Option<Amount> {
    match (from.kroner(), to.kroner()) {
        (Some(from), Some(to)) => from.checked_div(to),
        _ => Some(Amount::whole(1)),
    }
}
