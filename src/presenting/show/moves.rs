//! Where keys lead from slide to slide, and what becomes of that when the plan changes.

use std::sync::Arc;
use std::time::Duration;

use super::{Answers, At, Cover, DIGITS, Desk, Drawer, MOST_BACK, PointerForm, Presenter, Pressed, Scene};
use crate::chart::zoom::bound;
use crate::presenting::catalogue::AnswerOf;
use crate::presenting::deck::Deck;
use crate::presenting::keys::{Act, Key};
use crate::presenting::page::Seen;
use crate::presenting::slide::{Kind, Slide};

impl Presenter {
    /// The plan was changed: the slides are made anew. What the audience sees stays as it
    /// was shown until the chair shows it anew, and so does an answer; what is only
    /// prepared is as new as the plan.
    pub fn renew(&mut self, deck: Arc<Deck>, now: Duration) {
        if deck.slides.is_empty() {
            return;
        }
        let old = std::mem::replace(&mut self.deck, deck);
        let place = |at: usize| self.deck.place_of(old.slides.get(at).map(Arc::as_ref), at);
        self.place = place(self.place);
        for scene in std::iter::once(&mut self.here).chain(&mut self.back).chain(&mut self.frozen) {
            if let At::Deck(at) = &mut scene.at {
                *at = place(*at);
            }
        }
        if let Desk::Overview { at } = &mut self.desk {
            *at = place(*at);
        }
        if !self.is_followed() {
            self.show_anew();
        }
        self.keep_time(now);
    }

    /// Whether the slide that the chair is at would be another if it were shown anew.
    pub fn is_stale(&self) -> bool {
        let fresh = self.slide_at(&self.here.at);
        fresh.is_some_and(|fresh| !Arc::ptr_eq(fresh, &self.here.slide) && *fresh != self.here.slide)
    }

    /// Shows the decision of an item: where it stands among the slides, or beside them.
    /// Nothing happens where nothing was decided.
    pub(super) fn show_decision(&mut self, answers: &dyn Answers) {
        let Some(item) = self.item() else { return };
        if let Some(at) = self.deck.decision_of(item) {
            return if self.here.at == At::Deck(at) { self.show_anew() } else { self.go(At::Deck(at)) };
        }
        let of = AnswerOf::Decision(self.deck.meeting, item);
        let slides: Arc<[Arc<Slide>]> = answers.slides(of).into();
        if !slides.is_empty() {
            self.go(At::Answer(slides, 0));
        }
    }

    pub(super) fn at_slide(&mut self, key: Key, answers: &dyn Answers) -> Pressed {
        if let Key::Digit(digit) = key {
            if self.typed.len() < DIGITS && digit <= 9 {
                self.typed.push(char::from(b'0' + digit));
            }
            return Pressed::GoesOn;
        }
        let typed = std::mem::take(&mut self.typed);
        let Some(act) = Act::of(key) else { return Pressed::GoesOn };
        match act {
            Act::Jump if typed.is_empty() => self.show_anew(),
            Act::Jump => self.jump(typed.parse().ok()),
            // A number that was begun is taken back digit by digit, and given up at once.
            Act::Back if !typed.is_empty() => {
                self.typed = typed;
                self.typed.pop();
            }
            Act::End if !typed.is_empty() => {}
            Act::End => return Pressed::Ends,
            Act::Bar => return Pressed::TurnsBar,
            Act::Screens => return Pressed::AsksForScreens,
            Act::Why => self.show_why(answers),
            act => self.act(act),
        }
        Pressed::GoesOn
    }

    /// Shows why what is on the slide stands as it does, and from there leads back.
    fn show_why(&mut self, answers: &dyn Answers) {
        if self.here.slide.kind == Kind::Why {
            return self.act(Act::Back);
        }
        let goal = self.here.slide.reason_of(self.here.seen.marked);
        let slides: Arc<[Arc<Slide>]> =
            goal.map(|goal| answers.slides(AnswerOf::Why(goal))).unwrap_or_default().into();
        if !slides.is_empty() {
            self.go(At::Answer(slides, 0));
        }
    }

    pub(super) fn act(&mut self, act: Act) {
        match act {
            Act::Next => self.step(1),
            Act::Previous => self.step(-1),
            Act::First => self.go(At::Deck(0)),
            Act::Last => self.go(At::Deck(self.deck.spare_from.saturating_sub(1))),
            Act::Back => {
                if let Some(scene) = self.back.pop() {
                    self.put(scene);
                    self.show_anew();
                }
            }
            Act::Overview => self.desk = Desk::Overview { at: self.place },
            Act::Black => self.turn(Cover::Black),
            Act::Neutral => self.turn(Cover::Neutral),
            Act::Freeze => {
                self.frozen = match self.frozen {
                    Some(_) => None,
                    None => Some(self.here.clone()),
                };
            }
            Act::Closer => {
                if self.here.slide.page.time().is_some() {
                    self.desk = Desk::Closer;
                }
            }
            Act::Mark => {
                let lines = self.here.slide.page.lines();
                let next = self.here.seen.marked.map_or(0, |line| line + 1);
                self.here.seen.marked = (next < lines).then_some(next);
            }
            Act::Pointer => {
                self.form = match self.form {
                    None => Some(PointerForm::Dot),
                    Some(PointerForm::Dot) => Some(PointerForm::Spotlight),
                    Some(PointerForm::Spotlight) => None,
                };
            }
            Act::Answers => self.desk = Desk::Answers(Drawer::default()),
            Act::Decide => {
                if self.item().is_some() {
                    self.desk = Desk::Decision;
                }
            }
            Act::Keys => self.desk = Desk::Keys,
            Act::Jump | Act::Why | Act::Bar | Act::Screens | Act::End => {}
        }
    }

    fn turn(&mut self, cover: Cover) {
        self.cover = if self.cover == cover { Cover::Open } else { cover };
    }

    /// To a slide by its number, from 1. Where there is none nothing happens.
    fn jump(&mut self, number: Option<usize>) {
        let at = number.and_then(|number| number.checked_sub(1));
        if let Some(at) = at.filter(|at| *at < self.deck.slides.len()) {
            self.go(At::Deck(at));
        }
    }

    /// To another slide, from which one can come back.
    pub(super) fn go(&mut self, at: At) {
        if at == self.here.at {
            return;
        }
        let Some(slide) = self.slide_at(&at).map(Arc::clone) else { return };
        if self.back.len() == MOST_BACK {
            self.back.remove(0);
        }
        let next = Scene { at, slide, seen: Seen::default() };
        self.back.push(self.here.clone());
        self.put(next);
    }

    /// One slide on, or one back.
    fn step(&mut self, by: isize) {
        if let Some(at) = self.scene_after(by)
            && let Some(slide) = self.slide_at(&at).map(Arc::clone)
        {
            self.put(Scene { at, slide, seen: Seen::default() });
        }
    }

    /// The slide as it is made of the plan by now.
    fn show_anew(&mut self) {
        if let Some(fresh) = self.slide_at(&self.here.at).map(Arc::clone) {
            self.here.seen = fitting(self.here.seen, &fresh);
            self.here.slide = fresh;
        }
    }

    fn put(&mut self, scene: Scene) {
        if let At::Deck(at) = scene.at {
            self.place = at;
        }
        self.here = scene;
    }

    /// Where one comes a slide further. An answer leads on to where it was asked for, and
    /// the last slide to none of the spare ones.
    pub(super) fn scene_after(&self, by: isize) -> Option<At> {
        match &self.here.at {
            At::Answer(slides, at) => match at.checked_add_signed(by).filter(|next| *next < slides.len()) {
                Some(next) => Some(At::Answer(Arc::clone(slides), next)),
                None => Some(At::Deck(self.place)),
            },
            At::Deck(at) => {
                let next = at.checked_add_signed(by).filter(|next| *next < self.deck.slides.len())?;
                let is_spare = |at: usize| at >= self.deck.spare_from;
                (is_spare(*at) || !is_spare(next)).then_some(At::Deck(next))
            }
        }
    }

    pub(super) fn slide_at<'a>(&'a self, at: &'a At) -> Option<&'a Arc<Slide>> {
        match at {
            At::Deck(at) => self.deck.slides.get(*at),
            At::Answer(slides, at) => slides.get(*at),
        }
    }

    /// Time runs for the item that is before the audience, covered or not; an answer
    /// belongs to the item it was asked at.
    pub(super) fn keep_time(&mut self, now: Duration) {
        let scene = self.frozen.as_ref().unwrap_or(&self.here);
        if let Some(item) = scene.slide.item.or_else(|| self.times.treated()) {
            self.times.treat(item, now);
        }
    }
}

/// A way of looking at a slide, as far as another slide can be looked at so.
fn fitting(seen: Seen, slide: &Slide) -> Seen {
    let time = slide.page.time();
    Seen {
        stretch: seen.stretch.zip(time).map(|(stretch, whole)| bound(stretch, whole)),
        marked: seen.marked.filter(|line| *line < slide.page.lines()),
    }
}
