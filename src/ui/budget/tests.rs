//! The view as it is used: by keyboard and pointer, without a screen.

use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::document::Document;
use crate::edit::Subject;
use crate::plan::budget::{BudgetTable, Cell, ColumnKind, Row, Sign};
use crate::plan::id::RowId;
use crate::plan::unit::Unit;
use crate::ui::context::{Access, Request};
use crate::ui::testing::{Stage, empty, harness, sample};
use crate::ui::view::View;
use crate::wording::{Language, Words};

type Window<'a> = Harness<'a, Stage>;

const FIRST: &str = "Kontant- og uddannelseshjælp, Helårspersoner";
const SUPPORT: &str = "Kontant- og uddannelseshjælp, Forsørgelse, 1.000 kr.";
const PRINTED: &str = "Trykt i alt, Forsørgelse, 1.000 kr.";
const TOTAL: &str = "I alt, Forsørgelse, 1.000 kr.";
const DIFFERENCE: &str = "Forskel (beregnet − trykt), Forsørgelse, 1.000 kr.";

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
    assert_eq!(shown(&h, TOTAL), "509.394", "509392 + 1.5, rounded as printed");
    // Nine parts may be off by 4.5 together.
    assert_eq!(shown(&h, DIFFERENCE), "▲ afrunding  +1,5");
    undo(&mut h);
    assert_eq!(shown(&h, DIFFERENCE), "✓ stemmer  0");
}

#[test]
fn an_error_is_said_in_words_at_the_cell_and_above() {
    let mut h = wide();
    click(&mut h, SUPPORT);
    write(&mut h, "74000");
    key(&mut h, Key::Tab);
    assert_eq!(shown(&h, DIFFERENCE), "✗ fejl  −740");
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
    assert_eq!(shown(&h, DIFFERENCE), "▲ afrunding  +2");
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
fn a_line_is_added_below_the_cursor_and_gets_it() {
    let mut h = wide();
    click(&mut h, SUPPORT);
    press(&mut h, "Ny linje…");
    h.event(Event::Text("Revalidering".to_owned()));
    h.run();
    key(&mut h, Key::Enter);
    assert_eq!(labels(&h)[1], "Revalidering");
    assert_eq!(line(&h, 1), "_ _ _ _");
    write(&mut h, "12");
    key(&mut h, Key::Enter);
    assert_eq!(line(&h, 1), "12 _ _ _", "the keyboard is in the new line");
    undo(&mut h);
    undo(&mut h);
    assert!(!labels(&h).contains(&"Revalidering".to_owned()));
}

#[test]
fn a_line_without_a_name_is_not_added() {
    let mut h = wide();
    let before = labels(&h);
    press(&mut h, "Ny linje…");
    key(&mut h, Key::Enter);
    press(&mut h, "Tilføj");
    assert_eq!(labels(&h), before);
    key(&mut h, Key::Escape);
    assert!(h.query_by_role_and_label(Role::TextInput, "Navn").is_none());
}

#[test]
fn a_line_is_renamed_moved_and_removed() {
    let mut h = wide();
    let before = labels(&h);
    click(&mut h, SUPPORT);
    press(&mut h, "Omdøb linje eller afsnit…");
    h.get_by_role_and_label(Role::TextInput, "Navn").type_text(" (ny)");
    h.run();
    press(&mut h, "Omdøb");
    assert_eq!(labels(&h)[0], "Kontant- og uddannelseshjælp (ny)");
    undo(&mut h);
    h.key_press_modifiers(Modifiers::ALT, Key::ArrowDown);
    h.run();
    assert_eq!(labels(&h)[1], before[0], "the keyboard is back in the sheet, and Alt moves the line");
    press(&mut h, "Fjern linje eller afsnit");
    assert_eq!(labels(&h).len(), before.len() - 1);
    assert!(!labels(&h).contains(&before[0]), "the cursor had followed its line");
}

#[test]
fn a_section_sums_its_lines_and_can_get_a_printed_total() {
    let mut h = wide();
    press(&mut h, "Nyt afsnit…");
    h.event(Event::Text("Sygdom".to_owned()));
    h.run();
    key(&mut h, Key::Enter);
    press(&mut h, "Ny linje…");
    h.event(Event::Text("Sygedagpenge".to_owned()));
    h.run();
    key(&mut h, Key::Enter);
    write(&mut h, "465");
    key(&mut h, Key::Enter);
    assert_eq!(shown(&h, "I alt, Sygdom, Helårspersoner"), "465");
    assert_eq!(shown(&h, "I alt, Helårspersoner"), "4.630", "4165 + 465");
    press(&mut h, "Trykt sum af afsnittet");
    write(&mut h, "466");
    key(&mut h, Key::Enter);
    assert_eq!(shown(&h, "Forskel (beregnet − trykt), Sygdom, Helårspersoner"), "✗ fejl  −1");
    let Some(Row::Section(section)) = table(&h).rows.last() else { panic!("the section is last") };
    assert_eq!(section.printed_total.as_ref().unwrap().at(0), &Cell::Amount("466".parse().unwrap()));
}

#[test]
fn an_empty_plan_leads_to_its_first_table() {
    let mut h = harness(View::Budget, empty(), [1280.0, 800.0]);
    press(&mut h, "Tilføj den første budgettabel");
    h.get_by_role_and_label(Role::TextInput, "Tabellens navn").type_text(", udkast");
    h.run();
    press(&mut h, "Tilføj");
    let table = table(&h);
    assert_eq!((&*table.title, table.sign), ("Nettobudget 2021, udkast", Sign::PositiveIsExpense));
    let kroner = |column: &crate::plan::budget::Column| {
        column.kind == ColumnKind::Figures { unit: Unit::ThousandKroner, decimals: 0 }
    };
    assert_eq!(table.columns.iter().filter(|column| kroner(column)).count(), 3);
    assert!(h.query_by_role_and_label(Role::Grid, "Nettobudget 2021, udkast").is_some());
}

#[test]
fn a_column_can_be_named_added_and_left_out_of_a_new_table() {
    let mut h = harness(View::Budget, empty(), [1280.0, 1000.0]);
    press(&mut h, "Tilføj den første budgettabel");
    press(&mut h, "Fjern kolonne 3");
    press(&mut h, "Tilføj kolonne");
    h.get_by_role_and_label(Role::TextInput, "Kolonne 4").set_text_value_accesskit("KIJOS");
    h.run();
    press(&mut h, "Tilføj kolonne");
    press(&mut h, "Tilføj");
    let titles: Vec<_> = table(&h).columns.iter().map(|column| column.title.as_str()).collect();
    assert_eq!(titles, ["Helårspersoner", "Forsørgelse", "Særlig indsats", "KIJOS"]);
}

/// The sample with its table twice.
fn two_tables() -> Document {
    let mut document = sample();
    let first = document.plan.budget.at(0).unwrap().clone();
    let id = document.new_id();
    let renumbered = |row: &Row, id: RowId| match row {
        Row::Line(line) => Row::Line(crate::plan::budget::BudgetLine { id, ..line.clone() }),
        Row::Section(section) => Row::Section(section.clone()),
    };
    let rows = first.rows.iter().map(|row| renumbered(row, document.new_id())).collect();
    document.plan.budget.push(BudgetTable { id, title: "Nettobudget 2022".to_owned(), rows, ..first });
    document
}

#[test]
fn another_table_is_chosen_and_what_is_typed_is_not_lost() {
    let mut h = harness(View::Budget, two_tables(), [1280.0, 900.0]);
    click(&mut h, SUPPORT);
    write(&mut h, "5");
    h.get_by_role_and_label(Role::RadioButton, "Nettobudget 2022").click();
    h.run();
    assert_eq!(line(&h, 0), "715 5 13288 4674");
    assert!(h.query_by_role_and_label(Role::Grid, "Nettobudget 2022").is_some());
}

#[test]
fn the_view_leads_to_a_table_and_to_its_neighbour_when_that_is_removed() {
    let document = two_tables();
    let second = document.plan.budget.at(1).unwrap().id;
    let mut h = harness(View::Budget, document, [1280.0, 900.0]);
    h.state_mut().lead_to(Subject::Table(second));
    h.run();
    assert!(h.query_by_role_and_label(Role::Grid, "Nettobudget 2022").is_some());
    press(&mut h, "Mere om tabellen");
    press(&mut h, "Fjern tabel");
    assert_eq!(h.state().document().plan.budget.len(), 1);
    assert!(h.query_by_role_and_label(Role::Grid, "Nettobudget 2021").is_some());
}

#[test]
fn a_table_is_renamed() {
    let mut h = wide();
    press(&mut h, "Mere om tabellen");
    press(&mut h, "Omdøb tabel…");
    h.get_by_role_and_label(Role::TextInput, "Navn").type_text(" B");
    key(&mut h, Key::Enter);
    assert_eq!(table(&h).title, "Nettobudget 2021 B");
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
fn an_empty_plan_that_is_only_read_offers_no_button() {
    let mut h = harness(View::Budget, empty(), [1280.0, 800.0]);
    h.state_mut().access = Access::ReadOnly;
    h.run();
    assert!(says(&h, "Ingen budgettabeller endnu"));
    assert!(!says(&h, "Tilføj den første budgettabel"));
}

#[test]
fn in_a_small_window_everything_is_still_there() {
    let mut h = harness(View::Budget, sample(), [576.0, 270.0]);
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
