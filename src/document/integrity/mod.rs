//! Whether a document's references are whole and its lists well formed.
//!
//! Reading a file proves its shape; this proves what the shape cannot say. A
//! document with a fault is never opened for editing, only reported.

mod charts;
mod meetings;
mod money;
mod references;
mod table;

use std::collections::BTreeSet;
use std::fmt::Display;

use chrono::NaiveDate;

pub(crate) use self::meetings::{item_fault, setup_fault};
pub(crate) use self::references::{dangling, missing};

use self::references::{Named, references};
use super::Document;
use super::place::Place;
use crate::meeting::Meeting;
use crate::plan::feed::Ages;
use crate::plan::goal::{Goal, InForce};
use crate::plan::id::TableId;
use crate::plan::measure::Measure;
use crate::plan::possible::{Unfit, impossible};
use crate::plan::series::Series;
use crate::plan::source::Source;
use crate::plan::unit::Unit;
use crate::plan::{Amount, Period};

/// Something in a document that cannot be true of any plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The field that is wrong.
    pub place: Place,
    /// What is wrong with it.
    pub kind: FaultKind,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FaultKind {
    /// Two things have this id.
    DuplicateId(String),
    /// The id is 0, or above the document's `last_id`.
    IdOutOfRange {
        /// The id.
        id: String,
        /// The highest that has been given out.
        last_id: u32,
    },
    /// The field names a thing that does not exist.
    NoSuch(String),
    /// The point's period is not later than that of the point before it.
    PeriodNotLater(String),
    /// A row has not one cell for each column.
    CellCount {
        /// The table's number of columns.
        expected: usize,
        /// The row's number of cells.
        found: usize,
    },
    /// Words in a column of figures, or a figure in a column of words.
    CellKind,
    /// More decimals than can be shown.
    TooManyDecimals {
        /// What the file asks for.
        found: u8,
        /// The most there may be.
        most: u8,
    },
    /// Sections lie deeper within one another than is sensible.
    TooDeep {
        /// The deepest there may be.
        most: usize,
    },
    /// A scale that ends before it begins or has no names, or a ranking of nobody.
    EmptyScale,
    /// A measure without a target.
    NoTarget,
    /// A target asks for what cannot be.
    Impossible(Unfit),
    /// A figure is no level of the named scale of its series.
    NoSuchLevel,
    /// A goal that serves itself, or another twice.
    ServesItself,
    /// A last day before the first.
    EndsBeforeItBegins,
    /// The break is not later than the one before it.
    BreakNotLater(NaiveDate),
    /// A row or column that is worked out from itself.
    Circle,
    /// A total is printed of a table whose lines have no sum.
    TotalOfNoSum,
    /// The day is not later than the one before it.
    DayNotLater(NaiveDate),
    /// Persons are planned for a calendar year.
    NotAYear(Period),
    /// The unit is none of money.
    NotMoney,
    /// What was published earlier does not stand in the order of its days.
    VintageNotLater,
    /// The oldest is younger than the youngest.
    AgesOutOfOrder,
    /// A chart lets a line stand out that it does not have.
    NoSuchLine,
    /// A moving average of fewer or more figures than makes sense.
    AverageOfSoMany {
        /// What the file asks for.
        found: u8,
    },
    /// A part of an agenda item stands twice in one order or item.
    PartTwice,
    /// A title or task says nothing.
    NoText,
    /// More people are named than voted.
    MoreNamesThanVotes {
        /// How many votes there were.
        votes: u16,
        /// How many people are named.
        names: usize,
    },
    /// Somebody voted twice.
    VotedTwice(String),
    /// Snapshots are not counted 1, 2, 3 …
    SnapshotNumber {
        /// The number that should stand there.
        expected: u32,
        /// The number that stands there.
        found: u32,
    },
    /// A snapshot's file name that leads out of the snapshots' folder.
    UnsafeFileName(String),
}

/// Every fault, in the order of the file.
pub fn faults(document: &Document) -> Vec<Fault> {
    let mut check = Check { last_id: document.last_id, ..Check::default() };
    let plan = Place::root().field("plan");
    let known = Known::of(document);
    for (at, publication) in document.plan.publications.iter().enumerate() {
        check.new_id(&plan.field("publications").index(at), publication.id.0, publication.id);
    }
    for (at, area) in document.plan.focus_areas.iter().enumerate() {
        check.new_id(&plan.field("focus_areas").index(at), area.id.0, area.id);
    }
    for (at, goal) in document.plan.goals.iter().enumerate() {
        check.goal(&plan.field("goals").index(at), goal, &known);
    }
    for (at, series) in document.plan.series.iter().enumerate() {
        check.series(&plan.field("series").index(at), series, &known);
    }
    for (at, table) in document.plan.budget.iter().enumerate() {
        check.table(&plan.field("budget").index(at), table, &known);
    }
    check.money(&plan, document, &known);
    check.charts(&plan, document, &known);
    check.setup(&plan.field("meeting_setup"), &document.plan.meeting_setup);
    for (at, meeting) in document.meetings.iter().enumerate() {
        check.meeting(&Place::root().field("meetings").index(at), meeting, &known);
    }
    check.snapshots(document, &known);
    check.faults
}

/// The faults of things that are put in their lists whole: statements, follow-ups,
/// budget persons, investment cases, events and charts.
pub(crate) fn listed_faults(document: &Document) -> Vec<Fault> {
    let mut check = Check { last_id: document.last_id, ..Check::default() };
    let (plan, known) = (Place::root().field("plan"), Known::of(document));
    check.money(&plan, document, &known);
    check.charts(&plan, document, &known);
    check.faults
}

/// The faults of one budget table alone.
pub(crate) fn table_faults(document: &Document, table: TableId) -> Vec<Fault> {
    let mut check = Check { last_id: document.last_id, ..Check::default() };
    let home = Place::root().field("plan").field("budget");
    let tables = document.plan.budget.iter().enumerate().filter(|(_, found)| found.id == table);
    for (at, table) in tables {
        check.table(&home.index(at), table, &Known::of(document));
    }
    check.faults
}

/// Every id that something may refer to, gathered once.
struct Known<'a> {
    document: &'a Document,
    publications: BTreeSet<u32>,
    focus_areas: BTreeSet<u32>,
    goals: BTreeSet<u32>,
    series: BTreeSet<u32>,
    meetings: BTreeSet<u32>,
    items: BTreeSet<u32>,
}

impl<'a> Known<'a> {
    fn of(document: &'a Document) -> Self {
        let plan = &document.plan;
        let items = |m: &Meeting| m.items.iter().map(|item| item.id.0).collect::<Vec<_>>();
        Self {
            document,
            publications: plan.publications.iter().map(|p| p.id.0).collect(),
            focus_areas: plan.focus_areas.iter().map(|f| f.id.0).collect(),
            goals: plan.goals.iter().map(|g| g.id.0).collect(),
            series: plan.series.iter().map(|s| s.id.0).collect(),
            meetings: document.meetings.iter().map(|m| m.id.0).collect(),
            items: document.meetings.iter().flat_map(items).collect(),
        }
    }
}

impl Known<'_> {
    /// Whether there is such a thing; what is named most often was gathered.
    fn has(&self, named: Named) -> bool {
        match named {
            Named::Series(id) => self.series.contains(&id.0),
            Named::Item(item) => self.items.contains(&item.0),
            other => other.is_in(self.document),
        }
    }
}

#[derive(Default)]
struct Check {
    last_id: u32,
    taken: BTreeSet<u32>,
    faults: Vec<Fault>,
}

impl Check {
    fn fault(&mut self, place: Place, kind: FaultKind) {
        self.faults.push(Fault { place, kind });
    }

    /// One counter serves all kinds, so a number is taken once whatever its letter.
    fn new_id(&mut self, owner: &Place, number: u32, id: impl Display) {
        if number == 0 || number > self.last_id {
            let kind = FaultKind::IdOutOfRange { id: id.to_string(), last_id: self.last_id };
            self.fault(owner.field("id"), kind);
        }
        if !self.taken.insert(number) {
            self.fault(owner.field("id"), FaultKind::DuplicateId(id.to_string()));
        }
    }

    fn reference(&mut self, place: Place, exists: bool, id: impl Display) {
        if !exists {
            self.fault(place, FaultKind::NoSuch(id.to_string()));
        }
    }

    fn source(&mut self, owner: &Place, source: Option<&Source>, known: &Known<'_>) {
        self.source_in(owner.field("source"), source, known);
    }

    fn source_in(&mut self, place: Place, source: Option<&Source>, known: &Known<'_>) {
        let Some(source) = source else { return };
        let exists = known.publications.contains(&source.publication.0);
        self.reference(place.field("publication"), exists, source.publication);
    }

    fn unit(&mut self, place: Place, unit: &Unit) {
        let empty = match unit {
            Unit::Score { from, to } => from >= to,
            Unit::Rank { of } => *of == 0,
            Unit::Scale(names) => names.is_empty() || names.iter().any(|name| name.trim().is_empty()),
            _ => false,
        };
        if empty {
            self.fault(place, FaultKind::EmptyScale);
        }
    }

    fn decimals(&mut self, place: Place, found: u8, most: u8) {
        if found > most {
            self.fault(place, FaultKind::TooManyDecimals { found, most });
        }
    }

    fn goal(&mut self, place: &Place, goal: &Goal, known: &Known<'_>) {
        self.new_id(place, goal.id.0, goal.id);
        if let Some(area) = goal.focus_area {
            self.reference(place.field("focus_area"), known.focus_areas.contains(&area.0), area);
        }
        for (at, served) in goal.serves.iter().enumerate() {
            let place = place.field("serves").index(at);
            if *served == goal.id || goal.serves.iter().take(at).any(|before| before == served) {
                self.fault(place, FaultKind::ServesItself);
            } else {
                self.reference(place, known.goals.contains(&served.0), served);
            }
        }
        if let Some(InForce { from: Some(from), until: Some(until), .. }) = &goal.in_force
            && until < from
        {
            self.fault(place.field("in_force").field("until"), FaultKind::EndsBeforeItBegins);
        }
        for (at, measure) in goal.measures.iter().enumerate() {
            self.measure(&place.field("measures").index(at), measure, known);
        }
        self.source(place, goal.source.as_ref(), known);
    }

    fn measure(&mut self, place: &Place, measure: &Measure, known: &Known<'_>) {
        self.new_id(place, measure.id.0, measure.id);
        self.unit(place.field("unit"), &measure.unit);
        if measure.targets.is_empty() {
            self.fault(place.field("targets"), FaultKind::NoTarget);
        }
        for reference in references(measure) {
            let exists = known.has(reference.named);
            self.reference(place.join(&reference.place), exists, reference.named.id());
        }
        for found in impossible(measure) {
            let place = place.field("targets").index(found.target).field(found.field.name());
            self.fault(place, FaultKind::Impossible(found.why));
        }
    }

    fn series(&mut self, place: &Place, series: &Series, known: &Known<'_>) {
        self.new_id(place, series.id.0, series.id);
        self.unit(place.field("unit"), &series.unit);
        self.decimals(place.field("decimals"), series.decimals, Series::MAX_DECIMALS);
        self.source(place, series.source.as_ref(), known);
        if let Some(Ages { from, to: Some(to) }) = series.ages
            && to < from
        {
            self.fault(place.field("ages"), FaultKind::AgesOutOfOrder);
        }
        for (at, pair) in series.points.windows(2).enumerate() {
            if pair[1].period <= pair[0].period {
                let kind = FaultKind::PeriodNotLater(pair[1].period.to_string());
                self.fault(place.field("points").index(at + 1).index(0), kind);
            }
        }
        for (at, pair) in series.breaks.windows(2).enumerate() {
            if pair[1].on <= pair[0].on {
                let place = place.field("breaks").index(at + 1).field("on");
                self.fault(place, FaultKind::BreakNotLater(pair[1].on));
            }
        }
        for (at, point) in series.points.iter().enumerate() {
            if let (Unit::Scale(names), Some(value)) = (&series.unit, point.value.number()) {
                let levels = (1..=names.len()).filter_map(|at| i64::try_from(at).ok()).map(Amount::whole);
                if !levels.into_iter().any(|level| level == value) {
                    self.fault(place.field("points").index(at).index(1), FaultKind::NoSuchLevel);
                }
            }
            if let Some(detail) = &point.detail {
                let place = place.field("points").index(at).index(2);
                self.source(&place, detail.source.as_ref(), known);
                self.vintages(&place, point);
            }
        }
    }

    fn snapshots(&mut self, document: &Document, known: &Known<'_>) {
        for (at, (reference, expected)) in document.snapshots.iter().zip(1..).enumerate() {
            let place = Place::root().field("snapshots").index(at);
            if reference.number != expected {
                let kind = FaultKind::SnapshotNumber { expected, found: reference.number };
                self.fault(place.field("number"), kind);
            }
            let unsafe_name =
                reference.file.contains(['/', '\\', ':', '\0']) || reference.file.starts_with('.');
            if unsafe_name || reference.file.is_empty() {
                self.fault(place.field("file"), FaultKind::UnsafeFileName(reference.file.clone()));
            }
            let meeting = known.meetings.contains(&reference.meeting.0);
            self.reference(place.field("meeting"), meeting, reference.meeting);
            // The item may have been moved to another meeting since.
            if let Some(item) = reference.item {
                self.reference(place.field("item"), known.items.contains(&item.0), item);
            }
        }
    }
}
