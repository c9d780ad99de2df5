//! The slides of a meeting: of each item in the order of the agenda, made from its texts
//! or as the secretariat chose them, and the spare ones behind all others.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::laying::slides;
use super::making::Maker;
use super::slide::{Kind, Slide};
use crate::chart::labels::Measure;
use crate::export::making::Making;
use crate::meeting::agenda::{AgendaItem, Meeting, Openness};
use crate::meeting::slides::SlideOf;
use crate::plan::id::{ItemId, MeetingId};

/// The slides of a meeting, or of one item of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Deck {
    /// Whose they are.
    pub meeting: MeetingId,
    /// The slides, in the order they are shown.
    pub slides: Vec<Arc<Slide>>,
    /// From which of them on they are spare: asked for, and never come to by going on.
    pub spare_from: usize,
    /// The items, in the order of the agenda.
    pub items: Vec<ItemFacts>,
    /// Slides that were chosen and cannot be made: their thing is no longer in the plan,
    /// or nothing of it is known. Only the chair is told.
    pub missing: Vec<(ItemId, SlideOf)>,
}

/// What the chair's list knows of an item. Nothing of it is private.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemFacts {
    /// Which.
    pub id: ItemId,
    /// Its printed number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// How long it is planned to take, in minutes.
    pub minutes: Option<u16>,
}

/// The slides of a meeting, or of one item of it, with the letters they are set in. What
/// `making` holds is what may be published.
pub fn deck(making: &Making<'_>, meeting: &Meeting, only: Option<ItemId>, measure: &dyn Measure) -> Deck {
    let mut deck = Deck::empty(meeting.id);
    let mut spare = Vec::new();
    let maker = Maker { making, meeting };
    for item in meeting.items.iter().filter(|item| only.is_none_or(|only| only == item.id)) {
        let (number, title) = (item.number.clone(), item.title.clone());
        deck.items.push(ItemFacts { id: item.id, number, title, minutes: item.minutes });
        // Of a closed item nothing is shown but that it is there, whatever was chosen.
        if item.openness == Openness::Closed {
            deck.add(&maker, (item, SlideOf::Item), measure, Place::Agenda);
            continue;
        }
        for of in item.slide_order(&making.document.plan.meeting_setup) {
            deck.add(&maker, (item, of), measure, Place::Agenda);
        }
        for of in &item.slides.spare {
            deck.add(&maker, (item, *of), measure, Place::Spare(&mut spare));
        }
    }
    deck.spare_from = deck.slides.len();
    deck.slides.extend(spare);
    deck
}

/// Where slides are put.
enum Place<'a> {
    Agenda,
    Spare(&'a mut Vec<Arc<Slide>>),
}

impl Deck {
    /// A deck without slides.
    pub(super) fn empty(meeting: MeetingId) -> Self {
        Self { meeting, slides: Vec::new(), spare_from: 0, items: Vec::new(), missing: Vec::new() }
    }

    fn add(
        &mut self,
        maker: &Maker<'_>,
        (item, of): (&AgendaItem, SlideOf),
        measure: &dyn Measure,
        place: Place<'_>,
    ) {
        let Some(draft) = maker.of_item(item, of) else {
            self.missing.push((item.id, of));
            return;
        };
        let made = slides(maker.making.words, &draft, Some((item.id, of)), measure).into_iter().map(Arc::new);
        match place {
            Place::Agenda => self.slides.extend(made),
            Place::Spare(spare) => spare.extend(made),
        }
    }

    /// The position of the first slide of an item, counted from 0.
    pub fn first_of(&self, item: ItemId) -> Option<usize> {
        self.slides.iter().position(|slide| slide.item == Some(item))
    }

    /// The position of the slide with what was decided at an item, counted from 0.
    pub fn decision_of(&self, item: ItemId) -> Option<usize> {
        let is_it = |slide: &Arc<Slide>| slide.item == Some(item) && slide.of == Some(SlideOf::Decision);
        self.slides.iter().position(is_it)
    }

    /// The position of the slide that stands where `slide` stood at `at` in another deck
    /// of the same meeting: the same one, else the first of its item, else the nearest.
    pub(super) fn place_of(&self, slide: Option<&Slide>, at: usize) -> usize {
        let nearest = at.min(self.slides.len().saturating_sub(1));
        let Some(slide) = slide else { return nearest };
        let is_same = |(_, it): &(usize, &Arc<Slide>)| it.item == slide.item && it.of == slide.of;
        let all = self.slides.iter().enumerate().filter(is_same);
        let same = all.min_by_key(|(place, it)| (it.part.0.abs_diff(slide.part.0), place.abs_diff(at)));
        let first = || slide.item.and_then(|item| self.first_of(item));
        same.map(|(place, _)| place).or_else(first).unwrap_or(nearest)
    }

    /// The kinds of slides there are.
    pub fn kinds(&self) -> BTreeSet<Kind> {
        self.slides.iter().map(|slide| slide.kind).collect()
    }
}
