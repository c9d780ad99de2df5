//! The view of investment cases, pressed and read as a user does.

use eframe::egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::analysis::cases::fixture::{KIK, KIK_II, document};
use crate::document::Document;
use crate::edit::Subject;
use crate::plan::Amount;
use crate::ui::context::{Access, Request};
use crate::ui::testing::{Stage, empty, harness};
use crate::ui::view::View;

const SIZE: [f32; 2] = [1280.0, 4000.0];

fn at(id: crate::plan::id::CaseId, document: Document) -> Harness<'static, Stage> {
    let mut h = harness(View::Cases, document, SIZE);
    h.state_mut().lead_to(Subject::Case(id));
    h.run();
    h
}

#[track_caller]
fn press(h: &mut Harness<'_, Stage>, label: &str) {
    h.get_by_label(label).click();
    h.run();
}

#[track_caller]
fn shows(h: &Harness<'_, Stage>, part: &str) {
    let found = h.query_all_by_label_contains(part).next().is_some();
    assert!(found, "{part} is not shown");
}

fn text(text: &str) -> String {
    text.replace('_', "\u{a0}")
}

#[test]
fn the_overview_puts_all_cases_beside_each_other() {
    let h = harness(View::Cases, document(), SIZE);
    for part in
        ["KIK II", "128,6_mio._kr.", "2 af 2 investeringer", "978 mod 1.133", "05-10-2020, om 28 dage"]
    {
        shows(&h, &text(part));
    }
}

#[test]
fn a_case_shows_its_peak_its_payback_and_its_net_by_year() {
    let mut h = harness(View::Cases, document(), SIZE);
    press(&mut h, "Vis KIK II");
    for part in ["16,69_mio._kr.", "31-05-2022", "15.484", "−15.813", "uden for perioden", "−13.429"] {
        shows(&h, &text(part));
    }
    press(&mut h, "Alle investeringer");
    assert!(h.query_by_label("Vis KIK").is_some());
}

#[test]
fn what_came_of_kik_is_shown_against_what_was_planned() {
    let h = at(KIK, document());
    for part in ["24,2", "65,5_mio._kr. bedre end forudsat", "mangler"] {
        shows(&h, &text(part));
    }
}

#[test]
fn the_persons_are_shown_with_their_status_and_milestones() {
    let mut h = at(KIK_II, document());
    press(&mut h, "Personer");
    for part in ["268 af 350", "76,6_%", "1.485", "Alle 8 trykte summer går op", "højst 1.117", "155 færre"]
    {
        shows(&h, &text(part));
    }
}

#[test]
fn the_assumptions_say_what_is_missing_and_what_the_savings_imply() {
    let mut h = at(KIK_II, document());
    press(&mut h, "Forudsætninger");
    for part in ["budgettaksten og prisen på anden forsørgelse", "59.068,57", "20.674.000", "ikke oplyst"] {
        shows(&h, part);
    }
}

#[test]
fn a_trial_moves_beside_the_plan_and_changes_nothing_in_it() {
    let mut h = at(KIK_II, document());
    press(&mut h, "Prøv");
    shows(&h, "Prøve – ikke en del af planen");
    for _ in 0..5 {
        press(&mut h, "Færre personer i alt: mindre");
    }
    // 300 of 350: 45.655 becomes 39.132,9.
    shows(&h, "39.133");
    shows(&h, "ikke inden for perioden");
    assert_eq!(h.state().document().plan, document().plan);
    press(&mut h, "Nulstil");
    assert!(h.query_all_by_label_contains("39.133").next().is_none());
}

fn type_into(h: &mut Harness<'_, Stage>, label: &str, text: &str) {
    let role = eframe::egui::Role::TextInput;
    h.get_by_role_and_label(role, label).focus();
    h.run();
    h.key_press_modifiers(Modifiers::COMMAND, Key::A);
    h.run();
    h.get_by_role_and_label(role, label).type_text(text);
    h.run();
    h.key_press(Key::Enter);
    h.run();
}

#[test]
fn a_trial_whose_savings_are_not_known_shows_no_amount_and_no_change() {
    let mut h = at(KIK_II, document());
    press(&mut h, "Prøv");
    let dashes = |h: &Harness<'_, Stage>| h.query_all_by_label("–").count();
    let before = dashes(&h);
    type_into(&mut h, "Anden forsørgelse, kr. pr. helårsperson", "60000");
    shows(&h, "Besparelsen kan ikke regnes for prøven, for budgettaksten er ikke oplyst");
    // The trial and the change of saving, net gain, outlay and payback.
    assert_eq!(dashes(&h), before + 8);
}

/// What is typed is said to be wrong at its field, and cannot be adopted.
#[track_caller]
fn impossible(label: &str, typed: &str, said: &str) {
    let mut h = at(KIK_II, document());
    press(&mut h, "Prøv");
    type_into(&mut h, label, typed);
    shows(&h, &text(said));
    shows(&h, "før de markerede forudsætninger er rettet");
    assert!(h.get_by_label("Overtag som planens forudsætninger…").accesskit_node().is_disabled());
    press(&mut h, "Nulstil");
    assert!(h.query_all_by_label_contains(&text(said)).next().is_none());
}

#[test]
fn what_cannot_be_is_said_at_its_field_and_is_not_adopted() {
    let reimbursement = "Gennemsnitlig refusion på forsørgelse";
    impossible(reimbursement, "150", "150_% er ikke en andel mellem 0 og 100");
    impossible("Andel til selvforsørgelse", "-1", "−1_% er ikke en andel");
    impossible("Færre personer i alt", "1134", "større end antallet af personer");
    impossible("Budgettakst, kr. pr. helårsperson", "-5", "−5 er under 0");
}

#[test]
fn what_the_plan_assumes_is_told_beside_the_printed_savings_where_the_price_is_known() {
    let differs = "45,53_mio._kr. for hele perioden. Planens beløb er de trykte, 45,655_mio._kr.";
    let mut priced = document();
    let assumptions = &mut priced.plan.cases.get_mut(KIK_II).unwrap().assumptions;
    assumptions.unit_price = Some(Amount::whole(90_000));
    assumptions.other_price = Some(Amount::whole(60_000));
    assumptions.self_support_share = Some(Amount::whole(75));
    let mut h = at(KIK_II, priced);
    press(&mut h, "Prøv");
    shows(&h, &text(differs));
    let mut h = at(KIK_II, document());
    press(&mut h, "Prøv");
    assert!(h.query_all_by_label_contains("Planens beløb er de trykte").next().is_none());
}

#[test]
fn printed_figures_that_are_off_by_rounding_are_told_below_their_table() {
    let mut h = at(KIK_II, document());
    shows(&h, "rundet af: 2019 trykt 12.907, delene giver 12.908; 2022, 7 mdr. trykt −8.011");
    shows(&h, "I alt trykt −24, delene giver −23.");
    press(&mut h, "Personer");
    shows(&h, "rundet af: 2019 trykt 975, delene giver 976; 2020 trykt 853, delene giver 852.");
}

#[test]
fn a_trial_is_adopted_only_after_a_question_and_as_one_step() {
    let mut h = at(KIK_II, document());
    press(&mut h, "Prøv");
    press(&mut h, "Færre personer i alt: mere");
    press(&mut h, "Overtag som planens forudsætninger…");
    let reduction =
        |h: &Harness<'_, Stage>| h.state().document().plan.cases.get(KIK_II).unwrap().assumptions.reduction;
    assert_eq!(reduction(&h), Some(Amount::whole(350)));
    press(&mut h, "Overtag");
    assert_eq!(reduction(&h), Some(Amount::whole(360)));
    let adopted = h.state().document().plan.cases.get(KIK_II).unwrap().assumptions;
    // What was not moved is as it was, and what is only of the path stays so.
    assert_eq!((adopted.reimbursement, adopted.self_support_share), (Some(Amount::whole(20)), None));
    h.state_mut().history.undo();
    h.run();
    assert_eq!(reduction(&h), Some(Amount::whole(350)));
}

#[test]
fn a_question_that_is_not_answered_changes_nothing() {
    let mut h = at(KIK_II, document());
    press(&mut h, "Prøv");
    press(&mut h, "Færre personer i alt: mere");
    press(&mut h, "Overtag som planens forudsætninger…");
    h.key_press(Key::Escape);
    h.run();
    assert!(h.query_by_label("Overtag").is_none());
    assert_eq!(h.state().document().plan, document().plan);
}

#[test]
fn a_frozen_plan_can_be_tried_and_not_changed() {
    let mut h = at(KIK_II, document());
    h.state_mut().access = Access::ReadOnly;
    h.run();
    assert!(h.query_by_label("Rediger").is_none());
    press(&mut h, "Prøv");
    press(&mut h, "Færre personer i alt: mere");
    assert!(h.query_by_label("Overtag som planens forudsætninger…").is_none());
}

#[test]
fn a_new_case_is_added_and_its_fields_are_shown() {
    let mut h = harness(View::Cases, empty(), SIZE);
    press(&mut h, "Ny investering");
    assert_eq!(h.state().document().plan.cases.len(), 1);
    assert!(h.query_by_label("Titel").is_some());
    press(&mut h, "Tilføj status");
    assert_eq!(h.state().document().plan.cases.at(0).unwrap().statuses.len(), 1);
    press(&mut h, "Tilføj gruppe");
    assert_eq!(h.state().document().plan.cases.at(0).unwrap().statuses[0].groups.len(), 1);
}

#[test]
fn rows_are_added_and_taken_away_one_step_at_a_time() {
    let mut h = at(KIK, document());
    press(&mut h, "Rediger");
    press(&mut h, "Tilføj række");
    let flows = |h: &Harness<'_, Stage>| h.state().document().plan.cases.get(KIK).unwrap().flows.clone();
    assert_eq!(flows(&h).len(), 3);
    press(&mut h, "Fjern række 1");
    assert_eq!(flows(&h).len(), 2);
    h.state_mut().history.undo();
    h.run();
    assert_eq!(flows(&h).len(), 3);
}

#[test]
fn a_field_that_is_typed_in_is_one_step() {
    let mut h = at(KIK, document());
    press(&mut h, "Rediger");
    type_into(&mut h, "Titel", "KIK I");
    assert_eq!(h.state().document().plan.cases.get(KIK).unwrap().title, "KIK I");
}

#[test]
fn the_way_to_the_item_of_the_next_decision_is_one_press() {
    let mut h = at(KIK_II, document());
    press(&mut h, "Vis punktet");
    let led = |request: &Request| matches!(request, Request::LeadTo(Subject::Item(..)));
    assert!(h.state().asked.iter().any(led));
}

#[test]
fn a_printed_figure_elsewhere_that_concerns_the_case_is_listed_with_both_places() {
    let mut document = document();
    let statements: Vec<crate::plan::statement::Statement> = ron::from_str(
        r#"[(id: "q150", title: "Investering i KIK II", printed: "60.5", unit: MillionKroner, decimals: 1,
             claim: "60.6", source: Some((publication: "p90", section: "Beskæftigelsesplan 2021")),
             claim_source: Some((publication: "p90", section: "Vi investerer"))),
            (id: "q151", title: "Besparelse i 2019", printed: "-5039", unit: ThousandKroner,
             claim: "b1.r13.c3"),
            (id: "q152", title: "Et andet tal", printed: "1", unit: Persons, claim: "1")]"#,
    )
    .unwrap();
    document.plan.statements = statements.into_iter().collect();
    let h = at(KIK_II, document);
    let both = "Det samme tal er 60,5_mio._kr. i ";
    for part in ["Investering i KIK II", both, "Beskæftigelsesplan 2021", "1 andet trykt tal stemmer."] {
        shows(&h, &text(part));
    }
    assert!(h.query_by_label("Et andet tal").is_none());
}

#[test]
fn every_part_draws_in_a_small_window_and_in_english() {
    for label in ["Money", "Persons", "Assumptions", "Try", "Edit"] {
        for size in [[640.0, 360.0], [1280.0, 720.0]] {
            let mut h = harness(View::Cases, document(), size);
            h.state_mut().words = crate::wording::Words::new(crate::wording::Language::English);
            h.state_mut().lead_to(Subject::Case(KIK_II));
            h.run();
            press(&mut h, label);
        }
    }
}
