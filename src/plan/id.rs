//! Names for things: stable for as long as the plan lives, and never reused.
//!
//! Every kind of thing has its own letter (`g5` is a goal, `s12` a series), so
//! that a reference to the wrong kind is refused when a file is read. The
//! numbers come from one counter per document, [`crate::document::Document::last_id`].

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// The text was not an id of the expected kind.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "expected an id such as \"{prefix}12\" (the letter {prefix} and a whole number from 1), found \"{found}\""
)]
pub struct BadId {
    /// The letter that ids of the expected kind begin with.
    pub prefix: char,
    /// What stood there instead, at most 40 characters of it.
    pub found: String,
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident = $prefix:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);

        impl From<u32> for $name {
            fn from(number: u32) -> Self {
                Self(number)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}{}", $prefix, self.0)
            }
        }

        impl FromStr for $name {
            type Err = BadId;

            fn from_str(text: &str) -> Result<Self, BadId> {
                number_after($prefix, text).map(Self)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_str(IdVisitor($prefix)).map(Self)
            }
        }
    )*};
}

ids! {
    /// Names one published document that figures were taken from.
    PublicationId = 'p';
    /// Names one focus area.
    FocusAreaId = 'f';
    /// Names one goal; an old agenda item can never point at a different goal.
    GoalId = 'g';
    /// Names one measure of a goal.
    MeasureId = 'k';
    /// Names one series.
    SeriesId = 's';
    /// Names one budget table.
    TableId = 'b';
    /// Names one line or section of a budget table.
    RowId = 'r';
    /// Names one column of a budget table.
    ColumnId = 'c';
    /// Names one printed statement.
    StatementId = 'q';
    /// Names one follow-up on a budget.
    FollowUpId = 'o';
    /// Names one supplementary grant or transfer.
    GrantId = 'n';
    /// Names one explanation of a deviation.
    ExplanationId = 'x';
    /// Names one path of budget persons.
    PersonPlanId = 'h';
    /// Names one investment case.
    CaseId = 'i';
    /// Names one saved chart.
    ChartId = 'd';
    /// Names one event.
    EventId = 'e';
    /// Names one meeting.
    MeetingId = 'm';
    /// Names one agenda item.
    ItemId = 'a';
}

fn number_after(prefix: char, text: &str) -> Result<u32, BadId> {
    let bad = || BadId { prefix, found: text.chars().take(40).collect() };
    let digits = text.strip_prefix(prefix).ok_or_else(bad)?;
    let plain = digits.bytes().all(|b| b.is_ascii_digit()) && !digits.starts_with('0');
    if !plain {
        return Err(bad());
    }
    digits.parse().map_err(|_| bad())
}

struct IdVisitor(char);

impl de::Visitor<'_> for IdVisitor {
    type Value = u32;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an id such as \"{}12\"", self.0)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<u32, E> {
        number_after(self.0, text)
            .map_err(|BadId { found, .. }| E::invalid_value(de::Unexpected::Other(&found), &self))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_written_as_its_letter_and_number() {
        assert_eq!(GoalId(5).to_string(), "g5");
        assert_eq!("g5".parse(), Ok(GoalId(5)));
    }

    #[test]
    fn an_id_of_another_kind_is_refused() {
        assert!("s5".parse::<GoalId>().is_err());
    }

    #[test]
    fn ids_have_one_spelling_only() {
        for text in ["g", "g0", "g05", "g-1", "g+1", " g1", "g1 ", "g4294967296", "G1", ""] {
            assert!(text.parse::<GoalId>().is_err(), "{text:?} was accepted");
        }
    }
}
