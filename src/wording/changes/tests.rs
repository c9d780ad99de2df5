//! Each kind of difference, in words.

use super::*;
use crate::analysis::compare::changes;
use crate::analysis::fixture;
use crate::meeting::agenda::{AgendaItem, Attachment, ItemKind, Openness};
use crate::plan::Amount;
use crate::plan::budget::Row;
use crate::plan::goal::{Goal, Origin};
use crate::plan::id::{ItemId, MeetingId, SeriesId, TableId};
use crate::plan::target::{Bound, Condition, Due};
use crate::wording::Language;

/// Makes one edit, and holds the lines it shows as against both languages.
#[track_caller]
fn check(edit: impl FnOnce(&mut Document), danish: &[&str], english: &[&str]) {
    let old = fixture::document();
    let mut new = old.clone();
    edit(&mut new);
    for (language, expected) in [(Language::Danish, danish), (Language::English, english)] {
        let words = Words::new(language);
        let changes = changes(&old, &new);
        let lines: Vec<_> =
            changes.iter().map(|change| words.change(&old, &new, change).to_string()).collect();
        assert_eq!(lines, expected);
    }
}

fn goal(document: &mut Document) -> &mut Goal {
    document.plan.goals.get_mut(GoalId(4)).unwrap()
}

fn item(document: &mut Document) -> &mut AgendaItem {
    document.meetings.get_mut(MeetingId(20)).unwrap().items.get_mut(ItemId(22)).unwrap()
}

#[test]
fn a_changed_target_shows_what_it_was_and_what_it_is() {
    check(
        |d| goal(d).measures[0].targets[0].condition = Condition::Level(Bound::AtMost(Amount::whole(250))),
        &["Mål 8, Jobafklaring: højst 256 → højst 250"],
        &["Goal 8, Jobafklaring: at most 256 → at most 250"],
    );
    check(
        |d| goal(d).measures[0].targets[0].due = Due::EveryYear,
        &["Mål 8, Jobafklaring: frist i 2021 → hvert år"],
        &["Goal 8, Jobafklaring: deadline in 2021 → every year"],
    );
}

#[test]
fn a_changed_text_stands_between_quotation_marks() {
    check(
        |d| goal(d).title = "Sickness".to_owned(),
        &["Mål 8: titel ”Sick leave” → ”Sickness”"],
        &["Goal 8: title “Sick leave” → “Sickness”"],
    );
    check(
        |d| goal(d).responsible = Some("Ann".to_owned()),
        &["Mål 8: ansvarlig ikke angivet → ”Ann”"],
        &["Goal 8: responsible not stated → “Ann”"],
    );
}

#[test]
fn what_came_went_and_moved_is_named() {
    check(|d| drop(d.plan.goals.remove(GoalId(7))), &["Mål M1: fjernet"], &["Goal M1: removed"]);
    check(
        |d| d.plan.goals.push(Goal { id: GoalId(90), number: String::new(), ..goal(&mut d.clone()).clone() }),
        &["Mål ”Sick leave”: tilføjet"],
        &["Goal “Sick leave”: added"],
    );
    check(
        |d| d.plan.goals.move_to(GoalId(7), 0).unwrap(),
        &["Mål M1: flyttet fra plads 2 til plads 1"],
        &["Goal M1: moved from place 2 to place 1"],
    );
}

#[test]
fn a_goal_in_another_chapter_or_from_another_hand_says_so() {
    check(
        |d| goal(d).focus_area = Some(FocusAreaId(3)),
        &["Mål 8: fokusområde ”Sygdom” → ”Unge”"],
        &["Goal 8: focus area “Sygdom” → “Unge”"],
    );
    check(
        |d| goal(d).origin = Origin::Minister,
        &["Mål 8: lokalt mål → ministermål"],
        &["Goal 8: local goal → minister’s goal"],
    );
}

#[test]
fn figures_are_shown_with_every_decimal_they_have() {
    check(
        |d| {
            d.plan.series.get_mut(SeriesId(8)).unwrap().points[1].value =
                Value::Number("256.5".parse().unwrap())
        },
        &["Tidsserie ”Jobafklaring”, 2020: 256 → 256,5"],
        &["Series “Jobafklaring”, 2020: 256 → 256.5"],
    );
    check(
        |d| d.plan.series.get_mut(SeriesId(8)).unwrap().points[1].value = Value::Missing,
        &["Tidsserie ”Jobafklaring”, 2020: 256 → mangler"],
        &["Series “Jobafklaring”, 2020: 256 → missing"],
    );
    let cell = |d: &mut Document| {
        let table = d.plan.budget.get_mut(TableId(10)).unwrap();
        let Some(Row::Line(line)) = table.rows.last_mut() else { panic!("the last row is a line") };
        line.cells.0[0] = Cell::Blank;
    };
    check(
        cell,
        &["Budget ”Net budget”, Fleksjob: Persons 1.456 → –"],
        &["Budget “Net budget”, Fleksjob: Persons 1,456 → –"],
    );
    let total = |d: &mut Document| {
        d.plan.budget.get_mut(TableId(10)).unwrap().printed_total.as_mut().unwrap().0[1] =
            Cell::Amount(Amount::whole(64841));
    };
    check(
        total,
        &["Budget ”Net budget”: trykt sum for Support 60.000 → 64.841"],
        &["Budget “Net budget”: printed total of Support 60,000 → 64,841"],
    );
}

#[test]
fn a_changed_agenda_item_is_told_by_meeting_and_number() {
    check(
        |d| item(d).openness = Openness::Closed,
        &["Møde 07-09-2020, punkt 67: åben → lukket"],
        &["Meeting 07 Sep 2020, item 67: open → closed"],
    );
    check(
        |d| item(d).kind = ItemKind::Decision,
        &["Møde 07-09-2020, punkt 67: drøftelse → beslutning"],
        &["Meeting 07 Sep 2020, item 67: discussion → decision"],
    );
    check(
        |d| item(d).absent = vec!["Bo".to_owned(), "Cy".to_owned()],
        &["Møde 07-09-2020, punkt 67: afbud ikke angivet → ”Bo, Cy”"],
        &["Meeting 07 Sep 2020, item 67: apologies not stated → “Bo, Cy”"],
    );
    let attachment = Attachment { title: "Notat".to_owned(), openness: Openness::Open };
    check(
        |d| item(d).attachments = vec![attachment],
        &["Møde 07-09-2020, punkt 67: bilag ikke angivet → ”Notat”"],
        &["Meeting 07 Sep 2020, item 67: attachments not stated → “Notat”"],
    );
}

#[test]
fn a_moved_meeting_shows_both_days() {
    check(
        |d| d.meetings.get_mut(MeetingId(20)).unwrap().date = "2020-10-05".parse().unwrap(),
        &["Møde 05-10-2020: dato 07-09-2020 → 05-10-2020"],
        &["Meeting 05 Oct 2020: date 07 Sep 2020 → 05 Oct 2020"],
    );
}

#[test]
fn a_change_without_a_short_old_and_new_is_named_alone() {
    check(|d| goal(d).note = Some(String::new()), &["Mål 8: bemærkning ændret"], &["Goal 8: note changed"]);
}
