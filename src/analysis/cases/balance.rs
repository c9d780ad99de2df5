//! How far out of pocket a case is as time goes: the cumulative net expense, its
//! peak, and the day it has paid itself back.

use chrono::{Days, NaiveDate};

use super::figure::Figure;
use crate::plan::{Amount, Period};

/// Net expenses and what they add up to. All amounts are kroner; a positive one
/// is an expense.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Balance {
    /// One for each column with a period, earliest first.
    pub steps: Vec<BalanceStep>,
    /// What the years of the case come to as far as all are known, and the last of them.
    pub so_far: Option<Level>,
    /// The most that was out at the end of a year, as far as all are known; none
    /// where no year ends with anything out.
    pub peak: Option<Level>,
    /// When it has paid itself back.
    pub payback: Payback,
}

/// The net expense of one column's period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BalanceStep {
    /// The time.
    pub period: Period,
    /// Whether it belongs to the case.
    pub place: Within,
    /// The net expense.
    pub net: Figure,
    /// All of the case until the end of it; missing from the first year on whose
    /// net is not known, and absent outside the case.
    pub cumulative: Figure,
}

/// Whether a period belongs to the time of its case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Within {
    /// It does.
    Case,
    /// It lies before it or after it, and is in none of its sums.
    Outside,
}

/// What had been reached at the end of a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Level {
    /// The period.
    pub period: Period,
    /// The cumulative net expense at its end, in kroner.
    pub amount: Amount,
}

/// When what was put in has come back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Payback {
    /// On this day: the expense is taken to fall evenly through the period.
    On {
        /// The day.
        day: NaiveDate,
        /// The period it lies in.
        period: Period,
    },
    /// Not by the end of the case.
    NotWithin,
    /// Nothing was ever out.
    NothingOut,
    /// A year that is needed is not known.
    #[default]
    CannotTell,
}

impl Balance {
    /// Adds up net expenses, given earliest first.
    pub fn of(nets: impl IntoIterator<Item = (Period, Within, Figure)>) -> Self {
        let mut sum = Figure::Known(Amount::ZERO);
        let steps = nets.into_iter().map(|(period, place, net)| {
            let cumulative = match (place, net) {
                (Within::Outside, _) => Figure::Absent,
                (Within::Case, Figure::Absent) => {
                    sum = sum.plus(Figure::Missing);
                    sum
                }
                (Within::Case, net) => {
                    sum = sum.plus(net);
                    sum
                }
            };
            BalanceStep { period, place, net, cumulative }
        });
        let steps: Vec<BalanceStep> = steps.collect();
        let levels: Vec<Level> = levels(&steps).collect();
        let peak = peak(&levels);
        let payback = payback(&steps, &levels, peak);
        Self { so_far: levels.last().copied(), peak, payback, steps }
    }

    /// Whether every year of the case is known.
    pub fn is_whole(&self) -> bool {
        let mut within = self.steps.iter().filter(|step| step.place == Within::Case).peekable();
        within.peek().is_some() && within.all(|step| step.cumulative.known().is_some())
    }
}

/// The known ends of the years of the case.
fn levels(steps: &[BalanceStep]) -> impl Iterator<Item = Level> {
    let level = |step: &BalanceStep| Some(Level { period: step.period, amount: step.cumulative.known()? });
    steps.iter().filter_map(level)
}

/// The first of the highest levels, where anything is out.
fn peak(levels: &[Level]) -> Option<Level> {
    let highest = levels.iter().rev().max_by_key(|level| level.amount)?;
    (highest.amount > Amount::ZERO).then_some(*highest)
}

fn payback(steps: &[BalanceStep], levels: &[Level], peak: Option<Level>) -> Payback {
    let within = steps.iter().filter(|step| step.place == Within::Case).count();
    let is_whole = within > 0 && within == levels.len();
    let Some(peak) = peak else {
        return if is_whole { Payback::NothingOut } else { Payback::CannotTell };
    };
    let after =
        levels.windows(2).skip_while(|pair| pair.first().map(|level| level.period) != Some(peak.period));
    let back = after.filter_map(|pair| match pair {
        [before, end] if end.amount <= Amount::ZERO => Some((before.amount, *end)),
        _ => None,
    });
    match back.into_iter().next() {
        Some((before, end)) => {
            day_of(before, end).map_or(Payback::CannotTell, |day| Payback::On { day, period: end.period })
        }
        None if is_whole => Payback::NotWithin,
        None => Payback::CannotTell,
    }
}

/// The first day of the period at whose end nothing is out, when `before`, more
/// than 0, was out as it began and the fall is the same every day. Whole days are
/// compared, so nothing is rounded.
fn day_of(before: Amount, end: Level) -> Option<NaiveDate> {
    let first = end.period.first_day();
    let days = (end.period.last_day() - first).num_days() + 1;
    let fall = before.checked_sub(end.amount)?;
    let out = before.checked_mul(Amount::whole(days))?;
    // Checked here for the greatest, so that no product below is too large.
    fall.checked_mul(Amount::whole(days))?;
    let is_back = |day: i64| fall.checked_mul(Amount::whole(day)).is_some_and(|back| back >= out);
    let (mut low, mut high) = (1, days);
    while low < high {
        let middle = low + (high - low) / 2;
        if is_back(middle) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    first.checked_add_days(Days::new(u64::try_from(low - 1).ok()?))
}
