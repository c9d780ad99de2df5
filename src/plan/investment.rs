//! Investment cases (investeringsstrategi): money in, expected effect, realised effect.
//!
//! What a case costs and saves stands in budget tables, with a column for each
//! year; the case says what their rows mean.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::amount::{Amount, write_known};
use super::day::{read_day, read_some_day};
use super::id::{CaseId, FocusAreaId, ItemId, MeasureId, RowId, SeriesId, TableId};
use super::list::Entry;
use super::period::Period;
use super::source::Source;
use super::unit::Unit;

/// One investment case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InvestmentCase {
    /// Its name in this plan.
    pub id: CaseId,
    /// What it is called: `KIK II`.
    pub title: String,
    /// The chapter it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub focus_area: Option<FocusAreaId>,
    /// The time it runs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// The investment as decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub investment: Option<Money>,
    /// What the rows of tables mean for it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub flows: Vec<Flow>,
    /// The persons it reckons with, year by year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<PersonPath>,
    /// What it was reckoned with.
    #[serde(default, skip_serializing_if = "Assumptions::is_empty")]
    pub assumptions: Assumptions,
    /// How the persons went, earliest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub statuses: Vec<Status>,
    /// When it is decided upon next.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_decision: Option<NextDecision>,
    /// Where it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// What a reader should know about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl Entry for InvestmentCase {
    type Id = CaseId;
    fn id(&self) -> CaseId {
        self.id
    }
}

/// An amount of money.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Money {
    /// How much.
    pub amount: Amount,
    /// In what: kroner, 1.000 kr. or mio. kr.
    pub unit: Unit,
    /// How many decimals it is printed with, 0 to 6.
    pub decimals: u8,
}

/// What a row of a budget table means for a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Flow {
    /// Whether it was planned or came.
    pub stage: Stage,
    /// What it is.
    pub kind: FlowKind,
    /// The committee that it is funded by, or that it falls to: `ØK`, `AU`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub committee: Option<String>,
    /// The table.
    pub table: TableId,
    /// The line, section or formula.
    pub row: RowId,
}

/// Whether a figure was planned or came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Stage {
    /// It was planned (budgetteret, forudsat).
    Planned,
    /// It came (faktisk).
    Realised,
}

/// What a flow of money is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum FlowKind {
    /// Money put in: measures and staff (investering).
    Investment,
    /// Money not spent on support (besparelse), with the sign of its table: negative
    /// where a positive amount is an expense.
    Savings,
    /// Money from other sources that pays part of the investment (øvrig
    /// finansiering), printed without the sign of its table: positive is money in.
    Financing,
    /// All of these together, with the sign of its table. Where the parts are there
    /// too and it names no committee, it is the printed net of the whole, which stands.
    Net,
}

/// The rows that hold the assumed persons, one column for each year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonPath {
    /// The table.
    pub table: TableId,
    /// How many there are when a year begins.
    pub start: RowId,
    /// How many of them come to support themselves in the year, with a minus (selvforsørgelse).
    pub self_support: RowId,
    /// How many come to other support, with a minus (anden forsørgelse).
    pub other_support: RowId,
    /// How many there are when it ends; none is the total of the table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<RowId>,
}

/// What a case was reckoned with. What is not printed is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assumptions {
    /// What support costs before reimbursement, in kroner for a full-year person (budgettakst).
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "write_known")]
    pub unit_price: Option<Amount>,
    /// What other support costs in its place, likewise.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "write_known")]
    pub other_price: Option<Amount>,
    /// The state's share of support on average, in per cent, 0 to 100.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "write_known")]
    pub reimbursement: Option<Amount>,
    /// The state's share of measures, in per cent, 0 to 100.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "write_known")]
    pub reimbursement_of_measures: Option<Amount>,
    /// How many persons fewer there should be in the end.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "write_known")]
    pub reduction: Option<Amount>,
    /// How many of them come to support themselves, in per cent, 0 to 100; the others
    /// come to other support.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "write_known")]
    pub self_support_share: Option<Amount>,
}

impl Assumptions {
    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// One of the assumptions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Assumption {
    /// What support costs before reimbursement.
    UnitPrice,
    /// What other support costs in its place.
    OtherPrice,
    /// The state's share of support.
    Reimbursement,
    /// The state's share of measures.
    ReimbursementOfMeasures,
    /// How many persons fewer there should be.
    Reduction,
    /// How many of them come to support themselves.
    SelfSupportShare,
}

impl Assumption {
    /// Every assumption, in the order they are shown.
    pub const ALL: [Self; 6] = [
        Self::UnitPrice,
        Self::OtherPrice,
        Self::Reimbursement,
        Self::ReimbursementOfMeasures,
        Self::Reduction,
        Self::SelfSupportShare,
    ];

    /// What it counts.
    pub fn unit(self) -> Unit {
        match self {
            Self::UnitPrice | Self::OtherPrice => Unit::Kroner,
            Self::Reimbursement | Self::ReimbursementOfMeasures | Self::SelfSupportShare => Unit::Percent,
            Self::Reduction => Unit::Persons,
        }
    }

    /// What is assumed.
    pub fn of(self, assumed: &Assumptions) -> Option<Amount> {
        match self {
            Self::UnitPrice => assumed.unit_price,
            Self::OtherPrice => assumed.other_price,
            Self::Reimbursement => assumed.reimbursement,
            Self::ReimbursementOfMeasures => assumed.reimbursement_of_measures,
            Self::Reduction => assumed.reduction,
            Self::SelfSupportShare => assumed.self_support_share,
        }
    }

    /// Assumes something else.
    pub fn put(self, assumed: &mut Assumptions, value: Option<Amount>) {
        let place = match self {
            Self::UnitPrice => &mut assumed.unit_price,
            Self::OtherPrice => &mut assumed.other_price,
            Self::Reimbursement => &mut assumed.reimbursement,
            Self::ReimbursementOfMeasures => &mut assumed.reimbursement_of_measures,
            Self::Reduction => &mut assumed.reduction,
            Self::SelfSupportShare => &mut assumed.self_support_share,
        };
        *place = value;
    }
}

/// How the persons of a case had gone on one day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Status {
    /// The day.
    #[serde(deserialize_with = "read_day")]
    pub on: NaiveDate,
    /// What became of them.
    pub groups: Vec<StatusGroup>,
}

/// Persons of a case by what became of them. The series have a point on the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatusGroup {
    /// What became of them.
    pub outcome: Outcome,
    /// Those of the beginning (udgangspunkt).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub initial: Option<SeriesId>,
    /// Those who came later (tilgang).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inflow: Option<SeriesId>,
    /// All of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub all: Option<SeriesId>,
    /// The measure whose next target is the milestone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub milestone: Option<MeasureId>,
}

/// What became of the persons of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Outcome {
    /// They are still on the benefit.
    Remaining,
    /// They support themselves (selvforsørgelse).
    SelfSupport,
    /// They are on other support (anden forsørgelse).
    OtherSupport,
    /// They belong to another target group now (øvrige målgrupper).
    OtherGroup,
    /// All of them, as printed.
    All,
}

/// When a case is decided upon next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NextDecision {
    /// What is to be decided.
    pub about: String,
    /// The day, where it is not that of the item's meeting.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "read_some_day")]
    pub on: Option<NaiveDate>,
    /// The agenda item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<ItemId>,
}
