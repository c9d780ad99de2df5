//! How each kind of thing is compared: field by field, none left out.

use super::{Changes, Field, Pair, Thing, What};
use crate::meeting::agenda::{Attachment, Section};
use crate::meeting::minutes::Task;
use crate::meeting::{AgendaItem, Meeting};
use crate::plan::Entry;
use crate::plan::budget::{BudgetLine, BudgetSection, BudgetTable, Cell, Cells, Column, FormulaRow, Row};
use crate::plan::chart::{Chart, SavedChart};
use crate::plan::event::Event;
use crate::plan::goal::{FocusArea, Goal};
use crate::plan::id::{ColumnId, GoalId, MeetingId, RowId, SeriesId};
use crate::plan::measure::{Delivery, Measure};
use crate::plan::series::{Detail, Point, Series};
use crate::plan::source::Publication;
use crate::plan::target::Target;

impl Changes {
    pub(super) fn publication(&mut self, old: &Publication, new: &Publication) {
        let Publication { id, title, publisher, date } = new;
        let thing = Thing::Publication(*id);
        self.text(thing, Field::Title, (&old.title, title));
        self.maybe_text(thing, Field::Publisher, (&old.publisher, publisher));
        self.other(thing, Field::Date, (&old.date, date));
    }

    pub(super) fn focus_area(&mut self, old: &FocusArea, new: &FocusArea) {
        let FocusArea { id, title } = new;
        self.text(Thing::FocusArea(*id), Field::Title, (&old.title, title));
    }

    pub(super) fn goal(&mut self, old: &Goal, new: &Goal) {
        let Goal { id, number, title, origin, focus_area, responsible, measures, source, note, .. } = new;
        let Goal { in_force, serves, no_target, assessment, .. } = new;
        let thing = Thing::Goal(*id);
        self.text(thing, Field::Number, (&old.number, number));
        self.text(thing, Field::Title, (&old.title, title));
        self.pair(thing, What::Origin, (old.origin, *origin));
        self.pair(thing, What::FocusArea, (old.focus_area, *focus_area));
        self.maybe_text(thing, Field::Responsible, (&old.responsible, responsible));
        self.other(thing, Field::InForce, (&old.in_force, in_force));
        self.other(thing, Field::Serves, (&old.serves, serves));
        self.maybe_text(thing, Field::NoTarget, (&old.no_target, no_target));
        self.other(thing, Field::Assessment, (&old.assessment, assessment));
        self.other(thing, Field::Source, (&old.source, source));
        self.maybe_text(thing, Field::Note, (&old.note, note));
        let (before, after): (Vec<_>, Vec<_>) = (old.measures.iter().collect(), measures.iter().collect());
        let measure = |measure| Thing::Measure(*id, measure);
        self.things(&before, &after, Measure::id, measure, |changes, old, new| {
            changes.measure(*id, old, new)
        });
    }

    fn measure(&mut self, goal: GoalId, old: &Measure, new: &Measure) {
        let Measure { id, title, subgroup, unit, series, targets, note, .. } = new;
        let Measure { unclear, deliveries, assessment, .. } = new;
        let thing = Thing::Measure(goal, *id);
        self.text(thing, Field::Title, (&old.title, title));
        self.maybe_text(thing, Field::Subgroup, (&old.subgroup, subgroup));
        self.other(thing, Field::Unit, (&old.unit, unit));
        self.other(thing, Field::Series, (&old.series, series));
        self.targets(thing, &old.targets, targets);
        self.maybe_text(thing, Field::Unclear, (&old.unclear, unclear));
        let delivered = |delivery: &Delivery| match delivery {
            Delivery::On(day) => (Some(*day), None),
            Delivery::AtItem(item) => (None, Some(*item)),
        };
        self.each(thing, Field::Deliveries, (&old.deliveries, deliveries), delivered);
        self.other(thing, Field::Assessment, (&old.assessment, assessment));
        self.maybe_text(thing, Field::Note, (&old.note, note));
    }

    /// Targets have no names: they are told by their time. One that keeps its
    /// place while its time is moved is still the same.
    fn targets(&mut self, thing: Thing, old: &[Target], new: &[Target]) {
        for (at, target) in new.iter().enumerate() {
            let same_time = old.iter().find(|before| before.due == target.due);
            let gone = |before: &&Target| !new.iter().any(|target| target.due == before.due);
            match same_time.or_else(|| old.get(at).filter(gone)) {
                Some(before) => self.target(thing, before, target),
                None => self.add(thing, What::TargetAdded(target.clone())),
            }
        }
        for (at, target) in old.iter().enumerate() {
            let stays = new.iter().any(|after| after.due == target.due);
            let moved = || new.get(at).is_some_and(|after| !old.iter().any(|before| before.due == after.due));
            if !stays && !moved() {
                self.add(thing, What::TargetRemoved(target.clone()));
            }
        }
    }

    fn target(&mut self, thing: Thing, old: &Target, new: &Target) {
        let Target { condition, reckoning, due, base, printed_change, budget } = new;
        self.pair(thing, What::Condition, (old.condition.clone(), condition.clone()));
        self.pair(thing, What::Due, (old.due, *due));
        let differs = [
            (Field::Reckoning, old.reckoning != *reckoning),
            (Field::Base, old.base != *base),
            (Field::PrintedChange, old.printed_change != *printed_change),
            (Field::BudgetCell, old.budget != *budget),
        ];
        for (field, _) in differs.into_iter().filter(|(_, differs)| *differs) {
            let pair = Pair { old: old.clone(), new: new.clone() };
            self.add(thing, What::OfTarget(field, Box::new(pair)));
        }
    }

    pub(super) fn series(&mut self, old: &Series, new: &Series) {
        let Series { id, title, unit, area, decimals, exactness, definition, source, points, note, .. } = new;
        let Series { levels, breaks, ages, numerator, denominator, feed, .. } = new;
        let thing = Thing::Series(*id);
        self.text(thing, Field::Title, (&old.title, title));
        self.other(thing, Field::Unit, (&old.unit, unit));
        self.text(thing, Field::Area, (&old.area, area));
        self.other(thing, Field::Decimals, (old.decimals, *decimals));
        self.other(thing, Field::Exactness, (old.exactness, *exactness));
        self.maybe_text(thing, Field::Definition, (&old.definition, definition));
        self.other(thing, Field::Ages, (old.ages, *ages));
        self.maybe_text(thing, Field::Numerator, (&old.numerator, numerator));
        self.maybe_text(thing, Field::Denominator, (&old.denominator, denominator));
        self.other(thing, Field::Feed, (&old.feed, feed));
        self.other(thing, Field::Source, (&old.source, source));
        self.each(thing, Field::Levels, (&old.levels, levels), |level| level.when.clone());
        self.each(thing, Field::Breaks, (&old.breaks, breaks), |change| change.on);
        self.maybe_text(thing, Field::Note, (&old.note, note));
        let (before, after): (Vec<_>, Vec<_>) = (old.points.iter().collect(), points.iter().collect());
        let point = |period| Thing::Point(*id, period);
        self.things(&before, &after, |p| p.period, point, |changes, old, new| changes.point(*id, old, new));
    }

    fn point(&mut self, series: SeriesId, old: &Point, new: &Point) {
        let Point { period, value, detail } = new;
        let thing = Thing::Point(series, *period);
        let tells_vintage = old.value != *value;
        self.pair(thing, What::Value, (old.value, *value));
        let remarks = |detail: Option<&Detail>| {
            detail.map(|detail| (detail.source.clone(), detail.exactness, detail.note.clone()))
        };
        let vintage = |point: &Point| (point.vintage(), point.earlier().to_vec());
        // When a figure was published is told with the figure, where that is another.
        if !tells_vintage {
            self.other(thing, Field::Vintage, (vintage(old), vintage(new)));
        }
        // A remark that says nothing is one, too: the file holds it.
        let differs_otherwise = old.detail != *detail && vintage(old) == vintage(new);
        let (was, is) = (remarks(old.detail.as_deref()), remarks(detail.as_deref()));
        if differs_otherwise || was.unwrap_or_default() != is.unwrap_or_default() {
            self.add(thing, What::Other(Field::Note));
        }
    }

    pub(super) fn event(&mut self, old: &Event, new: &Event) {
        let Event { id, title, from, until, note } = new;
        let thing = Thing::Event(*id);
        self.text(thing, Field::Title, (&old.title, title));
        self.other(thing, Field::Date, ((old.from, old.until), (*from, *until)));
        self.maybe_text(thing, Field::Note, (&old.note, note));
    }

    pub(super) fn chart(&mut self, old: &SavedChart, new: &SavedChart) {
        let SavedChart { id, name, chart } = new;
        let Chart { kind, lines, from, until, events, highlight, title, subtitle, sentence, note } = chart;
        let (thing, was) = (Thing::Chart(*id), &old.chart);
        self.text(thing, Field::Title, (&old.name, name));
        let drawing = (was.kind, &was.lines, was.from, was.until, &was.events, was.highlight);
        self.other(thing, Field::Drawing, (drawing, (*kind, lines, *from, *until, events, *highlight)));
        self.maybe_text(thing, Field::Heading, (&was.title, title));
        self.maybe_text(thing, Field::Subtitle, (&was.subtitle, subtitle));
        self.maybe_text(thing, Field::Sentence, (&was.sentence, sentence));
        self.maybe_text(thing, Field::Note, (&was.note, note));
    }

    pub(super) fn table(&mut self, old: &BudgetTable, new: &BudgetTable) {
        let BudgetTable { id, title, sign, source, columns, rows: _, total, printed_total, note } = new;
        let thing = Thing::Table(*id);
        self.text(thing, Field::Title, (&old.title, title));
        self.other(thing, Field::Sign, (old.sign, *sign));
        self.other(thing, Field::Total, (old.total, *total));
        self.other(thing, Field::Source, (&old.source, source));
        self.maybe_text(thing, Field::Note, (&old.note, note));
        let (before, after): (Vec<_>, Vec<_>) = (old.columns.iter().collect(), columns.iter().collect());
        let column = |column| Thing::Column(*id, column);
        self.things(&before, &after, Column::id, column, |changes, old, new| {
            let Column { id: column, title, group, period, kind, formula } = new;
            let thing = Thing::Column(*id, *column);
            changes.text(thing, Field::Title, (&old.title, title));
            changes.maybe_text(thing, Field::Group, (&old.group, group));
            changes.other(thing, Field::Unit, (&old.kind, kind));
            changes.other(thing, Field::Period, (old.period, *period));
            changes.other(thing, Field::Formula, (&old.formula, formula));
        });
        self.rows(old, new);
        self.printed_total(thing, (old, new), (&old.printed_total, printed_total));
    }

    fn rows(&mut self, old: &BudgetTable, new: &BudgetTable) {
        let (before, after) = (sectioned(old), sectioned(new));
        let (before, after): (Vec<_>, Vec<_>) = (before.iter().collect(), after.iter().collect());
        let thing = |row| Thing::Row(new.id, row);
        self.things(
            &before,
            &after,
            |r| r.row.id(),
            thing,
            |changes, was, is| {
                let thing = Thing::Row(new.id, is.row.id());
                changes.other(thing, Field::Section, (was.section, is.section));
                changes.text(thing, Field::Title, (was.row.label(), is.row.label()));
                match (was.row, is.row) {
                    (Row::Line(was), Row::Line(is)) => changes.line(thing, (old, new), (was, is)),
                    (Row::Section(was), Row::Section(is)) => {
                        let BudgetSection { id: _, label: _, rows: _, printed_total } = is;
                        changes.printed_total(thing, (old, new), (&was.printed_total, printed_total));
                    }
                    (Row::Formula(was), Row::Formula(is)) => changes.formula(thing, (old, new), (was, is)),
                    _ => changes.add(thing, What::Other(Field::Section)),
                }
            },
        );
    }

    fn line(
        &mut self,
        thing: Thing,
        tables: (&BudgetTable, &BudgetTable),
        (old, new): (&BudgetLine, &BudgetLine),
    ) {
        let BudgetLine { id: _, label: _, figures, cells, note } = new;
        for (column, pair) in cell_changes(tables, (&old.cells, cells)) {
            self.add(thing, What::Cell(column, pair));
        }
        self.other(thing, Field::Unit, (&old.figures, figures));
        self.maybe_text(thing, Field::Note, (&old.note, note));
    }

    fn formula(
        &mut self,
        thing: Thing,
        tables: (&BudgetTable, &BudgetTable),
        (old, new): (&FormulaRow, &FormulaRow),
    ) {
        let FormulaRow { id: _, label: _, formula, figures, printed, note } = new;
        self.other(thing, Field::Formula, (&old.formula, formula));
        self.other(thing, Field::Unit, (&old.figures, figures));
        self.printed_total(thing, tables, (&old.printed, printed));
        self.maybe_text(thing, Field::Note, (&old.note, note));
    }

    fn printed_total(
        &mut self,
        thing: Thing,
        tables: (&BudgetTable, &BudgetTable),
        (old, new): (&Option<Cells>, &Option<Cells>),
    ) {
        if old == new {
            return;
        }
        let blank = Cells::default();
        let before = self.0.len();
        let cells = (old.as_ref().unwrap_or(&blank), new.as_ref().unwrap_or(&blank));
        for (column, pair) in cell_changes(tables, cells) {
            self.add(thing, What::PrintedTotal(column, pair));
        }
        // A row of totals that is all blank, or came and went with its columns.
        if self.0.len() == before && old.is_some() != new.is_some() {
            self.add(thing, What::Other(Field::PrintedRow));
        }
    }

    pub(super) fn meeting(&mut self, old: &Meeting, new: &Meeting) {
        let Meeting { id, date, start, place, members, absent, stage, sent, items, source } = new;
        let thing = Thing::Meeting(*id);
        self.other(thing, Field::Date, (old.date, *date));
        self.other(thing, Field::Start, (old.start, *start));
        self.text(thing, Field::MeetingPlace, (&old.place, place));
        self.other(thing, Field::Members, (&old.members, members));
        self.other(thing, Field::Absent, (&old.absent, absent));
        self.other(thing, Field::Stage, (old.stage, *stage));
        self.other(thing, Field::Sent, (&old.sent, sent));
        self.other(thing, Field::Source, (&old.source, source));
        let item = |item| Thing::Item(*id, item);
        self.list(&old.items, items, item, |changes, old, new| changes.item(*id, old, new));
    }

    fn item(&mut self, meeting: MeetingId, old: &AgendaItem, new: &AgendaItem) {
        let AgendaItem {
            id,
            number,
            title,
            case_number,
            openness,
            kind,
            presentation,
            sections,
            recommended_by,
            recommendation,
            decision,
            vote,
            tasks,
            absent,
            attachments,
            minutes,
            slides,
            notes,
        } = new;
        let thing = Thing::Item(meeting, *id);
        self.text(thing, Field::Number, (&old.number, number));
        self.text(thing, Field::Title, (&old.title, title));
        self.text(thing, Field::CaseNumber, (&old.case_number, case_number));
        self.pair(thing, What::Openness, (old.openness, *openness));
        self.pair(thing, What::ItemKind, (old.kind, *kind));
        self.text(thing, Field::Presentation, (&old.presentation, presentation));
        let kind = |section: &Section| section.kind.clone();
        self.each(thing, Field::Sections, (&old.sections, sections), kind);
        self.text(thing, Field::RecommendedBy, (&old.recommended_by, recommended_by));
        self.other(thing, Field::Recommendation, (&old.recommendation, recommendation));
        self.text(thing, Field::Decision, (&old.decision, decision));
        self.other(thing, Field::Vote, (&old.vote, vote));
        self.each(thing, Field::Tasks, (&old.tasks, tasks), |task: &Task| task.what.clone());
        self.other(thing, Field::Absent, (&old.absent, absent));
        let title = |attachment: &Attachment| attachment.title.clone();
        self.each(thing, Field::Attachments, (&old.attachments, attachments), title);
        self.other(thing, Field::Minutes, (old.minutes, *minutes));
        self.other(thing, Field::Slides, (&old.slides, slides));
        self.text(thing, Field::Notes, (&old.notes, notes));
    }
}

/// A row and the section it lies in; `None` for a row of the table itself.
struct Sectioned<'a> {
    section: Option<RowId>,
    row: &'a Row,
}

fn sectioned(table: &BudgetTable) -> Vec<Sectioned<'_>> {
    fn walk<'a>(rows: &'a [Row], section: Option<RowId>, into: &mut Vec<Sectioned<'a>>) {
        for row in rows {
            into.push(Sectioned { section, row });
            if let Row::Section(inner) = row {
                walk(&inner.rows, Some(inner.id), into);
            }
        }
    }
    let mut all = Vec::new();
    walk(&table.rows, None, &mut all);
    all
}

/// The cells that differ in columns that both tables have. A column that came
/// or went says enough by itself.
fn cell_changes(
    (old, new): (&BudgetTable, &BudgetTable),
    (before, after): (&Cells, &Cells),
) -> Vec<(ColumnId, Pair<Cell>)> {
    let pair = |(at, column): (usize, &Column)| {
        let (was, is) = (before.at(old.column_position(column.id)?), after.at(at));
        (was != is).then(|| (column.id, Pair { old: was.clone(), new: is.clone() }))
    };
    new.columns.iter().enumerate().filter_map(pair).collect()
}
