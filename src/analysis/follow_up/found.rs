//! What a check finds in follow-ups, budget persons and shares of reimbursement.

use chrono::NaiveDate;

use super::rates::troubles;
use super::{Balance, BridgeGap, FollowUpFacts, LineFacts, RateTrouble};
use crate::analysis::findings::{FindingKind, Found, Severity};
use crate::document::Place;
use crate::plan::follow_up::FollowUp;
use crate::plan::persons::PersonPlan;
use crate::plan::reimbursement::Reimbursement;
use crate::plan::series::Series;
use crate::plan::unit::Unit;
use crate::plan::{Amount, Period};

/// One thing found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FollowUpFinding {
    /// The parts of a grant that must balance do not sum to 0.
    Unbalanced {
        /// What they come to.
        sum: Amount,
        /// The decimals to show it with.
        decimals: u8,
        /// What it counts.
        unit: Unit,
    },
    /// A sum of a grant or of lines has more digits than can be kept.
    Overflow,
    /// The followed column is no money.
    NotMoney,
    /// No report is of the day of an explanation, so the bridge does not end at a deviation.
    NoReportOf(NaiveDate),
    /// A bridge cannot be reckoned.
    NoBridge(BridgeGap),
    /// A table of shares leaves weeks out, or the like.
    Rates(RateTrouble),
    /// Some months have no planned persons.
    MonthsWithoutPlan(usize),
    /// The series has no figure of any month.
    NotMonthly,
}

impl Found {
    pub(in crate::analysis) fn follow_up(
        &mut self,
        follow_up: &FollowUp,
        facts: &FollowUpFacts,
        place: &Place,
    ) {
        if facts.unit.kroner().is_none() {
            self.of_money(Severity::Warning, place.field("column"), FollowUpFinding::NotMoney);
        }
        for (at, grant) in facts.grants.iter().enumerate() {
            let kind = match grant.balance {
                Balance::Off(sum) => {
                    let decimals = u8::try_from(sum.decimals()).unwrap_or(u8::MAX).max(facts.decimals);
                    FollowUpFinding::Unbalanced { sum, decimals, unit: facts.unit.clone() }
                }
                _ if grant.sum.is_none() => FollowUpFinding::Overflow,
                Balance::NotAsked | Balance::Balances | Balance::Overflow => continue,
            };
            self.of_money(Severity::Warning, place.field("grants").index(at), kind);
        }
        if facts.lines.iter().chain(&facts.total).any(LineFacts::overflows) {
            self.of_money(Severity::Warning, place.clone(), FollowUpFinding::Overflow);
        }
        for (at, (explanation, facts)) in follow_up.explanations.iter().zip(&facts.explanations).enumerate() {
            let place = place.field("explanations").index(at);
            if !follow_up.reports.iter().any(|report| report.on == explanation.on) {
                let kind = FollowUpFinding::NoReportOf(explanation.on);
                self.of_money(Severity::Note, place.clone(), kind);
            }
            for gap in facts.bridge.as_ref().err().into_iter().flatten() {
                self.of_money(severity(*gap), place.clone(), FollowUpFinding::NoBridge(*gap));
            }
        }
    }

    pub(in crate::analysis) fn person_plan(
        &mut self,
        plan: &PersonPlan,
        series: Option<&Series>,
        place: &Place,
    ) {
        let unplanned = plan.months.0.iter().filter(|cell| cell.amount().is_none()).count();
        if unplanned > 0 {
            let kind = FollowUpFinding::MonthsWithoutPlan(unplanned);
            self.of_money(Severity::Note, place.field("months"), kind);
        }
        let monthly =
            |series: &Series| series.points.iter().any(|point| matches!(point.period, Period::Month(..)));
        if series.is_some_and(|series| !series.points.is_empty() && !monthly(series)) {
            self.of_money(Severity::Warning, place.field("series"), FollowUpFinding::NotMonthly);
        }
    }

    pub(in crate::analysis) fn reimbursements(&mut self, all: &[Reimbursement], list: &Place) {
        for (at, rates) in all.iter().enumerate() {
            for (step, trouble) in troubles(rates) {
                let place = list.index(at).field("steps").index(step);
                self.of_money(Severity::Warning, place, FollowUpFinding::Rates(trouble));
            }
        }
    }

    fn of_money(&mut self, severity: Severity, place: Place, kind: FollowUpFinding) {
        self.add(severity, place, FindingKind::FollowUp(kind));
    }
}

/// What is not filled in yet is no mistake; what cannot be reckoned with is.
fn severity(gap: BridgeGap) -> Severity {
    match gap {
        BridgeGap::NoPrice(_) | BridgeGap::NoPersons(..) => Severity::Note,
        BridgeGap::OtherSteps { .. } | BridgeGap::NoRates(..) | BridgeGap::Overflow => Severity::Warning,
    }
}
