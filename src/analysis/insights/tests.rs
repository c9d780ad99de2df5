//! That working out the rest gives the same as working out everything.

use proptest::prelude::*;

use super::*;
use crate::analysis::findings::findings;
use crate::analysis::fixture;
use crate::plan::Period;
use crate::plan::id::MeetingId;
use crate::plan::series::Value;

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2020, 9, 7).unwrap()
}

/// Edits that touch every list, alone and across lists.
const EDITS: [fn(&mut Document); 10] = [
    |d| d.plan.goals.move_to(GoalId(7), 0).unwrap_or_default(),
    |d| d.plan.goals.move_to(GoalId(4), 0).unwrap_or_default(),
    |d| drop(d.plan.goals.remove(GoalId(4))),
    |d| {
        let Some(goal) = d.plan.goals.at(0).cloned() else { return };
        let id = d.new_id();
        d.plan.goals.insert(0, Goal { id, ..goal });
    },
    |d| d.plan.goals.get_mut(GoalId(7)).into_iter().for_each(|goal| goal.measures.clear()),
    |d| {
        d.plan.period =
            if d.plan.period == Period::Year(2021) { Period::Year(2022) } else { Period::Year(2021) }
    },
    |d| d.plan.series.get_mut(SeriesId(8)).into_iter().for_each(|s| s.points[1].value = Value::Hidden),
    |d| d.plan.series.move_to(SeriesId(9), 0).unwrap_or_default(),
    |d| d.plan.budget.get_mut(TableId(10)).into_iter().for_each(|table| table.printed_total = None),
    |d| d.meetings.get_mut(MeetingId(20)).into_iter().for_each(|m| m.items.push(fixture::item(50, "70"))),
];

#[test]
fn a_document_without_faults_has_the_same_findings_as_a_check() {
    let document = fixture::document();
    let found: Vec<_> = Insights::of(&document, day()).findings().cloned().collect();
    assert_eq!(found, findings(&document, day()));
}

#[test]
fn what_was_worked_out_is_found_by_id() {
    let insights = Insights::of(&fixture::document(), day());
    assert_eq!(insights.sums(TableId(10)).unwrap().total.len(), 2);
    // 2020 is not over: its figure is not known yet.
    assert_eq!(insights.trend(SeriesId(8)).unwrap().counts.known, 1);
    assert_eq!(insights.goal_position(GoalId(7)), Some(1));
    assert_eq!(insights.goal_position(GoalId(99)), None);
    assert_eq!(insights.counts().measures, 4);
    assert_eq!(insights.counts().by_origin[&Origin::Minister], 1);
    assert_eq!(insights.finding_counts()[&Severity::Warning], 3);
    assert_eq!(insights.findings_of_goal(1).len(), 1);
    assert!(insights.findings_of_goal(70).is_empty());
}

#[test]
fn findings_of_a_moved_goal_name_its_new_place() {
    let old = fixture::document();
    let mut new = old.clone();
    new.plan.goals.move_to(GoalId(7), 0).unwrap();
    let insights = Insights::of(&old, day()).updated(&old, &new);
    assert_eq!(insights.findings().cloned().collect::<Vec<_>>(), findings(&new, day()));
    assert_eq!(
        insights.findings_of_goal(0)[0].place.to_string(),
        "plan.goals[0].measures[0].targets[0].base"
    );
}

#[test]
fn what_did_not_change_is_not_worked_out_again() {
    let old = fixture::document();
    let mut new = old.clone();
    new.plan.goals.get_mut(GoalId(4)).unwrap().title = "New".to_owned();
    let before = Insights::of(&old, day());
    let after = before.updated(&old, &new);
    assert!(Arc::ptr_eq(&before.budget, &after.budget));
    assert!(Arc::ptr_eq(&before.goals.positions, &after.goals.positions));
    assert!(Arc::ptr_eq(&before.goals.things[1], &after.goals.things[1]));
}

proptest! {
    #[test]
    fn working_out_the_rest_gives_the_same_as_working_out_everything(
        steps in prop::collection::vec(0..EDITS.len(), 1..8)
    ) {
        let mut old = fixture::document();
        let mut insights = Insights::of(&old, day());
        for step in steps {
            let mut new = old.clone();
            EDITS[step](&mut new);
            insights = insights.updated(&old, &new);
            prop_assert_eq!(&insights, &Insights::of(&new, day()));
            old = new;
        }
    }
}
