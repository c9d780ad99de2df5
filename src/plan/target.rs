//! What a measure should reach, and when (måltal).
//!
//! A target belongs to its time: a measure has one for each, and entering next
//! year's does not touch this year's. The direction is always stated, for a
//! ceiling may lie above the level the plan starts from.

use std::fmt;

use chrono::NaiveDate;
use serde::de::{self, SeqAccess};
use serde::ser::SerializeTuple;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::amount::{Amount, write_known};
use super::day::read_day;
use super::id::{ColumnId, RowId, SeriesId, TableId};
use super::period::Period;

/// A condition, the time it belongs to, and what it is compared with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Target {
    /// What should hold.
    pub condition: Condition,
    /// Which figure it should hold of, when the series has several in the time it is due.
    #[serde(default, skip_serializing_if = "Reckoning::is_latest")]
    pub reckoning: Reckoning,
    /// When it should hold.
    pub due: Due,
    /// The level that the plan starts from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<Base>,
    /// The change from the base as the document prints it, to be checked against the figures.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub printed_change: Option<PrintedChange>,
    /// The budget cell that the plan gives the same figure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub budget: Option<BudgetCell>,
}

impl Target {
    /// A target without a base.
    pub fn new(condition: Condition, due: Due) -> Self {
        Self { condition, reckoning: Reckoning::Latest, due, base: None, printed_change: None, budget: None }
    }
}

/// What should hold of the measured figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Condition {
    /// The figure keeps to a bound (`må ikke overstige 256`, `mindst 35 %`).
    Level(Bound),
    /// Its change from the base, in per cent of the base, keeps to a bound:
    /// `1,9 % lavere` is at most −1.9, `halveres` at most −50.
    Percent(Bound),
    /// Its change from the base, in percentage points, keeps to a bound:
    /// `+2 procentpoint` is at least 2. Only of shares.
    Points(Bound),
    /// The figure is no worse than the base (`fastholdes`).
    Keep(Better),
    /// The figure keeps to a bound at last, and to levels on the way.
    Path {
        /// What should hold at the end.
        last: Bound,
        /// The levels on the way, earliest first, in the direction of `last`.
        steps: Vec<Step>,
    },
    /// The share of a cohort after so many years, cumulative: `25 % efter 2 år`.
    /// A figure of the series is of the time it was measured; where it stands at
    /// the cohort's own time, its vintage says from when it was known.
    AfterYears {
        /// How many years after the cohort began, from 1.
        years: u8,
        /// The share in per cent, 0 to 100.
        share: Bound,
    },
    /// The figure is compared with that of another area in the same period.
    Against {
        /// The other area's series.
        series: SeriesId,
        /// How the two should stand to each other.
        relation: Relation,
    },
    /// Something is delivered, and nothing is counted.
    Deliver,
}

impl Condition {
    /// The bound that the condition names, if it names one; in per cent or
    /// percentage points where it is of a change.
    pub fn bound(&self) -> Option<Bound> {
        match self {
            Self::Level(bound) | Self::Percent(bound) | Self::Points(bound) => Some(*bound),
            Self::Path { last, .. } => Some(*last),
            Self::AfterYears { share, .. } => Some(*share),
            Self::Keep(_) | Self::Against { .. } | Self::Deliver => None,
        }
    }

    /// Whether it cannot be judged without a base.
    pub fn needs_base(&self) -> bool {
        match self {
            Self::Percent(_) | Self::Points(_) | Self::Keep(_) => true,
            Self::Against { relation, .. } => matches!(relation, Relation::NarrowGap(_)),
            Self::Level(_) | Self::Path { .. } | Self::AfterYears { .. } | Self::Deliver => false,
        }
    }
}

/// A level and the side of it that is good.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Bound {
    /// This or lower (`højst`).
    AtMost(Amount),
    /// Lower than this (`under`).
    Below(Amount),
    /// This or higher (`mindst`).
    AtLeast(Amount),
    /// Higher than this (`over`).
    Above(Amount),
}

impl Bound {
    /// The level itself.
    pub fn level(self) -> Amount {
        match self {
            Self::AtMost(level) | Self::Below(level) | Self::AtLeast(level) | Self::Above(level) => level,
        }
    }

    /// The same side of another level.
    #[must_use]
    pub fn at(self, level: Amount) -> Self {
        match self {
            Self::AtMost(_) => Self::AtMost(level),
            Self::Below(_) => Self::Below(level),
            Self::AtLeast(_) => Self::AtLeast(level),
            Self::Above(_) => Self::Above(level),
        }
    }

    /// Whether `value` lies on the good side.
    pub fn holds(self, value: Amount) -> bool {
        match self {
            Self::AtMost(level) => value <= level,
            Self::Below(level) => value < level,
            Self::AtLeast(level) => value >= level,
            Self::Above(level) => value > level,
        }
    }

    /// Which way is better.
    pub fn better(self) -> Better {
        match self {
            Self::AtMost(_) | Self::Below(_) => Better::Lower,
            Self::AtLeast(_) | Self::Above(_) => Better::Higher,
        }
    }
}

/// Which way is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Better {
    /// A lower figure is better.
    Lower,
    /// A higher figure is better.
    Higher,
}

impl Better {
    /// A figure that is no worse than `level`.
    pub fn no_worse_than(self, level: Amount) -> Bound {
        match self {
            Self::Lower => Bound::AtMost(level),
            Self::Higher => Bound::AtLeast(level),
        }
    }
}

/// How a figure should stand to that of another area.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Relation {
    /// Not above it.
    NotAbove,
    /// Not below it.
    NotBelow,
    /// Nearer to it than at the base: by at least so many units, or at all when 0.
    NarrowGap(Amount),
}

/// How a level on the way is written.
pub const STEP_FORM: &str = "a level on the way such as (\"2019\", 975)";

/// A level on the way. One line of the plan file: `("2019", 975)`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// The time it belongs to.
    pub period: Period,
    /// The level, in the measure's unit.
    pub level: Amount,
}

/// Which figure counts, when the series has several in the time a target is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Reckoning {
    /// The last one.
    #[default]
    Latest,
    /// Their mean (`gennemsnitligt i 2018`).
    Average,
    /// Their sum (`1.000 rekrutteringer i 2018`).
    Sum,
}

impl Reckoning {
    /// Every reckoning, in the order they are listed.
    pub const ALL: [Self; 3] = [Self::Latest, Self::Average, Self::Sum];

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
    fn is_latest(&self) -> bool {
        *self == Self::Latest
    }
}

/// When a target should be met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Due {
    /// In this period, as a whole.
    In(Period),
    /// At the end of this period (`ultimo 2018`).
    AtEnd(Period),
    /// At the latest on this day (`inden maj 2022` is 2022-04-30).
    By(#[serde(deserialize_with = "read_day")] NaiveDate),
    /// Once in every year, or in every year.
    EveryYear,
    /// The plan does not say.
    Unstated,
}

impl Due {
    /// The last day on which it can be met; `None` when there is no such day.
    pub fn last_day(self) -> Option<NaiveDate> {
        match self {
            Self::In(period) | Self::AtEnd(period) => Some(period.last_day()),
            Self::By(day) => Some(day),
            Self::EveryYear | Self::Unstated => None,
        }
    }
}

/// The level that a target is compared with.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Base {
    /// The level, in the measure's unit, as the document prints it. When it
    /// prints none, the series may have it.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "write_known")]
    pub value: Option<Amount>,
    /// When it was so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<When>,
    /// Whether it was measured, or only expected when the plan was made.
    #[serde(default, skip_serializing_if = "Certainty::is_measured")]
    pub certainty: Certainty,
    /// Anything needed to read it right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// The time of a base.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum When {
    /// In this period, as a whole.
    In(Period),
    /// At the end of this period (`ultimo 2017`).
    AtEnd(Period),
}

impl When {
    /// The period that it is of as a whole; `None` where it is only of its end.
    pub fn whole(self) -> Option<Period> {
        match self {
            Self::In(period) => Some(period),
            Self::AtEnd(_) => None,
        }
    }

    /// The period that is named.
    pub fn period(self) -> Period {
        match self {
            Self::In(period) | Self::AtEnd(period) => period,
        }
    }
}

/// How sure a base is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Certainty {
    /// It was measured.
    #[default]
    Measured,
    /// The plan expected it (`forventet gennemsnit 2017`).
    Expected,
}

impl Certainty {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
    fn is_measured(&self) -> bool {
        *self == Self::Measured
    }
}

/// A change from the base as a document prints it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PrintedChange {
    /// In per cent of the base; a fall is negative.
    pub percent: Amount,
    /// How many decimals it is printed with, 0 to 6; a trailing 0 counts.
    pub decimals: u8,
}

/// A cell of a budget table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BudgetCell {
    /// The table.
    pub table: TableId,
    /// The line.
    pub row: RowId,
    /// The column.
    pub column: ColumnId,
}

impl Serialize for Step {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut pair = serializer.serialize_tuple(2)?;
        pair.serialize_element(&self.period)?;
        pair.serialize_element(&self.level)?;
        pair.end()
    }
}

impl<'de> Deserialize<'de> for Step {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> de::Visitor<'de> for Visitor {
            type Value = Step;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(STEP_FORM)
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Step, A::Error> {
                let missing = |at| de::Error::invalid_length(at, &self);
                let period = seq.next_element()?.ok_or_else(|| missing(0))?;
                let level = seq.next_element()?.ok_or_else(|| missing(1))?;
                Ok(Step { period, level })
            }
        }
        deserializer.deserialize_tuple(2, Visitor)
    }
}
