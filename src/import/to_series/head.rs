//! What the head of a sheet says of each column of figures.

use std::collections::BTreeMap;

use crate::import::mapping::{Empty, HeadRow, Held, Mapping};
use crate::import::warnings::Warnings;
use crate::import::{ColumnRole, Sheet, Why};
use crate::plan::Period;

/// A column of figures and what all of them are about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct FigureColumn<'a> {
    /// Where it stands.
    pub(super) column: usize,
    /// What is measured; empty where the head does not say.
    pub(super) measure: String,
    /// The area; empty where the head does not say.
    pub(super) area: &'a str,
    /// Groupings in the head, each with its member.
    pub(super) selection: Vec<(&'a str, &'a str)>,
    /// The same number for all columns that differ in their time only.
    pub(super) kind: u32,
    /// When.
    pub(super) time: Time<'a>,
}

/// What a head says of the time of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Time<'a> {
    /// Nothing; its rows do.
    InRows,
    /// All of it.
    Whole(Period),
    /// A part, such as the month where the rows have the year.
    Part(&'a str),
}

/// The columns of figures. One without a period is left out where the head has
/// periods; that is worth a warning only when it has a label.
pub(super) fn figure_columns<'a>(
    sheet: &'a Sheet,
    mapping: &'a Mapping,
    warnings: &mut Warnings,
) -> Vec<FigureColumn<'a>> {
    let of_role = |role| (0..sheet.grid.column_count()).filter(move |column| mapping.role(*column) == role);
    let columns: Vec<usize> = of_role(ColumnRole::Figures).collect();
    let heads: Vec<(&HeadRow, Vec<&str>)> =
        mapping.head.iter().map(|head| (head, labels(sheet, head, &columns))).collect();
    let rows_tell_time = of_role(ColumnRole::Period).next().is_some();
    let mut found = Vec::with_capacity(columns.len());
    for (at, column) in columns.iter().enumerate() {
        let labels = heads.iter().map(|(head, labels)| (*head, labels.get(at).copied().unwrap_or_default()));
        match figure_column(*column, labels, mapping, rows_tell_time) {
            Ok(figures) => found.push(figures),
            Err((_, "", _)) => {}
            Err((row, label, why)) => warnings.add(row, Some(*column), label, why),
        }
    }
    number_kinds(&mut found);
    found
}

/// A column of figures under its labels; the row and text of the one that should
/// be a period and is none.
fn figure_column<'a>(
    column: usize,
    labels: impl Iterator<Item = (&'a HeadRow, &'a str)>,
    mapping: &'a Mapping,
    rows_tell_time: bool,
) -> Result<FigureColumn<'a>, (usize, &'a str, Why)> {
    let mut found = FigureColumn {
        column,
        measure: String::new(),
        area: "",
        selection: Vec::new(),
        kind: 0,
        time: Time::InRows,
    };
    for (head, label) in labels {
        match &head.holds {
            Held::Labels => {}
            Held::Area => found.area = label,
            Held::Dimension(name) => found.selection.push((name, label)),
            Held::Measure => super::join(&mut found.measure, label),
            Held::Period => match mapping.period(label) {
                Ok(period) => found.time = Time::Whole(period),
                Err(_) if rows_tell_time => found.time = Time::Part(label),
                Err(why) => return Err((head.row, label, why)),
            },
        }
    }
    Ok(found)
}

fn number_kinds(columns: &mut [FigureColumn<'_>]) {
    let mut kinds = BTreeMap::new();
    for column in columns {
        let next = u32::try_from(kinds.len()).unwrap_or(u32::MAX);
        let kind = (column.measure.clone(), column.area, column.selection.clone());
        column.kind = *kinds.entry(kind).or_insert(next);
    }
}

/// For each kind of column, by its number, the first of it.
pub(super) fn first_of_kinds(columns: &[FigureColumn<'_>]) -> Vec<usize> {
    let mut kinds = Vec::new();
    for (at, column) in columns.iter().enumerate() {
        if column.kind as usize == kinds.len() {
            kinds.push(at);
        }
    }
    kinds
}

/// The labels of a row of the head above columns of figures.
fn labels<'a>(sheet: &'a Sheet, head: &HeadRow, columns: &[usize]) -> Vec<&'a str> {
    let mut before = "";
    let label = |column: &usize| {
        let label = sheet.grid.cell(head.row, *column).trim();
        if !label.is_empty() || head.empty == Empty::Empty {
            before = label;
        }
        before
    };
    columns.iter().map(label).collect()
}

/// A period that a head and a row tell together, or several columns of a row:
/// `jan` and `2020`.
pub(super) fn together(parts: &[&str], mapping: &Mapping) -> Result<Period, Why> {
    match parts {
        [] => Err(Why::NotAPeriod),
        [part] => mapping.period(part),
        parts => mapping.period(&parts.join(" ")),
    }
}
