//! Reading numbers as they are typed and pasted. What may mean two things is
//! asked about, never guessed.

use super::{Language, MINUS, NBSP, marks};
use crate::plan::Amount;
use crate::plan::unit::Unit;

/// The longest text that is looked at as a number, in bytes.
const MAX_LENGTH: usize = 80;

/// Why a text is not taken as a number as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NumberProblem {
    /// The mark in it may part thousands or decimals, as the point in `1.95`.
    Ambiguous {
        /// The number if the mark parts thousands.
        as_thousands: Amount,
        /// The number if the mark is a decimal mark.
        as_decimal: Amount,
    },
    /// It is written as in the other language, as `1,234.5` in a Danish table.
    OtherMarks {
        /// The number as the other language reads it.
        meant: Amount,
    },
    /// A unit follows the number that is not the unit asked for.
    UnitFollows {
        /// The number before the unit.
        amount: Amount,
        /// The unit as it was written.
        unit: String,
    },
    /// It is no number.
    NotANumber,
    /// It has more digits than can be kept exactly.
    TooLong,
}

impl NumberProblem {
    /// The numbers that may have been meant, likeliest first.
    pub fn suggestions(&self) -> Vec<Amount> {
        match self {
            Self::Ambiguous { as_thousands, as_decimal } => vec![*as_decimal, *as_thousands],
            Self::OtherMarks { meant } => vec![*meant],
            Self::UnitFollows { amount, .. } => vec![*amount],
            Self::NotANumber | Self::TooLong => Vec::new(),
        }
    }
}

/// Reads a number as it is typed or pasted: `1.234,5`, `1234,5`, `1 234,5`,
/// `−3,2`, `(3,2)`, `2.000-`, `25 %`.
///
/// A point before three digits parts thousands in Danish (`1.950`); any other
/// point is asked about rather than guessed. In English, so with the comma.
///
/// # Errors
/// Says why the text is no number, and what may have been meant.
pub fn parse_amount(text: &str, language: Language) -> Result<Amount, NumberProblem> {
    parse_in_unit(text, &Unit::Percent, language)
}

/// Reads a number that may be followed by `unit`, as `12,9 mio. kr.` for
/// [`Unit::MillionKroner`].
///
/// # Errors
/// As [`parse_amount`]; another unit than `unit` is refused, for `12 mio. kr.`
/// is not 12 in a table of 1.000 kr.
pub fn parse_in_unit(text: &str, unit: &Unit, language: Language) -> Result<Amount, NumberProblem> {
    let text = text.trim();
    if text.len() > MAX_LENGTH {
        return Err(NumberProblem::TooLong);
    }
    let (number, suffix) = split_unit(text);
    let amount = parse_number(number, language)?;
    if suffix.is_empty() || unit_written(suffix).as_ref() == Some(unit) {
        return Ok(amount);
    }
    Err(NumberProblem::UnitFollows { amount, unit: suffix.to_owned() })
}

/// Reads a number together with how many decimals it is written with; a
/// trailing 0 counts, so `5,10` has two.
///
/// # Errors
/// As [`parse_amount`].
pub fn parse_printed(text: &str, language: Language) -> Result<(Amount, u8), NumberProblem> {
    let amount = parse_amount(text, language)?;
    let (decimal_mark, _) = marks(language);
    let fraction = text.split_once(decimal_mark).map_or("", |(_, fraction)| fraction);
    let decimals = fraction.chars().take_while(char::is_ascii_digit).count();
    Ok((amount, u8::try_from(decimals).unwrap_or(u8::MAX)))
}

/// Reads a cell that may be blank: nothing, or a lone dash.
///
/// # Errors
/// As [`parse_in_unit`].
pub fn parse_cell(text: &str, unit: &Unit, language: Language) -> Result<Option<Amount>, NumberProblem> {
    match text.trim() {
        "" | "-" | "–" | "—" | "\u{2212}" => Ok(None),
        number => parse_in_unit(number, unit, language).map(Some),
    }
}

/// Parts `12,9 mio. kr.` before the first letter or per cent sign.
fn split_unit(text: &str) -> (&str, &str) {
    let at = text.find(|c: char| c.is_alphabetic() || c == '%').unwrap_or(text.len());
    let (number, unit) = text.split_at(at);
    (number.trim_end(), unit)
}

/// The unit that people write behind a figure, where it is beyond doubt.
fn unit_written(text: &str) -> Option<Unit> {
    let text = text.trim_end_matches('.').to_lowercase();
    let words: Vec<&str> = text.split_whitespace().collect();
    match words.as_slice() {
        ["%" | "pct" | "procent"] => Some(Unit::Percent),
        ["procentpoint" | "pp"] => Some(Unit::PercentagePoints),
        ["kr" | "kroner" | "dkk"] => Some(Unit::Kroner),
        ["tkr" | "t.kr"] | ["tusind" | "t.", "kr" | "kroner"] => Some(Unit::ThousandKroner),
        ["mio" | "mio." | "mill" | "mill." | "million" | "millioner", "kr" | "kroner"] => {
            Some(Unit::MillionKroner)
        }
        _ => None,
    }
}

fn parse_number(text: &str, language: Language) -> Result<Amount, NumberProblem> {
    let (negative, digits) = split_sign(text).ok_or(NumberProblem::NotANumber)?;
    let own = Layout::of(language);
    if let Some(plain) = own.plain_digits(digits).filter(|_| !own.leading_zero_group(digits)) {
        return signed(&plain, negative);
    }
    if let Some((whole, rest)) = own.one_thousands_mark(digits) {
        return Err(NumberProblem::Ambiguous {
            as_thousands: signed(&format!("{whole}{rest}"), negative)?,
            as_decimal: signed(&format!("{whole}.{rest}"), negative)?,
        });
    }
    let other = own.swapped().plain_digits(digits).ok_or(NumberProblem::NotANumber)?;
    Err(NumberProblem::OtherMarks { meant: signed(&other, negative)? })
}

fn signed(plain: &str, negative: bool) -> Result<Amount, NumberProblem> {
    let sign = if negative { "-" } else { "" };
    format!("{sign}{plain}").parse().map_err(|_| NumberProblem::TooLong)
}

/// Takes off the sign: before the number, behind it as bookkeeping systems
/// write it, or as brackets. `None` for brackets that do not match.
fn split_sign(text: &str) -> Option<(bool, &str)> {
    const HYPHENS: [char; 5] = ['-', MINUS, '–', '\u{2010}', '\u{2011}'];
    if let Some(rest) = text.strip_prefix('(') {
        return Some((true, rest.strip_suffix(')')?.trim()));
    }
    if let Some(rest) = text.strip_prefix(HYPHENS) {
        return Some((true, rest.trim_start()));
    }
    if let Some(rest) = text.strip_suffix(HYPHENS) {
        return Some((true, rest.trim_end()));
    }
    Some((false, text.strip_prefix('+').map_or(text, str::trim_start)))
}

/// Which mark parts what.
#[derive(Clone, Copy)]
struct Layout {
    decimal_mark: char,
    thousands_mark: char,
}

impl Layout {
    fn of(language: Language) -> Self {
        let (decimal_mark, thousands_mark) = marks(language);
        Self { decimal_mark, thousands_mark }
    }

    fn swapped(self) -> Self {
        Self { decimal_mark: self.thousands_mark, thousands_mark: self.decimal_mark }
    }

    /// The number in plain digits (`1234.5`), if it is well formed.
    fn plain_digits(self, text: &str) -> Option<String> {
        let (whole, fraction) = match text.split_once(self.decimal_mark) {
            Some((whole, fraction)) => (whole, Some(fraction)),
            None => (text, None),
        };
        let whole = self.ungrouped(whole)?;
        match fraction {
            None => (!whole.is_empty()).then_some(whole),
            Some(fraction) if is_digits(fraction) && whole.is_empty() => Some(format!("0.{fraction}")),
            Some(fraction) if is_digits(fraction) => Some(format!("{whole}.{fraction}")),
            Some(_) => None,
        }
    }

    /// The digits of a whole number, if its groups are well formed.
    fn ungrouped(self, whole: &str) -> Option<String> {
        if whole.is_empty() || is_digits(whole) {
            return Some(whole.to_owned());
        }
        let mark = whole.chars().find(|c| !c.is_ascii_digit())?;
        let parts_thousands = mark == self.thousands_mark || is_space(mark);
        let mut groups = whole.split(mark);
        let first = groups.next()?;
        let first_fits = is_digits(first) && first.len() <= 3;
        let rest_fits = groups.all(|group| is_digits(group) && group.len() == 3);
        (parts_thousands && first_fits && rest_fits).then(|| whole.replace(mark, ""))
    }

    /// Nobody groups `0.500`; it is half of one more likely than 500.
    fn leading_zero_group(self, text: &str) -> bool {
        text.starts_with('0') && text.contains(self.thousands_mark)
    }

    /// The digits before and after the only mark, when that parts thousands by
    /// rule but not by the look of it.
    fn one_thousands_mark(self, text: &str) -> Option<(&str, &str)> {
        let (whole, rest) = text.split_once(self.thousands_mark)?;
        (is_digits(whole) && is_digits(rest)).then_some((whole, rest))
    }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

/// The spaces that part thousands: plain, no-break, thin, narrow no-break.
fn is_space(c: char) -> bool {
    matches!(c, ' ' | NBSP | '\u{2009}' | '\u{202f}')
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use proptest::prelude::*;

    use super::*;
    use crate::wording::Words;

    static BOTH: LazyLock<[Words; 2]> = LazyLock::new(|| Language::ALL.map(Words::new));

    fn number(text: &str) -> Amount {
        text.parse().unwrap()
    }

    #[track_caller]
    fn reads(text: &str, plain: &str) {
        assert_eq!(parse_amount(text, Language::Danish), Ok(number(plain)), "{text:?}");
    }

    #[track_caller]
    fn refuses(text: &str, problem: NumberProblem) {
        assert_eq!(parse_amount(text, Language::Danish), Err(problem), "{text:?}");
    }

    #[test]
    fn what_danes_type_and_paste_is_read() {
        reads("1.234,5", "1234.5");
        reads("1234,5", "1234.5");
        reads("1 234,5", "1234.5");
        reads("1\u{a0}234,5", "1234.5");
        reads("1\u{202f}234\u{202f}567", "1234567");
        reads("-2.000", "-2000");
        reads("−3,2", "-3.2");
        reads("– 3,2", "-3.2");
        reads("(3,2)", "-3.2");
        reads("2.000-", "-2000");
        reads("+12", "12");
        reads(",5", "0.5");
        reads("0,500", "0.5");
        reads("  25 %", "25");
        reads("25\u{a0}%", "25");
        reads("1.950", "1950");
        reads("1.234.567", "1234567");
        reads("0", "0");
        reads("007", "7");
    }

    #[test]
    fn a_point_that_does_not_part_thousands_is_asked_about() {
        let ambiguous = |thousands, decimal| NumberProblem::Ambiguous {
            as_thousands: number(thousands),
            as_decimal: number(decimal),
        };
        refuses("1.95", ambiguous("195", "1.95"));
        refuses("1.5", ambiguous("15", "1.5"));
        refuses("-1234.567", ambiguous("-1234567", "-1234.567"));
        refuses("0.500", ambiguous("500", "0.5"));
        assert_eq!(ambiguous("195", "1.95").suggestions(), [number("1.95"), number("195")]);
    }

    #[test]
    fn a_number_written_in_english_is_offered_as_meant() {
        refuses("1,234.5", NumberProblem::OtherMarks { meant: number("1234.5") });
        refuses(".5", NumberProblem::OtherMarks { meant: number("0.5") });
        let meant = NumberProblem::OtherMarks { meant: number("1234.5") };
        assert_eq!(parse_amount("1.234,5", Language::English), Err(meant));
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in [
            "",
            "-",
            "–",
            "ja",
            "1,2,3",
            "1.2.3",
            "12 34",
            "1 23,4",
            "1.23,4",
            "5,",
            "(3",
            "3)",
            "--3",
            "1e5",
            "NaN",
            "٣",
            "１２",
            "1'000",
            "- ",
            "%",
            "1.000 kr. 5",
        ] {
            let found = parse_amount(text, Language::Danish);
            let problem = found.clone().expect_err(text);
            let refused = matches!(problem, NumberProblem::NotANumber | NumberProblem::UnitFollows { .. });
            assert!(refused, "{text:?} gave {found:?}");
        }
    }

    #[test]
    fn more_digits_than_can_be_kept_are_too_long() {
        refuses(&"9".repeat(30), NumberProblem::TooLong);
        refuses(&"9".repeat(100), NumberProblem::TooLong);
    }

    #[test]
    fn a_unit_is_accepted_only_where_it_is_the_one_asked_for() {
        let read = |text: &str, unit: &Unit| parse_in_unit(text, unit, Language::Danish);
        assert_eq!(read("12,940 mio. kr.", &Unit::MillionKroner), Ok(number("12.94")));
        assert_eq!(read("213.722 kr.", &Unit::Kroner), Ok(number("213722")));
        assert_eq!(
            read("12,940 mio. kr.", &Unit::ThousandKroner),
            Err(NumberProblem::UnitFollows { amount: number("12.94"), unit: "mio. kr.".to_owned() })
        );
    }

    #[test]
    fn a_printed_number_keeps_count_of_its_decimals() {
        let read = |text: &str| parse_printed(text, Language::Danish);
        assert_eq!(read("5,10"), Ok((number("5.1"), 2)));
        assert_eq!(read("−5,1 %"), Ok((number("-5.1"), 1)));
        assert_eq!(read("1.234"), Ok((number("1234"), 0)));
        assert_eq!(read("0"), Ok((Amount::ZERO, 0)));
        assert_eq!(parse_printed("5.10", Language::English), Ok((number("5.1"), 2)));
        assert!(read("5,").is_err());
    }

    #[test]
    fn a_lone_dash_is_a_blank_cell_and_not_zero() {
        let read = |text: &str| parse_cell(text, &Unit::ThousandKroner, Language::Danish);
        for text in ["", "  ", "-", "–", "\u{a0}"] {
            assert_eq!(read(text), Ok(None), "{text:?}");
        }
        assert_eq!(read("0"), Ok(Some(Amount::ZERO)));
    }

    proptest! {
        #[test]
        fn what_is_shown_with_its_unit_is_read_back(units in any::<i64>(), decimals in 0u8..=6) {
            for language in [Language::Danish, Language::English] {
                let words = crate::wording::Words::new(language);
                for unit in [Unit::Kroner, Unit::MillionKroner, Unit::Percent, Unit::ThousandKroner] {
                    let amount = Amount::scaled(units, decimals.into());
                    let shown = words.amount(amount, decimals);
                    prop_assert_eq!(parse_in_unit(&shown, &unit, language), Ok(amount));
                    prop_assert_eq!(parse_cell(&words.plain(amount, decimals), &unit, language), Ok(Some(amount)));
                    let suffix = match unit {
                        Unit::MillionKroner => "mio. kr.",
                        Unit::ThousandKroner => "tusind kr.",
                        Unit::Percent => "%",
                        _ => "kr.",
                    };
                    prop_assert_eq!(parse_in_unit(&format!("{shown} {suffix}"), &unit, language), Ok(amount));
                }
            }
        }

        #[test]
        fn what_is_shown_is_read_back(units in any::<i64>(), decimals in 0u32..=6) {
            let amount = Amount::scaled(units, decimals);
            for words in BOTH.iter() {
                let read = |text: String| parse_amount(&text, words.language());
                prop_assert_eq!(read(words.exact(amount)), Ok(amount));
                prop_assert_eq!(read(words.amount(amount, 6)), Ok(amount));
                prop_assert_eq!(read(words.plain(amount, 6)), Ok(amount));
            }
        }

        #[test]
        fn no_text_makes_reading_panic(text in ".{0,90}") {
            for language in Language::ALL {
                let _ = parse_cell(&text, &Unit::Percent, language);
            }
        }

        #[test]
        fn no_string_of_marks_and_digits_makes_reading_panic(text in "[-0-9., ()%−\u{a0}]{0,12}") {
            let _ = parse_amount(&text, Language::Danish);
        }
    }
}
