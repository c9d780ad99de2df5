//! What a chart of series shows and leaves out.

use super::series_chart::{Gap, LevelLine, SeriesChart};
use super::time::{end, middle, start};
use crate::analysis::Insights;
use crate::document::Document;
use crate::plan::goal::Goal;
use crate::plan::id::SeriesId;
use crate::plan::series::Exactness;
use crate::plan::series::Series;
use crate::plan::unit::Unit;
use crate::plan::{Period, Plan};

/// A series of shares with these points, as the plan file writes them.
pub fn series(id: u32, exactness: Exactness, points: &str) -> Series {
    Series {
        decimals: 1,
        exactness,
        points: ron::from_str(points).unwrap(),
        ..Series::new(SeriesId(id), String::new(), String::new(), Unit::Percent)
    }
}

fn document(measures: &str) -> Document {
    let goal = format!(r#"[(id: "g1", number: "1", title: "Goal", origin: Local, measures: {measures})]"#);
    let goals: Vec<Goal> = ron::Options::default()
        .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
        .from_str(&goal)
        .unwrap();
    let empty = Document::empty(Period::Year(2021));
    Document { plan: Plan { goals: goals.into_iter().collect(), ..empty.plan }, ..empty }
}

fn days(text: &str) -> (f64, f64) {
    let period: Period = text.parse().unwrap();
    (start(period), end(period))
}

/// A share in May 2020.
fn may() -> Series {
    series(3, Exactness::Table, r#"[("2020-05",11.6)]"#)
}

/// The chart of `series` in a plan with these measures, judged in autumn 2020.
fn chart(measures: &str, series: &Series) -> SeriesChart {
    let mut document = document(measures);
    document.plan.series.push(series.clone());
    let insights = Insights::of(&document, "2020-09-07".parse().unwrap());
    SeriesChart::of(&document.plan, &insights, [series])
}

#[track_caller]
fn check_target(measure: &str, wanted: Option<(f64, Option<(f64, f64)>)>) {
    let chart = chart(&format!("[(id: \"k2\", title: \"\", {measure})]"), &may());
    assert_eq!(chart.targets.first().map(|target| (target.y, target.time)), wanted);
}

#[test]
fn a_target_lies_where_it_is_due() {
    let due_in = r#"unit: Percent, series: "s3", targets: [(condition: Level(AtMost(10)), due: In("2021"))]"#;
    check_target(due_in, Some((10.0, Some(days("2021")))));
    let by =
        r#"unit: Percent, series: "s3", targets: [(condition: Level(AtLeast(35)), due: By("2022-04-30"))]"#;
    check_target(by, Some((35.0, Some((days("2021").0, days("2022-04-30").1)))));
    let unstated = r#"unit: Percent, series: "s3", targets: [(condition: Level(Below(10)), due: Unstated)]"#;
    check_target(unstated, Some((10.0, None)));
}

#[test]
fn what_is_kept_is_kept_at_its_base() {
    let kept = r#"unit: Percent, series: "s3", targets: [(condition: Keep(Lower), due: EveryYear, base: (value: 26))]"#;
    check_target(kept, Some((26.0, Some(days("2021")))));
}

#[test]
fn a_target_in_another_unit_or_of_another_series_is_left_out() {
    check_target(
        r#"unit: Persons, series: "s3", targets: [(condition: Level(AtMost(10)), due: In("2021"))]"#,
        None,
    );
    check_target(
        r#"unit: Percent, series: "s4", targets: [(condition: Level(AtMost(10)), due: In("2021"))]"#,
        None,
    );
    check_target(r#"unit: Percent, targets: [(condition: Level(AtMost(10)), due: In("2021"))]"#, None);
}

#[test]
fn the_chart_reaches_to_the_targets_time_and_level() {
    let chart = chart(
        r#"[(id: "k2", title: "", unit: Percent, series: "s3", targets: [(condition: Level(AtMost(10)), due: In("2021"))])]"#,
        &may(),
    );
    assert_eq!(chart.time, Some((days("2020-05").0, days("2021").1)));
    assert_eq!(chart.values, Some((10.0, 11.6)));
}

#[test]
fn an_unknown_point_has_a_time_and_no_height() {
    let chart = chart("[]", &series(3, Exactness::Table, r#"[("2019",5),("2020",Hidden),("2021",0)]"#));
    let strand = &chart.strands[0];
    assert_eq!(strand.unknown, [Gap { x: middle(Period::Year(2020)), point: 1 }]);
    assert_eq!(strand.spots().map(|spot| spot.y).collect::<Vec<_>>(), [5.0, 0.0]);
    assert_eq!(strand.last().map(|spot| spot.point), Some(2));
}

#[test]
fn a_level_without_a_period_gives_the_chart_no_time() {
    let mut neet = series(3, Exactness::Approximate, "[]");
    neet.levels = ron::from_str(r#"[(when: "for years", value: 11)]"#).unwrap();
    let chart = chart("[]", &neet);
    assert_eq!((chart.time, chart.values), (None, Some((11.0, 11.0))));
    assert_eq!(chart.strands[0].levels, [LevelLine { y: 11.0, level: 0 }]);
}
