//! `planbord snapshot`: taking, listing and proving frozen states.

use std::path::Path;

use chrono::NaiveDate;

use super::args::{Report, Send, Take};
use super::grid::{Column, Grid, paragraph};
use super::print::{Printed, one_line};
use super::{FINE, FOUND, json};
use crate::document::Document;
use crate::meeting::{AgendaItem, Meeting, SnapshotRef};
use crate::session::problem::{failure_with_path, tell};
use crate::session::{
    Action, Event, Question, Session, Taking, Urgency, Verdict, Verification, World, prove, read,
};
use crate::wording::Words;

/// Freezes the plan for an agenda item or a whole agenda, and prints the frozen file as
/// `sha256sum` does, so that `sha256sum --check` can read it.
pub fn take(world: World, take: &Take) -> Printed {
    let words = take.lang.words();
    let mut session = match ours(world, &take.file, &words) {
        Ok(session) => session,
        Err(printed) => return printed,
    };
    let (meeting, item) = match find(session.document(), take.meeting, take.item.as_deref()) {
        Ok((meeting, item)) => (meeting.id, item.map(|item| item.id)),
        Err(missing) => return Printed::failure(&missing.told(session.document(), take.meeting, &words)),
    };
    let (by, note) = (take.by.clone(), take.note.clone());
    session.act(Action::TakeSnapshot(Taking { meeting, item, by, note }));
    answer(&session, &words)
}

/// Freezes an agenda as it is sent, and prints the frozen file as [`take`] does.
pub fn send(world: World, send: &Send) -> Printed {
    let words = send.lang.words();
    let mut session = match ours(world, &send.file, &words) {
        Ok(session) => session,
        Err(printed) => return printed,
    };
    let meeting = match find(session.document(), send.meeting, None) {
        Ok((meeting, _)) => meeting.id,
        Err(missing) => return Printed::failure(&missing.told(session.document(), send.meeting, &words)),
    };
    let (correction, by) = (send.correction.clone(), send.by.clone());
    session.act(Action::SendAgenda { meeting, correction, by });
    answer(&session, &words)
}

/// The plan of a file that nobody else is changing.
fn ours(world: World, file: &Path, words: &Words) -> Result<Session, Printed> {
    read(world.files.as_ref(), file).map_err(|error| Printed::problem(&failure_with_path(&error, words)))?;
    let mut session = Session::new(world);
    session.act(Action::Open(file.to_owned()));
    match not_ours(&session, words) {
        Some(why) => Err(Printed::failure(&why)),
        None => Ok(session),
    }
}

/// What was just frozen, if the plan that refers to it is saved too.
fn taken(session: &Session) -> Option<(&SnapshotRef, &Path)> {
    let path = session.notices().iter().find_map(|notice| match &notice.event {
        Event::SnapshotTaken { path, .. } | Event::AgendaSent { path, .. } => Some(path.as_path()),
        _ => None,
    });
    let reference = session.document().snapshots.last();
    reference.zip(path).filter(|_| !session.is_changed())
}

fn answer(session: &Session, words: &Words) -> Printed {
    let Some((reference, path)) = taken(session) else {
        return Printed::failure(&why_not(session, words));
    };
    let sentence = words.fill(
        "terminal-taken",
        &[
            ("number", reference.number.to_string().into()),
            ("what", words.taken_for_at(session.document(), reference).into()),
        ],
    );
    let line = format!("{}  {}\n", reference.digest, path.display());
    let asides = told(session, Urgency::Warning, words);
    let printed = Printed::text(&line, FINE).aside(&sentence);
    asides.iter().rev().fold(printed, |printed, aside| printed.aside(aside))
}

/// Lists the snapshots that a plan refers to.
pub fn list(world: &World, report: &Report) -> Printed {
    let words = report.lang.words();
    let document = match read(world.files.as_ref(), &report.file) {
        Ok(document) => document,
        Err(error) => return Printed::problem(&failure_with_path(&error, &words)),
    };
    if report.json {
        return Printed::json(&json::Snapshots::of(&report.file, &document), FINE);
    }
    if document.snapshots.is_empty() {
        return Printed::text(&paragraph(0, &verdict_in_all(0, 0, &words)), FINE);
    }
    let mut text = String::new();
    for reference in &document.snapshots {
        text += &paragraph(0, &heading(reference, &document, &words));
        text += &paragraph(2, &reference.file);
        text += &paragraph(2, &reference.digest.to_string());
    }
    Printed::text(&text, FINE)
}

/// Proves every snapshot unchanged. Status 1 if one is not.
pub fn verify(world: &World, report: &Report) -> Printed {
    let words = report.lang.words();
    let document = match read(world.files.as_ref(), &report.file) {
        Ok(document) => document,
        Err(error) => return Printed::problem(&failure_with_path(&error, &words)),
    };
    let verification = prove(world.files.as_ref(), &report.file, &document);
    let is_whole = |(_, verdict): &(SnapshotRef, Verdict)| *verdict == Verdict::Unchanged;
    let status = if verification.verdicts.iter().all(is_whole) { FINE } else { FOUND };
    if report.json {
        return Printed::json(&json::Verified::of(&report.file, &verification), status);
    }
    Printed::text(&proved(&verification, &words), status)
}

/// Why nothing may be written: somebody has the plan, or there is unsaved work
/// of it that a person must decide about.
pub(super) fn not_ours(session: &Session, words: &Words) -> Option<String> {
    let held = session.notices().iter().find(|notice| matches!(notice.event, Event::HeldBy { .. }));
    if let Some(notice) = held {
        let told = tell(&notice.event, words);
        return Some(format!("{} {}", told.text, words.text("terminal-held-hint")));
    }
    if let Some(Question::Recovery { taken, .. }) = session.question() {
        let when = words.moment(*taken);
        return Some(words.fill("terminal-unsaved-work", &[("when", when.into())]));
    }
    // The file was whole a moment ago, and is not any more.
    (!session.is_editable()).then(|| why_not(session, words))
}

fn told(session: &Session, urgency: Urgency, words: &Words) -> Vec<String> {
    let urgent = session.notices().iter().filter(|notice| notice.event.urgency() >= urgency);
    urgent.map(|notice| one_line(&tell(&notice.event, words))).collect()
}

/// Every error, one a line.
pub(super) fn why_not(session: &Session, words: &Words) -> String {
    let mut errors = told(session, Urgency::Error, words);
    if errors.is_empty() {
        errors = told(session, Urgency::Warning, words);
    }
    if matches!(session.question(), Some(Question::ChangedOnDisk { .. })) || errors.is_empty() {
        errors.push(words.text("terminal-changed-meanwhile").into_owned());
    }
    errors.join("\n")
}

/// What the plan does not have.
enum Missing<'a> {
    Meeting,
    Item(&'a str, Vec<&'a AgendaItem>),
}

impl Missing<'_> {
    /// What is missing, and what there is instead.
    fn told(&self, document: &Document, day: NaiveDate, words: &Words) -> String {
        let day = words.day_short(day);
        match self {
            Self::Meeting if document.meetings.is_empty() => words.text("terminal-no-meetings").into_owned(),
            Self::Meeting => {
                let days: Vec<String> = document.meetings.iter().map(|m| m.date.to_string()).collect();
                words.fill("terminal-no-meeting", &[("day", day.into()), ("list", days.join(", ").into())])
            }
            Self::Item(wanted, items) => {
                let items: Vec<&str> = items.iter().map(|item| item.number.as_str()).collect();
                words.fill(
                    "terminal-no-item",
                    &[("day", day.into()), ("item", (*wanted).into()), ("list", items.join(", ").into())],
                )
            }
        }
    }
}

/// The meeting, and the agenda item if one is asked for; a day may have more meetings
/// than one.
fn find<'a>(
    document: &'a Document,
    day: NaiveDate,
    item: Option<&'a str>,
) -> Result<(&'a Meeting, Option<&'a AgendaItem>), Missing<'a>> {
    let meetings: Vec<&Meeting> = document.meetings.iter().filter(|m| m.date == day).collect();
    let first = meetings.first().ok_or(Missing::Meeting)?;
    let Some(number) = item else { return Ok((first, None)) };
    let found = meetings.iter().find_map(|meeting| Some((*meeting, Some(meeting.item_numbered(number)?))));
    let all = || meetings.iter().flat_map(|meeting| meeting.items.iter()).collect();
    found.ok_or_else(|| Missing::Item(number, all()))
}

/// `Øjebliksbillede 1, taget 1. september 2020 kl. 12.00: punkt 67 på mødet 07-09-2020`.
fn heading(reference: &SnapshotRef, document: &Document, words: &Words) -> String {
    let heading = words.fill(
        "terminal-snapshot",
        &[
            ("number", reference.number.to_string().into()),
            ("taken", words.moment(reference.taken).into()),
            ("what", words.taken_for_at(document, reference).into()),
        ],
    );
    let said = [&reference.by, &reference.note].into_iter().filter(|text| !text.is_empty());
    std::iter::once(heading).chain(said.cloned()).collect::<Vec<_>>().join(". ")
}

fn proved(verification: &Verification, words: &Words) -> String {
    let Verification { verdicts, strangers } = verification;
    let mut grid = Grid::new(0, &[Column::Right, Column::Left(50), Column::Rest]);
    for (reference, verdict) in verdicts {
        let (number, said) = (reference.number.to_string(), words.text(verdict_key(verdict)));
        grid.row([number.as_str(), &reference.file, &said]);
    }
    let mut text = grid.lines();
    for name in strangers {
        text += &paragraph(0, &words.fill("terminal-stranger", &[("file", name.into())]));
    }
    let whole = verdicts.iter().filter(|(_, verdict)| *verdict == Verdict::Unchanged).count();
    text + &paragraph(0, &verdict_in_all(whole, verdicts.len() - whole, words))
}

fn verdict_key(verdict: &Verdict) -> &'static str {
    match verdict {
        Verdict::Unchanged => "terminal-verdict-unchanged",
        Verdict::Changed { .. } => "terminal-verdict-changed",
        Verdict::Missing => "terminal-verdict-missing",
        Verdict::Unreadable(_) => "terminal-verdict-unreadable",
        Verdict::ChainBroken { .. } => "terminal-verdict-chain-broken",
        Verdict::Relabelled { .. } => "terminal-verdict-relabelled",
    }
}

fn verdict_in_all(whole: usize, broken: usize, words: &Words) -> String {
    match broken {
        0 => words.fill("problem-snapshots-whole", &[("count", whole.into())]),
        broken => {
            let told = words.fill("problem-snapshots-broken", &[("count", broken.into())]);
            format!("{told} {}", words.text("terminal-broken-hint"))
        }
    }
}
