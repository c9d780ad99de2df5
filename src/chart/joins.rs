//! Which points of a series a line may join.
//!
//! A line between two points says that the figures in between lay near it. A
//! table with a figure for every May says so; two years named in running text
//! do not. So a line joins two neighbours only when both are known, both are
//! read from a table, both are periods of one kind, they follow each other in
//! the rhythm of the series, and were counted in the same way. A half-year among quarters is not their sum, and
//! stands alone.

use std::collections::BTreeMap;

use super::time::middle;
use crate::analysis::trend::reading;
use crate::plan::Period;
use crate::plan::series::{Exactness, Series};

/// Months and years are not all equally long: steps that differ by no more than
/// this are the same step.
const SAME_STEP: f64 = 1.15;
/// A figure a year is a rhythm wherever it is seen; a slower one must be seen twice.
const LONGEST_CERTAIN_STEP: f64 = 367.0;

/// The runs of points that a line goes through, each as positions in
/// `series.points`, earliest first. Every known point lies in exactly one run,
/// which may be of that point alone; unknown points lie in none.
pub fn runs(series: &Series) -> Vec<Vec<usize>> {
    let mut by_kind: BTreeMap<u8, Vec<usize>> = BTreeMap::new();
    for (at, point) in series.points.iter().enumerate() {
        by_kind.entry(kind(point.period)).or_default().push(at);
    }
    let mut runs: Vec<Vec<usize>> =
        by_kind.values().flat_map(|points| runs_of_kind(series, points)).collect();
    runs.sort();
    runs
}

/// The runs among points that are all of one kind.
fn runs_of_kind(series: &Series, points: &[usize]) -> Vec<Vec<usize>> {
    let longest = longest_step(series, points);
    let mut runs: Vec<Vec<usize>> = Vec::new();
    let mut before = None;
    for &at in points {
        let here = middle(series.points[at].period);
        match exactness(series, at) {
            None => before = None,
            Some(exactness) => {
                let joined = exactness == Exactness::Table
                    && before.is_some_and(|(earlier, exactness, point)| {
                        exactness == Exactness::Table
                            && here - earlier <= longest
                            && !is_changed_between(series, point, at)
                    });
                match runs.last_mut().filter(|_| joined) {
                    Some(run) => run.push(at),
                    None => runs.push(vec![at]),
                }
                before = Some((here, exactness, at));
            }
        }
    }
    runs
}

/// Whether the way of counting changed after one point and until another.
fn is_changed_between(series: &Series, earlier: usize, later: usize) -> bool {
    let last_day = |at: usize| series.points.get(at).map(|point| point.period.last_day());
    series
        .breaks
        .iter()
        .any(|change| last_day(earlier) < Some(change.on) && Some(change.on) <= last_day(later))
}

/// How the figure of a point was read, if there is a figure.
fn exactness(series: &Series, at: usize) -> Option<Exactness> {
    Some(reading(series.points.get(at)?, series)?.exactness)
}

/// The longest step, in days, that still belongs to the rhythm of these points;
/// 0 when they have none.
fn longest_step(series: &Series, points: &[usize]) -> f64 {
    let at = |position: usize| series.points.get(position).map_or(0.0, |point| middle(point.period));
    let steps = || points.windows(2).map(|pair| at(pair[1]) - at(pair[0]));
    let Some(shortest) = steps().min_by(f64::total_cmp) else { return 0.0 };
    let longest = shortest * SAME_STEP;
    let is_span =
        points.first().is_some_and(|first| matches!(series.points[*first].period, Period::Span(..)));
    let certain = shortest <= LONGEST_CERTAIN_STEP;
    let seen_twice = || steps().filter(|step| *step <= longest).count() > 1;
    if !is_span && (certain || seen_twice()) { longest } else { 0.0 }
}

/// A number for each kind of period.
fn kind(period: Period) -> u8 {
    match period {
        Period::Day(_) => 0,
        Period::Month(..) => 1,
        Period::Quarter(..) => 2,
        Period::Half(..) => 3,
        Period::Year(_) => 4,
        Period::Span(..) => 5,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::chart::tests::series;

    #[track_caller]
    fn check(exactness: Exactness, points: &str, wanted: &[&[usize]]) {
        let runs = runs(&series(1, exactness, points));
        assert_eq!(runs, wanted.iter().map(|run| run.to_vec()).collect::<Vec<_>>());
    }

    #[test]
    fn a_table_with_a_figure_every_may_is_one_line() {
        check(Exactness::Table, r#"[("2013-05",914),("2014-05",878),("2015-05",922)]"#, &[&[0, 1, 2]]);
        check(Exactness::Table, r#"[("2019",1388248),("2020",213722)]"#, &[&[0, 1]]);
    }

    #[test]
    fn two_years_from_running_text_are_two_points() {
        check(Exactness::Prose, r#"[("2004",437),("2020",1495)]"#, &[&[0], &[1]]);
        check(Exactness::Prose, r#"[("2019",437),("2020",1495)]"#, &[&[0], &[1]]);
        check(Exactness::Approximate, r#"[("2019",400),("2020",1500)]"#, &[&[0], &[1]]);
    }

    #[test]
    fn nothing_is_drawn_over_a_hole_in_the_rhythm() {
        check(Exactness::Table, r#"[("2010",1),("2015",2),("2016",3)]"#, &[&[0], &[1, 2]]);
        check(Exactness::Table, r#"[("2004",437),("2020",1495)]"#, &[&[0], &[1]]);
        check(Exactness::Table, r#"[("2013-05",914),("2019-05",702)]"#, &[&[0], &[1]]);
    }

    #[test]
    fn a_slow_rhythm_that_is_seen_twice_is_one() {
        check(Exactness::Table, r#"[("2012",1),("2014",2),("2016",3)]"#, &[&[0, 1, 2]]);
    }

    #[test]
    fn months_of_unequal_length_are_one_rhythm() {
        check(
            Exactness::Table,
            r#"[("2019-01",1),("2019-02",2),("2019-03",3),("2019-05",4)]"#,
            &[&[0, 1, 2], &[3]],
        );
    }

    #[test]
    fn what_is_unknown_breaks_the_line() {
        for unknown in ["Missing", "Hidden", "NotMeasured"] {
            let points = format!(r#"[("2016",1),("2017",2),("2018",{unknown}),("2019",3),("2020",4)]"#);
            check(Exactness::Table, &points, &[&[0, 1], &[3, 4]]);
        }
    }

    #[test]
    fn a_half_year_stands_alone_among_quarters() {
        check(Exactness::Table, r#"[("2020-Q1",229),("2020-H1",264),("2020-Q2",234)]"#, &[&[0, 2], &[1]]);
    }

    #[test]
    fn a_point_from_running_text_stands_alone_in_a_table() {
        let points = r#"[("2018",1),("2019",2,(exactness:Some(Prose))),("2020",3)]"#;
        check(Exactness::Table, points, &[&[0], &[1], &[2]]);
    }

    #[test]
    fn no_line_goes_over_a_change_in_the_way_of_counting() {
        let mut counted = series(1, Exactness::Table, r#"[("2016",1),("2017",2),("2018",3),("2019",4)]"#);
        counted.breaks = ron::from_str(r#"[(on: "2018-01-01", note: "New")]"#).unwrap();
        assert_eq!(runs(&counted), [vec![0, 1], vec![2, 3]]);
    }

    #[test]
    fn spans_of_days_are_never_joined() {
        let points = r#"[("2019-03-12/2019-08-06",-43),("2020-03-12/2020-08-06",226)]"#;
        check(Exactness::Table, points, &[&[0], &[1]]);
    }

    proptest! {
        #[test]
        fn every_known_point_lies_in_exactly_one_run(
            values in prop::collection::vec((1900i32..2000, 0u8..4, prop::bool::ANY), 0..40)
        ) {
            use crate::plan::Amount;
            use crate::plan::series::{Point, Value};
            let mut drawn = series(1, Exactness::Table, "[]");
            for (year, part, known) in values {
                let period = match part { 0 => Period::Year(year), 1 => Period::Half(year, 1), 2 => Period::Quarter(year, 3), _ => Period::Month(year, 7) };
                let value = if known { Value::Number(Amount::ZERO) } else { Value::Hidden };
                drawn.points.push(Point::new(period, value));
            }
            drawn.points.sort_by_key(|point| point.period);
            drawn.points.dedup_by_key(|point| point.period);
            let mut seen: Vec<usize> = runs(&drawn).into_iter().flatten().collect();
            seen.sort_unstable();
            let known: Vec<usize> =
                (0..drawn.points.len()).filter(|at| drawn.points[*at].value.number().is_some()).collect();
            prop_assert_eq!(seen, known);
        }
    }
}
