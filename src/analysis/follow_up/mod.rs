//! How a budget goes during its year: what was added to it, what is spent, what is
//! expected, and why that is another figure than the budget's.

pub mod bridge;
mod figure;
pub mod found;
mod lines;
pub mod persons;
pub mod rates;
#[cfg(test)]
pub(crate) mod tests;

use chrono::NaiveDate;

pub use bridge::{Bridge, BridgeGap, BridgePart, Caseloads, Cause, Ends, Side};
pub use figure::Figure;
pub use found::FollowUpFinding;
pub use persons::{MonthFacts, PersonFacts};
pub use rates::RateTrouble;

use self::bridge::Budgeted;
use crate::plan::budget::{BudgetTable, ColumnKind, Sign};
use crate::plan::follow_up::{Explanation, FollowUp, Grant, Report};
use crate::plan::id::{ExplanationId, GrantId, RowId};
use crate::plan::unit::Unit;
use crate::plan::{Amount, Plan};

/// What is known of a followed budget on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowUpFacts {
    /// The day up to which grants count: that of the report, or where there is
    /// none yet, the one that was asked for.
    pub on: NaiveDate,
    /// The day of the report that spent and expected figures are from.
    pub report: Option<NaiveDate>,
    /// What the figures count.
    pub unit: Unit,
    /// How many decimals they are printed with.
    pub decimals: u8,
    /// Lines and sections of the budget, top to bottom, and then the lines that
    /// came during the year.
    pub lines: Vec<LineFacts>,
    /// All lines together; none where the table has no sum.
    pub total: Option<LineFacts>,
    /// The grants, in the order of the follow-up, later ones too.
    pub grants: Vec<GrantFacts>,
    /// The explanations, in the order of the follow-up, each on its own day.
    pub explanations: Vec<ExplanationFacts>,
}

/// What is known of a line, a section, or all lines. Money is in the unit of the budget.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineFacts {
    /// Which.
    pub row: FollowedRow,
    /// 0 for a row of the table itself, 1 for a row of its sections, and so on.
    pub depth: usize,
    /// What it is called; empty for all lines together.
    pub label: String,
    /// The budget as it was adopted (oprindeligt budget). A line that came during
    /// the year has none.
    pub original: Figure,
    /// What grants added to a line, earliest first; for sums empty.
    pub grants: Vec<Granted>,
    /// The grants together; absent where there are none.
    pub granted: Figure,
    /// The budget with its grants (korrigeret budget).
    pub revised: Figure,
    /// Spent so far (forbrug).
    pub spent: Figure,
    /// Expected for the whole year (forventet regnskab).
    pub expected: Figure,
    /// Revised less spent.
    pub rest: Figure,
    /// Spent, in per cent of revised.
    pub spent_percent: Option<Amount>,
    /// Expected less revised.
    pub deviation: Figure,
    /// The deviation in per cent of the size of revised, so that both have one sign.
    pub deviation_percent: Option<Amount>,
    /// What the deviation means, where it is known whole.
    pub outcome: Option<Outcome>,
    /// What the report says about it.
    pub note: Option<String>,
}

/// Which row of a follow-up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FollowedRow {
    /// A line of the budget.
    Line(RowId),
    /// A line that came during the year, on this day.
    Added(RowId, NaiveDate),
    /// The lines of a section together.
    Section(RowId),
    /// All lines together.
    Total,
}

/// What one grant added to a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Granted {
    /// The grant.
    pub grant: GrantId,
    /// The day it was decided.
    pub on: NaiveDate,
    /// How much.
    pub amount: Amount,
}

/// What an expected figure means beside the revised budget. Where positive amounts
/// are expenses, a negative budget is an income, and the other way round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// More is spent (merforbrug).
    MoreSpent,
    /// Less is spent (mindreforbrug).
    LessSpent,
    /// More comes in (merindtægt).
    MoreEarned,
    /// Less comes in (mindreindtægt).
    LessEarned,
    /// Exactly the budget.
    AsBudgeted,
}

/// What is known of one grant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GrantFacts {
    /// Which.
    pub grant: GrantId,
    /// All its parts together; none when that has more digits than can be kept.
    pub sum: Option<Amount>,
    /// How it balances.
    pub balance: Balance,
}

/// Whether a grant's parts sum to 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Balance {
    /// They need not.
    NotAsked,
    /// They do.
    Balances,
    /// They should and do not: so much too much, negative for too little.
    Off(Amount),
    /// Their sum has more digits than can be kept.
    Overflow,
}

/// The bridge of one explanation, or why there is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExplanationFacts {
    /// Which.
    pub explanation: ExplanationId,
    /// From planned to realised cost.
    pub bridge: Result<Bridge, Vec<BridgeGap>>,
}

impl FollowUpFacts {
    /// What is known of `follow_up` on the day `day`: with the latest report on or
    /// before it, and the grants up to that report.
    pub fn of(follow_up: &FollowUp, plan: &Plan, day: NaiveDate) -> Self {
        let report = follow_up.reports.iter().rev().find(|report| report.on <= day);
        let on = report.map_or(day, |report| report.on);
        let table = plan.budget.get(follow_up.table);
        let (unit, decimals) = counted(table, follow_up);
        let (lines, total) = match table {
            Some(table) => lines::lines(table, follow_up, report, on),
            None => (Vec::new(), None),
        };
        let explained = |explanation: &Explanation| ExplanationFacts {
            explanation: explanation.id,
            bridge: bridge_of(explanation, follow_up, plan, &unit),
        };
        Self {
            explanations: follow_up.explanations.iter().map(explained).collect(),
            grants: follow_up.grants.iter().map(GrantFacts::of).collect(),
            report: report.map(|report| report.on),
            on,
            unit,
            decimals,
            lines,
            total,
        }
    }

    /// What is known of the line called `row`.
    pub fn line(&self, row: RowId) -> Option<&LineFacts> {
        self.lines.iter().find(|line| line.row.id() == Some(row))
    }

    /// The bridge of an explanation, or why there is none.
    pub fn bridge(&self, explanation: ExplanationId) -> Option<&Result<Bridge, Vec<BridgeGap>>> {
        let mut all = self.explanations.iter();
        all.find(|facts| facts.explanation == explanation).map(|facts| &facts.bridge)
    }
}

impl LineFacts {
    /// Whether one of its figures has more digits than can be kept.
    pub fn overflows(&self) -> bool {
        let figures =
            [self.original, self.granted, self.revised, self.spent, self.expected, self.rest, self.deviation];
        figures.contains(&Figure::Overflow)
    }
}

impl FollowedRow {
    /// The row, if it is not all lines together.
    pub fn id(self) -> Option<RowId> {
        match self {
            Self::Line(id) | Self::Added(id, _) | Self::Section(id) => Some(id),
            Self::Total => None,
        }
    }
}

impl Outcome {
    /// What `expected` means beside `revised` in a table with this sign convention;
    /// none when their difference has more digits than can be kept.
    pub fn of(sign: Sign, revised: Amount, expected: Amount) -> Option<Self> {
        let cost = |amount: Amount| match sign {
            Sign::PositiveIsExpense => Some(amount),
            Sign::PositiveIsGain => Amount::ZERO.checked_sub(amount),
        };
        let (revised, expected) = (cost(revised)?, cost(expected)?);
        let named_by = if revised == Amount::ZERO { expected } else { revised };
        let is_income = named_by < Amount::ZERO;
        Some(match expected.cmp(&revised) {
            std::cmp::Ordering::Equal => Self::AsBudgeted,
            std::cmp::Ordering::Greater if is_income => Self::LessEarned,
            std::cmp::Ordering::Greater => Self::MoreSpent,
            std::cmp::Ordering::Less if is_income => Self::MoreEarned,
            std::cmp::Ordering::Less => Self::LessSpent,
        })
    }

    /// Whether the municipality has less money for it.
    pub fn is_worse(self) -> bool {
        matches!(self, Self::MoreSpent | Self::LessEarned)
    }
}

impl GrantFacts {
    /// What is known of `grant`, also while it is typed. Nothing is asked of one that
    /// moves no money yet.
    pub fn of(grant: &Grant) -> Self {
        let sum = grant.parts.iter().try_fold(Amount::ZERO, |sum, part| sum.checked_add(part.amount));
        let balance = match sum {
            _ if !grant.kind.must_balance() => Balance::NotAsked,
            _ if grant.parts.iter().all(|part| part.amount == Amount::ZERO) => Balance::NotAsked,
            None => Balance::Overflow,
            Some(sum) if sum == Amount::ZERO => Balance::Balances,
            Some(sum) => Balance::Off(sum),
        };
        Self { grant: grant.id, sum, balance }
    }
}

/// What the figures of a follow-up count, and with how many decimals.
fn counted(table: Option<&BudgetTable>, follow_up: &FollowUp) -> (Unit, u8) {
    let column = table.and_then(|table| table.columns.get(table.column_position(follow_up.column)?));
    match column.map(|column| &column.kind) {
        Some(ColumnKind::Figures { unit, decimals }) => (unit.clone(), *decimals),
        Some(ColumnKind::Text) | None => (Unit::Kroner, 0),
    }
}

/// The bridge of `explanation`. It closes to the deviation of its line where there
/// is a report of its day that knows it.
fn bridge_of(
    explanation: &Explanation,
    follow_up: &FollowUp,
    plan: &Plan,
    unit: &Unit,
) -> Result<Bridge, Vec<BridgeGap>> {
    let report: Option<&Report> = follow_up.reports.iter().find(|report| report.on == explanation.on);
    let budgeted = report.and_then(|report| {
        let table = plan.budget.get(follow_up.table)?;
        let (lines, _) = lines::lines(table, follow_up, Some(report), report.on);
        let line = lines.iter().find(|line| line.row.id() == Some(explanation.row))?;
        Budgeted::of(line.revised.known()?, line.expected.known()?, table.sign, unit)
    });
    Bridge::of(explanation, &plan.reimbursements, budgeted)
}
