//! Several targets, several measures, verdicts by hand, goals that ended.

use super::*;
use crate::plan::goal::Goal;

#[test]
fn next_years_target_does_not_touch_this_years_verdict() {
    let this = r#"(condition: Level(AtMost(25)), due: In("2021"))"#;
    let both =
        r#"(condition: Level(AtMost(25)), due: In("2021")), (condition: Level(AtMost(20)), due: In("2022"))"#;
    let points = r#"[("2021-11", 24), ("2021-12", 24), ("2022-01", 22)]"#;
    for day in ["2021-12-15", "2021-12-31"] {
        let now = |target| Case { target, points, ..CASE }.judge(day).measures[0].now().cloned();
        assert_eq!(now(this), now(both), "{day}");
    }
    let later = Case { target: both, points, ..CASE }.judge("2022-02-01");
    assert_eq!(later.measures[0].current, 1);
    assert_eq!(later.measures[0].targets[0].verdict, Verdict::Reached, "the year that passed stays judged");
}

#[test]
fn a_verdict_by_hand_is_shown_and_the_computed_one_stays() {
    let case = Case {
        target: r#"(condition: Level(AtMost(25)), due: In("2021"))"#,
        points: r#"[("2021", 30)]"#,
        measure: r#"assessment: (verdict: Reached, reason: "Counted twice", by: "Ann", on: "2022-02-01")"#,
        ..CASE
    };
    let judged = case.judge("2022-02-01");
    assert_eq!(judged.shown(), Shown { verdict: Verdict::Reached, by: Judge::Hand });
    assert_eq!(judged.computed, Verdict::NotReached);
    let before = case.judge("2022-01-31").shown();
    assert_eq!(before, Shown { verdict: Verdict::NotReached, by: Judge::Figures });
}

/// A goal whose measures have these last figures, each to be at most 5 in 2020.
fn several(figures: &[&str]) -> GoalJudgement {
    let mut document =
        Case { target: r#"(condition: Level(AtMost(5)), due: In("2020"))"#, ..CASE }.document();
    let (goal, series) =
        (document.plan.goals.at(0).unwrap().clone(), document.plan.series.at(0).unwrap().clone());
    let ids = 10..;
    let mut measures = Vec::new();
    for (figure, id) in figures.iter().zip(ids) {
        let points = ron::from_str(&format!("[(\"2020\", {figure})]")).unwrap();
        document.plan.series.push(Series { id: SeriesId(id), points, ..series.clone() });
        let measure = &goal.measures[0];
        measures.push(crate::plan::measure::Measure {
            id: MeasureId(id + 20),
            series: Some(SeriesId(id)),
            ..measure.clone()
        });
    }
    document.plan.goals.push(Goal { id: 9.into(), measures, ..goal });
    let series = series_positions(&document);
    let known = Known::new(&document, &series, "2021-01-01".parse().unwrap());
    known.goal(document.plan.goals.at(1).unwrap())
}

#[test]
fn a_goal_of_several_measures_shows_the_worst_and_how_many_are_judged() {
    let judged = several(&["4", "6", "Hidden"]);
    assert_eq!((judged.computed, judged.judged, judged.measures.len()), (Verdict::NotReached, 2, 3));
    assert_eq!(judged.worst().unwrap().measure, MeasureId(31));
    let judged = several(&["Hidden", "4"]);
    assert_eq!((judged.computed, judged.judged), (Verdict::Reached, 1));
    let judged = several(&["Hidden", "NotMeasured"]);
    assert_eq!((judged.computed, judged.judged), (Verdict::CannotTell(Why::Hidden), 0));
    assert_eq!(several(&[]).computed, Verdict::InWords);
}

#[test]
fn a_goal_is_judged_as_it_stood_when_it_ended() {
    let mut document = Case {
        target: r#"(condition: Level(AtMost(25)), due: In("2019"))"#,
        points: r#"[("2019", 30)]"#,
        ..CASE
    }
    .document();
    let ended = r#"(from: Some("2018-01-01"), until: Some("2019-06-30"))"#;
    document.plan.goals.get_mut(1.into()).unwrap().in_force = Some(ron::from_str(ended).unwrap());
    let judged = judge(&document, "2020-01-01");
    assert_eq!(judged.standing, Standing::Ended("2019-06-30".parse().unwrap()));
    assert_eq!(judged.computed, Verdict::CannotTell(Why::NoValue));
    let judged = judge(&document, "2017-12-31");
    assert_eq!(judged.computed, Verdict::CannotTell(Why::NotYetInForce));
}

/// A goal that was in force in 2018 only.
fn of_2018(target: &'static str, points: &'static str, measure: &'static str) -> Document {
    let mut document = Case { target, points, measure, ..CASE }.document();
    let ended = r#"(until: Some("2018-12-31"))"#;
    document.plan.goals.get_mut(1.into()).unwrap().in_force = Some(ron::from_str(ended).unwrap());
    document
}

#[test]
fn what_is_known_today_settles_a_goal_that_has_ended() {
    let ceiling = r#"(condition: Level(AtMost(100)), due: In("2018"))"#;
    let late = r#"[("2018-11", 90), ("2018-12", 120, (vintage: (published: "2019-01-20", finality: Final))), ("2019-01", 80)]"#;
    let verdict = |document: &Document| judge(document, "2020-06-01").shown();
    let by = |verdict, by| Shown { verdict, by };
    assert_eq!(verdict(&of_2018(ceiling, late, "")), by(Verdict::NotReached, Judge::Figures));
    let deliver = r#"(condition: Deliver, due: In("2018"))"#;
    assert_eq!(verdict(&of_2018(deliver, "[]", "")), by(Verdict::NotReached, Judge::Figures));
    let decided = r#"assessment: (verdict: Reached, reason: "Decided", by: "Ann", on: "2019-02-01")"#;
    assert_eq!(verdict(&of_2018(ceiling, late, decided)), by(Verdict::Reached, Judge::Hand));
}

#[test]
fn every_goal_is_counted_once() {
    let all = [
        Verdict::Reached,
        Verdict::NotReached,
        Verdict::OnCourse,
        Verdict::OffCourse,
        Verdict::CannotTell(Why::Hidden),
        Verdict::InWords,
    ];
    let tally: Tally = all.iter().map(|verdict| Shown { verdict: *verdict, by: Judge::Figures }).collect();
    assert_eq!((tally.total(), tally.judged(), tally.by_hand), (6, 4, 0));
}
