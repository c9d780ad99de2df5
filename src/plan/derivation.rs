//! What can be worked out of series when they are read. Nothing of it is stored.

use serde::{Deserialize, Serialize};

use super::id::SeriesId;
use super::period::Period;

/// What is worked out of a series. A figure that is missing, hidden or not
/// measured makes what rests on it missing, and so does one from the other side
/// of a break that cannot be bridged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Derivation {
    /// In per cent of its figure of a period, which is 100.
    Index(Period),
    /// Less the figure of the same time a year before, in the series' unit.
    ChangeInAYear,
    /// The same in per cent of the figure a year before, where that is above 0.
    PercentInAYear,
    /// In per cent of another series, which counts the whole.
    ShareOf(SeriesId),
    /// Together with others of the same unit.
    SumWith(Vec<SeriesId>),
    /// Less another of the same unit, such as hele landet.
    DifferenceTo(SeriesId),
    /// The mean of this and the figures before it, so many in all, 2 to 60; of
    /// periods that follow each other.
    MovingAverage(u8),
    /// From the year's first figure up to this one, added up.
    CumulativeInYear,
}

impl Derivation {
    /// The fewest and the most figures that a moving average may take in.
    pub const AVERAGED: std::ops::RangeInclusive<u8> = 2..=60;

    /// The other series that it rests on.
    pub fn others(&self) -> &[SeriesId] {
        match self {
            Self::ShareOf(other) | Self::DifferenceTo(other) => std::slice::from_ref(other),
            Self::SumWith(others) => others,
            Self::Index(_)
            | Self::ChangeInAYear
            | Self::PercentInAYear
            | Self::MovingAverage(_)
            | Self::CumulativeInYear => &[],
        }
    }
}
