//! The persons a case reckons with, year by year.

use chrono::{Datelike, Days, NaiveDate};

use super::Explained;
use super::course::Rounded;
use super::course::timed;
use super::figure::{Figure, sum};
use crate::analysis::sums::Standing;
use crate::plan::budget::{BudgetTable, Column, ColumnKind};
use crate::plan::investment::PersonPath;
use crate::plan::{Amount, Period};

/// The assumed path of persons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Path {
    /// Its years, earliest first.
    pub years: Vec<PathYear>,
    /// How many there were as the first year began.
    pub base: Figure,
    /// How many there are as the last year ends.
    pub last: Figure,
    /// How many fewer: the base less the last.
    pub reduction: Figure,
    /// How many come to support themselves in all the years.
    pub self_support: Figure,
    /// How many come to other support in all the years.
    pub other_support: Figure,
    /// Years whose printed end is off from the printed start and changes by no more
    /// than rounding.
    pub rounded: Vec<Rounded>,
    /// Years whose printed end is off by more.
    pub differs: Vec<Rounded>,
}

/// One year of the path. Changes are as printed, those who leave with a minus.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PathYear {
    /// The time.
    pub period: Period,
    /// How many there are as it begins.
    pub start: Figure,
    /// How many more come to support themselves.
    pub self_support: Figure,
    /// How many more come to other support.
    pub other_support: Figure,
    /// How many there are as it ends.
    pub end: Figure,
}

/// How many persons fewer there are in a period, on average.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fewer {
    /// The mean of the reduction as it begins and as it ends.
    pub average: Amount,
    /// What part of a year the period is, as a fraction: 5 of 12.
    pub part: (i64, i64),
}

impl Path {
    /// What `table` says of the path.
    pub(super) fn of(path: &PersonPath, table: &BudgetTable) -> Self {
        let standing = Standing::of(table);
        let year = |(at, column): (usize, &Column)| {
            let ColumnKind::Figures { decimals, .. } = column.kind else { return None };
            let period = timed(column)?;
            let figure = |row| Figure::from(standing.at(row, at));
            let year = PathYear {
                period,
                start: figure(Some(path.start)),
                self_support: figure(Some(path.self_support)),
                other_support: figure(Some(path.other_support)),
                end: figure(path.end),
            };
            Some((year, decimals))
        };
        let mut read: Vec<(PathYear, u8)> = table.columns.iter().enumerate().filter_map(year).collect();
        read.sort_by_key(|(year, _)| year.period);
        let off = |explained: Explained| {
            let off = read.iter().filter_map(|(year, decimals)| year.off(*decimals));
            off.filter(|(_, why)| *why == explained).map(|(off, _)| off).collect()
        };
        let (rounded, differs) = (off(Explained::ByRounding), off(Explained::ByNothing));
        let years: Vec<PathYear> = read.into_iter().map(|(year, _)| year).collect();
        let base = years.first().map_or(Figure::Missing, |year| year.start);
        let last = years.last().map_or(Figure::Missing, |year| year.end);
        Self {
            reduction: base.less(last),
            self_support: sum(years.iter().map(|year| year.self_support)).negative(),
            other_support: sum(years.iter().map(|year| year.other_support)).negative(),
            base,
            last,
            rounded,
            differs,
            years,
        }
    }

    /// How many in a hundred of those who leave come to support themselves.
    pub fn self_support_share(&self) -> Option<Amount> {
        let all = self.self_support.plus(self.other_support).known()?;
        self.self_support.known()?.percent_of(all)
    }

    /// How many persons fewer than at the beginning there are in a period that lies
    /// in one year of the path, or after its last; none where that is not known.
    pub fn fewer_in(&self, period: Period) -> Option<Fewer> {
        let (first, last) = (self.years.first()?, self.years.last()?);
        let inside = |year: &&PathYear| {
            year.period.first_day() <= period.first_day() && period.last_day() <= year.period.last_day()
        };
        let average = if period.first_day() > last.period.last_day() {
            self.reduction.known()?
        } else if period.last_day() < first.period.first_day() {
            Amount::ZERO
        } else {
            let year = self.years.iter().find(inside)?;
            let (start, end) = (self.base.less(year.start).known()?, self.base.less(year.end).known()?);
            start.checked_add(end)?.checked_div(Amount::whole(2))?
        };
        Some(Fewer { average, part: part_of_year(period) })
    }

    /// The same where so many fewer persons are assumed in all as `reduction` says, each
    /// year in proportion; where none are, as the path has it.
    pub fn fewer_assumed(&self, period: Period, reduction: Option<Amount>) -> Option<Fewer> {
        let fewer = self.fewer_in(period)?;
        match (self.reduction.known(), reduction) {
            (Some(path), Some(assumed)) if path != assumed && path != Amount::ZERO => {
                let average = fewer.average.checked_mul(assumed)?.checked_div(path)?;
                Some(Fewer { average, ..fewer })
            }
            _ => Some(fewer),
        }
    }

    /// How many there should be at the end of a day, when the change of a year is
    /// the same every day.
    pub fn on(&self, day: NaiveDate) -> Option<Amount> {
        let year = self.years.iter().find(|year| year.period.contains(day))?;
        let (start, end) = (year.start.known()?, year.end.known()?);
        let days = |to: NaiveDate| Amount::whole((to - year.period.first_day()).num_days() + 1);
        let change = end.checked_sub(start)?.checked_mul(days(day))?;
        start.checked_add(change.checked_div(days(year.period.last_day()))?)
    }
}

impl PathYear {
    /// The printed end beside the start and the changes, where it is off, and whether
    /// the rounding of all four to so many decimals explains it.
    fn off(&self, decimals: u8) -> Option<(Rounded, Explained)> {
        let printed = self.end.known()?;
        let sum = self.start.plus(self.self_support).plus(self.other_support).known()?;
        let difference = printed.checked_sub(sum)?;
        let may_differ = Amount::scaled(2, u32::from(decimals));
        let explained =
            if difference.abs() <= may_differ { Explained::ByRounding } else { Explained::ByNothing };
        let off = Rounded { period: Some(self.period), printed, sum };
        (difference != Amount::ZERO).then_some((off, explained))
    }
}

/// What part of a year a period is: whole months as so many of 12, anything else
/// as its days of those of its first year.
pub fn part_of_year(period: Period) -> (i64, i64) {
    let (first, last) = (period.first_day(), period.last_day());
    let next = last.checked_add_days(Days::new(1)).unwrap_or(last);
    if first.day() == 1 && next.day() == 1 {
        let month = |day: NaiveDate| i64::from(day.year()) * 12 + i64::from(day.month0());
        return (month(next) - month(first), 12);
    }
    let year = Period::Year(first.year());
    let days = |from: NaiveDate, to: NaiveDate| (to - from).num_days() + 1;
    (days(first, last), days(year.first_day(), year.last_day()))
}

impl Fewer {
    /// The same as persons for a whole year.
    pub fn full_years(self) -> Option<Amount> {
        let (part, whole) = self.part;
        self.average.checked_mul(Amount::whole(part))?.checked_div(Amount::whole(whole))
    }

    /// What each of them is worth for a whole year, when all are worth `amount`.
    pub fn each(self, amount: Amount) -> Option<Amount> {
        let (part, whole) = self.part;
        let persons = self.average.checked_mul(Amount::whole(part))?;
        amount.checked_mul(Amount::whole(whole))?.checked_div(persons)
    }

    /// What all of them are worth, when each is worth `price` for a whole year.
    pub fn worth(self, price: Amount) -> Option<Amount> {
        let (part, whole) = self.part;
        let persons = self.average.checked_mul(Amount::whole(part))?;
        persons.checked_mul(price)?.checked_div(Amount::whole(whole))
    }
}
