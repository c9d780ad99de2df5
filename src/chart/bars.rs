//! Horizontal bars from a line of 0: one for each part of a budget table, made
//! of pieces where several columns are shown together.

use super::parts::{Order, Part, Reading, Split, adds_down, folded, ordered};
use super::value_axis::{Ground, ValueAxis};
use crate::analysis::sums::{Sum, together};
use crate::plan::Amount;

/// More bars than this are the largest, and the others together.
pub const MOST_BARS: usize = 25;
/// More columns than this cannot be told apart in one bar, which is then of one piece.
pub const MOST_PIECES: usize = 8;

/// A bar for each part.
#[derive(Debug, Clone, PartialEq)]
pub struct Bars<'a> {
    /// The columns that are shown, counted from 0.
    pub columns: Vec<usize>,
    /// Top to bottom.
    pub bars: Vec<Bar<'a>>,
    /// What the parts come to together, where they make a whole.
    pub whole: Sum,
    /// The least and the greatest value a bar reaches; 0 lies between them.
    pub reach: (f64, f64),
}

/// One bar.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar<'a> {
    /// What it is of.
    pub part: Part<'a>,
    /// What it is made of; nothing where there is no figure.
    pub pieces: Vec<Piece>,
    /// All its figures together.
    pub sum: Sum,
}

/// A piece of a bar.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Piece {
    /// Which of the figures it is; `None` where it is all of them together.
    pub nth: Option<usize>,
    /// Where it begins, counted from 0 outwards.
    pub from: f64,
    /// Where it ends: above `from` for a positive figure, below for a negative one.
    pub to: f64,
}

impl<'a> Bars<'a> {
    /// The bars of `columns`, which have one unit.
    pub fn of(reading: Reading<'a>, split: Split, columns: &[usize], order: Order) -> Self {
        let parts = reading.parts(split, columns);
        let size = |part: &Part<'a>| part.sum().known();
        let may_fold = split.makes_a_whole(reading.table)
            && columns.iter().all(|column| adds_down(reading.table, *column));
        let parts = if may_fold { folded(parts, MOST_BARS, size) } else { parts };
        let bars: Vec<Bar<'a>> = ordered(parts, order, size).into_iter().map(Bar::of).collect();
        let whole = match (may_fold, columns) {
            (false, _) => Sum::NotAdditive,
            (true, columns) => together(columns.iter().map(|column| reading.whole(split, *column))),
        };
        Self { columns: columns.to_vec(), reach: reach(bars.iter().flat_map(|bar| &bar.pieces)), bars, whole }
    }

    /// The axis of values with about `most` marks, no finer than `decimals`.
    pub fn axis(&self, most: usize, decimals: u8) -> ValueAxis {
        ValueAxis::of(self.reach.0, self.reach.1, Ground::Amount, most, decimals)
    }
}

impl<'a> Bar<'a> {
    /// The bar of one part.
    pub fn of(part: Part<'a>) -> Self {
        let sum = part.sum();
        let pieces = if part.figures.len() > MOST_PIECES {
            let whole = sum.known().map(Amount::to_f64);
            whole.map(|to| Piece { nth: None, from: 0.0, to }).into_iter().collect()
        } else {
            stacked(&part.figures)
        };
        Self { part, pieces, sum }
    }
}

/// Figures on top of one another from 0: positive ones upwards, and apart from
/// them negative ones downwards. A blank one has no piece; 0 has one without length.
pub fn stacked(figures: &[Sum]) -> Vec<Piece> {
    let (mut up, mut down) = (0.0, 0.0);
    let known = figures.iter().enumerate().filter_map(|(nth, figure)| Some((nth, figure.known()?.to_f64())));
    known
        .map(|(nth, value)| {
            let end = if value < 0.0 { &mut down } else { &mut up };
            let from = *end;
            *end += value;
            Piece { nth: Some(nth), from, to: *end }
        })
        .collect()
}

/// The least and the greatest end of any piece, and 0.
pub fn reach<'p>(pieces: impl IntoIterator<Item = &'p Piece>) -> (f64, f64) {
    pieces.into_iter().fold((0.0, 0.0), |(low, high), piece| (piece.to.min(low), piece.to.max(high)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::chart::fixture::{COMMITTEE, NET_2021, known, name, with};

    #[test]
    fn the_largest_bar_reaches_to_its_figure_and_the_axis_beyond_it() {
        with(NET_2021, |reading| {
            let bars = Bars::of(reading, Split::Lines, &[1], Order::LargestFirst);
            let first = &bars.bars[0];
            assert_eq!((&*name(&first.part), first.sum), ("Fleksjob", known(167_662)));
            assert_eq!(first.pieces, [Piece { nth: Some(0), from: 0.0, to: 167_662.0 }]);
            assert_eq!(bars.axis(5, 0).marks, [0.0, 50_000.0, 100_000.0, 150_000.0, 200_000.0]);
            assert_eq!(bars.whole, known(509_392));
        });
    }

    #[test]
    fn columns_are_stacked_without_blank_ones_and_with_a_zero_of_no_length() {
        with(NET_2021, |reading| {
            let bars = Bars::of(reading, Split::Lines, &[1, 2, 3], Order::Table);
            let ends = |at: usize| {
                bars.bars[at].pieces.iter().map(|piece| (piece.nth, piece.to)).collect::<Vec<_>>()
            };
            assert_eq!(ends(0), [(Some(0), 74_740.0), (Some(1), 88_028.0), (Some(2), 92_702.0)]);
            assert_eq!(ends(2), [(Some(0), 3_421.0)]);
            assert_eq!(ends(7), [(Some(0), 167_662.0), (Some(1), 167_662.0)]);
            // 509.392 + 35.881 + 4.979
            assert_eq!((bars.whole, bars.bars[0].sum), (known(550_252), known(92_702)));
        });
    }

    #[test]
    fn a_negative_figure_lies_on_the_other_side_of_zero() {
        with(COMMITTEE, |reading| {
            let bars = Bars::of(reading, Split::Lines, &[0], Order::Table);
            assert_eq!(bars.bars[1].pieces, [Piece { nth: Some(0), from: 0.0, to: -2_000.0 }]);
            assert_eq!(bars.reach, (-2_000.0, 274_778.0));
            assert_eq!(bars.axis(5, 0).marks[..2], [-100_000.0, 0.0]);
        });
    }

    #[test]
    fn of_very_many_lines_the_small_ones_are_one_bar() {
        let line = |nth: usize| format!(r#"Line((id: "r{nth}", label: "Line {nth}", cells: ({nth})))"#);
        let lines: Vec<String> = (1..=200).map(line).collect();
        let columns = r#"[(id: "c1", title: "Money", kind: Figures(unit: Kroner, decimals: 0))]"#;
        let table = |total: &str| {
            format!(
                r#"(id: "b1", title: "Long", sign: PositiveIsExpense, total: {total}, columns: {columns}, rows: [{}])"#,
                lines.join(", ")
            )
        };
        with(&table("Sum"), |reading| {
            let bars = Bars::of(reading, Split::Lines, &[0], Order::LargestFirst);
            assert_eq!(bars.bars.len(), MOST_BARS);
            // 1 to 176: the other 24 are 177 to 200.
            assert_eq!((&*name(&bars.bars[24].part), bars.bars[24].sum), ("176 others", known(15_576)));
        });
        with(&table("NoSum"), |reading| {
            let bars = Bars::of(reading, Split::Lines, &[0], Order::Table);
            assert_eq!((bars.bars.len(), bars.whole), (200, Sum::NotAdditive));
        });
    }

    #[test]
    fn more_columns_than_can_be_told_apart_are_one_piece() {
        let part = |count: usize| Part {
            of: crate::chart::parts::PartOf::Others(1),
            within: None,
            figures: vec![known(2); count],
        };
        assert_eq!(Bar::of(part(8)).pieces.len(), 8);
        assert_eq!(Bar::of(part(9)).pieces, [Piece { nth: None, from: 0.0, to: 18.0 }]);
    }

    proptest! {
        #[test]
        fn pieces_lie_end_to_end_on_their_side_of_zero(figures in prop::collection::vec(-1000i64..1000, 0..8)) {
            let pieces = stacked(&figures.iter().map(|figure| known(*figure)).collect::<Vec<_>>());
            let (low, high) = reach(&pieces);
            let sum = |positive: bool| figures.iter().filter(|it| (**it > 0) == positive).sum::<i64>() as f64;
            prop_assert_eq!((low, high), (sum(false), sum(true)));
            prop_assert!(pieces.iter().all(|piece| piece.from * piece.to >= 0.0));
        }
    }
}
