//! `.xlsx`, `.xlsm` and `.xlsb`, cell by cell.

use std::io::Cursor;

use calamine::{Cell as Placed, DataRef, Reader, Xlsb, XlsbError, Xlsx, XlsxError};

use super::super::limits::Task;
use super::super::{Excess, Refusal, Sheet};
use super::cells::{Cell, Rows, day_text};
use super::{damaged, without_panic};

/// Reads a workbook that has been looked through.
pub fn read(bytes: &[u8], task: &mut Task<'_>) -> Result<Vec<Sheet>, Refusal> {
    let mut book = without_panic(|| Xlsx::new(Cursor::new(bytes)).map_err(refusal))?;
    let names = names(book.sheet_names(), task)?;
    let mut sheets = Vec::new();
    for (at, name) in names.iter().enumerate() {
        let sheet = without_panic(|| {
            let mut cells = match book.worksheet_cells_reader(name) {
                Ok(cells) => cells,
                // A sheet that is a chart has no cells.
                Err(XlsxError::NotAWorksheet(_)) => return Ok(None),
                Err(error) => return Err(refusal(error)),
            };
            let last = cells.dimensions().end.0;
            let place = Place { at, of: names.len(), rows: last };
            gather(name, place, || cells.next_cell().map_err(refusal), task)
        })?;
        sheets.extend(sheet);
    }
    Ok(sheets)
}

/// Reads a workbook in the binary form.
pub fn read_binary(bytes: &[u8], task: &mut Task<'_>) -> Result<Vec<Sheet>, Refusal> {
    let mut book = without_panic(|| Xlsb::new(Cursor::new(bytes)).map_err(refusal_binary))?;
    let names = names(book.sheet_names(), task)?;
    let mut sheets = Vec::new();
    for (at, name) in names.iter().enumerate() {
        let sheet = without_panic(|| {
            let mut cells = book.worksheet_cells_reader(name).map_err(refusal_binary)?;
            let place = Place { at, of: names.len(), rows: cells.dimensions().end.0 };
            gather(name, place, || cells.next_cell().map_err(refusal_binary), task)
        })?;
        sheets.extend(sheet);
    }
    Ok(sheets)
}

/// The names of the sheets, if they are not too many.
pub fn names(names: Vec<String>, task: &Task<'_>) -> Result<Vec<String>, Refusal> {
    let (found, limit) = (names.len() as u64, task.limits.sheets);
    if found > limit {
        return Err(Refusal::WorkbookBomb { excess: Excess::Sheets { found, limit } });
    }
    Ok(names)
}

/// Where a sheet stands among the others, and how many rows it says it has.
#[derive(Clone, Copy)]
struct Place {
    at: usize,
    of: usize,
    rows: u32,
}

impl Place {
    /// Says how far the workbook has come; the first half was looking it through.
    fn tell(self, rows: usize, task: &mut Task<'_>) -> Result<(), Refusal> {
        const SHEET: usize = 1000;
        let within = rows.min(self.rows as usize).saturating_mul(SHEET) / (self.rows as usize).max(1);
        let whole = self.of * SHEET;
        task.at(whole + self.at * SHEET + within, 2 * whole)
    }
}

fn gather<'a>(
    name: &str,
    place: Place,
    mut next: impl FnMut() -> Result<Option<Placed<DataRef<'a>>>, Refusal>,
    task: &mut Task<'_>,
) -> Result<Option<Sheet>, Refusal> {
    let mut rows = Rows::default();
    while let Some(placed) = next()? {
        let (row, column) = placed.get_position();
        if let Some(cell) = cell(placed.get_value()) {
            rows.put(row, column, cell, task)?;
        }
        place.tell(rows.done(), task)?;
    }
    rows.finish(name.to_owned(), task)
}

/// What stands in a cell; `None` when it is empty.
fn cell(value: &DataRef<'_>) -> Option<Cell> {
    Some(match value {
        DataRef::Empty => return None,
        DataRef::Int(number) => Cell::from(number.to_string().as_str()),
        DataRef::Float(number) => Cell::Number(*number),
        DataRef::String(text) => Cell::from(text.as_str()),
        DataRef::SharedString(text) => Cell::from(*text),
        DataRef::Bool(is) => Cell::from(truth(*is)),
        DataRef::DateTime(time) => date(*time),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            Cell::from(text.strip_suffix("T00:00:00").unwrap_or(text))
        }
        DataRef::Error(error) => Cell::from(error.to_string().as_str()),
    })
}

/// True or false as a spreadsheet stores it.
pub fn truth(is: bool) -> &'static str {
    if is { "TRUE" } else { "FALSE" }
}

/// A day, or the number itself where it is a length of time.
pub fn date(time: calamine::ExcelDateTime) -> Cell {
    if time.is_duration() || time.as_f64() < 1.0 {
        return Cell::Number(time.as_f64());
    }
    let (year, month, day, hour, minute, second, _) = time.to_ymd_hms_milli();
    Cell::from(day_text((year, month, day), (hour, minute, second)).as_str())
}

fn refusal(error: XlsxError) -> Refusal {
    match error {
        XlsxError::Password => Refusal::Encrypted,
        other => damaged(other),
    }
}

fn refusal_binary(error: XlsbError) -> Refusal {
    match error {
        XlsbError::Password => Refusal::Encrypted,
        other => damaged(other),
    }
}
