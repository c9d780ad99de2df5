//! What parts, columns and figures of a chart are called.

use std::collections::BTreeSet;

use super::Kind;
use crate::analysis::sums::Sum;
use crate::chart::parts::{Part, PartOf, Split, unit, unit_of};
use crate::plan::Amount;
use crate::plan::budget::{BudgetTable, Column, ColumnKind, Formula, Row};
use crate::plan::unit::Unit;
use crate::ui::budget::table_sheet::enough;
use crate::wording::Words;
use crate::wording::number::EMPTY;

/// The words for one table.
#[derive(Clone, Copy)]
pub(super) struct Naming<'a> {
    pub words: &'a Words,
    pub table: &'a BudgetTable,
    pub split: Split,
}

impl Naming<'_> {
    /// `Fleksjob`, `Øvrige (Serviceudgifter)`, `Andre (6 linjer)`.
    pub(super) fn part(&self, part: &Part<'_>) -> String {
        let words = self.words;
        match (part.of, part.within) {
            (PartOf::Row(row), None) => self.table.name_of(row).into_owned(),
            (PartOf::Row(row), Some(section)) => words.fill(
                "budget-chart-part-within",
                &[("part", self.table.name_of(row).into()), ("section", section.into())],
            ),
            (PartOf::Others(count), _) if self.split == Split::Lines => {
                words.fill("budget-chart-others-lines", &[("count", count.into())])
            }
            (PartOf::Others(count), _) => words.fill("budget-chart-others", &[("count", count.into())]),
        }
    }

    /// What a reader should know about a part.
    pub(super) fn note(&self, part: &Part<'_>) -> Option<String> {
        match part.of {
            PartOf::Row(Row::Line(line)) => line.note.clone(),
            PartOf::Row(Row::Formula(formula)) => formula.note.clone(),
            PartOf::Row(Row::Section(_)) | PartOf::Others(_) => None,
        }
    }

    /// A column with the heading above it: `Beskæftigelsesindsatser, KIK II`.
    pub(super) fn column(&self, at: usize) -> String {
        let Some(column) = self.table.columns.get(at) else { return String::new() };
        match &column.group {
            Some(group) => format!("{group}, {}", column.title),
            None => column.title.clone(),
        }
    }

    /// Columns where there is little room: without the heading above them unless
    /// two are then called the same.
    pub(super) fn short(&self, columns: impl Iterator<Item = usize>) -> Vec<String> {
        let columns: Vec<usize> = columns.collect();
        let title = |at: &usize| self.table.columns.get(*at).map_or("", |column| &*column.title);
        let different: BTreeSet<&str> = columns.iter().map(title).collect();
        let is_clear = different.len() == columns.len();
        columns.iter().map(|at| if is_clear { title(at).to_owned() } else { self.column(*at) }).collect()
    }

    /// Columns to choose: one by its name, several as what they are together.
    pub(super) fn columns(&self, kind: Kind, columns: &[usize]) -> String {
        let Some(first) = columns.first().and_then(|at| self.table.columns.get(*at)) else {
            return String::new();
        };
        match (kind, columns) {
            (Kind::Bars, [at]) => match unit(first) {
                Some(unit) => self.with_unit(&self.column(*at), unit),
                None => self.column(*at),
            },
            (Kind::Bars, _) => match first.period {
                Some(period) => {
                    let period = self.words.period(period);
                    self.words.fill("budget-chart-together-of", &[("period", period.into())])
                }
                None => self.words.text("budget-chart-together").into_owned(),
            },
            (Kind::Composition, _) => self.first_to_last(columns, first),
            (Kind::Against, [persons, rest @ ..]) => self.words.fill(
                "budget-chart-pair",
                &[
                    ("persons", self.column(*persons).into()),
                    ("unit", rest.first().map_or_else(String::new, |at| self.unit(*at)).into()),
                ],
            ),
            (Kind::Against, []) => String::new(),
        }
    }

    /// `2018–2021, 1.000 kr.`
    fn first_to_last(&self, columns: &[usize], first: &Column) -> String {
        let last = columns.last().map_or_else(String::new, |at| self.column(*at));
        let range = self.words.fill(
            "budget-chart-range",
            &[
                ("first", columns.first().map_or_else(String::new, |at| self.column(*at)).into()),
                ("last", last.into()),
            ],
        );
        unit(first).map_or(range.clone(), |unit| self.with_unit(&range, unit))
    }

    /// "Helårspersoner" need not say again what it counts.
    fn with_unit(&self, name: &str, unit: &Unit) -> String {
        let unit = self.words.unit(unit);
        if name.to_lowercase() == unit.to_lowercase() { name.to_owned() } else { format!("{name}, {unit}") }
    }

    /// What a column counts.
    pub(super) fn unit(&self, at: usize) -> String {
        unit_of(self.table, at).map_or_else(String::new, |unit| self.words.unit(unit).into_owned())
    }

    /// How the table is split.
    pub(super) fn split(&self, split: Split) -> String {
        match split {
            Split::Lines => self.words.text("budget-chart-lines").into_owned(),
            Split::Sections => self.words.text("budget-chart-sections").into_owned(),
            Split::Within(id) => {
                let label = self.table.row(id).map_or("", Row::label);
                self.words.fill("budget-chart-within", &[("section", label.into())])
            }
        }
    }

    /// A figure at its bar, without its unit.
    pub(super) fn shown(&self, figure: Sum, column: usize) -> String {
        match figure {
            Sum::Known(amount) => self.words.amount(amount, self.decimals(amount, column)),
            Sum::Overflow => self.words.text("budget-sum-overflow").into_owned(),
            Sum::Blank | Sum::NotAdditive | Sum::NoPersons => EMPTY.to_owned(),
        }
    }

    /// A figure that is read on its own, or why there is none.
    pub(super) fn read(&self, figure: Sum, column: usize) -> String {
        let why = |key| self.words.fill("budget-chart-no-figure", &[("why", self.words.text(key).into())]);
        match (figure, unit_of(self.table, column)) {
            (Sum::Known(amount), Some(unit)) => {
                self.words.amount_in(amount, self.decimals(amount, column), unit)
            }
            (Sum::Known(_), None) => self.shown(figure, column),
            (Sum::Blank | Sum::NotAdditive, _) => why("budget-chart-blank"),
            (Sum::NoPersons, _) => why("budget-no-sum-no-persons"),
            (Sum::Overflow, _) => why("budget-sum-overflow"),
        }
    }

    /// The decimals of a figure: as many as it has, but of a quotient only those
    /// that are printed.
    fn decimals(&self, amount: Amount, column: usize) -> u8 {
        let Some(column) = self.table.columns.get(column) else { return 0 };
        match (&column.kind, &column.formula) {
            (ColumnKind::Figures { decimals, .. }, Some(Formula::PerPerson { .. })) => *decimals,
            (ColumnKind::Figures { decimals, .. }, _) => enough(amount, *decimals),
            (ColumnKind::Text, _) => 0,
        }
    }

    /// The decimals that the figures of a column are printed with.
    pub(super) fn printed_decimals(&self, column: usize) -> u8 {
        match self.table.columns.get(column).map(|column| &column.kind) {
            Some(ColumnKind::Figures { decimals, .. }) => *decimals,
            Some(ColumnKind::Text) | None => 0,
        }
    }

    /// A mark of an axis, with the decimals that tell it from its neighbours.
    pub(super) fn mark(&self, value: f64, decimals: u8) -> String {
        let digits = format!("{value:.*}", usize::from(decimals));
        digits.parse().map_or_else(|_| digits, |amount| self.words.amount(amount, decimals))
    }
}
