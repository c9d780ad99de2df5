//! What stands in a file, as text in rows and cells, however the file held it.

use std::ops::Range;

/// Cells in rows. Rows may have different lengths; a cell that is not there reads
/// as empty. Kept as one text with the ends of its cells, so that a million rows
/// take little more room than their file.
#[derive(Debug, Clone, Default)]
pub struct Grid {
    /// The cells one after the other, with one sign behind each, so that a row of a
    /// file is taken as it stands.
    text: String,
    /// Where each cell ends in `text`.
    ends: Vec<u32>,
    /// How many cells there are up to the end of each row.
    rows: Vec<u32>,
    columns: usize,
}

/// There is more text or there are more cells than a grid holds (4 GiB, 4,29 thousand million).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("more than a grid holds")]
pub struct Full;

impl Grid {
    /// Adds a cell to the row that is being written.
    ///
    /// # Errors
    /// [`Full`] when no more text can be held.
    pub fn push_cell(&mut self, cell: &str) -> Result<(), Full> {
        self.text.push_str(cell);
        self.ends.push(u32::try_from(self.text.len()).map_err(|_| Full)?);
        self.text.push(BEHIND);
        Ok(())
    }

    /// Adds a whole row. `cuts` are the bytes of it that stand between its cells, rising;
    /// each is an ASCII sign.
    ///
    /// # Errors
    /// [`Full`] when no more can be held.
    pub(super) fn push_row(&mut self, row: &str, cuts: &[usize]) -> Result<(), Full> {
        let start = self.text.len();
        let end = u32::try_from(start + row.len()).map_err(|_| Full)?;
        self.text.push_str(row);
        self.text.push(BEHIND);
        // None lies beyond the end, which fits.
        self.ends.extend(cuts.iter().map(|cut| u32::try_from(start + cut).map_or(end, |cut| cut.min(end))));
        self.ends.push(end);
        self.end_row()
    }

    /// Adds the rows of another grid.
    ///
    /// # Errors
    /// [`Full`] when no more can be held.
    pub(super) fn append(&mut self, later: &Self) -> Result<(), Full> {
        let moved = |by: usize, all: usize| {
            u32::try_from(by + all).map_err(|_| Full)?;
            u32::try_from(by).map_err(|_| Full)
        };
        let text = moved(self.text.len(), later.text.len())?;
        let cells = moved(self.ends.len(), later.ends.len())?;
        self.text.push_str(&later.text);
        self.ends.extend(later.ends.iter().map(|end| end + text));
        self.rows.extend(later.rows.iter().map(|end| end + cells));
        self.columns = self.columns.max(later.columns);
        Ok(())
    }

    /// Ends the row that is being written; the next cell begins another.
    ///
    /// # Errors
    /// [`Full`] when no more cells can be held.
    pub fn end_row(&mut self) -> Result<(), Full> {
        let before = self.rows.last().copied().unwrap_or_default();
        let cells = u32::try_from(self.ends.len()).map_err(|_| Full)?;
        self.columns = self.columns.max((cells - before) as usize);
        self.rows.push(cells);
        Ok(())
    }

    /// A grid of its parts: all cells with one sign behind each, where each ends, and how
    /// many there are up to the end of each row. `None` when they do not fit together.
    pub fn from_parts(text: String, ends: Vec<u32>, rows: Vec<u32>) -> Option<Self> {
        let rises = |numbers: &[u32]| numbers.is_sorted();
        let last = |numbers: &[u32]| numbers.last().copied().unwrap_or_default() as usize;
        let whole = rises(&ends) && rises(&rows) && last(&rows) == ends.len();
        let ended = last(&ends) + usize::from(!ends.is_empty()) == text.len();
        // The sign behind a cell is one byte, so what follows begins at a letter.
        let behind =
            |end: &u32| text.is_char_boundary(*end as usize) && text.is_char_boundary(*end as usize + 1);
        if !whole || !ended || !ends.iter().all(behind) {
            return None;
        }
        let starts = std::iter::once(&0).chain(&rows);
        let columns = rows.iter().zip(starts).map(|(to, from)| to - from).max().unwrap_or_default();
        Some(Self { text, ends, rows, columns: columns as usize })
    }

    /// What [`Grid::from_parts`] makes a grid of.
    pub fn parts(&self) -> (&str, &[u32], &[u32]) {
        (&self.text, &self.ends, &self.rows)
    }

    /// How many bytes of text and how many cells it holds.
    pub fn size(&self) -> (usize, usize) {
        (self.text.len(), self.ends.len())
    }

    /// The grid with a comma instead of every point in some of its cells, which are
    /// counted through all rows.
    pub fn with_commas(self, cells: &[u32]) -> Self {
        let Self { text, ends, rows, columns } = self;
        let mut bytes = text.into_bytes();
        for cell in cells {
            let cell = bytes.get_mut(place(&ends, *cell as usize)).unwrap_or_default();
            cell.iter_mut().filter(|byte| **byte == b'.').for_each(|byte| *byte = b',');
        }
        // One ASCII sign for another leaves text what it is.
        Self { text: String::from_utf8(bytes).unwrap_or_default(), ends, rows, columns }
    }

    /// Makes room for more text and cells.
    pub fn reserve(&mut self, bytes: usize, cells: usize) {
        self.text.reserve(bytes);
        self.ends.reserve(cells);
    }

    /// Gives back the room that was kept for more.
    pub fn shrink(&mut self) {
        self.text.shrink_to_fit();
        self.ends.shrink_to_fit();
        self.rows.shrink_to_fit();
    }

    /// How many rows have been ended.
    pub fn row_count(&self) -> usize {
        self.rows.len()
    }

    /// How many cells the longest row has.
    pub fn column_count(&self) -> usize {
        self.columns
    }

    /// How many cells a row has.
    pub fn cells_in(&self, row: usize) -> usize {
        let (from, to) = self.span(row);
        to - from
    }

    /// What stands in a cell, both counted from 0; empty where there is none.
    pub fn cell(&self, row: usize, column: usize) -> &str {
        self.cells(row).get(column)
    }

    /// The cells of a row, for one that is looked at more than once.
    #[inline]
    pub fn cells(&self, row: usize) -> Row<'_> {
        let (from, to) = self.span(row);
        let start = place(&self.ends, from).start;
        Row { text: &self.text, start, ends: self.ends.get(from..to).unwrap_or_default() }
    }

    /// The cells of a row.
    pub fn row(&self, row: usize) -> impl ExactSizeIterator<Item = &str> {
        (0..self.cells_in(row)).map(move |column| self.cell(row, column))
    }

    /// The first and the one after the last cell of a row.
    fn span(&self, row: usize) -> (usize, usize) {
        let Some(to) = self.rows.get(row) else { return (0, 0) };
        let from = row.checked_sub(1).and_then(|before| self.rows.get(before)).copied().unwrap_or_default();
        (from as usize, *to as usize)
    }
}

/// The cells of one row.
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    /// The text of the whole grid.
    text: &'a str,
    /// Where the row begins in it.
    start: usize,
    /// Where its cells end in it.
    ends: &'a [u32],
}

impl<'a> Row<'a> {
    /// How many cells there are.
    #[inline]
    pub fn count(&self) -> usize {
        self.ends.len()
    }

    /// What stands in a cell; empty where there is none.
    #[inline]
    pub fn get(&self, column: usize) -> &'a str {
        self.between(column, column)
    }

    /// All text from one cell to another, both included, with the sign behind each but the
    /// last; empty where there is none.
    #[inline]
    pub fn between(&self, first: usize, last: usize) -> &'a str {
        let Some(end) = self.ends.get(last) else { return "" };
        self.text.get(self.start_of(first)..*end as usize).unwrap_or_default()
    }

    /// How long each cell from one to another is, both included, as one number; `None`
    /// where there are more than eight, one is longer than 255 bytes, or one is not there.
    #[inline]
    pub fn lengths(&self, first: usize, last: usize) -> Option<u64> {
        let ends = self.ends.get(first..=last).filter(|ends| ends.len() <= 8)?;
        let (mut before, mut all) = (self.start_of(first), 0);
        for end in ends {
            all = all << 8 | u64::from(u8::try_from((*end as usize).checked_sub(before)?).ok()?);
            before = *end as usize + 1;
        }
        Some(all)
    }

    /// Whether there is nothing but space in it.
    #[inline]
    pub fn is_blank(&self) -> bool {
        // Most rows begin with a letter or a digit, and are done with here.
        (0..self.count()).all(|column| {
            let cell = self.get(column);
            !cell.bytes().next().is_some_and(|first| first.is_ascii_graphic()) && cell.trim_start().is_empty()
        })
    }

    #[inline]
    fn start_of(&self, column: usize) -> usize {
        let before = column.checked_sub(1).and_then(|before| self.ends.get(before));
        before.map_or(self.start, |end| *end as usize + 1)
    }
}

/// Grids are equal when their cells are, whatever stands behind these.
impl PartialEq for Grid {
    fn eq(&self, other: &Self) -> bool {
        self.rows == other.rows
            && self.ends == other.ends
            && (0..self.ends.len()).all(|at| {
                let place = place(&self.ends, at);
                self.text.get(place.clone()) == other.text.get(place)
            })
    }
}

impl Eq for Grid {}

/// What stands behind each cell that is written by itself.
const BEHIND: char = '\n';

/// Where a cell stands in the text.
fn place(ends: &[u32], cell: usize) -> Range<usize> {
    let before = cell.checked_sub(1).and_then(|before| ends.get(before));
    let start = before.map_or(0, |end| *end as usize + 1);
    start..ends.get(cell).map_or(start, |end| *end as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_read_where_they_were_put() {
        let mut grid = Grid::default();
        for row in [&["Område", "2020M05"][..], &[], &["Aabenraa", "914", "", "x"]] {
            for cell in row {
                grid.push_cell(cell).unwrap();
            }
            grid.end_row().unwrap();
        }
        assert_eq!((grid.row_count(), grid.column_count()), (3, 4));
        assert_eq!(grid.row(0).collect::<Vec<_>>(), ["Område", "2020M05"]);
        assert_eq!(grid.cells_in(1), 0);
        assert_eq!((grid.cell(2, 1), grid.cell(2, 2), grid.cell(2, 3)), ("914", "", "x"));
        let row = grid.cells(2);
        assert_eq!(
            (row.between(0, 1), row.between(1, 3), row.between(3, 4)),
            ("Aabenraa\n914", "914\n\nx", "")
        );
        assert_eq!((row.lengths(1, 3), row.lengths(3, 4)), (Some(0x03_00_01), None));
        assert_eq!((row.is_blank(), grid.cells(1).is_blank(), grid.cells(9).is_blank()), (false, true, true));
        assert_eq!((grid.cell(0, 2), grid.cell(1, 0), grid.cell(9, 9)), ("", "", ""));
        let (text, ends, rows) = grid.parts();
        assert_eq!(Grid::from_parts(text.to_owned(), ends.to_vec(), rows.to_vec()), Some(grid));
    }

    #[test]
    fn parts_that_do_not_fit_together_make_no_grid() {
        let none = |text: &str, ends: &[u32], rows: &[u32]| {
            let made = Grid::from_parts(text.to_owned(), ends.to_vec(), rows.to_vec());
            assert_eq!(made, None, "{text} {ends:?} {rows:?}");
        };
        none("a;b;", &[1], &[1]);
        none("a;b;", &[3, 1, 3], &[3]);
        none("a;b;", &[1, 3], &[1]);
        none("a;b;", &[1, 3], &[2, 1, 2]);
        none("a;b", &[1, 3], &[2]);
        none("å;", &[1, 2], &[2]);
        none("aå", &[1, 2], &[2]);
        none("", &[], &[1]);
        assert_eq!(Grid::from_parts(String::new(), Vec::new(), Vec::new()), Some(Grid::default()));
    }
}
