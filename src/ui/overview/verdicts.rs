//! How the goals stand: counted for the whole plan and under each heading.

use std::collections::BTreeMap;
use std::mem::discriminant;

use crate::analysis::Verdict;
use crate::analysis::insights::Insights;
use crate::analysis::judge::{Judge, Shown};
use crate::plan::Plan;
use crate::plan::id::GoalId;
use crate::ui::context::ViewCtx;
use crate::ui::parts::grouping::Group;
use crate::ui::parts::verdict::{ORDER, icon, tone};
use crate::ui::widgets::Count;

/// The verdicts of a plan.
#[derive(Debug, Default)]
pub(super) struct Verdicts {
    /// All of them.
    pub whole: Goals,
    /// Those under each heading that has any, in the order the goals are listed.
    pub headings: Vec<Heading>,
    /// How many focus areas have none.
    pub areas_without: usize,
}

/// A heading with its goals.
#[derive(Debug)]
pub(super) struct Heading {
    /// Which.
    pub group: Group,
    /// How they stand.
    pub goals: Goals,
}

/// Some goals, by how they stand. None is left out.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Goals {
    /// One for each kind of verdict, in the order of [`ORDER`].
    kinds: [Kind; ORDER.len()],
    first: Option<GoalId>,
    /// How many of all were judged by hand.
    pub by_hand: usize,
}

/// The goals with one kind of verdict.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) struct Kind {
    /// How many.
    pub count: usize,
    /// The first of them in the plan.
    pub first: Option<GoalId>,
}

impl Verdicts {
    /// Counts the goals of `plan`, whose insights these are.
    pub(super) fn of(plan: &Plan, insights: &Insights) -> Self {
        let (mut whole, mut by_group) = (Goals::default(), BTreeMap::<Group, Goals>::new());
        for (goal, judged) in plan.goals.iter().zip(insights.judgements()) {
            let shown = judged.shown();
            whole.add(goal.id, shown);
            by_group.entry(Group::of(goal)).or_default().add(goal.id, shown);
        }
        let heading = |group| Some(Heading { group, goals: by_group.remove(&group)? });
        let headings: Vec<Heading> = Group::all(plan).filter_map(heading).collect();
        let with = headings.iter().filter(|heading| matches!(heading.group, Group::Area(_))).count();
        Self { whole, headings, areas_without: plan.focus_areas.len().saturating_sub(with) }
    }
}

impl Goals {
    fn add(&mut self, goal: GoalId, shown: Shown) {
        self.first.get_or_insert(goal);
        self.by_hand += usize::from(shown.by == Judge::Hand);
        if let Some(kind) = self.kinds.get_mut(nth(shown.verdict)) {
            kind.count += 1;
            kind.first.get_or_insert(goal);
        }
    }

    /// How many there are.
    pub(super) fn count(&self) -> usize {
        self.kinds.iter().map(|kind| kind.count).sum()
    }

    /// The first in the plan.
    pub(super) fn first(&self) -> Option<GoalId> {
        self.first
    }

    /// Each kind of verdict with its goals, what needs attention most first.
    pub(super) fn kinds(&self) -> impl Iterator<Item = (Verdict, Kind)> {
        ORDER.into_iter().zip(self.kinds)
    }
}

/// Where the kind of a verdict stands in [`ORDER`].
pub(super) fn nth(verdict: Verdict) -> usize {
    let is_same = |other: &Verdict| discriminant(other) == discriminant(&verdict);
    ORDER.iter().position(is_same).unwrap_or(ORDER.len())
}

/// A kind of verdict as it is shown in a tile or a bar. `under` names the
/// heading that it is counted under.
pub(super) fn counted<'a>(
    ctx: &ViewCtx<'_>,
    word: &'a str,
    (verdict, kind): (Verdict, Kind),
    under: Option<&str>,
) -> Count<'a> {
    let figure = ctx.words.count(kind.count);
    let name = match under {
        Some(heading) => format!("{heading}: {figure} {word}"),
        None => format!("{figure} {word}"),
    };
    Count { tone: tone(verdict), icon: icon(verdict), count: kind.count, figure, word, name }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::goal::{Goal, Origin};
    use crate::plan::measure::{Assessed, Assessment};
    use crate::ui::testing::sample;

    const DAY: &str = "2020-09-07";

    fn counts(goals: &Goals) -> Vec<usize> {
        goals.kinds().map(|(_, kind)| kind.count).collect()
    }

    /// By hand from the sample plan on the day of the meeting: goals 1 to 8, 65
    /// and those of KIK and KIK II with a number have no report yet, no series, no base or
    /// too few figures, or are unclear. Only KIK-2 is reached. The minister's six, the
    /// cross-cutting ones and KIK II-L are in words.
    #[test]
    fn the_sample_is_counted_as_by_hand() {
        let plan = sample().plan;
        let insights = Insights::of(&sample(), DAY.parse().unwrap());
        let verdicts = Verdicts::of(&plan, &insights);
        assert_eq!(counts(&verdicts.whole), [0, 0, 19, 0, 1, 10]);
        assert_eq!((verdicts.whole.count(), verdicts.whole.by_hand), (30, 0));
        let headings: Vec<_> =
            verdicts.headings.iter().map(|heading| (heading.group, counts(&heading.goals))).collect();
        let area = |at| Group::Area(plan.focus_areas.at(at).unwrap().id);
        let cannot_tell = |count| vec![0, 0, count, 0, 0, 0];
        let in_words = |count| vec![0, 0, 0, 0, 0, count];
        assert_eq!(
            headings,
            [
                (area(0), cannot_tell(1)),
                (area(1), cannot_tell(1)),
                (area(2), cannot_tell(1)),
                (area(3), cannot_tell(3)),
                (area(4), cannot_tell(1)),
                (area(5), cannot_tell(1)),
                (area(6), vec![0, 0, 8, 0, 1, 0]),
                (area(7), vec![0, 0, 2, 0, 0, 1]),
                (Group::WithoutArea, cannot_tell(1)),
                (Group::Origin(Origin::Minister), in_words(6)),
                (Group::Origin(Origin::CrossCutting), in_words(3)),
            ]
        );
    }

    #[test]
    fn the_first_goal_of_a_kind_is_known_and_what_is_judged_by_hand_is_counted() {
        let mut document = sample();
        let (second, fourth) = (document.plan.goals.at(1).unwrap().id, document.plan.goals.at(3).unwrap().id);
        for id in [second, fourth] {
            let on = DAY.parse().unwrap();
            let assessment =
                Assessment { verdict: Assessed::Reached, reason: "R".into(), by: "A".into(), on };
            let goal: &mut Goal = document.plan.goals.get_mut(id).unwrap();
            goal.assessment = Some(assessment);
        }
        let insights = Insights::of(&document, DAY.parse().unwrap());
        let whole = Verdicts::of(&document.plan, &insights).whole;
        let reached = whole.kinds().find(|(verdict, _)| *verdict == Verdict::Reached).unwrap().1;
        // These two and KIK-2, which its figures say is reached.
        assert_eq!(reached, Kind { count: 3, first: Some(second) });
        assert_eq!(whole.by_hand, 2);
    }
}
