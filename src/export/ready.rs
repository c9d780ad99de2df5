//! Whether a document may be sent: what is found in it before it goes out (klar til
//! udsendelse).
//!
//! What must not go out by itself stops the document until somebody lets it through
//! by the code of the finding. The rest is worth knowing.

mod figures;
mod typed;

pub use typed::differing;

use crate::analysis::Insights;
use crate::analysis::inserted::{Inserted, NotInserted, inserted, is_there};
use crate::analysis::small_counts::Published;
use crate::document::Place;
use crate::meeting::Stage;
use crate::meeting::agenda::{AgendaItem, ItemKind, Openness};
use crate::meeting::text::{Ask, BadBrace, Block, Brace, Reference, Text, What};
use crate::wording::Words;

use super::document::Format;
use super::letters::Letters;
use super::making::Earlier;
use super::request::{Form, Part, Request, Subject};
use super::{ExportError, Outline};

/// One thing found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What kind of thing.
    pub code: Code,
    /// Whether the document may go out with it.
    pub gravity: Gravity,
    /// Where it is.
    pub place: Place,
    /// What is to be said of it, in the language of the request.
    pub sentence: String,
}

/// Whether a document may go out with a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gravity {
    /// Not before somebody has let it through.
    Stops,
    /// It may; it is worth knowing.
    Note,
}

/// What kind of thing was found, by a name that never changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Code {
    /// Braces that stand for nothing.
    Brace,
    /// Help text that was not replaced.
    HelpText,
    /// A chart or table without a source.
    Source,
    /// A chart without a sentence that says what it shows.
    Sentence,
    /// Small counts, hidden in the document.
    SmallCounts,
    /// A closed item.
    ClosedItem,
    /// A closed attachment.
    ClosedAttachment,
    /// A typed number right by a figure of the plan that it differs from.
    Number,
    /// A section with nothing in it.
    Empty,
    /// A figure that the snapshot taken for it says otherwise.
    Snapshot,
    /// Minutes that the committee has not approved.
    Minutes,
    /// A letter that the typefaces do not have.
    Letter,
}

impl Code {
    /// Every code, in the order they are listed.
    pub const ALL: [Self; 12] = [
        Self::Brace,
        Self::HelpText,
        Self::Source,
        Self::Sentence,
        Self::SmallCounts,
        Self::ClosedItem,
        Self::ClosedAttachment,
        Self::Number,
        Self::Empty,
        Self::Snapshot,
        Self::Minutes,
        Self::Letter,
    ];

    /// Its name, as it is written where it is let through.
    pub fn name(self) -> &'static str {
        match self {
            Self::Brace => "brace",
            Self::HelpText => "help-text",
            Self::Source => "source",
            Self::Sentence => "sentence",
            Self::SmallCounts => "small-counts",
            Self::ClosedItem => "closed-item",
            Self::ClosedAttachment => "closed-attachment",
            Self::Number => "number",
            Self::Empty => "empty",
            Self::Snapshot => "snapshot",
            Self::Minutes => "minutes",
            Self::Letter => "letter",
        }
    }

    /// The key of what such a thing is called among the texts.
    pub fn title_key(self) -> &'static str {
        match self {
            Self::Brace => "documents-code-brace",
            Self::HelpText => "documents-code-help-text",
            Self::Source => "documents-code-source",
            Self::Sentence => "documents-code-sentence",
            Self::SmallCounts => "documents-code-small-counts",
            Self::ClosedItem => "documents-code-closed-item",
            Self::ClosedAttachment => "documents-code-closed-attachment",
            Self::Number => "documents-code-number",
            Self::Empty => "documents-code-empty",
            Self::Snapshot => "documents-code-snapshot",
            Self::Minutes => "documents-code-minutes",
            Self::Letter => "documents-code-letter",
        }
    }

    /// The code with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|code| code.name() == name)
    }
}

/// What is found in the document that is asked for, in its order.
///
/// # Errors
/// If the plan has no such meeting or item, or the typefaces cannot be read.
pub fn ready(request: &Request<'_>, format: Format) -> Result<Vec<Found>, ExportError> {
    let outline = request.outline()?;
    let published = Published::of(request.document, request.threshold);
    let insights = Insights::of(&published.document, request.on);
    let earlier = request.earlier();
    let mut looking = Looking {
        request,
        published: &published,
        insights: &insights,
        earlier: earlier.as_ref(),
        found: Vec::new(),
    };
    looking.minutes();
    for item in request.items() {
        looking.item(item);
    }
    looking.small_counts(&outline)?;
    looking.letters(&outline, format)?;
    if request.subject == Subject::Goals {
        looking.figures(&outline.blocks, &Place::root().field("plan"));
    }
    Ok(looking.found)
}

/// What is looked through, and what has been found.
struct Looking<'a> {
    request: &'a Request<'a>,
    published: &'a Published,
    insights: &'a Insights,
    earlier: Option<&'a Earlier>,
    found: Vec<Found>,
}

impl Looking<'_> {
    fn words(&self) -> &Words {
        self.request.words
    }

    fn add(&mut self, code: Code, gravity: Gravity, place: &Place, sentence: String) {
        self.found.push(Found { code, gravity, place: place.clone(), sentence });
    }

    /// Where an item of the request's meeting stands.
    fn place(&self, item: &AgendaItem) -> Place {
        let meetings = &self.request.document.meetings;
        let at = self.request.meeting().and_then(|meeting| meetings.position(meeting.id));
        let nth = self.request.meeting().and_then(|meeting| meeting.items.position(item.id));
        let meetings = Place::root().field("meetings").index(at.unwrap_or_default());
        meetings.field("items").index(nth.unwrap_or_default())
    }

    fn item(&mut self, item: &AgendaItem) {
        let place = self.place(item);
        let is_public = self.request.form() != Some(Form::RunningOrder);
        if is_public && item.openness == Openness::Closed {
            let gravity = if matches!(self.request.subject, Subject::Item(..)) {
                Gravity::Stops
            } else {
                Gravity::Note
            };
            let told = self.words().text("documents-found-closed-item").into_owned();
            return self.add(Code::ClosedItem, gravity, &place, told);
        }
        for (field, text) in self.texts(item) {
            self.text(&place.field(field), text);
        }
        self.empty(item, &place);
        let closed = item.attachments.iter().filter(|it| is_public && it.openness == Openness::Closed);
        for attachment in closed {
            let args = [("title", attachment.title.as_str().into())];
            let told = self.words().fill("documents-found-closed-attachment", &args);
            self.add(Code::ClosedAttachment, Gravity::Note, &place.field("attachments"), told);
        }
        if is_public {
            self.figures_of(item, &place);
        }
    }

    /// Minutes go out when the committee has approved them.
    fn minutes(&mut self) {
        let Some(meeting) = self.request.meeting() else { return };
        if self.request.form() == Some(Form::Minutes) && meeting.stage < Stage::Approved {
            let at = self.request.document.meetings.position(meeting.id).unwrap_or_default();
            let place = Place::root().field("meetings").index(at);
            let told = self.words().text("documents-found-minutes").into_owned();
            self.add(Code::Minutes, Gravity::Stops, &place, told);
        }
    }

    fn has(&self, part: Part) -> bool {
        self.request.parts.contains(&part)
    }

    /// The texts of an item that go into the document.
    fn texts<'t>(&self, item: &'t AgendaItem) -> Vec<(&'static str, &'t str)> {
        let mut texts = Vec::new();
        if self.has(Part::Presentation) && self.request.form() != Some(Form::RunningOrder) {
            texts.push(("presentation", item.presentation.as_str()));
        }
        if self.has(Part::Sections) && self.request.form() != Some(Form::RunningOrder) {
            texts.extend(item.sections.iter().map(|section| ("sections", section.text.as_str())));
        }
        if self.has(Part::Recommendation) {
            texts.extend(item.recommendation.iter().map(|clause| ("recommendation", clause.as_str())));
        }
        if self.has(Part::Decision) && self.request.form() == Some(Form::Minutes) {
            texts.push(("decision", item.decision.as_str()));
        }
        texts
    }

    /// Sections that an item of its kind should have.
    fn empty(&mut self, item: &AgendaItem, place: &Place) {
        let asks = item.kind != ItemKind::None;
        let sections = [
            (Part::Presentation, "presentation", "agenda-presentation", item.presentation.trim().is_empty()),
            (Part::Recommendation, "recommendation", "agenda-recommendation", item.recommendation.is_empty()),
        ];
        for (part, field, name, is_empty) in sections {
            if asks && is_empty && self.has(part) && self.request.form() != Some(Form::RunningOrder) {
                self.empty_section(&place.field(field), name);
            }
        }
        let is_undecided = item.decision.trim().is_empty();
        if is_undecided && self.has(Part::Decision) && self.request.form() == Some(Form::Minutes) {
            self.empty_section(&place.field("decision"), "agenda-decision");
        }
    }

    fn empty_section(&mut self, place: &Place, name: &str) {
        let section = self.words().text(name).into_owned();
        let told = self.words().fill("documents-found-empty", &[("section", section.into())]);
        self.add(Code::Empty, Gravity::Stops, place, told);
    }

    fn text(&mut self, place: &Place, written: &str) {
        let text = Text::read(written);
        for help in typed::help_texts(&text.plain()) {
            let told = self.words().fill("documents-found-help", &[("text", help.into())]);
            self.add(Code::HelpText, Gravity::Stops, place, told);
        }
        for block in &text.blocks {
            match block {
                Block::Insertion(brace) => self.alone(place, brace),
                Block::Heading(..) | Block::Paragraph(_) | Block::Listing(_) => {}
            }
        }
        let alone = |brace: &&Brace| {
            text.blocks.iter().any(|block| matches!(block, Block::Insertion(it) if std::ptr::eq(it, *brace)))
        };
        for brace in text.braces().into_iter().filter(|brace| !alone(brace)) {
            self.among_words(place, brace);
        }
        for (typed, brace, figure) in
            typed::differing(&text, &self.published.document, self.insights, self.request.words)
        {
            let args = [("typed", typed.into()), ("brace", brace.into()), ("figure", figure.into())];
            let told = self.words().fill("documents-found-number", &args);
            self.add(Code::Number, Gravity::Stops, place, told);
        }
    }

    fn among_words(&mut self, place: &Place, brace: &Brace) {
        let why = match brace.asks {
            Err(bad) => bad_brace(self.request.words, bad),
            Ok(ask) => match inserted(&self.published.document, self.insights, ask) {
                Ok(now) => return self.since_snapshot(place, (brace, ask), now),
                Err(why) => self.words().not_inserted(why),
            },
        };
        self.brace(place, brace, why);
    }

    /// A figure that is another now than the committee was shown.
    fn since_snapshot(&mut self, place: &Place, (brace, ask): (&Brace, Ask), now: Inserted<'_>) {
        let Some(earlier) = self.earlier.filter(|_| self.request.frozen.is_none()) else { return };
        if !self.is_shown_in(earlier) {
            return;
        }
        let Ok(then) = inserted(&earlier.published.document, &earlier.insights, ask) else { return };
        let words = self.request.words;
        let then = words.inserted(&earlier.published.document.plan, then);
        let now = words.inserted(&self.published.document.plan, now);
        if then != now {
            let args = [
                ("brace", brace.literal().into()),
                ("now", now.into()),
                ("then", then.into()),
                ("number", earlier.snapshot.number.to_string().into()),
            ];
            self.add(Code::Snapshot, Gravity::Stops, place, words.fill("documents-found-snapshot", &args));
        }
    }

    /// Whether an earlier state was taken for what is asked for.
    fn is_shown_in(&self, earlier: &Earlier) -> bool {
        match self.request.subject {
            Subject::Item(meeting, item, _) => {
                earlier.snapshot.item.map_or(earlier.snapshot.meeting == meeting, |of| of == item)
            }
            Subject::Meeting(meeting, _) => earlier.snapshot.meeting == meeting,
            Subject::Goals => false,
        }
    }

    /// A chart, table, series, measure or goal that is to stand by itself.
    fn alone(&mut self, place: &Place, brace: &Brace) {
        let Ok(ask) = brace.asks else { return };
        if let Some(why) = self.lacks(ask) {
            let why = self.words().not_inserted(why);
            self.brace(place, brace, why);
        }
    }

    fn lacks(&self, ask: Ask) -> Option<NotInserted> {
        let document = &self.published.document;
        let measure = |id| document.plan.measure(id);
        match (ask.of, ask.what) {
            (of, _) if !is_there(document, of) => Some(NotInserted::NotThere(of)),
            (Reference::Changes, None) if self.earlier.is_none() => Some(NotInserted::NothingEarlier),
            (Reference::Measure(id), None) if measure(id).is_some_and(|it| it.series.is_none()) => {
                Some(NotInserted::NoFigure)
            }
            (_, None) | (Reference::Goal(_), Some(What::Status)) => None,
            (Reference::Goal(_) | Reference::Measure(_) | Reference::Series(_), Some(_)) => {
                inserted(document, self.insights, ask).err()
            }
            (_, Some(_)) => Some(NotInserted::NotOfThis),
        }
    }

    fn brace(&mut self, place: &Place, brace: &Brace, why: String) {
        let args = [("brace", brace.literal().into()), ("why", why.into())];
        let told = self.words().fill("documents-found-brace", &args);
        self.add(Code::Brace, Gravity::Stops, place, told);
    }

    fn letters(&mut self, outline: &Outline, format: Format) -> Result<(), ExportError> {
        let gravity = if format == Format::Pdf { Gravity::Stops } else { Gravity::Note };
        for unknown in outline.unknown_letters(&Letters::load()?) {
            let code = format!("{:04X}", u32::from(unknown.letter));
            let within = if unknown.under.is_empty() {
                unknown.within
            } else {
                format!("{}: {}", unknown.under, unknown.within)
            };
            let args = [
                ("letter", unknown.letter.to_string().into()),
                ("code", code.into()),
                ("within", within.into()),
            ];
            let told = self.words().fill("documents-found-letter", &args);
            self.add(Code::Letter, gravity, &Place::root(), told);
        }
        Ok(())
    }
}

fn bad_brace(words: &Words, bad: BadBrace) -> String {
    words
        .text(match bad {
            BadBrace::NoReference => "documents-brace-no-reference",
            BadBrace::NoSuchWhat => "documents-brace-no-such-what",
        })
        .into_owned()
}

#[cfg(test)]
mod tests;
