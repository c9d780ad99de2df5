//! What may be changed on an agenda, and when.

use super::*;
use crate::analysis::fixture;
use crate::edit::{Command, apply as apply_command};
use crate::meeting::agenda::AgendaItem;
use crate::meeting::minutes::Ballot;
use crate::meeting::{Digest, SlideOf, SnapshotRef};
use crate::plan::meeting_setup::{MeetingSetup, Numbering, SectionKind};

const MEETING: MeetingId = MeetingId(20);
const OTHER: MeetingId = MeetingId(50);
const REPORT: ItemId = ItemId(21);
const PLAN: ItemId = ItemId(22);

/// One meeting at this stage with the items 66 and 67, and an empty one after it.
fn at(stage: Stage) -> Document {
    let mut document = fixture::document();
    let first = document.meetings.get_mut(MEETING).unwrap();
    first.stage = stage;
    let next = Meeting {
        id: OTHER,
        date: "2020-10-05".parse().unwrap(),
        stage: Stage::Draft,
        items: List::default(),
        absent: vec!["Ann".to_owned()],
        ..first.clone()
    };
    document.meetings.push(next);
    document
}

fn done(document: &Document, command: MeetingCommand) -> Result<Document, Refusal> {
    let applied = apply_command(document, &Command::Meeting(command))?;
    Ok(applied.map_or_else(|| document.clone(), |applied| applied.document))
}

fn item(document: &Document, id: ItemId) -> &AgendaItem {
    document.meetings.iter().find_map(|meeting| meeting.items.get(id)).unwrap()
}

#[track_caller]
fn check(stage: Stage, change: ItemChange, expected: Option<Refusal>) {
    let changed = done(&at(stage), MeetingCommand::SetItem { meeting: MEETING, item: PLAN, change });
    assert_eq!(changed.err(), expected, "{stage:?}");
}

#[test]
fn what_was_sent_stands_and_what_was_answered_until_it_is_approved() {
    let presentation = || ItemChange::Presentation("Nyt".to_owned());
    let decision = || ItemChange::Decision("Godkendt.".to_owned());
    check(Stage::Draft, presentation(), None);
    check(Stage::Ready, presentation(), None);
    check(Stage::Sent, presentation(), Some(Refusal::Sent));
    check(Stage::Held, ItemChange::Title("Nyt".to_owned()), Some(Refusal::Sent));
    check(Stage::Sent, decision(), None);
    check(Stage::Held, decision(), None);
    check(Stage::Approved, decision(), Some(Refusal::MinutesApproved));
    // What is as it was is no change.
    check(Stage::Sent, ItemChange::Presentation(String::new()), None);
}

#[test]
fn an_agenda_that_was_sent_keeps_its_items_and_their_order() {
    let document = at(Stage::Sent);
    let commands = [
        MeetingCommand::AddItem { meeting: MEETING, number: "68".to_owned(), title: "x".to_owned() },
        MeetingCommand::RemoveItem { meeting: MEETING, item: PLAN },
        MeetingCommand::MoveItem { meeting: MEETING, item: PLAN, to: 0 },
        MeetingCommand::MoveItemTo { item: PLAN, to: OTHER },
        MeetingCommand::CopyItem { from: PLAN, to: MEETING },
        MeetingCommand::Renumber { meeting: MEETING },
        MeetingCommand::Remove { id: MEETING },
        MeetingCommand::Set { id: MEETING, change: MeetingChange::Place("x".to_owned()) },
    ];
    for command in commands {
        assert_eq!(done(&document, command.clone()).err(), Some(Refusal::Sent), "{command:?}");
    }
    let back = MeetingCommand::Set { id: MEETING, change: MeetingChange::Stage(Stage::Ready) };
    let back = done(&document, back).unwrap();
    assert!(done(&back, MeetingCommand::MoveItem { meeting: MEETING, item: PLAN, to: 0 }).is_ok());
}

#[test]
fn a_task_can_be_done_after_the_minutes_were_approved_and_nothing_else() {
    let mut document = at(Stage::Approved);
    let task = Task { what: "Oplæg".to_owned(), responsible: String::new(), due: None, done: None };
    let meeting = document.meetings.get_mut(MEETING).unwrap();
    meeting.items.get_mut(PLAN).unwrap().tasks = vec![task.clone()];
    let set = |tasks| {
        let change = ItemChange::Tasks(tasks);
        done(&document, MeetingCommand::SetItem { meeting: MEETING, item: PLAN, change })
    };
    let is_done = Task { done: "2020-10-01".parse().ok(), ..task.clone() };
    assert_eq!(item(&set(vec![is_done.clone()]).unwrap(), PLAN).tasks, [is_done]);
    let other = Task { what: "Andet".to_owned(), ..task };
    assert_eq!(set(vec![other]).err(), Some(Refusal::MinutesApproved));
    assert_eq!(set(Vec::new()).err(), Some(Refusal::MinutesApproved));
}

#[test]
fn an_item_that_is_moved_to_another_meeting_stays_the_same_item_with_its_snapshots() {
    let mut document = at(Stage::Draft);
    let snapshot = SnapshotRef {
        number: 1,
        digest: Digest([1; 32]),
        file: "001.ron".to_owned(),
        taken: "2020-09-01T10:00:00".parse().unwrap(),
        meeting: MEETING,
        item: Some(PLAN),
        by: String::new(),
        note: String::new(),
    };
    document.snapshots.push(snapshot.clone());
    let moved = done(&document, MeetingCommand::MoveItemTo { item: PLAN, to: OTHER }).unwrap();
    let there = moved.meetings.get(OTHER).unwrap().items.get(PLAN).unwrap();
    // 66 is the last number of the year that is left.
    assert_eq!((there.number.as_str(), there.title.as_str()), ("67", "Plan 2021"));
    assert_eq!(there.absent, ["Ann"]);
    assert!(moved.meetings.get(MEETING).unwrap().items.get(PLAN).is_none());
    assert_eq!(moved.snapshots, [snapshot]);
    assert_eq!(crate::document::faults(&moved), []);
}

#[test]
fn a_new_item_from_an_earlier_one_asks_the_same_and_answers_nothing() {
    let document = at(Stage::Draft);
    let copied = done(&document, MeetingCommand::CopyItem { from: REPORT, to: OTHER }).unwrap();
    let new = copied.meetings.get(OTHER).unwrap().items.at(0).unwrap();
    assert_eq!((new.number.as_str(), new.title.as_str(), new.kind), ("68", "Report", ItemKind::Information));
    assert_eq!(
        (new.decision.as_str(), &new.vote, new.absent.as_slice()),
        ("", &None, &["Ann".to_owned()][..])
    );
    assert_ne!(new.id, REPORT);
    assert_eq!(item(&copied, REPORT), item(&document, REPORT));
}

#[test]
fn renumbering_is_one_change() {
    let mut document = at(Stage::Draft);
    document.plan.meeting_setup = MeetingSetup { numbering: Numbering::Meeting, ..MeetingSetup::default() };
    let renumbered = done(&document, MeetingCommand::Renumber { meeting: MEETING }).unwrap();
    let numbers: Vec<_> =
        renumbered.meetings.get(MEETING).unwrap().items.iter().map(|item| &*item.number).collect();
    assert_eq!(numbers, ["1", "2"]);
    let again = apply_command(&renumbered, &Command::Meeting(MeetingCommand::Renumber { meeting: MEETING }));
    assert_eq!(again, Ok(None));
}

#[test]
fn sections_without_text_go_and_stand_once() {
    let section = |kind, text: &str| Section { kind, text: text.to_owned() };
    let own = SectionKind::Own("Historik".to_owned());
    let sections = vec![section(SectionKind::Economy, " "), section(own.clone(), "")];
    let change = ItemChange::Sections(sections);
    let changed = done(&at(Stage::Draft), MeetingCommand::SetItem { meeting: MEETING, item: PLAN, change });
    assert_eq!(item(&changed.unwrap(), PLAN).sections, [section(own.clone(), "")]);
    let twice = vec![section(own.clone(), "a"), section(own, "b")];
    let fault = Refusal::Fault(Box::new(crate::document::FaultKind::PartTwice));
    check(Stage::Draft, ItemChange::Sections(twice), Some(fault));
}

#[test]
fn a_vote_names_no_more_people_than_voted() {
    let names = ["Ann", " ", "Bo "].map(str::to_owned).to_vec();
    let vote = |count| Vote { in_favour: Ballot { count, names: names.clone() }, ..Vote::default() };
    check(Stage::Held, ItemChange::Vote(Some(vote(2))), None);
    let fault = crate::document::FaultKind::MoreNamesThanVotes { votes: 1, names: 2 };
    check(Stage::Held, ItemChange::Vote(Some(vote(1))), Some(Refusal::Fault(Box::new(fault))));
}

#[test]
fn slides_are_chosen_at_any_stage_for_they_are_no_part_of_what_was_sent() {
    let slides = || ItemSlides { order: Some(vec![SlideOf::Item, SlideOf::Decision]), spare: Vec::new() };
    for stage in [Stage::Draft, Stage::Sent, Stage::Approved] {
        check(stage, ItemChange::Slides(slides()), None);
    }
    let chosen =
        MeetingCommand::SetItem { meeting: MEETING, item: PLAN, change: ItemChange::Slides(slides()) };
    let document = done(&at(Stage::Sent), chosen).unwrap();
    assert_eq!(item(&document, PLAN).slides, slides());
}
