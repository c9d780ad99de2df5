//! The view as a user meets it.

mod changes;
mod minutes;
mod slides;

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::*;
use crate::meeting::agenda::{ItemKind, Openness};
use crate::meeting::release::{LetThrough, Passed};
use crate::meeting::{Digest, SnapshotRef};
use crate::session::Action;
use crate::ui::context::{Access, Request};
use crate::ui::testing::{Stage, empty, harness, sample_in_draft};
use crate::ui::view::View;
use crate::wording::{Language, Words};

type Window<'a> = Harness<'a, Stage>;

const WIDE: [f32; 2] = [1280.0, 720.0];
const NARROW: [f32; 2] = [640.0, 360.0];

fn window<'a>(document: Document, size: [f32; 2]) -> Window<'a> {
    let mut window = harness(View::Agenda, document, size);
    window.run();
    window
}

/// The sample with one snapshot for item 67, and the sample as it was then.
fn with_snapshot() -> (Document, Document) {
    let frozen = sample_in_draft();
    let mut today = frozen.clone();
    let meeting = today.meetings.at(0).unwrap();
    let reference = SnapshotRef {
        number: 1,
        digest: Digest([0xab; 32]),
        file: "001-2020-09-07-punkt-67.ron".to_owned(),
        taken: "2020-09-07T16:12:00".parse().unwrap(),
        meeting: meeting.id,
        item: Some(meeting.item_numbered("67").unwrap().id),
        by: String::new(),
        note: String::new(),
    };
    today.snapshots.push(reference);
    (frozen, today)
}

fn meeting<'a>(window: &'a Window<'_>) -> &'a Meeting {
    window.state().document().meetings.at(0).unwrap()
}

fn numbered<'a>(window: &'a Window<'_>, number: &str) -> &'a AgendaItem {
    meeting(window).item_numbered(number).unwrap()
}

fn press(window: &mut Window<'_>, label: &str) {
    window.get_by_role_and_label(Role::Button, label).click();
    window.run();
}

/// Presses the row in the list, whose name begins with the text.
fn open(window: &mut Window<'_>, name: &str) {
    let found = |node: &egui_kittest::Node<'_>| {
        node.accesskit_node().label().is_some_and(|label| label.starts_with(name))
    };
    let row = window.query_all_by_role(Role::ListBoxOption).find(found).expect("the row is seen");
    row.click();
    window.run();
}

fn enter(window: &mut Window<'_>, role: Role, field: &str, text: &str) {
    window.get_by_role_and_label(role, field).focus();
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.run();
    window.get_by_role_and_label(role, field).type_text(text);
    window.run();
    let modifiers = if role == Role::MultilineTextInput { Modifiers::COMMAND } else { Modifiers::NONE };
    window.key_press_modifiers(modifiers, Key::Enter);
    window.run();
}

/// Item 67 as a form.
fn form<'a>() -> Window<'a> {
    let mut window = window(sample_in_draft(), [1280.0, 2400.0]);
    open(&mut window, "Punkt 67");
    press(&mut window, "Redigér");
    window
}

fn steps(window: &mut Window<'_>) -> usize {
    let mut history = window.state().history.clone();
    std::iter::from_fn(|| history.undo()).count()
}

#[test]
fn an_empty_plan_asks_for_a_meeting_and_gets_one() {
    let mut window = window(empty(), NARROW);
    press(&mut window, "Tilføj et møde");
    enter(&mut window, Role::TextInput, "Dato", "05-10-2020");
    assert_eq!(meeting(&window).date, "2020-10-05".parse().unwrap());
    assert!(window.query_by_role_and_label(Role::TextInput, "Sted").is_some());
}

#[test]
fn a_day_that_does_not_exist_is_no_meeting() {
    let mut window = window(empty(), WIDE);
    press(&mut window, "Tilføj et møde");
    enter(&mut window, Role::TextInput, "Dato", "31-02-2020");
    assert!(window.state().document().meetings.is_empty());
    assert!(window.query_by_label_contains("findes ikke i kalenderen").is_some());
}

#[test]
fn the_page_of_an_item_reads_as_a_document() {
    let mut window = window(sample_in_draft(), [1280.0, 1000.0]);
    open(&mut window, "Punkt 67");
    for text in ["Sagsfremstilling", "Indstilling", "Beslutning", "Bilag", "Afbud", "Åbent punkt"] {
        assert!(window.query_all_by_label(text).count() > 0, "{text}");
    }
    assert!(window.query_by_label_contains("Til drøftelse · Sag 19/62627").is_some());
}

#[test]
fn a_field_of_an_item_is_one_step_to_undo() {
    let mut window = form();
    enter(&mut window, Role::TextInput, "Titel", "Plan for beskæftigelse");
    assert_eq!(numbered(&window, "67").title, "Plan for beskæftigelse");
    assert_eq!(steps(&mut window), 1);
    window.state_mut().history.undo();
    window.run();
    assert_eq!(numbered(&window, "67").title, "Beskæftigelsesplan 2021");
    let field = window.get_by_role_and_label(Role::TextInput, "Titel");
    assert_eq!(field.value().as_deref(), Some("Beskæftigelsesplan 2021"));
}

#[test]
fn lines_of_a_field_become_clauses_and_names() {
    let mut window = form();
    let area = Role::MultilineTextInput;
    enter(&mut window, area, "Indstilling", "at udkastet drøftes\n\n at det godkendes ");
    enter(&mut window, area, "Afbud", "Kim Brandt\nThomas Juhl");
    enter(&mut window, area, "Beslutning", "Udsat.");
    let item = numbered(&window, "67");
    assert_eq!(item.recommendation, ["at udkastet drøftes", "at det godkendes"]);
    assert_eq!(item.absent, ["Kim Brandt", "Thomas Juhl"]);
    assert_eq!(item.decision, "Udsat.");
    assert_eq!(steps(&mut window), 3);
}

#[test]
fn openness_and_kind_are_chosen() {
    let mut window = form();
    let closed = window.query_all_by_role_and_label(Role::RadioButton, "Lukket").next();
    closed.expect("the first is the item's own").click();
    window.run();
    assert_eq!(numbered(&window, "67").openness, Openness::Closed);
    window.get_by_role_and_label(Role::ComboBox, "Hvad udvalget skal").click();
    window.run();
    window.get_by_label("Til beslutning").click();
    window.run();
    assert_eq!(numbered(&window, "67").kind, ItemKind::Decision);
}

#[test]
fn attachments_are_added_named_and_removed() {
    let mut window = form();
    let before = numbered(&window, "67").attachments.len();
    press(&mut window, "Tilføj bilag");
    let label = format!("Bilag {}", before + 1);
    enter(&mut window, Role::TextInput, &label, "Høringssvar");
    assert_eq!(numbered(&window, "67").attachments.last().unwrap().title, "Høringssvar");
    press(&mut window, &format!("Fjern bilag {}", before + 1));
    assert_eq!(numbered(&window, "67").attachments.len(), before);
    assert_eq!(steps(&mut window), 3);
}

#[test]
fn a_new_item_follows_on_in_number_and_is_opened_as_a_form() {
    let mut window = window(sample_in_draft(), WIDE);
    press(&mut window, "Tilføj punkt");
    assert_eq!(numbered(&window, "70").title, "Nyt punkt");
    assert!(window.get_by_role_and_label(Role::TextInput, "Titel").is_focused());
}

#[test]
fn an_item_moves_by_keys_and_by_buttons() {
    let mut window = window(sample_in_draft(), WIDE);
    open(&mut window, "Punkt 67");
    let id = numbered(&window, "67").id;
    window.key_press_modifiers(Modifiers::ALT, Key::ArrowUp);
    window.run();
    assert_eq!(meeting(&window).items.position(id), Some(6));
    press(&mut window, "Flyt ned");
    assert_eq!(meeting(&window).items.position(id), Some(7));
    assert_eq!(steps(&mut window), 2);
}

#[test]
fn an_item_that_moves_on_the_agenda_leaves_the_agenda_open() {
    let mut window = window(sample_in_draft(), [1280.0, 1400.0]);
    press(&mut window, "Redigér");
    let id = numbered(&window, "61").id;
    press(&mut window, "Flyt punkt 61 op");
    assert_eq!(meeting(&window).items.position(id), Some(0));
    assert!(window.query_by_label("Dagsorden").is_some());
}

#[test]
fn an_item_is_removed_unless_a_snapshot_was_taken_for_it() {
    let (_, today) = with_snapshot();
    let mut window = window(today, WIDE);
    for (number, left) in [("67", 10), ("66", 9)] {
        open(&mut window, &format!("Punkt {number}"));
        press(&mut window, "Fjern punkt");
        assert_eq!(meeting(&window).items.len(), left, "{number}");
    }
}

#[test]
fn a_meeting_has_a_day_a_time_and_members() {
    let mut window = window(sample_in_draft(), [1280.0, 1000.0]);
    press(&mut window, "Redigér");
    enter(&mut window, Role::TextInput, "Dato", "14. september 2020");
    enter(&mut window, Role::TextInput, "Starttid", "9.30");
    enter(&mut window, Role::MultilineTextInput, "Medlemmer", "Ejler Schütt\nKim Brandt");
    let meeting = meeting(&window);
    assert_eq!(meeting.date, "2020-09-14".parse().unwrap());
    assert_eq!(meeting.start, Some("09:30:00".parse().unwrap()));
    assert_eq!(meeting.members, ["Ejler Schütt", "Kim Brandt"]);
    enter(&mut window, Role::TextInput, "Starttid", "25");
    assert!(window.query_by_label_contains("ikke et klokkeslæt").is_some());
    assert_eq!(steps(&mut window), 3);
}

#[test]
fn a_snapshot_is_asked_for_by_meeting_and_item() {
    let mut window = window(sample_in_draft(), WIDE);
    open(&mut window, "Punkt 67");
    press(&mut window, "Tag øjebliksbillede");
    let (meeting, item) = (meeting(&window).id, numbered(&window, "67").id);
    assert_eq!(
        window.state().asked,
        [Request::Do(Box::new(Action::TakeSnapshot(crate::session::Taking::of_item(meeting, item))))]
    );
}

#[test]
fn snapshots_are_listed_opened_and_verified() {
    let (_, today) = with_snapshot();
    let mut window = window(today, WIDE);
    window.get_by_label("Øjebliksbilleder (1)").click();
    window.run();
    assert!(window.query_by_label_contains("Åbn øjebliksbilledet for at se").is_some());
    press(&mut window, "Kontrollér alle");
    press(&mut window, "Åbn");
    let expected =
        [Action::VerifySnapshots, Action::OpenSnapshot(1)].map(|action| Request::Do(Box::new(action)));
    assert_eq!(window.state().asked, expected);
}

#[test]
fn the_snapshots_of_an_item_stand_on_its_page() {
    let (_, today) = with_snapshot();
    let mut window = window(today, [1280.0, 1000.0]);
    open(&mut window, "Punkt 67");
    assert!(window.query_by_label("Øjebliksbillede 1").is_some());
    assert!(window.query_by_label("abababababab").is_some());
    press(&mut window, "Kopiér kontrolsum, Øjebliksbillede 1");
}

#[test]
fn a_frozen_state_that_equals_today_says_so() {
    let (frozen, today) = with_snapshot();
    let mut window = window(today, WIDE);
    window.state_mut().frozen = Some(frozen);
    window.run();
    assert!(window.query_all_by_label("Svarer til dagens plan").count() > 0);
    assert!(window.query_by_label("Redigér").is_none());
}

#[test]
fn a_frozen_state_that_differs_lists_what_differs_and_leads_there() {
    let (frozen, mut today) = with_snapshot();
    let goal = frozen.plan.goals.at(0).unwrap().id;
    today.plan.goals.get_mut(goal).unwrap().title = "Flere i job".to_owned();
    let mut window = window(today, WIDE);
    window.state_mut().frozen = Some(frozen);
    window.run();
    assert!(window.query_by_label("Afviger fra dagens plan: 1 forskel").is_some());
    open(&mut window, "Mål 1 · Flere i job, Titel: ");
    assert_eq!(window.state().asked, [Request::LeadTo(Subject::Goal(goal))]);
    open_tab(&mut window, "Møder");
    open(&mut window, "Punkt 67");
    press(&mut window, "Vis forskelle");
    window.state_mut().frozen = None;
    window.run();
    assert!(window.query_by_label("Dagsorden").is_some(), "back at the plan");
}

fn open_tab(window: &mut Window<'_>, label: &str) {
    window.get_by_role_and_label(Role::RadioButton, label).click();
    window.run();
}

#[test]
fn nothing_can_be_changed_in_a_plan_that_is_only_for_reading() {
    let mut window = window(sample_in_draft(), WIDE);
    window.state_mut().access = Access::ReadOnly;
    window.run();
    open(&mut window, "Punkt 67");
    for label in ["Redigér", "Tag øjebliksbillede", "Fjern punkt", "Tilføj møde…"] {
        assert!(window.query_by_label(label).is_none(), "{label}");
    }
    window.key_press_modifiers(Modifiers::ALT, Key::ArrowUp);
    window.run();
    assert_eq!(steps(&mut window), 0);
}

#[test]
fn a_search_finds_an_item_by_its_case() {
    let mut window = window(sample_in_draft(), WIDE);
    let search = window.get_by_role(Role::TextInput);
    search.focus();
    window.run();
    window.get_by_role(Role::TextInput).type_text("19/62627");
    window.run();
    let list = window.get_by_role_and_label(Role::ListBox, "Møder");
    assert_eq!(list.query_all_by_role(Role::ListBoxOption).count(), 2);
}

#[test]
fn in_a_narrow_window_list_and_page_take_turns() {
    let mut window = window(sample_in_draft(), NARROW);
    assert!(window.query_by_label("Tilbage").is_none());
    open(&mut window, "Mandag d. 7. september 2020");
    assert!(window.query_by_label("Dagsorden").is_some());
    press(&mut window, "Tilbage");
    assert!(window.query_by_label("Dagsorden").is_none());
}

#[test]
fn the_keyboard_walks_the_list() {
    let mut window = window(sample_in_draft(), WIDE);
    open(&mut window, "Mandag d. 7. september 2020");
    for _ in 0..8 {
        window.key_press(Key::ArrowDown);
        window.run();
    }
    assert!(window.query_all_by_label_contains("Til drøftelse · Sag 19/62627").count() > 0);
    window.key_press(Key::End);
    window.run();
    assert!(window.query_all_by_label_contains("Punkt 69 · ").count() > 0);
}

#[test]
fn the_view_leads_to_a_meeting_an_item_and_a_snapshot() {
    let (_, today) = with_snapshot();
    let meeting = today.meetings.at(0).unwrap();
    let (id, item) = (meeting.id, meeting.item_numbered("68").unwrap().id);
    let mut view = AgendaView { search: "uden træf".to_owned(), ..AgendaView::default() };
    for (subject, page, list) in [
        (Subject::Meeting(id), Page::Meeting(id), List::Meetings),
        (Subject::Item(id, item), Page::Item(id, item), List::Meetings),
        (Subject::Snapshot(1), Page::Snapshot(1), List::Snapshots),
    ] {
        view.lead_to(subject);
        assert_eq!((view.page, view.list, view.search.as_str()), (Some(page), list, ""));
    }
    view.lead_to(Subject::Plan);
    assert_eq!(view.page, Some(Page::Snapshot(1)));
}

#[test]
fn every_page_is_whole_in_english_in_every_size() {
    for size in [WIDE, NARROW, [1920.0, 1080.0]] {
        let (frozen, today) = with_snapshot();
        let mut window = window(today, size);
        window.state_mut().words = Words::new(Language::English);
        window.run();
        open(&mut window, "Monday 7 September 2020");
        press(&mut window, "Edit");
        window.state_mut().frozen = Some(frozen);
        window.run();
        assert!(window.query_by_label_contains("[").is_none(), "a text is missing");
    }
}

#[test]
fn numbers_run_on_from_the_meeting_before() {
    let mut document = sample_in_draft();
    let first = document.meetings.at(0).unwrap().clone();
    let next = Meeting {
        id: MeetingId(9001),
        date: "2020-10-05".parse().unwrap(),
        items: crate::plan::List::default(),
        ..first.clone()
    };
    document.meetings.push(next.clone());
    assert_eq!(next_number(&document, &next), "70");
    assert_eq!(next_number(&document, &first), "70");
    assert_eq!(next_number(&empty(), &next), "1");
}

#[test]
fn a_document_is_made_of_what_is_read_also_where_nothing_may_be_changed() {
    let mut window = window(sample_in_draft(), WIDE);
    window.state_mut().access = Access::ReadOnly;
    window.run();
    let (id, item) = (meeting(&window).id, numbered(&window, "67").id);
    press(&mut window, "Lav dokument…");
    open(&mut window, "Punkt 67");
    press(&mut window, "Lav dokument…");
    let asked = |subject| Request::MakeDocument(Some(subject));
    let of_meeting = export::Subject::Meeting(id, export::Form::Agenda);
    let of_item = export::Subject::Item(id, item, export::Form::Agenda);
    assert_eq!(window.state().asked, [asked(of_meeting), asked(of_item)]);
}

#[test]
fn the_page_of_a_meeting_ends_with_what_was_let_through() {
    let mut document = sample_in_draft();
    let id = document.meetings.at(0).unwrap().id;
    let passed = Passed {
        title: "Dagsorden".to_owned(),
        of: export::Subject::Meeting(id, export::Form::Agenda),
        format: "pdf".to_owned(),
        snapshot: None,
        let_through: vec![LetThrough {
            code: "help-text".to_owned(),
            place: "Punkt 67".to_owned(),
            sentence: "Der står mere.".to_owned(),
        }],
    };
    document.releases.push(passed.made("2020-09-07T16:12:00".parse().unwrap(), Digest([0xab; 32])));
    let mut window = window(document, [1280.0, 2400.0]);
    open(&mut window, "Mandag d. 7. september 2020");
    assert!(window.query_by_label("Ladet gå ved udsendelse").is_some());
    assert!(window.query_by_label("Vejledende tekst. Punkt 67: Der står mere.").is_some());
}
