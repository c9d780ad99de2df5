//! What has been decided: goals, targets, focus areas, series and budgets.
//!
//! This room knows no files, no clock and no screen. Its types are what the
//! plan file holds; [`amount`], [`series`] and [`budget`] say how a figure is
//! written there, so that it never passes through a float.

pub mod amount;
pub mod budget;
pub mod day;
pub mod goal;
pub mod id;
pub mod kind;
pub mod list;
pub mod measure;
pub mod period;
pub mod possible;
pub mod series;
pub mod source;
pub mod target;
pub mod unit;

use serde::{Deserialize, Serialize};

pub use amount::Amount;
pub use list::{Entry, List};
pub use period::Period;

use budget::BudgetTable;
use goal::{FocusArea, Goal};
use series::Series;
use source::Publication;

/// The refusal of `found` where `form` was expected, with no more of it than
/// can be shown.
fn not_of_form<E: serde::de::Error>(found: &str, form: &'static str) -> E {
    let shown: String = found.chars().take(40).collect();
    E::invalid_value(serde::de::Unexpected::Other(&shown), &form)
}

/// The employment plan of one municipality for one period (beskæftigelsesplan).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// The plan's title.
    pub title: String,
    /// The municipality, without the word Kommune.
    pub municipality: String,
    /// The committee that decides.
    pub committee: String,
    /// The time the plan is for.
    pub period: Period,
    /// Documents that figures were taken from.
    #[serde(default)]
    pub publications: List<Publication>,
    /// The plan's chapters.
    #[serde(default)]
    pub focus_areas: List<FocusArea>,
    /// Its goals, in the order they are shown.
    #[serde(default)]
    pub goals: List<Goal>,
    /// Figures over time.
    #[serde(default)]
    pub series: List<Series>,
    /// Its budget.
    #[serde(default)]
    pub budget: List<BudgetTable>,
}

impl Plan {
    /// A plan that holds nothing yet.
    pub fn empty(period: Period) -> Self {
        Self {
            title: String::new(),
            municipality: String::new(),
            committee: String::new(),
            period,
            publications: List::default(),
            focus_areas: List::default(),
            goals: List::default(),
            series: List::default(),
            budget: List::default(),
        }
    }
}
