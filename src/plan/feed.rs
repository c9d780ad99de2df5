//! Where the figures of a series are imported from, so that the next import finds
//! the series again.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::day::read_some_day;

/// A table of a publisher, and what of it the series holds.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Feed {
    /// Who publishes the table, such as `Danmarks Statistik`; empty when unknown.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub publisher: String,
    /// The publisher's name of the table, such as `FOLK1A`; a file's name where there is none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub table: String,
    /// What is measured, as the table names it.
    pub measure: String,
    /// The area, as the table names it; empty when it names none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub area: String,
    /// The groupings: name and member.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub selection: Vec<(String, String)>,
    /// When the publisher last changed the table.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "read_some_day")]
    pub updated: Option<NaiveDate>,
    /// When the publisher will change it.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "read_some_day")]
    pub next_update: Option<NaiveDate>,
}

impl Feed {
    /// Whether both are of the same figures, whenever they were changed.
    pub fn is_of_same(&self, other: &Self) -> bool {
        let Self { publisher, table, measure, area, selection, updated: _, next_update: _ } = self;
        let same = |a: &str, b: &str| a.to_lowercase() == b.to_lowercase();
        same(publisher, &other.publisher)
            && same(table, &other.table)
            && same(measure, &other.measure)
            && same(area, &other.area)
            && *selection == other.selection
    }
}

/// Ages in whole years, the last one included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ages {
    /// The youngest.
    pub from: u8,
    /// The oldest; `None` when there is no upper bound.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<u8>,
}

impl Ages {
    /// Ages as they are written, `16-24`, `16–24`, `30-` or `30+`; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().replace(['–', '+'], "-");
        let (from, to) = text.split_once('-')?;
        let from = from.trim().parse().ok()?;
        let to = match to.trim() {
            "" => None,
            to => Some(to.parse().ok().filter(|to| *to >= from)?),
        };
        Some(Self { from, to })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ages_are_read_in_the_ways_they_are_written() {
        for text in ["16-24", "16–24", " 16 - 24 "] {
            assert_eq!(Ages::parse(text), Some(Ages { from: 16, to: Some(24) }), "{text}");
        }
        for text in ["30-", "30+"] {
            assert_eq!(Ages::parse(text), Some(Ages { from: 30, to: None }), "{text}");
        }
        for text in ["", "24", "24-16", "16-300", "unge"] {
            assert_eq!(Ages::parse(text), None, "{text}");
        }
    }
}
