//! A figure that may not be there, and adding such figures up.

use crate::analysis::sums::Sum;
use crate::plan::Amount;

/// What is known about an amount. Missing is not 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Figure {
    /// No row says anything about it, so it takes no part.
    #[default]
    Absent,
    /// A row should say it, and is blank there.
    Missing,
    /// It has more digits than can be kept.
    TooLarge,
    /// It is known; it may be 0.
    Known(Amount),
}

impl Figure {
    /// The amount, if it is known.
    pub fn known(self) -> Option<Amount> {
        match self {
            Self::Known(amount) => Some(amount),
            Self::Absent | Self::Missing | Self::TooLarge => None,
        }
    }

    /// Both together. What takes no part changes nothing; with one that is missing
    /// the sum is missing.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        match (self, other) {
            (Self::Absent, figure) | (figure, Self::Absent) => figure,
            (Self::Missing, _) | (_, Self::Missing) => Self::Missing,
            (Self::Known(a), Self::Known(b)) => Self::held(a.checked_add(b)),
            (Self::TooLarge, _) | (_, Self::TooLarge) => Self::TooLarge,
        }
    }

    /// The first less the second, as [`Figure::plus`].
    #[must_use]
    pub fn less(self, other: Self) -> Self {
        self.plus(other.negative())
    }

    /// The same with the other sign.
    #[must_use]
    pub fn negative(self) -> Self {
        match self {
            Self::Known(amount) => Self::held(Amount::ZERO.checked_sub(amount)),
            other => other,
        }
    }

    /// So many times as much.
    #[must_use]
    pub fn times(self, factor: Amount) -> Self {
        match self {
            Self::Known(amount) => Self::held(amount.checked_mul(factor)),
            other => other,
        }
    }

    /// An answer that has none where it has more digits than can be kept.
    pub(super) fn held(amount: Option<Amount>) -> Self {
        amount.map_or(Self::TooLarge, Self::Known)
    }
}

impl From<Sum> for Figure {
    fn from(sum: Sum) -> Self {
        match sum {
            Sum::Known(amount) => Self::Known(amount),
            Sum::Overflow => Self::TooLarge,
            Sum::Blank | Sum::NotAdditive | Sum::NoPersons => Self::Missing,
        }
    }
}

/// All of them together, as [`Figure::plus`].
pub(super) fn sum(figures: impl IntoIterator<Item = Figure>) -> Figure {
    figures.into_iter().fold(Figure::Absent, Figure::plus)
}
