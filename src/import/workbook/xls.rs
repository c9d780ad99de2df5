//! `.xls`, the workbook of Excel 97: a compound file with one stream of records.
//!
//! The stream is taken out of its container and put into a new one, so that no chain
//! of the container leads in a circle; and its records are walked before it is
//! opened, because opening makes a rectangle of every sheet.

use std::io::{Cursor, Read, Write};

use calamine::{Data, Reader, Xls, XlsError};
use cfb::{CompoundFile, Version};

use super::super::limits::{Guard, Task};
use super::super::{Excess, Looks, Refusal, Sheet};
use super::cells::{Cell, Rows};
use super::xlsx::{date, names, truth};
use super::{damaged, without_panic};

/// Reads every sheet of a compound file.
pub fn read(bytes: &[u8], task: &mut Task<'_>) -> Result<Vec<Sheet>, Refusal> {
    let stream = without_panic(|| stream(bytes, task))?;
    if task.limits.guard == Guard::Kept {
        walk(&stream, task)?;
    }
    task.at(1, 3)?;
    let clean = without_panic(|| contain(&stream).map_err(damaged))?;
    drop(stream);
    let mut book = without_panic(|| Xls::new(Cursor::new(clean)).map_err(refusal))?;
    task.at(2, 3)?;
    let names = names(book.sheet_names(), task)?;
    let mut sheets = Vec::new();
    for name in names {
        let range = without_panic(|| book.worksheet_range(&name).map_err(refusal))?;
        let (first_row, first_column) = range.start().unwrap_or_default();
        let mut rows = Rows::default();
        for (row, column, value) in range.used_cells() {
            let (row, column) = (u32::try_from(row), u32::try_from(column));
            let (Ok(row), Ok(column), Some(cell)) = (row, column, cell(value)) else { continue };
            rows.put(row.saturating_add(first_row), column.saturating_add(first_column), cell, task)?;
        }
        sheets.extend(rows.finish(name, task)?);
    }
    Ok(sheets)
}

fn cell(value: &Data) -> Option<Cell> {
    Some(match value {
        Data::Empty => return None,
        Data::Int(number) => Cell::from(number.to_string().as_str()),
        Data::Float(number) => Cell::Number(*number),
        Data::String(text) if text.is_empty() => return None,
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => Cell::from(text.as_str()),
        Data::Bool(is) => Cell::from(truth(*is)),
        Data::DateTime(time) => date(*time),
        Data::Error(error) => Cell::from(error.to_string().as_str()),
    })
}

/// The stream of records.
fn stream(bytes: &[u8], task: &Task<'_>) -> Result<Vec<u8>, Refusal> {
    let mut file = CompoundFile::open(Cursor::new(bytes)).map_err(|error| match error.kind() {
        std::io::ErrorKind::UnexpectedEof => Refusal::Truncated { line: None },
        _ => damaged(error),
    })?;
    if file.is_stream("/EncryptedPackage") {
        return Err(Refusal::Encrypted);
    }
    let Some(name) = ["/Workbook", "/Book"].into_iter().find(|name| file.is_stream(name)) else {
        let is_text = file.is_stream("/WordDocument") || file.is_stream("/PowerPoint Document");
        let looks = if is_text { Looks::TextDocument } else { Looks::Binary };
        return Err(Refusal::NotRecognised { looks });
    };
    let mut records = Vec::new();
    let part = file.open_stream(name).map_err(damaged)?;
    part.take(task.limits.workbook_bytes).read_to_end(&mut records).map_err(damaged)?;
    Ok(records)
}

/// A container with nothing but the stream.
fn contain(stream: &[u8]) -> std::io::Result<Vec<u8>> {
    // The version that Excel 97 writes.
    let mut file = CompoundFile::create_with_version(Version::V3, Cursor::new(Vec::new()))?;
    file.create_stream("/Workbook")?.write_all(stream)?;
    file.flush()?;
    Ok(file.into_inner().into_inner())
}

/// The first four bytes of a record, and what follows.
fn record(stream: &[u8]) -> Option<(u16, &[u8], &[u8])> {
    let (head, rest) = stream.split_at_checked(4)?;
    let (kind, length) = (short(head, 0)?, short(head, 2)?);
    let (body, rest) = rest.split_at_checked(length as usize)?;
    Some((kind, body, rest))
}

fn short(bytes: &[u8], at: usize) -> Option<u16> {
    let pair = bytes.get(at..)?.first_chunk::<2>()?;
    Some(u16::from_le_bytes(*pair))
}

fn long(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..)?.first_chunk::<4>()?;
    Some(u32::from_le_bytes(*four))
}

/// Kinds of record.
const SHEET: u16 = 0x0085;
const DIMENSIONS: u16 = 0x0200;
const PASSWORD: u16 = 0x002F;
const CONTINUED: u16 = 0x003C;
const END: u16 = 0x000A;
const BEGIN: u16 = 0x0809;
const LABEL: u16 = 0x0204;
const RICH_LABEL: u16 = 0x00D6;
const STRING: u16 = 0x0207;
const SEVERAL: u16 = 0x00BD;

/// Records of cells, which begin with their row and column.
const CELLS: [u16; 8] = [0x0203, LABEL, RICH_LABEL, 0x0205, 0x027E, 0x00FD, 0x0006, SEVERAL];

/// The most records that go on where another ended. Each holds up to 8 kB.
const MOST_CONTINUED: u64 = 20_000;

/// How much dearer a cell of a rectangle is than one that is taken by itself: it is
/// held twice, as a value and as a formula, whether it is empty or not.
const TIMES_AS_DEAR: u64 = 8;

/// Walks the records of the workbook and of every sheet, and refuses what asks for a
/// rectangle of more cells than are read.
fn walk(stream: &[u8], task: &Task<'_>) -> Result<(), Refusal> {
    let (mut rest, mut sheets, mut continued) = (stream, Vec::new(), 0);
    while let Some((kind, body, after)) = record(rest) {
        match kind {
            PASSWORD if short(body, 0) != Some(0) => return Err(Refusal::Encrypted),
            SHEET => sheets.extend(long(body, 0)),
            CONTINUED => continued += 1,
            END => break,
            _ => {}
        }
        rest = after;
    }
    if continued > MOST_CONTINUED {
        return Err(Refusal::WorkbookBomb { excess: Excess::Opaque });
    }
    names(sheets.iter().map(|_| String::new()).collect(), task)?;
    let limit = task.limits.cells / TIMES_AS_DEAR;
    let mut claimed: u64 = 0;
    for start in sheets {
        let records = stream.get(start as usize..).unwrap_or_default();
        claimed = claimed.saturating_add(rectangle(records));
        if claimed > limit {
            return Err(Refusal::WorkbookBomb { excess: Excess::Cells { claimed, limit } });
        }
    }
    Ok(())
}

/// How many cells the rectangle has from the first cell of all to the last of a sheet,
/// or that the sheet says it has. What no program writes is more than any limit.
fn rectangle(mut records: &[u8]) -> u64 {
    let (mut said, mut rows, mut columns, mut depth, mut continued) = (0, 0, 0, 0, 0);
    while let Some((kind, body, after)) = record(records) {
        records = after;
        match kind {
            BEGIN => depth += 1,
            END if depth <= 1 => break,
            END => depth -= 1,
            CONTINUED => continued += 1,
            DIMENSIONS => said = said.max(dimensions(body)),
            kind if CELLS.contains(&kind) => {
                // A record of several cells ends with the column of its last.
                let last = if kind == SEVERAL { body.len().saturating_sub(2) } else { 2 };
                rows = rows.max(u64::from(short(body, 0).unwrap_or_default()) + 1);
                columns = columns.max(u64::from(short(body, last).unwrap_or_default()) + 1);
            }
            _ => {}
        }
        if continued > MOST_CONTINUED || !holds_its_text(kind, body) {
            return u64::MAX;
        }
    }
    said.max(rows * columns)
}

/// Whether a record can hold as long a text as it says. A very long one goes on in the
/// records after it.
fn holds_its_text(kind: u16, body: &[u8]) -> bool {
    const LONG: usize = 4_000;
    let length = match kind {
        LABEL | RICH_LABEL => short(body, 6),
        STRING => short(body, 0),
        _ => None,
    };
    body.len() >= LONG || usize::from(length.unwrap_or_default()) <= body.len()
}

/// The cells that a sheet says it has, from the first of all on.
fn dimensions(body: &[u8]) -> u64 {
    let (from, to, columns) = match body.len() {
        10 => (short(body, 0).map(u32::from), short(body, 2).map(u32::from), short(body, 6)),
        _ => (long(body, 0), long(body, 4), short(body, 10)),
    };
    let (from, to) = (from.unwrap_or_default(), to.unwrap_or_default());
    let columns = u64::from(columns.unwrap_or_default()) + 1;
    if to != 0 && to < from { u64::MAX } else { (u64::from(to) + 1).saturating_mul(columns) }
}

fn refusal(error: XlsError) -> Refusal {
    match error {
        XlsError::Password => Refusal::Encrypted,
        other => damaged(other),
    }
}
