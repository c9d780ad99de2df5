//! Which goals and measures are judged otherwise, and who or what made it so.

use std::collections::BTreeSet;

use super::{By, Change, Difference, Pair, State, Thing, What};
use crate::analysis::moved::{Cause, Moved, moved as goals_moved, moved_measures};
use crate::document::Document;
use crate::plan::goal::Goal;
use crate::plan::id::{GoalId, SeriesId};
use crate::plan::target::Condition;

/// The verdicts that moved. Where figures moved one and all of them are the source's,
/// it is told as the source's; `written` is what differs besides.
pub(super) fn moved(old: State<'_>, new: State<'_>, written: &[Difference]) -> Vec<Difference> {
    let states = ((old.document, old.insights), (new.document, new.insights));
    let goals = goals_moved(states.0, states.1);
    let measures = moved_measures(states.0, states.1);
    let of_goal = |moved: &Moved| (Thing::Goal(moved.goal), *moved);
    let goals = goals.iter().map(of_goal);
    let measures = measures.iter().map(|(measure, moved)| (Thing::Measure(moved.goal, *measure), *moved));
    goals
        .chain(measures)
        .map(|(thing, moved)| {
            let by = match moved.cause {
                Cause::Time => By::Time,
                Cause::Edit => By::Us,
                Cause::Figures => by_of_figures(moved.goal, (old.document, new.document), written),
            };
            let what = What::Verdict(Pair { old: moved.old, new: moved.new });
            Difference { change: Change { thing, what }, by }
        })
        .collect()
}

/// Whose the figures are that a goal is judged by and that differ. Where anything else
/// may have moved it, it was us.
fn by_of_figures(goal: GoalId, (old, new): (&Document, &Document), written: &[Difference]) -> By {
    let goals = [old, new].map(|document| document.plan.goals.get(goal));
    let series: BTreeSet<SeriesId> = goals.into_iter().flatten().flat_map(series_of).collect();
    let mut of_figures = written.iter().filter(|difference| match difference.change.thing.home() {
        Thing::Series(id) => series.contains(&id),
        _ => false,
    });
    let first = of_figures.next().map(|difference| difference.by);
    match first {
        Some(By::Source) if of_figures.all(|difference| difference.by == By::Source) => By::Source,
        _ => By::Us,
    }
}

/// The series that a goal is judged by.
fn series_of(goal: &Goal) -> impl Iterator<Item = SeriesId> {
    goal.measures.iter().flat_map(|measure| {
        let against = measure.targets.iter().filter_map(|target| match &target.condition {
            Condition::Against { series, .. } => Some(*series),
            _ => None,
        });
        measure.series.into_iter().chain(against)
    })
}
