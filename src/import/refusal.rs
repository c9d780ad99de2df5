//! Why a file was not read, as facts; sentences are made elsewhere.

use serde::{Deserialize, Serialize};

/// Why nothing of a file was taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
pub enum Refusal {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// It is of no format that is read.
    #[error("the file is not of a known format ({looks:?})")]
    NotRecognised {
        /// What it seems to be.
        looks: Looks,
    },
    /// It ends before its format says it does.
    #[error("the file ends early")]
    Truncated {
        /// The line it ends at, counted from 1, where it is text.
        line: Option<u64>,
    },
    /// It is larger than is read.
    #[error("{bytes} bytes, more than {limit}")]
    TooLarge {
        /// Its size in bytes.
        bytes: u64,
        /// The most that is read.
        limit: u64,
    },
    /// It holds more cells than are read.
    #[error("more than {limit} cells")]
    TooManyCells {
        /// The most that are read.
        limit: u64,
    },
    /// A table of it has more rows than are read.
    #[error("more than {limit} rows")]
    TooManyRows {
        /// The most that are read.
        limit: u64,
    },
    /// A table of it has more columns than are read.
    #[error("{found} columns, more than {limit}")]
    TooManyColumns {
        /// How many it has, or the first that is too many.
        found: u64,
        /// The most that are read.
        limit: u64,
    },
    /// The text in its cells is longer than is read.
    #[error("more than {limit} bytes of text")]
    TooMuchText {
        /// The most that is read, in bytes.
        limit: u64,
    },
    /// It is a workbook that asks for far more than it holds.
    #[error("the workbook asks for too much: {excess:?}")]
    WorkbookBomb {
        /// Of what.
        excess: Excess,
    },
    /// It is locked with a password.
    #[error("the file is encrypted")]
    Encrypted,
    /// It is a workbook that does not hold together.
    #[error("the workbook is damaged: {message}")]
    BadWorkbook {
        /// What was found, in the words of who found it.
        message: String,
    },
    /// jobindsats answered that the key is wrong or has run out.
    #[error("jobindsats refused the key")]
    WrongKey,
    /// jobindsats answered with an error instead of figures.
    #[error("jobindsats answered with an error: {cause}")]
    ApiError {
        /// Its number, such as 422.
        code: Option<i64>,
        /// What it says, at most 400 characters of it.
        cause: String,
    },
    /// It begins as JSON and is none.
    #[error("line {line}, column {column}: not JSON")]
    BadJson {
        /// The line, counted from 1.
        line: u64,
        /// The column in bytes, counted from 1.
        column: u64,
    },
    /// It is JSON, but not of a shape that figures come in.
    #[error("line {line}: JSON without figures ({shape:?})")]
    BadShape {
        /// The line where it departs, counted from 1.
        line: u64,
        /// How.
        shape: Shape,
    },
    /// It begins as PC-Axis and breaks its rules.
    #[error("line {line}: {fault:?}")]
    BadPx {
        /// The line, counted from 1.
        line: u64,
        /// How.
        fault: PxFault,
    },
    /// The user stopped it.
    #[error("stopped")]
    Cancelled,
    /// It took longer than it may.
    #[error("not read within {seconds} seconds")]
    TookTooLong {
        /// How long it may take.
        seconds: u64,
    },
    /// It asked for more memory than it may have.
    #[error("not read within {limit} bytes of memory")]
    OutOfMemory {
        /// The most that it may have, in bytes.
        limit: u64,
    },
    /// The reading broke off by itself.
    #[error("the reading broke off: {message}")]
    BrokeOff {
        /// What is known of it, in the words of the system.
        message: String,
    },
}

/// What a file that is not read seems to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Looks {
    /// A PDF.
    Pdf,
    /// A picture.
    Picture,
    /// A web page, perhaps saved under the name of a workbook.
    WebPage,
    /// XML of some kind.
    Xml,
    /// A text document.
    TextDocument,
    /// Packed files that are no workbook.
    Archive,
    /// Bytes that are no text.
    Binary,
}

/// What a workbook asks for too much of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Excess {
    /// Bytes when unpacked.
    Unpacked {
        /// The most that are unpacked.
        limit: u64,
    },
    /// Parts.
    Parts {
        /// How many it has.
        found: u64,
        /// The most that it may have.
        limit: u64,
    },
    /// Sheets.
    Sheets {
        /// How many it has.
        found: u64,
        /// The most that it may have.
        limit: u64,
    },
    /// Texts that it says it holds and cannot.
    SharedStrings {
        /// How many it says.
        claimed: u64,
    },
    /// Cells that it says it holds, or repeats.
    Cells {
        /// How many, at least.
        claimed: u64,
        /// The most that are read.
        limit: u64,
    },
    /// It is written so that it cannot be looked through before it is opened.
    Opaque,
}

/// Where JSON departs from the shapes that figures come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Shape {
    /// It has none of the names that figures stand under.
    Unknown,
    /// A list, a table or a text stands where another was expected.
    OtherKind,
    /// JSON-stat: there are not as many values as its dimensions say, or not as many
    /// categories as its sizes say.
    Counts,
}

/// How a file breaks the rules of PC-Axis.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum PxFault {
    /// Something stands where a keyword, a sign or a value should.
    Syntax,
    /// A keyword that must be there is not.
    Without {
        /// Its name, such as `VALUES`.
        keyword: String,
    },
    /// There are not as many figures as the values of its variables ask for.
    Count {
        /// How many there are.
        found: u64,
        /// How many there should be.
        expected: u64,
    },
    /// A key of its data is none of the values of its variable.
    Key,
}

/// At most so many characters of a text from a file, for telling.
pub(super) fn excerpt(text: &str, most: usize) -> String {
    let plain = text.chars().map(|c| if c.is_control() { ' ' } else { c });
    plain.take(most).collect()
}
