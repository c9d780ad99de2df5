//! Persons beside the money that is spent on them, and what each costs.
//!
//! Persons and money have an axis each, in a panel each, so that no length of
//! the one is compared with a length of the other.

use super::bars::{Bar, MOST_BARS, reach};
use super::columns::Pair;
use super::parts::{Order, Part, Reading, Split, folded, ordered, unit_of};
use super::value_axis::{Ground, ValueAxis};
use crate::analysis::sums::{Sum, for_each, together};
use crate::plan::Amount;

/// Persons and money of every part.
#[derive(Debug, Clone, PartialEq)]
pub struct Against<'a> {
    /// Top to bottom.
    pub rows: Vec<Matched<'a>>,
    /// What all parts come to, where they make a whole.
    pub whole: Option<Whole>,
    /// The least and the greatest number of persons, with 0.
    pub persons_reach: (f64, f64),
    /// The least and the greatest amount a bar reaches, with 0.
    pub money_reach: (f64, f64),
}

/// Persons and money of one part.
#[derive(Debug, Clone, PartialEq)]
pub struct Matched<'a> {
    /// How many persons.
    pub persons: Sum,
    /// The bar of money, made of the columns of money.
    pub money: Bar<'a>,
    /// Kroner for each person, over all columns of money that have a figure.
    pub each: Sum,
}

/// All parts together.
#[derive(Debug, Clone, PartialEq)]
pub struct Whole {
    /// How many persons.
    pub persons: Sum,
    /// What stands below each column of money.
    pub parts: Vec<Sum>,
    /// All money.
    pub money: Sum,
    /// Kroner for each person.
    pub each: Sum,
}

impl<'a> Against<'a> {
    /// Persons and money of the parts of `split`; the largest amount decides the order.
    pub fn of(reading: Reading<'a>, split: Split, pair: &Pair, order: Order) -> Self {
        let columns: Vec<usize> = std::iter::once(pair.persons).chain(pair.money.iter().copied()).collect();
        let parts = reading.parts(split, &columns);
        let makes_a_whole = split.makes_a_whole(reading.table);
        let parts = if makes_a_whole { folded(parts, MOST_BARS, money) } else { parts };
        let kroner = kroner(reading, pair);
        let rows: Vec<Matched<'a>> =
            ordered(parts, order, money).into_iter().map(|part| Matched::of(part, kroner)).collect();
        let persons = rows.iter().filter_map(|row| row.persons.known()).map(Amount::to_f64);
        Self {
            persons_reach: persons
                .fold((0.0, 0.0), |(low, high): (f64, f64), persons| (persons.min(low), persons.max(high))),
            money_reach: reach(rows.iter().flat_map(|row| &row.money.pieces)),
            whole: makes_a_whole.then(|| Whole::of(reading, split, pair, kroner)),
            rows,
        }
    }

    /// The axis of persons with about `most` marks.
    pub fn persons_axis(&self, most: usize, decimals: u8) -> ValueAxis {
        ValueAxis::of(self.persons_reach.0, self.persons_reach.1, Ground::Amount, most, decimals)
    }

    /// The axis of money with about `most` marks.
    pub fn money_axis(&self, most: usize, decimals: u8) -> ValueAxis {
        ValueAxis::of(self.money_reach.0, self.money_reach.1, Ground::Amount, most, decimals)
    }

    /// The rows whose persons cost most and least each, where two differ.
    pub fn dearest_and_cheapest(&self) -> Option<(&Matched<'a>, &Matched<'a>)> {
        let known = || self.rows.iter().filter_map(|row| Some((row.each.known()?, row)));
        let (most, dearest) = known().max_by_key(|(each, _)| *each)?;
        let (least, cheapest) = known().min_by_key(|(each, _)| *each)?;
        (most != least).then_some((dearest, cheapest))
    }
}

impl<'a> Matched<'a> {
    fn of(mut part: Part<'a>, kroner: Amount) -> Self {
        let persons = part.figures.first().copied().unwrap_or(Sum::Blank);
        part.figures = part.figures.split_off(1.min(part.figures.len()));
        let money = Bar::of(part);
        Self { persons, each: for_each(money.sum, persons, kroner), money }
    }
}

impl Whole {
    fn of(reading: Reading<'_>, split: Split, pair: &Pair, kroner: Amount) -> Self {
        let persons = reading.whole(split, pair.persons);
        let parts: Vec<Sum> = pair.money.iter().map(|column| reading.whole(split, *column)).collect();
        let money = together(parts.iter().copied());
        Self { persons, money, each: for_each(money, persons, kroner), parts }
    }
}

/// How many kroner one of the unit of money is.
fn kroner(reading: Reading<'_>, pair: &Pair) -> Amount {
    let unit = pair.money.first().and_then(|column| unit_of(reading.table, *column));
    unit.and_then(|unit| unit.kroner()).unwrap_or(Amount::whole(1))
}

/// All money of a part whose first figure is persons.
fn money(part: &Part<'_>) -> Option<Amount> {
    together(part.figures.iter().skip(1).copied()).known()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::fixture::{NET_2021, known, name, with};

    fn chart<R>(order: Order, look: impl FnOnce(Against<'_>) -> R) -> R {
        let pair = Pair { persons: 0, money: vec![1, 2, 3] };
        with(NET_2021, |reading| look(Against::of(reading, Split::Lines, &pair, order)))
    }

    /// Kroner for each person, rounded to whole ones.
    fn each(row: &Matched<'_>) -> Option<Amount> {
        row.each.known().map(|each| each.rounded(0))
    }

    #[test]
    fn the_key_figures_are_the_printed_totals_and_what_they_come_to() {
        chart(Order::Table, |chart| {
            let whole = chart.whole.unwrap();
            assert_eq!((whole.persons, whole.money), (known(4_165), known(550_252)));
            assert_eq!(whole.parts, [known(509_392), known(35_881), known(4_979)]);
            // 550.252.000 / 4.165 = 132.113,3
            assert_eq!(whole.each.known().map(|each| each.rounded(0)), Some(Amount::whole(132_113)));
        });
    }

    #[test]
    fn persons_and_money_have_an_axis_each() {
        chart(Order::LargestFirst, |chart| {
            assert_eq!(chart.persons_axis(4, 0).marks, [0.0, 500.0, 1_000.0, 1_500.0]);
            assert_eq!(chart.money_axis(4, 0).marks, [0.0, 50_000.0, 100_000.0, 150_000.0, 200_000.0]);
            let first = &chart.rows[0];
            assert_eq!((&*name(&first.money.part), first.persons), ("Fleksjob", known(1_456)));
            // 167.662.000 / 1.456 = 115.152,5
            assert_eq!(each(first), Some(Amount::whole(115_152)));
        });
    }

    #[test]
    fn dearest_and_cheapest_are_found_for_each_person() {
        chart(Order::Table, |chart| {
            let (dearest, cheapest) = chart.dearest_and_cheapest().unwrap();
            // (2.128 + 3.812) / 30 = 198; 3.421 / 50 = 68,42
            assert_eq!(
                (&*name(&dearest.money.part), each(dearest)),
                ("Integration i program", Some(Amount::whole(198_000)))
            );
            assert_eq!(
                (&*name(&cheapest.money.part), each(cheapest)),
                ("Integration ikke i program", Some(Amount::whole(68_420)))
            );
        });
    }

    #[test]
    fn nothing_is_spent_on_each_of_no_persons() {
        let table = r#"(id: "b1", title: "None", sign: PositiveIsExpense, columns: [
            (id: "c1", title: "Persons", kind: Figures(unit: FullYearPersons, decimals: 0)),
            (id: "c2", title: "Money", kind: Figures(unit: MillionKroner, decimals: 1)),
        ], rows: [
            Line((id: "r1", label: "Nobody", cells: (0, 1.5))),
            Line((id: "r2", label: "Unknown", cells: (Blank, 1.5))),
            Line((id: "r3", label: "Known", cells: (3, 1.5))),
        ])"#;
        let pair = Pair { persons: 0, money: vec![1] };
        with(table, |reading| {
            let chart = Against::of(reading, Split::Lines, &pair, Order::Table);
            let each: Vec<Sum> = chart.rows.iter().map(|row| row.each).collect();
            assert_eq!(each, [Sum::NoPersons, Sum::Blank, known(500_000)]);
            assert!(chart.dearest_and_cheapest().is_none(), "only one is known");
        });
    }
}
