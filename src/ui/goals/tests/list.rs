//! The list as it is used: what its rows say, filter, order and day.

use super::rich::rich;
use super::*;
use crate::session::Action;

/// What the rows say, without the headings.
fn rows(h: &Window<'_>) -> Vec<String> {
    let rows = h.query_all_by_role(Role::ListBoxOption);
    let said = rows.filter_map(|node| node.accesskit_node().label()).map(|row| row.replace('\u{a0}', " "));
    said.filter(|row| !row.ends_with(" mål")).collect()
}

/// The row whose text begins so.
#[track_caller]
fn row(h: &Window<'_>, begins: &str) -> String {
    let rows = rows(h);
    rows.iter().find(|row| row.starts_with(begins)).unwrap_or_else(|| panic!("none of {rows:?}")).clone()
}

#[test]
fn a_row_says_verdict_figure_distance_target_and_deadline() {
    let h = wide();
    assert_eq!(
        row(&h, "5, "),
        "5, Lav ledighed blandt fleksjobvisiterede, kan ikke vurderes, 11,6 % (maj 2020), \
         1,6 procentpoint over, højst 10 %, i 2021"
    );
}

#[test]
fn a_row_without_a_figure_says_why() {
    let h = wide();
    assert_eq!(
        row(&h, "2, "),
        "2, Hold andelen af langtidsledige nede, kan ikke vurderes, \
         planen gør ikke klart, hvad der måles, højst 25 %, i 2021"
    );
}

#[test]
fn a_goal_of_several_measures_says_the_worst_and_how_many_are_judged() {
    let mut document = sample();
    let goal = document.plan.goals.iter().find(|goal| goal.number == "8").unwrap().id;
    let goal = document.plan.goals.get_mut(goal).unwrap();
    let assessment = crate::plan::measure::Assessment {
        verdict: crate::plan::measure::Assessed::OffCourse,
        reason: "Stiger".to_owned(),
        by: "Ann".to_owned(),
        on: "2020-09-01".parse().unwrap(),
    };
    goal.measures[1].assessment = Some(assessment);
    let h = harness(View::Goals, document, [1280.0, 900.0]);
    assert_eq!(
        row(&h, "8, "),
        "8, Loft over jobafklaring og sygedagpenge, ikke på vej, vurderet manuelt, 1 af 2 vurderet, \
         ingen tidsserie viser, hvordan det går, Sygedagpenge, højst 465, i 2021"
    );
}

#[test]
fn a_goal_in_words_says_so() {
    let h = harness(View::Goals, sample(), [1280.0, 2600.0]);
    assert_eq!(row(&h, "M2, "), "M2, Opkvalificering af flere ledige, ikke målt i tal");
}

fn rich_and_wide<'a>() -> Window<'a> {
    harness(View::Goals, rich(), [1704.0, 1000.0])
}

/// The numbers of the goals that are listed, top to bottom.
fn listed(h: &Window<'_>) -> String {
    let rows = rows(h);
    rows.iter().filter_map(|row| row.split(", ").next()).collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn tick(h: &mut Window<'_>, name: &str) {
    h.get_by_role_and_label(Role::CheckBox, name).click();
    h.run();
}

#[track_caller]
fn press_heading(h: &mut Window<'_>, name: &str) {
    h.get_by_role_and_label(Role::ColumnHeader, name).click();
    h.run();
}

/// Walks with the Tab key to what is called so.
#[track_caller]
fn tab_to(h: &mut Window<'_>, name: &str) {
    for _ in 0..40 {
        h.key_press(Key::Tab);
        h.run();
        if h.query_all_by_label(name).any(|node| node.is_focused()) {
            return;
        }
    }
    panic!("the Tab key never came to {name}");
}

fn search(h: &mut Window<'_>, text: &str) {
    h.get_by_role_and_label(Role::TextInput, "Søg i mål").focus();
    h.run();
    h.get_by_role_and_label(Role::TextInput, "Søg i mål").type_text(text);
    h.run();
}

#[test]
fn a_row_says_the_same_in_columns_and_in_lines() {
    let (wide, narrow) = (rich_and_wide(), harness(View::Goals, rich(), [1064.0, 1000.0]));
    assert_eq!(rows(&wide), rows(&narrow));
    assert_eq!(
        row(&wide, "4, "),
        "4, Gennemsnitligt færre på kontanthjælp, kan ikke vurderes, 3.795,0 (2020), 70 over, \
         højst 3.725 i gennemsnit, i 2020"
    );
    assert_eq!(
        row(&wide, "6, "),
        "6, Nået i fjor, nået, 566 (december 2019), 34 under, højst 600, ultimo 2019"
    );
}

#[test]
fn a_filter_leaves_what_is_ticked_and_says_how_much() {
    let mut h = rich_and_wide();
    press(&mut h, "Filtrér");
    tick(&mut h, "Ikke på vej (3)");
    assert_eq!(listed(&h), "1 2 3");
    tick(&mut h, "Jobcentret (2)");
    assert_eq!(listed(&h), "1 3");
    assert!(h.query_by_label("2 af 9 mål: ikke på vej, Jobcentret").is_some());
    h.key_press(Key::Escape);
    h.run();
    press(&mut h, "Vis alle");
    assert_eq!(rows(&h).len(), 9);
    assert!(h.query_by_role_and_label(Role::Button, "Filtrér").is_some());
}

#[test]
fn a_filter_and_a_search_that_leave_nothing_say_so_and_offer_everything() {
    let mut h = rich_and_wide();
    press(&mut h, "Filtrér");
    tick(&mut h, "Ikke nået (1)");
    h.key_press(Key::Escape);
    h.run();
    search(&mut h, "kontakt");
    assert!(h.query_by_label("Ingen mål indeholder ”kontakt” og passer til filteret: ikke nået.").is_some());
    press(&mut h, "Vis alle");
    assert_eq!(rows(&h).len(), 9);
}

#[test]
fn typing_in_the_search_leaves_what_it_finds() {
    let mut h = wide();
    search(&mut h, "flygtninge");
    assert_eq!(h.query_all_by_role(Role::ListBoxOption).count(), 2);
    search(&mut h, "xx");
    assert!(h.query_by_label_contains("Ingen mål indeholder ”flygtningexx”").is_some());
    press(&mut h, "Vis alle");
    assert!(h.query_all_by_role(Role::ListBoxOption).count() > 10);
}

#[test]
fn being_led_to_a_goal_gives_up_a_filter_that_hides_it() {
    let mut h = rich_and_wide();
    press(&mut h, "Filtrér");
    tick(&mut h, "Ministermål (1)");
    h.key_press(Key::Escape);
    h.run();
    assert_eq!(listed(&h), "M1");
    h.state_mut().lead_to(Subject::Goal(GoalId(30)));
    h.run();
    assert_eq!((shown(&h, "Nummer").as_str(), rows(&h).len()), ("3", 9));
}

#[test]
fn working_on_a_goal_keeps_the_filter_that_it_no_longer_fits() {
    let mut h = harness(View::Goals, rich(), [1704.0, 1600.0]);
    press(&mut h, "Filtrér");
    tick(&mut h, "Ydelse (1)");
    h.key_press(Key::Escape);
    h.run();
    choose(&mut h, "2, ");
    write(&mut h, "Ansvarlig", "Jobcentret");
    assert_eq!(goal(&h, "2").responsible.as_deref(), Some("Jobcentret"));
    // Nobody is called so any more, so that tick is gone, and everything is seen.
    assert_eq!(rows(&h).len(), 9);
    press(&mut h, "Filtrér");
    tick(&mut h, "Jobcentret (3)");
    h.key_press(Key::Escape);
    h.run();
    choose(&mut h, "2, ");
    write(&mut h, "Ansvarlig", "Ydelse");
    assert_eq!((listed(&h).as_str(), shown(&h, "Nummer").as_str()), ("1 3", "2"));
}

#[test]
fn headings_of_columns_put_the_list_in_order() {
    let mut h = rich_and_wide();
    assert_eq!(listed(&h), "1 2 4 3 6 7 M1 5 10");
    press_heading(&mut h, "Vurdering");
    assert_eq!(listed(&h), "7 1 2 3 4 5 10 6 M1", "the worst first");
    press_heading(&mut h, "Nr.");
    assert_eq!(listed(&h), "1 2 3 4 5 6 7 10 M1");
    press_heading(&mut h, "Nr.");
    assert_eq!(listed(&h), "M1 10 7 6 5 4 3 2 1");
    press_heading(&mut h, "Nr.");
    assert_eq!(listed(&h), "1 2 4 3 6 7 M1 5 10", "the plan's again");
    press_heading(&mut h, "Frist");
    // At the end of 2019, of 2020, of 2021 and of 2022; what has none last.
    assert_eq!(listed(&h), "6 7 1 3 4 5 2 10 M1");
    press_heading(&mut h, "Afstand");
    // 56,5 below of 1,000; 26,4 over 783; 13,2 over 500; 12,1 over 480; 11,1 over 72; …
    assert_eq!(listed(&h), "3 2 7 1 10 5 4 6 M1");
}

#[test]
fn a_list_in_another_order_has_no_headings_and_its_rows_say_where_they_belong() {
    let mut h = harness(View::Goals, rich(), [1064.0, 1000.0]);
    assert!(h.query_by_role_and_label(Role::ListBoxOption, "Unge, 3 mål").is_some());
    press(&mut h, "Sortér");
    h.get_by_role_and_label(Role::Button, "Frist").click();
    h.run();
    assert!(h.query_by_role_and_label(Role::ListBoxOption, "Unge, 3 mål").is_none());
    assert_eq!(listed(&h), "6 7 1 3 4 5 2 10 M1");
    press(&mut h, "Efter frist");
    tick(&mut h, "Omvendt rækkefølge");
    assert_eq!(listed(&h), "10 2 1 3 4 5 6 7 M1");
}

#[test]
fn another_day_is_chosen_and_said() {
    let mut h = rich_and_wide();
    press(&mut h, "Vurderet pr. 07-09-2020");
    write(&mut h, "Vurder pr.", "31. januar 2019");
    assert_eq!(h.state().judged_on, Some("2019-01-31".parse().unwrap()));
    assert_eq!(
        row(&h, "7, "),
        "7, Ikke nået i fjor, kan ikke vurderes, 618 (januar 2019), 118 over, højst 500, ultimo 2019"
    );
    let said = "Målene er vurderet, som de så ud 31-01-2019, ikke i dag.";
    assert!(h.query_by_role_and_label(Role::Status, said).is_some());
    press(&mut h, "I dag");
    assert_eq!(h.state().judged_on, None);
    assert!(h.query_by_label_contains("Målene er vurderet, som de så ud").is_none());
}

#[test]
fn what_is_no_day_is_said_at_the_field() {
    let mut h = rich_and_wide();
    press(&mut h, "Vurderet pr. 07-09-2020");
    write(&mut h, "Vurder pr.", "32. januar 2019");
    assert_eq!(h.state().judged_on, None);
    assert_eq!(shown(&h, "Vurder pr."), "32. januar 2019");
}

#[test]
fn a_frozen_plan_stays_judged_on_its_day() {
    let mut h = rich_and_wide();
    h.state_mut().frozen = Some(rich());
    h.run();
    assert!(h.query_by_label("Vurderet pr. 07-09-2020").is_some());
    assert!(h.query_by_role_and_label(Role::Button, "Vurderet pr. 07-09-2020").is_none());
    assert!(!h.state().asked.contains(&Request::Do(Box::new(Action::JudgeOn(None)))));
}

#[test]
fn everything_is_reached_with_the_keyboard() {
    let mut h = rich_and_wide();
    tab_to(&mut h, "Filtrér");
    h.key_press(Key::Enter);
    h.run();
    tab_to(&mut h, "Ikke nået (1)");
    h.key_press(Key::Space);
    h.run();
    assert_eq!(listed(&h), "7");
    h.key_press(Key::Escape);
    h.run();
    assert!(h.get_by_role_and_label(Role::Button, "Filtrér (1)").is_focused());
    tab_to(&mut h, "Vis alle");
    h.key_press(Key::Enter);
    h.run();
    tab_to(&mut h, "Afstand");
    h.key_press(Key::Enter);
    h.run();
    assert_eq!(listed(&h), "3 2 7 1 10 5 4 6 M1");
    h.get_by_role_and_label(Role::TextInput, "Søg i mål").focus();
    h.run();
    h.key_press(Key::ArrowDown);
    h.key_press(Key::End);
    h.run();
    assert_eq!(shown(&h, "Nummer"), "M1");
}

#[test]
fn the_list_speaks_english() {
    let mut h = rich_and_wide();
    h.state_mut().words = Words::new(Language::English);
    h.run();
    assert_eq!(
        row(&h, "1, "),
        "1, Færre langtidsledige, off course, 538 (July 2020), 58 above, at most 480, at the end of 2020, Jobcentret"
    );
    for name in ["Filter", "Sort", "Judged as of 07 Sep 2020"] {
        assert!(h.query_by_role_and_label(Role::Button, name).is_some(), "{name}");
    }
    press_heading(&mut h, "Deadline");
    assert!(listed(&h).starts_with("6 7 1"));
}
