//! `planbord compare --json`.

use serde::Serialize;

use super::{Exact, plain};
use crate::analysis::compare::{By, Change, Difference, Kind, Pair, Sort, Thing, Totals, What};
use crate::cli::compare::Side;
use crate::plan::Amount;
use crate::plan::budget::Cell;
use crate::plan::series::Value;
use crate::plan::target::Condition;
use crate::wording::Words;
use crate::wording::changes::{ChangeRow, field_code};

/// What differs between two states.
#[derive(Debug, Serialize)]
pub struct Compared {
    schema: &'static str,
    a: Compares,
    b: Compares,
    equal: bool,
    counts: Counts,
    changes: Vec<Changed>,
}

#[derive(Debug, Serialize)]
struct Compares {
    file: String,
    on: String,
    snapshot: Option<Snapshot>,
}

#[derive(Debug, Serialize)]
struct Snapshot {
    number: u32,
    taken: String,
}

#[derive(Debug, Serialize)]
struct Counts {
    all: usize,
    added: usize,
    removed: usize,
    moved: usize,
    changed: usize,
    us: usize,
    source: usize,
    time: usize,
}

#[derive(Debug, Serialize)]
struct Changed {
    part: &'static str,
    change: &'static str,
    by: &'static str,
    thing: &'static str,
    id: Option<String>,
    within: Option<String>,
    period: Option<String>,
    column: Option<String>,
    field: Option<&'static str>,
    place: String,
    what: String,
    old: Option<String>,
    new: Option<String>,
    old_number: Option<Exact>,
    new_number: Option<Exact>,
}

impl Compared {
    /// What differs between two states, in `words`.
    pub fn of(a: &Side, b: &Side, found: &[Difference], words: &Words) -> Self {
        let totals: Totals = found.iter().collect();
        let groups = words.change_groups(a.state(), b.state(), found.iter().enumerate());
        let rows = groups.into_iter().flat_map(|group| {
            let title = group.title;
            group.rows.into_iter().map(move |row| (title.clone(), row))
        });
        let changes = rows.filter_map(|(title, row)| Some(Changed::of(found.get(row.at)?, title, row)));
        Self {
            schema: "planbord.compare/1",
            a: Compares::of(a),
            b: Compares::of(b),
            equal: found.is_empty(),
            counts: Counts::of(&totals),
            changes: changes.collect(),
        }
    }
}

impl Compares {
    fn of(side: &Side) -> Self {
        let snapshot = side.header.as_ref().map(|header| Snapshot {
            number: header.number,
            taken: header.taken.format("%Y-%m-%dT%H:%M:%S").to_string(),
        });
        Self { file: side.path.display().to_string(), on: side.state().insights.on().to_string(), snapshot }
    }
}

impl Counts {
    fn of(totals: &Totals) -> Self {
        Self {
            all: totals.all,
            added: totals.sort(Sort::Added),
            removed: totals.sort(Sort::Removed),
            moved: totals.sort(Sort::Moved),
            changed: totals.sort(Sort::Changed),
            us: totals.by(By::Us),
            source: totals.by(By::Source),
            time: totals.by(By::Time),
        }
    }
}

impl Changed {
    fn of(Difference { change, .. }: &Difference, place: String, row: ChangeRow) -> Self {
        let Named { thing, id, within, period } = Named::of(change.thing);
        let (old_number, new_number) = numbers(&change.what);
        Self {
            part: part(row.kind),
            change: sort(row.sort),
            by: by(row.by),
            thing,
            id,
            within,
            period,
            column: column(&change.what),
            field: field(change),
            place: plain(&place),
            what: plain(&row.what),
            old: row.old.as_deref().map(plain),
            new: row.new.as_deref().map(plain),
            old_number: old_number.map(Exact),
            new_number: new_number.map(Exact),
        }
    }
}

/// What a thing is called in the plan file.
struct Named {
    thing: &'static str,
    id: Option<String>,
    within: Option<String>,
    period: Option<String>,
}

impl Named {
    fn of(thing: Thing) -> Self {
        let whole = |thing, id: String| Self { thing, id: Some(id), within: None, period: None };
        let part = |thing, id: String, of: String| Self { within: Some(of), ..whole(thing, id) };
        match thing {
            Thing::Plan => Self { thing: "plan", id: None, within: None, period: None },
            Thing::Publication(id) => whole("publication", id.to_string()),
            Thing::FocusArea(id) => whole("focus-area", id.to_string()),
            Thing::Goal(id) => whole("goal", id.to_string()),
            Thing::Measure(goal, id) => part("measure", id.to_string(), goal.to_string()),
            Thing::Series(id) => whole("series", id.to_string()),
            Thing::Point(series, period) => Self {
                id: None,
                period: Some(period.to_string()),
                ..part("point", String::new(), series.to_string())
            },
            Thing::Table(id) => whole("table", id.to_string()),
            Thing::Column(table, id) => part("column", id.to_string(), table.to_string()),
            Thing::Row(table, id) => part("row", id.to_string(), table.to_string()),
            Thing::Statement(id) => whole("statement", id.to_string()),
            Thing::FollowUp(id) => whole("follow-up", id.to_string()),
            Thing::PersonPlan(id) => whole("person-plan", id.to_string()),
            Thing::Case(id) => whole("case", id.to_string()),
            Thing::Event(id) => whole("event", id.to_string()),
            Thing::Chart(id) => whole("chart", id.to_string()),
            Thing::Meeting(id) => whole("meeting", id.to_string()),
            Thing::Item(meeting, id) => part("item", id.to_string(), meeting.to_string()),
        }
    }
}

fn part(kind: Kind) -> &'static str {
    match kind {
        Kind::Plan => "plan",
        Kind::Goals => "goals",
        Kind::Targets => "targets",
        Kind::Verdicts => "verdicts",
        Kind::Series => "series",
        Kind::Budget => "budget",
        Kind::Statements => "statements",
        Kind::FollowUps => "follow-ups",
        Kind::Cases => "cases",
        Kind::Charts => "charts",
        Kind::Meetings => "meetings",
    }
}

fn sort(sort: Sort) -> &'static str {
    match sort {
        Sort::Added => "added",
        Sort::Removed => "removed",
        Sort::Moved => "moved",
        Sort::Changed => "changed",
    }
}

fn by(by: By) -> &'static str {
    match by {
        By::Us => "us",
        By::Source => "source",
        By::Time => "time",
    }
}

/// What of the thing differs; `None` where it is the thing itself.
fn field(change: &Change) -> Option<&'static str> {
    Some(match &change.what {
        What::Added | What::Removed | What::Moved { .. } => return None,
        What::Text { field, .. } | What::OfTarget(field, _) | What::Part(field, _) | What::Other(field) => {
            field_code(*field)
        }
        What::FocusArea(_) => "focus-area",
        What::Origin(_) => "origin",
        What::Condition(_) | What::TargetAdded(_) | What::TargetRemoved(_) => "target",
        What::Due(_) => "due",
        What::Verdict(_) => "verdict",
        What::Value(_) => "value",
        What::Cell(..) => "cell",
        What::PrintedTotal(..) => "printed-total",
        What::Openness(_) => "openness",
        What::ItemKind(_) => "item-kind",
    })
}

fn column(what: &What) -> Option<String> {
    match what {
        What::Cell(column, _) | What::PrintedTotal(column, _) => Some(column.to_string()),
        _ => None,
    }
}

/// The numbers that were and are, where the difference is of numbers.
fn numbers(what: &What) -> (Option<Amount>, Option<Amount>) {
    fn both<T>(pair: &Pair<T>, number: impl Fn(&T) -> Option<Amount>) -> (Option<Amount>, Option<Amount>) {
        (number(&pair.old), number(&pair.new))
    }
    let level = |condition: &Condition| condition.bound().map(|bound| bound.level());
    match what {
        What::Value(pair) => both(pair, |value: &Value| value.number()),
        What::Cell(_, pair) | What::PrintedTotal(_, pair) => both(pair, Cell::amount),
        What::Condition(pair) => both(pair, level),
        What::TargetAdded(target) => (None, level(&target.condition)),
        What::TargetRemoved(target) => (level(&target.condition), None),
        _ => (None, None),
    }
}
