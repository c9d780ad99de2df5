//! What it costs to judge every goal of a large plan, and to judge again after
//! one edit.
//!
//! The peer is one pass over the same figures: adding up all points of each
//! goal's series, which says nothing about any goal.

#[path = "large_plan/mod.rs"]
mod large_plan;

use divan::Bencher;
use divan::counter::ItemsCount;
use planbord::analysis::Insights;
use planbord::analysis::judge::{Known, series_positions};
use planbord::document::Document;
use planbord::edit::{Command, History, SeriesCommand};
use planbord::plan::Amount;
use planbord::plan::series::Value;

fn main() {
    divan::main();
}

fn document() -> Document {
    large_plan::build(large_plan::SIZES[1])
}

/// The day on which is judged: in the midst of the plan's time.
fn day() -> chrono::NaiveDate {
    chrono::NaiveDate::from_ymd_opt(2021, 6, 30).unwrap()
}

#[divan::bench]
fn judge_every_goal(bencher: Bencher<'_, '_>) {
    let document = document();
    let goals = document.plan.goals.len();
    bencher.counter(ItemsCount::new(goals)).bench_local(|| {
        let series = series_positions(&document);
        let known = Known::new(&document, &series, day());
        document.plan.goals.iter().map(|goal| known.goal(goal)).filter(|judged| judged.judged > 0).count()
    });
}

/// The peer: read each goal's figures once.
#[divan::bench]
fn add_up_every_goals_figures(bencher: Bencher<'_, '_>) {
    let document = document();
    let goals = document.plan.goals.len();
    bencher.counter(ItemsCount::new(goals)).bench_local(|| {
        let series = series_positions(&document);
        let known = Known::new(&document, &series, day());
        let measures = document.plan.goals.iter().flat_map(|goal| &goal.measures);
        let figures = measures.filter_map(|measure| known.series(measure.series?));
        let numbers =
            figures.flat_map(|series| series.points.iter().filter_map(|point| point.value.number()));
        numbers.fold(Amount::ZERO, |sum, number| sum.checked_add(number).unwrap_or_default())
    });
}

/// One figure is changed: only the goals that rest on its series are judged again.
#[divan::bench]
fn judge_again_after_a_figure(bencher: Bencher<'_, '_>) {
    let mut history = History::opened(document());
    let insights = Insights::of(history.document(), day());
    let series = history.document().plan.series.at(0).unwrap();
    let (id, period) = (series.id, series.points[0].period);
    let mut count = 0_i64;
    bencher.counter(ItemsCount::new(1_u32)).bench_local(|| {
        count += 1;
        let before = history.document().clone();
        let points = vec![(period, Some(Value::Number(Amount::whole(count))))];
        history.make(Command::Series(SeriesCommand::SetPoints { id, points })).unwrap();
        let after = insights.updated(&before, history.document());
        history.undo();
        after
    });
}
