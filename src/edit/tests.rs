//! What must hold of every change, whatever it is.

mod budget;
mod goals;

use chrono::NaiveDate;
use proptest::prelude::*;

use super::budget::{CellChange, CellRow, NewRow, RowPlace};
use super::goal::{GoalChange, MeasureChange};
use super::history::Step;
use super::meeting::ItemChange;
use super::series::SeriesChange;
use super::*;
use crate::analysis::compare::{changes, mirror};
use crate::analysis::fixture;
use crate::document::faults;
use crate::plan::budget::{Cell, ColumnKind, Sign};
use crate::plan::goal::Origin;
use crate::plan::id::{ColumnId, MeasureId, RowId};
use crate::plan::measure::Delivery;
use crate::plan::possible::Unfit;
use crate::plan::series::Value;
use crate::plan::target::{Base, Bound, BudgetCell, Condition, Due, Relation, Target, When};
use crate::plan::{Amount, Period};

fn empty() -> Document {
    Document::empty(Period::Year(2021))
}

fn add_goal(title: &str) -> Command {
    Command::Goal(GoalCommand::Add {
        at: usize::MAX,
        title: title.into(),
        origin: Origin::Local,
        focus_area: None,
    })
}

fn rename(id: GoalId, title: &str) -> Command {
    Command::Goal(GoalCommand::Set { id, change: GoalChange::Title(title.into()) })
}

fn titles(document: &Document) -> Vec<&str> {
    document.plan.goals.iter().map(|goal| goal.title.as_str()).collect()
}

#[test]
fn a_renamed_goal_is_undone_and_redone_in_one_step() {
    let mut history = History::opened(empty());
    history.make(add_goal("Flere i job")).unwrap();
    history.make(rename(GoalId(1), "Flere i fleksjob")).unwrap();
    history.undo();
    assert_eq!(titles(history.document()), ["Flere i job"]);
    history.redo();
    assert_eq!(titles(history.document()), ["Flere i fleksjob"]);
}

#[test]
fn a_change_that_changes_nothing_is_no_step() {
    let mut history = History::opened(empty());
    history.make(add_goal("Flere i job")).unwrap();
    assert_eq!(history.make(rename(GoalId(1), " Flere i job ")), Ok(None));
    assert!(matches!(
        history.next_undo(),
        Some(Step { command: Command::Goal(GoalCommand::Add { .. }), .. })
    ));
}

#[test]
fn a_refused_change_leaves_everything_as_it_was() {
    let mut history = History::opened(empty());
    assert_eq!(history.make(add_goal("  ")), Err(Refusal::Empty));
    assert_eq!(history.make(rename(GoalId(7), "x")), Err(Refusal::NoSuch("g7".into())));
    assert!(!history.is_changed());
    assert_eq!(history.document(), &empty());
}

#[test]
fn an_id_is_not_given_out_again_after_its_thing_was_undone() {
    let mut history = History::opened(empty());
    history.make(add_goal("Første")).unwrap();
    history.undo();
    assert_eq!(history.make(add_goal("Anden")), Ok(Some(Subject::Goal(GoalId(2)))));
}

#[test]
fn going_back_to_what_was_saved_is_no_longer_a_change() {
    let mut history = History::opened(empty());
    history.make(add_goal("Første")).unwrap();
    assert!(history.is_changed());
    history.mark_saved(history.state());
    history.make(add_goal("Anden")).unwrap();
    assert!(history.is_changed());
    history.undo();
    assert!(!history.is_changed());
}

#[test]
fn only_the_last_steps_are_kept() {
    let mut history = History::opened(empty());
    for _ in 0..history::MAX_STEPS + 5 {
        history.make(add_goal("Mål")).unwrap();
    }
    let steps = std::iter::from_fn(|| history.undo()).count();
    assert_eq!(steps, history::MAX_STEPS);
    assert_eq!(history.document().plan.goals.len(), 5);
}

#[test]
fn removing_a_focus_area_leaves_its_goals_without_one() {
    let mut history = History::opened(empty());
    history.make(Command::FocusArea(FocusAreaCommand::Add { title: "Unge".into() })).unwrap();
    history.make(add_goal("Flere i job")).unwrap();
    let change = GoalChange::FocusArea(Some(FocusAreaId(1)));
    history.make(Command::Goal(GoalCommand::Set { id: GoalId(2), change })).unwrap();
    history.make(Command::FocusArea(FocusAreaCommand::Remove { id: FocusAreaId(1) })).unwrap();
    assert_eq!(history.document().plan.goals.get(GoalId(2)).unwrap().focus_area, None);
    history.undo();
    assert_eq!(history.document().plan.goals.get(GoalId(2)).unwrap().focus_area, Some(FocusAreaId(1)));
}

#[test]
fn a_series_that_a_goal_is_measured_by_is_not_removed() {
    let mut history = History::opened(empty());
    history.make(any_series("Fleksjob")).unwrap();
    history.make(add_goal("Flere i job")).unwrap();
    history.make(any_measure(GoalId(2))).unwrap();
    let change = MeasureChange::Series(Some(SeriesId(1)));
    history
        .make(Command::Measure(MeasureCommand::Set { goal: GoalId(2), id: MeasureId(3), change }))
        .unwrap();
    let removed = history.make(Command::Series(SeriesCommand::Remove { id: SeriesId(1) }));
    assert_eq!(removed, Err(Refusal::InUse(1)));
}

#[test]
fn a_unit_that_fits_none_of_the_targets_comes_with_all_of_them() {
    let mut history = History::opened(empty());
    history.make(add_goal("First")).unwrap();
    history.make(any_measure(GoalId(1))).unwrap();
    let set = |change| Command::Measure(MeasureCommand::Set { goal: GoalId(1), id: MeasureId(2), change });
    let level = |level, due: &str| {
        Target::new(Condition::Level(Bound::AtMost(Amount::whole(level))), Due::In(due.parse().unwrap()))
    };
    let targets = |unit, levels: [i64; 2]| {
        set(MeasureChange::Targets {
            unit,
            targets: vec![level(levels[0], "2021"), level(levels[1], "2022")],
        })
    };
    history.make(targets(Unit::Persons, [800, 700])).unwrap();
    let rank = Unit::Rank { of: 98 };
    let refused =
        history.make(set(MeasureChange::Target { at: 0, unit: rank.clone(), target: level(72, "2021") }));
    assert_eq!(refused, Err(Refusal::Impossible(Unfit::NoSuchPlace { of: 98 })));
    history.make(targets(rank.clone(), [72, 70])).unwrap();
    let measure = &history.document().plan.goals.at(0).unwrap().measures[0];
    assert_eq!((&measure.unit, measure.targets.len()), (&rank, 2));
    let none = set(MeasureChange::Targets { unit: rank, targets: Vec::new() });
    assert_eq!(history.make(none), Err(Refusal::LastTarget));
}

fn any_series(title: &str) -> Command {
    Command::Series(SeriesCommand::Add { title: title.into(), area: "Aabenraa".into(), unit: Unit::Persons })
}

fn any_measure(goal: GoalId) -> Command {
    let condition = Condition::Level(Bound::AtMost(Amount::whole(256)));
    Command::Measure(MeasureCommand::Add { goal, title: "Antal".into(), unit: Unit::Persons, condition })
}

/// Changes of targets and what they refer to, over a small range of ids.
fn any_measure_change() -> impl Strategy<Value = MeasureChange> {
    let id = || 1u32..24;
    let level = || (-9i64..9).prop_map(Amount::whole);
    let condition = prop_oneof![
        level().prop_map(|level| Condition::Level(Bound::AtMost(level))),
        level().prop_map(|level| Condition::Percent(Bound::AtMost(level))),
        id().prop_map(|series| Condition::Against { series: SeriesId(series), relation: Relation::NotAbove }),
        Just(Condition::Deliver),
    ];
    let due = prop_oneof![
        (2019i32..2024).prop_map(|year| Due::In(Period::Year(year))),
        (2019i32..2024).prop_map(|year| Due::AtEnd(Period::Year(year))),
        Just(Due::Unstated),
    ];
    let base = prop::option::of((level(), 2018i32..2022)).prop_map(|base| {
        base.map(|(value, year)| Base {
            value: Some(value),
            when: Some(When::In(Period::Year(year))),
            ..Base::default()
        })
    });
    let cell = prop::option::of((id(), id(), id())).prop_map(|cell| {
        cell.map(|(table, row, column)| BudgetCell {
            table: TableId(table),
            row: RowId(row),
            column: ColumnId(column),
        })
    });
    let unit = prop_oneof![Just(Unit::Persons), Just(Unit::Percent), Just(Unit::Rank { of: 5 })];
    prop_oneof![
        (0usize..3, unit, condition, due, base, cell).prop_map(|(at, unit, condition, due, base, budget)| {
            MeasureChange::Target { at, unit, target: Target { base, budget, ..Target::new(condition, due) } }
        }),
        (0usize..3).prop_map(|at| MeasureChange::RemoveTarget { at }),
        id().prop_map(|item| MeasureChange::Deliveries(vec![Delivery::AtItem(ItemId(item))])),
    ]
}

/// Commands over a small range of ids, so that many of them hit something.
fn any_command() -> impl Strategy<Value = Command> {
    let id = || 1u32..24;
    let at = || 0usize..6;
    let amount = || (-99i64..99).prop_map(Amount::whole);
    let columns = || {
        let figures = ColumnKind::Figures { unit: Unit::ThousandKroner, decimals: 0 };
        vec![("A".to_owned(), figures), ("B".to_owned(), ColumnKind::Text)]
    };
    let cell = move || {
        prop_oneof![Just(Cell::Blank), amount().prop_map(Cell::Amount), Just(Cell::Text("tekst".into()))]
    };
    let day = || (1i32..360).prop_map(|n| NaiveDate::from_num_days_from_ce_opt(737_000 + n).unwrap());
    prop_oneof![
        Just(add_goal("Mål")),
        id().prop_map(|n| Command::Goal(GoalCommand::Remove { id: GoalId(n) })),
        (id(), at()).prop_map(|(n, to)| Command::Goal(GoalCommand::Move { id: GoalId(n), to })),
        (id(), id()).prop_map(|(n, m)| Command::Goal(GoalCommand::Set {
            id: GoalId(n),
            change: GoalChange::FocusArea(Some(FocusAreaId(m)))
        })),
        id().prop_map(|n| any_measure(GoalId(n))),
        (id(), id(), id()).prop_map(|(goal, id, series)| Command::Measure(MeasureCommand::Set {
            goal: GoalId(goal),
            id: MeasureId(id),
            change: MeasureChange::Series(Some(SeriesId(series)))
        })),
        (id(), id(), any_measure_change()).prop_map(|(goal, id, change)| {
            Command::Measure(MeasureCommand::Set { goal: GoalId(goal), id: MeasureId(id), change })
        }),
        (id(), id()).prop_map(|(n, served)| Command::Goal(GoalCommand::Set {
            id: GoalId(n),
            change: GoalChange::Serves(vec![GoalId(served)])
        })),
        Just(Command::FocusArea(FocusAreaCommand::Add { title: "Område".into() })),
        id().prop_map(|n| Command::FocusArea(FocusAreaCommand::Remove { id: FocusAreaId(n) })),
        Just(any_series("Serie")),
        id().prop_map(|n| Command::Series(SeriesCommand::Remove { id: SeriesId(n) })),
        (id(), 0u8..9).prop_map(|(n, decimals)| Command::Series(SeriesCommand::Set {
            id: SeriesId(n),
            change: SeriesChange::Decimals(decimals)
        })),
        (id(), 2000i32..2004, proptest::option::of(amount())).prop_map(|(n, year, value)| {
            let points = vec![(Period::Year(year), value.map(Value::Number))];
            Command::Series(SeriesCommand::SetPoints { id: SeriesId(n), points })
        }),
        Just(Command::Budget(BudgetCommand::AddTable {
            title: "Budget".into(),
            sign: Sign::PositiveIsExpense,
            columns: columns()
        })),
        (id(), proptest::option::of(id()), at()).prop_map(|(table, section, at)| Command::Budget(
            BudgetCommand::AddRows {
                table: TableId(table),
                to: RowPlace { section: section.map(RowId), at },
                rows: vec![NewRow::Line { label: "Linje".into(), cells: Vec::new() }]
            }
        )),
        id().prop_map(|n| Command::Budget(BudgetCommand::AddRows {
            table: TableId(n),
            to: RowPlace { section: None, at: usize::MAX },
            rows: vec![NewRow::Section { label: "Afsnit".into() }]
        })),
        (id(), id(), id(), cell()).prop_map(|(table, row, column, cell)| Command::Budget(
            BudgetCommand::SetCells {
                table: TableId(table),
                cells: vec![CellChange { row: CellRow::Line(RowId(row)), column: ColumnId(column), cell }]
            }
        )),
        (id(), id(), at()).prop_map(|(table, row, to)| Command::Budget(BudgetCommand::MoveRow {
            table: TableId(table),
            row: RowId(row),
            to: RowPlace { section: None, at: to }
        })),
        (id(), id()).prop_map(|(table, row)| Command::Budget(BudgetCommand::RemoveRow {
            table: TableId(table),
            row: RowId(row)
        })),
        day().prop_map(|date| Command::Meeting(MeetingCommand::Add { date })),
        id().prop_map(|n| Command::Meeting(MeetingCommand::Remove { id: MeetingId(n) })),
        id().prop_map(|n| Command::Meeting(MeetingCommand::AddItem {
            meeting: MeetingId(n),
            number: "67".into(),
            title: "Plan".into()
        })),
        (id(), id()).prop_map(|(meeting, item)| Command::Meeting(MeetingCommand::SetItem {
            meeting: MeetingId(meeting),
            item: ItemId(item),
            change: ItemChange::Decision("Godkendt.".into())
        })),
        (id(), id()).prop_map(|(meeting, item)| Command::Meeting(MeetingCommand::RemoveItem {
            meeting: MeetingId(meeting),
            item: ItemId(item)
        })),
    ]
}

proptest! {
    #[test]
    fn no_sequence_of_changes_breaks_a_reference_and_every_one_can_be_undone(
        commands in proptest::collection::vec(any_command(), 1..60)
    ) {
        let mut history = History::opened(empty());
        let mut states = vec![history.document().clone()];
        for command in commands {
            if let Ok(Some(_)) = history.make(command) {
                prop_assert_eq!(faults(history.document()), vec![]);
                states.push(history.document().clone());
            }
        }
        let highest = history.document().last_id;
        for earlier in states.iter().rev().skip(1) {
            history.undo();
            prop_assert!(history.document().same_content(earlier));
            prop_assert_eq!(history.document().last_id, highest);
        }
        prop_assert!(history.undo().is_none());
        prop_assert!(!history.is_changed());
        for later in &states[1..] {
            history.redo();
            prop_assert!(history.document().same_content(later));
        }
    }
}

proptest! {
    #[test]
    fn every_change_shows_when_the_states_before_and_after_are_compared(
        commands in proptest::collection::vec(any_command(), 1..40)
    ) {
        let mut document = fixture::document();
        for command in commands {
            let Ok(Some(applied)) = apply(&document, &command) else { continue };
            let forth = changes(&document, &applied.document);
            prop_assert!(!forth.is_empty(), "{:?} does not show", command);
            let back = changes(&applied.document, &document);
            prop_assert_eq!(mirror::sorted(&back), mirror::mirrored(&forth));
            document = applied.document;
        }
    }
}
