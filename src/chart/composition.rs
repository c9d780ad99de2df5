//! What a budget is made of, column by column: the parts on top of one another
//! from a line of 0, the negative ones below it, and the whole as a mark.

use super::bars::{MOST_PIECES, Piece, reach, stacked};
use super::parts::{Order, Part, Reading, Split, folded, ordered};
use super::value_axis::{Ground, ValueAxis};
use crate::analysis::sums::{Sum, together};
use crate::plan::Amount;

/// The parts of a whole in each of several columns.
#[derive(Debug, Clone, PartialEq)]
pub struct Composition<'a> {
    /// The parts, the lowest first, with a figure for each column.
    pub parts: Vec<Part<'a>>,
    /// One for each column, left to right.
    pub stacks: Vec<Stack>,
    /// The least and the greatest value that is shown; 0 lies between them.
    pub reach: (f64, f64),
}

/// One column.
#[derive(Debug, Clone, PartialEq)]
pub struct Stack {
    /// Which, counted from 0.
    pub column: usize,
    /// A piece for each part that has a figure.
    pub pieces: Vec<Piece>,
    /// What stands as the whole: the printed figure, or else the sum.
    pub whole: Sum,
}

impl<'a> Composition<'a> {
    /// The composition in `columns`, which have one unit. No more than
    /// [`MOST_PIECES`] parts are told apart.
    pub fn of(reading: Reading<'a>, split: Split, columns: &[usize], order: Order) -> Self {
        let parts = folded(reading.parts(split, columns), MOST_PIECES, size);
        let parts = ordered(parts, order, size);
        let stack = |(nth, column): (usize, &usize)| {
            let figures: Vec<Sum> =
                parts.iter().map(|part| part.figures.get(nth).copied().unwrap_or(Sum::Blank)).collect();
            Stack { column: *column, pieces: stacked(&figures), whole: reading.whole(split, *column) }
        };
        let stacks: Vec<Stack> = columns.iter().enumerate().map(stack).collect();
        let (low, high) = reach(stacks.iter().flat_map(|stack| &stack.pieces));
        let wholes = || stacks.iter().filter_map(|stack| stack.whole.known()).map(Amount::to_f64);
        Self { reach: (wholes().fold(low, f64::min), wholes().fold(high, f64::max)), parts, stacks }
    }

    /// The axis of values with about `most` marks, no finer than `decimals`.
    pub fn axis(&self, most: usize, decimals: u8) -> ValueAxis {
        ValueAxis::of(self.reach.0, self.reach.1, Ground::Amount, most, decimals)
    }
}

/// How much a part counts for over all columns, whatever its sign.
fn size(part: &Part<'_>) -> Option<Amount> {
    let figures = part.figures.iter().filter_map(|figure| figure.known());
    together(figures.map(|amount| Sum::Known(amount.abs()))).known()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::fixture::{CASE, COMMITTEE, NET_2021, known, name, with};
    use crate::plan::id::RowId;

    #[test]
    fn sections_lie_on_one_another_and_the_printed_total_is_the_mark() {
        with(COMMITTEE, |reading| {
            let chart = Composition::of(reading, Split::Sections, &[0, 1, 2, 3], Order::Table);
            let ends: Vec<f64> = chart.stacks[0].pieces.iter().map(|piece| piece.to).collect();
            assert_eq!(ends, [17_793.0, 775_654.0, 893_273.0]);
            let wholes: Vec<Sum> = chart.stacks.iter().map(|stack| stack.whole).collect();
            assert_eq!(wholes, [893_273, 887_956, 900_413, 915_847].map(known));
            assert_eq!(chart.reach, (0.0, 915_847.0));
            assert_eq!(
                chart.axis(5, 0).marks,
                [0.0, 200_000.0, 400_000.0, 600_000.0, 800_000.0, 1_000_000.0]
            );
        });
    }

    #[test]
    fn a_negative_part_lies_below_zero_and_the_others_do_not_sink() {
        with(COMMITTEE, |reading| {
            let chart = Composition::of(reading, Split::Within(RowId(3)), &[3], Order::Table);
            let pieces = &chart.stacks[0].pieces;
            assert_eq!((pieces[0].from, pieces[0].to), (0.0, -2_000.0));
            assert_eq!((pieces[1].from, pieces[1].to), (0.0, 275_861.0));
            // 781.375 is the sum with the −2.000, so the pile above 0 ends 2.000 higher.
            assert_eq!((pieces[6].to, chart.stacks[0].whole), (783_375.0, known(781_375)));
            assert_eq!(chart.reach, (-2_000.0, 783_375.0));
        });
    }

    #[test]
    fn nine_lines_are_seven_and_two_others() {
        with(NET_2021, |reading| {
            let chart = Composition::of(reading, Split::Lines, &[1, 2, 3], Order::LargestFirst);
            let names: Vec<String> = chart.parts.iter().map(name).collect();
            assert_eq!((names.len(), &*names[0], &*names[7]), (8, "Fleksjob", "2 others"));
            // 2.128 + 3.421 and 3.812
            assert_eq!(chart.parts[7].figures, [known(5_549), known(3_812), Sum::Blank]);
        });
    }

    #[test]
    fn the_rows_of_a_sum_are_its_parts_and_the_sum_is_the_mark() {
        with(CASE, |reading| {
            let chart = Composition::of(reading, Split::Within(RowId(3)), &[0, 1], Order::Table);
            assert_eq!(chart.parts.len(), 2);
            // 12.450 − 5.039 and 10.450 − 13.223
            assert_eq!(
                chart.stacks.iter().map(|stack| stack.whole).collect::<Vec<_>>(),
                [known(7_411), known(-2_773)]
            );
            assert_eq!(chart.reach, (-13_223.0, 12_450.0));
        });
    }
}
