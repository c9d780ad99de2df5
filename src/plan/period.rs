//! Stretches of time that figures belong to: years, halves, quarters, months,
//! days, and spans between two days.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// The first year a period may lie in.
pub const FIRST_YEAR: i32 = 1900;
/// The last year a period may lie in.
pub const LAST_YEAR: i32 = 2199;

/// How a period is written.
pub const PERIOD_FORM: &str = "a period such as \"2020-05\"";

/// The time a figure is about. Written `2020`, `2020-H1`, `2020-Q1`, `2020-05`,
/// `2020-03-12` or `2019-03-12/2019-08-06`; years 1900 to 2199.
///
/// Periods are ordered by their first day, then by their last, so that a year
/// stands after its first month. Build them with [`Period::from_str`] or the
/// constructors; those refuse a half 3 or a month 13.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Period {
    /// A calendar year.
    Year(i32),
    /// A half of a year: 1 or 2.
    Half(i32, u8),
    /// A quarter of a year: 1 to 4.
    Quarter(i32, u8),
    /// A month of a year: 1 to 12.
    Month(i32, u8),
    /// One day.
    Day(NaiveDate),
    /// From one day to a later one, both included.
    Span(NaiveDate, NaiveDate),
}

/// The text is not a period, or the period does not exist.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "expected a period such as 2020, 2020-H1, 2020-Q1, 2020-05, 2020-03-12 or 2019-03-12/2019-08-06 (years 1900 to 2199), found \"{found}\""
)]
pub struct BadPeriod {
    /// What stood there, at most 40 characters of it.
    pub found: String,
}

impl Period {
    /// The first day of the period.
    pub fn first_day(self) -> NaiveDate {
        match self {
            Self::Year(year) => first_of(year, 1),
            Self::Half(year, half) => first_of(year, u32::from(half) * 6 - 5),
            Self::Quarter(year, quarter) => first_of(year, u32::from(quarter) * 3 - 2),
            Self::Month(year, month) => first_of(year, u32::from(month)),
            Self::Day(day) | Self::Span(day, _) => day,
        }
    }

    /// The last day of the period.
    pub fn last_day(self) -> NaiveDate {
        let months = match self {
            Self::Year(_) => 12,
            Self::Half(..) => 6,
            Self::Quarter(..) => 3,
            Self::Month(..) => 1,
            Self::Day(day) | Self::Span(_, day) => return day,
        };
        self.first_day() + Months::new(months) - Days::new(1)
    }

    /// The calendar year that the period begins in.
    pub fn year(self) -> i32 {
        self.first_day().year()
    }

    /// Whether both are years, both months, and so on.
    pub fn is_same_kind(self, other: Self) -> bool {
        std::mem::discriminant(&self) == std::mem::discriminant(&other)
    }

    /// The same time a year before; `None` before [`FIRST_YEAR`].
    pub fn a_year_before(self) -> Option<Self> {
        let day = |day: NaiveDate| day.checked_sub_months(Months::new(12));
        let before = match self {
            Self::Year(year) => Self::Year(year - 1),
            Self::Half(year, half) => Self::Half(year - 1, half),
            Self::Quarter(year, quarter) => Self::Quarter(year - 1, quarter),
            Self::Month(year, month) => Self::Month(year - 1, month),
            Self::Day(on) => Self::Day(day(on)?),
            Self::Span(from, to) => Self::Span(day(from)?, day(to)?),
        };
        (before.year() >= FIRST_YEAR).then_some(before)
    }

    /// The period of the same kind that ends where this one begins; `None` before
    /// [`FIRST_YEAR`].
    pub fn the_one_before(self) -> Option<Self> {
        let before = match self {
            Self::Year(year) => Self::Year(year - 1),
            Self::Half(year, 1) => Self::Half(year - 1, 2),
            Self::Half(year, half) => Self::Half(year, half - 1),
            Self::Quarter(year, 1) => Self::Quarter(year - 1, 4),
            Self::Quarter(year, quarter) => Self::Quarter(year, quarter - 1),
            Self::Month(year, 1) => Self::Month(year - 1, 12),
            Self::Month(year, month) => Self::Month(year, month - 1),
            Self::Day(on) => Self::Day(on.pred_opt()?),
            Self::Span(from, to) => {
                Self::Span(from.checked_sub_signed(to - from)?.pred_opt()?, from.pred_opt()?)
            }
        };
        (before.year() >= FIRST_YEAR).then_some(before)
    }

    /// Whether `day` lies in the period.
    pub fn contains(self, day: NaiveDate) -> bool {
        self.first_day() <= day && day <= self.last_day()
    }
}

/// `year` and `month` come from a checked period, so the day exists.
fn first_of(year: i32, month: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, 1).unwrap_or_default()
}

impl Ord for Period {
    fn cmp(&self, other: &Self) -> Ordering {
        let key = |p: &Self| (p.first_day(), p.last_day(), p.rank());
        key(self).cmp(&key(other))
    }
}

impl PartialOrd for Period {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Period {
    /// Keeps the order total: a span may cover the same days as a month.
    fn rank(self) -> u8 {
        match self {
            Self::Day(_) => 0,
            Self::Month(..) => 1,
            Self::Quarter(..) => 2,
            Self::Half(..) => 3,
            Self::Year(_) => 4,
            Self::Span(..) => 5,
        }
    }
}

impl fmt::Display for Period {
    /// The form of the plan file, not of the screen.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year}"),
            Self::Half(year, half) => write!(f, "{year}-H{half}"),
            Self::Quarter(year, quarter) => write!(f, "{year}-Q{quarter}"),
            Self::Month(year, month) => write!(f, "{year}-{month:02}"),
            Self::Day(day) => write!(f, "{day}"),
            Self::Span(from, to) => write!(f, "{from}/{to}"),
        }
    }
}

impl FromStr for Period {
    type Err = BadPeriod;

    fn from_str(text: &str) -> Result<Self, BadPeriod> {
        parse(text).ok_or_else(|| BadPeriod { found: text.chars().take(40).collect() })
    }
}

fn parse(text: &str) -> Option<Period> {
    if let Some((from, to)) = text.split_once('/') {
        let (from, to) = (parse_day(from)?, parse_day(to)?);
        return (from < to).then_some(Period::Span(from, to));
    }
    if text.len() == 10 {
        return parse_day(text).map(Period::Day);
    }
    let (year, rest) = text.split_at_checked(4)?;
    let year = parse_year(year)?;
    let part = |digits: &str, last: u8| {
        let number: u8 = digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse().ok())??;
        (1..=last).contains(&number).then_some(number)
    };
    match (rest.as_bytes(), rest.len()) {
        ([], 0) => Some(Period::Year(year)),
        ([b'-', b'H', ..], 3) => part(&rest[2..], 2).map(|n| Period::Half(year, n)),
        ([b'-', b'Q', ..], 3) => part(&rest[2..], 4).map(|n| Period::Quarter(year, n)),
        ([b'-', ..], 3) => part(&rest[1..], 12).map(|n| Period::Month(year, n)),
        _ => None,
    }
}

fn parse_year(text: &str) -> Option<i32> {
    let plain = text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
    let year: i32 = plain.then(|| text.parse().ok())??;
    (FIRST_YEAR..=LAST_YEAR).contains(&year).then_some(year)
}

fn parse_day(text: &str) -> Option<NaiveDate> {
    let (year, month, day) = (text.get(0..4)?, text.get(5..7)?, text.get(8..10)?);
    if text.len() != 10 || text.as_bytes()[4] != b'-' || text.as_bytes()[7] != b'-' {
        return None;
    }
    let two = |digits: &str| digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse().ok())?;
    NaiveDate::from_ymd_opt(parse_year(year)?, two(month)?, two(day)?)
}

impl Serialize for Period {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Period {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl de::Visitor<'_> for Visitor {
            type Value = Period;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(PERIOD_FORM)
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Period, E> {
                text.parse().map_err(|_| super::not_of_form(text, PERIOD_FORM))
            }
        }
        deserializer.deserialize_str(Visitor)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn period(text: &str) -> Period {
        text.parse().unwrap()
    }

    #[test]
    fn every_kind_is_written_as_it_was_read() {
        for text in ["2020", "2020-H1", "2020-Q4", "2020-05", "2020-02-29", "2019-03-12/2019-08-06"] {
            assert_eq!(period(text).to_string(), text);
        }
    }

    #[test]
    fn periods_that_do_not_exist_are_refused() {
        for text in [
            "",
            "20",
            "2020-",
            "2020-13",
            "2020-00",
            "2020-H3",
            "2020-Q0",
            "2020-Q5",
            "2021-02-29",
            "2020-5",
            "1899",
            "2200",
            "2020-05-1",
            "2020-05-01/2020-05-01",
            "2020-05-02/2020-05-01",
            "２０２０",
            "2020-+1",
        ] {
            assert!(text.parse::<Period>().is_err(), "{text:?} was accepted");
        }
    }

    #[test]
    fn a_quarter_runs_from_its_first_to_its_last_day() {
        let quarter = period("2020-Q1");
        assert_eq!(quarter.first_day().to_string(), "2020-01-01");
        assert_eq!(quarter.last_day().to_string(), "2020-03-31");
    }

    #[test]
    fn what_comes_before_is_of_the_same_kind() {
        let before = |text| period(text).the_one_before().map(|period| period.to_string());
        for (text, expected) in [
            ("2020", "2019"),
            ("2020-H1", "2019-H2"),
            ("2020-Q3", "2020-Q2"),
            ("2020-01", "2019-12"),
            ("2020-03-01", "2020-02-29"),
            ("2020-03-08/2020-03-14", "2020-03-01/2020-03-07"),
        ] {
            assert_eq!(before(text).as_deref(), Some(expected), "before {text}");
        }
        assert_eq!(before("1900-01"), None);
        let year = |text| period(text).a_year_before().map(|period| period.to_string());
        assert_eq!(year("2020-05").as_deref(), Some("2019-05"));
        assert_eq!(year("2020-02-29").as_deref(), Some("2019-02-28"));
        assert_eq!(year("1900-Q2"), None);
    }

    #[test]
    fn february_ends_on_the_leap_day() {
        assert_eq!(period("2020-02").last_day().to_string(), "2020-02-29");
    }

    #[test]
    fn a_half_year_stands_after_its_first_quarter_and_before_its_second() {
        let mut periods = ["2020-Q2", "2020-H1", "2020", "2020-Q1", "2020-01"].map(period);
        periods.sort();
        assert_eq!(periods.map(|p| p.to_string()), ["2020-01", "2020-Q1", "2020-H1", "2020", "2020-Q2"]);
    }

    proptest! {
        #[test]
        fn no_text_makes_reading_panic(text in ".{0,24}") {
            let _ = text.parse::<Period>();
        }

        #[test]
        fn the_order_agrees_with_equality(a in any_period(), b in any_period()) {
            prop_assert_eq!(a.cmp(&b) == Ordering::Equal, a == b);
            prop_assert!(a.first_day() <= a.last_day());
            prop_assert_eq!(a.to_string().parse::<Period>().unwrap(), a);
        }
    }

    fn any_period() -> impl Strategy<Value = Period> {
        let year = FIRST_YEAR..=LAST_YEAR;
        prop_oneof![
            year.clone().prop_map(Period::Year),
            (year.clone(), 1u8..=2).prop_map(|(y, n)| Period::Half(y, n)),
            (year.clone(), 1u8..=4).prop_map(|(y, n)| Period::Quarter(y, n)),
            (year.clone(), 1u8..=12).prop_map(|(y, n)| Period::Month(y, n)),
            (year.clone(), 1u32..=365).prop_map(|(y, n)| Period::Day(NaiveDate::from_yo_opt(y, n).unwrap())),
            (year, 1u32..=200, 1u64..=160).prop_map(|(y, n, days)| {
                let from = NaiveDate::from_yo_opt(y, n).unwrap();
                Period::Span(from, from + Days::new(days))
            }),
        ]
    }
}
