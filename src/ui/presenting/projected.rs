//! The audience's window. It is given what the audience sees and nothing else, so that
//! nothing private can be drawn in it.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use eframe::egui::{Context, CursorIcon, Pos2, Sense, Ui, ViewportBuilder, ViewportId};

use super::check::letter_ui;
use super::keys::{Fields, Typed, take};
use super::slide::{Stage, audience_ui, shares_of};
use crate::export::ExportError;
use crate::presenting::Audience;
use crate::ui::theme::Themes;
use crate::wording::Words;

/// What the audience's window shows.
#[derive(Debug, Clone, PartialEq)]
pub enum Projected {
    /// A slide, or what covers it.
    Audience(Audience),
    /// That it is the audience's screen.
    Letter,
}

/// What the audience's window holds, and what happened in it.
struct Window {
    shows: Projected,
    words: Arc<Words>,
    themes: Themes,
    stage: Stage,
    typed: Vec<Typed>,
    pointer: Option<(f32, f32)>,
    is_closed: bool,
    has_keyboard: bool,
    took_keyboard: bool,
}

/// What happened in the audience's window.
#[derive(Debug, Default)]
pub struct Happened {
    /// What was typed while it had the keyboard.
    pub typed: Vec<Typed>,
    /// Where its pointer is on the slide, as shares of its width and height.
    pub pointer: Option<(f32, f32)>,
    /// Whether the system was asked to close it.
    pub is_closed: bool,
    /// Whether the system has given it the keyboard.
    pub took_keyboard: bool,
}

/// The audience's window.
#[derive(Clone)]
pub struct Projector(Arc<Mutex<Window>>);

impl Projector {
    /// A window that shows nothing yet.
    ///
    /// # Errors
    /// If the program's own typefaces cannot be read.
    pub fn new(words: Arc<Words>, themes: Themes) -> Result<Self, ExportError> {
        let window = Window {
            shows: Projected::Audience(Audience::Black),
            words,
            themes,
            stage: Stage::new()?,
            typed: Vec::new(),
            pointer: None,
            is_closed: false,
            has_keyboard: false,
            took_keyboard: false,
        };
        Ok(Self(Arc::new(Mutex::new(window))))
    }

    /// What it shows from now on. Also where the chair's window is covered and not drawn.
    pub fn set(&self, ctx: &Context, screen: &str, shows: Projected) {
        let is_new = {
            let mut window = self.lock();
            let is_new = !shows_same(&window.shows, &shows);
            window.shows = shows;
            is_new
        };
        if is_new {
            ctx.request_repaint_of(id_on(screen));
        }
    }

    /// Opens the window on a screen, by its position among those of the system, or lets it
    /// stay there. Where this is not called in a drawing, the window goes.
    pub fn keep(&self, ctx: &Context, (at, screen): (usize, &str), title: &str) {
        let builder = ViewportBuilder::default()
            .with_title(title)
            .with_monitor(at)
            .with_taskbar(false)
            .with_active(false);
        let shared = self.clone();
        ctx.show_viewport_deferred(id_on(screen), builder, move |ui, _| shared.lock().ui(ui));
    }

    /// What happened in it since it was last asked.
    pub fn happened(&self) -> Happened {
        let mut window = self.lock();
        Happened {
            typed: std::mem::take(&mut window.typed),
            pointer: window.pointer,
            is_closed: std::mem::take(&mut window.is_closed),
            took_keyboard: std::mem::take(&mut window.took_keyboard),
        }
    }

    /// A fault while the window was drawn has broken nothing that is kept here.
    fn lock(&self) -> MutexGuard<'_, Window> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The window on a screen: another screen has another window.
pub fn id_on(screen: &str) -> ViewportId {
    ViewportId::from_hash_of(("audience", screen))
}

/// Whether a window that shows the one need not be drawn again for the other.
fn shows_same(one: &Projected, other: &Projected) -> bool {
    match (one, other) {
        (
            Projected::Audience(Audience::Slide { slide, seen, pointer }),
            Projected::Audience(Audience::Slide { slide: other, seen: other_seen, pointer: other_pointer }),
        ) => Arc::ptr_eq(slide, other) && seen == other_seen && pointer == other_pointer,
        (Projected::Audience(Audience::Black), Projected::Audience(Audience::Black))
        | (Projected::Audience(Audience::Neutral), Projected::Audience(Audience::Neutral))
        | (Projected::Letter, Projected::Letter) => true,
        _ => false,
    }
}

impl Window {
    fn ui(&mut self, ui: &mut Ui) {
        let rect = ui.max_rect();
        let theme = self.themes.current(ui.ctx());
        let place = (rect, ui.painter());
        match &self.shows {
            Projected::Audience(audience) => {
                audience_ui(&mut self.stage, (theme, &self.words), audience, place);
            }
            Projected::Letter => letter_ui(theme, &self.words, super::check::Whose::Audience, ui),
        }
        ui.set_cursor_icon(CursorIcon::None);
        let pointer = ui.interact(rect, ui.scope_id().with("slide"), Sense::hover()).hover_pos();
        let pointer = pointer.and_then(|at: Pos2| shares_of(rect, at));
        let mut typed = ui.input_mut(|input| take(input, Fields::None));
        let closes = ui.input(|input| input.viewport().close_requested());
        let has_keyboard = ui.input(|input| input.focused);
        let took_keyboard = has_keyboard && !self.has_keyboard;
        self.has_keyboard = has_keyboard;
        self.took_keyboard |= took_keyboard;
        if !typed.is_empty() || closes || took_keyboard || pointer != self.pointer {
            self.typed.append(&mut typed);
            (self.pointer, self.is_closed) = (pointer, self.is_closed || closes);
            // The chair's window has it.
            ui.ctx().request_repaint_of(ViewportId::ROOT);
        }
    }
}
