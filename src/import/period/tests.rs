//! Periods in every way of writing, and what is no period.

use proptest::prelude::*;

use super::*;
use crate::wording::{Language, Words};

#[track_caller]
fn check(text: &str, expected: &str) {
    let period = read(text, None).map(|period| period.to_string());
    assert_eq!(period.as_deref(), Ok(expected), "{text:?}");
}

#[track_caller]
fn check_without_year(text: &str, year: i32, expected: &str) {
    assert_eq!(read(text, None), Err(Why::PeriodOfAnotherKind), "{text:?} needs no year");
    assert_eq!(read(text, Some(year)).map(|period| period.to_string()).as_deref(), Ok(expected), "{text:?}");
}

#[track_caller]
fn check_refused(text: &str, why: Why) {
    assert_eq!(read(text, None), Err(why), "{text:?}");
}

#[test]
fn the_forms_of_jobindsats_are_read() {
    check("2020M05", "2020-05");
    check("2025Q04", "2025-Q4");
    check("2023Q1", "2023-Q1");
    check("2020QMAT02", "2019-07-01/2020-06-30");
    check("2020MMAT05", "2019-06-01/2020-05-31");
    check("2020MYTD05", "2020-01-01/2020-05-31");
    check("2020", "2020");
    check("2020Y01", "2020");
}

#[test]
fn the_forms_of_danmarks_statistik_are_read() {
    check("1982M12D09", "1982-12-09");
    check("1982M12", "1982-12");
    check("2026K3", "2026-Q3");
    check("2026Q3", "2026-Q3");
    check("2015H1", "2015-H1");
    check("1982", "1982");
    // The first of January 2004 is a Thursday, so week 1 begins on 29 December 2003.
    check("2004U27", "2004-06-28/2004-07-04");
    // 7 September 2020 is the Monday of week 37.
    check("2020W37", "2020-09-07/2020-09-13");
    check("uge 37 2020", "2020-09-07/2020-09-13");
}

#[test]
fn printed_tables_are_read() {
    check("Apr 2013", "2013-04");
    check("Maj 2019", "2019-05");
    check("maj 2019", "2019-05");
    check("januar 2020", "2020-01");
    check("May 2019", "2019-05");
    check("2019 maj", "2019-05");
    check("Maj\u{a0}2019", "2019-05");
    check("1. kv. 2020", "2020-Q1");
    check("1. kvartal 2017", "2017-Q1");
    check("2020 K1", "2020-Q1");
    check("2020, 1. kvartal", "2020-Q1");
    check("1st quarter 2020", "2020-Q1");
    check("1. halvår 2020", "2020-H1");
    check("Første halvår 2020", "2020-H1");
    check("2020 andet halvår", "2020-H2");
    check("Året 2020", "2020");
    check("ultimo 2018", "2018-12-31");
    check("primo maj 2018", "2018-05-01");
    check("2018-2020", "2018-01-01/2020-12-31");
    check("jan.–maj 2020", "2020-01-01/2020-05-31");
}

#[test]
fn dates_have_the_day_before_the_month() {
    check("2020-05", "2020-05");
    check("05-2020", "2020-05");
    check("5/2020", "2020-05");
    check("2020-05-31", "2020-05-31");
    check("2020-05-31T00:00:00", "2020-05-31");
    check("2020-05-31 00:00:00", "2020-05-31");
    check("31-05-2020", "2020-05-31");
    check("31.05.2018", "2018-05-31");
    check("d. 07. september 2020", "2020-09-07");
    check("pr. 31. januar 2019", "2019-01-31");
    check("20200531", "2020-05-31");
}

#[test]
fn a_year_may_come_from_beside_the_text() {
    check_without_year("Første halvår", 2020, "2020-H1");
    check_without_year("1. kv.", 2020, "2020-Q1");
    check_without_year("maj", 2020, "2020-05");
    check_without_year("uge 37", 2020, "2020-09-07/2020-09-13");
}

#[test]
fn what_may_mean_two_things_or_cannot_be_held_is_refused() {
    for text in [
        "jan-20",
        "202005",
        "2019/2020",
        "2019/20",
        "medio 2018",
        "forår 2020",
        "2018-7 mdr.",
        "1.-3. kvartal 2020",
        "2020-05-31 12:30:00",
        "2021U53",
        "2020M13",
        "2020-02-30",
    ] {
        check_refused(text, Why::PeriodOfAnotherKind);
    }
    assert_eq!(read("jan-20", Some(2019)), Err(Why::PeriodOfAnotherKind));
}

#[test]
fn what_is_no_time_is_no_period() {
    for text in
        ["", " ", "914", "4,2", "Hele landet", "I alt", "Kilde: Jobindsats 2020", "1899", "-", "..", "½"]
    {
        check_refused(text, Why::NotAPeriod);
    }
}

/// Every kind of period, in the years that plans are about.
fn any_period() -> impl Strategy<Value = Period> {
    let day = |year, ordinal| NaiveDate::from_yo_opt(year, ordinal).unwrap();
    prop_oneof![
        (1900..=2199).prop_map(Period::Year),
        (1900..=2199, 1u8..=2).prop_map(|(year, half)| Period::Half(year, half)),
        (1900..=2199, 1u8..=4).prop_map(|(year, quarter)| Period::Quarter(year, quarter)),
        (1900..=2199, 1u8..=12).prop_map(|(year, month)| Period::Month(year, month)),
        (1900..=2199, 1u32..=365).prop_map(move |(year, ordinal)| Period::Day(day(year, ordinal))),
        (1900..=2198, 1u32..=365, 1u64..=300).prop_map(move |(year, ordinal, days)| {
            Period::Span(day(year, ordinal), day(year, ordinal) + Days::new(days))
        }),
    ]
}

proptest! {
    #[test]
    fn no_text_makes_reading_panic(text in ".{0,40}", year in proptest::option::of(any::<i32>())) {
        let _ = read(&text, year);
    }

    #[test]
    fn no_text_of_the_words_of_time_makes_reading_panic(
        text in "([0-9]{1,9}|[MQKHUWDY]|qmat|mytd|maj|kv\\.|halvår|første|ultimo|[-/. –:]){1,9}",
        year in proptest::option::of(1800..2300),
    ) {
        if let Ok(period) = read(&text, year) {
            prop_assert_eq!(period.to_string().parse::<Period>(), Ok(period));
        }
    }

    #[test]
    fn what_the_program_writes_is_read_back(period in any_period()) {
        prop_assert_eq!(read(&period.to_string(), None), Ok(period));
        for language in Language::ALL {
            let words = Words::new(language);
            prop_assert_eq!(read(&words.period(period), None), Ok(period));
            prop_assert_eq!(read(&words.period_short(period), None), Ok(period));
        }
    }
}
