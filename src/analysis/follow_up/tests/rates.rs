//! Shares of reimbursement: which are in force, and what is wrong with a table of them.

use crate::analysis::follow_up::RateTrouble;
use crate::analysis::follow_up::rates::{in_force, troubles};
use crate::plan::Amount;
use crate::plan::reimbursement::Reimbursement;

fn rates(steps: &str) -> Reimbursement {
    ron::from_str(&format!(r#"(from: "2016-01-04", steps: {steps})"#)).unwrap()
}

#[track_caller]
fn check(steps: &str, wanted: &[(usize, RateTrouble)]) {
    assert_eq!(troubles(&rates(steps)), wanted);
}

#[test]
fn those_of_2016_are_whole() {
    assert_eq!(troubles(&Reimbursement::of_2016()), []);
}

#[test]
fn weeks_that_are_left_out_or_named_twice_are_found() {
    check("[]", &[(0, RateTrouble::NoSteps)]);
    check("[(from_week: 2, percent: 80)]", &[(0, RateTrouble::BeginsLate { week: 2 })]);
    check(
        "[(from_week: 1, to_week: Some(4), percent: 80), (from_week: 6, percent: 40)]",
        &[(1, RateTrouble::Gap { from: 5, to: 5 })],
    );
    check(
        "[(from_week: 1, to_week: Some(4), percent: 80), (from_week: 4, percent: 40)]",
        &[(1, RateTrouble::Overlap { week: 4 })],
    );
    check(
        "[(from_week: 1, percent: 80), (from_week: 4, percent: 40)]",
        &[(1, RateTrouble::Overlap { week: 4 })],
    );
    check("[(from_week: 1, to_week: Some(52), percent: 80)]", &[(0, RateTrouble::Ends { week: 52 })]);
    check(
        "[(from_week: 1, to_week: Some(0), percent: 80), (from_week: 1, percent: 2)]",
        &[(0, RateTrouble::EndsBeforeItBegins)],
    );
    check(
        "[(from_week: 1, to_week: Some(65535), percent: 80), (from_week: 65535, percent: 2)]",
        &[(1, RateTrouble::Overlap { week: 65535 })],
    );
}

#[test]
fn a_share_lies_between_nothing_and_all() {
    let percent = Amount::whole(101);
    check("[(from_week: 1, percent: 101)]", &[(0, RateTrouble::NoShare { percent })]);
    let percent = Amount::whole(-1);
    check("[(from_week: 1, percent: -1)]", &[(0, RateTrouble::NoShare { percent })]);
    check("[(from_week: 1, percent: 100)]", &[]);
    check("[(from_week: 1, percent: 0)]", &[]);
}

#[test]
fn the_latest_that_began_is_in_force() {
    let own: Vec<Reimbursement> = ron::from_str(
        r#"[(from: "2016-01-04", steps: [(from_week: 1, percent: 80)]),
            (from: "2026-01-01", steps: [(from_week: 1, percent: 50)])]"#,
    )
    .unwrap();
    let percent = |day: &str| in_force(&own, day.parse().unwrap()).map(|rates| rates.steps[0].percent);
    assert_eq!(percent("2025-12-31"), Some(Amount::whole(80)));
    assert_eq!(percent("2026-01-01"), Some(Amount::whole(50)));
    assert_eq!(percent("2016-01-03"), None);
    assert_eq!(in_force(&[], "2016-01-03".parse().unwrap()), None);
    assert_eq!(in_force(&[], "2016-01-04".parse().unwrap()).unwrap().steps.len(), 4);
}
