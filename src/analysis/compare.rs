//! What differs between two documents, thing by thing.
//!
//! Things are told by their ids, so that a goal that was moved and renamed is
//! still the same goal. Which snapshots exist, and which documents were made, does not
//! count.
//!
//! [`changes`] tells what differs in what is written down. [`compare`] takes the two
//! days too: it tells the verdicts that moved, and of every difference whether we
//! made it, its source, or time alone.

mod by;
mod field;
mod lists;
#[cfg(test)]
pub(crate) mod mirror;
mod money;
mod moves;
mod parts;
mod totals;
mod verdicts;

use std::collections::{BTreeMap, BTreeSet};

use self::moves::moved;
use super::insights::Insights;
use super::judge::Shown;
use crate::document::Document;
use crate::meeting::agenda::{ItemKind, Openness};
use crate::plan::budget::Cell;
use crate::plan::goal::Origin;
use crate::plan::id::{
    CaseId, ChartId, ColumnId, EventId, FocusAreaId, FollowUpId, GoalId, ItemId, MeasureId, MeetingId,
    PersonPlanId, PublicationId, RowId, SeriesId, StatementId, TableId,
};
use crate::plan::reimbursement::Reimbursement;
use crate::plan::series::Value;
use crate::plan::target::{Condition, Due, Target};
use crate::plan::{Entry, List, Period, Plan};

pub use by::By;
pub use field::Field;
pub use lists::reported;
pub use totals::{Kind, Sort, Totals};

/// A document, and what its numbers say on its day.
#[derive(Debug, Clone, Copy)]
pub struct State<'a> {
    /// The document.
    pub document: &'a Document,
    /// What its numbers say.
    pub insights: &'a Insights,
}

/// One difference, and who or what made it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What differs.
    pub change: Change,
    /// Who or what made it.
    pub by: By,
}

/// One difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What differs.
    pub thing: Thing,
    /// How it differs.
    pub what: What,
}

/// Something that may differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Thing {
    /// The plan as a whole.
    Plan,
    /// A document that figures were taken from.
    Publication(PublicationId),
    /// A focus area.
    FocusArea(FocusAreaId),
    /// A goal.
    Goal(GoalId),
    /// A measure of a goal.
    Measure(GoalId, MeasureId),
    /// A series.
    Series(SeriesId),
    /// The point of a series at one time.
    Point(SeriesId, Period),
    /// A budget table.
    Table(TableId),
    /// A column of a budget table.
    Column(TableId, ColumnId),
    /// A line or section of a budget table.
    Row(TableId, RowId),
    /// A printed statement.
    Statement(StatementId),
    /// A follow-up on a budget.
    FollowUp(FollowUpId),
    /// A path of budget persons.
    PersonPlan(PersonPlanId),
    /// An investment case.
    Case(CaseId),
    /// An event.
    Event(EventId),
    /// A saved chart.
    Chart(ChartId),
    /// A meeting.
    Meeting(MeetingId),
    /// An agenda item.
    Item(MeetingId, ItemId),
}

/// How something differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// It is only in the new document.
    Added,
    /// It is only in the old document.
    Removed,
    /// It stands elsewhere among its like, counted from 0.
    Moved {
        /// Where it stood.
        from: usize,
        /// Where it stands.
        to: usize,
    },
    /// A text was changed; an empty one is none.
    Text {
        /// Which one.
        field: Field,
        /// How it read.
        old: String,
        /// How it reads.
        new: String,
    },
    /// A goal belongs to another focus area.
    FocusArea(Pair<Option<FocusAreaId>>),
    /// A goal was set by someone else.
    Origin(Pair<Origin>),
    /// A measure's target is another.
    Condition(Pair<Condition>),
    /// A measure's target is due at another time.
    Due(Pair<Due>),
    /// A measure has a target for one more time.
    TargetAdded(Target),
    /// A measure has no target for a time any more.
    TargetRemoved(Target),
    /// What a target rests on is another: its base, its reckoning, what is printed
    /// of it, or the budget cell it should equal.
    OfTarget(Field, Box<Pair<Target>>),
    /// A goal, or one of its measures, is judged otherwise.
    Verdict(Pair<Shown>),
    /// A point says something else.
    Value(Pair<Value>),
    /// A cell of a line says something else.
    Cell(ColumnId, Pair<Cell>),
    /// The printed total of a section or table says something else.
    PrintedTotal(ColumnId, Pair<Cell>),
    /// An agenda item is open that was closed, or the other way round.
    Openness(Pair<Openness>),
    /// Something else is asked of the committee.
    ItemKind(Pair<ItemKind>),
    /// One of several things in a field came, went, or is another.
    Part(Field, Ends),
    /// Any other field was changed: as it stands in the two documents.
    Other(Field),
}

/// Where one of several things stood and stands, counted from 0; at least one of
/// the two is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ends {
    /// Its place in the old document; `None` where it came.
    pub old: Option<usize>,
    /// Its place in the new document; `None` where it went.
    pub new: Option<usize>,
}

/// What was and what is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair<T> {
    /// What was.
    pub old: T,
    /// What is.
    pub new: T,
}

/// Everything that differs between two states, verdicts too, as the plan reads: a
/// goal, its measures, and how it is judged. How the chair means to run a meeting has no
/// part in it: notes are private, and times are nobody else's.
pub fn compare(old: State<'_>, new: State<'_>) -> Vec<Difference> {
    let written = changes(old.document, new.document);
    let is_private = |change: &Change| {
        matches!(change.what, What::Text { field: Field::Notes, .. } | What::Other(Field::Minutes))
    };
    let mut all: Vec<Difference> = written
        .into_iter()
        .filter(|change| !is_private(change))
        .map(|change| Difference { by: by::of(old.document, new.document, &change), change })
        .collect();
    let moved = verdicts::moved(old, new, &all);
    all.extend(moved);
    totals::in_order(&mut all, old.document, new.document);
    all
}

/// Everything that differs in plan and meetings, in the order of the new
/// document; what was removed comes after its like. Empty exactly when
/// [`Document::same_content`] holds.
pub fn changes(old: &Document, new: &Document) -> Vec<Change> {
    let mut changes = Changes::default();
    changes.plan(&old.plan, &new.plan);
    changes.list(&old.meetings, &new.meetings, Thing::Meeting, Changes::meeting);
    changes.0
}

/// Gathers changes. The methods for each kind of thing lie in `parts`.
#[derive(Default)]
struct Changes(Vec<Change>);

impl Changes {
    fn add(&mut self, thing: Thing, what: What) {
        self.0.push(Change { thing, what });
    }

    fn text(&mut self, thing: Thing, field: Field, (old, new): (&str, &str)) {
        if old != new {
            self.add(thing, What::Text { field, old: old.to_owned(), new: new.to_owned() });
        }
    }

    /// A text that may be missing.
    fn maybe_text(&mut self, thing: Thing, field: Field, (old, new): (&Option<String>, &Option<String>)) {
        match (old.as_deref().unwrap_or_default(), new.as_deref().unwrap_or_default()) {
            // None and an empty text read alike; the file tells them apart.
            (same, also) if same == also => self.other(thing, field, (old, new)),
            texts => self.text(thing, field, texts),
        }
    }

    fn other<T: PartialEq>(&mut self, thing: Thing, field: Field, (old, new): (T, T)) {
        if old != new {
            self.add(thing, What::Other(field));
        }
    }

    fn pair<T: PartialEq>(&mut self, thing: Thing, what: fn(Pair<T>) -> What, (old, new): (T, T)) {
        if old != new {
            self.add(thing, what(Pair { old, new }));
        }
    }

    fn plan(&mut self, old: &Plan, new: &Plan) {
        let Plan {
            title,
            municipality,
            committee,
            period,
            publications,
            focus_areas,
            goals,
            series,
            budget,
            statements,
            follow_ups,
            person_plans,
            cases,
            events,
            charts,
            reimbursements,
            meeting_setup,
        } = new;
        self.text(Thing::Plan, Field::Title, (&old.title, title));
        self.text(Thing::Plan, Field::Municipality, (&old.municipality, municipality));
        self.text(Thing::Plan, Field::Committee, (&old.committee, committee));
        self.other(Thing::Plan, Field::Period, (old.period, *period));
        self.other(Thing::Plan, Field::ItemOrder, (&old.meeting_setup.order, &meeting_setup.order));
        let numbering = (old.meeting_setup.numbering, meeting_setup.numbering);
        self.other(Thing::Plan, Field::Numbering, numbering);
        self.list(&old.publications, publications, Thing::Publication, Self::publication);
        self.list(&old.focus_areas, focus_areas, Thing::FocusArea, Self::focus_area);
        self.list(&old.goals, goals, Thing::Goal, Self::goal);
        self.list(&old.series, series, Thing::Series, Self::series);
        self.list(&old.budget, budget, Thing::Table, Self::table);
        self.list(&old.statements, statements, Thing::Statement, Self::statement);
        self.list(&old.follow_ups, follow_ups, Thing::FollowUp, Self::follow_up);
        self.list(&old.person_plans, person_plans, Thing::PersonPlan, Self::person_plan);
        self.list(&old.cases, cases, Thing::Case, Self::case);
        self.list(&old.events, events, Thing::Event, Self::event);
        self.list(&old.charts, charts, Thing::Chart, Self::chart);
        let from = |rates: &Reimbursement| rates.from;
        self.each(Thing::Plan, Field::Reimbursements, (&old.reimbursements, reimbursements), from);
    }

    fn list<T: Entry<Id: Ord> + PartialEq>(
        &mut self,
        old: &List<T>,
        new: &List<T>,
        thing: impl Fn(T::Id) -> Thing,
        mut compare: impl FnMut(&mut Self, &T, &T),
    ) {
        if old.is_same(new) {
            return;
        }
        let (old, new): (Vec<_>, Vec<_>) = (old.iter().collect(), new.iter().collect());
        // Most things are the same, and that is found far sooner than where two differ.
        self.things(&old, &new, T::id, thing, |changes, old, new| {
            if old != new {
                compare(changes, old, new);
            }
        });
    }

    /// Compares things of one kind by their keys, and then each that stayed.
    fn things<T, Key: Ord + Copy>(
        &mut self,
        old: &[&T],
        new: &[&T],
        key: impl Fn(&T) -> Key,
        thing: impl Fn(Key) -> Thing,
        mut compare: impl FnMut(&mut Self, &T, &T),
    ) {
        let keys = |things: &[&T]| things.iter().map(|thing| key(thing)).collect::<Vec<_>>();
        let (old_keys, new_keys) = (keys(old), keys(new));
        let old_at: BTreeMap<Key, usize> = old_keys.iter().enumerate().map(|(at, key)| (*key, at)).collect();
        let moves: BTreeMap<usize, usize> = moved(&old_at, &new_keys);
        for (to, (entry, key)) in new.iter().zip(&new_keys).enumerate() {
            let Some(before) = old_at.get(key).and_then(|from| old.get(*from)) else {
                self.add(thing(*key), What::Added);
                continue;
            };
            if let Some(from) = moves.get(&to) {
                self.add(thing(*key), What::Moved { from: *from, to });
            }
            // What the two documents share in memory cannot differ.
            if !std::ptr::eq(*before, *entry) {
                compare(self, before, entry);
            }
        }
        let stays: BTreeSet<Key> = new_keys.into_iter().collect();
        for key in old_keys.iter().filter(|key| !stays.contains(key)) {
            self.add(thing(*key), What::Removed);
        }
    }
}

#[cfg(test)]
mod tests;
