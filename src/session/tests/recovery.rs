//! Unsaved work that survives a crash.

use super::*;

/// Changes the plan, lets the copy be written, and ends as a crash does.
fn crash(desk: &Desk, title: &str) {
    let mut session = desk.session();
    rename(&mut session, title);
    session.act(Action::KeepRecovery);
    session.settle();
    assert_eq!(desk.recoveries(), 1);
}

#[test]
fn unsaved_work_is_offered_after_a_crash_with_what_it_would_change() {
    let desk = Desk::new();
    crash(&desk, "Unsaved");
    let session = desk.session();
    let Some(Question::Recovery { taken, same_base, differences }) = session.question() else {
        panic!("{:?}", session.question())
    };
    assert_eq!((*taken, *same_base, differences.changes.len()), (noon(), true, 1));
    assert_eq!(title(&session), "Plan");
}

#[test]
fn restored_work_is_there_and_still_unsaved() {
    let desk = Desk::new();
    crash(&desk, "Unsaved");
    let mut session = desk.session();
    session.act(Action::Answer(Answer::Restore));
    tells(&session, "Restored");
    assert_eq!((title(&session), session.is_changed()), ("Unsaved", true));
    assert_eq!(desk.recoveries(), 1, "until it is saved it must survive another crash");
    session.act(Action::Save);
    assert!(desk.text().contains("Unsaved"));
    assert_eq!(desk.recoveries(), 0);
}

#[test]
fn work_thrown_away_is_gone() {
    let desk = Desk::new();
    crash(&desk, "Unsaved");
    let mut session = desk.session();
    session.act(Action::Answer(Answer::DropRecovery));
    assert_eq!((title(&session), session.is_changed(), desk.recoveries()), ("Plan", false, 0));
    drop(session);
    assert_eq!(question(&desk.session()), "none");
}

#[test]
fn unsaved_work_stays_until_the_question_is_answered() {
    let leaves: [fn(&Desk, &mut Session); 5] = [
        |_, session| session.act(Action::Quit),
        |_, session| session.act(Action::New),
        |desk, session| session.act(Action::Open(desk.path("other.ron"))),
        |_, session| session.act(Action::Save),
        |_, session| session.act(Action::Reload),
    ];
    for (at, leave) in leaves.into_iter().enumerate() {
        let desk = Desk::new();
        crash(&desk, "Unsaved");
        fs::write(desk.path("other.ron"), to_text(&Document::empty(Period::Year(2022))).unwrap()).unwrap();
        let mut session = desk.session();
        leave(&desk, &mut session);
        drop(session);
        assert_eq!(question(&desk.session()), "recovery", "case {at}");
    }
}

#[test]
fn nothing_is_changed_while_unsaved_work_is_offered() {
    let desk = Desk::new();
    crash(&desk, "Unsaved");
    let mut session = desk.session();
    rename(&mut session, "Something else");
    session.act(Action::TakeSnapshot(Taking::of_item(MEETING, ITEM)));
    session.act(Action::SaveAs(desk.path("copy.ron")));
    assert_eq!((title(&session), question(&session)), ("Plan", "recovery"));
    assert!(!desk.path("copy.ron").exists() && session.document().snapshots.is_empty());
    tells(&session, "AnswerFirst");
}

#[test]
fn a_plan_changed_since_the_work_began_is_pointed_out() {
    let desk = Desk::new();
    crash(&desk, "Unsaved");
    desk.meddle();
    let session = desk.session();
    assert!(matches!(session.question(), Some(Question::Recovery { same_base: false, .. })));
}

#[test]
fn a_saved_plan_and_one_left_on_purpose_leave_no_copy() {
    let desk = Desk::new();
    for leave in [Answer::Save, Answer::Discard] {
        let mut session = desk.session();
        rename(&mut session, &format!("{leave:?}"));
        session.act(Action::KeepRecovery);
        session.act(Action::Quit);
        session.act(Action::Answer(leave));
        assert_eq!(desk.recoveries(), 0, "{leave:?}");
    }
}

#[test]
fn nothing_is_kept_of_a_plan_that_is_saved() {
    let desk = Desk::new();
    let mut session = desk.session();
    session.act(Action::KeepRecovery);
    session.settle();
    assert_eq!(desk.recoveries(), 0);
}

#[test]
fn work_taken_back_again_is_not_kept() {
    let desk = Desk::new();
    let mut session = desk.session();
    rename(&mut session, "Unsaved");
    session.act(Action::KeepRecovery);
    session.act(Action::Undo);
    session.act(Action::KeepRecovery);
    session.settle();
    assert_eq!(desk.recoveries(), 0);
}

#[test]
fn a_copy_that_is_being_written_is_written_before_the_session_ends() {
    let desk = Desk::new();
    for at in 0..20 {
        let mut session = desk.session();
        if session.question().is_some() {
            session.act(Action::Answer(Answer::DropRecovery));
        }
        rename(&mut session, &format!("Unsaved {at}"));
        session.act(Action::KeepRecovery);
        drop(session);
        assert_eq!(question(&desk.session()), "recovery");
    }
}

#[test]
fn an_earlier_copy_goes_with_the_save_even_if_a_later_one_failed() {
    let desk = Desk::new();
    let mut session = desk.session();
    rename(&mut session, "One");
    session.act(Action::KeepRecovery);
    session.settle();
    desk.disk.fill();
    rename(&mut session, "Two");
    session.act(Action::KeepRecovery);
    session.settle();
    tells(&session, "NoRecovery");
    desk.disk.clear();
    session.act(Action::Save);
    assert_eq!(desk.recoveries(), 0);
}

#[test]
fn that_nothing_can_be_kept_is_told_once() {
    let desk = Desk::new();
    desk.disk.fill();
    let mut session = desk.session();
    for at in 0..3 {
        rename(&mut session, &format!("Unsaved {at}"));
        session.act(Action::KeepRecovery);
        session.settle();
    }
    assert_eq!(events(&session), ["NoRecovery"]);
}

#[test]
fn a_new_plan_is_offered_at_the_next_start_without_a_file() {
    let desk = Desk::new();
    let mut session = desk.empty_session();
    session.act(Action::New);
    rename(&mut session, "Never saved");
    session.act(Action::KeepRecovery);
    drop(session);

    let mut session = desk.empty_session();
    session.start(None);
    assert_eq!(question(&session), "recovery");
    session.act(Action::Answer(Answer::Restore));
    assert_eq!((title(&session), session.is_changed(), session.path()), ("Never saved", true, None));
    session.act(Action::SaveAs(desk.path("saved.ron")));
    drop(session);
    let mut session = desk.empty_session();
    session.start(None);
    assert_eq!((question(&session), desk.recoveries()), ("none", 0));
}

#[test]
fn a_new_plan_that_another_window_works_on_is_not_offered() {
    let desk = Desk::new();
    let mut first = desk.empty_session();
    first.act(Action::New);
    rename(&mut first, "Being made");
    first.act(Action::KeepRecovery);
    first.settle();
    let mut second = desk.empty_session();
    second.start(None);
    assert_eq!(question(&second), "none");
}

#[test]
fn a_copy_that_cannot_be_read_is_put_aside_and_told_of() {
    let desk = Desk::new();
    fs::write(desk.path(".plan.ron.recovery"), "(version: 1, nothing").unwrap();
    let session = desk.session();
    tells(&session, "RecoveryUnreadable");
    assert_eq!((question(&session), desk.recoveries()), ("none", 0));
    let kept = count(desk.folder.path(), ".broken-1");
    assert_eq!(kept, 1);
}

#[test]
fn ids_given_out_on_disk_since_are_not_given_out_again() {
    let desk = Desk::new();
    crash(&desk, "Unsaved");
    let mut document = fixture::document();
    document.last_id = 500;
    fs::write(desk.plan(), to_text(&document).unwrap()).unwrap();
    let mut session = desk.session();
    session.act(Action::Answer(Answer::Restore));
    assert_eq!(session.document().last_id, 500);
}

#[test]
fn opening_the_same_file_again_does_not_answer_the_question() {
    let desk = Desk::new();
    crash(&desk, "Unsaved");
    let mut session = desk.session();
    session.act(Action::Open(desk.plan()));
    assert!(matches!(session.question(), Some(Question::Recovery { .. })));
    session.act(Action::Answer(Answer::Restore));
    assert_eq!(title(&session), "Unsaved");
}

#[test]
fn work_whose_file_is_gone_is_offered_and_can_be_saved() {
    let desk = Desk::new();
    crash(&desk, "Unsaved");
    fs::remove_file(desk.plan()).unwrap();
    let mut session = desk.session();
    assert!(matches!(session.question(), Some(Question::Recovery { same_base: false, .. })));
    session.act(Action::Answer(Answer::Restore));
    assert_eq!(title(&session), "Unsaved");
    session.act(Action::Save);
    assert!(desk.text().contains("Unsaved"));
}

#[test]
fn work_whose_file_cannot_be_read_is_offered_and_the_file_is_left_when_it_is_not_wanted() {
    let desk = Desk::new();
    crash(&desk, "Unsaved");
    fs::write(desk.plan(), "(version: 1,").unwrap();
    let mut session = desk.session();
    session.act(Action::Answer(Answer::DropRecovery));
    session.act(Action::Save);
    assert!(!session.has_plan() && session.path().is_none());
    assert_eq!(desk.text(), "(version: 1,");
    assert_eq!(desk.recoveries(), 0);
}
