//! Saving, also when the disk or another program stands in the way.

use super::*;

/// A session that has asked what to do about a file that somebody changed.
fn in_conflict(desk: &Desk) -> Session {
    let mut session = desk.session();
    rename(&mut session, "Ours");
    desk.meddle();
    session.act(Action::Save);
    assert_eq!(question(&session), "changed on disk");
    session.take_wishes();
    session
}

#[test]
fn a_plan_without_a_file_asks_for_one_and_then_does_what_waited() {
    let desk = Desk::new();
    let mut session = desk.empty_session();
    session.act(Action::New);
    rename(&mut session, "New plan");
    session.act(Action::Quit);
    session.take_wishes();
    session.act(Action::Answer(Answer::Save));
    assert_eq!(session.take_wishes(), [Wish::ChooseSavePath]);
    assert_eq!(session.waiting(), Some(&Then::Quit));
    session.act(Action::SaveAs(desk.path("new")));
    assert_eq!(session.take_wishes(), [Wish::Close]);
    assert!(fs::read_to_string(desk.path("new.ron")).unwrap().contains("New plan"));
}

#[test]
fn what_waited_for_a_saving_that_never_came_does_not_happen_later() {
    let desk = Desk::new();
    let goes_on: [fn(&mut Session); 3] = [
        |session| session.act(Action::Answer(Answer::Cancel)),
        |session| rename(session, "Newer plan"),
        |session| session.act(Action::Save),
    ];
    for (at, goes_on) in goes_on.into_iter().enumerate() {
        let mut session = desk.empty_session();
        session.act(Action::New);
        rename(&mut session, "New plan");
        session.act(Action::Quit);
        session.act(Action::Answer(Answer::Save));
        // The user closes the dialog and goes on.
        goes_on(&mut session);
        session.act(Action::SaveAs(desk.path(&format!("new-{at}.ron"))));
        assert!(!session.take_wishes().contains(&Wish::Close), "case {at}");
    }
}

#[test]
fn a_file_changed_meanwhile_is_not_overwritten_but_asked_about() {
    let desk = Desk::new();
    let session = in_conflict(&desk);
    assert!(desk.text().contains("Theirs") && session.is_changed());
    let Some(Question::ChangedOnDisk { path, differences: Some(differences) }) = session.question() else {
        panic!("{:?}", session.question())
    };
    assert_eq!((path, differences.changes.len()), (&desk.plan(), 1));
}

#[test]
fn overwriting_keeps_theirs_as_backup() {
    let desk = Desk::new();
    let mut session = in_conflict(&desk);
    session.act(Action::Answer(Answer::Overwrite));
    assert!(desk.text().contains("Ours") && !session.is_changed());
    assert!(fs::read_to_string(desk.path("plan.ron.bak")).unwrap().contains("Theirs"));
}

#[test]
fn overwriting_asks_once_more_when_the_file_is_not_the_one_that_was_shown() {
    let desk = Desk::new();
    let mut session = in_conflict(&desk);
    fs::write(desk.plan(), to_text(&Document::empty(Period::Year(2030))).unwrap()).unwrap();
    session.act(Action::Answer(Answer::Overwrite));
    assert_eq!(question(&session), "changed on disk");
    assert!(desk.text().contains("2030"));
}

#[test]
fn using_the_file_on_disk_lets_ours_go() {
    let desk = Desk::new();
    let mut session = in_conflict(&desk);
    session.act(Action::Answer(Answer::Reload));
    assert_eq!((title(&session), session.is_changed()), ("Theirs", false));
}

#[test]
fn a_copy_keeps_both() {
    let desk = Desk::new();
    let mut session = in_conflict(&desk);
    session.act(Action::Answer(Answer::SaveCopy));
    assert_eq!(session.take_wishes(), [Wish::ChooseSavePath]);
    session.act(Action::SaveAs(desk.path("ours.ron")));
    assert!(desk.text().contains("Theirs"));
    assert!(fs::read_to_string(desk.path("ours.ron")).unwrap().contains("Ours"));
    assert_eq!(session.path(), Some(desk.path("ours.ron").as_path()));
}

#[test]
fn cancelling_leaves_both_as_they_are() {
    let desk = Desk::new();
    let mut session = in_conflict(&desk);
    session.act(Action::Answer(Answer::Cancel));
    assert_eq!((question(&session), title(&session)), ("none", "Ours"));
    assert!(desk.text().contains("Theirs") && session.is_changed());
}

#[test]
fn a_file_removed_meanwhile_can_be_written_again() {
    let desk = Desk::new();
    let mut session = desk.session();
    rename(&mut session, "Ours");
    fs::remove_file(desk.plan()).unwrap();
    session.act(Action::Save);
    assert!(matches!(session.question(), Some(Question::FileGone { .. })));
    session.act(Action::Answer(Answer::Overwrite));
    assert!(desk.text().contains("Ours"));
}

#[test]
fn a_change_on_disk_is_told_once() {
    let desk = Desk::new();
    let mut session = desk.session();
    session.act(Action::LookAtDisk);
    assert_eq!(events(&session), [""; 0]);
    desk.meddle();
    session.act(Action::LookAtDisk);
    session.act(Action::LookAtDisk);
    assert_eq!(events(&session), ["ChangedOnDisk"]);
    session.act(Action::Reload);
    assert_eq!(title(&session), "Theirs");
}

#[test]
fn reading_again_asks_before_changes_are_lost() {
    let desk = Desk::new();
    let mut session = desk.session();
    rename(&mut session, "Ours");
    session.act(Action::Reload);
    assert_eq!((question(&session), title(&session)), ("unsaved", "Ours"));
    session.act(Action::Answer(Answer::Discard));
    assert_eq!((title(&session), session.is_changed()), ("Plan", false));
}

#[test]
fn a_full_disk_is_told_and_nothing_is_lost() {
    let desk = Desk::new();
    let before = desk.text();
    let mut session = desk.session();
    rename(&mut session, "Ours");
    session.act(Action::Quit);
    desk.disk.fill();
    session.act(Action::Answer(Answer::Save));
    tells(&session, "Failed");
    assert!(session.is_changed() && session.waiting().is_none());
    assert_eq!(desk.text(), before);
    assert!(!session.take_wishes().contains(&Wish::Close));

    desk.disk.clear();
    session.act(Action::Save);
    assert!(desk.text().contains("Ours") && !session.is_changed());
}

#[test]
fn saving_as_goes_on_with_the_new_file_and_leaves_the_old() {
    let desk = Desk::new();
    let before = desk.text();
    let mut session = desk.session();
    rename(&mut session, "Copy");
    session.act(Action::SaveAs(desk.path("copy.ron")));
    assert_eq!(session.path(), Some(desk.path("copy.ron").as_path()));
    assert!(!session.is_changed());
    assert_eq!(desk.text(), before);
    // The old file is free for others.
    assert!(desk.session().is_editable());
}

#[test]
fn a_name_that_gets_its_ending_is_not_put_over_another_file() {
    let desk = Desk::new();
    fs::write(desk.path("other.ron"), "theirs").unwrap();
    let mut session = desk.session();
    session.take_wishes();
    session.act(Action::SaveAs(desk.path("other")));
    assert_eq!(fs::read_to_string(desk.path("other.ron")).unwrap(), "theirs");
    assert_eq!(session.take_wishes(), [Wish::ChooseSavePath]);
    assert!(matches!(session.notices().last().unwrap().event, Event::NameTaken(_)));
}

#[test]
fn what_waited_does_not_happen_after_a_reading_that_failed() {
    let desk = Desk::new();
    let mut session = in_conflict(&desk);
    session.act(Action::Answer(Answer::Cancel));
    session.act(Action::Quit);
    session.act(Action::Answer(Answer::Save));
    fs::remove_file(desk.plan()).unwrap();
    session.act(Action::Answer(Answer::Reload));
    assert_eq!(session.waiting(), None);
}

#[test]
fn nothing_is_saved_where_there_is_no_plan() {
    let desk = Desk::new();
    let mut session = desk.empty_session();
    session.act(Action::SaveAs(desk.path("new.ron")));
    session.act(Action::Save);
    assert!(!desk.path("new.ron").exists() && session.take_wishes().is_empty());
}

#[test]
fn what_was_good_to_know_gives_way_to_the_next_change() {
    let desk = Desk::new();
    let mut session = desk.session();
    rename(&mut session, "Ours");
    session.act(Action::Save);
    assert_eq!(events(&session), ["Saved"]);
    rename(&mut session, "Ours again");
    assert_eq!(events(&session), [""; 0]);
}
