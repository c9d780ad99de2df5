//! Why a goal stands as it does, and which goal is meant by the question.

use super::slides::check_room;
use super::*;
use crate::meeting::text::Reference;
use crate::plan::chart::{Chart, ChartKind, SavedChart};
use crate::plan::goal::Goal;
use crate::plan::id::{ChartId, MeasureId, SeriesId};
use crate::presenting::{Kind, Slide};

/// Low unemployment among those who may have a flex job (5), and the ceiling on
/// jobafklaring and sick pay (8), which has two measures.
const FLEX: GoalId = GoalId(20);

fn numbered(document: &Document, number: &str) -> GoalId {
    document.plan.goals.iter().find(|goal| goal.number == number).unwrap().id
}

/// The slides that answer why, a space standing for one that is not broken.
fn why(document: &Document, goal: GoalId) -> (Shown, Vec<Slide>) {
    let shown = shown_and_asked(document, Some(PLAN), Language::Danish, &[AnswerOf::Why(goal)]);
    let of = shown.deck.slides.iter().filter(|slide| slide.kind == Kind::Why);
    let slides = of.map(|slide| Slide::clone(slide)).collect();
    (shown, slides)
}

/// What the answer for goal 5 says, after a change to the plan, has all of these.
#[track_caller]
fn check(change: impl FnOnce(&mut Document), expected: &[&str]) {
    let mut document = aabenraa();
    change(&mut document);
    let (_, slides) = why(&document, FLEX);
    let told = slides[0].sentence.replace('\u{a0}', " ");
    for text in expected {
        assert!(told.contains(text), "{text} is not in: {told}");
    }
}

fn flex(document: &mut Document) -> &mut Goal {
    document.plan.goals.get_mut(FLEX).unwrap()
}

#[test]
fn it_tells_verdict_reason_reading_base_and_target() {
    let told = [
        "Kan ikke vurderes",
        "Målet er højst 10,0 %; seneste (maj 2020) 11,6 %, 1,6 procentpoint over.",
        "Seneste tal: 11,6 % (maj 2020)",
        "Udgangspunkt: 11,6 %",
        "Måltal: højst 10 %",
        "Frist: ",
    ];
    check(|_| {}, &told);
}

#[test]
fn it_tells_who_judged_by_hand_and_why() {
    let judge = |document: &mut Document| {
        let text = r#"(verdict: OffCourse, reason: "Få nye fleksjob", by: "Ann Holm", on: "2020-09-01")"#;
        flex(document).assessment = Some(ron::from_str(text).unwrap());
    };
    check(judge, &["Vurderet manuelt af Ann Holm 01-09-2020", "Få nye fleksjob", "(vurderet manuelt)"]);
}

#[test]
fn it_tells_when_a_figure_was_published_and_that_it_may_change() {
    let publish = |document: &mut Document| {
        let series: SeriesId = flex(document).measures[0].series.unwrap();
        let point = document.plan.series.get_mut(series).unwrap().points.last_mut().unwrap();
        let mut detail = point.detail.take().unwrap_or_default();
        detail.vintage =
            Some(ron::from_str(r#"(published: Some("2020-08-10"), finality: Provisional)"#).unwrap());
        point.detail = Some(detail);
    };
    check(publish, &["Offentliggjort 10-08-2020", "Foreløbigt tal"]);
}

#[test]
fn each_of_several_measures_is_told_the_worst_first() {
    let mut document = aabenraa();
    let goal = numbered(&document, "8");
    let measures = &mut document.plan.goals.get_mut(goal).unwrap().measures;
    let text = r#"(verdict: NotReached, reason: "Loftet er brudt", by: "Ann Holm", on: "2020-09-01")"#;
    let last = measures.last_mut().unwrap();
    last.assessment = Some(ron::from_str(text).unwrap());
    let (last, first) = (last.title.clone(), measures[0].title.clone());
    let (_, slides) = why(&document, goal);
    let at = |title: &str| slides[0].sentence.find(&format!("{title}: ")).unwrap();
    assert!(at(&last) < at(&first), "{}", slides[0].sentence);
    assert!(slides[0].sentence.contains("Loftet er brudt"));
}

#[test]
fn a_goal_in_words_is_told_to_be_that() {
    let document = aabenraa();
    let (_, slides) = why(&document, numbered(&document, "M1"));
    assert!(slides[0].sentence.contains("Ikke målt i tal"), "{}", slides[0].sentence);
}

#[test]
fn a_goal_that_is_gone_has_no_answer() {
    assert!(why(&aabenraa(), GoalId(9999)).1.is_empty());
}

#[test]
fn every_answer_of_the_sample_plans_finds_room() {
    for bytes in PLANS {
        let mut document = crate::store::parse(bytes).unwrap().document;
        document.meetings = aabenraa().meetings;
        let asked: Vec<AnswerOf> = document.plan.goals.iter().map(|goal| AnswerOf::Why(goal.id)).collect();
        for language in Language::ALL {
            let shown = shown_and_asked(&document, Some(PLAN), language, &asked);
            let answers = shown.deck.slides.iter().filter(|slide| slide.kind == Kind::Why);
            assert!(answers.clone().count() >= asked.len());
            answers.for_each(|slide| check_room(&shown, slide));
        }
    }
}

/// Which goal is meant on the first slide of this, with a line marked.
#[track_caller]
fn check_meant(of: SlideOf, part: usize, marked: Option<usize>, expected: Option<&str>) {
    let mut document = changed(|item| item.slides.order = Some(vec![of]));
    let id = ChartId(9001);
    let measure: MeasureId = document.plan.goals.get(FLEX).unwrap().measures[0].id;
    let chart = Chart::of(ChartKind::Goal(measure), []);
    document.plan.charts.push(SavedChart { id, name: "Fleksjob".to_owned(), chart });
    let shown = shown(&document, Some(PLAN), Language::Danish);
    let slide = shown.deck.slides.iter().find(|slide| slide.part.0 == part).unwrap();
    let expected = expected.map(|number| numbered(&document, number));
    assert_eq!(slide.reason_of(marked), expected);
}

#[test]
fn why_is_asked_of_the_goal_that_is_shown() {
    let thing = |of| SlideOf::Thing(of);
    check_meant(thing(Reference::Goal(FLEX)), 1, None, Some("5"));
    check_meant(thing(Reference::Goal(FLEX)), 1, Some(3), Some("5"));
    check_meant(thing(Reference::Chart(ChartId(9001))), 1, None, Some("5"));
    check_meant(thing(Reference::Chart(ChartId(279))), 1, None, None);
    check_meant(SlideOf::Bars(TableId(142)), 1, None, None);
    check_meant(SlideOf::Item, 1, None, None);
}

#[test]
fn of_several_goals_why_is_asked_of_the_marked_one_or_the_worst() {
    let goals = SlideOf::Thing(Reference::Goals);
    check_meant(goals, 1, Some(2), Some("3"));
    check_meant(goals, 1, Some(9999), None);
    // All of them cannot be told; the first of those stands for them.
    check_meant(goals, 1, None, Some("1"));
}

#[test]
fn a_table_of_goals_that_goes_on_knows_its_goals_on_each_slide() {
    let document = changed(|item| item.slides.order = Some(vec![SlideOf::Thing(Reference::Goals)]));
    let shown = shown(&document, Some(PLAN), Language::Danish);
    let all: Vec<GoalId> =
        shown.deck.slides.iter().flat_map(|slide| slide.goals.iter().map(|shown| shown.goal)).collect();
    let expected: Vec<GoalId> = document.plan.goals.iter().map(|goal| goal.id).collect();
    assert_eq!(all, expected);
    for slide in &shown.deck.slides {
        assert_eq!(slide.goals.len(), slide.page.lines());
    }
}
