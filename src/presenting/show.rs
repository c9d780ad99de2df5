//! What the audience sees and what the chair prepares, as two states that keys change.
//!
//! The chair is always at some slide. The audience follows, unless what it sees is
//! covered or frozen; then the chair moves about unseen until that is lifted. What the
//! chair has open (the overview, the drawer of answers, the list of keys) and what is
//! typed there never shows. [`Presenter::audience`] is all that the audience's side gets.

mod desk;
mod moves;

use std::sync::Arc;
use std::time::Duration;

use super::catalogue::{Answer, AnswerOf};
use super::deck::Deck;
use super::keys::Key;
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
#[derive(Debug, Clone, PartialEq)]
pub enum Audience {
    /// A slide.
    Slide {
        /// Which.
        slide: Arc<Slide>,
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
    /// The bar beside the slide is to be hidden, or shown.
    TurnsBar,
    /// The chair wants to see which screen is whose.
    AsksForScreens,
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
    pub fn audience(&self) -> Audience {
        match self.cover {
            Cover::Black => Audience::Black,
            Cover::Neutral => Audience::Neutral,
            Cover::Open => {
                let scene = self.frozen.as_ref().unwrap_or(&self.here);
                let pointer = self.frozen.is_none().then(|| self.pointer()).flatten();
                Audience::Slide { slide: Arc::clone(&scene.slide), seen: scene.seen, pointer }
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

    /// The slide that the chair is at, to be kept, and how it is looked at.
    pub fn here_shared(&self) -> (Arc<Slide>, Seen) {
        (Arc::clone(&self.here.slide), self.here.seen)
    }

    /// The slides of the presentation, to be kept.
    pub fn deck_shared(&self) -> &Arc<Deck> {
        &self.deck
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

    /// How the chair would point, if at all.
    pub fn pointer_form(&self) -> Option<PointerForm> {
        self.form
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

    /// A key was pressed.
    pub fn press(&mut self, key: Key, answers: &dyn Answers, now: Duration) -> Pressed {
        let pressed = match &self.desk {
            Desk::Slide => self.at_slide(key, answers),
            Desk::Overview { at } => self.in_overview(key, *at),
            Desk::Answers(_) => self.in_drawer(key, answers),
            Desk::Keys => {
                // Whatever is pressed closes the list, and does nothing else.
                self.desk = Desk::Slide;
                Pressed::GoesOn
            }
            Desk::Decision => self.in_decision(key, answers),
            Desk::Closer => self.in_closer(key, answers),
        };
        self.keep_time(now);
        pressed
    }

    /// An answer in the drawer was chosen, by its position: it is seen in private.
    pub fn choose_answer(&mut self, at: usize, answers: &dyn Answers) {
        if let Desk::Answers(drawer) = &mut self.desk {
            drawer.choose(at, answers);
        }
    }

    /// To a slide, by its position; from it one can come back.
    pub fn go_to(&mut self, at: usize, now: Duration) {
        self.desk = Desk::Slide;
        self.go(At::Deck(at));
        self.keep_time(now);
    }

    /// Text was typed; only the drawer takes any.
    pub fn write(&mut self, text: &str, answers: &dyn Answers) {
        if let Desk::Answers(drawer) = &mut self.desk {
            drawer.text.extend(text.chars().filter(|letter| !letter.is_control()));
            drawer.look_up(answers);
        }
    }
}
