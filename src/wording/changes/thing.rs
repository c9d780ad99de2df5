//! What a difference is about, from the outside in: `Mål 8, Jobafklaring`.

use super::{Both, measure_in};
use crate::analysis::compare::Thing;
use crate::document::Document;
use crate::plan::goal::Goal;
use crate::plan::id::{ColumnId, GoalId, ItemId, MeasureId, MeetingId, RowId, SeriesId, TableId};
use crate::plan::{Entry, List};
use crate::wording::Words;

/// The thing as it is now, or as it was when it is gone.
fn either<'a, T: Entry>(both: Both<'a>, of: fn(&'a Document) -> &'a List<T>, id: T::Id) -> Option<&'a T> {
    of(both.new).get(id).or_else(|| of(both.old).get(id))
}

impl Words {
    /// A thing that has a page, with its number and what it is called.
    pub(super) fn home(&self, both: Both<'_>, thing: Thing) -> String {
        let name = self.thing(both, thing);
        let title = match thing {
            Thing::Goal(id) => {
                let goal = either(both, |d| &d.plan.goals, id);
                goal.filter(|goal| !goal.number.trim().is_empty()).map(|goal| goal.title.clone())
            }
            Thing::Item(meeting, id) => {
                let in_document = |document: &Document| {
                    document.meetings.get(meeting)?.items.get(id).map(|item| item.title.clone())
                };
                in_document(both.new).or_else(|| in_document(both.old))
            }
            _ => None,
        };
        match title {
            Some(title) => format!("{name} · {title}"),
            None => name,
        }
    }

    /// What a part of a thing is called within it; `None` of the thing itself.
    pub(super) fn within(&self, both: Both<'_>, thing: Thing) -> Option<String> {
        match thing {
            Thing::Measure(goal, measure) => Some(self.measure_title_of(both, goal, measure)),
            Thing::Point(_, period) => Some(self.period(period)),
            Thing::Column(table, column) => Some(self.column_title(both, table, column)),
            Thing::Row(table, row) => Some(self.row_label(both, table, row)),
            _ => None,
        }
    }

    pub(super) fn thing(&self, both: Both<'_>, thing: Thing) -> String {
        let titled =
            |key, title: Option<&String>| self.fill(key, &[("title", title.map_or("", |t| t).into())]);
        match thing {
            Thing::Plan => self.text("place-plan").into_owned(),
            Thing::Publication(id) => {
                let publication = either(both, |d| &d.plan.publications, id);
                titled("place-publication", publication.map(|publication| &publication.title))
            }
            Thing::FocusArea(id) => {
                let area = either(both, |d| &d.plan.focus_areas, id);
                titled("place-focus-area", area.map(|area| &area.title))
            }
            Thing::Goal(id) => self.goal_name(both, id),
            Thing::Measure(goal, measure) => self.measure_name(both, goal, measure),
            Thing::Series(id) => self.series_name(both, id),
            Thing::Point(series, period) => {
                format!("{}, {}", self.series_name(both, series), self.period(period))
            }
            Thing::Table(id) => self.table_name(both, id),
            Thing::Column(table, column) => self.column_name(both, table, column),
            Thing::Row(table, row) => self.row_name(both, table, row),
            Thing::Statement(id) => {
                let statement = either(both, |d| &d.plan.statements, id);
                titled("place-statement", statement.map(|statement| &statement.title))
            }
            Thing::FollowUp(id) => {
                let follow_up = either(both, |d| &d.plan.follow_ups, id);
                titled("place-follow-up", follow_up.map(|follow_up| &follow_up.title))
            }
            Thing::PersonPlan(id) => {
                let persons = either(both, |d| &d.plan.person_plans, id);
                titled("place-person-plan", persons.map(|persons| &persons.title))
            }
            Thing::Case(id) => {
                titled("place-case", either(both, |d| &d.plan.cases, id).map(|case| &case.title))
            }
            Thing::Event(id) => {
                titled("place-event", either(both, |d| &d.plan.events, id).map(|event| &event.title))
            }
            Thing::Chart(id) => {
                titled("place-chart", either(both, |d| &d.plan.charts, id).map(|chart| &chart.name))
            }
            Thing::Meeting(id) => self.meeting_name(both, id),
            Thing::Item(meeting, item) => self.item_name(both, meeting, item),
        }
    }

    fn goal_name(&self, both: Both<'_>, id: GoalId) -> String {
        match either(both, |d| &d.plan.goals, id) {
            Some(Goal { number, title, .. }) if number.trim().is_empty() => {
                self.fill("place-goal-titled", &[("title", title.into())])
            }
            Some(Goal { number, .. }) => self.fill("place-goal", &[("number", number.into())]),
            None => self.fill("place-goal", &[("number", id.to_string().into())]),
        }
    }

    fn measure_name(&self, both: Both<'_>, goal: GoalId, id: MeasureId) -> String {
        format!("{}, {}", self.goal_name(both, goal), self.measure_title_of(both, goal, id))
    }

    fn measure_title_of(&self, both: Both<'_>, goal: GoalId, id: MeasureId) -> String {
        let measure = measure_in(both.new, goal, id).or_else(|| measure_in(both.old, goal, id));
        measure.map(|measure| self.measure_title(measure)).unwrap_or_default()
    }

    fn series_name(&self, both: Both<'_>, id: SeriesId) -> String {
        let title = either(both, |d| &d.plan.series, id).map_or("", |series| series.title.as_str());
        self.fill("place-series", &[("title", title.into())])
    }

    fn table_name(&self, both: Both<'_>, id: TableId) -> String {
        let title = either(both, |d| &d.plan.budget, id).map_or("", |table| table.title.as_str());
        self.fill("place-table", &[("title", title.into())])
    }

    fn column_name(&self, both: Both<'_>, table: TableId, id: ColumnId) -> String {
        format!("{}, {}", self.table_name(both, table), self.column_title(both, table, id))
    }

    fn column_title(&self, both: Both<'_>, table: TableId, id: ColumnId) -> String {
        let in_document = |document: &Document| {
            let columns = &document.plan.budget.get(table)?.columns;
            columns.iter().find(|column| column.id == id).map(|column| column.title.clone())
        };
        let title = in_document(both.new).or_else(|| in_document(both.old)).unwrap_or_default();
        self.fill("changes-column", &[("title", title.into())])
    }

    fn row_name(&self, both: Both<'_>, table: TableId, id: RowId) -> String {
        format!("{}, {}", self.table_name(both, table), self.row_label(both, table, id))
    }

    /// A row's label, with the words beside it where another row has the same.
    fn row_label(&self, both: Both<'_>, table: TableId, id: RowId) -> String {
        let in_document = |document: &Document| {
            let table = document.plan.budget.get(table)?;
            table.row(id).map(|row| table.name_of(row).into_owned())
        };
        in_document(both.new).or_else(|| in_document(both.old)).unwrap_or_default()
    }

    fn meeting_name(&self, both: Both<'_>, id: MeetingId) -> String {
        let day = either(both, |d| &d.meetings, id).map(|meeting| self.day_short(meeting.date));
        self.fill("place-meeting", &[("day", day.unwrap_or_default().into())])
    }

    fn item_name(&self, both: Both<'_>, meeting: MeetingId, id: ItemId) -> String {
        let in_document = |document: &Document| {
            document.meetings.get(meeting)?.items.get(id).map(|item| item.number.clone())
        };
        let number = in_document(both.new).or_else(|| in_document(both.old)).unwrap_or_default();
        let item = self.fill("place-item", &[("number", number.into())]);
        format!("{}, {item}", self.meeting_name(both, meeting))
    }
}
