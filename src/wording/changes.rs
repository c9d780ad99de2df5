//! What differs between two documents, a line for each difference:
//! `Mål 8, Jobafklaring: højst 256 → højst 250`.

mod excerpt;
mod other;
mod thing;

use std::borrow::Cow;
use std::fmt;

use self::excerpt::excerpts;
use super::Words;
use super::number::EMPTY;
use crate::analysis::compare::{Change, Field, Pair, Thing, What};
use crate::document::Document;
use crate::plan::Plan;
use crate::plan::budget::{Cell, Column, ColumnKind};
use crate::plan::id::{ColumnId, FocusAreaId, GoalId, MeasureId};
use crate::plan::measure::Measure;
use crate::plan::series::Value;
use crate::plan::target::Condition;
use crate::plan::unit::Unit;

/// One difference in words, on one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeWords {
    /// What differs: `Mål 8, Jobafklaring`.
    pub thing: String,
    /// How it differs: `højst 256 → højst 250`.
    pub what: String,
}

impl fmt::Display for ChangeWords {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.thing, self.what)
    }
}

/// The two documents that were compared.
#[derive(Clone, Copy)]
struct Both<'a> {
    old: &'a Document,
    new: &'a Document,
}

impl Words {
    /// A difference between `old` and `new`, which must be the two documents
    /// it was found in; a thing that neither has is told as far as it goes.
    pub fn change(&self, old: &Document, new: &Document, change: &Change) -> ChangeWords {
        let both = Both { old, new };
        ChangeWords { thing: self.thing(both, change.thing), what: self.what(both, change) }
    }

    fn what(&self, both: Both<'_>, Change { thing, what }: &Change) -> String {
        match what {
            What::Added => self.text("changes-added").into_owned(),
            What::Removed => self.text("changes-removed").into_owned(),
            What::Moved { from, to } => {
                let args = [("from", (from + 1).into()), ("to", (to + 1).into())];
                self.fill("changes-moved", &args)
            }
            What::Text { field, old, new } => self.texts(*field, old, new),
            What::FocusArea(pair) => {
                let old = self.focus_area_title(&both.old.plan, pair.old);
                let new = self.focus_area_title(&both.new.plan, pair.new);
                self.field_old_to_new(&self.text("changes-focus-area"), &old, &new)
            }
            What::Origin(pair) => self.old_to_new(&self.origin(pair.old), &self.origin(pair.new)),
            What::Condition(pair) => self.conditions(both, *thing, pair),
            What::Due(Pair { old, new }) => {
                self.field_old_to_new(&self.text("changes-due"), &self.due(*old), &self.due(*new))
            }
            What::TargetAdded(target) => {
                let target = self.target_due(&both.new.plan, unit_of(both.new, *thing), target);
                self.fill("changes-target-added", &[("target", target.into())])
            }
            What::TargetRemoved(target) => {
                let target = self.target_due(&both.old.plan, unit_of(both.old, *thing), target);
                self.fill("changes-target-removed", &[("target", target.into())])
            }
            What::Value(pair) => self.values(both, *thing, *pair),
            What::Cell(column, pair) => {
                let (title, cells) = self.cells(both, *thing, *column, pair);
                self.field_old_to_new(&title, &cells.old, &cells.new)
            }
            What::PrintedTotal(column, pair) => {
                let (title, cells) = self.cells(both, *thing, *column, pair);
                let field = self.fill("changes-printed-total", &[("column", title.into())]);
                self.field_old_to_new(&field, &cells.old, &cells.new)
            }
            What::Openness(pair) => self.old_to_new(&self.openness(pair.old), &self.openness(pair.new)),
            What::ItemKind(pair) => self.old_to_new(&self.item_kind(pair.old), &self.item_kind(pair.new)),
            What::Other(field) => self.other(both, *thing, *field),
        }
    }

    fn old_to_new(&self, old: &str, new: &str) -> String {
        self.fill("changes-from-to", &[("old", old.into()), ("new", new.into())])
    }

    fn field_old_to_new(&self, field: &str, old: &str, new: &str) -> String {
        let args = [("field", field.into()), ("old", old.into()), ("new", new.into())];
        self.fill("changes-field-from-to", &args)
    }

    /// Two texts between quotation marks; long ones only where they differ.
    fn texts(&self, field: Field, old: &str, new: &str) -> String {
        let (old, new) = excerpts(old, new);
        let shown = |text: &str| match text {
            "" => self.text("changes-none").into_owned(),
            text => self.quoted(text),
        };
        if old == new {
            return self.field_changed(field);
        }
        self.field_old_to_new(&self.text(field_key(field)), &shown(&old), &shown(&new))
    }

    fn field_changed(&self, field: Field) -> String {
        self.fill("changes-field-changed", &[("field", self.text(field_key(field)).into())])
    }

    fn focus_area_title(&self, plan: &Plan, id: Option<FocusAreaId>) -> String {
        match id.and_then(|id| plan.focus_areas.get(id)) {
            Some(area) => self.quoted(&area.title),
            None => self.text("changes-none").into_owned(),
        }
    }

    fn conditions(&self, both: Both<'_>, thing: Thing, pair: &Pair<Condition>) -> String {
        let words = |document: &Document, condition: &Condition| {
            self.condition(&document.plan, condition, unit_of(document, thing)).into_owned()
        };
        self.old_to_new(&words(both.old, &pair.old), &words(both.new, &pair.new))
    }

    /// Values with every decimal they have: what differs must be seen to.
    fn values(&self, both: Both<'_>, thing: Thing, pair: Pair<Value>) -> String {
        let words = |document: &Document, value: Value| {
            let series = match thing {
                Thing::Point(id, _) => document.plan.series.get(id),
                _ => None,
            };
            let shown = series.map_or(0, |series| u32::from(series.decimals));
            let decimals = value.number().map_or(shown, |amount| amount.decimals().max(shown));
            self.value(value, u8::try_from(decimals).unwrap_or(u8::MAX)).into_owned()
        };
        self.old_to_new(&words(both.old, pair.old), &words(both.new, pair.new))
    }

    /// The title of a column and what stood and stands in it.
    fn cells(
        &self,
        both: Both<'_>,
        thing: Thing,
        column: ColumnId,
        pair: &Pair<Cell>,
    ) -> (String, Pair<String>) {
        let column = column_of(both.new, thing, column);
        let title = column.map(|column| column.title.clone()).unwrap_or_default();
        if let (Cell::Text(old), Cell::Text(new)) = (&pair.old, &pair.new) {
            let (old, new) = excerpts(old, new);
            return (title, Pair { old: self.quoted(&old), new: self.quoted(&new) });
        }
        let cells = Pair { old: self.cell(&pair.old, column), new: self.cell(&pair.new, column) };
        (title, cells)
    }

    fn cell(&self, cell: &Cell, column: Option<&Column>) -> String {
        match cell {
            Cell::Blank => EMPTY.to_owned(),
            Cell::Text(text) => self.quoted(&excerpts(text, "").0),
            Cell::Amount(amount) => {
                let shown = match column.map(|column| &column.kind) {
                    Some(ColumnKind::Figures { decimals, .. }) => u32::from(*decimals),
                    Some(ColumnKind::Text) | None => 0,
                };
                self.amount(*amount, u8::try_from(amount.decimals().max(shown)).unwrap_or(u8::MAX))
            }
        }
    }

    /// A field's name: `sagsfremstilling`.
    fn field(&self, field: Field) -> Cow<'_, str> {
        self.text(field_key(field))
    }
}

fn unit_of(document: &Document, thing: Thing) -> &Unit {
    measure_of(document, thing).map_or(&Unit::Persons, |measure| &measure.unit)
}

fn measure_of(document: &Document, thing: Thing) -> Option<&Measure> {
    let Thing::Measure(goal, measure) = thing else { return None };
    measure_in(document, goal, measure)
}

fn measure_in(document: &Document, goal: GoalId, measure: MeasureId) -> Option<&Measure> {
    document.plan.goals.get(goal)?.measures.iter().find(|candidate| candidate.id == measure)
}

fn column_of(document: &Document, thing: Thing, column: ColumnId) -> Option<&Column> {
    let (Thing::Table(table) | Thing::Row(table, _)) = thing else { return None };
    document.plan.budget.get(table)?.columns.iter().find(|candidate| candidate.id == column)
}

fn field_key(field: Field) -> &'static str {
    match field {
        Field::Title => "changes-field-title",
        Field::Number => "changes-field-number",
        Field::Responsible => "changes-field-responsible",
        Field::Municipality => "changes-field-municipality",
        Field::Committee => "changes-field-committee",
        Field::Period => "changes-field-period",
        Field::Publisher => "changes-field-publisher",
        Field::Date => "changes-field-date",
        Field::Start => "changes-field-start",
        Field::MeetingPlace => "changes-field-meeting-place",
        Field::Members => "changes-field-members",
        Field::Absent => "changes-field-absent",
        Field::CaseNumber => "changes-field-case-number",
        Field::Presentation => "changes-field-presentation",
        Field::RecommendedBy => "changes-field-recommended-by",
        Field::Recommendation => "changes-field-recommendation",
        Field::Decision => "changes-field-decision",
        Field::Attachments => "changes-field-attachments",
        Field::Unit => "changes-field-unit",
        Field::Series => "changes-field-series",
        Field::Base => "changes-field-base",
        Field::Subgroup => "changes-field-subgroup",
        Field::Reckoning => "changes-field-reckoning",
        Field::PrintedChange => "changes-field-printed-change",
        Field::BudgetCell => "changes-field-budget-cell",
        Field::Unclear => "changes-field-unclear",
        Field::Deliveries => "changes-field-deliveries",
        Field::Assessment => "changes-field-assessment",
        Field::InForce => "changes-field-in-force",
        Field::Serves => "changes-field-serves",
        Field::NoTarget => "changes-field-no-target",
        Field::Ages => "changes-field-ages",
        Field::Numerator => "changes-field-numerator",
        Field::Denominator => "changes-field-denominator",
        Field::Feed => "changes-field-feed",
        Field::Vintage => "changes-field-vintage",
        Field::Drawing => "changes-field-drawing",
        Field::ChartWords => "changes-field-chart-words",
        Field::Breaks => "changes-field-breaks",
        Field::Area => "changes-field-area",
        Field::Decimals => "changes-field-decimals",
        Field::Exactness => "changes-field-exactness",
        Field::Definition => "changes-field-definition",
        Field::Levels => "changes-field-levels",
        Field::Sign => "changes-field-sign",
        Field::Total => "changes-field-total",
        Field::Formula => "changes-field-formula",
        Field::Printed => "changes-field-printed",
        Field::Claim => "changes-field-claim",
        Field::Tolerance => "changes-field-tolerance",
        Field::Followed => "changes-field-followed",
        Field::AddedLines => "changes-field-added-lines",
        Field::Grants => "changes-field-grants",
        Field::Reports => "changes-field-reports",
        Field::Explanations => "changes-field-explanations",
        Field::Months => "changes-field-months",
        Field::Investment => "changes-field-investment",
        Field::Flows => "changes-field-flows",
        Field::PersonPath => "changes-field-person-path",
        Field::Assumptions => "changes-field-assumptions",
        Field::Statuses => "changes-field-statuses",
        Field::NextDecision => "changes-field-next-decision",
        Field::Reimbursements => "changes-field-reimbursements",
        Field::FocusArea => "changes-field-focus-area",
        Field::Group => "changes-field-group",
        Field::Section => "changes-field-section",
        Field::Source => "changes-field-source",
        Field::Note => "changes-field-note",
    }
}

#[cfg(test)]
mod tests;
