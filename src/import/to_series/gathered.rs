//! The points of one series while a file is read, and how they are brought in order.

use std::cmp::Ordering;

use crate::import::figure::Figure;
use crate::import::warnings::Warnings;
use crate::import::{Grid, IncomingPoint, Why};
use crate::plan::Period;
use crate::plan::series::{Series, Value};

/// Points as they come, and where each stands in the file.
#[derive(Debug)]
pub(super) struct Gathered {
    points: Vec<IncomingPoint>,
    cells: Vec<u32>,
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
    pub(super) fn new() -> Self {
        Self { points: Vec::new(), cells: Vec::new(), decimals: 0, order: Order::Rising }
    }

    /// Adds a figure that stands in a cell.
    #[inline]
    pub(super) fn push(&mut self, period: Period, figure: Figure, cell: u32) {
        let Figure { value, decimals, finality } = figure;
        self.decimals = self.decimals.max(decimals);
        if self.points.last().is_some_and(|last| order(last.period, period) != Ordering::Less) {
            self.order = Order::Mixed;
        }
        self.points.push(IncomingPoint { period, value, finality });
        self.cells.push(cell);
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
        self.cells.reserve_exact(wanted - count);
    }

    /// Where its first figure stands.
    pub(super) fn first_cell(&self) -> Option<u32> {
        self.cells.first().copied()
    }

    /// Adds the points of the same series from later in the file.
    pub(super) fn append(&mut self, later: Self) {
        let Self { points, cells, decimals, order: came } = later;
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
        self.cells.reserve_exact(cells.len());
        self.cells.extend(cells);
    }

    /// The decimals to show the series with.
    pub(super) fn decimals(&self) -> u8 {
        self.decimals.min(Series::MAX_DECIMALS)
    }

    /// The points, earliest first, each period once: the first figure of the file
    /// stays, unless it was missing and a later one is not.
    pub(super) fn finish(self, grid: &Grid, warnings: &mut Warnings) -> Vec<IncomingPoint> {
        let Self { mut points, cells, order: came, .. } = self;
        if came == Order::Mixed {
            let mut placed: Vec<(IncomingPoint, u32)> = points.into_iter().zip(cells).collect();
            placed.sort_unstable_by(|(a, at), (b, bt)| order(a.period, b.period).then(at.cmp(bt)));
            placed.dedup_by(|(later, cell), (kept, _)| {
                let is_same = later.period == kept.period;
                if is_same {
                    said_again(kept, later, *cell, grid, warnings);
                }
                is_same
            });
            points = placed.into_iter().map(|(point, _)| point).collect();
        }
        points.shrink_to_fit();
        points
    }
}

/// Two figures of one period are worth a warning unless they say the same.
fn said_again(
    kept: &mut IncomingPoint,
    later: &IncomingPoint,
    cell: u32,
    grid: &Grid,
    warnings: &mut Warnings,
) {
    match (kept.value, later.value) {
        (kept, later) if kept == later => {}
        (Value::Missing, _) => *kept = *later,
        (_, Value::Missing) => {}
        _ => {
            let (row, column) = grid.place(cell);
            warnings.add(row, Some(column), grid.cell(row, column), Why::SaidTwice);
        }
    }
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
