//! Points, commas and spaces in a number: which of them stands before the
//! decimals, and which only groups the digits.

use std::borrow::Cow;
use std::str::FromStr;

use crate::import::{Decimal, Why};
use crate::plan::Amount;

/// No exact number is written with more.
const MAX_BYTES: usize = 64;

/// Which sign a file writes before its decimals, as far as its figures tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Evidence {
    /// Some figure can only be read with a comma.
    comma: bool,
    /// Some figure can only be read with a point.
    point: bool,
}

impl Evidence {
    /// Takes a figure into account; a text that is none changes nothing.
    pub fn consider(&mut self, text: &str) {
        if !text.bytes().any(|byte| matches!(byte, b',' | b'.')) {
            return;
        }
        let text = super::without_unit(super::without_mark(text.trim()).0);
        match Shape::of(text).map(|shape| shape.told) {
            Some(Told::By(Decimal::Comma)) => self.comma = true,
            Some(Told::By(Decimal::Point)) => self.point = true,
            Some(Told::Either | Told::Whole) | None => {}
        }
    }

    /// The sign that all figures agree on; `None` where none tells or they differ.
    pub fn decimal(self) -> Option<Decimal> {
        match (self.comma, self.point) {
            (true, false) => Some(Decimal::Comma),
            (false, true) => Some(Decimal::Point),
            _ => None,
        }
    }

    /// Whether figures contradict each other, so that no more of them will help.
    pub fn is_contradicted(self) -> bool {
        self.comma && self.point
    }
}

/// Which sign stands before the decimals of a file whose figures these are.
pub fn settle<'a>(figures: impl IntoIterator<Item = &'a str>) -> Option<Decimal> {
    let mut evidence = Evidence::default();
    for figure in figures {
        evidence.consider(figure);
        if evidence.is_contradicted() {
            return None;
        }
    }
    evidence.decimal()
}

/// Reads a number without unit or mark, and how many decimals it is written with.
pub(super) fn number(text: &str, decimal: Option<Decimal>) -> Result<(Amount, u8), Why> {
    let shape = Shape::of(text).ok_or(Why::NotAFigure)?;
    let decimal = match (shape.told, decimal) {
        (Told::Whole, _) => return shape.amount(None),
        (Told::Either, None) => return Err(Why::AmbiguousFigure),
        (Told::By(told), Some(decimal)) if told != decimal => return Err(Why::AmbiguousFigure),
        (Told::By(decimal), _) | (Told::Either, Some(decimal)) => decimal,
    };
    shape.amount(Some(decimal))
}

/// A number taken apart: its sign, its digits with points and commas, and what
/// these tell.
struct Shape<'a> {
    negative: bool,
    digits: Cow<'a, str>,
    told: Told,
}

/// What a number tells about its own signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Told {
    /// It has neither point nor comma.
    Whole,
    /// It can be read in one way only.
    By(Decimal),
    /// `1.950`: it can be read in both ways.
    Either,
}

impl<'a> Shape<'a> {
    /// `None` for what is no number in any way of writing.
    fn of(text: &'a str) -> Option<Self> {
        if text.len() > MAX_BYTES {
            return None;
        }
        let (negative, text) = unsigned(text);
        let digits = without_spaces(text)?;
        let told = told(&digits)?;
        Some(Self { negative, digits, told })
    }

    fn amount(&self, decimal: Option<Decimal>) -> Result<(Amount, u8), Why> {
        let sign = match decimal {
            Some(Decimal::Comma) => ',',
            Some(Decimal::Point) => '.',
            None => '\0',
        };
        let mut plain = String::with_capacity(self.digits.len() + 1);
        if self.negative {
            plain.push('-');
        }
        let kept = self.digits.chars().filter(|c| c.is_ascii_digit() || *c == sign);
        plain.extend(kept.map(|c| if c == sign { '.' } else { c }));
        let decimals = plain.split_once('.').map_or(0, |(_, decimals)| decimals.len());
        let amount = Amount::from_str(&plain).map_err(|_| Why::NotAFigure)?;
        Ok((amount, u8::try_from(decimals).unwrap_or(u8::MAX)))
    }
}

/// The minus may be a hyphen, the real sign or a dash, and stands behind the number
/// in some accounting systems.
fn unsigned(text: &str) -> (bool, &str) {
    const MINUS: [char; 3] = ['-', '\u{2212}', '–'];
    if let Some(rest) = text.strip_prefix(MINUS) {
        return (true, rest.trim_start());
    }
    if let Some(rest) = text.strip_suffix(MINUS) {
        return (true, rest.trim_end());
    }
    (false, text.strip_prefix('+').unwrap_or(text))
}

/// Takes out spaces and apostrophes that group digits by three.
fn without_spaces(text: &str) -> Option<Cow<'_, str>> {
    let groups = |c: char| c.is_whitespace() || matches!(c, '\'' | '’');
    if !text.contains(groups) {
        return Some(Cow::Borrowed(text));
    }
    let whole = text.find([',', '.']).and_then(|at| text.get(..at)).unwrap_or(text);
    let decimals = text.get(whole.len()..)?;
    let grouped = is_grouped(whole.split(groups)) && !decimals.contains(groups);
    grouped.then(|| text.chars().filter(|c| !groups(*c)).collect())
}

/// One to three digits first, then always three.
fn is_grouped<'a>(groups: impl Iterator<Item = &'a str>) -> bool {
    groups.enumerate().all(|(at, group)| {
        let length = if at == 0 { (1..=3).contains(&group.len()) } else { group.len() == 3 };
        length && group.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// What points and commas tell; `None` where they make no number.
fn told(digits: &str) -> Option<Told> {
    let plain = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let (points, commas) = (digits.matches('.').count(), digits.matches(',').count());
    match (points, commas) {
        (0, 0) => plain(digits).then_some(Told::Whole),
        (1, 0) => alone(digits, '.', Decimal::Point),
        (0, 1) => alone(digits, ',', Decimal::Comma),
        (_, 0) => is_grouped(digits.split('.')).then_some(Told::By(Decimal::Comma)),
        (0, _) => is_grouped(digits.split(',')).then_some(Told::By(Decimal::Point)),
        // Both: the last of them stands before the decimals.
        _ if digits.rfind(',') > digits.rfind('.') => {
            with_decimals(digits, ',', '.').then_some(Told::By(Decimal::Comma))
        }
        _ => with_decimals(digits, '.', ',').then_some(Told::By(Decimal::Point)),
    }
}

/// Whether it is grouped by one sign, with decimals behind the other.
fn with_decimals(digits: &str, decimal: char, group: char) -> bool {
    let Some((whole, decimals)) = digits.split_once(decimal) else { return false };
    is_grouped(whole.split(group)) && !decimals.is_empty() && decimals.bytes().all(|b| b.is_ascii_digit())
}

/// One sign only: it groups when three digits follow and one to three that are no
/// 0 stand before it; it may always stand before decimals.
fn alone(digits: &str, sign: char, decimal: Decimal) -> Option<Told> {
    let (whole, rest) = digits.split_once(sign)?;
    let plain = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !plain(whole) || !plain(rest) {
        return None;
    }
    let may_group = rest.len() == 3 && whole.len() <= 3 && !whole.starts_with('0');
    Some(if may_group { Told::Either } else { Told::By(decimal) })
}
