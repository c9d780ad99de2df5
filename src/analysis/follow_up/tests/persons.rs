//! Budget persons beside those there were.

use crate::analysis::follow_up::PersonFacts;
use crate::plan::persons::PersonPlan;
use crate::plan::series::Series;

/// January to March planned and a series of three years; February is hidden this year.
fn facts(on: &str) -> PersonFacts {
    let plan: PersonPlan = ron::from_str(
        r#"(id: "h1", title: "Sick", year: "2025",
            months: (460, 470, 465, Blank, 450, 450, 450, 450, 450, 450, 450, 450), series: Some("s2"))"#,
    )
    .unwrap();
    let series: Series = ron::from_str(
        r#"(id: "s2", title: "Sick", unit: FullTimePersons, area: "Here", exactness: Table, points: [
            ("2023-01", 500), ("2024-01", 480), ("2024-02", 0), ("2025-01", 470), ("2025-02", Hidden),
            ("2025-03", 460.5), ("2025-04", 455)])"#,
    )
    .unwrap();
    PersonFacts::of(&plan, Some(&series), on.parse().unwrap())
}

#[test]
fn a_difference_is_told_where_both_are_known_and_nothing_is_taken_for_zero() {
    let facts = facts("2025-12-31");
    let difference = |month: usize| facts.months[month - 1].difference.map(|amount| amount.to_string());
    assert_eq!(difference(1), Some("10".to_owned()));
    assert_eq!(difference(2), None, "hidden");
    assert_eq!(difference(3), Some("-4.5".to_owned()));
    assert_eq!(difference(4), None, "not planned");
    assert_eq!(difference(5), None, "not counted");
}

#[test]
fn means_are_of_the_months_for_which_both_are_known() {
    let facts = facts("2025-12-31");
    // 460 + 470 + 465 + 8 × 450 = 4.995 over 11 months; (10 − 4,5) / 2 = 2,75.
    let planned = facts.planned_mean.unwrap();
    assert_eq!((planned.mean.fixed(4), planned.months), ("454.0909".to_owned(), 11));
    let so_far = facts.difference_so_far.unwrap();
    assert_eq!((so_far.mean.fixed(2), so_far.months), ("2.75".to_owned(), 2));
    assert_eq!(facts.planned_so_far.unwrap().mean.fixed(1), "462.5");
    assert_eq!(facts.actual_so_far.unwrap().mean.fixed(2), "465.25");
}

#[test]
fn the_two_years_before_stand_beside_it() {
    let facts = facts("2025-12-31");
    let before = |month: usize, years: usize| {
        facts.months[month - 1].before[years - 1].and_then(|value| value.number()).map(|it| it.to_string())
    };
    assert_eq!((before(1, 1), before(1, 2)), (Some("480".into()), Some("500".into())));
    assert_eq!((before(2, 1), before(2, 2)), (Some("0".into()), None));
}

#[test]
fn nobody_knows_a_month_before_it_is_over() {
    let facts = facts("2025-02-15");
    assert_eq!(facts.difference_so_far.unwrap().months, 1);
    assert_eq!(facts.months[2].actual, None);
}
