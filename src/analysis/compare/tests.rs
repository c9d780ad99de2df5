//! What each edit of a document shows as.

use super::*;
use crate::analysis::fixture;
use crate::plan::Amount;
use crate::plan::budget::Row;
use crate::plan::goal::Goal;
use crate::plan::target::Bound;

/// Makes one edit and compares; the shown changes are checked in both
/// directions against [`Document::same_content`].
#[track_caller]
fn check(edit: impl FnOnce(&mut Document), expected: &[Change]) {
    let old = fixture::document();
    let mut new = old.clone();
    edit(&mut new);
    assert_eq!(changes(&old, &new), expected);
    assert_eq!(old.same_content(&new), expected.is_empty());
    assert_eq!(changes(&new, &old).len(), expected.len());
}

fn change(thing: Thing, what: What) -> Change {
    Change { thing, what }
}

fn text(thing: Thing, field: Field, old: &str, new: &str) -> Change {
    change(thing, What::Text { field, old: old.to_owned(), new: new.to_owned() })
}

fn goal(document: &mut Document) -> &mut Goal {
    document.plan.goals.get_mut(GoalId(4)).unwrap()
}

const GOAL: Thing = Thing::Goal(GoalId(4));

#[test]
fn a_document_does_not_differ_from_its_copy() {
    check(|_| {}, &[]);
    check(|document| document.last_id += 1, &[]);
    check(|document| goal(document).title = "Sick leave".to_owned(), &[]);
}

#[test]
fn a_changed_text_shows_what_it_was() {
    check(|d| goal(d).title = "Sickness".to_owned(), &[text(GOAL, Field::Title, "Sick leave", "Sickness")]);
    check(|d| goal(d).number = "9".to_owned(), &[text(GOAL, Field::Number, "8", "9")]);
    check(|d| goal(d).responsible = Some("Ann".to_owned()), &[text(GOAL, Field::Responsible, "", "Ann")]);
    let empty = [change(GOAL, What::Other(Field::Responsible))];
    check(|d| goal(d).responsible = Some(String::new()), &empty);
}

#[test]
fn a_changed_target_and_deadline_are_told_apart() {
    let level = |level| Condition::Level(Bound::AtMost(Amount::whole(level)));
    let (low, high) = (level(256), level(260));
    let measure = Thing::Measure(GoalId(4), MeasureId(5));
    let condition = change(measure, What::Condition(Pair { old: low, new: high.clone() }));
    let due = Pair { old: Due::In(Period::Year(2021)), new: Due::EveryYear };
    check(
        |d| {
            let target = &mut goal(d).measures[0].targets[0];
            target.condition = high.clone();
            target.due = Due::EveryYear;
        },
        &[condition, change(measure, What::Due(due))],
    );
}

#[test]
fn a_moved_goal_is_moved_and_not_replaced() {
    let moved = What::Moved { from: 1, to: 0 };
    check(|d| d.plan.goals.move_to(GoalId(7), 0).unwrap(), &[change(Thing::Goal(GoalId(7)), moved)]);
}

#[test]
fn what_came_and_went_is_named() {
    check(|d| drop(d.plan.goals.remove(GoalId(7))), &[change(Thing::Goal(GoalId(7)), What::Removed)]);
    check(
        |d| d.meetings.get_mut(MeetingId(20)).unwrap().items.insert(0, fixture::item(40, "65")),
        &[change(Thing::Item(MeetingId(20), ItemId(40)), What::Added)],
    );
}

#[test]
fn a_changed_cell_is_named_by_line_and_column() {
    let pair = Pair { old: Cell::Blank, new: Cell::Amount(Amount::ZERO) };
    check(
        |d| {
            let table = d.plan.budget.get_mut(TableId(10)).unwrap();
            table.line_mut(RowId(15)).unwrap().cells.0[1] = Cell::Amount(Amount::ZERO);
        },
        &[change(Thing::Row(TableId(10), RowId(15)), What::Cell(ColumnId(12), pair))],
    );
}

#[test]
fn a_printed_total_of_a_section_or_the_table_is_told_from_a_cell() {
    let pair = |old, new| Pair { old: Cell::Amount(Amount::whole(old)), new };
    check(
        |d| d.plan.budget.get_mut(TableId(10)).unwrap().printed_total.as_mut().unwrap().0[0] = Cell::Blank,
        &[change(Thing::Table(TableId(10)), What::PrintedTotal(ColumnId(11), pair(2177, Cell::Blank)))],
    );
    let section = Thing::Row(TableId(10), RowId(13));
    check(
        |d| {
            let table = d.plan.budget.get_mut(TableId(10)).unwrap();
            if let Row::Section(section) = &mut table.rows[0] {
                section.printed_total = None;
            }
        },
        &[
            change(section, What::PrintedTotal(ColumnId(11), pair(720, Cell::Blank))),
            change(section, What::PrintedTotal(ColumnId(12), pair(64841, Cell::Blank))),
        ],
    );
}

#[test]
fn a_line_that_left_its_section_is_told() {
    let row = Thing::Row(TableId(10), RowId(15));
    check(
        |d| {
            let table = d.plan.budget.get_mut(TableId(10)).unwrap();
            let Row::Section(section) = &mut table.rows[0] else { return };
            let line = section.rows.remove(1);
            table.rows.insert(1, line);
        },
        &[change(row, What::Other(Field::Section))],
    );
}

#[test]
fn a_changed_point_is_named_by_its_period() {
    let point = Thing::Point(SeriesId(8), Period::Year(2020));
    let value = Pair { old: Value::Number(Amount::whole(256)), new: Value::Hidden };
    check(
        |d| d.plan.series.get_mut(SeriesId(8)).unwrap().points[1].value = Value::Hidden,
        &[change(point, What::Value(value))],
    );
}

#[test]
fn a_decision_written_later_is_a_change_of_its_item() {
    let item = Thing::Item(MeetingId(20), ItemId(22));
    check(
        |d| {
            let meeting = d.meetings.get_mut(MeetingId(20)).unwrap();
            meeting.items.get_mut(ItemId(22)).unwrap().decision = "Approved.".to_owned();
        },
        &[text(item, Field::Decision, "", "Approved.")],
    );
}
