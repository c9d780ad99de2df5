//! When a figure was published, whether it may still change, and what it was before.
//!
//! The latest figures of a register rise for months through late registration. So a
//! point keeps what was published earlier: 412 in March is 431 now, and on a day in
//! April only the 412 was known.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::day::read_some_day;
use super::series::{Point, Value};

/// When a figure was published, and whether it may still change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vintage {
    /// The day it was published, if known; before it nobody knew the figure.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "read_some_day")]
    pub published: Option<NaiveDate>,
    /// Whether it may still change.
    pub finality: Finality,
}

/// Whether a figure may still change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Finality {
    /// It may (`foreløbig`).
    Provisional,
    /// It will not (`endelig`).
    Final,
}

/// What was known of a period before its source revised it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Earlier {
    /// What was known.
    pub value: Value,
    /// When it was published; `None` when that is not known, and it was the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vintage: Option<Vintage>,
}

/// What is known of a period on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KnownValue {
    /// What.
    pub value: Value,
    /// When it was published and whether it could still change, if that is known.
    pub vintage: Option<Vintage>,
}

impl Point {
    /// What anybody could know on `day`; `None` before the period was over, and
    /// before the first day that anything of it was published.
    ///
    /// Of what is not dated, the earliest counts as published when the period was
    /// over; what replaced it was known from the day it bears.
    pub fn known_on(&self, day: NaiveDate) -> Option<KnownValue> {
        if day < self.period.last_day() {
            return None;
        }
        let Some(detail) = &self.detail else {
            return Some(KnownValue { value: self.value, vintage: None });
        };
        let now = Earlier { value: self.value, vintage: detail.vintage };
        let all = [&now].into_iter().chain(detail.earlier.iter().rev());
        let published = |known: &&Earlier| {
            known.vintage.and_then(|vintage| vintage.published).is_none_or(|published| published <= day)
        };
        let known = all.into_iter().find(published)?;
        Some(KnownValue { value: known.value, vintage: known.vintage })
    }

    /// Whether anybody could know something of it on `day`.
    pub fn is_known_on(&self, day: NaiveDate) -> bool {
        self.known_on(day).is_some()
    }

    /// When its figure was published and whether it may still change, if that is known.
    pub fn vintage(&self) -> Option<Vintage> {
        self.detail.as_ref()?.vintage
    }

    /// Whether its figure is marked as one that may still change.
    pub fn is_provisional(&self) -> bool {
        self.vintage().is_some_and(|vintage| vintage.finality == Finality::Provisional)
    }

    /// What was published of it before, the oldest first.
    pub fn earlier(&self) -> &[Earlier] {
        self.detail.as_ref().map(|detail| detail.earlier.as_slice()).unwrap_or_default()
    }

    /// The point as it was known on `day`, without what was published later.
    pub fn as_known_on(&self, day: NaiveDate) -> Option<Self> {
        let known = self.known_on(day)?;
        let is_latest = known.value == self.value && known.vintage == self.vintage();
        let mut point = Self { value: known.value, ..self.clone() };
        if let Some(detail) = &mut point.detail
            && !is_latest
        {
            let at = detail
                .earlier
                .iter()
                .rposition(|earlier| earlier.value == known.value && earlier.vintage == known.vintage);
            detail.vintage = known.vintage;
            detail.earlier.truncate(at.unwrap_or_default());
        }
        Some(point)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// March was 412 when it was published in May, 425 in June, 431 in August.
    const MARCH: &str = r#"("2020-03", 431, (
        vintage: Some((published: Some("2020-08-10"), finality: Final)),
        earlier: [
            (value: 412, vintage: Some((published: Some("2020-05-08"), finality: Provisional))),
            (value: 425, vintage: Some((published: Some("2020-06-09"), finality: Provisional))),
        ],
    ))"#;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[track_caller]
    fn check(point: &str, on: &str, expected: Option<&str>) {
        let point: Point = ron::from_str(point).unwrap();
        let found = point.known_on(day(on)).map(|known| ron::to_string(&known.value).unwrap());
        assert_eq!(found.as_deref(), expected, "on {on}");
        let alone = point.as_known_on(day(on)).map(|point| ron::to_string(&point.value).unwrap());
        assert_eq!(alone.as_deref(), expected, "alone, on {on}");
    }

    #[test]
    fn a_day_knows_what_was_published_by_then() {
        check(MARCH, "2020-03-31", None);
        check(MARCH, "2020-05-07", None);
        check(MARCH, "2020-05-08", Some("412"));
        check(MARCH, "2020-06-08", Some("412"));
        check(MARCH, "2020-06-09", Some("425"));
        check(MARCH, "2020-08-09", Some("425"));
        check(MARCH, "2020-08-10", Some("431"));
        check(MARCH, "2026-01-01", Some("431"));
    }

    #[test]
    fn what_is_not_dated_was_known_when_its_period_was_over() {
        check(r#"("2020-03", 431)"#, "2020-03-30", None);
        check(r#"("2020-03", 431)"#, "2020-03-31", Some("431"));
        let revised = r#"("2020-03", 431, (
            vintage: Some((published: Some("2020-08-10"), finality: Final)), earlier: [(value: Hidden)]))"#;
        check(revised, "2020-04-01", Some("Hidden"));
        check(revised, "2020-08-10", Some("431"));
    }

    #[test]
    fn a_past_state_does_not_hold_what_came_later() {
        let point: Point = ron::from_str(MARCH).unwrap();
        let june = point.as_known_on(day("2020-06-20")).unwrap();
        assert_eq!(june.earlier().len(), 1);
        assert!(june.is_provisional());
        let now = point.as_known_on(day("2020-09-01")).unwrap();
        assert_eq!(now, point);
    }
}
