//! Figures as files write them: `1.234,5`, `-0,03`, `24 %`, `..`.
//!
//! A figure is exact or it is refused. `1.950` is a thousand and more in a Danish
//! file and not even two in an English one; only the file can tell.

mod marks;
mod signs;

use super::{Decimal, Why};
use crate::plan::Amount;
use crate::plan::series::{Finality, Value};

pub use marks::{Evidence, settle};
pub use signs::{Meaning, Signs};

/// What a cell says about a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figure {
    /// What is known.
    pub value: Value,
    /// How many decimals it was written with.
    pub decimals: u8,
    /// Provisional where a mark behind it says so; `None` where nothing does.
    pub finality: Option<Finality>,
}

/// Reads a figure, or a sign for one that is not there. `None` where the signs say
/// that such a cell speaks of no figure at all.
///
/// Without `decimal` only figures are read that mean one thing by themselves.
///
/// # Errors
/// [`Why::AmbiguousFigure`] or [`Why::NotAFigure`].
pub fn read(text: &str, decimal: Option<Decimal>, signs: &Signs) -> Result<Option<Figure>, Why> {
    if let Some(figure) = plain(text, decimal) {
        return Ok(Some(figure));
    }
    let text = text.trim();
    if let Some(meaning) = signs.meaning(text) {
        let figure = |value| Figure { value, decimals: 0, finality: None };
        return Ok(meaning.value().map(figure));
    }
    let (text, finality) = without_mark(text);
    let (value, decimals) = marks::number(without_unit(text), decimal)?;
    Ok(Some(Figure { value: Value::Number(value), decimals, finality }))
}

/// The figures that machines write: digits, at most one decimal sign, no grouping.
/// Of up to 18 digits, so that they fit a machine's number.
pub(super) fn plain(text: &str, decimal: Option<Decimal>) -> Option<Figure> {
    const MOST_DIGITS: usize = 18;
    let (negative, digits) = match text.as_bytes() {
        [b'-', rest @ ..] => (true, rest),
        digits => (false, digits),
    };
    if digits.len() > MOST_DIGITS {
        return None;
    }
    let sign = match decimal {
        Some(Decimal::Comma) => b',',
        Some(Decimal::Point) => b'.',
        None => 0,
    };
    let (mut units, mut point) = (0_i64, digits.len());
    for (at, byte) in digits.iter().enumerate() {
        match byte {
            b'0'..=b'9' => units = units * 10 + i64::from(byte - b'0'),
            _ if *byte == sign && point == digits.len() => point = at,
            _ => return None,
        }
    }
    // Digits must stand before the sign, and behind it where there is one.
    if point == 0 || point + 1 == digits.len() {
        return None;
    }
    let decimals = u8::try_from(digits.len().saturating_sub(point + 1)).ok()?;
    let units = if negative { -units } else { units };
    let amount = if decimals == 0 { Amount::whole(units) } else { Amount::scaled(units, decimals.into()) };
    Some(Figure { value: Value::Number(amount), decimals, finality: None })
}

/// A figure without the mark that says it may still change: `1.234*`, `12 (f)`.
fn without_mark(text: &str) -> (&str, Option<Finality>) {
    let bare = ["*", "(f)", "(p)", "f", "p"].iter().find_map(|mark| text.strip_suffix(mark));
    match bare.map(str::trim_end) {
        Some(bare) if bare.ends_with(|c: char| c.is_ascii_digit() || c == '%') => {
            (bare, Some(Finality::Provisional))
        }
        _ => (text, None),
    }
}

/// A figure without the unit that stands beside it, where that does not change its
/// size: `mio. kr.` does, and stays.
fn without_unit(text: &str) -> &str {
    let bare = ["%", "pct.", "pct", "kr.", "kr", ",-"].iter().find_map(|unit| text.strip_suffix(unit));
    let bare = bare.or_else(|| ["kr.", "kr", "DKK"].iter().find_map(|unit| text.strip_prefix(unit)));
    match bare.map(str::trim) {
        Some(bare) if bare.ends_with(|c: char| c.is_ascii_digit()) => bare,
        _ => text,
    }
}

#[cfg(test)]
mod tests;
