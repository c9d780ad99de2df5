//! The view as a user meets it.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::document::Document;
use crate::plan::statement::Statement;
use crate::ui::context::{Access, Request};
use crate::ui::testing::{Stage, empty, harness, sample};
use crate::ui::view::View;

type Window<'a> = Harness<'a, Stage>;

/// The sample with two statements of its own: one right, one wrong.
fn document() -> Document {
    let mut document = sample();
    document.plan.statements = [
        r#"(id: "q9001", title: "Stigning i a-dagpenge", printed: "25.4", unit: Percent, decimals: 1, claim: "(1115 - 889) / 889 * 100")"#,
        r#"(id: "q9002", title: "Lønkompensation", printed: "0.54", unit: Percent, decimals: 2, claim: "1416 / 259000 * 100")"#,
    ]
    .into_iter()
    .map(|text| ron::from_str::<Statement>(text).unwrap())
    .collect();
    document.last_id = 9002;
    document
}

fn window<'a>(size: [f32; 2]) -> Window<'a> {
    harness(View::Statements, document(), size)
}

fn open(window: &mut Window<'_>, title: &str) {
    let found = |node: &egui_kittest::Node<'_>| {
        node.accesskit_node().label().is_some_and(|label| label.starts_with(title))
    };
    window.query_all_by_role(Role::ListBoxOption).find(found).expect("the row is seen").click();
    window.run();
}

fn press(window: &mut Window<'_>, label: &str) {
    window.get_by_role_and_label(Role::Button, label).click();
    window.run();
}

fn enter(window: &mut Window<'_>, field: &str, text: &str) {
    window.get_by_role_and_label(Role::TextInput, field).focus();
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.get_by_role_and_label(Role::TextInput, field).type_text(text);
    window.run();
    window.key_press(Key::Enter);
    window.run();
}

fn second<'a>(window: &'a Window<'_>) -> &'a Statement {
    window.state().document().plan.statements.at(1).unwrap()
}

#[test]
fn each_statement_says_whether_it_follows_and_shows_the_arithmetic() {
    let mut window = window([1280.0, 720.0]);
    assert!(window.query_by_label("Der er trykt 25,4\u{a0}%, og det stemmer.").is_some());
    assert!(window.query_by_label("(1.115 − 889) ÷ 889 × 100 = 25,422\u{a0}%").is_some());
    open(&mut window, "Lønkompensation");
    assert!(window.query_by_label("1.416 ÷ 259.000 × 100 = 0,5467\u{a0}%").is_some());
    assert!(window.query_by_label("2 trykte tal: 1 stemmer, 0 afrunding, 1 fejl, 0 uafklaret").is_some());
}

#[test]
fn only_those_that_differ_can_be_listed() {
    let mut window = window([1280.0, 720.0]);
    window.get_by_label("Afviger").click();
    window.run();
    let rows: Vec<_> = window.query_all_by_role(Role::ListBoxOption).collect();
    assert_eq!(rows.len(), 1);
    assert!(rows[0].accesskit_node().label().is_some_and(|label| label.starts_with("Lønkompensation")));
}

#[test]
fn the_printed_figure_and_the_claim_are_typed_as_people_write_them() {
    let mut window = window([1280.0, 1400.0]);
    open(&mut window, "Lønkompensation");
    press(&mut window, "Redigér");
    enter(&mut window, "Trykt tal", "0,55");
    assert_eq!(second(&window).printed.to_string(), "0.55");
    enter(&mut window, "Regnestykke", "1.416 ÷ (258.000 + 1.000) × 100");
    assert_eq!(second(&window).claim.to_string(), "1416 / (258000 + 1000) * 100");
    enter(&mut window, "Regnestykke", "b999.r1.c1 + 2");
    assert!(window.query_by_label("Planen har ikke b999.r1.c1. Indsæt tallet fra listen.").is_some());
    assert_eq!(second(&window).claim.to_string(), "1416 / (258000 + 1000) * 100");
    // Each was one step.
    window.state_mut().history.undo();
    window.run();
    assert_eq!(second(&window).claim.to_string(), "1416 / 259000 * 100");
}

#[test]
fn a_figure_of_the_plan_is_put_into_the_claim_and_leads_to_its_place() {
    let mut window = window([1280.0, 1400.0]);
    open(&mut window, "Lønkompensation");
    press(&mut window, "Redigér");
    window.get_by_role_and_label(Role::ComboBox, "Tal fra planen").click();
    window.run();
    let search = window.query_all_by_role(Role::TextInput).find(|field| field.is_focused()).unwrap();
    search.type_text("fleksjob forsørgelse");
    window.run();
    window.key_press(Key::Enter);
    window.run();
    let claim = second(&window).claim.to_string();
    assert!(claim.starts_with("1416 / 259000 * 100 + b"), "{claim}");
    window.get_by_label("Nettobudget 2021, Fleksjob, Forsørgelse").click();
    window.run();
    assert!(matches!(window.state().asked.last(), Some(Request::LeadTo(_))));
}

#[test]
fn a_statement_is_added_with_its_fields_open_and_removed_again() {
    let mut window = harness(View::Statements, empty(), [1280.0, 1400.0]);
    press(&mut window, "Tilføj det første trykte tal");
    assert_eq!(window.state().document().plan.statements.len(), 1);
    enter(&mut window, "Hvad tallet er", "Andel");
    assert_eq!(window.state().document().plan.statements.at(0).unwrap().title, "Andel");
    press(&mut window, "Fjern det trykte tal");
    assert!(window.state().document().plan.statements.is_empty());
}

#[test]
fn what_may_not_be_changed_has_no_fields() {
    let mut window = window([1280.0, 720.0]);
    window.state_mut().access = Access::ReadOnly;
    window.run();
    assert!(window.query_by_role_and_label(Role::Button, "Redigér").is_none());
    assert!(window.query_by_role_and_label(Role::Button, "Nyt trykt tal").is_none());
}

#[test]
fn where_there_is_room_for_one_list_and_detail_take_turns() {
    let mut window = window([640.0, 480.0]);
    assert!(window.query_by_label("Regnestykket").is_none());
    open(&mut window, "Lønkompensation");
    assert!(window.query_by_label("Regnestykket").is_some());
    press(&mut window, "Alle trykte tal");
    assert_eq!(window.query_all_by_role(Role::ListBoxOption).count(), 2);
}
