//! A bridge as standing bars: the one end, every part from where the one before it
//! ended, and the other end.

use super::value_axis::{Ground, ValueAxis};
use crate::analysis::follow_up::{Bridge, Cause};
use crate::plan::Amount;

/// A bridge, ready to be drawn. Values are in kroner.
#[derive(Debug, Clone, PartialEq)]
pub struct BridgeChart {
    /// The bars, left to right.
    pub bars: Vec<Bar>,
    /// What they stand on. It may begin above 0 where the parts are small beside the ends.
    pub axis: ValueAxis,
}

/// One bar.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bar {
    /// What it is.
    pub kind: BarKind,
    /// Its lower edge.
    pub low: f64,
    /// Its upper edge.
    pub high: f64,
    /// Where the next one begins.
    pub level: f64,
    /// The figure to write at it.
    pub amount: Amount,
}

/// What a bar is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BarKind {
    /// Where the bridge begins.
    Start,
    /// A part, which costs more, less or nothing.
    Part(Cause, Effect),
    /// Where it ends.
    End,
}

/// What a part does to the cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// It costs more.
    Dearer,
    /// It costs less.
    Cheaper,
    /// It changes nothing.
    Nothing,
}

impl Effect {
    fn of(amount: Amount) -> Self {
        match amount.cmp(&Amount::ZERO) {
            std::cmp::Ordering::Greater => Self::Dearer,
            std::cmp::Ordering::Less => Self::Cheaper,
            std::cmp::Ordering::Equal => Self::Nothing,
        }
    }
}

impl BridgeChart {
    /// The chart of `bridge`, with about `most` marks on its axis.
    pub fn of(bridge: &Bridge, most: usize) -> Self {
        let mut levels = vec![bridge.start];
        for part in &bridge.parts {
            let before = levels.last().copied().unwrap_or(Amount::ZERO);
            levels.push(before.checked_add(part.amount).unwrap_or(before));
        }
        let heights: Vec<f64> = levels.iter().map(|level| level.to_f64()).collect();
        let low = heights.iter().copied().fold(f64::INFINITY, f64::min);
        let high = heights.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let axis = ValueAxis::of(low, high, Ground::Amount, most, bridge.decimals);
        let foot = axis.from.max(0.0).min(axis.to);
        let end = |kind, level: f64, amount| Bar {
            kind,
            low: level.min(foot),
            high: level.max(foot),
            level,
            amount,
        };
        let mut bars = vec![end(BarKind::Start, bridge.start.to_f64(), bridge.start)];
        for (part, pair) in bridge.parts.iter().zip(heights.windows(2)) {
            if let [before, after] = *pair {
                bars.push(Bar {
                    kind: BarKind::Part(part.cause, Effect::of(part.amount)),
                    low: before.min(after),
                    high: before.max(after),
                    level: after,
                    amount: part.amount,
                });
            }
        }
        bars.push(end(BarKind::End, bridge.end.to_f64(), bridge.end));
        Self { bars, axis }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::follow_up::{BridgePart, Caseloads, Ends};

    fn bridge(start: i64, parts: &[i64]) -> Bridge {
        let part = |amount: &i64| BridgePart { cause: Cause::Price, amount: Amount::whole(*amount) };
        let nothing = Amount::ZERO;
        Bridge {
            ends: Ends::Reckoned,
            start: Amount::whole(start),
            end: Amount::whole(start + parts.iter().sum::<i64>()),
            parts: parts.iter().map(part).collect(),
            decimals: 0,
            caseloads: Caseloads {
                planned_persons: nothing,
                realised_persons: nothing,
                planned: nothing,
                realised: nothing,
            },
        }
    }

    #[track_caller]
    fn check(start: i64, parts: &[i64], edges: &[(f64, f64)]) -> BridgeChart {
        let chart = BridgeChart::of(&bridge(start, parts), 5);
        let found: Vec<(f64, f64)> = chart.bars.iter().map(|bar| (bar.low, bar.high)).collect();
        assert_eq!(found, edges);
        chart
    }

    #[test]
    fn each_part_begins_where_the_one_before_it_ended() {
        let chart = check(
            100,
            &[50, -120, 0],
            &[(0.0, 100.0), (100.0, 150.0), (30.0, 150.0), (30.0, 30.0), (0.0, 30.0)],
        );
        assert_eq!(chart.bars[2].kind, BarKind::Part(Cause::Price, Effect::Cheaper));
        assert_eq!(chart.bars[3].kind, BarKind::Part(Cause::Price, Effect::Nothing));
    }

    #[test]
    fn small_parts_of_a_large_cost_are_seen() {
        let chart = BridgeChart::of(&bridge(3_300_000, &[32_000, -15_000]), 5);
        assert!(!chart.axis.has_zero());
        assert_eq!(chart.bars[0].low, chart.axis.from);
    }

    #[test]
    fn a_cost_below_nothing_hangs_from_zero() {
        check(-100, &[50], &[(-100.0, 0.0), (-100.0, -50.0), (-50.0, 0.0)]);
    }
}
