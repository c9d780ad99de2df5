//! What the chair has open beside the slide, and what keys do there. Nothing of it is
//! seen by the audience until Enter shows it.

use std::sync::Arc;

use super::{Answers, At, Presenter, Pressed};
use crate::chart::zoom::{bound, closer};
use crate::presenting::catalogue::Answer;
use crate::presenting::keys::{Act, Key};
use crate::presenting::slide::Slide;

/// The most answers that are offered.
pub const MOST_ANSWERS: usize = 12;
/// How much closer one press brings, and how far one moves to the side.
const STEP: f64 = 1.25;
const ASIDE: f64 = 0.15;

/// What the chair has open. The audience sees nothing of it.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Desk {
    /// The slide only.
    #[default]
    Slide,
    /// All slides at a glance.
    Overview {
        /// The slide that Enter goes to, counted from 0.
        at: usize,
    },
    /// The drawer of answers.
    Answers(Drawer),
    /// The list of keys.
    Keys,
    /// The decision of the item the chair is at, being written.
    Decision,
    /// A closer look at the slide's chart: the arrows move and + and - bring it closer.
    Closer,
}

/// The drawer of answers.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Drawer {
    /// What was typed.
    pub text: String,
    /// What it may mean.
    pub found: Vec<Answer>,
    /// Which of them Enter shows, counted from 0.
    pub at: usize,
    /// The slides of that one, for the chair to see first.
    pub preview: Vec<Arc<Slide>>,
}

impl Presenter {
    pub(super) fn in_overview(&mut self, key: Key, at: usize) -> Pressed {
        let last = self.deck.slides.len().saturating_sub(1);
        let to = match key {
            Key::Right | Key::Down | Key::PageDown | Key::Space => (at + 1).min(last),
            Key::Left | Key::Up | Key::PageUp => at.saturating_sub(1),
            Key::Home => 0,
            Key::End => last,
            Key::Enter => {
                self.desk = Desk::Slide;
                self.go(At::Deck(at));
                return Pressed::GoesOn;
            }
            Key::Escape | Key::Backspace | Key::Letter('o') => {
                self.desk = Desk::Slide;
                return Pressed::GoesOn;
            }
            // The audience can be covered or held from wherever the chair is.
            Key::Letter(_) => {
                self.hold(key);
                return Pressed::GoesOn;
            }
            _ => return Pressed::GoesOn,
        };
        self.desk = Desk::Overview { at: to };
        Pressed::GoesOn
    }

    /// What shows less: black, neutral and freeze. It may be lifted by the same keys.
    fn hold(&mut self, key: Key) {
        if let Some(act @ (Act::Black | Act::Neutral | Act::Freeze)) = Act::of(key) {
            self.act(act);
        }
    }

    pub(super) fn in_drawer(&mut self, key: Key, answers: &dyn Answers) -> Pressed {
        let Desk::Answers(drawer) = &mut self.desk else { return Pressed::GoesOn };
        match key {
            Key::Escape | Key::CtrlK => self.desk = Desk::Slide,
            Key::Backspace if drawer.text.is_empty() => self.desk = Desk::Slide,
            Key::Backspace => {
                drawer.text.pop();
                drawer.look_up(answers);
            }
            Key::Down | Key::PageDown => drawer.choose(drawer.at.saturating_add(1), answers),
            Key::Up | Key::PageUp => drawer.choose(drawer.at.saturating_sub(1), answers),
            Key::Enter if !drawer.preview.is_empty() => {
                let slides: Arc<[Arc<Slide>]> = std::mem::take(&mut drawer.preview).into();
                self.desk = Desk::Slide;
                self.show_answer(slides);
            }
            _ => {}
        }
        Pressed::GoesOn
    }

    /// What is typed goes to the decision; only Esc and Ctrl+Enter are keys.
    pub(super) fn in_decision(&mut self, key: Key, answers: &dyn Answers) -> Pressed {
        match key {
            Key::Escape => self.desk = Desk::Slide,
            Key::CtrlEnter => {
                self.desk = Desk::Slide;
                self.show_decision(answers);
            }
            _ => {}
        }
        Pressed::GoesOn
    }

    fn show_answer(&mut self, slides: Arc<[Arc<Slide>]>) {
        self.go(At::Answer(slides, 0));
    }

    pub(super) fn in_closer(&mut self, key: Key, answers: &dyn Answers) -> Pressed {
        let Some(whole) = self.here.slide.page.time() else {
            self.desk = Desk::Slide;
            return Pressed::GoesOn;
        };
        let seen = self.here.seen.stretch.unwrap_or(whole);
        let (middle, aside) = (f64::midpoint(seen.0, seen.1), ASIDE * (seen.1 - seen.0));
        let next = match key {
            Key::Plus | Key::Up => closer(seen, STEP, middle, whole),
            Key::Minus | Key::Down => closer(seen, 1.0 / STEP, middle, whole),
            Key::Left => bound((seen.0 - aside, seen.1 - aside), whole),
            Key::Right => bound((seen.0 + aside, seen.1 + aside), whole),
            Key::Digit(0) => whole,
            Key::Letter('z') | Key::Escape => {
                self.desk = Desk::Slide;
                whole
            }
            // What turns slides on a clicker goes on doing so.
            Key::PageDown | Key::PageUp | Key::Space => {
                self.desk = Desk::Slide;
                return self.at_slide(key, answers);
            }
            Key::Letter('h' | 'p' | 'w') => return self.at_slide(key, answers),
            key => {
                self.hold(key);
                seen
            }
        };
        self.here.seen.stretch = (next != whole).then_some(next);
        Pressed::GoesOn
    }
}

impl Drawer {
    pub(super) fn look_up(&mut self, answers: &dyn Answers) {
        self.found =
            if self.text.trim().is_empty() { Vec::new() } else { answers.find(&self.text, MOST_ANSWERS) };
        self.choose(0, answers);
    }

    pub(super) fn choose(&mut self, at: usize, answers: &dyn Answers) {
        self.at = at.min(self.found.len().saturating_sub(1));
        self.preview = self.found.get(self.at).map(|answer| answers.slides(answer.of)).unwrap_or_default();
    }
}
