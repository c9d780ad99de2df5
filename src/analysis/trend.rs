//! How a series goes: its first and its latest known figure, and what is unknown.

use chrono::NaiveDate;

use crate::plan::series::{Exactness, Point, Series, Value};
use crate::plan::{Amount, Period};

/// A known figure and the time it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// The time.
    pub period: Period,
    /// The figure, in the series' unit.
    pub value: Amount,
    /// How it was read.
    pub exactness: Exactness,
}

/// What a series says as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Trend {
    /// The first known figure that may be compared with the latest: of a period
    /// of the same kind, for a quarter is no part of a row of half-years.
    pub first: Option<Reading>,
    /// The latest known figure.
    pub latest: Option<Reading>,
    /// The last point, if it comes after the latest known figure.
    pub unknown_since: Option<(Period, Value)>,
    /// How many points there are of each kind.
    pub counts: Counts,
    /// How many figures are known of no period that could be plotted.
    pub known_levels: usize,
}

/// How many points of a series are known, and how many of each unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Points with a number.
    pub known: usize,
    /// Points that should have a figure.
    pub missing: usize,
    /// Points too small to be published.
    pub hidden: usize,
    /// Points nobody measured.
    pub not_measured: usize,
}

impl Trend {
    /// Looks through `series` as it was known on the day `on`.
    pub fn of(series: &Series, on: NaiveDate) -> Self {
        let series = series.as_known_on(on);
        let latest = series.points.iter().rev().find_map(|point| reading(point, &series));
        let same_kind = |found: &Reading| latest.is_some_and(|l| l.period.is_same_kind(found.period));
        let first = series.points.iter().filter_map(|point| reading(point, &series)).find(same_kind);
        let last = series.points.last().filter(|point| point.value.number().is_none());
        Self {
            first,
            latest,
            unknown_since: last.map(|point| (point.period, point.value)),
            counts: Counts::of(&series.points),
            known_levels: series.levels.iter().filter(|level| level.value.number().is_some()).count(),
        }
    }

    /// Latest less first; `None` with fewer than two known figures to compare.
    pub fn change(&self) -> Option<Amount> {
        let (first, latest) = (self.first?, self.latest?);
        if first.period == latest.period {
            return None;
        }
        latest.value.checked_sub(first.value)
    }

    /// The change in per cent of the first figure; `None` unless that is above 0.
    pub fn change_percent(&self) -> Option<Amount> {
        let first = self.first?.value;
        if first <= Amount::ZERO {
            return None;
        }
        self.change()?.percent_of(first)
    }
}

impl Counts {
    fn of(points: &[Point]) -> Self {
        let mut counts = Self::default();
        for point in points {
            *match point.value {
                Value::Number(_) => &mut counts.known,
                Value::Missing => &mut counts.missing,
                Value::Hidden => &mut counts.hidden,
                Value::NotMeasured => &mut counts.not_measured,
            } += 1;
        }
        counts
    }
}

/// The point's figure, if it is known.
pub fn reading(point: &Point, series: &Series) -> Option<Reading> {
    let value = point.value.number()?;
    let own = point.detail.as_ref().and_then(|detail| detail.exactness);
    Some(Reading { period: point.period, value, exactness: own.unwrap_or(series.exactness) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::id::SeriesId;
    use crate::plan::unit::Unit;

    fn series(points: &str) -> Series {
        let series = Series::new(SeriesId(1), String::new(), String::new(), Unit::Persons);
        Series { points: ron::from_str(points).unwrap(), ..series }
    }

    /// Long after all of it was known.
    fn trend(points: &str) -> Trend {
        Trend::of(&series(points), NaiveDate::MAX)
    }

    #[track_caller]
    fn check(points: &str, first: &str, latest: &str, change: Option<i64>) {
        let found = trend(points);
        let shown = |reading: Option<Reading>| {
            reading.map_or("–".to_owned(), |r| format!("{} {}", r.period, r.value))
        };
        assert_eq!((shown(found.first), shown(found.latest)), (first.to_owned(), latest.to_owned()));
        assert_eq!(found.change(), change.map(Amount::whole));
    }

    #[test]
    fn a_series_goes_from_its_first_to_its_latest_known_figure() {
        check(
            r#"[("2013-05",914),("2016-05",879),("2019-05",702)]"#,
            "2013-05 914",
            "2019-05 702",
            Some(-212),
        );
        check(r#"[("2004",437),("2020",1495)]"#, "2004 437", "2020 1495", Some(1058));
    }

    #[test]
    fn unknown_figures_at_the_ends_are_passed_over_and_zero_is_not() {
        check(r#"[("2018",Hidden),("2019",0),("2020",5),("2021",Missing)]"#, "2019 0", "2020 5", Some(5));
        let found = trend(r#"[("2019",3),("2020",NotMeasured)]"#);
        assert_eq!(found.unknown_since, Some((Period::Year(2020), Value::NotMeasured)));
    }

    #[test]
    fn a_half_year_is_not_compared_with_a_quarter() {
        let points = r#"[("2020-Q1",229),("2020-H1",264),("2020-Q2",234)]"#;
        check(points, "2020-Q1 229", "2020-Q2 234", Some(5));
    }

    #[test]
    fn one_figure_alone_has_no_change() {
        check(r#"[("2020-01",46)]"#, "2020-01 46", "2020-01 46", None);
        check(r#"[("2019",12),("2020-01",46)]"#, "2020-01 46", "2020-01 46", None);
        check("[]", "–", "–", None);
        check(r#"[("2020",Hidden)]"#, "–", "–", None);
    }

    #[test]
    fn a_change_from_nothing_has_no_per_cent() {
        assert_eq!(trend(r#"[("2019",0),("2020",5)]"#).change_percent(), None);
        let found = trend(r#"[("2019",200),("2020",150)]"#);
        assert_eq!(found.change_percent(), Some(Amount::whole(-25)));
    }

    #[test]
    fn every_kind_of_unknown_is_counted_apart() {
        let points = r#"[("2016",1),("2017",0),("2018",Missing),("2019",Hidden),("2020",NotMeasured)]"#;
        let counts = trend(points).counts;
        assert_eq!(counts, Counts { known: 2, missing: 1, hidden: 1, not_measured: 1 });
    }
}
