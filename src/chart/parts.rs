//! What a chart of a budget table is made of: its lines or its sections with
//! their figures, so that nothing is counted twice.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::analysis::sums::{Sum, TableSums, adds_up, together};
use crate::plan::Amount;
use crate::plan::budget::{BudgetTable, Column, ColumnKind, Formula, Row, Total};
use crate::plan::id::RowId;
use crate::plan::unit::Unit;

/// One part: a line, a section with its sum, or the small ones together.
#[derive(Debug, Clone, PartialEq)]
pub struct Part<'a> {
    /// What it is.
    pub of: PartOf<'a>,
    /// The section it lies in, where another part is called the same.
    pub within: Option<&'a str>,
    /// What stands in each of the columns that were asked for.
    pub figures: Vec<Sum>,
}

/// What a part is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum PartOf<'a> {
    /// A row of the table.
    Row(&'a Row),
    /// So many rows that are too small to be shown each.
    Others(usize),
}

/// How a table is split into parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Split {
    /// Every line, at any depth.
    Lines,
    /// The sections of the table itself, and the lines that lie in none.
    Sections,
    /// The rows of one section, or those that one row is the sum of.
    Within(RowId),
}

/// In which order parts are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// As in the table.
    #[default]
    Table,
    /// The largest first.
    LargestFirst,
}

impl Split {
    /// The ways in which `table` can be split, the plainest first.
    pub fn offered(table: &BudgetTable) -> Vec<Self> {
        let rows = table.placed_rows();
        let lines = rows.iter().any(|placed| matches!(placed.row, Row::Line(line) if line.figures.is_none()));
        let sections = table.rows.iter().any(|row| matches!(row, Row::Section(_)));
        let wholes = rows.iter().filter(|placed| is_whole(placed.row));
        let plain = [(lines, Self::Lines), (sections, Self::Sections)];
        let plain = plain.into_iter().filter(|(is_there, _)| *is_there).map(|(_, split)| split);
        plain.chain(wholes.map(|placed| Self::Within(placed.row.id()))).collect()
    }

    /// Whether its parts make a whole that the table knows.
    pub fn makes_a_whole(self, table: &BudgetTable) -> bool {
        match self {
            Self::Lines | Self::Sections => table.total == Total::Sum,
            Self::Within(_) => true,
        }
    }
}

/// Whether a row is the sum of others, which can be looked at by themselves.
fn is_whole(row: &Row) -> bool {
    match row {
        Row::Section(section) => !section.rows.is_empty(),
        Row::Formula(formula) => {
            formula.figures.is_none() && matches!(&formula.formula, Formula::Sum(rows) if !rows.is_empty())
        }
        Row::Line(_) => false,
    }
}

/// A table with what it adds up to.
#[derive(Debug, Clone, Copy)]
pub struct Reading<'a> {
    /// The table.
    pub table: &'a BudgetTable,
    /// Its sums.
    pub sums: &'a TableSums,
}

impl<'a> Reading<'a> {
    /// The parts of the table with their figures in `columns`, as in the table.
    pub fn parts(&self, split: Split, columns: &[usize]) -> Vec<Part<'a>> {
        let rows = self.rows(split);
        let mut called: BTreeMap<Cow<'_, str>, usize> = BTreeMap::new();
        for (row, _) in &rows {
            *called.entry(self.table.name_of(row)).or_default() += 1;
        }
        let part = |(row, within): (&'a Row, Option<&'a str>)| Part {
            of: PartOf::Row(row),
            within: within.filter(|_| called.get(&self.table.name_of(row)).is_some_and(|count| *count > 1)),
            figures: columns.iter().map(|column| self.figure(row, *column)).collect(),
        };
        rows.into_iter().map(part).collect()
    }

    /// What the whole of a split comes to in a column.
    pub fn whole(&self, split: Split, column: usize) -> Sum {
        match split {
            Split::Within(id) => self.table.row(id).map_or(Sum::Blank, |row| self.figure(row, column)),
            Split::Lines | Split::Sections => match self.sums.total.get(column).map(|sum| sum.standing()) {
                Some(Sum::Blank | Sum::NotAdditive) | None => self.across(None, column),
                Some(sum) => sum,
            },
        }
    }

    /// What stands in a row: the printed figure, or else the one worked out.
    fn figure(&self, row: &Row, column: usize) -> Sum {
        let id = row.id();
        let down = match row {
            Row::Line(line) => line.cells.at(column).amount().map(Sum::Known),
            Row::Section(_) => {
                self.sums.section(id).and_then(|sums| Some(sums.columns.get(column)?.standing()))
            }
            Row::Formula(_) => {
                self.sums.formula(id).and_then(|sums| Some(sums.columns.get(column)?.standing()))
            }
        };
        match down {
            Some(Sum::Blank | Sum::NotAdditive) | None => self.across(Some(id), column),
            Some(sum) => sum,
        }
    }

    /// What the other columns of a row make of a column that is worked out.
    fn across(&self, row: Option<RowId>, column: usize) -> Sum {
        let is_formula = self.table.columns.get(column).is_some_and(|column| column.formula.is_some());
        let found = if is_formula { self.sums.across(row, column) } else { None };
        found.map_or(Sum::Blank, |sum| sum.standing())
    }

    /// The rows that are parts, each with the section it lies in.
    fn rows(&self, split: Split) -> Vec<(&'a Row, Option<&'a str>)> {
        let mut rows = Vec::new();
        match split {
            Split::Lines => lines(&self.table.rows, None, &mut rows),
            Split::Sections => rows.extend(members(&self.table.rows, None)),
            Split::Within(id) => match self.table.row(id) {
                Some(Row::Section(section)) => rows.extend(members(&section.rows, None)),
                Some(Row::Formula(formula)) => {
                    let named = formula.formula.operands();
                    rows.extend(named.iter().filter_map(|id| self.table.row(*id)).map(|row| (row, None)));
                }
                Some(Row::Line(_)) | None => {}
            },
        }
        rows
    }
}

/// The rows that a sum takes in: formulas repeat others, and lines that count
/// something else are in no sum.
fn members<'a>(rows: &'a [Row], within: Option<&'a str>) -> impl Iterator<Item = (&'a Row, Option<&'a str>)> {
    let counts = |row: &&Row| !matches!(row, Row::Formula(_)) && row.figures().is_none();
    rows.iter().filter(counts).map(move |row| (row, within))
}

fn lines<'a>(rows: &'a [Row], within: Option<&'a str>, into: &mut Vec<(&'a Row, Option<&'a str>)>) {
    for (row, within) in members(rows, within) {
        match row {
            Row::Section(section) => lines(&section.rows, Some(&section.label), into),
            Row::Line(_) | Row::Formula(_) => into.push((row, within)),
        }
    }
}

/// The parts in `order`, the size of each being `size`; unknown ones last. What
/// stands for many small ones stays last.
pub fn ordered<'a>(
    mut parts: Vec<Part<'a>>,
    order: Order,
    size: impl Fn(&Part<'a>) -> Option<Amount>,
) -> Vec<Part<'a>> {
    if order == Order::LargestFirst {
        let is_one = |part: &Part<'_>| matches!(part.of, PartOf::Row(_));
        parts.sort_by_cached_key(|part| std::cmp::Reverse((is_one(part), size(part))));
    }
    parts
}

/// No more than `most` parts: the largest by themselves, as they stand, and the
/// others as one after them.
pub fn folded<'a>(
    parts: Vec<Part<'a>>,
    most: usize,
    size: impl Fn(&Part<'a>) -> Option<Amount>,
) -> Vec<Part<'a>> {
    if parts.len() <= most.max(1) {
        return parts;
    }
    let mut by_size: Vec<usize> = (0..parts.len()).collect();
    by_size.sort_by_cached_key(|at| std::cmp::Reverse(parts.get(*at).and_then(&size).map(Amount::abs)));
    let mut kept = vec![false; parts.len()];
    for at in by_size.into_iter().take(most.saturating_sub(1)) {
        if let Some(kept) = kept.get_mut(at) {
            *kept = true;
        }
    }
    let (large, small): (Vec<_>, Vec<_>) = parts.into_iter().zip(kept).partition(|(_, kept)| *kept);
    let width = small.first().map_or(0, |(part, _)| part.figures.len());
    let in_column =
        |nth: usize| together(small.iter().filter_map(|(part, _)| part.figures.get(nth).copied()));
    let others =
        Part { of: PartOf::Others(small.len()), within: None, figures: (0..width).map(in_column).collect() };
    large.into_iter().map(|(part, _)| part).chain([others]).collect()
}

impl Part<'_> {
    /// All its figures together.
    pub fn sum(&self) -> Sum {
        match self.figures.as_slice() {
            [one] => *one,
            several => together(several.iter().copied()),
        }
    }
}

/// What a column of figures counts.
pub fn unit(column: &Column) -> Option<&Unit> {
    match &column.kind {
        ColumnKind::Figures { unit, .. } => Some(unit),
        ColumnKind::Text => None,
    }
}

/// What the figures in a column count, the column counted from 0.
pub fn unit_of(table: &BudgetTable, column: usize) -> Option<&Unit> {
    unit(table.columns.get(column)?)
}

/// Whether the figures of a column may be added: not shares, nor costs per person.
pub fn adds_down(table: &BudgetTable, column: usize) -> bool {
    let Some(found) = table.columns.get(column) else { return false };
    !matches!(found.formula, Some(Formula::PerPerson { .. })) && unit_of(table, column).is_some_and(adds_up)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::fixture::{CASE, COMMITTEE, NET_2021, known, name, with};

    #[track_caller]
    fn check(table: &str, split: Split, column: usize, expected: &[(&str, Sum)]) {
        with(table, |reading| {
            let parts = reading.parts(split, &[column]);
            let found: Vec<(String, Sum)> = parts.iter().map(|part| (name(part), part.sum())).collect();
            let expected: Vec<(String, Sum)> =
                expected.iter().map(|(name, sum)| ((*name).to_owned(), *sum)).collect();
            assert_eq!(found, expected);
        });
    }

    #[test]
    fn sections_are_parts_with_their_printed_or_computed_sums() {
        let sections = [("Service", 17_793), ("Overførsler", 757_861), ("Ledige", 117_619)];
        check(COMMITTEE, Split::Sections, 0, &sections.map(|(name, sum)| (name, known(sum))));
    }

    #[test]
    fn of_lines_that_are_called_the_same_the_section_is_named() {
        with(COMMITTEE, |reading| {
            let names: Vec<String> = reading.parts(Split::Lines, &[0]).iter().map(name).collect();
            assert_eq!((names.len(), &*names[0], &*names[1]), (9, "Øvrige, Service", "Besparelsepulje"));
            assert_eq!(names[7], "Øvrige, Overførsler");
        });
    }

    #[test]
    fn formulas_and_lines_that_count_something_else_are_no_parts() {
        check(CASE, Split::Lines, 0, &[("Investment", known(12_450)), ("Savings", known(-5_039))]);
        check(
            CASE,
            Split::Within(RowId(3)),
            1,
            &[("Investment", known(10_450)), ("Savings", known(-13_223))],
        );
        with(CASE, |reading| {
            assert_eq!(Split::offered(reading.table), [Split::Lines, Split::Within(RowId(3))]);
            assert_eq!(reading.whole(Split::Within(RowId(3)), 1), known(-2_773));
            assert!(!Split::Lines.makes_a_whole(reading.table));
        });
    }

    #[test]
    fn a_column_that_is_worked_out_has_figures_too() {
        check(CASE, Split::Lines, 2, &[("Investment", known(22_900)), ("Savings", known(-18_262))]);
        // 10.450 thousand kroner for 100 persons; nothing for each of no persons.
        check(CASE, Split::Lines, 4, &[("Investment", known(104_500)), ("Savings", Sum::NoPersons)]);
    }

    #[test]
    fn blank_is_not_zero() {
        with(NET_2021, |reading| {
            let parts = reading.parts(Split::Lines, &[2, 3]);
            assert_eq!(parts[2].figures, [Sum::Blank, Sum::Blank]);
            assert_eq!((parts[2].sum(), parts[7].sum()), (Sum::Blank, known(0)));
        });
    }

    #[test]
    fn the_largest_come_first_and_the_unknown_last() {
        with(NET_2021, |reading| {
            let parts =
                ordered(reading.parts(Split::Lines, &[3]), Order::LargestFirst, |part| part.sum().known());
            let names: Vec<String> = parts.iter().map(name).collect();
            assert_eq!(names[..3], ["Kontanthjælp", "A-dagpenge", "Integration i program"]);
        });
    }

    #[test]
    fn small_parts_are_one_together_and_stay_last() {
        with(NET_2021, |reading| {
            let size = |part: &Part<'_>| part.sum().known();
            let parts = folded(reading.parts(Split::Lines, &[1]), 4, size);
            let named = |parts: &[Part<'_>]| parts.iter().map(name).collect::<Vec<_>>();
            assert_eq!(named(&parts), ["Kontanthjælp", "A-dagpenge", "Fleksjob", "6 others"]);
            // 2.128 + 3.421 + 29.901 + 64.841 + 33.116 + 23.685
            assert_eq!(parts[3].sum(), known(157_092));
            let parts = ordered(parts, Order::LargestFirst, size);
            assert_eq!(named(&parts), ["Fleksjob", "A-dagpenge", "Kontanthjælp", "6 others"]);
        });
    }
}
