//! The view as it is used: by keyboard and pointer, without a screen.

mod formulas;
mod paste;
mod structure;

use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::plan::budget::{BudgetTable, Cell, Row};
use crate::ui::context::{Access, Request};
use crate::ui::testing::{Stage, harness, sample, sample_with_one_table};
use crate::ui::view::View;
use crate::wording::{Language, Words};

type Window<'a> = Harness<'a, Stage>;

const FIRST: &str = "Kontant- og uddannelseshjælp, Helårspersoner";
const SUPPORT: &str = "Kontant- og uddannelseshjælp, Forsørgelse, 1.000 kr.";
const PRINTED: &str = "Trykt i alt, Forsørgelse, 1.000 kr.";
const TOTAL: &str = "I alt, Forsørgelse, 1.000 kr.";
const DIFFERENCE: &str = "Forskel (trykt − beregnet), Forsørgelse, 1.000 kr.";

fn wide<'a>() -> Window<'a> {
    harness(View::Budget, sample(), [1280.0, 1000.0])
}

fn table<'a>(h: &'a Window<'_>) -> &'a BudgetTable {
    h.state().document().plan.budget.at(0).unwrap()
}

/// The cells of the nth row of the first table, as in a plan file.
#[track_caller]
fn line(h: &Window<'_>, nth: usize) -> String {
    let Row::Line(line) = &table(h).rows[nth] else { panic!("row {nth} is a section") };
    let cell = |cell: &Cell| match cell {
        Cell::Blank => "_".to_owned(),
        Cell::Amount(amount) => amount.to_string(),
        Cell::Text(text) => text.clone(),
    };
    line.cells.0.iter().map(cell).collect::<Vec<_>>().join(" ")
}

fn labels(h: &Window<'_>) -> Vec<String> {
    table(h).rows.iter().map(|row| row.label().to_owned()).collect()
}

/// No-break spaces are hard to write in a test.
fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

/// What a cell shows, as a screen reader says it.
#[track_caller]
fn shown(h: &Window<'_>, cell: &str) -> String {
    let cells: Vec<_> = h.query_all_by_role(Role::GridCell).collect();
    let found = cells.iter().find(|node| plain(&node.accesskit_node().label().unwrap_or_default()) == cell);
    found.unwrap_or_else(|| panic!("no cell is called {cell}")).value().unwrap_or_default()
}

/// Whether a text stands anywhere but in the sheet.
fn says(h: &Window<'_>, text: &str) -> bool {
    let mut nodes = h.query_all(egui_kittest::kittest::By::new());
    nodes.any(|node| [node.accesskit_node().label(), node.value()].iter().flatten().any(|said| said == text))
}

#[track_caller]
fn click(h: &mut Window<'_>, cell: &str) {
    let cells: Vec<_> = h.query_all_by_role(Role::GridCell).collect();
    let found = cells.iter().find(|node| plain(&node.accesskit_node().label().unwrap_or_default()) == cell);
    found.unwrap_or_else(|| panic!("no cell is called {cell}")).click();
    drop(cells);
    h.run();
}

#[track_caller]
fn press(h: &mut Window<'_>, button: &str) {
    h.get_by_role_and_label(Role::Button, button).click();
    h.run();
}

fn key(h: &mut Window<'_>, key: Key) {
    h.key_press(key);
    h.run();
}

fn write(h: &mut Window<'_>, text: &str) {
    h.event(Event::Text(text.to_owned()));
    h.run();
}

fn paste(h: &mut Window<'_>, text: &str) {
    h.event(Event::Paste(text.to_owned()));
    h.run();
}

#[track_caller]
fn undo(h: &mut Window<'_>) {
    assert!(h.state_mut().history.undo().is_some());
    h.run();
}

#[test]
fn the_net_budget_shows_its_sums_and_that_they_agree() {
    let h = wide();
    assert_eq!(shown(&h, SUPPORT), "74.740");
    assert_eq!((shown(&h, TOTAL), shown(&h, PRINTED)), ("509.392".to_owned(), "509.392".to_owned()));
    assert_eq!(shown(&h, DIFFERENCE), "✓ stemmer  0");
    assert!(says(&h, "Trykte summer stemmer"));
    assert!(h.query_by_role_and_label(Role::Group, "Helårspersoner").is_some());
    assert!(says(&h, "4.165"), "the sum as a key figure");
}

#[test]
fn typing_replaces_and_sums_follow() {
    let mut h = wide();
    click(&mut h, SUPPORT);
    write(&mut h, "74.741,5");
    assert_eq!(line(&h, 0), "715 74740 13288 4674", "nothing changes while typing");
    key(&mut h, Key::Enter);
    assert_eq!(line(&h, 0), "715 74741.5 13288 4674");
    assert_eq!(shown(&h, TOTAL), "509.393,5", "509392 + 1.5");
    // Nine parts may be off by 4.5 together.
    assert_eq!(shown(&h, DIFFERENCE), "▲ afrunding  −1,5");
    undo(&mut h);
    assert_eq!(shown(&h, DIFFERENCE), "✓ stemmer  0");
}

#[test]
fn an_error_is_said_in_words_at_the_cell_and_above() {
    let mut h = wide();
    click(&mut h, SUPPORT);
    write(&mut h, "74000");
    key(&mut h, Key::Tab);
    assert_eq!(shown(&h, DIFFERENCE), "✗ fejl  +740");
    assert!(says(&h, "1 trykt sum stemmer ikke"));
}

#[test]
fn a_printed_total_is_data_that_can_be_corrected() {
    let mut h = wide();
    click(&mut h, PRINTED);
    write(&mut h, "509.390");
    key(&mut h, Key::Enter);
    let printed = table(&h).printed_total.as_ref().unwrap();
    assert_eq!(printed.at(1), &Cell::Amount("509390".parse().unwrap()));
    assert_eq!(shown(&h, DIFFERENCE), "▲ afrunding  −2");
}

#[test]
fn a_computed_total_cannot_be_typed_over() {
    let mut h = wide();
    click(&mut h, TOTAL);
    write(&mut h, "1");
    key(&mut h, Key::Enter);
    assert_eq!(shown(&h, TOTAL), "509.392");
    assert!(says(&h, "1 celle kan ikke ændres"));
    press(&mut h, "Fjern beskeden");
    assert!(!says(&h, "1 celle kan ikke ændres"));
}

#[test]
fn escape_restores_and_delete_makes_blank_which_is_not_zero() {
    let mut h = wide();
    click(&mut h, SUPPORT);
    write(&mut h, "5");
    key(&mut h, Key::Escape);
    assert_eq!(line(&h, 0), "715 74740 13288 4674");
    key(&mut h, Key::Delete);
    assert_eq!(line(&h, 0), "715 _ 13288 4674");
    assert_eq!(shown(&h, SUPPORT), "");
    write(&mut h, "0");
    key(&mut h, Key::Enter);
    assert_eq!(line(&h, 0), "715 0 13288 4674");
    assert_eq!(shown(&h, SUPPORT), "0");
}

#[test]
fn a_pasted_block_is_one_step() {
    let mut h = wide();
    click(&mut h, FIRST);
    paste(&mut h, "716\t74.741\n31\t2.129,5\n");
    assert_eq!(line(&h, 0), "716 74741 13288 4674");
    assert_eq!(line(&h, 1), "31 2129.5 3812 _");
    undo(&mut h);
    assert_eq!(line(&h, 0), "715 74740 13288 4674");
    assert_eq!(line(&h, 1), "30 2128 3812 _");
}

#[test]
fn what_may_mean_two_things_is_asked_about_and_answered_with_a_button() {
    let mut h = wide();
    click(&mut h, SUPPORT);
    write(&mut h, "1.95");
    key(&mut h, Key::Enter);
    assert!(says(&h, "Kan læses på to måder. Skriv 1,95 eller 195."));
    assert_eq!(line(&h, 0), "715 74740 13288 4674");
    press(&mut h, "1,95");
    assert_eq!(line(&h, 0), "715 1.95 13288 4674");
    assert!(!says(&h, "Kan læses på to måder. Skriv 1,95 eller 195."));
}

#[test]
fn a_text_that_is_no_number_stays_until_it_is_corrected() {
    let mut h = wide();
    click(&mut h, SUPPORT);
    write(&mut h, "ukendt");
    key(&mut h, Key::Enter);
    let message = "Det er ikke et tal. Skriv for eksempel 1.234,5.";
    assert!(says(&h, message));
    key(&mut h, Key::Escape);
    assert!(!says(&h, message));
    assert_eq!(line(&h, 0), "715 74740 13288 4674");
}

#[test]
fn pasted_texts_that_may_mean_two_things_are_answered_together() {
    let mut h = wide();
    click(&mut h, FIRST);
    paste(&mut h, "700\t1.95\n30\t2.5\n");
    assert_eq!(line(&h, 0), "700 74740 13288 4674");
    assert!(says(&h, "2 celler blev ikke udfyldt"));
    press(&mut h, "Indsæt alle, læst som 1,95");
    assert_eq!(line(&h, 0), "700 1.95 13288 4674");
    assert_eq!(line(&h, 1), "30 2.5 3812 _");
    assert!(!says(&h, "2 celler blev ikke udfyldt"));
    undo(&mut h);
    assert_eq!((line(&h, 0), line(&h, 1)), ("700 74740 13288 4674".into(), "30 2128 3812 _".into()));
}

#[test]
fn a_plan_that_is_only_read_cannot_be_typed_in() {
    let mut h = wide();
    h.state_mut().access = Access::ReadOnly;
    h.run();
    assert!(!says(&h, "Ny linje…") && !says(&h, "Mere om tabellen"));
    click(&mut h, SUPPORT);
    write(&mut h, "5");
    key(&mut h, Key::Enter);
    assert_eq!(line(&h, 0), "715 74740 13288 4674");
    assert!(says(&h, "Planen kan kun læses her."));
    assert!(
        h.state().asked.is_empty(),
        "nothing was asked for: {:?}",
        h.state().asked.iter().collect::<Vec<&Request>>()
    );
}

#[test]
fn in_a_small_window_everything_is_still_there() {
    let mut h = harness(View::Budget, sample_with_one_table(), [576.0, 270.0]);
    h.get_by_role_and_label(Role::GridCell, FIRST).focus();
    h.run();
    write(&mut h, "716");
    key(&mut h, Key::Enter);
    assert_eq!(line(&h, 0), "716 74740 13288 4674");
    assert!(says(&h, "Ny linje…"));
}

#[test]
fn in_english_figures_are_english() {
    let mut h = wide();
    h.state_mut().words = Words::new(Language::English);
    h.run();
    let cell = "Total, Forsørgelse, DKK 1,000";
    assert_eq!(shown(&h, cell), "509,392");
}

#[test]
fn typing_can_be_finished_from_outside() {
    let mut h = wide();
    click(&mut h, SUPPORT);
    write(&mut h, "5");
    h.state_mut().finish_typing();
    h.run();
    assert_eq!(line(&h, 0), "715 5 13288 4674");
}
