//! What is judged, kind by kind, against answers worked out by hand.

mod goals;
mod kinds;

use proptest::prelude::*;

use super::*;

/// A case: what is measured, what should hold, what is known, and when it is judged.
struct Case {
    unit: &'static str,
    target: &'static str,
    points: &'static str,
    /// More fields of the measure.
    measure: &'static str,
    /// More fields of the series.
    series: &'static str,
    /// The points of the other area.
    other: &'static str,
}

const CASE: Case = Case { unit: "Persons", target: "", points: "[]", measure: "", series: "", other: "[]" };

impl Case {
    fn document(&self) -> Document {
        let Self { unit, target, points, measure, series, other } = self;
        let text = format!(
            r#"(title: "", municipality: "", committee: "", period: "2021",
            goals: [(id: "g1", number: "1", title: "Goal", origin: Local, measures: [
                (id: "k2", title: "Measure", unit: {unit}, series: "s3", targets: [{target}], {measure})])],
            series: [
                (id: "s3", title: "Own", unit: {unit}, area: "Aabenraa", exactness: Table, points: {points}, {series}),
                (id: "s4", title: "Other", unit: {unit}, area: "Hele landet", exactness: Table, points: {other}),
            ])"#
        );
        let plan = ron::Options::default()
            .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
            .from_str(&text)
            .unwrap_or_else(|error| panic!("{error}: {text}"));
        let mut document = Document { plan, ..Document::empty(Period::Year(2021)) };
        document.last_id = 40;
        assert_eq!(crate::document::faults(&document), [], "{text}");
        document
    }

    fn judge(&self, on: &str) -> GoalJudgement {
        judge(&self.document(), on)
    }

    /// Verdict, figure, required level and distance, as a line.
    #[track_caller]
    fn check(&self, on: &str, expected: &str) {
        let judged = self.judge(on);
        let now = judged.measures[0].now().unwrap().clone();
        let or_none = |text: Option<String>| text.unwrap_or_else(|| "–".to_owned());
        let figure = now.figure.map(|figure| format!("{} in {}", figure.value.rounded(3), figure.period));
        let line = format!(
            "{:?} | {} | {} | {}",
            now.verdict,
            or_none(figure),
            or_none(now.required.map(required)),
            or_none(now.distance.map(|distance| distance.rounded(3).to_string())),
        );
        assert_eq!(line, expected, "on {on}");
    }
}

/// `AtMost(256)`
fn required(bound: Bound) -> String {
    let side = format!("{bound:?}");
    format!("{}({})", side.split('(').next().unwrap(), bound.level())
}

fn judge(document: &Document, on: &str) -> GoalJudgement {
    let series = series_positions(document);
    let known = Known::new(document, &series, on.parse().unwrap());
    known.goal(document.plan.goals.at(0).unwrap())
}

#[test]
fn a_ceiling_is_settled_by_the_figure_of_its_period() {
    let case = Case {
        unit: "EconomicFullTimePersons",
        target: r#"(condition: Level(AtMost(256)), due: In("2021"))"#,
        points: r#"[("2019", 270), ("2021", 256), ("2022", 300)]"#,
        ..CASE
    };
    case.check("2022-01-01", "Reached | 256 in 2021 | AtMost(256) | 0");
    // The year is over on the last day, and its figure is there.
    case.check("2021-12-31", "Reached | 256 in 2021 | AtMost(256) | 0");
    // The day before, only 2019 is known, and it has no dated base to be paced from.
    case.check("2021-12-30", "CannotTell(NoStart) | 270 in 2019 | AtMost(256) | 14");
}

#[test]
fn the_bound_itself_counts_unless_the_bound_is_strict() {
    let points = r#"[("2022-04", 800)]"#;
    let strict = Case { target: r#"(condition: Level(Below(800)), due: By("2022-04-30"))"#, points, ..CASE };
    strict.check("2022-05-01", "NotReached | 800 in 2022-04 | Below(800) | 0");
    let ceiling =
        Case { target: r#"(condition: Level(AtMost(800)), due: By("2022-04-30"))"#, points, ..CASE };
    ceiling.check("2022-05-01", "Reached | 800 in 2022-04 | AtMost(800) | 0");
    let floor = Case { target: r#"(condition: Level(AtLeast(800)), due: By("2022-04-30"))"#, points, ..CASE };
    floor.check("2022-05-01", "Reached | 800 in 2022-04 | AtLeast(800) | 0");
    let above = Case { target: r#"(condition: Level(Above(800)), due: By("2022-04-30"))"#, points, ..CASE };
    above.check("2022-05-01", "NotReached | 800 in 2022-04 | Above(800) | 0");
}

#[test]
fn a_deadline_today_is_settled_only_when_its_figure_is_there() {
    let target = r#"(condition: Level(Below(800)), due: By("2020-02-29"))"#;
    let leap_day = Case { target, points: r#"[("2020-01", 790), ("2020-02", 795)]"#, ..CASE };
    leap_day.check("2020-02-29", "Reached | 795 in 2020-02 | Below(800) | -5");
    leap_day.check("2020-02-28", "OnCourse | 790 in 2020-01 | Below(800) | -10");
    let late = Case { target, points: r#"[("2020-01", 790)]"#, ..CASE };
    late.check("2020-02-29", "OnCourse | 790 in 2020-01 | Below(800) | -10");
    late.check("2020-03-01", "CannotTell(NoValue) | 790 in 2020-01 | Below(800) | -10");
}

#[test]
fn after_the_deadline_an_older_figure_does_not_settle_it() {
    let case = Case {
        unit: "Percent",
        target: r#"(condition: Level(AtMost(10)), due: In("2021"))"#,
        points: r#"[("2020-05", 11.6)]"#,
        ..CASE
    };
    case.check("2026-11-25", "CannotTell(NoValue) | 11.6 in 2020-05 | AtMost(10) | 1.6");
}

#[test]
fn a_half_year_is_compared_with_a_half_year_where_a_quarter_ends_with_it() {
    let case = |base| Case {
        unit: "Percent",
        target: base,
        points: r#"[("2020-Q1", 26), ("2020-H1", 27), ("2020-Q2", 28)]"#,
        ..CASE
    };
    case(r#"(condition: Level(AtLeast(25)), due: In("2021"), base: (value: 24, when: In("2019-H2")))"#)
        .check("2020-09-07", "OnCourse | 27 in 2020-H1 | AtLeast(25) | 2");
    case(r#"(condition: Level(AtLeast(25)), due: In("2021"), base: (value: 24, when: In("2019-Q4")))"#)
        .check("2020-09-07", "OnCourse | 28 in 2020-Q2 | AtLeast(25) | 3");
}

#[test]
fn zero_is_a_figure_and_the_kinds_of_unknown_each_say_why() {
    let case = |points| Case { target: r#"(condition: Level(AtMost(5)), due: In("2020"))"#, points, ..CASE };
    case(r#"[("2020", 0)]"#).check("2021-01-01", "Reached | 0 in 2020 | AtMost(5) | -5");
    case(r#"[("2019", 7), ("2020", Missing)]"#)
        .check("2021-01-01", "CannotTell(NoValue) | 7 in 2019 | AtMost(5) | 2");
    case(r#"[("2019", 7), ("2020", Hidden)]"#)
        .check("2021-01-01", "CannotTell(Hidden) | 7 in 2019 | AtMost(5) | 2");
    case(r#"[("2019", 7), ("2020", NotMeasured)]"#)
        .check("2021-01-01", "CannotTell(NotMeasured) | 7 in 2019 | AtMost(5) | 2");
    case("[]").check("2021-01-01", "CannotTell(NoValue) | – | AtMost(5) | –");
}

#[test]
fn a_figure_is_known_from_its_last_day_or_from_its_publication() {
    let case = Case {
        target: r#"(condition: Level(AtMost(5)), due: In("2020"))"#,
        points: r#"[("2020", 4, (vintage: (published: "2021-03-01", finality: Provisional)))]"#,
        ..CASE
    };
    case.check("2021-02-28", "CannotTell(NoValue) | – | AtMost(5) | –");
    case.check("2021-03-01", "Reached | 4 in 2020 | AtMost(5) | -1");
    let judged = case.judge("2021-03-01");
    let figure = judged.measures[0].now().unwrap().figure.unwrap();
    assert_eq!(figure.finality, Some(Finality::Provisional));
}

#[test]
fn a_pace_needs_three_figures_and_a_dated_base() {
    let target =
        r#"(condition: Level(AtMost(80)), due: In("2021"), base: (value: 100, when: In("2020-12")))"#;
    let case = |target, points| Case { target, points, ..CASE };
    // Ten a quarter: three quarters after the base, 70; carried on 60.
    let points = r#"[("2021-Q1", 90), ("2021-Q2", 80), ("2021-Q3", 70)]"#;
    case(target, points).check("2021-10-01", "OnCourse | 70 in 2021-Q3 | AtMost(80) | -10");
    // Falling too slowly: 4 in 181 days, 184 days left.
    let slow = r#"[("2021-Q1", 98), ("2021-Q2", 96)]"#;
    case(target, slow).check("2021-07-01", "OffCourse | 96 in 2021-Q2 | AtMost(80) | 16");
    case(target, r#"[("2021-Q1", 98)]"#)
        .check("2021-04-01", "CannotTell(TooFewFigures) | 98 in 2021-Q1 | AtMost(80) | 18");
    // Below the ceiling now, and rising past it.
    let rising =
        r#"(condition: Level(AtMost(256)), due: In("2021"), base: (value: 220, when: In("2020-12")))"#;
    let points = r#"[("2021-01", 230), ("2021-02", 240), ("2021-03", 250)]"#;
    case(rising, points).check("2021-04-01", "OffCourse | 250 in 2021-03 | AtMost(256) | -6");
    // A ceiling above the base may be approached from below.
    let ceiling =
        r#"(condition: Level(AtMost(750)), due: In("2021"), base: (value: 740, when: In("2020-12")))"#;
    let points = r#"[("2021-01", 741), ("2021-02", 742), ("2021-03", 742)]"#;
    case(ceiling, points).check("2021-04-01", "OnCourse | 742 in 2021-03 | AtMost(750) | -8");
}

#[test]
fn the_pace_is_told_in_units_a_month() {
    let case = Case {
        target: r#"(condition: Level(AtMost(80)), due: In("2021"), base: (value: 100, when: In("2020-12")))"#,
        points: r#"[("2021-Q1", 98), ("2021-Q2", 96)]"#,
        ..CASE
    };
    let Some(Course::Pace { leads_to, a_month, needed, figures, since }) =
        case.judge("2021-07-01").measures[0].now().unwrap().course
    else {
        panic!("no pace");
    };
    // -4 in 181 days; 184 days are left for the 16 that are missing.
    assert_eq!(leads_to.rounded(4).to_string(), "91.9337");
    assert_eq!(a_month.rounded(4).to_string(), "-0.6727");
    assert_eq!(needed.unwrap().rounded(4).to_string(), "-2.6467");
    assert_eq!((figures, since.to_string().as_str()), (3, "2020-12-31"));
}

#[test]
fn another_way_of_counting_since_the_base_cannot_be_compared() {
    let case = Case {
        unit: "Percent",
        target: r#"(condition: Level(AtLeast(92)), due: In("2022"), base: (value: 90, when: In("2016")))"#,
        points: r#"[("2016", 90), ("2021", 70)]"#,
        series: r#"breaks: [(on: "2021-09-01", note: "Another survey")]"#,
        ..CASE
    };
    case.check("2022-01-01", "CannotTell(MethodChanged) | 70 in 2021 | AtLeast(92) | -22");
}

#[test]
fn what_the_plan_leaves_undefined_is_not_judged() {
    let case = Case {
        unit: "Percent",
        target: r#"(condition: Level(AtMost(25)), due: In("2021"))"#,
        points: r#"[("2021", 20)]"#,
        measure: r#"unclear: "of whom?""#,
        ..CASE
    };
    case.check("2022-01-01", "CannotTell(Unclear) | 20 in 2021 | AtMost(25) | -5");
}

#[test]
fn figures_of_two_units_lie_no_distance_apart() {
    let case = Case {
        unit: "Percent",
        target: r#"(condition: Level(AtMost(25)), due: In("2020"))"#,
        points: r#"[("2020", 290)]"#,
        ..CASE
    };
    let mut document = case.document();
    document.plan.series.get_mut(SeriesId(3)).unwrap().unit = crate::plan::unit::Unit::Persons;
    let judged = judge(&document, "2021-01-01").measures[0].now().unwrap().clone();
    assert_eq!(judged.verdict, Verdict::CannotTell(Why::OtherUnit));
    assert_eq!((judged.figure.map(|figure| figure.value), judged.distance), (Some(Amount::whole(290)), None));
}

#[test]
fn another_area_that_counts_in_another_unit_is_not_compared() {
    let case = Case {
        target: r#"(condition: Against(series: "s4", relation: NotAbove), due: In("2020"))"#,
        points: r#"[("2020", 290)]"#,
        other: r#"[("2020", 17.9)]"#,
        ..CASE
    };
    let mut document = case.document();
    document.plan.series.get_mut(SeriesId(4)).unwrap().unit = crate::plan::unit::Unit::Percent;
    let judged = judge(&document, "2021-01-01").measures[0].now().unwrap().clone();
    assert_eq!((judged.verdict, judged.required), (Verdict::CannotTell(Why::OtherUnit), None));
}

proptest! {
    #[test]
    fn judging_does_not_panic_and_the_same_figures_give_the_same_verdict(
        points in prop::collection::btree_map(2015i32..2023, prop_oneof![
            (-5i64..2000).prop_map(|n| n.to_string()),
            Just("Missing".to_owned()), Just("Hidden".to_owned()), Just("NotMeasured".to_owned()),
        ], 0..8),
        condition in prop_oneof![
            Just("Level(AtMost(700))"), Just("Level(Above(700))"), Just("Percent(AtMost(-5))"),
            Just("Keep(Lower)"), Just("Path(last: AtMost(5), steps: [(\"2019\", 900)])"),
            Just("Against(series: \"s3\", relation: NarrowGap(0))"),
        ],
        reckoning in prop_oneof![Just("Latest"), Just("Average"), Just("Sum")],
        day in 0u64..4000,
    ) {
        let points: String = points.iter().map(|(year, value)| format!("(\"{year}\", {value}), ")).collect();
        let target = format!(
            "(condition: {condition}, reckoning: {reckoning}, due: In(\"2021\"), base: (when: In(\"2017\")))"
        );
        let case = Case {
            target: String::leak(target),
            points: String::leak(format!("[{points}]")),
            ..CASE
        };
        let on = "2014-01-01".parse::<NaiveDate>().unwrap() + chrono::Days::new(day);
        let judged = case.judge(&on.to_string());
        prop_assert_eq!(&judged, &case.judge(&on.to_string()));
        let now = judged.measures[0].now().unwrap();
        // A settled verdict says nothing but which side of the bound the figure is on.
        if let (Verdict::Reached | Verdict::NotReached, Some(bound), Some(figure)) = (now.verdict, now.required, now.figure) {
            prop_assert_eq!(bound.holds(figure.value), now.verdict == Verdict::Reached);
            prop_assert!(on >= now.deadline.unwrap());
        }
        if let (Verdict::OnCourse | Verdict::OffCourse, Some(deadline)) = (now.verdict, now.deadline) {
            prop_assert!(on <= deadline);
            prop_assert!(now.course.is_some());
        }
    }

    #[test]
    fn better_in_one_direction_is_worse_in_the_other(figure in -100i64..100, level in -100i64..100) {
        let (figure, level) = (Amount::whole(figure), Amount::whole(level));
        prop_assert_eq!(Bound::AtMost(level).holds(figure), !Bound::Above(level).holds(figure));
        prop_assert_eq!(Bound::AtLeast(level).holds(figure), !Bound::Below(level).holds(figure));
    }
}
