//! Stages, sections, votes, follow-up and what a text stands for, as a user meets them.

use super::*;
use crate::meeting::Stage;
use crate::meeting::minutes::Task;
use crate::plan::meeting_setup::{ItemPart, Numbering, SectionKind};

/// The sample at a stage, with a next meeting.
fn at(stage: Stage) -> Document {
    let mut document = sample_in_draft();
    let first = document.meetings.at(0).unwrap().clone();
    document.meetings.get_mut(first.id).unwrap().stage = stage;
    let date = "2020-10-05".parse().unwrap();
    let (id, items) = (MeetingId(9001), crate::plan::List::default());
    document.meetings.push(Meeting { id, date, items, stage: Stage::Draft, ..first });
    document
}

/// Item 67 as a form, with room for all of it.
fn tall_form<'a>(document: Document) -> Window<'a> {
    let mut window = window(document, [1280.0, 2800.0]);
    open(&mut window, "Punkt 67");
    press(&mut window, "Redigér");
    window
}

#[test]
fn a_meeting_goes_on_by_a_button_and_back_after_a_question() {
    let mut window = window(sample_in_draft(), [1280.0, 1400.0]);
    press(&mut window, "Sæt til klar");
    press(&mut window, "Sæt til afholdt");
    assert_eq!(meeting(&window).stage, Stage::Held);
    assert!(window.query_by_label("Tilføj punkt").is_none());
    press(&mut window, "Tilbage til klar");
    assert_eq!(meeting(&window).stage, Stage::Held, "it is asked first");
    press(&mut window, "Gå tilbage");
    assert_eq!(meeting(&window).stage, Stage::Ready);
    assert_eq!(steps(&mut window), 3);
}

#[test]
fn an_agenda_is_sent_from_a_dialog_and_a_correction_says_what_it_corrects() {
    let mut document = sample_in_draft();
    let mut first = window(document.clone(), [1280.0, 1400.0]);
    first.state_mut().user = "Bo Lund".to_owned();
    press(&mut first, "Udsend dagsorden…");
    press(&mut first, "Udsend");
    let (id, by) = (meeting(&first).id, "Bo Lund".to_owned());
    let action = Action::SendAgenda { meeting: id, correction: String::new(), by };
    assert_eq!(first.state().asked, [Request::Do(Box::new(action))]);

    let at = "2020-08-31T12:00:00".parse().unwrap();
    let sent = crate::meeting::Dispatch { at, correction: String::new() };
    document.meetings.get_mut(id).unwrap().sent.push(sent);
    let mut again = window(document, [1280.0, 1400.0]);
    assert!(again.query_by_label_contains("Udgave 1").is_some());
    press(&mut again, "Udsend dagsorden…");
    press(&mut again, "Udsend");
    assert_eq!(again.state().asked, [], "what was corrected is not said yet");
    again.get_by_role_and_label(Role::TextInput, "Hvad er rettet?").focus();
    again.run();
    again.get_by_role_and_label(Role::TextInput, "Hvad er rettet?").type_text("Budgettet");
    again.run();
    press(&mut again, "Udsend");
    let action = Action::SendAgenda { meeting: id, correction: "Budgettet".to_owned(), by: String::new() };
    assert_eq!(again.state().asked, [Request::Do(Box::new(action))]);
}

#[test]
fn the_chairs_notes_and_time_are_written_whatever_the_stage() {
    let mut window = tall_form(at(Stage::Approved));
    enter(&mut window, Role::TextInput, "Planlagt tid i minutter", "15");
    enter(&mut window, Role::MultilineTextInput, "Private noter", "Spørg Ann.");
    let item = numbered(&window, "67");
    assert_eq!((item.minutes, item.notes.as_str()), (Some(15), "Spørg Ann."));
}

#[test]
fn what_was_sent_is_read_and_what_was_decided_is_written() {
    let mut window = tall_form(at(Stage::Held));
    let area = Role::MultilineTextInput;
    assert!(window.query_by_role_and_label(Role::TextInput, "Titel").is_none());
    assert!(window.query_by_role_and_label(area, "Sagsfremstilling").is_none());
    enter(&mut window, area, "Beslutning", "Udsat.");
    assert_eq!(numbered(&window, "67").decision, "Udsat.");
}

#[test]
fn approved_minutes_have_no_fields_but_those_of_follow_up() {
    let mut document = at(Stage::Approved);
    let id = document.meetings.at(0).unwrap().id;
    let item = document.meetings.at(0).unwrap().item_numbered("67").unwrap().id;
    let task = Task { what: "Oplæg".to_owned(), responsible: String::new(), due: None, done: None };
    document.meetings.get_mut(id).unwrap().items.get_mut(item).unwrap().tasks = vec![task];
    let mut window = tall_form(document);
    assert!(window.query_by_role_and_label(Role::MultilineTextInput, "Beslutning").is_none());
    enter(&mut window, Role::TextInput, "Gjort", "01-10-2020");
    assert_eq!(numbered(&window, "67").tasks[0].done, "2020-10-01".parse().ok());
}

#[test]
fn sections_stand_in_the_order_of_the_committee() {
    let mut document = sample_in_draft();
    document.plan.meeting_setup.order = vec![ItemPart::Decision, ItemPart::Section(SectionKind::Economy)];
    let mut window = tall_form(document);
    let area = Role::MultilineTextInput;
    enter(&mut window, area, "Økonomi", "Ingen udgift.");
    assert_eq!(numbered(&window, "67").section(&SectionKind::Economy), "Ingen udgift.");
    let top = |label| window.get_by_role_and_label(area, label).rect().top();
    assert!(top("Beslutning") < top("Økonomi") && top("Økonomi") < top("Sagsfremstilling"));
    assert!(window.query_by_role_and_label(area, "Høring").is_none());
    enter(&mut window, Role::TextInput, "Nyt afsnit", "Historik");
    enter(&mut window, area, "Historik", "Behandlet i marts.");
    let own = SectionKind::Own("Historik".to_owned());
    assert_eq!(numbered(&window, "67").section(&own), "Behandlet i marts.");
    press(&mut window, "Fjern afsnittet Historik");
    assert_eq!(numbered(&window, "67").sections.len(), 1);
}

#[test]
fn a_vote_has_sides_and_names() {
    let mut window = tall_form(at(Stage::Held));
    press(&mut window, "Tilføj afstemning");
    enter(&mut window, Role::TextInput, "For", "4");
    enter(&mut window, Role::MultilineTextInput, "Imod, navne", "Anna\nBo");
    let vote = numbered(&window, "67").vote.clone().unwrap();
    assert_eq!((vote.in_favour.count, vote.against.count), (4, 2));
    assert_eq!(vote.against.names, ["Anna", "Bo"]);
    press(&mut window, "Færdig");
    assert!(window.query_by_label("Afstemning: 4 for, 2 imod (Anna og Bo)").is_some());
}

#[test]
fn the_next_meeting_begins_with_what_was_left_open() {
    let mut window = tall_form(at(Stage::Held));
    press(&mut window, "Tilføj opfølgning");
    enter(&mut window, Role::TextInput, "Opfølgning 1", "Revideret oplæg");
    enter(&mut window, Role::TextInput, "Senest", "01-10-2020");
    open(&mut window, "Mandag d. 5. oktober 2020");
    assert!(window.query_by_label("Åbne opfølgninger fra tidligere møder").is_some());
    assert!(window.query_by_label("senest 01-10-2020 · forsinket").is_some());
    press(&mut window, "Sæt til gjort");
    assert_eq!(numbered(&window, "67").tasks[0].done, "2020-09-07".parse().ok());
    assert!(window.query_by_label("Åbne opfølgninger fra tidligere møder").is_none());
}

#[test]
fn braces_show_what_they_stand_for_and_where_a_number_differs() {
    let mut window = tall_form(sample_in_draft());
    let text = "Der var {s82: seneste} (dvs. 712), og {s9999} mangler.";
    enter(&mut window, Role::MultilineTextInput, "Sagsfremstilling", text);
    assert!(window.query_by_label("Sådan læses teksten").is_some());
    press(&mut window, "Færdig");
    assert!(window.query_by_label_contains("702").is_some());
    assert!(window.query_by_label_contains("{s9999}").is_some());
}

#[test]
fn a_figure_is_inserted_by_choosing_it() {
    let mut window = tall_form(sample_in_draft());
    press(&mut window, "Indsæt fra planen i Sagsfremstilling");
    window.get_by_role_and_label(Role::ComboBox, "Indsæt fra planen").click();
    window.run();
    window.get_by(|node| node.is_focused()).type_text("seneste langtidsforsørgede, aabenraa");
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert!(numbered(&window, "67").presentation.ends_with(" {s82: seneste}"));
}

#[test]
fn a_number_that_stands_twice_is_told_and_all_can_be_numbered_anew() {
    let mut window = tall_form(at(Stage::Draft));
    enter(&mut window, Role::TextInput, "Nummer", "66");
    assert!(window.query_by_label("Nummeret bruges to gange.").is_some());
    open(&mut window, "Mandag d. 7. september 2020");
    press(&mut window, "Nummerér punkterne igen");
    let numbers: Vec<_> = meeting(&window).items.iter().map(|item| item.number.clone()).collect();
    assert_eq!(numbers, ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]);
}

#[test]
fn an_item_is_moved_to_another_meeting() {
    let mut window = tall_form(at(Stage::Draft));
    let id = numbered(&window, "67").id;
    window.get_by_role_and_label(Role::ComboBox, "Flyt til et andet møde").click();
    window.run();
    window.get_by_role_and_label(Role::Button, "Mandag d. 5. oktober 2020").click();
    window.run();
    let next = window.state().document().meetings.get(MeetingId(9001)).unwrap();
    assert_eq!(next.items.get(id).map(|item| item.number.as_str()), Some("70"));
}

#[test]
fn how_agendas_are_made_is_set_up_for_all_meetings() {
    let mut window = window(sample_in_draft(), [1280.0, 2400.0]);
    press(&mut window, "Redigér");
    press(&mut window, "Opsætning af dagsordener");
    press(&mut window, "Flyt Beslutning op");
    press(&mut window, "Fjern Høring fra rækkefølgen");
    let order = &window.state().document().plan.meeting_setup.order;
    assert_eq!(order[3..5], [ItemPart::Decision, ItemPart::Recommendation]);
    window.get_by_role_and_label(Role::ComboBox, "Punkter nummereres forfra").click();
    window.run();
    window.get_by_label("for hver byrådsperiode").click();
    window.run();
    let first = "2018-01-01".parse().unwrap();
    assert_eq!(window.state().document().plan.meeting_setup.numbering, Numbering::Term { first });
}
