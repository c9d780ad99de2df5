//! Text with separated cells: `;`, tab, `|` or comma, with title rows as they stand.

mod plain;
mod signs;

use csv::{ByteRecord, Reader, ReaderBuilder};

use super::encoding::Decoded;
use super::limits::Task;
use super::names::{self, DANMARKS_STATISTIK, JOBINDSATS};
use super::{ColumnRole, Decimal, Format, Grid, Known, Refusal, Sheet};

/// After how many rows the progress is told.
const ROWS_A_TELLING: usize = 8 * 1024;

/// A quoted cell of more lines and bytes than this is taken for a quote that was never closed.
const LONGEST_QUOTED: usize = 32 * 1024;

/// Reads a table from text. Rows keep their places: an empty line is a row without cells.
pub(super) fn read(decoded: &Decoded<'_>, task: &mut Task<'_>) -> Result<Vec<Sheet>, Refusal> {
    let text = decoded.text.as_ref();
    let separator = sniff(text);
    let mut grid = match plain::split(text, separator, task)? {
        Some(grid) => grid,
        None => match fill(text, separator, Quotes::Kept, task)? {
            Filled::Whole(grid) => grid,
            Filled::NeverClosed => match fill(text, separator, Quotes::Plain, task)? {
                Filled::Whole(grid) => grid,
                Filled::NeverClosed => return Err(Refusal::Truncated { line: None }),
            },
        },
    };
    grid.shrink();
    if grid.row_count() == 0 {
        return Err(Refusal::Empty);
    }
    task.keep(&grid);
    let known = Known { encoding: Some(decoded.encoding), ..known(&grid) };
    Ok(vec![Sheet { name: String::new(), grid, known }])
}

/// Whether a quote opens a cell, or is a sign like any other.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Quotes {
    Kept,
    Plain,
}

enum Filled {
    Whole(Grid),
    NeverClosed,
}

/// The cells of a text. Its bytes are gathered as they come and checked to be text
/// once, for checking every cell would cost as much as reading them.
fn fill(text: &str, separator: u8, quotes: Quotes, task: &mut Task<'_>) -> Result<Filled, Refusal> {
    let mut reader = reader(text, separator, quotes);
    let mut record = ByteRecord::new();
    let mut cells = Cells::with_room_for(text);
    let mut start = 0;
    // A slice cannot fail to be read, and rows may be of any length.
    while reader.read_byte_record(&mut record).unwrap_or_default() {
        if quotes == Quotes::Kept && has_runaway(&record) {
            return Ok(Filled::NeverClosed);
        }
        let empty = empty_lines_at(text.as_bytes(), start);
        start = usize::try_from(reader.position().byte()).unwrap_or(text.len());
        task.shape(cells.rows.len().saturating_add(empty) + 1, record.len())?;
        cells.skip_rows(empty);
        cells.add(&record)?;
        task.fits(cells.ends.len(), cells.text.len())?;
        if cells.rows.len().is_multiple_of(ROWS_A_TELLING) {
            task.at(start, text.len())?;
        }
    }
    cells.into_grid().map(Filled::Whole)
}

fn reader(text: &str, separator: u8, quotes: Quotes) -> Reader<&[u8]> {
    ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .quoting(quotes == Quotes::Kept)
        .buffer_capacity(256 * 1024)
        .from_reader(text.as_bytes())
}

/// How many empty lines stand in a place, which is behind a line; where that ends in
/// two signs, the reader stops between them.
fn empty_lines_at(text: &[u8], start: usize) -> usize {
    let mut before = start.checked_sub(1).and_then(|before| text.get(before)).copied().unwrap_or_default();
    let mut lines = 0;
    for byte in text.get(start..).unwrap_or_default() {
        match byte {
            b'\n' if before == b'\r' => {}
            b'\n' | b'\r' => lines += 1,
            _ => break,
        }
        before = *byte;
    }
    lines
}

/// Whether a cell is so long, over many lines, that its quote was never closed.
fn has_runaway(record: &ByteRecord) -> bool {
    record.as_slice().len() > LONGEST_QUOTED
        && record.iter().any(|cell| cell.len() > LONGEST_QUOTED && cell.contains(&b'\n'))
}

/// The parts of a grid while they are gathered.
struct Cells {
    text: Vec<u8>,
    ends: Vec<u32>,
    rows: Vec<u32>,
}

impl Cells {
    /// The cells together, with a sign behind each, are hardly longer than their text.
    fn with_room_for(text: &str) -> Self {
        Self { text: Vec::with_capacity(text.len()), ends: Vec::new(), rows: Vec::new() }
    }

    fn skip_rows(&mut self, count: usize) {
        let so_far = self.rows.last().copied().unwrap_or_default();
        self.rows.extend(std::iter::repeat_n(so_far, count));
    }

    fn add(&mut self, record: &ByteRecord) -> Result<(), Refusal> {
        for cell in record {
            self.text.extend_from_slice(cell);
            let end = u32::try_from(self.text.len());
            self.ends.push(end.map_err(|_| Refusal::TooMuchText { limit: u64::from(u32::MAX) })?);
            self.text.push(b'\n');
        }
        let cells = u32::try_from(self.ends.len());
        self.rows.push(cells.map_err(|_| Refusal::TooManyCells { limit: u64::from(u32::MAX) })?);
        Ok(())
    }

    fn into_grid(self) -> Result<Grid, Refusal> {
        // What separates cells is ASCII, so what was text is text in its parts.
        let text = String::from_utf8(self.text).unwrap_or_default();
        Ok(Grid::from_parts(text, self.ends, self.rows).unwrap_or_default())
    }
}

/// How much of a text is looked at for what separates its cells.
const LOOKED_AT: usize = 64 * 1024;

/// What may separate cells, in the order in which it is believed.
const SEPARATORS: [u8; 4] = [b'\t', b';', b'|', b','];

/// What separates the cells of a text: what stands in the most rows, and equally
/// often in each. A comma between digits is taken for a decimal sign as long as
/// something else separates.
fn sniff(text: &str) -> u8 {
    let start = text.as_bytes().get(..LOOKED_AT).unwrap_or(text.as_bytes());
    let counts = SEPARATORS.map(|separator| Counts::of(start, separator));
    let [tab, semicolon, bar, comma] = &counts;
    let others = [tab, semicolon, bar].map(|counts| counts.rows_with).into_iter().max().unwrap_or_default();
    let only_decimals = comma.outside_figures == 0 && others * 2 >= comma.rows_with && others > 0;
    let scores =
        SEPARATORS.into_iter().zip(&counts).filter(|(separator, _)| *separator != b',' || !only_decimals);
    // The first of the highest.
    let best = scores.rev().max_by_key(|(_, counts)| counts.score());
    best.filter(|(_, counts)| counts.rows_with > 0).map_or(b';', |(separator, _)| separator)
}

/// How a separator stands in the rows of a text.
#[derive(Default)]
struct Counts {
    /// Rows that have it outside of quotes.
    rows_with: usize,
    /// Of these, the most that have it equally often.
    rows_alike: usize,
    /// How often it stands elsewhere than between two digits.
    outside_figures: usize,
}

impl Counts {
    fn of(text: &[u8], separator: u8) -> Self {
        let mut counts = Self::default();
        let mut rows = std::collections::BTreeMap::<usize, usize>::new();
        let (mut in_row, mut quoted, mut before) = (0, false, b'\n');
        let mut bytes = text.iter().copied().peekable();
        while let Some(byte) = bytes.next() {
            let opens = before == separator || before == b'\n' || before == b'\r' || quoted;
            match byte {
                b'"' if opens => quoted = !quoted,
                b'\n' if !quoted => {
                    *rows.entry(in_row).or_default() += 1;
                    in_row = 0;
                }
                _ if byte == separator && !quoted => {
                    in_row += 1;
                    let digits = before.is_ascii_digit() && bytes.peek().is_some_and(u8::is_ascii_digit);
                    counts.outside_figures += usize::from(!digits);
                }
                _ => {}
            }
            before = byte;
        }
        *rows.entry(in_row).or_default() += 1;
        rows.remove(&0);
        counts.rows_with = rows.values().sum();
        counts.rows_alike = rows.values().copied().max().unwrap_or_default();
        counts
    }

    fn score(&self) -> usize {
        self.rows_with + 2 * self.rows_alike
    }
}

/// What the header says for certain.
fn known(grid: &Grid) -> Known {
    let header: Vec<&str> = grid.row(0).map(str::trim).collect();
    let csv = Known { format: Some(Format::Csv), ..Known::default() };
    if let [dimensions @ .., "TID", "INDHOLD"] = header.as_slice() {
        let publisher = Some(DANMARKS_STATISTIK.to_owned());
        return Known { publisher, columns: Some(stat_bank_columns(dimensions)), ..csv };
    }
    let publisher = || Some(JOBINDSATS.to_owned());
    match header.as_slice() {
        // Version 2 writes decimals with a comma, and its own names of the two first columns.
        ["Area", "Periode", ..] => Known { publisher: publisher(), decimal: Some(Decimal::Comma), ..csv },
        ["Periode", "Område", ..] | ["Område", "Periode", ..] => Known { publisher: publisher(), ..csv },
        _ => csv,
    }
}

/// The columns of a StatBank table: its variables, then the time, then the figures.
fn stat_bank_columns(dimensions: &[&str]) -> Vec<ColumnRole> {
    let area = dimensions.iter().position(|name| names::is_area(name));
    let roles = (0..dimensions.len()).map(|at| match area == Some(at) {
        true => ColumnRole::Area,
        false => ColumnRole::Dimension,
    });
    roles.chain([ColumnRole::Period, ColumnRole::Figures]).collect()
}

#[cfg(test)]
mod tests;
