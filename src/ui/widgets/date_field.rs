//! A field for a date, typed as Danes write it: dd-mm-yyyy.

use chrono::NaiveDate;
use eframe::egui::{Align2, AsIdSalt, Ui};

use super::Field;
use super::draft::Edited;

/// The sentences a date field may need.
#[derive(Clone, Copy, Debug)]
pub struct DateWords<'a> {
    /// The empty field's faint pattern, such as `dd-mm-åååå`.
    pub pattern: &'a str,
    /// The text is no date.
    pub not_a_date: &'a str,
}

impl Field<'_> {
    /// A date there must be.
    pub fn date(
        self,
        ui: &mut Ui,
        salt: impl AsIdSalt,
        value: NaiveDate,
        words: DateWords<'_>,
    ) -> Edited<NaiveDate> {
        let parse = |text: &str| parse(text).ok_or_else(|| words.not_a_date.to_owned());
        self.placeholder(words.pattern).aligned(ui, salt, &format(value), Align2::LEFT_CENTER, parse)
    }

    /// A date there may be; an empty field is none.
    pub fn optional_date(
        self,
        ui: &mut Ui,
        salt: impl AsIdSalt,
        value: Option<NaiveDate>,
        words: DateWords<'_>,
    ) -> Edited<Option<NaiveDate>> {
        let parse = |text: &str| match text.trim() {
            "" => Ok(None),
            text => parse(text).map(Some).ok_or_else(|| words.not_a_date.to_owned()),
        };
        let text = value.map(format).unwrap_or_default();
        self.placeholder(words.pattern).aligned(ui, salt, &text, Align2::LEFT_CENTER, parse)
    }
}

fn format(date: NaiveDate) -> String {
    date.format("%d-%m-%Y").to_string()
}

/// Reads day, month and a year of four digits, parted by `-`, `.`, `/` or spaces.
/// A year of two digits is refused: it could be either century.
fn parse(text: &str) -> Option<NaiveDate> {
    let mut parts = text.split(['-', '.', '/', ' ']).filter(|part| !part.is_empty());
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    let fits = parts.next().is_none() && day.len() <= 2 && month.len() <= 2 && year.len() == 4;
    let digits = [day, month, year].iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
    if !fits || !digits {
        return None;
    }
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::super::testing::harness;
    use super::*;
    use eframe::egui::accesskit::Role;
    use eframe::egui::{Key, Modifiers};
    use egui_kittest::kittest::Queryable as _;
    use proptest::prelude::*;

    #[track_caller]
    fn check(text: &str, date: Option<(i32, u32, u32)>) {
        let date = date.and_then(|(year, month, day)| NaiveDate::from_ymd_opt(year, month, day));
        assert_eq!(parse(text), date, "{text}");
    }

    #[test]
    fn a_date_is_read_as_people_write_it() {
        check("07-09-2020", Some((2020, 9, 7)));
        check("7.9.2020", Some((2020, 9, 7)));
        check(" 7/9 2020 ", Some((2020, 9, 7)));
        check("29-02-2020", Some((2020, 2, 29)));
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in
            ["", "29-02-2021", "31-04-2020", "00-01-2020", "7-9-20", "2020-09-07", "7-9-2020-1", "+7-9-2020"]
        {
            check(text, None);
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(days in 0..1_000_000i64) {
            let date = NaiveDate::default() + chrono::TimeDelta::days(days);
            prop_assume!(format(date).len() == 10);
            prop_assert_eq!(parse(&format(date)), Some(date));
        }

        #[test]
        fn no_text_is_too_strange(text in any::<String>()) {
            let _ = parse(&text);
        }
    }

    #[test]
    fn the_field_says_when_the_date_does_not_exist_and_takes_one_that_does() {
        let words = DateWords { pattern: "dd-mm-åååå", not_a_date: "Skriv en dato som 31-12-2021" };
        let mut h = harness(None, |theme, ui, value: &mut Option<NaiveDate>| {
            let edited = Field::new(theme, "Frist").optional_date(ui, "deadline", *value, words);
            if let Some(date) = edited.committed {
                *value = date;
            }
        });
        let write = |h: &mut egui_kittest::Harness<'_, Option<NaiveDate>>, text: &str| {
            h.get_by_role_and_label(Role::TextInput, "Frist").focus();
            h.run();
            h.key_press_modifiers(Modifiers::COMMAND, Key::A);
            h.key_press(Key::Backspace);
            h.get_by_role_and_label(Role::TextInput, "Frist").type_text(text);
            h.run();
            h.key_press(Key::Enter);
            h.run();
        };
        write(&mut h, "31-06-2021");
        assert!(h.query_by_label(words.not_a_date).is_some());
        assert_eq!(*h.state(), None);
        write(&mut h, "30.6.2021");
        assert_eq!(*h.state(), NaiveDate::from_ymd_opt(2021, 6, 30));
        write(&mut h, "");
        assert_eq!(*h.state(), None);
    }
}
