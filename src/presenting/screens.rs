//! Which screen is whose. The audience's screen shows nothing but slides; what is private
//! is drawn only while the chair's window is known to be on another screen than that.
//!
//! The screens are told again and again while a meeting is presented: cables are pulled
//! and put in, and systems then move windows by themselves. See [`Stand::arrangement`].

/// A screen of the machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Screen {
    /// What the system calls it.
    pub name: String,
    /// Where its upper left corner lies among all screens, in pixels.
    pub corner: (i32, i32),
    /// Width and height, in pixels.
    pub size: (u32, u32),
}

/// The screens there are at a time.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Screens {
    /// All of them, in the order of the system.
    pub all: Vec<Screen>,
    /// The one that the chair's window is on, by its position; `None` where that is not known.
    pub ours: Option<usize>,
}

/// What is shown where. Positions are those of [`Screens::all`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrangement {
    /// There is one screen: the window shows the slide, and a bar that can be hidden.
    One,
    /// The window may be where the audience looks: it shows the slide and nothing else. If
    /// there is a screen for the chair, it should go there.
    Bare {
        /// Where to.
        chair: Option<usize>,
    },
    /// Each screen shows whose it is to be.
    Check {
        /// The audience's.
        audience: usize,
        /// The chair's.
        chair: usize,
    },
    /// The audience's window is on its screen, and the chair's on another.
    Two {
        /// The audience's.
        audience: usize,
        /// The chair's.
        chair: usize,
    },
    /// The audience's screen is gone, and nobody sees slides until it is back.
    Waiting,
}

/// Who stands before which screen while a meeting is presented.
#[derive(Debug, Clone)]
pub struct Stand {
    screens: Screens,
    /// The audience's screen; `None` where there was never more than one.
    audience: Option<Screen>,
    phase: Phase,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    Check,
    Show,
}

impl Screen {
    /// What it is remembered by: a projector of another resolution is another one.
    pub fn key(&self) -> String {
        format!("{} {}×{}", self.name, self.size.0, self.size.1)
    }

    fn meets(&self, other: &Self) -> bool {
        let overlap = |at: i32, size: u32, other: i32, other_size: u32| {
            let end = |at: i32, size: u32| i64::from(at) + i64::from(size);
            i64::from(at) < end(other, other_size) && i64::from(other) < end(at, size)
        };
        overlap(self.corner.0, self.size.0, other.corner.0, other.size.0)
            && overlap(self.corner.1, self.size.1, other.corner.1, other.size.1)
    }
}

impl Screens {
    /// The screens that show something of their own, by position. Of those that show the
    /// same, the chair's is the one that counts.
    pub fn apart(&self) -> Vec<usize> {
        let mut apart: Vec<usize> = self.ours.filter(|ours| *ours < self.all.len()).into_iter().collect();
        for (at, screen) in self.all.iter().enumerate() {
            if apart.iter().all(|other| self.all.get(*other).is_some_and(|other| !other.meets(screen))) {
                apart.push(at);
            }
        }
        apart.sort_unstable();
        apart
    }

    /// Whether some screens show the same.
    pub fn are_mirrored(&self) -> bool {
        self.apart().len() < self.all.len()
    }

    fn position(&self, wanted: &Screen) -> Option<usize> {
        let apart = self.apart();
        let same = |at: &&usize| self.all.get(**at).is_some_and(|screen| screen.key() == wanted.key());
        // Of two alike, the one that stands where it stood; of another size, the only one.
        let here = |at: &&usize| self.all.get(**at).is_some_and(|screen| screen == wanted);
        let mut named = apart.iter().filter(|at| self.all.get(**at).is_some_and(|it| it.name == wanted.name));
        let only = named.next().filter(|_| named.next().is_none() && !wanted.name.is_empty());
        apart.iter().find(here).or_else(|| apart.iter().find(same)).or(only).copied()
    }
}

impl Stand {
    /// Begins with the screens there are. With more than one, they are checked first;
    /// `remembered` tells by its key which was the audience's the last time.
    pub fn new(screens: Screens, remembered: impl Fn(&[String]) -> Option<String>) -> Self {
        let mut stand = Self { screens, audience: None, phase: Phase::Show };
        stand.check(remembered);
        stand
    }

    /// Shows which screen is whose, where there are several.
    pub fn check(&mut self, remembered: impl Fn(&[String]) -> Option<String>) {
        let apart = self.screens.apart();
        if apart.len() < 2 {
            return;
        }
        let known = self.audience.as_ref().and_then(|screen| self.screens.position(screen));
        let keys = self.keys();
        let key = remembered(&keys);
        let is_it = |at: &&usize| self.screens.all.get(**at).is_some_and(|it| Some(it.key()) == key);
        let remembered = apart.iter().find(is_it).copied();
        let other = apart.iter().find(|at| Some(**at) != self.screens.ours).copied();
        self.audience = known.or(remembered).or(other).and_then(|at| self.screens.all.get(at).cloned());
        self.phase = Phase::Check;
    }

    /// Another screen is the audience's. Only while they are checked: nobody should be
    /// shown by a slip of the hand what is private.
    pub fn swap(&mut self) {
        let apart = self.screens.apart();
        let now = self.audience.as_ref().and_then(|screen| self.screens.position(screen));
        if self.phase == Phase::Check
            && let Some(place) = apart.iter().position(|at| Some(*at) == now)
        {
            let next = apart.iter().cycle().nth(place + 1).copied();
            self.audience = next.and_then(|at| self.screens.all.get(at).cloned());
        }
    }

    /// The check is over; gives the keys of the screens and of the audience's, to be
    /// remembered.
    pub fn begin(&mut self) -> Option<(Vec<String>, String)> {
        self.phase = Phase::Show;
        Some((self.keys(), self.audience.as_ref()?.key()))
    }

    /// These screens there are now.
    pub fn see(&mut self, screens: Screens, remembered: impl Fn(&[String]) -> Option<String>) {
        if screens.all.is_empty() {
            // A system that tells of none for a moment is believed when it tells of some.
            self.screens.ours = None;
            return;
        }
        let before = self.screens.apart().len();
        self.screens = screens;
        let apart = self.screens.apart().len();
        let is_there = self.audience.as_ref().is_some_and(|screen| self.screens.position(screen).is_some());
        match self.phase {
            // Nothing left to be checked.
            Phase::Check if apart < 2 => {
                self.phase = Phase::Show;
                self.audience = None;
            }
            Phase::Check if !is_there => self.check(remembered),
            // Another screen was put in: whose it is to be is asked, and not guessed.
            Phase::Show if !is_there && apart >= 2 && apart > before => self.check(remembered),
            Phase::Check | Phase::Show => {}
        }
    }

    /// The screens as they were told last.
    pub fn screens(&self) -> &Screens {
        &self.screens
    }

    /// The audience's screen, where it is there.
    pub fn audience(&self) -> Option<(usize, &Screen)> {
        let wanted = self.audience.as_ref()?;
        Some((self.screens.position(wanted)?, wanted))
    }

    /// What is shown where.
    pub fn arrangement(&self) -> Arrangement {
        let Some(wanted) = &self.audience else { return Arrangement::One };
        let Some(audience) = self.screens.position(wanted) else {
            // What is there is not the audience's: it goes by another name.
            return match self.screens.ours {
                Some(_) => Arrangement::Waiting,
                None => Arrangement::Bare { chair: None },
            };
        };
        let Some(chair) = self.chair_beside(audience) else { return Arrangement::Bare { chair: None } };
        match self.phase {
            Phase::Check => Arrangement::Check { audience, chair },
            Phase::Show if self.screens.ours == Some(chair) => Arrangement::Two { audience, chair },
            Phase::Show => Arrangement::Bare { chair: Some(chair) },
        }
    }

    /// The chair's screen: where the window is, or the first that is not the audience's.
    fn chair_beside(&self, audience: usize) -> Option<usize> {
        let others = self.screens.apart().into_iter().filter(|at| *at != audience);
        let ours = self.screens.ours;
        others.min_by_key(|at| (Some(*at) != ours, *at))
    }

    fn keys(&self) -> Vec<String> {
        let mut keys: Vec<String> = self.screens.all.iter().map(Screen::key).collect();
        keys.sort();
        keys
    }
}

#[cfg(test)]
mod tests;
