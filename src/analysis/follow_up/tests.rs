//! Tests of follow-ups, with figures worked out by hand.

mod bridge;
mod persons;
mod rates;

use super::*;
use crate::analysis::findings::findings;
use crate::document::{Document, faults};
use crate::plan::Period;

/// A plan with one table of money: `column` is its unit and decimals, `rows` its rows;
/// `follow_up` what is followed of it, as the fields after the year.
pub(crate) fn followed(sign: &str, column: &str, rows: &str, follow_up: &str) -> Document {
    let table = format!(
        r#"(id: "b1", title: "Budget", sign: {sign},
            columns: [(id: "c2", title: "2025", kind: Figures({column}))], rows: {rows})"#
    );
    let follow_up =
        format!(r#"(id: "o9", title: "Followed", table: "b1", column: "c2", year: "2025", {follow_up})"#);
    let mut document = Document { last_id: 100, ..Document::empty(Period::Year(2025)) };
    document.plan.budget.push(ron::from_str(&table).unwrap());
    document.plan.follow_ups.push(ron::from_str(&follow_up).unwrap());
    assert_eq!(faults(&document), []);
    document
}

const MILLIONS: &str = "unit: MillionKroner, decimals: 1";

fn facts(document: &Document, day: &str) -> FollowUpFacts {
    let follow_up = document.plan.follow_ups.at(0).unwrap();
    FollowUpFacts::of(follow_up, &document.plan, day.parse().unwrap())
}

/// A figure in short: `68.5`, `60 -2` with two lines missing, `?` unknown, `–` absent.
fn short(figure: Figure) -> String {
    match figure {
        Figure::Known(amount) => amount.to_string(),
        Figure::Partial { known, missing } => format!("{known} -{missing}"),
        Figure::Unknown => "?".to_owned(),
        Figure::Absent => "–".to_owned(),
        Figure::Overflow => "!".to_owned(),
    }
}

/// Original, granted, revised, spent, expected, rest and deviation.
fn row(line: &LineFacts) -> String {
    let figures =
        [line.original, line.granted, line.revised, line.spent, line.expected, line.rest, line.deviation];
    figures.map(short).join(" | ")
}

fn percent(amount: Option<Amount>) -> String {
    amount.map_or("?".to_owned(), |amount| amount.fixed(1))
}

/// The two committees of a published control of grants of 2025, in mio. kr.
fn committees() -> Document {
    followed(
        "PositiveIsExpense",
        MILLIONS,
        r#"[Line((id: "r3", label: "Culture", cells: (48.2))), Line((id: "r4", label: "Work", cells: (762)))]"#,
        r#"grants: [(id: "n5", on: "2025-05-01", title: "All of it", kind: Supplementary, parts: [
                (to: Line("r3"), amount: 20.3), (to: Line("r4"), amount: -0.4)])],
           reports: [(on: "2025-10-31", lines: [
                (row: "r3", expected: Some(60)), (row: "r4", spent: Some(571.2), expected: Some(761.6))])]"#,
    )
}

#[test]
fn a_published_control_of_grants_comes_out() {
    let facts = facts(&committees(), "2025-12-31");
    assert_eq!(row(&facts.lines[0]), "48.2 | 20.3 | 68.5 | ? | 60 | ? | -8.5");
    // 8.5 of 68.5 is 12.409 per cent; the document prints 12.5 without a sign.
    assert_eq!(percent(facts.lines[0].deviation_percent), "-12.4");
    assert_eq!(facts.lines[0].outcome, Some(Outcome::LessSpent));
    assert_eq!(row(&facts.lines[1]), "762 | -0.4 | 761.6 | 571.2 | 761.6 | 190.4 | 0");
    assert_eq!(percent(facts.lines[1].deviation_percent), "0.0");
    assert_eq!(facts.lines[1].outcome, Some(Outcome::AsBudgeted));
    assert_eq!(percent(facts.lines[1].spent_percent), "75.0");
}

#[test]
fn a_sum_of_which_a_line_is_missing_says_so() {
    let facts = facts(&committees(), "2025-12-31");
    let total = facts.total.as_ref().unwrap();
    assert_eq!(row(total), "810.2 | 19.9 | 830.1 | 571.2 -1 | 821.6 | 190.4 -1 | -8.5");
    assert_eq!(percent(total.deviation_percent), "-1.0");
    assert_eq!(percent(total.spent_percent), "?", "no share of a sum that is not whole");
}

#[test]
fn before_the_first_report_nothing_is_spent_or_expected_and_later_grants_do_not_count() {
    let before = facts(&committees(), "2025-10-30");
    assert_eq!((before.report, before.on.to_string()), (None, "2025-10-30".to_owned()));
    assert_eq!(row(&before.lines[0]), "48.2 | 20.3 | 68.5 | ? | ? | ? | ?");
    let early = facts(&committees(), "2025-04-30");
    assert_eq!(row(&early.lines[0]), "48.2 | – | 48.2 | ? | ? | ? | ?");
}

#[test]
fn a_line_that_came_later_has_no_original_budget_and_a_blank_one_is_unknown() {
    let document = followed(
        "PositiveIsExpense",
        "unit: ThousandKroner, decimals: 0",
        r#"[Section((id: "r3", label: "Benefits", rows: [
                Line((id: "r4", label: "Sick", cells: (64841))), Line((id: "r5", label: "New", cells: (Blank)))])),
            Line((id: "r6", label: "Persons", figures: Some((unit: Persons, decimals: 0)), cells: (465)))]"#,
        r#"added: [(id: "r7", label: "Aid", on: "2025-03-01"), (id: "r8", label: "Later", on: "2025-11-01")],
           grants: [(id: "n10", on: "2025-03-01", title: "Aid", kind: Transfer, parts: [
                (to: Line("r4"), amount: -200), (to: Line("r7"), amount: 200)])],
           reports: [(on: "2025-06-30", lines: [
                (row: "r4", expected: Some(64000)), (row: "r5", expected: Some(10)), (row: "r7", expected: Some(150))])]"#,
    );
    let facts = facts(&document, "2025-07-01");
    let labels: Vec<&str> = facts.lines.iter().map(|line| line.label.as_str()).collect();
    assert_eq!(labels, ["Benefits", "Sick", "New", "Aid"]);
    assert_eq!(row(&facts.lines[0]), "64841 -1 | -200 | 64641 -1 | ? | 64010 | ? | -641 -1");
    assert_eq!(row(&facts.lines[2]), "? | – | ? | ? | 10 | ? | ?");
    assert_eq!(row(&facts.lines[3]), "– | 200 | 200 | ? | 150 | ? | -50");
    let total = facts.total.as_ref().unwrap();
    assert_eq!(row(total), "64841 -1 | 0 | 64841 -1 | ? | 64160 | ? | -691 -1");
    assert_eq!(total.outcome, None, "no verdict on a sum that is not whole");
}

/// What an expected figure beside a revised one means.
#[track_caller]
fn means(sign: Sign, revised: i64, expected: i64, wanted: Outcome) {
    assert_eq!(Outcome::of(sign, Amount::whole(revised), Amount::whole(expected)), Some(wanted));
}

#[test]
fn what_a_deviation_means_follows_the_sign_of_the_table() {
    use Sign::{PositiveIsExpense, PositiveIsGain};
    means(PositiveIsExpense, 100, 110, Outcome::MoreSpent);
    means(PositiveIsExpense, 100, 90, Outcome::LessSpent);
    means(PositiveIsExpense, -100, -90, Outcome::LessEarned);
    means(PositiveIsExpense, -100, -110, Outcome::MoreEarned);
    means(PositiveIsGain, -100, -110, Outcome::MoreSpent);
    means(PositiveIsGain, -100, -90, Outcome::LessSpent);
    means(PositiveIsGain, 22, 11, Outcome::LessEarned);
    means(PositiveIsGain, 22, 25, Outcome::MoreEarned);
    means(PositiveIsExpense, 0, 5, Outcome::MoreSpent);
    means(PositiveIsExpense, 0, -5, Outcome::MoreEarned);
    means(PositiveIsGain, 0, 0, Outcome::AsBudgeted);
}

#[test]
fn an_income_that_falls_short_deviates_in_the_same_direction_in_kroner_and_per_cent() {
    let document = followed(
        "PositiveIsExpense",
        MILLIONS,
        r#"[Line((id: "r3", label: "Refund", cells: (-100)))]"#,
        r#"reports: [(on: "2025-06-30", lines: [(row: "r3", expected: Some(-90))])]"#,
    );
    let facts = facts(&document, "2025-12-31");
    assert_eq!(short(facts.lines[0].deviation), "10");
    assert_eq!(percent(facts.lines[0].deviation_percent), "10.0");
}

#[test]
fn no_per_cent_is_told_of_a_budget_of_nothing() {
    let document = followed(
        "PositiveIsExpense",
        MILLIONS,
        r#"[Line((id: "r3", label: "Nothing", cells: (0)))]"#,
        r#"reports: [(on: "2025-06-30", lines: [(row: "r3", spent: Some(1), expected: Some(2))])]"#,
    );
    let line = &facts(&document, "2025-12-31").lines[0];
    assert_eq!((short(line.deviation), line.deviation_percent, line.spent_percent), ("2".into(), None, None));
}

/// The findings of a document, without those that lie in another place.
fn found(document: &Document) -> Vec<String> {
    let line = |finding: crate::analysis::Finding| {
        format!("{:?} {} {:?}", finding.severity, finding.place, finding.kind)
    };
    findings(document, "2025-12-31".parse().unwrap()).into_iter().map(line).collect()
}

fn granted(kind: &str, parts: &str) -> Document {
    followed(
        "PositiveIsExpense",
        "unit: ThousandKroner, decimals: 0",
        r#"[Line((id: "r3", label: "One", cells: (1000)))]"#,
        &format!(r#"grants: [(id: "n5", on: "2025-05-01", title: "Moved", kind: {kind}, parts: {parts})]"#),
    )
}

#[test]
fn what_is_moved_or_financed_elsewhere_must_balance_and_the_finding_has_the_size() {
    let parts = r#"[(to: Line("r3"), amount: -700), (to: Elsewhere("Social"), amount: 500)]"#;
    for kind in ["Transfer", "FinancedElsewhere"] {
        let found = found(&granted(kind, parts));
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(
            found[0].starts_with("Warning plan.follow_ups[0].grants[0] FollowUp(Unbalanced"),
            "{found:?}"
        );
        assert!(found[0].contains("sum: Amount(-200)"), "{found:?}");
    }
    for kind in ["Supplementary", "Capital"] {
        assert_eq!(found(&granted(kind, parts)), [""; 0]);
    }
    let balanced = r#"[(to: Line("r3"), amount: -0.5), (to: Elsewhere("Social"), amount: 0.50)]"#;
    assert_eq!(found(&granted("Transfer", balanced)), [""; 0]);
    assert_eq!(found(&granted("Transfer", "[]")), [""; 0]);
}

#[test]
fn too_many_digits_are_found_and_break_nothing() {
    let most = "79228162514264337593543950335";
    let parts = format!(r#"[(to: Line("r3"), amount: {most}), (to: Line("r3"), amount: {most})]"#);
    let document = granted("Transfer", &parts);
    let found = found(&document);
    assert!(found.iter().any(|line| line.contains("grants[0] FollowUp(Overflow)")), "{found:?}");
    let facts = facts(&document, "2025-12-31");
    assert_eq!(row(&facts.lines[0]), "1000 | ! | ! | ? | ? | ! | !");
    assert_eq!(facts.total.unwrap().granted, Figure::Overflow);
}

#[test]
fn insights_follow_the_table_that_is_followed() {
    use crate::analysis::Insights;
    let before = committees();
    let mut after = before.clone();
    after.plan.budget.get_mut(1.into()).unwrap().line_mut(4.into()).unwrap().cells =
        ron::from_str("(763)").unwrap();
    let day = "2025-12-31".parse().unwrap();
    let insights = Insights::of(&before, day);
    let updated = insights.updated(&before, &after);
    assert_eq!(updated, Insights::of(&after, day));
    let line = updated.follow_up(9.into()).unwrap().line(4.into()).unwrap();
    assert_eq!(short(line.deviation), "-1");
    assert_eq!(short(insights.follow_up(9.into()).unwrap().line(4.into()).unwrap().deviation), "0");
}
