//! Which goals stand otherwise than at an earlier time, and what moved them.
//!
//! What moved a verdict is found by judging again: the old plan on the new day
//! shows what time alone does, and the old goal among the new figures shows
//! what time and figures do together. What neither explains was decided.

use std::cell::OnceCell;
use std::mem::discriminant;

use super::insights::Insights;
use super::judge::{GoalJudgement, Known, MeasureJudgement, SeriesPositions, Shown, series_positions};
use crate::document::Document;
use crate::plan::id::{GoalId, MeasureId};

/// A goal whose verdict is another than it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moved {
    /// Which.
    pub goal: GoalId,
    /// How it stood.
    pub old: Shown,
    /// How it stands.
    pub new: Shown,
    /// What moved it.
    pub cause: Cause,
}

/// What moved a verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cause {
    /// Time alone: as everything was then, it would stand as it does today.
    Time,
    /// Figures that came or were changed: the goal as it was then would stand so too.
    Figures,
    /// A change to the goal itself.
    Edit,
}

impl Cause {
    /// Every cause, the one that asks least of the reader first.
    pub const ALL: [Self; 3] = [Self::Time, Self::Figures, Self::Edit];
}

/// The goals in both documents whose verdicts are of different kinds, in the
/// order of the new one. Each document comes with its own insights.
pub fn moved(old: (&Document, &Insights), new: (&Document, &Insights)) -> Vec<Moved> {
    let seen = Seen::of(old, new);
    let goals = new.0.plan.goals.iter();
    goals.filter_map(|goal| seen.moved(goal.id, |judged| Some(judged.shown()))).collect()
}

/// Likewise the measures in both documents, where a goal has several: the goal's own
/// verdict is that of its worst.
pub fn moved_measures(old: (&Document, &Insights), new: (&Document, &Insights)) -> Vec<(MeasureId, Moved)> {
    let seen = Seen::of(old, new);
    let several = new.0.plan.goals.iter().filter(|goal| goal.measures.len() > 1);
    let measures = several.flat_map(|goal| goal.measures.iter().map(|measure| (goal.id, measure.id)));
    let shown = |judged: &GoalJudgement, measure| judged.of(measure).map(MeasureJudgement::shown);
    measures
        .filter_map(|(goal, measure)| Some((measure, seen.moved(goal, |judged| shown(judged, measure))?)))
        .collect()
}

/// Two documents with what their numbers say, and where their series stand.
struct Seen<'a> {
    old: (&'a Document, &'a Insights),
    new: (&'a Document, &'a Insights),
    old_series: OnceCell<SeriesPositions>,
    new_series: OnceCell<SeriesPositions>,
}

impl<'a> Seen<'a> {
    fn of(old: (&'a Document, &'a Insights), new: (&'a Document, &'a Insights)) -> Self {
        Self { old, new, old_series: OnceCell::new(), new_series: OnceCell::new() }
    }

    /// What moved the verdict that `shown` reads off a judged goal; `None` where it
    /// is of the same kind, or one of the two has none.
    fn moved(&self, goal: GoalId, shown: impl Fn(&GoalJudgement) -> Option<Shown>) -> Option<Moved> {
        let ((before, then), (after, now)) = (self.old, self.new);
        let (old, new) = (shown(then.goal(goal)?)?, shown(now.goal(goal)?)?);
        let is_new = |other: Option<Shown>| {
            other.is_some_and(|other| discriminant(&other.verdict) == discriminant(&new.verdict))
        };
        if is_new(Some(old)) {
            return None;
        }
        let goal_then = before.plan.goals.at(then.goal_position(goal)?)?;
        let among = |document, series: &OnceCell<_>| {
            let positions = series.get_or_init(|| series_positions(document));
            shown(&Known::new(document, positions, now.on()).goal(goal_then))
        };
        let cause = match () {
            () if is_new(among(before, &self.old_series)) => Cause::Time,
            () if is_new(among(after, &self.new_series)) => Cause::Figures,
            () => Cause::Edit,
        };
        Some(Moved { goal, old, new, cause })
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::analysis::Verdict;
    use crate::analysis::fixture;
    use crate::plan::Amount;
    use crate::plan::id::SeriesId;
    use crate::plan::measure::{Assessed, Assessment};
    use crate::plan::series::{Point, Value};
    use crate::plan::target::{Bound, Condition};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// The fixture's first goal alone and with its first measure alone: at most
    /// 256 in 2021, by a series that ends with 256 in 2020.
    fn document() -> Document {
        let mut document = fixture::document();
        document.plan.goals.remove(7.into());
        document.plan.goals.get_mut(GoalId(4)).unwrap().measures.truncate(1);
        document
    }

    fn figure_for_2021(document: &mut Document, figure: i64) {
        let value = Value::Number(Amount::whole(figure));
        let point = Point { period: "2021".parse().unwrap(), value, detail: None };
        document.plan.series.get_mut(SeriesId(8)).unwrap().points.push(point);
    }

    /// Changes a copy, and says what moved the goal between the two days.
    #[track_caller]
    fn check(
        then: (Document, &str),
        edit: impl FnOnce(&mut Document),
        now: &str,
        expected: Option<(Verdict, Cause)>,
    ) {
        let (old, then) = then;
        let mut new = old.clone();
        edit(&mut new);
        let (then, now) = (Insights::of(&old, day(then)), Insights::of(&new, day(now)));
        let found = moved((&old, &then), (&new, &now));
        assert_eq!(found.first().map(|moved| (moved.new.verdict, moved.cause)), expected);
    }

    #[test]
    fn what_stands_as_it_stood_has_not_moved() {
        check((document(), "2020-09-07"), |_| {}, "2020-12-01", None);
        let renamed = |d: &mut Document| d.plan.goals.get_mut(GoalId(4)).unwrap().title.push('!');
        check((document(), "2020-09-07"), renamed, "2020-09-07", None);
    }

    #[test]
    fn a_figure_that_was_there_and_becomes_known_is_time() {
        let mut old = document();
        figure_for_2021(&mut old, 250);
        check((old, "2021-11-01"), |_| {}, "2022-01-15", Some((Verdict::Reached, Cause::Time)));
    }

    #[test]
    fn time_is_named_also_when_the_goal_was_reworded() {
        let mut old = document();
        figure_for_2021(&mut old, 250);
        let renamed = |d: &mut Document| d.plan.goals.get_mut(GoalId(4)).unwrap().title.push('!');
        check((old, "2021-11-01"), renamed, "2022-01-15", Some((Verdict::Reached, Cause::Time)));
    }

    #[test]
    fn a_figure_that_came_is_told_apart_from_time() {
        let came = |d: &mut Document| figure_for_2021(d, 300);
        check((document(), "2021-11-01"), came, "2022-01-15", Some((Verdict::NotReached, Cause::Figures)));
    }

    #[test]
    fn a_target_that_was_changed_is_told_apart_from_figures() {
        let mut old = document();
        figure_for_2021(&mut old, 300);
        let eased = |d: &mut Document| {
            let goal = d.plan.goals.get_mut(GoalId(4)).unwrap();
            goal.measures[0].targets[0].condition = Condition::Level(Bound::AtMost(Amount::whole(300)));
        };
        check((old, "2022-01-15"), eased, "2022-01-15", Some((Verdict::Reached, Cause::Edit)));
    }

    #[test]
    fn a_verdict_by_hand_is_a_change_to_the_goal() {
        let by_hand = |d: &mut Document| {
            let assessment = Assessment {
                verdict: Assessed::OffCourse,
                reason: "Too slow".to_owned(),
                by: "Ann".to_owned(),
                on: day("2021-03-01"),
            };
            d.plan.goals.get_mut(GoalId(4)).unwrap().assessment = Some(assessment);
        };
        check((document(), "2020-09-07"), by_hand, "2021-03-01", Some((Verdict::OffCourse, Cause::Edit)));
    }

    #[test]
    fn a_goal_of_one_document_alone_has_not_moved() {
        let (old, mut new) = (document(), document());
        figure_for_2021(&mut new, 300);
        new.plan.goals.remove(4.into());
        let (then, now) = (Insights::of(&old, day("2021-11-01")), Insights::of(&new, day("2022-01-15")));
        assert_eq!(moved((&old, &then), (&new, &now)), []);
    }
}
