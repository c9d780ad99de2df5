//! Times of day as Danes and Britons write them, and reading them back.

use std::time::Duration;

use chrono::{NaiveTime, Timelike};

use super::{Language, Words};

impl Words {
    /// A time of day in a sentence: `kl. 16.00`, in English `16:00`.
    pub fn time(&self, time: NaiveTime) -> String {
        let figures = self.time_in_field(time);
        match self.language {
            Language::Danish => format!("kl.\u{a0}{figures}"),
            Language::English => figures,
        }
    }

    /// How long something took: `4:10`, from an hour on `1:04:10`.
    pub fn elapsed(&self, time: Duration) -> String {
        let seconds = time.as_secs();
        let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        match hours {
            0 => format!("{minutes}:{seconds:02}"),
            hours => format!("{hours}:{minutes:02}:{seconds:02}"),
        }
    }

    /// A time of day in a field: `16.00`, in English `16:00`.
    pub fn time_in_field(&self, time: NaiveTime) -> String {
        let mark = match self.language {
            Language::Danish => '.',
            Language::English => ':',
        };
        format!("{:02}{mark}{:02}", time.hour(), time.minute())
    }
}

/// Reads a time of day as it is typed in either language, as `16.00`, `16:00`,
/// `kl. 9.30` or `9`: hours 0 to 23, and minutes of two digits after `.` or `:`
/// if there are any. `None` for anything else.
pub fn parse_time(text: &str) -> Option<NaiveTime> {
    let text = text.trim();
    let text =
        ["kl. ", "kl.\u{a0}", "kl.", "kl "].iter().find_map(|kl| text.strip_prefix(kl)).unwrap_or(text);
    let (hours, minutes) = text.trim().split_once(['.', ':']).unwrap_or((text.trim(), "00"));
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if !(1..=2).contains(&hours.len()) || minutes.len() != 2 || !digits(hours) || !digits(minutes) {
        return None;
    }
    NaiveTime::from_hms_opt(hours.parse().ok()?, minutes.parse().ok()?, 0)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<(u32, u32)>) {
        let expected = expected.and_then(|(hours, minutes)| NaiveTime::from_hms_opt(hours, minutes, 0));
        assert_eq!(parse_time(text), expected, "{text:?}");
    }

    #[test]
    fn a_time_of_day_has_a_point_in_danish() {
        let four = NaiveTime::from_hms_opt(16, 0, 0).unwrap();
        assert_eq!(Words::new(Language::Danish).time(four), "kl.\u{a0}16.00");
        assert_eq!(Words::new(Language::English).time(four), "16:00");
    }

    #[test]
    fn how_long_something_took_has_hours_where_it_needs_them() {
        let words = Words::new(Language::Danish);
        let told = [0, 59, 250, 3600, 3850].map(|seconds| words.elapsed(Duration::from_secs(seconds)));
        assert_eq!(told, ["0:00", "0:59", "4:10", "1:00:00", "1:04:10"]);
    }

    #[test]
    fn a_time_is_read_as_danes_and_britons_write_it() {
        check("16.00", Some((16, 0)));
        check(" 16:05 ", Some((16, 5)));
        check("kl. 9.30", Some((9, 30)));
        check("kl.\u{a0}09.30", Some((9, 30)));
        check("9", Some((9, 0)));
        check("0.00", Some((0, 0)));
    }

    #[test]
    fn what_is_no_time_of_day_is_refused() {
        for text in ["", "24.00", "16.60", "16.5", "16.000", "-1", "+9", "4 pm", "16.00.00", "æ", "１６"] {
            check(text, None);
        }
    }

    proptest! {
        #[test]
        fn what_a_field_shows_is_read_back(minutes in 0..1440_u32) {
            let time = NaiveTime::from_hms_opt(minutes / 60, minutes % 60, 0).unwrap();
            for language in Language::ALL {
                prop_assert_eq!(parse_time(&Words::new(language).time_in_field(time)), Some(time));
            }
        }

        #[test]
        fn no_text_makes_it_fail(text in ".*") {
            let _ = parse_time(&text);
        }
    }
}
