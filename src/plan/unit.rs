//! What a figure counts. No figure is without a unit, and none is converted by itself.

use serde::{Deserialize, Serialize};

use super::amount::Amount;
use super::period::Period;

/// The unit of a figure.
///
/// The person units look alike and are not: the 2021 budget of Aabenraa counts
/// full-year persons, its goal 8 economic full-time persons, the investment
/// strategy contact courses.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Unit {
    /// Personer.
    Persons,
    /// Borgere.
    Citizens,
    /// Fuldtidspersoner.
    FullTimePersons,
    /// Økonomiske fuldtidspersoner.
    EconomicFullTimePersons,
    /// Helårspersoner, the unit of budgets.
    FullYearPersons,
    /// Kontaktforløb.
    ContactCourses,
    /// Virksomheder.
    Companies,
    /// Medarbejdere.
    Employees,
    /// Sager.
    Cases,
    /// Antal: whatever the title names, where nothing says of which kind.
    Number,
    /// Per cent of something that the series' definition names.
    Percent,
    /// Difference between two percentages.
    PercentagePoints,
    /// Kroner.
    Kroner,
    /// 1.000 kr.
    ThousandKroner,
    /// Mio. kr.
    MillionKroner,
    /// A score on a scale, both ends included.
    Score {
        /// The lowest score.
        from: u32,
        /// The highest score.
        to: u32,
    },
    /// A place among so many, 1 being best.
    Rank {
        /// How many are ranked.
        of: u32,
    },
    /// A level on a named scale, the lowest first. A figure is a position on
    /// it, counted from 1; `Ikke målt` is no level.
    Scale(Vec<String>),
    /// In per cent of the figure of a period, which is 100.
    Index {
        /// The period whose figure is 100.
        base: Period,
    },
    /// Any other unit, in the plan's own language.
    Other(String),
}

impl Unit {
    /// Whether it is a unit of people, as persons or reckoned from them.
    pub fn is_of_people(&self) -> bool {
        matches!(
            self,
            Self::Persons
                | Self::Citizens
                | Self::FullTimePersons
                | Self::EconomicFullTimePersons
                | Self::FullYearPersons
        )
    }

    /// How many kroner one of a unit of money is; `None` for what is no money.
    pub fn kroner(&self) -> Option<Amount> {
        match self {
            Self::Kroner => Some(Amount::whole(1)),
            Self::ThousandKroner => Some(Amount::whole(1_000)),
            Self::MillionKroner => Some(Amount::whole(1_000_000)),
            _ => None,
        }
    }
}
