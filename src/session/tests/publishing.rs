//! Documents on their way into files, and the record of what was let through.

use super::*;
use crate::meeting::release::{Form, LetThrough, Passed, Subject as Of};
use crate::store::digest;

const BYTES: &[u8] = b"%PDF-1.7 a document";

fn passed(sentences: &[&str]) -> Passed {
    let let_through = |sentence: &&str| LetThrough {
        code: "number".into(),
        place: "Punkt 67".into(),
        sentence: (*sentence).to_owned(),
    };
    Passed {
        title: "Punkt 67: Plan".into(),
        of: Of::Item(MEETING, ITEM, Form::Minutes),
        format: "pdf".into(),
        snapshot: None,
        let_through: sentences.iter().map(let_through).collect(),
    }
}

fn publish(session: &mut Session, path: PathBuf, passed: Option<Passed>, record: Record) {
    let publication = Publication { path, bytes: BYTES.into(), signature: b"%PDF-", passed, record };
    session.act(Action::Publish(Box::new(publication)));
}

fn told(session: &Session) -> &Event {
    &session.notices().last().expect("something is told").event
}

#[test]
fn a_document_without_anything_let_through_changes_no_plan() {
    let desk = Desk::new();
    let mut session = desk.session();
    for passed in [None, Some(passed(&[]))] {
        publish(&mut session, desk.path("a.pdf"), passed, Record::WhenSaved);
        assert_eq!(fs::read(desk.path("a.pdf")).unwrap(), BYTES);
        assert!(matches!(told(&session), Event::Exported(_)));
        assert!(!session.is_changed());
    }
}

#[test]
fn what_is_let_through_is_one_step_with_the_digest_of_the_file() {
    let desk = Desk::new();
    let mut session = desk.session();
    publish(&mut session, desk.path("a.pdf"), Some(passed(&["Tallet afviger."])), Record::WhenSaved);
    let expected = passed(&["Tallet afviger."]).made(noon(), digest(BYTES));
    assert_eq!(session.document().releases, [expected]);
    assert!(matches!(told(&session), Event::Released(_)));
    session.act(Action::Save);
    assert_eq!(read(&Disk, &desk.plan()).unwrap().releases.len(), 1);
    session.act(Action::Undo);
    assert!(session.document().releases.is_empty());
}

#[test]
fn a_record_that_comes_first_lies_in_the_plans_file() {
    let desk = Desk::new();
    let mut session = desk.session();
    publish(&mut session, desk.path("a.pdf"), Some(passed(&["x"])), Record::First);
    assert!(!session.is_changed());
    assert!(desk.text().contains("releases: ["));
    assert_eq!(fs::read(desk.path("a.pdf")).unwrap(), BYTES);
}

#[test]
fn without_a_record_there_is_no_document() {
    let desk = Desk::new();
    let mut session = desk.session();
    desk.disk.fill();
    let before = desk.text();
    publish(&mut session, desk.path("a.pdf"), Some(passed(&["x"])), Record::First);
    assert!(matches!(told(&session), Event::NotRecorded(_)));
    assert!(!desk.path("a.pdf").exists());
    assert_eq!((desk.text(), session.document().releases.len()), (before, 0));
    assert_eq!(count(desk.folder.path(), ".tmp"), 0);
}

#[test]
fn without_a_document_there_is_no_record() {
    let desk = Desk::new();
    for record in [Record::First, Record::WhenSaved] {
        let mut session = desk.session();
        let before = desk.text();
        publish(&mut session, desk.path("no/such/folder/a.pdf"), Some(passed(&["x"])), record);
        assert!(matches!(told(&session), Event::Failed(_)));
        assert_eq!((desk.text(), session.document().releases.len()), (before.clone(), 0));
        // A folder lies where the file should: that is found only when it is put there.
        fs::create_dir_all(desk.path("folder.pdf/full")).unwrap();
        publish(&mut session, desk.path("folder.pdf"), Some(passed(&["x"])), record);
        assert_eq!((desk.text(), session.document().releases.len()), (before, 0));
    }
}

#[test]
fn a_file_of_another_kind_stays_what_it_is() {
    let desk = Desk::new();
    let mut session = desk.session();
    let before = desk.text();
    publish(&mut session, desk.plan(), Some(passed(&["x"])), Record::WhenSaved);
    assert!(matches!(told(&session), Event::NotMade(NotMade::OtherKind(_))));
    assert_eq!((desk.text(), session.document().releases.len()), (before, 0));
}

#[test]
fn a_plan_that_somebody_else_has_is_told_nothing_and_no_document_is_made() {
    let desk = Desk::new();
    let _theirs = desk.session();
    let mut session = desk.session();
    assert!(!session.can_record());
    publish(&mut session, desk.path("a.pdf"), Some(passed(&["x"])), Record::WhenSaved);
    assert!(matches!(told(&session), Event::NotRecorded(_)));
    assert!(!desk.path("a.pdf").exists());
    publish(&mut session, desk.path("a.pdf"), None, Record::WhenSaved);
    assert!(desk.path("a.pdf").exists(), "a document with nothing let through may be made");
}

#[test]
fn the_plan_has_the_record_also_while_a_frozen_state_is_looked_at() {
    let desk = Desk::new();
    let mut session = desk.session();
    session.act(Action::TakeSnapshot(crate::session::Taking::of_item(MEETING, ITEM)));
    session.act(Action::OpenSnapshot(1));
    assert!(!session.is_editable() && session.can_record());
    publish(&mut session, desk.path("a.pdf"), Some(passed(&["x"])), Record::WhenSaved);
    assert_eq!(session.document().releases.len(), 1);
    assert!(session.frozen().is_some_and(|frozen| frozen.document.releases.is_empty()));
}
