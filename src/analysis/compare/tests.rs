//! What each edit of a document shows as.

use proptest::prelude::*;

use super::*;
use crate::analysis::fixture;
use crate::plan::Amount;
use crate::plan::budget::Row;
use crate::plan::feed::Feed;
use crate::plan::goal::Goal;
use crate::plan::measure::{Assessed, Assessment};
use crate::plan::series::{Detail, Finality, Point, Vintage};
use crate::plan::target::Base;
use crate::plan::target::Bound;
use crate::plan::vintage::Earlier;

/// Makes one edit and compares; the shown changes are checked in both
/// directions, and against [`Document::same_content`].
#[track_caller]
fn check(edit: impl FnOnce(&mut Document), expected: &[Change]) {
    let old = fixture::document();
    let mut new = old.clone();
    edit(&mut new);
    assert_eq!(changes(&old, &new), expected);
    assert_eq!(old.same_content(&new), expected.is_empty());
    assert_eq!(mirror::sorted(&changes(&new, &old)), mirror::mirrored(expected));
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

#[test]
fn what_a_target_rests_on_is_told_with_the_target() {
    let measure = Thing::Measure(GoalId(4), MeasureId(5));
    let old = goal(&mut fixture::document()).measures[0].targets[0].clone();
    let base: Base = ron::from_str("(value: Some(300))").unwrap();
    let new = Target { base: Some(base), ..old.clone() };
    let pair = Box::new(Pair { old, new: new.clone() });
    check(
        |d| goal(d).measures[0].targets[0] = new.clone(),
        &[change(measure, What::OfTarget(Field::Base, pair))],
    );
}

#[test]
fn things_in_a_field_are_told_one_by_one() {
    let series = Thing::Series(SeriesId(8));
    let a_break = |on: &str, note: &str| ron::from_str(&format!(r#"(on: "{on}", note: "{note}")"#)).unwrap();
    let part = |old, new| change(series, What::Part(Field::Breaks, Ends { old, new }));
    let breaks = |d: &mut Document, all: Vec<crate::plan::breaks::Break>| {
        d.plan.series.get_mut(SeriesId(8)).unwrap().breaks = all;
    };
    let (first, second) = (a_break("2016-07-01", "Law"), a_break("2017-07-01", "Register"));
    let both = vec![first, second];
    check(|d| breaks(d, both.clone()), &[part(None, Some(0)), part(None, Some(1))]);
    let mut old = fixture::document();
    breaks(&mut old, both);
    let mut new = old.clone();
    breaks(&mut new, vec![a_break("2017-07-01", "New register")]);
    assert_eq!(changes(&old, &new), [part(Some(1), Some(0)), part(Some(0), None)]);
}

#[test]
fn the_same_things_in_another_order_are_a_change_of_their_field() {
    let item = Thing::Item(MeetingId(20), ItemId(21));
    let mut old = fixture::document();
    let titles = |document: &mut Document, titles: [&str; 2]| {
        let items = &mut document.meetings.get_mut(MeetingId(20)).unwrap().items;
        let attach = |title: &str| crate::meeting::agenda::Attachment {
            title: title.to_owned(),
            openness: Openness::Open,
        };
        items.get_mut(ItemId(21)).unwrap().attachments = titles.map(attach).to_vec();
    };
    titles(&mut old, ["A", "B"]);
    let mut new = old.clone();
    titles(&mut new, ["B", "A"]);
    assert_eq!(changes(&old, &new), [change(item, What::Other(Field::Attachments))]);
}

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

/// The fixture with a series that is imported, whose last figure was published in 2020.
fn imported() -> Document {
    let mut document = fixture::document();
    let series = document.plan.series.get_mut(SeriesId(8)).unwrap();
    series.feed = Some(Feed { table: "Y01".to_owned(), ..Feed::default() });
    let vintage = Some(Vintage { published: Some(day("2020-12-01")), finality: Finality::Provisional });
    series.points[1].detail = Some(Box::new(Detail { vintage, ..Detail::default() }));
    document
}

/// Edits the fixture, judges both on their days, and says which verdicts and figures
/// differ and who made it so.
#[track_caller]
fn check_by(
    old: &Document,
    edit: impl FnOnce(&mut Document),
    (then, now): (&str, &str),
    expected: &[(Thing, Kind, By)],
) {
    let mut new = old.clone();
    edit(&mut new);
    let (then, now) = (Insights::of(old, day(then)), Insights::of(&new, day(now)));
    let state = |document, insights| State { document, insights };
    let found = compare(state(old, &then), state(&new, &now));
    let told: Vec<_> = found.iter().map(|it| (it.change.thing, it.kind(), it.by)).collect();
    assert_eq!(told, expected);
}

const POINT: Thing = Thing::Point(SeriesId(8), Period::Year(2020));

fn revise(document: &mut Document, figure: i64) {
    let point = &mut document.plan.series.get_mut(SeriesId(8)).unwrap().points[1];
    let detail = point.detail.get_or_insert_default();
    detail.earlier.push(Earlier { value: point.value, vintage: detail.vintage });
    detail.vintage = Some(Vintage { published: Some(day("2021-03-01")), finality: Finality::Final });
    point.value = Value::Number(Amount::whole(figure));
}

#[test]
fn a_revision_by_the_source_is_told_apart_from_what_was_typed() {
    let days = ("2020-09-07", "2020-09-07");
    let typed = |d: &mut Document| {
        d.plan.series.get_mut(SeriesId(8)).unwrap().points[1].value = Value::Number(Amount::whole(255));
    };
    check_by(&imported(), typed, days, &[(POINT, Kind::Series, By::Us)]);
    check_by(&imported(), |d| revise(d, 255), days, &[(POINT, Kind::Series, By::Source)]);
    check_by(&fixture::document(), |d| revise(d, 255), days, &[(POINT, Kind::Series, By::Source)]);
}

#[test]
fn a_figure_that_came_by_an_import_is_the_sources_and_a_typed_one_ours() {
    let came = |published: Option<&'static str>| {
        move |d: &mut Document| {
            let published = published.map(day);
            let vintage = Some(Vintage { published, finality: Finality::Final });
            let detail = published.map(|_| Box::new(Detail { vintage, ..Detail::default() }));
            let (period, value) = (Period::Year(2018), Value::Number(Amount::whole(280)));
            let points = &mut d.plan.series.get_mut(SeriesId(8)).unwrap().points;
            points.insert(0, Point { period, value, detail });
        }
    };
    let point = Thing::Point(SeriesId(8), Period::Year(2018));
    let days = ("2020-09-07", "2020-09-07");
    check_by(&imported(), came(Some("2019-02-01")), days, &[(point, Kind::Series, By::Source)]);
    check_by(&imported(), came(None), days, &[(point, Kind::Series, By::Us)]);
    check_by(&fixture::document(), came(Some("2019-02-01")), days, &[(point, Kind::Series, By::Us)]);
}

/// At most 256 in 2021. The series ends with 256 in 2020, so in 2021 it is on course;
/// with a figure of 2021 the deadline settles it.
fn with_2021(mut document: Document, figure: i64) -> Document {
    let point = Point::new(Period::Year(2021), Value::Number(Amount::whole(figure)));
    document.plan.series.get_mut(SeriesId(8)).unwrap().points.push(point);
    document
}

const MEASURE: Thing = Thing::Measure(GoalId(4), MeasureId(5));

#[test]
fn a_verdict_that_moved_only_because_time_passed_is_told_so() {
    let old = with_2021(fixture::document(), 250);
    // The first goal is judged by its one measure that has figures, and 250 meets 256. The
    // report of the second, due every year, was not delivered before the year was over.
    let (other, report) = (Thing::Goal(GoalId(7)), Thing::Measure(GoalId(7), MeasureId(31)));
    let moved = [GOAL, MEASURE, other, report].map(|thing| (thing, Kind::Verdicts, By::Time));
    check_by(&old, |_| {}, ("2021-11-01", "2022-01-15"), &moved);
    check_by(&old, |_| {}, ("2021-11-01", "2021-11-01"), &[]);
}

#[test]
fn a_verdict_that_a_revision_moved_is_the_sources_and_one_by_hand_ours() {
    let days = ("2021-06-01", "2021-06-01");
    let moved = |by| [(GOAL, Kind::Verdicts, by), (MEASURE, Kind::Verdicts, by), (POINT, Kind::Series, by)];
    check_by(&imported(), |d| revise(d, 300), days, &moved(By::Source));
    let typed = |d: &mut Document| {
        d.plan.series.get_mut(SeriesId(8)).unwrap().points[1].value = Value::Number(Amount::whole(300));
    };
    check_by(&imported(), typed, days, &moved(By::Us));
    let by_hand = |d: &mut Document| {
        let (reason, by) = ("Too slow".to_owned(), "Ann".to_owned());
        let on = day("2021-03-01");
        goal(d).assessment = Some(Assessment { verdict: Assessed::OffCourse, reason, by, on });
    };
    let judged = [(GOAL, Kind::Goals, By::Us), (GOAL, Kind::Verdicts, By::Us)];
    check_by(&imported(), by_hand, days, &judged);
}

#[test]
fn differences_are_counted_by_part_by_hand_and_by_what_became_of_them() {
    let (old, mut new) = (imported(), imported());
    revise(&mut new, 255);
    new.plan.goals.remove(GoalId(7));
    new.plan.committee.push('!');
    let then = Insights::of(&old, day("2020-09-07"));
    let now = Insights::of(&new, day("2020-09-07"));
    let found = compare(State { document: &old, insights: &then }, State { document: &new, insights: &now });
    let totals: Totals = found.iter().collect();
    assert_eq!((totals.all, totals.by(By::Us), totals.by(By::Source), totals.by(By::Time)), (3, 2, 1, 0));
    let kinds = [Kind::Plan, Kind::Goals, Kind::Series, Kind::Budget];
    assert_eq!(kinds.map(|kind| totals.of(kind)), [1, 1, 1, 0]);
    assert_eq!(Sort::ALL.map(|sort| totals.sort(sort)), [0, 1, 0, 2]);
}

#[test]
fn what_went_stands_after_its_like_and_before_the_next_part_of_the_plan() {
    let (old, mut new) = (fixture::document(), fixture::document());
    new.plan.goals.remove(GoalId(4));
    new.plan.goals.get_mut(GoalId(7)).unwrap().title.push('!');
    new.plan.series.get_mut(SeriesId(8)).unwrap().title.push('!');
    let insights = [&old, &new].map(|document| Insights::of(document, day("2020-09-07")));
    let states =
        [State { document: &old, insights: &insights[0] }, State { document: &new, insights: &insights[1] }];
    let things: Vec<_> = compare(states[0], states[1]).iter().map(|it| it.change.thing).collect();
    assert_eq!(things, [Thing::Goal(GoalId(7)), GOAL, Thing::Series(SeriesId(8))]);
}

proptest! {
    #[test]
    fn goals_in_any_order_are_moved_back_as_they_were_moved(to in proptest::collection::vec(0usize..6, 1..6)) {
        let mut old = fixture::document();
        for id in 90..94 {
            old.plan.goals.push(Goal { id: GoalId(id), ..goal(&mut old.clone()).clone() });
        }
        let mut new = old.clone();
        for (nth, place) in to.into_iter().enumerate() {
            let id = new.plan.goals.at(nth % 6).unwrap().id;
            new.plan.goals.move_to(id, place).unwrap();
        }
        let forth = changes(&old, &new);
        prop_assert_eq!(forth.is_empty(), old.same_content(&new));
        prop_assert_eq!(mirror::sorted(&changes(&new, &old)), mirror::mirrored(&forth));
    }
}
