//! Bridges: their parts by hand, and that they always come to the whole.

use proptest::prelude::*;

use super::{followed, found};
use crate::analysis::follow_up::{Bridge, BridgeGap, Cause, Ends, FollowUpFacts, Side};
use crate::plan::Amount;
use crate::plan::budget::Sign;
use crate::plan::follow_up::Explanation;
use crate::plan::reimbursement::Reimbursement;
use crate::plan::unit::Unit;

fn explanation(planned: &str, realised: &str) -> Explanation {
    let text =
        format!(r#"(id: "x1", row: "r3", on: "2025-09-30", planned: {planned}, realised: {realised})"#);
    ron::from_str(&text).unwrap()
}

fn bridge(planned: &str, realised: &str, own: &str) -> Result<Bridge, Vec<BridgeGap>> {
    let own: Vec<Reimbursement> = ron::from_str(own).unwrap();
    Bridge::of(&explanation(planned, realised), &own, None)
}

/// The parts in a line: `Quantity 100, Price -5`.
fn parts(bridge: &Bridge) -> String {
    let part = |part: &crate::analysis::follow_up::BridgePart| format!("{:?} {}", part.cause, part.amount);
    bridge.parts.iter().map(part).collect::<Vec<_>>().join(", ")
}

const TWO_STEPS: &str = r#"[
    (from: "2016-01-04", steps: [(from_week: 1, to_week: Some(4), percent: 80), (from_week: 5, percent: 20)]),
    (from: "2025-07-01", steps: [(from_week: 1, to_week: Some(4), percent: 80), (from_week: 5, percent: 30)]),
    (from: "2026-01-01", steps: [(from_week: 1, percent: 20)]),
]"#;

#[test]
fn each_part_is_the_difference_of_two_levels() {
    // 0: 10 × 100.000 × 0,2 + 30 × 100.000 × 0,8 = 2.600.000
    // 1: 44 of 40 persons: 2.860.000
    // 2: at 110.000: 3.146.000
    // 3: 4 × 110.000 × 0,2 + 40 × 110.000 × 0,8 = 3.608.000
    // 4: 4 × 110.000 × 0,2 + 40 × 110.000 × 0,7 = 3.168.000
    let bridge = bridge(
        r#"(price: Some(100000), persons: (10, 30), rates_of: "2025-01-01")"#,
        r#"(price: Some(110000), persons: (4, 40), rates_of: "2025-09-30")"#,
        TWO_STEPS,
    )
    .unwrap();
    assert_eq!(parts(&bridge), "Quantity 260000, Price 286000, Duration 462000, Rates -440000");
    assert_eq!((bridge.start, bridge.end), (Amount::whole(2_600_000), Amount::whole(3_168_000)));
    assert_eq!((bridge.decimals, bridge.ends), (0, Ends::Reckoned));
    assert_eq!(bridge.caseloads.realised_persons, Amount::whole(44));
}

#[test]
fn from_or_to_nobody_all_is_quantity() {
    let some = r#"(price: Some(110000), persons: (4, 40), rates_of: "2025-01-01")"#;
    let none = r#"(price: Some(100000), persons: (0, 0), rates_of: "2025-01-01")"#;
    let from_nobody = bridge(none, some, TWO_STEPS).unwrap();
    assert_eq!(parts(&from_nobody), "Quantity 3608000, Price 0, Duration 0, Rates 0");
    let to_nobody = bridge(some, none, TWO_STEPS).unwrap();
    assert_eq!(parts(&to_nobody), "Quantity -3608000, Price 0, Duration 0, Rates 0");
    let nobody = bridge(none, none, TWO_STEPS).unwrap();
    assert_eq!(parts(&nobody), "Quantity 0, Price 0, Duration 0, Rates 0");
}

#[test]
fn steps_of_other_weeks_cannot_be_parted_from_their_shares() {
    let bridge = bridge(
        r#"(price: Some(100000), persons: (10, 30), rates_of: "2025-01-01")"#,
        r#"(price: Some(100000), persons: (40), rates_of: "2026-06-01")"#,
        TWO_STEPS,
    )
    .unwrap();
    assert_eq!(parts(&bridge), "Quantity 0, Price 0, DurationAndRates 600000");
}

#[test]
fn a_price_with_oere_is_reckoned_to_the_oere_and_others_to_the_krone() {
    let at = |price: &str| {
        let planned = format!(r#"(price: Some({price}), persons: (1, 2), rates_of: "2025-01-01")"#);
        bridge(&planned, r#"(price: Some(100), persons: (1, 1), rates_of: "2025-01-01")"#, TWO_STEPS).unwrap()
    };
    // 101 × 0,2 + 2 × 101 × 0,8 = 181,8; two of three persons cost 121,2, at 100 kr. 120.
    assert_eq!(parts(&at("101")), "Quantity -61, Price -1, Duration -20, Rates 0");
    assert_eq!(at("101").start, Amount::whole(182));
    // 100,05 × 1,8 = 180,09; two thirds 120,06.
    assert_eq!(parts(&at("100.05")), "Quantity -60.03, Price -0.06, Duration -20, Rates 0");
}

#[test]
fn what_is_missing_is_said() {
    let gaps = bridge(
        r#"(persons: (10, Blank), rates_of: "2025-01-01")"#,
        r#"(price: Some(1), persons: (10), rates_of: "2015-01-01")"#,
        TWO_STEPS,
    );
    let day = "2015-01-01".parse().unwrap();
    assert_eq!(
        gaps.unwrap_err(),
        [
            BridgeGap::NoPrice(Side::Planned),
            BridgeGap::NoPersons(Side::Planned, 2),
            BridgeGap::NoRates(Side::Realised, day)
        ]
    );
    let other = bridge(
        r#"(price: Some(1), persons: (10, 1, 1), rates_of: "2025-01-01")"#,
        r#"(price: Some(1), persons: (1, 1), rates_of: "2025-01-01")"#,
        TWO_STEPS,
    );
    assert_eq!(other.unwrap_err(), [BridgeGap::OtherSteps { side: Side::Planned, steps: 2, found: 3 }]);
}

#[test]
fn without_shares_of_its_own_a_plan_reckons_with_those_of_2016() {
    let caseload =
        |persons: &str| format!(r#"(price: Some(100), persons: {persons}, rates_of: "2025-01-01")"#);
    let bridge = bridge(&caseload("(1, 1, 1, 1)"), &caseload("(0, 0, 0, 4)"), "[]").unwrap();
    // 20 + 60 + 70 + 80, and 4 × 80.
    assert_eq!((bridge.start, bridge.end), (Amount::whole(230), Amount::whole(320)));
    assert_eq!(parts(&bridge), "Quantity 0, Price 0, Duration 90, Rates 0");
}

#[test]
fn too_many_digits_are_a_gap() {
    let caseload = r#"(price: Some(79228162514264337593543950335), persons: (9, 9), rates_of: "2025-01-01")"#;
    assert_eq!(bridge(caseload, caseload, TWO_STEPS), Err(vec![BridgeGap::Overflow]));
}

/// A line with a budget and an expected result, explained.
fn explained(sign: &str, original: i64, expected: i64) -> crate::document::Document {
    followed(
        sign,
        "unit: ThousandKroner, decimals: 0",
        &format!(r#"[Line((id: "r3", label: "Sick", cells: ({original})))]"#),
        &format!(
            r#"reports: [(on: "2025-09-30", lines: [(row: "r3", expected: Some({expected}))])],
               explanations: [(id: "x4", row: "r3", on: "2025-09-30",
                    planned: (price: Some(100000), persons: (0, 0, 0, 40), rates_of: "2025-01-01"),
                    realised: (price: Some(110000), persons: (0, 0, 0, 44), rates_of: "2025-01-01"))]"#
        ),
    )
}

#[test]
fn a_last_part_closes_the_bridge_to_the_deviation_of_the_line() {
    // Reckoned 40 × 80.000 = 3.200.000 and 44 × 88.000 = 3.872.000; budget 3.300 and expected 4.000.
    let document = explained("PositiveIsExpense", 3_300, 4_000);
    let facts = FollowUpFacts::of(
        document.plan.follow_ups.at(0).unwrap(),
        &document.plan,
        "2025-12-31".parse().unwrap(),
    );
    let bridge = facts.bridge(4.into()).unwrap().as_ref().unwrap();
    assert_eq!((bridge.start, bridge.end), (Amount::whole(3_300_000), Amount::whole(4_000_000)));
    assert_eq!(parts(bridge), "Quantity 320000, Price 352000, Duration 0, Rates 0, Unexplained 28000");
    assert_eq!(found(&document), [""; 0]);
}

#[test]
fn in_a_table_of_gains_a_cost_is_negative_and_the_bridge_still_goes_up() {
    let document = explained("PositiveIsGain", -3_300, -4_000);
    let facts = FollowUpFacts::of(
        document.plan.follow_ups.at(0).unwrap(),
        &document.plan,
        "2025-12-31".parse().unwrap(),
    );
    let bridge = facts.bridge(4.into()).unwrap().as_ref().unwrap();
    assert_eq!(bridge.total(), Some(Amount::whole(700_000)));
}

#[test]
fn what_keeps_a_bridge_from_being_built_is_found() {
    let mut document = explained("PositiveIsExpense", 3_300, 4_000);
    let follow_up = document.plan.follow_ups.get_mut(9.into()).unwrap();
    follow_up.explanations[0].planned.price = None;
    follow_up.reports.clear();
    assert_eq!(
        found(&document),
        [
            "Note plan.follow_ups[0].explanations[0] FollowUp(NoReportOf(2025-09-30))",
            "Note plan.follow_ups[0].explanations[0] FollowUp(NoBridge(NoPrice(Planned)))",
        ]
    );
}

fn amount(units: std::ops::Range<i64>, scale: u32) -> impl Strategy<Value = Amount> {
    (units, 0..=scale).prop_map(|(units, scale)| Amount::scaled(units, scale))
}

fn caseload() -> impl Strategy<Value = crate::plan::follow_up::Caseload> {
    let some = prop::collection::vec(amount(0..200_000, 3), 4);
    let persons = prop_oneof![4 => some, 1 => Just(vec![Amount::ZERO; 4])];
    let day = prop_oneof![Just("2025-01-01"), Just("2025-08-01"), Just("2026-03-01")];
    (amount(0..50_000_000, 3), persons, day).prop_map(|(price, persons, day)| {
        crate::plan::follow_up::Caseload {
            price: Some(price),
            persons: crate::plan::budget::Cells(
                persons.into_iter().map(crate::plan::budget::Cell::Amount).collect(),
            ),
            rates_of: day.parse().unwrap(),
        }
    })
}

proptest! {
    #[test]
    fn the_parts_always_come_to_the_whole(
        planned in caseload(), realised in caseload(),
        percents in prop::collection::vec(amount(0..1001, 1), 8),
        budget in prop::option::of((amount(-9_000_000..9_000_000, 6), amount(-9_000_000..9_000_000, 6))),
    ) {
        let other = |from: &str, at: usize, shift: u16| Reimbursement {
            from: from.parse().unwrap(),
            steps: Reimbursement::of_2016().steps.into_iter().zip(&percents[at..]).map(|(mut step, percent)| {
                step.percent = *percent;
                step.from_week += if step.from_week > 1 { shift } else { 0 };
                step
            }).collect(),
        };
        let own = [other("2016-01-04", 0, 0), other("2025-07-01", 4, 0), other("2026-01-01", 2, 3)];
        let mut explained = explanation(
            r#"(persons: (), rates_of: "2025-01-01")"#, r#"(persons: (), rates_of: "2025-01-01")"#);
        (explained.planned, explained.realised) = (planned, realised);
        let budgeted = budget.and_then(|(revised, expected)| crate::analysis::follow_up::bridge::Budgeted::of(
            revised, expected, Sign::PositiveIsGain, &Unit::MillionKroner));
        let bridge = Bridge::of(&explained, &own, budgeted).unwrap();
        let sum = bridge.parts.iter().try_fold(bridge.start, |sum, part| sum.checked_add(part.amount));
        prop_assert_eq!(sum, Some(bridge.end));
        let explained_part = |cause| bridge.parts.iter().any(|part| part.cause == cause);
        prop_assert_eq!(explained_part(Cause::Unexplained), budgeted.is_some());
        for part in bridge.parts.iter().filter(|part| part.cause != Cause::Unexplained) {
            prop_assert!(part.amount.decimals() <= u32::from(bridge.decimals));
        }
    }
}
