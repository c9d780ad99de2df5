//! One of several things in a field, such as a break of a series or a grant.

use super::money::of_line;
use super::other::joined;
use crate::analysis::compare::{Field, Thing, reported};
use crate::document::Document;
use crate::meeting::agenda::{Attachment, Openness};
use crate::plan::breaks::Break;
use crate::plan::measure::Delivery;
use crate::plan::reimbursement::Reimbursement;
use crate::plan::series::{Level, Series};
use crate::wording::Words;

impl Words {
    /// The thing at `at` in `field`, counted from 0; `None` where there is none.
    pub(super) fn listed_part(
        &self,
        document: &Document,
        thing: Thing,
        field: Field,
        at: usize,
    ) -> Option<String> {
        let plan = &document.plan;
        match (thing, field) {
            (Thing::Plan, Field::Reimbursements) => Some(self.rates(plan.reimbursements.get(at)?)),
            (Thing::Measure(..), Field::Deliveries) => {
                match super::measure_of(document, thing)?.deliveries.get(at)? {
                    Delivery::On(day) => Some(self.day_short(*day)),
                    Delivery::AtItem(item) => self.item_of(document, *item),
                }
            }
            (Thing::Series(id), Field::Levels) => {
                let series = plan.series.get(id)?;
                Some(self.level(series, series.levels.get(at)?))
            }
            (Thing::Series(id), Field::Breaks) => {
                plan.series.get(id)?.breaks.get(at).map(|change| self.break_words(change))
            }
            (Thing::FollowUp(id), field) => {
                let follow_up = plan.follow_ups.get(id)?;
                let table = plan.budget.get(follow_up.table);
                match field {
                    Field::AddedLines => {
                        let line = follow_up.added.get(at)?;
                        joined([Some(line.label.clone()), Some(self.day_short(line.on))], ", ")
                    }
                    Field::Grants => self.grant(document, follow_up, follow_up.grants.get(at)?),
                    Field::Reports => {
                        let (on, line) = *reported(follow_up).get(at)?;
                        self.reported_line(follow_up, table, on, line)
                    }
                    Field::Explanations => self.explained(follow_up, table, follow_up.explanations.get(at)?),
                    _ => None,
                }
            }
            (Thing::PersonPlan(id), Field::Months) => {
                let month = u32::try_from(at).ok().filter(|at| *at < 12)? + 1;
                let cell = self.cell(plan.person_plans.get(id)?.months.at(at), None);
                Some(format!("{} {cell}", self.short_month(month)))
            }
            (Thing::Case(id), Field::Flows) => {
                let flow = plan.cases.get(id)?.flows.get(at)?;
                let what = format!("{} {}", self.stage(flow.stage), self.flow_kind(flow.kind));
                let row = plan.budget.get(flow.table).and_then(|table| of_line(table, flow.row));
                joined([Some(what), flow.committee.clone(), row], ", ")
            }
            (Thing::Case(id), Field::Assumptions) => self.assumption_of(&plan.cases.get(id)?.assumptions, at),
            (Thing::Case(id), Field::Statuses) => {
                self.status_words(plan, plan.cases.get(id)?.statuses.get(at)?)
            }
            (Thing::Item(meeting, id), field) => {
                let item = document.meetings.get(meeting)?.items.get(id)?;
                match field {
                    Field::Attachments => item.attachments.get(at).map(|it| self.attachment(it)),
                    Field::Sections => {
                        let section = item.sections.get(at)?;
                        Some(format!("{}: {}", self.section_title(&section.kind), section.text))
                    }
                    Field::Tasks => item.tasks.get(at).map(|task| self.task(task)),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    fn level(&self, series: &Series, level: &Level) -> String {
        let value = self.value(level.value, series.decimals);
        match level.exactness {
            None => format!("{}: {value}", level.when),
            Some(exactness) => format!("{}: {value} ({})", level.when, self.exactness(exactness)),
        }
    }

    fn break_words(&self, change: &Break) -> String {
        let pairs = change.groups.iter().flat_map(|groups| &groups.pairs);
        let pairs = joined(pairs.map(|(old, new)| Some(format!("{old} → {new}"))), "; ");
        let facts = [Some(self.day_short(change.on)), Some(self.break_kind(change.kind).into_owned())];
        let facts = facts.into_iter().chain([Some(change.note.clone()), pairs]);
        joined(facts, ", ").unwrap_or_default()
    }

    fn rates(&self, rates: &Reimbursement) -> String {
        let step = |step: &crate::plan::reimbursement::ReimbursementStep| {
            let decimals = u8::try_from(step.percent.decimals()).unwrap_or(u8::MAX);
            Some(format!("{} {}", self.weeks(step), self.percent(step.percent, decimals)))
        };
        let steps = joined(rates.steps.iter().map(step), ", ").unwrap_or_default();
        let from = self.fill("changes-from-day", &[("day", self.day_short(rates.from).into())]);
        format!("{from}: {steps}")
    }

    fn attachment(&self, attachment: &Attachment) -> String {
        match attachment.openness {
            Openness::Open => self.quoted(&attachment.title),
            Openness::Closed => {
                format!("{} ({})", self.quoted(&attachment.title), self.openness(attachment.openness))
            }
        }
    }
}
