//! What a check finds in small documents.

use super::*;
use crate::analysis::fixture;
use crate::plan::id::{GoalId, MeetingId};

/// Every finding as a line: severity, place, and the name of its kind.
fn listed(document: &Document) -> Vec<String> {
    let line = |finding: Finding| {
        let kind = format!("{:?}", finding.kind);
        let name = kind.split([' ', '(']).next().unwrap_or_default().to_owned();
        format!("{:?} {} {name}", finding.severity, finding.place)
    };
    findings(document, "2020-09-07".parse().unwrap()).into_iter().map(line).collect()
}

#[test]
fn a_check_finds_what_someone_should_look_at() {
    assert_eq!(
        listed(&fixture::document()),
        [
            "Note plan.goals[0].measures[1] MeasureWithoutSeries",
            "Note plan.goals[0].measures[1].targets[0].due DeadlineOutsidePlan",
            "Warning plan.goals[1].measures[0].targets[0].base BaseMissing",
            "Note plan.series[1] SeriesWithoutValues",
            "Note plan.budget[0].rows[0].printed_total[0] PrintedTotal",
            "Warning plan.budget[0].printed_total[1] PrintedTotal",
            "Warning meetings[0].items[0].absent[1] AbsentNotMember",
            "Note meetings[0].items[1].decision ItemUndecided",
        ]
    );
}

/// A document with one table of two columns, a sum of them, and a cost per person.
fn with_table(rows: &str) -> Document {
    let mut document = fixture::document();
    document.plan = crate::plan::Plan::empty(Period::Year(2021));
    document.meetings = crate::plan::List::default();
    let table = format!(
        r#"(id: "b1", title: "KIK", sign: PositiveIsExpense, total: NoSum, columns: [
            (id: "c2", title: "2020", kind: Figures(unit: Kroner, decimals: 0)),
            (id: "c3", title: "2021", kind: Figures(unit: Kroner, decimals: 0)),
            (id: "c4", title: "I alt", kind: Figures(unit: Kroner, decimals: 0), formula: Some(Sum(["c2", "c3"]))),
        ], rows: [{rows}])"#
    );
    document.plan.budget.push(ron::from_str(&table).unwrap());
    assert_eq!(faults(&document), []);
    document
}

#[test]
fn each_printed_figure_that_is_worked_out_is_looked_at_once() {
    let document = with_table(
        r#"Line((id: "r5", label: "A", cells: (10, 20, 31))),
        Line((id: "r6", label: "B", cells: (10, 20, 40))),
        Section((id: "r7", label: "C", rows: [
            Line((id: "r8", label: "D", cells: (1, 2, 3))),
        ], printed_total: Some((1, 2, 5)))),
        Formula((id: "r9", label: "E", formula: Difference(of: ["r6"], less: ["r5"]), printed: Some((0, 1, 9))))"#,
    );
    assert_eq!(
        listed(&document),
        [
            "Note plan.budget[0].rows[0].cells[2] PrintedFormula",
            "Warning plan.budget[0].rows[1].cells[2] PrintedFormula",
            // The sum of its lines, 3, and of its columns, 3.
            "Warning plan.budget[0].rows[2].printed_total[2] PrintedTotal",
            "Warning plan.budget[0].rows[2].printed_total[2] PrintedFormula",
            "Note plan.budget[0].rows[3].printed[1] PrintedFormula",
            // Of its rows 40 − 31, which is right, and of its columns 0 + 1.
            "Warning plan.budget[0].rows[3].printed[2] PrintedFormula",
        ]
    );
}

#[test]
fn what_cannot_be_worked_out_is_found_where_it_is() {
    let document = with_table(
        r#"Line((id: "r5", label: "A", cells: (79228162514264337593543950335, 1, Blank))),
        Line((id: "r6", label: "B", cells: (0, 1, Blank))),
        Formula((id: "r7", label: "C", formula: PerPerson(money: "r5", persons: "r6")))"#,
    );
    assert_eq!(
        listed(&document),
        [
            "Warning plan.budget[0].rows[0].cells[2] NotWorkedOut",
            "Warning plan.budget[0].rows[2].printed[0] NotWorkedOut",
            "Warning plan.budget[0].rows[2].printed[2] NotWorkedOut",
        ]
    );
}

#[test]
fn a_level_without_a_period_is_a_value_of_its_series() {
    let mut document = fixture::document();
    let series = document.plan.series.get_mut(9.into()).unwrap();
    series.levels = ron::from_str(r#"[(when: "for years", value: 11)]"#).unwrap();
    assert!(!listed(&document).iter().any(|line| line.contains("SeriesWithoutValues")));
}

#[test]
fn a_broken_reference_is_an_error_and_comes_first() {
    let mut document = fixture::document();
    document.plan.goals.get_mut(GoalId(4)).unwrap().measures[0].series = Some(99.into());
    assert_eq!(listed(&document)[0], "Error plan.goals[0].measures[0].series Fault");
}

#[test]
fn before_a_meeting_no_item_is_undecided() {
    let mut document = fixture::document();
    let meeting = document.meetings.get_mut(MeetingId(20)).unwrap();
    meeting.items = [fixture::item(40, "1"), fixture::item(41, "2")].into_iter().collect();
    assert!(!listed(&document).iter().any(|line| line.contains("ItemUndecided")));
}

#[test]
fn a_meeting_without_a_list_of_members_misses_nobody() {
    let mut document = fixture::document();
    document.meetings.get_mut(MeetingId(20)).unwrap().members.clear();
    assert!(!listed(&document).iter().any(|line| line.contains("AbsentNotMember")));
}
