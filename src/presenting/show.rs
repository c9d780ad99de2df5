//! What the audience sees and what the chair prepares, as two states that keys change.
//!
//! The chair is always at some slide. The audience follows, unless what it sees is
//! covered or frozen; then the chair moves about unseen until that is lifted. What the
//! chair has open (the overview, the drawer of answers, the list of keys) and what is
//! typed there never shows. [`Presenter::audience`] is all that the audience's side gets.

mod desk;

use std::sync::Arc;
use std::time::Duration;

use super::catalogue::{Answer, AnswerOf};
use super::deck::Deck;
use super::keys::{Act, Key};
use super::page::Seen;
use super::slide::Slide;
use super::times::Times;
use crate::chart::zoom::{Stretch, bound};
use crate::plan::id::ItemId;

/// The most digits of a slide's number.
const DIGITS: usize = 4;
/// The most slides that one can go back to.
const MOST_BACK: usize = 100;

pub use desk::{Desk, Drawer};

/// What answers are looked up in.
pub trait Answers {
    /// The answers that a text may mean, the likeliest first.
    fn find(&self, text: &str, most: usize) -> Vec<Answer>;
    /// The slides of an answer; none where there is nothing to show.
    fn slides(&self, of: AnswerOf) -> Vec<Arc<Slide>>;
}

/// All that the audience's side gets.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Audience<'a> {
    /// A slide.
    Slide {
        /// Which.
        slide: &'a Arc<Slide>,
        /// How it is looked at.
        seen: Seen,
        /// Where the chair points.
        pointer: Option<Pointer>,
    },
    /// Nothing: it is black.
    Black,
    /// The neutral slide.
    Neutral,
}

/// Where the chair points, and how.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pointer {
    /// How.
    pub form: PointerForm,
    /// The place on the slide, as shares of its width and height.
    pub at: (f32, f32),
}

/// How the chair points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PointerForm {
    /// A dot.
    Dot,
    /// All but a circle is darkened.
    Spotlight,
}

/// What covers the audience's slide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Cover {
    /// Nothing.
    #[default]
    Open,
    /// Black.
    Black,
    /// The neutral slide.
    Neutral,
}

/// What came of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pressed {
    /// The presentation goes on.
    GoesOn,
    /// It ends.
    Ends,
}

/// Where the chair is.
#[derive(Debug, Clone, PartialEq)]
struct Scene {
    at: At,
    slide: Arc<Slide>,
    seen: Seen,
}

/// A slide by its place.
#[derive(Debug, Clone, PartialEq)]
enum At {
    /// In the deck, counted from 0.
    Deck(usize),
    /// In an answer: its slides, and which of them.
    Answer(Arc<[Arc<Slide>]>, usize),
}

/// A meeting that is presented.
#[derive(Debug)]
pub struct Presenter {
    deck: Arc<Deck>,
    here: Scene,
    /// The last slide of the deck that the chair was at: answers return to it.
    place: usize,
    cover: Cover,
    frozen: Option<Scene>,
    back: Vec<Scene>,
    desk: Desk,
    typed: String,
    form: Option<PointerForm>,
    points_at: Option<(f32, f32)>,
    times: Times,
}

impl Presenter {
    /// Presents a deck from a slide of it, counted from 0; `None` where it has no slides.
    pub fn new(deck: Arc<Deck>, from: usize, now: Duration) -> Option<Self> {
        let at = from.min(deck.slides.len().checked_sub(1)?);
        let here = Scene { at: At::Deck(at), slide: Arc::clone(deck.slides.get(at)?), seen: Seen::default() };
        let mut presenter = Self {
            deck,
            here,
            place: at,
            cover: Cover::Open,
            frozen: None,
            back: Vec::new(),
            desk: Desk::Slide,
            typed: String::new(),
            form: None,
            points_at: None,
            times: Times::default(),
        };
        presenter.keep_time(now);
        Some(presenter)
    }

    /// What the audience sees.
    pub fn audience(&self) -> Audience<'_> {
        match self.cover {
            Cover::Black => Audience::Black,
            Cover::Neutral => Audience::Neutral,
            Cover::Open => {
                let scene = self.frozen.as_ref().unwrap_or(&self.here);
                let pointer = self.frozen.is_none().then(|| self.pointer()).flatten();
                Audience::Slide { slide: &scene.slide, seen: scene.seen, pointer }
            }
        }
    }

    /// The slide that the chair is at, and how it is looked at.
    pub fn here(&self) -> (&Slide, Seen) {
        (&self.here.slide, self.here.seen)
    }

    /// The position of that slide in the deck, counted from 0; of an answer, where it
    /// returns to.
    pub fn place(&self) -> usize {
        self.place
    }

    /// The slide that comes next.
    pub fn next_slide(&self) -> Option<Arc<Slide>> {
        self.scene_after(1).and_then(|at| self.slide_at(&at).map(Arc::clone))
    }

    /// What covers the audience's slide.
    pub fn cover(&self) -> Cover {
        self.cover
    }

    /// Whether the audience sees what it saw, whatever the chair does.
    pub fn is_frozen(&self) -> bool {
        self.frozen.is_some()
    }

    /// Whether the audience sees the slide that the chair is at, as the chair sees it.
    pub fn is_followed(&self) -> bool {
        self.cover == Cover::Open && self.frozen.is_none()
    }

    /// What the chair has open.
    pub fn desk(&self) -> &Desk {
        &self.desk
    }

    /// The digits typed so far.
    pub fn typed(&self) -> &str {
        &self.typed
    }

    /// The slides of the presentation.
    pub fn deck(&self) -> &Deck {
        &self.deck
    }

    /// How long each item has taken.
    pub fn times(&self) -> &Times {
        &self.times
    }

    /// The item whose private notes belong to the slide the chair is at.
    pub fn item(&self) -> Option<ItemId> {
        self.here.slide.item.or_else(|| self.deck.slides.get(self.place)?.item)
    }

    /// How the chair points, if at all.
    pub fn pointer(&self) -> Option<Pointer> {
        Some(Pointer { form: self.form?, at: self.points_at? })
    }

    /// The chair points to a place on the slide, as shares of its width and height.
    pub fn point_at(&mut self, at: Option<(f32, f32)>) {
        self.points_at = at.filter(|(x, y)| (0.0..=1.0).contains(x) && (0.0..=1.0).contains(y));
    }

    /// The chair looks at a part of the time of the slide's chart.
    pub fn look(&mut self, stretch: Option<Stretch>) {
        let whole = self.here.slide.page.time();
        let seen = whole.zip(stretch).map(|(whole, stretch)| bound(stretch, whole));
        self.here.seen.stretch = seen.filter(|seen| Some(*seen) != whole);
    }

    /// The plan was changed: the slides are made anew. What is frozen stays as it was
    /// shown, and so does an answer.
    pub fn renew(&mut self, deck: Arc<Deck>, now: Duration) {
        let Some(last) = deck.slides.len().checked_sub(1) else { return };
        self.deck = deck;
        self.place = self.place.min(last);
        let again = |scene: &mut Scene, deck: &Deck| {
            if let At::Deck(at) = &mut scene.at {
                *at = (*at).min(last);
                if let Some(slide) = deck.slides.get(*at) {
                    scene.slide = Arc::clone(slide);
                    scene.seen = fitting(scene.seen, slide);
                }
            }
        };
        again(&mut self.here, &self.deck);
        self.back.iter_mut().for_each(|scene| again(scene, &self.deck));
        if let Desk::Overview { at } = &mut self.desk {
            *at = (*at).min(last);
        }
        self.keep_time(now);
    }

    /// A key was pressed.
    pub fn press(&mut self, key: Key, answers: &dyn Answers, now: Duration) -> Pressed {
        let pressed = match &self.desk {
            Desk::Slide => self.at_slide(key),
            Desk::Overview { at } => self.in_overview(key, *at),
            Desk::Answers(_) => self.in_drawer(key, answers),
            Desk::Keys => {
                // Whatever is pressed closes the list, and does nothing else.
                self.desk = Desk::Slide;
                Pressed::GoesOn
            }
            Desk::Closer => self.in_closer(key),
        };
        self.keep_time(now);
        pressed
    }

    /// Text was typed; only the drawer takes any.
    pub fn write(&mut self, text: &str, answers: &dyn Answers) {
        if let Desk::Answers(drawer) = &mut self.desk {
            drawer.text.extend(text.chars().filter(|letter| !letter.is_control()));
            drawer.look_up(answers);
        }
    }

    fn at_slide(&mut self, key: Key) -> Pressed {
        if let Key::Digit(digit) = key {
            if self.typed.len() < DIGITS && digit <= 9 {
                self.typed.push(char::from(b'0' + digit));
            }
            return Pressed::GoesOn;
        }
        let typed = std::mem::take(&mut self.typed);
        let Some(act) = Act::of(key) else { return Pressed::GoesOn };
        match act {
            Act::Jump => self.jump(typed.parse().ok()),
            // A number that was begun is taken back digit by digit, and given up at once.
            Act::Back if !typed.is_empty() => {
                self.typed = typed;
                self.typed.pop();
            }
            Act::End if !typed.is_empty() => {}
            Act::End => return Pressed::Ends,
            act => self.act(act),
        }
        Pressed::GoesOn
    }

    fn act(&mut self, act: Act) {
        match act {
            Act::Next => self.step(1),
            Act::Previous => self.step(-1),
            Act::First => self.go(At::Deck(0)),
            Act::Last => self.go(At::Deck(self.deck.spare_from.saturating_sub(1))),
            Act::Back => {
                if let Some(scene) = self.back.pop() {
                    self.put(scene);
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
            Act::Keys => self.desk = Desk::Keys,
            Act::Jump | Act::End => {}
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
    fn go(&mut self, at: At) {
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

    fn put(&mut self, scene: Scene) {
        if let At::Deck(at) = scene.at {
            self.place = at;
        }
        self.here = scene;
    }

    /// Where one comes a slide further. An answer leads on to where it was asked for, and
    /// the last slide to none of the spare ones.
    fn scene_after(&self, by: isize) -> Option<At> {
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

    fn slide_at<'a>(&'a self, at: &'a At) -> Option<&'a Arc<Slide>> {
        match at {
            At::Deck(at) => self.deck.slides.get(*at),
            At::Answer(slides, at) => slides.get(*at),
        }
    }

    /// Time runs for the item that is before the audience, covered or not; an answer
    /// belongs to the item it was asked at.
    fn keep_time(&mut self, now: Duration) {
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
