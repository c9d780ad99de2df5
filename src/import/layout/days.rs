//! Whether dates stand for months, as they do in spreadsheets.

use std::collections::BTreeSet;

use super::MAX_COLUMNS;
use super::head::MAX_ROWS_OF_EMPTY;
use crate::import::mapping::{FirstDays, Held, Mapping, first_of_month};
use crate::import::{ColumnRole, Sheet, period};
use crate::plan::Period;

/// Months where all times are dates, each the first of its month, and two of them are a
/// month apart. One date a year is what it says.
pub(super) fn first_days(sheet: &Sheet, mapping: &Mapping) -> FirstDays {
    let heads = mapping.head.iter().filter(|head| head.holds == Held::Period);
    let times = mapping.columns.iter().enumerate().filter(|(_, column)| column.role == ColumnRole::Period);
    let end = sheet.grid.row_count().min(mapping.first_row.saturating_add(MAX_ROWS_OF_EMPTY));
    let across = heads.flat_map(|head| sheet.grid.row(head.row).take(MAX_COLUMNS));
    let down =
        times.flat_map(|(column, _)| (mapping.first_row..end).map(move |row| sheet.grid.cell(row, column)));
    let mut months = BTreeSet::new();
    for cell in across.chain(down) {
        match period::read(cell, mapping.year) {
            Ok(Period::Day(day)) => match first_of_month(day) {
                Some(Period::Month(year, month)) => {
                    months.insert(i64::from(year) * 12 + i64::from(month));
                }
                _ => return FirstDays::Days,
            },
            Ok(_) => return FirstDays::Days,
            Err(_) => {}
        }
    }
    let follow = months.iter().zip(months.iter().skip(1)).any(|(one, next)| next - one == 1);
    if follow { FirstDays::Months } else { FirstDays::Days }
}
