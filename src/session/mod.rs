//! The running application without a screen.
//!
//! Window, terminal and tests ask for the same [`Action`]s and read the same
//! state. What only a screen can do, such as asking for a file's name, the
//! session wishes for, see [`Wish`].

pub mod action;
mod beside;
pub mod clock;
mod files;
pub mod import_worker;
pub mod importing;
pub mod notice;
mod opening;
mod past;
pub mod problem;
mod publishing;
mod recording;
mod recovery;
mod saving;
pub mod settings;
mod snapshots;
pub mod world;

use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::{Datelike, NaiveDate, NaiveDateTime};

use crate::analysis::compare::{Change, changes};
use crate::analysis::insights::Insights;
use crate::document::Document;
use crate::edit::{Command, History, Subject};
use crate::plan::Period;

pub use crate::store::snapshot::{Header, Judged, Stored, Verdict, Verification};
pub use action::{Action, Answer, Taking, Then};
pub use beside::Beside;
pub use files::{Inspected, frozen_state, inspect, prove, read, read_stored};
pub use importing::{ImportAction, Importing};
pub use notice::{Event, Notice, Urgency};
pub use past::{Past, PastState};
pub use publishing::{NotMade, Publication, Record};
pub use saving::with_ending;
pub use settings::Settings;
pub use world::World;

use files::OpenFile;
use notice::Notices;
use recovery::Keeper;
pub use snapshots::{Frozen, Shown};

/// The running application without a screen.
pub struct Session {
    world: World,
    history: History,
    insights: Insights,
    file: Option<OpenFile>,
    frozen: Option<Frozen>,
    /// The frozen plan that was opened from its file alone.
    alone: Option<Shown>,
    question: Option<Question>,
    notices: Notices,
    settings: Settings,
    wishes: Vec<Wish>,
    keeper: Keeper,
    after_save: Option<Then>,
    has_plan: bool,
    verification: Option<Verification>,
    basis: Basis,
    past: past::PastStates,
    judged_on: Option<NaiveDate>,
    imports: importing::Imports,
    beside: Option<Beside>,
}

/// What the open plan rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Basis {
    /// A file that was read, or nothing yet.
    #[default]
    File,
    /// Unsaved work alone: its file is gone or cannot be read.
    UnsavedWork,
}

/// Something the user must decide before anything else.
#[derive(Debug)]
pub enum Question {
    /// There is unsaved work, and it would be lost.
    Unsaved(Then),
    /// Another program changed the file since it was read.
    ChangedOnDisk {
        /// The file.
        path: PathBuf,
        /// From what lies there to the plan here; `None` when that cannot be read any more.
        differences: Option<Differences>,
    },
    /// The file is not there any more.
    FileGone {
        /// Where it was.
        path: PathBuf,
    },
    /// An earlier run ended without saving, and its work was kept.
    Recovery {
        /// When it was written.
        taken: NaiveDateTime,
        /// Whether the file is still the one that the work began from.
        same_base: bool,
        /// From the file to that work.
        differences: Differences,
    },
}

/// What differs between two states of a plan.
#[derive(Debug, Clone)]
pub struct Differences {
    /// The state before.
    pub old: Document,
    /// The state after.
    pub new: Document,
    /// What differs, in the order of the plan.
    pub changes: Vec<Change>,
}

impl Differences {
    fn between(old: Document, new: Document) -> Self {
        Self { changes: changes(&old, &new), old, new }
    }
}

impl Question {
    /// What can be answered, the safest first.
    pub fn answers(&self) -> &'static [Answer] {
        match self {
            Self::Unsaved(_) => &[Answer::Save, Answer::Discard, Answer::Cancel],
            Self::ChangedOnDisk { .. } => {
                &[Answer::SaveCopy, Answer::Reload, Answer::Overwrite, Answer::Cancel]
            }
            Self::FileGone { .. } => &[Answer::Overwrite, Answer::SaveCopy, Answer::Cancel],
            Self::Recovery { .. } => &[Answer::Restore, Answer::DropRecovery],
        }
    }
}

/// What only a screen can do for the session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wish {
    /// Ask the user where to save.
    ChooseSavePath,
    /// Lead the user to this.
    LeadTo(Subject),
    /// Forget what was seen and typed in the views: this is another plan.
    BeginAnew,
    /// Close the window.
    Close,
}

impl Session {
    /// A session without a plan.
    pub fn new(world: World) -> Self {
        let settings = world.load_settings();
        let document = Document::empty(Period::Year(world.today().year()));
        Self {
            insights: Insights::of(&document, world.today()),
            history: History::opened(document),
            world,
            file: None,
            frozen: None,
            alone: None,
            question: None,
            notices: Notices::default(),
            settings,
            wishes: Vec::new(),
            keeper: Keeper::default(),
            after_save: None,
            has_plan: false,
            verification: None,
            basis: Basis::File,
            past: past::PastStates::default(),
            judged_on: None,
            imports: importing::Imports::default(),
            beside: None,
        }
    }

    /// Does what is asked for. What went wrong is among the [`Self::notices`].
    pub fn act(&mut self, action: Action) {
        if self.must_answer_before(&action) {
            return self.notices.tell(Event::AnswerFirst);
        }
        if action.begins_anew() {
            self.after_save = None;
        }
        self.follow_day();
        self.do_it(action);
        self.follow_import();
        self.look_back();
    }

    fn do_it(&mut self, action: Action) {
        match action {
            Action::Edit(command) => self.edit(command),
            Action::Record(command) => self.record_change(command),
            Action::TakeRecordBack => self.take_record_back(),
            Action::Undo => self.step(History::undo),
            Action::Redo => self.step(History::redo),
            Action::New => self.unless_unsaved(Then::New),
            Action::Open(path) => self.unless_unsaved(Then::Open(path)),
            Action::Quit => self.unless_unsaved(Then::Quit),
            Action::Reload => self.reload_unless_unsaved(),
            Action::Save => self.save(),
            Action::SaveAs(path) => self.save_as(path),
            Action::Answer(answer) => self.answer(answer),
            Action::TakeSnapshot(taking) => self.take_snapshot(taking),
            Action::SendAgenda { meeting, correction, by } => self.send_agenda(meeting, correction, by),
            Action::OpenSnapshot(number) => self.open_snapshot(number),
            Action::LeaveSnapshot => {
                self.notices.go_on();
                self.frozen = None;
            }
            Action::VerifySnapshots => self.verify_snapshots(),
            Action::CompareWith(path) => self.read_beside(path),
            Action::JudgeOn(day) => {
                self.judged_on = day;
                self.follow_day();
            }
            Action::Import(action) => self.import(action),
            Action::WriteFile(path, bytes) => self.write_file(path, &bytes),
            Action::Publish(publication) => self.publish(*publication),
            Action::NotMade(why) => self.notices.tell(Event::NotMade(why)),
            Action::CallMe(name) => {
                let name = name.trim().to_owned();
                self.configure(Settings { name, ..self.settings.clone() });
            }
            Action::Configure(settings) => self.configure(settings),
            Action::Dismiss(number) => self.notices.dismiss(number),
            Action::KeepRecovery => self.keep_recovery(),
            Action::LookAtDisk => self.look_at_disk(),
        }
    }

    /// The plan that is open, never a frozen one.
    pub fn document(&self) -> &Document {
        self.history.document()
    }

    /// What the open plan's numbers say.
    pub fn insights(&self) -> &Insights {
        &self.insights
    }

    /// The plan with the steps that can be taken back and made again.
    pub fn history(&self) -> &History {
        &self.history
    }

    /// Whether there is a plan, be it new or from a file.
    pub fn has_plan(&self) -> bool {
        self.has_plan
    }

    /// Whether there is work that no file holds.
    pub fn is_changed(&self) -> bool {
        self.history.is_changed()
    }

    /// The file the plan came from, if it has one.
    pub fn path(&self) -> Option<&Path> {
        self.file.as_ref().map(|file| file.path.as_path())
    }

    /// Whether something lies at `path`, before it is chosen to save to.
    pub fn file_exists(&self, path: &Path) -> bool {
        self.world.files.read(path, 0).is_ok()
    }

    /// Whether the open plan may be changed: not while a frozen one is looked
    /// at, and not when somebody else has the file.
    pub fn is_editable(&self) -> bool {
        self.has_plan && self.frozen.is_none() && self.file.as_ref().is_none_or(OpenFile::is_ours)
    }

    /// The frozen state that is looked at, if one is.
    pub fn frozen(&self) -> Option<&Frozen> {
        self.frozen.as_ref()
    }

    /// What the user must decide first.
    pub fn question(&self) -> Option<&Question> {
        self.question.as_ref()
    }

    /// What the user should be told, oldest first.
    pub fn notices(&self) -> &[Notice] {
        self.notices.list()
    }

    /// What the user prefers.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Uses these settings without keeping them for later runs.
    pub fn use_settings(&mut self, settings: Settings) {
        self.settings = settings;
    }

    /// A session that looks at `document`, which lies in no file.
    #[must_use]
    pub fn looking_at(mut self, document: Document) -> Self {
        self.replace(History::opened(document));
        self.look_back();
        self
    }

    /// The local date and time.
    pub fn now(&self) -> NaiveDateTime {
        self.world.now()
    }

    /// How long the session's clock has run, evenly.
    pub fn elapsed(&self) -> Duration {
        self.world.clock.elapsed()
    }

    /// Today's date.
    pub fn today(&self) -> NaiveDate {
        self.world.today()
    }

    /// The day on which goals are judged: today, or the one that was chosen.
    pub fn judged_on(&self) -> NaiveDate {
        self.judged_on.unwrap_or_else(|| self.today())
    }

    /// Judges as of another day once it is another: after midnight too.
    fn follow_day(&mut self) {
        if self.insights.on() != self.judged_on() {
            self.insights = Insights::of(self.history.document(), self.judged_on());
        }
    }

    /// What only a screen can do, to be done once.
    pub fn take_wishes(&mut self) -> Vec<Wish> {
        std::mem::take(&mut self.wishes)
    }

    /// Unsaved work of an earlier run would be lost by saving something else in
    /// its place, so it is decided about first.
    fn must_answer_before(&self, action: &Action) -> bool {
        matches!(self.question, Some(Question::Recovery { .. })) && action.writes()
    }

    fn edit(&mut self, command: Command) {
        if !self.is_editable() {
            return self.notices.tell(Event::ReadOnly);
        }
        let before = self.history.document().clone();
        match self.history.make(command) {
            Ok(Some(subject)) => {
                self.notices.go_on();
                self.insights = self.insights.updated(&before, self.history.document());
                self.wishes.push(Wish::LeadTo(subject));
            }
            Ok(None) => {}
            Err(refusal) => self.notices.tell(Event::Refused(refusal)),
        }
    }

    fn step(&mut self, step: fn(&mut History) -> Option<crate::edit::history::Step>) {
        if !self.is_editable() {
            return self.notices.tell(Event::ReadOnly);
        }
        let before = self.history.document().clone();
        if let Some(step) = step(&mut self.history) {
            self.notices.go_on();
            self.insights = self.insights.updated(&before, self.history.document());
            self.wishes.push(Wish::LeadTo(step.subject));
        }
    }

    /// Does `then` at once, or asks first when work would be lost.
    fn unless_unsaved(&mut self, then: Then) {
        if self.has_plan && self.is_changed() {
            self.question = Some(Question::Unsaved(then));
        } else {
            self.go_on(then);
        }
    }

    fn go_on(&mut self, then: Then) {
        match then {
            Then::New => self.begin(),
            Then::Open(path) => self.open(path),
            Then::Quit => {
                self.close_recovery();
                self.wishes.push(Wish::Close);
            }
        }
    }

    fn answer(&mut self, answer: Answer) {
        let Some(question) = self.question.take() else {
            if answer == Answer::Cancel {
                self.after_save = None;
            }
            return;
        };
        match (question, answer) {
            (question @ Question::Recovery { .. }, Answer::Cancel) => self.question = Some(question),
            (_, Answer::Cancel) => self.after_save = None,
            (Question::Unsaved(then), Answer::Save) => {
                self.after_save = Some(then);
                self.save();
            }
            (Question::Unsaved(then), Answer::Discard) => self.go_on(then),
            (Question::FileGone { .. }, Answer::SaveCopy) => self.wishes.push(Wish::ChooseSavePath),
            (Question::FileGone { .. }, Answer::Overwrite) => self.overwrite(),
            (Question::ChangedOnDisk { .. }, Answer::SaveCopy) => self.wishes.push(Wish::ChooseSavePath),
            (Question::ChangedOnDisk { .. }, Answer::Reload) => self.reload(),
            (Question::ChangedOnDisk { .. }, Answer::Overwrite) => self.overwrite(),
            (Question::Recovery { .. }, Answer::Restore) => self.restore(),
            (Question::Recovery { .. }, Answer::DropRecovery) => {
                self.discard_offer();
                self.leave_if_orphan();
            }
            // An answer to another question than the one that is open.
            (question, _) => self.question = Some(question),
        }
    }

    fn write_file(&mut self, path: PathBuf, bytes: &[u8]) {
        let told = match self.world.replace_file(&path, bytes) {
            Ok(()) => Event::Exported(path),
            Err(error) => return self.not_written(&path, &error),
        };
        self.notices.tell(told);
    }

    fn configure(&mut self, settings: Settings) {
        if self.settings != settings {
            self.settings = settings;
            self.world.keep_settings(&self.settings);
        }
    }

    /// Puts another document in the place of the open one.
    fn replace(&mut self, history: History) {
        self.judged_on = None;
        self.imports = importing::Imports::default();
        self.beside = None;
        self.insights = Insights::of(history.document(), self.world.today());
        self.history = history;
        self.frozen = None;
        self.alone = None;
        self.verification = None;
        self.basis = Basis::File;
        self.has_plan = true;
    }
}

impl Drop for Session {
    /// Work that is being kept when the program ends is kept, and nobody else
    /// gets the plan's lock before it is.
    fn drop(&mut self) {
        self.settle();
    }
}

#[cfg(test)]
mod tests;
