//! Things that come again and again get a number each. Labels of a table follow
//! each other in the same order over and over, so what came next last time is
//! looked at before anything is hashed.

use std::collections::HashMap;
use std::hash::Hash;

/// Numbers for things, in the order of their first appearance.
#[derive(Debug)]
pub(super) struct Interner<T> {
    things: Vec<T>,
    numbers: HashMap<T, u32>,
    /// For each thing, the one that came after it the last time.
    next: Vec<u32>,
    last: usize,
    /// What the last thing was, as seen from the one before.
    habit: Habit,
}

/// What to expect of the next thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Habit {
    /// The same as the last.
    Repeats,
    /// What came after the last before.
    GoesOn,
}

impl<T> Default for Interner<T> {
    fn default() -> Self {
        let (things, next) = (Vec::new(), Vec::new());
        Self { things, numbers: HashMap::new(), next, last: 0, habit: Habit::GoesOn }
    }
}

impl<T: Copy + Eq + Hash> Interner<T> {
    /// The number of a thing, the same each time. There are fewer things than
    /// cells, and fewer of these than `u32` holds.
    #[inline]
    pub(super) fn number(&mut self, thing: T) -> u32 {
        let next = self.next.get(self.last).map_or(0, |next| *next as usize);
        let guesses = match self.habit {
            Habit::Repeats => [(self.last, Habit::Repeats), (next, Habit::GoesOn)],
            Habit::GoesOn => [(next, Habit::GoesOn), (self.last, Habit::Repeats)],
        };
        for (guess, habit) in guesses {
            if self.things.get(guess) == Some(&thing) {
                self.habit = habit;
                self.last = guess;
                return of(guess);
            }
        }
        self.look_up(thing)
    }

    fn look_up(&mut self, thing: T) -> u32 {
        let new = of(self.things.len());
        let number = *self.numbers.entry(thing).or_insert(new);
        if number == new {
            self.things.push(thing);
            self.next.push(0);
        }
        if let Some(next) = self.next.get_mut(self.last) {
            *next = number;
        }
        self.last = number as usize;
        number
    }

    /// What has a number.
    pub(super) fn thing(&self, number: u32) -> Option<T> {
        self.things.get(number as usize).copied()
    }
}

fn of(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thing_has_the_same_number_each_time() {
        let mut labels = Interner::default();
        let numbers = ["a", "b", "c", "a", "b", "c", "c", "a", "d", "b"].map(|label| labels.number(label));
        assert_eq!(numbers, [0, 1, 2, 0, 1, 2, 2, 0, 3, 1]);
        assert_eq!((labels.thing(3), labels.thing(4)), (Some("d"), None));
    }
}
