//! Each kind of difference, in words.

use super::*;
use crate::analysis::Insights;
use crate::analysis::compare::{changes, compare};
use crate::analysis::fixture;
use crate::meeting::Stage;
use crate::meeting::agenda::{AgendaItem, Attachment, ItemKind, Openness, Section};
use crate::meeting::minutes::{Ballot, Task, Vote};
use crate::plan::Amount;
use crate::plan::budget::{Cell, Row};
use crate::plan::goal::{Goal, Origin};
use crate::plan::id::{FocusAreaId, ItemId, MeetingId, SeriesId, TableId};
use crate::plan::meeting_setup::{Numbering, SectionKind};
use crate::plan::series::Value;
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
        &["Møde 07-09-2020, punkt 67: bilag tilføjet: ”Notat”"],
        &["Meeting 07 Sep 2020, item 67: attachments added: “Notat”"],
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

#[test]
fn one_of_several_things_in_a_field_is_told_by_itself() {
    let a_break = |note: &str| {
        let text = format!(r#"(on: "2016-07-01", kind: Law, note: "{note}")"#);
        ron::from_str(&text).unwrap()
    };
    let breaks = |d: &mut Document, note: &str| {
        d.plan.series.get_mut(SeriesId(8)).unwrap().breaks = vec![a_break(note)];
    };
    check(
        |d| breaks(d, "Integrationsydelse"),
        &["Tidsserie ”Jobafklaring”: databrud tilføjet: 01-07-2016, ny lov, Integrationsydelse"],
        &["Series “Jobafklaring”: breaks in the series added: 01 Jul 2016, new law, Integrationsydelse"],
    );
}

#[test]
fn a_base_shows_level_time_and_whether_it_was_expected() {
    let base = r#"(value: Some(300), when: Some(In("2019")), certainty: Expected)"#;
    check(
        |d| goal(d).measures[0].targets[0].base = Some(ron::from_str(base).unwrap()),
        &["Mål 8, Jobafklaring: udgangspunkt ikke angivet → 300, 2019, forventet"],
        &["Goal 8, Jobafklaring: base not stated → 300, 2019, expected"],
    );
}

#[test]
fn a_revised_figure_shows_when_each_was_published() {
    let mut old = fixture::document();
    let point = |d: &mut Document, text: &str| {
        d.plan.series.get_mut(SeriesId(8)).unwrap().points[1] = ron::from_str(text).unwrap();
    };
    point(
        &mut old,
        r#"("2020", 256, (vintage: Some((published: Some("2020-12-01"), finality: Provisional))))"#,
    );
    let mut new = old.clone();
    point(&mut new, r#"("2020", 260, (vintage: Some((published: Some("2021-03-01"), finality: Final))))"#);
    let words = Words::new(Language::Danish);
    let lines: Vec<_> =
        changes(&old, &new).iter().map(|change| words.change(&old, &new, change).to_string()).collect();
    assert_eq!(
        lines,
        ["Tidsserie ”Jobafklaring”, 2020: 256 (foreløbigt, offentliggjort 01-12-2020) \
          → 260 (endeligt, offentliggjort 01-03-2021)"]
    );
}

/// The rows that edits of the fixture print, from one day to another, with their groups.
#[track_caller]
fn check_rows(edit: impl FnOnce(&mut Document), days: (&str, &str), expected: &[(&str, &[&str])]) {
    let old = fixture::document();
    let mut new = old.clone();
    edit(&mut new);
    let insights = [(&old, days.0), (&new, days.1)].map(|(it, on)| Insights::of(it, on.parse().unwrap()));
    let before = State { document: &old, insights: &insights[0] };
    let after = State { document: &new, insights: &insights[1] };
    let found = compare(before, after);
    let groups = Words::new(Language::Danish).change_groups(before, after, found.iter().enumerate());
    let shown: Vec<(String, Vec<String>)> = groups
        .into_iter()
        .map(|group| {
            let side = |text: Option<String>| text.unwrap_or("–".to_owned()).replace('\u{a0}', " ");
            let row = |row: ChangeRow| format!("{} | {} | {}", row.what, side(row.old), side(row.new));
            (group.title, group.rows.into_iter().map(row).collect())
        })
        .collect();
    let expected: Vec<(String, Vec<String>)> = expected
        .iter()
        .map(|(title, rows)| ((*title).to_owned(), rows.iter().map(|row| (*row).to_owned()).collect()))
        .collect();
    assert_eq!(shown, expected);
}

#[test]
fn a_document_gets_rows_with_old_and_new_under_the_thing_they_are_in() {
    let days = ("2020-09-07", "2020-09-07");
    check_rows(
        |d| {
            goal(d).title = "Sickness".to_owned();
            goal(d).measures[0].targets[0].condition = Condition::Level(Bound::AtMost(Amount::whole(250)));
            let table = d.plan.budget.get_mut(TableId(10)).unwrap();
            table.line_mut(15.into()).unwrap().cells.0[0] = Cell::Amount(Amount::whole(1250));
        },
        days,
        &[
            (
                "Mål 8 · Sickness",
                &["Titel | Sick leave | Sickness", "Jobafklaring, måltal | højst 256 | højst 250"],
            ),
            ("Budget ”Net budget”", &["Jobafklaring, Persons | 256 | 1.250"]),
        ],
    );
}

#[test]
fn what_is_gone_can_be_read_as_it_was() {
    let days = ("2020-09-07", "2020-09-07");
    check_rows(
        |d| {
            d.plan.goals.remove(GoalId(7));
            let table = d.plan.budget.get_mut(TableId(10)).unwrap();
            table.rows.pop();
            d.plan.series.get_mut(SeriesId(8)).unwrap().points.pop();
        },
        days,
        &[
            (
                "Mål M1 · Education",
                &["Fjernet | Education; Young: fastholdes, hvert år; Report: leveres, hvert år | –"],
            ),
            ("Tidsserie ”Jobafklaring”", &["2020, fjernet | 256 | –"]),
            ("Budget ”Net budget”", &["Fleksjob, fjernet | Fleksjob: Persons 1.456, Support 0 | –"]),
        ],
    );
}

#[test]
fn a_verdict_that_moved_says_why_it_was_and_why_it_is() {
    check_rows(
        |d| d.plan.series.get_mut(SeriesId(8)).unwrap().points[1].value = Value::Number(Amount::whole(260)),
        ("2021-06-01", "2021-06-01"),
        &[
            (
                "Mål 8 · Sick leave",
                &[
                    "Vurdering | på vej. 1 af 2 målinger kan vurderes. Jobafklaring: Målet er højst 256; \
                     seneste (2020) 256, præcis på målet. Tallet opfylder målet; fristen er 31-12-2021. \
                     | kan ikke vurderes. 0 af 2 målinger kan vurderes. Jobafklaring: Målet er højst 256; \
                     seneste (2020) 260, 4 over. Kan ikke vurderes: der er intet dateret udgangspunkt at \
                     regne tempoet fra.",
                    "Jobafklaring, vurdering | på vej. Målet er højst 256; seneste (2020) 256, præcis på \
                     målet. Tallet opfylder målet; fristen er 31-12-2021. | kan ikke vurderes. Målet er \
                     højst 256; seneste (2020) 260, 4 over. Kan ikke vurderes: der er intet dateret \
                     udgangspunkt at regne tempoet fra.",
                ],
            ),
            ("Tidsserie ”Jobafklaring”", &["2020, tal | 256 | 260"]),
        ],
    );
}

#[test]
fn what_comes_out_of_an_item_is_told() {
    let section = |text: &str| Section { kind: SectionKind::Economy, text: text.to_owned() };
    check(
        |d| d.meetings.get_mut(MeetingId(20)).unwrap().stage = Stage::Sent,
        &["Møde 07-09-2020: status kladde → udsendt"],
        &["Meeting 07 Sep 2020: state draft → sent"],
    );
    check(
        |d| item(d).sections.push(section("Ingen udgift.")),
        &["Møde 07-09-2020, punkt 67: afsnit tilføjet: Økonomi: Ingen udgift."],
        &["Meeting 07 Sep 2020, item 67: section added: Economy: Ingen udgift."],
    );
    check(
        |d| {
            let in_favour = Ballot { count: 5, names: Vec::new() };
            item(d).vote = Some(Vote { in_favour, ..Vote::default() });
        },
        &["Møde 07-09-2020, punkt 67: afstemning ikke angivet → 5 for, 0 imod"],
        &["Meeting 07 Sep 2020, item 67: vote not stated → 5 for, 0 against"],
    );
    let task = |done| Task { what: "Oplæg".to_owned(), responsible: String::new(), due: None, done };
    check(
        |d| item(d).tasks.push(task(None)),
        &["Møde 07-09-2020, punkt 67: opfølgning tilføjet: Oplæg"],
        &["Meeting 07 Sep 2020, item 67: follow-up added: Oplæg"],
    );
    check(
        |d| d.plan.meeting_setup.numbering = Numbering::Meeting,
        &["Planen: nummerering af punkter for hvert kalenderår → for hvert møde"],
        &["The plan: numbering of items for each calendar year → for each meeting"],
    );
}
