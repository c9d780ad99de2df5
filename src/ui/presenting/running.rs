//! A meeting that is presented: what happens at keyboards, with screens and with the plan,
//! told to the state of the presentation.

use std::sync::Arc;
use std::time::Duration;

use eframe::egui::{Context, ViewportCommand};

use super::basis::Basis;
use super::keys::{Fields, Typed, of_text, take};
use super::placing::Placing;
use super::projected::Projector;
use super::slide::Stage;
use crate::export::ExportError;
use crate::plan::id::{ItemId, MeetingId};
use crate::presenting::keys::Key;
use crate::presenting::rehearsal::{Compared, Run, compare};
use crate::presenting::screens::{Arrangement, Screens, Stand};
use crate::presenting::show::{Desk, Pressed};
use crate::presenting::{Material, Presenter};
use crate::session::settings::{BarSetting, Rehearsal, Rehearsed, Settings};
use crate::session::{Action, Session};
use crate::ui::theme::Themes;
use crate::ui::widgets::finish_typing;
use crate::wording::{Language, Words};

/// What is begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Begin {
    /// The meeting.
    pub meeting: MeetingId,
    /// The item whose slides come first.
    pub item: Option<ItemId>,
    /// Whether it is before an audience.
    pub occasion: Occasion,
}

/// Whether it is before an audience.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Occasion {
    /// It is.
    Meeting,
    /// It is not: how long it takes is kept.
    Rehearsal,
}

/// What a presentation asks the window for.
#[derive(Debug, Clone, PartialEq)]
pub enum Asked {
    /// Something for the application.
    Do(Box<Action>),
    /// Take the last decision back that was written in this presentation.
    TakeBack,
    /// The presentation is over.
    End,
}

/// Something that was clicked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Click {
    /// What a key does too.
    Key(Key),
    /// An item: its first slide.
    Item(ItemId),
    /// A slide, by its position.
    Slide(usize),
    /// An answer in the drawer, by its position.
    Answer(usize),
}

/// A meeting that is presented.
pub struct Presentation {
    pub(super) presenter: Presenter,
    pub(super) stand: Stand,
    pub(super) stage: Stage,
    pub(super) occasion: Occasion,
    pub(super) compared: Option<Compared>,
    pub(super) clicked: Vec<Click>,
    material: Material,
    basis: Basis,
    placing: Placing,
    /// When it began, as the session's clock tells.
    began: Duration,
    /// How many changes were written in the plan, less those that were taken back.
    recorded: usize,
    /// What leaves a form, to be done when its fields have handed over what is typed.
    later: Vec<Key>,
    /// Whether the audience has seen anything.
    has_begun: bool,
    /// Whether the form of the decision was drawn last.
    pub(super) decides: bool,
}

impl Presentation {
    /// Begins. `None` where the meeting has no slides.
    ///
    /// # Errors
    /// If the program's own typefaces cannot be read, or there is no such meeting.
    pub fn start(
        ctx: &Context,
        session: &Session,
        (begin, themes): (Begin, &Themes),
        screens: Screens,
    ) -> Result<Option<Self>, ExportError> {
        let basis = Basis::of(session, begin.meeting);
        let words = Arc::new(Words::new(Language::from(session.settings().language)));
        let material = Material::of(&basis.source(), Arc::clone(&words))?;
        let deck = Arc::new(material.deck());
        let at = begin.item.and_then(|item| deck.first_of(item)).unwrap_or(0);
        let Some(presenter) = Presenter::new(deck, at, Duration::ZERO) else { return Ok(None) };
        let stand = Stand::new(screens, |keys| remembered(session.settings(), keys));
        Ok(Some(Self {
            presenter,
            has_begun: !matches!(stand.arrangement(), Arrangement::Check { .. }),
            stand,
            stage: Stage::new()?,
            occasion: begin.occasion,
            compared: None,
            clicked: Vec::new(),
            material,
            basis,
            placing: Placing::new(ctx, Projector::new(words, themes.clone())?),
            began: session.elapsed(),
            recorded: 0,
            later: Vec::new(),
            decides: false,
        }))
    }

    /// Begins without asking whose which screen is.
    pub fn skip_check(&mut self) {
        self.stand.begin();
        self.has_begun = true;
    }

    /// How long it has lasted. The window's own time stands still while it is covered.
    pub(super) fn now(&self, session: &Session) -> Duration {
        session.elapsed().saturating_sub(self.began)
    }

    /// The meeting that is presented.
    pub fn meeting(&self) -> MeetingId {
        self.basis.meeting
    }

    /// The texts it is shown with.
    pub(super) fn words(&self) -> &Arc<Words> {
        self.material.words()
    }

    /// A change was written in the plan.
    pub fn was_recorded(&mut self) {
        self.recorded += 1;
    }

    /// Everything between two drawings: what was typed, the screens there are, the plan.
    pub fn logic(&mut self, ctx: &Context, session: &Session, screens: Screens) -> Vec<Asked> {
        if self.basis.follow(session) {
            self.material.follow(&self.basis.source());
            let now = self.now(session);
            self.presenter.renew(Arc::new(self.material.deck()), now);
        }
        self.stand.see(screens, |keys| remembered(session.settings(), keys));
        let happened = self.placing.happened();
        if self.presenter.pointer_form().is_some() && happened.pointer.is_some() {
            self.presenter.point_at(happened.pointer);
        }
        let mut asked = Vec::new();
        let is_closed = ctx.input(|input| input.viewport().close_requested());
        if is_closed {
            // The window stays, and what it showed before comes back.
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
        }
        if is_closed || happened.is_closed {
            asked.push(Asked::End);
        }
        for key in std::mem::take(&mut self.later) {
            self.press(session, key, &mut asked);
        }
        let mut typed = happened.typed;
        typed.extend(ctx.input_mut(|input| take(input, self.fields())));
        for typed in typed {
            self.take_typed(ctx, session, typed, &mut asked);
        }
        for click in std::mem::take(&mut self.clicked) {
            self.take_click(ctx, session, click, &mut asked);
        }
        if happened.took_keyboard {
            // Some systems give it to whatever window is new; what is typed belongs here.
            ctx.send_viewport_cmd(ViewportCommand::Focus);
        }
        self.placing.place_window(ctx, &self.stand, self.now(session));
        self.placing.project(ctx, &self.stand, self.presenter.audience());
        self.tick(ctx, session);
        asked
    }

    fn fields(&self) -> Fields {
        match self.presenter.desk() {
            Desk::Decision => Fields::Typed,
            _ => Fields::None,
        }
    }

    fn take_typed(&mut self, ctx: &Context, session: &Session, typed: Typed, asked: &mut Vec<Asked>) {
        match typed {
            Typed::Key(key) => self.take_key(ctx, session, key, asked),
            Typed::Undo if self.recorded > 0 => {
                self.recorded -= 1;
                asked.push(Asked::TakeBack);
            }
            Typed::Undo => {}
            Typed::Text(text) if matches!(self.presenter.desk(), Desk::Answers(_)) => {
                self.presenter.write(&text, &self.material);
            }
            Typed::Text(text) => {
                for key in of_text(&text) {
                    self.take_key(ctx, session, key, asked);
                }
            }
        }
    }

    fn take_click(&mut self, ctx: &Context, session: &Session, click: Click, asked: &mut Vec<Asked>) {
        match click {
            Click::Key(key) => self.take_key(ctx, session, key, asked),
            Click::Item(item) => {
                let now = self.now(session);
                if let Some(at) = self.presenter.deck().first_of(item) {
                    self.presenter.go_to(at, now);
                }
            }
            Click::Answer(at) => self.presenter.choose_answer(at, &self.material),
            Click::Slide(at) => {
                let now = self.now(session);
                self.presenter.go_to(at, now);
            }
        }
    }

    fn take_key(&mut self, ctx: &Context, session: &Session, key: Key, asked: &mut Vec<Asked>) {
        if self.compared.is_some() {
            if matches!(key, Key::Escape | Key::Enter | Key::Space) {
                asked.push(Asked::End);
            }
            return;
        }
        if let Arrangement::Check { .. } = self.stand.arrangement() {
            return self.check_key(session, key, asked);
        }
        let leaves = matches!(key, Key::Escape | Key::CtrlEnter);
        if leaves && *self.presenter.desk() == Desk::Decision {
            // The form is drawn once more, for its fields to hand over what is typed: by
            // Esc egui itself has taken the keyboard from them already.
            finish_typing(ctx);
            ctx.request_repaint();
            return self.later.push(key);
        }
        self.press(session, key, asked);
    }

    fn press(&mut self, session: &Session, key: Key, asked: &mut Vec<Asked>) {
        let now = self.now(session);
        match self.presenter.press(key, &self.material, now) {
            Pressed::GoesOn => {}
            Pressed::Ends if self.occasion == Occasion::Rehearsal => {
                asked.push(Asked::Do(Box::new(Action::Configure(self.rehearsed(session, now)))));
            }
            Pressed::Ends => asked.push(Asked::End),
            Pressed::TurnsBar => {
                let mut settings = session.settings().clone();
                settings.presenting.bar = match settings.presenting.bar {
                    BarSetting::Shown => BarSetting::Hidden,
                    BarSetting::Hidden => BarSetting::Shown,
                };
                asked.push(Asked::Do(Box::new(Action::Configure(settings))));
            }
            Pressed::AsksForScreens => {
                self.stand.check(|keys| remembered(session.settings(), keys));
            }
        }
    }

    /// While each screen shows whose it is to be.
    fn check_key(&mut self, session: &Session, key: Key, asked: &mut Vec<Asked>) {
        match key {
            Key::Letter('s') | Key::Left | Key::Right => self.stand.swap(),
            Key::Enter | Key::Space | Key::PageDown => {
                self.has_begun = true;
                if let Some((all, audience)) = self.stand.begin() {
                    let mut settings = session.settings().clone();
                    settings.presenting.remember_screens(all, audience);
                    asked.push(Asked::Do(Box::new(Action::Configure(settings))));
                }
            }
            Key::Escape if self.has_begun => {
                self.stand.begin();
            }
            Key::Escape => asked.push(Asked::End),
            _ => {}
        }
    }

    /// The rehearsal is over: shows how long it took, and gives the settings that keep it.
    fn rehearsed(&mut self, session: &Session, now: Duration) -> Settings {
        let run = self.presenter.times().run(now);
        let items =
            run.iter().map(|(item, time)| Rehearsed { item: item.to_string(), seconds: time.as_secs() });
        let mut settings = session.settings().clone();
        if let Some(meeting) = self.basis.shown.meetings.get(self.basis.meeting) {
            self.compared = Some(compare(&self.presenter.deck().items, &run, &self.earlier_runs(session)));
            settings.presenting.remember_rehearsal(Rehearsal {
                plan: self.basis.shown.plan.title.clone(),
                meeting: meeting.date,
                at: session.now(),
                items: items.collect(),
            });
        }
        settings
    }

    /// The earlier rehearsals of the meeting, the latest first.
    pub(super) fn earlier_runs(&self, session: &Session) -> Vec<Run> {
        let Some(meeting) = self.basis.shown.meetings.get(self.basis.meeting) else { return Vec::new() };
        let known = session.settings().presenting.rehearsals_of(&self.basis.shown.plan.title, meeting.date);
        let run = |rehearsal: &Rehearsal| {
            let time = |it: &Rehearsed| Some((it.item.parse().ok()?, Duration::from_secs(it.seconds)));
            rehearsal.items.iter().filter_map(time).collect()
        };
        known.map(run).collect()
    }

    /// Keeps the audience's window where it belongs, to be called in each drawing.
    pub(super) fn keep_projecting(&self, ctx: &Context) {
        self.placing.keep(ctx, &self.stand, &self.words().text("presenting-audience-window"));
    }

    /// Thinks again when the clock shows another second, and looks at the screens then.
    fn tick(&self, ctx: &Context, session: &Session) {
        let second = Duration::from_secs(1);
        let gone = Duration::from_nanos(u64::from(self.now(session).subsec_nanos()));
        ctx.request_repaint_after(second.saturating_sub(gone));
    }

    /// The window is what it was before.
    pub fn leave(&self, ctx: &Context) {
        self.placing.leave(ctx, &self.stand);
    }
}

/// Which of these screens was the audience's the last time.
fn remembered(settings: &Settings, keys: &[String]) -> Option<String> {
    settings.presenting.audience_of(keys).map(str::to_owned)
}
