//! A file and its sheets as bytes between two processes of this program: one asks,
//! the other reads.
//!
//! Both ends trust each other as little as they trust the file: nothing is made room
//! for because a number says so, and sheets that do not fit together are an error.

use std::io::{self, ErrorKind, Read, Write};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::{Grid, Known, Limits, Progress, Refusal, Sheet};

/// What is asked for: a file to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// What the file is called.
    pub name: String,
    /// How much it may ask for.
    pub limits: Limits,
    /// What stands in it.
    pub bytes: Vec<u8>,
}

/// What is answered, in order: how far it has come, then sheets and an end, or a refusal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// It has come this far.
    Progress(Progress),
    /// A sheet of the file.
    Sheet(Sheet),
    /// That was all.
    Done,
    /// Nothing of it was taken.
    Refused(Refusal),
}

/// The most that a description takes, which is all but bytes and cells.
const DESCRIPTION: u32 = 4 << 20;

#[derive(Serialize, Deserialize)]
struct Asked {
    name: String,
    limits: Limits,
    size: u64,
}

#[derive(Serialize, Deserialize)]
struct Described {
    name: String,
    known: Known,
    text: u64,
    cells: u64,
    rows: u64,
}

/// Asks for a file to be read.
///
/// # Errors
/// When nobody takes it.
pub fn ask(out: &mut impl Write, name: &str, limits: &Limits, bytes: &[u8]) -> io::Result<()> {
    let asked = Asked { name: name.to_owned(), limits: *limits, size: bytes.len() as u64 };
    describe(out, &asked)?;
    out.write_all(bytes)?;
    out.flush()
}

/// Hears what is asked for. `hold` hears the limits before any room is made.
///
/// # Errors
/// When it is cut off or makes no sense.
pub fn hear(from: &mut impl Read, hold: &mut dyn FnMut(&Limits)) -> io::Result<Request> {
    let Asked { name, limits, size } = described(from)?;
    hold(&limits);
    let bytes = exactly(from, size)?;
    Ok(Request { name, limits, bytes })
}

/// Gives an answer.
///
/// # Errors
/// When nobody takes it.
pub fn answer(out: &mut impl Write, answer: &Answer) -> io::Result<()> {
    match answer {
        Answer::Progress(Progress { done, total }) => {
            out.write_all(b"p")?;
            out.write_all(&done.to_le_bytes())?;
            out.write_all(&total.to_le_bytes())?;
        }
        Answer::Sheet(sheet) => {
            out.write_all(b"s")?;
            write_sheet(out, sheet)?;
        }
        Answer::Done => out.write_all(b"d")?,
        Answer::Refused(refusal) => {
            out.write_all(b"r")?;
            describe(out, refusal)?;
        }
    }
    out.flush()
}

/// Takes an answer.
///
/// # Errors
/// When it is cut off or makes no sense, or holds more than was asked for.
pub fn take(from: &mut impl Read, limits: &Limits) -> io::Result<Answer> {
    let [kind] = array(from)?;
    match kind {
        b'p' => {
            let done = u64::from_le_bytes(array(from)?);
            Ok(Answer::Progress(Progress { done, total: u64::from_le_bytes(array(from)?) }))
        }
        b's' => read_sheet(from, limits).map(Answer::Sheet),
        b'd' => Ok(Answer::Done),
        b'r' => described(from).map(Answer::Refused),
        _ => Err(senseless()),
    }
}

fn write_sheet(out: &mut impl Write, Sheet { name, grid, known }: &Sheet) -> io::Result<()> {
    let (text, ends, rows) = grid.parts();
    let described = Described {
        name: name.clone(),
        known: known.clone(),
        text: text.len() as u64,
        cells: ends.len() as u64,
        rows: rows.len() as u64,
    };
    describe(out, &described)?;
    out.write_all(text.as_bytes())?;
    write_numbers(out, ends)?;
    write_numbers(out, rows)
}

fn read_sheet(from: &mut impl Read, limits: &Limits) -> io::Result<Sheet> {
    let Described { name, known, text, cells, rows } = described(from)?;
    if text > limits.cell_bytes || cells > limits.cells || rows > limits.rows {
        return Err(senseless());
    }
    let text = String::from_utf8(exactly(from, text)?).map_err(|_| senseless())?;
    let (ends, rows) = (read_numbers(from, cells)?, read_numbers(from, rows)?);
    let grid = Grid::from_parts(text, ends, rows).ok_or_else(senseless)?;
    Ok(Sheet { name, grid, known })
}

/// How many numbers are turned to bytes at once.
const NUMBERS: usize = 16 * 1024;

fn write_numbers(out: &mut impl Write, numbers: &[u32]) -> io::Result<()> {
    let mut bytes = Vec::with_capacity(NUMBERS * size_of::<u32>());
    for some in numbers.chunks(NUMBERS) {
        bytes.clear();
        bytes.extend(some.iter().flat_map(|number| number.to_le_bytes()));
        out.write_all(&bytes)?;
    }
    Ok(())
}

fn read_numbers(from: &mut impl Read, count: u64) -> io::Result<Vec<u32>> {
    let mut numbers = Vec::new();
    let mut left = count;
    while left > 0 {
        let some = left.min(NUMBERS as u64);
        let bytes = exactly(from, some * size_of::<u32>() as u64)?;
        numbers.extend(bytes.as_chunks().0.iter().map(|four| u32::from_le_bytes(*four)));
        left -= some;
    }
    numbers.shrink_to_fit();
    Ok(numbers)
}

fn describe(out: &mut impl Write, what: &impl Serialize) -> io::Result<()> {
    let text = serde_json::to_vec(what).map_err(io::Error::other)?;
    let length =
        u32::try_from(text.len()).ok().filter(|length| *length <= DESCRIPTION).ok_or_else(senseless)?;
    out.write_all(&length.to_le_bytes())?;
    out.write_all(&text)
}

fn described<T: DeserializeOwned>(from: &mut impl Read) -> io::Result<T> {
    let length = u32::from_le_bytes(array(from)?);
    if length > DESCRIPTION {
        return Err(senseless());
    }
    serde_json::from_slice(&exactly(from, length.into())?).map_err(|_| senseless())
}

fn array<const N: usize>(from: &mut impl Read) -> io::Result<[u8; N]> {
    let mut bytes = [0; N];
    from.read_exact(&mut bytes)?;
    Ok(bytes)
}

/// So many bytes; room is made as they come, not as they are announced.
fn exactly(from: &mut impl Read, count: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let read = from.take(count).read_to_end(&mut bytes)?;
    if read as u64 == count { Ok(bytes) } else { Err(ErrorKind::UnexpectedEof.into()) }
}

fn senseless() -> io::Error {
    ErrorKind::InvalidData.into()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::testing::open;
    use super::*;

    #[test]
    fn a_file_and_its_sheets_arrive_as_they_were_sent() {
        let limits = Limits::default();
        let mut wire = Vec::new();
        ask(&mut wire, "tal.csv", &limits, b"a;\xF8\n1;2\n").unwrap();
        let mut held = None;
        let request = hear(&mut wire.as_slice(), &mut |limits| held = Some(*limits)).unwrap();
        assert_eq!((request.name.as_str(), held), ("tal.csv", Some(limits)));
        let mut sheets = open(&request.bytes).unwrap();
        let answers = [
            Answer::Progress(Progress { done: 1, total: 2 }),
            Answer::Sheet(sheets.remove(0)),
            Answer::Done,
            Answer::Refused(Refusal::TooManyCells { limit: 3 }),
        ];
        let mut wire = Vec::new();
        for each in &answers {
            answer(&mut wire, each).unwrap();
        }
        let mut from = wire.as_slice();
        for each in answers {
            assert_eq!(take(&mut from, &limits).unwrap(), each);
        }
        assert_eq!(take(&mut from, &limits).unwrap_err().kind(), ErrorKind::UnexpectedEof);
    }

    proptest! {
        #[test]
        fn no_bytes_on_the_wire_bring_either_end_down(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = hear(&mut bytes.as_slice(), &mut |_| {});
            let _ = take(&mut bytes.as_slice(), &Limits::default());
            let sheet = [&b"s"[..], &bytes].concat();
            let _ = take(&mut sheet.as_slice(), &Limits::default());
        }
    }
}
