//! Whether statements, follow-ups, budget persons and investment cases are whole.

use chrono::NaiveDate;

use super::references::{References, references};
use super::{Check, FaultKind, Known};
use crate::document::Document;
use crate::document::place::Place;
use crate::plan::Period;
use crate::plan::budget::Cells;
use crate::plan::follow_up::FollowUp;
use crate::plan::investment::InvestmentCase;
use crate::plan::persons::PersonPlan;
use crate::plan::statement::Statement;

impl Check {
    pub(super) fn money(&mut self, plan: &Place, document: &Document, known: &Known<'_>) {
        for (at, statement) in document.plan.statements.iter().enumerate() {
            self.statement(&plan.field("statements").index(at), statement, known);
        }
        for (at, follow_up) in document.plan.follow_ups.iter().enumerate() {
            self.follow_up(&plan.field("follow_ups").index(at), follow_up, known);
        }
        for (at, persons) in document.plan.person_plans.iter().enumerate() {
            self.person_plan(&plan.field("person_plans").index(at), persons, known);
        }
        for (at, case) in document.plan.cases.iter().enumerate() {
            self.case(&plan.field("cases").index(at), case, known);
        }
        let days = document.plan.reimbursements.iter().map(|rates| rates.from);
        self.days(&plan.field("reimbursements"), "from", days);
    }

    fn statement(&mut self, place: &Place, statement: &Statement, known: &Known<'_>) {
        self.new_id(place, statement.id.0, statement.id);
        self.unit(place.field("unit"), &statement.unit);
        self.decimals(place.field("decimals"), statement.decimals, Statement::MAX_DECIMALS);
        self.named(place, statement, known);
        self.source(place, statement.source.as_ref(), known);
        self.source_in(place.field("claim_source"), statement.claim_source.as_ref(), known);
    }

    fn follow_up(&mut self, place: &Place, follow_up: &FollowUp, known: &Known<'_>) {
        self.new_id(place, follow_up.id.0, follow_up.id);
        for (at, line) in follow_up.added.iter().enumerate() {
            self.new_id(&place.field("added").index(at), line.id.0, line.id);
        }
        for (at, grant) in follow_up.grants.iter().enumerate() {
            self.new_id(&place.field("grants").index(at), grant.id.0, grant.id);
        }
        for (at, explanation) in follow_up.explanations.iter().enumerate() {
            self.new_id(&place.field("explanations").index(at), explanation.id.0, explanation.id);
        }
        self.named(place, follow_up, known);
        self.days(&place.field("reports"), "on", follow_up.reports.iter().map(|report| report.on));
        self.source(place, follow_up.source.as_ref(), known);
    }

    fn person_plan(&mut self, place: &Place, persons: &PersonPlan, known: &Known<'_>) {
        self.new_id(place, persons.id.0, persons.id);
        if !matches!(persons.year, Period::Year(_)) {
            self.fault(place.field("year"), FaultKind::NotAYear(persons.year));
        }
        self.figures_only(place.field("months"), &persons.months, PersonPlan::MONTHS);
        self.named(place, persons, known);
        self.source(place, persons.source.as_ref(), known);
    }

    fn case(&mut self, place: &Place, case: &InvestmentCase, known: &Known<'_>) {
        self.new_id(place, case.id.0, case.id);
        if let Some(area) = case.focus_area {
            self.reference(place.field("focus_area"), known.focus_areas.contains(&area.0), area);
        }
        if let Some(money) = &case.investment {
            let place = place.field("investment");
            if money.unit.kroner().is_none() {
                self.fault(place.field("unit"), FaultKind::NotMoney);
            }
            self.decimals(place.field("decimals"), money.decimals, Statement::MAX_DECIMALS);
        }
        self.named(place, case, known);
        self.days(&place.field("statuses"), "on", case.statuses.iter().map(|status| status.on));
        self.source(place, case.source.as_ref(), known);
    }

    /// What a thing names is there.
    fn named(&mut self, owner: &Place, thing: &impl References, known: &Known<'_>) {
        for reference in references(thing) {
            let exists = known.has(reference.named);
            self.reference(owner.join(&reference.place), exists, reference.named.id());
        }
    }

    /// Days that follow each other.
    fn days(&mut self, list: &Place, field: &'static str, days: impl Iterator<Item = NaiveDate>) {
        let days: Vec<NaiveDate> = days.collect();
        for (at, pair) in days.windows(2).enumerate() {
            if let [before, after] = pair
                && after <= before
            {
                self.fault(list.index(at + 1).field(field), FaultKind::DayNotLater(*after));
            }
        }
    }

    /// So many cells, and no words among them.
    fn figures_only(&mut self, place: Place, cells: &Cells, expected: usize) {
        if cells.0.len() != expected {
            return self.fault(place, FaultKind::CellCount { expected, found: cells.0.len() });
        }
        for (at, cell) in cells.0.iter().enumerate() {
            if matches!(cell, crate::plan::budget::Cell::Text(_)) {
                self.fault(place.index(at), FaultKind::CellKind);
            }
        }
    }
}
