//! Figures of the plan to choose from, found by typing.

use std::borrow::Cow;

use crate::plan::Plan;
use crate::plan::expression::FigureRef;

/// The most figures that are offered at once.
const MOST: usize = 200;

/// The figures whose name holds every one of `words`, which are in small letters,
/// as many as can be looked through.
pub(super) fn found(plan: &Plan, words: &[&str]) -> Vec<FigureRef> {
    cells(plan, words).chain(series(plan, words)).chain(targets(plan, words)).take(MOST).collect()
}

/// The words that `text` does not hold.
fn rest<'a>(words: &[&'a str], text: &str) -> Vec<&'a str> {
    let text = text.to_lowercase();
    words.iter().copied().filter(|word| !text.contains(word)).collect()
}

fn cells<'a>(plan: &'a Plan, words: &'a [&'a str]) -> impl Iterator<Item = FigureRef> + 'a {
    plan.budget.iter().flat_map(move |table| {
        let of_table = rest(words, &table.title);
        let rows =
            table.placed_rows().into_iter().map(|placed| (Some(placed.row.id()), table.name_of(placed.row)));
        let rows: Vec<_> = rows.chain([(None, Cow::Borrowed(""))]).collect();
        rows.into_iter().flat_map(move |(row, label)| {
            let of_row = rest(&of_table, &label);
            table.columns.iter().filter_map(move |column| {
                let cell = FigureRef::Cell { table: table.id, row, column: column.id };
                rest(&of_row, &column.title).is_empty().then_some(cell)
            })
        })
    })
}

fn series<'a>(plan: &'a Plan, words: &'a [&'a str]) -> impl Iterator<Item = FigureRef> + 'a {
    plan.series.iter().flat_map(move |series| {
        let left = rest(words, &format!("{} {}", series.title, series.area));
        let in_points = left.clone();
        let points = series.points.iter().filter_map(move |point| {
            let fits = rest(&in_points, &point.period.to_string()).is_empty();
            fits.then_some(FigureRef::Point(series.id, point.period))
        });
        let levels = series.levels.iter().zip(1..).filter_map(move |(level, number)| {
            rest(&left, &level.when).is_empty().then_some(FigureRef::Level(series.id, number))
        });
        points.chain(levels)
    })
}

fn targets<'a>(plan: &'a Plan, words: &'a [&'a str]) -> impl Iterator<Item = FigureRef> + 'a {
    let measures =
        plan.goals.iter().flat_map(|goal| goal.measures.iter().map(move |measure| (goal, measure)));
    measures.flat_map(move |(goal, measure)| {
        let left = rest(words, &format!("{} {} {}", goal.number, goal.title, measure.title));
        let targets = measure.targets.iter().zip(1..).filter(move |_| left.is_empty());
        targets.flat_map(|(target, number)| {
            let level = target.condition.bound().map(|_| FigureRef::Target(measure.id, number));
            let base = target.base.as_ref().map(|_| FigureRef::Base(measure.id, number));
            let change = target.printed_change.map(|_| FigureRef::Change(measure.id, number));
            level.into_iter().chain(base).chain(change)
        })
    })
}
