//! A table of several variables and one figure for each combination of their values,
//! written one figure a row. JSON-stat and PC-Axis hold such tables.

use super::limits::Task;
use super::{ColumnRole, Grid, Refusal};

/// A variable of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Axis {
    /// What it is called.
    pub label: String,
    /// What it holds.
    pub role: ColumnRole,
    /// Its values as they are to stand in cells: names, or for time the ids of periods.
    pub members: Vec<String>,
}

/// How many figures variables of these sizes ask for, if that many are read at all.
/// Known before anything is made room for.
pub(super) fn figures(sizes: &[u64], task: &Task<'_>) -> Result<u64, Refusal> {
    let limit = task.limits.cells;
    let figures = sizes.iter().try_fold(1, |product: u64, size| product.checked_mul(*size));
    let cells = figures.and_then(|figures| figures.checked_mul(sizes.len() as u64 + 1));
    match (figures, cells) {
        (Some(figures), Some(cells)) if cells <= limit => Ok(figures),
        _ => Err(Refusal::TooManyCells { limit }),
    }
}

/// A table while it is written.
#[derive(Debug)]
pub(super) struct Cube {
    axes: Vec<Axis>,
    grid: Grid,
    /// The value of each variable that the next figure is about.
    at: Vec<usize>,
}

impl Cube {
    /// Begins a table; `figure` heads the column of figures.
    pub fn new(axes: Vec<Axis>, figure: &str, task: &mut Task<'_>) -> Result<Self, Refusal> {
        let mut grid = Grid::default();
        for axis in &axes {
            task.cell(&mut grid, &axis.label)?;
        }
        task.cell(&mut grid, figure)?;
        task.end_row(&mut grid)?;
        let at = vec![0; axes.len()];
        Ok(Self { axes, grid, at })
    }

    /// Writes the next figure, the values of the last variable changing first.
    pub fn push(&mut self, figure: &str, task: &mut Task<'_>) -> Result<(), Refusal> {
        for (axis, at) in self.axes.iter().zip(&self.at) {
            task.cell(&mut self.grid, axis.members.get(*at).map_or("", String::as_str))?;
        }
        task.cell(&mut self.grid, figure)?;
        task.end_row(&mut self.grid)?;
        for (axis, at) in self.axes.iter().zip(&mut self.at).rev() {
            *at += 1;
            if *at < axis.members.len() {
                break;
            }
            *at = 0;
        }
        Ok(())
    }

    /// Goes to the figure that stands in this place when all are written in order.
    pub fn go_to(&mut self, mut place: u64) {
        for (axis, at) in self.axes.iter().zip(&mut self.at).rev() {
            let size = axis.members.len().max(1) as u64;
            *at = usize::try_from(place % size).unwrap_or_default();
            place /= size;
        }
    }

    /// Goes to the figure of these values.
    pub fn go_to_values(&mut self, values: &[usize]) {
        self.at.clear();
        self.at.extend_from_slice(values);
    }

    /// The variables.
    pub fn axes(&self) -> &[Axis] {
        &self.axes
    }

    /// What was written, and what each column of it holds.
    pub fn finish(self, task: &mut Task<'_>) -> (Grid, Vec<ColumnRole>) {
        let mut grid = self.grid;
        grid.shrink();
        task.keep(&grid);
        let roles = self.axes.iter().map(|axis| axis.role).chain([ColumnRole::Figures]).collect();
        (grid, roles)
    }
}
