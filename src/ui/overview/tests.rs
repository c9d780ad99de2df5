//! What the overview shows, and where it leads.

use eframe::egui::Key;
use egui_kittest::kittest::Queryable as _;

use super::attention::subject_of;
use crate::document::Place;
use crate::edit::Subject;
use crate::plan::id::GoalId;
use crate::ui::context::{Access, Request};
use crate::ui::testing::{empty, harness, sample};
use crate::ui::view::View;

#[test]
fn the_sample_is_seen_at_a_glance() {
    let harness = harness(View::Overview, sample(), [1280.0, 2000.0]);
    harness.get_by_label("Beskæftigelsesplan 2021");
    for figure in ["16", "4.165", "509.392", "35.881", "4.979"] {
        harness.get_by_label(figure);
    }
}

#[test]
fn a_goal_is_one_click_away() {
    let mut harness = harness(View::Overview, sample(), [1280.0, 2000.0]);
    let goal = harness.state().document().plan.goals.at(0).unwrap();
    let (id, name) = (goal.id, format!("{}  {}", goal.number, goal.title));
    harness.get_by_role_and_label(eframe::egui::Role::Link, &name).click();
    harness.run();
    assert!(harness.state().asked.contains(&Request::LeadTo(Subject::Goal(id))));
}

#[test]
fn a_new_plan_is_given_its_name_here() {
    let mut harness = harness(View::Overview, empty(), [1280.0, 800.0]);
    let field = harness.get_by_role_and_label(eframe::egui::Role::TextInput, "Titel");
    field.focus();
    harness.run();
    harness.get_by_role_and_label(eframe::egui::Role::TextInput, "Titel").type_text("Plan 2021");
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().document().plan.title, "Plan 2021");
}

#[test]
fn a_plan_that_may_not_be_changed_has_no_form() {
    let mut harness = harness(View::Overview, sample(), [640.0, 360.0]);
    harness.state_mut().access = Access::ReadOnly;
    harness.run();
    assert!(harness.query_by_label("Redigér oplysninger").is_none());
}

#[test]
fn a_place_leads_to_the_thing_it_lies_in() {
    let document = sample();
    let first = document.plan.goals.at(0).unwrap().id;
    let place = Place::root().field("plan").field("goals").index(0).field("measures").index(0);
    assert_eq!(subject_of(&document, &place), Some(Subject::Goal(first)));
    assert_ne!(subject_of(&document, &place), Some(Subject::Goal(GoalId(0))));
    assert_eq!(subject_of(&document, &Place::root().field("plan").field("goals").index(999)), None);
    assert_eq!(subject_of(&document, &Place::root()), None);
}
