//! Kind by kind, in the order of the documents' goals.

use super::*;

/// Months of 2018 with these figures.
macro_rules! months {
    ($($month:literal = $value:literal),*) => {
        concat!("[", $("(\"2018-", $month, "\", ", $value, "), "),*, "]")
    };
}

#[test]
fn a_yearly_average_is_the_mean_of_its_months() {
    let target = r#"(condition: Level(AtMost(3725)), reckoning: Average, due: In("2018"))"#;
    let whole = Case {
        unit: "FullTimePersons",
        target,
        points: months!(
            "01" = "3800",
            "02" = "3790",
            "03" = "3780",
            "04" = "3770",
            "05" = "3760",
            "06" = "3750",
            "07" = "3700",
            "08" = "3690",
            "09" = "3680",
            "10" = "3670",
            "11" = "3660",
            "12" = "3650"
        ),
        ..CASE
    };
    // 44,700 / 12
    whole.check("2019-01-01", "Reached | 3725 in 2018 | AtMost(3725) | 0");
    // Three months: 3,790; carried on it stays above.
    whole.check("2018-03-31", "OffCourse | 3790 in 2018 | AtMost(3725) | 65");
    whole.check("2018-02-28", "CannotTell(TooFewFigures) | 3795 in 2018 | AtMost(3725) | 70");
    let partly = Case { points: months!("01" = "3800", "02" = "3600"), ..whole };
    partly.check("2019-01-01", "CannotTell(NoValue) | 3700 in 2018 | AtMost(3725) | -25");
    let printed = Case { points: r#"[("2018", 3700)]"#, ..partly };
    printed.check("2019-01-01", "Reached | 3700 in 2018 | AtMost(3725) | -25");
}

#[test]
fn a_count_over_the_year_is_a_sum_that_only_grows() {
    let case = |points| Case {
        unit: "Other(\"rekrutteringer\")",
        target: r#"(condition: Level(AtLeast(1000)), reckoning: Sum, due: In("2018"))"#,
        points,
        ..CASE
    };
    let quarters = r#"[("2018-Q1", 240), ("2018-Q2", 260), ("2018-Q3", 230), ("2018-Q4", 270)]"#;
    case(quarters).check("2019-01-01", "Reached | 1000 in 2018 | AtLeast(1000) | 0");
    // 730 of three quarters leads to 973.
    case(quarters).check("2018-09-30", "OffCourse | 730 in 2018 | AtLeast(1000) | -270");
    // Two quarters are too few to carry on, unless it is reached already.
    case(quarters).check("2018-06-30", "CannotTell(TooFewFigures) | 500 in 2018 | AtLeast(1000) | -500");
    let early = case(r#"[("2018-Q1", 600), ("2018-Q2", 450)]"#);
    early.check("2018-06-30", "OnCourse | 1050 in 2018 | AtLeast(1000) | 50");
    let hidden = case(r#"[("2018-Q1", 600), ("2018-Q2", Hidden)]"#);
    hidden.check("2019-01-01", "CannotTell(Hidden) | 600 in 2018 | AtLeast(1000) | -400");
    // Months among quarters are not counted twice.
    let mixed = case(r#"[("2018-01", 90), ("2018-Q1", 240), ("2018-02", 80), ("2018-03", 70)]"#);
    mixed.check("2018-03-31", "OffCourse | 240 in 2018 | AtLeast(1000) | -760");
}

#[test]
fn a_sum_that_can_only_grow_is_certain_once_it_is_there() {
    let case = |target, points| Case { unit: "Cases", target, points, ..CASE };
    let floor = r#"(condition: Level(AtLeast(1000)), reckoning: Sum, due: In("2018"))"#;
    let missing = r#"[("2018-Q1", 600), ("2018-Q2", 450), ("2018-Q3", Missing), ("2018-Q4", 10)]"#;
    case(floor, missing).check("2019-02-01", "Reached | 1060 in 2018 | AtLeast(1000) | 60");
    let hidden = r#"[("2018-Q1", 600), ("2018-Q2", 450), ("2018-Q3", Hidden), ("2018-Q4", 10)]"#;
    case(floor, hidden).check("2019-02-01", "Reached | 1060 in 2018 | AtLeast(1000) | 60");
    let ceiling = r#"(condition: Level(AtMost(1000)), reckoning: Sum, due: In("2018"))"#;
    case(ceiling, missing).check("2019-02-01", "NotReached | 1060 in 2018 | AtMost(1000) | 60");
    // One quarter is never carried on, and figures below 0 make nothing certain.
    let one = case(floor, r#"[("2018-Q1", 1100)]"#).judge("2018-04-01").measures[0].now().unwrap().clone();
    assert_eq!((one.verdict, one.course), (Verdict::OnCourse, Some(Course::AlreadyThere)));
    let falling = r#"(condition: Level(AtLeast(-5)), reckoning: Sum, due: In("2018"))"#;
    case(falling, r#"[("2018-Q1", -3)]"#)
        .check("2018-04-01", "CannotTell(TooFewFigures) | -3 in 2018 | AtLeast(-5) | 2");
}

#[test]
fn the_figures_of_one_kind_that_cover_the_period_count() {
    let case = |points| Case {
        target: r#"(condition: Level(AtMost(100)), reckoning: Average, due: In("2020"))"#,
        points,
        ..CASE
    };
    let halves = r#"[("2020-H1", 90), ("2020-H2", 92), ("2020-Q4", 40)]"#;
    case(halves).check("2021-01-01", "Reached | 91 in 2020 | AtMost(100) | -9");
    let year_missing = r#"[("2020-H1", 90), ("2020", Missing), ("2020-H2", 92)]"#;
    case(year_missing).check("2021-01-01", "Reached | 91 in 2020 | AtMost(100) | -9");
    let four_years = Case {
        target: r#"(condition: Level(AtMost(100)), reckoning: Average, due: In("2017-01-01/2020-12-31"))"#,
        points: r#"[("2017", 90), ("2018", 92), ("2019", 94), ("2020", 96)]"#,
        ..CASE
    };
    four_years.check("2021-01-01", "Reached | 93 in 2017-01-01/2020-12-31 | AtMost(100) | -7");
}

#[test]
fn base_and_figure_are_of_one_kind_where_a_year_and_a_month_end_together() {
    let case = Case {
        target: r#"(condition: Percent(AtMost(-1.9)), due: AtEnd("2018"), base: (when: AtEnd("2017")))"#,
        points: r#"[("2017", 1200), ("2017-12", 100), ("2018", 1150), ("2018-12", 95)]"#,
        ..CASE
    };
    case.check("2019-02-01", "Reached | 95 in 2018-12 | AtMost(98.1) | -3.1");
}

#[test]
fn a_figure_from_before_the_base_says_nothing_of_what_came_of_it() {
    let case = Case {
        target: r#"(condition: Level(AtMost(95)), due: In("2021"), base: (value: 100, when: In("2020")))"#,
        points: r#"[("2018", 90)]"#,
        ..CASE
    };
    case.check("2021-06-01", "CannotTell(NoValue) | 90 in 2018 | AtMost(95) | -5");
}

#[test]
fn in_the_last_stretch_of_a_path_its_end_is_what_should_hold() {
    let case = Case {
        target: r#"(condition: Path(last: AtMost(783), steps: [("2020", 975), ("2021", 853)]), due: In("2022"))"#,
        points: r#"[("2021-05", 850), ("2022-05", 850)]"#,
        ..CASE
    };
    case.check("2021-06-01", "OnCourse | 850 in 2021-05 | AtMost(783) | 67");
    case.check("2022-06-01", "OffCourse | 850 in 2022-05 | AtMost(783) | 67");
}

#[test]
fn a_change_in_per_cent_is_of_the_base() {
    let case = |target, points| Case { target, points, ..CASE };
    let lower = r#"(condition: Percent(AtMost(-1.9)), due: AtEnd("2018"), base: (when: AtEnd("2017")))"#;
    // 1.9 % of 2,000 is 38.
    let points = r#"[("2017-12", 2000), ("2018-12", 1962)]"#;
    case(lower, points).check("2019-01-01", "Reached | 1962 in 2018-12 | AtMost(1962) | 0");
    let points = r#"[("2017-12", 2000), ("2018-12", 1963)]"#;
    case(lower, points).check("2019-01-01", "NotReached | 1963 in 2018-12 | AtMost(1962) | 1");
    case(lower, r#"[("2018-12", 1900)]"#).check("2019-01-01", "CannotTell(NoBase) | 1900 in 2018-12 | – | –");
    // November does not settle the end of the year.
    let points = r#"[("2017-12", 2000), ("2018-11", 1900)]"#;
    case(lower, points).check("2019-01-01", "CannotTell(NoValue) | 1900 in 2018-11 | AtMost(1962) | -62");
    let halved =
        r#"(condition: Percent(AtMost(-50)), due: In("2018"), base: (value: 1008, when: In("2015")))"#;
    case(halved, r#"[("2018", 500)]"#).check("2019-01-01", "Reached | 500 in 2018 | AtMost(504) | -4");
    let of_nothing = r#"(condition: Percent(AtMost(-50)), due: In("2018"), base: (when: In("2015")))"#;
    case(of_nothing, r#"[("2015", 0), ("2018", 5)]"#)
        .check("2019-01-01", "CannotTell(BaseZero) | 5 in 2018 | – | –");
}

#[test]
fn a_change_in_percentage_points_is_not_one_in_per_cent() {
    let case = |condition: &'static str| Case {
        unit: "Percent",
        target: condition,
        points: r#"[("2017", 39), ("2018", 41)]"#,
        ..CASE
    };
    // 39 + 3 = 42, but 39 + 3 % = 40.17.
    case(r#"(condition: Points(AtLeast(3)), due: In("2018"), base: (when: In("2017")))"#)
        .check("2019-01-01", "NotReached | 41 in 2018 | AtLeast(42) | -1");
    case(r#"(condition: Percent(AtLeast(3)), due: In("2018"), base: (when: In("2017")))"#)
        .check("2019-01-01", "Reached | 41 in 2018 | AtLeast(40.17) | 0.83");
}

#[test]
fn a_base_may_be_a_year_and_the_deadline_its_end() {
    let case = Case {
        unit: "Percent",
        target: r#"(condition: Points(AtLeast(3)), due: AtEnd("2018"), base: (when: In("2017")))"#,
        points: r#"[("2017", 17), ("2017-12", 19), ("2018-12", 20.5)]"#,
        ..CASE
    };
    case.check("2019-01-01", "Reached | 20.5 in 2018-12 | AtLeast(20) | 0.5");
}

#[test]
fn a_base_may_be_the_average_of_a_year() {
    let case = Case {
        target: r#"(condition: Percent(AtMost(-5.1)), reckoning: Average, due: In("2018"), base: (when: In("2017")))"#,
        points: r#"[("2017-H1", 1000), ("2017-H2", 1000), ("2018-H1", 960), ("2018-H2", 930)]"#,
        ..CASE
    };
    case.check("2019-01-01", "Reached | 945 in 2018 | AtMost(949) | -4");
}

#[test]
fn what_is_kept_is_no_worse_than_its_base() {
    let case = |better: &'static str| Case {
        unit: "Percent",
        target: better,
        points: r#"[("2020", 6), ("2021", 6.1)]"#,
        ..CASE
    };
    case(r#"(condition: Keep(Lower), due: In("2021"), base: (value: 6, when: In("2020")))"#)
        .check("2022-01-01", "NotReached | 6.1 in 2021 | AtMost(6) | 0.1");
    case(r#"(condition: Keep(Higher), due: In("2021"), base: (value: 6, when: In("2020")))"#)
        .check("2022-01-01", "Reached | 6.1 in 2021 | AtLeast(6) | 0.1");
    case(r#"(condition: Keep(Lower), due: In("2021"))"#)
        .check("2022-01-01", "CannotTell(NoBase) | 6.1 in 2021 | – | –");
}

#[test]
fn a_path_says_what_should_hold_on_the_way() {
    let case = Case {
        unit: "ContactCourses",
        target: r#"(condition: Path(last: AtMost(783), steps: [("2019", 975), ("2020", 853)]), due: In("2021"),
            base: (value: 1133, when: In("2018")))"#,
        points: r#"[("2019", 975), ("2020", 860), ("2021", 783)]"#,
        ..CASE
    };
    case.check("2020-01-01", "OnCourse | 975 in 2019 | AtMost(783) | 192");
    case.check("2021-01-01", "OffCourse | 860 in 2020 | AtMost(783) | 77");
    case.check("2022-01-01", "Reached | 783 in 2021 | AtMost(783) | 0");
    let course = case.judge("2021-01-01").measures[0].now().unwrap().course;
    let level = Bound::AtMost(Amount::whole(853));
    assert_eq!(course, Some(Course::Path { period: Period::Year(2020), level }));
}

#[test]
fn a_lower_rank_is_better_where_the_bound_says_so() {
    let case = Case {
        unit: "Rank(of: 98)",
        target: r#"(condition: Level(AtMost(72)), due: In("2022"), base: (value: 86, when: In("2020")))"#,
        points: r#"[("2018", 82), ("2019", 81), ("2020", 86), ("2022", 72)]"#,
        ..CASE
    };
    case.check("2023-01-01", "Reached | 72 in 2022 | AtMost(72) | 0");
    case.check("2021-06-01", "CannotTell(TooFewFigures) | 86 in 2020 | AtMost(72) | 14");
}

#[test]
fn a_level_of_a_scale_is_reached_or_not_and_ikke_maalt_is_none() {
    let case = |points| Case {
        unit: r#"Scale(["Lav", "Middel", "Høj"])"#,
        target: r#"(condition: Level(AtLeast(3)), due: In("2021"))"#,
        points,
        ..CASE
    };
    case(r#"[("2021", 3)]"#).check("2022-01-01", "Reached | 3 in 2021 | AtLeast(3) | 0");
    case(r#"[("2021", 2)]"#).check("2022-01-01", "NotReached | 2 in 2021 | AtLeast(3) | -1");
    case(r#"[("2020", 3), ("2021", NotMeasured)]"#)
        .check("2022-01-01", "CannotTell(NotMeasured) | 3 in 2020 | AtLeast(3) | 0");
}

#[test]
fn a_share_of_a_cohort_without_a_deadline_holds_or_not() {
    let case = |points| Case {
        unit: "Percent",
        target: r#"(condition: AfterYears(years: 2, share: AtLeast(12)), due: Unstated,
            base: (value: 8, when: In("2017-09")))"#,
        points,
        measure: r#"subgroup: "kvinder""#,
        ..CASE
    };
    case(r#"[("2017-09", 8), ("2019-09", 12.5)]"#)
        .check("2019-10-01", "Reached | 12.5 in 2019-09 | AtLeast(12) | 0.5");
    case(r#"[("2017-09", 8)]"#).check("2019-10-01", "CannotTell(NoValue) | 8 in 2017-09 | AtLeast(12) | -4");
    case(r#"[("2017-09", 8), ("2018-09", 11)]"#)
        .check("2019-10-01", "NotReached | 11 in 2018-09 | AtLeast(12) | -1");
}

#[test]
fn another_area_is_compared_in_the_same_period() {
    let case = |target, points, other| Case { unit: "Percent", target, points, other, ..CASE };
    let not_above = r#"(condition: Against(series: "s4", relation: NotAbove), due: In("2020"))"#;
    case(not_above, r#"[("2020", 11.6)]"#, r#"[("2020", 17.9)]"#)
        .check("2021-01-01", "Reached | 11.6 in 2020 | AtMost(17.9) | -6.3");
    case(not_above, r#"[("2020", 11.6)]"#, r#"[("2019", 17.9)]"#)
        .check("2021-01-01", "CannotTell(NoOtherArea) | 11.6 in 2020 | – | –");
    let narrower = r#"(condition: Against(series: "s4", relation: NarrowGap(0)), due: In("2020"), base: (when: In("2013")))"#;
    // The gap was 9.0 (12.2 against 21.2) and is 0.1.
    case(narrower, r#"[("2013", 12.2), ("2020", 38.1)]"#, r#"[("2013", 21.2), ("2020", 38.2)]"#)
        .check("2021-01-01", "Reached | 38.1 in 2020 | Above(29.2) | 8.9");
    case(narrower, r#"[("2013", 12.2), ("2020", 29.2)]"#, r#"[("2013", 21.2), ("2020", 38.2)]"#)
        .check("2021-01-01", "NotReached | 29.2 in 2020 | Above(29.2) | 0");
    // Before the deadline nobody knows where the other area goes.
    let later = r#"(condition: Against(series: "s4", relation: NotAbove), due: In("2021"))"#;
    case(later, r#"[("2020", 19)]"#, r#"[("2020", 17.9)]"#)
        .check("2021-01-01", "CannotTell(NotYetDue) | 19 in 2020 | AtMost(17.9) | 1.1");
    case(narrower, r#"[("2020", 29.2)]"#, r#"[("2020", 38.2)]"#)
        .check("2021-01-01", "CannotTell(NoBase) | 29.2 in 2020 | – | –");
}

#[test]
fn what_is_delivered_every_year_is_judged_for_the_year() {
    let case = |measure| Case { target: "(condition: Deliver, due: EveryYear)", measure, ..CASE };
    case("").check("2021-06-01", "CannotTell(NotYetDue) | – | – | –");
    case(r#"deliveries: [On("2021-05-20")]"#).check("2021-06-01", "Reached | – | – | –");
    case(r#"deliveries: [On("2021-05-20")]"#).check("2021-05-19", "CannotTell(NotYetDue) | – | – | –");
    // Last year's report is not this year's.
    case(r#"deliveries: [On("2020-05-20")]"#).check("2021-06-01", "CannotTell(NotYetDue) | – | – | –");
    // After the plan it is judged for the plan's last year.
    case("").check("2022-02-01", "NotReached | – | – | –");
}

#[test]
fn each_time_asks_for_a_delivery_of_its_own() {
    let case = Case {
        target: r#"(condition: Deliver, due: In("2019")), (condition: Deliver, due: In("2020")), (condition: Deliver, due: In("2021"))"#,
        measure: r#"deliveries: [On("2019-03-01")]"#,
        ..CASE
    };
    let verdicts =
        case.judge("2021-02-01").measures[0].targets.iter().map(|judged| judged.verdict).collect::<Vec<_>>();
    assert_eq!(verdicts, [Verdict::Reached, Verdict::NotReached, Verdict::CannotTell(Why::NotYetDue)]);
}

#[test]
fn a_year_that_passed_without_its_delivery_is_not_forgotten() {
    let mut document = Case {
        target: "(condition: Deliver, due: EveryYear)",
        measure: r#"deliveries: [On("2019-03-01"), On("2021-03-01")]"#,
        ..CASE
    }
    .document();
    document.plan.period = "2019-01-01/2022-12-31".parse().unwrap();
    let now = |on: &str| judge(&document, on).measures[0].now().unwrap().clone();
    assert_eq!(now("2020-06-01").verdict, Verdict::CannotTell(Why::NotYetDue));
    let missed = now("2021-06-01");
    assert_eq!((missed.verdict, missed.deadline), (Verdict::NotReached, "2020-12-31".parse().ok()));
}

#[test]
fn what_is_delivered_late_is_not_reached() {
    let case = |measure| Case { target: r#"(condition: Deliver, due: By("2021-03-31"))"#, measure, ..CASE };
    case(r#"deliveries: [On("2021-04-01")]"#).check("2021-06-01", "NotReached | – | – | –");
    case(r#"deliveries: [On("2021-03-31")]"#).check("2021-06-01", "Reached | – | – | –");
}

#[test]
fn an_agenda_item_delivers_on_the_day_of_its_meeting() {
    let mut document = Case { target: "(condition: Deliver, due: EveryYear)", ..CASE }.document();
    let meeting = r#"(id: "m10", date: "2021-05-20", items: [(id: "a11", number: "1", title: "Report", openness: Open, kind: Information)])"#;
    document.meetings.push(ron::from_str(meeting).unwrap());
    document.plan.goals.get_mut(1.into()).unwrap().measures[0].deliveries =
        vec![crate::plan::measure::Delivery::AtItem(11.into())];
    let judged = judge(&document, "2021-05-20");
    assert_eq!(judged.computed, Verdict::Reached);
    assert_eq!(judge(&document, "2021-05-19").computed, Verdict::CannotTell(Why::NotYetDue));
}
