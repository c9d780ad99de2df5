//! The plan file's text: read into a document, and written from one.
//!
//! The text is RON with a version of its own. The version is read before
//! anything else, so that a file from a later Planbord is recognised whatever
//! else it holds. A form that has been shipped is never changed; a new one gets
//! a module of its own beside `v1`.

mod explain;
mod refusal;
pub(super) mod v1;

use ron::extensions::Extensions;
use ron::ser::PrettyConfig;
use serde::Serialize;
use serde::de::DeserializeOwned;

pub use refusal::{Expected, NumberFault, ReadError, Refusal};

use super::locate::{self, Head, Position};
use super::tokens::{Kind, Tokens};
use crate::document::{self, Document, Fault, FaultKind, Place};

/// The version that is written, and the newest that can be read.
pub const VERSION: u32 = 1;
/// The largest file that is read, in bytes: a hundred times a large plan.
pub const MAX_BYTES: u64 = 64 * 1024 * 1024;
/// The most values a file may hold, counted by the commas between them.
pub const MAX_VALUES: usize = 8_000_000;
/// How many faults are given with their positions.
pub const MAX_FAULTS: usize = 100;

/// What a file holds, and what about it cannot be true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parsed {
    /// The document. With faults in it, it is for looking only.
    pub document: Document,
    /// What is wrong with it, in the order it was found, at most [`MAX_FAULTS`].
    pub faults: Vec<(Fault, Position)>,
    /// How many faults there are beyond those.
    pub more_faults: usize,
}

/// What saving would change about the layout of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// Nothing: the file is as Planbord writes it.
    Canonical,
    /// Line breaks, spaces or the order of fields.
    Other,
    /// It holds comments, which saving does not keep.
    Commented,
}

/// Reads a plan file.
///
/// # Errors
/// If the text has not the form of a plan file. What the form cannot show, such
/// as a reference to nothing, is in [`Parsed::faults`].
pub fn parse(bytes: &[u8]) -> Result<Parsed, ReadError> {
    let text = checked_text(bytes)?;
    check_version(text)?;
    let file: v1::File = from_ron(text)?;
    checked(text, Document::from(file), &Place::root())
}

/// The document that was read at the place `within` of a text, and its faults.
pub(super) fn checked(text: &str, document: Document, within: &Place) -> Result<Parsed, ReadError> {
    let mut faults = document::faults(&document);
    if faults.is_empty() {
        return Ok(Parsed { document, faults: Vec::new(), more_faults: 0 });
    }
    let more_faults = faults.len().saturating_sub(MAX_FAULTS);
    faults.truncate(MAX_FAULTS);
    let places: Vec<Place> = faults.iter().map(|fault| within.join(&fault.place)).collect();
    let offsets = locate::offsets(text, &places);
    if let Some(error) = decimal_comma_in_cells(text, &faults, &offsets) {
        return Err(error);
    }
    let located =
        faults.into_iter().zip(offsets).map(|(fault, at)| (fault, Position::of(text, at))).collect();
    Ok(Parsed { document, faults: located, more_faults })
}

/// The document's text. The same document always gives the same text.
///
/// # Errors
/// If its sections lie too deep to be written; the message is RON's.
pub fn to_text(document: &Document) -> Result<String, String> {
    to_ron(&v1::FileRef::from(document))
}

/// What saving `document` would change about the layout of the file it was read from.
pub fn layout(bytes: &[u8], document: &Document) -> Layout {
    if has_comments(bytes) {
        return Layout::Commented;
    }
    match to_text(document) {
        Ok(text) if text.as_bytes() == bytes => Layout::Canonical,
        _ => Layout::Other,
    }
}

/// Whether a file holds comments.
pub fn has_comments(bytes: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(bytes) else { return false };
    if !text.contains("//") && !text.contains("/*") {
        return false;
    }
    let mut tokens = Tokens::new(text);
    while tokens.comments() == 0 && tokens.next().is_some() {}
    tokens.comments() > 0
}

/// The text of a file that is neither too large nor something else than text.
pub(super) fn checked_text(bytes: &[u8]) -> Result<&str, ReadError> {
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    if size > MAX_BYTES {
        return Err(ReadError::at_start(Refusal::TooLarge { most: MAX_BYTES }));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let valid = bytes.get(..error.valid_up_to()).and_then(|valid| std::str::from_utf8(valid).ok());
        let valid = valid.unwrap_or_default();
        let valid = valid.strip_prefix(BYTE_ORDER_MARK).unwrap_or(valid);
        ReadError { position: Position::of(valid, valid.len()), refusal: Refusal::NotUtf8 }
    })?;
    let text = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text);
    if Tokens::new(text).next().is_none() {
        return Err(ReadError::at_start(Refusal::Empty));
    }
    if text.bytes().filter(|b| *b == b',').count() > MAX_VALUES {
        return Err(ReadError::at_start(Refusal::TooManyValues { most: MAX_VALUES }));
    }
    Ok(text)
}

/// Some editors on Windows put it before any text; it says nothing.
const BYTE_ORDER_MARK: char = '\u{FEFF}';

/// Refuses a file of another version, or of none.
pub(super) fn check_version(text: &str) -> Result<(), ReadError> {
    let error = |at, refusal| Err(ReadError { position: Position::of(text, at), refusal });
    let version = match locate::head(text) {
        Head::Version(version) => version,
        Head::NoVersion(at) => return error(at, Refusal::NoVersion),
        Head::NoGroup(first) => {
            let found = refusal::shown(text.get(first.start..first.end).unwrap_or_default());
            return error(first.start, Refusal::NotAPlan { found });
        }
        // RON has something to say about such a text.
        Head::Unclear => return Ok(()),
    };
    let found = text.get(version.start..version.end).unwrap_or_default();
    match found.parse::<u64>() {
        Ok(number) if number == u64::from(VERSION) => Ok(()),
        Ok(number) if number > u64::from(VERSION) => {
            error(version.start, Refusal::TooNew { found: number, known: VERSION })
        }
        _ => {
            let found = refusal::shown(found);
            error(version.start, Refusal::BadValue { expected: Expected::Version, found })
        }
    }
}

fn options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

/// Reads a checked text into a typed value, and says what stood in the way.
pub(super) fn from_ron<T: DeserializeOwned>(text: &str) -> Result<T, ReadError> {
    let error = |error: ron::error::SpannedError| explain::explain(text, &error);
    let mut deserializer = ron::Deserializer::from_str_with_options(text, &options()).map_err(error)?;
    // Any other changes what a text means, and some make reading slow.
    if deserializer.extensions() != Extensions::IMPLICIT_SOME {
        return Err(ReadError::at_start(Refusal::Extension));
    }
    let value = T::deserialize(&mut deserializer).map_err(|code| error(deserializer.span_error(code)))?;
    deserializer.end().map_err(|code| error(deserializer.span_error(code)))?;
    Ok(value)
}

/// Writes a value as every file of Planbord is written.
pub(super) fn to_ron(value: &impl Serialize) -> Result<String, String> {
    let layout = PrettyConfig::new().new_line("\n").indentor("  ");
    let mut text = options().to_string_pretty(value, layout).map_err(|error| error.to_string())?;
    text.push('\n');
    Ok(text)
}

/// A row with too many cells because `2128,5` was typed as two: RON cannot know.
fn decimal_comma_in_cells(text: &str, faults: &[Fault], offsets: &[usize]) -> Option<ReadError> {
    faults.iter().zip(offsets).find_map(|(fault, at)| match fault.kind {
        FaultKind::CellCount { expected, found } if found > expected => {
            decimal_comma_in_group(text, *at, found - expected)
        }
        _ => None,
    })
}

/// The first of exactly `surplus` commas without a space after it, in the group
/// that begins at `start`, if the other commas have one.
fn decimal_comma_in_group(text: &str, start: usize, surplus: usize) -> Option<ReadError> {
    let mut tokens = Tokens::new(text.get(start..)?);
    let mut group: Vec<_> = tokens.by_ref().take_while(|token| token.kind != Kind::Close).collect();
    if group.first().is_some_and(|token| token.kind == Kind::Word) {
        group.remove(0);
    }
    let is_tight = |three: &&[super::tokens::Token]| {
        three[1].kind == Kind::Comma && three[0].end == three[1].start && three[1].end == three[2].start
    };
    let tight: Vec<_> = group.windows(3).filter(is_tight).collect();
    let [first, ..] = tight.as_slice() else { return None };
    if tight.len() != surplus {
        return None;
    }
    let found = text.get(start + first[0].start..start + first[2].end)?;
    Some(ReadError {
        position: Position::of(text, start + first[0].start),
        refusal: Refusal::DecimalComma { found: refusal::shown(found) },
    })
}
