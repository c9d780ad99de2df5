//! Figures over time (indikator, tidsserie).

use std::borrow::Cow;
use std::fmt;

use chrono::NaiveDate;
use serde::de::{self, SeqAccess};
use serde::ser::SerializeTuple;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::amount::{Amount, raw_text};
use super::feed::{Ages, Feed};
use super::id::SeriesId;
use super::list::Entry;
use super::not_of_form;
use super::period::Period;
use super::source::Source;
use super::unit::Unit;
use super::vintage::Earlier;

pub use super::breaks::Break;
pub use super::vintage::{Finality, Vintage};

/// Figures of one kind for one area, over time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Series {
    /// Its name in this plan.
    pub id: SeriesId,
    /// What is counted, briefly.
    pub title: String,
    /// The unit of every figure in it.
    pub unit: Unit,
    /// The municipality, country or group it is about.
    pub area: String,
    /// How many decimals its figures are shown with, 0 to 6.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub decimals: u8,
    /// How its figures were read.
    pub exactness: Exactness,
    /// What exactly is counted, where the title does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub definition: Option<String>,
    /// Whose ages are counted, where that is settled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ages: Option<Ages>,
    /// What a share counts, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub numerator: Option<String>,
    /// What it is a share of, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub denominator: Option<String>,
    /// The table that its figures are imported from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub feed: Option<Feed>,
    /// Where its figures stand, unless a point says otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// Its figures by period, earliest first, each period once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub points: Vec<Point>,
    /// Figures that the document gives without a period that could be plotted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub levels: Vec<Level>,
    /// Where figures before and after cannot be compared, earliest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub breaks: Vec<Break>,
    /// What a reader should know about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl Entry for Series {
    type Id = SeriesId;
    fn id(&self) -> SeriesId {
        self.id
    }
}

impl Series {
    /// The most decimals a series may ask to be shown with.
    pub const MAX_DECIMALS: u8 = 6;

    /// A series without figures, of which nothing more is known.
    pub fn new(id: SeriesId, title: String, area: String, unit: Unit) -> Self {
        Self {
            id,
            title,
            unit,
            area,
            decimals: 0,
            exactness: Exactness::Table,
            definition: None,
            ages: None,
            numerator: None,
            denominator: None,
            feed: None,
            source: None,
            points: Vec::new(),
            levels: Vec::new(),
            breaks: Vec::new(),
            note: None,
        }
    }

    /// The series as it was known on `day`: without points that nobody could know,
    /// the others with what was published by then.
    pub fn as_known_on(&self, day: NaiveDate) -> Cow<'_, Self> {
        let is_as_now = |point: &Point| {
            point
                .known_on(day)
                .is_some_and(|known| known.value == point.value && known.vintage == point.vintage())
        };
        if self.points.iter().all(is_as_now) {
            return Cow::Borrowed(self);
        }
        let points = self.points.iter().filter_map(|point| point.as_known_on(day)).collect();
        Cow::Owned(Self { points, ..self.clone() })
    }

    /// The point of exactly this period.
    pub fn point(&self, period: Period) -> Option<&Point> {
        self.points.binary_search_by(|point| point.period.cmp(&period)).ok().map(|at| &self.points[at])
    }

    /// Where a point's figure stands: its own source, or else the series'.
    pub fn source_of<'a>(&'a self, point: &'a Point) -> Option<&'a Source> {
        point.detail.as_ref().and_then(|detail| detail.source.as_ref()).or(self.source.as_ref())
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_zero(decimals: &u8) -> bool {
    *decimals == 0
}

/// How figures were read from their document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Exactness {
    /// From a table.
    Table,
    /// From running text.
    Prose,
    /// From running text that says "about".
    Approximate,
    /// From a damaged document; the figure may have been another.
    Uncertain,
}

/// How the value of a figure is written.
pub const VALUE_FORM: &str = "a number such as 1234.5, or Missing, Hidden or NotMeasured";

/// What is known about a figure. Unknown is not zero, and each kind of unknown is its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Value {
    /// A number, which may be 0.
    Number(Amount),
    /// There should be a figure, and there is none.
    Missing,
    /// There is a figure, too small to be published.
    Hidden,
    /// Nobody measured it (`Ikke målt`).
    NotMeasured,
}

impl Value {
    /// The number, if it is known.
    pub fn number(self) -> Option<Amount> {
        match self {
            Self::Number(amount) => Some(amount),
            Self::Missing | Self::Hidden | Self::NotMeasured => None,
        }
    }
}

/// The figure of one period. One line of the plan file: `("2013-05", 914)`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// The time it is about.
    pub period: Period,
    /// What is known.
    pub value: Value,
    /// What sets it apart from the rest of its series, if anything does.
    pub detail: Option<Box<Detail>>,
}

impl Point {
    /// A point that needs no remark.
    pub fn new(period: Period, value: Value) -> Self {
        Self { period, value, detail: None }
    }
}

/// What sets one point apart from its series.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Detail {
    /// Where this figure stands, when not where the series does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// How this figure was read, when not as the series was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exactness: Option<Exactness>,
    /// When it was published, and whether it may still change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vintage: Option<Vintage>,
    /// What was published before it, the oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub earlier: Vec<Earlier>,
    /// What a reader should know about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A figure that the document gives for no period that could be plotted, such
/// as "about 11 per cent for several years".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Level {
    /// When or of what, in words.
    pub when: String,
    /// What is known.
    pub value: Value,
    /// Whether the document says "about".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exactness: Option<Exactness>,
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Number(amount) => amount.serialize(serializer),
            Self::Missing => serializer.serialize_unit_variant("Value", 1, "Missing"),
            Self::Hidden => serializer.serialize_unit_variant("Value", 2, "Hidden"),
            Self::NotMeasured => serializer.serialize_unit_variant("Value", 3, "NotMeasured"),
        }
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match raw_text(deserializer)? {
            "Missing" => Ok(Self::Missing),
            "Hidden" => Ok(Self::Hidden),
            "NotMeasured" => Ok(Self::NotMeasured),
            number => number.parse().map(Self::Number).map_err(|_| not_of_form(number, VALUE_FORM)),
        }
    }
}

impl Serialize for Point {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { period, value, detail } = self;
        let mut tuple = serializer.serialize_tuple(if detail.is_some() { 3 } else { 2 })?;
        tuple.serialize_element(period)?;
        tuple.serialize_element(value)?;
        if let Some(detail) = detail {
            tuple.serialize_element(detail.as_ref())?;
        }
        tuple.end()
    }
}

impl<'de> Deserialize<'de> for Point {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> de::Visitor<'de> for Visitor {
            type Value = Point;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a point such as (\"2020-05\", 914)")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Point, A::Error> {
                let period = seq.next_element()?.ok_or_else(|| de::Error::invalid_length(0, &self))?;
                let value = seq.next_element()?.ok_or_else(|| de::Error::invalid_length(1, &self))?;
                let detail = seq.next_element::<Detail>()?.map(Box::new);
                Ok(Point { period, value, detail })
            }
        }
        deserializer.deserialize_tuple(3, Visitor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str) {
        let point: Point = ron::from_str(text).unwrap();
        assert_eq!(ron::to_string(&point).unwrap(), text);
    }

    #[test]
    fn a_point_is_written_as_it_was_read() {
        check(r#"("2013-05",914)"#);
        check(r#"("2013-05",0)"#);
        check(r#"("2013-05",Missing)"#);
        check(r#"("2013-05",Hidden)"#);
        check(r#"("2013-05",NotMeasured)"#);
        check(r#"("2020",213722,(note:Some("part of the year")))"#);
    }

    #[test]
    fn a_value_that_is_neither_number_nor_known_word_is_refused() {
        for text in [r#"("2013-05",NaN)"#, r#"("2013-05",Unknown)"#, r#"("2013-05",1,5)"#, r#"("2013-05")"#] {
            assert!(ron::from_str::<Point>(text).is_err(), "{text} was accepted");
        }
    }
}
