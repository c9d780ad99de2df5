//! The forms of targets as they are used: by mouse, by keyboard, without a screen.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use serde::de::DeserializeOwned;

use crate::document::{Document, FaultKind};
use crate::plan::possible::Unfit;
use crate::plan::target::{
    Base, Better, Bound, Certainty, Condition, Due, PrintedChange, Reckoning, Target, When,
};
use crate::plan::unit::Unit;
use crate::plan::{Amount, Period};
use crate::ui::context::Access;
use crate::ui::goals::tests::{Window, choose, goal, pick, press, shown, undo, write};
use crate::ui::testing::{harness, sample};
use crate::ui::view::View;
use crate::wording::{Language, Words};

mod kinds;
mod possible;

const TALL: [f32; 2] = [1280.0, 2400.0];

fn read<T: DeserializeOwned>(text: &str) -> T {
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    options.from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

fn amount(text: &str) -> Amount {
    text.parse().unwrap()
}

fn period(text: &str) -> Period {
    text.parse().unwrap()
}

fn unfit(why: Unfit) -> String {
    Words::new(Language::Danish).unfit(why)
}

/// The sample, in which goal 2 counts in `unit` and has these targets.
fn document(unit: &str, targets: &str) -> Document {
    let mut document = sample();
    let id = document.plan.goals.iter().find(|goal| goal.number == "2").unwrap().id;
    let measure = &mut document.plan.goals.get_mut(id).unwrap().measures[0];
    measure.unit = read(unit);
    measure.targets = read(&format!("[{targets}]"));
    assert_eq!(crate::plan::possible::impossible(measure), [], "{targets}");
    document
}

/// Goal 2 with these targets, all of them open.
#[track_caller]
fn opened<'a>(unit: &str, targets: &str) -> Window<'a> {
    let mut h = harness(View::Goals, document(unit, targets), TALL);
    choose(&mut h, "2, ");
    open(&mut h);
    h
}

/// Opens the targets that are seen and not open.
fn open(h: &mut Window<'_>) {
    let is_edit = |node: &egui_kittest::Node<'_>| {
        node.accesskit_node().label().is_some_and(|name| name.starts_with("Redigér måltallet"))
    };
    loop {
        let Some(button) = h.query_all_by_role(Role::Button).find(is_edit) else { return };
        button.click();
        h.run();
    }
}

/// The sample's goal with this number, its targets open.
#[track_caller]
fn sample_opened<'a>(number: &str) -> Window<'a> {
    let mut h = harness(View::Goals, sample(), TALL);
    choose(&mut h, &format!("{number}, "));
    open(&mut h);
    h
}

fn target<'a>(h: &'a Window<'_>, number: &str) -> &'a Target {
    &goal(h, number).measures[0].targets[0]
}

fn condition(h: &Window<'_>) -> Condition {
    target(h, "2").condition.clone()
}

fn level(bound: fn(Amount) -> Bound, level: &str) -> Condition {
    Condition::Level(bound(amount(level)))
}

#[track_caller]
fn says(h: &Window<'_>, text: &str) {
    let spoken = |node: &egui_kittest::Node<'_>| {
        node.accesskit_node().label().or(node.value()).unwrap_or_default().replace('\u{a0}', " ")
    };
    let all: Vec<String> = h.query_all_by(|_| true).map(|node| spoken(&node)).collect();
    assert!(all.iter().any(|said| said.contains(text)), "nothing says {text}");
}

#[track_caller]
fn chosen(h: &Window<'_>, field: &str) -> String {
    h.get_by_role_and_label(Role::ComboBox, field).value().unwrap_or_default()
}

/// Types over the text of a field without leaving it.
#[track_caller]
fn type_over(h: &mut Window<'_>, field: &str, text: &str) {
    h.get_by_role_and_label(Role::TextInput, field).focus();
    h.run();
    h.key_press_modifiers(Modifiers::COMMAND, Key::A);
    h.get_by_role_and_label(Role::TextInput, field).type_text(text);
    h.run();
}

#[track_caller]
fn choose_series(h: &mut Window<'_>, field: &str, text: &str) {
    h.get_by_role_and_label(Role::ComboBox, field).click();
    h.run();
    h.get_by_role_and_label(Role::TextInput, "Søg i tidsserier").type_text(text);
    h.run();
    h.key_press(Key::Enter);
    h.run();
}

#[test]
fn a_target_is_typed_in_danish() {
    let mut h = sample_opened("2");
    write(&mut h, "Måltal", "24,5");
    assert_eq!(condition(&h), level(Bound::AtMost, "24.5"));
}

#[test]
fn a_number_that_can_be_read_in_two_ways_is_asked_about() {
    let mut h = sample_opened("2");
    write(&mut h, "Måltal", "1.95");
    assert_eq!(condition(&h), level(Bound::AtMost, "25"));
    assert_eq!(shown(&h, "Måltal"), "1.95", "what was typed stays");
    press(&mut h, "1,95");
    assert_eq!(condition(&h), level(Bound::AtMost, "1.95"));
    write(&mut h, "Måltal", "1.95");
    press(&mut h, "1,95");
    assert_eq!(shown(&h, "Måltal"), "1,95", "also when the reading is what stood there");
    undo(&mut h);
    assert!(!h.state().history.is_changed());
}

#[test]
fn what_is_no_number_stays_with_its_message() {
    let mut h = sample_opened("2");
    write(&mut h, "Måltal", "en fjerdedel");
    assert_eq!(shown(&h, "Måltal"), "en fjerdedel");
    says(&h, "Det er ikke et tal.");
    says(&h, "Et felt kan ikke læses.");
    assert!(!h.state().history.is_changed());
}

#[test]
fn a_condition_keeps_its_level_and_its_direction() {
    let mut h = sample_opened("3");
    pick(&mut h, "Krav", "Under");
    assert_eq!(target(&h, "3").condition, level(Bound::Below, "70"));
    undo(&mut h);
    assert_eq!(chosen(&h, "Krav"), "Mindst", "what was undone is forgotten");
    pick(&mut h, "Krav", "Fastholdes");
    assert_eq!(target(&h, "3").condition, Condition::Keep(Better::Higher));
    pick(&mut h, "Krav", "Over");
    assert_eq!(target(&h, "3").condition, level(Bound::Above, "70"));
}

#[test]
fn a_condition_without_a_known_level_waits_for_it() {
    let mut h = sample_opened("1");
    pick(&mut h, "Krav", "Mindst");
    assert_eq!(target(&h, "1").condition, Condition::Deliver, "no figure is made up");
    says(&h, "Skriv måltallet. Så gælder kravet.");
    says(&h, "Ændringen er ikke med i planen endnu.");
    write(&mut h, "Måltal", "2");
    assert_eq!(target(&h, "1").condition, level(Bound::AtLeast, "2"));
    assert!(h.query_by_label("Ændringen er ikke med i planen endnu.").is_none());
}

#[test]
fn a_change_that_waits_can_be_dropped() {
    let mut h = sample_opened("1");
    pick(&mut h, "Krav", "Mindst");
    press(&mut h, "Færdig med måltallet: hvert år");
    assert!(h.query_by_label("Ændringen er ikke med i planen endnu.").is_some(), "also where it is closed");
    open(&mut h);
    press(&mut h, "Drop ændringen");
    assert_eq!(chosen(&h, "Krav"), "Leveres");
    assert!(h.query_by_label("Drop ændringen").is_none());
}

#[test]
fn a_deadline_is_a_period_its_end_or_a_day() {
    let mut h = sample_opened("2");
    write(&mut h, "Periode", "1. halvår 2022");
    assert_eq!(target(&h, "2").due, Due::In(period("2022-H1")));
    pick(&mut h, "Frist", "Ultimo");
    assert_eq!(target(&h, "2").due, Due::AtEnd(period("2022-H1")));
    pick(&mut h, "Frist", "Senest dato");
    assert_eq!(target(&h, "2").due, Due::By("2022-06-30".parse().unwrap()));
    write(&mut h, "Dato", "31-06-2021");
    says(&h, "Den dag findes ikke");
    write(&mut h, "Dato", "30-06-2021");
    assert_eq!(target(&h, "2").due, Due::By("2021-06-30".parse().unwrap()));
    for (name, due) in [("Hvert år", Due::EveryYear), ("Ikke angivet", Due::Unstated)] {
        pick(&mut h, "Frist", name);
        assert_eq!(target(&h, "2").due, due);
    }
}

#[test]
fn a_base_is_set_and_cleared() {
    let mut h = sample_opened("7");
    write(&mut h, "Udgangspunkt", "4,2");
    write(&mut h, "Udgangspunktets periode", "2019");
    pick(&mut h, "Udgangspunktets tid", "Ultimo");
    press(&mut h, "Mere om måltallet");
    pick(&mut h, "Udgangspunktet er", "Forventet");
    write(&mut h, "Bemærkning til udgangspunktet", "Fra tabel 3");
    let expected = Base {
        value: Some(amount("4.2")),
        when: Some(When::AtEnd(period("2019"))),
        certainty: Certainty::Expected,
        note: Some("Fra tabel 3".to_owned()),
    };
    assert_eq!(target(&h, "7").base, Some(expected));
    for field in ["Udgangspunkt", "Udgangspunktets periode", "Bemærkning til udgangspunktet"] {
        write(&mut h, field, "");
    }
    assert_eq!(target(&h, "7").base, None);
}

#[test]
fn a_printed_change_keeps_the_decimals_it_is_printed_with() {
    let mut h = sample_opened("2");
    press(&mut h, "Mere om måltallet");
    write(&mut h, "Trykt ændring i %", "−5,10");
    let printed = |percent: &str, decimals| Some(PrintedChange { percent: amount(percent), decimals });
    assert_eq!(target(&h, "2").printed_change, printed("-5.1", 2));
    assert_eq!(
        (shown(&h, "Trykt ændring i %"), chosen(&h, "Trykt retning")),
        ("5,10".into(), "Lavere".into())
    );
    pick(&mut h, "Trykt retning", "Højere");
    assert_eq!(target(&h, "2").printed_change, printed("5.1", 2));
    write(&mut h, "Trykt ændring i %", "1,1234567");
    says(&h, &unfit(Unfit::TooManyDecimals { most: 6 }));
    assert_eq!(target(&h, "2").printed_change, printed("5.1", 2));
    write(&mut h, "Trykt ændring i %", "");
    assert_eq!(target(&h, "2").printed_change, None);
}

#[test]
fn a_budget_cell_is_chosen_as_table_line_and_column() {
    let mut h = sample_opened("2");
    let tables: Vec<String> =
        h.state().document().plan.budget.iter().map(|table| table.title.clone()).collect();
    press(&mut h, "Mere om måltallet");
    pick(&mut h, "Samme tal i budgettet", &tables[0]);
    assert_eq!(target(&h, "2").budget, None, "a table alone is no cell");
    says(&h, "Vælg både budgetlinje og kolonne.");
    let table = h.state().document().plan.budget.at(0).unwrap().clone();
    let line = super::base::lines(&table)[0].clone();
    pick(&mut h, "Budgetlinje", &line.1);
    pick(&mut h, "Kolonne", &table.columns[0].title);
    let cell = target(&h, "2").budget.unwrap();
    assert_eq!((cell.table, cell.row, cell.column), (table.id, line.0, table.columns[0].id));
    pick(&mut h, "Samme tal i budgettet", "Intet");
    assert_eq!(target(&h, "2").budget, None);
}

#[test]
fn the_sentence_changes_while_it_is_typed() {
    let mut h = sample_opened("5");
    says(&h, "Målet er højst 10,0 %; seneste (maj 2020) 11,6 %, 1,6 procentpoint over.");
    type_over(&mut h, "Måltal", "12");
    says(&h, "Målet er højst 12,0 %; seneste (maj 2020) 11,6 %, 0,4 procentpoint under.");
    assert!(!h.state().history.is_changed(), "nothing is handed over yet");
    type_over(&mut h, "Måltal", "omkring 12");
    says(&h, "Et felt kan ikke læses.");
    h.key_press(Key::Escape);
    h.run();
    says(&h, "Målet er højst 10,0 %");
}

#[test]
fn the_next_target_is_due_a_period_later_and_one_of_several_can_go() {
    let mut h = harness(View::Goals, sample(), TALL);
    choose(&mut h, "2, ");
    assert!(h.query_by_label("Fjern måltallet: i 2021").is_none(), "the only target stays");
    press(&mut h, "Tilføj måltal");
    let dues: Vec<Due> = goal(&h, "2").measures[0].targets.iter().map(|target| target.due).collect();
    assert_eq!(dues, [Due::In(period("2021")), Due::In(period("2022"))]);
    write(&mut h, "Måltal", "22");
    assert_eq!(goal(&h, "2").measures[0].targets[1].condition, level(Bound::AtMost, "22"), "it is open");
    assert_eq!(condition(&h), level(Bound::AtMost, "25"), "and this year's is as it was");
    write(&mut h, "Periode", "2021");
    says(&h, &unfit(Unfit::NotLaterTarget));
    press(&mut h, "Fjern måltallet: i 2021");
    assert_eq!(goal(&h, "2").measures[0].targets.len(), 1);
    assert_eq!(goal(&h, "2").measures[0].targets[0].condition, level(Bound::AtMost, "22"));
}

#[test]
fn nothing_follows_a_target_without_a_time() {
    let mut h = harness(View::Goals, sample(), TALL);
    choose(&mut h, "1, ");
    h.get_by_role_and_label(Role::Button, "Tilføj måltal").click();
    h.run();
    assert!(!h.state().history.is_changed());
}

#[test]
fn what_is_typed_in_a_target_is_kept_when_another_goal_is_clicked() {
    let mut h = sample_opened("2");
    type_over(&mut h, "Måltal", "24");
    choose(&mut h, "3, ");
    assert_eq!(condition(&h), level(Bound::AtMost, "24"));
    assert_eq!(shown(&h, "Nummer"), "3", "the goal that was clicked is shown");
}

#[test]
fn what_waits_is_there_when_the_goal_is_shown_again() {
    let mut h = sample_opened("1");
    pick(&mut h, "Krav", "Mindst");
    choose(&mut h, "2, ");
    choose(&mut h, "1, ");
    assert_eq!(chosen(&h, "Krav"), "Mindst");
    assert_eq!(goal(&h, "1").measures[0].targets[0].condition, Condition::Deliver, "it still waits");
}

#[test]
fn a_measure_is_added_open_and_removed() {
    let mut h = harness(View::Goals, sample(), TALL);
    choose(&mut h, "8, ");
    press(&mut h, "Tilføj måling");
    let added = goal(&h, "8").measures[2].clone();
    assert_eq!(
        (added.targets[0].condition.clone(), added.unit),
        (Condition::Deliver, Unit::EconomicFullTimePersons)
    );
    assert_eq!(chosen(&h, "Krav"), "Leveres", "its target can be filled in at once");
    press(&mut h, "Fjern målingen ”Ny måling”");
    assert_eq!(goal(&h, "8").measures.len(), 2);
}

#[test]
fn a_target_is_changed_with_the_keyboard_alone() {
    let mut h = harness(View::Goals, sample(), TALL);
    choose(&mut h, "2, ");
    let tab_to = |h: &mut Window<'_>, role: Role, name: &str| {
        for _ in 0..60 {
            if h.get_by_role_and_label(role, name).is_focused() {
                return;
            }
            h.key_press(Key::Tab);
            h.run();
        }
        panic!("{name} is not reached with the Tab key");
    };
    tab_to(&mut h, Role::Button, "Redigér måltallet: i 2021");
    h.key_press(Key::Enter);
    h.run();
    tab_to(&mut h, Role::ComboBox, "Krav");
    h.key_press(Key::Enter);
    h.run();
    tab_to(&mut h, Role::Button, "Under");
    h.key_press(Key::Enter);
    h.run();
    tab_to(&mut h, Role::TextInput, "Måltal");
    h.key_press_modifiers(Modifiers::COMMAND, Key::A);
    h.get_by_role_and_label(Role::TextInput, "Måltal").type_text("20");
    h.key_press(Key::Tab);
    h.run();
    assert_eq!(condition(&h), level(Bound::Below, "20"));
}

#[test]
fn a_frozen_target_is_read_with_everything_that_is_filled_in() {
    let cell = {
        let plan = sample().plan;
        let table = plan.budget.at(0).unwrap().clone();
        let line = super::base::lines(&table)[0].0;
        format!(r#"budget: (table: "{}", row: "{line}", column: "{}")"#, table.id, table.columns[0].id)
    };
    let base = r#"base: (value: 1133, when: AtEnd("2018"), certainty: Expected, note: "I slides")"#;
    let printed = "printed_change: (percent: -30.90, decimals: 2)";
    let path = format!(
        r#"(condition: Path(last: AtMost(783), steps: [("2019", 975), ("2020", 853)]), due: In("2021"), {base}, {printed}, {cell})"#
    );
    let mut h = harness(View::Goals, document("Persons", &path), TALL);
    h.state_mut().access = Access::ReadOnly;
    h.run();
    choose(&mut h, "2, ");
    says(&h, "Højst 783 via 2 delmål, i 2021");
    says(&h, "kan ikke vurderes");
    says(&h, "Delmål: 2019 højst 975; 2020 højst 853");
    says(&h, "Udgangspunkt: 1.133, ultimo 2018, forventet. I slides");
    says(&h, "Trykt ændring: 30,90 % lavere");
    says(&h, "Budgetlinje: ");
    assert_eq!(h.query_all_by_role(Role::TextInput).count(), 1, "only the search");
    for gone in ["Redigér måltallet: i 2021", "Tilføj måltal", "Mere om måltallet"] {
        assert!(h.query_by_label(gone).is_none(), "{gone}");
    }
}

#[test]
fn the_form_speaks_english() {
    let mut h = sample_opened("2");
    h.state_mut().words = Words::new(Language::English);
    h.run();
    assert_eq!(chosen(&h, "Condition"), "At most");
    says(&h, "The goal is at most 25%.");
}
