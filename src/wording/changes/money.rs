//! What stands in the fields of follow-ups, budget persons and investment cases.

use chrono::NaiveDate;

use super::other::{cited, joined};
use crate::analysis::compare::Field;
use crate::analysis::follow_up::bridge::Side;
use crate::document::Document;
use crate::plan::Plan;
use crate::plan::budget::BudgetTable;
use crate::plan::follow_up::{Caseload, Explanation, FollowUp, Grant, GrantLine, ReportLine};
use crate::plan::id::RowId;
use crate::plan::investment::{Assumption, Assumptions, InvestmentCase, Status, StatusGroup};
use crate::plan::persons::PersonPlan;
use crate::plan::unit::Unit;
use crate::wording::Words;

impl Words {
    pub(super) fn of_follow_up(&self, plan: &Plan, follow_up: &FollowUp, field: Field) -> Option<String> {
        match field {
            Field::Followed => {
                let table = plan.budget.get(follow_up.table);
                let column =
                    table.and_then(|table| table.columns.iter().find(|column| column.id == follow_up.column));
                let names =
                    [table.map(|table| table.title.clone()), column.map(|column| column.title.clone())];
                joined(names.into_iter().chain([Some(self.period(follow_up.year))]), ", ")
            }
            Field::ReportDays => {
                joined(follow_up.reports.iter().map(|report| Some(self.day_short(report.on))), ", ")
            }
            Field::Source => cited(plan, follow_up.source.as_ref()),
            _ => None,
        }
    }

    pub(super) fn grant(&self, document: &Document, follow_up: &FollowUp, grant: &Grant) -> Option<String> {
        let table = document.plan.budget.get(follow_up.table);
        let part = |part: &crate::plan::follow_up::GrantPart| {
            let to = match &part.to {
                GrantLine::Line(row) => followed_line(follow_up, table, *row).unwrap_or_default(),
                GrantLine::Elsewhere(name) => name.clone(),
            };
            let decimals = u8::try_from(part.amount.decimals()).unwrap_or(u8::MAX);
            Some(format!("{to} {}", self.difference(part.amount, decimals)))
        };
        let head = [
            Some(self.grant_kind(grant.kind).into_owned()),
            Some(self.day_short(grant.on)),
            Some(self.quoted(&grant.title)),
            grant.item.and_then(|item| self.item_of(document, item)),
        ];
        let head = joined(head, ", ")?;
        match joined(grant.parts.iter().map(part), "; ") {
            Some(parts) => Some(format!("{head}: {parts}")),
            None => Some(head),
        }
    }

    pub(super) fn reported_line(
        &self,
        follow_up: &FollowUp,
        table: Option<&BudgetTable>,
        on: NaiveDate,
        line: &ReportLine,
    ) -> Option<String> {
        let amount = |key, amount: Option<crate::plan::Amount>| {
            amount.map(|amount| self.fill(key, &[("amount", self.exact(amount).into())]))
        };
        let head = joined([followed_line(follow_up, table, line.row), Some(self.as_of(on))], " ")?;
        let facts = [
            amount("changes-spent", line.spent),
            amount("changes-expected", line.expected),
            line.note.clone(),
        ];
        Some(match joined(facts, ", ") {
            Some(facts) => format!("{head}: {facts}"),
            None => head,
        })
    }

    pub(super) fn explained(
        &self,
        follow_up: &FollowUp,
        table: Option<&BudgetTable>,
        why: &Explanation,
    ) -> Option<String> {
        let side = |side, load: &Caseload| {
            let price = load.price.map(|price| self.amount_exactly(price, &Unit::Kroner));
            let persons = load.persons.0.iter().map(|cell| Some(self.cell(cell, None)));
            let persons = joined(persons, " + ");
            let facts = joined([price, persons, Some(self.as_of(load.rates_of))], ", ")?;
            Some(format!("{} {facts}", self.side(side)))
        };
        let head = joined([followed_line(follow_up, table, why.row), Some(self.as_of(why.on))], " ")?;
        let sides = [side(Side::Planned, &why.planned), side(Side::Realised, &why.realised)];
        Some(format!("{head}: {}", joined(sides, "; ").unwrap_or_default()))
    }

    pub(super) fn of_person_plan(&self, plan: &Plan, persons: &PersonPlan, field: Field) -> Option<String> {
        match field {
            Field::Period => Some(self.period(persons.year)),
            Field::Series => Some(self.quoted(&plan.series.get(persons.series?)?.title)),
            Field::BudgetCell => {
                let line = persons.line?;
                plan.budget.get(line.table).and_then(|table| of_line(table, line.row))
            }
            Field::Source => cited(plan, persons.source.as_ref()),
            _ => None,
        }
    }

    pub(super) fn of_case(&self, document: &Document, case: &InvestmentCase, field: Field) -> Option<String> {
        let plan = &document.plan;
        match field {
            Field::FocusArea => Some(self.quoted(&plan.focus_areas.get(case.focus_area?)?.title)),
            Field::Period => case.period.map(|period| self.period(period)),
            Field::Investment => {
                let money = case.investment.as_ref()?;
                Some(self.amount_in(money.amount, money.decimals, &money.unit))
            }
            Field::PersonPath => {
                let path = case.path?;
                let table = plan.budget.get(path.table)?;
                let rows = [Some(path.start), Some(path.self_support), Some(path.other_support), path.end];
                let rows = rows.into_iter().flatten().filter_map(|row| table.row(row));
                let labels = rows.map(|row| Some(row.label().to_owned()));
                joined([Some(table.title.clone())].into_iter().chain(labels), ", ")
            }
            Field::NextDecision => {
                let next = case.next_decision.as_ref()?;
                let day = next.on.map(|day| self.day_short(day));
                let item = next.item.and_then(|item| self.item_of(document, item));
                joined([Some(next.about.clone()), day, item], ", ")
            }
            Field::Source => cited(plan, case.source.as_ref()),
            _ => None,
        }
    }

    pub(super) fn assumption_of(&self, assumed: &Assumptions, at: usize) -> Option<String> {
        let assumption = *Assumption::ALL.get(at)?;
        let value = self.assumed(assumption, assumption.of(assumed));
        Some(format!("{} {value}", self.assumption(assumption)))
    }

    pub(super) fn status_words(&self, plan: &Plan, status: &Status) -> Option<String> {
        let title = |id: Option<_>| id.and_then(|id| plan.series.get(id)).map(|series| series.title.clone());
        let group = |group: &StatusGroup| {
            let milestone = group.milestone.and_then(|id| plan.measure(id));
            let names = [title(group.initial), title(group.inflow), title(group.all)];
            let names = names.into_iter().chain([milestone.map(|measure| measure.title.clone())]);
            Some(format!("{}: {}", self.outcome(group.outcome), joined(names, ", ").unwrap_or_default()))
        };
        joined([Some(self.day_short(status.on)), joined(status.groups.iter().map(group), "; ")], ", ")
    }
}

/// A row by the table it is of.
pub(super) fn of_line(table: &BudgetTable, row: RowId) -> Option<String> {
    Some(format!("{}, {}", table.title, table.name_of(table.row(row)?)))
}

/// A line of a followed budget, or one that came during the year.
fn followed_line(follow_up: &FollowUp, table: Option<&BudgetTable>, row: RowId) -> Option<String> {
    let added = follow_up.added.iter().find(|line| line.id == row).map(|line| line.label.clone());
    added.or_else(|| table.and_then(|table| Some(table.name_of(table.row(row)?).into_owned())))
}
