//! Days and times of day as the plan file spells them: one spelling each, in
//! the years that a plan can be about.

use std::fmt;

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserializer, de};

use super::not_of_form;
use super::period::{FIRST_YEAR, LAST_YEAR};

/// How a day is written.
pub const DAY_FORM: &str = "a day such as \"2020-09-07\"";
/// How a time of day is written.
pub const TIME_FORM: &str = "a time of day such as \"14:30:00\"";
/// How a day and a time are written together.
pub const MOMENT_FORM: &str = "a day and time such as \"2020-09-07T14:30:00\"";

/// Reads `2020-09-07`, years 1900 to 2199; `None` for any other spelling and
/// for a day that does not exist.
pub fn parse_day(text: &str) -> Option<NaiveDate> {
    let day: NaiveDate = text.parse().ok()?;
    (in_range(day) && day.to_string() == text).then_some(day)
}

/// Reads `14:30:00`; `None` for any other spelling.
pub fn parse_time(text: &str) -> Option<NaiveTime> {
    let time: NaiveTime = text.parse().ok()?;
    (time.to_string() == text).then_some(time)
}

/// Reads `2020-09-07T14:30:00`, years 1900 to 2199; `None` for any other spelling.
pub fn parse_moment(text: &str) -> Option<NaiveDateTime> {
    let moment: NaiveDateTime = text.parse().ok()?;
    (in_range(moment.date()) && format!("{moment:?}") == text).then_some(moment)
}

/// Arithmetic on days near the ends of the calendar would overflow.
fn in_range(day: NaiveDate) -> bool {
    (FIRST_YEAR..=LAST_YEAR).contains(&day.year())
}

/// For `#[serde(deserialize_with)]`: reads a day.
pub fn read_day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
    deserializer.deserialize_str(Spelling { form: DAY_FORM, parse: parse_day })
}

/// For `#[serde(deserialize_with)]`: reads a day that may be absent.
pub fn read_some_day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<NaiveDate>, D::Error> {
    deserializer.deserialize_option(Maybe(Spelling { form: DAY_FORM, parse: parse_day }))
}

/// For `#[serde(deserialize_with)]`: reads a time of day that may be absent.
pub fn read_some_time<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<NaiveTime>, D::Error> {
    deserializer.deserialize_option(Maybe(Spelling { form: TIME_FORM, parse: parse_time }))
}

/// For `#[serde(deserialize_with)]`: reads a day and time.
pub fn read_moment<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDateTime, D::Error> {
    deserializer.deserialize_str(Spelling { form: MOMENT_FORM, parse: parse_moment })
}

struct Spelling<T> {
    form: &'static str,
    parse: fn(&str) -> Option<T>,
}

impl<T> de::Visitor<'_> for Spelling<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.form)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        (self.parse)(text).ok_or_else(|| not_of_form(text, self.form))
    }
}

struct Maybe<T>(Spelling<T>);

impl<'de, T> de::Visitor<'de> for Maybe<T> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.form)
    }

    fn visit_none<E: de::Error>(self) -> Result<Option<T>, E> {
        Ok(None)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<T>, D::Error> {
        deserializer.deserialize_str(self.0).map(Some)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_has_one_spelling() {
        assert_eq!(parse_day("2020-02-29"), NaiveDate::from_ymd_opt(2020, 2, 29));
        for text in
            ["2021-02-29", "2021-02-31", "2021-13-01", "2021-2-3", " 2021-02-03", "+2021-02-03", "20-02-03"]
        {
            assert_eq!(parse_day(text), None, "{text:?} was accepted");
        }
    }

    #[test]
    fn years_that_no_plan_is_about_are_refused() {
        for text in ["1899-12-31", "2200-01-01", "262142-12-31", "-0044-03-15"] {
            assert_eq!(parse_day(text), None, "{text:?} was accepted");
        }
        assert_eq!(parse_moment("2200-01-01T00:00:00"), None);
    }

    #[test]
    fn a_time_is_written_with_its_seconds() {
        assert_eq!(parse_time("14:30:00"), NaiveTime::from_hms_opt(14, 30, 0));
        for text in ["14:30", "24:00:00", "14.30", "9:00:00"] {
            assert_eq!(parse_time(text), None, "{text:?} was accepted");
        }
    }

    #[test]
    fn a_moment_has_one_spelling() {
        assert!(parse_moment("2020-09-07T14:30:00").is_some());
        for text in ["2020-09-07 14:30:00", "2020-09-07T14:30", "2020-09-07T14:30:00.000"] {
            assert_eq!(parse_moment(text), None, "{text:?} was accepted");
        }
    }
}
