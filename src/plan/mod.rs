//! What has been decided: goals, targets, focus areas, series, budgets and
//! investment cases.
//!
//! This room knows no files, no clock and no screen. Its types are what the
//! plan file holds; [`amount`], [`series`] and [`budget`] say how a figure is
//! written there, so that it never passes through a float.

pub mod amount;
pub mod breaks;
pub mod budget;
pub mod chart;
pub mod day;
pub mod derivation;
pub mod event;
pub mod expression;
pub mod feed;
pub mod follow_up;
pub mod goal;
pub mod id;
pub mod investment;
pub mod kind;
pub mod list;
pub mod measure;
pub mod meeting_setup;
pub mod period;
pub mod persons;
pub mod possible;
pub mod reimbursement;
pub mod series;
pub mod source;
pub mod statement;
pub mod target;
pub mod unit;
pub mod vintage;

use serde::{Deserialize, Serialize};

pub use amount::Amount;
pub use list::{Entry, List};
pub use period::Period;

use budget::BudgetTable;
use chart::SavedChart;
use event::Event;
use follow_up::FollowUp;
use goal::{FocusArea, Goal};
use id::MeasureId;
use investment::InvestmentCase;
use measure::Measure;
use meeting_setup::MeetingSetup;
use persons::PersonPlan;
use reimbursement::Reimbursement;
use series::Series;
use source::Publication;
use statement::Statement;

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
    /// Figures that its documents print and that follow from others.
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub statements: List<Statement>,
    /// How budgets went during their years.
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub follow_ups: List<FollowUp>,
    /// The persons that budgets reckon with, month by month.
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub person_plans: List<PersonPlan>,
    /// Investment cases.
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub cases: List<InvestmentCase>,
    /// What happened in the world and shows in the figures.
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub events: List<Event>,
    /// Charts that were given a name.
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub charts: List<SavedChart>,
    /// The state's shares of the cost of benefits, earliest first; where there are
    /// none, those of 2016 are in force.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reimbursements: Vec<Reimbursement>,
    /// How the committee's agendas are made.
    #[serde(default, skip_serializing_if = "MeetingSetup::is_usual")]
    pub meeting_setup: MeetingSetup,
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
            statements: List::default(),
            follow_ups: List::default(),
            person_plans: List::default(),
            cases: List::default(),
            events: List::default(),
            charts: List::default(),
            reimbursements: Vec::new(),
            meeting_setup: MeetingSetup::default(),
        }
    }

    /// The measure named `id`, of whichever goal.
    pub fn measure(&self, id: MeasureId) -> Option<&Measure> {
        let mut measures = self.goals.iter().flat_map(|goal| &goal.measures);
        measures.find(|measure| measure.id == id)
    }
}
