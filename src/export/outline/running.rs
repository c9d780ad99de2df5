//! The chair's running order (regiebog): what comes when, and what is to be asked.
//! It is not for the public.

use std::collections::BTreeSet;

use chrono::{NaiveTime, TimeDelta};

use super::item::{self, Shown};
use super::{Block, Cell, Citation, Column, Row, Run, Side, Strength, Table, meeting, tasks};
use crate::export::making::Making;
use crate::export::request::{Form, Part};
use crate::meeting::agenda::{AgendaItem, Meeting};

/// The running order of a meeting.
pub fn blocks(making: &Making<'_>, meeting: &Meeting, parts: &BTreeSet<Part>) -> Vec<Block> {
    let words = making.words;
    let internal = Block::Paragraph(vec![Run::bold(words.text("documents-internal"))]);
    let mut blocks = vec![internal];
    blocks.extend(meeting::facts(making, meeting, Form::RunningOrder));
    if !meeting.items.is_empty() {
        blocks.push(Block::Heading(1, words.text("documents-order").into_owned()));
        blocks.push(Block::Table(order(making, meeting)));
    }
    // What the chair needs at hand is what is asked for; the facts are in the agenda.
    if parts.contains(&Part::FollowUp)
        && let Some(table) = tasks::earlier(making, meeting)
    {
        blocks.push(Block::Heading(1, words.text("agenda-tasks-earlier").into_owned()));
        blocks.push(table);
    }
    let parts: BTreeSet<Part> = parts
        .iter()
        .copied()
        .filter(|part| matches!(part, Part::Recommendation | Part::Attachments | Part::FollowUp))
        .collect();
    let shown = Shown { form: Form::RunningOrder, parts: &parts, above: 1 };
    for item in meeting.items.iter() {
        blocks.push(Block::Heading(1, item::title(making, item)));
        blocks.extend(item::blocks(making, meeting, item, shown));
        if !item.notes.trim().is_empty() {
            blocks.push(Block::Heading(2, words.text("agenda-notes").into_owned()));
            blocks.extend(item.notes.lines().filter(|line| !line.trim().is_empty()).map(Block::words));
        }
    }
    blocks
}

/// When each item begins: known from the beginning of the meeting as long as every item
/// before it has a planned length.
fn beginnings(meeting: &Meeting) -> Vec<Option<NaiveTime>> {
    let mut at = meeting.start;
    let begin = |item: &AgendaItem| {
        let begins = at;
        at = at.zip(item.minutes).map(|(at, minutes)| at + TimeDelta::minutes(i64::from(minutes)));
        begins
    };
    meeting.items.iter().map(begin).collect()
}

fn order(making: &Making<'_>, meeting: &Meeting) -> Table {
    let words = making.words;
    let head =
        |key: &str| Column { head: words.text(key).into_owned(), side: Side::Left, unit: String::new() };
    let row = |(begins, item): (Option<NaiveTime>, &AgendaItem)| {
        let time = begins.map(|begins| words.time(begins));
        Row {
            head: item.number.clone(),
            depth: 0,
            strength: Strength::Plain,
            cells: vec![
                time.map_or(Cell::Empty, Cell::Words),
                item.minutes.map_or(Cell::Empty, |minutes| Cell::Words(words.minutes(minutes))),
                Cell::Words(item.title.clone()),
                Cell::Words(words.item_kind(item.kind).into_owned()),
                Cell::Words(words.openness(item.openness).into_owned()),
                Cell::Words(item.recommended_by.clone()),
            ],
        }
    };
    Table {
        caption: words.text("documents-order-caption").into_owned(),
        columns: vec![
            head("documents-item-number"),
            head("documents-time"),
            head("documents-length"),
            head("agenda-title"),
            head("agenda-kind"),
            head("agenda-openness"),
            head("agenda-recommended-by"),
        ],
        rows: beginnings(meeting).into_iter().zip(meeting.items.iter()).map(row).collect(),
        notes: Vec::new(),
        source: Citation::Own,
    }
}
