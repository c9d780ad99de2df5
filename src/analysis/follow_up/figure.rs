//! A figure of a follow-up: known, unknown, not there at all, or a sum of which a
//! part is missing.

use crate::plan::Amount;

/// A figure of one line, or what those of several come to. Missing is not 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figure {
    /// Known whole. It may be 0.
    Known(Amount),
    /// What is known comes to this, and so many lines are missing in it.
    Partial {
        /// The sum of those that are known.
        known: Amount,
        /// How many lines have no figure.
        missing: usize,
    },
    /// There should be a figure, and there is none.
    Unknown,
    /// There is no such thing: the original budget of a line that came later, or
    /// the grants of a line that got none.
    Absent,
    /// More digits than can be kept.
    Overflow,
}

impl Figure {
    /// The figure of something that may not be known.
    pub fn of(amount: Option<Amount>) -> Self {
        amount.map_or(Self::Unknown, Self::Known)
    }

    /// The figure, where nothing of it is missing.
    pub fn known(self) -> Option<Amount> {
        match self {
            Self::Known(amount) => Some(amount),
            Self::Partial { .. } | Self::Unknown | Self::Absent | Self::Overflow => None,
        }
    }

    /// What is known of it, whole or in part.
    pub fn known_part(self) -> Option<Amount> {
        match self {
            Self::Known(amount) | Self::Partial { known: amount, .. } => Some(amount),
            Self::Unknown | Self::Absent | Self::Overflow => None,
        }
    }

    /// How many lines are missing in a sum.
    pub fn missing(self) -> usize {
        match self {
            Self::Partial { missing, .. } => missing,
            Self::Known(_) | Self::Unknown | Self::Absent | Self::Overflow => 0,
        }
    }

    /// What the figures of several lines come to; what is absent is not missed.
    pub fn sum(figures: impl Iterator<Item = Self>) -> Self {
        let (mut sum, mut missing) = (None, 0);
        for figure in figures {
            match figure {
                Self::Known(amount) => match sum.unwrap_or(Amount::ZERO).checked_add(amount) {
                    Some(more) => sum = Some(more),
                    None => return Self::Overflow,
                },
                Self::Unknown | Self::Partial { .. } => missing += 1,
                Self::Absent => {}
                Self::Overflow => return Self::Overflow,
            }
        }
        match (sum, missing) {
            (Some(sum), 0) => Self::Known(sum),
            (Some(known), missing) => Self::Partial { known, missing },
            (None, 0) => Self::Absent,
            (None, _) => Self::Unknown,
        }
    }

    /// This less another, of one line.
    #[must_use]
    pub fn less(self, other: Self) -> Self {
        match (self, other) {
            (Self::Overflow, _) | (_, Self::Overflow) => Self::Overflow,
            (Self::Known(of), Self::Known(less)) => of.checked_sub(less).map_or(Self::Overflow, Self::Known),
            _ => Self::Unknown,
        }
    }

    /// An original budget with what was granted. A line that came during the year
    /// and was granted nothing has no budget that anybody knows.
    #[must_use]
    pub fn with_grants(self, granted: Self) -> Self {
        match (self, granted) {
            (Self::Overflow, _) | (_, Self::Overflow) => Self::Overflow,
            (Self::Known(original), Self::Known(granted)) => {
                original.checked_add(granted).map_or(Self::Overflow, Self::Known)
            }
            (Self::Known(original), _) => Self::Known(original),
            (Self::Absent, Self::Known(granted)) => Self::Known(granted),
            _ => Self::Unknown,
        }
    }

    /// How many per cent of `whole` this is, where both are known whole and there
    /// are per cent of it.
    pub fn percent_of(self, whole: Self) -> Option<Amount> {
        self.known()?.percent_of(whole.known()?)
    }
}
