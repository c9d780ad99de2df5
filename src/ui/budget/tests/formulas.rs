//! Columns, years and formulas: what is worked out is shown and never typed over.

use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers, PointerButton, Pos2};
use egui_kittest::kittest::Queryable as _;

use super::{Window, click, key, labels, plain, press, says, shown, table, undo, write};
use crate::document::{Document, faults};
use crate::plan::budget::{BudgetTable, Formula, Row};
use crate::plan::id::{ColumnId, RowId};
use crate::ui::testing::{empty, harness};
use crate::ui::view::View;

/// Two years with a sum of which one is printed, and persons.
fn document() -> Document {
    let mut document = empty();
    document.last_id = 20;
    let table: BudgetTable = ron::from_str(
        r#"(id: "b1", title: "KIK II", sign: PositiveIsExpense, total: NoSum,
        columns: [
            (id: "c2", title: "2020", period: Some("2020"), kind: Figures(unit: ThousandKroner, decimals: 0)),
            (id: "c3", title: "2021", period: Some("2021"), kind: Figures(unit: ThousandKroner, decimals: 0)),
            (id: "c4", title: "I alt", kind: Figures(unit: ThousandKroner, decimals: 0), formula: Some(Sum(["c2", "c3"]))),
        ],
        rows: [
            Section((id: "r5", label: "Udvalg", rows: [
                Line((id: "r6", label: "Økonomiudvalget", cells: (4253, 7223, 11475))),
            ])),
            Line((id: "r7", label: "Kontaktforløb", figures: Some((unit: Persons, decimals: 0)), cells: (1133, 0, Blank))),
            Formula((id: "r8", label: "Udgift pr. forløb", formula: PerPerson(money: "r6", persons: "r7"),
                figures: Some((unit: Kroner, decimals: 0)))),
        ])"#,
    )
    .unwrap();
    document.plan.budget.push(table);
    assert_eq!(faults(&document), vec![]);
    document
}

fn window<'a>() -> Window<'a> {
    harness(View::Budget, document(), [1280.0, 1000.0])
}

const COMPUTED: &str = "Økonomiudvalget, I alt, beregnet, 1.000 kr.";
const PRINTED: &str = "Økonomiudvalget, I alt, trykt, 1.000 kr.";

fn titles(h: &Window<'_>) -> Vec<String> {
    table(h).columns.iter().map(|column| column.title.clone()).collect()
}

#[test]
fn what_is_worked_out_stands_beside_what_is_printed_and_cannot_be_typed_over() {
    let mut h = window();
    assert_eq!(shown(&h, COMPUTED), "11.476", "4253 + 7223");
    assert_eq!(shown(&h, PRINTED), "▲ 11.475", "two parts may be off by 1 together");
    click(&mut h, COMPUTED);
    write(&mut h, "1");
    key(&mut h, Key::Enter);
    assert_eq!(shown(&h, COMPUTED), "11.476");
    assert!(says(&h, "1 celle kan ikke ændres"));
    click(&mut h, PRINTED);
    write(&mut h, "11.500");
    key(&mut h, Key::Enter);
    assert_eq!(shown(&h, PRINTED), "✗ 11.500");
    assert!(says(&h, "1 trykt sum stemmer ikke"));
}

#[test]
fn a_cost_per_person_is_in_the_rows_own_unit_and_of_nobody_is_said() {
    let h = window();
    // 4,253,000 kroner for 1,133 persons are 3,753.75 each.
    assert_eq!(shown(&h, "Udgift pr. forløb, kr., 2020, 1.000 kr."), "3.754");
    assert_eq!(shown(&h, "Udgift pr. forløb, kr., 2021, 1.000 kr."), "ingen personer");
    assert_eq!(shown(&h, "Kontaktforløb, personer, 2020, 1.000 kr."), "1.133");
}

#[test]
fn a_column_for_what_is_printed_is_shown_before_anything_is() {
    let mut h = window();
    click(&mut h, PRINTED);
    key(&mut h, Key::Delete);
    click(&mut h, COMPUTED);
    press(&mut h, "Kolonne");
    press(&mut h, "Vis trykte tal i formelkolonnen");
    write(&mut h, "11.476");
    key(&mut h, Key::Enter);
    assert_eq!(shown(&h, PRINTED), "11.476");
}

#[test]
fn a_year_is_added_after_the_cursors_and_counted_in_the_sum() {
    let mut h = window();
    click(&mut h, "Økonomiudvalget, 2021, 1.000 kr.");
    press(&mut h, "Kolonne");
    press(&mut h, "Nyt år…");
    press(&mut h, "Tilføj");
    assert_eq!(titles(&h), ["2020", "2021", "2022", "I alt"]);
    let added = &table(&h).columns[2];
    assert_eq!(added.period, Some("2022".parse().unwrap()));
    let sum = Formula::Sum(vec![ColumnId(2), ColumnId(3), added.id]);
    assert_eq!(table(&h).columns[3].formula, Some(sum));
    undo(&mut h);
    assert_eq!(titles(&h), ["2020", "2021", "I alt"]);
}

#[test]
fn a_year_is_the_first_that_no_column_is_of_and_gets_the_cursor() {
    let mut h = window();
    click(&mut h, "Økonomiudvalget, 2020, 1.000 kr.");
    press(&mut h, "Kolonne");
    press(&mut h, "Nyt år…");
    let proposed = h.get_by_role_and_label(Role::TextInput, "Overskrift").value();
    assert_eq!(proposed.as_deref(), Some("2022"));
    key(&mut h, Key::Enter);
    assert_eq!(titles(&h), ["2020", "2022", "2021", "I alt"], "Enter does what the button does");
    write(&mut h, "5");
    key(&mut h, Key::Enter);
    assert_eq!(shown(&h, "Økonomiudvalget, 2022, 1.000 kr."), "5");
}

/// Clicks as a slow window sees it: pressed and released in one frame.
fn click_at_once(h: &mut Window<'_>, pos: Pos2) {
    let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
    let events = [true, false].map(|pressed| Event::PointerButton { pos, button, pressed, modifiers });
    h.hover_at(pos);
    h.run();
    h.input_mut().events.extend(events);
    h.run();
}

/// Of a drop-down, or of a line in an open one.
#[track_caller]
fn middle(h: &Window<'_>, role: Role, label: &str) -> Pos2 {
    h.get_by_role_and_label(role, label).rect().center()
}

#[test]
fn a_cost_per_person_is_made_by_mouse_also_where_the_list_is_opened_again() {
    let mut h = window();
    click(&mut h, "Økonomiudvalget, 2020, 1.000 kr.");
    press(&mut h, "Kolonne");
    press(&mut h, "Ny kolonne…");
    write(&mut h, "Pr. person");
    for _ in 0..3 {
        let way = middle(&h, Role::ComboBox, "Regnes ud");
        click_at_once(&mut h, way);
    }
    let line = middle(&h, Role::Button, "udgift pr. person");
    click_at_once(&mut h, line);
    for (field, column) in [("Beløb", "2020"), ("Personer", "2021")] {
        let field = middle(&h, Role::ComboBox, field);
        click_at_once(&mut h, field);
        let column = middle(&h, Role::Button, column);
        click_at_once(&mut h, column);
    }
    press(&mut h, "Tilføj");
    let added = &table(&h).columns[1];
    let formula = Formula::PerPerson { money: ColumnId(2), persons: ColumnId(3) };
    assert_eq!((added.title.as_str(), &added.formula), ("Pr. person", &Some(formula)));
}

#[test]
fn a_click_beside_a_dialog_loses_nothing_and_escape_leaves_it() {
    let mut h = window();
    click(&mut h, "Økonomiudvalget, 2020, 1.000 kr.");
    press(&mut h, "Kolonne");
    press(&mut h, "Ny kolonne…");
    write(&mut h, "Budget");
    click_at_once(&mut h, Pos2::new(5.0, 5.0));
    let typed = h.get_by_role_and_label(Role::TextInput, "Overskrift").value();
    assert_eq!(typed.as_deref(), Some("Budget"));
    key(&mut h, Key::Escape);
    assert!(h.query_by_role_and_label(Role::TextInput, "Overskrift").is_none());
    assert_eq!(titles(&h).len(), 3);
}

#[test]
fn a_row_is_worked_out_from_rows_that_are_ticked() {
    let mut h = window();
    click(&mut h, "Økonomiudvalget, 2020, 1.000 kr.");
    press(&mut h, "Række");
    press(&mut h, "Ny formelrække…");
    write(&mut h, "Begge");
    for row in ["Økonomiudvalget", "Kontaktforløb"] {
        h.get_by_role_and_label(Role::CheckBox, row).click();
        h.run();
    }
    press(&mut h, "Tilføj");
    let Row::Section(section) = &table(&h).rows[0] else { panic!("the first row is a section") };
    let Row::Formula(added) = &section.rows[1] else { panic!("the formula is below the cursor") };
    assert_eq!(added.formula, Formula::Sum(vec![RowId(6), RowId(7)]));
    assert_eq!(shown(&h, "Begge, 2020, 1.000 kr."), "5.386", "4253 + 1133");
}

#[test]
fn a_formula_that_would_lead_back_to_itself_is_refused_in_the_dialog() {
    let mut h = window();
    click(&mut h, "Økonomiudvalget, 2020, 1.000 kr.");
    press(&mut h, "Række");
    press(&mut h, "Ny formelrække…");
    write(&mut h, "Tilbage");
    h.get_by_role_and_label(Role::CheckBox, "Udgift pr. forløb").click();
    h.run();
    press(&mut h, "Tilføj");
    click(&mut h, "Udgift pr. forløb, kr., 2020, 1.000 kr.");
    press(&mut h, "Række");
    press(&mut h, "Enhed, note og formel…");
    h.get_by_role_and_label(Role::ComboBox, "Beløb").click();
    h.run();
    press(&mut h, "Tilbage");
    press(&mut h, "Gem");
    let why = "Formlen regner på sig selv. Fjern den række eller kolonne, som fører tilbage.";
    assert!(says(&h, why));
    press(&mut h, "Annullér");
    assert!(!says(&h, why));
}

#[test]
fn rows_move_into_sections_and_out_of_them_and_columns_beside_each_other() {
    let mut h = window();
    click(&mut h, "Kontaktforløb, personer, 2020, 1.000 kr.");
    let alt = |h: &mut Window<'_>, modifiers, key| {
        h.key_press_modifiers(modifiers, key);
        h.run();
    };
    alt(&mut h, Modifiers::ALT, Key::ArrowRight);
    assert_eq!(labels(&h), ["Udvalg", "Udgift pr. forløb"]);
    alt(&mut h, Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(labels(&h), ["Udvalg", "Kontaktforløb", "Udgift pr. forløb"]);
    alt(&mut h, Modifiers::ALT | Modifiers::SHIFT, Key::ArrowRight);
    assert_eq!(titles(&h), ["2021", "2020", "I alt"]);
    alt(&mut h, Modifiers::ALT | Modifiers::SHIFT, Key::ArrowRight);
    assert_eq!(titles(&h), ["2021", "I alt", "2020"], "the cursor had followed its column");
}

#[test]
fn a_column_that_is_counted_in_a_sum_is_not_removed() {
    let mut h = window();
    click(&mut h, "Økonomiudvalget, 2020, 1.000 kr.");
    press(&mut h, "Kolonne");
    press(&mut h, "Fjern kolonne");
    assert_eq!(titles(&h).len(), 3);
    click(&mut h, PRINTED);
    press(&mut h, "Kolonne");
    press(&mut h, "Fjern kolonne");
    assert_eq!(titles(&h), ["2020", "2021"]);
}

#[test]
fn headings_tell_how_a_column_is_worked_out() {
    let h = window();
    let heading = h.get_all_by_role(Role::ColumnHeader).nth(2).unwrap();
    let node = egui_kittest::kittest::NodeT::accesskit_node(&heading);
    assert_eq!(node.description().map(|text| plain(&text)), Some("Regnes ud: 2020 + 2021".to_owned()));
}
