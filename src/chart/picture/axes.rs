//! The axes of a panel: what they reach over and what their marks are called.

use super::has_lengths;
use crate::chart::value_axis::{Ground, ValueAxis};
use crate::plan::unit::Unit;
use crate::plan::{Amount, Period};
use crate::wording::Words;

/// The axis from left to right.
#[derive(Debug, Clone, PartialEq)]
pub enum Across {
    /// Time in days, as [`crate::chart::time`] counts them.
    Time {
        /// Where it begins.
        from: f64,
        /// Where it ends.
        to: f64,
        /// The periods that may be named.
        named: Vec<Period>,
    },
    /// The parts of a year side by side; each is 1 wide and the first begins at 0.
    Year(Parts),
    /// Named places side by side; each is 1 wide and the first begins at 0.
    Places(Vec<String>),
}

/// The equal parts of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Parts {
    /// 12.
    Months,
    /// 4.
    Quarters,
    /// 2.
    Halves,
    /// The year as a whole.
    Whole,
}

/// The axis of values.
#[derive(Debug, Clone, PartialEq)]
pub struct Up {
    /// The least value to be seen.
    pub low: f64,
    /// The greatest value to be seen.
    pub high: f64,
    /// What it must show besides.
    pub ground: Ground,
    /// No mark is finer than so many decimals.
    pub decimals: u8,
    /// What the values count.
    pub unit: Unit,
}

impl Across {
    /// Where it begins and ends.
    pub fn range(&self) -> (f64, f64) {
        match self {
            Self::Time { from, to, .. } => (*from, *to),
            Self::Year(parts) => (0.0, f64::from(parts.count())),
            Self::Places(names) => (0.0, names.len().max(1) as f64),
        }
    }
}

impl Parts {
    /// How many there are.
    pub fn count(self) -> u8 {
        match self {
            Self::Months => 12,
            Self::Quarters => 4,
            Self::Halves => 2,
            Self::Whole => 1,
        }
    }

    /// What the nth is called, counted from 0: `jan.`, `1. kv.`.
    pub fn name(self, words: &Words, nth: u8) -> String {
        let number = || (u32::from(nth) + 1).to_string();
        match self {
            Self::Months => words.short_month(u32::from(nth) + 1).into_owned(),
            Self::Quarters => words.fill("charts-quarter", &[("nth", number().into())]),
            Self::Halves => words.fill("charts-half", &[("nth", number().into())]),
            Self::Whole => words.text("charts-whole-year").into_owned(),
        }
    }
}

impl Up {
    /// The axis with about `most` marks.
    pub fn axis(&self, most: usize) -> ValueAxis {
        ValueAxis::of(self.low, self.high, self.ground, most, self.decimals)
    }

    /// Whether the least value stands on top: the first place of a ranking is the best.
    pub fn is_turned(&self) -> bool {
        self.ground == Ground::Places
    }

    /// A mark of the axis in words, with the decimals that tell it from its neighbours.
    pub fn mark(&self, words: &Words, value: f64, decimals: u8) -> String {
        let digits = format!("{value:.*}", usize::from(decimals));
        let Ok(amount) = digits.parse::<Amount>() else { return String::new() };
        match &self.unit {
            // Between the levels, and beyond them, there is none.
            Unit::Scale(names) if value < 1.0 || value > names.len() as f64 => String::new(),
            Unit::Scale(_) => words.amount_in(amount, decimals, &self.unit),
            _ => words.amount(amount, decimals),
        }
    }

    /// Whether its marks are words, which may be shortened as figures may not.
    pub fn is_in_words(&self) -> bool {
        matches!(self.unit, Unit::Scale(_))
    }

    /// Whether a reader expects the axis to begin at 0.
    pub fn counts_from_zero(&self) -> bool {
        has_lengths(&self.unit)
    }
}
