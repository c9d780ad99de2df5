//! Numbers as Danes and Britons write them, and reading them back.

use super::{Language, Words};
use crate::plan::Amount;
use crate::plan::unit::Unit;

/// The sign of negative numbers on screen and in documents.
const MINUS: char = '\u{2212}';
/// Keeps a number and its `%` or `kr.` on one line.
pub(super) const NBSP: char = '\u{a0}';
/// What stands where there is nothing.
pub const EMPTY: &str = "–";
/// The longest text that is looked at as a number, in bytes.
const MAX_LENGTH: usize = 80;

impl Words {
    /// A number for the screen, rounded to so many decimals: `−1.234,5`.
    pub fn amount(&self, amount: Amount, decimals: u8) -> String {
        grouped(&amount.fixed(u32::from(decimals)), self.language)
    }

    /// A number for the screen with every decimal it has, for a cell being edited.
    pub fn exact(&self, amount: Amount) -> String {
        grouped(&amount.fixed(amount.decimals()), self.language)
    }

    /// A number for other programs: no thousands mark, and a hyphen for a
    /// minus. The decimal mark is the language's: `-1234,5`.
    pub fn plain(&self, amount: Amount, decimals: u8) -> String {
        let text = amount.fixed(u32::from(decimals));
        match self.language {
            Language::Danish => text.replace('.', ","),
            Language::English => text,
        }
    }

    /// How many there are of something: `1.234`.
    pub fn count(&self, count: usize) -> String {
        grouped(&count.to_string(), self.language)
    }

    /// A number with so many decimals and its sign, `+` included: `+12`, `−3`, `0`.
    pub fn difference(&self, amount: Amount, decimals: u8) -> String {
        let text = self.amount(amount, decimals);
        let positive = amount.rounded(u32::from(decimals)) > Amount::ZERO;
        if positive { format!("+{text}") } else { text }
    }

    /// A share, in per cent: `23 %`.
    pub fn percent(&self, amount: Amount, decimals: u8) -> String {
        percent(&self.amount(amount, decimals), self.language)
    }
}

/// Puts the per cent sign behind a written number.
pub(super) fn percent(number: &str, language: Language) -> String {
    match language {
        Language::Danish => format!("{number}{NBSP}%"),
        Language::English => format!("{number}%"),
    }
}

/// The decimal mark and the thousands mark.
fn marks(language: Language) -> (char, char) {
    match language {
        Language::Danish => (',', '.'),
        Language::English => ('.', ','),
    }
}

/// Writes plain digits (`-1234.5`) with the marks of `language`.
pub(super) fn grouped(digits: &str, language: Language) -> String {
    let (decimal_mark, thousands_mark) = marks(language);
    let (sign, digits) = digits.strip_prefix('-').map_or((None, digits), |rest| (Some(MINUS), rest));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mut text = String::with_capacity(digits.len() * 4 / 3 + 4);
    text.extend(sign);
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            text.push(thousands_mark);
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push(decimal_mark);
        text.push_str(fraction);
    }
    text
}

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

    static BOTH: LazyLock<[Words; 2]> = LazyLock::new(|| Language::ALL.map(Words::new));

    fn number(text: &str) -> Amount {
        text.parse().unwrap()
    }

    #[track_caller]
    fn shown(amount: &str, decimals: u8, danish: &str, english: &str) {
        assert_eq!(Words::new(Language::Danish).amount(number(amount), decimals), danish);
        assert_eq!(Words::new(Language::English).amount(number(amount), decimals), english);
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
    fn numbers_are_shown_with_the_marks_of_the_language() {
        shown("1234.5", 1, "1.234,5", "1,234.5");
        shown("999", 0, "999", "999");
        shown("1000", 0, "1.000", "1,000");
        shown("-509392", 0, "−509.392", "−509,392");
        shown("1234567.891", 2, "1.234.567,89", "1,234,567.89");
        shown("0", 1, "0,0", "0.0");
        shown("-0.04", 1, "0,0", "0.0");
    }

    #[test]
    fn other_programs_get_no_thousands_mark_and_a_hyphen() {
        let danish = Words::new(Language::Danish);
        assert_eq!(danish.plain(number("-1234.5"), 2), "-1234,50");
        assert_eq!(Words::new(Language::English).plain(number("-1234.5"), 1), "-1234.5");
    }

    #[test]
    fn a_difference_shows_its_sign() {
        let danish = Words::new(Language::Danish);
        assert_eq!(danish.difference(number("1234"), 0), "+1.234");
        assert_eq!(danish.difference(number("-0.1"), 1), "−0,1");
        assert_eq!(danish.difference(number("0.04"), 1), "0,0");
    }

    #[test]
    fn per_cent_stays_on_the_line_of_its_number() {
        assert_eq!(Words::new(Language::Danish).percent(number("11.6"), 1), "11,6\u{a0}%");
        assert_eq!(Words::new(Language::English).percent(number("11.6"), 1), "11.6%");
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
    fn a_lone_dash_is_a_blank_cell_and_not_zero() {
        let read = |text: &str| parse_cell(text, &Unit::ThousandKroner, Language::Danish);
        for text in ["", "  ", "-", "–", "\u{a0}"] {
            assert_eq!(read(text), Ok(None), "{text:?}");
        }
        assert_eq!(read("0"), Ok(Some(Amount::ZERO)));
    }

    proptest! {
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
