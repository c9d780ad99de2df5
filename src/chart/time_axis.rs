//! The marks of the axis of time: where periods are named.

use chrono::Datelike;

use super::time::{at, middle};
use crate::plan::Period;

/// A place on the axis of time and what it is called.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TimeMark {
    /// Where, in days.
    pub at: f64,
    /// The period whose name stands there.
    pub period: Period,
}

/// How many years there may be between two marks.
const YEARS: [i32; 7] = [1, 2, 5, 10, 20, 50, 100];
/// Within a year: how many months there may be between two marks.
const MONTHS: [i32; 3] = [1, 3, 6];

/// Marks between `from` and `to`, in days, at most `most` of them, for figures
/// of these `periods`.
///
/// Where there is room to name every one of the periods, they are the marks.
/// Else figures of one time of the year (every May, every year) have marks at
/// that time of the year, and any others at the beginning of years, or at the
/// months, quarters or halves.
pub fn marks(periods: &[Period], from: f64, to: f64, most: usize) -> Vec<TimeMark> {
    let most = most.max(1);
    if periods.is_empty() || from.is_nan() || to.is_nan() || from >= to {
        return Vec::new();
    }
    let themselves = apart(periods, (to - from) / most as f64);
    if themselves.len() == periods.len() {
        return themselves;
    }
    if let Some(of_year) = time_of_year(periods) {
        return every_year(of_year, periods, from, to, most);
    }
    calendar(periods, from, to, most)
}

/// The period in a given year, if all of them lie at the same time of theirs.
fn time_of_year(periods: &[Period]) -> Option<fn(i32, u8) -> Period> {
    let first = periods.first()?;
    let same = periods.iter().all(|period| part(*period) == part(*first));
    match first {
        Period::Year(_) => same.then_some(|year, _| Period::Year(year)),
        Period::Half(..) => same.then_some(Period::Half),
        Period::Quarter(..) => same.then_some(Period::Quarter),
        Period::Month(..) => same.then_some(Period::Month),
        Period::Day(_) | Period::Span(..) => None,
    }
}

/// Which part of its year a period is, and of what kind.
fn part(period: Period) -> (u8, u8) {
    match period {
        Period::Year(_) => (0, 0),
        Period::Half(_, half) => (1, half),
        Period::Quarter(_, quarter) => (2, quarter),
        Period::Month(_, month) => (3, month),
        Period::Day(_) => (4, 0),
        Period::Span(..) => (5, 0),
    }
}

/// A mark at one time of the year, every so many years; one of them is the latest.
fn every_year(
    of_year: fn(i32, u8) -> Period,
    periods: &[Period],
    from: f64,
    to: f64,
    most: usize,
) -> Vec<TimeMark> {
    let Some(latest) = periods.iter().max() else { return Vec::new() };
    let (_, nth) = part(*latest);
    let marks = |step: i32| -> Vec<TimeMark> {
        let rest = latest.year().rem_euclid(step);
        let years = years_within(from, to).filter(|year| year.rem_euclid(step) == rest);
        within(years.map(|year| of_year(year, nth)).map(mark_in_middle), from, to)
    };
    fewest(YEARS.iter().map(|step| marks(*step)), most)
}

/// Marks at the beginning of years, or where there is room at every half-year,
/// quarter or month, but none finer than the figures.
fn calendar(periods: &[Period], from: f64, to: f64, most: usize) -> Vec<TimeMark> {
    let finest = periods.iter().map(|period| months(*period)).min().unwrap_or(12);
    let parts = MONTHS.iter().filter(|step| **step >= finest).map(|step| {
        let periods = years_within(from, to).flat_map(|year| parts_of(year, *step));
        within(periods.map(mark_in_middle), from, to)
    });
    let years = YEARS.iter().map(|step| {
        let years = years_within(from, to).filter(|year| year.rem_euclid(*step) == 0);
        let marks = years.map(Period::Year).map(|year| TimeMark { at: at(year.first_day()), period: year });
        within(marks, from, to)
    });
    fewest(parts.chain(years).filter(|marks| !marks.is_empty()), most)
}

/// The months of the shortest mark that a period may ask for.
fn months(period: Period) -> i32 {
    match period {
        Period::Day(_) | Period::Month(..) | Period::Span(..) => 1,
        Period::Quarter(..) => 3,
        Period::Half(..) => 6,
        Period::Year(_) => 12,
    }
}

fn parts_of(year: i32, months: i32) -> Vec<Period> {
    match months {
        1 => (1..=12).map(|month| Period::Month(year, month)).collect(),
        3 => (1..=4).map(|quarter| Period::Quarter(year, quarter)).collect(),
        _ => (1..=2).map(|half| Period::Half(year, half)).collect(),
    }
}

/// The periods themselves, without those that would stand too close.
fn apart(periods: &[Period], distance: f64) -> Vec<TimeMark> {
    let mut marks: Vec<TimeMark> = Vec::new();
    for mark in periods.iter().copied().map(mark_in_middle) {
        if marks.last().is_none_or(|last| mark.at - last.at >= distance) {
            marks.push(mark);
        }
    }
    marks
}

fn mark_in_middle(period: Period) -> TimeMark {
    TimeMark { at: middle(period), period }
}

fn within(marks: impl Iterator<Item = TimeMark>, from: f64, to: f64) -> Vec<TimeMark> {
    marks.filter(|mark| (from..=to).contains(&mark.at)).collect()
}

/// The first that has no more than `most`; the last, where none has.
fn fewest(candidates: impl Iterator<Item = Vec<TimeMark>>, most: usize) -> Vec<TimeMark> {
    let mut last = Vec::new();
    for marks in candidates {
        if marks.len() <= most {
            return marks;
        }
        last = marks;
    }
    last.truncate(most);
    last
}

fn years_within(from: f64, to: f64) -> impl Iterator<Item = i32> {
    let year = |days: f64| {
        chrono::NaiveDate::from_num_days_from_ce_opt(days as i32)
            .map_or(crate::plan::period::FIRST_YEAR, |day| day.year())
    };
    year(from)..=year(to)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::time::{end, start};
    use super::*;

    /// `periods` and the names of the marks, which fill the axis from the first to the last.
    #[track_caller]
    fn check(periods: &str, most: usize, wanted: &str) {
        let periods: Vec<Period> = periods.split(' ').map(|text| text.parse().unwrap()).collect();
        let (from, to) = (start(periods[0]), end(*periods.last().unwrap()));
        let marks = marks(&periods, from, to, most);
        let names: Vec<String> = marks.iter().map(|mark| mark.period.to_string()).collect();
        assert_eq!(names.join(" "), wanted);
    }

    #[test]
    fn figures_of_every_may_are_marked_in_may() {
        let may = "2013-05 2014-05 2015-05 2016-05 2017-05 2018-05 2019-05";
        check(may, 8, may);
        check(may, 4, "2013-05 2015-05 2017-05 2019-05");
        let marks = marks(&["2013-05".parse().unwrap()], 0.0, 1e6, 1);
        assert_eq!(marks.len(), 1);
    }

    #[test]
    fn two_years_far_apart_are_the_only_ones_that_are_named() {
        check("2004 2020", 5, "2004 2020");
    }

    #[test]
    fn quarters_and_a_half_year_are_marked_by_quarters_where_there_is_no_room_for_all() {
        check("2020-Q1 2020-H1 2020-Q2", 6, "2020-Q1 2020-H1 2020-Q2");
        check("2020-Q1 2020-H1 2020-Q2", 3, "2020-Q1 2020-Q2");
    }

    #[test]
    fn months_over_many_years_are_marked_where_years_begin() {
        let months: Vec<String> =
            (2010..=2014).flat_map(|year| (1..=12).map(move |month| format!("{year}-{month:02}"))).collect();
        check(&months.join(" "), 6, "2010 2011 2012 2013 2014 2015");
        check(&months[..6].join(" "), 6, "2010-01 2010-02 2010-03 2010-04 2010-05 2010-06");
    }

    #[test]
    fn single_days_are_marked_themselves() {
        check("2020-03-12 2020-08-06", 6, "2020-03-12 2020-08-06");
    }

    #[test]
    fn nothing_has_no_marks() {
        assert_eq!(marks(&[], 0.0, 10.0, 5), []);
        assert_eq!(marks(&[Period::Year(2020)], 10.0, 10.0, 5), []);
    }

    proptest! {
        #[test]
        fn marks_are_few_in_order_and_on_the_axis(
            years in prop::collection::btree_set(1900i32..2199, 1..30), part in 0u8..5, most in 1usize..20
        ) {
            let periods: Vec<Period> = years.into_iter().map(|year| match part {
                0 => Period::Year(year),
                1 => Period::Half(year, 1),
                2 => Period::Quarter(year, u8::try_from(year % 4).unwrap() + 1),
                3 => Period::Month(year, u8::try_from(year % 12).unwrap() + 1),
                _ => Period::Day(Period::Year(year).last_day()),
            }).collect();
            let (from, to) = (start(periods[0]), end(*periods.last().unwrap()));
            let marks = marks(&periods, from, to, most);
            prop_assert!(marks.len() <= most.max(periods.len()));
            prop_assert!(marks.windows(2).all(|pair| pair[0].at < pair[1].at));
            prop_assert!(marks.iter().all(|mark| (from..=to).contains(&mark.at)));
        }
    }
}
