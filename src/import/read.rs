//! The bytes of a file as sheets: which format it is, by what stands in it first and
//! by its name second, and who reads it.

use super::encoding::{self, Decoded};
use super::limits::{Flow, Limits, Progress, Task};
use super::{Looks, Refusal, Sheet, csv, jobindsats, json, px, workbook};

/// Reads a file. `name` is what it is called, for where its content does not tell;
/// `progress` hears how far the reading has come and can end it.
///
/// # Errors
/// Why nothing of it was taken. What stands in a single cell is no reason.
pub fn read(
    bytes: &[u8],
    name: &str,
    limits: &Limits,
    progress: &mut dyn FnMut(Progress) -> Flow,
) -> Result<Vec<Sheet>, Refusal> {
    let mut task = Task::new(limits, progress);
    task.at(0, bytes.len())?;
    let kind = Kind::of(bytes)?;
    let limit = if matches!(kind, Kind::Workbook) { limits.workbook_bytes } else { limits.text_bytes };
    let found = bytes.len() as u64;
    if found > limit {
        return Err(Refusal::TooLarge { bytes: found, limit });
    }
    let sheets = match kind {
        Kind::Workbook => workbook::read(bytes, &mut task)?,
        Kind::Px => px::read(&px::decode(bytes)?, &mut task)?,
        Kind::Text => text(&encoding::decode(bytes)?, name, &mut task)?,
    };
    task.at(bytes.len(), bytes.len())?;
    Ok(sheets)
}

/// Who reads a file.
enum Kind {
    Workbook,
    Px,
    Text,
}

/// How files begin that are none of ours.
const OTHERS: [(&[u8], Looks); 8] = [
    (b"%PDF-", Looks::Pdf),
    (b"\x89PNG", Looks::Picture),
    (b"\xFF\xD8\xFF", Looks::Picture),
    (b"GIF8", Looks::Picture),
    (b"{\\rtf", Looks::TextDocument),
    (b"\x1F\x8B", Looks::Archive),
    (b"7z\xBC\xAF\x27\x1C", Looks::Archive),
    (b"Rar!", Looks::Archive),
];

impl Kind {
    fn of(bytes: &[u8]) -> Result<Self, Refusal> {
        if bytes.trim_ascii().is_empty() {
            return Err(Refusal::Empty);
        }
        if let Some((_, looks)) = OTHERS.iter().find(|(start, _)| bytes.starts_with(start)) {
            return Err(Refusal::NotRecognised { looks: *looks });
        }
        if workbook::is_workbook(bytes) {
            return Ok(Self::Workbook);
        }
        Ok(if px::is_px(bytes) { Self::Px } else { Self::Text })
    }
}

fn text(decoded: &Decoded<'_>, name: &str, task: &mut Task<'_>) -> Result<Vec<Sheet>, Refusal> {
    let start = decoded.text.trim_start();
    if start.is_empty() {
        return Err(Refusal::Empty);
    }
    if jobindsats::is_wrong_key(start) {
        return Err(Refusal::WrongKey);
    }
    // What begins as JSON is JSON, unless it says that it is a table.
    let is_table = [".csv", ".tsv", ".tab"].iter().any(|end| name.to_lowercase().ends_with(end));
    if start.starts_with('{') || start.starts_with('[') && !is_table {
        return json::read(decoded, task);
    }
    match markup(start) {
        Some(looks) => Err(Refusal::NotRecognised { looks }),
        None => csv::read(decoded, task),
    }
}

/// Which kind of markup a text begins with.
fn markup(start: &str) -> Option<Looks> {
    let begins = |word: &str| start.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
    if ["<!doctype", "<html", "<head", "<body", "<table"].iter().any(|word| begins(word)) {
        Some(Looks::WebPage)
    } else if begins("<?xml") {
        Some(Looks::Xml)
    } else {
        None
    }
}

#[cfg(test)]
mod tests;
