//! Which goals the list leaves out: by verdict, by who set them, by focus area
//! and by who answers for them.
//!
//! Within one of these, anything that is ticked is shown; a goal must get
//! through all of them. What is not ticked at all lets everything through.

use std::collections::{BTreeMap, BTreeSet};

use crate::analysis::judge::{Shown, Verdict};
use crate::plan::Plan;
use crate::plan::goal::{Goal, Origin};
use crate::plan::id::FocusAreaId;
use crate::ui::parts::grouping::Group;
use crate::ui::parts::verdict::kind;

/// What is ticked.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Filter {
    /// Kinds of verdicts, see [`kind`].
    pub verdicts: BTreeSet<Verdict>,
    /// Who set the goal.
    pub origins: BTreeSet<Origin>,
    /// Focus areas; `None` for goals of none.
    pub areas: BTreeSet<Option<FocusAreaId>>,
    /// Who answers for it; `None` where nobody is named.
    pub responsibles: BTreeSet<Option<String>>,
}

/// What goals are told apart by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Facet {
    /// The verdict.
    Verdict,
    /// Who set it.
    Origin,
    /// The focus area.
    Area,
    /// Who answers for it.
    Responsible,
}

/// How many goals each tick would show, as the other ticks are.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Counts {
    /// Of each kind of verdict.
    pub verdicts: BTreeMap<Verdict, usize>,
    /// Of each origin.
    pub origins: BTreeMap<Origin, usize>,
    /// Of each focus area.
    pub areas: BTreeMap<Option<FocusAreaId>, usize>,
    /// Of each responsible.
    pub responsibles: BTreeMap<Option<String>, usize>,
}

impl Filter {
    /// What leaves the goals with a verdict: all of them, or those of one heading.
    pub fn of(verdict: Verdict, within: Option<Group>) -> Self {
        let (origins, areas) = match within {
            None => (BTreeSet::new(), BTreeSet::new()),
            Some(Group::Area(area)) => ([Origin::Local, Origin::Investment].into(), [Some(area)].into()),
            Some(Group::WithoutArea) => ([Origin::Local].into(), [None].into()),
            Some(Group::Origin(Origin::Investment)) => ([Origin::Investment].into(), [None].into()),
            Some(Group::Origin(origin)) => ([origin].into(), BTreeSet::new()),
        };
        Self { verdicts: [kind(verdict)].into(), origins, areas, responsibles: BTreeSet::new() }
    }

    /// Whether nothing is ticked.
    pub fn is_empty(&self) -> bool {
        let Self { verdicts, origins, areas, responsibles } = self;
        verdicts.is_empty() && origins.is_empty() && areas.is_empty() && responsibles.is_empty()
    }

    /// How much is ticked.
    pub fn len(&self) -> usize {
        let Self { verdicts, origins, areas, responsibles } = self;
        verdicts.len() + origins.len() + areas.len() + responsibles.len()
    }

    /// Whether a goal gets through.
    pub fn shows(&self, goal: &Goal, shown: Shown) -> bool {
        FACETS.iter().all(|facet| self.passes(*facet, goal, shown))
    }

    fn passes(&self, facet: Facet, goal: &Goal, shown: Shown) -> bool {
        match facet {
            Facet::Verdict => lets(&self.verdicts, &kind(shown.verdict)),
            Facet::Origin => lets(&self.origins, &goal.origin),
            Facet::Area => lets(&self.areas, &goal.focus_area),
            Facet::Responsible => {
                self.responsibles.is_empty() || self.responsibles.contains(&responsible(goal))
            }
        }
    }

    /// Forgets what the plan no longer has: nobody could untick it.
    pub fn follow(&mut self, plan: &Plan) {
        self.areas.retain(|area| area.is_none_or(|area| plan.focus_areas.get(area).is_some()));
        let answers = |name: &Option<String>| plan.goals.iter().any(|goal| responsible(goal) == *name);
        self.responsibles.retain(answers);
    }
}

const FACETS: [Facet; 4] = [Facet::Verdict, Facet::Origin, Facet::Area, Facet::Responsible];

fn lets<T: Ord>(ticked: &BTreeSet<T>, value: &T) -> bool {
    ticked.is_empty() || ticked.contains(value)
}

fn responsible(goal: &Goal) -> Option<String> {
    goal.responsible.as_deref().map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned)
}

impl Counts {
    /// Takes note that the plan has such a goal, whether or not it is shown.
    pub fn know(&mut self, goal: &Goal, shown: Shown) {
        self.verdicts.entry(kind(shown.verdict)).or_default();
        self.origins.entry(goal.origin).or_default();
        self.areas.entry(goal.focus_area).or_default();
        self.responsibles.entry(responsible(goal)).or_default();
    }

    /// Counts a goal that the search finds, wherever ticking would show it.
    pub fn add(&mut self, filter: &Filter, goal: &Goal, shown: Shown) {
        // A tick adds to those of its own facet, so its own facet does not keep the goal out.
        let missed = FACETS.map(|facet| !filter.passes(facet, goal, shown));
        let counts_for = |nth: usize| missed.iter().enumerate().all(|(at, missed)| at == nth || !missed);
        if counts_for(0) {
            *self.verdicts.entry(kind(shown.verdict)).or_default() += 1;
        }
        if counts_for(1) {
            *self.origins.entry(goal.origin).or_default() += 1;
        }
        if counts_for(2) {
            *self.areas.entry(goal.focus_area).or_default() += 1;
        }
        if counts_for(3) {
            *self.responsibles.entry(responsible(goal)).or_default() += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::judge::{Judge, Why};
    use crate::ui::testing::sample;

    const LOST: Shown = Shown { verdict: Verdict::NotReached, by: Judge::Figures };
    const UNTOLD: Shown = Shown { verdict: Verdict::CannotTell(Why::NoSeries), by: Judge::Figures };

    fn goal(number: &str) -> Goal {
        sample().plan.goals.iter().find(|goal| goal.number == number).unwrap().clone()
    }

    #[test]
    fn nothing_ticked_shows_everything() {
        assert!(Filter::default().is_empty() && Filter::default().shows(&goal("1"), LOST));
    }

    #[test]
    fn ticks_of_one_kind_add_and_of_several_narrow() {
        let verdicts = [Verdict::NotReached, kind(UNTOLD.verdict)].into();
        let mut filter = Filter { verdicts, ..Filter::default() };
        assert!(filter.shows(&goal("1"), LOST) && filter.shows(&goal("1"), UNTOLD));
        filter.origins = [Origin::Minister].into();
        assert!(!filter.shows(&goal("1"), LOST) && filter.shows(&goal("M1"), LOST));
        assert_eq!(filter.len(), 3);
    }

    #[test]
    fn a_verdict_that_cannot_be_told_is_found_whatever_the_reason() {
        let filter =
            Filter { verdicts: [kind(Verdict::CannotTell(Why::Hidden))].into(), ..Filter::default() };
        assert!(filter.shows(&goal("1"), UNTOLD) && !filter.shows(&goal("1"), LOST));
    }

    #[test]
    fn a_verdict_under_a_heading_leaves_exactly_the_goals_of_both() {
        let plan = sample().plan;
        for group in Group::all(&plan) {
            let filter = Filter::of(Verdict::NotReached, Some(group));
            for goal in plan.goals.iter() {
                assert_eq!(filter.shows(goal, LOST), Group::of(goal) == group, "{} {group:?}", goal.number);
                assert!(!filter.shows(goal, UNTOLD));
            }
        }
        assert!(plan.goals.iter().all(|goal| Filter::of(Verdict::NotReached, None).shows(goal, LOST)));
    }

    #[test]
    fn nobody_is_found_as_well_as_somebody() {
        let mut named = goal("1");
        named.responsible = Some(" Jobcentret ".to_owned());
        let filter = Filter { responsibles: [Some("Jobcentret".to_owned())].into(), ..Filter::default() };
        assert!(filter.shows(&named, LOST) && !filter.shows(&goal("2"), LOST));
        let nobody = Filter { responsibles: [None].into(), ..Filter::default() };
        assert!(!nobody.shows(&named, LOST) && nobody.shows(&goal("2"), LOST));
    }

    #[test]
    fn a_count_says_what_ticking_would_show() {
        let filter = Filter { origins: [Origin::Minister].into(), ..Filter::default() };
        let mut counts = Counts::default();
        counts.add(&filter, &goal("1"), LOST);
        counts.add(&filter, &goal("M1"), UNTOLD);
        assert_eq!(counts.origins, [(Origin::Local, 1), (Origin::Minister, 1)].into());
        assert_eq!(counts.verdicts, [(kind(UNTOLD.verdict), 1)].into());
    }

    #[test]
    fn what_the_plan_no_longer_has_is_not_asked_for() {
        let mut plan = sample().plan;
        let area = plan.focus_areas.at(0).unwrap().id;
        let gone = Some("Ingen".to_owned());
        let mut filter =
            Filter { areas: [Some(area), None].into(), responsibles: [gone].into(), ..Filter::default() };
        plan.focus_areas.remove(area);
        filter.follow(&plan);
        assert_eq!((filter.areas, filter.responsibles), ([None].into(), BTreeSet::new()));
    }
}
