//! Each kind of difference: what of the thing differs, what was, and what is.

use super::excerpt::{ON_A_LINE, excerpts};
use super::field::field_key;
use super::{Both, measure_of};
use crate::analysis::compare::{Change, Ends, Field, Pair, Thing, What};
use crate::document::Document;
use crate::plan::Plan;
use crate::plan::budget::{Cell, Column, ColumnKind};
use crate::plan::id::{ColumnId, FocusAreaId};
use crate::plan::target::Target;
use crate::plan::unit::Unit;
use crate::wording::Words;
use crate::wording::number::EMPTY;

/// A difference in words, before it is laid on a line.
pub(super) struct Told {
    /// What of the thing differs, or what became of it.
    pub(super) label: String,
    /// What was.
    pub(super) old: Option<String>,
    /// What is.
    pub(super) new: Option<String>,
    /// How it stands on a line.
    pub(super) form: Form,
}

/// How a difference stands on a line.
pub(super) enum Form {
    /// The label, and terms or figures as they are: `frist i 2021 → hvert år`.
    Named,
    /// The same without the label, which they make plain: `højst 256 → højst 250`.
    Bare,
    /// Words, quoted, and of long ones only where they part.
    Words,
    /// A line of its own.
    Line(String),
}

impl Words {
    /// A difference on one line, without what it is about.
    pub(super) fn line(&self, Told { label, old, new, form }: &Told) -> String {
        let or_none = |text: Option<&str>| match text {
            None | Some("") => self.text("changes-none").into_owned(),
            Some(text) => text.to_owned(),
        };
        let (old, new) = (old.as_deref(), new.as_deref());
        match form {
            Form::Line(line) => line.clone(),
            _ if old == new => self.fill("changes-field-changed", &[("field", label.into())]),
            Form::Bare => {
                let args = [("old", or_none(old).into()), ("new", or_none(new).into())];
                self.fill("changes-from-to", &args)
            }
            Form::Named => self.field_old_to_new(label, &or_none(old), &or_none(new)),
            Form::Words => {
                let (old, new) = excerpts(old.unwrap_or_default(), new.unwrap_or_default(), ON_A_LINE);
                let shown = |text: &str| if text.is_empty() { or_none(None) } else { self.quoted(text) };
                match old == new {
                    true => self.fill("changes-field-changed", &[("field", label.into())]),
                    false => self.field_old_to_new(label, &shown(&old), &shown(&new)),
                }
            }
        }
    }

    fn field_old_to_new(&self, field: &str, old: &str, new: &str) -> String {
        let args = [("field", field.into()), ("old", old.into()), ("new", new.into())];
        self.fill("changes-field-from-to", &args)
    }

    pub(super) fn told(&self, both: Both<'_>, Change { thing, what }: &Change) -> Told {
        let (label, old, new, form) = match what {
            What::Added | What::Removed | What::Moved { .. } => return self.told_whole(both, *thing, what),
            What::Text { field, old, new } => {
                (field_key(*field), some(old.clone()), some(new.clone()), Form::Words)
            }
            What::FocusArea(pair) => {
                let title = |plan, id: &Option<FocusAreaId>| id.and_then(|id| self.focus_area(plan, id));
                let (old, new) = (title(&both.old.plan, &pair.old), title(&both.new.plan, &pair.new));
                (field_key(Field::FocusArea), old, new, Form::Named)
            }
            What::Origin(pair) => self.pair("changes-origin", pair, |origin| self.origin(*origin)),
            What::Openness(pair) => self.pair("changes-openness", pair, |open| self.openness(*open)),
            What::ItemKind(pair) => self.pair("changes-item-kind", pair, |kind| self.item_kind(*kind)),
            What::Verdict(pair) => {
                let (key, old, new, _) =
                    self.pair("changes-verdict", pair, |shown| self.shown_verdict(*shown));
                (key, old, new, Form::Named)
            }
            What::Condition(pair) => {
                let words = |document: &Document, condition| {
                    Some(self.condition(&document.plan, condition, unit_of(document, *thing)).into_owned())
                };
                let (old, new) = (words(both.old, &pair.old), words(both.new, &pair.new));
                ("changes-target", old, new, Form::Bare)
            }
            What::Due(pair) => {
                let (_, old, new, _) = self.pair("changes-due", pair, |due| self.due(*due));
                ("changes-due", old, new, Form::Named)
            }
            What::TargetAdded(target) => {
                let target = self.target_due(&both.new.plan, unit_of(both.new, *thing), target);
                let line = self.fill("changes-target-added", &[("target", target.as_str().into())]);
                ("changes-target", None, Some(target), Form::Line(line))
            }
            What::TargetRemoved(target) => {
                let target = self.target_due(&both.old.plan, unit_of(both.old, *thing), target);
                let line = self.fill("changes-target-removed", &[("target", target.as_str().into())]);
                ("changes-target", Some(target), None, Form::Line(line))
            }
            What::OfTarget(field, pair) => {
                let words = |document, target: &Target| self.of_target(document, *thing, *field, target);
                let (old, new) = (words(both.old, &pair.old), words(both.new, &pair.new));
                (field_key(*field), old, new, Form::Named)
            }
            What::Value(_) => {
                let words = |document| self.point_value(document, *thing);
                ("changes-value", words(both.old), words(both.new), Form::Bare)
            }
            What::Cell(column, pair) => return self.told_cell(both, *thing, *column, pair, |title| title),
            What::PrintedTotal(column, pair) => {
                let title = |title: String| self.fill("changes-printed-total", &[("column", title.into())]);
                return self.told_cell(both, *thing, *column, pair, title);
            }
            What::Part(field, ends) => return self.told_part(both, *thing, *field, *ends),
            What::Other(field) => {
                let words = |document| self.of_field(document, *thing, *field).and_then(some);
                let form = if lists_names(*field) { Form::Words } else { Form::Named };
                (field_key(*field), words(both.old), words(both.new), form)
            }
        };
        Told { label: self.text(label).into_owned(), old, new, form }
    }

    fn pair<'a, T>(
        &'a self,
        label: &'static str,
        pair: &Pair<T>,
        words: impl Fn(&T) -> std::borrow::Cow<'a, str>,
    ) -> (&'static str, Option<String>, Option<String>, Form) {
        (label, Some(words(&pair.old).into_owned()), Some(words(&pair.new).into_owned()), Form::Bare)
    }

    fn focus_area(&self, plan: &Plan, id: FocusAreaId) -> Option<String> {
        plan.focus_areas.get(id).map(|area| self.quoted(&area.title))
    }

    /// A thing that came, went, or stands elsewhere.
    fn told_whole(&self, both: Both<'_>, thing: Thing, what: &What) -> Told {
        let place = |at: &usize| Some(self.fill("changes-place", &[("place", (at + 1).into())]));
        let (key, old, new) = match what {
            What::Moved { from, to } => {
                let args = [("from", (from + 1).into()), ("to", (to + 1).into())];
                let form = Form::Line(self.fill("changes-moved", &args));
                let label = self.text("changes-moved-alone").into_owned();
                return Told { label, old: place(from), new: place(to), form };
            }
            What::Removed => ("changes-removed", self.summary(both.old, thing), None),
            _ => ("changes-added", None, self.summary(both.new, thing)),
        };
        let label = self.text(key).into_owned();
        Told { form: Form::Line(label.clone()), label, old, new }
    }

    /// One of several things in a field.
    fn told_part(&self, both: Both<'_>, thing: Thing, field: Field, Ends { old, new }: Ends) -> Told {
        let words =
            |document, at: Option<usize>| at.and_then(|at| self.listed_part(document, thing, field, at));
        let label = self.text(field_key(field)).into_owned();
        let (was, is) = (words(both.old, old), words(both.new, new));
        let line = |key, part: &Option<String>| {
            let part = part.as_deref().unwrap_or_default();
            Form::Line(self.fill(key, &[("field", label.as_str().into()), ("part", part.into())]))
        };
        let form = match (old, new) {
            (None, _) => line("changes-part-added", &is),
            (_, None) => line("changes-part-removed", &was),
            _ => Form::Named,
        };
        Told { label, old: was, new: is, form }
    }

    /// What stood and stands in a cell; `label` is made from the title of its column.
    fn told_cell(
        &self,
        both: Both<'_>,
        thing: Thing,
        column: ColumnId,
        pair: &Pair<Cell>,
        label: impl Fn(String) -> String,
    ) -> Told {
        let column = column_of(both.new, thing, column);
        let label = label(column.map(|column| column.title.clone()).unwrap_or_default());
        let is_text = |cell: &Cell| matches!(cell, Cell::Text(_));
        let form = if is_text(&pair.old) || is_text(&pair.new) { Form::Words } else { Form::Named };
        let words = |cell: &Cell| match cell {
            Cell::Blank if matches!(form, Form::Words) => None,
            cell => Some(self.cell(cell, column)),
        };
        Told { label, old: words(&pair.old), new: words(&pair.new), form }
    }

    /// A cell with every decimal it has: what differs must be seen to.
    pub(super) fn cell(&self, cell: &Cell, column: Option<&Column>) -> String {
        match cell {
            Cell::Blank => EMPTY.to_owned(),
            Cell::Text(text) => text.clone(),
            Cell::Amount(amount) => {
                let shown = match column.map(|column| &column.kind) {
                    Some(ColumnKind::Figures { decimals, .. }) => u32::from(*decimals),
                    Some(ColumnKind::Text) | None => 0,
                };
                self.amount(*amount, u8::try_from(amount.decimals().max(shown)).unwrap_or(u8::MAX))
            }
        }
    }
}

fn some(text: String) -> Option<String> {
    Some(text).filter(|text| !text.is_empty())
}

pub(super) fn unit_of(document: &Document, thing: Thing) -> &Unit {
    measure_of(document, thing).map_or(&Unit::Persons, |measure| &measure.unit)
}

fn column_of(document: &Document, thing: Thing, column: ColumnId) -> Option<&Column> {
    let (Thing::Table(table) | Thing::Row(table, _)) = thing else { return None };
    document.plan.budget.get(table)?.columns.iter().find(|candidate| candidate.id == column)
}

/// Whether the field holds words that are quoted, and shown only where they differ.
fn lists_names(field: Field) -> bool {
    matches!(field, Field::Members | Field::Absent | Field::Recommendation)
}
