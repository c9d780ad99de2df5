//! A budget as bars: the highest rows of a table, each with what it comes to in the one
//! column that matters, from a line of 0.

use super::making::Maker;
use super::slide::{Bar, BarRow, Bars, Draft, Kind, Part};
use crate::analysis::sums::{Sum, TableSums};
use crate::chart::columns::for_bars;
use crate::chart::parts::{self, PartOf, Reading, Split, unit_of};
use crate::export::outline::figures::capitalised;
use crate::plan::Amount;
use crate::plan::budget::{BudgetTable, Cell, Column, ColumnKind, Formula, Row, Total};
use crate::plan::id::{RowId, TableId};
use crate::plan::unit::Unit;

/// How the title of a column of net amounts begins in the tables of municipalities, in
/// small letters.
const NET: [&str; 2] = ["netto", "net budget"];

impl Maker<'_> {
    /// The bars of a table; `None` where it has no figures that can be lengths.
    pub(super) fn bars(&self, id: TableId, over: String) -> Option<Draft> {
        let (words, document) = (self.making.words, self.making.document);
        let table = document.plan.budget.get(id)?;
        let shown = Shown::of(table, document.plan.period.year())?;
        let sums = TableSums::of(table);
        let telling = Telling { maker: *self, table, reading: Reading { table, sums: &sums }, shown };
        let rows = telling.rows();
        if rows.is_empty() {
            return None;
        }
        let mut draft = Draft::new(Kind::Bars, over, table.title.clone());
        draft.parts.push(Part::Aside(telling.of_what()));
        draft.parts.extend(telling.whole().map(Part::Words));
        draft.parts.extend(telling.results().map(Part::Words));
        let is_negative = |row: &BarRow| row.bars.iter().any(|bar| bar.length.is_some_and(|to| to < 0.0));
        if rows.iter().any(is_negative) {
            draft.foot.push(capitalised(&words.sign(table.sign)) + ".");
        }
        draft.foot.extend(table.note.clone());
        let cited = table.source.as_ref().map(|source| source.citation(&document.plan));
        draft.foot.extend(cited.map(|cited| self.making.source(&cited)));
        let names = shown.columns().map(|at| telling.column(at)).collect();
        draft.bars = Some(Bars { names, rows });
        Some(draft)
    }
}

/// Which columns are shown, counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Shown {
    main: usize,
    /// The same of the year before.
    before: Option<usize>,
}

impl Shown {
    /// The net amounts, else those of the plan's year with the year before, else the first
    /// column of money, else the first that has figures.
    fn of(table: &BudgetTable, year: i32) -> Option<Self> {
        let all: Vec<usize> =
            for_bars(table).into_iter().filter(|group| group.len() == 1).flatten().collect();
        let money = || {
            all.iter().copied().filter(|at| {
                let unit = unit_of(table, *at);
                matches!(unit, Some(Unit::Kroner | Unit::ThousandKroner | Unit::MillionKroner))
            })
        };
        let column = |at: usize| table.columns.get(at);
        let is_net = |at: &usize| column(*at).is_some_and(is_net);
        let of_year = |year: i32| {
            money().find(|at| {
                let period = column(*at).and_then(|column| column.period);
                period == Some(crate::plan::Period::Year(year))
            })
        };
        let alone = |main| Self { main, before: None };
        let with_year_before = |main| {
            let alike = |before: &usize| unit_of(table, *before) == unit_of(table, main);
            Self { main, before: of_year(year - 1).filter(alike) }
        };
        let net = money().find(is_net).map(alone);
        net.or_else(|| of_year(year).map(with_year_before))
            .or_else(|| money().next().or(all.first().copied()).map(alone))
    }

    fn columns(self) -> impl Iterator<Item = usize> {
        std::iter::once(self.main).chain(self.before)
    }
}

/// Whether a column holds what others come to together.
fn is_net(column: &Column) -> bool {
    let title = column.title.trim().to_lowercase();
    NET.iter().any(|net| title.starts_with(net))
        || matches!(column.formula, Some(Formula::Sum(_) | Formula::Difference { .. }))
}

/// What is told of a table.
struct Telling<'a> {
    maker: Maker<'a>,
    table: &'a BudgetTable,
    reading: Reading<'a>,
    shown: Shown,
}

impl Telling<'_> {
    /// The highest rows; where all lie in one of them, those within it.
    fn rows(&self) -> Vec<BarRow> {
        let columns: Vec<usize> = self.shown.columns().collect();
        let mut split = Split::Sections;
        let mut found = self.reading.parts(split, &columns);
        while let [parts::Part { of: PartOf::Row(Row::Section(only)), .. }] = found.as_slice() {
            split = Split::Within(only.id);
            found = self.reading.parts(split, &columns);
        }
        found.iter().filter_map(|part| self.row(part)).collect()
    }

    fn row(&self, part: &parts::Part<'_>) -> Option<BarRow> {
        let PartOf::Row(row) = part.of else { return None };
        let bars =
            self.shown.columns().zip(&part.figures).map(|(at, figure)| self.bar(Some(row), at, *figure));
        Some(BarRow { name: self.table.name_of(row).into_owned(), bars: bars.collect() })
    }

    /// One bar: as long as its figure, or why there is none.
    fn bar(&self, row: Option<&Row>, at: usize, figure: Sum) -> Bar {
        let words = self.maker.making.words;
        let id: Option<RowId> = row.map(Row::id);
        if self.maker.making.published.hides(self.table.id, id, at) {
            return Bar { length: None, said: words.text("value-hidden").into_owned() };
        }
        let cell = row.and_then(Row::cells).map(|cells| cells.at(at));
        let said = match (figure, cell) {
            (Sum::Known(amount), _) => {
                return Bar { length: Some(amount.to_f64()), said: self.figure(at, amount) };
            }
            (_, Some(Cell::Text(text))) => text.clone(),
            (Sum::Blank | Sum::NotAdditive, _) => words.text("budget-chart-blank").into_owned(),
            (Sum::NoPersons, _) => words.text("budget-no-sum-no-persons").into_owned(),
            (Sum::Overflow, _) => words.text("budget-sum-overflow").into_owned(),
        };
        Bar { length: None, said }
    }

    /// A figure as it is printed, with its unit.
    fn figure(&self, at: usize, amount: Amount) -> String {
        let words = self.maker.making.words;
        match self.table.columns.get(at).map(|column| &column.kind) {
            Some(ColumnKind::Figures { unit, decimals }) => words.amount_in(amount, *decimals, unit),
            Some(ColumnKind::Text) | None => words.exact(amount),
        }
    }

    /// A column with the heading above it: `Beskæftigelsesindsatser: KIK II`.
    fn column(&self, at: usize) -> String {
        let Some(column) = self.table.columns.get(at) else { return String::new() };
        match &column.group {
            Some(group) => format!("{group}: {}", column.title),
            None => column.title.clone(),
        }
    }

    /// What the bars show: `Forsørgelse`, `2021 ved siden af 2020`.
    fn of_what(&self) -> String {
        let words = self.maker.making.words;
        let main = self.column(self.shown.main);
        match self.shown.before {
            None => main,
            Some(before) => {
                let args = [("main", main.into()), ("before", self.column(before).into())];
                words.fill("presenting-bars-beside", &args)
            }
        }
    }

    /// What the table comes to, in a sentence, where it does.
    fn whole(&self) -> Option<String> {
        if self.table.total == Total::NoSum {
            return None;
        }
        let title = self.maker.making.words.text("budget-total");
        let figure = |at: usize| self.reading.whole(Split::Sections, at);
        self.told(&title, None, figure)
    }

    /// What is worked out from the rows, a sentence each.
    fn results(&self) -> impl Iterator<Item = String> {
        self.table.rows.iter().filter_map(|row| {
            let Row::Formula(formula) = row else { return None };
            if formula.figures.is_some() {
                return None;
            }
            let sums = self.reading.sums.formula(row.id());
            let figure = |at: usize| {
                sums.and_then(|sums| sums.columns.get(at)).map_or(Sum::Blank, |sum| sum.standing())
            };
            self.told(&self.table.name_of(row), Some(row), figure)
        })
    }

    /// `I alt: 915.847 tusind kr. (2020: 900.413 tusind kr.)`
    fn told(&self, title: &str, row: Option<&Row>, figure: impl Fn(usize) -> Sum) -> Option<String> {
        let words = self.maker.making.words;
        let said = |at: usize| self.bar(row, at, figure(at)).said;
        if matches!(figure(self.shown.main), Sum::Blank | Sum::NotAdditive) {
            return None;
        }
        let main = said(self.shown.main);
        let args = [("title", title.to_owned().into()), ("figure", main.into())];
        let told = words.fill("presenting-bars-told", &args);
        Some(match self.shown.before {
            None => told,
            Some(before) => format!("{told} ({}: {})", self.column(before), said(before)),
        })
    }
}
