//! What the things of a plan name, and whether it is there.

use crate::document::Document;
use crate::document::place::Place;
use crate::plan::budget::BudgetTable;
use crate::plan::chart::{ChartKind, SavedChart, ShownEvents};
use crate::plan::expression::{Expression, FigureRef};
use crate::plan::follow_up::{FollowUp, GrantLine};
use crate::plan::goal::Goal;
use crate::plan::id::{ColumnId, EventId, ItemId, MeasureId, RowId, SeriesId, TableId};
use crate::plan::investment::InvestmentCase;
use crate::plan::measure::{Delivery, Measure};
use crate::plan::persons::PersonPlan;
use crate::plan::statement::Statement;
use crate::plan::target::Condition;

/// Something that is named elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Named {
    Series(SeriesId),
    /// A table, a row of it and a column of it; what is not named is not asked for.
    Cell(TableId, Option<RowId>, Option<ColumnId>),
    Item(ItemId),
    Event(EventId),
    Measure(MeasureId),
    /// A target of a measure, counted from 1.
    Target(MeasureId, usize),
    /// A figure of a series without a period, counted from 1.
    Level(SeriesId, usize),
}

/// A thing that is named, and the field that names it, as seen from its owner.
#[derive(Debug, Clone)]
pub(super) struct Reference {
    pub(super) place: Place,
    pub(super) named: Named,
}

impl Named {
    pub(super) fn is_in(self, document: &Document) -> bool {
        let plan = &document.plan;
        match self {
            Self::Series(id) => plan.series.get(id).is_some(),
            Self::Cell(table, row, column) => plan.budget.get(table).is_some_and(|table| {
                row.is_none_or(|row| table.row(row).is_some())
                    && column.is_none_or(|column| table.column_position(column).is_some())
            }),
            Self::Item(item) => document.meetings.iter().any(|meeting| meeting.items.get(item).is_some()),
            Self::Event(id) => plan.events.get(id).is_some(),
            Self::Measure(id) => plan.measure(id).is_some(),
            Self::Target(id, number) => {
                plan.measure(id).is_some_and(|measure| (1..=measure.targets.len()).contains(&number))
            }
            Self::Level(id, number) => {
                plan.series.get(id).is_some_and(|series| (1..=series.levels.len()).contains(&number))
            }
        }
    }

    pub(super) fn id(self) -> String {
        match self {
            Self::Series(id) => id.to_string(),
            Self::Cell(table, None, None) => table.to_string(),
            Self::Cell(table, Some(row), None) => format!("{table}/{row}"),
            Self::Cell(table, None, Some(column)) => format!("{table}/{column}"),
            Self::Cell(table, Some(row), Some(column)) => format!("{table}/{row}/{column}"),
            Self::Item(item) => item.to_string(),
            Self::Event(id) => id.to_string(),
            Self::Measure(id) => id.to_string(),
            Self::Target(id, number) => format!("{id}.{number}"),
            Self::Level(id, number) => format!("{id}[#{number}]"),
        }
    }
}

/// Gathers what one thing names.
#[derive(Default)]
struct Names(Vec<Reference>);

impl Names {
    fn add(&mut self, place: Place, named: Named) {
        self.0.push(Reference { place, named });
    }

    fn expression(&mut self, place: &Place, expression: &Expression) {
        for figure in expression.figures() {
            let named = match figure {
                FigureRef::Cell { table, row, column } => Named::Cell(table, row, Some(column)),
                // A period that the series has no figure for is unknown, and no fault.
                FigureRef::Point(series, _) => Named::Series(series),
                FigureRef::Level(series, number) => Named::Level(series, number),
                FigureRef::Target(measure, number)
                | FigureRef::Base(measure, number)
                | FigureRef::Change(measure, number) => Named::Target(measure, number),
            };
            self.add(place.clone(), named);
        }
    }
}

/// A thing that names others.
pub(super) trait References {
    /// Everything it names.
    fn references(&self) -> Vec<Reference>;
}

/// Everything that `thing` names, with its place seen from there.
pub(super) fn references(thing: &impl References) -> Vec<Reference> {
    thing.references()
}

impl References for Measure {
    fn references(&self) -> Vec<Reference> {
        let mut names = Names::default();
        let own = Place::root();
        if let Some(id) = self.series {
            names.add(own.field("series"), Named::Series(id));
        }
        for (at, target) in self.targets.iter().enumerate() {
            let place = own.field("targets").index(at);
            if let Condition::Against { series, .. } = &target.condition {
                names.add(place.field("condition").field("series"), Named::Series(*series));
            }
            if let Some(cell) = target.budget {
                names.add(place.field("budget"), Named::Cell(cell.table, Some(cell.row), Some(cell.column)));
            }
        }
        for (at, delivery) in self.deliveries.iter().enumerate() {
            if let Delivery::AtItem(item) = delivery {
                names.add(own.field("deliveries").index(at), Named::Item(*item));
            }
        }
        names.0
    }
}

impl References for Goal {
    fn references(&self) -> Vec<Reference> {
        self.measures.iter().flat_map(references).collect()
    }
}

impl References for Statement {
    fn references(&self) -> Vec<Reference> {
        let mut names = Names::default();
        names.expression(&Place::root().field("printed"), &self.printed);
        names.expression(&Place::root().field("claim"), &self.claim);
        names.0
    }
}

impl References for FollowUp {
    fn references(&self) -> Vec<Reference> {
        let mut names = Names::default();
        let own = Place::root();
        names.add(own.field("table"), Named::Cell(self.table, None, None));
        names.add(own.field("column"), Named::Cell(self.table, None, Some(self.column)));
        let is_added = |row: RowId| self.added.iter().any(|line| line.id == row);
        let mut line = |place: Place, row: RowId| {
            if !is_added(row) {
                names.add(place, Named::Cell(self.table, Some(row), None));
            }
        };
        for (at, grant) in self.grants.iter().enumerate() {
            let place = own.field("grants").index(at).field("parts");
            for (at, part) in grant.parts.iter().enumerate() {
                if let GrantLine::Line(row) = part.to {
                    line(place.index(at).field("to"), row);
                }
            }
        }
        for (at, report) in self.reports.iter().enumerate() {
            let place = own.field("reports").index(at).field("lines");
            for (at, reported) in report.lines.iter().enumerate() {
                line(place.index(at).field("row"), reported.row);
            }
        }
        for (at, explanation) in self.explanations.iter().enumerate() {
            line(own.field("explanations").index(at).field("row"), explanation.row);
        }
        for (at, grant) in self.grants.iter().enumerate() {
            if let Some(item) = grant.item {
                names.add(own.field("grants").index(at).field("item"), Named::Item(item));
            }
        }
        names.0
    }
}

impl References for PersonPlan {
    fn references(&self) -> Vec<Reference> {
        let mut names = Names::default();
        if let Some(series) = self.series {
            names.add(Place::root().field("series"), Named::Series(series));
        }
        if let Some(line) = self.line {
            names.add(Place::root().field("line"), Named::Cell(line.table, Some(line.row), None));
        }
        names.0
    }
}

impl References for InvestmentCase {
    fn references(&self) -> Vec<Reference> {
        let mut names = Names::default();
        let own = Place::root();
        for (at, flow) in self.flows.iter().enumerate() {
            names.add(
                own.field("flows").index(at).field("row"),
                Named::Cell(flow.table, Some(flow.row), None),
            );
        }
        if let Some(path) = self.path {
            let place = own.field("path");
            let rows = [path.start, path.self_support, path.other_support].into_iter().chain(path.end);
            for (field, row) in ["start", "self_support", "other_support", "end"].into_iter().zip(rows) {
                names.add(place.field(field), Named::Cell(path.table, Some(row), None));
            }
        }
        for (at, status) in self.statuses.iter().enumerate() {
            let groups = own.field("statuses").index(at).field("groups");
            for (at, group) in status.groups.iter().enumerate() {
                let place = groups.index(at);
                let fields = [("initial", group.initial), ("inflow", group.inflow), ("all", group.all)];
                for (field, series) in fields {
                    if let Some(series) = series {
                        names.add(place.field(field), Named::Series(series));
                    }
                }
                if let Some(measure) = group.milestone {
                    names.add(place.field("milestone"), Named::Measure(measure));
                }
            }
        }
        if let Some(item) = self.next_decision.as_ref().and_then(|next| next.item) {
            names.add(own.field("next_decision").field("item"), Named::Item(item));
        }
        names.0
    }
}

impl References for SavedChart {
    fn references(&self) -> Vec<Reference> {
        let mut names = Names::default();
        let own = Place::root().field("chart");
        if let ChartKind::Goal(measure) = self.chart.kind {
            names.add(own.field("kind"), Named::Measure(measure));
        }
        for (at, line) in self.chart.lines.iter().enumerate() {
            let place = own.field("lines").index(at);
            names.add(place.field("series"), Named::Series(line.series));
            for other in line.derived.iter().flat_map(|derived| derived.others()) {
                names.add(place.field("derived"), Named::Series(*other));
            }
        }
        if let ShownEvents::These(events) = &self.chart.events {
            for (at, event) in events.iter().enumerate() {
                names.add(own.field("events").index(at), Named::Event(*event));
            }
        }
        names.0
    }
}

/// Rows and columns that formulas of the table name and that it does not have.
fn has_dangling_formula(table: &BudgetTable) -> bool {
    let column = |id: &ColumnId| table.column_position(*id).is_none();
    let columns = table.columns.iter().filter_map(|column| column.formula.as_ref());
    let rows = table.placed_rows().into_iter().filter_map(|placed| match placed.row {
        crate::plan::budget::Row::Formula(row) => Some(&row.formula),
        _ => None,
    });
    columns.flat_map(|formula| formula.operands()).any(|id| column(&id))
        || rows.flat_map(|formula| formula.operands()).any(|id| table.row(id).is_none())
}

/// The ids that `measure` names and that `document` does not have.
pub(crate) fn missing(document: &Document, measure: &Measure) -> Vec<String> {
    let absent = references(measure).into_iter().filter(|found| !found.named.is_in(document));
    absent.map(|found| found.named.id()).collect()
}

/// How many things of `document` name something that it does not have.
pub(crate) fn dangling(document: &Document) -> usize {
    fn count<'a, T: References + 'a>(document: &Document, things: impl Iterator<Item = &'a T>) -> usize {
        let missing = |thing: &&T| references(*thing).iter().any(|found| !found.named.is_in(document));
        things.filter(missing).count()
    }
    let plan = &document.plan;
    count(document, plan.goals.iter().flat_map(|goal| &goal.measures))
        + count(document, plan.statements.iter())
        + count(document, plan.follow_ups.iter())
        + count(document, plan.person_plans.iter())
        + count(document, plan.cases.iter())
        + count(document, plan.charts.iter())
        + plan.budget.iter().filter(|table| has_dangling_formula(table)).count()
}
