//! Which figure of a series counts for a target.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, Months, NaiveDate};

use super::{Figure, Known, Parts, Why};
use crate::plan::Period;
use crate::plan::series::{Finality, Point, Series, Value};
use crate::plan::target::{Reckoning, When};
use crate::plan::unit::Unit;
use crate::plan::{Amount, Plan};

/// The figures of a series that are known on a day.
#[derive(Debug, Clone, Copy)]
pub(super) struct Figures<'a> {
    series: &'a Series,
    on: NaiveDate,
    /// The last day that a figure may be of.
    horizon: NaiveDate,
}

/// What was found for a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    /// The figure that counts, or why there is none.
    pub figure: Result<Figure, Why>,
    /// The last known figure, where none counts.
    pub known: Option<Figure>,
}

impl<'a> Figures<'a> {
    pub(super) fn of(series: &'a Series, known: &Known<'_>) -> Self {
        Self { series, on: known.on, horizon: known.horizon() }
    }

    /// Whether anybody could know the point.
    fn is_known(&self, point: &Point) -> bool {
        point.period.last_day() <= self.horizon && point.is_known_on(self.on)
    }

    /// The points that are known and end by `day`, latest first.
    fn until(self, day: NaiveDate) -> impl Iterator<Item = (usize, &'a Point)> {
        let day = day.min(self.horizon);
        let end = self.series.points.partition_point(|point| point.period.first_day() <= day);
        let points = self.series.points.iter().enumerate().take(end).rev();
        points.filter(move |(_, point)| point.period.last_day() <= day && self.is_known(point))
    }

    fn figure(self, at: usize, point: &Point) -> Option<Figure> {
        Some(Figure {
            value: self.value(point).number()?,
            period: point.period,
            point: at,
            reckoning: Reckoning::Latest,
            parts: Parts { known: 1, of: 1, grows: false, unknown: None },
            exactness: self.exactness(point),
            finality: self.finality(point),
        })
    }

    /// What was known of the point on the day.
    fn value(self, point: &Point) -> Value {
        point.known_on(self.on).map_or(Value::Missing, |known| known.value)
    }

    fn finality(self, point: &Point) -> Option<Finality> {
        Some(point.known_on(self.on)?.vintage?.finality)
    }

    fn exactness(self, point: &Point) -> crate::plan::series::Exactness {
        point.detail.as_ref().and_then(|detail| detail.exactness).unwrap_or(self.series.exactness)
    }

    /// The figure of exactly `period`.
    fn exactly(self, period: Period) -> Option<(usize, &'a Point)> {
        let at = self.series.points.binary_search_by(|point| point.period.cmp(&period)).ok()?;
        self.series.points.get(at).filter(|point| self.is_known(point)).map(|point| (at, point))
    }

    /// The last figure until `day`; that of exactly `period` where there is one.
    /// Where a half-year and a quarter end together, the one that is `like` counts.
    pub(super) fn latest(self, day: NaiveDate, period: Option<Period>, like: Option<Period>) -> Found {
        let exact = period.and_then(|period| self.exactly(period));
        let exact = exact.filter(|(_, point)| self.value(point) != Value::Missing);
        let known = || self.until(day).find_map(|(at, point)| self.figure(at, point));
        // A figure that should be there and is not is passed over; one that
        // nobody may see or nobody measured says why.
        let counting = |(_, point): &(usize, &Point)| self.value(point) != Value::Missing;
        let last = || {
            let last = self.until(day).find(counting)?;
            let ends = last.1.period.last_day();
            // No regular period is longer than a year.
            let earliest = ends.checked_sub_days(Days::new(366)).unwrap_or(ends);
            let near = self.until(day).take_while(|(_, point)| point.period.first_day() > earliest);
            let alike = |point: &Point| like.is_some_and(|like| point.period.is_same_kind(like));
            let mut together = near.filter(counting).filter(|(_, point)| point.period.last_day() == ends);
            Some(together.find(|(_, point)| alike(point)).unwrap_or(last))
        };
        match exact.or_else(last) {
            None => Found { figure: Err(Why::NoValue), known: None },
            Some((at, point)) => match self.figure(at, point) {
                Some(figure) => Found { figure: Ok(figure), known: None },
                None => Found { figure: Err(why(self.value(point))), known: known() },
            },
        }
    }

    /// The mean or the sum of the figures in `period`, as far as they are known.
    pub(super) fn reckoned(self, period: Period, reckoning: Reckoning) -> Found {
        if let Some((at, point)) =
            self.exactly(period).filter(|(_, point)| self.value(point) != Value::Missing)
        {
            let figure = self.figure(at, point).ok_or(why(self.value(point)));
            return Found { figure, known: None };
        }
        let within = |point: &Point| point.period.first_day() >= period.first_day();
        let inside: Vec<(usize, &Point)> =
            self.until(period.last_day()).take_while(|(_, point)| within(point)).collect();
        // Months among quarters would count twice: one kind counts, the one that is
        // whole, or else the shortest.
        let kinds: BTreeSet<usize> =
            inside.iter().filter_map(|(_, point)| how_many(point.period, period)).collect();
        let is_whole = |of: &&usize| {
            let numbers = inside.iter().filter(|(_, point)| self.value(point).number().is_some());
            numbers.filter(|(_, point)| how_many(point.period, period) == Some(**of)).count() == **of
        };
        let Some(of) = kinds.iter().rev().find(is_whole).or(kinds.last()).copied() else {
            let known = self.until(self.on).find_map(|(at, point)| self.figure(at, point));
            return Found { figure: Err(Why::NoValue), known };
        };
        let parts: Vec<_> =
            inside.into_iter().filter(|(_, point)| how_many(point.period, period) == Some(of)).collect();
        self.taken_together(&parts, period, reckoning, of)
    }

    fn taken_together(
        self,
        parts: &[(usize, &Point)],
        period: Period,
        reckoning: Reckoning,
        of: usize,
    ) -> Found {
        let known: Vec<Figure> = parts.iter().filter_map(|(at, point)| self.figure(*at, point)).collect();
        let unknown = parts.iter().map(|(_, point)| self.value(point)).find(|value| value.number().is_none());
        let last = known.first().copied();
        let grows = known.iter().all(|figure| figure.value >= Amount::ZERO);
        let is_growing_sum = reckoning == Reckoning::Sum && grows;
        let unknown = unknown.filter(|value| *value != Value::Missing).map(why);
        // What nobody may see can only add to a sum; of a mean nothing is known.
        if let Some(why) = unknown.filter(|_| !is_growing_sum) {
            return Found { figure: Err(why), known: last };
        }
        let Some(last) = last else { return Found { figure: Err(Why::NoValue), known: None } };
        let sum = known.iter().try_fold(Amount::ZERO, |sum, figure| sum.checked_add(figure.value));
        let value = match reckoning {
            Reckoning::Average => sum.and_then(|sum| sum.shared_by(known.len())),
            Reckoning::Sum | Reckoning::Latest => sum,
        };
        let Some(value) = value else { return Found { figure: Err(Why::TooLarge), known: Some(last) } };
        let is_provisional = |figure: &Figure| figure.finality == Some(Finality::Provisional);
        let figure = Figure {
            value,
            period,
            reckoning,
            parts: Parts { known: known.len(), of, grows: is_growing_sum, unknown },
            exactness: known.iter().map(|figure| figure.exactness).max().unwrap_or(last.exactness),
            finality: known
                .iter()
                .find(|figure| is_provisional(figure))
                .map_or(last.finality, |f| f.finality),
            ..last
        };
        Found { figure: Ok(figure), known: None }
    }

    /// The level at the time of a base, where the series has it.
    pub(super) fn at(self, when: When, reckoning: Reckoning) -> Option<Amount> {
        match (when, reckoning) {
            (When::AtEnd(period), _) => {
                let figure = self.latest(period.last_day(), None, None).figure.ok()?;
                settles(figure.period, period.last_day()).then_some(figure.value)
            }
            (When::In(period), Reckoning::Latest) => {
                self.exactly(period).and_then(|(_, point)| self.value(point).number())
            }
            (When::In(period), reckoning) => {
                let figure = self.reckoned(period, reckoning).figure.ok()?;
                (figure.parts.known == figure.parts.of).then_some(figure.value)
            }
        }
    }

    /// How many figures of the kind of `period` are known from `from` to `to`, both included.
    pub(super) fn count_between(self, from: NaiveDate, to: NaiveDate, period: Period) -> usize {
        let counts = |point: &Point| {
            point.period.is_same_kind(period)
                && point.period.last_day() >= from
                && self.value(point).number().is_some()
        };
        // Points stand by their first day, and no regular period is longer than a year.
        let earliest = from.checked_sub_days(Days::new(366)).unwrap_or(from);
        let points = self.until(to).take_while(|(_, point)| point.period.first_day() >= earliest);
        points.filter(|(_, point)| counts(point)).count()
    }

    /// Whether the figures are levels of a named scale.
    pub(super) fn is_of_scale(self) -> bool {
        matches!(self.series.unit, Unit::Scale(_))
    }

    /// Whether the way of counting changed after `from` and until `to`.
    pub(super) fn changed_between(self, from: NaiveDate, to: NaiveDate) -> bool {
        self.series.breaks.iter().any(|change| from < change.on && change.on <= to)
    }
}

fn why(value: Value) -> Why {
    match value {
        Value::Hidden => Why::Hidden,
        Value::NotMeasured => Why::NotMeasured,
        Value::Missing | Value::Number(_) => Why::NoValue,
    }
}

/// How many periods like `part` make up `whole`; `None` when they do not.
fn how_many(part: Period, whole: Period) -> Option<usize> {
    let months = |period| match period {
        Period::Year(_) => Some(12),
        Period::Half(..) => Some(6),
        Period::Quarter(..) => Some(3),
        Period::Month(..) => Some(1),
        Period::Span(from, to) => whole_months(from, to),
        Period::Day(_) => None,
    };
    let (part, whole) = (months(part)?, months(whole)?);
    let fits = part > 0 && part < whole && whole % part == 0;
    fits.then(|| usize::try_from(whole / part).ok())?
}

/// How many months a stretch of whole months has.
fn whole_months(from: NaiveDate, to: NaiveDate) -> Option<u32> {
    let after = to.succ_opt()?;
    let months = (after.year() - from.year()) * 12 + i32::try_from(after.month()).ok()?
        - i32::try_from(from.month()).ok()?;
    (from.day() == 1 && after.day() == 1).then(|| u32::try_from(months).ok())?
}

/// Whether no later figure of the kind of `period` can come by `day`.
pub(super) fn settles(period: Period, day: NaiveDate) -> bool {
    let last = period.last_day();
    let next = match period {
        Period::Year(_) => end_of_months_after(last, 12),
        Period::Half(..) => end_of_months_after(last, 6),
        Period::Quarter(..) => end_of_months_after(last, 3),
        Period::Month(..) => end_of_months_after(last, 1),
        Period::Day(on) => return on <= day && (on.year(), on.month()) == (day.year(), day.month()),
        Period::Span(from, to) => to + (to - from) + Days::new(1),
    };
    last <= day && day < next
}

/// The last day of the month so many months after one that ends on `last`.
fn end_of_months_after(last: NaiveDate, months: u32) -> NaiveDate {
    last + Days::new(1) + Months::new(months) - Days::new(1)
}

/// The year that something recurring is judged for.
pub(super) fn year_of(plan: &Plan, on: NaiveDate) -> Period {
    let (first, last) = (plan.period.first_day(), plan.period.last_day());
    Period::Year(on.clamp(first, last.max(first)).year())
}
