//! The dialog: what is chosen at the left, whether it may be sent at the right, and
//! below what stands in the way of making it.

use std::collections::BTreeSet;

use eframe::egui::{Frame, Id, Modal, ScrollArea, Ui};

use super::asked::{Asked, DocumentOrder, Looked};
use super::choices::{Chosen, choices_ui};
use super::making::{self, Making};
use super::readiness::{self, Readiness, State, readiness_ui};
use super::{Around, Beside, Recording, register_ui};
use crate::export::{Code, Subject};
use crate::meeting::Release;
use crate::session::settings::DocumentSettings;
use crate::session::{Action, Settings};
use crate::ui::context::{Request, ViewCtx};
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, disclosure, is_left, space};

/// What the dialog leaves of the window's height around what scrolls, in heights of a control.
const AROUND: f32 = 6.5;

/// The open dialog.
pub struct Dialog {
    chosen: Chosen,
    /// What is let through. It is meant for the document that was chosen when it was
    /// ticked, and for no other.
    accepted: BTreeSet<Code>,
    accepted_of: Subject,
    readiness: Readiness,
    keyboard: Keyboard,
}

/// What the dialog has done about the keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Keyboard {
    /// It lies where the dialog was opened.
    Elsewhere,
    /// It is to be had by what is likely wanted, once that is known.
    Waits,
    /// It has been given, and is the user's.
    Given,
}

/// What the user did with the dialog.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It stays open.
    Open,
    /// It is left.
    Closed,
    /// The document that is being made is wanted no longer.
    Cancelled,
}

impl Dialog {
    /// For a document of `subject`.
    pub fn of(subject: Subject, settings: DocumentSettings) -> Self {
        Self {
            chosen: Chosen::of(subject, settings),
            accepted: BTreeSet::new(),
            accepted_of: subject,
            readiness: Readiness::default(),
            keyboard: Keyboard::Elsewhere,
        }
    }

    /// Takes up what was found beside the window.
    pub fn look(&mut self) {
        self.readiness.look();
    }

    /// Waits until what is looked through has been.
    #[cfg(test)]
    pub fn wait(&mut self) {
        self.readiness.wait();
    }

    /// Draws it.
    pub(super) fn show(
        &mut self,
        ctx: &ViewCtx<'_>,
        around: &Around<'_>,
        (beside, making): (&mut Beside, Option<&mut Making>),
        ui: &Ui,
    ) -> Outcome {
        self.take_keyboard(ui);
        self.chosen.settle(ctx.document);
        let scale = &ctx.theme.scale;
        let frame = Frame::popup(ui.style()).inner_margin(scale.gap.l);
        let modal = Modal::new(Id::unique("make-document")).frame(frame);
        let modal = modal.show(ui.ctx(), |ui| {
            let room = ui.ctx().content_rect().size();
            let widest = scale.size.field + scale.size.prose;
            ui.set_width(widest.min(room.x - 4.0 * scale.gap.l));
            head_ui(ctx, around, ui);
            let height = (room.y - AROUND * scale.size.control).max(4.0 * scale.size.control);
            // Without the least height it would be no higher than a dialog is at first.
            let body = ScrollArea::vertical()
                .auto_shrink([false, true])
                .max_height(height)
                .min_scrolled_height(height);
            let read = body.show(ui, |ui| self.body_ui(ctx, around, beside, ui)).inner;
            space(ui, scale.gap.m);
            let outcome = self.foot_ui(ctx, around, (beside, making.as_deref()), ui);
            if read == readiness::Outcome::Followed { Outcome::Closed } else { outcome }
        });
        if is_left(&modal) { Outcome::Closed } else { modal.inner }
    }

    /// What had the keyboard lies behind the dialog now.
    fn take_keyboard(&mut self, ui: &Ui) {
        if self.keyboard == Keyboard::Elsewhere {
            self.keyboard = Keyboard::Waits;
            ui.memory_mut(|memory| {
                if let Some(field) = memory.focused() {
                    memory.surrender_focus(field);
                }
            });
        }
    }

    fn body_ui(
        &mut self,
        ctx: &ViewCtx<'_>,
        around: &Around<'_>,
        beside: &mut Beside,
        ui: &mut Ui,
    ) -> readiness::Outcome {
        let scale = &ctx.theme.scale;
        // Room for the rings around what has the keyboard, and for the scroll bar.
        let room = ui.available_width() - scale.gap.s - scale.size.scroll_bar;
        if room < 2.0 * scale.size.field + scale.gap.xl {
            ui.set_max_width(room);
            choices_ui(ctx, &mut self.chosen, ui);
            space(ui, scale.gap.l);
            return self.findings_ui(ctx, around, beside, ui);
        }
        let columns = ui.horizontal_top(|ui| {
            ui.vertical(|ui| {
                ui.set_width(scale.size.field);
                choices_ui(ctx, &mut self.chosen, ui);
            });
            space(ui, scale.gap.xl);
            let right = ui.vertical(|ui| {
                ui.set_width(room - scale.size.field - scale.gap.xl);
                self.findings_ui(ctx, around, beside, ui)
            });
            right.inner
        });
        columns.inner
    }

    fn findings_ui(
        &mut self,
        ctx: &ViewCtx<'_>,
        around: &Around<'_>,
        beside: &mut Beside,
        ui: &mut Ui,
    ) -> readiness::Outcome {
        let (choices, frozen) = (self.chosen.choices(), around.frozen);
        let subject = choices.subject;
        if self.accepted_of != subject {
            self.accepted.clear();
            self.accepted_of = subject;
        }
        let is_still = |asked: &Asked| asked.is_still(ctx, frozen, &choices);
        self.readiness.follow(is_still, || Asked::of(ctx, frozen, choices.clone()), beside);
        let state = self.readiness.state(is_still);
        let outcome = readiness_ui(ctx, &state, &mut self.accepted, subject, ui);
        released_ui(ctx, subject, ui);
        outcome
    }

    /// Why the document cannot be made now, and the ways on.
    fn foot_ui(
        &mut self,
        ctx: &ViewCtx<'_>,
        around: &Around<'_>,
        (beside, making): (&mut Beside, Option<&Making>),
        ui: &mut Ui,
    ) -> Outcome {
        let (theme, words) = (ctx.theme, ctx.words);
        let mut outcome = Outcome::Open;
        if let Some(making) = making
            && making::line_ui(making, theme, words, ui)
        {
            outcome = Outcome::Cancelled;
        }
        let choices = self.chosen.choices();
        let is_still = |asked: &Asked| asked.is_still(ctx, around.frozen, &choices);
        let state = self.readiness.state(is_still);
        let ready = match (&state, making) {
            (_, Some(_)) => Err("documents-why-busy"),
            (State::Looking, None) => Err("documents-why-looking"),
            (State::Failed(_), None) => Err("documents-why-failed"),
            (State::Known(looked), None) => self.may_go(looked, around.recording),
        };
        let why = ready.err().map(|key| words.text(key));
        if let Some(why) = &why {
            ui.label(theme.small(why.as_ref()));
        }
        ui.horizontal(|ui| {
            let (save, close) = (words.text("documents-save-as"), words.text("documents-close"));
            let mut button = Button::primary(theme, &save).icon(Icon::Download);
            if let Some(why) = &why {
                button = button.tip(why.as_ref());
            }
            let button = ui.add_enabled(ready.is_ok(), button);
            if self.keyboard == Keyboard::Waits && !matches!(state, State::Looking) {
                if ready.is_ok() && ui.memory(|memory| memory.focused().is_none()) {
                    button.request_focus();
                }
                self.keyboard = Keyboard::Given;
            }
            if button.clicked() {
                // Where the system has no file dialog a path is typed, with this keyboard.
                button.surrender_focus();
                let words = beside.words(choices.language);
                if let Some((asked, looked)) = self.readiness.known() {
                    let (asked, passed) = (asked.clone(), looked.passed.clone());
                    let file_name = asked.file_name(&words);
                    remember(ctx, around.settings, self.chosen.settings());
                    ctx.send(Request::ChooseDocumentPath(Box::new(DocumentOrder {
                        asked,
                        passed,
                        file_name,
                    })));
                }
            }
            if ui.add(Button::secondary(theme, &close)).clicked() {
                outcome = Outcome::Closed;
            }
        });
        outcome
    }

    /// Whether the document that was looked through may be made; else the key of why not.
    fn may_go(&self, looked: &Looked, recording: Recording) -> Result<(), &'static str> {
        match (looked.stops(&self.accepted), &looked.passed, recording) {
            (0, Some(_), Recording::Impossible) => Err("documents-why-not-recorded"),
            (0, ..) => Ok(()),
            _ => Err("documents-why-stops"),
        }
    }
}

/// What is asked here, and of which state of the plan.
fn head_ui(ctx: &ViewCtx<'_>, around: &Around<'_>, ui: &mut Ui) {
    let (theme, words) = (ctx.theme, ctx.words);
    ui.label(theme.heading(words.text("documents-make")));
    let of = match around.frozen {
        None => words.text("documents-of-plan").into_owned(),
        Some(frozen) => {
            let (number, taken) = (frozen.number.to_string(), words.moment(frozen.taken));
            words.fill("documents-of-frozen", &[("number", number.into()), ("taken", taken.into())])
        }
    };
    ui.label(theme.small(of));
    space(ui, theme.scale.gap.s);
}

/// The documents of the same meeting, or of the goals, that something was let through in.
fn released_ui(ctx: &ViewCtx<'_>, subject: Subject, ui: &mut Ui) {
    let all = &ctx.today_plan.unwrap_or(ctx.document).releases;
    let of_same = |release: &&Release| release.of.meeting() == subject.meeting();
    if !all.iter().any(|release| of_same(&release)) {
        return;
    }
    space(ui, ctx.theme.scale.gap.m);
    if disclosure(ui, ctx.theme, "released", &ctx.words.text("documents-released")) {
        register_ui(ctx, ui, all.iter().filter(of_same));
    }
}

/// Keeps what was chosen for later documents.
fn remember(ctx: &ViewCtx<'_>, settings: &Settings, documents: DocumentSettings) {
    if settings.documents != documents {
        ctx.act(Action::Configure(Settings { documents, ..settings.clone() }));
    }
}
