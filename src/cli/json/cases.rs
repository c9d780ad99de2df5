//! `planbord cases --json`. Money is in kroner; a net above 0 is an expense.

use std::path::Path;

use serde::Serialize;

use super::Exact;
use super::budget::Statement;
use crate::analysis::cases::{
    CaseStatus, CaseYear, Cohort, Compared, Course, Covers, DecisionState, Figure, GroupStatus, Payback,
    SavingYear, Within, concerning,
};
use crate::analysis::{CaseFacts, Insights};
use crate::document::Document;
use crate::plan::Amount;
use crate::plan::investment::{Assumption, Assumptions, InvestmentCase, Outcome};
use crate::wording::Words;

/// The investment cases.
#[derive(Debug, Serialize)]
pub struct Cases {
    schema: &'static str,
    file: String,
    on: String,
    cases: Vec<Case>,
}

#[derive(Debug, Serialize)]
struct Case {
    id: String,
    title: String,
    period: Option<String>,
    investment: Option<Exact>,
    planned: Money,
    realised: Money,
    compared: Vec<ComparedYear>,
    persons: Vec<PersonYear>,
    assumptions: Assumed,
    savings: Vec<Saving>,
    statuses: Vec<Status>,
    next_decision: Option<Decision>,
    statements: Vec<Statement>,
}

/// What was planned, or what came. A figure that is missing is null.
#[derive(Debug, Serialize)]
struct Money {
    years: Vec<Year>,
    investment: Option<Exact>,
    savings: Option<Exact>,
    financing: Option<Exact>,
    net: Option<Exact>,
    peak: Option<Peak>,
    payback: &'static str,
    payback_on: Option<String>,
}

#[derive(Debug, Serialize)]
struct Year {
    period: String,
    part_of_year: bool,
    within: bool,
    investment: Option<Exact>,
    savings: Option<Exact>,
    financing: Option<Exact>,
    net: Option<Exact>,
    cumulative: Option<Exact>,
}

#[derive(Debug, Serialize)]
struct Peak {
    period: String,
    amount: Exact,
}

#[derive(Debug, Serialize)]
struct ComparedYear {
    period: String,
    expected: Option<Exact>,
    realised: Option<Exact>,
    difference: Option<Exact>,
    cumulative: Option<Exact>,
}

#[derive(Debug, Serialize)]
struct PersonYear {
    period: String,
    start: Option<Exact>,
    self_support: Option<Exact>,
    other_support: Option<Exact>,
    end: Option<Exact>,
}

#[derive(Debug, Serialize)]
struct Assumed {
    unit_price: Option<Exact>,
    other_price: Option<Exact>,
    reimbursement: Option<Exact>,
    reimbursement_of_measures: Option<Exact>,
    reduction: Option<Exact>,
    self_support_share: Option<Exact>,
}

#[derive(Debug, Serialize)]
struct Saving {
    period: String,
    within: bool,
    printed: Option<Exact>,
    full_years_fewer: Option<Exact>,
    computed: Option<Exact>,
    difference: Option<Exact>,
    implied_price: Option<Exact>,
}

#[derive(Debug, Serialize)]
struct Status {
    on: String,
    groups: Vec<Group>,
    sums_that_hold: usize,
    sums: usize,
    path: Option<Exact>,
    beyond_path: Option<Exact>,
}

#[derive(Debug, Serialize)]
struct Group {
    outcome: &'static str,
    initial: Option<Exact>,
    inflow: Option<Exact>,
    all: Option<Exact>,
    milestone: Option<Exact>,
    milestone_due: Option<String>,
}

#[derive(Debug, Serialize)]
struct Decision {
    about: String,
    on: Option<String>,
    days_left: Option<i64>,
    decided: bool,
}

impl Cases {
    /// The plan that lies in `file`.
    pub fn of(file: &Path, document: &Document, insights: &Insights, words: &Words) -> Self {
        let case = |case: &InvestmentCase| {
            let facts = insights.case(case.id)?;
            let statements = concerning(&document.plan, case).into_iter();
            let statements = statements.filter_map(|it| Statement::of(it, document, insights, words));
            Some(Case::of(case, facts, statements.collect()))
        };
        Self {
            schema: "planbord.cases/1",
            file: file.display().to_string(),
            on: insights.on().to_string(),
            cases: document.plan.cases.iter().filter_map(case).collect(),
        }
    }
}

fn known(figure: Figure) -> Option<Exact> {
    figure.known().map(Exact)
}

fn exact(amount: Option<Amount>) -> Option<Exact> {
    amount.map(Exact)
}

impl Case {
    fn of(case: &InvestmentCase, facts: &CaseFacts, statements: Vec<Statement>) -> Self {
        let decided = case.investment.as_ref().and_then(|it| it.amount.checked_mul(it.unit.kroner()?));
        let path = facts.path.iter().flat_map(|path| &path.years).map(|year| PersonYear {
            period: year.period.to_string(),
            start: known(year.start),
            self_support: known(year.self_support),
            other_support: known(year.other_support),
            end: known(year.end),
        });
        let decision = case.next_decision.as_ref().zip(facts.next_decision);
        Self {
            id: case.id.to_string(),
            title: case.title.clone(),
            period: case.period.map(|period| period.to_string()),
            investment: exact(decided),
            planned: Money::of(&facts.planned),
            realised: Money::of(&facts.realised),
            compared: facts.compared.iter().map(ComparedYear::of).collect(),
            persons: path.collect(),
            assumptions: Assumed::of(&facts.assumed),
            savings: facts.savings.years.iter().map(Saving::of).collect(),
            statuses: facts.statuses.iter().map(Status::of).collect(),
            next_decision: decision.map(|(next, facts)| Decision {
                about: next.about.clone(),
                on: facts.on.map(|day| day.to_string()),
                days_left: facts.days_left,
                decided: facts.state == DecisionState::Made,
            }),
            statements,
        }
    }
}

impl Money {
    fn of(course: &Course) -> Self {
        let years = course.years.iter().zip(&course.balance.steps);
        let year = |(year, step): (&CaseYear, &crate::analysis::cases::BalanceStep)| Year {
            period: year.period.to_string(),
            part_of_year: year.covers == Covers::PartOfYear,
            within: year.place == Within::Case,
            investment: known(year.parts.investment),
            savings: known(year.parts.savings),
            financing: known(year.parts.financing),
            net: known(year.parts.net),
            cumulative: known(step.cumulative),
        };
        let (payback, payback_on) = match course.balance.payback {
            Payback::On { day, .. } => ("on", Some(day.to_string())),
            Payback::NotWithin => ("not-within", None),
            Payback::NothingOut => ("nothing-out", None),
            Payback::CannotTell => ("cannot-tell", None),
        };
        Self {
            years: years.map(year).collect(),
            investment: known(course.total.investment),
            savings: known(course.total.savings),
            financing: known(course.total.financing),
            net: known(course.total.net),
            peak: course
                .balance
                .peak
                .map(|peak| Peak { period: peak.period.to_string(), amount: Exact(peak.amount) }),
            payback,
            payback_on,
        }
    }
}

impl ComparedYear {
    fn of(year: &Compared) -> Self {
        Self {
            period: year.period.to_string(),
            expected: known(year.expected),
            realised: known(year.realised),
            difference: known(year.difference),
            cumulative: known(year.cumulative),
        }
    }
}

impl Assumed {
    fn of(assumed: &Assumptions) -> Self {
        let of = |assumption: Assumption| exact(assumption.of(assumed));
        Self {
            unit_price: of(Assumption::UnitPrice),
            other_price: of(Assumption::OtherPrice),
            reimbursement: of(Assumption::Reimbursement),
            reimbursement_of_measures: of(Assumption::ReimbursementOfMeasures),
            reduction: of(Assumption::Reduction),
            self_support_share: of(Assumption::SelfSupportShare),
        }
    }
}

impl Saving {
    fn of(year: &SavingYear) -> Self {
        Self {
            period: year.period.to_string(),
            within: year.place == Within::Case,
            printed: exact(year.printed),
            full_years_fewer: exact(year.full_years),
            computed: exact(year.worked_out),
            difference: exact(year.difference),
            implied_price: exact(year.implied),
        }
    }
}

impl Status {
    fn of(status: &CaseStatus) -> Self {
        Self {
            on: status.on.to_string(),
            groups: status.groups.iter().map(Group::of).collect(),
            sums_that_hold: status.checks.iter().filter(|check| check.agrees()).count(),
            sums: status.checks.len(),
            path: exact(status.path),
            beyond_path: exact(status.beyond_path),
        }
    }
}

impl Group {
    fn of(group: &GroupStatus) -> Self {
        Self {
            outcome: match group.outcome {
                Outcome::Remaining => "remaining",
                Outcome::SelfSupport => "self-support",
                Outcome::OtherSupport => "other-support",
                Outcome::OtherGroup => "other-group",
                Outcome::All => "all",
            },
            initial: known(Cohort::Initial.of(group)),
            inflow: known(Cohort::Inflow.of(group)),
            all: known(Cohort::All.of(group)),
            milestone: group.milestone.map(|milestone| Exact(milestone.bound.level())),
            milestone_due: group.milestone.and_then(|it| it.due).map(|day| day.to_string()),
        }
    }
}
