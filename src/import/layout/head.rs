//! What the rows of a head hold above the figures, and what stands around a table
//! that its cells do not repeat: a year, an area.

use std::collections::BTreeSet;

use crate::import::figure::Signs;
use crate::import::mapping::{Column, Empty, HeadRow, Held, Mapping};
use crate::import::{ColumnRole, Grid, Sheet, label, period};
use crate::plan::period::{FIRST_YEAR, LAST_YEAR};

use super::MAX_COLUMNS;
use super::cells::{Look, Sample};
use super::rows::Table;

/// The rows of the head and what each holds. Columns that are empty below a time
/// are months to come, and become columns of figures.
pub(super) fn recognise(grid: &Grid, table: &Table, columns: &mut [Column]) -> Vec<HeadRow> {
    let figures = figures(columns);
    let mut head: Vec<HeadRow> = table.head.iter().map(|row| head_row(grid, *row, &figures)).collect();
    if head.iter().any(|head| head.holds == Held::Period) && rows_tell_whole_time(columns, grid, table) {
        // The figures have their time; what looks like one names a measure.
        for head in head.iter_mut().filter(|head| head.holds == Held::Period) {
            head.holds = Held::Measure;
        }
    }
    let signs = Signs::default();
    for head in head.iter().filter(|head| head.holds == Held::Period) {
        for (at, column) in columns.iter_mut().enumerate() {
            let to_come = column.role == ColumnRole::Ignored && figures.iter().any(|first| *first < at);
            let is_empty = (table.first_row..grid.row_count())
                .take(MAX_ROWS_OF_EMPTY)
                .all(|row| grid.cell(row, at).trim().is_empty());
            if to_come && is_empty && Look::of(grid.cell(head.row, at), &signs).is_time() {
                column.role = ColumnRole::Figures;
            }
        }
    }
    head
}

/// So many rows are looked at to see that a column is empty.
pub(super) const MAX_ROWS_OF_EMPTY: usize = 200;

fn figures(columns: &[Column]) -> Vec<usize> {
    let figures = columns.iter().enumerate().filter(|(_, column)| column.role == ColumnRole::Figures);
    figures.map(|(at, _)| at).collect()
}

/// Whether the rows name periods to which a head has nothing to add. Years may
/// stand in rows and their months in the head.
fn rows_tell_whole_time(columns: &[Column], grid: &Grid, table: &Table) -> bool {
    let signs = Signs::default();
    let times = columns.iter().enumerate().filter(|(_, column)| column.role == ColumnRole::Period);
    let mut looks = times.map(|(at, _)| Look::of(grid.cell(table.first_row, at), &signs));
    let head_is_part = || {
        let cells = table.head.iter().flat_map(|row| grid.row(*row).take(MAX_COLUMNS));
        cells.into_iter().any(|cell| Look::of(cell, &signs) == Look::PeriodOfSomeYear)
    };
    looks.any(|look| look.is_time() && !(look == Look::Year && head_is_part()))
}

/// A row of the head, by what most of its cells above figures look like.
fn head_row(grid: &Grid, row: usize, figures: &[usize]) -> HeadRow {
    let signs = Signs::default();
    let cells: Vec<&str> = figures.iter().map(|column| grid.cell(row, *column).trim()).collect();
    let filled = cells.iter().filter(|cell| !cell.is_empty()).count();
    let times = cells.iter().filter(|cell| Look::of(cell, &signs).is_time()).count();
    let areas = cells.iter().filter(|cell| label::is_area(cell)).count();
    let holds = match filled {
        0 => Held::Labels,
        _ if times * 2 >= filled => Held::Period,
        _ if areas * 2 >= filled => Held::Area,
        _ => Held::Measure,
    };
    let first_is_filled = cells.first().is_some_and(|cell| !cell.is_empty());
    let empty = if first_is_filled && filled < cells.len() { Empty::AsBefore } else { Empty::Empty };
    HeadRow { row, holds, empty }
}

/// The one area that stands above a table which names none itself.
pub(super) fn area_in_titles(mapping: &Mapping, titles: &[(usize, String)]) -> Option<String> {
    let named = mapping.columns.iter().any(|column| column.role == ColumnRole::Area)
        || mapping.head.iter().any(|head| head.holds == Held::Area);
    if named {
        return None;
    }
    let parts = titles.iter().flat_map(|(_, line)| line.split([',', ';', ':', '–', '(', ')']));
    let areas: BTreeSet<&str> = parts.map(str::trim).filter(|part| label::is_area(part)).collect();
    let mut areas = areas.into_iter();
    areas.next().filter(|_| areas.next().is_none()).map(str::to_owned)
}

/// The one year of all that stand beside periods which name none, or else of the
/// titles.
pub(super) fn year_around(sheet: &Sheet, mapping: &Mapping, titles: &[(usize, String)]) -> Option<i32> {
    let heads = mapping.head.iter().filter(|head| head.holds == Held::Period);
    let times = mapping.columns.iter().enumerate().filter(|(_, column)| column.role == ColumnRole::Period);
    let rows =
        mapping.first_row..sheet.grid.row_count().min(mapping.first_row.saturating_add(MAX_ROWS_OF_EMPTY));
    let mut beside = Beside::default();
    for head in heads {
        beside.look_along(sheet.grid.row(head.row).take(MAX_COLUMNS));
    }
    for (at, _) in times {
        beside.look_along(rows.clone().map(|row| sheet.grid.cell(row, at)));
    }
    if beside.lacking == 0 {
        return None;
    }
    let mut years = beside.years;
    if years.is_empty() {
        years.extend(titles.iter().flat_map(|(_, line)| years_in(line)));
    }
    let mut years = years.into_iter();
    years.next().filter(|_| years.next().is_none())
}

/// The years beside periods that name none.
#[derive(Default)]
struct Beside {
    /// How many periods name none.
    lacking: usize,
    years: BTreeSet<i32>,
}

impl Beside {
    /// Looks along a row or down a column.
    fn look_along<'a>(&mut self, cells: impl Iterator<Item = &'a str>) {
        let signs = Signs::default();
        let (mut before, mut lacks) = (None, false);
        for cell in cells {
            if Look::of(cell, &signs) == Look::PeriodOfSomeYear {
                self.lacking += 1;
                self.years.extend(before);
                lacks = true;
            } else if let Ok(period) = period::read(cell, None) {
                if lacks {
                    self.years.insert(period.year());
                }
                (before, lacks) = (Some(period.year()), false);
            }
        }
    }
}

/// The years that a line of text names.
fn years_in(line: &str) -> impl Iterator<Item = i32> {
    let words = line.split(|c: char| !c.is_ascii_digit()).filter(|word| word.len() == 4);
    words.filter_map(|word| word.parse().ok()).filter(|year| (FIRST_YEAR..=LAST_YEAR).contains(year))
}

/// Whether some period names no year and no other part of the table does.
pub(super) fn lacks_year(sheet: &Sheet, mapping: &Mapping, sample: &Sample) -> bool {
    let signs = Signs::default();
    let is_part = |cell: &str| Look::of(cell, &signs) == Look::PeriodOfSomeYear;
    let times = mapping.columns.iter().enumerate().filter(|(_, column)| column.role == ColumnRole::Period);
    let times: Vec<usize> = times.map(|(at, _)| at).collect();
    let heads = mapping.head.iter().filter(|head| head.holds == Held::Period);
    let part_in_head = heads.into_iter().any(|head| sheet.grid.row(head.row).take(MAX_COLUMNS).any(is_part));
    if part_in_head {
        return times.is_empty();
    }
    times.len() == 1 && times.iter().any(|at| sample.cells(&sheet.grid, *at).any(is_part))
}
