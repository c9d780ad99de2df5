//! What a meeting is presented from: the plan of today or a frozen state, with what the
//! meeting decides.

use chrono::NaiveDate;

use crate::analysis::small_counts::Threshold;
use crate::document::Document;
use crate::meeting::SnapshotRef;
use crate::plan::id::MeetingId;
use crate::presenting::Source;
use crate::session::Session;

/// What it is presented from.
pub(super) struct Basis {
    pub meeting: MeetingId,
    pub shown: Document,
    today: Option<Document>,
    on: NaiveDate,
    since: Option<(SnapshotRef, Document)>,
    threshold: Threshold,
}

impl Basis {
    pub fn of(session: &Session, meeting: MeetingId) -> Self {
        let (shown, today) = shown_of(session);
        let since = session.since_last(meeting);
        Self {
            meeting,
            shown: shown.clone(),
            today: today.cloned(),
            on: session.frozen().map_or(session.insights().on(), |frozen| frozen.insights.on()),
            since: since.map(|(snapshot, document)| (snapshot.clone(), document.clone())),
            threshold: session.settings().documents.small_counts,
        }
    }

    pub fn source(&self) -> Source<'_> {
        Source {
            document: &self.shown,
            today: self.today.as_ref(),
            on: self.on,
            since: self.since.as_ref().map(|(snapshot, document)| (snapshot, document)),
            meeting: self.meeting,
            threshold: self.threshold,
        }
    }

    /// Takes the plan as it is now; whether that is another than before.
    pub fn follow(&mut self, session: &Session) -> bool {
        let (shown, today) = shown_of(session);
        let is_same = |one: Option<&Document>, other: Option<&Document>| match (one, other) {
            (Some(one), Some(other)) => one.shares_content(other),
            (None, None) => true,
            (Some(_), None) | (None, Some(_)) => false,
        };
        if is_same(Some(&self.shown), Some(shown)) && is_same(self.today.as_ref(), today) {
            return false;
        }
        (self.shown, self.today) = (shown.clone(), today.cloned());
        true
    }
}

/// What is presented, and the plan of today where that is a frozen state.
fn shown_of(session: &Session) -> (&Document, Option<&Document>) {
    match session.frozen() {
        Some(frozen) => (&frozen.document, Some(session.document())),
        None => (session.document(), None),
    }
}
