//! A unit, as `--json` prints it.

use serde::Serialize;

use crate::plan::unit::Unit as Plain;

/// What a figure or a distance counts.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub(super) enum Unit {
    Persons,
    Citizens,
    FullTimePersons,
    EconomicFullTimePersons,
    FullYearPersons,
    ContactCourses,
    Companies,
    Employees,
    Cases,
    Number,
    Percent,
    PercentagePoints,
    Kroner,
    ThousandKroner,
    MillionKroner,
    Score {
        from: u32,
        to: u32,
    },
    Rank {
        of: u32,
    },
    Scale {
        names: Vec<String>,
    },
    Index {
        base: String,
    },
    Other {
        name: String,
    },
    /// How far two places of a ranking lie apart.
    Places,
    /// How far two levels of a scale lie apart.
    Levels,
    /// How far two scores lie apart.
    Points,
}

impl Unit {
    /// What the distance between two figures of a unit is counted in.
    pub(super) fn between(unit: &Plain) -> Self {
        match unit {
            Plain::Percent => Self::PercentagePoints,
            Plain::Rank { .. } => Self::Places,
            Plain::Scale(_) => Self::Levels,
            Plain::Score { .. } => Self::Points,
            other => other.into(),
        }
    }
}

impl From<&Plain> for Unit {
    fn from(unit: &Plain) -> Self {
        match unit {
            Plain::Persons => Self::Persons,
            Plain::Citizens => Self::Citizens,
            Plain::FullTimePersons => Self::FullTimePersons,
            Plain::EconomicFullTimePersons => Self::EconomicFullTimePersons,
            Plain::FullYearPersons => Self::FullYearPersons,
            Plain::ContactCourses => Self::ContactCourses,
            Plain::Companies => Self::Companies,
            Plain::Employees => Self::Employees,
            Plain::Cases => Self::Cases,
            Plain::Number => Self::Number,
            Plain::Percent => Self::Percent,
            Plain::PercentagePoints => Self::PercentagePoints,
            Plain::Kroner => Self::Kroner,
            Plain::ThousandKroner => Self::ThousandKroner,
            Plain::MillionKroner => Self::MillionKroner,
            Plain::Score { from, to } => Self::Score { from: *from, to: *to },
            Plain::Rank { of } => Self::Rank { of: *of },
            Plain::Scale(names) => Self::Scale { names: names.clone() },
            Plain::Index { base } => Self::Index { base: base.to_string() },
            Plain::Other(name) => Self::Other { name: name.clone() },
        }
    }
}
