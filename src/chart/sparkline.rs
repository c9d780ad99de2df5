//! A series as a small line in a row of a list, with the level to reach.
//!
//! It follows the same rules as a large chart: no line where figures do not
//! join, and the first place of a ranking on top. It has no axis, so it shows
//! only how the figures went, and on which side of the level they are.

use chrono::NaiveDate;

use super::curve::Curve;
use super::series_chart::{Spot, ground};
use super::value_axis::Ground;
use crate::plan::Amount;
use crate::plan::series::Series;

/// From so many figures in a column on, on average, a hole within one cannot be seen.
const DENSE: usize = 3;

/// A point in a square from 0 to 1: from left to right and from top to bottom.
pub type Place = (f32, f32);

/// A small line, ready to be drawn in a square from 0 to 1.
#[derive(Debug, Clone, PartialEq)]
pub struct Sparkline {
    /// Lines of two points and more.
    pub lines: Vec<Vec<Place>>,
    /// Points that stand alone.
    pub alone: Vec<Place>,
    /// The latest point.
    pub last: Place,
    /// The level to reach, from the top.
    pub level: Option<f32>,
}

impl Sparkline {
    /// The figures of `series` that were known on the day `on`, in no more than
    /// `columns` columns, with the level to reach; `None` when none were known.
    pub fn of(series: &Series, level: Option<Amount>, on: NaiveDate, columns: usize) -> Option<Self> {
        let curve = Curve::of(series, on);
        let spots = || curve.dots.iter().map(|dot| dot.spot);
        let last = spots().max_by(|a, b| a.x.total_cmp(&b.x))?;
        let level = level.map(Amount::to_f64);
        let times = bounds(spots().map(|spot| spot.x))?;
        let values = bounds(spots().map(|spot| spot.y).chain(level))?;
        let turned = ground(Some(&series.unit)) == Ground::Places;
        let across = |x: f64| share(x, times, 1.0);
        let down = |y: f64| if turned { share(y, values, 0.5) } else { 1.0 - share(y, values, 0.5) };
        let place = |spot: &Spot| (across(spot.x), down(spot.y));
        let runs = curve.runs.iter().map(|run| run.iter().map(place).collect()).collect();
        let runs = if curve.dots.len() > DENSE * columns { without_specks(runs, columns) } else { runs };
        let (alone, joined): (Vec<_>, Vec<_>) = runs.into_iter().partition(|run| run.len() == 1);
        Some(Self {
            lines: joined.into_iter().map(|run| thinned(run, columns)).collect(),
            alone: alone.into_iter().flatten().collect(),
            last: place(&last),
            level: level.map(down),
        })
    }
}

/// Runs without the holes between them that are narrower than a column: where
/// several figures share a column, such a hole cannot be seen.
fn without_specks(mut runs: Vec<Vec<Place>>, columns: usize) -> Vec<Vec<Place>> {
    // Runs of different kinds of periods may overlap; they are put in order of time.
    runs.sort_by(|a, b| start(a).total_cmp(&start(b)));
    let mut merged: Vec<Vec<Place>> = Vec::new();
    for run in runs {
        let is_near = |before: &&mut Vec<Place>| {
            let hole = start(&run) - before.last().map_or(0.0, |last| last.0);
            hole > 0.0 && hole * (columns as f32) < 1.0
        };
        match merged.last_mut().filter(is_near) {
            Some(before) => before.extend(run),
            None => merged.push(run),
        }
    }
    merged
}

fn start(run: &[Place]) -> f32 {
    run.first().map_or(0.0, |first| first.0)
}

fn bounds(values: impl Iterator<Item = f64>) -> Option<(f64, f64)> {
    values.map(|value| (value, value)).reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
}

/// Where between the bounds a value lies; `alone` when they are one.
fn share(value: f64, (from, to): (f64, f64), alone: f32) -> f32 {
    if to > from { ((value - from) / (to - from)) as f32 } else { alone }
}

/// The line with no more than two points in each column, the highest and the
/// lowest, where it has more: it looks the same.
fn thinned(line: Vec<Place>, columns: usize) -> Vec<Place> {
    let column = |place: &Place| (place.0 * columns as f32) as usize;
    let by_height = |a: &(usize, &Place), b: &(usize, &Place)| a.1.1.total_cmp(&b.1.1);
    let mut thin = Vec::new();
    for part in line.chunk_by(|a, b| column(a) == column(b)) {
        let highest = part.iter().enumerate().min_by(by_height);
        let lowest = part.iter().enumerate().max_by(by_height);
        let mut kept: Vec<(usize, &Place)> = highest.into_iter().chain(lowest).collect();
        kept.sort_by_key(|(at, _)| *at);
        kept.dedup_by_key(|(at, _)| *at);
        thin.extend(kept.into_iter().map(|(_, place)| *place));
    }
    // A line of one point would not be seen.
    if thin.len() < 2 { line } else { thin }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::tests::series;
    use crate::plan::Period;
    use crate::plan::series::{Exactness, Point, Value};
    use crate::plan::unit::Unit;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn of(points: &str, level: Option<i64>) -> Sparkline {
        let series = series(1, Exactness::Table, points);
        Sparkline::of(&series, level.map(Amount::whole), day("2030-01-01"), 40).unwrap()
    }

    #[test]
    fn figures_that_follow_each_other_are_a_line_from_edge_to_edge() {
        let spark = of(r#"[("2019-01",10),("2019-02",20),("2019-03",15)]"#, None);
        assert_eq!(spark.lines.len(), 1);
        let places = &spark.lines[0];
        assert_eq!((places[0].0, places[2].0), (0.0, 1.0));
        assert_eq!(places.iter().map(|place| place.1).collect::<Vec<_>>(), [1.0, 0.0, 0.5]);
        assert_eq!((spark.last, spark.level), ((1.0, 0.5), None));
    }

    #[test]
    fn no_line_is_drawn_over_a_hole() {
        let spark = of(r#"[("2017",1),("2018",2),("2019",Hidden),("2020",3),("2021",4)]"#, None);
        assert_eq!(spark.lines.iter().map(Vec::len).collect::<Vec<_>>(), [2, 2]);
        let spark = of(r#"[("2004",437),("2020",1495)]"#, None);
        assert_eq!((spark.lines.len(), spark.alone.len()), (0, 2));
    }

    #[test]
    fn the_level_lies_among_the_figures_or_beyond_them() {
        let spark = of(r#"[("2019-01",12),("2019-02",11)]"#, Some(10));
        assert_eq!((spark.lines[0][0].1, spark.lines[0][1].1, spark.level), (0.0, 0.5, Some(1.0)));
    }

    #[test]
    fn one_figure_is_one_point_and_none_is_nothing() {
        let spark = of(r#"[("2020-05",11.6)]"#, None);
        assert_eq!((spark.alone, spark.last), (vec![(1.0, 0.5)], (1.0, 0.5)));
        let nothing = series(1, Exactness::Table, r#"[("2020",Missing)]"#);
        assert_eq!(Sparkline::of(&nothing, Some(Amount::whole(3)), day("2030-01-01"), 40), None);
    }

    #[test]
    fn what_was_not_known_on_the_day_is_left_out() {
        let series = series(1, Exactness::Table, r#"[("2019",1),("2020",2),("2021",3)]"#);
        let spark = Sparkline::of(&series, None, day("2021-01-01"), 40).unwrap();
        assert_eq!(spark.lines[0].len(), 2);
    }

    #[test]
    fn the_first_place_is_on_top() {
        let mut places = series(1, Exactness::Table, r#"[("2019",80),("2020",72)]"#);
        places.unit = Unit::Rank { of: 98 };
        let spark = Sparkline::of(&places, None, day("2021-01-01"), 40).unwrap();
        assert_eq!(spark.lines[0].iter().map(|place| place.1).collect::<Vec<_>>(), [1.0, 0.0]);
    }

    fn months(value: impl Fn(i32) -> Value) -> Series {
        let mut long = series(1, Exactness::Table, "[]");
        for nth in 0..600 {
            let period = Period::Month(1960 + nth / 12, u8::try_from(nth % 12).unwrap() + 1);
            long.points.push(Point::new(period, value(nth)));
        }
        long
    }

    #[test]
    fn a_hole_that_is_too_narrow_to_be_seen_parts_no_line_and_a_wide_one_does() {
        let known = |nth: i32| Value::Number(Amount::whole(i64::from(nth)));
        let narrow = months(|nth| if nth % 50 == 17 { Value::Missing } else { known(nth) });
        let wide = months(|nth| if (200..240).contains(&nth) { Value::Missing } else { known(nth) });
        let lines = |series: &Series| {
            let spark = Sparkline::of(series, None, day("2030-01-01"), 40).unwrap();
            (spark.lines.len(), spark.alone.len())
        };
        assert_eq!((lines(&narrow), lines(&wide)), ((1, 0), (2, 0)));
    }

    #[test]
    fn a_long_line_is_thinned_and_keeps_its_peaks() {
        let value = |nth: i32| if nth == 301 { 1000 } else { i64::from(nth % 7) };
        let long = months(|nth| Value::Number(Amount::whole(value(nth))));
        let spark = Sparkline::of(&long, None, day("2030-01-01"), 30).unwrap();
        assert!(spark.lines[0].len() <= 2 * 31, "{}", spark.lines[0].len());
        assert!(spark.lines[0].iter().any(|place| place.1 == 0.0), "the peak is gone");
    }
}
