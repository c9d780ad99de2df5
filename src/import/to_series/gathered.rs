//! The points of one series while a file is read, and how they are brought in order.

use std::cmp::Ordering;

use crate::import::IncomingPoint;
use crate::import::figure::Figure;
use crate::plan::Period;
use crate::plan::series::{Series, Value};

/// Points as they come.
#[derive(Debug)]
pub(super) struct Gathered {
    points: Vec<IncomingPoint>,
    /// The row of the first of them.
    first_row: u32,
    decimals: u8,
    order: Order,
}

/// Whether points came in the order of their periods, each once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Order {
    Rising,
    Mixed,
}

impl Gathered {
    /// No points yet, of a series that begins in a row.
    pub(super) fn new(first_row: usize) -> Self {
        let first_row = u32::try_from(first_row).unwrap_or(u32::MAX);
        Self { points: Vec::new(), first_row, decimals: 0, order: Order::Rising }
    }

    /// Adds a figure.
    #[inline]
    pub(super) fn push(&mut self, period: Period, figure: Figure) {
        let Figure { value, decimals, finality } = figure;
        self.decimals = self.decimals.max(decimals);
        if self.points.last().is_some_and(|last| order(last.period, period) != Ordering::Less) {
            self.order = Order::Mixed;
        }
        self.points.push(IncomingPoint { period, value, finality });
    }

    /// How many points there are.
    pub(super) fn count(&self) -> usize {
        self.points.len()
    }

    /// Whether room must be made for the next.
    pub(super) fn is_full(&self) -> bool {
        self.points.len() == self.points.capacity()
    }

    /// Makes room for as many points as are expected, for a million of them are to
    /// take little more than they need; but never for few more, nor for many more.
    pub(super) fn make_room(&mut self, expected: usize) {
        let count = self.points.len();
        let wanted = expected.clamp(count + count / 4 + 8, count * 4 + 16);
        self.points.reserve_exact(wanted - count);
    }

    /// The row of its first figure.
    pub(super) fn first_row(&self) -> usize {
        self.first_row as usize
    }

    /// Adds the points of the same series from later in the file.
    pub(super) fn append(&mut self, later: Self) {
        let Self { points, decimals, order: came, .. } = later;
        let joins = match (self.points.last(), points.first()) {
            (Some(last), Some(first)) => order(last.period, first.period) == Ordering::Less,
            _ => true,
        };
        if !joins || came == Order::Mixed {
            self.order = Order::Mixed;
        }
        self.decimals = self.decimals.max(decimals);
        self.points.reserve_exact(points.len());
        self.points.extend(points);
    }

    /// The decimals to show the series with.
    pub(super) fn decimals(&self) -> u8 {
        self.decimals.min(Series::MAX_DECIMALS)
    }

    /// The points, earliest first, each period once: the first figure of the file
    /// stays, unless it was missing and a later one is not. `disputed` hears of each
    /// that another figure of the file contradicts.
    pub(super) fn finish(self, mut disputed: impl FnMut(&IncomingPoint)) -> Vec<IncomingPoint> {
        let Self { mut points, order: came, .. } = self;
        if came == Order::Mixed {
            // What is of one period stays in the order of the file.
            points.sort_by(|a, b| order(a.period, b.period));
            points.dedup_by(|later, kept| {
                let is_same = later.period == kept.period;
                match (kept.value, later.value) {
                    _ if !is_same => {}
                    (Value::Missing, _) => *kept = *later,
                    (first, second) if contradicts(second, first) => disputed(kept),
                    _ => {}
                }
                is_same
            });
        }
        points.shrink_to_fit();
        points
    }
}

/// Whether a figure says something else than the one that is kept.
pub(super) fn contradicts(figure: Value, kept: Value) -> bool {
    figure != kept && figure != Value::Missing
}

/// The order of periods, without working out their days where both are of a kind.
#[inline]
fn order(a: Period, b: Period) -> Ordering {
    match (a, b) {
        (Period::Year(a), Period::Year(b)) => a.cmp(&b),
        (Period::Half(a, m), Period::Half(b, n))
        | (Period::Quarter(a, m), Period::Quarter(b, n))
        | (Period::Month(a, m), Period::Month(b, n)) => (a, m).cmp(&(b, n)),
        (Period::Day(a), Period::Day(b)) => a.cmp(&b),
        _ => a.cmp(&b),
    }
}
