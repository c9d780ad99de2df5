//! Where the cells lie on the screen. Only arithmetic.

use std::ops::Range;

use eframe::egui::{Pos2, Rect, pos2};

use super::cursor::{Place, Size};

/// The places of rows and columns, in points, scrolled as they are seen.
#[derive(Debug, Clone)]
pub struct Layout {
    /// How many rows and columns there are.
    pub size: Size,
    /// The height of a row.
    pub row_height: f32,
    /// Where the first cell's top left corner lies, seen or not.
    cells: Pos2,
    /// The left edge of each column from the first cell, and the right of the last.
    edges: Vec<f32>,
    /// The four parts of the sheet as they are seen.
    pub panes: Panes,
}

/// The parts of the sheet: only the cells scroll both ways.
#[derive(Debug, Clone, Copy)]
pub struct Panes {
    /// The heading over the labels.
    pub corner: Rect,
    /// The headings of the columns.
    pub headings: Rect,
    /// The labels of the rows.
    pub labels: Rect,
    /// The cells.
    pub cells: Rect,
}

/// What lies under a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hit {
    /// A cell.
    Cell(Place),
    /// The label of a row.
    Label(usize),
    /// The heading of a column.
    Heading(usize),
    /// The heading over the labels.
    Corner,
    /// Nothing.
    Nothing,
}

impl Panes {
    /// Parts of `seen`, with the labels and headings at its left and top edge. The
    /// headings keep their height where `seen` ends within them, so that their lines
    /// stay where they are while the sheet is scrolled into sight.
    pub fn of(seen: Rect, labels_width: f32, headings_height: f32) -> Self {
        let corner = pos2((seen.min.x + labels_width).min(seen.max.x), seen.min.y + headings_height);
        let below = corner.y.min(seen.max.y);
        Self {
            corner: Rect::from_min_max(seen.min, corner),
            headings: Rect::from_min_max(pos2(corner.x, seen.min.y), pos2(seen.max.x, corner.y)),
            labels: Rect::from_min_max(pos2(seen.min.x, below), pos2(corner.x, seen.max.y)),
            cells: Rect::from_min_max(pos2(corner.x, below), seen.max),
        }
    }
}

impl Layout {
    /// Lays out rows of one height and columns of these widths from `cells`, the
    /// top left corner of the first cell.
    pub fn new(cells: Pos2, rows: usize, row_height: f32, widths: &[f32], panes: Panes) -> Self {
        let mut edges = Vec::with_capacity(widths.len() + 1);
        let mut edge = 0.0;
        edges.push(edge);
        for width in widths {
            edge += width;
            edges.push(edge);
        }
        Self { size: Size { rows, columns: widths.len() }, row_height, cells, edges, panes }
    }

    /// The left and right edge of a column.
    pub fn columns_x(&self, columns: Range<usize>) -> (f32, f32) {
        let edge = |index: usize| self.cells.x + self.edges.get(index).copied().unwrap_or(0.0);
        (edge(columns.start), edge(columns.end))
    }

    /// The top edge of a row.
    pub fn row_y(&self, row: usize) -> f32 {
        self.cells.y + row as f32 * self.row_height
    }

    /// Where a cell lies.
    pub fn cell(&self, place: Place) -> Rect {
        let (left, right) = self.columns_x(place.column..place.column + 1);
        let top = self.row_y(place.row);
        Rect::from_min_max(pos2(left, top), pos2(right, top + self.row_height))
    }

    /// Where the cells from one to another lie.
    pub fn cells(&self, first: Place, last: Place) -> Rect {
        self.cell(first).union(self.cell(last))
    }

    /// The right edge of the last column.
    pub fn right(&self) -> f32 {
        self.columns_x(self.size.columns..self.size.columns).1
    }

    /// The bottom edge of the last row.
    pub fn bottom(&self) -> f32 {
        self.row_y(self.size.rows)
    }

    /// The rows of which something is seen.
    pub fn seen_rows(&self) -> Range<usize> {
        let Rect { min, max } = self.panes.cells;
        if max.y <= min.y {
            return 0..0;
        }
        let first = ((min.y - self.cells.y) / self.row_height).floor().max(0.0) as usize;
        let end = ((max.y - self.cells.y) / self.row_height).ceil().max(0.0) as usize;
        first.min(self.size.rows)..end.min(self.size.rows)
    }

    /// The columns of which something is seen.
    pub fn seen_columns(&self) -> Range<usize> {
        let Rect { min, max } = self.panes.cells;
        if max.x <= min.x {
            return 0..0;
        }
        let ends = self.edges.get(1..).unwrap_or_default();
        let first = ends.partition_point(|edge| self.cells.x + edge <= min.x);
        let starts = self.edges.get(..self.size.columns).unwrap_or_default();
        let end = starts.partition_point(|edge| self.cells.x + edge < max.x);
        first..end.max(first)
    }

    /// The row at this height, the nearest one if there is none.
    pub fn row_at(&self, y: f32) -> usize {
        let row = ((y - self.cells.y) / self.row_height).floor().max(0.0) as usize;
        row.min(self.size.last().row)
    }

    /// The column at this distance, the nearest one if there is none.
    pub fn column_at(&self, x: f32) -> usize {
        let ends = self.edges.get(1..).unwrap_or_default();
        let column = ends.partition_point(|edge| self.cells.x + edge <= x);
        column.min(self.size.last().column)
    }

    /// The cell at a point, the nearest one if there is none.
    pub fn place_at(&self, point: Pos2) -> Place {
        Place { row: self.row_at(point.y), column: self.column_at(point.x) }
    }

    /// What lies under a point.
    pub fn hit(&self, point: Pos2) -> Hit {
        let Panes { corner, headings, labels, cells } = self.panes;
        let in_columns = point.x < self.right();
        let in_rows = point.y < self.bottom();
        if self.size.is_empty() {
            Hit::Nothing
        } else if corner.contains(point) {
            Hit::Corner
        } else if headings.contains(point) && in_columns {
            Hit::Heading(self.column_at(point.x))
        } else if labels.contains(point) && in_rows {
            Hit::Label(self.row_at(point.y))
        } else if cells.contains(point) && in_columns && in_rows {
            Hit::Cell(self.place_at(point))
        } else {
            Hit::Nothing
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Ten rows of 20 and columns of 50, 30 and 70, scrolled 45 down and 60 right,
    /// seen through a window of 200 by 100 with labels of 80 and headings of 30.
    fn scrolled() -> Layout {
        let seen = Rect::from_min_max(pos2(10.0, 10.0), pos2(210.0, 110.0));
        let panes = Panes::of(seen, 80.0, 30.0);
        let cells = panes.cells.min - eframe::egui::vec2(60.0, 45.0);
        Layout::new(cells, 10, 20.0, &[50.0, 30.0, 70.0], panes)
    }

    #[test]
    fn only_rows_and_columns_that_are_seen_are_drawn() {
        assert_eq!(scrolled().seen_rows(), 2..6);
        assert_eq!(scrolled().seen_columns(), 1..3);
    }

    #[test]
    fn points_find_the_cell_under_them() {
        let layout = scrolled();
        assert_eq!(layout.hit(pos2(91.0, 41.0)), Hit::Cell(Place { row: 2, column: 1 }));
        assert_eq!(layout.hit(pos2(115.0, 60.0)), Hit::Cell(Place { row: 3, column: 2 }));
        assert_eq!(layout.hit(pos2(20.0, 41.0)), Hit::Label(2));
        assert_eq!(layout.hit(pos2(91.0, 20.0)), Hit::Heading(1));
        assert_eq!(layout.hit(pos2(20.0, 20.0)), Hit::Corner);
        assert_eq!(layout.hit(pos2(205.0, 50.0)), Hit::Nothing);
    }

    #[test]
    fn a_point_outside_finds_the_nearest_cell() {
        let layout = scrolled();
        assert_eq!(layout.place_at(pos2(-500.0, -500.0)), Place { row: 0, column: 0 });
        assert_eq!(layout.place_at(pos2(900.0, 900.0)), Place { row: 9, column: 2 });
    }

    #[test]
    fn headings_that_are_half_in_sight_keep_their_height() {
        let seen = Rect::from_min_max(pos2(0.0, 0.0), pos2(100.0, 20.0));
        let panes = Panes::of(seen, 40.0, 50.0);
        assert_eq!((panes.corner.height(), panes.headings.height()), (50.0, 50.0));
        assert_eq!((panes.labels.height(), panes.cells.height()), (0.0, 0.0));
        let layout = Layout::new(pos2(40.0, 50.0), 3, 20.0, &[30.0, 30.0], panes);
        assert_eq!((layout.seen_rows(), layout.seen_columns()), (0..0, 0..2));
        assert_eq!(layout.hit(pos2(50.0, 10.0)), Hit::Heading(0));
    }

    #[test]
    fn a_sheet_without_cells_has_nothing_to_see_or_hit() {
        let seen = Rect::from_min_max(pos2(0.0, 0.0), pos2(100.0, 100.0));
        let panes = Panes::of(seen, 40.0, 20.0);
        let layout = Layout::new(panes.cells.min, 0, 20.0, &[], panes);
        assert_eq!((layout.seen_rows(), layout.seen_columns()), (0..0, 0..0));
        assert_eq!(layout.hit(pos2(50.0, 50.0)), Hit::Nothing);
        assert_eq!(layout.place_at(pos2(50.0, 50.0)), Place::default());
    }
}
