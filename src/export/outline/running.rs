//! The chair's running order (regiebog): what comes when, and what is to be asked.
//! It is not for the public.

use std::collections::BTreeSet;

use super::item::{self, Shown};
use super::{Block, Cell, Citation, Column, Row, Run, Side, Strength, Table, meeting};
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
    let parts: BTreeSet<Part> = parts
        .iter()
        .copied()
        .filter(|part| matches!(part, Part::Recommendation | Part::Attachments))
        .collect();
    let shown = Shown { form: Form::RunningOrder, parts: &parts, above: 1 };
    for item in meeting.items.iter() {
        blocks.push(Block::Heading(1, item::title(making, item)));
        blocks.extend(item::blocks(making, meeting, item, shown));
    }
    blocks
}

fn order(making: &Making<'_>, meeting: &Meeting) -> Table {
    let words = making.words;
    let head =
        |key: &str| Column { head: words.text(key).into_owned(), side: Side::Left, unit: String::new() };
    let row = |(at, item): (usize, &AgendaItem)| {
        // Only the beginning of the meeting is known; an item has no time of its own.
        let time = meeting.start.filter(|_| at == 0).map(|start| words.time(start));
        Row {
            head: item.number.clone(),
            depth: 0,
            strength: Strength::Plain,
            cells: vec![
                time.map_or(Cell::Empty, Cell::Words),
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
            head("agenda-title"),
            head("agenda-kind"),
            head("agenda-openness"),
            head("agenda-recommended-by"),
        ],
        rows: meeting.items.iter().enumerate().map(row).collect(),
        notes: Vec::new(),
        source: Citation::Own,
    }
}
