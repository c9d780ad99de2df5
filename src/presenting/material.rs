//! All that the slides of a meeting are made of, in memory: they go on being shown and
//! asked for when the plan's file is no longer there.

use std::sync::Arc;

use chrono::NaiveDate;

use super::catalogue::{Answer, AnswerOf, Catalogue};
use super::deck::{Deck, deck};
use super::show::Answers;
use super::slide::Slide;
use crate::analysis::Insights;
use crate::analysis::small_counts::{Published, Threshold};
use crate::document::Document;
use crate::export::making::{Earlier, Making};
use crate::export::{ExportError, Letters};
use crate::meeting::SnapshotRef;
use crate::meeting::agenda::Meeting;
use crate::plan::id::MeetingId;
use crate::wording::Words;

/// What a meeting is presented from.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// The plan and its meetings: of today, or of a frozen state.
    pub document: &'a Document,
    /// The plan of today, where a frozen state is presented: what the meeting decides is
    /// written there, and shown with the rest.
    pub today: Option<&'a Document>,
    /// The day its figures are known and judged on.
    pub on: NaiveDate,
    /// The frozen state that changes are told since, if there is one.
    pub since: Option<(&'a SnapshotRef, &'a Document)>,
    /// The meeting.
    pub meeting: MeetingId,
    /// From which count on people are shown.
    pub threshold: Threshold,
}

/// All that the slides of a meeting are made of.
pub struct Material {
    words: Arc<Words>,
    letters: Letters,
    published: Published,
    insights: Insights,
    earlier: Option<Earlier>,
    meeting: MeetingId,
    threshold: Threshold,
}

impl Material {
    /// Takes what is needed from the plan.
    ///
    /// # Errors
    /// If the plan has no such meeting, or the program's own typefaces cannot be read.
    pub fn of(source: &Source<'_>, words: Arc<Words>) -> Result<Self, ExportError> {
        let Source { document, today: _, on, since, meeting, threshold } = *source;
        document.meetings.get(meeting).ok_or(ExportError::NotThere)?;
        let published = Published::of(&decided_today(source), threshold);
        let insights = Insights::of(&published.document, on);
        let earlier = since.map(|(snapshot, document)| {
            let published = Published::of(document, threshold);
            let insights = Insights::of(&published.document, snapshot.taken.date());
            Earlier { snapshot: snapshot.clone(), published, insights }
        });
        let letters = Letters::load()?;
        Ok(Self { words, letters, published, insights, earlier, meeting, threshold })
    }

    /// Follows the plan, which was changed.
    pub fn follow(&mut self, source: &Source<'_>) {
        let document = decided_today(source);
        let on = self.insights.on();
        self.published = Published::of(&document, self.threshold);
        self.insights = Insights::of(&self.published.document, on);
    }

    /// The slides.
    pub fn deck(&self) -> Deck {
        self.with(|making, meeting| deck(making, meeting, None, &self.letters))
            .unwrap_or_else(|| Deck::empty(self.meeting))
    }

    /// The texts the slides are in.
    pub fn words(&self) -> &Arc<Words> {
        &self.words
    }

    fn with<T>(&self, do_it: impl FnOnce(&Making<'_>, &Meeting) -> T) -> Option<T> {
        let making = Making {
            words: &self.words,
            document: &self.published.document,
            insights: &self.insights,
            published: &self.published,
            earlier: self.earlier.as_ref(),
        };
        let meeting = self.published.document.meetings.get(self.meeting)?;
        Some(do_it(&making, meeting))
    }
}

impl Answers for Material {
    fn find(&self, text: &str, most: usize) -> Vec<Answer> {
        let found = |making: &Making<'_>, meeting: &Meeting| {
            Catalogue::of(making, meeting, &self.letters).find(text, most)
        };
        self.with(found).unwrap_or_default()
    }

    fn slides(&self, of: AnswerOf) -> Vec<Arc<Slide>> {
        let made =
            |making: &Making<'_>, meeting: &Meeting| Catalogue::of(making, meeting, &self.letters).slides(of);
        self.with(made).unwrap_or_default()
    }
}

/// The plan that is presented, with what the meeting has decided by now. A frozen state is
/// not changed by that: this is a copy of it.
fn decided_today(source: &Source<'_>) -> Document {
    let mut document = source.document.clone();
    let today = source.today.and_then(|today| today.meetings.get(source.meeting));
    let (Some(today), Some(meeting)) = (today, document.meetings.get_mut(source.meeting)) else {
        return document;
    };
    for now in today.items.iter() {
        if let Some(item) = meeting.items.get_mut(now.id) {
            item.decision.clone_from(&now.decision);
            item.vote.clone_from(&now.vote);
            item.tasks.clone_from(&now.tasks);
            item.absent.clone_from(&now.absent);
            item.minutes = now.minutes;
        }
    }
    document
}
