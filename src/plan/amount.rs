//! Exact decimal figures: money, counts and percentages alike.

use std::fmt;
use std::str::FromStr;

use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Deserializer, Serialize, Serializer, ser};

use super::not_of_form;

/// An exact decimal number of at most 28 significant digits; never a float.
///
/// In the plan file it is a bare number with a decimal point (`11.6`).
/// Infinity, NaN, exponents and more digits than can be kept are refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Amount(pub Decimal);

/// How a number is written.
pub const AMOUNT_FORM: &str = "a number such as 1234.5";

/// The text is not a number that can be kept exactly.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("expected a number such as 1234.5 (point as decimal mark, at most 28 digits), found `{found}`")]
pub struct BadAmount {
    /// What stood there, at most 40 characters of it.
    pub found: String,
}

impl Amount {
    /// The number 0, which is a known value and not a missing one.
    pub const ZERO: Self = Self(Decimal::ZERO);

    /// A whole number of units.
    pub fn whole(units: i64) -> Self {
        Self(Decimal::from(units))
    }

    /// The sum, or `None` when it has more digits than can be kept.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }

    /// The difference, or `None` when it has more digits than can be kept.
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.0.checked_sub(other.0).map(Self)
    }

    /// So many units of the last of `decimals` decimals: 12345 with 1 is 1234.5.
    /// More decimals than 28 are taken for 28.
    pub fn scaled(units: i64, decimals: u32) -> Self {
        Self(Decimal::new(units, decimals.min(28)).normalize())
    }

    /// The number without its sign.
    #[must_use]
    pub fn abs(self) -> Self {
        Self(self.0.abs())
    }

    /// How many decimals are needed to write the number exactly.
    pub fn decimals(self) -> u32 {
        self.0.normalize().scale()
    }

    /// The nearest number with so many decimals; a half goes away from 0.
    #[must_use]
    pub fn rounded(self, decimals: u32) -> Self {
        Self(self.0.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero))
    }

    /// The number rounded and written with exactly so many decimals: `-1234.50`.
    pub fn fixed(self, decimals: u32) -> String {
        let rounded = self.rounded(decimals).0;
        let rounded = if rounded.is_zero() { Decimal::ZERO } else { rounded };
        format!("{rounded:.*}", decimals as usize)
    }

    /// The product, or `None` when it has more digits than can be kept.
    pub fn checked_mul(self, other: Self) -> Option<Self> {
        self.0.checked_mul(other.0).map(Self)
    }

    /// Each one's share when so many share it equally, to 28 digits; `None` for nobody.
    pub fn shared_by(self, many: usize) -> Option<Self> {
        self.checked_div(Self(Decimal::from(many)))
    }

    /// The quotient to 28 digits; `None` of nothing.
    pub fn checked_div(self, other: Self) -> Option<Self> {
        self.0.checked_div(other.0).map(Self)
    }

    /// How many per cent of `whole` this is; `None` of nothing, and when the
    /// answer has more digits than can be kept.
    pub fn percent_of(self, whole: Self) -> Option<Self> {
        self.0.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole.0).map(Self)
    }

    /// The nearest float, for drawing only.
    pub fn to_f64(self) -> f64 {
        use rust_decimal::prelude::ToPrimitive;
        self.0.to_f64().unwrap_or(f64::NAN)
    }
}

impl FromStr for Amount {
    type Err = BadAmount;

    /// Reads `-1234.5`; underscores may group digits, as RON allows.
    fn from_str(text: &str) -> Result<Self, BadAmount> {
        let bad = || BadAmount { found: text.chars().take(40).collect() };
        let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
        let plain = digits.bytes().all(|b| b.is_ascii_digit() || b == b'.' || b == b'_');
        if !plain || !digits.starts_with(|c: char| c.is_ascii_digit()) {
            return Err(bad());
        }
        let text = text.replace('_', "");
        Decimal::from_str_exact(&text).map(|d| Self(d.normalize())).map_err(|_| bad())
    }
}

impl fmt::Display for Amount {
    /// The form of the plan file, not of the screen: `1234.5`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.normalize().fmt(f)
    }
}

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // Whole numbers take the short way, which need not be checked as RON.
        match i64::try_from(self.0) {
            Ok(whole) if self.0.is_integer() => serializer.serialize_i64(whole),
            _ => serialize_raw(&self.to_string(), serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = raw_text(deserializer)?;
        text.parse().map_err(|_| not_of_form(text, AMOUNT_FORM))
    }
}

/// For `#[serde(serialize_with)]`: writes a number that may be absent and is not.
/// RON would put `Some(…)` around one that is handed to it as text.
#[expect(clippy::ref_option, reason = "serde asks for a reference")]
pub(super) fn write_known<S: Serializer>(amount: &Option<Amount>, serializer: S) -> Result<S::Ok, S::Error> {
    match amount {
        Some(amount) => amount.serialize(serializer),
        None => serializer.serialize_none(),
    }
}

/// Reads one RON value as the text that stands in the file, so that a decimal
/// never passes through a float. Comments around it are left out.
pub(super) fn raw_text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<&'de str, D::Error> {
    <&ron::value::RawValue>::deserialize(deserializer).map(|raw| bare(raw.get_ron()))
}

/// A value without the comments around it; a text keeps those that follow it.
fn bare(raw: &str) -> &str {
    let mut text = raw.trim_start();
    while let Some(comment) = leading_comment(text) {
        text = text[comment..].trim_start();
    }
    let is_text = text.starts_with(['"', 'r']);
    let end = text.find(|c: char| c.is_whitespace() || c == '/').filter(|_| !is_text);
    &text[..end.unwrap_or(text.len())]
}

/// The length of the comment that `text` begins with.
fn leading_comment(text: &str) -> Option<usize> {
    if text.starts_with("//") {
        return Some(text.find('\n').unwrap_or(text.len()));
    }
    let mut depth = 0_usize;
    let mut at = 0;
    loop {
        let rest = &text[at..];
        if rest.starts_with("/*") {
            depth += 1;
            at += 2;
        } else if depth == 0 {
            return None;
        } else if rest.starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return Some(at);
            }
        } else {
            at += rest.chars().next()?.len_utf8();
        }
    }
}

/// Writes `text`, which must be RON, as it is.
pub(super) fn serialize_raw<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
    ron::value::RawValue::from_ron(text).map_err(ser::Error::custom)?.serialize(serializer)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_decimal_keeps_every_digit() {
        let amount: Amount = ron::from_str("1234567890123456789.123456789").unwrap();
        assert_eq!(ron::to_string(&amount).unwrap(), "1234567890123456789.123456789");
    }

    #[test]
    fn comments_around_a_number_are_left_out() {
        for text in ["/* about /* nested */ */ 5 // five\n", "// five\n5", "5/* five */", "5 /* æ */ // ø\n"]
        {
            assert_eq!(ron::from_str::<(Amount,)>(&format!("({text})")).unwrap().0, Amount::whole(5));
        }
    }

    #[test]
    fn what_is_not_an_exact_number_is_refused() {
        for text in
            ["NaN", "inf", "-inf", "1e400", "1e2", ".5", "\"5\"", "0x10", "12345678901234567890123456789.01"]
        {
            assert!(ron::from_str::<Amount>(text).is_err(), "{text} was accepted");
        }
    }

    #[test]
    fn a_fixed_number_of_decimals_rounds_a_half_away_from_zero_and_never_writes_minus_zero() {
        let fixed = |text: &str, decimals| text.parse::<Amount>().unwrap().fixed(decimals);
        assert_eq!(fixed("12.25", 1), "12.3");
        assert_eq!(fixed("-12.25", 1), "-12.3");
        assert_eq!(fixed("-0.04", 1), "0.0");
        assert_eq!(fixed("7", 2), "7.00");
    }

    #[test]
    fn trailing_zeros_have_no_meaning() {
        assert_eq!("6.0".parse::<Amount>().unwrap().to_string(), "6");
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(units in any::<i64>(), scale in 0u32..=18) {
            let amount = Amount(Decimal::new(units, scale).normalize());
            prop_assert_eq!(amount.to_string().parse::<Amount>().unwrap(), amount);
            prop_assert_eq!(ron::from_str::<Amount>(&ron::to_string(&amount).unwrap()).unwrap(), amount);
        }

        #[test]
        fn no_text_makes_reading_panic(text in ".*") {
            let _ = text.parse::<Amount>();
        }
    }
}
