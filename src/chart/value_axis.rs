//! The marks of the axis of values: round numbers, and 0 where it is near.

/// An axis of values with its marks.
#[derive(Debug, Clone, PartialEq)]
pub struct ValueAxis {
    /// The least value on it.
    pub from: f64,
    /// The greatest value on it.
    pub to: f64,
    /// The distance between two marks.
    pub step: f64,
    /// How many decimals a mark needs, 0 to 6.
    pub decimals: u8,
    /// The marks, growing; the first is `from`, the last `to`.
    pub marks: Vec<f64>,
}

/// What an axis must show besides the values.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Ground {
    /// Amounts of something: from 0 unless that would flatten what is to be seen.
    Amount,
    /// A scale of its own, shown whole.
    Scale(f64, f64),
    /// Places in a ranking: there is no place 0.
    Places,
}

/// Without 0, values are seen at most this many times as large as with it.
const WORTH_LEAVING_ZERO: f64 = 2.5;
/// How far above the first mark the least value lies, in steps, where that mark is not 0.
const LEAST_ABOVE_BOTTOM: f64 = 0.1;
/// No axis has finer marks than the finest figure, 6 decimals.
const MOST_DECIMALS: i32 = 6;

impl ValueAxis {
    /// An axis for values from `low` to `high`, with about `most` marks, at least 2.
    /// No mark is finer than `decimals` decimals. Values that are not finite
    /// give an axis from 0 to 1.
    pub fn of(low: f64, high: f64, ground: Ground, most: usize, decimals: u8) -> Self {
        let (low, high) = if low.is_finite() && high.is_finite() { (low, high) } else { (0.0, 1.0) };
        let (low, high) = room(low.min(high), low.max(high), ground);
        let finest = 10_f64.powi(-i32::from(decimals).min(MOST_DECIMALS));
        let (step, exponent) = round_step((high - low) / most.max(2) as f64, finest);
        let (first, last) = (below(low, step, ground), (high / step).ceil());
        let last = if last > first { last } else { first + 1.0 };
        let count = (last - first).clamp(1.0, 100.0) as usize;
        let marks: Vec<f64> = (0..=count).map(|nth| (first + nth as f64) * step).collect();
        Self {
            from: first * step,
            to: marks.last().copied().unwrap_or(high),
            step,
            decimals: (-exponent).clamp(0, MOST_DECIMALS) as u8,
            marks,
        }
    }

    /// Whether lengths from the axis may be compared, because 0 is on it.
    pub fn has_zero(&self) -> bool {
        self.from <= 0.0 && self.to >= 0.0
    }
}

/// The first mark, in steps. An axis without 0 begins clearly below the least
/// value: a figure that lies on the bottom line looks like nothing.
fn below(low: f64, step: f64, ground: Ground) -> f64 {
    let first = (low / step).floor();
    let on_the_bottom = low / step - first < LEAST_ABOVE_BOTTOM;
    if ground == Ground::Amount && on_the_bottom && low > 0.0 { first - 1.0 } else { first }
}

/// What has to be seen: the values, and 0 where that does not flatten them.
fn room(low: f64, high: f64, ground: Ground) -> (f64, f64) {
    match ground {
        Ground::Scale(from, to) => (low.min(from), high.max(to)),
        Ground::Places if low == high => ((low - 1.0).max(1.0), high + 1.0),
        Ground::Places => (low, high),
        Ground::Amount => {
            let with_zero = (low.min(0.0), high.max(0.0));
            let (alone, along) = (high - low, with_zero.1 - with_zero.0);
            if along == 0.0 {
                (0.0, 1.0)
            } else if alone == 0.0 || along <= WORTH_LEAVING_ZERO * alone {
                with_zero
            } else {
                (low, high)
            }
        }
    }
}

/// The least of 1, 2, 5, 10, 20 … that is no less than `wanted` and `finest`,
/// and the power of ten it is made of.
fn round_step(wanted: f64, finest: f64) -> (f64, i32) {
    let wanted = wanted.max(finest).max(f64::MIN_POSITIVE);
    let exponent = (wanted.log10() + 1e-9).floor() as i32;
    let power = 10_f64.powi(exponent);
    for factor in [1.0, 2.0, 5.0] {
        if factor * power >= wanted * (1.0 - 1e-9) {
            return (factor * power, exponent);
        }
    }
    (10.0 * power, exponent + 1)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(low: f64, high: f64, ground: Ground, decimals: u8, marks: &[f64]) {
        let axis = ValueAxis::of(low, high, ground, 6, decimals);
        let rounded: Vec<f64> = axis.marks.iter().map(|mark| (mark * 1e6).round() / 1e6).collect();
        assert_eq!(rounded, marks);
    }

    #[test]
    fn an_axis_begins_at_zero_where_that_flattens_nothing() {
        check(11.5, 39.5, Ground::Amount, 1, &[0.0, 10.0, 20.0, 30.0, 40.0]);
        check(437.0, 1495.0, Ground::Amount, 0, &[0.0, 500.0, 1000.0, 1500.0]);
        check(11.0, 11.0, Ground::Amount, 0, &[0.0, 2.0, 4.0, 6.0, 8.0, 10.0, 12.0]);
    }

    #[test]
    fn an_axis_leaves_zero_where_the_values_would_be_a_flat_line() {
        check(702.0, 922.0, Ground::Amount, 0, &[650.0, 700.0, 750.0, 800.0, 850.0, 900.0, 950.0]);
        check(10.0, 11.6, Ground::Amount, 1, &[9.5, 10.0, 10.5, 11.0, 11.5, 12.0]);
    }

    #[test]
    fn values_below_zero_have_zero_above_them() {
        check(-43.0, -43.0, Ground::Amount, 0, &[-50.0, -40.0, -30.0, -20.0, -10.0, 0.0]);
        check(-4.9, 25.4, Ground::Amount, 1, &[-10.0, 0.0, 10.0, 20.0, 30.0]);
    }

    #[test]
    fn a_count_has_no_mark_between_whole_numbers() {
        check(1.0, 2.0, Ground::Amount, 0, &[0.0, 1.0, 2.0]);
        check(0.0, 0.0, Ground::Amount, 0, &[0.0, 1.0]);
    }

    #[test]
    fn there_is_no_place_zero() {
        check(38.0, 40.0, Ground::Places, 0, &[38.0, 39.0, 40.0]);
        check(1.0, 1.0, Ground::Places, 0, &[1.0, 2.0]);
    }

    #[test]
    fn a_scale_is_shown_whole() {
        check(4.0, 4.4, Ground::Scale(0.0, 5.0), 1, &[0.0, 1.0, 2.0, 3.0, 4.0, 5.0]);
    }

    #[test]
    fn what_is_not_finite_gives_an_axis_all_the_same() {
        check(f64::INFINITY, f64::NEG_INFINITY, Ground::Amount, 0, &[0.0, 1.0]);
        check(f64::NAN, 3.0, Ground::Amount, 0, &[0.0, 1.0]);
    }

    proptest! {
        #[test]
        fn the_values_lie_on_the_axis(low in -1e9f64..1e9, size in 0.0f64..1e9, decimals in 0u8..=6) {
            let axis = ValueAxis::of(low, low + size, Ground::Amount, 6, decimals);
            let hair = axis.step * 1e-6;
            prop_assert!(axis.from <= low + hair && low + size <= axis.to + hair);
            prop_assert!((2..=9).contains(&axis.marks.len()), "{:?}", axis.marks);
        }
    }
}
