//! The view as it is used: by keyboard and pointer, without a screen.

mod forms;

use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers, PointerButton, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::document::Document;
use crate::plan::follow_up::FollowUp;
use crate::ui::context::Access;
use crate::ui::testing::{Stage, empty, harness, sample};
use crate::ui::view::View;
use crate::wording::{Language, Words};

type Window<'a> = Harness<'a, Stage>;

/// The made-up example in sample-data.
fn example() -> Document {
    let bytes = include_bytes!("../../../sample-data/opfoelgning-eksempel.ron");
    crate::store::parse(bytes).unwrap().document
}

fn window<'a>(size: impl Into<Vec2>) -> Window<'a> {
    let mut h = harness(View::FollowUp, example(), size);
    h.state_mut().judged_on = Some("2025-12-01".parse().unwrap());
    h.run();
    h
}

fn wide<'a>() -> Window<'a> {
    window([1280.0, 900.0])
}

fn follow_up<'a>(h: &'a Window<'_>) -> &'a FollowUp {
    h.state().document().plan.follow_ups.at(0).unwrap()
}

/// Spent and expected of a report's lines, as in a plan file.
fn reported(h: &Window<'_>, report: usize) -> String {
    let text = |amount: Option<crate::plan::Amount>| amount.map_or("_".to_owned(), |it| it.to_string());
    let lines = follow_up(h).reports[report].lines.iter();
    lines.map(|line| format!("{} {}", text(line.spent), text(line.expected))).collect::<Vec<_>>().join(", ")
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
    plain(&found.unwrap_or_else(|| panic!("no cell is called {cell}")).value().unwrap_or_default())
}

/// How often a text stands anywhere but in a sheet.
fn times(h: &Window<'_>, text: &str) -> usize {
    let nodes = h.query_all(egui_kittest::kittest::By::new());
    nodes
        .filter(|node| {
            let said = [node.accesskit_node().label(), node.value()];
            said.iter().flatten().any(|said| plain(said) == text)
        })
        .count()
}

fn says(h: &Window<'_>, text: &str) -> bool {
    times(h, text) > 0
}

#[track_caller]
fn click(h: &mut Window<'_>, cell: &str) {
    let cells: Vec<_> = h.query_all_by_role(Role::GridCell).collect();
    let found = cells.iter().find(|node| plain(&node.accesskit_node().label().unwrap_or_default()) == cell);
    found.unwrap_or_else(|| panic!("no cell is called {cell}")).click();
    drop(cells);
    h.run();
}

/// Clicks as a slow window sees it: pressed and released in one frame.
#[track_caller]
fn click_at_once(h: &mut Window<'_>, cell: &str) {
    let cells: Vec<_> = h.query_all_by_role(Role::GridCell).collect();
    let found = cells.iter().find(|node| plain(&node.accesskit_node().label().unwrap_or_default()) == cell);
    let pos = found.unwrap_or_else(|| panic!("no cell is called {cell}")).rect().center();
    drop(cells);
    let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
    let events = [true, false].map(|pressed| Event::PointerButton { pos, button, pressed, modifiers });
    h.hover_at(pos);
    h.run();
    h.input_mut().events.extend(events);
    h.run();
}

#[track_caller]
fn press(h: &mut Window<'_>, button: &str) {
    h.get_by_role_and_label(Role::Button, button).click();
    h.run();
}

#[track_caller]
fn choose(h: &mut Window<'_>, option: &str) {
    h.get_by_role_and_label(Role::RadioButton, option).click();
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

/// Replaces what stands in a field, and leaves it open.
#[track_caller]
fn fill(h: &mut Window<'_>, field: &str, text: &str) {
    h.get_by_role_and_label(Role::TextInput, field).focus();
    h.run();
    h.key_press_modifiers(Modifiers::COMMAND, Key::A);
    h.run();
    write(h, text);
}

#[track_caller]
fn undo(h: &mut Window<'_>) {
    assert!(h.state_mut().history.undo().is_some());
    h.run();
}

#[test]
fn every_line_shows_its_budget_what_is_spent_and_what_the_deviation_means() {
    let h = wide();
    let line = |column: &str| shown(&h, &format!("Sygedagpenge, {column}"));
    assert_eq!(line("Oprindeligt"), "42.000");
    assert_eq!((line("Bevillinger"), line("Korrigeret")), ("+1.500".to_owned(), "43.500".to_owned()));
    assert_eq!((line("Forbrug"), line("Rest")), ("33.100".to_owned(), "10.400".to_owned()));
    // 33.100 of 43.500 is 76,09 %; 1.700 of it 3,9 %.
    assert_eq!((line("Forbrug i %"), line("Forventet")), ("76,1 %".to_owned(), "45.200".to_owned()));
    assert_eq!((line("Afvigelse"), line("Afvigelse i %")), ("+1.700".into(), "+3,9 %  merforbrug".into()));
    assert_eq!(shown(&h, "Indtægter fra andre kommuner, Afvigelse i %"), "+6,3 %  mindreindtægt");
}

#[test]
fn a_line_that_came_later_is_marked_and_a_sum_without_it_says_so() {
    let h = wide();
    assert_eq!(shown(&h, "Ny rådgivning (ny 01-04-2025), Oprindeligt"), "");
    assert_eq!(shown(&h, "Ny rådgivning (ny 01-04-2025), Korrigeret"), "600");
    assert_eq!(shown(&h, "I alt, Forbrug"), "150.500*");
    assert!(says(&h, "* linjer mangler i summen") && says(&h, "1 linje mangler"));
    assert!(h.query_by_role_and_label(Role::Group, "Afvigelse, 1.000\u{a0}kr.").is_some());
}

#[test]
fn spent_and_expected_are_typed_as_in_a_sheet_one_step_each() {
    let mut h = wide();
    click(&mut h, "Ny rådgivning (ny 01-04-2025), Forbrug");
    write(&mut h, "310,5");
    key(&mut h, Key::Enter);
    assert!(reported(&h, 1).ends_with("310.5 450"));
    assert_eq!(shown(&h, "I alt, Forbrug"), "150.810,5");
    undo(&mut h);
    assert_eq!(shown(&h, "I alt, Forbrug"), "150.500*");
    click(&mut h, "Sygedagpenge, Forventet");
    key(&mut h, Key::Delete);
    assert!(reported(&h, 1).starts_with("33100 _, "), "nothing, which is not 0");
    assert_eq!(shown(&h, "Sygedagpenge, Afvigelse"), "");
}

#[test]
fn a_pasted_block_is_one_step() {
    let mut h = wide();
    let before = reported(&h, 1);
    click(&mut h, "Kontanthjælp, Forbrug");
    h.event(Event::Paste("44.800\t60.000\n61.000\t80.500\n".to_owned()));
    h.run();
    assert!(reported(&h, 1).contains("44800 60000, 61000 80500"), "{}", reported(&h, 1));
    undo(&mut h);
    assert_eq!(reported(&h, 1), before);
}

#[test]
fn what_is_worked_out_cannot_be_typed_over() {
    let mut h = wide();
    click(&mut h, "Sygedagpenge, Korrigeret");
    write(&mut h, "1");
    key(&mut h, Key::Enter);
    assert_eq!(shown(&h, "Sygedagpenge, Korrigeret"), "43.500");
    assert!(says(&h, "1 celle kan ikke ændres"));
    press(&mut h, "Fjern beskeden");
    assert!(!says(&h, "1 celle kan ikke ændres"));
}

#[test]
fn what_may_mean_two_things_is_asked_about() {
    let mut h = wide();
    click(&mut h, "Sygedagpenge, Forbrug");
    write(&mut h, "33.15");
    key(&mut h, Key::Enter);
    assert!(reported(&h, 1).starts_with("33100 "));
    press(&mut h, "33,15");
    assert!(reported(&h, 1).starts_with("33.15 "));
}

#[test]
fn another_report_is_of_its_own_day_and_has_only_the_grants_up_to_it() {
    let mut h = wide();
    press(&mut h, "Pr. 30-09-2025");
    press(&mut h, "Pr. 31-05-2025");
    assert_eq!(shown(&h, "Sygedagpenge, Forbrug"), "18.100");
    assert_eq!(shown(&h, "Sygedagpenge, Bevillinger"), "", "it was granted in August");
    assert_eq!(shown(&h, "A-dagpenge, Afvigelse"), "", "nothing is expected yet");
}

#[test]
fn a_report_can_be_of_any_day_and_be_removed() {
    let mut h = wide();
    press(&mut h, "Ny rapport");
    write(&mut h, "30-09-2025");
    key(&mut h, Key::Enter);
    assert!(says(&h, "Der er allerede en rapport fra den dag."));
    fill(&mut h, "Dagen, tallene er fra", "17-08-2025");
    key(&mut h, Key::Enter);
    let days: Vec<String> = follow_up(&h).reports.iter().map(|report| report.on.to_string()).collect();
    assert_eq!(days, ["2025-05-31", "2025-08-17", "2025-09-30"]);
    click(&mut h, "Sygedagpenge, Forbrug");
    write(&mut h, "28000");
    key(&mut h, Key::Enter);
    assert_eq!(reported(&h, 1), "28000 _");
    press(&mut h, "Pr. 17-08-2025");
    press(&mut h, "Fjern rapporten pr. 17-08-2025");
    assert_eq!(follow_up(&h).reports.len(), 2);
}

#[test]
fn a_line_is_added_with_the_day_of_the_report() {
    let mut h = wide();
    press(&mut h, "Ny linje");
    write(&mut h, "Jobrotation");
    key(&mut h, Key::Enter);
    let added = follow_up(&h).added.last().unwrap();
    assert_eq!((added.label.as_str(), added.on.to_string().as_str()), ("Jobrotation", "2025-09-30"));
    assert_eq!(shown(&h, "Jobrotation (ny 30-09-2025), Korrigeret"), "");
}

#[test]
fn a_plan_that_is_only_read_cannot_be_typed_in() {
    let mut h = wide();
    h.state_mut().access = Access::ReadOnly;
    h.run();
    assert!(!says(&h, "Ny rapport") && !says(&h, "Ny linje"));
    click(&mut h, "Sygedagpenge, Forbrug");
    write(&mut h, "5");
    key(&mut h, Key::Enter);
    assert!(reported(&h, 1).starts_with("33100 "));
    assert!(says(&h, "Planen kan kun læses her."));
}

#[test]
fn typing_can_be_finished_from_outside() {
    let mut h = wide();
    click(&mut h, "Sygedagpenge, Forbrug");
    write(&mut h, "5");
    h.state_mut().finish_typing();
    h.run();
    assert!(reported(&h, 1).starts_with("5 45200"));
}

#[test]
fn a_follow_up_begins_with_a_budget_of_money_and_can_be_removed() {
    let mut h = harness(View::FollowUp, sample(), [1280.0, 900.0]);
    press(&mut h, "Ny opfølgning");
    let title = follow_up(&h).title.clone();
    assert_eq!(title, "Opfølgning 2021");
    assert!(says(&h, "Der er ingen rapport på den valgte dag eller før"));
    assert_eq!(shown(&h, "I alt, Oprindeligt"), "509.392");
    press(&mut h, "Tilføj eller fjern");
    press(&mut h, "Fjern opfølgningen");
    assert!(h.state().document().plan.follow_ups.is_empty());
}

#[test]
fn without_a_budget_there_is_nothing_to_follow() {
    let h = harness(View::FollowUp, empty(), [1280.0, 900.0]);
    assert!(says(&h, "Ingen opfølgning endnu") && !says(&h, "Ny opfølgning"));
}

#[test]
fn every_part_draws_in_a_small_window_and_in_english() {
    for size in [[576.0, 270.0], [640.0, 700.0], [1280.0, 720.0]] {
        let mut h = window(size);
        h.state_mut().words = Words::new(Language::English);
        h.run();
        for part in ["Grants (3)", "Explanations (1)", "About", "Lines", "Budget persons", "Reimbursement"] {
            choose(&mut h, part);
        }
        assert!(says(&h, "Change the rates"));
    }
}
