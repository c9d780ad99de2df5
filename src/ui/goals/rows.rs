//! The goals in the order they are listed: group by group.

use std::collections::BTreeMap;

use crate::plan::goal::{FocusArea, Goal};
use crate::plan::id::{FocusAreaId, GoalId};
use crate::plan::{List, Plan};
use crate::ui::parts::grouping::Group;

/// The list as it is shown. It is worked out anew only when goals, focus areas
/// or the search have changed.
#[derive(Debug, Default)]
pub struct Rows {
    goals: List<Goal>,
    areas: List<FocusArea>,
    search: String,
    rows: Vec<Row>,
}

/// One row of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// What stands there.
    pub item: Item,
    /// How many of the rows above are headings.
    pub headings_above: usize,
}

/// What stands in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Item {
    /// The heading of a group, and how many goals follow it.
    Heading(Group, usize),
    /// A goal, and where it stands in the plan.
    Goal(GoalId, usize),
}

/// What can be selected in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Selected {
    /// A goal.
    Goal(GoalId),
    /// A group, by its heading.
    Group(Group),
}

/// Where to, among the neighbours in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Towards {
    /// To the one before.
    Up,
    /// To the one after.
    Down,
}

impl Rows {
    /// Follows the plan and the search, which finds number, title and responsible.
    pub fn update(&mut self, plan: &Plan, search: &str) {
        let is_same = self.goals.is_same(&plan.goals) && self.areas.is_same(&plan.focus_areas);
        if is_same && self.search == search {
            return;
        }
        self.goals = plan.goals.clone();
        self.areas = plan.focus_areas.clone();
        search.clone_into(&mut self.search);
        self.rows = arrange(plan, &search.trim().to_lowercase());
    }

    /// The rows, top to bottom.
    pub fn all(&self) -> &[Row] {
        &self.rows
    }

    /// The row that shows `selected`.
    pub fn index_of(&self, selected: Selected) -> Option<usize> {
        self.rows.iter().position(|row| row.item.selects() == selected)
    }

    /// What to select where nothing is: the first goal, or else the first heading.
    pub fn first(&self) -> Option<Selected> {
        let goal = self.rows.iter().find(|row| matches!(row.item, Item::Goal(..)));
        goal.or(self.rows.first()).map(|row| row.item.selects())
    }
}

impl Item {
    /// What is selected by selecting this row.
    pub fn selects(self) -> Selected {
        match self {
            Self::Heading(group, _) => Selected::Group(group),
            Self::Goal(id, _) => Selected::Goal(id),
        }
    }
}

/// Where in the plan a goal stands once it has changed places with its
/// neighbour in the group; `None` at the group's end.
pub fn goal_moved(plan: &Plan, at: usize, towards: Towards) -> Option<usize> {
    let group = Group::of(plan.goals.at(at)?);
    let is_neighbour = |goal: &Goal| Group::of(goal) == group;
    match towards {
        Towards::Up => plan.goals.iter().take(at).rposition(is_neighbour),
        Towards::Down => plan.goals.iter().skip(at + 1).position(is_neighbour).map(|after| at + 1 + after),
    }
}

/// Where a focus area stands once it has changed places with its neighbour.
pub fn area_moved(plan: &Plan, area: FocusAreaId, towards: Towards) -> Option<usize> {
    let at = plan.focus_areas.position(area)?;
    match towards {
        Towards::Up => at.checked_sub(1),
        Towards::Down => Some(at + 1).filter(|to| *to < plan.focus_areas.len()),
    }
}

fn arrange(plan: &Plan, search: &str) -> Vec<Row> {
    let mut grouped: BTreeMap<Group, Vec<Item>> = BTreeMap::new();
    for (at, goal) in plan.goals.iter().enumerate().filter(|(_, goal)| matches(goal, search)) {
        grouped.entry(Group::of(goal)).or_default().push(Item::Goal(goal.id, at));
    }
    let mut rows = Vec::new();
    let mut headings_above = 0;
    for group in Group::all(plan) {
        let goals = grouped.remove(&group).unwrap_or_default();
        // A focus area is shown empty, so that goals can be added to it.
        let stays = matches!(group, Group::Area(_)) && search.is_empty();
        if goals.is_empty() && !stays {
            continue;
        }
        rows.push(Row { item: Item::Heading(group, goals.len()), headings_above });
        headings_above += 1;
        rows.extend(goals.into_iter().map(|item| Row { item, headings_above }));
    }
    rows
}

fn matches(goal: &Goal, search: &str) -> bool {
    let found = |text: &str| text.to_lowercase().contains(search);
    search.is_empty()
        || found(&goal.number)
        || found(&goal.title)
        || goal.responsible.as_deref().is_some_and(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::sample;

    fn shown(search: &str) -> Vec<String> {
        let plan = sample().plan;
        let mut rows = Rows::default();
        rows.update(&plan, search);
        let text = |row: &Row| match row.item {
            Item::Heading(Group::Area(area), count) => format!("{area} {count}"),
            Item::Heading(group, count) => format!("{group:?} {count}"),
            Item::Goal(_, at) => plan.goals.at(at).unwrap().number.clone(),
        };
        rows.all().iter().map(text).collect()
    }

    #[test]
    fn goals_stand_under_their_focus_area_and_others_under_who_set_them() {
        let expected = "f3 1|1|f4 1|2|f5 1|3|f6 3|4|5|6|f7 1|7|f8 1|8|\
                        Origin(Minister) 5|M1|M2|M3|M4|M5|Origin(CrossCutting) 3|T1|T2|T3";
        assert_eq!(shown("").join("|"), expected);
    }

    #[test]
    fn a_search_leaves_what_it_finds_and_the_headings_above() {
        assert_eq!(shown(" ORDNING "), Vec::<String>::new());
        assert_eq!(shown("FLYGTNINGE"), ["Origin(Minister) 1", "M3"]);
        assert_eq!(shown("m2"), ["Origin(Minister) 1", "M2"]);
    }

    #[test]
    fn a_goal_changes_places_within_its_group_only() {
        let plan = sample().plan;
        let at = |number: &str| plan.goals.iter().position(|goal| goal.number == number).unwrap();
        assert_eq!(goal_moved(&plan, at("4"), Towards::Up), None);
        assert_eq!(goal_moved(&plan, at("4"), Towards::Down), Some(at("5")));
        assert_eq!(goal_moved(&plan, at("6"), Towards::Up), Some(at("5")));
        assert_eq!(goal_moved(&plan, at("T3"), Towards::Down), None);
    }
}
