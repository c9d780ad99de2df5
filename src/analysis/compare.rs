//! What differs between two documents, thing by thing.
//!
//! Things are told by their ids, so that a goal that was moved and renamed is
//! still the same goal. Which snapshots exist does not count.

mod money;
mod moves;
mod parts;

use std::collections::{BTreeMap, BTreeSet};

use self::moves::moved;
use crate::document::Document;
use crate::meeting::agenda::{ItemKind, Openness};
use crate::plan::budget::Cell;
use crate::plan::goal::Origin;
use crate::plan::id::{
    CaseId, ChartId, ColumnId, EventId, FocusAreaId, FollowUpId, GoalId, ItemId, MeasureId, MeetingId,
    PersonPlanId, PublicationId, RowId, SeriesId, StatementId, TableId,
};
use crate::plan::series::Value;
use crate::plan::target::{Condition, Due, Target};
use crate::plan::{Entry, List, Period, Plan};

/// One difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What differs.
    pub thing: Thing,
    /// How it differs.
    pub what: What,
}

/// Something that may differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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
    /// A field was changed that has no simple old and new.
    Other(Field),
}

/// What was and what is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair<T> {
    /// What was.
    pub old: T,
    /// What is.
    pub new: T,
}

/// A field that may be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// Title, heading or label.
    Title,
    /// The printed number.
    Number,
    /// Who answers for a goal.
    Responsible,
    /// The municipality.
    Municipality,
    /// The committee.
    Committee,
    /// The time a plan is for.
    Period,
    /// Who published.
    Publisher,
    /// The day it bears or is held.
    Date,
    /// When a meeting begins.
    Start,
    /// Where a meeting is held.
    MeetingPlace,
    /// The members of the committee.
    Members,
    /// Who sent apologies.
    Absent,
    /// The case number.
    CaseNumber,
    /// The facts of a case.
    Presentation,
    /// Who recommends.
    RecommendedBy,
    /// What is recommended.
    Recommendation,
    /// What was decided.
    Decision,
    /// The attached documents.
    Attachments,
    /// What is counted.
    Unit,
    /// The series of a measure.
    Series,
    /// The level a target is compared with.
    Base,
    /// Whom a measure is about.
    Subgroup,
    /// Which figure counts for a target.
    Reckoning,
    /// The printed change of a target.
    PrintedChange,
    /// The budget line that a target should equal.
    BudgetCell,
    /// What the plan leaves undefined.
    Unclear,
    /// What was delivered.
    Deliveries,
    /// A verdict by hand.
    Assessment,
    /// When a goal is in force.
    InForce,
    /// The goals that a goal serves.
    Serves,
    /// Why the plan sets no target.
    NoTarget,
    /// Where a series changed its way of counting.
    Breaks,
    /// The area of a series.
    Area,
    /// How many decimals are shown.
    Decimals,
    /// How figures were read.
    Exactness,
    /// What exactly is counted.
    Definition,
    /// Whose ages are counted.
    Ages,
    /// What a share counts.
    Numerator,
    /// What a share is of.
    Denominator,
    /// The table that figures are imported from.
    Feed,
    /// When a figure was published and what it was before.
    Vintage,
    /// How a chart is drawn.
    Drawing,
    /// The words of a chart.
    ChartWords,
    /// Levels without a period.
    Levels,
    /// What a positive amount means.
    Sign,
    /// Whether the lines of a table have a sum.
    Total,
    /// How a row or column is worked out.
    Formula,
    /// The printed figure of a statement.
    Printed,
    /// What a printed figure claims to be.
    Claim,
    /// How far rounding may bring a statement off.
    Tolerance,
    /// The budget that is followed.
    Followed,
    /// Lines that came during the year.
    AddedLines,
    /// Grants and transfers.
    Grants,
    /// What was reported during the year.
    Reports,
    /// Why a cost came out otherwise.
    Explanations,
    /// The persons planned for each month.
    Months,
    /// What an investment case costs.
    Investment,
    /// What the rows of tables mean for a case.
    Flows,
    /// The assumed persons of a case.
    PersonPath,
    /// What a case was reckoned with.
    Assumptions,
    /// How the persons of a case went.
    Statuses,
    /// When a case is decided upon next.
    NextDecision,
    /// The state's shares of the cost of benefits.
    Reimbursements,
    /// The focus area of a case.
    FocusArea,
    /// The heading shared with neighbours.
    Group,
    /// Whether a row is a line or a section, or which section it lies in.
    Section,
    /// Where it stands.
    Source,
    /// A remark.
    Note,
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
        } = new;
        self.text(Thing::Plan, Field::Title, (&old.title, title));
        self.text(Thing::Plan, Field::Municipality, (&old.municipality, municipality));
        self.text(Thing::Plan, Field::Committee, (&old.committee, committee));
        self.other(Thing::Plan, Field::Period, (old.period, *period));
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
        self.other(Thing::Plan, Field::Reimbursements, (&old.reimbursements, reimbursements));
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
