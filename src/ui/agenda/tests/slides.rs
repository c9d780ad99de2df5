//! Choosing the slides of an item, as the secretariat meets it.

use super::*;
use crate::meeting::Stage;
use crate::meeting::text::Reference;
use crate::meeting::{ItemSlides, SlideOf};
use crate::plan::id::{ChartId, GoalId};

const CHART: SlideOf = SlideOf::Thing(Reference::Chart(ChartId(279)));
const GONE: SlideOf = SlideOf::Thing(Reference::Goal(GoalId(9999)));
const TITLE: &str = "Titel og indstilling";

/// Item 67 as a form, with these slides.
fn form_with<'a>(slides: ItemSlides, stage: Stage) -> Window<'a> {
    let mut document = sample_in_draft();
    let first = document.meetings.at(0).unwrap().clone();
    let meeting = document.meetings.get_mut(first.id).unwrap();
    meeting.stage = stage;
    let item = first.item_numbered("67").unwrap().id;
    meeting.items.get_mut(item).unwrap().slides = slides;
    let mut window = window(document, [1280.0, 2400.0]);
    open(&mut window, "Punkt 67");
    press(&mut window, "Redigér");
    window
}

fn chosen(order: &[SlideOf], spare: &[SlideOf]) -> ItemSlides {
    ItemSlides { order: Some(order.to_vec()), spare: spare.to_vec() }
}

/// After these buttons the item has these slides, each button one step to undo.
#[track_caller]
fn check(before: ItemSlides, pressed: &[&str], after: &ItemSlides) {
    let mut window = form_with(before, Stage::Draft);
    pressed.iter().for_each(|label| press(&mut window, label));
    assert_eq!(numbered(&window, "67").slides, *after);
    assert_eq!(steps(&mut window), pressed.len());
}

fn focus(window: &mut Window<'_>, slide: &str) {
    window.get_by_role_and_label(Role::ListBoxOption, slide).focus();
    window.run();
}

#[test]
fn slides_follow_from_the_texts_until_they_are_chosen() {
    let mut window = form_with(ItemSlides::default(), Stage::Draft);
    assert!(window.query_by_label(TITLE).is_some());
    press(&mut window, "Vælg slides selv");
    assert_eq!(numbered(&window, "67").slides, chosen(&[SlideOf::Item, SlideOf::Decision], &[]));
    press(&mut window, "Følg teksterne igen");
    assert!(numbered(&window, "67").slides.is_automatic());
    assert_eq!(steps(&mut window), 2);
}

#[test]
fn slides_are_moved_made_spare_and_removed_by_buttons() {
    let both = || chosen(&[SlideOf::Item, SlideOf::Decision], &[]);
    check(both(), &["Flyt Beslutning op"], &chosen(&[SlideOf::Decision, SlideOf::Item], &[]));
    check(both(), &["Gør Beslutning til reserve"], &chosen(&[SlideOf::Item], &[SlideOf::Decision]));
    let remove = format!("Fjern {TITLE}");
    check(both(), &[&remove], &chosen(&[SlideOf::Decision], &[]));
    check(
        chosen(&[SlideOf::Item], &[SlideOf::Decision]),
        &["Sæt Beslutning i rækken igen"],
        &chosen(&[SlideOf::Item, SlideOf::Decision], &[]),
    );
}

#[test]
fn a_spare_slide_put_back_stands_behind_those_of_the_texts() {
    let before = ItemSlides { order: None, spare: vec![CHART] };
    let mut window = form_with(before, Stage::Draft);
    let name = window.state().words.slide_titled(&window.state().document().plan, CHART).unwrap();
    press(&mut window, &format!("Sæt {name} i rækken igen"));
    let after = chosen(&[SlideOf::Item, SlideOf::Decision, CHART], &[]);
    assert_eq!(numbered(&window, "67").slides, after);
}

#[test]
fn a_slide_moves_by_keys_and_keeps_the_keyboard() {
    let mut window = form_with(chosen(&[SlideOf::Item, CHART, SlideOf::Decision], &[]), Stage::Draft);
    let item = numbered(&window, "67").id;
    let before = meeting(&window).items.position(item);
    focus(&mut window, "Beslutning");
    for _ in 0..3 {
        window.key_press_modifiers(Modifiers::ALT, Key::ArrowUp);
        window.run();
    }
    let after = chosen(&[SlideOf::Decision, SlideOf::Item, CHART], &[]);
    assert_eq!(numbered(&window, "67").slides, after);
    assert!(window.get_by_role_and_label(Role::ListBoxOption, "Beslutning").is_focused());
    assert_eq!(meeting(&window).items.position(item), before, "the item stays where it is");
    assert_eq!(steps(&mut window), 2);
}

#[test]
fn from_a_button_that_can_go_no_further_the_keys_still_move_the_slide() {
    let mut window = form_with(chosen(&[SlideOf::Item, SlideOf::Decision], &[]), Stage::Draft);
    let item = numbered(&window, "67").id;
    let before = meeting(&window).items.position(item);
    window.get_by_role_and_label(Role::Button, "Flyt Beslutning op").focus();
    window.run();
    for key in [Key::ArrowUp, Key::ArrowDown] {
        window.key_press_modifiers(Modifiers::ALT, key);
        window.run();
    }
    assert_eq!(numbered(&window, "67").slides, chosen(&[SlideOf::Item, SlideOf::Decision], &[]));
    assert_eq!(meeting(&window).items.position(item), before);
}

#[test]
fn a_slide_is_found_by_typing_and_stands_last() {
    let mut window = form_with(ItemSlides::default(), Stage::Draft);
    window.get_by_role_and_label(Role::ComboBox, "Tilføj slide").click();
    window.run();
    window.get_by(|node| node.is_focused()).type_text("alle mål");
    window.run();
    window.key_press(Key::Enter);
    window.run();
    let goals = SlideOf::Thing(Reference::Goals);
    let after = chosen(&[SlideOf::Item, SlideOf::Decision, goals], &[]);
    assert_eq!(numbered(&window, "67").slides, after);
}

#[test]
fn what_is_gone_from_the_plan_is_told_and_can_be_removed() {
    let gone = "g9999 (findes ikke længere i planen)";
    let remove = format!("Fjern {gone}");
    check(chosen(&[SlideOf::Item, GONE], &[]), &[&remove], &chosen(&[SlideOf::Item], &[]));
}

#[test]
fn slides_are_chosen_whatever_the_stage() {
    let mut window = form_with(ItemSlides::default(), Stage::Approved);
    press(&mut window, "Vælg slides selv");
    assert!(numbered(&window, "67").slides.order.is_some());
}

#[test]
fn slides_are_read_only_where_they_were_chosen() {
    let mut window = form_with(ItemSlides::default(), Stage::Draft);
    press(&mut window, "Færdig");
    assert!(window.query_by_label("Slides").is_none());
    let mut window = form_with(chosen(&[SlideOf::Decision, GONE], &[SlideOf::Item]), Stage::Draft);
    press(&mut window, "Færdig");
    for text in ["Slides", "g9999 (findes ikke længere i planen)", "Reserve", TITLE] {
        assert!(window.query_by_label(text).is_some(), "{text}");
    }
}

#[test]
fn of_a_closed_item_it_is_told_that_no_slide_is_shown() {
    let mut window = form_with(ItemSlides::default(), Stage::Draft);
    assert!(window.query_by_label_contains("Punktet er lukket").is_none());
    window.query_all_by_role_and_label(Role::RadioButton, "Lukket").next().unwrap().click();
    window.run();
    assert!(window.query_by_label_contains("Punktet er lukket").is_some());
}
