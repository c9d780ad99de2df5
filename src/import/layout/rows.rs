//! Where the head of a table is, and where its figures begin.

use crate::import::Grid;
use crate::import::figure::Signs;
use crate::import::mapping::Mapping;

use super::cells::{Look, looks};

/// Within so many rows a table begins.
const MAX_ROWS: usize = 200;
/// No head is higher.
const MAX_HEAD: usize = 4;
/// So many lines above a head are kept as titles.
const MAX_TITLES: usize = 12;

/// The rows of a table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Table {
    /// The rows of the head, from above.
    pub(super) head: Vec<usize>,
    /// The first row of figures.
    pub(super) first_row: usize,
}

/// The largest table that begins near the top of a sheet.
pub(super) fn find(grid: &Grid) -> Table {
    let signs = Signs::default();
    let rows: Vec<Vec<Look>> =
        (0..grid.row_count().min(MAX_ROWS)).map(|row| looks(grid, row, &signs)).collect();
    let Some(run) = largest_run(&rows) else { return of_years_only(grid, &rows) };
    let first_row =
        (0..run).rev().take_while(|row| continues_upwards(grid, &rows, *row, run)).last().unwrap_or(run);
    Table { head: head_above(grid, &rows, first_row), first_row }
}

/// Whether a row certainly holds figures, and not only what may be years.
fn has_figures(looks: &[Look]) -> bool {
    let signs = looks.iter().filter(|look| **look == Look::Sign).count();
    looks.contains(&Look::Figure) || signs > 0 && filled(looks) > 1
}

fn filled(looks: &[Look]) -> usize {
    looks.iter().filter(|look| **look != Look::Empty).count()
}

/// Whether a row tells times and holds nothing that is certainly a figure.
fn may_be_times(looks: &[Look]) -> bool {
    !has_figures(looks) && looks.iter().any(|look| look.is_time())
}

/// The first row of the stretch with the most figures. Empty rows and headings of
/// one cell may stand within.
fn largest_run(rows: &[Vec<Look>]) -> Option<usize> {
    // The first row of each, and its figures so far.
    let mut best: Option<(usize, usize)> = None;
    let mut run: Option<(usize, usize)> = None;
    for (row, looks) in rows.iter().enumerate() {
        if has_figures(looks) {
            let figures = looks.iter().filter(|look| look.is_figure()).count();
            let (start, so_far) = run.unwrap_or((row, 0));
            run = Some((start, so_far + figures));
        } else if filled(looks) > 1 && !may_be_times(looks) {
            run = None;
        }
        if let Some((start, figures)) = run
            && best.is_none_or(|(_, most)| figures > most)
        {
            best = Some((start, figures));
        }
    }
    best.map(|(start, _)| start)
}

/// Whether a row above the first certain figures belongs to them: its numbers could
/// be years, but they are not what a head has.
fn continues_upwards(grid: &Grid, rows: &[Vec<Look>], row: usize, run: usize) -> bool {
    let (Some(looks), Some(below)) = (rows.get(row), rows.get(run)) else { return false };
    let begins_with_time = looks.first().is_some_and(|look| look.is_time());
    if !may_be_times(looks) || !begins_with_time && are_consecutive(grid, row, looks) {
        return false;
    }
    // Where each row has its own period, so must this one.
    let times_below = below.iter().take_while(|look| **look != Look::Figure).map(|look| look.is_time());
    let mut pairs = times_below.zip(looks).filter(|(below, _)| *below).peekable();
    if pairs.peek().is_some() {
        return pairs.all(|(_, this)| this.is_time());
    }
    let times = |looks: &[Look]| looks.iter().map(|look| look.is_time()).collect::<Vec<_>>();
    let above = row.checked_sub(1).and_then(|above| rows.get(above));
    let has_head_above = above.is_some_and(|above| may_be_times(above) && times(above) == times(looks));
    let years_only = !looks.iter().any(|look| matches!(look, Look::Period | Look::PeriodOfSomeYear));
    years_only && (has_head_above || looks.iter().filter(|look| **look == Look::Year).count() > 1)
}

/// Whether a row has several years that go up or down by one, as in a head.
fn are_consecutive(grid: &Grid, row: usize, looks: &[Look]) -> bool {
    let years = looks.iter().enumerate().filter(|(_, look)| **look == Look::Year);
    let years: Vec<i32> =
        years.filter_map(|(column, _)| grid.cell(row, column).trim().parse().ok()).collect();
    let steps = |step: i32| years.windows(2).all(|two| matches!(two, [a, b] if b - a == step || b == a));
    years.len() > 1 && (steps(1) || steps(-1))
}

/// A table whose figures could all be years: the first row of several cells that
/// has numbers and stands below another.
fn of_years_only(grid: &Grid, rows: &[Vec<Look>]) -> Table {
    let has_years = |looks: &[Look]| filled(looks) > 1 && looks.contains(&Look::Year);
    let below_another = |row: &usize| {
        row.checked_sub(1).and_then(|above| rows.get(above)).is_some_and(|looks| filled(looks) > 1)
    };
    let first_row = (0..rows.len())
        .find(|row| rows.get(*row).is_some_and(|looks| has_years(looks)) && below_another(row));
    let first_row = first_row.unwrap_or_else(|| rows.len().min(1));
    Table { head: head_above(grid, rows, first_row), first_row }
}

/// The rows of the head right above the first row of figures, from above. Titles
/// stand in the first column alone, or above a table that has its periods in rows.
fn head_above(grid: &Grid, rows: &[Vec<Look>], first_row: usize) -> Vec<usize> {
    let Some(data) = rows.get(first_row) else { return Vec::new() };
    let rows_tell_time = data.iter().any(|look| look.is_time()) && has_figures(data);
    let mut head = Vec::new();
    for row in (0..first_row).rev() {
        let Some(looks) = rows.get(row) else { break };
        let above_figures =
            looks.iter().zip(data).any(|(this, below)| *this != Look::Empty && below.is_figure());
        let in_one_cell = filled(looks) == 1 && looks.first().is_some_and(|look| *look != Look::Empty);
        if head.is_empty() && grid.column_count() > 1 && (filled(looks) == 0 || in_one_cell) {
            // An empty row or a heading between a head and its figures.
            continue;
        }
        let tells_time = looks.iter().any(|look| look.is_time());
        let is_title = filled(looks) == 0
            || in_one_cell && grid.column_count() > 1
            || !head.is_empty() && (!above_figures || rows_tell_time && tells_time)
            || has_figures(looks);
        if is_title || head.len() == MAX_HEAD {
            break;
        }
        head.push(row);
    }
    head.reverse();
    head
}

/// The lines above the head.
pub(super) fn titles(grid: &Grid, mapping: &Mapping) -> Vec<(usize, String)> {
    let end = mapping.head.first().map_or(mapping.first_row, |head| head.row);
    let line = |row: usize| {
        let cells = grid.row(row).take(MAX_TITLES).map(str::trim).filter(|cell| !cell.is_empty());
        (row, cells.collect::<Vec<_>>().join(" "))
    };
    (0..end).map(line).filter(|(_, line)| !line.is_empty()).take(MAX_TITLES).collect()
}
