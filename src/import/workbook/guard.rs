//! A packed workbook is looked through before it is opened: every part is unpacked
//! into nothing, counted, and searched for what it says it holds.
//!
//! Opening allocates as many texts as `uniqueCount` says, and an allocation that
//! fails ends the program. So that number is looked for in every part and on every
//! byte of it, and parts are refused that could hide it by being written otherwise
//! than in UTF-8.

use std::io::{Cursor, ErrorKind, Read};

use zip::ZipArchive;
use zip::read::ZipFile;
use zip::result::ZipError;

use super::super::limits::{Guard, Task};
use super::super::{Excess, Looks, Refusal};
use super::damaged;

/// What kind of workbook is packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Package {
    /// `.xlsx` or `.xlsm`
    Xlsx,
    /// `.xlsb`
    Xlsb,
    /// `.ods`
    Ods,
}

/// A packed file as parts.
pub type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// Opens the list of parts, without any of them.
pub fn archive<'a>(bytes: &'a [u8], task: &Task<'_>) -> Result<Archive<'a>, Refusal> {
    let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| match error {
        // The list of parts stands at the end, so it is what a cut file lacks.
        ZipError::InvalidArchive(_) => Refusal::Truncated { line: None },
        other => refusal(other),
    })?;
    let (found, limit) = (archive.len() as u64, task.limits.parts);
    if found > limit {
        return Err(Refusal::WorkbookBomb { excess: Excess::Parts { found, limit } });
    }
    Ok(archive)
}

/// Looks through a packed file, and says which kind of workbook it is.
pub fn look_through(bytes: &[u8], task: &mut Task<'_>) -> Result<Package, Refusal> {
    let mut archive = archive(bytes, task)?;
    let package = kind(&archive)?;
    if task.limits.guard == Guard::Lifted {
        return Ok(package);
    }
    let mut left = task.limits.unpacked_bytes;
    let (mut packed, half) = (0, bytes.len().saturating_mul(2));
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).map_err(refusal)?;
        packed += usize::try_from(part.compressed_size()).unwrap_or_default();
        let claims = Claims::of(&mut part, &mut left, task)?;
        claims.check()?;
        task.at(packed.min(bytes.len()), half)?;
    }
    Ok(package)
}

fn kind(archive: &Archive<'_>) -> Result<Package, Refusal> {
    let names: Vec<String> = archive.file_names().flatten().map(|name| name.to_lowercase()).collect();
    let has = |name: &str| names.iter().any(|found| found == name);
    let begins = |start: &str| names.iter().any(|found| found.starts_with(start));
    if has("xl/workbook.bin") {
        Ok(Package::Xlsb)
    } else if begins("xl/") && has("[content_types].xml") {
        Ok(Package::Xlsx)
    } else if has("content.xml") && has("mimetype") {
        Ok(Package::Ods)
    } else if begins("word/") || begins("ppt/") {
        Err(Refusal::NotRecognised { looks: Looks::TextDocument })
    } else {
        Err(Refusal::NotRecognised { looks: Looks::Archive })
    }
}

/// What a part says of itself, against what it is.
struct Claims {
    bytes: u64,
    /// The most texts that it says it holds.
    strings: u64,
    opaque: bool,
}

/// The least that a shared text takes: `<si/>`.
const BYTES_A_STRING: u64 = 5;

/// How much is unpacked at once.
const CHUNK: usize = 64 * 1024;

/// What is searched for, and how far a number may stand from it.
const NAME: &[u8] = b"uniqueCount";
const REACH: usize = 64;

impl Claims {
    fn of<R: Read>(part: &mut ZipFile<'_, R>, left: &mut u64, task: &mut Task<'_>) -> Result<Self, Refusal> {
        let is_xml = is_xml(part);
        let mut claims = Self { bytes: 0, strings: 0, opaque: false };
        let mut chunk = vec![0; CHUNK];
        // The end of what was seen before, for a name may lie across two chunks.
        let mut window: Vec<u8> = Vec::with_capacity(CHUNK + REACH + NAME.len());
        loop {
            let read = fill(part, &mut chunk)?;
            let Some(new) = chunk.get(..read).filter(|new| !new.is_empty()) else {
                claims.search(&window, End::Last);
                return Ok(claims);
            };
            let limit = task.limits.unpacked_bytes;
            *left = left
                .checked_sub(read as u64)
                .ok_or(Refusal::WorkbookBomb { excess: Excess::Unpacked { limit } })?;
            if is_xml {
                claims.opaque |= claims.bytes == 0 && is_opaque(new) || new.contains(&0);
                window.extend_from_slice(new);
                claims.search(&window, End::More);
                let keep = window.len().saturating_sub(REACH + NAME.len());
                window.drain(..keep);
            }
            claims.bytes += read as u64;
        }
    }

    /// Searches what is unpacked; a value may be cut off unless it is the last.
    fn search(&mut self, window: &[u8], end: End) {
        let mut from = 0;
        while let Some(at) = find(window.get(from..).unwrap_or_default(), NAME) {
            from += at + NAME.len();
            match Value::of(window.get(from..).unwrap_or_default()) {
                Value::Number(number) => self.strings = self.strings.max(number),
                Value::None => {}
                // It is seen whole in the next window.
                Value::CutOff if end == End::More => {}
                Value::CutOff | Value::Odd => self.opaque = true,
            }
        }
    }

    fn check(&self) -> Result<(), Refusal> {
        let bomb = |excess| Err(Refusal::WorkbookBomb { excess });
        if self.opaque {
            return bomb(Excess::Opaque);
        }
        if self.strings > self.bytes / BYTES_A_STRING {
            return bomb(Excess::SharedStrings { claimed: self.strings });
        }
        Ok(())
    }
}

/// Whether a part may be XML; one whose name cannot be read may be anything.
fn is_xml<R: Read>(part: &ZipFile<'_, R>) -> bool {
    let name = part.name().map(|name| name.to_lowercase());
    name.map_or(true, |name| [".xml", ".rels", ".vml"].iter().any(|end| name.ends_with(end)))
}

/// Reads until the room is full or the part ends.
fn fill(part: &mut impl Read, room: &mut [u8]) -> Result<usize, Refusal> {
    let mut filled = 0;
    while let Some(rest) = room.get_mut(filled..).filter(|rest| !rest.is_empty()) {
        match part.read(rest) {
            Ok(0) => break,
            Ok(read) => filled += read,
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) if error.kind() == ErrorKind::UnexpectedEof => {
                return Err(Refusal::Truncated { line: None });
            }
            Err(error) => return Err(damaged(error)),
        }
    }
    Ok(filled)
}

fn find(text: &[u8], name: &[u8]) -> Option<usize> {
    let first = name.first()?;
    let mut from = 0;
    loop {
        let at = from + text.get(from..)?.iter().position(|byte| byte == first)?;
        if text.get(at..)?.starts_with(name) {
            return Some(at);
        }
        from = at + 1;
    }
}

/// Whether more of a part follows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    More,
    Last,
}

/// What follows a name: `="123"`, or `= '123'`.
enum Value {
    Number(u64),
    /// The name stands in a text.
    None,
    /// The window ends before it does.
    CutOff,
    /// It is written otherwise than any program writes it.
    Odd,
}

impl Value {
    fn of(after: &[u8]) -> Self {
        let missing = if after.len() < REACH { Self::CutOff } else { Self::Odd };
        let text = after.trim_ascii_start();
        let Some(value) = text.strip_prefix(b"=") else {
            return if text.is_empty() { missing } else { Self::None };
        };
        let Some((quote, value)) = value.trim_ascii_start().split_first() else { return missing };
        if !matches!(quote, b'"' | b'\'') {
            return Self::Odd;
        }
        let Some(end) = value.iter().position(|byte| byte == quote) else { return missing };
        let digits = value.get(..end).unwrap_or_default().trim_ascii();
        if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
            return Self::Odd;
        }
        let number = std::str::from_utf8(digits).ok().and_then(|digits| digits.parse().ok());
        // A number too large to be held is too large.
        Self::Number(number.unwrap_or(u64::MAX))
    }
}

/// Whether a part begins in another encoding than UTF-8, in which nothing would be found.
fn is_opaque(start: &[u8]) -> bool {
    let declaration = start.split(|byte| *byte == b'>').next().unwrap_or_default();
    let declaration = declaration.get(..200).unwrap_or(declaration).to_ascii_lowercase();
    let marked = start.starts_with(b"\xFF\xFE") || start.starts_with(b"\xFE\xFF");
    let named = find(&declaration, b"encoding").is_some();
    marked || named && find(&declaration, b"utf-8").is_none() && find(&declaration, b"us-ascii").is_none()
}

/// Why a packed file cannot be opened.
pub fn refusal(error: ZipError) -> Refusal {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Refusal::Encrypted,
        other => damaged(other),
    }
}
