//! The values of a chart as a table, targets included.

use super::reading::{Line, Lines};
use super::strands::Target;
use crate::plan::series::{Exactness, Finality, Point, Value};
use crate::plan::{Amount, Period};
use crate::wording::Words;

/// The values of a chart in rows and columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What the columns are called, the first of them names the rows.
    pub columns: Vec<String>,
    /// What the figures count.
    pub unit: String,
    /// The rows, each with a cell less than there are columns.
    pub rows: Vec<TableRow>,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableRow {
    /// What it is of.
    pub name: String,
    /// What stands in it.
    pub cells: Vec<Cell>,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// A figure, to be shown with so many decimals.
    Figure(Amount, u8),
    /// Words.
    Words(String),
    /// Nothing.
    Empty,
}

impl Cell {
    /// What is known of a figure.
    pub(super) fn of(value: Value, decimals: u8, words: &Words) -> Self {
        match value {
            Value::Number(amount) => Self::Figure(amount, decimals),
            unknown => Self::Words(words.value(unknown, 0).into_owned()),
        }
    }

    /// The cell in words.
    pub fn text(&self, words: &Words) -> String {
        match self {
            Self::Figure(amount, decimals) => words.amount(*amount, *decimals),
            Self::Words(text) => text.clone(),
            Self::Empty => String::new(),
        }
    }
}

impl Table {
    /// A row for each period, a column for each line and target, and what is to be
    /// said of the figures.
    pub(super) fn of(words: &Words, lines: &Lines<'_>, names: &[String], targets: &[Target]) -> Self {
        let mut periods = lines.periods();
        periods.extend(targets.iter().filter_map(|target| target.due));
        periods.sort();
        periods.dedup();
        let remarks: Vec<String> =
            periods.iter().map(|period| remark(words, lines, names, *period)).collect();
        let is_remarked = remarks.iter().any(|remark| !remark.is_empty());
        let row = |(period, remark): (&Period, String)| {
            let figures = lines.drawn.iter().map(|line| figure(words, line, *period));
            let levels = targets.iter().map(|target| target_cell(target, *period));
            let remark =
                is_remarked.then_some(if remark.is_empty() { Cell::Empty } else { Cell::Words(remark) });
            TableRow { name: words.period(*period), cells: figures.chain(levels).chain(remark).collect() }
        };
        let first = std::iter::once(words.text("series-column-period").into_owned());
        let last = is_remarked.then(|| words.text("series-column-remark").into_owned());
        let heads = names.iter().cloned().chain(targets.iter().map(|target| target.name.clone()));
        Self {
            columns: first.chain(heads).chain(last).collect(),
            unit: unit(words, lines),
            rows: periods.iter().zip(remarks).map(row).collect(),
        }
    }
}

/// What the figures count.
pub(super) fn unit(words: &Words, lines: &Lines<'_>) -> String {
    lines.drawn.first().map(|line| words.unit(&line.series.unit).into_owned()).unwrap_or_default()
}

/// What a line has of a period.
pub(super) fn figure(words: &Words, line: &Line<'_>, period: Period) -> Cell {
    let point = line.series.point(period);
    point.map_or(Cell::Empty, |point| Cell::of(point.value, line.series.decimals, words))
}

fn target_cell(target: &Target, period: Period) -> Cell {
    if target.holds_in(period) { Cell::Figure(target.level, target.decimals) } else { Cell::Empty }
}

/// What is to be said of the figures of a period, with the line where there are several.
fn remark(words: &Words, lines: &Lines<'_>, names: &[String], period: Period) -> String {
    let of_line = |(line, name): (&Line<'_>, &String)| {
        let point = line.series.point(period)?;
        let said = said_of(words, line, point);
        let said = (!said.is_empty()).then(|| said.join("; "))?;
        Some(if names.len() > 1 { format!("{name}: {said}") } else { said })
    };
    lines.drawn.iter().zip(names).filter_map(of_line).collect::<Vec<_>>().join("; ")
}

fn said_of(words: &Words, line: &Line<'_>, point: &Point) -> Vec<String> {
    let detail = point.detail.as_deref();
    let exactness = detail.and_then(|detail| detail.exactness).unwrap_or(line.series.exactness);
    let mark = match exactness {
        _ if point.value.number().is_none() => None,
        Exactness::Approximate => Some("goals-plot-about"),
        Exactness::Uncertain => Some("goals-plot-uncertain"),
        Exactness::Table | Exactness::Prose => {
            let finality = point.vintage().map(|vintage| vintage.finality);
            (finality == Some(Finality::Provisional)).then_some("goals-plot-provisional")
        }
    };
    let mark = mark.map(|key| words.text(key).into_owned());
    mark.into_iter().chain(detail.and_then(|detail| detail.note.clone())).collect()
}
