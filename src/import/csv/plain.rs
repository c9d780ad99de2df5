//! Text in which every separator separates and every line is a row, which most
//! tables are. It is read in several parts at once.

use std::num::NonZero;
use std::ops::Range;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use memchr::{memchr, memchr_iter, memchr2_iter, memrchr};

use super::signs::Signs;
use super::{LOOKED_AT, ROWS_A_TELLING};
use crate::import::grid::Full;
use crate::import::limits::{Limits, Task};
use crate::import::{Grid, Refusal};

/// A part of fewer bytes is not worth a thread of its own.
const BYTES_OF_A_PART: usize = 1 << 20;
/// More threads would only wait for memory.
const MOST_PARTS: usize = 4;

/// The cells of a text; `None` when it is not plain: something is quoted, or lines do
/// not end as they do on today's machines.
pub(super) fn split(text: &str, separator: u8, task: &mut Task<'_>) -> Result<Option<Grid>, Refusal> {
    if memchr(b'"', text.as_bytes()).is_some() {
        return Ok(None);
    }
    let threads = thread::available_parallelism().map_or(1, NonZero::get).min(MOST_PARTS);
    let parts = parts(text.as_bytes(), threads.min(text.len() / BYTES_OF_A_PART).max(1));
    match in_parts(text, separator, &parts, task) {
        Ok(grid) => Ok(Some(grid)),
        Err(Unfit::NotPlain) => Ok(None),
        Err(Unfit::Refused(refusal)) => Err(refusal),
    }
}

/// Why a part gives no rows.
enum Unfit {
    /// Lines end in another way.
    NotPlain,
    Refused(Refusal),
}

impl From<Refusal> for Unfit {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<Full> for Unfit {
    fn from(Full: Full) -> Self {
        Self::Refused(Refusal::TooMuchText { limit: u64::from(u32::MAX) })
    }
}

/// Where so many parts of about the same size stand, each but the last ending with a line.
fn parts(bytes: &[u8], count: usize) -> Vec<Range<usize>> {
    let mut start = 0;
    let ends = (1..=count).map(|part| match part == count {
        true => bytes.len(),
        false => {
            let about = bytes.get(..bytes.len() / count * part).unwrap_or(bytes);
            memrchr(b'\n', about).map_or(0, |line| line + 1)
        }
    });
    ends.map(|end| {
        let part = start..end.max(start);
        start = part.end;
        part
    })
    .collect()
}

/// Reads all parts at once, the first by this thread, which tells how far all have come.
fn in_parts(text: &str, separator: u8, parts: &[Range<usize>], task: &mut Task<'_>) -> Result<Grid, Unfit> {
    let (first, others) = parts.split_first().ok_or(Refusal::Empty)?;
    let read = |part: &Range<usize>, room: usize| Part {
        text: text.get(part.clone()).unwrap_or_default(),
        separator,
        room,
    };
    let (limits, stop) = (*task.limits, AtomicBool::new(false));
    let mut whole = thread::scope(|scope| {
        let others: Vec<_> = others
            .iter()
            .map(|part| {
                let (part, limits, stop) = (read(part, part.len()), &limits, &stop);
                scope.spawn(move || {
                    part.rows(limits, &mut |_| match stop.load(Ordering::Relaxed) {
                        true => Err(Refusal::Cancelled),
                        false => Ok(()),
                    })
                })
            })
            .collect();
        let first = read(first, text.len())
            .rows(&limits, &mut |done| task.at(done.saturating_mul(parts.len()), text.len()));
        stop.store(first.is_err(), Ordering::Relaxed);
        let mut whole = first?;
        for other in others {
            // A panic of a part is passed on.
            let part = other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))?;
            whole.append(&part)?;
        }
        Ok::<_, Unfit>(whole)
    })?;
    whole.grid.shrink();
    task.shape(whole.grid.row_count(), whole.grid.column_count())?;
    let (bytes, cells) = whole.grid.size();
    task.fits(cells, bytes)?;
    Ok(whole.grid)
}

/// A part of a text.
struct Part<'a> {
    text: &'a str,
    separator: u8,
    /// For how many bytes there is to be room.
    room: usize,
}

/// The rows of a part, without empty lines at its end.
struct Rows {
    grid: Grid,
    /// How many empty lines follow.
    empty: usize,
}

impl Rows {
    fn append(&mut self, later: &Self) -> Result<(), Unfit> {
        if later.grid.row_count() == 0 {
            self.empty += later.empty;
            return Ok(());
        }
        self.end_empty_rows()?;
        self.grid.append(&later.grid)?;
        self.empty = later.empty;
        Ok(())
    }

    /// An empty line is a row without cells, once another row follows.
    fn end_empty_rows(&mut self) -> Result<(), Full> {
        (0..std::mem::take(&mut self.empty)).try_for_each(|_| self.grid.end_row())
    }
}

impl Part<'_> {
    /// Reads the rows. `go_on` hears how many bytes have been read.
    fn rows(
        &self,
        limits: &Limits,
        go_on: &mut dyn FnMut(usize) -> Result<(), Refusal>,
    ) -> Result<Rows, Unfit> {
        let bytes = self.text.as_bytes();
        // What a part alone may have; all together are counted in the end.
        let mut ignored = |_| std::ops::ControlFlow::Continue(());
        let alone = Task::new(limits, &mut ignored);
        let mut rows = Rows { grid: Grid::default(), empty: 0 };
        let cells = self.cells_expected().min(usize::try_from(limits.cells).unwrap_or(usize::MAX));
        rows.grid.reserve(self.room, cells);
        let (mut start, mut cuts, mut returns) = (0, Vec::new(), 0);
        for at in Signs::new(bytes, self.separator).chain([bytes.len()]) {
            if bytes.get(at) == Some(&self.separator) {
                cuts.push(at - start);
                // Nothing is kept of a row that is too wide.
                if cuts.len() as u64 >= limits.columns {
                    alone.shape(0, self.cells_from(start))?;
                }
                continue;
            }
            let line = self.text.get(start..at).unwrap_or_default();
            let row = line.strip_suffix('\r').unwrap_or(line);
            returns += line.len() - row.len();
            start = at + 1;
            if row.is_empty() {
                // What stands behind the last line is none.
                rows.empty += usize::from(at < bytes.len());
                continue;
            }
            alone.shape(rows.grid.row_count() + rows.empty + 1, cuts.len() + 1)?;
            rows.end_empty_rows()?;
            rows.grid.push_row(row, &cuts)?;
            cuts.clear();
            let (bytes_so_far, cells) = rows.grid.size();
            alone.fits(cells, bytes_so_far)?;
            if rows.grid.row_count().is_multiple_of(ROWS_A_TELLING) {
                go_on(at)?;
            }
        }
        // One elsewhere than before the end of a line, or in place of it.
        if memchr_iter(b'\r', bytes).count() != returns {
            return Err(Unfit::NotPlain);
        }
        Ok(rows)
    }

    /// How many cells the row has that begins in a place.
    fn cells_from(&self, start: usize) -> usize {
        let rest = self.text.as_bytes().get(start..).unwrap_or_default();
        let row = memchr(b'\n', rest).and_then(|end| rest.get(..end)).unwrap_or(rest);
        memchr_iter(self.separator, row).count() + 1
    }

    /// How many cells there is to be room for, by the beginning of the part; a little
    /// more rather than less.
    fn cells_expected(&self) -> usize {
        let bytes = self.text.as_bytes();
        let start = bytes.get(..LOOKED_AT).unwrap_or(bytes);
        let cells = memchr2_iter(self.separator, b'\n', start).count() + 1;
        let whole = cells.saturating_mul(self.room) / start.len().max(1);
        whole.saturating_add(whole / 32)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn in_so_many(text: &str, count: usize) -> Result<Grid, Refusal> {
        let mut go_on = |_| std::ops::ControlFlow::Continue(());
        let limits = Limits { rows: 30, ..Limits::default() };
        let parts = parts(text.as_bytes(), count);
        in_parts(text, b';', &parts, &mut Task::new(&limits, &mut go_on)).map_err(|unfit| match unfit {
            Unfit::Refused(refusal) => refusal,
            Unfit::NotPlain => panic!("{text:?} is plain"),
        })
    }

    #[track_caller]
    fn check(text: &str, rows: &[&[&str]]) {
        for count in 1..=4 {
            let grid = in_so_many(text, count).unwrap();
            let found: Vec<Vec<&str>> = (0..grid.row_count()).map(|row| grid.row(row).collect()).collect();
            assert_eq!(found, rows, "{text:?} in {count}");
        }
    }

    #[test]
    fn a_text_in_parts_has_the_same_rows() {
        check("a;b\r\n;\r\n\r\nåå;1,5\r\n\r\n", &[&["a", "b"], &["", ""], &[], &["åå", "1,5"]]);
        check("\n\n\nx", &[&[], &[], &[], &["x"]]);
        check("one line", &[&["one line"]]);
    }

    #[test]
    fn rows_of_all_parts_count_together() {
        let text = "x\n".repeat(31);
        for count in 1..=4 {
            assert_eq!(in_so_many(&text, count), Err(Refusal::TooManyRows { limit: 30 }));
        }
    }

    #[test]
    fn a_line_that_ends_in_an_old_way_is_not_plain() {
        let parts = parts(b"a\rb\n", 1);
        let mut go_on = |_| std::ops::ControlFlow::Continue(());
        let read = in_parts("a\rb\n", b';', &parts, &mut Task::new(&Limits::default(), &mut go_on));
        assert!(matches!(read, Err(Unfit::NotPlain)));
    }

    proptest! {
        #[test]
        fn no_text_depends_on_its_parts(lines in proptest::collection::vec("[aå;]{0,4}\r?", 0..20), count in 2_usize..6) {
            let text = lines.join("\n");
            prop_assume!(!text.ends_with('\r'));
            prop_assert_eq!(in_so_many(&text, count), in_so_many(&text, 1));
        }
    }
}
