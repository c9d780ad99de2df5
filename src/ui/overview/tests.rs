//! What the overview shows, and where it leads.

use eframe::egui::{Key, Rect, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::analysis::Insights;
use crate::analysis::judge::{Verdict, Why};
use crate::document::Document;
use crate::edit::Subject;
use crate::meeting::{Digest, SnapshotRef};
use crate::plan::Amount;
use crate::plan::goal::{FocusArea, Goal, Origin};
use crate::plan::id::{FocusAreaId, GoalId, MeetingId};
use crate::plan::target::{Bound, Condition, Due, Target};
use crate::plan::unit::Unit;
use crate::session::{Action, Past, PastState};
use crate::ui::context::{Access, Request};
use crate::ui::parts::grouping::Group;
use crate::ui::testing::{Stage, empty, harness, sample, sample_with_one_table};
use crate::ui::view::View;

const WIDE: [f32; 2] = [1280.0, 1400.0];

fn overview<'a>(document: Document) -> Harness<'a, Stage> {
    harness(View::Overview, document, WIDE)
}

fn goal(document: &Document, number: &str) -> GoalId {
    document.plan.goals.iter().find(|goal| goal.number == number).unwrap().id
}

/// Clicks what is called `name` and returns what was asked for.
#[track_caller]
fn click(h: &mut Harness<'_, Stage>, role: Role, name: &str) -> Vec<Request> {
    h.get_by_role_and_label(role, name).click();
    h.run();
    std::mem::take(&mut h.state_mut().asked)
}

/// The state number `number`, frozen on `day`; `None` is one that cannot be read.
fn frozen(number: u32, day: &str, document: Option<Document>) -> Past {
    let day: chrono::NaiveDate = day.parse().unwrap();
    let (meeting, item) = {
        let meetings = sample().meetings;
        let meeting = meetings.at(0).unwrap();
        (meeting.id, meeting.items.at(7).unwrap().id)
    };
    let taken = day.and_hms_opt(16, 0, 0).unwrap();
    let digest = Digest([u8::try_from(number).unwrap(); 32]);
    let (by, note, item) = (String::new(), String::new(), Some(item));
    let file = format!("{number}.ron");
    let reference = SnapshotRef { number, digest, file, taken, meeting, item, by, note };
    let state = document.map(|document| PastState { insights: Insights::of(&document, day), document });
    Past { reference, state }
}

/// The overview of `document` with these frozen states, all of them read.
fn with_past<'a>(mut document: Document, past: Vec<Past>) -> Harness<'a, Stage> {
    document.snapshots = past.iter().map(|past| past.reference.clone()).collect();
    let mut h = overview(document);
    h.state_mut().past = past;
    h.run();
    h
}

/// The sample with goal 4 due on 31 August 2020 and followed by the registered
/// unemployed: 889 in March, 1.115 on 6 August.
fn with_a_deadline_in_august() -> Document {
    let mut document = sample();
    let series = document.plan.series.at(0).unwrap().id;
    let id = goal(&document, "4");
    let measure = &mut document.plan.goals.get_mut(id).unwrap().measures[0];
    (measure.unit, measure.series) = (Unit::Persons, Some(series));
    let level = Condition::Level(Bound::AtMost(Amount::whole(1000)));
    measure.targets = vec![Target::new(level, Due::By("2020-08-31".parse().unwrap()))];
    document
}

#[test]
fn the_sample_is_seen_at_a_glance() {
    let h = overview(sample());
    h.get_by_label("Beskæftigelsesplan 2021");
    h.get_by_label_contains("30 mål, vurderet pr. 7. september 2020 · ingen vurderet manuelt");
    for figure in ["4.165", "509.392", "35.881", "4.979"] {
        h.get_by_label(figure);
    }
}

/// What a window of 1280 by 720 leaves for the view.
#[test]
fn the_headings_of_the_sample_are_seen_without_scrolling() {
    let h = harness(View::Overview, sample(), [1064.0, 678.0]);
    let last = h.get_by_role_and_label(Role::Link, "Tværgående målsætninger: 3 mål");
    assert!(last.rect().bottom() < 678.0, "{:?}", last.rect());
    let h = harness(View::Overview, sample_with_one_table(), [1064.0, 678.0]);
    h.get_by_label("og 2 til");
}

#[test]
fn all_verdicts_are_counted_and_those_there_are_none_of_lead_nowhere() {
    let h = overview(sample());
    for name in ["19 kan ikke vurderes", "1 nået", "10 ikke målt i tal"] {
        h.get_by_role_and_label(Role::Button, name);
    }
    for name in ["0 ikke nået", "0 ikke på vej", "0 på vej"] {
        h.get_by_label(name);
        assert!(h.query_by_role_and_label(Role::Button, name).is_none(), "{name}");
    }
}

#[test]
fn a_verdict_leads_to_the_goals_that_have_it_and_to_the_first_of_them() {
    let mut h = overview(sample());
    let lead = |number, verdict, within| {
        let first = Request::LeadTo(Subject::Goal(goal(&sample(), number)));
        vec![first, Request::ShowGoals(verdict, within)]
    };
    let in_words = |number, within| lead(number, Verdict::InWords, within);
    assert_eq!(click(&mut h, Role::Button, "10 ikke målt i tal"), in_words("M1", None));
    assert_eq!(click(&mut h, Role::Button, "1 nået"), lead("KIK-2", Verdict::Reached, None));
    let across = Some(Group::Origin(Origin::CrossCutting));
    let name = "Tværgående målsætninger: 3 ikke målt i tal";
    assert_eq!(click(&mut h, Role::Button, name), in_words("T1", across));
    let area = Some(Group::Area(sample().plan.focus_areas.at(3).unwrap().id));
    let edge = "På kanten af arbejdsmarkedet: 3 kan ikke vurderes";
    assert_eq!(click(&mut h, Role::Button, edge), lead("4", Verdict::CannotTell(Why::NoValue), area));
}

#[test]
fn a_heading_leads_to_its_goals() {
    let mut h = overview(sample());
    let area = sample().plan.focus_areas.at(3).unwrap().id;
    assert_eq!(
        click(&mut h, Role::Link, "På kanten af arbejdsmarkedet: 3 mål"),
        [Request::LeadTo(Subject::FocusArea(area))]
    );
    let first = goal(&sample(), "M1");
    assert_eq!(click(&mut h, Role::Link, "Ministermål: 6 mål"), [Request::LeadTo(Subject::Goal(first))]);
    let without = goal(&sample(), "65");
    assert_eq!(
        click(&mut h, Role::Link, "Uden fokusområde: 1 mål"),
        [Request::LeadTo(Subject::Goal(without))]
    );
}

#[test]
fn a_focus_area_without_goals_is_counted() {
    let mut document = sample();
    document.plan.goals.remove(goal(&sample(), "1")).unwrap();
    let h = overview(document);
    assert!(h.query_by_label_contains("Samarbejdet med virksomhederne:").is_none());
    h.get_by_label("1 fokusområde er uden mål");
}

#[test]
fn what_needs_attention_says_why_and_leads_to_its_place() {
    let mut h = overview(sample_with_one_table());
    let name = "2  Hold andelen af langtidsledige nede. \
                kan ikke vurderes: planen gør ikke klart, hvad der måles";
    let second = goal(&sample(), "2");
    assert_eq!(click(&mut h, Role::Link, name), [Request::LeadTo(Subject::Goal(second))]);
    let third = "3  Selvforsørgelse blandt borgere i integrationsindsatsen. \
                 kan ikke vurderes: ingen tidsserie viser, hvordan det går";
    h.get_by_role_and_label(Role::Link, third);
    let fourth = goal(&sample(), "4");
    h.get_by_label_contains("frist. bemærkning: Fristen ligger uden for planens periode").click();
    h.run();
    assert_eq!(h.state().asked, [Request::LeadTo(Subject::Goal(fourth))]);
}

#[test]
fn a_goal_that_was_not_reached_comes_first_with_its_reason() {
    let h = overview(with_a_deadline_in_august());
    let missed = h.get_by_label_contains("ikke nået: Målet er højst 1.000; seneste (6. august 2020) 1.115");
    let missing = h.get_by_label_contains("2  Hold andelen af langtidsledige nede. kan ikke vurderes");
    assert!(missed.rect().top() < missing.rect().top());
}

#[test]
fn the_keyboard_walks_in_the_order_one_reads() {
    let mut h = overview(sample());
    let wanted = [
        "19 kan ikke vurderes",
        "1 nået",
        "10 ikke målt i tal",
        "Alle mål",
        "Samarbejdet med virksomhederne: 1 mål",
        "Samarbejdet med virksomhederne: 1 kan ikke vurderes",
        "Tværgående målsætninger: 3 ikke målt i tal",
        "2  Hold andelen af langtidsledige nede. kan ikke vurderes: planen gør ikke klart, hvad der måles",
        "Hele dagsordenen",
        "60  Godkendelse af dagsorden (besluttet)",
    ];
    let mut left = wanted.iter().peekable();
    for _ in 0..80 {
        h.key_press(Key::Tab);
        h.run();
        if left.next_if(|name| h.query_all_by_label(name).any(|node| node.is_focused())).is_some()
            && left.peek().is_none()
        {
            return;
        }
    }
    panic!("the tab key never came to {:?}", left.peek());
}

#[test]
fn enter_opens_what_the_keyboard_stands_at() {
    let mut h = overview(sample());
    for _ in 0..30 {
        h.key_press(Key::Tab);
        h.run();
        if h.get_by_role_and_label(Role::Link, "Ministermål: 6 mål").is_focused() {
            break;
        }
    }
    h.key_press(Key::Enter);
    h.run();
    assert_eq!(h.state().asked, [Request::LeadTo(Subject::Goal(goal(&sample(), "M1")))]);
}

#[test]
fn a_plan_without_snapshots_says_so() {
    let h = overview(sample());
    h.get_by_label_contains("Ingen øjebliksbilleder endnu.");
    assert!(h.query_by_label("Hele sammenligningen").is_none());
}

#[test]
fn a_verdict_that_moved_with_time_alone_is_told_apart_from_our_changes() {
    let old = with_a_deadline_in_august();
    let mut new = old.clone();
    let renamed = goal(&new, "2");
    new.plan.goals.get_mut(renamed).unwrap().title = "Færre langtidsledige".to_owned();
    let mut h = with_past(new, vec![frozen(1, "2020-06-01", Some(old))]);
    h.get_by_label_contains("Øjebliksbillede 1 · 01-06-2020");
    h.get_by_label("0 tilføjet · 0 fjernet · 1 ændret");
    h.get_by_label("1 vurdering har flyttet sig: 1 kun med tiden");
    let moved = "Mål 4: på vej → ikke nået, kun fordi tiden er gået";
    let fourth = goal(&sample(), "4");
    assert_eq!(click(&mut h, Role::Link, moved), [Request::LeadTo(Subject::Goal(fourth))]);
    h.get_by_label_contains("Mål 2: titel").click();
    h.run();
    assert_eq!(h.state().asked, [Request::LeadTo(Subject::Goal(renamed))]);
}

#[test]
fn a_verdict_that_moved_because_the_goal_was_changed_says_that() {
    let mut new = with_a_deadline_in_august();
    let id = goal(&new, "4");
    let eased = Condition::Level(Bound::AtMost(Amount::whole(1200)));
    new.plan.goals.get_mut(id).unwrap().measures[0].targets[0].condition = eased;
    let h = with_past(new, vec![frozen(1, "2020-09-01", Some(with_a_deadline_in_august()))]);
    h.get_by_label("Mål 4: ikke nået → nået, fordi målet er ændret");
    h.get_by_label_contains("højst 1.000 → højst 1.200");
}

#[test]
fn what_is_gone_and_the_whole_comparison_are_seen_beside_the_frozen_state() {
    let mut new = sample();
    new.plan.goals.remove(goal(&sample(), "T3")).unwrap();
    let mut h = with_past(new, vec![frozen(3, "2020-09-01", Some(sample()))]);
    let expected = [Request::Do(Box::new(Action::OpenSnapshot(3))), Request::Show(View::Agenda)];
    h.get_by_label("0 tilføjet · 1 fjernet · 0 ændret");
    assert_eq!(click(&mut h, Role::Link, "Mål T3: fjernet"), expected);
    assert_eq!(click(&mut h, Role::Button, "Hele sammenligningen"), expected);
}

#[test]
fn an_unchanged_plan_says_that_it_is() {
    let h = with_past(sample(), vec![frozen(1, "2020-09-01", Some(sample()))]);
    h.get_by_label("Plan og møder er uændrede siden da.");
    h.get_by_label("Ingen vurderinger har flyttet sig.");
    assert!(h.query_by_label("Hele sammenligningen").is_none());
}

#[test]
fn a_frozen_state_that_cannot_be_read_is_named_and_the_one_before_it_used() {
    let past = vec![frozen(1, "2020-08-01", Some(sample())), frozen(2, "2020-09-01", None)];
    let mut h = with_past(sample(), past);
    h.get_by_label_contains("Øjebliksbillede 1 · 01-08-2020");
    let name = "Øjebliksbillede 2 kan ikke læses. Kontrollér det under Dagsorden.";
    assert_eq!(click(&mut h, Role::Link, name), [Request::LeadTo(Subject::Snapshot(2))]);
    let h = with_past(sample(), vec![frozen(1, "2020-09-01", None)]);
    h.get_by_label("Øjebliksbillede 1 kan ikke læses. Kontrollér det under Dagsorden.");
}

#[test]
fn nothing_moves_when_the_frozen_states_have_been_read() {
    let past = vec![frozen(1, "2020-06-01", Some(with_a_deadline_in_august()))];
    let mut document = with_a_deadline_in_august();
    document.snapshots = vec![past[0].reference.clone()];
    let mut h = harness(View::Overview, document, [640.0, 3000.0]);
    h.get_by_label("Læser øjebliksbillederne…");
    let below = |h: &Harness<'_, Stage>| -> Rect { h.get_by_label("Næste møder").rect() };
    let before = below(&h);
    h.state_mut().past = past;
    h.run();
    h.get_by_label_contains("har flyttet sig");
    assert_eq!(below(&h), before);
}

#[test]
fn a_frozen_state_is_compared_with_the_one_before_it() {
    let (first, mut second) = (frozen(1, "2020-08-01", Some(sample())), sample());
    second.snapshots = vec![first.reference.clone()];
    second.plan.title.push('!');
    let past = vec![first, frozen(2, "2020-09-01", Some(second.clone()))];
    let mut h = with_past(sample(), past);
    h.state_mut().frozen = Some(second);
    h.run();
    h.get_by_label("Siden det forrige øjebliksbillede");
    h.get_by_label("0 tilføjet · 0 fjernet · 1 ændret");
    assert!(h.query_by_label("Hele sammenligningen").is_none());
}

#[test]
fn what_is_to_be_decided_next_comes_before_what_was_held() {
    let mut document = sample();
    let held = document.meetings.at(0).unwrap().clone();
    let mut next = held.clone();
    (next.id, next.date) = (MeetingId(900), "2020-10-05".parse().unwrap());
    let (first, second) = (next.items.at(0).unwrap().id, next.items.at(1).unwrap().id);
    next.items = [first, second].into_iter().filter_map(|id| next.items.get(id).cloned()).collect();
    next.items.get_mut(second).unwrap().decision.clear();
    document.meetings.push(next);
    let mut h = overview(document);
    let ahead = h.get_by_label("mandag d. 5. oktober 2020 · om 28 dage").rect();
    assert!(ahead.top() < h.get_by_label("mandag d. 7. september 2020 · afholdt").rect().top());
    h.get_by_label("1 punkt er besluttet");
    let open = "61  Fokusrevision af jobafklaringsforløb (uden beslutning)";
    let expected = [Request::LeadTo(Subject::Item(MeetingId(900), second))];
    assert_eq!(click(&mut h, Role::Link, open), expected);
}

#[test]
fn an_empty_plan_offers_a_way_on() {
    let mut h = overview(empty());
    h.get_by_label("Planen har ingen mål endnu");
    h.get_by_label("Ingen møder endnu");
    h.get_by_label_contains("Ingen øjebliksbilleder endnu.");
    assert!(h.query_by_label_contains("vurderet pr.").is_none());
    assert_eq!(click(&mut h, Role::Button, "Gå til mål"), [Request::Show(View::Goals)]);
}

#[test]
fn a_large_plan_is_shown_in_part_and_counted_in_whole() {
    let mut document = sample_with_one_table();
    let second = document.plan.goals.at(1).unwrap().clone();
    for nth in 0..2_000 {
        let area = FocusAreaId(10_000 + nth % 50);
        if nth < 50 {
            document.plan.focus_areas.push(FocusArea { id: area, title: format!("Område {nth}") });
        }
        let focus_area = Some(area);
        document.plan.goals.push(Goal { id: GoalId(20_000 + nth), focus_area, ..second.clone() });
    }
    let h = overview(document);
    h.get_by_role_and_label(Role::Button, "2.019 kan ikke vurderes");
    // 8 areas of the sample, 50 of these, that without one, the minister's and the cross-cutting.
    h.get_by_label("og 46 overskrifter til");
    h.get_by_label("og 1.997 til");
    assert!(h.query_all_by_role(Role::Link).count() < 60);
}

#[test]
fn a_new_plan_is_given_its_name_here() {
    let mut h = harness(View::Overview, empty(), [1280.0, 800.0]);
    let field = h.get_by_role_and_label(Role::TextInput, "Titel");
    field.focus();
    h.run();
    h.get_by_role_and_label(Role::TextInput, "Titel").type_text("Plan 2021");
    h.run();
    h.key_press(Key::Enter);
    h.run();
    assert_eq!(h.state().document().plan.title, "Plan 2021");
}

#[test]
fn a_plan_that_may_not_be_changed_has_no_form() {
    let mut h = harness(View::Overview, sample(), [640.0, 360.0]);
    h.state_mut().access = Access::ReadOnly;
    h.run();
    assert!(h.query_by_label("Redigér oplysninger").is_none());
}
