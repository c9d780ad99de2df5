//! Periods in words and in dates, cut into numbers and words and then looked at
//! as a whole. What is not one of the patterns is no period.

use super::{checked_year, day, half, month, quarter, rolling_year, span, week, year_to_date};
use crate::import::Why;
use crate::plan::Period;

/// No period is written with more.
const MAX_BYTES: usize = 64;
/// Nor with more numbers and words than this.
const MAX_TOKENS: usize = 10;

/// Between the two ends of a stretch of time.
const BETWEEN: [&str; 5] = ["–", " - ", " til ", " to ", "-"];
/// Between two days, as in the plan file. Between years it may be a school year.
const BETWEEN_DAYS: &str = "/";

/// Words that say nothing about which period it is.
const FILLERS: [&str; 17] = [
    "d", "den", "pr", "i", "af", "of", "the", "år", "året", "year", "hele", "måned", "md", "st", "nd", "rd",
    "th",
];

/// A number or a word, in lower case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Token<'a> {
    /// A number with so many digits, and what stood before it.
    Number {
        value: u32,
        digits: usize,
        after: char,
    },
    Word(&'a str),
}

/// What a word stands for in a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Word {
    Month(u32),
    /// A word for a part of a year, which a number goes with.
    Unit(Unit),
    /// `første`, `second`.
    Ordinal(u32),
    /// Twelve months that end with the part of the year.
    Rolling(Unit),
    /// From the new year to the end of the part of the year.
    ToDate(Unit),
    FirstDayOf,
    LastDayOf,
    /// Time that cannot be held: seasons, the middle of a year, so many months.
    Vague,
    Other,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unit {
    Year,
    Half,
    Quarter,
    Month,
    Week,
}

/// Reads any form that is not one of the coded ones.
pub(super) fn read(text: &str, year: Option<i32>) -> Result<Period, Why> {
    let text = text.trim();
    if text.is_empty() || text.len() > MAX_BYTES {
        return Err(Why::NotAPeriod);
    }
    let text = text.to_lowercase();
    let year = year.and_then(checked_year);
    one(&text, year).or_else(|| stretch(&text, year)).ok_or_else(|| refusal(&text))
}

/// One period, not a stretch between two.
fn one(text: &str, year: Option<i32>) -> Option<Period> {
    let tokens = tokens(text)?;
    match tokens.as_slice() {
        [Token::Word(first), rest @ ..] if word(first) == Word::LastDayOf => {
            matched(rest, year).map(|period| Period::Day(period.last_day()))
        }
        [Token::Word(first), rest @ ..] if word(first) == Word::FirstDayOf => {
            matched(rest, year).map(|period| Period::Day(period.first_day()))
        }
        tokens => matched(tokens, year),
    }
}

/// From the first day of one period to the last of another; the first may leave
/// the year to the other: `jan–maj 2020`.
fn stretch(text: &str, year: Option<i32>) -> Option<Period> {
    let ends = |between: &str| {
        let (from, to) = text.split_once(between)?;
        let to = one(to, year)?;
        Some((one(from, Some(to.year()))?, to))
    };
    let days = ends(BETWEEN_DAYS).filter(|ends| matches!(ends, (Period::Day(_), Period::Day(_))));
    let (from, to) = days.or_else(|| BETWEEN.iter().find_map(|between| ends(between)))?;
    span(from.first_day(), to.last_day())
}

/// Why a text is no period that can be held.
fn refusal(text: &str) -> Why {
    let Some(tokens) = tokens(text) else { return Why::NotAPeriod };
    let speaks_of_time = |token: &Token<'_>| match token {
        Token::Number { value, digits, .. } => *digits == 4 && known_year(*value).is_some(),
        Token::Word(text) => !matches!(word(text), Word::Other | Word::Ordinal(_)),
    };
    let only_known_words = tokens.iter().all(|token| match token {
        Token::Number { .. } => true,
        Token::Word(text) => word(text) != Word::Other,
    });
    let months_or_weeks = matches!(tokens.as_slice(), [Token::Number { value, digits: 6, .. }]
        if known_year(value / 100).is_some());
    match only_known_words && tokens.iter().any(speaks_of_time) || months_or_weeks {
        true => Why::PeriodOfAnotherKind,
        false => Why::NotAPeriod,
    }
}

/// Cuts a text into its numbers and words, without fillers.
fn tokens(text: &str) -> Option<Vec<Token<'_>>> {
    let mut tokens = Vec::with_capacity(4);
    let (mut rest, mut after) = (text, ' ');
    while let Some(first) = rest.chars().next() {
        let end = |is: fn(char) -> bool| rest.find(|c: char| !is(c)).unwrap_or(rest.len());
        let token = if first.is_ascii_digit() {
            let digits = rest.get(..end(|c| c.is_ascii_digit()))?;
            let value = digits.parse().ok()?;
            Some((digits.len(), Token::Number { value, digits: digits.len(), after }))
        } else if first.is_alphabetic() {
            let word = rest.get(..end(char::is_alphabetic))?;
            Some((word.len(), Token::Word(word)))
        } else if first.is_whitespace() || ".,-/:–".contains(first) {
            None
        } else {
            return None;
        };
        let length = token.map_or(first.len_utf8(), |(length, _)| length);
        after = if token.is_some() || after != ' ' && first == ' ' { after } else { first };
        if let Some((_, token)) = token {
            after = ' ';
            let filler = matches!(token, Token::Word(word) if FILLERS.contains(&word));
            if !filler {
                tokens.push(token);
            }
        }
        rest = rest.get(length..)?;
    }
    (!tokens.is_empty() && tokens.len() <= MAX_TOKENS).then_some(tokens)
}

/// The period that numbers and words make, if it is one of the known patterns.
fn matched(tokens: &[Token<'_>], default: Option<i32>) -> Option<Period> {
    use Token::Number as N;
    match *tokens {
        [N { value, digits: 4, .. }] => known_year(value).map(Period::Year),
        [N { value, digits: 8, .. }] => day(known_year(value / 10_000)?, value / 100 % 100, value % 100),
        [Token::Word(text)] => named(word(text), default?),
        [Token::Word(text), N { value, digits: 4, .. }] | [N { value, digits: 4, .. }, Token::Word(text)] => {
            named(word(text), known_year(value)?)
        }
        // Not `jan-20`, which may be a day or a year.
        [N { value, digits: 1..=2, .. }, Token::Word(text)]
        | [Token::Word(text), N { value, digits: 1..=2, .. }] => match word(text) {
            Word::Unit(unit) => part_of_year(unit, value, default?),
            _ => None,
        },
        [Token::Word(a), Token::Word(b)] => in_words(word(a), word(b), default?),
        [N { .. }, N { .. }] => month_and_year(tokens),
        [N { .. }, N { .. }, N { .. }, ref time @ ..] if is_midnight(time) => date(tokens),
        [a, b, c] => three(a, b, c),
        // 1982M12D09, whose D is a filler
        [
            N { value: y, digits: 4, .. },
            Token::Word("m"),
            N { value: m, digits: 1..=2, .. },
            N { value: d, digits: 1..=2, .. },
        ] => day(known_year(y)?, m, d),
        _ => None,
    }
}

/// A year, a word and a number or a word, in the orders that are in use.
fn three(a: Token<'_>, b: Token<'_>, c: Token<'_>) -> Option<Period> {
    use Token::Number as N;
    match (a, b, c) {
        // 2020 K1, 2020QMAT02, 2004U27, 2020 uge 37
        (N { value: y, digits: 4, .. }, Token::Word(text), N { value: n, digits: 1..=2, .. })
        // 1. kv. 2020, 12. marts 2020
        | (N { value: n, digits: 1..=2, .. }, Token::Word(text), N { value: y, digits: 4, .. })
        // K1 2020, uge 37 2020
        | (Token::Word(text), N { value: n, digits: 1..=2, .. }, N { value: y, digits: 4, .. })
        // 2020, 1. kvartal
        | (N { value: y, digits: 4, .. }, N { value: n, digits: 1..=2, .. }, Token::Word(text)) => {
            numbered(word(text), n, known_year(y)?)
        }
        // Første halvår 2020
        (Token::Word(a), Token::Word(b), N { value: y, digits: 4, .. })
        | (N { value: y, digits: 4, .. }, Token::Word(a), Token::Word(b)) => {
            in_words(word(a), word(b), known_year(y)?)
        }
        _ => None,
    }
}

/// `maj 2020`, `2020Y`.
fn named(word: Word, year: i32) -> Option<Period> {
    match word {
        Word::Month(number) => month(year, number),
        Word::Unit(Unit::Year) => Some(Period::Year(year)),
        _ => None,
    }
}

/// `1. kvartal 2020`, `2020QMAT02`, `12. marts 2020`.
fn numbered(word: Word, number: u32, year: i32) -> Option<Period> {
    match word {
        Word::Month(month) => day(year, month, number),
        Word::Unit(unit) => part_of_year(unit, number, year),
        Word::Rolling(unit) => rolling_year(part_of_year(unit, number, year)?),
        Word::ToDate(unit) => year_to_date(part_of_year(unit, number, year)?),
        _ => None,
    }
}

/// `første halvår`.
fn in_words(ordinal: Word, unit: Word, year: i32) -> Option<Period> {
    match (ordinal, unit) {
        (Word::Ordinal(number), Word::Unit(unit)) => part_of_year(unit, number, year),
        _ => None,
    }
}

fn part_of_year(unit: Unit, number: u32, year: i32) -> Option<Period> {
    match unit {
        Unit::Year => (number == 1).then_some(Period::Year(year)),
        Unit::Half => half(year, number),
        Unit::Quarter => quarter(year, number),
        Unit::Month => month(year, number),
        Unit::Week => week(year, number),
    }
}

/// `2020/05`, `05-2020`, `05.2020`.
fn month_and_year(tokens: &[Token<'_>]) -> Option<Period> {
    use Token::Number as N;
    match *tokens {
        [N { value: y, digits: 4, .. }, N { value: m, digits: 2, after: '-' | '/' }]
        | [N { value: m, digits: 1..=2, .. }, N { value: y, digits: 4, after: '-' | '/' }]
        | [N { value: m, digits: 2, .. }, N { value: y, digits: 4, after: '.' }] => month(known_year(y)?, m),
        _ => None,
    }
}

/// `2020-05-31`, `31.05.2018`; the day before the month, as Danes write.
fn date(tokens: &[Token<'_>]) -> Option<Period> {
    use Token::Number as N;
    match *tokens {
        [
            N { value: y, digits: 4, .. },
            N { value: m, digits: 1..=2, .. },
            N { value: d, digits: 1..=2, .. },
            ..,
        ] => day(known_year(y)?, m, d),
        [
            N { value: d, digits: 1..=2, .. },
            N { value: m, digits: 1..=2, .. },
            N { value: y, digits: 4, .. },
            ..,
        ] => day(known_year(y)?, m, d),
        _ => None,
    }
}

/// A time of day that a workbook puts behind every date, and nothing else.
fn is_midnight(time: &[Token<'_>]) -> bool {
    time.iter().all(|token| match token {
        Token::Number { value, .. } => *value == 0,
        Token::Word(word) => matches!(*word, "t" | "z" | "kl"),
    })
}

fn known_year(value: u32) -> Option<i32> {
    checked_year(i32::try_from(value).ok()?)
}

fn word(text: &str) -> Word {
    match text {
        "januar" | "january" | "jan" => Word::Month(1),
        "februar" | "february" | "feb" => Word::Month(2),
        "marts" | "march" | "mar" => Word::Month(3),
        "april" | "apr" => Word::Month(4),
        "maj" | "may" => Word::Month(5),
        "juni" | "june" | "jun" => Word::Month(6),
        "juli" | "july" | "jul" => Word::Month(7),
        "august" | "aug" => Word::Month(8),
        "september" | "sept" | "sep" => Word::Month(9),
        "oktober" | "october" | "okt" | "oct" => Word::Month(10),
        "november" | "nov" => Word::Month(11),
        "december" | "dec" => Word::Month(12),
        "y" => Word::Unit(Unit::Year),
        "h" | "halvår" | "half" => Word::Unit(Unit::Half),
        "k" | "q" | "kv" | "kvt" | "kvartal" | "quarter" => Word::Unit(Unit::Quarter),
        "m" => Word::Unit(Unit::Month),
        "u" | "w" | "uge" | "week" => Word::Unit(Unit::Week),
        "qmat" => Word::Rolling(Unit::Quarter),
        "mmat" => Word::Rolling(Unit::Month),
        "qytd" => Word::ToDate(Unit::Quarter),
        "mytd" => Word::ToDate(Unit::Month),
        "første" | "first" => Word::Ordinal(1),
        "andet" | "anden" | "second" => Word::Ordinal(2),
        "tredje" | "third" => Word::Ordinal(3),
        "fjerde" | "fourth" => Word::Ordinal(4),
        "primo" => Word::FirstDayOf,
        "ultimo" => Word::LastDayOf,
        "medio" | "mdr" | "måneder" | "months" | "forår" | "sommer" | "efterår" | "vinter" | "skoleåret"
        | "skoleår" => Word::Vague,
        _ => Word::Other,
    }
}
