//! Meetings of the committee and the items on their agenda.

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::minutes::{Task, Vote};
use super::slides::ItemSlides;
use super::stage::{Dispatch, Stage};
use crate::plan::day::{read_day, read_some_time};
use crate::plan::id::{ItemId, MeetingId};
use crate::plan::meeting_setup::{ItemPart, MeetingSetup, SectionKind};
use crate::plan::source::Source;
use crate::plan::{Entry, List};

/// One meeting (møde).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meeting {
    /// Its name in this document.
    pub id: MeetingId,
    /// The day it is held.
    #[serde(deserialize_with = "read_day")]
    pub date: NaiveDate,
    /// When it begins, if known.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "read_some_time")]
    pub start: Option<NaiveTime>,
    /// Where it is held.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// Every member of the committee, the absent ones too.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<String>,
    /// The members who sent apologies (afbud).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub absent: Vec<String>,
    /// How far it has come.
    #[serde(default, skip_serializing_if = "Stage::is_draft")]
    pub stage: Stage,
    /// When its agenda was sent: the first time, and each correction.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sent: Vec<Dispatch>,
    /// What is treated, in order.
    #[serde(default)]
    pub items: List<AgendaItem>,
    /// Where the minutes stand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
}

impl Entry for Meeting {
    type Id = MeetingId;
    fn id(&self) -> MeetingId {
        self.id
    }
}

impl Meeting {
    /// The item whose printed number is `number`.
    pub fn item_numbered(&self, number: &str) -> Option<&AgendaItem> {
        self.items.iter().find(|item| item.number == number)
    }
}

/// One item of the agenda (dagsordenspunkt).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgendaItem {
    /// Its name in this document.
    pub id: ItemId,
    /// Its printed number, such as `67` or `1.a`.
    pub number: String,
    /// Its heading.
    pub title: String,
    /// The number of the case it belongs to, such as `19/62627`; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub case_number: String,
    /// Whether the public may hear it.
    pub openness: Openness,
    /// What the committee is asked to do.
    pub kind: ItemKind,
    /// The facts of the case (sagsfremstilling).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub presentation: String,
    /// The other sections, each kind once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<Section>,
    /// Who recommends.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub recommended_by: String,
    /// What is recommended, one clause each (indstilling).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recommendation: Vec<String>,
    /// What was decided (beslutning); empty until it is. It may differ in kind from the recommendation.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub decision: String,
    /// How was voted, where it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vote: Option<Vote>,
    /// What is to be done about it (opfølgning).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tasks: Vec<Task>,
    /// Who was absent at this item (afbud).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub absent: Vec<String>,
    /// The attached documents (bilag).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<Attachment>,
    /// How long it is planned to take, in minutes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u16>,
    /// Which slides it has when it is presented.
    #[serde(default, skip_serializing_if = "ItemSlides::is_automatic")]
    pub slides: ItemSlides,
    /// What only who runs the meeting reads. It stays in the plan: no snapshot and no
    /// document but the running order has it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub notes: String,
}

impl Entry for AgendaItem {
    type Id = ItemId;
    fn id(&self) -> ItemId {
        self.id
    }
}

impl AgendaItem {
    /// The text of a section; empty where it has none.
    pub fn section(&self, kind: &SectionKind) -> &str {
        self.sections.iter().find(|section| section.kind == *kind).map_or("", |section| &section.text)
    }

    /// Its parts in the order that `setup` gives them, written or not. A section that
    /// has no place there stands behind the last that has.
    pub fn parts(&self, setup: &MeetingSetup) -> Vec<ItemPart> {
        let mut parts = setup.whole_order();
        let others = self.sections.iter().map(|section| ItemPart::Section(section.kind.clone()));
        let others: Vec<ItemPart> = others.filter(|part| !parts.contains(part)).collect();
        let is_text = |part: &ItemPart| matches!(part, ItemPart::Presentation | ItemPart::Section(_));
        let behind = parts.iter().rposition(is_text).map_or(0, |last| last + 1);
        parts.splice(behind..behind, others);
        parts
    }
}

/// A section of an item beside the presentation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// What it is about.
    pub kind: SectionKind,
    /// Its text, with the marks that [`super::text`] reads.
    pub text: String,
}

/// Whether the public may hear an item. A closed one never goes into a public document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Openness {
    /// Åbent punkt.
    Open,
    /// Lukket punkt.
    Closed,
}

/// What the committee is asked to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ItemKind {
    /// Nothing: the agenda itself, or announcements.
    // RON would have to write its own word `None` as `r#None`.
    #[serde(rename = "Nothing")]
    None,
    /// Take note (orientering).
    Information,
    /// Discuss (drøftelse).
    Discussion,
    /// Decide (beslutning).
    Decision,
}

impl ItemKind {
    /// Every kind, in the order they are listed.
    pub const ALL: [Self; 4] = [Self::None, Self::Information, Self::Discussion, Self::Decision];
}

/// One attached document (bilag).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attachment {
    /// Its title.
    pub title: String,
    /// Whether the public may see it.
    pub openness: Openness,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_without_a_place_stands_behind_the_last_that_has_one() {
        let text = r#"(id: "a1", number: "1", title: "x", openness: Open, kind: Decision, sections: [
            (kind: Own("Historik"), text: "…"), (kind: Economy, text: "…"),
        ])"#;
        let item: AgendaItem = ron::from_str(text).unwrap();
        let own = ItemPart::Section(SectionKind::Own("Historik".to_owned()));
        let parts = item.parts(&MeetingSetup::default());
        assert_eq!(parts.len(), 8);
        assert_eq!(
            parts[3..6],
            [ItemPart::Section(SectionKind::Consultation), own, ItemPart::Recommendation]
        );
        assert_eq!(item.section(&SectionKind::LegalBasis), "");
    }
}
