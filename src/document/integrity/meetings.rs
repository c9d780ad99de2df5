//! Whether meetings and their items, and how they are set up, are well formed.

use std::collections::BTreeSet;

use super::{Check, Fault, FaultKind, Known};
use crate::document::Place;
use crate::meeting::minutes::Vote;
use crate::meeting::{AgendaItem, Meeting};
use crate::plan::meeting_setup::{ItemPart, MeetingSetup, SectionKind};

/// The first fault of an item by itself, as seen from it.
pub(crate) fn item_fault(item: &AgendaItem) -> Option<Fault> {
    let mut check = Check::default();
    check.item(&Place::root(), item);
    check.faults.into_iter().next()
}

/// The first fault of a setup, as seen from it.
pub(crate) fn setup_fault(setup: &MeetingSetup) -> Option<Fault> {
    let mut check = Check::default();
    check.setup(&Place::root(), setup);
    check.faults.into_iter().next()
}

impl Check {
    pub(super) fn setup(&mut self, place: &Place, setup: &MeetingSetup) {
        let mut seen = BTreeSet::new();
        for (at, part) in setup.order.iter().enumerate() {
            let place = place.field("order").index(at);
            if let ItemPart::Section(kind) = part {
                self.section_title(&place, kind);
            }
            if !seen.insert(part) {
                self.fault(place, FaultKind::PartTwice);
            }
        }
    }

    pub(super) fn meeting(&mut self, place: &Place, meeting: &Meeting, known: &Known<'_>) {
        self.new_id(place, meeting.id.0, meeting.id);
        for (at, item) in meeting.items.iter().enumerate() {
            let place = place.field("items").index(at);
            self.new_id(&place, item.id.0, item.id);
            self.item(&place, item);
        }
        self.source(place, meeting.source.as_ref(), known);
    }

    fn item(&mut self, place: &Place, item: &AgendaItem) {
        let mut seen = BTreeSet::new();
        for (at, section) in item.sections.iter().enumerate() {
            let place = place.field("sections").index(at).field("kind");
            self.section_title(&place, &section.kind);
            if !seen.insert(&section.kind) {
                self.fault(place, FaultKind::PartTwice);
            }
        }
        if let Some(vote) = &item.vote {
            self.vote(&place.field("vote"), vote);
        }
        for (at, task) in item.tasks.iter().enumerate() {
            if task.what.trim().is_empty() {
                self.fault(place.field("tasks").index(at).field("what"), FaultKind::NoText);
            }
        }
    }

    fn section_title(&mut self, place: &Place, kind: &SectionKind) {
        if matches!(kind, SectionKind::Own(title) if title.trim().is_empty()) {
            self.fault(place.clone(), FaultKind::NoText);
        }
    }

    fn vote(&mut self, place: &Place, vote: &Vote) {
        let mut seen = BTreeSet::new();
        let fields = ["in_favour", "against", "abstained"];
        for (side, field) in vote.sides().into_iter().zip(fields) {
            let names = place.field(field).field("names");
            if side.names.len() > usize::from(side.count) {
                let kind = FaultKind::MoreNamesThanVotes { votes: side.count, names: side.names.len() };
                self.fault(names.clone(), kind);
            }
            for (at, name) in side.names.iter().enumerate() {
                if !seen.insert(name) {
                    self.fault(names.index(at), FaultKind::VotedTwice(name.clone()));
                }
            }
        }
    }
}
