//! Small counts, hidden in what is published and never in the plan (diskretionering).
//!
//! A count of people above 0 and below the threshold is hidden. So is what would
//! let it be worked out again: a share whose numerator, or whose rest, is that
//! small, and in a table whose parts have a sum the next smallest part beside a
//! lone hidden one. Shares are matched to counts by the words that say what they
//! are a share of, so what the plan does not say cannot be found.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::document::{Document, Place};
use crate::plan::budget::{BudgetTable, Cell, ColumnKind, Row, Total};
use crate::plan::id::{RowId, TableId};
use crate::plan::series::{Point, Series, Value};
use crate::plan::unit::Unit;
use crate::plan::{Amount, Period};

/// From which count on people are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Threshold {
    /// Counts of 1 and 2 are hidden, as Danmarks Statistik asks for at least 3.
    #[default]
    Three,
    /// Counts of 1 to 4 are hidden.
    Five,
}

impl Threshold {
    /// The lowest count that is shown.
    pub fn lowest(self) -> u32 {
        match self {
            Self::Three => 3,
            Self::Five => 5,
        }
    }

    fn hides(self, amount: Amount) -> bool {
        amount > Amount::ZERO && amount < Amount::whole(i64::from(self.lowest()))
    }
}

/// A document as it may be published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// The document, the small counts of its series hidden.
    pub document: Document,
    /// The cells of its tables that are to be hidden; their sums stay whole.
    pub cells: BTreeSet<HiddenCell>,
    /// Where something was hidden, in the order of the file.
    pub hidden: Vec<Place>,
}

/// A cell of a budget table: the table, its row or its total, and the column
/// counted from 0.
pub type HiddenCell = (TableId, Option<RowId>, usize);

impl Published {
    /// What of `document` may be published.
    pub fn of(document: &Document, threshold: Threshold) -> Self {
        let mut published = Self { document: document.clone(), cells: BTreeSet::new(), hidden: Vec::new() };
        let plan = Place::root().field("plan");
        let all: Vec<&Series> = document.plan.series.iter().collect();
        for (at, series) in all.iter().enumerate() {
            let small = small_periods(series, &all, threshold);
            if small.is_empty() {
                continue;
            }
            let place = plan.field("series").index(at).field("points");
            let positions =
                series.points.iter().enumerate().filter(|(_, point)| small.contains(&point.period));
            published.hidden.extend(positions.map(|(nth, _)| place.index(nth)));
            if let Some(series) = published.document.plan.series.get_mut(series.id) {
                series.points.iter_mut().filter(|point| small.contains(&point.period)).for_each(hide);
            }
        }
        for (at, table) in document.plan.budget.iter().enumerate() {
            let cells = small_cells(table, threshold);
            if !cells.is_empty() {
                published.hidden.push(plan.field("budget").index(at));
            }
            published.cells.extend(cells.into_iter().map(|(row, column)| (table.id, row, column)));
        }
        published
    }

    /// All of `document`, for comparing with what may be published of it.
    pub fn whole(document: &Document) -> Self {
        Self { document: document.clone(), cells: BTreeSet::new(), hidden: Vec::new() }
    }

    /// Whether a cell of a table is to be hidden.
    pub fn hides(&self, table: TableId, row: Option<RowId>, column: usize) -> bool {
        self.cells.contains(&(table, row, column))
    }
}

/// What was published earlier would tell as much.
fn hide(point: &mut Point) {
    point.value = Value::Hidden;
    if let Some(detail) = &mut point.detail {
        detail.earlier.clear();
        detail.note = None;
    }
}

/// Whether a unit counts people or their cases, of whom few could be known. What is not
/// told of a unit may be people.
fn counts_people(unit: &Unit) -> bool {
    unit.is_of_people()
        || matches!(
            unit,
            Unit::ContactCourses | Unit::Employees | Unit::Cases | Unit::Number | Unit::Other(_)
        )
}

/// The periods whose figure is too small to be published.
fn small_periods(series: &Series, all: &[&Series], threshold: Threshold) -> BTreeSet<Period> {
    let is_small = |point: &&Point| match (&series.unit, point.value.number()) {
        (_, None) => false,
        (unit, Some(amount)) if counts_people(unit) => {
            let earlier = point.earlier().iter().filter_map(|earlier| earlier.value.number());
            threshold.hides(amount) || earlier.into_iter().any(|amount| threshold.hides(amount))
        }
        (Unit::Percent, Some(share)) => reveals(series, share, point.period, all, threshold),
        _ => false,
    };
    series.points.iter().filter(is_small).map(|point| point.period).collect()
}

/// Whether a share lets a small count be worked out: its numerator, or the rest of
/// its denominator.
fn reveals(share: &Series, percent: Amount, period: Period, all: &[&Series], threshold: Threshold) -> bool {
    let counted = |words: &Option<String>| {
        let words = words.as_deref()?.trim().to_lowercase();
        let is_it = |series: &&&Series| {
            counts_people(&series.unit)
                && series.area == share.area
                && series.title.trim().to_lowercase() == words
        };
        all.iter().find(is_it)?.point(period)?.value.number()
    };
    if counted(&share.numerator).is_some_and(|count| threshold.hides(count)) {
        return true;
    }
    let Some(whole) = counted(&share.denominator) else { return false };
    let part = percent.checked_mul(whole).and_then(|product| product.checked_div(Amount::whole(100)));
    let Some(part) = part.map(|part| part.rounded(0)) else { return false };
    threshold.hides(part) || whole.checked_sub(part).is_some_and(|rest| threshold.hides(rest))
}

/// The cells of a table that are too small, and those that would let them be worked out.
fn small_cells(table: &BudgetTable, threshold: Threshold) -> BTreeSet<(Option<RowId>, usize)> {
    let mut hidden = BTreeSet::new();
    for at in 0..table.columns.len() {
        let has_sum = table.total == Total::Sum;
        of_rows(table, &table.rows, (None, at, has_sum), threshold, &mut hidden);
    }
    // What is worked out along a row with a hidden cell would show it.
    let rows: BTreeSet<Option<RowId>> = hidden.iter().map(|(row, _)| *row).collect();
    for (at, _) in table.columns.iter().enumerate().filter(|(_, column)| column.formula.is_some()) {
        hidden.extend(rows.iter().map(|row| (*row, at)));
    }
    hidden
}

/// Looks through rows that have a sum together, in one column.
fn of_rows(
    table: &BudgetTable,
    rows: &[Row],
    (whole, at, has_sum): (Option<RowId>, usize, bool),
    threshold: Threshold,
    hidden: &mut BTreeSet<(Option<RowId>, usize)>,
) {
    let is_counted = |row: &Row| {
        let own = row.figures().map(|figures| &figures.unit);
        let column = table.columns.get(at).and_then(|column| match &column.kind {
            ColumnKind::Figures { unit, .. } => Some(unit),
            ColumnKind::Text => None,
        });
        own.or(column).is_some_and(counts_people)
    };
    let mut known: Vec<(Amount, RowId)> = Vec::new();
    let mut here = 0;
    for row in rows {
        if let Row::Section(section) = row {
            of_rows(table, &section.rows, (Some(section.id), at, true), threshold, hidden);
            here += usize::from(hidden.contains(&(Some(section.id), at)));
        }
        let Some(Cell::Amount(amount)) = row.cells().map(|cells| cells.at(at)) else { continue };
        if !is_counted(row) {
            continue;
        }
        if threshold.hides(*amount) {
            hidden.insert((Some(row.id()), at));
            here += 1;
        } else if *amount != Amount::ZERO {
            known.push((*amount, row.id()));
        }
    }
    if here != 1 || !has_sum {
        return;
    }
    match known.into_iter().min() {
        Some((_, next)) => hidden.insert((Some(next), at)),
        None => hidden.insert((whole, at)),
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::id::SeriesId;

    fn series(id: u32, text: &str) -> Series {
        let mut series: Series = ron::from_str(text).unwrap();
        series.id = SeriesId(id);
        series
    }

    fn document(all: &[&str]) -> Document {
        let mut document = Document::empty(Period::Year(2021));
        let list = (1..).zip(all).map(|(id, text)| series(id, text));
        document.plan.series = list.collect();
        document
    }

    #[track_caller]
    fn check(all: &[&str], threshold: Threshold, expected: &[&[Value]]) {
        let published = Published::of(&document(all), threshold);
        let values: Vec<Vec<Value>> = published
            .document
            .plan
            .series
            .iter()
            .map(|series| series.points.iter().map(|point| point.value).collect())
            .collect();
        assert_eq!(values, expected.iter().map(|values| values.to_vec()).collect::<Vec<_>>());
    }

    const PERSONS: &str = r#"(id: "s1", title: "ledige", unit: Persons, area: "A", exactness: Table,
        points: [("2019", 2), ("2020", 0), ("2021", 3)])"#;

    fn number(text: &str) -> Value {
        Value::Number(text.parse().unwrap())
    }

    #[test]
    fn a_count_of_few_people_is_hidden_and_none_is_not() {
        check(&[PERSONS], Threshold::Three, &[&[Value::Hidden, number("0"), number("3")]]);
        check(&[PERSONS], Threshold::Five, &[&[Value::Hidden, number("0"), Value::Hidden]]);
    }

    #[test]
    fn a_share_that_tells_a_small_count_is_hidden_too() {
        let share = r#"(id: "s1", title: "andel", unit: Percent, area: "A", exactness: Table, decimals: 1,
            numerator: Some("Ledige"), denominator: Some("Alle"),
            points: [("2019", 4), ("2020", 0), ("2021", 97.9)])"#;
        let all = r#"(id: "s1", title: "alle", unit: Persons, area: "A", exactness: Table,
            points: [("2019", 50), ("2020", 50), ("2021", 48)])"#;
        // In 2021 97.9 per cent of 48 are 47, and the one left could be known.
        check(
            &[PERSONS, share, all],
            Threshold::Three,
            &[
                &[Value::Hidden, number("0"), number("3")],
                &[Value::Hidden, number("0"), Value::Hidden],
                &[number("50"), number("50"), number("48")],
            ],
        );
    }

    #[test]
    fn beside_a_lone_hidden_part_the_next_smallest_is_hidden() {
        let table: BudgetTable = ron::from_str(
            r#"(id: "b1", title: "T", sign: PositiveIsExpense,
            columns: [
                (id: "c2", title: "Personer", kind: Figures(unit: FullYearPersons, decimals: 0)),
                (id: "c3", title: "Udgift", kind: Figures(unit: Kroner, decimals: 0)),
            ],
            rows: [
                Line((id: "r4", label: "a", cells: (2, 2))),
                Line((id: "r5", label: "b", cells: (30, 1))),
                Line((id: "r6", label: "c", cells: (12, 1))),
            ])"#,
        )
        .unwrap();
        let cells = small_cells(&table, Threshold::Three);
        assert_eq!(cells.into_iter().collect::<Vec<_>>(), [(Some(RowId(4)), 0), (Some(RowId(6)), 0)]);
    }
}
