//! `planbord export`: an agenda item, a meeting or the goals as a document, in a file.

use super::export_args::{AsChoice, ExportArgs, FormatChoice, ReportChoice};
use super::print::Printed;
use super::snapshot::{not_ours, why_not};
use super::states::{States, meeting_and_item};
use super::{FINE, FOUND};
use crate::document::Document;
use crate::export::ready::Gravity;
use crate::export::request::{Form, Part, Request, Subject};
use crate::export::{ExportError, Format, Found, Go, Progress, document, ready};
use crate::meeting::release::Passed;
use crate::session::{Action, Event, Publication, Record, Session, World};
use crate::wording::Words;

/// Writes the document that was asked for, unless something in it must not go out.
pub fn export(world: &World, args: &ExportArgs) -> Printed {
    let words = args.lang.words();
    let named = (args.snapshot.as_deref(), args.since.as_deref());
    let states = match States::read(world, &args.file, named, &words) {
        Ok(states) => states,
        Err(printed) => return printed,
    };
    let subject = match subject(&states.document, args, &words) {
        Ok(subject) => subject,
        Err(why) => return Printed::failure(&why),
    };
    let mut request = states.request(subject, args.day.on.unwrap_or_else(|| world.today()), &words);
    request.threshold = args.small_counts.into();
    if args.since.is_some() {
        request.parts.insert(Part::Changes);
    }
    written(world, args, &request)
}

fn subject(document: &Document, args: &ExportArgs, words: &Words) -> Result<Subject, String> {
    if args.report == Some(ReportChoice::Goals) {
        return Ok(Subject::Goals);
    }
    let Some(day) = args.meeting else { return Err(words.text("terminal-export-what").into_owned()) };
    let form = match args.form {
        AsChoice::Agenda => Form::Agenda,
        AsChoice::Minutes => Form::Minutes,
        AsChoice::RunningOrder => Form::RunningOrder,
    };
    let (meeting, item) = meeting_and_item(document, day, args.item.as_deref(), words)?;
    Ok(match item {
        Some(item) => Subject::Item(meeting.id, item.id, form),
        None => Subject::Meeting(meeting.id, form),
    })
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
    if !world.may_become(&args.output, format.signature()) {
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
    let made = document(request, format, &mut Progress::new(&mut |_| Go::On))
        .and_then(|bytes| Ok((bytes, request.passed(format, &found)?)));
    let (bytes, passed) = match made {
        Ok(made) => made,
        Err(error) => return Printed::failure(&told(&error, words)),
    };
    let put = match passed {
        None => world.replace_file(&args.output, &bytes).map_err(|error| {
            let args = [("file", file.as_str().into()), ("message", error.to_string().into())];
            words.fill("terminal-not-written", &args)
        }),
        Some(passed) => recorded(world, args, words, (bytes, format, passed)),
    };
    match put {
        Ok(()) => {
            let done = words.fill("terminal-export-written", &[("file", file.into())]);
            Printed::text(&(listed(&found, request) + &done + "\n"), FINE)
        }
        Err(why) => Printed::failure(&why),
    }
}

/// Records in the plan what is let through, and writes the document; neither without
/// the other.
fn recorded(
    world: &World,
    args: &ExportArgs,
    words: &Words,
    (bytes, format, passed): (Vec<u8>, Format, Passed),
) -> Result<(), String> {
    let mut session = Session::new(world.clone());
    session.act(Action::Open(args.file.clone()));
    if let Some(why) = not_ours(&session, words) {
        let file = args.output.display().to_string();
        return Err(why + " " + &words.fill("terminal-export-not-recorded", &[("file", file.into())]));
    }
    session.act(Action::Publish(Box::new(Publication {
        path: args.output.clone(),
        bytes: bytes.into(),
        signature: format.signature(),
        passed: Some(passed),
        record: Record::First,
    })));
    let is_done = session.notices().iter().any(|notice| matches!(notice.event, Event::Released(_)));
    if is_done { Ok(()) } else { Err(why_not(&session, words)) }
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
