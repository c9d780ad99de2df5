//! What `--json` prints: stable objects of their own, described in README.md,
//! so that the plan's types can change without breaking anybody's script.
//!
//! Each begins with `schema`, whose number goes up when a field changes its
//! meaning or goes away; a new field does not change it.

mod budget;
mod cases;
mod check;
mod compare;
mod follow_up;
mod goals;
mod import;
mod judged;
mod release;
mod show;
mod snapshot;
mod target;
mod unit;

use serde::ser::Error as _;
use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

use crate::plan::Amount;
use crate::plan::series::{Exactness, Value};

pub use budget::Budget;
pub use cases::Cases;
pub use check::Check;
pub use compare::Compared;
pub use goals::Goals;
pub use import::Import;
pub use show::Show;
pub use snapshot::{Snapshots, Verified};

/// An exact decimal as the JSON number it is. It never passes through a float;
/// whether it does in the program that reads it is that program's choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Exact(Amount);

impl Serialize for Exact {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        RawValue::from_string(self.0.to_string()).map_err(S::Error::custom)?.serialize(serializer)
    }
}

/// A sentence with spaces that a search finds.
fn plain(sentence: &str) -> String {
    sentence.replace('\u{a0}', " ")
}

/// Whether a figure is known, and if not, why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
enum Status {
    Known,
    Missing,
    Hidden,
    NotMeasured,
}

impl From<Value> for Status {
    fn from(value: Value) -> Self {
        match value {
            Value::Number(_) => Self::Known,
            Value::Missing => Self::Missing,
            Value::Hidden => Self::Hidden,
            Value::NotMeasured => Self::NotMeasured,
        }
    }
}

fn exactness(exactness: Exactness) -> &'static str {
    match exactness {
        Exactness::Table => "table",
        Exactness::Prose => "prose",
        Exactness::Approximate => "approximate",
        Exactness::Uncertain => "uncertain",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn written(amount: &str) {
        assert_eq!(serde_json::to_string(&Exact(amount.parse().unwrap())).unwrap(), amount);
    }

    #[test]
    fn a_decimal_is_a_number_with_every_digit() {
        for amount in ["0", "-0.1", "11.6", "509392", "1234567890123456789.123456789"] {
            written(amount);
        }
    }
}
