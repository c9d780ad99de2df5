//! Of what kind differences are, how many there are of each, and in which order they
//! are told.

use std::collections::BTreeMap;

use super::{By, Difference, Thing, What};
use crate::document::Document;
use crate::plan::{Entry, List};

/// The part of a plan that a difference is in, as the plan reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// What the plan is called, its publications, focus areas and rates.
    Plan,
    /// Goals and what they are measured by.
    Goals,
    /// What should be reached, and when.
    Targets,
    /// How goals are judged.
    Verdicts,
    /// Figures over time.
    Series,
    /// Budget tables.
    Budget,
    /// Printed figures.
    Statements,
    /// Follow-ups on budgets, and budget persons.
    FollowUps,
    /// Investment cases.
    Cases,
    /// Events and saved charts.
    Charts,
    /// Meetings and what is on their agendas.
    Meetings,
}

impl Kind {
    /// Every kind, as the plan reads.
    pub const ALL: [Self; 11] = [
        Self::Plan,
        Self::Goals,
        Self::Targets,
        Self::Verdicts,
        Self::Series,
        Self::Budget,
        Self::Statements,
        Self::FollowUps,
        Self::Cases,
        Self::Charts,
        Self::Meetings,
    ];
}

/// Whether something came, went, was moved, or is another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sort {
    /// It is only in the new state.
    Added,
    /// It is only in the old state.
    Removed,
    /// It stands elsewhere.
    Moved,
    /// It says something else.
    Changed,
}

impl Sort {
    /// Every sort, in the order they are told.
    pub const ALL: [Self; 4] = [Self::Added, Self::Removed, Self::Moved, Self::Changed];
}

impl Thing {
    /// The thing that it is a part of and that has a page of its own; itself where it
    /// is no part of another.
    #[must_use]
    pub fn home(self) -> Self {
        match self {
            Self::Measure(goal, _) => Self::Goal(goal),
            Self::Point(series, _) => Self::Series(series),
            Self::Column(table, _) | Self::Row(table, _) => Self::Table(table),
            itself => itself,
        }
    }
}

impl What {
    /// Whether something came, went, was moved, or is another.
    pub fn sort(&self) -> Sort {
        match self {
            Self::Added | Self::TargetAdded(_) => Sort::Added,
            Self::Removed | Self::TargetRemoved(_) => Sort::Removed,
            Self::Moved { .. } => Sort::Moved,
            Self::Part(_, ends) if ends.old.is_none() => Sort::Added,
            Self::Part(_, ends) if ends.new.is_none() => Sort::Removed,
            _ => Sort::Changed,
        }
    }
}

impl Difference {
    /// The part of a plan that it is in.
    pub fn kind(&self) -> Kind {
        match (&self.change.what, self.change.thing) {
            (What::Verdict(_), _) => Kind::Verdicts,
            (
                What::Condition(_)
                | What::Due(_)
                | What::TargetAdded(_)
                | What::TargetRemoved(_)
                | What::OfTarget(..),
                _,
            ) => Kind::Targets,
            (_, Thing::Plan | Thing::Publication(_) | Thing::FocusArea(_)) => Kind::Plan,
            (_, Thing::Goal(_) | Thing::Measure(..)) => Kind::Goals,
            (_, Thing::Series(_) | Thing::Point(..)) => Kind::Series,
            (_, Thing::Table(_) | Thing::Column(..) | Thing::Row(..)) => Kind::Budget,
            (_, Thing::Statement(_)) => Kind::Statements,
            (_, Thing::FollowUp(_) | Thing::PersonPlan(_)) => Kind::FollowUps,
            (_, Thing::Case(_)) => Kind::Cases,
            (_, Thing::Event(_) | Thing::Chart(_)) => Kind::Charts,
            (_, Thing::Meeting(_) | Thing::Item(..)) => Kind::Meetings,
        }
    }

    /// Whether something came, went, was moved, or is another.
    pub fn sort(&self) -> Sort {
        self.change.what.sort()
    }
}

/// How many differences there are of what. What there is none of is not in the maps.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Totals {
    /// All of them.
    pub all: usize,
    /// By who or what made them.
    pub by: BTreeMap<By, usize>,
    /// By the part of the plan.
    pub kinds: BTreeMap<Kind, usize>,
    /// By what became of the thing.
    pub sorts: BTreeMap<Sort, usize>,
}

impl Totals {
    /// How many were made by this.
    pub fn by(&self, by: By) -> usize {
        self.by.get(&by).copied().unwrap_or_default()
    }

    /// How many are in this part of the plan.
    pub fn of(&self, kind: Kind) -> usize {
        self.kinds.get(&kind).copied().unwrap_or_default()
    }

    /// To how many things this happened.
    pub fn sort(&self, sort: Sort) -> usize {
        self.sorts.get(&sort).copied().unwrap_or_default()
    }
}

impl<'a> FromIterator<&'a Difference> for Totals {
    fn from_iter<I: IntoIterator<Item = &'a Difference>>(differences: I) -> Self {
        let mut totals = Self::default();
        for difference in differences {
            totals.all += 1;
            *totals.by.entry(difference.by).or_default() += 1;
            *totals.kinds.entry(difference.kind()).or_default() += 1;
            *totals.sorts.entry(difference.sort()).or_default() += 1;
        }
        totals
    }
}

/// Puts differences in the order in which the plan reads, those of one thing after
/// each other. What was removed comes after what is still there.
pub(super) fn in_order(all: &mut [Difference], old: &Document, new: &Document) {
    let places = Places::of(old, new);
    all.sort_by_cached_key(|difference| places.of_thing(difference.change.thing.home()));
}

/// Where the things that have a page stand.
struct Places(BTreeMap<(u8, u32), usize>);

impl Places {
    fn of(old: &Document, new: &Document) -> Self {
        let mut places = Self(BTreeMap::new());
        for document in [new, old] {
            let plan = &document.plan;
            places.put(1, &plan.publications, |id| id.0);
            places.put(2, &plan.focus_areas, |id| id.0);
            places.put(3, &plan.goals, |id| id.0);
            places.put(4, &plan.series, |id| id.0);
            places.put(5, &plan.budget, |id| id.0);
            places.put(6, &plan.statements, |id| id.0);
            places.put(7, &plan.follow_ups, |id| id.0);
            places.put(8, &plan.person_plans, |id| id.0);
            places.put(9, &plan.cases, |id| id.0);
            places.put(10, &plan.events, |id| id.0);
            places.put(11, &plan.charts, |id| id.0);
            places.put(12, &document.meetings, |id| id.0);
            document.meetings.iter().for_each(|meeting| places.put(13, &meeting.items, |id| id.0));
        }
        places
    }

    /// Those of the old document, which are put last, stand after all others.
    fn put<T: Entry>(&mut self, list: u8, things: &List<T>, number: impl Fn(T::Id) -> u32) {
        for thing in things.iter() {
            let next = self.0.len();
            self.0.entry((list, number(thing.id()))).or_insert(next);
        }
    }

    /// The list a thing stands in, and where in it; an item after its meeting.
    fn of_thing(&self, home: Thing) -> (u8, usize, Option<usize>) {
        let at = |list: u8, number: u32| (list, self.0.get(&(list, number)).copied().unwrap_or(usize::MAX));
        let (list, place) = match home {
            Thing::Plan => (0, 0),
            Thing::Publication(id) => at(1, id.0),
            Thing::FocusArea(id) => at(2, id.0),
            Thing::Goal(id) | Thing::Measure(id, _) => at(3, id.0),
            Thing::Series(id) | Thing::Point(id, _) => at(4, id.0),
            Thing::Table(id) | Thing::Column(id, _) | Thing::Row(id, _) => at(5, id.0),
            Thing::Statement(id) => at(6, id.0),
            Thing::FollowUp(id) => at(7, id.0),
            Thing::PersonPlan(id) => at(8, id.0),
            Thing::Case(id) => at(9, id.0),
            Thing::Event(id) => at(10, id.0),
            Thing::Chart(id) => at(11, id.0),
            Thing::Meeting(id) => at(12, id.0),
            Thing::Item(meeting, item) => {
                let (list, meeting) = at(12, meeting.0);
                return (list, meeting, Some(at(13, item.0).1));
            }
        };
        (list, place, None)
    }
}
