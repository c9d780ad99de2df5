//! Changes to meetings and their agenda items.
//!
//! Once an agenda was sent, what was asked of the committee stands; once its minutes were
//! approved, what the committee answered does. A change to either is refused until the
//! meeting is taken back to an earlier stage.

mod item;

use chrono::{NaiveDate, NaiveTime};

use super::{Change, Refusal, Subject, check_unused, found, put};
use crate::document::Document;
use crate::meeting::agenda::{Attachment, ItemKind, Meeting, Openness, Section};
use crate::meeting::minutes::{Task, Vote};
use crate::meeting::{Dispatch, ItemSlides, SnapshotRef, Stage, numbering};
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
    /// Let an item stand last on the agenda of another meeting, under the number that is
    /// next there. It stays the same item, with its snapshots.
    MoveItemTo {
        /// Which.
        item: ItemId,
        /// The other meeting.
        to: MeetingId,
    },
    /// Add an item last on the agenda, with the texts of an earlier one, which stays.
    CopyItem {
        /// The earlier one, of whichever meeting.
        from: ItemId,
        /// The meeting.
        to: MeetingId,
    },
    /// The agenda is sent: for the first time, or as a correction.
    Send {
        /// The meeting.
        id: MeetingId,
        /// When, and what was corrected.
        dispatch: Dispatch,
        /// The frozen state that is sent; `None` makes the state that is to be frozen.
        snapshot: Option<SnapshotRef>,
    },
    /// Number the items anew in the order of the agenda.
    Renumber {
        /// The meeting.
        meeting: MeetingId,
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
    /// How far it has come. An agenda that was never sent does not become sent by this.
    Stage(Stage),
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
    /// The other sections, each kind once. Of the usual kinds, those without text go.
    Sections(Vec<Section>),
    /// Who recommends.
    RecommendedBy(String),
    /// What is recommended, one clause each.
    Recommendation(Vec<String>),
    /// What was decided.
    Decision(String),
    /// How was voted.
    Vote(Option<Vote>),
    /// What is to be done.
    Tasks(Vec<Task>),
    /// Who was absent.
    Absent(Vec<String>),
    /// The attached documents.
    Attachments(Vec<Attachment>),
    /// How long it is planned to take, in minutes.
    Minutes(Option<u16>),
    /// Which slides it has.
    Slides(ItemSlides),
    /// What only who runs the meeting reads.
    Notes(String),
}

pub(super) fn apply(document: &mut Document, command: &MeetingCommand) -> Change {
    match command {
        MeetingCommand::Add { date } => Ok(Some(add(document, *date))),
        MeetingCommand::Remove { id } => {
            if document.snapshots.iter().any(|snapshot| snapshot.meeting == *id) {
                return Err(Refusal::HasSnapshot);
            }
            open_agenda(document, *id)?;
            document.meetings.remove(*id);
            check_unused(document)?;
            Ok(Some(Subject::Plan))
        }
        MeetingCommand::Set { id, change } => {
            let meeting = found(document.meetings.get_mut(*id), id)?;
            Ok(set(meeting, change)?.then_some(Subject::Meeting(*id)))
        }
        MeetingCommand::AddItem { meeting, number, title } => item::add(document, *meeting, number, title),
        MeetingCommand::RemoveItem { meeting, item } => item::remove(document, *meeting, *item),
        MeetingCommand::MoveItem { meeting, item, to } => {
            let items = &mut open_agenda(document, *meeting)?.items;
            let before = found(items.position(*item), item)?;
            let to = (*to).min(items.len() - 1);
            items.move_to(*item, to);
            Ok((before != to).then_some(Subject::Item(*meeting, *item)))
        }
        MeetingCommand::MoveItemTo { item, to } => item::move_to(document, *item, *to),
        MeetingCommand::CopyItem { from, to } => item::copy(document, *from, *to),
        MeetingCommand::Send { id, dispatch, snapshot } => send(document, *id, dispatch, snapshot.as_ref()),
        MeetingCommand::Renumber { meeting } => renumber(document, *meeting),
        MeetingCommand::SetItem { meeting, item, change } => item::set(document, *meeting, *item, change),
    }
}

/// The meeting, whose agenda must not have been sent.
fn open_agenda(document: &mut Document, id: MeetingId) -> Result<&mut Meeting, Refusal> {
    let meeting = found(document.meetings.get_mut(id), id)?;
    if meeting.stage.agenda_is_open() { Ok(meeting) } else { Err(Refusal::Sent) }
}

/// What is sent stands, and a correction says what it corrects.
fn send(
    document: &mut Document,
    id: MeetingId,
    dispatch: &Dispatch,
    snapshot: Option<&SnapshotRef>,
) -> Change {
    let meeting = open_agenda(document, id)?;
    let correction = dispatch.correction.trim().to_owned();
    if correction.is_empty() && !meeting.sent.is_empty() {
        return Err(Refusal::Empty);
    }
    meeting.stage = Stage::Sent;
    meeting.sent.push(Dispatch { at: dispatch.at, correction });
    document.snapshots.extend(snapshot.cloned());
    Ok(Some(Subject::Meeting(id)))
}

fn renumber(document: &mut Document, id: MeetingId) -> Change {
    let numbering = document.plan.meeting_setup.numbering;
    let meeting = found(document.meetings.get(id), id)?;
    let numbers = numbering::renumbered(numbering, &document.meetings, meeting);
    let meeting = open_agenda(document, id)?;
    let mut changed = false;
    for (item, number) in numbers {
        // An item that keeps its number stays shared with the document before.
        if meeting.items.get(item).is_some_and(|item| item.number != number)
            && let Some(item) = meeting.items.get_mut(item)
        {
            item.number = number;
            changed = true;
        }
    }
    Ok(changed.then_some(Subject::Meeting(id)))
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
        stage: Stage::Draft,
        sent: Vec::new(),
        items: List::default(),
        source: None,
    });
    Subject::Meeting(id)
}

fn set(meeting: &mut Meeting, change: &MeetingChange) -> Result<bool, Refusal> {
    let stage = meeting.stage;
    let changed = match change {
        MeetingChange::Date(date) => put(&mut meeting.date, *date),
        MeetingChange::Start(start) => put(&mut meeting.start, *start),
        MeetingChange::Place(place) => put(&mut meeting.place, place.trim().to_owned()),
        MeetingChange::Members(names) => put(&mut meeting.members, tidy(names)),
        MeetingChange::Absent(names) => put(&mut meeting.absent, tidy(names)),
        MeetingChange::Stage(stage) => put(&mut meeting.stage, *stage),
    };
    match change {
        _ if !changed => Ok(false),
        MeetingChange::Stage(Stage::Sent) if meeting.sent.is_empty() => Err(Refusal::NotSent),
        MeetingChange::Date(_) | MeetingChange::Start(_) | MeetingChange::Place(_)
            if !stage.agenda_is_open() =>
        {
            Err(Refusal::Sent)
        }
        MeetingChange::Members(_) | MeetingChange::Absent(_) if !stage.minutes_are_open() => {
            Err(Refusal::MinutesApproved)
        }
        _ => Ok(true),
    }
}

/// Without blanks around the lines, and without lines of blanks only.
fn tidy(lines: &[String]) -> Vec<String> {
    lines.iter().map(|line| line.trim()).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests;
