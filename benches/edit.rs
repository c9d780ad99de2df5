//! What one change costs in a large plan: the change, undo, and what is worked
//! out anew.
//!
//! The peer is the whole working out, which is what a change would cost if
//! nothing of the earlier result were kept.

#[path = "large_plan/mod.rs"]
mod large_plan;
#[path = "wide_table/mod.rs"]
mod wide_table;

use divan::Bencher;
use divan::counter::ItemsCount;
use planbord::analysis::compare::changes;
use planbord::analysis::insights::Insights;
use planbord::analysis::moved::moved;
use planbord::edit::budget::{CellChange, CellRow};
use planbord::edit::goal::GoalChange;
use planbord::edit::{BudgetCommand, Command, GoalCommand, History};
use planbord::plan::Amount;
use planbord::plan::budget::{Cell, Row};

fn main() {
    divan::main();
}

/// The day on which is judged.
fn day() -> chrono::NaiveDate {
    chrono::NaiveDate::from_ymd_opt(2021, 6, 30).unwrap()
}

fn history() -> History {
    History::opened(large_plan::build(large_plan::SIZES[1]))
}

/// Rename a goal in the middle, work out what follows, and take it back.
#[divan::bench]
fn rename_a_goal_and_undo(bencher: Bencher<'_, '_>) {
    let mut history = history();
    let insights = Insights::of(history.document(), day());
    let goals = &history.document().plan.goals;
    let id = goals.at(goals.len() / 2).unwrap().id;
    let mut count = 0_u32;
    bencher.counter(ItemsCount::new(1_u32)).bench_local(|| {
        count += 1;
        let before = history.document().clone();
        let change = GoalChange::Title(format!("Nyt navn {count}"));
        history.make(Command::Goal(GoalCommand::Set { id, change })).unwrap();
        let after = insights.updated(&before, history.document());
        history.undo();
        after
    });
}

/// Type into one cell of a table of 200 rows, and work out its sums.
#[divan::bench]
fn type_into_a_cell_and_undo(bencher: Bencher<'_, '_>) {
    let mut history = history();
    let insights = Insights::of(history.document(), day());
    let table = history.document().plan.budget.at(25).unwrap().clone();
    let line = table.placed_rows().into_iter().find_map(|placed| match placed.row {
        Row::Line(line) => Some(line.id),
        Row::Section(_) | Row::Formula(_) => None,
    });
    let (row, column) = (CellRow::Line(line.unwrap()), table.columns[0].id);
    let mut count = 0_i64;
    bencher.counter(ItemsCount::new(1_u32)).bench_local(|| {
        count += 1;
        let before = history.document().clone();
        let cells = vec![CellChange { row, column, cell: Cell::Amount(Amount::whole(1_000_000 + count)) }];
        history.make(Command::Budget(BudgetCommand::SetCells { table: table.id, cells })).unwrap();
        let after = insights.updated(&before, history.document());
        history.undo();
        after
    });
}

/// The same in a table of 200 rows and 40 columns with formulas both ways.
#[divan::bench]
fn type_into_a_cell_of_a_wide_table_and_undo(bencher: Bencher<'_, '_>) {
    let mut document = large_plan::build(large_plan::SIZES[1]);
    let table = wide_table::add(&mut document);
    let mut history = History::opened(document);
    let insights = Insights::of(history.document(), day());
    let wide = history.document().plan.budget.get(table).unwrap().clone();
    let line = wide.placed_rows().into_iter().find_map(|placed| match placed.row {
        Row::Line(line) => Some(line.id),
        Row::Section(_) | Row::Formula(_) => None,
    });
    let (row, column) = (CellRow::Line(line.unwrap()), wide.columns[0].id);
    let mut count = 0_i64;
    bencher.counter(ItemsCount::new(1_u32)).bench_local(|| {
        count += 1;
        let before = history.document().clone();
        let cells = vec![CellChange { row, column, cell: Cell::Amount(Amount::whole(1_000_000 + count)) }];
        history.make(Command::Budget(BudgetCommand::SetCells { table, cells })).unwrap();
        let after = insights.updated(&before, history.document());
        history.undo();
        after
    });
}

/// The peer: everything worked out from nothing.
#[divan::bench]
fn peer_everything_anew(bencher: Bencher<'_, '_>) {
    let history = history();
    bencher.bench_local(|| Insights::of(history.document(), day()));
}

/// What differs from a frozen state after one edit, and which verdicts moved
/// half a year on: what the overview works out once for each change.
#[divan::bench]
fn look_back_at_a_frozen_state(bencher: Bencher<'_, '_>) {
    let mut history = history();
    // A frozen state is read from its file, and shares nothing with the plan.
    let bytes = planbord::store::to_text(history.document()).unwrap();
    let frozen = planbord::store::parse(bytes.as_bytes()).unwrap().document;
    let then = Insights::of(&frozen, chrono::NaiveDate::from_ymd_opt(2020, 12, 31).unwrap());
    let goals = &history.document().plan.goals;
    let id = goals.at(goals.len() / 2).unwrap().id;
    history.make(Command::Goal(GoalCommand::Set { id, change: GoalChange::Title("Nyt".into()) })).unwrap();
    let (plan, now) = (history.document(), Insights::of(history.document(), day()));
    bencher.bench_local(|| (changes(&frozen, plan), moved((&frozen, &then), (plan, &now))));
}
