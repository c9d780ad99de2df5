//! Adding, renaming, moving and removing: lines, sections and tables.

use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use super::{SUPPORT, click, key, labels, line, press, says, shown, table, undo, wide, write};
use crate::document::Document;
use crate::edit::Subject;
use crate::plan::budget::{BudgetLine, BudgetTable, Cell, Column, ColumnKind, Row, Sign};
use crate::plan::id::RowId;
use crate::plan::unit::Unit;
use crate::ui::context::Access;
use crate::ui::testing::{empty, harness, sample_with_one_table};
use crate::ui::view::View;

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
    press(&mut h, "Omdøb række…");
    h.get_by_role_and_label(Role::TextInput, "Navn").type_text(" (ny)");
    h.run();
    press(&mut h, "Omdøb");
    assert_eq!(labels(&h)[0], "Kontant- og uddannelseshjælp (ny)");
    undo(&mut h);
    h.key_press_modifiers(Modifiers::ALT, Key::ArrowDown);
    h.run();
    assert_eq!(labels(&h)[1], before[0], "the keyboard is back in the sheet, and Alt moves the line");
    press(&mut h, "Fjern række");
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
    press(&mut h, "Række");
    press(&mut h, "Vis trykte tal for afsnit eller formel");
    write(&mut h, "466");
    key(&mut h, Key::Enter);
    assert_eq!(shown(&h, "Forskel (trykt − beregnet), Sygdom, Helårspersoner"), "✗ fejl  +1");
    let Row::Section(section) = &table(&h).rows[1] else { panic!("the section is below the cursor") };
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
    let kroner =
        |column: &Column| column.kind == ColumnKind::Figures { unit: Unit::ThousandKroner, decimals: 0 };
    assert_eq!(table.columns.iter().filter(|column| kroner(column)).count(), 3);
    assert!(h.query_by_role_and_label(Role::Grid, "Nettobudget 2021, udkast").is_some());
}

#[test]
fn enter_in_the_title_of_a_new_table_adds_it() {
    let mut h = harness(View::Budget, empty(), [1280.0, 800.0]);
    press(&mut h, "Tilføj den første budgettabel");
    key(&mut h, Key::Enter);
    assert_eq!(table(&h).title, "Nettobudget 2021");
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
    let mut document = sample_with_one_table();
    let first = document.plan.budget.at(0).unwrap().clone();
    let id = document.new_id();
    let renumbered = |row: &Row, id: RowId| match row {
        Row::Line(line) => Row::Line(BudgetLine { id, ..line.clone() }),
        other => other.clone(),
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
    press(&mut h, "Tabellens oplysninger…");
    h.get_by_role_and_label(Role::TextInput, "Tabellens navn").type_text(" B");
    h.run();
    press(&mut h, "Gem");
    assert_eq!(table(&h).title, "Nettobudget 2021 B");
}

#[test]
fn an_empty_plan_that_is_only_read_offers_no_button() {
    let mut h = harness(View::Budget, empty(), [1280.0, 800.0]);
    h.state_mut().access = Access::ReadOnly;
    h.run();
    assert!(says(&h, "Ingen budgettabeller endnu"));
    assert!(!says(&h, "Tilføj den første budgettabel"));
}
