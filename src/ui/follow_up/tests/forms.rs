//! Grants, explanations, budget persons and rates.

use super::*;
use crate::edit::Subject;
use crate::plan::Amount;
use crate::ui::context::Request;

/// The parts of a grant: `600 -400`.
fn amounts(h: &Window<'_>, grant: usize) -> String {
    let parts = follow_up(h).grants[grant].parts.iter();
    parts.map(|part| part.amount.to_string()).collect::<Vec<_>>().join(" ")
}

fn grants<'a>() -> Window<'a> {
    let mut h = wide();
    choose(&mut h, "Bevillinger (3)");
    h
}

#[track_caller]
fn choose_grant(h: &mut Window<'_>, title: &str) {
    h.get_by_role_and_label(Role::Row, title).click();
    h.run();
}

#[test]
fn whether_a_grant_balances_is_said_while_it_is_typed() {
    let mut h = grants();
    choose_grant(&mut h, "Ny rådgivning med Socialudvalget");
    // In the list and in the form.
    assert_eq!(times(&h, "200 for meget"), 2);
    fill(&mut h, "Beløb 2", "-700");
    assert_eq!((times(&h, "200 for meget"), times(&h, "mangler 100")), (1, 1));
    assert_eq!(amounts(&h, 1), "600 -400", "nothing is handed over yet");
    fill(&mut h, "Beløb 2", "-600");
    assert_eq!(times(&h, "balancerer"), 2, "this one and the first in the list");
    key(&mut h, Key::Enter);
    assert_eq!(amounts(&h, 1), "600 -600");
    assert_eq!(times(&h, "balancerer"), 3);
    undo(&mut h);
    assert_eq!(amounts(&h, 1), "600 -400");
}

#[test]
fn a_grant_is_added_filled_in_and_removed() {
    let mut h = grants();
    press(&mut h, "Ny bevilling");
    let grant = follow_up(&h).grants.last().unwrap();
    assert_eq!((grant.on.to_string().as_str(), grant.parts.len()), ("2025-09-30", 0));
    fill(&mut h, "Titel", "Flere virksomhedsbesøg");
    key(&mut h, Key::Enter);
    fill(&mut h, "Dag", "15-06-2025");
    key(&mut h, Key::Enter);
    press(&mut h, "Nyt beløb");
    fill(&mut h, "Beløb 1", "1.200,5");
    key(&mut h, Key::Enter);
    let grant = follow_up(&h).grants.last().unwrap();
    assert_eq!(
        (grant.title.as_str(), grant.on.to_string().as_str()),
        ("Flere virksomhedsbesøg", "2025-06-15")
    );
    assert_eq!(amounts(&h, 3), "1200.5");
    assert_eq!(times(&h, "1.200,5 for meget"), 2);
    press(&mut h, "Fjern bevillingen");
    assert_eq!(follow_up(&h).grants.len(), 3);
}

#[test]
fn a_part_can_go_to_another_committee() {
    let mut h = grants();
    choose_grant(&mut h, "Stigende sygefravær");
    h.get_by_role_and_label(Role::ComboBox, "Linje 1").click();
    h.run();
    press(&mut h, "Andet udvalg");
    fill(&mut h, "Udvalgets navn", "Økonomiudvalget");
    key(&mut h, Key::Enter);
    let part = &follow_up(&h).grants[2].parts[0];
    assert_eq!(part.to, crate::plan::follow_up::GrantLine::Elsewhere("Økonomiudvalget".to_owned()));
}

#[test]
fn a_grant_leads_to_the_item_it_was_decided_at() {
    let mut h = grants();
    choose_grant(&mut h, "Stigende sygefravær");
    press(&mut h, "Vis punktet");
    assert_eq!(h.state().asked, [Request::LeadTo(Subject::Item(22.into(), 23.into()))]);
}

#[test]
fn the_bridge_follows_what_is_typed() {
    let mut h = wide();
    choose(&mut h, "Forklaringer (1)");
    assert_eq!(shown(&h, "Helårspersoner i alt, Planlagt"), "460");
    assert!(says(&h, "+1.323.808") && says(&h, "−314.650"));
    click(&mut h, "fra uge 53, 20 %, Realiseret");
    write(&mut h, "132");
    key(&mut h, Key::Enter);
    // 460 persons as planned: nothing is due to their number.
    assert_eq!(shown(&h, "Helårspersoner i alt, Realiseret"), "460");
    assert!(!says(&h, "+1.323.808"));
    click(&mut h, "Pris pr. helårsperson, kr., Planlagt");
    key(&mut h, Key::Delete);
    assert!(says(&h, "Afvigelsen kan ikke deles op endnu"));
    undo(&mut h);
    assert!(!says(&h, "Afvigelsen kan ikke deles op endnu"));
}

/// A cell that is clicked has the keyboard, in a part of the page.
#[track_caller]
fn typed_where_clicked(part: &str, cell: &str) {
    let mut h = wide();
    choose(&mut h, part);
    if part == "Refusionssatser" {
        press(&mut h, "Ret satserne");
    }
    click_at_once(&mut h, cell);
    write(&mut h, "6");
    key(&mut h, Key::Enter);
    assert_eq!(shown(&h, cell), "6", "in {part}");
}

#[test]
fn a_cell_of_any_sheet_that_is_clicked_quickly_has_the_keyboard() {
    typed_where_clicked("Linjer", "Sygedagpenge, Forbrug");
    typed_where_clicked("Budgetpersoner", "jan., Planlagt");
    typed_where_clicked("Forklaringer (1)", "fra uge 53, 20 %, Realiseret");
    typed_where_clicked("Refusionssatser", "Trin 2, Fra uge");
}

#[test]
fn a_new_grant_has_the_keyboard_in_its_title_and_says_nothing_of_its_balance() {
    let mut h = grants();
    press(&mut h, "Ny bevilling");
    assert!(h.get_by_role_and_label(Role::TextInput, "Titel").is_focused());
    assert_eq!(times(&h, "balancerer"), 1, "the first in the list alone");
    press(&mut h, "Nyt beløb");
    fill(&mut h, "Beløb 1", "hundrede");
    assert_eq!(times(&h, "balancerer"), 1);
    key(&mut h, Key::Enter);
    assert_eq!(times(&h, "balancerer"), 1);
}

#[test]
fn an_amount_that_cannot_be_read_balances_nothing() {
    let mut h = grants();
    choose_grant(&mut h, "Ny rådgivning med Socialudvalget");
    fill(&mut h, "Beløb 2", "hundrede");
    assert_eq!(times(&h, "200 for meget"), 1, "in the list alone, which tells of what was handed over");
}

#[test]
fn an_explanation_begins_with_a_cell_for_each_step_and_says_what_is_missing() {
    let mut h = wide();
    choose(&mut h, "Forklaringer (1)");
    press(&mut h, "Ny forklaring");
    let explanation = follow_up(&h).explanations.last().unwrap();
    assert_eq!(explanation.planned.persons.0.len(), 4);
    assert!(says(&h, "Afvigelsen kan ikke deles op endnu"));
    press(&mut h, "Fjern forklaringen");
    assert_eq!(follow_up(&h).explanations.len(), 1);
}

#[test]
fn what_is_followed_can_be_called_otherwise() {
    let mut h = wide();
    choose(&mut h, "Om");
    fill(&mut h, "Titel", "Bevillingskontrol");
    key(&mut h, Key::Enter);
    fill(&mut h, "Navn 1", "Rådgivning");
    key(&mut h, Key::Enter);
    fill(&mut h, "År", "maj 2025");
    key(&mut h, Key::Enter);
    assert!(says(&h, "Skriv et årstal."));
    let follow_up = follow_up(&h);
    assert_eq!(
        (follow_up.title.as_str(), follow_up.added[0].label.as_str()),
        ("Bevillingskontrol", "Rådgivning")
    );
}

#[test]
fn budget_persons_are_typed_month_by_month() {
    let mut h = wide();
    choose(&mut h, "Budgetpersoner");
    assert_eq!((shown(&h, "jan., Planlagt"), shown(&h, "jan., Forskel")), ("480".into(), "+9".into()));
    assert_eq!((shown(&h, "sep., 2024"), shown(&h, "okt., 2025")), ("mangler".into(), String::new()));
    click(&mut h, "jan., Planlagt");
    h.event(Event::Paste("489\n497\n".to_owned()));
    h.run();
    assert_eq!((shown(&h, "jan., Forskel"), shown(&h, "feb., Forskel")), ("0".into(), "0".into()));
    undo(&mut h);
    assert_eq!(shown(&h, "feb., Forskel"), "+9");
    assert!(says(&h, "9 kendte måneder: i gennemsnit 476,1 personer mod 461,1 planlagt, forskel +15,0."));
}

#[test]
fn budget_persons_are_added_renamed_and_removed() {
    let mut h = harness(View::FollowUp, sample(), [1280.0, 900.0]);
    choose(&mut h, "Budgetpersoner");
    press(&mut h, "Nye budgetpersoner");
    assert!(says(&h, "Ingen måned er både planlagt og kendt."));
    choose(&mut h, "Om");
    fill(&mut h, "Hvem der tælles", "Sygedagpenge");
    key(&mut h, Key::Enter);
    assert_eq!(h.state().document().plan.person_plans.at(0).unwrap().title, "Sygedagpenge");
    press(&mut h, "Tilføj eller fjern");
    press(&mut h, "Fjern budgetpersonerne");
    assert!(h.state().document().plan.person_plans.is_empty());
}

#[test]
fn the_usual_rates_become_the_plans_own_and_a_gap_is_said() {
    let mut h = wide();
    choose(&mut h, "Refusionssatser");
    press(&mut h, "Ret satserne");
    click(&mut h, "Trin 2, Fra uge");
    write(&mut h, "6");
    key(&mut h, Key::Enter);
    assert!(says(&h, "Ingen sats dækker uge 5 til 5. Lad trinene følge efter hinanden."));
    write(&mut h, "6,5");
    key(&mut h, Key::Enter);
    assert!(says(&h, "Skriv et helt ugetal fra 1."));
    key(&mut h, Key::Escape);
    press(&mut h, "Nye satser");
    let all = &h.state().document().plan.reimbursements;
    assert_eq!((all.len(), all[1].from.to_string()), (2, "2020-09-07".to_owned()));
    press(&mut h, "Nyt trin");
    let steps = &h.state().document().plan.reimbursements[1].steps;
    assert_eq!((steps.len(), steps[4].from_week, steps[3].to_week), (5, 54, Some(53)));
    press(&mut h, "Fjern satserne");
    assert_eq!(h.state().document().plan.reimbursements.len(), 1);
}

#[test]
fn a_finding_leads_to_what_it_is_about() {
    let mut h = wide();
    h.state_mut().lead_to(Subject::PersonPlan(17.into()));
    h.run();
    assert_eq!(shown(&h, "jan., Planlagt"), "480");
    h.state_mut().lead_to(Subject::FollowUp(11.into()));
    h.run();
    assert_eq!(shown(&h, "Sygedagpenge, Forbrug"), "33.100");
}

#[test]
fn figures_of_an_overflowing_sum_are_said_in_words() {
    let mut document = example();
    let follow_up = document.plan.follow_ups.get_mut(11.into()).unwrap();
    follow_up.grants[2].parts[0].amount = "79228162514264337593543950335".parse::<Amount>().unwrap();
    let mut h = harness(View::FollowUp, document, [1280.0, 900.0]);
    h.state_mut().judged_on = Some("2025-12-01".parse().unwrap());
    h.run();
    assert_eq!(shown(&h, "Sygedagpenge, Korrigeret"), "for mange cifre");
}
