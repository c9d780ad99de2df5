//! The view as it is used: by mouse, by keyboard, without a screen.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};

use crate::edit::Subject;
use crate::plan::goal::Goal;
use crate::plan::id::{GoalId, SeriesId};
use crate::plan::unit::Unit;
use crate::ui::context::{Access, Request};
use crate::ui::testing::{Stage, empty, harness, sample};
use crate::ui::view::View;
use crate::wording::{Language, Words};

mod list;
mod rich;
mod summary;

pub(super) type Window<'a> = Harness<'a, Stage>;

pub(super) fn wide<'a>() -> Window<'a> {
    harness(View::Goals, sample(), [1280.0, 900.0])
}

pub(super) fn goal<'a>(h: &'a Window<'_>, number: &str) -> &'a Goal {
    h.state().document().plan.goals.iter().find(|goal| goal.number == number).unwrap()
}

/// The numbers of the plan's own goals; those of item 65 and of the strategies come after.
fn numbers(h: &Window<'_>) -> String {
    let numbers = h.state().document().plan.goals.iter().map(|goal| goal.number.as_str());
    numbers.take_while(|number| *number != "65").collect::<Vec<_>>().join(" ")
}

/// Clicks the row whose name begins so.
#[track_caller]
pub(super) fn choose(h: &mut Window<'_>, row: &str) {
    let all: Vec<_> = h.query_all_by_role(Role::ListBoxOption).collect();
    let found =
        all.iter().find(|node| node.accesskit_node().label().is_some_and(|label| label.starts_with(row)));
    found.unwrap_or_else(|| panic!("no row begins with {row}")).click();
    drop(all);
    h.run();
}

#[track_caller]
pub(super) fn press(h: &mut Window<'_>, button: &str) {
    h.get_by_role_and_label(Role::Button, button).click();
    h.run();
}

/// Replaces the text of a field, and leaves it with Enter.
#[track_caller]
pub(super) fn write(h: &mut Window<'_>, field: &str, text: &str) {
    h.get_by_role_and_label(Role::TextInput, field).focus();
    h.run();
    h.key_press_modifiers(Modifiers::COMMAND, Key::A);
    h.key_press(Key::Backspace);
    h.run();
    if !text.is_empty() {
        h.get_by_role_and_label(Role::TextInput, field).type_text(text);
        h.run();
    }
    h.key_press(Key::Enter);
    h.run();
}

#[track_caller]
pub(super) fn pick(h: &mut Window<'_>, field: &str, option: &str) {
    h.get_by_role_and_label(Role::ComboBox, field).click();
    h.run();
    // Not with the pointer: it may have to be scrolled to.
    h.get_by_role_and_label(Role::Button, option).click_accesskit();
    h.run();
}

#[track_caller]
pub(super) fn shown(h: &Window<'_>, field: &str) -> String {
    h.get_by_role_and_label(Role::TextInput, field).value().unwrap_or_default()
}

#[track_caller]
pub(super) fn undo(h: &mut Window<'_>) {
    assert!(h.state_mut().history.undo().is_some());
    h.run();
}

#[test]
fn a_goal_with_two_measures_states_both() {
    let mut h = harness(View::Goals, sample(), [1280.0, 1400.0]);
    choose(&mut h, "8, Loft over jobafklaring og sygedagpenge");
    for stated in ["Højst 256, i 2021", "Højst 465, i 2021"] {
        assert!(h.query_by_label(stated).is_some(), "{stated}");
    }
}

#[test]
fn a_title_is_changed_in_one_step_and_taken_back_in_one() {
    let mut h = wide();
    choose(&mut h, "2, ");
    write(&mut h, "Målet", "Færre langtidsledige");
    assert_eq!(goal(&h, "2").title, "Færre langtidsledige");
    undo(&mut h);
    assert_eq!(goal(&h, "2").title, "Hold andelen af langtidsledige nede");
    assert!(!h.state().history.is_changed());
}

#[test]
fn what_is_typed_is_kept_when_another_goal_is_clicked() {
    let mut h = wide();
    choose(&mut h, "2, ");
    h.get_by_role_and_label(Role::TextInput, "Ansvarlig").focus();
    h.run();
    h.get_by_role_and_label(Role::TextInput, "Ansvarlig").type_text("Jobcentret");
    h.run();
    choose(&mut h, "3, ");
    assert_eq!(goal(&h, "2").responsible.as_deref(), Some("Jobcentret"));
    assert_eq!(shown(&h, "Nummer"), "3", "the goal that was clicked is shown");
}

#[test]
fn the_arrows_walk_through_the_list() {
    let mut h = wide();
    choose(&mut h, "1, ");
    for _ in 0..2 {
        h.key_press(Key::ArrowDown);
        h.run();
    }
    assert_eq!(shown(&h, "Nummer"), "2", "over the heading between");
    h.key_press(Key::End);
    h.run();
    assert_eq!(shown(&h, "Nummer"), "T3");
    h.key_press(Key::Home);
    h.run();
    assert_eq!(shown(&h, "Fokusområdets navn"), "Samarbejdet med virksomhederne");
}

#[test]
fn alt_and_arrows_move_a_goal_among_its_neighbours() {
    let mut h = wide();
    choose(&mut h, "4, ");
    h.key_press_modifiers(Modifiers::ALT, Key::ArrowDown);
    h.run();
    assert_eq!(numbers(&h), "1 2 3 5 4 6 7 8 M1 M2 M3 M4 M5 T1 T2 T3");
    assert_eq!(shown(&h, "Nummer"), "4");
    h.key_press_modifiers(Modifiers::ALT, Key::ArrowUp);
    h.key_press_modifiers(Modifiers::ALT, Key::ArrowUp);
    h.run();
    assert_eq!(numbers(&h), "1 2 3 4 5 6 7 8 M1 M2 M3 M4 M5 T1 T2 T3");
}

#[test]
fn the_buttons_move_too() {
    let mut h = wide();
    choose(&mut h, "6, ");
    press(&mut h, "Flyt op");
    assert_eq!(numbers(&h), "1 2 3 4 6 5 7 8 M1 M2 M3 M4 M5 T1 T2 T3");
}

#[test]
fn a_goal_is_added_to_the_selected_focus_area_and_named_at_once() {
    let mut h = wide();
    choose(&mut h, "4, ");
    press(&mut h, "Tilføj mål");
    assert_eq!(numbers(&h), "1 2 3 4 5 6  7 8 M1 M2 M3 M4 M5 T1 T2 T3");
    assert_eq!(goal(&h, "").focus_area, goal(&h, "4").focus_area);
    h.get_by_role_and_label(Role::TextInput, "Målet").type_text("Flere i småjob");
    h.run();
    h.key_press(Key::Enter);
    h.run();
    assert_eq!(goal(&h, "").title, "Flere i småjob");
}

#[test]
fn a_goal_is_removed_and_its_neighbour_selected() {
    let mut h = wide();
    choose(&mut h, "4, ");
    press(&mut h, "Fjern mål");
    assert_eq!(numbers(&h), "1 2 3 5 6 7 8 M1 M2 M3 M4 M5 T1 T2 T3");
    assert_eq!(shown(&h, "Nummer"), "5");
    undo(&mut h);
    assert_eq!(numbers(&h), "1 2 3 4 5 6 7 8 M1 M2 M3 M4 M5 T1 T2 T3");
    assert_eq!(shown(&h, "Nummer"), "4", "what returns is selected again");
}

#[test]
fn an_empty_plan_offers_the_first_goal() {
    let mut h = harness(View::Goals, empty(), [1280.0, 720.0]);
    press(&mut h, "Tilføj det første mål");
    assert_eq!(h.state().document().plan.goals.len(), 1);
    assert_eq!(shown(&h, "Målet"), "Nyt mål");
}

#[test]
fn a_series_is_found_by_typing_and_chosen() {
    let mut h = harness(View::Goals, sample(), [1280.0, 2400.0]);
    choose(&mut h, "2, ");
    h.get_by_role_and_label(Role::ComboBox, "Tidsserie").click();
    h.run();
    h.get_by_role_and_label(Role::TextInput, "Søg i tidsserier").type_text("selvstændige tilsagn");
    h.run();
    h.key_press(Key::ArrowDown);
    h.run();
    h.key_press(Key::Enter);
    h.run();
    assert_eq!(goal(&h, "2").measures[0].series, Some(SeriesId(69)));
}

#[test]
fn the_latest_figure_of_a_series_is_shown_and_leads_there() {
    let mut h = harness(View::Goals, sample(), [1280.0, 2400.0]);
    choose(&mut h, "5, ");
    assert!(h.query_by_label_contains("Seneste tal: 11,6").is_some());
    press(&mut h, "Vis tidsserien");
    assert_eq!(h.state().asked, [Request::LeadTo(Subject::Series(SeriesId(85)))]);
}

#[test]
fn a_unit_is_chosen() {
    let mut h = harness(View::Goals, sample(), [1280.0, 2400.0]);
    choose(&mut h, "2, ");
    pick(&mut h, "Enhed", "borgere");
    assert_eq!(goal(&h, "2").measures[0].unit, Unit::Citizens);
}

#[test]
fn focus_areas_are_added_renamed_moved_and_removed() {
    let mut h = wide();
    let titles = |h: &Window<'_>| {
        h.state().document().plan.focus_areas.iter().map(|area| area.title.clone()).collect::<Vec<_>>()
    };
    choose(&mut h, "Ledige borgere klar til job");
    press(&mut h, "Tilføj fokusområde");
    h.get_by_role_and_label(Role::TextInput, "Fokusområdets navn").type_text("Seniorer");
    h.run();
    h.key_press(Key::Enter);
    h.run();
    assert_eq!(titles(&h)[8], "Seniorer");
    press(&mut h, "Flyt op");
    assert_eq!(titles(&h)[7], "Seniorer");
    press(&mut h, "Fjern fokusområde");
    assert_eq!(titles(&h).len(), 8);
}

#[test]
fn a_goal_of_a_removed_focus_area_stays() {
    let mut h = harness(View::Goals, sample(), [1280.0, 2600.0]);
    choose(&mut h, "Samarbejdet med virksomhederne");
    press(&mut h, "Fjern fokusområde");
    assert_eq!(goal(&h, "1").focus_area, None);
    choose(&mut h, "Uden fokusområde, 2 mål");
}

#[test]
fn a_frozen_plan_is_read_and_not_changed() {
    let mut h = harness(View::Goals, sample(), [1280.0, 1600.0]);
    h.state_mut().access = Access::ReadOnly;
    h.run();
    choose(&mut h, "8, ");
    assert_eq!(h.query_all_by_role(Role::TextInput).count(), 1, "only the search");
    for gone in ["Tilføj mål", "Fjern mål", "Tilføj måling", "Flyt op"] {
        assert!(h.query_by_label(gone).is_none(), "{gone}");
    }
    assert!(h.query_all_by_label("økonomiske fuldtidspersoner").count() == 2);
    h.key_press_modifiers(Modifiers::ALT, Key::ArrowUp);
    h.run();
    assert!(!h.state().history.is_changed());
}

#[test]
fn list_and_goal_take_turns_where_it_is_narrow() {
    let mut h = harness(View::Goals, sample(), [576.0, 270.0]);
    assert!(h.query_by_role_and_label(Role::TextInput, "Målet").is_none());
    choose(&mut h, "1, ");
    assert_eq!(shown(&h, "Målet"), "Årlig opfølgning på rekrutteringsindsatsen");
    press(&mut h, "Tilbage til listen");
    assert!(h.query_by_role_and_label(Role::TextInput, "Målet").is_none());
    h.key_press(Key::ArrowDown);
    h.run();
    h.key_press(Key::Enter);
    h.run();
    assert_eq!(shown(&h, "Fokusområdets navn"), "Ledige borgere klar til job");
}

#[test]
fn nothing_reaches_past_the_edge_in_any_width() {
    for width in [576.0, 700.0, 840.0, 1000.0, 1280.0, 1700.0] {
        let mut h = harness(View::Goals, sample(), [width, 900.0]);
        choose(&mut h, "5, ");
        for node in h.query_all_by(|node| node.label().is_some() || node.value().is_some()) {
            let rect = node.rect();
            assert!(
                rect.right() <= width + 0.5,
                "{:?} reaches {} of {width}",
                node.accesskit_node().label(),
                rect.right()
            );
        }
    }
}

#[test]
fn being_led_to_a_goal_shows_it_though_a_search_hides_it() {
    let mut h = wide();
    h.get_by_role_and_label(Role::TextInput, "Søg i mål").focus();
    h.run();
    h.get_by_role_and_label(Role::TextInput, "Søg i mål").type_text("flygtninge");
    h.run();
    let hidden = goal(&h, "T3").id;
    h.state_mut().lead_to(Subject::Goal(hidden));
    h.run();
    assert_eq!(shown(&h, "Nummer"), "T3");
    assert_eq!(shown(&h, "Søg i mål"), "");
}

#[test]
fn being_led_to_a_goal_opens_it_where_it_is_narrow() {
    let mut h = harness(View::Goals, sample(), [576.0, 270.0]);
    let goal = goal(&h, "8").id;
    h.state_mut().lead_to(Subject::Goal(goal));
    h.run();
    assert_eq!(shown(&h, "Målet"), "Loft over jobafklaring og sygedagpenge");
}

#[test]
fn only_the_rows_that_are_seen_are_drawn() {
    let mut document = sample();
    let pattern = document.plan.goals.at(0).unwrap().clone();
    let copies = (0..2000).map(|nth| Goal { id: GoalId(1000 + nth), ..pattern.clone() });
    document.plan.goals = copies.collect();
    let mut h = harness(View::Goals, document, [1280.0, 900.0]);
    assert!(h.query_all_by_role(Role::ListBoxOption).count() < 25);
    choose(&mut h, "1, ");
    h.key_press(Key::End);
    h.run();
    let rows = h.query_all_by_role(Role::ListBoxOption).filter(|row| row.is_focused());
    assert_eq!(rows.count(), 1, "the last row has the keyboard");
}

#[test]
fn what_has_the_keyboard_is_in_sight_wherever_the_tab_key_leads() {
    let mut h = harness(View::Goals, sample(), [1280.0, 720.0]);
    choose(&mut h, "1, ");
    let mut walked = 0;
    for _ in 0..80 {
        h.key_press(Key::Tab);
        h.run();
        for part in h.query_all(By::new().predicate(|node| node.is_focused())) {
            let (top, bottom) = (part.rect().top(), part.rect().bottom());
            assert!(
                top >= 0.0 && bottom <= 720.0,
                "{:?} lies at {top} to {bottom}",
                part.accesskit_node().label()
            );
            walked += 1;
        }
    }
    assert!(walked > 60, "the tab key led to {walked} parts");
}

#[test]
fn the_view_speaks_english() {
    let mut h = wide();
    h.state_mut().words = Words::new(Language::English);
    h.run();
    choose(&mut h, "2, ");
    assert!(h.query_by_role_and_label(Role::TextInput, "What is measured").is_some());
}
