//! Which state of a plan a document or its slides are of: today's, a frozen one that was
//! named, or a file that is a frozen one.

use std::path::Path;

use chrono::NaiveDate;

use super::print::Printed;
use crate::document::Document;
use crate::export::request::{Frozen, Request, Since, Subject};
use crate::meeting::SnapshotRef;
use crate::meeting::agenda::{AgendaItem, Meeting};
use crate::session::problem::failure_with_path;
use crate::session::{Stored, World, frozen_state, read_stored};
use crate::wording::Words;

/// The state that is shown, and the one that changes are told since.
pub(super) struct States {
    /// What is shown.
    pub document: Document,
    frozen: Option<Frozen>,
    earlier: Option<(SnapshotRef, Document)>,
}

impl States {
    /// Reads what was asked for: `snapshot` and `since` name frozen states by the first
    /// digits of their SHA-256. Without `since` it is the latest before what is shown.
    ///
    /// # Errors
    /// What is to be printed when there is no such state, or it cannot be read.
    pub fn read(
        world: &World,
        file: &Path,
        (snapshot, since): (Option<&str>, Option<&str>),
        words: &Words,
    ) -> Result<Self, Printed> {
        let files = world.files.as_ref();
        let problem = |error| Printed::problem(&failure_with_path(&error, words));
        let Stored { document: live, header, digest, .. } = read_stored(files, file).map_err(problem)?;
        let shown = snapshot.map(|digest| named(&live, digest, words)).transpose()?;
        let before = match since {
            Some(digest) => Some(named(&live, digest, words)?),
            None => latest_before(&live, shown),
        };
        let earlier = match before.map(|it| (it, frozen_state(files, file, it))) {
            Some((it, Ok(document))) => Some((it.clone(), document)),
            Some((_, Err(error))) if since.is_some() => return Err(problem(error)),
            // It is missed only where it is asked for, and then the check says so.
            _ => None,
        };
        let alone = header.map(|it| Frozen { number: it.number, digest, taken: it.taken });
        let frozen = shown.map(|it| Frozen { number: it.number, digest: it.digest, taken: it.taken });
        let document = match shown {
            Some(reference) => frozen_state(files, file, reference).map_err(problem)?,
            None => live,
        };
        Ok(Self { document, frozen: frozen.or(alone), earlier })
    }

    /// A document of it, a frozen one as of the day it was taken.
    pub fn request<'a>(&'a self, subject: Subject, on: NaiveDate, words: &'a Words) -> Request<'a> {
        let mut request = Request::new(&self.document, on, subject, words);
        request.since = self.earlier.as_ref().map(|(snapshot, document)| Since { snapshot, document });
        match self.frozen {
            Some(frozen) => request.of_frozen(frozen),
            None => request,
        }
    }
}

/// The one frozen state whose SHA-256 begins so.
fn named<'a>(live: &'a Document, digest: &str, words: &Words) -> Result<&'a SnapshotRef, Printed> {
    let named: Vec<_> =
        live.snapshots.iter().filter(|it| it.digest.to_string().starts_with(digest)).collect();
    match named.as_slice() {
        [reference] => Ok(*reference),
        _ => {
            let args = [("digest", digest.into())];
            Err(Printed::failure(&words.fill("terminal-export-no-snapshot", &args)))
        }
    }
}

/// The frozen state before the one that is shown, or the latest before today.
fn latest_before<'a>(live: &'a Document, shown: Option<&SnapshotRef>) -> Option<&'a SnapshotRef> {
    let before = |it: &&SnapshotRef| shown.is_none_or(|shown| it.number < shown.number);
    live.snapshots.iter().rev().find(before)
}

/// The meeting of a day, and the item of its agenda if one is asked for; a day may have
/// more meetings than one.
///
/// # Errors
/// A sentence that says what there is not.
pub(super) fn meeting_and_item<'a>(
    document: &'a Document,
    day: NaiveDate,
    number: Option<&str>,
    words: &Words,
) -> Result<(&'a Meeting, Option<&'a AgendaItem>), String> {
    let meetings: Vec<&Meeting> = document.meetings.iter().filter(|meeting| meeting.date == day).collect();
    let no_meeting = || words.fill("terminal-export-no-meeting", &[("day", words.day_short(day).into())]);
    let first = meetings.first().copied().ok_or_else(no_meeting)?;
    let Some(number) = number else { return Ok((first, None)) };
    let found = meetings.iter().find_map(|meeting| Some((*meeting, Some(meeting.item_numbered(number)?))));
    found.ok_or_else(|| {
        let args = [("number", number.into()), ("day", words.day_short(day).into())];
        words.fill("terminal-export-no-item", &args)
    })
}
