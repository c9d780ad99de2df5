//! Changes to the items of an agenda.

use super::{ItemChange, open_agenda, tidy};
use crate::document::{Document, integrity};
use crate::edit::{Change, Refusal, Subject, check_unused, found, put, put_text};
use crate::meeting::agenda::{AgendaItem, ItemKind, Meeting, Openness, Section};
use crate::meeting::minutes::{Ballot, Task, Vote};
use crate::meeting::{ItemSlides, Stage, numbering};
use crate::plan::id::{ItemId, MeetingId};
use crate::plan::meeting_setup::SectionKind;

pub(super) fn add(document: &mut Document, meeting: MeetingId, number: &str, title: &str) -> Change {
    let id = document.new_id();
    let meeting_ref = open_agenda(document, meeting)?;
    let mut item = AgendaItem {
        id,
        number: number.trim().to_owned(),
        title: String::new(),
        case_number: String::new(),
        openness: Openness::Open,
        kind: ItemKind::Information,
        presentation: String::new(),
        sections: Vec::new(),
        recommended_by: String::new(),
        recommendation: Vec::new(),
        decision: String::new(),
        vote: None,
        tasks: Vec::new(),
        absent: meeting_ref.absent.clone(),
        attachments: Vec::new(),
        minutes: None,
        slides: ItemSlides::default(),
        notes: String::new(),
    };
    put_text(&mut item.title, title)?;
    meeting_ref.items.push(item);
    Ok(Some(Subject::Item(meeting, id)))
}

pub(super) fn remove(document: &mut Document, meeting: MeetingId, item: ItemId) -> Change {
    if document.snapshots.iter().any(|snapshot| snapshot.item == Some(item)) {
        return Err(Refusal::HasSnapshot);
    }
    found(open_agenda(document, meeting)?.items.remove(item), item)?;
    check_unused(document)?;
    Ok(Some(Subject::Meeting(meeting)))
}

/// The meeting whose agenda holds an item.
fn meeting_of(document: &Document, item: ItemId) -> Result<&Meeting, Refusal> {
    found(document.item(item).map(|(meeting, _)| meeting), item)
}

/// The number that is next on the agenda of a meeting.
fn next_number(document: &Document, meeting: MeetingId) -> Result<String, Refusal> {
    let meeting = found(document.meetings.get(meeting), meeting)?;
    let numbering = document.plan.meeting_setup.numbering;
    Ok(numbering::next_number(numbering, &document.meetings, meeting))
}

pub(super) fn move_to(document: &mut Document, item: ItemId, to: MeetingId) -> Change {
    let from = meeting_of(document, item)?.id;
    if from == to {
        return Ok(None);
    }
    let taken = open_agenda(document, from)?.items.remove(item);
    let mut taken = AgendaItem::clone(&*found(taken, item)?);
    let number = next_number(document, to)?;
    let meeting = open_agenda(document, to)?;
    taken.number = number;
    // Who is absent belongs to the meeting, not to the case.
    taken.absent.clone_from(&meeting.absent);
    meeting.items.push(taken);
    Ok(Some(Subject::Item(to, item)))
}

pub(super) fn copy(document: &mut Document, from: ItemId, to: MeetingId) -> Change {
    let earlier = found(meeting_of(document, from)?.items.get(from), from)?.clone();
    let number = next_number(document, to)?;
    let id = document.new_id();
    let meeting = open_agenda(document, to)?;
    meeting.items.push(AgendaItem {
        id,
        number,
        decision: String::new(),
        vote: None,
        tasks: Vec::new(),
        absent: meeting.absent.clone(),
        attachments: Vec::new(),
        notes: String::new(),
        ..earlier
    });
    Ok(Some(Subject::Item(to, id)))
}

pub(super) fn set(document: &mut Document, meeting: MeetingId, item: ItemId, change: &ItemChange) -> Change {
    let meeting_ref = found(document.meetings.get_mut(meeting), meeting)?;
    let stage = meeting_ref.stage;
    let place = found(meeting_ref.items.get_mut(item), item)?;
    if let ItemChange::Tasks(tasks) = change
        && !stage.minutes_are_open()
        && !are_same_but_done(&place.tasks, tasks)
    {
        return Err(Refusal::MinutesApproved);
    }
    if !put_field(place, change)? {
        return Ok(None);
    }
    check_stage(stage, change)?;
    match integrity::item_fault(place) {
        Some(fault) => Err(Refusal::Fault(Box::new(fault.kind))),
        None => Ok(Some(Subject::Item(meeting, item))),
    }
}

/// Refuses to change what was sent or approved.
fn check_stage(stage: Stage, change: &ItemChange) -> Result<(), Refusal> {
    match change {
        ItemChange::Number(_)
        | ItemChange::Title(_)
        | ItemChange::CaseNumber(_)
        | ItemChange::Openness(_)
        | ItemChange::Kind(_)
        | ItemChange::Presentation(_)
        | ItemChange::Sections(_)
        | ItemChange::RecommendedBy(_)
        | ItemChange::Recommendation(_)
        | ItemChange::Attachments(_) => {
            if stage.agenda_is_open() {
                Ok(())
            } else {
                Err(Refusal::Sent)
            }
        }
        ItemChange::Decision(_) | ItemChange::Vote(_) | ItemChange::Absent(_) => {
            if stage.minutes_are_open() {
                Ok(())
            } else {
                Err(Refusal::MinutesApproved)
            }
        }
        // That something was done is told long after the minutes were approved, and how
        // the meeting is run is nobody's but the chair's.
        ItemChange::Tasks(_) | ItemChange::Minutes(_) | ItemChange::Slides(_) | ItemChange::Notes(_) => {
            Ok(())
        }
    }
}

fn are_same_but_done(before: &[Task], after: &[Task]) -> bool {
    let undone = |task: &Task| Task { done: None, ..task.clone() };
    before.iter().map(undone).eq(after.iter().map(undone))
}

fn put_field(item: &mut AgendaItem, change: &ItemChange) -> Result<bool, Refusal> {
    Ok(match change {
        ItemChange::Number(number) => put(&mut item.number, number.trim().to_owned()),
        ItemChange::Title(title) => put_text(&mut item.title, title)?,
        ItemChange::CaseNumber(number) => put(&mut item.case_number, number.trim().to_owned()),
        ItemChange::Openness(openness) => put(&mut item.openness, *openness),
        ItemChange::Kind(kind) => put(&mut item.kind, *kind),
        ItemChange::Presentation(text) => put(&mut item.presentation, text.clone()),
        ItemChange::Sections(sections) => put(&mut item.sections, written(sections)),
        ItemChange::RecommendedBy(name) => put(&mut item.recommended_by, name.trim().to_owned()),
        ItemChange::Recommendation(clauses) => put(&mut item.recommendation, tidy(clauses)),
        ItemChange::Decision(text) => put(&mut item.decision, text.trim().to_owned()),
        ItemChange::Vote(vote) => put(&mut item.vote, vote.as_ref().map(tidy_vote)),
        ItemChange::Tasks(tasks) => put(&mut item.tasks, tasks.iter().map(tidy_task).collect()),
        ItemChange::Absent(names) => put(&mut item.absent, tidy(names)),
        ItemChange::Attachments(list) => put(&mut item.attachments, list.clone()),
        ItemChange::Minutes(minutes) => put(&mut item.minutes, *minutes),
        ItemChange::Slides(slides) => put(&mut item.slides, slides.clone()),
        ItemChange::Notes(notes) => put(&mut item.notes, notes.trim_end().to_owned()),
    })
}

/// Sections with something in them, and those with a title of their own.
fn written(sections: &[Section]) -> Vec<Section> {
    let tidied = sections.iter().map(|section| match &section.kind {
        SectionKind::Own(title) => {
            Section { kind: SectionKind::Own(title.trim().to_owned()), text: section.text.clone() }
        }
        SectionKind::LegalBasis | SectionKind::Economy | SectionKind::Consultation => section.clone(),
    });
    let is_kept =
        |section: &Section| matches!(section.kind, SectionKind::Own(_)) || !section.text.trim().is_empty();
    tidied.filter(is_kept).collect()
}

fn tidy_vote(vote: &Vote) -> Vote {
    let side = |side: &Ballot| Ballot { count: side.count, names: tidy(&side.names) };
    Vote {
        in_favour: side(&vote.in_favour),
        against: side(&vote.against),
        abstained: side(&vote.abstained),
        minority: vote.minority.trim().to_owned(),
    }
}

fn tidy_task(task: &Task) -> Task {
    Task { what: task.what.trim().to_owned(), responsible: task.responsible.trim().to_owned(), ..*task }
}
