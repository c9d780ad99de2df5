//! What the chart of a goal shows, against figures worked out by hand.

use super::*;
use crate::analysis::Insights;
use crate::chart::curve::Mark;
use crate::document::Document;

/// A measure of `unit` with these targets, and its series' points, unit apart.
struct Case {
    unit: &'static str,
    counted_in: &'static str,
    targets: &'static str,
    points: &'static str,
    /// More fields of the series.
    series: &'static str,
}

const CASE: Case = Case { unit: "Persons", counted_in: "", targets: "", points: "[]", series: "" };

impl Case {
    /// The chart as it was known and judged on a day, in a plan for 2021.
    fn drawn(&self, on: &str) -> Option<GoalChart> {
        let Self { unit, targets, points, series, counted_in } = self;
        let counted_in = if counted_in.is_empty() { unit } else { counted_in };
        let text = format!(
            r#"(title: "", municipality: "", committee: "", period: "2021",
            goals: [(id: "g1", number: "1", title: "Goal", origin: Local, measures: [
                (id: "k2", title: "Measure", unit: {unit}, series: "s3", targets: [{targets}])])],
            series: [
                (id: "s3", title: "Own", unit: {counted_in}, area: "Aabenraa", exactness: Table, points: {points}, {series}),
                (id: "s4", title: "Other", unit: {unit}, area: "Hele landet", exactness: Table,
                 points: [("2019", 17), ("2020", 18)]),
            ])"#
        );
        let options =
            ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        let plan: Plan = options.from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
        let document = Document { plan, ..Document::empty(Period::Year(2021)) };
        let on = on.parse().unwrap();
        let insights = Insights::of(&document, on);
        let goal = document.plan.goals.at(0).unwrap();
        let judged = insights.goal(goal.id).unwrap();
        GoalChart::of(&document.plan, &goal.measures[0], &judged.measures[0], on)
    }

    #[track_caller]
    fn chart(&self, on: &str) -> GoalChart {
        self.drawn(on).expect("there is something to draw")
    }
}

fn period(text: &str) -> Period {
    text.parse().unwrap()
}

fn days(text: &str) -> (f64, f64) {
    (start(period(text)), end(period(text)))
}

/// The end of a day.
fn day(text: &str) -> f64 {
    end(period(text))
}

/// `10 from 2021-01-01`: the level and the days it holds.
fn levels_of(chart: &GoalChart) -> Vec<(f64, (f64, f64))> {
    chart.levels.iter().map(|level| (level.y, (level.from, level.to))).collect()
}

fn rounded(way: Option<Way>) -> Option<((f64, f64), (f64, f64))> {
    let two = |value: f64| (value * 100.0).round() / 100.0;
    way.map(|Way { from, to }| ((two(from.0), two(from.1)), (two(to.0), two(to.1))))
}

#[test]
fn a_ceiling_is_a_level_in_its_year_with_base_deadline_and_what_is_needed() {
    let case = Case {
        unit: "Percent",
        targets: r#"(condition: Level(AtMost(10)), due: In("2021"), base: (value: 11.6, when: In("2020-05")))"#,
        points: r#"[("2020-05", 11.6)]"#,
        ..CASE
    };
    let chart = case.chart("2020-09-07");
    assert_eq!(levels_of(&chart), [(10.0, days("2021"))]);
    let may = middle(period("2020-05"));
    assert_eq!(chart.base, Some(BasePoint { x: may, y: 11.6, certainty: Certainty::Measured }));
    assert_eq!(chart.deadline.unwrap().x, days("2021").1);
    assert_eq!(chart.needed, Some(Way { from: (may, 11.6), to: (days("2021").1, 10.0) }));
    assert_eq!(chart.projection, None, "one figure has no pace");
    assert_eq!((chart.time, chart.values), ((days("2020-05").0, days("2021").1), (10.0, 11.6)));
    assert_eq!(chart.named, [period("2020-05"), period("2021")]);
}

#[test]
fn a_pace_leads_where_the_verdict_says() {
    // From 2,000 to 1,800 in 731 days, so 730 days more make 199.73 fewer.
    let case = Case {
        targets: r#"(condition: Level(AtMost(1500)), due: AtEnd("2022"), base: (value: 2000, when: AtEnd("2018")))"#,
        points: r#"[("2018-12", 2000), ("2019-12", 1900), ("2020-12", 1800)]"#,
        ..CASE
    };
    let chart = case.chart("2021-02-01");
    let (here, deadline) = (middle(period("2020-12")), day("2022-12-31"));
    assert_eq!(rounded(chart.projection), Some(((here, 1800.0), (deadline, 1600.27))));
    assert_eq!(rounded(chart.needed), Some(((here, 1800.0), (deadline, 1500.0))));
    assert_eq!(chart.base.map(|base| base.x), Some(day("2018-12-31")));
    assert_eq!(chart.values, (1500.0, 2000.0));
}

#[test]
fn nothing_leads_on_from_what_is_settled() {
    let case = Case {
        targets: r#"(condition: Level(AtMost(1850)), due: AtEnd("2020"), base: (value: 2000, when: AtEnd("2018")))"#,
        points: r#"[("2018-12", 2000), ("2019-12", 1900), ("2020-12", 1800)]"#,
        ..CASE
    };
    let chart = case.chart("2021-02-01");
    assert_eq!((chart.needed, chart.projection), (None, None));
    assert_eq!(chart.deadline.unwrap().day.to_string(), "2020-12-31");
}

#[test]
fn a_figure_that_meets_its_target_needs_no_pace() {
    let case = Case {
        targets: r#"(condition: Level(Below(800)), due: By("2022-04-30"))"#,
        points: r#"[("2021-12", 790)]"#,
        ..CASE
    };
    let chart = case.chart("2022-01-10");
    assert_eq!((chart.needed, chart.projection), (None, None));
    assert_eq!(levels_of(&chart), [(800.0, (days("2021").0, day("2022-04-30")))]);
}

#[test]
fn a_path_is_its_steps_and_then_its_end() {
    let case = Case {
        targets: r#"(condition: Path(last: AtMost(783), steps: [("2019", 975), ("2020", 853)]), due: AtEnd("2022"))"#,
        points: r#"[("2018", 1133), ("2019", 980)]"#,
        ..CASE
    };
    let chart = case.chart("2020-09-07");
    let then = (days("2021").0, days("2022").1);
    assert_eq!(levels_of(&chart), [(975.0, days("2019")), (853.0, days("2020")), (783.0, then)]);
    assert_eq!(
        chart.levels.iter().map(|level| level.part).collect::<Vec<_>>(),
        [Part::Step, Part::Step, Part::Last]
    );
    assert_eq!(chart.projection, None, "a path carries nothing on");
}

#[test]
fn each_target_holds_from_where_the_one_before_ends() {
    let case = Case {
        targets: r#"(condition: Level(AtMost(90)), due: AtEnd("2021")), (condition: Level(AtMost(80)), due: AtEnd("2022"))"#,
        points: r#"[("2020", 95)]"#,
        ..CASE
    };
    let chart = case.chart("2022-02-01");
    assert_eq!(levels_of(&chart), [(90.0, days("2021")), (80.0, days("2022"))]);
    assert_eq!(chart.levels.iter().map(|level| level.is_current).collect::<Vec<_>>(), [false, true]);
}

#[test]
fn a_target_without_a_time_is_a_level_all_along() {
    let case = Case {
        targets: "(condition: Level(Below(10)), due: Unstated)",
        points: r#"[("2019", 12), ("2020", 11)]"#,
        ..CASE
    };
    let chart = case.chart("2021-02-01");
    assert_eq!(levels_of(&chart), [(10.0, (days("2019").0, days("2020").1))]);
    assert_eq!((chart.deadline, chart.needed), (None, None));
}

#[test]
fn a_sum_is_a_running_total() {
    // 80, 80 + 70, 80 + 70 + 90; a quarter of the year is a quarter of 960.
    let case = Case {
        targets: r#"(condition: Level(AtLeast(1000)), reckoning: Sum, due: In("2018"))"#,
        points: r#"[("2017-12", 60), ("2018-01", 80), ("2018-02", 70), ("2018-03", 90)]"#,
        ..CASE
    };
    let chart = case.chart("2018-04-15");
    assert_eq!(chart.counts, Counts::RunningTotal(period("2018")));
    let spots: Vec<_> = chart.spots().map(|spot| (spot.x, spot.y)).collect();
    assert_eq!(spots, [(day("2018-01-31"), 80.0), (day("2018-02-28"), 150.0), (day("2018-03-31"), 240.0)]);
    let (here, deadline) = (day("2018-03-31"), day("2018-12-31"));
    assert_eq!(rounded(chart.projection), Some(((here, 240.0), (deadline, 960.0))));
    assert_eq!(rounded(chart.needed), Some(((here, 240.0), (deadline, 1000.0))));
}

#[test]
fn a_mean_is_a_level_as_far_as_it_is_known() {
    // 3,800, 3,790 and 3,782 have the mean 3,790.67.
    let case = Case {
        unit: "FullTimePersons",
        targets: r#"(condition: Level(AtMost(3725)), reckoning: Average, due: In("2018"))"#,
        points: r#"[("2018-Q1", 3800), ("2018-Q2", 3790), ("2018-Q3", 3782)]"#,
        ..CASE
    };
    let chart = case.chart("2018-10-01");
    let (first, here, last) = (days("2018").0, day("2018-09-30"), day("2018-12-31"));
    assert_eq!(rounded(chart.mean), Some(((first, 3790.67), (here, 3790.67))));
    assert_eq!(rounded(chart.projection), Some(((here, 3790.67), (last, 3790.67))));
    assert_eq!(chart.needed, None, "a mean moves by no pace");
    assert_eq!(chart.spots().count(), 3);
}

#[test]
fn another_area_is_a_line_of_its_own_and_no_level() {
    let case = Case {
        unit: "Percent",
        targets: r#"(condition: Against(series: "s4", relation: NotAbove), due: In("2021"))"#,
        points: r#"[("2019", 20), ("2020", 19)]"#,
        ..CASE
    };
    let chart = case.chart("2021-02-01");
    let (other, curve) = chart.other.clone().unwrap();
    assert_eq!((other, curve.dots.len(), curve.runs.len()), (SeriesId(4), 2, 1));
    assert_eq!((levels_of(&chart), chart.needed), (vec![], None));
    assert_eq!(chart.values, (17.0, 20.0));
}

#[test]
fn a_target_in_another_unit_is_left_out() {
    let case = Case {
        counted_in: "FullTimePersons",
        targets: r#"(condition: Level(AtMost(10)), due: In("2021"), base: (value: 12, when: In("2019")))"#,
        points: r#"[("2020", 11)]"#,
        ..CASE
    };
    let chart = case.chart("2021-02-01");
    assert_eq!((levels_of(&chart), chart.base, chart.deadline, chart.needed), (vec![], None, None, None));
    assert_eq!(chart.spots().count(), 1);
}

#[test]
fn what_was_not_known_on_the_day_is_not_drawn() {
    let case = Case {
        targets: r#"(condition: Level(AtMost(10)), due: In("2021"))"#,
        points: r#"[("2018", 13), ("2019", 12, (vintage: Some((published: Some("2020-06-01"), finality: Final)))), ("2020", 11)]"#,
        ..CASE
    };
    let years = |on| case.chart(on).spots().map(|spot| spot.point).collect::<Vec<_>>();
    assert_eq!(years("2020-05-31"), [0]);
    assert_eq!(years("2020-06-01"), [0, 1]);
    assert_eq!(years("2020-12-31"), [0, 1, 2]);
    assert_eq!(case.chart("2020-12-31").curve.runs.len(), 1);
}

#[test]
fn a_point_says_how_sure_it_is() {
    let case = Case {
        targets: r#"(condition: Level(AtMost(10)), due: In("2021"))"#,
        points: r#"[("2016", 13), ("2017", 12, (vintage: Some((finality: Provisional)))),
                    ("2018", 11, (exactness: Some(Approximate))), ("2019", 11, (exactness: Some(Uncertain)))]"#,
        ..CASE
    };
    let marks: Vec<_> = case.chart("2021-02-01").curve.dots.iter().map(|dot| dot.mark).collect();
    assert_eq!(marks, [Mark::Firm, Mark::Provisional, Mark::About, Mark::Uncertain]);
}

#[test]
fn a_break_is_marked_where_it_is_seen() {
    let case = Case {
        targets: r#"(condition: Level(AtMost(10)), due: In("2021"))"#,
        points: r#"[("2018", 13), ("2019", 12)]"#,
        series: r#"breaks: [(on: "2001-01-01", note: "Old"), (on: "2019-01-01", note: "New")]"#,
        ..CASE
    };
    let at_new_year = BreakMark { x: days("2019").0, nth: 1 };
    assert_eq!(case.chart("2021-02-01").breaks, [at_new_year]);
}

#[test]
fn places_have_no_zero_and_a_scale_is_shown_whole() {
    let places = Case {
        unit: "Rank(of: 98)",
        targets: r#"(condition: Level(AtMost(72)), due: In("2022"))"#,
        points: r#"[("2019", 86)]"#,
        ..CASE
    };
    assert_eq!(places.chart("2020-09-07").ground, Ground::Places);
    let scale = Case { unit: r#"Scale(["Lav", "Høj"])"#, points: r#"[("2019", 1)]"#, ..places };
    assert_eq!(scale.chart("2020-09-07").ground, Ground::Scale(1.0, 2.0));
}

#[test]
fn without_a_known_figure_there_is_no_chart() {
    let case = Case { targets: r#"(condition: Level(AtMost(10)), due: In("2021"))"#, ..CASE };
    assert_eq!(case.drawn("2020-09-07"), None);
    let later = Case { points: r#"[("2020", 11)]"#, ..case };
    assert_eq!(later.drawn("2020-09-07"), None, "2020 is not over");
}
