//! Changing many cells at once: paste, fill, clear. Each gives one [`Batch`], so
//! that undo takes it back in one step, and tells what it could not do.

use super::cursor::{CellRange, Place, Size};
use super::{Access, Batch, BatchKind, CellEdit, LeftOver, Outcome, Refused, Sheet, tsv};

/// Which way a fill goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fill {
    /// The first row is repeated downwards.
    Down,
    /// The first column is repeated to the right.
    Right,
}

/// The texts of a range as clipboard text.
pub fn copied_text(sheet: &dyn Sheet, range: CellRange) -> String {
    let rows: Vec<Vec<String>> = (range.first.row..=range.last.row)
        .map(|row| {
            (range.first.column..=range.last.column)
                .map(|column| sheet.edit_text(Place { row, column }).into_owned())
                .collect()
        })
        .collect();
    tsv::write(&rows)
}

/// Empties every cell of the range.
pub fn clear(sheet: &dyn Sheet, range: CellRange, kind: BatchKind) -> Outcome {
    let mut changes = Changes::new(sheet);
    for place in range.places() {
        changes.set(place, "");
    }
    changes.outcome(kind)
}

/// Puts clipboard text into the cells from the first one of `range` on, again and
/// again if the range is a multiple of the block. Also tells which cells it
/// covered.
pub fn paste(sheet: &dyn Sheet, range: CellRange, text: &str) -> (Outcome, CellRange) {
    let block = tsv::parse(text);
    let height = block.len();
    let width = block.iter().map(Vec::len).max().unwrap_or(1);
    let columns = repeated(width, range.columns());
    let first = range.first;
    let rows = match repeated(height, range.rows()) {
        rows if rows > height => rows,
        rows => rows.min(sheet.takes(first, &block)),
    };

    let mut changes = Changes::new(sheet);
    changes.left_over = left_over(sheet.size(), first, block.get(rows..).unwrap_or_default());
    for (row, cells) in block.iter().cycle().take(rows).enumerate() {
        // A short row is padded only where it has to come again.
        let reach = if columns > width { columns } else { cells.len() };
        for column in 0..reach {
            if let Some(text) = cells.get(column % width) {
                changes.set(Place { row: first.row + row, column: first.column + column }, text);
            }
        }
    }
    let last = Place {
        row: (first.row + rows).saturating_sub(1),
        column: (first.column + columns).saturating_sub(1),
    };
    let covered = CellRange { first, last: sheet.size().nearest(last) };
    (changes.outcome(BatchKind::Pasted), covered)
}

/// The rows of a block that go on below what the sheet takes; rows of blanks are none.
fn left_over(size: Size, first: Place, rows: &[Vec<String>]) -> LeftOver {
    let width = size.columns.saturating_sub(first.column);
    let is_blank = |row: &Vec<String>| row.iter().all(|text| text.trim().is_empty());
    let end = rows.iter().rposition(|row| !is_blank(row)).map_or(0, |last| last + 1);
    let rows = rows.get(..end).unwrap_or_default();
    let outside = |row: &Vec<String>| row.iter().skip(width).filter(|text| !text.is_empty()).count();
    LeftOver {
        column: first.column,
        rows: rows.iter().map(|row| row.iter().take(width).cloned().collect()).collect(),
        beyond: rows.iter().map(outside).sum(),
    }
}

/// How many cells a block of `length` covers where `selected` are selected.
fn repeated(length: usize, selected: usize) -> usize {
    if selected.is_multiple_of(length) { selected } else { length }
}

/// Repeats the first row or column of the range in the rest of it. A range of one
/// row or column takes the one before it.
pub fn fill(sheet: &dyn Sheet, range: CellRange, fill: Fill) -> Outcome {
    let mut changes = Changes::new(sheet);
    let CellRange { first, .. } = range;
    let (from_row, from_column) = match fill {
        Fill::Down if range.rows() == 1 => (first.row.checked_sub(1), None),
        Fill::Down => (Some(first.row), None),
        Fill::Right if range.columns() == 1 => (None, first.column.checked_sub(1)),
        Fill::Right => (None, Some(first.column)),
    };
    if from_row.is_none() && from_column.is_none() {
        return Outcome::default();
    }
    for place in range.places() {
        let from = Place { row: from_row.unwrap_or(place.row), column: from_column.unwrap_or(place.column) };
        if from != place {
            changes.set(place, &sheet.edit_text(from));
        }
    }
    changes.outcome(BatchKind::Filled)
}

/// The edits that come of setting cells one after the other.
struct Changes<'a> {
    sheet: &'a dyn Sheet,
    size: Size,
    edits: Vec<CellEdit>,
    refused: Vec<Refused>,
    skipped: usize,
    left_over: LeftOver,
}

impl<'a> Changes<'a> {
    fn new(sheet: &'a dyn Sheet) -> Self {
        Self {
            sheet,
            size: sheet.size(),
            edits: Vec::new(),
            refused: Vec::new(),
            skipped: 0,
            left_over: LeftOver::default(),
        }
    }

    /// Sets one cell. Where nothing would change, nothing is done or counted.
    fn set(&mut self, place: Place, text: &str) {
        if !self.size.holds(place) {
            self.left_over.beyond += usize::from(!text.is_empty());
            return;
        }
        if self.sheet.edit_text(place) == text {
            return;
        }
        if self.sheet.cell(place).access == Access::ReadOnly {
            self.skipped += 1;
            return;
        }
        let text = text.to_owned();
        match self.sheet.accepts(place, &text) {
            Ok(()) => self.edits.push(CellEdit { place, text }),
            Err(message) => self.refused.push(Refused { place, text, message }),
        }
    }

    fn outcome(self, kind: BatchKind) -> Outcome {
        Outcome {
            batch: Batch::of(kind, self.edits),
            refused: self.refused,
            skipped: self.skipped,
            left_over: self.left_over,
            ..Outcome::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::Numbers;
    use super::*;

    fn range(first: (usize, usize), last: (usize, usize)) -> CellRange {
        CellRange::around(Place { row: first.0, column: first.1 }, Place { row: last.0, column: last.1 })
    }

    /// The edits as `row,column=text`, in order.
    fn edits(outcome: &Outcome) -> Vec<String> {
        let edits = outcome.batch.iter().flat_map(|batch| &batch.edits);
        edits.map(|edit| format!("{},{}={}", edit.place.row, edit.place.column, edit.text)).collect()
    }

    #[track_caller]
    fn check_paste(at: CellRange, text: &str, expected: &[&str]) -> Outcome {
        let (outcome, _) = paste(&Numbers::blank(4, 3), at, text);
        assert_eq!(edits(&outcome), expected);
        outcome
    }

    #[test]
    fn a_block_is_pasted_from_the_first_selected_cell() {
        let at = range((1, 1), (1, 1));
        check_paste(at, "1\t2\n3\t4\n", &["1,1=1", "1,2=2", "2,1=3", "2,2=4"]);
    }

    #[test]
    fn one_value_fills_the_whole_range() {
        check_paste(range((0, 0), (1, 1)), "7", &["0,0=7", "0,1=7", "1,0=7", "1,1=7"]);
    }

    #[test]
    fn a_row_is_repeated_in_a_range_that_is_a_multiple_of_it() {
        check_paste(range((0, 0), (1, 1)), "1\t2", &["0,0=1", "0,1=2", "1,0=1", "1,1=2"]);
        check_paste(range((0, 0), (2, 2)), "1\t2\n3\t4", &["0,0=1", "0,1=2", "1,0=3", "1,1=4"]);
    }

    #[test]
    fn what_falls_outside_is_counted() {
        let outcome = check_paste(range((3, 2), (3, 2)), "1\t2\n3\t\n\t\n", &["3,2=1"]);
        let rows = vec![vec!["3".to_owned()]];
        assert_eq!(outcome.left_over, LeftOver { column: 2, rows, beyond: 1 });
        assert_eq!(outcome.skipped, 0);
    }

    #[test]
    fn short_rows_leave_the_cells_they_do_not_reach() {
        check_paste(range((0, 0), (0, 0)), "1\n2\t3\n", &["0,0=1", "1,0=2", "1,1=3"]);
    }

    #[test]
    fn refused_cells_are_told_and_the_rest_is_done() {
        let outcome = check_paste(range((0, 0), (0, 0)), "1\tmany\n3\t4", &["0,0=1", "1,0=3", "1,1=4"]);
        let [refused] = outcome.refused.as_slice() else { panic!("{:?}", outcome.refused) };
        assert_eq!(refused.place, Place { row: 0, column: 1 });
        assert_eq!(refused.text, "many");
    }

    #[test]
    fn read_only_cells_are_skipped_and_counted_where_they_would_have_changed() {
        let mut sheet = Numbers::blank(3, 2);
        sheet.lock_row(1);
        let (outcome, covered) = paste(&sheet, range((0, 0), (0, 0)), "1\n9\n3");
        assert_eq!(edits(&outcome), ["0,0=1", "2,0=3"]);
        assert_eq!(outcome.skipped, 1);
        assert_eq!(covered, range((0, 0), (2, 0)));
        let (outcome, _) = paste(&sheet, range((0, 0), (0, 0)), "1\n\n3");
        assert_eq!(outcome.skipped, 0);
    }

    #[test]
    fn clearing_leaves_blank_cells_out_of_the_batch() {
        let mut sheet = Numbers::blank(2, 2);
        sheet.put(1, 0, "5");
        let outcome = clear(&sheet, range((0, 0), (1, 1)), BatchKind::Cleared);
        assert_eq!(edits(&outcome), ["1,0="]);
        let outcome = clear(&sheet, range((0, 0), (0, 1)), BatchKind::Cleared);
        assert_eq!(outcome.batch, None);
    }

    #[test]
    fn a_fill_repeats_the_first_row_or_what_stands_before_the_range() {
        let mut sheet = Numbers::blank(3, 2);
        sheet.put(0, 0, "5");
        sheet.put(0, 1, "6");
        let down = fill(&sheet, range((0, 0), (2, 1)), Fill::Down);
        assert_eq!(edits(&down), ["1,0=5", "1,1=6", "2,0=5", "2,1=6"]);
        assert_eq!(edits(&fill(&sheet, range((1, 1), (1, 1)), Fill::Down)), ["1,1=6"]);
        assert_eq!(edits(&fill(&sheet, range((0, 1), (0, 1)), Fill::Right)), ["0,1=5"]);
        assert_eq!(fill(&sheet, range((0, 0), (0, 1)), Fill::Down), Outcome::default());
    }

    #[test]
    fn a_copied_range_pastes_as_it_was() {
        let mut sheet = Numbers::blank(2, 2);
        sheet.put(0, 0, "1");
        sheet.put(1, 1, "2");
        let whole = range((0, 0), (1, 1));
        assert_eq!(copied_text(&sheet, whole), "1\t\n\t2\n");
        let (outcome, _) = paste(&sheet, whole, &copied_text(&sheet, whole));
        assert_eq!(outcome, Outcome::default());
    }
}
