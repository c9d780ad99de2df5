//! Dates and periods as Danes and Britons write them, and reading them back.

use std::borrow::Cow;

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime};

use super::{Language, Words};
use crate::plan::Period;
use crate::plan::period::{FIRST_YEAR, LAST_YEAR};

const MONTHS: [&str; 12] = [
    "month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8", "month-9",
    "month-10", "month-11", "month-12",
];

const SHORT_MONTHS: [&str; 12] = [
    "month-short-1",
    "month-short-2",
    "month-short-3",
    "month-short-4",
    "month-short-5",
    "month-short-6",
    "month-short-7",
    "month-short-8",
    "month-short-9",
    "month-short-10",
    "month-short-11",
    "month-short-12",
];

const WEEKDAYS: [&str; 7] =
    ["weekday-1", "weekday-2", "weekday-3", "weekday-4", "weekday-5", "weekday-6", "weekday-7"];

impl Words {
    /// A day in a sentence: `7. september 2020`, `7 September 2020`.
    pub fn day(&self, day: NaiveDate) -> String {
        let month = self.month(day.month());
        match self.language {
            Language::Danish => format!("{}. {month} {}", day.day(), day.year()),
            Language::English => format!("{} {month} {}", day.day(), day.year()),
        }
    }

    /// A day in a heading: `d. 7. september 2020`, `7 September 2020`.
    pub fn day_in_heading(&self, day: NaiveDate) -> String {
        match self.language {
            Language::Danish => format!("d. {}", self.day(day)),
            Language::English => self.day(day),
        }
    }

    /// A day with its weekday: `mandag d. 7. september 2020`, `Monday 7 September 2020`.
    pub fn day_with_weekday(&self, day: NaiveDate) -> String {
        format!("{} {}", self.weekday(day), self.day_in_heading(day))
    }

    /// A day in figures, where there is little room: `07-09-2020`. In English
    /// the month is in letters, `07 Sep 2020`, for in figures it may be taken for the day.
    pub fn day_short(&self, day: NaiveDate) -> String {
        match self.language {
            Language::Danish => format!("{:02}-{:02}-{}", day.day(), day.month(), day.year()),
            Language::English => format!("{:02} {} {}", day.day(), self.short_month(day.month()), day.year()),
        }
    }

    /// The name of the day of the week: `mandag`, `Monday`.
    pub fn weekday(&self, day: NaiveDate) -> Cow<'_, str> {
        self.text(named(&WEEKDAYS, day.weekday().number_from_monday()))
    }

    /// A day and time: `7. september 2020 kl. 16.00`, `7 September 2020, 16:00`.
    pub fn moment(&self, moment: NaiveDateTime) -> String {
        self.day_at(&self.day(moment.date()), moment.time())
    }

    /// A day and time where there is little room: `07-09-2020 kl. 16.00`, `07 Sep 2020, 16:00`.
    pub fn moment_short(&self, moment: NaiveDateTime) -> String {
        self.day_at(&self.day_short(moment.date()), moment.time())
    }

    fn day_at(&self, day: &str, time: NaiveTime) -> String {
        let time = self.time(time);
        match self.language {
            Language::Danish => format!("{day} {time}"),
            Language::English => format!("{day}, {time}"),
        }
    }

    /// A period: `2020`, `1. halvår 2020`, `1. kv. 2020`, `maj 2013`,
    /// `12. marts 2020`, `12. marts 2019–6. august 2019`.
    pub fn period(&self, period: Period) -> String {
        match period {
            Period::Month(year, month) => format!("{} {year}", self.month(month.into())),
            Period::Day(day) => self.day(day),
            Period::Span(from, to) => format!("{}–{}", self.day(from), self.day(to)),
            Period::Year(_) | Period::Half(..) | Period::Quarter(..) => self.part_of_year(period),
        }
    }

    /// A period where there is little room, as on an axis. The year keeps its
    /// four figures, for `maj 13` may be taken for a day.
    pub fn period_short(&self, period: Period) -> String {
        match period {
            Period::Month(year, month) => format!("{} {year}", self.short_month(month.into())),
            Period::Day(day) => self.day_short(day),
            Period::Span(from, to) => format!("{}–{}", self.day_short(from), self.day_short(to)),
            Period::Year(_) | Period::Half(..) | Period::Quarter(..) => self.part_of_year(period),
        }
    }

    fn part_of_year(&self, period: Period) -> String {
        match (period, self.language) {
            (Period::Half(year, half), Language::Danish) => format!("{half}. halvår {year}"),
            (Period::Half(year, 1), Language::English) => format!("first half {year}"),
            (Period::Half(year, _), Language::English) => format!("second half {year}"),
            (Period::Quarter(year, quarter), Language::Danish) => format!("{quarter}. kv. {year}"),
            (Period::Quarter(year, quarter), Language::English) => format!("Q{quarter} {year}"),
            (other, _) => other.year().to_string(),
        }
    }

    fn month(&self, month: u32) -> Cow<'_, str> {
        self.text(named(&MONTHS, month))
    }

    /// The short name of a month, 1 for January: `jan.`, `Jan`.
    pub fn short_month(&self, month: u32) -> Cow<'_, str> {
        self.text(named(&SHORT_MONTHS, month))
    }

    fn month_named(&self, name: &str) -> Option<u32> {
        let name = name.trim_end_matches('.').to_lowercase();
        let names = |month: u32| [self.month(month), self.short_month(month)];
        let is = |text: &Cow<'_, str>| text.trim_end_matches('.').to_lowercase() == name;
        (1..=12).find(|month| names(*month).iter().any(is))
    }
}

/// The key of the thing counted from 1; an unknown one shows itself as missing.
fn named(keys: &[&'static str], number: u32) -> &'static str {
    (number as usize).checked_sub(1).and_then(|at| keys.get(at)).copied().unwrap_or("month")
}

/// Why a text is not taken as a day or a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateProblem {
    /// It does not look like one.
    NotADate,
    /// It looks like one, but the calendar has none such, as 31-02-2020.
    NoSuchDay,
    /// Its year has not four figures.
    ShortYear,
    /// Its year is before 1900 or after 2199.
    YearOutOfRange,
}

/// The longest text that is looked at as a day or period, in bytes.
const MAX_LENGTH: usize = 80;

/// Reads a day as it is typed: `07-09-2020`, `7/9 2020`, `7.9.2020`,
/// `2020-09-07`, `d. 7. september 2020`, `7 September 2020`. The day stands
/// before the month in both languages.
///
/// # Errors
/// Says why the text is no day.
pub fn parse_day(text: &str, words: &Words) -> Result<NaiveDate, DateProblem> {
    let text = text.trim();
    if text.len() > MAX_LENGTH {
        return Err(DateProblem::NotADate);
    }
    let text = ["d. ", "den ", "d."].iter().find_map(|d| text.strip_prefix(d)).unwrap_or(text);
    let parts: Vec<&str> =
        text.split(['-', '/', '.', ' ', '\u{a0}']).filter(|part| !part.is_empty()).collect();
    let [first, second, third] = parts.as_slice() else { return Err(DateProblem::NotADate) };
    if first.len() == 4 && figures(first).is_some() {
        return day_of(first, figures(second), third);
    }
    day_of(third, figures(second).or_else(|| words.month_named(second)), first)
}

/// Reads a period as it is shown or as the plan file writes it: `2020`,
/// `1. halvår 2020`, `1. kv. 2020`, `maj 2013`, a day, or two days with a dash
/// between them.
///
/// # Errors
/// Says why the text is no period.
pub fn parse_period(text: &str, words: &Words) -> Result<Period, DateProblem> {
    let text = text.trim();
    if let Ok(period) = text.parse() {
        return Ok(period);
    }
    let ends = text.split_once('–').or_else(|| text.split_once(" - "));
    if let Some((from, to)) = ends.filter(|_| text.len() <= 2 * MAX_LENGTH) {
        let (from, to) = (end(from, words)?.first_day(), end(to, words)?.last_day());
        return if from < to { Ok(Period::Span(from, to)) } else { Err(DateProblem::NotADate) };
    }
    match parse_day(text, words) {
        Ok(day) => Ok(Period::Day(day)),
        Err(DateProblem::NotADate) => part_of_year_written(text, words),
        Err(problem) => part_of_year_written(text, words).map_err(|_| problem),
    }
}

/// Reads where a span begins or ends: a day, or a part of a year.
fn end(text: &str, words: &Words) -> Result<Period, DateProblem> {
    match parse_day(text, words) {
        Ok(day) => Ok(Period::Day(day)),
        Err(problem) => part_of_year_written(text.trim(), words).map_err(|_| problem),
    }
}

/// Reads a half, quarter or month before its year.
fn part_of_year_written(text: &str, words: &Words) -> Result<Period, DateProblem> {
    let (part, year) = text.rsplit_once([' ', '\u{a0}']).ok_or(DateProblem::NotADate)?;
    let part = part.trim().to_lowercase();
    let year = year_of(year)?;
    if let Some(month) = words.month_named(&part) {
        return Ok(Period::Month(year, u8::try_from(month).map_err(|_| DateProblem::NotADate)?));
    }
    let whole = match part.as_str() {
        "1. halvår" | "første halvår" | "first half" | "h1" => Period::Half(year, 1),
        "2. halvår" | "andet halvår" | "second half" | "h2" => Period::Half(year, 2),
        "1. kv." | "1. kvartal" | "q1" => Period::Quarter(year, 1),
        "2. kv." | "2. kvartal" | "q2" => Period::Quarter(year, 2),
        "3. kv." | "3. kvartal" | "q3" => Period::Quarter(year, 3),
        "4. kv." | "4. kvartal" | "q4" => Period::Quarter(year, 4),
        _ => return Err(DateProblem::NotADate),
    };
    Ok(whole)
}

fn day_of(year: &str, month: Option<u32>, day: &str) -> Result<NaiveDate, DateProblem> {
    let (Some(month), Some(day)) = (month, figures(day)) else { return Err(DateProblem::NotADate) };
    NaiveDate::from_ymd_opt(year_of(year)?, month, day).ok_or(DateProblem::NoSuchDay)
}

fn year_of(text: &str) -> Result<i32, DateProblem> {
    let year = figures(text).and_then(|year| i32::try_from(year).ok()).ok_or(DateProblem::NotADate)?;
    match text.len() {
        4 if (FIRST_YEAR..=LAST_YEAR).contains(&year) => Ok(year),
        4 => Err(DateProblem::YearOutOfRange),
        1..=3 => Err(DateProblem::ShortYear),
        _ => Err(DateProblem::NotADate),
    }
}

fn figures(text: &str) -> Option<u32> {
    (1..=4)
        .contains(&text.len())
        .then(|| text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse().ok())?)?
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use proptest::prelude::*;

    use super::*;

    static DANISH: LazyLock<Words> = LazyLock::new(|| Words::new(Language::Danish));
    static ENGLISH: LazyLock<Words> = LazyLock::new(|| Words::new(Language::English));

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[track_caller]
    fn shown(period: &str, danish: &str, short: &str, english: &str) {
        let period: Period = period.parse().unwrap();
        assert_eq!(DANISH.period(period), danish);
        assert_eq!(DANISH.period_short(period), short);
        assert_eq!(ENGLISH.period(period), english);
    }

    #[track_caller]
    fn reads(text: &str, iso: &str) {
        assert_eq!(parse_day(text, &DANISH), Ok(day(iso)), "{text:?}");
    }

    #[track_caller]
    fn refuses(text: &str, problem: DateProblem) {
        assert_eq!(parse_day(text, &DANISH), Err(problem), "{text:?}");
    }

    #[test]
    fn a_day_is_written_as_the_place_asks() {
        let meeting = day("2020-09-07");
        assert_eq!(DANISH.day_in_heading(meeting), "d. 7. september 2020");
        assert_eq!(DANISH.day_with_weekday(meeting), "mandag d. 7. september 2020");
        assert_eq!(DANISH.day_short(meeting), "07-09-2020");
        assert_eq!(ENGLISH.day_with_weekday(meeting), "Monday 7 September 2020");
        assert_eq!(ENGLISH.day_short(meeting), "07 Sep 2020");
    }

    #[test]
    fn a_moment_is_a_day_and_a_time() {
        let moment = day("2020-09-07").and_hms_opt(16, 5, 0).unwrap();
        assert_eq!(DANISH.moment(moment), "7. september 2020 kl.\u{a0}16.05");
        assert_eq!(DANISH.moment_short(moment), "07-09-2020 kl.\u{a0}16.05");
        assert_eq!(ENGLISH.moment(moment), "7 September 2020, 16:05");
        assert_eq!(ENGLISH.moment_short(moment), "07 Sep 2020, 16:05");
    }

    #[test]
    fn every_kind_of_period_has_its_label() {
        shown("2020", "2020", "2020", "2020");
        shown("2020-H1", "1. halvår 2020", "1. halvår 2020", "first half 2020");
        shown("2020-Q1", "1. kv. 2020", "1. kv. 2020", "Q1 2020");
        shown("2013-05", "maj 2013", "maj 2013", "May 2013");
        shown("2013-04", "april 2013", "apr. 2013", "April 2013");
        shown("2020-03-12", "12. marts 2020", "12-03-2020", "12 March 2020");
        shown(
            "2019-03-12/2019-08-06",
            "12. marts 2019–6. august 2019",
            "12-03-2019–06-08-2019",
            "12 March 2019–6 August 2019",
        );
    }

    #[test]
    fn a_day_is_read_however_it_is_typed() {
        for text in [
            "07-09-2020",
            "7-9-2020",
            "7/9 2020",
            "7/9/2020",
            "7.9.2020",
            "2020-09-07",
            "d. 7. september 2020",
            "den 7. sep. 2020",
            "7 SEPTEMBER 2020",
            " 7. september 2020 ",
        ] {
            reads(text, "2020-09-07");
        }
        assert_eq!(parse_day("7 September 2020", &ENGLISH), Ok(day("2020-09-07")));
    }

    #[test]
    fn a_day_that_is_none_says_why() {
        refuses("31-02-2020", DateProblem::NoSuchDay);
        refuses("7/13 2020", DateProblem::NoSuchDay);
        refuses("7/9-20", DateProblem::ShortYear);
        refuses("7/9 1820", DateProblem::YearOutOfRange);
        for text in ["", "i morgen", "7. flaj 2020", "7/9", "1/2/3/4", "07-09-20200", "٧/9 2020"] {
            refuses(text, DateProblem::NotADate);
        }
    }

    #[test]
    fn a_period_is_read_as_people_write_it() {
        for (text, plain) in [
            ("2021", "2021"),
            ("første halvår 2020", "2020-H1"),
            ("1. kvartal 2017", "2017-Q1"),
            ("Maj 2013", "2013-05"),
            ("2013-05", "2013-05"),
            ("30-04-2022", "2022-04-30"),
        ] {
            assert_eq!(parse_period(text, &DANISH), Ok(plain.parse().unwrap()), "{text:?}");
        }
        for text in ["", "5. kv. 2020", "3. halvår 2020", "maj", "2020–2021"] {
            assert!(parse_period(text, &DANISH).is_err(), "{text:?} was accepted");
        }
    }

    proptest! {
        #[test]
        fn what_is_shown_is_read_back(year in FIRST_YEAR..=LAST_YEAR, ordinal in 1u32..=364, part in 0u8..=4) {
            let from = NaiveDate::from_yo_opt(year, ordinal).unwrap();
            let period = match part {
                0 => Period::Year(year),
                1 => Period::Half(year, u8::try_from(ordinal % 2).unwrap() + 1),
                2 => Period::Quarter(year, u8::try_from(ordinal % 4).unwrap() + 1),
                3 => Period::Month(year, u8::try_from(ordinal % 12).unwrap() + 1),
                _ => Period::Span(from, from.succ_opt().unwrap()),
            };
            for words in [&*DANISH, &*ENGLISH] {
                prop_assert_eq!(parse_period(&words.period(period), words), Ok(period));
                prop_assert_eq!(parse_period(&words.period_short(period), words), Ok(period));
                prop_assert_eq!(parse_day(&words.day_in_heading(from), words), Ok(from));
                prop_assert_eq!(parse_day(&words.day_short(from), words), Ok(from));
            }
        }

        #[test]
        fn no_text_makes_reading_panic(text in ".{0,40}") {
            let _ = parse_period(&text, &DANISH);
        }

        #[test]
        fn no_string_of_figures_and_marks_makes_reading_panic(text in "[0-9./ –-]{0,12}") {
            let _ = parse_period(&text, &DANISH);
        }
    }
}
