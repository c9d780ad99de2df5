//! What is worked out of series when they are read: index, change in a year, share,
//! sum, difference, moving average, cumulative in the year.
//!
//! Nothing of it is stored. An operand that is missing, hidden or not measured makes
//! the result missing; so does one from the other side of a break, unless every
//! target group can be followed across it: such figures cannot be compared.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::sums::adds_up;
use crate::plan::chart::ChartLine;
use crate::plan::derivation::Derivation;
use crate::plan::id::SeriesId;
use crate::plan::series::{Series, Value};
use crate::plan::unit::Unit;
use crate::plan::{Amount, Period, Plan};

/// The figures that a line of a chart shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Derived {
    /// What they count.
    pub unit: Unit,
    /// How many decimals they are shown with.
    pub decimals: u8,
    /// The figures, earliest first: one for each point of the series.
    pub points: Vec<DerivedPoint>,
    /// Why there is nothing to show, if that is so for all of them.
    pub lacks: Option<Lack>,
}

/// One figure that was worked out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DerivedPoint {
    /// The time it is about.
    pub period: Period,
    /// What is known.
    pub value: Value,
    /// Whether anything it rests on may still change.
    pub provisional: bool,
    /// The position of the point in its series.
    pub at: Option<usize>,
}

/// Why nothing can be worked out at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lack {
    /// The series, or one that it is worked out with, is not in the plan.
    NoSeries,
    /// The other series counts something else.
    OtherUnit,
    /// Shares, ranks and levels cannot be added up.
    CannotAddUp,
    /// The series has no known figure of the period that should be 100.
    NoBase,
}

/// How many decimals per cent and indexes are shown with.
const SHARE_DECIMALS: u8 = 1;

/// What `line` shows, as it was known on the day `on`.
pub fn derived(plan: &Plan, line: &ChartLine, on: NaiveDate) -> Derived {
    let Some(series) = plan.series.get(line.series) else {
        return Derived { unit: Unit::Persons, decimals: 0, points: Vec::new(), lacks: Some(Lack::NoSeries) };
    };
    let own = Operand::of(series, on);
    let derivation = line.derived.as_ref();
    let (unit, decimals) = derivation.map_or((series.unit.clone(), series.decimals), |d| shape(d, series));
    let worked = match derivation {
        None => Ok(own.each(|at| own.taken(at))),
        Some(derivation) => points(plan, &own, derivation, on),
    };
    match worked {
        Ok(points) => Derived { unit, decimals, points, lacks: None },
        Err(lack) => Derived { unit, decimals, points: Vec::new(), lacks: Some(lack) },
    }
}

/// What the result of a derivation counts, and its decimals.
fn shape(derivation: &Derivation, series: &Series) -> (Unit, u8) {
    let same = || (series.unit.clone(), series.decimals);
    let difference = || match series.unit {
        Unit::Percent => (Unit::PercentagePoints, series.decimals),
        _ => same(),
    };
    match derivation {
        Derivation::Index(base) => (Unit::Index { base: *base }, SHARE_DECIMALS),
        Derivation::PercentInAYear | Derivation::ShareOf(_) => (Unit::Percent, SHARE_DECIMALS),
        Derivation::ChangeInAYear | Derivation::DifferenceTo(_) => difference(),
        Derivation::SumWith(_) | Derivation::CumulativeInYear => same(),
        Derivation::MovingAverage(_) => (series.unit.clone(), series.decimals.max(SHARE_DECIMALS)),
    }
}

fn points(
    plan: &Plan,
    own: &Operand<'_>,
    derivation: &Derivation,
    on: NaiveDate,
) -> Result<Vec<DerivedPoint>, Lack> {
    let others = others(plan, derivation, own, on)?;
    if matches!(derivation, Derivation::CumulativeInYear | Derivation::SumWith(_))
        && !adds_up(&own.series.unit)
    {
        return Err(Lack::CannotAddUp);
    }
    Ok(match derivation {
        Derivation::Index(base) => {
            let base =
                own.find(*base).filter(|base| base.value.number().is_some_and(|base| base > Amount::ZERO));
            let base = base.ok_or(Lack::NoBase)?;
            own.each(|at| own.compared(at, Some(base), Amount::percent_of))
        }
        Derivation::ChangeInAYear => {
            own.each(|at| own.compared(at, own.year_before(at), Amount::checked_sub))
        }
        Derivation::PercentInAYear => own.each(|at| own.compared(at, own.year_before(at), growth)),
        Derivation::ShareOf(_) => own.each(|at| own.together(at, &others, share)),
        Derivation::DifferenceTo(_) => own.each(|at| own.together(at, &others, Amount::checked_sub)),
        Derivation::SumWith(_) => own.each(|at| own.together(at, &others, Amount::checked_add)),
        Derivation::MovingAverage(many) => own.each(|at| own.mean(at, usize::from(*many))),
        Derivation::CumulativeInYear => own.each(|at| own.cumulative(at)),
    })
}

/// The other series, which must count the same.
fn others<'a>(
    plan: &'a Plan,
    derivation: &Derivation,
    own: &Operand<'_>,
    on: NaiveDate,
) -> Result<Vec<Operand<'a>>, Lack> {
    let operand = |id: &SeriesId| {
        let series = plan.series.get(*id).ok_or(Lack::NoSeries)?;
        if series.unit == own.series.unit { Ok(Operand::of(series, on)) } else { Err(Lack::OtherUnit) }
    };
    derivation.others().iter().map(operand).collect()
}

/// In per cent of the figure before, where that is above 0.
fn growth(value: Amount, before: Amount) -> Option<Amount> {
    (before > Amount::ZERO).then(|| value.checked_sub(before)?.percent_of(before))?
}

/// In per cent of a whole above 0.
fn share(part: Amount, whole: Amount) -> Option<Amount> {
    (whole > Amount::ZERO).then(|| part.percent_of(whole))?
}

/// A series as it was known.
struct Operand<'a> {
    /// As it is in the plan; positions of points are those in it.
    original: &'a Series,
    series: Cow<'a, Series>,
}

/// A value and whether it may still change.
#[derive(Clone, Copy)]
struct Taken {
    period: Period,
    value: Value,
    provisional: bool,
}

impl Taken {
    fn missing(period: Period) -> Self {
        Self { period, value: Value::Missing, provisional: false }
    }

    fn of(period: Period, amount: Option<Amount>, provisional: bool) -> Self {
        amount.map_or(Self::missing(period), |amount| Self {
            period,
            value: Value::Number(amount),
            provisional,
        })
    }
}

impl<'a> Operand<'a> {
    fn of(series: &'a Series, on: NaiveDate) -> Self {
        Self { original: series, series: series.as_known_on(on) }
    }

    /// A result for each point.
    fn each(&self, result: impl Fn(usize) -> Option<Taken>) -> Vec<DerivedPoint> {
        let place =
            |period: Period| self.original.points.binary_search_by(|point| point.period.cmp(&period)).ok();
        let all = (0..self.series.points.len()).filter_map(result);
        all.map(|Taken { period, value, provisional }| DerivedPoint {
            period,
            value,
            provisional,
            at: place(period),
        })
        .collect()
    }

    fn taken(&self, at: usize) -> Option<Taken> {
        let point = self.series.points.get(at)?;
        Some(Taken { period: point.period, value: point.value, provisional: point.is_provisional() })
    }

    fn find(&self, period: Period) -> Option<Taken> {
        let at = self.series.points.binary_search_by(|point| point.period.cmp(&period)).ok()?;
        self.taken(at)
    }

    fn year_before(&self, at: usize) -> Option<Taken> {
        self.find(self.series.points.get(at)?.period.a_year_before()?)
    }

    /// Whether figures of two periods were counted in the same way, or can be joined.
    fn is_comparable(&self, one: Period, other: Period) -> bool {
        let (first, last) = if one <= other { (one, other) } else { (other, one) };
        let between = |on: NaiveDate| first.last_day() < on && on <= last.last_day();
        self.series.breaks.iter().all(|change| !between(change.on) || change.can_be_bridged())
    }

    /// This figure against another of the same series.
    fn compared(
        &self,
        at: usize,
        other: Option<Taken>,
        reckon: fn(Amount, Amount) -> Option<Amount>,
    ) -> Option<Taken> {
        let own = self.taken(at)?;
        let other = other.filter(|other| self.is_comparable(own.period, other.period));
        let amount = other.and_then(|other| reckon(own.value.number()?, other.value.number()?));
        let provisional = own.provisional || other.is_some_and(|other| other.provisional);
        Some(Taken::of(own.period, amount, provisional))
    }

    /// This figure with those of the same period in other series, one after another.
    fn together(
        &self,
        at: usize,
        others: &[Operand<'_>],
        reckon: fn(Amount, Amount) -> Option<Amount>,
    ) -> Option<Taken> {
        let own = self.taken(at)?;
        let (mut amount, mut provisional) = (own.value.number(), own.provisional);
        for other in others {
            let found = other.find(own.period);
            amount = amount.and_then(|amount| reckon(amount, found?.value.number()?));
            provisional |= found.is_some_and(|found| found.provisional);
        }
        Some(Taken::of(own.period, amount, provisional))
    }

    /// The mean of this figure and those before it, of periods that follow each other.
    fn mean(&self, at: usize, many: usize) -> Option<Taken> {
        let own = self.taken(at)?;
        let (sum, provisional) = self.sum_back(own, many)?;
        Some(Taken::of(own.period, sum.and_then(|sum| sum.shared_by(many)), provisional))
    }

    /// The figures of the year up to this one, added up.
    fn cumulative(&self, at: usize) -> Option<Taken> {
        let own = self.taken(at)?;
        let many = match own.period {
            Period::Year(_) => 1,
            Period::Half(_, nth) | Period::Quarter(_, nth) | Period::Month(_, nth) => usize::from(nth),
            // Days and spans have no first one of the year.
            Period::Day(_) | Period::Span(..) => return Some(Taken::missing(own.period)),
        };
        let (sum, provisional) = self.sum_back(own, many)?;
        Some(Taken::of(own.period, sum, provisional))
    }

    /// So many figures that end with `last`, added up; `None` within where one is
    /// not known or was counted in another way.
    fn sum_back(&self, last: Taken, many: usize) -> Option<(Option<Amount>, bool)> {
        let (mut sum, mut provisional, mut period) = (Some(Amount::ZERO), false, Some(last.period));
        for _ in 0..many {
            let found = period.and_then(|period| self.find(period));
            let found = found.filter(|found| self.is_comparable(found.period, last.period));
            sum = sum.and_then(|sum| sum.checked_add(found?.value.number()?));
            provisional |= found.is_some_and(|found| found.provisional);
            period = period.and_then(Period::the_one_before);
        }
        Some((sum, provisional))
    }
}

#[cfg(test)]
mod tests;
