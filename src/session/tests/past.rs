//! Looking back: how the goals stood at each frozen state, and on another day.

use super::*;
use crate::analysis::judge::{Verdict, Why};
use crate::plan::series::Value;

fn take(session: &mut Session) {
    session.act(Action::TakeSnapshot(Taking::of_item(MEETING, ITEM)));
    session.await_past();
}

/// The numbers of the states that were read, and of those that could not be.
fn read(session: &Session) -> (Vec<u32>, Vec<u32>) {
    let numbers = |can_be_read: bool| {
        let past = session.past().iter().filter(|past| past.state.is_some() == can_be_read);
        past.map(|past| past.reference.number).collect()
    };
    (numbers(true), numbers(false))
}

#[test]
fn a_snapshot_is_looked_back_on_as_soon_as_it_is_taken() {
    let desk = Desk::new();
    let mut session = desk.session();
    assert_eq!(read(&session), (vec![], vec![]));
    take(&mut session);
    rename(&mut session, "Later");
    take(&mut session);
    assert_eq!(read(&session), (vec![1, 2], vec![]));
    let titles: Vec<&str> = session
        .past()
        .iter()
        .filter_map(|past| Some(past.state.as_ref()?.document.plan.title.as_str()))
        .collect();
    assert_eq!(titles, ["Plan", "Later"]);
    assert_eq!(session.past()[0].state.as_ref().unwrap().insights.on(), noon().date());
}

#[test]
fn a_plan_that_is_opened_brings_its_past_and_another_plan_does_not_keep_it() {
    let desk = Desk::new();
    let mut session = desk.session();
    take(&mut session);
    drop(session);
    let mut session = desk.session();
    session.await_past();
    assert_eq!(read(&session), (vec![1], vec![]));
    session.act(Action::New);
    session.await_past();
    assert_eq!(read(&session), (vec![], vec![]));
}

#[test]
fn a_state_that_cannot_be_read_is_there_and_says_so() {
    let desk = Desk::new();
    let mut session = desk.session();
    take(&mut session);
    take(&mut session);
    let file = session.document().snapshots[0].file.clone();
    drop(session);
    fs::remove_file(desk.path("plan.snapshots").join(file)).unwrap();
    let mut session = desk.session();
    session.await_past();
    assert_eq!(read(&session), (vec![2], vec![1]));
}

#[test]
fn goals_are_judged_today_or_on_the_day_that_is_chosen() {
    let desk = Desk::new();
    let mut session = desk.session();
    assert_eq!((session.judged_on(), session.insights().on()), (noon().date(), noon().date()));
    let verdict = |session: &Session| session.insights().goal(GoalId(4)).unwrap().measures[0].computed();
    // The series ends with 256 in 2020, and the target is of 2021.
    let later = "2022-01-01".parse().unwrap();
    session.act(Action::JudgeOn(Some(later)));
    assert_eq!((session.judged_on(), verdict(&session)), (later, Verdict::CannotTell(Why::NoValue)));
    let earlier = "2021-01-01".parse().unwrap();
    session.act(Action::JudgeOn(Some(earlier)));
    assert_eq!(verdict(&session), Verdict::OnCourse, "256 keeps to the ceiling of 256");
    let points = vec![(Period::Year(2020), Some(Value::Hidden))];
    let change = crate::edit::SeriesCommand::SetPoints { id: 8.into(), points };
    session.act(Action::Edit(Command::Series(change)));
    assert_eq!(verdict(&session), Verdict::CannotTell(Why::Hidden), "an edit is judged on the chosen day");
    session.act(Action::JudgeOn(None));
    assert_eq!(session.insights(), &Insights::of(session.document(), noon().date()));
}

#[test]
fn a_plan_that_is_only_looked_at_brings_its_past_too() {
    let desk = Desk::new();
    take(&mut desk.session());
    let mut looking = desk.empty_session();
    looking.look_at(&desk.plan()).unwrap();
    looking.await_past();
    assert_eq!(read(&looking), (vec![1], vec![]));
}

#[test]
fn a_plan_in_no_file_does_not_wait_for_its_frozen_states() {
    let desk = Desk::new();
    let mut session = desk.session();
    take(&mut session);
    let unsaved = desk.empty_session().looking_at(session.document().clone());
    assert!(!unsaved.is_looking_back());
    assert_eq!(read(&unsaved), (vec![], vec![1]));
}

#[test]
fn a_snapshot_that_was_sent_alone_is_read_to_be_compared_on_the_day_it_was_taken() {
    let desk = Desk::new();
    let mut session = desk.session();
    take(&mut session);
    let file = &session.document().snapshots[0].file;
    let alone = desk.path("alone.ron");
    fs::copy(desk.path("plan.snapshots").join(file), &alone).unwrap();
    rename(&mut session, "Later");
    session.act(Action::CompareWith(alone.clone()));
    let beside = session.beside().unwrap();
    assert_eq!((beside.path.as_path(), beside.document.plan.title.as_str()), (alone.as_path(), "Plan"));
    assert_eq!(beside.insights.on(), noon().date());
    assert!(beside.header.is_some() && session.is_changed(), "the plan stays as it is");
    session.act(Action::CompareWith(desk.path("no-such.ron")));
    tells(&session, "Failed");
    assert!(session.beside().is_none());
}

#[test]
fn another_plan_does_not_keep_what_the_one_before_was_compared_with() {
    let desk = Desk::new();
    let mut session = desk.session();
    session.act(Action::CompareWith(desk.plan()));
    assert!(session.beside().unwrap().header.is_none());
    session.act(Action::New);
    assert!(session.beside().is_none());
}
