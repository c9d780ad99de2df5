//! A whole meeting: its facts, what is treated, and each item.

use std::collections::BTreeSet;

use super::item::{self, Shown};
use super::{Block, Cell, Citation, Column, Listing, Marks, Row, Run, Side, Strength, Table, tasks};
use crate::export::making::Making;
use crate::export::request::{Form, Part};
use crate::meeting::Stage;
use crate::meeting::agenda::{AgendaItem, Meeting};

/// The agenda or minutes of a meeting.
pub fn blocks(making: &Making<'_>, meeting: &Meeting, form: Form, parts: &BTreeSet<Part>) -> Vec<Block> {
    let mut blocks = facts(making, meeting, form);
    if form == Form::Agenda
        && parts.contains(&Part::FollowUp)
        && let Some(table) = tasks::earlier(making, meeting)
    {
        blocks.push(Block::Heading(1, making.words.text("agenda-tasks-earlier").into_owned()));
        blocks.push(table);
    }
    if parts.contains(&Part::Overview) && !meeting.items.is_empty() {
        blocks.push(Block::Heading(1, making.words.text("documents-items").into_owned()));
        blocks.push(Block::Table(overview(making, meeting)));
    }
    let shown = Shown { form, parts, above: 1 };
    for item in meeting.items.iter() {
        blocks.push(Block::Heading(1, item::title(making, item)));
        blocks.extend(item::blocks(making, meeting, item, shown));
    }
    blocks
}

/// When and where it is held, and who belongs to it.
pub fn facts(making: &Making<'_>, meeting: &Meeting, form: Form) -> Vec<Block> {
    let words = making.words;
    let named = |key: &str, what: String| vec![Run::bold(format!("{}: ", words.text(key))), Run::plain(what)];
    let day = super::figures::capitalised(&words.day_with_weekday(meeting.date));
    let when = match meeting.start {
        Some(start) => format!("{day} {}", words.time(start)),
        None => day,
    };
    let mut lines = vec![named("documents-when", when)];
    lines.extend(version(making, meeting).map(|version| named("documents-version", version)));
    if form == Form::Minutes && meeting.stage < Stage::Approved {
        lines.push(named("documents-state", words.text("documents-not-approved").into_owned()));
    }
    if !meeting.place.is_empty() {
        lines.push(named("documents-where", meeting.place.clone()));
    }
    if !meeting.absent.is_empty() && form != Form::Agenda {
        lines.push(named("agenda-absent", words.listed(&meeting.absent)));
    }
    let mut blocks = vec![Block::Lines(lines)];
    if !meeting.members.is_empty() {
        blocks.push(Block::Paragraph(vec![Run::bold(words.text("documents-members"))]));
        let points = meeting.members.iter().map(|name| (vec![Run::plain(name.as_str())], None)).collect();
        blocks.push(Block::Listing(Listing { marks: Marks::Bullets, points }));
    }
    blocks
}

/// Which version of the agenda it is, where it was corrected: `2, udsendt 2. september 2020`.
fn version(making: &Making<'_>, meeting: &Meeting) -> Option<String> {
    let latest = meeting.sent.last().filter(|_| meeting.sent.len() > 1 && meeting.stage >= Stage::Sent)?;
    let words = making.words;
    let args = [
        ("version", words.count(meeting.sent.len()).into()),
        ("day", words.day(latest.at.date()).into()),
        ("correction", latest.correction.as_str().into()),
    ];
    Some(words.fill("documents-version-is", &args))
}

/// The items by number, title and case.
pub fn overview(making: &Making<'_>, meeting: &Meeting) -> Table {
    let words = making.words;
    let head =
        |key: &str| Column { head: words.text(key).into_owned(), side: Side::Left, unit: String::new() };
    let row = |item: &AgendaItem| Row {
        head: item.number.clone(),
        depth: 0,
        strength: Strength::Plain,
        cells: vec![
            Cell::Words(item.title.clone()),
            Cell::Words(item.case_number.clone()),
            Cell::Words(words.openness(item.openness).into_owned()),
        ],
    };
    Table {
        caption: words.text("documents-items-caption").into_owned(),
        columns: vec![
            head("documents-item-number"),
            head("agenda-title"),
            head("documents-case"),
            head("agenda-openness"),
        ],
        rows: meeting.items.iter().map(row).collect(),
        notes: Vec::new(),
        source: Citation::Own,
    }
}
