//! Slides of the sample plans: which there are, that nothing on them is cut, and what
//! the audience sees of them.

mod bars;
mod keys;
mod slides;
mod why;

use super::catalogue::{AnswerOf, Catalogue};
use super::deck::{Deck, deck};
use super::show::Answers as _;
use crate::analysis::Insights;
use crate::analysis::small_counts::{Published, Threshold};
use crate::document::Document;
use crate::export::Letters;
use crate::export::making::{Earlier, Making};
use crate::meeting::SnapshotRef;
use crate::meeting::agenda::{AgendaItem, Openness};
use crate::meeting::slides::SlideOf;
use crate::plan::id::{GoalId, ItemId, MeetingId, TableId};
use crate::wording::{Language, Words};

/// The committee's meeting of 7 September 2020, and its item on the plan.
pub const MEETING: MeetingId = MeetingId(265);
pub const PLAN: ItemId = ItemId(273);

/// Every sample plan.
const PLANS: [&[u8]; 4] = [
    include_bytes!("../../sample-data/aabenraa-2021.ron"),
    include_bytes!("../../sample-data/aalborg-2018.ron"),
    include_bytes!("../../sample-data/soenderborg-2019-2022.ron"),
    include_bytes!("../../sample-data/opfoelgning-eksempel.ron"),
];

/// A text that asks for a slide of every kind.
pub const EVERYTHING: &str =
    "Indledning.\n\n{g20}\n\n{mål}\n\n{d279}\n\n{s82}\n\n{k21}\n\n{b142}\n\n{i263}\n\n{ændringer}\n";

/// Slides with the words they are in.
pub struct Shown {
    pub deck: Deck,
    pub words: Words,
}

pub fn aabenraa() -> Document {
    crate::store::parse(include_bytes!("../../sample-data/aabenraa-2021.ron")).unwrap().document
}

/// The sample plan with one item changed.
pub fn changed(change: impl FnOnce(&mut AgendaItem)) -> Document {
    let mut document = aabenraa();
    change(document.meetings.get_mut(MEETING).unwrap().items.get_mut(PLAN).unwrap());
    document
}

/// The slides of the meeting, with changes since the sample plan as it is.
pub fn shown(document: &Document, only: Option<ItemId>, language: Language) -> Shown {
    shown_and_asked(document, only, language, &[])
}

/// The same, and behind them the answers to what was asked.
pub fn shown_and_asked(
    document: &Document,
    only: Option<ItemId>,
    language: Language,
    asked: &[AnswerOf],
) -> Shown {
    let on = "2020-09-07".parse().unwrap();
    let words = Words::new(language);
    let published = Published::of(document, Threshold::Three);
    let insights = Insights::of(&published.document, on);
    let before = aabenraa();
    let snapshot: SnapshotRef = ron::from_str(&format!(
        r#"(number: 1, file: "0001.ron", digest: "{}", taken: "2020-09-01T12:00:00", meeting: "m265")"#,
        "0".repeat(64)
    ))
    .unwrap();
    let published_before = Published::of(&before, Threshold::Three);
    let insights_before = Insights::of(&published_before.document, on);
    let earlier = Earlier { snapshot, published: published_before, insights: insights_before };
    let making = Making {
        words: &words,
        document: &published.document,
        insights: &insights,
        published: &published,
        earlier: Some(&earlier),
    };
    let meeting = published.document.meetings.get(MEETING).unwrap();
    let letters = Letters::load().unwrap();
    let mut deck = deck(&making, meeting, only, &letters);
    let catalogue = Catalogue::of(&making, meeting, &letters);
    deck.slides.extend(asked.iter().flat_map(|of| catalogue.slides(*of)));
    Shown { deck, words }
}

/// A slide of every kind: one item has all, and another is closed.
pub fn every_kind(language: Language) -> Shown {
    let mut document = changed(|item| {
        item.presentation = EVERYTHING.to_owned();
        item.slides.spare = vec![SlideOf::Bars(TableId(156))];
    });
    let first = document.meetings.get(MEETING).unwrap().items.iter().next().unwrap().id;
    document.meetings.get_mut(MEETING).unwrap().items.get_mut(first).unwrap().openness = Openness::Closed;
    shown_and_asked(&document, None, language, &[AnswerOf::Why(GoalId(20))])
}
