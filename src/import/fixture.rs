//! Sheets for tests, written as rows of cells.

use super::{Grid, Sheet};

/// A sheet of which nothing is known but its cells.
pub(crate) fn sheet(rows: &[&[&str]]) -> Sheet {
    let mut grid = Grid::default();
    for row in rows {
        for cell in *row {
            grid.push_cell(cell).unwrap();
        }
        grid.end_row().unwrap();
    }
    Sheet { grid, ..Sheet::default() }
}

/// A sheet written as text: a line for each row, `;` between its cells.
pub(crate) fn lines(text: &str) -> Sheet {
    let rows: Vec<Vec<&str>> = text.lines().map(|line| line.trim_start().split(';').collect()).collect();
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    sheet(&rows)
}
