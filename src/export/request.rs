//! What is asked for when a document is to be made.

use std::collections::BTreeSet;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::ExportError;
use super::making::{Earlier, Making};
use super::outline::item::{self, Shown};
use super::outline::{About, Block, Outline, changes, goals, meeting, running};
use crate::analysis::Insights;
use crate::analysis::small_counts::{Published, Threshold};
use crate::document::Document;
use crate::meeting::agenda::{AgendaItem, Meeting};
use crate::meeting::{Digest, SnapshotRef};
use crate::plan::id::MeetingId;
use crate::wording::Words;

pub use crate::meeting::release::{Form, Subject};

/// A document that is asked for.
#[derive(Clone)]
pub struct Request<'a> {
    /// The plan and its meetings: of today, or of a frozen state.
    pub document: &'a Document,
    /// The day its figures are known and judged on.
    pub on: NaiveDate,
    /// Which frozen state it is, if it is one.
    pub frozen: Option<Frozen>,
    /// The state that changes are told since, if there is one.
    pub since: Option<Since<'a>>,
    /// What the document is of.
    pub subject: Subject,
    /// The parts that were chosen.
    pub parts: BTreeSet<Part>,
    /// From which count on people are shown.
    pub threshold: Threshold,
    /// The texts of its language.
    pub words: &'a Words,
}

/// A frozen state that a document is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Frozen {
    /// Its number.
    pub number: u32,
    /// The SHA-256 of its file.
    pub digest: Digest,
    /// When it was taken, local time.
    pub taken: NaiveDateTime,
}

/// An earlier frozen state that changes are told since.
#[derive(Debug, Clone, Copy)]
pub struct Since<'a> {
    /// What the plan knows of it.
    pub snapshot: &'a SnapshotRef,
    /// The plan and its meetings as they were.
    pub document: &'a Document,
}

/// A name that no other subject has.
fn name_of(subject: Subject) -> String {
    let of = |form| match form {
        Form::Agenda => "agenda",
        Form::Minutes => "minutes",
        Form::RunningOrder => "running-order",
    };
    match subject {
        Subject::Item(meeting, item, form) => format!("{meeting}/{item}/{}", of(form)),
        Subject::Meeting(meeting, form) => format!("{meeting}/{}", of(form)),
        Subject::Goals => "goals".to_owned(),
    }
}

/// A part of a document that can be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The list of items, or of goals.
    Overview,
    /// What earlier meetings left to be done, and what this one did.
    FollowUp,
    /// Sagsfremstilling.
    Presentation,
    /// The other sections, such as Økonomi.
    Sections,
    /// Indstilling.
    Recommendation,
    /// Beslutning, how was voted, and who was absent.
    Decision,
    /// Bilag.
    Attachments,
    /// What has changed since an earlier state.
    Changes,
    /// Charts.
    Charts,
    /// Budget tables.
    Tables,
}

impl Part {
    /// Every part, in the order they are offered.
    pub const ALL: [Self; 10] = [
        Self::Overview,
        Self::FollowUp,
        Self::Presentation,
        Self::Sections,
        Self::Recommendation,
        Self::Decision,
        Self::Attachments,
        Self::Changes,
        Self::Charts,
        Self::Tables,
    ];

    /// Whether a document of `subject` may have it: only then is there a choice.
    pub fn is_of(self, subject: Subject) -> bool {
        let is_item = matches!(subject, Subject::Item(..));
        match (self, subject.form()) {
            (Self::Changes, _) | (Self::Overview | Self::Charts, None) => true,
            (_, None) => false,
            (Self::FollowUp, Some(form)) => !is_item || form != Form::Agenda,
            (Self::Overview, Some(form)) => !is_item && form != Form::RunningOrder,
            (Self::Decision, Some(form)) => form == Form::Minutes,
            (Self::Recommendation | Self::Attachments, Some(_)) => true,
            (Self::Presentation | Self::Sections | Self::Charts | Self::Tables, Some(form)) => {
                is_item || form != Form::RunningOrder
            }
        }
    }

    /// The key of what it is called among the texts.
    pub fn title_key(self) -> &'static str {
        match self {
            Self::Overview => "documents-part-overview",
            Self::FollowUp => "agenda-tasks",
            Self::Presentation => "agenda-presentation",
            Self::Sections => "documents-part-sections",
            Self::Recommendation => "agenda-recommendation",
            Self::Decision => "agenda-decision",
            Self::Attachments => "agenda-attachments",
            Self::Changes => "documents-changes",
            Self::Charts => "documents-part-charts",
            Self::Tables => "documents-part-tables",
        }
    }
}

impl<'a> Request<'a> {
    /// All of `subject`, of the plan as it is on a day; what has changed is told where a
    /// text asks for it, and else only on demand.
    pub fn new(document: &'a Document, on: NaiveDate, subject: Subject, words: &'a Words) -> Self {
        let parts = Part::ALL.into_iter().filter(|part| *part != Part::Changes).collect();
        let threshold = Threshold::default();
        Self { document, on, frozen: None, since: None, subject, parts, threshold, words }
    }

    /// The same of a frozen state, with its figures as of the day it was taken.
    #[must_use]
    pub fn of_frozen(self, frozen: Frozen) -> Self {
        Self { on: frozen.taken.date(), frozen: Some(frozen), ..self }
    }

    /// The meeting that is asked for, if it is there.
    pub fn meeting(&self) -> Option<&'a Meeting> {
        self.document.meetings.get(self.subject.meeting()?)
    }

    /// The items that are asked for, in order.
    pub fn items(&self) -> Vec<&'a AgendaItem> {
        let Some(meeting) = self.meeting() else { return Vec::new() };
        match self.subject {
            Subject::Item(_, item, _) => meeting.items.get(item).into_iter().collect(),
            Subject::Meeting(..) => meeting.items.iter().collect(),
            Subject::Goals => Vec::new(),
        }
    }

    /// As what it is shown.
    pub fn form(&self) -> Option<Form> {
        self.subject.form()
    }

    /// The document before it has a format.
    ///
    /// # Errors
    /// If the plan has no such meeting or item.
    pub fn outline(&self) -> Result<Outline, ExportError> {
        self.outline_of(&Published::of(self.document, self.threshold))
    }

    /// The document with nothing hidden, to see what is. It never goes out.
    pub(super) fn whole_outline(&self) -> Result<Outline, ExportError> {
        self.outline_of(&Published::whole(self.document))
    }

    fn outline_of(&self, published: &Published) -> Result<Outline, ExportError> {
        let insights = Insights::of(&published.document, self.on);
        let earlier = self.earlier();
        let making = Making {
            words: self.words,
            document: &published.document,
            insights: &insights,
            published,
            earlier: earlier.as_ref(),
        };
        let (title, label, mut blocks) = self.content(&making)?;
        if self.parts.contains(&Part::Changes)
            && let Some(changed) = changes::blocks(&making)
        {
            blocks.push(Block::Heading(1, self.words.text("documents-changes").into_owned()));
            blocks.extend(changed);
        }
        Ok(Outline { about: self.about(&title, label), title, blocks })
    }

    /// The state that changes are told since, small counts hidden.
    pub fn earlier(&self) -> Option<Earlier> {
        let Since { snapshot, document } = self.since?;
        let published = Published::of(document, self.threshold);
        let insights = Insights::of(&published.document, snapshot.taken.date());
        Some(Earlier { snapshot: snapshot.clone(), published, insights })
    }

    /// The title, what the head of each page says, and what stands in it.
    fn content(&self, making: &Making<'_>) -> Result<(String, String, Vec<Block>), ExportError> {
        let (words, plan) = (self.words, &making.document.plan);
        let found = |meeting: MeetingId| making.document.meetings.get(meeting).ok_or(ExportError::NotThere);
        match self.subject {
            Subject::Goals => {
                let title = words.fill("documents-goals-title", &[("plan", plan.title.as_str().into())]);
                let label = words.text("documents-goals-label").into_owned();
                Ok((title, label, goals::blocks(making, &self.parts)))
            }
            Subject::Meeting(meeting, form) => {
                let meeting = found(meeting)?;
                let title = self.meeting_title(meeting, form, false);
                let blocks = match form {
                    Form::RunningOrder => running::blocks(making, meeting, &self.parts),
                    Form::Agenda | Form::Minutes => meeting::blocks(making, meeting, form, &self.parts),
                };
                Ok((title, self.meeting_title(meeting, form, true), blocks))
            }
            Subject::Item(meeting, item, form) => {
                let meeting = found(meeting)?;
                let item = meeting.items.get(item).ok_or(ExportError::NotThere)?;
                let shown = Shown { form, parts: &self.parts, above: 0 };
                let of = Block::words(self.meeting_title(meeting, form, false));
                let blocks = std::iter::once(of).chain(item::blocks(making, meeting, item, shown));
                Ok((item::title(making, item), self.meeting_title(meeting, form, true), blocks.collect()))
            }
        }
    }

    fn meeting_title(&self, meeting: &Meeting, form: Form, is_short: bool) -> String {
        let key = match form {
            Form::Agenda => "documents-agenda",
            Form::Minutes => "documents-minutes",
            Form::RunningOrder => "documents-running-order",
        };
        let form = self.words.text(key);
        let day = self.words.day_short(meeting.date);
        if is_short {
            return format!("{form} {day}");
        }
        let committee = self.document.plan.committee.as_str();
        let args = [("form", form.into()), ("committee", committee.into()), ("day", day.into())];
        self.words.fill("documents-meeting-title", &args)
    }

    /// What the slides of a meeting are called as a whole.
    pub fn title_of(&self, meeting: &Meeting) -> String {
        let args = [
            ("committee", self.document.plan.committee.as_str().into()),
            ("day", self.words.day_short(meeting.date).into()),
        ];
        self.words.fill("presenting-title", &args)
    }

    /// What a file of slides says of itself.
    pub fn about_of(&self, title: &str) -> About {
        let about = self.about(title, self.words.text("presenting-slides").into_owned());
        About { ident: format!("{}/slides", about.ident), ..about }
    }

    fn about(&self, title: &str, label: String) -> About {
        let (words, plan) = (self.words, &self.document.plan);
        let municipality =
            words.fill("documents-municipality", &[("name", plan.municipality.as_str().into())]);
        let author = [municipality, plan.committee.clone()].join(", ");
        let (state, foot) = match self.frozen {
            Some(Frozen { number, digest, .. }) => {
                let args = [("number", number.to_string().into()), ("digest", digest.short().into())];
                (digest.short(), words.fill("documents-frozen", &args))
            }
            None => {
                let day = words.day_short(self.on);
                (self.on.to_string(), words.fill("documents-as-of", &[("day", day.into())]))
            }
        };
        About {
            language: words.language(),
            subject: format!("{title}. {label}."),
            head: [author.clone(), label],
            author,
            foot,
            stamp: self.frozen.map_or_else(|| self.on.and_time(NaiveTime::MIN), |frozen| frozen.taken),
            ident: format!("planbord/{state}/{}", name_of(self.subject)),
        }
    }
}
