//! What is found before a document is sent.

use super::*;
use crate::document::Document;
use crate::export::Since;
use crate::export::fixture::aabenraa;
use crate::meeting::SnapshotRef;
use crate::meeting::agenda::Attachment;
use crate::plan::id::{ItemId, MeetingId, SeriesId};
use crate::plan::series::Value;
use crate::wording::Language;

const MEETING: MeetingId = MeetingId(265);
const ITEM: ItemId = ItemId(273);

fn changed(change: impl FnOnce(&mut AgendaItem)) -> Document {
    let mut document = aabenraa();
    let meeting = document.meetings.get_mut(MEETING).unwrap();
    change(meeting.items.get_mut(ITEM).unwrap());
    document
}

#[track_caller]
fn check(document: &Document, form: Form, expected: &[(&str, Gravity)]) {
    let words = Words::new(Language::Danish);
    let on = "2020-09-07".parse().unwrap();
    let request = Request::new(document, on, Subject::Item(MEETING, ITEM, form), &words);
    let found = ready(&request, Format::Pdf).unwrap();
    let codes: Vec<_> = found.iter().map(|found| (found.code.name(), found.gravity)).collect();
    assert_eq!(codes, expected, "{found:#?}");
}

fn with_text(text: &str) -> Document {
    changed(|item| text.clone_into(&mut item.presentation))
}

/// The same once the committee has approved the minutes.
fn approved(mut document: Document) -> Document {
    document.meetings.get_mut(MEETING).unwrap().stage = Stage::Approved;
    document
}

#[test]
fn minutes_go_out_when_they_are_approved() {
    check(&aabenraa(), Form::Minutes, &[("minutes", Gravity::Stops)]);
    check(&approved(aabenraa()), Form::Minutes, &[]);
}

#[test]
fn a_figure_is_the_one_that_the_committee_was_shown() {
    let then = with_text("Der er {s82: seneste} i alt.");
    let mut now = then.clone();
    let taken = "2020-09-01T12:00:00".parse().unwrap();
    let snapshot = SnapshotRef { taken, ..then.snapshots[0].clone() };
    let codes = |now: &Document, item: ItemId| {
        let words = Words::new(Language::Danish);
        let snapshot = SnapshotRef { item: Some(item), ..snapshot.clone() };
        let subject = Subject::Item(MEETING, ITEM, Form::Agenda);
        let mut request = Request::new(now, "2020-09-07".parse().unwrap(), subject, &words);
        request.since = Some(Since { snapshot: &snapshot, document: &then });
        let found = ready(&request, Format::Pdf).unwrap();
        found.iter().map(|found| found.code.name()).collect::<Vec<_>>()
    };
    assert_eq!(codes(&now, ITEM), [""; 0]);
    let points = &mut now.plan.series.get_mut(SeriesId(82)).unwrap().points;
    points.last_mut().unwrap().value = Value::Number("710".parse().unwrap());
    assert_eq!(codes(&now, ITEM), ["snapshot"]);
    assert_eq!(codes(&now, ItemId(266)), [""; 0], "it was taken for another item");
}

#[test]
fn changes_are_told_since_something() {
    check(&with_text("{ændringer}"), Form::Agenda, &[("brace", Gravity::Stops)]);
    check(&with_text("Der er {ændringer} i alt."), Form::Agenda, &[("brace", Gravity::Stops)]);
    check(&with_text("{mål}\n\n{i263}\n\n{f9}"), Form::Agenda, &[]);
}

#[test]
fn the_item_as_it_was_may_go_out() {
    check(&aabenraa(), Form::Agenda, &[]);
    check(&approved(aabenraa()), Form::Minutes, &[]);
}

#[test]
fn braces_that_stand_for_nothing_stop_it() {
    check(&with_text("Nu {langtidsforsørgede: seneste} i alt."), Form::Agenda, &[("brace", Gravity::Stops)]);
    check(&with_text("Nu {s9999} i alt."), Form::Agenda, &[("brace", Gravity::Stops)]);
    check(&with_text("Se:\n\n{d9999}"), Form::Agenda, &[("brace", Gravity::Stops)]);
    check(&with_text("Nu {s82: seneste} i alt.\n\n{s82}\n\n{b142}"), Form::Agenda, &[]);
}

#[test]
fn help_text_stops_it() {
    check(&with_text("[Skriv sagens fakta her] XXX"), Form::Agenda, &[("help-text", Gravity::Stops); 2]);
    check(&with_text("Se [bilag 1]."), Form::Agenda, &[]);
}

#[test]
fn a_number_right_by_a_figure_agrees_with_it() {
    check(&with_text("Der er {s82: seneste} (712) i alt."), Form::Agenda, &[("number", Gravity::Stops)]);
    check(&with_text("Der er {s82: seneste}, dvs. 702, i alt."), Form::Agenda, &[]);
    check(&with_text("Faldet fra 914 til {s82: seneste} siden 2013."), Form::Agenda, &[]);
}

#[test]
fn what_is_closed_does_not_go_out() {
    let closed = changed(|item| item.openness = Openness::Closed);
    check(&closed, Form::Agenda, &[("closed-item", Gravity::Stops)]);
    let attached = changed(|item| {
        item.attachments.push(Attachment { title: "Fortroligt".to_owned(), openness: Openness::Closed });
    });
    check(&attached, Form::Agenda, &[("closed-attachment", Gravity::Note)]);
}

#[test]
fn empty_sections_stop_it() {
    check(&with_text(" "), Form::Agenda, &[("empty", Gravity::Stops)]);
    let undecided = changed(|item| item.decision.clear());
    check(&approved(undecided.clone()), Form::Minutes, &[("empty", Gravity::Stops)]);
    check(&undecided, Form::Agenda, &[]);
}

#[test]
fn letters_without_a_shape_are_named() {
    check(&with_text("Godt gået 🙂."), Form::Agenda, &[("letter", Gravity::Stops)]);
}

#[test]
fn small_counts_are_hidden_and_said_to_be() {
    let mut document = with_text("{s82}");
    let series = document.plan.series.get_mut(crate::plan::id::SeriesId(82)).unwrap();
    series.points = ron::from_str(r#"[("2018-05",778),("2019-05",2)]"#).unwrap();
    check(&document, Form::Agenda, &[("small-counts", Gravity::Note)]);
}
