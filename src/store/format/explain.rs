//! What RON's errors mean for a plan file.
//!
//! RON says what its grammar expected, and where it stopped. The tokens around
//! that place tell what the reader of the file should look at.

use ron::error::{Error as Ron, SpannedError};

use super::refusal::{Expected, NumberFault, ReadError, Refusal, shown};
use crate::plan::expression::Expression;
use crate::store::locate::Position;
use crate::store::tokens::{Kind, Token, Tokens};

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
        let (at, found) =
            self.bad_part(at).filter(|_| expected == Expected::Expression).unwrap_or((at, found));
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

    /// Where the expression that begins at `at` stops being one, and what stands there.
    fn bad_part(&self, at: usize) -> Option<(usize, String)> {
        let written = self.value_at(at).strip_prefix('"')?.strip_suffix('"')?;
        let bad = written.parse::<Expression>().err().filter(|bad| !bad.found.is_empty())?;
        let (before, _) = written.char_indices().nth(bad.at.checked_sub(1)?)?;
        // With an escape in it, the text is not as long as what is written.
        (!written.contains('\\')).then_some((at + 1 + before, bad.found))
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
        Ron::ExpectedIdentifier | Ron::InvalidIdentifier(_) | Ron::SuggestRawIdentifier(_) => Expected::Word,
        _ => return None,
    })
}
