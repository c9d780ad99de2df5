//! Why a text cannot be read: what was expected, what stood there, and where.
//!
//! RON's own errors say what its grammar expected. Here they become facts about
//! a plan file, with the position of the value itself.

use std::fmt;

use ron::error::{Error as Ron, SpannedError};

use crate::meeting::snapshot_ref::DIGEST_FORM;
use crate::plan::amount::AMOUNT_FORM;
use crate::plan::budget::CELL_FORM;
use crate::plan::day::{DAY_FORM, MOMENT_FORM, TIME_FORM};
use crate::plan::period::PERIOD_FORM;
use crate::plan::series::VALUE_FORM;
use crate::store::locate::Position;
use crate::store::tokens::{Kind, Token, Tokens};

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
        })
    }
}

impl Expected {
    /// What the types of the plan file say they expected.
    fn of_form(form: &str) -> Option<Self> {
        let id = || form.strip_prefix("an id such as \"")?.chars().next().map(Self::Id);
        let all = [Self::Number, Self::Value, Self::Cell, Self::Period, Self::Day, Self::Time, Self::Moment];
        let known = all.into_iter().chain([Self::Digest, Self::Point]).find(|it| it.to_string() == form);
        known.or_else(id)
    }

    fn is_number(self) -> bool {
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
    fn of(found: &str) -> Self {
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

/// What RON's error means for a plan file.
pub(super) fn explain(text: &str, error: &SpannedError) -> ReadError {
    let end = Position { line: error.span.end.line, column: error.span.end.col };
    let around = Around::new(text, end.offset_in(text));
    let (at, refusal) = around.refusal(&error.code);
    ReadError { position: Position::of(text, at), refusal }
}

/// The tokens around the place where RON stopped.
struct Around<'a> {
    text: &'a str,
    /// The byte before which RON stopped.
    stop: usize,
    /// The tokens that end at the stop or before it, at most 2, latest last.
    before: Vec<Token>,
    /// The tokens that end after it, at most 3.
    after: Vec<Token>,
    /// Where the groups begin that are open at the stop, innermost last.
    open: Vec<usize>,
    /// Where the group begins that was closed last before the stop.
    closed: usize,
}

impl<'a> Around<'a> {
    fn new(text: &'a str, stop: usize) -> Self {
        let mut around =
            Self { text, stop, before: Vec::new(), after: Vec::new(), open: Vec::new(), closed: 0 };
        for token in Tokens::new(text) {
            if token.end > stop {
                around.after.push(token);
                if around.after.len() == 3 {
                    break;
                }
                continue;
            }
            match token.kind {
                Kind::Open => around.open.push(token.start),
                Kind::Close => around.closed = around.open.pop().unwrap_or(0),
                _ => {}
            }
            if around.before.len() == 2 {
                around.before.remove(0);
            }
            around.before.push(token);
        }
        around
    }

    fn refusal(&self, error: &Ron) -> (usize, Refusal) {
        if let Some(refusal) = self.about_names(error).or_else(|| self.about_values(error)) {
            return refusal;
        }
        if let Some((at, found)) = self.decimal_comma() {
            return (at, Refusal::DecimalComma { found });
        }
        if let Some(truncated) = self.truncated(error) {
            return truncated;
        }
        if let Some(refusal) = self.about_marks(error) {
            return refusal;
        }
        let message: String = error.to_string().chars().take(200).collect();
        (self.next_start(), Refusal::Syntax { message })
    }

    /// Fields and choices that are unknown, missing or there twice.
    fn about_names(&self, error: &Ron) -> Option<(usize, Refusal)> {
        Some(match error {
            Ron::NoSuchStructField { expected, found, outer } => {
                let (found, of) = (shown(found), outer.clone());
                (self.last_start(), Refusal::UnknownField { found, of, expected })
            }
            Ron::NoSuchEnumVariant { expected, found, outer } => {
                let (found, of) = (shown(found), outer.clone());
                (self.last_start(), Refusal::UnknownWord { found, of, expected })
            }
            Ron::MissingStructField { field, outer } => {
                (self.group_start(), Refusal::MissingField { field, of: outer.clone() })
            }
            Ron::DuplicateStructField { field, outer } => {
                (self.last_start(), Refusal::DuplicateField { field, of: outer.clone() })
            }
            Ron::ExceededRecursionLimit => (self.last_start(), Refusal::TooDeep),
            _ => return None,
        })
    }

    /// Values of the right kind that cannot be.
    fn about_values(&self, error: &Ron) -> Option<(usize, Refusal)> {
        let (at, expected) = match error {
            Ron::InvalidValueForType { expected, .. } => (self.last_start(), Expected::of_form(expected)?),
            Ron::ExpectedDifferentLength { expected, .. } => {
                (self.group_start(), Expected::of_form(expected)?)
            }
            Ron::IntegerOutOfBounds => (self.last_start(), Expected::WholeNumber),
            _ => return None,
        };
        let found = shown(self.value_at(at));
        Some((
            at,
            match expected {
                _ if expected.is_number() => {
                    let fault = NumberFault::of(self.value_at(at));
                    Refusal::BadNumber { expected, found, fault }
                }
                _ => Refusal::BadValue { expected, found },
            },
        ))
    }

    /// Marks that are missing, and values of the wrong kind.
    fn about_marks(&self, error: &Ron) -> Option<(usize, Refusal)> {
        let next = (self.next_start(), self.next_text());
        // RON takes a number as far as it fits: `1` of `1.5`, the `-` of `-x`.
        let part = self.after.first().filter(|token| token.start < self.stop && token.kind == Kind::Word);
        let sign = self.before.last().filter(|token| token.end == self.stop && token.kind == Kind::Word);
        Some(match (error, part, sign) {
            (Ron::ExpectedComma, Some(_), _) => {
                (next.0, Refusal::BadValue { expected: Expected::WholeNumber, found: next.1 })
            }
            (Ron::ExpectedComma, None, _) => {
                (self.before.last().map_or(0, |token| token.end), Refusal::MissingComma)
            }
            (Ron::TrailingCharacters, ..) => (next.0, Refusal::TextAfterEnd { found: next.1 }),
            (Ron::ExpectedInteger, None, Some(sign)) => (sign.start, not_a_number(self.text_of(*sign))),
            (Ron::ExpectedFloat | Ron::FloatUnderscore, ..) => (next.0, not_a_number(&next.1)),
            _ => (next.0, Refusal::BadValue { expected: expected_by(error)?, found: next.1 }),
        })
    }

    /// The number around the stop whose decimals follow a comma.
    fn decimal_comma(&self) -> Option<(usize, String)> {
        let near: Vec<Token> = self.before.iter().chain(&self.after).copied().collect();
        let three = near.windows(3).find(|three| {
            let is_number = |token: Token| {
                let digits = self.text_of(token).trim_start_matches('-');
                !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit())
            };
            let is_tight = three[0].end == three[1].start && three[1].end == three[2].start;
            let touches = three[0].start <= self.stop && self.stop <= three[2].end;
            is_tight && touches && three[1].kind == Kind::Comma && is_number(three[0]) && is_number(three[2])
        })?;
        Some((three[0].start, shown(self.text.get(three[0].start..three[2].end)?)))
    }

    /// The end of the text, where more was expected.
    fn truncated(&self, error: &Ron) -> Option<(usize, Refusal)> {
        let opened = self.open.last().map(|at| Position::of(self.text, *at));
        match error {
            Ron::Eof if self.after.is_empty() => Some((self.text.len(), Refusal::Truncated { opened })),
            // A text or a comment that is never closed: the mark that opens it tells more.
            Ron::ExpectedStringEnd | Ron::UnclosedBlockComment => Some((
                self.last_mark(),
                Refusal::Truncated { opened: Some(Position::of(self.text, self.last_mark())) },
            )),
            Ron::TrailingCharacters => None,
            _ if self.after.is_empty() => Some((self.text.len(), Refusal::Truncated { opened })),
            _ => None,
        }
    }

    fn last_mark(&self) -> usize {
        self.after.first().map_or(self.stop, |token| token.start)
    }

    fn text_of(&self, token: Token) -> &'a str {
        self.text.get(token.start..token.end).unwrap_or_default()
    }

    /// Where the value begins that was read last.
    fn last_start(&self) -> usize {
        match self.before.last() {
            Some(Token { kind: Kind::Close, .. }) => self.closed,
            Some(token) => token.start,
            None => 0,
        }
    }

    /// Where the innermost open group begins.
    fn group_start(&self) -> usize {
        self.open.last().copied().unwrap_or(0)
    }

    /// Where the token begins that RON could not take.
    fn next_start(&self) -> usize {
        self.after.first().map_or(self.text.len(), |token| token.start)
    }

    fn next_text(&self) -> String {
        self.after.first().map(|token| shown(self.text_of(*token))).unwrap_or_default()
    }

    /// The text of the value that begins at `at`, up to the stop.
    fn value_at(&self, at: usize) -> &'a str {
        let first = Tokens::new(self.text.get(at..).unwrap_or_default()).next();
        match first {
            Some(token) if token.kind != Kind::Open => self.text.get(at..at + token.end).unwrap_or_default(),
            _ => self.text.get(at..self.stop).unwrap_or_default().trim_end(),
        }
    }
}

fn not_a_number(found: &str) -> Refusal {
    let (expected, fault) = (Expected::Number, NumberFault::NotANumber);
    Refusal::BadNumber { expected, found: shown(found), fault }
}

/// What RON's grammar expected, where that is something a reader of the file knows.
fn expected_by(error: &Ron) -> Option<Expected> {
    Some(match error {
        Ron::ExpectedArray => Expected::List,
        Ron::ExpectedString => Expected::Text,
        Ron::ExpectedInteger | Ron::InvalidIntegerDigit { .. } => Expected::WholeNumber,
        Ron::ExpectedStructLike
        | Ron::ExpectedNamedStructLike(_)
        | Ron::ExpectedDifferentStructName { .. } => Expected::Group,
        _ => return None,
    })
}
