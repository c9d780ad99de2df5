//! Under which heading a goal stands, wherever goals are listed by focus area.

use crate::plan::goal::{Goal, Origin};
use crate::plan::id::FocusAreaId;
use crate::plan::{Entry as _, Plan};

/// What goals are listed under. A goal that others set, or that cuts across the
/// focus areas, stands under who set it, also when it names a focus area: else
/// the minister's goals would be scattered and not found together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// Goals of the municipality in a focus area.
    Area(FocusAreaId),
    /// Local goals of none.
    WithoutArea,
    /// Goals that others set, or that cut across the focus areas.
    Origin(Origin),
}

impl Group {
    /// The group that `goal` is listed in.
    pub fn of(goal: &Goal) -> Self {
        match (goal.origin, goal.focus_area) {
            (Origin::Local | Origin::Investment, Some(area)) => Self::Area(area),
            (Origin::Local, None) => Self::WithoutArea,
            (origin, _) => Self::Origin(origin),
        }
    }

    /// Every group there can be in `plan`, with goals or without, in the order they are listed.
    pub fn all(plan: &Plan) -> impl Iterator<Item = Self> {
        let areas = plan.focus_areas.iter().map(|area| Self::Area(area.id()));
        let others = Origin::ALL.into_iter().filter(|origin| *origin != Origin::Local).map(Self::Origin);
        areas.chain([Self::WithoutArea]).chain(others)
    }

    /// Who sets a goal that is added to the group.
    pub fn origin(self) -> Origin {
        match self {
            Self::Area(_) | Self::WithoutArea => Origin::Local,
            Self::Origin(origin) => origin,
        }
    }

    /// The focus area of a goal that is added to the group.
    pub fn area(self) -> Option<FocusAreaId> {
        match self {
            Self::Area(area) => Some(area),
            Self::WithoutArea | Self::Origin(_) => None,
        }
    }

    /// Where in the plan a goal added last to the group stands.
    pub fn end(self, plan: &Plan) -> usize {
        let last = plan.goals.iter().rposition(|goal| Self::of(goal) == self);
        last.map_or(plan.goals.len(), |last| last + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::sample;

    #[track_caller]
    fn check(origin: Origin, has_area: bool, expected: impl Fn(FocusAreaId) -> Group) {
        let plan = sample().plan;
        let area = plan.focus_areas.at(0).unwrap().id;
        let goal = plan.goals.at(0).unwrap().clone();
        let goal = Goal { origin, focus_area: has_area.then_some(area), ..goal };
        assert_eq!(Group::of(&goal), expected(area));
    }

    #[test]
    fn a_goal_of_the_municipality_stands_under_its_focus_area() {
        check(Origin::Local, true, Group::Area);
        check(Origin::Investment, true, Group::Area);
        check(Origin::Local, false, |_| Group::WithoutArea);
    }

    #[test]
    fn a_goal_that_others_set_stands_under_them_whatever_its_focus_area() {
        for origin in [Origin::Minister, Origin::National, Origin::CrossCutting] {
            check(origin, true, |_| Group::Origin(origin));
            check(origin, false, |_| Group::Origin(origin));
        }
    }

    #[test]
    fn a_goal_is_added_last_in_its_group() {
        let plan = sample().plan;
        let at = |number: &str| plan.goals.iter().position(|goal| goal.number == number).unwrap();
        assert_eq!(Group::of(plan.goals.at(at("5")).unwrap()).end(&plan), at("7"));
        assert_eq!(Group::WithoutArea.end(&plan), at("65") + 1);
        assert_eq!(Group::Origin(Origin::National).end(&plan), plan.goals.len());
    }
}
