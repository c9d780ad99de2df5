//! `planbord export`: an agenda item, a meeting or the goals as a document, in a file.

use std::io;
use std::path::Path;

use super::export_args::{AsChoice, ExportArgs, FormatChoice, ReportChoice};
use super::print::Printed;
use super::{FINE, FOUND};
use crate::document::Document;
use crate::export::ready::Gravity;
use crate::export::request::{Form, Frozen, Part, Request, Since, Subject};
use crate::export::{ExportError, Format, Found, Go, Progress, document, ready};
use crate::meeting::SnapshotRef;
use crate::meeting::agenda::Meeting;
use crate::session::problem::failure_with_path;
use crate::session::{World, frozen_state, read};
use crate::wording::Words;

/// Writes the document that was asked for, unless something in it must not go out.
pub fn export(world: &World, args: &ExportArgs) -> Printed {
    let words = args.lang.words();
    let live = match read(world.files.as_ref(), &args.file) {
        Ok(document) => document,
        Err(error) => return Printed::problem(&failure_with_path(&error, &words)),
    };
    match asked(world, args, &live, &words) {
        Ok(printed) | Err(printed) => printed,
    }
}

/// What was asked for of the plan of today, or of the frozen state that was named.
fn asked(world: &World, args: &ExportArgs, live: &Document, words: &Words) -> Result<Printed, Printed> {
    let shown = match &args.snapshot {
        Some(digest) => Some(named(live, digest, words)?),
        None => None,
    };
    let since = match &args.since {
        Some(digest) => Some(named(live, digest, words)?),
        None => latest_before(live, shown),
    };
    let read = |reference: Option<&SnapshotRef>| {
        let state = reference.map(|it| frozen_state(world.files.as_ref(), &args.file, it)).transpose();
        state.map_err(|error| Printed::problem(&failure_with_path(&error, words)))
    };
    let document = read(shown)?;
    // What changed is missed only where it is asked for; an older state that cannot be
    // read is then told by the check.
    let earlier = match (&args.since, read(since)) {
        (Some(_), earlier) => earlier?,
        (None, earlier) => earlier.unwrap_or_default(),
    };
    let document = document.as_ref().unwrap_or(live);
    let subject = subject(document, args, words).map_err(|why| Printed::failure(&why))?;
    let day = args.day.on.unwrap_or_else(|| world.today());
    let mut request = Request::new(document, day, subject, words);
    request.threshold = args.small_counts.into();
    request.since = since.zip(earlier.as_ref()).map(|(snapshot, document)| Since { snapshot, document });
    if args.since.is_some() {
        request.parts.insert(Part::Changes);
    }
    if let Some(reference) = shown {
        let SnapshotRef { number, digest, taken, .. } = *reference;
        request = request.of_frozen(Frozen { number, digest, taken });
    }
    Ok(written(world, args, &request))
}

/// The one frozen state whose SHA-256 begins so.
pub(super) fn named<'a>(live: &'a Document, digest: &str, words: &Words) -> Result<&'a SnapshotRef, Printed> {
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
pub(super) fn latest_before<'a>(live: &'a Document, shown: Option<&SnapshotRef>) -> Option<&'a SnapshotRef> {
    let before = |it: &&SnapshotRef| shown.is_none_or(|shown| it.number < shown.number);
    live.snapshots.iter().rev().find(before)
}

fn subject(document: &Document, args: &ExportArgs, words: &Words) -> Result<Subject, String> {
    if args.report == Some(ReportChoice::Goals) {
        return Ok(Subject::Goals);
    }
    let Some(day) = args.meeting else { return Err(words.text("terminal-export-what").into_owned()) };
    let on_day = document.meetings.iter().filter(|meeting| meeting.date == day);
    let meetings: Vec<&Meeting> = on_day.collect();
    let no_meeting = || words.fill("terminal-export-no-meeting", &[("day", words.day_short(day).into())]);
    let first = meetings.first().ok_or_else(no_meeting)?;
    let form = match args.form {
        AsChoice::Agenda => Form::Agenda,
        AsChoice::Minutes => Form::Minutes,
        AsChoice::RunningOrder => Form::RunningOrder,
    };
    let Some(number) = &args.item else { return Ok(Subject::Meeting(first.id, form)) };
    let found = meetings.iter().find_map(|meeting| Some((meeting.id, meeting.item_numbered(number)?.id)));
    let no_item = || {
        let args = [("number", number.into()), ("day", words.day_short(day).into())];
        words.fill("terminal-export-no-item", &args)
    };
    found.map(|(meeting, item)| Subject::Item(meeting, item, form)).ok_or_else(no_item)
}

fn written(world: &World, args: &ExportArgs, request: &Request<'_>) -> Printed {
    let words = request.words;
    let format = match args.format {
        FormatChoice::Pdf => Format::Pdf,
        FormatChoice::Docx => Format::Docx,
        FormatChoice::Xlsx => Format::Xlsx,
        FormatChoice::Csv => Format::Csv,
    };
    if !format.can_be_written() {
        return Printed::failure(&words.text("terminal-export-no-pdf"));
    }
    let file = args.output.display().to_string();
    if !may_become(world, &args.output, format) {
        return Printed::failure(&words.fill("terminal-export-other-file", &[("file", file.into())]));
    }
    let found = match ready(request, format) {
        Ok(found) => found,
        Err(error) => return Printed::failure(&told(&error, words)),
    };
    let stops = |found: &&Found| found.gravity == Gravity::Stops && !args.accept.contains(&found.code);
    if found.iter().any(|found| stops(&found)) {
        let last = words.fill("terminal-export-stopped", &[("file", file.into())]);
        return Printed::text(&(listed(&found, request) + &last + "\n"), FOUND);
    }
    let bytes = match document(request, format, &mut Progress::new(&mut |_| Go::On)) {
        Ok(bytes) => bytes,
        Err(error) => return Printed::failure(&told(&error, words)),
    };
    match world.replace_file(&args.output, &bytes) {
        Ok(()) => {
            let done = words.fill("terminal-export-written", &[("file", file.into())]);
            Printed::text(&(listed(&found, request) + &done + "\n"), FINE)
        }
        Err(error) => {
            let args = [("file", file.into()), ("message", error.to_string().into())];
            Printed::failure(&words.fill("terminal-not-written", &args))
        }
    }
}

/// Each finding on lines of its own: its code, where it is, and what it is.
fn listed(found: &[Found], request: &Request<'_>) -> String {
    let line = |found: &Found| {
        let place = request.words.place(request.document, &found.place);
        format!("{}: {place}: {}\n", found.code.name(), found.sentence)
    };
    found.iter().map(line).collect()
}

pub(super) fn told(error: &ExportError, words: &Words) -> String {
    match error {
        ExportError::NoPdf => words.text("terminal-export-no-pdf").into_owned(),
        ExportError::NotThere => words.text("terminal-export-what").into_owned(),
        other => words.fill("terminal-no-document", &[("message", other.to_string().into())]),
    }
}

/// Whether the file to write is new, or of its kind already: a slip of the hand must
/// not put a document in the place of a plan.
pub(super) fn may_become(world: &World, path: &Path, format: Format) -> bool {
    let signature = format.signature();
    match world.files.read(path, signature.len() as u64) {
        Ok(start) => start.is_empty() || start.starts_with(signature),
        Err(error) => error.kind() == io::ErrorKind::NotFound,
    }
}
