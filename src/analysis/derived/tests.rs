//! What is worked out of series, against figures worked out by hand.

use super::*;
use crate::plan::List;

/// Refugees in work in Aabenraa and in hele landet, per cent, each April 2013 to 2016.
const AABENRAA: &str = r#"[("2013-04",12.2),("2014-04",13.3),("2015-04",11.5),("2016-04",12.1)]"#;
const DENMARK: &str = r#"[("2013-04",21.2),("2014-04",19.9),("2015-04",16.6),("2016-04",16.2)]"#;
const MONTHS: &str = r#"[("2019-01",10),("2019-02",20),("2019-03",30),("2019-04",40),("2020-01",15),("2020-02",Hidden),("2020-03",33)]"#;

fn series(id: u32, unit: &str, points: &str, rest: &str) -> Series {
    let text = format!(
        r#"(id: "s{id}", title: "T", unit: {unit}, area: "", exactness: Table, points: {points}, {rest})"#
    );
    ron::from_str(&text).unwrap()
}

fn plan(all: Vec<Series>) -> Plan {
    let mut plan = Plan::empty(Period::Year(2020));
    let mut list = List::default();
    for series in all {
        list.push(series);
    }
    plan.series = list;
    plan
}

/// The values in order, `–` for what is missing.
fn said(found: &Derived) -> String {
    let value = |point: &DerivedPoint| match point.value {
        Value::Number(amount) => amount.rounded(2).to_string(),
        Value::Missing => "–".to_owned(),
        other => format!("{other:?}"),
    };
    found.points.iter().map(value).collect::<Vec<_>>().join(" ")
}

fn line(derived: Derivation) -> ChartLine {
    ChartLine { derived: Some(derived), ..ChartLine::of(SeriesId(1)) }
}

#[track_caller]
fn check(all: Vec<Series>, derivation: Derivation, unit: Unit, expected: &str) {
    let found = derived(&plan(all), &line(derivation), NaiveDate::MAX);
    assert_eq!((found.lacks, said(&found).as_str()), (None, expected));
    assert_eq!(found.unit, unit);
}

#[track_caller]
fn lacks(all: Vec<Series>, derivation: Derivation, expected: Lack) {
    let found = derived(&plan(all), &line(derivation), NaiveDate::MAX);
    assert_eq!((found.lacks, found.points.len()), (Some(expected), 0));
}

fn persons(points: &str) -> Series {
    series(1, "Persons", points, "")
}

#[test]
fn without_a_derivation_every_kind_of_value_is_kept() {
    let found = derived(&plan(vec![persons(MONTHS)]), &ChartLine::of(SeriesId(1)), NaiveDate::MAX);
    assert_eq!(said(&found), "10 20 30 40 15 Hidden 33");
    assert_eq!(found.points[5].at, Some(5));
}

#[test]
fn an_index_is_in_per_cent_of_its_base() {
    // 914 persons in May 2013 and 702 in May 2019: 76,81 of 100.
    let points = r#"[("2013-05",914),("2014-05",Missing),("2019-05",702)]"#;
    let base = Period::Month(2013, 5);
    check(vec![persons(points)], Derivation::Index(base), Unit::Index { base }, "100 – 76.81");
    lacks(vec![persons(points)], Derivation::Index(Period::Month(2014, 5)), Lack::NoBase);
    lacks(vec![persons(points)], Derivation::Index(Period::Year(2013)), Lack::NoBase);
}

#[test]
fn change_is_against_the_same_time_a_year_before() {
    check(vec![persons(MONTHS)], Derivation::ChangeInAYear, Unit::Persons, "– – – – 5 – 3");
    check(vec![persons(MONTHS)], Derivation::PercentInAYear, Unit::Percent, "– – – – 50 – 10");
    let shares = series(1, "Percent", AABENRAA, "");
    check(vec![shares], Derivation::ChangeInAYear, Unit::PercentagePoints, "– 1.1 -1.8 0.6");
}

#[test]
fn a_difference_of_shares_is_in_percentage_points() {
    let both = vec![series(1, "Percent", AABENRAA, ""), series(2, "Percent", DENMARK, "")];
    check(both, Derivation::DifferenceTo(SeriesId(2)), Unit::PercentagePoints, "-9 -6.6 -5.1 -4.1");
}

#[test]
fn a_share_is_of_the_whole_of_the_same_period() {
    // 59 of 229 and 60 of 234: 25,76 and 25,64 per cent.
    let part = persons(r#"[("2020-Q1",59),("2020-Q2",60),("2020-Q3",5)]"#);
    let whole = series(2, "Persons", r#"[("2020-Q1",229),("2020-Q2",234),("2020-Q4",1)]"#, "");
    check(vec![part, whole], Derivation::ShareOf(SeriesId(2)), Unit::Percent, "25.76 25.64 –");
}

#[test]
fn a_sum_needs_every_operand() {
    let other = series(2, "Persons", r#"[("2019-01",1),("2019-02",NotMeasured)]"#, "");
    let sum = Derivation::SumWith(vec![SeriesId(2)]);
    check(vec![persons(r#"[("2019-01",10),("2019-02",20)]"#), other], sum.clone(), Unit::Persons, "11 –");
    lacks(vec![persons(MONTHS)], sum.clone(), Lack::NoSeries);
    lacks(vec![persons(MONTHS), series(2, "Kroner", MONTHS, "")], sum.clone(), Lack::OtherUnit);
    let shares = vec![series(1, "Percent", AABENRAA, ""), series(2, "Percent", DENMARK, "")];
    lacks(shares, sum, Lack::CannotAddUp);
}

#[test]
fn a_moving_average_takes_in_periods_that_follow_each_other() {
    check(vec![persons(MONTHS)], Derivation::MovingAverage(3), Unit::Persons, "– – 20 30 – – –");
}

#[test]
fn cumulative_begins_with_the_year_and_ends_at_a_hole() {
    check(vec![persons(MONTHS)], Derivation::CumulativeInYear, Unit::Persons, "10 30 60 100 15 – –");
}

#[test]
fn figures_across_a_break_are_not_compared_unless_every_group_can_be_followed() {
    let points = r#"[("2018",100),("2019",90)]"#;
    let apart = series(1, "Persons", points, r#"breaks: [(on: "2019-01-01", note: "Ny lov")]"#);
    check(vec![apart], Derivation::ChangeInAYear, Unit::Persons, "– –");
    let joined = r#"breaks: [(on: "2019-01-01", kind: Groups, note: "Nyt navn",
        groups: Some((before: ["A"], after: ["B"], pairs: [("A", "B")])))]"#;
    check(vec![series(1, "Persons", points, joined)], Derivation::ChangeInAYear, Unit::Persons, "– -10");
}

#[test]
fn what_rests_on_a_provisional_figure_is_provisional() {
    let points = r#"[("2019",100),("2020",90,(vintage: Some((finality: Provisional))))]"#;
    let found = derived(&plan(vec![persons(points)]), &line(Derivation::ChangeInAYear), NaiveDate::MAX);
    assert_eq!(found.points.iter().map(|point| point.provisional).collect::<Vec<_>>(), [false, true]);
}

#[test]
fn a_past_day_works_with_what_was_known() {
    let points = r#"[("2019",100),("2020",95,(
        vintage: Some((published: Some("2021-06-01"), finality: Final)), earlier: [(value: 90)]))]"#;
    let all = plan(vec![persons(points)]);
    let on = |day: &str| said(&derived(&all, &line(Derivation::ChangeInAYear), day.parse().unwrap()));
    assert_eq!((on("2021-02-01"), on("2021-07-01")), ("– -10".to_owned(), "– -5".to_owned()));
    assert_eq!(on("2020-02-01"), "–");
}
