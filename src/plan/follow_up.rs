//! Follow-up on a budget during its year (budgetopfølgning, bevillingskontrol).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::amount::{Amount, write_known};
use super::budget::Cells;
use super::day::read_day;
use super::id::{ColumnId, ExplanationId, FollowUpId, GrantId, ItemId, RowId, TableId};
use super::list::Entry;
use super::period::Period;
use super::source::Source;

/// How one year's budget went: what was added to it, and what was reported when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FollowUp {
    /// Its name in this plan.
    pub id: FollowUpId,
    /// Its heading.
    pub title: String,
    /// The table that holds the original budget (oprindeligt budget).
    pub table: TableId,
    /// The column of it: money of the year.
    pub column: ColumnId,
    /// The year that is followed.
    pub year: Period,
    /// Lines that came during the year. They have no original budget, which is not 0.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub added: Vec<AddedLine>,
    /// Supplementary grants and transfers, in the order they were made.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grants: Vec<Grant>,
    /// What was reported, earliest first, each day once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reports: Vec<Report>,
    /// Why costs of benefits came out otherwise.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub explanations: Vec<Explanation>,
    /// Where it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// What a reader should know about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl Entry for FollowUp {
    type Id = FollowUpId;
    fn id(&self) -> FollowUpId {
        self.id
    }
}

/// A line that came during the year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AddedLine {
    /// Its name in this plan.
    pub id: RowId,
    /// What the money is for.
    pub label: String,
    /// The day it came.
    #[serde(deserialize_with = "read_day")]
    pub on: NaiveDate,
}

/// Money that was added to the budget, or moved within it (bevilling).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Grant {
    /// Its name in this plan.
    pub id: GrantId,
    /// The day it was decided.
    #[serde(deserialize_with = "read_day")]
    pub on: NaiveDate,
    /// What it is.
    pub title: String,
    /// What kind it is, and whether it must balance.
    pub kind: GrantKind,
    /// What it adds to each line, in the unit of the budget; negative takes away.
    pub parts: Vec<GrantPart>,
    /// The agenda item it was decided at, if that is in the plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<ItemId>,
}

/// What kind of grant it is: the four parts of a municipality's control of
/// grants (bevillingskontrol).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum GrantKind {
    /// Moved within the committee (omplacering); its parts sum to 0.
    Transfer,
    /// Added to the running costs with an effect on the cash balance (tillægsbevilling).
    Supplementary,
    /// Financed by another committee, which is one of its parts; they sum to 0.
    FinancedElsewhere,
    /// Added to an investment (anlæg).
    Capital,
}

impl GrantKind {
    /// Every kind, as the control of grants orders them.
    pub const ALL: [Self; 4] = [Self::Transfer, Self::Supplementary, Self::FinancedElsewhere, Self::Capital];

    /// Whether its parts must sum to 0.
    pub fn must_balance(self) -> bool {
        match self {
            Self::Transfer | Self::FinancedElsewhere => true,
            Self::Supplementary | Self::Capital => false,
        }
    }
}

/// What a grant adds to one line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GrantPart {
    /// The line, of the budget or added; or who else gives or gets it.
    pub to: GrantLine,
    /// How much, in the unit of the budget.
    pub amount: Amount,
}

/// Where a part of a grant goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum GrantLine {
    /// A line of the budget, or one that came during the year.
    Line(RowId),
    /// Another committee, by its name.
    Elsewhere(String),
}

/// What was reported on one day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Report {
    /// The day the figures are of.
    #[serde(deserialize_with = "read_day")]
    pub on: NaiveDate,
    /// What is known of each line; a line that is not named is not reported.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<ReportLine>,
}

/// What was reported of one line, in the unit of the budget. Missing is not 0.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportLine {
    /// The line, of the budget or added.
    pub row: RowId,
    /// Spent so far (forbrug).
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "write_known")]
    pub spent: Option<Amount>,
    /// Expected for the whole year (forventet regnskab).
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "write_known")]
    pub expected: Option<Amount>,
    /// What is said about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// Why the cost of a benefit came out otherwise: price, number of persons, and
/// the reimbursement that follows from how long they have been on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Explanation {
    /// Its name in this plan.
    pub id: ExplanationId,
    /// The line whose deviation it explains.
    pub row: RowId,
    /// The day it is of: that of a report.
    #[serde(deserialize_with = "read_day")]
    pub on: NaiveDate,
    /// What the budget reckoned with.
    pub planned: Caseload,
    /// What came.
    pub realised: Caseload,
}

/// Persons on a benefit and what each costs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Caseload {
    /// Before reimbursement, in kroner for a full-year person.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "write_known")]
    pub price: Option<Amount>,
    /// Full-year persons, for each step of the reimbursement in force.
    pub persons: Cells,
    /// The day whose reimbursement it is reckoned with.
    #[serde(deserialize_with = "read_day")]
    pub rates_of: NaiveDate,
}
