//! Changes to meetings and their agenda items.

use chrono::{NaiveDate, NaiveTime};

use super::{Change, Refusal, Subject, check_unused, found, put, put_text};
use crate::document::Document;
use crate::meeting::agenda::{AgendaItem, Attachment, ItemKind, Meeting, Openness};
use crate::plan::List;
use crate::plan::id::{ItemId, MeetingId};

/// A change to the meetings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MeetingCommand {
    /// Add a meeting, with the members of the latest one before it.
    Add {
        /// The day it is held.
        date: NaiveDate,
    },
    /// Remove a meeting that no snapshot was taken for.
    Remove {
        /// Which.
        id: MeetingId,
    },
    /// Change one field.
    Set {
        /// Which.
        id: MeetingId,
        /// The field and what it should be.
        change: MeetingChange,
    },
    /// Add an item last on the agenda.
    AddItem {
        /// The meeting.
        meeting: MeetingId,
        /// The printed number.
        number: String,
        /// The heading.
        title: String,
    },
    /// Remove an item that no snapshot was taken for.
    RemoveItem {
        /// The meeting.
        meeting: MeetingId,
        /// Which.
        item: ItemId,
    },
    /// Let an item stand elsewhere on the agenda; numbers stay as they are.
    MoveItem {
        /// The meeting.
        meeting: MeetingId,
        /// Which.
        item: ItemId,
        /// Its new position, counted from 0.
        to: usize,
    },
    /// Change one field of an item.
    SetItem {
        /// The meeting.
        meeting: MeetingId,
        /// Which.
        item: ItemId,
        /// The field and what it should be.
        change: ItemChange,
    },
}

/// A field of a meeting and what it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MeetingChange {
    /// The day.
    Date(NaiveDate),
    /// When it begins.
    Start(Option<NaiveTime>),
    /// Where.
    Place(String),
    /// Every member.
    Members(Vec<String>),
    /// Who sent apologies.
    Absent(Vec<String>),
}

/// A field of an agenda item and what it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ItemChange {
    /// The printed number.
    Number(String),
    /// The heading.
    Title(String),
    /// The case number; may be empty.
    CaseNumber(String),
    /// Whether the public may hear it.
    Openness(Openness),
    /// What the committee is asked to do.
    Kind(ItemKind),
    /// The facts of the case.
    Presentation(String),
    /// Who recommends.
    RecommendedBy(String),
    /// What is recommended, one clause each.
    Recommendation(Vec<String>),
    /// What was decided.
    Decision(String),
    /// Who was absent.
    Absent(Vec<String>),
    /// The attached documents.
    Attachments(Vec<Attachment>),
}

pub(super) fn apply(document: &mut Document, command: &MeetingCommand) -> Change {
    match command {
        MeetingCommand::Add { date } => Ok(Some(add(document, *date))),
        MeetingCommand::Remove { id } => {
            if document.snapshots.iter().any(|snapshot| snapshot.meeting == *id) {
                return Err(Refusal::HasSnapshot);
            }
            found(document.meetings.remove(*id), id)?;
            check_unused(document)?;
            Ok(Some(Subject::Plan))
        }
        MeetingCommand::Set { id, change } => {
            let meeting = found(document.meetings.get_mut(*id), id)?;
            Ok(set(meeting, change).then_some(Subject::Meeting(*id)))
        }
        MeetingCommand::AddItem { meeting, number, title } => add_item(document, *meeting, number, title),
        MeetingCommand::RemoveItem { meeting, item } => remove_item(document, *meeting, *item),
        MeetingCommand::MoveItem { meeting, item, to } => {
            let items = &mut found(document.meetings.get_mut(*meeting), meeting)?.items;
            let before = found(items.position(*item), item)?;
            let to = (*to).min(items.len() - 1);
            items.move_to(*item, to);
            Ok((before != to).then_some(Subject::Item(*meeting, *item)))
        }
        MeetingCommand::SetItem { meeting, item, change } => {
            let items = &mut found(document.meetings.get_mut(*meeting), meeting)?.items;
            let place = found(items.get_mut(*item), item)?;
            Ok(set_item(place, change)?.then_some(Subject::Item(*meeting, *item)))
        }
    }
}

fn add(document: &mut Document, date: NaiveDate) -> Subject {
    let earlier = document.meetings.iter().filter(|meeting| meeting.date <= date);
    let latest = earlier.max_by_key(|meeting| meeting.date);
    let (members, place, start) = latest
        .map(|meeting| (meeting.members.clone(), meeting.place.clone(), meeting.start))
        .unwrap_or_default();
    let id = document.new_id();
    document.meetings.push(Meeting {
        id,
        date,
        start,
        place,
        members,
        absent: Vec::new(),
        items: List::default(),
        source: None,
    });
    Subject::Meeting(id)
}

fn set(meeting: &mut Meeting, change: &MeetingChange) -> bool {
    match change {
        MeetingChange::Date(date) => put(&mut meeting.date, *date),
        MeetingChange::Start(start) => put(&mut meeting.start, *start),
        MeetingChange::Place(place) => put(&mut meeting.place, place.trim().to_owned()),
        MeetingChange::Members(names) => put(&mut meeting.members, tidy(names)),
        MeetingChange::Absent(names) => put(&mut meeting.absent, tidy(names)),
    }
}

/// Without blanks around the lines, and without lines of blanks only.
fn tidy(lines: &[String]) -> Vec<String> {
    lines.iter().map(|line| line.trim()).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

fn add_item(document: &mut Document, meeting: MeetingId, number: &str, title: &str) -> Change {
    let id = document.new_id();
    let meeting_ref = found(document.meetings.get_mut(meeting), meeting)?;
    let mut item = AgendaItem {
        id,
        number: number.trim().to_owned(),
        title: String::new(),
        case_number: String::new(),
        openness: Openness::Open,
        kind: ItemKind::Information,
        presentation: String::new(),
        recommended_by: String::new(),
        recommendation: Vec::new(),
        decision: String::new(),
        absent: meeting_ref.absent.clone(),
        attachments: Vec::new(),
    };
    put_text(&mut item.title, title)?;
    meeting_ref.items.push(item);
    Ok(Some(Subject::Item(meeting, id)))
}

fn remove_item(document: &mut Document, meeting: MeetingId, item: ItemId) -> Change {
    if document.snapshots.iter().any(|snapshot| snapshot.item == item) {
        return Err(Refusal::HasSnapshot);
    }
    let items = &mut found(document.meetings.get_mut(meeting), meeting)?.items;
    found(items.remove(item), item)?;
    check_unused(document)?;
    Ok(Some(Subject::Meeting(meeting)))
}

fn set_item(item: &mut AgendaItem, change: &ItemChange) -> Result<bool, Refusal> {
    Ok(match change {
        ItemChange::Number(number) => put(&mut item.number, number.trim().to_owned()),
        ItemChange::Title(title) => put_text(&mut item.title, title)?,
        ItemChange::CaseNumber(number) => put(&mut item.case_number, number.trim().to_owned()),
        ItemChange::Openness(openness) => put(&mut item.openness, *openness),
        ItemChange::Kind(kind) => put(&mut item.kind, *kind),
        ItemChange::Presentation(text) => put(&mut item.presentation, text.clone()),
        ItemChange::RecommendedBy(name) => put(&mut item.recommended_by, name.trim().to_owned()),
        ItemChange::Recommendation(clauses) => put(&mut item.recommendation, tidy(clauses)),
        ItemChange::Decision(text) => put(&mut item.decision, text.trim().to_owned()),
        ItemChange::Absent(names) => put(&mut item.absent, tidy(names)),
        ItemChange::Attachments(list) => put(&mut item.attachments, list.clone()),
    })
}
