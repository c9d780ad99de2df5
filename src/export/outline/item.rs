//! One agenda item: before the meeting as it is put to the committee, after it as
//! it was decided.

use std::collections::BTreeSet;

use super::tasks;
use super::text::Section;
use super::{Block, Listing, Marks, Run};
use crate::export::making::Making;
use crate::export::request::{Form, Part};
use crate::meeting::agenda::{AgendaItem, ItemKind, Meeting, Openness};
use crate::plan::meeting_setup::ItemPart;

/// Which parts of an item, and how.
#[derive(Debug, Clone, Copy)]
pub struct Shown<'a> {
    /// As what.
    pub form: Form,
    /// The parts that were chosen.
    pub parts: &'a BTreeSet<Part>,
    /// The level of heading that its sections stand below.
    pub above: u8,
}

/// The title of an item: `Punkt 67: Beskæftigelsesplan 2021`.
pub fn title(making: &Making<'_>, item: &AgendaItem) -> String {
    let args = [("number", item.number.as_str().into()), ("title", item.title.as_str().into())];
    making.words.fill("documents-item", &args)
}

/// What stands in an item, without its title. Of a closed item nothing goes out.
pub fn blocks(making: &Making<'_>, meeting: &Meeting, item: &AgendaItem, shown: Shown<'_>) -> Vec<Block> {
    let is_public = shown.form != Form::RunningOrder;
    if item.openness == Openness::Closed && is_public {
        return vec![Block::words(making.words.text("documents-closed-item"))];
    }
    let mut blocks = vec![Block::Lines(facts(making, item))];
    for part in item.parts(&making.document.plan.meeting_setup) {
        blocks.extend(part_blocks(making, meeting, item, (&part, shown)));
    }
    if shown.form != Form::Agenda
        && shown.parts.contains(&Part::FollowUp)
        && let Some(table) = tasks::of_item(making, item)
    {
        blocks.push(Block::Heading(shown.above + 1, making.words.text("agenda-tasks").into_owned()));
        blocks.push(table);
    }
    blocks
}

/// A part of an item under its heading, if it was chosen and is written.
fn part_blocks(
    making: &Making<'_>,
    meeting: &Meeting,
    item: &AgendaItem,
    (part, shown): (&ItemPart, Shown<'_>),
) -> Vec<Block> {
    let has = |part| shown.parts.contains(&part);
    match part {
        ItemPart::Presentation if has(Part::Presentation) => {
            let title = making.words.item_part(part);
            written(making, (&title, &item.presentation), shown)
        }
        ItemPart::Section(kind) if has(Part::Sections) => {
            let title = making.words.item_part(part);
            written(making, (&title, item.section(kind)), shown)
        }
        ItemPart::Recommendation if has(Part::Recommendation) => recommendation(making, item, shown),
        ItemPart::Decision if has(Part::Decision) && shown.form == Form::Minutes => {
            decision(making, meeting, item, shown)
        }
        ItemPart::Attachments if has(Part::Attachments) => attachments(making, item, shown),
        _ => Vec::new(),
    }
}

fn named(name: &str, what: &str) -> Vec<Run> {
    vec![Run::bold(format!("{name}: ")), Run::plain(what)]
}

/// Case number, openness and what is asked.
fn facts(making: &Making<'_>, item: &AgendaItem) -> Vec<Vec<Run>> {
    let words = making.words;
    let case = Some(item.case_number.as_str()).filter(|number| !number.is_empty());
    let case = case.map(|number| named(&words.text("documents-case"), number));
    let openness = words.text(match item.openness {
        Openness::Open => "agenda-open-item",
        Openness::Closed => "agenda-closed-item",
    });
    let kind = match item.kind {
        ItemKind::None => None,
        ItemKind::Information => Some("agenda-kind-information"),
        ItemKind::Discussion => Some("agenda-kind-discussion"),
        ItemKind::Decision => Some("agenda-kind-decision"),
    };
    let kind = kind.map(|key| words.text(key).to_lowercase());
    let said = std::iter::once(openness.into_owned()).chain(kind).collect::<Vec<_>>().join(", ");
    case.into_iter().chain([named(&words.text("documents-treatment"), &said)]).collect()
}

/// A text under its heading; nothing where nothing is written.
fn written(making: &Making<'_>, (title, text): (&str, &str), shown: Shown<'_>) -> Vec<Block> {
    if text.trim().is_empty() {
        return Vec::new();
    }
    let mut section = Section::default();
    section.add(making, text, shown.above + 1);
    let heading = Block::Heading(shown.above + 1, title.to_owned());
    let sources = section.sources(making);
    let chosen = section.blocks.into_iter().filter(|block| match block {
        Block::Figure(_) => shown.parts.contains(&Part::Charts),
        Block::Table(_) => shown.parts.contains(&Part::Tables),
        _ => true,
    });
    std::iter::once(heading).chain(chosen).chain(sources).collect()
}

fn recommendation(making: &Making<'_>, item: &AgendaItem, shown: Shown<'_>) -> Vec<Block> {
    if item.recommendation.is_empty() {
        return Vec::new();
    }
    let words = making.words;
    let mut section = Section::default();
    let mut blocks = vec![Block::Heading(shown.above + 1, words.text("agenda-recommendation").into_owned())];
    if !item.recommended_by.is_empty() {
        let args = [("name", item.recommended_by.as_str().into())];
        blocks.push(Block::words(words.fill("agenda-recommends", &args)));
    }
    let clause = |clause: &String| {
        let text = crate::meeting::text::Text::read(clause);
        let spans = text.blocks.into_iter().find_map(|block| match block {
            crate::meeting::text::Block::Paragraph(spans) => Some(spans),
            _ => None,
        });
        let runs =
            spans.map_or_else(|| vec![Run::plain(clause.trim())], |spans| section.runs(making, &spans));
        (runs, None)
    };
    let points = item.recommendation.iter().map(clause).collect();
    blocks.push(Block::Listing(Listing { marks: Marks::Bullets, points }));
    blocks.extend(section.sources(making));
    blocks
}

/// What was decided, how was voted, and who was not there.
fn decision(making: &Making<'_>, meeting: &Meeting, item: &AgendaItem, shown: Shown<'_>) -> Vec<Block> {
    let words = making.words;
    if item.decision.trim().is_empty() && item.absent.is_empty() && item.vote.is_none() {
        return Vec::new();
    }
    let committee = making.document.plan.committee.as_str();
    let args = [("committee", committee.into()), ("day", words.day_short(meeting.date).into())];
    let heading = Block::Heading(shown.above + 1, words.fill("documents-decision", &args));
    let mut section = Section::default();
    section.add(making, &item.decision, shown.above + 1);
    let mut inside = section.blocks;
    if let Some(vote) = &item.vote {
        let line = |name: &str, what: &str| Block::Paragraph(named(name, what));
        inside.push(line(&words.text("agenda-vote"), &words.vote(vote)));
        if !vote.minority.trim().is_empty() {
            inside.push(line(&words.text("agenda-minority"), &vote.minority));
        }
    }
    if !item.absent.is_empty() {
        inside.push(Block::words(
            words.fill("documents-absent", &[("names", words.listed(&item.absent).into())]),
        ));
    }
    vec![heading, Block::Decision(inside)]
}

/// The attachments by their titles; of the closed ones only how many.
fn attachments(making: &Making<'_>, item: &AgendaItem, shown: Shown<'_>) -> Vec<Block> {
    if item.attachments.is_empty() {
        return Vec::new();
    }
    let words = making.words;
    let is_public = shown.form != Form::RunningOrder;
    let may_show = |openness| openness == Openness::Open || !is_public;
    let titles = item.attachments.iter().filter(|attached| may_show(attached.openness));
    let points: Vec<_> = titles.map(|attached| (vec![Run::plain(attached.title.as_str())], None)).collect();
    let closed = item.attachments.len() - points.len();
    let mut blocks = vec![Block::Heading(shown.above + 1, words.text("agenda-attachments").into_owned())];
    if !points.is_empty() {
        blocks.push(Block::Listing(Listing { marks: Marks::Numbers, points }));
    }
    if closed > 0 {
        blocks.push(Block::words(words.fill("documents-closed-attachments", &[("count", closed.into())])));
    }
    blocks
}
