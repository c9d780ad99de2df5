//! A document that is asked for, with all it is made of, so that it can be made on
//! another thread while the plan goes on changing.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::analysis::small_counts::Threshold;
use crate::document::Document;
use crate::export::{
    self, ExportError, Form, Format, Found, Frozen, Go, Part, Progress, Since, Step, Subject,
};
use crate::meeting::SnapshotRef;
use crate::meeting::release::Passed;
use crate::session::Past;
use crate::ui::context::ViewCtx;
use crate::ui::parts::chart_file::file_name;
use crate::wording::{Language, Words};

/// A document that is asked for. The plan shares what it holds with the open one.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    /// The plan it is of: today's, or a frozen one.
    pub document: Document,
    /// The day its figures are known and judged on.
    pub on: NaiveDate,
    /// Which frozen state it is, if it is one.
    pub frozen: Option<Frozen>,
    /// The latest frozen state before it, which changes are told since.
    pub since: Option<(SnapshotRef, Document)>,
    /// What was chosen.
    pub choices: Choices,
    /// The language of who looks through it, which may be another than the document's.
    pub reader: Language,
}

/// A document that may be made: it was looked through, and what stops it is let through.
#[derive(Debug, Clone, PartialEq)]
pub struct DocumentOrder {
    /// What is asked for.
    pub asked: Asked,
    /// What is recorded when it is made.
    pub passed: Option<Passed>,
    /// What its file may be called.
    pub file_name: String,
}

/// What is chosen about a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choices {
    /// What it is of.
    pub subject: Subject,
    /// The parts that are in it.
    pub parts: BTreeSet<Part>,
    /// From which count on people are shown.
    pub threshold: Threshold,
    /// As what it is written.
    pub format: Format,
    /// Its language.
    pub language: Language,
}

/// What was found when a document was looked through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Looked {
    /// All of it, in the order of the document.
    pub found: Vec<Found>,
    /// What is recorded if it goes out with what would stop it.
    pub passed: Option<Passed>,
}

impl Asked {
    /// The document of what a view shows.
    pub fn of(ctx: &ViewCtx<'_>, frozen: Option<Frozen>, choices: Choices) -> Self {
        let since = before(ctx, frozen)
            .and_then(|past| Some((past.reference.clone(), past.state.as_ref()?.document.clone())));
        let (on, reader) = (ctx.insights.on(), ctx.words.language());
        Self { document: ctx.document.clone(), on, frozen, since, choices, reader }
    }

    /// Whether it is still what is chosen and shown.
    pub fn is_still(&self, ctx: &ViewCtx<'_>, frozen: Option<Frozen>, choices: &Choices) -> bool {
        self.choices == *choices
            && self.frozen == frozen
            && self.reader == ctx.words.language()
            && self.since.as_ref().map(|(snapshot, _)| snapshot.number) == number_before(ctx, frozen)
            && self.on == ctx.insights.on()
            && self.document.shares_content(ctx.document)
    }

    fn request<'a>(&'a self, words: &'a Words) -> export::Request<'a> {
        let Self { document, on, frozen, since, choices, reader: _ } = self;
        let mut request = export::Request::new(document, *on, choices.subject, words);
        request.parts.clone_from(&choices.parts);
        request.threshold = choices.threshold;
        request.since = since.as_ref().map(|(snapshot, document)| Since { snapshot, document });
        match frozen {
            Some(frozen) => request.of_frozen(*frozen),
            None => request,
        }
    }

    /// What is found in it before it goes out, told in the reader's language; what is
    /// recorded is in the document's, whose `words` these are.
    ///
    /// # Errors
    /// If the plan has no such meeting or item.
    pub fn look_through(&self, words: &Words) -> Result<Looked, ExportError> {
        let (request, format) = (self.request(words), self.choices.format);
        let found = export::ready(&request, format)?;
        let passed = request.passed(format, &found)?;
        if self.reader == words.language() {
            return Ok(Looked { found, passed });
        }
        let found = export::ready(&self.request(&Words::new(self.reader)), format)?;
        Ok(Looked { found, passed })
    }

    /// The bytes of its file.
    ///
    /// # Errors
    /// If it cannot be made, or `tell` says to stop.
    pub fn make(&self, words: &Words, tell: &mut dyn FnMut(Step) -> Go) -> Result<Vec<u8>, ExportError> {
        export::document(&self.request(words), self.choices.format, &mut Progress::new(tell))
    }

    /// What its file may be called: `Referat 2020-09-07 punkt 67.pdf`.
    pub fn file_name(&self, words: &Words) -> String {
        let (subject, meetings) = (self.choices.subject, &self.document.meetings);
        let meeting = subject.meeting().and_then(|id| meetings.get(id));
        let day = meeting.map_or(self.on, |meeting| meeting.date).to_string();
        let form = words.text(match subject.form() {
            Some(Form::Minutes) => "documents-minutes",
            Some(Form::RunningOrder) => "documents-running-order",
            Some(Form::Agenda) | None => "documents-agenda",
        });
        let name = match subject {
            Subject::Goals => words.fill("documents-file-goals", &[("day", day.into())]),
            Subject::Meeting(..) => {
                words.fill("documents-file-meeting", &[("form", form.into()), ("day", day.into())])
            }
            Subject::Item(_, item, _) => {
                let item = meeting.and_then(|meeting| meeting.items.get(item));
                let number = item.map(|item| item.number.clone()).unwrap_or_default();
                let args = [("form", form.into()), ("day", day.into()), ("number", number.into())];
                words.fill("documents-file-item", &args)
            }
        };
        file_name(&name, self.choices.format.ending())
    }
}

/// The latest frozen state before what is shown, if it has been read.
fn before<'a>(ctx: &ViewCtx<'a>, frozen: Option<Frozen>) -> Option<&'a Past> {
    let today = ctx.today_plan.unwrap_or(ctx.document);
    let is_before = |number: u32| frozen.is_none_or(|frozen| number < frozen.number);
    let latest = today.snapshots.iter().rev().find(|snapshot| is_before(snapshot.number))?;
    ctx.past.iter().find(|past| past.reference == *latest && past.state.is_some())
}

/// Its number.
pub fn number_before(ctx: &ViewCtx<'_>, frozen: Option<Frozen>) -> Option<u32> {
    before(ctx, frozen).map(|past| past.reference.number)
}
