//! Numbers as Danes and Britons write them; reading them back lies in `typed`.

mod typed;

pub use typed::{NumberProblem, parse_amount, parse_cell, parse_in_unit, parse_printed};

use super::{Language, Words};
use crate::plan::Amount;

/// The sign of negative numbers on screen and in documents.
const MINUS: char = '\u{2212}';
/// Keeps a number and its `%` or `kr.` on one line.
pub const NBSP: char = '\u{a0}';
/// What stands where there is nothing.
pub const EMPTY: &str = "–";

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

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Amount {
        text.parse().unwrap()
    }

    #[track_caller]
    fn shown(amount: &str, decimals: u8, danish: &str, english: &str) {
        assert_eq!(Words::new(Language::Danish).amount(number(amount), decimals), danish);
        assert_eq!(Words::new(Language::English).amount(number(amount), decimals), english);
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
}
