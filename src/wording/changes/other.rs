//! Fields that are no plain texts, as they stand in one of the two documents.

use super::told::unit_of;
use crate::analysis::compare::{Field, Thing};
use crate::document::Document;
use crate::meeting::{AgendaItem, Meeting};
use crate::plan::Plan;
use crate::plan::budget::{BudgetTable, ColumnKind, Row, Total};
use crate::plan::chart::{Chart, ChartKind};
use crate::plan::expression::FigureRef;
use crate::plan::feed::Feed;
use crate::plan::goal::Goal;
use crate::plan::id::{ColumnId, ItemId, RowId};
use crate::plan::series::{Finality, Point, Series, Vintage};
use crate::plan::source::Source;
use crate::plan::statement::Statement;
use crate::plan::target::Target;
use crate::plan::unit::Unit;
use crate::wording::Words;

impl Words {
    /// What stands in `field`; `None` where nothing does, and where it has no words.
    pub(super) fn of_field(&self, document: &Document, thing: Thing, field: Field) -> Option<String> {
        let plan = &document.plan;
        match thing {
            Thing::Plan => match field {
                Field::Period => Some(self.period(plan.period)),
                Field::ItemOrder => {
                    let order = plan.meeting_setup.order.iter();
                    joined(order.map(|part| Some(self.item_part(part).into_owned())), ", ")
                }
                Field::Numbering => Some(self.numbering(plan.meeting_setup.numbering)),
                _ => None,
            },
            Thing::Publication(id) => match field {
                Field::Date => plan.publications.get(id)?.date.map(|day| self.day_short(day)),
                _ => None,
            },
            Thing::FocusArea(_) => None,
            Thing::Goal(id) => self.of_goal(plan, plan.goals.get(id)?, field),
            Thing::Measure(..) => self.of_measure(document, thing, field),
            Thing::Series(id) => self.of_series(plan, plan.series.get(id)?, field),
            Thing::Point(id, period) => self.of_point(plan, plan.series.get(id)?.point(period)?, field),
            Thing::Table(id) => self.of_table(plan, plan.budget.get(id)?, field),
            Thing::Column(table, id) => self.of_column(plan.budget.get(table)?, id, field),
            Thing::Row(table, id) => self.of_row(plan.budget.get(table)?, id, field),
            Thing::Statement(id) => self.of_statement(plan, plan.statements.get(id)?, field),
            Thing::FollowUp(id) => self.of_follow_up(plan, plan.follow_ups.get(id)?, field),
            Thing::PersonPlan(id) => self.of_person_plan(plan, plan.person_plans.get(id)?, field),
            Thing::Case(id) => self.of_case(document, plan.cases.get(id)?, field),
            Thing::Event(id) => {
                let event = plan.events.get(id)?;
                (field == Field::Date).then(|| self.days(Some(event.from), event.until))
            }
            Thing::Chart(id) => {
                let chart = plan.charts.get(id)?;
                (field == Field::Drawing).then(|| self.drawing(plan, &chart.chart))
            }
            Thing::Meeting(id) => self.of_meeting(plan, document.meetings.get(id)?, field),
            Thing::Item(meeting, id) => {
                self.of_item(plan, document.meetings.get(meeting)?.items.get(id)?, field)
            }
        }
    }

    fn of_goal(&self, plan: &Plan, goal: &Goal, field: Field) -> Option<String> {
        match field {
            Field::InForce => {
                let in_force = goal.in_force.as_ref()?;
                joined([Some(self.days(in_force.from, in_force.until)), in_force.note.clone()], ", ")
            }
            Field::Serves => {
                let named = |goal: &Goal| match goal.number.trim() {
                    "" => self.quoted(&goal.title),
                    number => self.fill("place-goal", &[("number", number.into())]),
                };
                let served = goal.serves.iter().filter_map(|id| plan.goals.get(*id));
                joined(served.map(|goal| Some(named(goal))), ", ")
            }
            Field::Assessment => goal.assessment.as_ref().map(|assessment| self.assessment(assessment)),
            Field::Source => cited(plan, goal.source.as_ref()),
            _ => None,
        }
    }

    fn of_measure(&self, document: &Document, thing: Thing, field: Field) -> Option<String> {
        let measure = super::measure_of(document, thing)?;
        match field {
            Field::Unit => Some(self.unit(&measure.unit).into_owned()),
            Field::Series => Some(self.quoted(&document.plan.series.get(measure.series?)?.title)),
            Field::Assessment => measure.assessment.as_ref().map(|assessment| self.assessment(assessment)),
            _ => None,
        }
    }

    /// What stands in a field of a target.
    pub(super) fn of_target(
        &self,
        document: &Document,
        thing: Thing,
        field: Field,
        target: &Target,
    ) -> Option<String> {
        match field {
            Field::Reckoning => Some(self.reckoning(target.reckoning).into_owned()),
            Field::Base => {
                let base = target.base.as_ref()?;
                let figure = base.value.map(|value| self.amount_exactly(value, unit_of(document, thing)));
                let parts = [figure, base.when.map(|when| self.when(when))];
                let rest = [Some(self.certainty(base.certainty).into_owned()), base.note.clone()];
                joined(parts.into_iter().chain(rest), ", ")
            }
            Field::PrintedChange => {
                target.printed_change.map(|change| self.percent(change.percent, change.decimals))
            }
            Field::BudgetCell => {
                let cell = target.budget?;
                let figure = FigureRef::Cell { table: cell.table, row: Some(cell.row), column: cell.column };
                Some(self.figure_name(document, figure))
            }
            _ => None,
        }
    }

    fn of_series(&self, plan: &Plan, series: &Series, field: Field) -> Option<String> {
        match field {
            Field::Unit => Some(self.unit(&series.unit).into_owned()),
            Field::Decimals => Some(series.decimals.to_string()),
            Field::Exactness => Some(self.exactness(series.exactness).into_owned()),
            Field::Ages => series.ages.map(|ages| self.ages(ages)),
            Field::Feed => series.feed.as_ref().and_then(|feed| self.feed(feed)),
            Field::Source => cited(plan, series.source.as_ref()),
            _ => None,
        }
    }

    fn feed(&self, feed: &Feed) -> Option<String> {
        let Feed { publisher, table, measure, area, selection, updated, next_update } = feed;
        let named = [publisher, table, measure, area].map(|text| Some(text.clone()));
        let chosen = selection.iter().map(|(name, member)| Some(format!("{name}: {member}")));
        let day = |key, day| self.fill(key, &[("day", self.day_short(day).into())]);
        let days = [
            updated.map(|on| day("changes-feed-updated", on)),
            next_update.map(|on| day("changes-feed-next", on)),
        ];
        joined(named.into_iter().chain(chosen).chain(days), ", ")
    }

    fn of_point(&self, plan: &Plan, point: &Point, field: Field) -> Option<String> {
        let detail = point.detail.as_ref()?;
        match field {
            Field::Vintage => point.vintage().map(|vintage| self.vintage(vintage)),
            Field::Note => {
                let exactness = detail.exactness.map(|exactness| self.exactness(exactness).into_owned());
                joined([detail.note.clone(), exactness, cited(plan, detail.source.as_ref())], "; ")
            }
            _ => None,
        }
    }

    /// Whether a figure may still change, and when it was published.
    fn vintage(&self, vintage: Vintage) -> String {
        let finality = self.text(match vintage.finality {
            Finality::Provisional => "changes-provisional",
            Finality::Final => "changes-final",
        });
        match vintage.published {
            None => finality.into_owned(),
            Some(day) => {
                let args = [("finality", finality.into()), ("day", self.day_short(day).into())];
                self.fill("changes-published", &args)
            }
        }
    }

    /// The figure of a point with every decimal it has, and when it was published.
    pub(super) fn point_value(&self, document: &Document, thing: Thing) -> Option<String> {
        let Thing::Point(id, period) = thing else { return None };
        let series = document.plan.series.get(id)?;
        let point = series.point(period)?;
        let shown = u32::from(series.decimals);
        let decimals = point.value.number().map_or(shown, |amount| amount.decimals().max(shown));
        let value = self.value(point.value, u8::try_from(decimals).unwrap_or(u8::MAX));
        Some(match point.vintage() {
            None => value.into_owned(),
            Some(vintage) => {
                let args = [("value", value.into()), ("vintage", self.vintage(vintage).into())];
                self.fill("changes-value-published", &args)
            }
        })
    }

    fn of_table(&self, plan: &Plan, table: &BudgetTable, field: Field) -> Option<String> {
        match field {
            Field::Sign => Some(self.sign(table.sign).into_owned()),
            Field::Total => Some(
                self.text(match table.total {
                    Total::Sum => "changes-total-sum",
                    Total::NoSum => "changes-total-none",
                })
                .into_owned(),
            ),
            Field::Source => cited(plan, table.source.as_ref()),
            _ => None,
        }
    }

    fn of_column(&self, table: &BudgetTable, id: ColumnId, field: Field) -> Option<String> {
        let column = table.columns.iter().find(|column| column.id == id)?;
        match field {
            Field::Unit => Some(match &column.kind {
                ColumnKind::Text => self.text("changes-text-column").into_owned(),
                ColumnKind::Figures { unit, decimals } => self.unit_printed(unit, *decimals),
            }),
            Field::Period => column.period.map(|period| self.period_of_figures(period)),
            Field::Formula => column.formula.as_ref().map(|formula| self.column_formula(table, formula)),
            _ => None,
        }
    }

    fn of_row(&self, table: &BudgetTable, id: RowId, field: Field) -> Option<String> {
        let row = table.row(id)?;
        match field {
            Field::Section => Some(match section_of(&table.rows, id) {
                Some(label) => self.quoted(label),
                None => self.text("changes-no-section").into_owned(),
            }),
            Field::Unit => row.figures().map(|own| self.unit_printed(&own.unit, own.decimals)),
            Field::Formula => match row {
                Row::Formula(formula) => Some(self.row_formula(table, &formula.formula)),
                Row::Line(_) | Row::Section(_) => None,
            },
            _ => None,
        }
    }

    fn unit_printed(&self, unit: &Unit, decimals: u8) -> String {
        let args = [("unit", self.unit(unit).into()), ("count", u32::from(decimals).into())];
        self.fill("changes-unit-printed", &args)
    }

    fn of_statement(&self, plan: &Plan, statement: &Statement, field: Field) -> Option<String> {
        match field {
            Field::Printed => Some(self.expression(&statement.printed)),
            Field::Claim => Some(self.expression(&statement.claim)),
            Field::Unit => Some(self.unit(&statement.unit).into_owned()),
            Field::Decimals => Some(statement.decimals.to_string()),
            Field::Tolerance => statement.tolerance.map(|amount| self.exact(amount)),
            Field::Source => {
                let sources = [&statement.source, &statement.claim_source];
                joined(sources.map(|source| cited(plan, source.as_ref())), "; ")
            }
            _ => None,
        }
    }

    fn drawing(&self, plan: &Plan, chart: &Chart) -> String {
        let kind = match chart.kind {
            ChartKind::Line => self.text("series-kind-line").into_owned(),
            ChartKind::YearOverYear => self.text("series-kind-years").into_owned(),
            ChartKind::Bars => self.text("series-kind-bars").into_owned(),
            ChartKind::StackedBars => self.text("series-kind-stacked").into_owned(),
            ChartKind::Bridge => self.text("series-kind-bridge").into_owned(),
            ChartKind::SmallMultiples => self.text("series-kind-multiples").into_owned(),
            ChartKind::Sparkline => self.text("series-kind-sparkline").into_owned(),
            ChartKind::Goal(measure) => {
                let title = plan.measure(measure).map_or("", |measure| measure.title.as_str());
                self.fill("place-measure", &[("title", title.into())])
            }
        };
        let lines = chart.lines.iter().map(|line| {
            let title = plan.series.get(line.series).map(|series| series.title.clone());
            line.name.clone().or(title)
        });
        let ends = [chart.from, chart.until].map(|period| period.map(|period| self.period_short(period)));
        joined([Some(kind)].into_iter().chain(lines).chain(ends), ", ").unwrap_or_default()
    }

    fn of_meeting(&self, plan: &Plan, meeting: &Meeting, field: Field) -> Option<String> {
        match field {
            Field::Date => Some(self.day_short(meeting.date)),
            Field::Start => meeting.start.map(|start| self.time(start)),
            Field::Members => Some(meeting.members.join(", ")),
            Field::Absent => Some(meeting.absent.join(", ")),
            Field::Stage => Some(self.agenda_stage(meeting.stage).into_owned()),
            Field::Sent => joined(meeting.sent.iter().map(|sent| Some(self.dispatch(sent))), "; "),
            Field::Source => cited(plan, meeting.source.as_ref()),
            _ => None,
        }
    }

    fn of_item(&self, plan: &Plan, item: &AgendaItem, field: Field) -> Option<String> {
        match field {
            Field::Recommendation => Some(item.recommendation.join("; ")),
            Field::Absent => Some(item.absent.join(", ")),
            Field::Minutes => item.minutes.map(|minutes| self.minutes(minutes)),
            Field::Slides => Some(self.item_slides(plan, &item.slides)),
            Field::Vote => item.vote.as_ref().map(|vote| self.vote_whole(vote)),
            _ => None,
        }
    }

    /// The days of something: `01-01-2021–31-12-2021`, `fra 01-01-2021`.
    fn days(&self, from: Option<chrono::NaiveDate>, until: Option<chrono::NaiveDate>) -> String {
        match (from, until) {
            (Some(from), Some(until)) => format!("{}–{}", self.day_short(from), self.day_short(until)),
            (Some(from), None) => self.fill("changes-from-day", &[("day", self.day_short(from).into())]),
            (None, Some(until)) => self.fill("changes-until-day", &[("day", self.day_short(until).into())]),
            (None, None) => String::new(),
        }
    }

    /// An agenda item, by its meeting and number.
    pub(super) fn item_of(&self, document: &Document, id: ItemId) -> Option<String> {
        let (meeting, item) = document.item(id)?;
        let day = self.fill("place-meeting", &[("day", self.day_short(meeting.date).into())]);
        Some(format!("{day}, {}", self.fill("place-item", &[("number", (&item.number).into())])))
    }

    /// An amount with its unit and every decimal it has.
    pub(super) fn amount_exactly(&self, amount: crate::plan::Amount, unit: &Unit) -> String {
        self.figure(amount, u8::try_from(amount.decimals()).unwrap_or(u8::MAX), unit)
    }
}

/// Texts after each other, without the empty ones; `None` where all are.
pub(super) fn joined(parts: impl IntoIterator<Item = Option<String>>, mark: &str) -> Option<String> {
    let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.trim().is_empty()).collect();
    Some(parts.join(mark)).filter(|text| !text.is_empty())
}

pub(super) fn cited(plan: &Plan, source: Option<&Source>) -> Option<String> {
    source.map(|source| source.citation(plan))
}

/// The label of the section that a row lies in.
fn section_of(rows: &[Row], id: RowId) -> Option<&str> {
    rows.iter().find_map(|row| match row {
        Row::Section(section) if section.rows.iter().any(|row| row.id() == id) => Some(&*section.label),
        Row::Section(section) => section_of(&section.rows, id),
        Row::Line(_) | Row::Formula(_) => None,
    })
}
