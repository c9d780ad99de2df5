//! How the selected goal stands: sentence, facts, chart, links and history.

use super::rich::rich;
use super::*;
use crate::analysis::Insights;
use crate::document::Document;
use crate::meeting::{Digest, SnapshotRef};
use crate::plan::id::{ItemId, MeetingId};
use crate::plan::measure::{Assessed, Assessment};
use crate::session::{Past, PastState};

/// The texts of the labels that are seen, without hard spaces.
fn labels(h: &Window<'_>) -> Vec<String> {
    let nodes = h.query_all_by_role(Role::Label);
    nodes.filter_map(|node| node.value()).map(|text| text.replace('\u{a0}', " ")).collect()
}

#[track_caller]
fn says(h: &Window<'_>, text: &str) {
    let labels = labels(h);
    assert!(labels.iter().any(|label| label == text), "{text} is not among {labels:#?}");
}

fn at<'a>(document: Document, goal: &str) -> Window<'a> {
    let mut h = harness(View::Goals, document, [1280.0, 1800.0]);
    choose(&mut h, &format!("{goal}, "));
    h
}

fn plot(h: &Window<'_>, name: &str) -> String {
    let plot = h.get_by_role_and_label(Role::Image, name);
    plot.accesskit_node().description().unwrap_or_default().replace('\u{a0}', " ")
}

#[test]
fn a_goal_says_why_it_stands_as_it_does_and_what_that_rests_on() {
    let h = at(rich(), "1");
    says(&h, "ikke på vej");
    says(
        &h,
        "Målet er højst 480; seneste (juli 2020) 538, 58 over. Tempoet siden 31-12-2018 er −4,3 om måneden og \
         fører til 516 ved fristen 31-12-2020; der skal −11,5 om måneden til. Tallet er foreløbigt.",
    );
    for fact in [
        "538 (juli 2020)",
        "Foreløbigt tal",
        "Kilde: Planen, Bilag (Jobindsats)",
        "620 (ultimo 2018)",
        "højst 480",
        "58 over",
        "Senest 31. december 2020",
    ] {
        says(&h, fact);
    }
}

#[test]
fn the_chart_says_in_words_what_it_draws() {
    let h = at(rich(), "1");
    assert_eq!(
        plot(&h, "Graf over Langtidsledige"),
        "Langtidsledige er faldet fra 620 (december 2018) til 538 (juli 2020), 13 %. 538. Frist 31-12-2020. \
         Mål: højst 480. fører til 516. nødvendig fart. udgangspunkt. mangler. \
         Piletasterne går gennem punkterne."
    );
    says(&h, "foreløbigt tal");
}

#[test]
fn the_figures_of_a_chart_are_walked_through_with_the_arrow_keys() {
    let mut h = at(rich(), "1");
    h.get_by_role_and_label(Role::Image, "Graf over Langtidsledige").focus();
    h.run();
    says(&h, "juli 2020: 538 personer");
    h.key_press(Key::ArrowLeft);
    h.run();
    says(&h, "juni 2020: 541 personer");
    h.key_press(Key::Home);
    h.run();
    says(&h, "december 2018: 620 personer");
}

#[test]
fn a_sum_is_said_to_be_added_up() {
    let h = at(rich(), "3");
    says(&h, "435 (2020)");
    says(&h, "7 af 12 tal kendes");
    says(&h, "Tallene er lagt sammen siden begyndelsen af 2020.");
}

#[test]
fn every_target_of_a_measure_has_its_verdict() {
    let h = at(rich(), "4");
    for said in [
        "højst 3.900 i gennemsnit",
        "måske 3.887,5 (2019)",
        "højst 3.600 i gennemsnit",
        "3.790 (2. kv. 2020)",
    ] {
        says(&h, said);
    }
}

#[test]
fn a_goal_leads_to_those_it_serves_and_that_serve_it() {
    let mut h = at(rich(), "1");
    h.get_by_role_and_label(Role::Link, "M1 Flere i arbejde").click();
    h.run();
    assert_eq!(h.state().asked, [Request::LeadTo(Subject::Goal(GoalId(70)))]);
    choose(&mut h, "M1, ");
    says(
        &h,
        "Målet gjaldt til og med 31-12-2019 og er vurderet, som det stod da. Målet er kun beskrevet i ord.",
    );
    h.get_by_role_and_label(Role::Link, "1 Færre langtidsledige").click();
    h.run();
    assert_eq!(h.state().asked.last(), Some(&Request::LeadTo(Subject::Goal(GoalId(10)))));
}

#[test]
fn the_chart_leads_to_the_series() {
    let mut h = at(rich(), "1");
    h.get_by_role_and_label(Role::Link, "Vis tidsserien").click();
    h.run();
    assert_eq!(h.state().asked, [Request::LeadTo(Subject::Series(SeriesId(100)))]);
}

#[test]
fn notes_and_sources_stand_below() {
    let h = at(sample(), "6");
    says(&h, "Andelen er også 26 % i hvert af de to kvartaler.");
    says(&h, "Kilde: Beskæftigelsesplan 2021, Lokale mål, På kanten af arbejdsmarkedet");
    says(&at(rich(), "2"), "Opgørelsen er ændret 01-01-2018: Nyt fagsystem.");
}

#[test]
fn the_fields_are_one_press_away() {
    let mut h = at(rich(), "1");
    press(&mut h, "Redigér");
    assert!(h.get_by_role_and_label(Role::TextInput, "Målet").is_focused());
}

/// A frozen state of `document`, taken on a day; without one it cannot be read.
fn frozen(number: u32, taken: &str, document: Option<Document>) -> Past {
    let taken: chrono::NaiveDateTime = format!("{taken}T16:00:00").parse().unwrap();
    let reference = SnapshotRef {
        number,
        digest: Digest([u8::try_from(number).unwrap(); 32]),
        file: format!("{number}.ron"),
        taken,
        meeting: MeetingId(500),
        item: Some(ItemId(501)),
        by: String::new(),
        note: String::new(),
    };
    let state =
        document.map(|document| PastState { insights: Insights::of(&document, taken.date()), document });
    Past { reference, state }
}

/// The plan after four frozen states: without goal 7, judged by hand, unreadable, and computed.
pub fn looked_back<'a>() -> Window<'a> {
    let mut without = rich();
    without.plan.goals.remove(GoalId(90));
    let mut by_hand = rich();
    by_hand.plan.goals.get_mut(GoalId(90)).unwrap().assessment = Some(Assessment {
        verdict: Assessed::OnCourse,
        reason: "Det går".to_owned(),
        by: "Ann".to_owned(),
        on: "2019-01-01".parse().unwrap(),
    });
    let past = vec![
        frozen(1, "2019-02-04", Some(without)),
        frozen(2, "2019-09-02", Some(by_hand)),
        frozen(3, "2019-12-02", None),
        frozen(4, "2020-02-03", Some(rich())),
    ];
    let mut document = rich();
    document.snapshots = past.iter().map(|past| past.reference.clone()).collect();
    let mut h = harness(View::Goals, document, [1280.0, 1800.0]);
    h.state_mut().past = past;
    h.run();
    choose(&mut h, "7, ");
    h
}

#[test]
fn a_goal_says_how_it_stood_at_each_frozen_state() {
    let mut h = looked_back();
    for said in [
        "04-02-2019",
        "målet fandtes ikke",
        "02-09-2019",
        "på vej (vurderet manuelt)",
        "581 (august 2019)",
        "øjebliksbilledet kan ikke læses",
        "Nu (07-09-2020)",
    ] {
        says(&h, said);
    }
    assert_eq!(
        labels(&h).iter().filter(|label| *label == "ændret").count(),
        1,
        "from by hand to not reached"
    );
    h.get_all_by_label("Punktet findes ikke længere").next().unwrap().click();
    h.run();
    assert_eq!(h.state().asked, [Request::LeadTo(Subject::Snapshot(1))]);
}

#[test]
fn a_frozen_plan_knows_nothing_of_what_came_after() {
    let mut h = looked_back();
    let mut frozen = h.state().document().clone();
    frozen.snapshots.truncate(1);
    h.state_mut().frozen = Some(frozen);
    h.run();
    says(&h, "målet fandtes ikke");
    says(&h, "Her (07-09-2020)");
    assert!(!labels(&h).iter().any(|label| label == "øjebliksbilledet kan ikke læses"));
}

#[test]
fn states_that_are_not_read_yet_are_said_to_be() {
    let mut h = looked_back();
    h.state_mut().past.clear();
    h.run();
    says(&h, "Øjebliksbillederne læses…");
}

#[test]
fn a_goal_without_frozen_states_has_no_history() {
    let h = at(rich(), "7");
    assert!(!labels(&h).iter().any(|label| label == "Vurderinger på møderne"));
}

#[test]
fn the_summary_speaks_english() {
    let mut h = at(rich(), "1");
    h.state_mut().words = Words::new(Language::English);
    h.run();
    for said in [
        "off course",
        "Latest figure",
        "538 (July 2020)",
        "At the end of 2020",
        "31 December 2020 at the latest",
    ] {
        let wanted = said.to_lowercase();
        assert!(labels(&h).iter().any(|label| label.to_lowercase() == wanted), "{said}");
    }
    assert!(
        plot(&h, "Plot of Langtidsledige").contains("Target: at most 480. leads to 516. pace needed. base.")
    );
}

#[test]
fn nothing_of_a_chart_or_its_facts_reaches_past_the_edge() {
    for width in [576.0, 840.0, 1064.0, 1704.0] {
        for (goal, language) in
            [("1, ", Language::Danish), ("4, ", Language::English), ("10, ", Language::Danish)]
        {
            let mut h = harness(View::Goals, rich(), [width, 1000.0]);
            h.state_mut().words = Words::new(language);
            h.run();
            choose(&mut h, goal);
            let seen = h.query_all_by(|node| node.raw_bounds().is_some());
            let right = seen.map(|node| node.rect().right()).fold(0.0, f32::max);
            assert!(right <= width + 0.5, "goal {goal} reaches {right} of {width}");
        }
    }
}
