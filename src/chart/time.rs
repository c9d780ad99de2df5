//! Where a period stands on an axis of time, in days.

use chrono::{Datelike, NaiveDate};

use crate::plan::Period;

/// The middle of a period, in days; a month stands where its middle is, not
/// where it begins, so that it lies in the middle of its year's twelve.
pub fn middle(period: Period) -> f64 {
    f64::midpoint(start(period), end(period))
}

/// The beginning of the period's first day, in days.
pub fn start(period: Period) -> f64 {
    at(period.first_day())
}

/// The end of the period's last day, in days.
pub fn end(period: Period) -> f64 {
    at(period.last_day()) + 1.0
}

/// The beginning of a day, in days of the common era.
pub fn at(day: NaiveDate) -> f64 {
    f64::from(day.num_days_from_ce())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(period: &str, days_from_new_year: f64) {
        let period: Period = period.parse().unwrap();
        let new_year = start(Period::Year(period.year()));
        assert_eq!(middle(period) - new_year, days_from_new_year);
    }

    #[test]
    fn a_period_stands_in_its_middle() {
        check("2021", 182.5);
        check("2020", 183.0);
        check("2021-01", 15.5);
        check("2021-H1", 90.5);
        check("2021-Q2", 135.5);
        check("2021-01-01", 0.5);
        check("2021-01-01/2021-01-03", 1.5);
    }

    #[test]
    fn a_half_year_stands_between_its_quarters() {
        let at = |text: &str| middle(text.parse().unwrap());
        assert!(at("2020-Q1") < at("2020-H1") && at("2020-H1") < at("2020-Q2"));
    }
}
