//! The page that tells what differs between any two states.

use super::*;
use crate::analysis::Insights;
use crate::meeting::SnapshotRef;
use crate::plan::id::GoalId;
use crate::session::{Beside, Past, PastState};

/// A frozen state as the session has read it.
fn past(reference: &SnapshotRef, document: Document) -> Past {
    let insights = Insights::of(&document, reference.taken.date());
    Past { reference: reference.clone(), state: Some(PastState { document, insights }) }
}

/// The page, comparing the sample as it was frozen with the sample as it was edited since.
fn page<'a>(size: [f32; 2], edit: impl FnOnce(&mut Document)) -> Window<'a> {
    let (frozen, mut today) = with_snapshot();
    edit(&mut today);
    let read = past(&today.snapshots[0], frozen);
    let mut window = window(today, size);
    window.state_mut().past = vec![read];
    window.run();
    open_tab(&mut window, "Øjebliksbilleder (1)");
    press(&mut window, "Sammenlign");
    window
}

fn first_goal(document: &Document) -> GoalId {
    document.plan.goals.at(0).unwrap().id
}

/// Renames the first goal and removes the second.
fn rename_and_remove(document: &mut Document) {
    let (first, second) = (first_goal(document), document.plan.goals.at(1).unwrap().id);
    document.plan.goals.get_mut(first).unwrap().title = "Flere i job".to_owned();
    document.plan.goals.remove(second);
}

/// The names of the differences that are listed.
fn listed(window: &Window<'_>) -> Vec<String> {
    let list = window.get_by_role_and_label(Role::ListBox, "Hvad er ændret");
    let rows = list.query_all_by_role(Role::ListBoxOption);
    rows.filter_map(|row| row.accesskit_node().label()).collect()
}

fn choose(window: &mut Window<'_>, field: &str, option: &str) {
    window.get_by_role_and_label(Role::ComboBox, field).click();
    window.run();
    let found = |node: &egui_kittest::Node<'_>| {
        node.accesskit_node().label().is_some_and(|label| label.starts_with(option))
    };
    window.query_all_by_role(Role::Button).rfind(found).expect("the option is listed").click();
    window.run();
}

#[test]
fn the_last_frozen_state_is_compared_with_the_plan_without_opening_it() {
    let mut window = page(WIDE, rename_and_remove);
    assert!(window.query_by_label("0 tilføjet · 1 fjernet · 0 flyttet · 1 ændret").is_some());
    assert_eq!(listed(&window).len(), 2);
    assert!(listed(&window)[0].starts_with("Mål 1 · Flere i job, Titel: "), "{:?}", listed(&window));
    open(&mut window, "Mål 1 · Flere i job, Titel");
    let goal = first_goal(window.state().document());
    assert_eq!(window.state().asked, [Request::LeadTo(Subject::Goal(goal))]);
}

#[test]
fn what_was_removed_is_shown_under_every_choice_and_leads_to_the_frozen_state() {
    let mut window = page(WIDE, rename_and_remove);
    open_tab(&mut window, "Kildens 0");
    assert_eq!(listed(&window).len(), 1);
    assert!(listed(&window)[0].starts_with("Mål 2 · ") && listed(&window)[0].ends_with(" → ikke angivet"));
    assert!(window.query_by_label("Det, der er fjernet, vises altid.").is_some());
    let gone = sample_in_draft().plan.goals.at(1).unwrap().id;
    open(&mut window, "Mål 2 · ");
    let expected = [Request::Do(Box::new(Action::OpenSnapshot(1))), Request::LeadTo(Subject::Goal(gone))];
    assert_eq!(window.state().asked, expected);
    open_tab(&mut window, "Vores 2");
    assert_eq!(listed(&window).len(), 2);
}

#[test]
fn a_part_of_the_plan_is_chosen_with_its_count() {
    let mut window = page(WIDE, |d| {
        let first = first_goal(d);
        d.plan.goals.get_mut(first).unwrap().title.push('!');
        d.plan.committee.push('!');
    });
    choose(&mut window, "Del af planen", "Mål 1");
    assert_eq!(listed(&window).len(), 1);
    assert!(listed(&window)[0].starts_with("Mål 1 · "));
}

#[test]
fn any_two_frozen_states_are_compared_and_turned_around() {
    let (first, mut today) = with_snapshot();
    let mut second = first.clone();
    second.plan.title = "Anden".to_owned();
    let reference = SnapshotRef {
        number: 2,
        taken: "2020-10-05T09:00:00".parse().unwrap(),
        ..today.snapshots[0].clone()
    };
    today.snapshots.push(reference);
    let pasts = vec![past(&today.snapshots[0], first), past(&today.snapshots[1], second)];
    let mut window = window(today, WIDE);
    window.state_mut().past = pasts;
    window.run();
    open_tab(&mut window, "Øjebliksbilleder (2)");
    press(&mut window, "Sammenlign");
    assert!(listed(&window)[0].ends_with("Anden → Beskæftigelsesplan 2021"), "{:?}", listed(&window));
    choose(&mut window, "Til", "Øjebliksbillede 1");
    choose(&mut window, "Fra", "Øjebliksbillede 2");
    press(&mut window, "Byt om");
    assert!(listed(&window)[0].ends_with("Beskæftigelsesplan 2021 → Anden"), "{:?}", listed(&window));
}

#[test]
fn a_state_from_a_file_is_compared_too() {
    let mut document = sample_in_draft();
    document.plan.title = "Fra en fil".to_owned();
    let insights = Insights::of(&document, "2020-09-07".parse().unwrap());
    let mut window = window(sample_in_draft(), WIDE);
    open_tab(&mut window, "Øjebliksbilleder (0)");
    press(&mut window, "Sammenlign med en fil…");
    assert_eq!(window.state().asked, [Request::ChooseBeside]);
    let path = "folder/anden.ron".into();
    window.state_mut().beside = Some(Beside { path, header: None, document, insights });
    window.state_mut().compare_beside();
    window.run();
    let from = window.get_by_role_and_label(Role::ComboBox, "Fra");
    assert_eq!(from.value().as_deref(), Some("anden.ron"));
    assert!(listed(&window)[0].contains("Fra en fil → Beskæftigelsesplan 2021"), "{:?}", listed(&window));
}

#[test]
fn states_that_are_equal_say_so_and_one_that_is_not_read_yet_waits() {
    let mut window = page(WIDE, |_| {});
    assert!(window.query_by_label("De to tilstande er ens").is_some());
    window.state_mut().past.clear();
    window.run();
    assert!(window.query_by_label_contains("læses …").is_some());
    let reference = window.state().document().snapshots[0].clone();
    window.state_mut().past = vec![Past { reference, state: None }];
    window.run();
    assert!(window.query_by_label_contains("kan ikke læses").is_some());
}

#[test]
fn the_keyboard_walks_the_differences_and_leads_to_their_place() {
    let mut window = page(WIDE, |d| {
        let goals: Vec<GoalId> = d.plan.goals.iter().map(|goal| goal.id).collect();
        goals.iter().for_each(|id| d.plan.goals.get_mut(*id).unwrap().title.push('!'));
    });
    let second = window.state().document().plan.goals.at(1).unwrap().id;
    window
        .query_all_by_role(Role::ListBoxOption)
        .find(|row| row.accesskit_node().label().is_some_and(|label| label.starts_with("Mål 1 · ")))
        .unwrap()
        .focus();
    window.run();
    window.key_press(Key::ArrowDown);
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(window.state().asked, [Request::LeadTo(Subject::Goal(second))]);
    window.key_press(Key::End);
    window.run();
    let last = window.query_all_by_role(Role::ListBoxOption).filter(|row| row.is_focused()).count();
    assert_eq!(last, 1, "the last row was scrolled to and has the keyboard");
}

#[test]
fn the_page_is_whole_in_every_size_and_in_english() {
    for size in [WIDE, NARROW, [1920.0, 1080.0]] {
        let mut window = page(size, rename_and_remove);
        window.state_mut().words = Words::new(Language::English);
        window.run();
        assert!(window.query_by_label_contains("[").is_none(), "a text is missing");
        assert!(window.query_all_by_label("What changed").count() > 0);
    }
}
