//! Freezing a plan for an agenda item, and looking at what was frozen.

use super::*;
use crate::edit::MeetingCommand;
use crate::edit::meeting::MeetingChange;
use crate::meeting::Stage;
use crate::store::digest;

fn take(session: &mut Session) {
    session.act(Action::TakeSnapshot(Taking::of_item(MEETING, ITEM)));
}

fn frozen_file(desk: &Desk, session: &Session, number: usize) -> PathBuf {
    desk.path("plan.snapshots").join(&session.document().snapshots[number - 1].file)
}

#[track_caller]
fn verdicts(session: &mut Session, expected: &[&str]) {
    session.act(Action::VerifySnapshots);
    let verdicts = &session.verification().unwrap().verdicts;
    let named: Vec<String> = verdicts
        .iter()
        .map(|(_, verdict)| format!("{verdict:?}").split([' ', '(']).next().unwrap_or_default().to_owned())
        .collect();
    assert_eq!(named, expected);
}

/// Replaces a file that is write-protected.
fn replace(path: &Path, text: &str) {
    fs::remove_file(path).unwrap();
    fs::write(path, text).unwrap();
}

#[test]
fn a_snapshot_is_a_file_whose_digest_the_saved_plan_holds() {
    let desk = Desk::new();
    let mut session = desk.session();
    take(&mut session);
    tells(&session, "SnapshotTaken");
    let reference = session.document().snapshots[0].clone();
    let bytes = fs::read(frozen_file(&desk, &session, 1)).unwrap();
    assert_eq!(reference.digest, digest(&bytes));
    assert_eq!((reference.number, reference.taken), (1, noon()));
    assert!(!session.is_changed() && desk.text().contains(&reference.digest.to_string()));
    verdicts(&mut session, &["Unchanged"]);
    tells(&session, "SnapshotsVerified");
}

#[test]
fn unsaved_work_is_saved_before_it_is_frozen() {
    let desk = Desk::new();
    let mut session = desk.session();
    rename(&mut session, "Frozen");
    take(&mut session);
    assert!(desk.text().contains("Frozen") && !session.is_changed());
    assert!(fs::read_to_string(frozen_file(&desk, &session, 1)).unwrap().contains("Frozen"));
}

#[test]
fn a_plan_that_was_never_saved_is_not_frozen() {
    let desk = Desk::new();
    let mut session = desk.empty_session();
    session.act(Action::New);
    take(&mut session);
    tells(&session, "SaveBeforeSnapshot");
}

#[test]
fn what_somebody_else_saved_meanwhile_is_asked_about_and_nothing_is_frozen() {
    let desk = Desk::new();
    let mut session = desk.session();
    desk.meddle();
    take(&mut session);
    assert_eq!(question(&session), "changed on disk");
    assert!(!desk.path("plan.snapshots").exists() && session.document().snapshots.is_empty());
}

#[test]
fn an_item_that_does_not_exist_cannot_have_a_snapshot() {
    let desk = Desk::new();
    let mut session = desk.session();
    session.act(Action::TakeSnapshot(Taking::of_item(MEETING, ItemId(99))));
    tells(&session, "Failed");
    assert!(!session.is_changed() && !desk.path("plan.snapshots").exists());
}

#[test]
fn a_frozen_plan_is_looked_at_and_cannot_be_changed() {
    let desk = Desk::new();
    let mut session = desk.session();
    take(&mut session);
    rename(&mut session, "Today");
    session.act(Action::OpenSnapshot(1));
    let frozen = session.frozen().unwrap();
    assert_eq!((frozen.document.plan.title.as_str(), frozen.header.number), ("Plan", 1));
    assert!(frozen.document.same_content(&fixture::document()));

    for action in [Action::Undo, Action::Redo, Action::TakeSnapshot(Taking::of_item(MEETING, ITEM))] {
        session.act(action);
    }
    rename(&mut session, "Not now");
    tells(&session, "ReadOnly");
    assert_eq!((title(&session), session.document().snapshots.len()), ("Today", 1));

    session.act(Action::LeaveSnapshot);
    assert!(session.frozen().is_none() && session.is_editable());
    rename(&mut session, "Now");
    assert_eq!(title(&session), "Now");
}

#[test]
fn every_snapshot_follows_the_one_before_it() {
    let desk = Desk::new();
    let mut session = desk.session();
    take(&mut session);
    rename(&mut session, "Later");
    take(&mut session);
    session.act(Action::OpenSnapshot(2));
    let first = session.document().snapshots[0].digest;
    assert_eq!(session.frozen().unwrap().header.previous, Some(first));
    verdicts(&mut session, &["Unchanged", "Unchanged"]);
}

#[test]
fn a_changed_and_a_missing_snapshot_are_found() {
    let desk = Desk::new();
    let mut session = desk.session();
    take(&mut session);
    take(&mut session);
    let (first, second) = (frozen_file(&desk, &session, 1), frozen_file(&desk, &session, 2));
    let text = fs::read_to_string(&first).unwrap();
    replace(&first, &text.replace("465", "466"));
    verdicts(&mut session, &["Changed", "Unchanged"]);
    session.act(Action::OpenSnapshot(1));
    tells(&session, "Failed");
    assert!(session.frozen().is_none());
    fs::remove_file(&second).unwrap();
    verdicts(&mut session, &["Changed", "Missing"]);
}

#[test]
fn what_was_verified_is_not_said_of_a_plan_with_one_more_snapshot() {
    let desk = Desk::new();
    let mut session = desk.session();
    take(&mut session);
    verdicts(&mut session, &["Unchanged"]);
    take(&mut session);
    assert!(session.verification().is_none());
}

#[test]
fn taking_a_snapshot_can_be_taken_back_and_its_file_stays() {
    let desk = Desk::new();
    let mut session = desk.session();
    take(&mut session);
    let file = frozen_file(&desk, &session, 1);
    session.act(Action::Undo);
    assert!(session.document().snapshots.is_empty() && session.is_changed());
    session.act(Action::Save);
    session.act(Action::VerifySnapshots);
    assert!(file.exists());
    assert_eq!(session.verification().unwrap().strangers.len(), 1);
    // The next one of the same number gets a name of its own.
    take(&mut session);
    assert_ne!(frozen_file(&desk, &session, 1), file);
}

#[test]
fn saving_as_takes_the_snapshots_along() {
    let desk = Desk::new();
    let mut session = desk.session();
    take(&mut session);
    session.act(Action::SaveAs(desk.path("copy.ron")));
    assert_eq!(count(&desk.path("copy.snapshots"), ".ron"), 1);
    verdicts(&mut session, &["Unchanged"]);
}

#[test]
fn snapshots_of_a_plan_that_another_has_open_can_be_looked_at() {
    let desk = Desk::new();
    let mut first = desk.session();
    take(&mut first);
    let mut second = desk.session();
    second.act(Action::OpenSnapshot(1));
    assert!(second.frozen().is_some());
    take(&mut second);
    tells(&second, "ReadOnly");
}

#[test]
fn a_full_disk_takes_no_snapshot() {
    let desk = Desk::new();
    let mut session = desk.session();
    desk.disk.fill();
    take(&mut session);
    tells(&session, "Failed");
    assert!(session.document().snapshots.is_empty() && !session.is_changed());
}

#[test]
fn a_plan_is_proved_without_opening_it() {
    let desk = Desk::new();
    let mut session = desk.session();
    take(&mut session);
    let files = desk.world().files;
    let document = read(files.as_ref(), &desk.plan()).unwrap();
    let verification = prove(files.as_ref(), &desk.plan(), &document);
    assert_eq!(verification.verdicts.len(), 1);
    assert_eq!(verification.verdicts[0].1, Verdict::Unchanged);
}

fn send(session: &mut Session, correction: &str) {
    let (correction, by) = (correction.to_owned(), "Bo Lund".to_owned());
    session.act(Action::SendAgenda { meeting: MEETING, correction, by });
}

fn set_stage(session: &mut Session, stage: Stage) {
    let change = MeetingChange::Stage(stage);
    session.act(Action::Edit(Command::Meeting(MeetingCommand::Set { id: MEETING, change })));
}

#[test]
fn what_is_sent_is_a_snapshot_of_the_agenda_as_sent_and_no_step_takes_it_back() {
    let desk = Desk::new();
    let mut session = desk.session();
    rename(&mut session, "As sent");
    send(&mut session, "");
    tells(&session, "AgendaSent");
    let meeting = session.document().meetings.get(MEETING).unwrap().clone();
    assert_eq!((meeting.stage, meeting.sent.len(), meeting.sent[0].at), (Stage::Sent, 1, noon()));
    let reference = &session.document().snapshots[0];
    assert_eq!((reference.item, reference.by.as_str()), (None, "Bo Lund"));
    assert!(!session.is_changed() && desk.text().contains("As sent"));

    session.act(Action::OpenSnapshot(1));
    let frozen = session.frozen().unwrap();
    assert_eq!(frozen.document.meetings.get(MEETING), Some(&meeting));
    session.act(Action::LeaveSnapshot);

    session.act(Action::Undo);
    assert_eq!((title(&session), session.document().snapshots.len()), ("As sent", 1));
}

#[test]
fn a_taking_can_be_taken_back_until_the_agenda_is_sent() {
    let desk = Desk::new();
    let mut session = desk.session();
    take(&mut session);
    session.act(Action::Undo);
    assert!(session.document().snapshots.is_empty());
    take(&mut session);
    send(&mut session, "");
    session.act(Action::Undo);
    assert_eq!(session.document().snapshots.len(), 2);
    verdicts(&mut session, &["Unchanged", "Unchanged"]);
}

#[test]
fn a_correction_is_a_new_version_that_says_what_it_corrects() {
    let desk = Desk::new();
    let mut session = desk.session();
    send(&mut session, "");
    send(&mut session, "Again");
    tells(&session, "Refused");
    set_stage(&mut session, Stage::Ready);
    send(&mut session, "  ");
    assert_eq!(session.document().snapshots.len(), 1);
    send(&mut session, " The budget. ");
    let sent = &session.document().meetings.get(MEETING).unwrap().sent;
    assert_eq!((sent.len(), sent[1].correction.as_str()), (2, "The budget."));
    verdicts(&mut session, &["Unchanged", "Unchanged"]);
}

#[test]
fn an_agenda_is_not_called_sent_that_never_was() {
    let desk = Desk::new();
    let mut session = desk.session();
    set_stage(&mut session, Stage::Sent);
    tells(&session, "Refused");
    assert!(session.document().meetings.get(MEETING).unwrap().stage.is_draft());
    set_stage(&mut session, Stage::Held);
    assert_eq!(session.document().meetings.get(MEETING).unwrap().stage, Stage::Held);
}

#[test]
fn on_a_full_disk_nothing_is_sent() {
    let desk = Desk::new();
    let mut session = desk.session();
    desk.disk.fill();
    send(&mut session, "");
    tells(&session, "Failed");
    assert!(session.document().snapshots.is_empty());
    assert!(session.document().meetings.get(MEETING).unwrap().stage.is_draft());
}

#[test]
fn a_state_judged_by_other_rules_than_todays_says_so() {
    let desk = Desk::new();
    let mut session = desk.session();
    take(&mut session);
    session.act(Action::OpenSnapshot(1));
    assert!(!events(&session).contains(&"JudgedOtherwise".to_owned()));
    session.act(Action::LeaveSnapshot);

    // As an earlier program would have said it.
    let frozen = fs::read_to_string(frozen_file(&desk, &session, 1)).unwrap();
    let at = frozen.find("reason: \"").unwrap() + "reason: \"".len();
    let other = format!("{}Then: {}", &frozen[..at], &frozen[at..]);
    replace(&frozen_file(&desk, &session, 1), &other);
    let text = desk
        .text()
        .replace(&session.document().snapshots[0].digest.to_string(), &digest(other.as_bytes()).to_string());
    drop(session);
    fs::write(desk.plan(), text).unwrap();
    let mut session = desk.session();
    session.act(Action::OpenSnapshot(1));
    tells(&session, "JudgedOtherwise");
}

#[test]
fn a_snapshot_opens_from_its_file_alone_as_of_its_day_and_cannot_be_changed() {
    let desk = Desk::new();
    let mut session = desk.session();
    take(&mut session);
    let alone = desk.path("alone.ron");
    fs::copy(frozen_file(&desk, &session, 1), &alone).unwrap();
    let before = fs::read(&alone).unwrap();
    drop(session);
    let mut session = desk.empty_session();
    session.start(Some(alone.clone()));
    tells(&session, "SnapshotAlone");
    assert_eq!((title(&session), session.judged_on()), ("Plan", noon().date()));
    let shown = session.shown_frozen().unwrap();
    assert_eq!((shown.number, shown.digest), (1, digest(&before)));
    assert!(!session.is_editable());
    rename(&mut session, "Not now");
    session.act(Action::Save);
    assert_eq!((title(&session), fs::read(&alone).unwrap() == before), ("Plan", true));

    // A copy to try changes in is a plan like any other.
    session.act(Action::SaveAs(desk.path("try.ron")));
    rename(&mut session, "Tried");
    assert_eq!((title(&session), session.is_editable()), ("Tried", true));
    assert_eq!(session.shown_frozen(), None);
}
