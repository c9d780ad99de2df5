//! What a thing is that came or went, so that what is gone can still be read.

use super::other::joined;
use crate::analysis::compare::Thing;
use crate::document::Document;
use crate::plan::budget::{BudgetTable, Row};
use crate::plan::expression::Expression;
use crate::plan::measure::Measure;
use crate::wording::Words;
use crate::wording::number::EMPTY;

impl Words {
    /// What `document` has of a thing, briefly; `None` where it has nothing of it.
    pub(super) fn summary(&self, document: &Document, thing: Thing) -> Option<String> {
        let plan = &document.plan;
        match thing {
            Thing::Plan => Some(plan.title.clone()),
            Thing::Publication(id) => plan.publications.get(id).map(|it| it.title.clone()),
            Thing::FocusArea(id) => plan.focus_areas.get(id).map(|area| area.title.clone()),
            Thing::Goal(id) => {
                let goal = plan.goals.get(id)?;
                let targets =
                    goal.measures.iter().map(|measure| Some(self.measure_summary(document, measure)));
                joined([Some(goal.title.clone())].into_iter().chain(targets), "; ")
            }
            Thing::Measure(..) => {
                super::measure_of(document, thing).map(|measure| self.measure_summary(document, measure))
            }
            Thing::Series(id) => {
                let series = plan.series.get(id)?;
                let count = self.fill("changes-figures", &[("count", series.points.len().into())]);
                joined([Some(series.title.clone()), Some(series.area.clone()), Some(count)], ", ")
            }
            Thing::Point(..) => self.point_value(document, thing),
            Thing::Table(id) => {
                let table = plan.budget.get(id)?;
                let count = self.fill("changes-rows", &[("count", table.placed_rows().len().into())]);
                joined([Some(table.title.clone()), Some(count)], ", ")
            }
            Thing::Column(table, id) => {
                let columns = &plan.budget.get(table)?.columns;
                columns.iter().find(|column| column.id == id).map(|column| column.title.clone())
            }
            Thing::Row(table, id) => {
                let table = plan.budget.get(table)?;
                self.row_summary(table, table.row(id)?)
            }
            Thing::Statement(id) => {
                let statement = plan.statements.get(id)?;
                let printed = match &statement.printed {
                    Expression::Number(amount) => {
                        Some(self.figure(*amount, statement.decimals, &statement.unit))
                    }
                    // A figure of the plan, which stands elsewhere.
                    _ => None,
                };
                joined([Some(statement.title.clone()), printed], ": ")
            }
            Thing::FollowUp(id) => plan.follow_ups.get(id).map(|follow_up| follow_up.title.clone()),
            Thing::PersonPlan(id) => plan.person_plans.get(id).map(|persons| persons.title.clone()),
            Thing::Case(id) => plan.cases.get(id).map(|case| case.title.clone()),
            Thing::Event(id) => plan.events.get(id).map(|event| event.title.clone()),
            Thing::Chart(id) => plan.charts.get(id).map(|chart| chart.name.clone()),
            Thing::Meeting(id) => {
                let meeting = document.meetings.get(id)?;
                let count = self.fill("changes-items", &[("count", meeting.items.len().into())]);
                joined([Some(self.day_short(meeting.date)), Some(count)], ", ")
            }
            Thing::Item(meeting, id) => {
                let item = document.meetings.get(meeting)?.items.get(id)?;
                joined([Some(item.title.clone()), Some(item.decision.clone())], ": ")
            }
        }
    }

    fn measure_summary(&self, document: &Document, measure: &Measure) -> String {
        let target = |target| Some(self.target_due(&document.plan, &measure.unit, target));
        let targets = joined(measure.targets.iter().map(target), "; ").unwrap_or_default();
        format!("{}: {targets}", self.measure_title(measure))
    }

    /// A row with what stands in it: `Sygedagpenge: Personer 465, Forsørgelse 64.841`.
    fn row_summary(&self, table: &BudgetTable, row: &Row) -> Option<String> {
        let cells = row.cells();
        let cell = |at: usize, column: &crate::plan::budget::Column| {
            let shown = self.cell(cells?.at(at), Some(column));
            (shown != EMPTY).then(|| format!("{} {shown}", column.title))
        };
        let cells = joined(table.columns.iter().enumerate().map(|(at, column)| cell(at, column)), ", ");
        joined([Some(row.label().to_owned()), cells], ": ")
    }
}
