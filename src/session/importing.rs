//! Figures from a file, from the moment a file is named until the plan has them.
//!
//! A file is read beside the running application, by a process of its own where there
//! is one. What comes of it is a [`Draft`], which the user corrects and chooses from;
//! the plan changes once, when it is accepted.

mod draft;
mod job;

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use super::notice::Event;
use super::{Action, Session};
use crate::edit::{Command, SeriesCommand};
use crate::import::Refusal;
use crate::import::mapping::Mapping;
use crate::store;

pub use draft::{Draft, Gone, MappingOrigin, SeriesChoice, Taken};
pub use job::unreadable;
use job::{Job, Work};

/// A file on its way into the plan.
#[derive(Debug)]
pub enum Importing {
    /// It is being read.
    Reading {
        /// What it is called.
        file: String,
        /// How much of it is read, 0 to 1000.
        permille: u16,
    },
    /// Nothing of it can be taken.
    Failed {
        /// What it is called.
        file: String,
        /// Why.
        why: Failure,
    },
    /// It is understood, and waits for the user.
    Open(Box<Draft>),
}

/// Why nothing of a file can be taken.
#[derive(Debug)]
pub enum Failure {
    /// The file cannot be read from its disk.
    Unreadable(store::Error),
    /// What it holds is not taken.
    Refused(Refusal),
}

/// Something that is done with a file on its way into the plan.
#[derive(Debug, Clone, PartialEq)]
pub enum ImportAction {
    /// Read this file.
    Read(PathBuf),
    /// Read a table that was copied elsewhere.
    Paste(String),
    /// Take another table of the file, counted from 0.
    TakeSheet(usize),
    /// Let rows and columns mean this.
    Map(Box<Mapping>),
    /// Choose something else of the series at a place, counted from 0.
    Choose(usize, Box<SeriesChoice>),
    /// Choose something else of every series, in their order.
    ChooseAll(Vec<SeriesChoice>),
    /// Let the plan have what is chosen.
    Accept,
    /// Let go of the file; stop reading it.
    Leave,
}

/// How much was taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Arrived {
    /// Series that are new.
    pub new_series: usize,
    /// Series that got figures or lost some.
    pub series: usize,
    /// Figures of new periods.
    pub new: usize,
    /// Figures that their source revised, also those kept as earlier knowledge.
    pub revised: usize,
    /// Figures that went.
    pub gone: usize,
}

/// A file on its way, with the work on it that runs.
#[derive(Debug, Default)]
pub(super) struct Imports {
    state: Option<Importing>,
    job: Option<Job>,
}

impl Session {
    /// The file on its way into the plan, if there is one.
    pub fn importing(&self) -> Option<&Importing> {
        self.imports.state.as_ref()
    }

    /// Takes up what was done beside the application since it was last asked; says
    /// whether more is to come, so that it is to be asked again soon.
    pub fn look_at_import(&mut self) -> bool {
        let Some(job) = &self.imports.job else { return false };
        if let Some(done) = job.done() {
            self.imports.job = None;
            self.take_up(done);
            return false;
        }
        if let Some(Importing::Reading { permille, .. }) = &mut self.imports.state {
            *permille = job.permille();
        }
        true
    }

    /// Waits until what is done beside the application is done: for the terminal and
    /// for tests, which have nothing else to do.
    pub fn wait_for_import(&mut self) {
        if let Some(job) = self.imports.job.take() {
            let done = job.wait();
            self.take_up(done);
        }
    }

    fn take_up(&mut self, done: job::Done) {
        self.imports.state = match done {
            Ok(mut draft) => {
                draft.follow(&self.document().plan);
                Some(Importing::Open(draft))
            }
            Err(failed) => match *failed {
                (_, Failure::Refused(Refusal::Cancelled)) => None,
                (file, why) => Some(Importing::Failed { file, why }),
            },
        };
    }

    pub(super) fn import(&mut self, action: ImportAction) {
        match action {
            ImportAction::Read(path) => self.read_file(&path),
            ImportAction::Paste(text) => self.read_text(text),
            ImportAction::TakeSheet(at) => self.work_on_draft(Work::Sheet(at)),
            ImportAction::Map(mapping) => self.work_on_draft(Work::Map(mapping)),
            ImportAction::Choose(at, choice) => self.choose([(at, *choice)]),
            ImportAction::ChooseAll(choices) => self.choose(choices.into_iter().enumerate()),
            ImportAction::Accept => self.accept_import(),
            ImportAction::Leave => self.imports = Imports::default(),
        }
    }

    fn read_file(&mut self, path: &Path) {
        if let Some(why) = self.why_no_figures() {
            return self.notices.tell(why);
        }
        let file = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        let source = job::Source::File(self.world.files.clone(), path.to_owned());
        self.begin_reading(file, source);
    }

    fn read_text(&mut self, text: String) {
        let empty = text.trim().is_empty().then_some(Event::NothingToPaste);
        if let Some(why) = self.why_no_figures().or(empty) {
            return self.notices.tell(why);
        }
        self.begin_reading(String::new(), job::Source::Text(text));
    }

    /// Why the plan that is open, if there is one, can take no figures in.
    fn why_no_figures(&self) -> Option<Event> {
        match (self.has_plan(), self.is_editable()) {
            (false, _) => Some(Event::NoPlanForFigures),
            (true, false) => Some(Event::ReadOnly),
            (true, true) => None,
        }
    }

    fn begin_reading(&mut self, file: String, source: job::Source) {
        self.imports.state = Some(Importing::Reading { file: file.clone(), permille: 0 });
        let reading = job::Reading {
            file,
            source,
            program: self.world.reader.clone(),
            plan: self.document().plan.clone(),
            remembered: self.settings.mappings.clone(),
            today: self.world.today(),
        };
        self.imports.job = Some(Job::start(move |beside| reading.run(beside)));
    }

    /// Works on a large table beside the application, on any other at once.
    fn work_on_draft(&mut self, work: Work) {
        let Some(Importing::Open(mut draft)) = self.imports.state.take() else { return };
        let (plan, today) = (self.document().plan.clone(), self.world.today());
        if draft.is_large() {
            let file = draft.file.clone();
            self.imports.state = Some(Importing::Reading { file, permille: 0 });
            self.imports.job = Some(Job::start(move |beside| beside.rework(draft, work, &plan, today)));
        } else {
            // What is never told to stop does not stop.
            let _ = work.on(&mut draft, &plan, today, &mut |_| ControlFlow::Continue(()));
            self.imports.state = Some(Importing::Open(draft));
        }
    }

    fn choose(&mut self, choices: impl IntoIterator<Item = (usize, SeriesChoice)>) {
        let plan = self.history.document().plan.clone();
        if let Some(Importing::Open(draft)) = &mut self.imports.state {
            for (at, choice) in choices {
                draft.choose(at, choice, &plan);
            }
        }
    }

    /// One step, which takes the file in; if it is refused, the file stays as it is.
    fn accept_import(&mut self) {
        let Some(Importing::Open(draft)) = &self.imports.state else { return };
        let (file, arrived, import) = (draft.file.clone(), draft.arriving(), draft.import());
        let answered = (draft.origin == MappingOrigin::Given).then(|| draft.mapping.clone());
        let before = self.document().clone();
        self.edit(Command::Series(SeriesCommand::Import(import)));
        if before.same_content(self.document()) {
            if self.notices.list().iter().all(|notice| !matches!(notice.event, Event::Refused(_))) {
                self.notices.tell(Event::NothingImported { file });
            }
            return;
        }
        if let Some(mapping) = answered {
            let mut settings = self.settings.clone();
            settings.remember_mapping(mapping);
            self.configure(settings);
        }
        self.imports = Imports::default();
        self.notices.tell(Event::Imported { file, arrived });
    }

    /// Follows the plan after an edit, an undo or a reload.
    pub(super) fn follow_import(&mut self) {
        let plan = self.history.document().plan.clone();
        if let Some(Importing::Open(draft)) = &mut self.imports.state {
            draft.follow(&plan);
        }
    }
}

impl Draft {
    /// How much of what is chosen comes or goes.
    pub fn arriving(&self) -> Arrived {
        let mut arrived = Arrived::default();
        for (_, preview, choice) in self.taken() {
            let counts = preview.counts_of(|point| !choice.left_out.contains(&point.period));
            let gone = if choice.gone == Gone::Remove { counts.gone } else { 0 };
            let changes = counts.new + counts.revised + counts.earlier + gone;
            arrived.new_series += usize::from(choice.into.is_none());
            arrived.series += usize::from(choice.into.is_some() && changes > 0);
            arrived.new += counts.new;
            arrived.revised += counts.revised + counts.earlier;
            arrived.gone += gone;
        }
        arrived
    }
}

impl From<ImportAction> for Action {
    fn from(action: ImportAction) -> Self {
        Self::Import(action)
    }
}
