//! The window's content: one session, its views, and the frame around them.
//!
//! [`App::logic`] does what was asked for; [`App::draw`] only reads, and sends
//! what the user asks for next. The same two are called by the window, by the
//! drawing of pictures and by the tests.

mod commands;
mod granting;
mod presenting;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use eframe::egui::{self, Context, Ui};

use super::context::{Access, Outbox, Request, ViewCtx};
use super::document::{self, Around, Documents};
use super::shell::{Shell, UiCommand};
use super::theme::{LoadError, Themes};
use super::view::View;
use super::views::Views;
use super::window::painted::Painted;
use crate::export;
use crate::session::settings::Appearance;
use crate::session::{Action, ImportAction, Importing, Session};
use crate::wording::{Language, Words};

/// How often to look whether work beside the window has come to its end: frozen
/// states and files that are read.
const LOOK_BACK_EVERY: Duration = Duration::from_millis(100);

/// How long after a change the recovery copy is written.
const RECOVERY_DELAY: Duration = Duration::from_secs(2);

/// The window's content.
pub struct App {
    session: Session,
    words: Words,
    themes: Themes,
    view: View,
    views: Views,
    shell: Shell,
    documents: Documents,
    outbox: Outbox,
    recovery_due: Option<f64>,
    deferred: Vec<UiCommand>,
    dropped: Option<PathBuf>,
    /// For how many passes yet a text that was asked for may come from the clipboard.
    awaits_copied: Option<u8>,
    /// The field that typing was finished in, and the view it is in.
    typed_in: Option<(egui::Id, View)>,
    presenting: presenting::Presenting,
    may_close: bool,
}

impl App {
    /// Prepares egui and shows `session`.
    ///
    /// # Errors
    /// If the theme files in the program cannot be read; a test keeps that from happening.
    pub fn new(ctx: &Context, session: Session) -> Result<Self, LoadError> {
        let themes = Themes::load()?;
        themes.install(ctx);
        // A system that does not say is taken to be light, as paper is.
        ctx.options_mut(|options| options.fallback_theme = egui::Theme::Light);
        let words = Words::new(session.settings().language.into());
        let woken = ctx.clone();
        let documents = Documents::new(Arc::new(move || woken.request_repaint()));
        let app = Self {
            session,
            words,
            themes,
            view: View::default(),
            views: Views::default(),
            shell: Shell::default(),
            documents,
            outbox: Outbox::default(),
            recovery_due: None,
            deferred: Vec::new(),
            dropped: None,
            awaits_copied: None,
            typed_in: None,
            presenting: presenting::Presenting::default(),
            may_close: false,
        };
        app.apply_appearance(ctx);
        Ok(app)
    }

    /// Tells the user, where the program says what it is, what paints the window.
    #[must_use]
    pub fn painted_by(mut self, painted: Painted) -> Self {
        self.shell.painted_by(painted);
        self
    }

    /// The session that is shown.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// The view that is shown.
    pub fn view(&self) -> View {
        self.view
    }

    /// Shows another view.
    pub fn show(&mut self, view: View) {
        self.view = view;
    }

    /// Shows what differs between the states of the plan.
    pub fn show_changes(&mut self) {
        self.view = View::Agenda;
        self.views.show_changes();
    }

    /// Opens the dialog that makes documents, with what is found in the document at once:
    /// for a picture, which is drawn once.
    pub fn show_document(&mut self) {
        self.view = View::Agenda;
        self.documents.wait_for_findings();
        self.make_document(None);
    }

    /// Opens the dialog for a document: of `subject`, or of what is shown.
    fn make_document(&mut self, subject: Option<export::Subject>) {
        let document = self.session.frozen().map_or(self.session.document(), |frozen| &frozen.document);
        let shown = || match self.view {
            View::Goals => export::Subject::Goals,
            _ => self.views.subject(document).unwrap_or_else(|| document::of_latest(document)),
        };
        self.documents.open(subject.unwrap_or_else(shown), self.session.settings().documents);
    }

    /// Does one thing as if the user had asked for it.
    pub fn act(&mut self, ctx: &Context, action: Action) {
        let before = self.session.history().state();
        let begins = matches!(&action, Action::Import(ImportAction::Read(_) | ImportAction::Paste(_)));
        let compares = matches!(&action, Action::CompareWith(_));
        self.session.act(action);
        if compares && self.session.beside().is_some() {
            self.view = View::Agenda;
            self.views.compare_beside();
        }
        if begins && self.session.importing().is_some() {
            self.view = View::Series;
            self.views.begin_import();
        }
        if self.session.history().state() != before {
            let now = ctx.input(|input| input.time);
            // Not later with every change, or busy work would never be kept.
            self.recovery_due.get_or_insert(now + RECOVERY_DELAY.as_secs_f64());
        }
        self.follow_settings(ctx);
        self.grant_wishes(ctx);
    }

    /// Everything between two drawings: keys, dropped files, dialogs, and what
    /// the views asked for.
    pub fn logic(&mut self, ctx: &Context) {
        if self.looks_at_screens() {
            self.go_on_presenting(ctx);
        } else {
            self.follow_hands(ctx);
        }
        if let Some(action) = self.documents.look() {
            self.act(ctx, action);
        }
        self.keep_recovery(ctx);
        self.session.take_past();
        if self.follow_import() || self.session.is_looking_back() {
            ctx.request_repaint_after(LOOK_BACK_EVERY);
        }
    }

    /// What was pressed, dropped and chosen while the views are shown.
    fn follow_hands(&mut self, ctx: &Context) {
        for command in std::mem::take(&mut self.deferred) {
            self.run(ctx, command);
        }
        if let Some((field, _)) = self.typed_in.take().filter(|(_, view)| *view == self.view) {
            ctx.memory_mut(|memory| memory.request_focus(field));
        }
        self.take_copied(ctx);
        let is_blocking = self.shell.is_blocking(&self.session) || self.documents.is_open();
        if !is_blocking {
            let pressed = self.shell.pressed(ctx, &self.session);
            self.run_when_typed(ctx, pressed);
        }
        if let Some(path) = dropped_file(ctx).filter(|_| !is_blocking) {
            self.dropped = Some(path);
            self.run_when_typed(ctx, vec![UiCommand::TakeDropped]);
        }
        if ctx.input(|input| input.viewport().close_requested()) && !self.may_close {
            ctx.send_viewport_cmd(egui::ViewportCommand::CancelClose);
            self.run_when_typed(ctx, vec![UiCommand::Quit]);
        }
        if ctx.input(|input| input.events.contains(&egui::Event::WindowFocused(true))) {
            self.act(ctx, Action::LookAtDisk);
        }
        if let Some(request) = self.shell.chosen_file() {
            self.grant(ctx, request);
        }
    }

    /// Draws the window's content and does what it asks for.
    pub fn draw(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        let theme = self.themes.current(&ctx);
        let (session, words) = (&self.session, &self.words);
        if let Some(running) = &mut self.presenting.running {
            running.ui(&recording_ctx(session, words, theme, &self.outbox), session, ui);
            for request in self.outbox.take() {
                self.grant_presenting(&ctx, request);
            }
            return;
        }
        if let Some(action) = self.documents.making_ui(theme, words, ui) {
            self.outbox.send(Request::Do(Box::new(action)));
        }
        self.shell.around_ui(ui, session, words, theme, self.view, &self.outbox, |ui| {
            let view_ctx = view_ctx(session, words, theme, &self.outbox);
            self.views.show(self.view, &view_ctx, ui);
        });
        let view_ctx = view_ctx(session, words, theme, &self.outbox);
        self.documents.dialog_ui(&view_ctx, &Around::of(session), ui);
        let requests = self.outbox.take();
        for request in requests {
            self.grant(&ctx, request);
        }
        let clicked = self.shell.take_commands();
        self.run_when_typed(&ctx, clicked);
        self.set_title(&ctx);
    }

    /// To be called when the window goes away. Without having asked, as when the machine
    /// shuts down, unsaved work is kept.
    pub fn leave(&mut self) {
        if !self.may_close {
            self.session.act(Action::KeepRecovery);
        }
    }

    /// Takes up what was read beside the window, and shows it; says whether more is to come.
    fn follow_import(&mut self) -> bool {
        let is_reading = |session: &Session| matches!(session.importing(), Some(Importing::Reading { .. }));
        let was_reading = is_reading(&self.session);
        let goes_on = self.session.look_at_import();
        if was_reading && !is_reading(&self.session) && self.session.importing().is_some() {
            self.view = View::Series;
        }
        goes_on
    }

    fn follow_settings(&mut self, ctx: &Context) {
        let language = Language::from(self.session.settings().language);
        if self.words.language() != language {
            self.words = Words::new(language);
        }
        self.apply_appearance(ctx);
    }

    fn apply_appearance(&self, ctx: &Context) {
        let preference = match self.session.settings().appearance {
            Appearance::System => egui::ThemePreference::System,
            Appearance::Light => egui::ThemePreference::Light,
            Appearance::Dark => egui::ThemePreference::Dark,
        };
        if ctx.options(|options| options.theme_preference) != preference {
            ctx.set_theme(preference);
        }
    }

    /// Writes the recovery copy a while after the last change, once.
    fn keep_recovery(&mut self, ctx: &Context) {
        let Some(due) = self.recovery_due else { return };
        let now = ctx.input(|input| input.time);
        if now >= due {
            self.recovery_due = None;
            self.act(ctx, Action::KeepRecovery);
            if self.session.is_keeping() {
                // To look how it went; the user must know when nothing can be kept.
                self.recovery_due = Some(now + RECOVERY_DELAY.as_secs_f64());
                ctx.request_repaint_after(RECOVERY_DELAY);
            }
        } else {
            ctx.request_repaint_after(Duration::from_secs_f64(due - now));
        }
    }

    fn set_title(&mut self, ctx: &Context) {
        if let Some(title) = self.shell.new_title(&self.session, &self.words) {
            ctx.send_viewport_cmd(egui::ViewportCommand::Title(title));
        }
    }
}

impl Drop for App {
    /// A fault in the program must not take the user's work with it.
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.session.act(Action::KeepRecovery);
        }
    }
}

fn view_ctx<'a>(
    session: &'a Session,
    words: &'a Words,
    theme: &'a super::theme::Theme,
    outbox: &'a Outbox,
) -> ViewCtx<'a> {
    let access = if session.is_editable() { Access::Editable } else { Access::ReadOnly };
    let (document, insights, today_plan) = match session.frozen() {
        Some(frozen) => (&frozen.document, &frozen.insights, Some(session.document())),
        None => (session.document(), session.insights(), None),
    };
    let (today, past) = (session.today(), session.past());
    let (importing, beside) = (session.importing(), session.beside());
    let user = session.settings().name.as_str();
    ViewCtx::new(
        document, insights, today_plan, words, theme, access, today, past, importing, beside, user, outbox,
    )
}

/// What a part sees that writes in the plan of today, whatever is looked at.
fn recording_ctx<'a>(
    session: &'a Session,
    words: &'a Words,
    theme: &'a super::theme::Theme,
    outbox: &'a Outbox,
) -> ViewCtx<'a> {
    let access = if session.can_record() { Access::Editable } else { Access::ReadOnly };
    let (document, insights) = (session.document(), session.insights());
    view_ctx(session, words, theme, outbox).with_plan(document, insights, access)
}

fn dropped_file(ctx: &Context) -> Option<PathBuf> {
    ctx.input(|input| {
        input.raw.dropped_files.iter().find_map(|file| {
            let path = file.path();
            (!path.as_os_str().is_empty()).then(|| path.to_owned())
        })
    })
}
