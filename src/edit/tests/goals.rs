//! Changes to goals and their targets: what cannot be is refused, and what
//! others refer to stays.

use super::*;
use crate::plan::goal::InForce;
use crate::plan::measure::{Assessed, Assessment};
use crate::plan::possible::Unfit;

/// A history with goal g2, whose measure k3 is followed in series s1.
fn one_measure() -> History {
    let mut history = History::opened(empty());
    history.make(any_series("Fleksjob")).unwrap();
    history.make(add_goal("Flere i job")).unwrap();
    history.make(any_measure(GoalId(2))).unwrap();
    history
}

fn set(history: &mut History, change: MeasureChange) -> Result<Option<Subject>, Refusal> {
    history.make(Command::Measure(MeasureCommand::Set { goal: GoalId(2), id: MeasureId(3), change }))
}

fn set_goal(history: &mut History, change: GoalChange) -> Result<Option<Subject>, Refusal> {
    history.make(Command::Goal(GoalCommand::Set { id: GoalId(2), change }))
}

fn at_most(level: i64, due: &str) -> Target {
    Target::new(Condition::Level(Bound::AtMost(Amount::whole(level))), Due::In(due.parse().unwrap()))
}

fn target(at: usize, unit: Unit, target: Target) -> MeasureChange {
    MeasureChange::Target { at, unit, target }
}

#[track_caller]
fn refused(change: MeasureChange, unfit: Unfit) {
    let mut history = one_measure();
    let before = history.document().clone();
    assert_eq!(set(&mut history, change), Err(Refusal::Impossible(unfit)));
    assert_eq!(history.document(), &before, "nothing is lost");
}

#[test]
fn unit_and_target_change_in_one_step_where_one_does_not_fit_without_the_other() {
    let mut history = one_measure();
    set(&mut history, target(0, Unit::Rank { of: 98 }, at_most(72, "2022"))).unwrap();
    let measure = |history: &History| history.document().plan.goals.at(0).unwrap().measures[0].clone();
    assert_eq!(measure(&history).unit, Unit::Rank { of: 98 });
    history.undo();
    assert_eq!(measure(&history).unit, Unit::Persons);
}

#[test]
fn a_target_that_cannot_be_is_refused_and_says_why() {
    refused(target(0, Unit::Rank { of: 98 }, at_most(0, "2022")), Unfit::NoSuchPlace { of: 98 });
    refused(target(0, Unit::Rank { of: 98 }, at_most(99, "2022")), Unfit::NoSuchPlace { of: 98 });
    let base = |value: i64, when: &str| {
        let when = Some(When::In(when.parse().unwrap()));
        Some(Base { value: Some(Amount::whole(value)), when, ..Base::default() })
    };
    let halved = Condition::Percent(Bound::AtMost(Amount::whole(-50)));
    let of_nothing = Target { base: base(0, "2020"), ..Target::new(halved, Due::In(Period::Year(2021))) };
    refused(target(0, Unit::Persons, of_nothing), Unfit::BaseZero);
    let backwards = Target { base: base(5, "2022"), ..at_most(4, "2021") };
    refused(target(0, Unit::Persons, backwards), Unfit::DeadlineBeforeBase);
    refused(target(1, Unit::Persons, at_most(4, "2021")), Unfit::NotLaterTarget);
}

#[test]
fn next_years_target_is_added_behind_this_years_and_the_only_one_stays() {
    let mut history = one_measure();
    assert_eq!(set(&mut history, MeasureChange::RemoveTarget { at: 0 }), Err(Refusal::LastTarget));
    set(&mut history, target(1, Unit::Persons, at_most(200, "2022"))).unwrap();
    let targets = |history: &History| history.document().plan.goals.at(0).unwrap().measures[0].targets.len();
    assert_eq!(targets(&history), 2);
    set(&mut history, MeasureChange::RemoveTarget { at: 0 }).unwrap();
    assert_eq!(targets(&history), 1);
}

#[test]
fn what_a_target_names_must_be_there_and_is_not_removed() {
    let mut history = one_measure();
    let against = |series| {
        let condition = Condition::Against { series: SeriesId(series), relation: Relation::NotAbove };
        target(0, Unit::Persons, Target::new(condition, Due::Unstated))
    };
    assert_eq!(set(&mut history, against(99)), Err(Refusal::NoSuch("s99".to_owned())));
    set(&mut history, against(1)).unwrap();
    let removed = history.make(Command::Series(SeriesCommand::Remove { id: SeriesId(1) }));
    assert_eq!(removed, Err(Refusal::InUse(1)));
    let cell = BudgetCell { table: TableId(50), row: RowId(51), column: ColumnId(52) };
    let with_cell = Target { budget: Some(cell), ..at_most(5, "2021") };
    let missing = Err(Refusal::NoSuch("b50/r51/c52".to_owned()));
    assert_eq!(set(&mut history, target(0, Unit::Persons, with_cell)), missing);
}

#[test]
fn an_item_that_delivered_something_is_not_removed() {
    let mut history = one_measure();
    let date = NaiveDate::from_ymd_opt(2021, 5, 20).unwrap();
    history.make(Command::Meeting(MeetingCommand::Add { date })).unwrap();
    let meeting = history.document().meetings.at(0).unwrap().id;
    let add = MeetingCommand::AddItem { meeting, number: "1".into(), title: "Rapport".into() };
    history.make(Command::Meeting(add)).unwrap();
    let item = history.document().meetings.at(0).unwrap().items.at(0).unwrap().id;
    set(&mut history, MeasureChange::Deliveries(vec![Delivery::AtItem(item)])).unwrap();
    let remove = MeetingCommand::RemoveItem { meeting, item };
    assert_eq!(history.make(Command::Meeting(remove)), Err(Refusal::InUse(1)));
    assert_eq!(
        history.make(Command::Meeting(MeetingCommand::Remove { id: meeting })),
        Err(Refusal::InUse(1))
    );
}

#[test]
fn a_verdict_by_hand_needs_a_reason_and_a_name() {
    let assessment = |reason: &str, by: &str| Assessment {
        verdict: Assessed::Reached,
        reason: reason.into(),
        by: by.into(),
        on: NaiveDate::from_ymd_opt(2021, 5, 20).unwrap(),
    };
    let mut history = one_measure();
    for (reason, by) in [("", "Ann"), ("Talt to gange", " ")] {
        let change = MeasureChange::Assessment(Some(assessment(reason, by)));
        assert_eq!(set(&mut history, change), Err(Refusal::NoReason));
        let change = GoalChange::Assessment(Some(assessment(reason, by)));
        assert_eq!(set_goal(&mut history, change), Err(Refusal::NoReason));
    }
    set_goal(&mut history, GoalChange::Assessment(Some(assessment(" Talt to gange ", "Ann")))).unwrap();
    let goal = history.document().plan.goals.at(0).unwrap();
    assert_eq!(goal.assessment, Some(assessment("Talt to gange", "Ann")));
    set_goal(&mut history, GoalChange::Assessment(None)).unwrap();
    assert_eq!(history.document().plan.goals.at(0).unwrap().assessment, None);
}

#[test]
fn a_goal_serves_others_and_lets_go_of_one_that_is_removed() {
    let mut history = one_measure();
    history.make(add_goal("Ministerens mål")).unwrap();
    let minister = history.document().plan.goals.at(1).unwrap().id;
    for served in [vec![GoalId(2)], vec![minister, minister]] {
        assert_eq!(set_goal(&mut history, GoalChange::Serves(served)), Err(Refusal::ServesItself));
    }
    set_goal(&mut history, GoalChange::Serves(vec![minister])).unwrap();
    history.make(Command::Goal(GoalCommand::Remove { id: minister })).unwrap();
    assert_eq!(history.document().plan.goals.at(0).unwrap().serves, []);
    history.undo();
    assert_eq!(history.document().plan.goals.at(0).unwrap().serves, [minister]);
}

#[test]
fn a_time_in_force_begins_before_it_ends_and_one_that_says_nothing_is_none() {
    let mut history = one_measure();
    let day = |day| NaiveDate::from_ymd_opt(2020, 2, day);
    let backwards = InForce { from: day(29), until: day(28), note: None };
    assert_eq!(
        set_goal(&mut history, GoalChange::InForce(Some(backwards))),
        Err(Refusal::EndsBeforeItBegins)
    );
    let one_day = InForce { from: day(29), until: day(29), note: None };
    set_goal(&mut history, GoalChange::InForce(Some(one_day.clone()))).unwrap();
    assert_eq!(history.document().plan.goals.at(0).unwrap().in_force, Some(one_day));
    set_goal(&mut history, GoalChange::InForce(Some(InForce::default()))).unwrap();
    assert_eq!(history.document().plan.goals.at(0).unwrap().in_force, None);
}

/// The verdict of every goal of `document`, by its id.
fn verdicts(document: &Document) -> std::collections::BTreeMap<GoalId, crate::analysis::Verdict> {
    let insights = crate::analysis::Insights::of(document, NaiveDate::from_ymd_opt(2021, 7, 1).unwrap());
    let judged = insights.judgements().map(|judged| judged.shown().verdict);
    document.plan.goals.iter().map(|goal| goal.id).zip(judged).collect()
}

proptest! {
    #[test]
    fn the_order_of_goals_and_of_typing_figures_changes_no_verdict(
        figures in prop::collection::btree_map(2010i32..2022, prop_oneof![
            (0i64..400).prop_map(|n| Value::Number(Amount::whole(n))),
            Just(Value::Missing), Just(Value::Hidden), Just(Value::NotMeasured),
        ], 0..9),
        levels in prop::collection::vec(0i64..400, 1..5),
        moves in prop::collection::vec((0usize..5, 0usize..5), 0..6),
        turn in 0usize..9,
    ) {
        let mut history = one_measure();
        for level in &levels {
            history.make(add_goal("Endnu et mål")).unwrap();
            let goal = history.document().plan.goals.iter().last().unwrap().id;
            let condition = Condition::Level(Bound::AtMost(Amount::whole(*level)));
            let add = MeasureCommand::Add { goal, title: "Antal".into(), unit: Unit::Persons, condition };
            history.make(Command::Measure(add)).unwrap();
            let id = history.document().plan.goals.get(goal).unwrap().measures[0].id;
            let change = MeasureChange::Series(Some(SeriesId(1)));
            history.make(Command::Measure(MeasureCommand::Set { goal, id, change })).unwrap();
        }
        let typed: Vec<(Period, Option<Value>)> =
            figures.into_iter().map(|(year, value)| (Period::Year(year), Some(value))).collect();
        let set_points = |history: &mut History, points: Vec<_>| {
            history.make(Command::Series(SeriesCommand::SetPoints { id: SeriesId(1), points })).unwrap();
        };
        let mut other = history.clone();
        set_points(&mut history, typed.clone());
        // The same figures, typed from the middle on and one at a time.
        let (later, earlier) = typed.split_at(turn.min(typed.len()));
        for point in earlier.iter().chain(later).rev() {
            set_points(&mut other, vec![*point]);
        }
        for (which, to) in moves {
            let goals = &other.document().plan.goals;
            let id = goals.at(which % goals.len()).unwrap().id;
            other.make(Command::Goal(GoalCommand::Move { id, to })).unwrap();
        }
        prop_assert_eq!(verdicts(history.document()), verdicts(other.document()));
    }
}
