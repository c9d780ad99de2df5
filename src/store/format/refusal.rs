//! Why a text cannot be read: what was expected, what stood there, and where.

use std::fmt;

use crate::meeting::snapshot_ref::DIGEST_FORM;
use crate::plan::amount::AMOUNT_FORM;
use crate::plan::budget::CELL_FORM;
use crate::plan::day::{DAY_FORM, MOMENT_FORM, TIME_FORM};
use crate::plan::expression::EXPRESSION_FORM;
use crate::plan::period::PERIOD_FORM;
use crate::plan::series::VALUE_FORM;
use crate::plan::target::STEP_FORM;
use crate::store::locate::Position;

/// A text that cannot be read, and the place that shows it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{position}: {refusal}")]
pub struct ReadError {
    /// Where, without counting a byte order mark.
    pub position: Position,
    /// Why.
    pub refusal: Refusal,
}

impl ReadError {
    pub(in crate::store) fn at_start(refusal: Refusal) -> Self {
        Self { position: Position::START, refusal }
    }
}

/// Why a text cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is nothing in it, or nothing but comments.
    #[error("the file is empty")]
    Empty,
    /// It is larger than any plan.
    #[error("the file is larger than {most} bytes")]
    TooLarge {
        /// The largest that is read, in bytes.
        most: u64,
    },
    /// It holds more values than any plan.
    #[error("the file holds more than {most} values")]
    TooManyValues {
        /// The most that are read.
        most: usize,
    },
    /// Its bytes are not text in UTF-8.
    #[error("not UTF-8 text")]
    NotUtf8,
    /// It is text, and no plan file: those begin with `(`.
    #[error("not a plan file: it begins with `{found}`")]
    NotAPlan {
        /// What it begins with.
        found: String,
    },
    /// It has the form of a plan file, and says no version.
    #[error("the field `version` is missing")]
    NoVersion,
    /// It was written by a later Planbord.
    #[error("version {found} is newer than {known}")]
    TooNew {
        /// Its version.
        found: u64,
        /// The newest that can be read.
        known: u32,
    },
    /// It asks for another dialect of RON.
    #[error("extensions of RON cannot be used in a plan file")]
    Extension,
    /// There is no such field.
    #[error("unknown field `{found}` in {}, expected one of {}", of.as_deref().unwrap_or("a group"), expected.join(", "))]
    UnknownField {
        /// What stands there.
        found: String,
        /// The kind of thing it stands in.
        of: Option<String>,
        /// The fields there are.
        expected: &'static [&'static str],
    },
    /// There is no such choice.
    #[error("unknown word `{found}`, expected one of {}", expected.join(", "))]
    UnknownWord {
        /// What stands there.
        found: String,
        /// What is chosen.
        of: Option<String>,
        /// The choices there are.
        expected: &'static [&'static str],
    },
    /// A field that must be there is not.
    #[error("missing field `{field}` in {}", of.as_deref().unwrap_or("this group"))]
    MissingField {
        /// The field.
        field: &'static str,
        /// The kind of thing that lacks it.
        of: Option<String>,
    },
    /// A field is there twice.
    #[error("duplicate field `{field}`")]
    DuplicateField {
        /// The field.
        field: &'static str,
        /// The kind of thing it stands in.
        of: Option<String>,
    },
    /// Groups lie deeper within one another than in any plan.
    #[error("groups lie too deep within one another")]
    TooDeep,
    /// A number has a comma where RON has a point.
    #[error("`{found}` has a decimal comma, expected a decimal point")]
    DecimalComma {
        /// The number as it stands there, such as `1,5`.
        found: String,
    },
    /// A number that cannot be kept exactly.
    #[error("`{found}` is not {expected}")]
    BadNumber {
        /// What may stand there.
        expected: Expected,
        /// What stands there.
        found: String,
        /// What is wrong with it.
        fault: NumberFault,
    },
    /// Something that is not what belongs there, or does not exist.
    #[error("`{found}` is not {expected}")]
    BadValue {
        /// What may stand there.
        expected: Expected,
        /// What stands there.
        found: String,
    },
    /// The text ends before everything that was opened is closed.
    #[error("the file ends too early")]
    Truncated {
        /// What was opened last and is not closed.
        opened: Option<Position>,
    },
    /// A comma should stand here, or the end of the group.
    #[error("expected a comma")]
    MissingComma,
    /// Something follows the plan.
    #[error("expected nothing more, found `{found}`")]
    TextAfterEnd {
        /// What stands there.
        found: String,
    },
    /// The text is not RON.
    #[error("{message}")]
    Syntax {
        /// What RON says, in English, at most 200 characters.
        message: String,
    },
}

/// What may stand at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// A decimal number, such as `1234.5`.
    Number,
    /// The same, or `Missing`, `Hidden`, `NotMeasured`.
    Value,
    /// The same, or `Blank`, or a text.
    Cell,
    /// A whole number that is not below 0.
    WholeNumber,
    /// A version that was ever written.
    Version,
    /// A period, such as `"2020-05"`.
    Period,
    /// A day, such as `"2020-09-07"`.
    Day,
    /// A time of day, such as `"14:30:00"`.
    Time,
    /// A day and time, such as `"2020-09-07T14:30:00"`.
    Moment,
    /// An id that begins with this letter.
    Id(char),
    /// A SHA-256.
    Digest,
    /// Text in quotes.
    Text,
    /// A list in square brackets.
    List,
    /// A group in round brackets.
    Group,
    /// A point, such as `("2020-05", 914)`.
    Point,
    /// A level on the way to a target, such as `("2019", 975)`.
    Step,
    /// Arithmetic over figures, such as `"s12[2020] / 889 * 100"`.
    Expression,
    /// A word that is chosen from a list, such as `Local` or `In("2020")`.
    Word,
}

impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Number => AMOUNT_FORM,
            Self::Value => VALUE_FORM,
            Self::Cell => CELL_FORM,
            Self::WholeNumber => "a whole number such as 12",
            Self::Version => "a version such as 1",
            Self::Period => PERIOD_FORM,
            Self::Day => DAY_FORM,
            Self::Time => TIME_FORM,
            Self::Moment => MOMENT_FORM,
            Self::Id(letter) => return write!(f, "an id such as \"{letter}12\""),
            Self::Digest => DIGEST_FORM,
            Self::Text => "a text such as \"words\"",
            Self::List => "a list such as [\"one\", \"two\"]",
            Self::Group => "a group such as (id: \"g1\")",
            Self::Point => "a point such as (\"2020-05\", 914)",
            Self::Step => STEP_FORM,
            Self::Expression => EXPRESSION_FORM,
            Self::Word => "a word such as Local",
        })
    }
}

impl Expected {
    /// What the types of the plan file say they expected.
    pub(super) fn of_form(form: &str) -> Option<Self> {
        let id = || form.strip_prefix("an id such as \"")?.chars().next().map(Self::Id);
        let all = [Self::Number, Self::Value, Self::Cell, Self::Period, Self::Day, Self::Time, Self::Moment];
        let more = [Self::Digest, Self::Point, Self::Step, Self::Expression];
        all.into_iter().chain(more).find(|it| it.to_string() == form).or_else(id)
    }

    pub(super) fn is_number(self) -> bool {
        matches!(self, Self::Number | Self::Value | Self::Cell)
    }
}

/// What is wrong with a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberFault {
    /// `NaN` or an infinity, which are not figures.
    NotFinite,
    /// An exponent, such as `1e400`.
    Exponent,
    /// More digits than can be kept.
    TooManyDigits,
    /// It is not a number at all.
    NotANumber,
}

impl NumberFault {
    pub(super) fn of(found: &str) -> Self {
        let digits = found.trim_start_matches(['-', '+']);
        let is_made_of = |more: &str| {
            let fits = |c: char| c.is_ascii_digit() || c == '.' || c == '_' || more.contains(c);
            digits.starts_with(|c: char| c.is_ascii_digit()) && digits.chars().all(fits)
        };
        if ["inf", "NaN"].iter().any(|word| digits.starts_with(word)) {
            Self::NotFinite
        } else if is_made_of("") {
            Self::TooManyDigits
        } else if is_made_of("eE+-") {
            Self::Exponent
        } else {
            Self::NotANumber
        }
    }
}

/// At most 40 characters of a text from a file, which may have megabytes of it.
pub(super) fn shown(text: &str) -> String {
    text.chars().take(40).collect()
}
