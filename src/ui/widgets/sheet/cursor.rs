//! Where the cursor stands and what is selected, and how both move. No screen.

/// One cell's place in a sheet, row and column counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Place {
    /// Which row, from the top.
    pub row: usize,
    /// Which column, from the left, without the column of labels.
    pub column: usize,
}

/// How many rows and columns a sheet has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// Rows, without the headings.
    pub rows: usize,
    /// Columns, without the column of labels.
    pub columns: usize,
}

impl Size {
    /// Whether there is no cell at all.
    pub fn is_empty(self) -> bool {
        self.rows == 0 || self.columns == 0
    }

    /// Whether there is a cell at `place`.
    pub fn holds(self, place: Place) -> bool {
        place.row < self.rows && place.column < self.columns
    }

    /// The last cell; the first in an empty sheet.
    pub fn last(self) -> Place {
        Place { row: self.rows.saturating_sub(1), column: self.columns.saturating_sub(1) }
    }

    /// The place nearest to `place` that is inside.
    pub fn nearest(self, place: Place) -> Place {
        let last = self.last();
        Place { row: place.row.min(last.row), column: place.column.min(last.column) }
    }
}

/// A rectangle of cells, both corners included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CellRange {
    /// Its top left cell.
    pub first: Place,
    /// Its bottom right cell, not above or left of the first.
    pub last: Place,
}

impl CellRange {
    /// The smallest rectangle with both cells in it.
    pub fn around(a: Place, b: Place) -> Self {
        Self {
            first: Place { row: a.row.min(b.row), column: a.column.min(b.column) },
            last: Place { row: a.row.max(b.row), column: a.column.max(b.column) },
        }
    }

    /// How many rows it spans, at least 1.
    pub fn rows(self) -> usize {
        self.last.row - self.first.row + 1
    }

    /// How many columns it spans, at least 1.
    pub fn columns(self) -> usize {
        self.last.column - self.first.column + 1
    }

    /// Whether it is one cell only.
    pub fn is_single(self) -> bool {
        self.first == self.last
    }

    /// Whether `place` is in it.
    pub fn contains(self, place: Place) -> bool {
        (self.first.row..=self.last.row).contains(&place.row)
            && (self.first.column..=self.last.column).contains(&place.column)
    }

    /// Its cells, row by row.
    pub fn places(self) -> impl Iterator<Item = Place> {
        (self.first.row..=self.last.row).flat_map(move |row| {
            (self.first.column..=self.last.column).map(move |column| Place { row, column })
        })
    }
}

/// One move of the cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// One cell to the left.
    Left,
    /// One cell to the right.
    Right,
    /// One row up.
    Up,
    /// One row down.
    Down,
    /// To the edge of the data in this direction.
    LeftEdge,
    /// To the edge of the data in this direction.
    RightEdge,
    /// To the edge of the data in this direction.
    UpEdge,
    /// To the edge of the data in this direction.
    DownEdge,
    /// To the first column.
    RowStart,
    /// To the last column.
    RowEnd,
    /// To the first cell of the sheet.
    First,
    /// To the last cell of the sheet.
    Last,
    /// As many rows up as are seen at once.
    PageUp,
    /// As many rows down as are seen at once.
    PageDown,
}

/// Where to go on to when a cell is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Advance {
    /// The next column, or the first one of the next row.
    NextColumn,
    /// The column before, or the last one of the row before.
    PreviousColumn,
    /// The next row, in the column where moving along the row began.
    NextRow,
    /// The row before, in the column where moving along the row began.
    PreviousRow,
}

/// What a step must know of the sheet it moves over.
pub struct Ground<'a> {
    /// How large it is.
    pub size: Size,
    /// How many rows are seen at once.
    pub page: usize,
    /// Whether something stands in a cell.
    pub filled: &'a dyn Fn(Place) -> bool,
}

/// The cursor cell, where typing goes, and the range that reaches from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Selection {
    cursor: Place,
    /// The corner opposite to the cursor: what Shift and the mouse move.
    reach: Place,
    /// The column where Tab was first pressed, to which Enter returns.
    line_start: Option<usize>,
}

impl Selection {
    /// The cell where typing goes.
    pub fn cursor(&self) -> Place {
        self.cursor
    }

    /// The corner of the range opposite to the cursor.
    pub fn reach(&self) -> Place {
        self.reach
    }

    /// All that is selected.
    pub fn range(&self) -> CellRange {
        CellRange::around(self.cursor, self.reach)
    }

    /// Selects one cell.
    pub fn go_to(&mut self, place: Place) {
        *self = Self { cursor: place, reach: place, line_start: None };
    }

    /// Selects from the cursor to `place`.
    pub fn reach_to(&mut self, place: Place) {
        self.reach = place;
        self.line_start = None;
    }

    /// Selects a range with the cursor in its first cell.
    pub fn select(&mut self, range: CellRange) {
        self.go_to(range.first);
        self.reach = range.last;
    }

    /// Keeps it inside a sheet that may have shrunk.
    pub fn keep_inside(&mut self, size: Size) {
        self.cursor = size.nearest(self.cursor);
        self.reach = size.nearest(self.reach);
    }

    /// Moves the cursor and selects only its cell.
    pub fn step(&mut self, step: Step, ground: &Ground<'_>) {
        self.go_to(stepped(self.cursor, step, ground));
    }

    /// Moves the corner opposite to the cursor.
    pub fn stretch(&mut self, step: Step, ground: &Ground<'_>) {
        self.reach_to(stepped(self.reach, step, ground));
    }

    /// Goes on to the next cell to fill in.
    pub fn advance(&mut self, advance: Advance, size: Size) {
        let from = self.cursor;
        let last = size.last();
        let row_start = self.line_start.unwrap_or(from.column);
        let to = match advance {
            Advance::NextColumn if from.column < last.column => Place { column: from.column + 1, ..from },
            Advance::NextColumn if from.row < last.row => Place { row: from.row + 1, column: 0 },
            Advance::PreviousColumn if from.column > 0 => Place { column: from.column - 1, ..from },
            Advance::PreviousColumn if from.row > 0 => Place { row: from.row - 1, column: last.column },
            Advance::NextColumn | Advance::PreviousColumn => from,
            Advance::NextRow => Place { row: from.row.saturating_add(1), column: row_start },
            Advance::PreviousRow => Place { row: from.row.saturating_sub(1), column: row_start },
        };
        self.go_to(size.nearest(to));
        if matches!(advance, Advance::NextColumn | Advance::PreviousColumn) {
            self.line_start = Some(row_start);
        }
    }
}

/// Where a step leads; never outside.
fn stepped(from: Place, step: Step, ground: &Ground<'_>) -> Place {
    let last = ground.size.last();
    let page = ground.page.max(1);
    let to = match step {
        Step::Left => Place { column: from.column.saturating_sub(1), ..from },
        Step::Right => Place { column: from.column.saturating_add(1), ..from },
        Step::Up => Place { row: from.row.saturating_sub(1), ..from },
        Step::Down => Place { row: from.row.saturating_add(1), ..from },
        Step::LeftEdge => edge(from, Step::Left, ground),
        Step::RightEdge => edge(from, Step::Right, ground),
        Step::UpEdge => edge(from, Step::Up, ground),
        Step::DownEdge => edge(from, Step::Down, ground),
        Step::RowStart => Place { column: 0, ..from },
        Step::RowEnd => Place { column: last.column, ..from },
        Step::First => Place::default(),
        Step::Last => last,
        Step::PageUp => Place { row: from.row.saturating_sub(page), ..from },
        Step::PageDown => Place { row: from.row.saturating_add(page), ..from },
    };
    ground.size.nearest(to)
}

/// The end of the filled run that the cell and its neighbour stand in, or else
/// the next filled cell, or else the edge of the sheet.
fn edge(from: Place, single: Step, ground: &Ground<'_>) -> Place {
    let next_of = |place| {
        let next = stepped(place, single, ground);
        (next != place).then_some(next)
    };
    let filled = |place| (ground.filled)(place);
    let Some(mut at) = next_of(from) else {
        return from;
    };
    let along_data = filled(from) && filled(at);
    while let Some(next) = next_of(at) {
        let arrived = if along_data { !filled(next) } else { filled(at) };
        if arrived {
            break;
        }
        at = next;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A sheet in text: `#` is a filled cell, `.` a blank one.
    const SHEET: [&str; 4] = ["###.#", "#...#", "....#", "#.###"];
    const SIZE: Size = Size { rows: 4, columns: 5 };

    fn at(row: usize, column: usize) -> Place {
        Place { row, column }
    }

    fn after(from: Place, step: Step) -> Place {
        let filled = |place: Place| SHEET[place.row].as_bytes()[place.column] == b'#';
        stepped(from, step, &Ground { size: SIZE, page: 3, filled: &filled })
    }

    #[track_caller]
    fn check(from: Place, step: Step, to: Place) {
        assert_eq!(after(from, step), to, "{step:?} from {from:?}");
    }

    #[test]
    fn steps_stop_at_the_edges() {
        check(at(0, 0), Step::Left, at(0, 0));
        check(at(0, 0), Step::Up, at(0, 0));
        check(at(3, 4), Step::Right, at(3, 4));
        check(at(3, 4), Step::Down, at(3, 4));
        check(at(1, 1), Step::Right, at(1, 2));
    }

    #[test]
    fn a_jump_ends_where_the_data_does() {
        check(at(0, 0), Step::RightEdge, at(0, 2));
        check(at(0, 4), Step::DownEdge, at(3, 4));
    }

    #[test]
    fn a_jump_over_blanks_ends_at_the_next_data() {
        check(at(0, 2), Step::RightEdge, at(0, 4));
        check(at(1, 0), Step::DownEdge, at(3, 0));
        check(at(3, 2), Step::LeftEdge, at(3, 0));
    }

    #[test]
    fn a_jump_with_no_data_ahead_ends_at_the_edge() {
        check(at(0, 3), Step::DownEdge, at(3, 3));
        check(at(2, 3), Step::LeftEdge, at(2, 0));
        check(at(2, 0), Step::LeftEdge, at(2, 0));
    }

    #[test]
    fn pages_and_ends() {
        check(at(0, 1), Step::PageDown, at(3, 1));
        check(at(2, 1), Step::PageUp, at(0, 1));
        check(at(2, 1), Step::RowStart, at(2, 0));
        check(at(2, 1), Step::RowEnd, at(2, 4));
        check(at(2, 1), Step::First, at(0, 0));
        check(at(2, 1), Step::Last, at(3, 4));
    }

    #[test]
    fn enter_returns_to_the_column_where_tab_began() {
        let mut selection = Selection::default();
        selection.go_to(at(1, 1));
        selection.advance(Advance::NextColumn, SIZE);
        selection.advance(Advance::NextColumn, SIZE);
        assert_eq!(selection.cursor(), at(1, 3));
        selection.advance(Advance::NextRow, SIZE);
        assert_eq!(selection.cursor(), at(2, 1));
        selection.advance(Advance::NextRow, SIZE);
        assert_eq!(selection.cursor(), at(3, 1));
    }

    #[test]
    fn tab_goes_on_in_the_next_row_and_stops_in_the_last_cell() {
        let mut selection = Selection::default();
        selection.go_to(at(2, 4));
        selection.advance(Advance::NextColumn, SIZE);
        assert_eq!(selection.cursor(), at(3, 0));
        selection.advance(Advance::PreviousColumn, SIZE);
        assert_eq!(selection.cursor(), at(2, 4));
        selection.go_to(at(3, 4));
        selection.advance(Advance::NextColumn, SIZE);
        assert_eq!(selection.cursor(), at(3, 4));
    }

    #[test]
    fn shift_moves_the_far_corner_and_the_cursor_stays() {
        let mut selection = Selection::default();
        selection.go_to(at(2, 2));
        let ground = Ground { size: SIZE, page: 3, filled: &|_| true };
        selection.stretch(Step::Up, &ground);
        selection.stretch(Step::Right, &ground);
        assert_eq!(selection.cursor(), at(2, 2));
        assert_eq!(selection.range(), CellRange { first: at(1, 2), last: at(2, 3) });
        assert_eq!(selection.range().places().count(), 4);
    }

    #[test]
    fn an_empty_sheet_has_only_its_corner() {
        let size = Size { rows: 0, columns: 0 };
        let ground = Ground { size, page: 0, filled: &|_| false };
        for step in [Step::Down, Step::DownEdge, Step::PageDown, Step::Last, Step::LeftEdge] {
            assert_eq!(stepped(Place::default(), step, &ground), Place::default());
        }
    }
}
