//! `planbord budget`: tables with their sections, printed and computed totals, and
//! whether what is printed agrees.

use super::args::AsOf;
use super::follow_up::follow_ups;
use super::grid::{Column, GAP, Grid, WIDTH, paragraph};
use super::json;
use super::print::Printed;
use super::report::report;
use super::show::{agreement_key, head, heading};
use crate::analysis::Insights;
use crate::analysis::checks::Checks;
use crate::analysis::findings::StatementFound;
use crate::analysis::sums::{self, Agreement, ColumnSum, RowSums, Sum, TableSums};
use crate::document::Document;
use crate::plan::budget::{BudgetTable, Cell, ColumnKind, Row, Total};
use crate::plan::id::RowId;
use crate::plan::unit::Unit;
use crate::session::World;
use crate::wording::Words;
use crate::wording::number::EMPTY;

/// How wide the labels of rows may be beside their figures.
const LABEL: usize = 29;

/// Shows every table, and the statements.
pub fn budget(world: &World, as_of: &AsOf) -> Printed {
    report(world, as_of, json::Budget::of, whole)
}

fn whole(document: &Document, insights: &Insights, words: &Words) -> String {
    let plan = &document.plan;
    let mut text = head(plan, insights.on(), words);
    if plan.budget.is_empty() {
        text += &("\n".to_owned() + &paragraph(0, &words.text("terminal-no-tables")));
    }
    for table in plan.budget.iter() {
        if let Some(sums) = insights.sums(table.id) {
            text += &Shown { table, sums, words }.whole();
        }
    }
    text += &follow_ups(document, insights, words);
    text + &statements(document, insights, words)
}

/// A table and what it comes to.
struct Shown<'a> {
    table: &'a BudgetTable,
    sums: &'a TableSums,
    words: &'a Words,
}

/// How a printed figure and the computed one agree, in a sentence.
type Say = fn(&Words, &ColumnSum, u8) -> String;

/// A row as it is printed: its label, and a text for each column.
struct Line {
    label: String,
    cells: Vec<String>,
}

impl Shown<'_> {
    fn whole(&self) -> String {
        let Self { table, words, .. } = self;
        let sign = words.fill("terminal-sign", &[("sign", words.sign(table.sign).into())]);
        let about = sign + &self.one_unit().map(|unit| self.in_unit(unit)).unwrap_or_default();
        let mut text = heading(&table.title) + &paragraph(0, &about) + &self.groups() + "\n";
        let lines = self.lines();
        let label = lines.iter().map(|line| line.label.chars().count()).max().unwrap_or(0).min(LABEL);
        for block in self.blocks(&lines, label) {
            text += &self.block(&lines, label, block);
        }
        text + &self.checks()
    }

    /// The columns that fit beside the labels in a line, one range after the other.
    fn blocks(&self, lines: &[Line], label: usize) -> Vec<std::ops::Range<usize>> {
        let wide = |at: usize| {
            let cells = lines.iter().filter_map(|line| line.cells.get(at)).map(|cell| cell.chars().count());
            cells.max().unwrap_or(0) + GAP
        };
        let room = WIDTH.saturating_sub(label);
        let mut blocks = Vec::new();
        let (mut from, mut used) = (0, 0);
        for at in 0..self.table.columns.len() {
            if at > from && used + wide(at) > room {
                blocks.push(from..at);
                (from, used) = (at, 0);
            }
            used += wide(at);
        }
        blocks.push(from..self.table.columns.len());
        blocks
    }

    fn block(&self, lines: &[Line], label: usize, block: std::ops::Range<usize>) -> String {
        let of = self.table.columns.len();
        let side = |at: usize| match self.table.columns.get(at).map(|column| &column.kind) {
            Some(ColumnKind::Figures { .. }) => Column::Right,
            Some(ColumnKind::Text) | None => Column::Left(WIDTH),
        };
        let columns: Vec<Column> =
            std::iter::once(Column::Fixed(label)).chain(block.clone().map(side)).collect();
        let mut grid = Grid::new(0, &columns);
        for line in lines {
            let cells = line.cells.get(block.clone()).unwrap_or_default().iter().cloned();
            grid.cells(std::iter::once(line.label.clone()).chain(cells).collect());
        }
        let part = [("from", block.start + 1), ("to", block.end), ("of", of)];
        let part = part.map(|(name, number)| (name, number.to_string().into()));
        let heading = if block.len() == of {
            String::new()
        } else {
            paragraph(0, &self.words.fill("terminal-columns-from", &part))
        };
        let after = if block.end == of { "" } else { "\n" };
        heading + &grid.lines() + after
    }

    fn lines(&self) -> Vec<Line> {
        let mut lines = self.headings();
        self.rows(&self.table.rows, 0, &mut lines);
        if self.table.total == Total::Sum {
            let label = self.words.text("budget-total").into_owned();
            self.result(&label, 0, None, &self.sums.total, self.table.printed_total.is_some(), &mut lines);
        }
        lines
    }

    /// What all its columns of figures count, if that is the same.
    fn one_unit(&self) -> Option<&Unit> {
        let mut units = self.table.columns.iter().filter_map(|column| match &column.kind {
            ColumnKind::Figures { unit, .. } => Some(unit),
            ColumnKind::Text => None,
        });
        let first = units.next()?;
        units.all(|unit| unit == first).then_some(first)
    }

    fn in_unit(&self, unit: &Unit) -> String {
        " ".to_owned() + &self.words.fill("terminal-unit", &[("unit", self.words.unit(unit).into())])
    }

    /// The headings that columns share, each with its columns.
    fn groups(&self) -> String {
        let columns = &self.table.columns;
        let mut groups: Vec<&str> = columns.iter().filter_map(|column| column.group.as_deref()).collect();
        groups.dedup();
        let members = |group: &&str| {
            let own = columns.iter().filter(|column| column.group.as_deref() == Some(*group));
            let titles: Vec<&str> = own.map(|column| column.title.as_str()).collect();
            let args = [("group", (*group).into()), ("columns", titles.join(", ").into())];
            paragraph(0, &self.words.fill("terminal-group", &args))
        };
        groups.iter().map(members).collect()
    }

    /// Titles and units of the columns, each in a line where there is any.
    fn headings(&self) -> Vec<Line> {
        let columns = &self.table.columns;
        let texts = |text: &dyn Fn(usize) -> String| Line {
            label: String::new(),
            cells: (0..columns.len()).map(text).collect(),
        };
        let title = |at: usize| columns.get(at).map(|column| column.title.clone()).unwrap_or_default();
        let unit = |at: usize| match columns.get(at).map(|column| &column.kind) {
            Some(ColumnKind::Figures { unit, .. }) => self.words.unit_short(unit).into_owned(),
            Some(ColumnKind::Text) | None => String::new(),
        };
        let units = if self.one_unit().is_some() { texts(&|_| String::new()) } else { texts(&unit) };
        let lines = [texts(&title), units];
        lines.into_iter().filter(|line| line.cells.iter().any(|cell| !cell.is_empty())).collect()
    }

    fn rows(&self, rows: &[Row], depth: usize, into: &mut Vec<Line>) {
        for row in rows {
            let (id, label) = (row.id(), indented(depth, row.label()));
            match row {
                Row::Line(_) => {
                    let cells = (0..self.table.columns.len()).map(|at| self.cell(row, at)).collect();
                    into.push(Line { label, cells });
                }
                Row::Section(section) => {
                    into.push(Line { label, cells: vec![String::new(); self.table.columns.len()] });
                    self.rows(&section.rows, depth + 1, into);
                    let sums = self.sums.section(id).map(|sums| sums.columns.as_slice()).unwrap_or_default();
                    let name = self.words.fill("budget-total-of", &[("section", row.label().into())]);
                    self.result(&name, depth, Some(id), sums, section.printed_total.is_some(), into);
                }
                Row::Formula(formula) => {
                    let sums = self.sums.formula(id).map(|sums| sums.columns.as_slice()).unwrap_or_default();
                    self.result(row.label(), depth, Some(id), sums, formula.printed.is_some(), into);
                }
            }
        }
    }

    /// What is worked out in a row, and what is printed beside it.
    fn result(
        &self,
        label: &str,
        depth: usize,
        row: Option<RowId>,
        sums: &[ColumnSum],
        is_printed: bool,
        into: &mut Vec<Line>,
    ) {
        let named = |key: &str| self.words.fill(key, &[("label", label.into())]);
        let computed = if is_printed { named("terminal-computed-of") } else { label.to_owned() };
        let cells = sums.iter().enumerate().map(|(at, sum)| {
            let across = self.sums.across(row, at).map(|across| across.sum);
            let known = across.and_then(Sum::known).or(sum.sum.known());
            known.map_or_else(String::new, |amount| self.figure(amount, row, at))
        });
        into.push(Line { label: indented(depth, &computed), cells: cells.collect() });
        if is_printed {
            let cells = sums
                .iter()
                .enumerate()
                .map(|(at, sum)| sum.printed.map_or_else(String::new, |amount| self.figure(amount, row, at)));
            into.push(Line { label: indented(depth, &named("terminal-printed-of")), cells: cells.collect() });
        }
    }

    /// What stands in a cell of a line.
    fn cell(&self, row: &Row, at: usize) -> String {
        match row.cells().map(|cells| cells.at(at)) {
            Some(Cell::Text(text)) => text.clone(),
            Some(Cell::Amount(amount)) => self.figure(*amount, Some(row.id()), at),
            Some(Cell::Blank) | None => match sums::standing(self.table, Some(row.id()), at) {
                Sum::Known(amount) => self.figure(amount, Some(row.id()), at),
                Sum::Blank | Sum::NotAdditive | Sum::Overflow | Sum::NoPersons => EMPTY.to_owned(),
            },
        }
    }

    fn figure(&self, amount: crate::plan::Amount, row: Option<RowId>, at: usize) -> String {
        self.words.amount(amount, decimals(self.table, row, at))
    }

    /// How many printed figures agree, and each that does not.
    fn checks(&self) -> String {
        let checks = Checks::counted(self.sums.all().map(|(_, _, sum)| sum.agreement));
        if checks.all() == 0 {
            return String::new();
        }
        let mut text = "\n".to_owned() + &paragraph(0, &counted(checks, self.words));
        let TableSums { total, sections, formulas, across, .. } = self.sums;
        let in_rows = |of: &[RowSums]| -> String {
            of.iter()
                .map(|sums| self.differing(Some(sums.row), &sums.columns, Words::printed_total))
                .collect()
        };
        text += &in_rows(sections);
        text += &self.differing(None, total, Words::printed_total);
        for sums in formulas {
            text += &self.differing(Some(sums.row), &sums.columns, Words::printed_formula);
        }
        let across = across.iter().map(|it| self.check(it.row, it.column, &it.sum, Words::printed_formula));
        text + &across.collect::<String>()
    }

    /// The columns of a row whose printed figure is not what it is worked out to be.
    fn differing(&self, row: Option<RowId>, columns: &[ColumnSum], say: Say) -> String {
        columns.iter().enumerate().map(|(at, sum)| self.check(row, at, sum, say)).collect()
    }

    fn check(&self, row: Option<RowId>, at: usize, sum: &ColumnSum, say: Say) -> String {
        if matches!(sum.agreement, Agreement::Agrees | Agreement::NothingPrinted) {
            return String::new();
        }
        let column = self.table.columns.get(at).map_or("", |column| column.title.as_str());
        let sentence = say(self.words, sum, decimals(self.table, row, at));
        let args =
            [("row", self.row_name(row).into()), ("column", column.into()), ("sentence", sentence.into())];
        paragraph(2, &self.words.fill("terminal-check-of", &args))
    }

    fn row_name(&self, row: Option<RowId>) -> String {
        match row.and_then(|row| self.table.row(row)) {
            Some(row) => self.table.name_of(row).into_owned(),
            None => self.words.text("budget-total").into_owned(),
        }
    }
}

/// How many decimals a cell is printed with, its row's own before its column's.
pub fn decimals(table: &BudgetTable, row: Option<RowId>, at: usize) -> u8 {
    let own = row.and_then(|row| table.row(row)).and_then(|row| row.figures()).map(|own| own.decimals);
    let column = table.columns.get(at).map(|column| match &column.kind {
        ColumnKind::Figures { decimals, .. } => *decimals,
        ColumnKind::Text => 0,
    });
    own.or(column).unwrap_or(0)
}

fn indented(depth: usize, label: &str) -> String {
    // Hard spaces, for the grid breaks lines at the others.
    "\u{a0}\u{a0}".repeat(depth) + label
}

fn counted(checks: Checks, words: &Words) -> String {
    let counts = [
        ("count", checks.all().into()),
        ("agree", checks.agree.into()),
        ("rounding", checks.rounding.into()),
        ("errors", checks.errors.into()),
        ("unknown", checks.unknown.into()),
    ];
    words.fill("terminal-checked", &counts)
}

/// Each statement with its verdict and the sentence that says why.
fn statements(document: &Document, insights: &Insights, words: &Words) -> String {
    let plan = &document.plan;
    if plan.statements.is_empty() {
        return String::new();
    }
    let mut text = heading(&words.text("terminal-statements"));
    let mut grid = Grid::new(0, &[Column::Left(16), Column::Rest]);
    for statement in plan.statements.iter() {
        let Some(facts) = insights.statement(statement.id) else { continue };
        let said = words.statement(&StatementFound::of(statement, facts, plan));
        let title = format!("{}. {said}", statement.title.trim_end_matches('.'));
        grid.row([&words.text(agreement_key(facts.agreement)), &title]);
    }
    text += &grid.lines();
    text + "\n" + &paragraph(0, &counted(Checks::of_statements(plan, insights), words))
}
