//! Periods as files write them: `2020M05`, `2025Q04`, `maj 2019`, `1. kv. 2020`,
//! `2020QMAT02`, `31.05.2018`.
//!
//! Only what can mean one thing is taken. `jan-20` may be a day or a month, and
//! `202005` a month or a week; they are refused.

mod written;

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::Why;
use crate::plan::Period;
use crate::plan::period::{FIRST_YEAR, LAST_YEAR};

/// Reads a period. `year` stands in where the text names none, `Første halvår`.
///
/// # Errors
/// [`Why::PeriodOfAnotherKind`] for time that [`Period`] cannot hold or that could
/// be meant in several ways, [`Why::NotAPeriod`] for everything else.
pub fn read(text: &str, year: Option<i32>) -> Result<Period, Why> {
    if let Some(period) = coded(text.as_bytes()) {
        return Ok(period);
    }
    written::read(text, year)
}

/// The forms that machines write most, without looking at any word.
fn coded(text: &[u8]) -> Option<Period> {
    let (head, rest) = text.split_first_chunk::<4>()?;
    let year = checked_year(i32::from(number(head)?))?;
    match rest {
        [] => Some(Period::Year(year)),
        [b'M' | b'-', month @ ..] if month.len() == 2 => self::month(year, number(month)?.into()),
        [b'Q' | b'K', quarter @ ..] if quarter.len() <= 2 => self::quarter(year, number(quarter)?.into()),
        [b'H', half] => self::half(year, number(&[*half])?.into()),
        _ => None,
    }
}

/// Up to four digits and nothing else.
fn number(digits: &[u8]) -> Option<u16> {
    let plain = !digits.is_empty() && digits.len() <= 4 && digits.iter().all(u8::is_ascii_digit);
    plain.then(|| digits.iter().fold(0, |sum, digit| sum * 10 + u16::from(digit - b'0')))
}

fn checked_year(year: i32) -> Option<i32> {
    (FIRST_YEAR..=LAST_YEAR).contains(&year).then_some(year)
}

/// Of the parts of a year, those that exist.
fn part(number: u32, last: u8) -> Option<u8> {
    u8::try_from(number).ok().filter(|number| (1..=last).contains(number))
}

fn month(year: i32, month: u32) -> Option<Period> {
    part(month, 12).map(|month| Period::Month(year, month))
}

fn quarter(year: i32, quarter: u32) -> Option<Period> {
    part(quarter, 4).map(|quarter| Period::Quarter(year, quarter))
}

fn half(year: i32, half: u32) -> Option<Period> {
    part(half, 2).map(|half| Period::Half(year, half))
}

fn day(year: i32, month: u32, day: u32) -> Option<Period> {
    NaiveDate::from_ymd_opt(checked_year(year)?, month, day).map(Period::Day)
}

/// From Monday to Sunday, as ISO and Danmarks Statistik count weeks.
fn week(year: i32, week: u32) -> Option<Period> {
    let monday = NaiveDate::from_isoywd_opt(year, week, Weekday::Mon)?;
    span(monday, monday.checked_add_days(Days::new(6))?)
}

/// The twelve months that end with `last`.
fn rolling_year(last: Period) -> Option<Period> {
    let end = last.last_day();
    let from = end.checked_add_days(Days::new(1))?.checked_sub_months(Months::new(12))?;
    span(from, end)
}

/// From the new year to the end of `last`.
fn year_to_date(last: Period) -> Option<Period> {
    span(NaiveDate::from_ymd_opt(last.year(), 1, 1)?, last.last_day())
}

/// Both days included; both must lie where periods lie.
fn span(from: NaiveDate, to: NaiveDate) -> Option<Period> {
    let fits = from < to && checked_year(from.year()).is_some() && checked_year(to.year()).is_some();
    fits.then_some(Period::Span(from, to))
}

#[cfg(test)]
mod tests;
