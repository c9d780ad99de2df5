//! How budgets went during their years, as `planbord budget --json` prints it.

use serde::Serialize;

use super::Exact;
use super::unit::Unit;
use crate::analysis::Insights;
use crate::analysis::follow_up::{
    Balance, Bridge as Parts, Cause, Figure, FollowUpFacts, FollowedRow, LineFacts, MonthFacts, Outcome,
};
use crate::document::Document;
use crate::plan::follow_up::{FollowUp as Plain, Grant as PlainGrant, GrantKind};
use crate::plan::persons::PersonPlan;

/// One followed budget on the day of its latest report.
#[derive(Debug, Serialize)]
pub(super) struct FollowUp {
    id: String,
    title: String,
    table: String,
    column: String,
    report: Option<String>,
    unit: Unit,
    lines: Vec<Line>,
    total: Option<Line>,
    grants: Vec<Grant>,
    bridges: Vec<Bridge>,
}

#[derive(Debug, Serialize)]
struct Line {
    row: Option<String>,
    label: String,
    depth: usize,
    added: Option<String>,
    original: Option<Exact>,
    granted: Option<Exact>,
    revised: Option<Exact>,
    spent: Option<Exact>,
    expected: Option<Exact>,
    deviation: Option<Exact>,
    deviation_percent: Option<Exact>,
    outcome: Option<&'static str>,
    /// How many lines are missing in the expected sum.
    missing: usize,
}

#[derive(Debug, Serialize)]
struct Grant {
    id: String,
    on: String,
    title: String,
    kind: &'static str,
    sum: Option<Exact>,
    balances: Option<bool>,
}

/// From one cost to another, in kroner: the start and all parts are the end.
#[derive(Debug, Serialize)]
struct Bridge {
    id: String,
    row: String,
    on: String,
    start: Option<Exact>,
    parts: Vec<Part>,
    end: Option<Exact>,
}

#[derive(Debug, Serialize)]
struct Part {
    cause: &'static str,
    amount: Exact,
}

/// Budget persons, month by month.
#[derive(Debug, Serialize)]
pub(super) struct Persons {
    id: String,
    title: String,
    year: i32,
    months: Vec<Month>,
}

#[derive(Debug, Serialize)]
struct Month {
    month: u8,
    planned: Option<Exact>,
    actual: Option<Exact>,
    difference: Option<Exact>,
    year_before: Option<Exact>,
    two_years_before: Option<Exact>,
}

impl FollowUp {
    /// Every follow-up of the plan.
    pub(super) fn all(document: &Document, insights: &Insights) -> Vec<Self> {
        let all = document.plan.follow_ups.iter();
        all.filter_map(|it| Some(Self::of(it, insights.follow_up(it.id)?))).collect()
    }

    fn of(follow_up: &Plain, facts: &FollowUpFacts) -> Self {
        let grants = follow_up.grants.iter().zip(&facts.grants);
        let bridge = |explanation: &crate::plan::follow_up::Explanation| {
            let parts = facts.bridge(explanation.id).and_then(|bridge| bridge.as_ref().ok());
            Bridge {
                id: explanation.id.to_string(),
                row: explanation.row.to_string(),
                on: explanation.on.to_string(),
                start: parts.map(|parts| Exact(parts.start)),
                parts: parts.map(parts_of).unwrap_or_default(),
                end: parts.map(|parts| Exact(parts.end)),
            }
        };
        Self {
            id: follow_up.id.to_string(),
            title: follow_up.title.clone(),
            table: follow_up.table.to_string(),
            column: follow_up.column.to_string(),
            report: facts.report.map(|day| day.to_string()),
            unit: (&facts.unit).into(),
            lines: facts.lines.iter().map(Line::of).collect(),
            total: facts.total.as_ref().map(Line::of),
            grants: grants.map(|(grant, facts)| Grant::of(grant, facts.sum, facts.balance)).collect(),
            bridges: follow_up.explanations.iter().map(bridge).collect(),
        }
    }
}

fn parts_of(bridge: &Parts) -> Vec<Part> {
    let cause = |cause: Cause| match cause {
        Cause::Quantity => "quantity",
        Cause::Price => "price",
        Cause::Duration => "duration",
        Cause::Rates => "rates",
        Cause::DurationAndRates => "duration-and-rates",
        Cause::Unexplained => "unexplained",
    };
    bridge.parts.iter().map(|part| Part { cause: cause(part.cause), amount: Exact(part.amount) }).collect()
}

impl Line {
    fn of(line: &LineFacts) -> Self {
        let known = |figure: Figure| figure.known_part().map(Exact);
        Self {
            row: line.row.id().map(|row| row.to_string()),
            label: line.label.clone(),
            depth: line.depth,
            added: match line.row {
                FollowedRow::Added(_, day) => Some(day.to_string()),
                FollowedRow::Line(_) | FollowedRow::Section(_) | FollowedRow::Total => None,
            },
            original: known(line.original),
            granted: known(line.granted),
            revised: known(line.revised),
            spent: known(line.spent),
            expected: known(line.expected),
            deviation: known(line.deviation),
            deviation_percent: line.deviation_percent.map(Exact),
            outcome: line.outcome.map(|outcome| match outcome {
                Outcome::MoreSpent => "more-spent",
                Outcome::LessSpent => "less-spent",
                Outcome::MoreEarned => "more-earned",
                Outcome::LessEarned => "less-earned",
                Outcome::AsBudgeted => "as-budgeted",
            }),
            missing: line.expected.missing(),
        }
    }
}

impl Grant {
    fn of(grant: &PlainGrant, sum: Option<crate::plan::Amount>, balance: Balance) -> Self {
        Self {
            id: grant.id.to_string(),
            on: grant.on.to_string(),
            title: grant.title.clone(),
            kind: match grant.kind {
                GrantKind::Transfer => "transfer",
                GrantKind::Supplementary => "supplementary",
                GrantKind::FinancedElsewhere => "financed-elsewhere",
                GrantKind::Capital => "capital",
            },
            sum: sum.map(Exact),
            balances: match balance {
                Balance::NotAsked => None,
                Balance::Balances => Some(true),
                Balance::Off(_) | Balance::Overflow => Some(false),
            },
        }
    }
}

impl Persons {
    /// All budget persons of the plan.
    pub(super) fn all(document: &Document, insights: &Insights) -> Vec<Self> {
        let of = |persons: &PersonPlan| {
            let facts = insights.person_plan(persons.id)?;
            Some(Self {
                id: persons.id.to_string(),
                title: persons.title.clone(),
                year: facts.year,
                months: facts.months.iter().map(Month::of).collect(),
            })
        };
        document.plan.person_plans.iter().filter_map(of).collect()
    }
}

impl Month {
    fn of(facts: &MonthFacts) -> Self {
        let known = |value: Option<crate::plan::series::Value>| value.and_then(|it| it.number()).map(Exact);
        let [year_before, two_years_before] = facts.before;
        Self {
            month: facts.month,
            planned: facts.planned.map(Exact),
            actual: known(facts.actual),
            difference: facts.difference.map(Exact),
            year_before: known(year_before),
            two_years_before: known(two_years_before),
        }
    }
}
