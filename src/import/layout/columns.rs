//! What each column holds, by its label and by a sample of its cells.

use crate::import::figure::Signs;
use crate::import::label::{self, Said};
use crate::import::mapping::{Column, Empty};
use crate::import::{ColumnRole, Sheet, unit};

use super::MAX_COLUMNS;
use super::cells::{Look, Sample, looks};
use super::rows::Table;

/// Why a column was taken for what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reason {
    /// The format says so.
    Format,
    /// Its label says so.
    Label,
    /// Its head is a period, an area or the name of a measure, and figures stand below.
    Head,
    /// Its cells are periods.
    Periods,
    /// Its cells are names of municipalities and the like.
    Areas,
    /// Its cells are figures.
    Figures,
    /// Its cells are text.
    Text,
    /// It is empty.
    Nothing,
}

/// The columns of a format that says what they hold.
pub(super) fn as_said(roles: &[ColumnRole]) -> (Vec<Column>, Vec<Reason>) {
    let columns = roles.iter().take(MAX_COLUMNS).copied().map(Column::new);
    (columns.collect(), vec![Reason::Format; roles.len().min(MAX_COLUMNS)])
}

/// The columns of a table whose rows are known.
pub(super) fn recognise(sheet: &Sheet, table: &Table, sample: &Sample) -> (Vec<Column>, Vec<Reason>) {
    let counts = Counts::of_all(sheet, sample);
    let mut columns = Vec::with_capacity(counts.len());
    let mut reasons = Vec::with_capacity(counts.len());
    let has_times = counts.iter().any(|counts| counts.are_times());
    for (at, counts) in counts.iter().enumerate() {
        let head = table.head.iter().rev().map(|row| sheet.grid.cell(*row, at).trim());
        let head: Vec<&str> = head.filter(|label| !label.is_empty()).collect();
        let label = head.first().copied().unwrap_or_default();
        let head_is_time = head.iter().any(|label| Look::of(label, &Signs::default()).is_time());
        let may_be_years = at == 0 && !has_times && label.is_empty();
        let (role, reason) = counts.role(&Head { label, is_time: head_is_time, may_be_years });
        columns.push(Column::new(role));
        reasons.push(reason);
    }
    leave_out_untimed(sheet, table, &mut columns);
    fill_down(sheet, sample, &mut columns);
    (columns, reasons)
}

/// What stands above a column.
struct Head<'a> {
    /// The lowest label.
    label: &'a str,
    /// Whether one of its labels is a time.
    is_time: bool,
    /// Whether it stands where years without a label would.
    may_be_years: bool,
}

/// How many cells of a column's sample look like what.
#[derive(Debug, Clone, Copy, Default)]
struct Counts {
    filled: usize,
    figures: usize,
    signs: usize,
    years: usize,
    periods: usize,
    areas: usize,
}

impl Counts {
    /// The counts of every column that is looked at.
    fn of_all(sheet: &Sheet, sample: &Sample) -> Vec<Self> {
        let signs = Signs::default();
        let mut counts = vec![Self::default(); sheet.grid.column_count().min(MAX_COLUMNS)];
        for row in sample.rows() {
            let looks = looks(&sheet.grid, *row, &signs);
            let is_foot = looks.iter().filter(|look| **look != Look::Empty).count() < 2 && counts.len() > 1;
            if is_foot {
                continue;
            }
            for ((counts, look), cell) in counts.iter_mut().zip(looks).zip(sheet.grid.row(*row)) {
                counts.filled += usize::from(look != Look::Empty);
                match look {
                    Look::Figure => counts.figures += 1,
                    Look::Sign => counts.signs += 1,
                    Look::Year => counts.years += 1,
                    Look::Period | Look::PeriodOfSomeYear => counts.periods += 1,
                    Look::Text => counts.areas += usize::from(label::is_area(cell)),
                    Look::Empty => {}
                }
            }
        }
        counts
    }

    /// Whether nearly all cells are periods and no mere numbers.
    fn are_times(&self) -> bool {
        self.periods > 0 && (self.periods + self.years) * 10 >= self.filled * 8
    }

    fn are_figures(&self) -> bool {
        (self.figures + self.signs + self.years) * 10 >= self.filled * 6
    }

    /// What the column holds below the labels of its head, the lowest first.
    fn role(&self, head: &Head<'_>) -> (ColumnRole, Reason) {
        let label = head.label;
        let said = label::said(label);
        let text = self.filled > 0 && !self.are_figures();
        match said {
            Some(Said::Code | Said::Remark) => return (ColumnRole::Ignored, Reason::Label),
            Some(Said::Period) => return (ColumnRole::Period, Reason::Label),
            Some(Said::Area) if text => return (ColumnRole::Area, Reason::Label),
            Some(Said::Measure) if text => return (ColumnRole::Measure, Reason::Label),
            Some(Said::Figures) if self.are_figures() => return (ColumnRole::Figures, Reason::Label),
            _ => {}
        }
        if head.is_time && self.are_figures() {
            return (ColumnRole::Figures, Reason::Head);
        }
        if self.filled == 0 {
            return (ColumnRole::Ignored, Reason::Nothing);
        }
        if self.are_times() || head.may_be_years && self.years == self.filled {
            return (ColumnRole::Period, Reason::Periods);
        }
        if self.are_figures() {
            return (ColumnRole::Figures, Reason::Figures);
        }
        if self.areas * 2 >= self.filled {
            return (ColumnRole::Area, Reason::Areas);
        }
        (ColumnRole::Dimension, Reason::Text)
    }
}

/// Where some columns of figures stand below a time and none of the rows tells one,
/// the others, such as a sum or a change, are no figures of any time.
fn leave_out_untimed(sheet: &Sheet, table: &Table, columns: &mut [Column]) {
    if columns.iter().any(|column| column.role == ColumnRole::Period) {
        return;
    }
    let signs = Signs::default();
    let is_timed = |row: usize, column: usize| Look::of(sheet.grid.cell(row, column), &signs).is_time();
    let figures = |columns: &[Column]| -> Vec<usize> {
        let figures = columns.iter().enumerate().filter(|(_, column)| column.role == ColumnRole::Figures);
        figures.map(|(at, _)| at).collect()
    };
    let all = figures(columns);
    let timed_row = table.head.iter().find(|row| {
        let timed = all.iter().filter(|column| is_timed(**row, **column)).count();
        let labelled =
            all.iter().filter(|column| !sheet.grid.cell(**row, **column).trim().is_empty()).count();
        timed > 0 && timed * 2 >= labelled
    });
    let Some(row) = timed_row else { return };
    for at in all {
        let label = sheet.grid.cell(*row, at).trim();
        if let Some(column) = columns.get_mut(at)
            && !label.is_empty()
            && !is_timed(*row, at)
        {
            column.role = ColumnRole::Ignored;
        }
    }
}

/// Labels that are printed once: the first row has one, and of the rows without one
/// nearly all have another label to the right.
fn fill_down(sheet: &Sheet, sample: &Sample, columns: &mut [Column]) {
    let is_label = |role| {
        matches!(role, ColumnRole::Area | ColumnRole::Measure | ColumnRole::Dimension | ColumnRole::Period)
    };
    let labels: Vec<usize> =
        columns.iter().enumerate().filter(|(_, column)| is_label(column.role)).map(|(at, _)| at).collect();
    for at in &labels {
        let is_empty = |row: &usize, column: usize| sheet.grid.cell(*row, column).trim().is_empty();
        let first_is_filled = sample.rows().first().is_some_and(|row| !is_empty(row, *at));
        let without = sample.rows().iter().filter(|row| is_empty(row, *at));
        let (mut all, mut labelled) = (0_usize, 0_usize);
        for row in without {
            all += 1;
            labelled += usize::from(labels.iter().any(|other| other > at && !is_empty(row, *other)));
        }
        if first_is_filled
            && all > 0
            && labelled * 10 >= all * 8
            && let Some(column) = columns.get_mut(*at)
        {
            column.empty = Empty::AsBefore;
        }
    }
}

/// Of the groupings, the one that names what is measured: in a wide table the only
/// one, or one whose members speak of units.
pub(super) fn tell_measures(sheet: &Sheet, sample: &Sample, is_wide: bool, columns: &mut [Column]) {
    if !is_wide || sheet.known.columns.is_some() {
        return;
    }
    let has = |wanted| columns.iter().filter(|column| column.role == wanted).count();
    if has(ColumnRole::Measure) > 0 {
        return;
    }
    let alone = has(ColumnRole::Dimension) == 1 && has(ColumnRole::Area) == 0;
    let speaks_of_units = |column: usize| {
        let (mut all, mut units) = (0_usize, 0_usize);
        for label in sample.cells(&sheet.grid, column).filter(|label| !label.is_empty()) {
            all += 1;
            units += usize::from(unit::propose(label).is_some());
        }
        units * 2 > all
    };
    let found = columns
        .iter()
        .enumerate()
        .rev()
        .find(|(at, column)| column.role == ColumnRole::Dimension && (alone || speaks_of_units(*at)));
    let found = found.map(|(at, _)| at);
    if let Some(column) = found.and_then(|at| columns.get_mut(at)) {
        column.role = ColumnRole::Measure;
    }
}

/// Columns at the end that hold what the one before them holds need not be listed.
pub(super) fn shorten(columns: &mut Vec<Column>) {
    while let [.., before, last] = columns.as_slice()
        && before == last
    {
        columns.pop();
    }
}
