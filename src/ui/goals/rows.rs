//! The goals in the order they are listed: group by group, or all together in
//! another order than the plan's.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::filter::{Counts, Filter};
use super::order::{Order, Seen};
use crate::analysis::Insights;
use crate::document::Document;
use crate::meeting::Meeting;
use crate::plan::goal::{FocusArea, Goal};
use crate::plan::id::{FocusAreaId, GoalId};
use crate::plan::series::Series;
use crate::plan::{List, Plan};
use crate::ui::parts::grouping::Group;

/// The list as it is shown. It is worked out anew only when what it rests on or
/// what is asked for has changed.
#[derive(Debug, Default)]
pub struct Rows {
    basis: Option<Basis>,
    asked: Asked,
    rows: Vec<Row>,
    counts: Counts,
    found: usize,
}

/// What the list should show, and how.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Asked {
    /// What number, title or responsible should hold.
    pub search: String,
    /// What is left out.
    pub filter: Filter,
    /// The order.
    pub order: Order,
}

/// What the verdicts and the list rest on. Lists that are one in memory are equal.
#[derive(Debug, Clone)]
pub struct Basis {
    goals: List<Goal>,
    areas: List<FocusArea>,
    series: List<Series>,
    meetings: List<Meeting>,
    on: NaiveDate,
}

/// One row of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// What stands there.
    pub item: Item,
    /// How many of the rows above are headings.
    pub headings_above: usize,
    /// How many lines of text a goal here has where the list is narrow.
    pub lines: usize,
    /// How many lines all goals above have together.
    pub lines_above: usize,
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

impl Asked {
    /// Whether some goals may be left out.
    pub fn narrows(&self) -> bool {
        !self.search.trim().is_empty() || !self.filter.is_empty()
    }

    /// Leaves nothing out any more; the order stays.
    pub fn show_all(&mut self) {
        self.search.clear();
        self.filter = Filter::default();
    }
}

impl Basis {
    /// What there is now.
    pub fn of(document: &Document, insights: &Insights) -> Self {
        let Document { plan, meetings, .. } = document;
        Self {
            goals: plan.goals.clone(),
            areas: plan.focus_areas.clone(),
            series: plan.series.clone(),
            meetings: meetings.clone(),
            on: insights.on(),
        }
    }

    /// Whether that is still what there is.
    pub fn is_of(&self, document: &Document, insights: &Insights) -> bool {
        let Self { goals, areas, series, meetings, on } = self;
        let plan = &document.plan;
        goals.is_same(&plan.goals)
            && areas.is_same(&plan.focus_areas)
            && series.is_same(&plan.series)
            && meetings.is_same(&document.meetings)
            && *on == insights.on()
    }
}

impl Rows {
    /// Follows the plan and what is asked for; the search finds number, title
    /// and responsible. What can no longer be asked for is taken out of `asked`.
    pub fn update(&mut self, document: &Document, insights: &Insights, asked: &mut Asked) {
        let is_same = self.basis.as_ref().is_some_and(|basis| basis.is_of(document, insights));
        if is_same && self.asked == *asked {
            return;
        }
        if !is_same {
            asked.filter.follow(&document.plan);
        }
        self.basis = Some(Basis::of(document, insights));
        self.asked.clone_from(asked);
        self.arrange(&document.plan, insights);
    }

    fn arrange(&mut self, plan: &Plan, insights: &Insights) {
        let (asked, search) = (&self.asked, self.asked.search.trim().to_lowercase());
        let mut counts = Counts::default();
        let mut shown = Vec::new();
        for (at, (goal, judged)) in plan.goals.iter().zip(insights.judgements()).enumerate() {
            counts.know(goal, judged.shown());
            if matches(goal, &search) {
                counts.add(&asked.filter, goal, judged.shown());
                if asked.filter.shows(goal, judged.shown()) {
                    shown.push(Seen { at, goal, judged });
                }
            }
        }
        (self.found, self.counts) = (shown.len(), counts);
        self.rows = match asked.order.is_plan() {
            true => grouped(plan, shown, asked.narrows()),
            false => listed(asked.order.sort(shown)),
        };
    }

    /// How many goals are shown.
    pub fn found(&self) -> usize {
        self.found
    }

    /// How many goals each tick would show.
    pub fn counts(&self) -> &Counts {
        &self.counts
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

/// Puts rows below each other.
#[derive(Default)]
struct Stack {
    rows: Vec<Row>,
    headings: usize,
    lines: usize,
}

impl Stack {
    fn heading(&mut self, group: Group, count: usize) {
        self.push(Item::Heading(group, count), 0);
        self.headings += 1;
    }

    fn goal(&mut self, seen: Seen<'_>) {
        let lines = if seen.goal.measures.is_empty() { LINES_IN_WORDS } else { LINES };
        self.push(Item::Goal(seen.goal.id, seen.at), lines);
        self.lines += lines;
    }

    fn push(&mut self, item: Item, lines: usize) {
        self.rows.push(Row { item, headings_above: self.headings, lines, lines_above: self.lines });
    }
}

/// The lines of a goal that is measured: its title, how it goes, what it should reach.
const LINES: usize = 3;
/// The lines of one that is only words.
const LINES_IN_WORDS: usize = 2;

fn listed(goals: Vec<Seen<'_>>) -> Vec<Row> {
    let mut stack = Stack::default();
    goals.into_iter().for_each(|seen| stack.goal(seen));
    stack.rows
}

fn grouped(plan: &Plan, goals: Vec<Seen<'_>>, narrows: bool) -> Vec<Row> {
    let mut grouped: BTreeMap<Group, Vec<Seen<'_>>> = BTreeMap::new();
    for seen in goals {
        grouped.entry(Group::of(seen.goal)).or_default().push(seen);
    }
    let mut stack = Stack::default();
    for group in Group::all(plan) {
        let goals = grouped.remove(&group).unwrap_or_default();
        // A focus area is shown empty, so that goals can be added to it.
        let stays = matches!(group, Group::Area(_)) && !narrows;
        if goals.is_empty() && !stays {
            continue;
        }
        stack.heading(group, goals.len());
        goals.into_iter().for_each(|seen| stack.goal(seen));
    }
    stack.rows
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
    use crate::analysis::judge::Verdict;
    use crate::plan::goal::Origin;
    use crate::ui::goals::order::{By, Way};
    use crate::ui::testing::sample;

    fn rows(asked: &mut Asked) -> (Document, Rows) {
        let document = sample();
        let insights = Insights::of(&document, "2020-09-07".parse().unwrap());
        let mut rows = Rows::default();
        rows.update(&document, &insights, asked);
        (document, rows)
    }

    fn shown(mut asked: Asked) -> Vec<String> {
        let (document, rows) = rows(&mut asked);
        let text = |row: &Row| match row.item {
            Item::Heading(Group::Area(area), count) => format!("{area} {count}"),
            Item::Heading(group, count) => format!("{group:?} {count}"),
            Item::Goal(_, at) => document.plan.goals.at(at).unwrap().number.clone(),
        };
        rows.all().iter().map(text).collect()
    }

    fn search(text: &str) -> Asked {
        Asked { search: text.to_owned(), ..Asked::default() }
    }

    #[test]
    fn goals_stand_under_their_focus_area_and_others_under_who_set_them() {
        let expected = "f4 1|1|f5 1|2|f6 1|3|f7 3|4|5|6|f8 1|7|f9 1|8|\
                        f10 9|KIK-1|KIK-2|KIK-3|KIK-4|KIK-5|KIK-6|KIK-7|KIK-8|KIK-9|\
                        f11 3|KIK II-L|KIK II-1|KIK II-2|WithoutArea 1|65|\
                        Origin(Minister) 6|M1|M2|M3|M4|M5|KIK II-M|Origin(CrossCutting) 3|T1|T2|T3";
        assert_eq!(shown(Asked::default()).join("|"), expected);
    }

    #[test]
    fn a_search_leaves_what_it_finds_and_the_headings_above() {
        assert_eq!(shown(search(" ORDNING ")), Vec::<String>::new());
        assert_eq!(shown(search("FLYGTNINGE")), ["Origin(Minister) 1", "M3"]);
        assert_eq!(shown(search("m2")), ["Origin(Minister) 1", "M2"]);
    }

    #[test]
    fn a_filter_leaves_what_it_lets_through_and_no_empty_heading() {
        let filter = Filter { origins: [Origin::CrossCutting].into(), ..Filter::default() };
        let asked = Asked { filter, ..Asked::default() };
        assert_eq!(shown(asked), ["Origin(CrossCutting) 3", "T1", "T2", "T3"]);
    }

    #[test]
    fn another_order_than_the_plans_has_no_headings() {
        let order = Order { by: By::Number, way: Way::Back };
        let all = shown(Asked { order, ..Asked::default() }).join(" ");
        let strategies =
            "KIK-9 KIK-8 KIK-7 KIK-6 KIK-5 KIK-4 KIK-3 KIK-2 KIK-1 KIK II-M KIK II-L KIK II-2 KIK II-1";
        assert_eq!(all, format!("T3 T2 T1 M5 M4 M3 M2 M1 {strategies} 65 8 7 6 5 4 3 2 1"));
    }

    #[test]
    fn what_is_found_is_counted_and_so_is_what_a_tick_would_show() {
        let filter = Filter { origins: [Origin::Minister].into(), ..Filter::default() };
        let (_, rows) = rows(&mut Asked { filter, ..Asked::default() });
        assert_eq!(rows.found(), 6);
        assert_eq!(
            (rows.counts().origins[&Origin::Local], rows.counts().verdicts[&Verdict::InWords]),
            (10, 6)
        );
    }

    #[test]
    fn rows_know_how_much_stands_above_them() {
        let (_, rows) = rows(&mut Asked::default());
        let last = rows.all().last().unwrap();
        // Twenty goals are measured, and ten are words.
        assert_eq!((last.headings_above, last.lines_above + last.lines), (11, 20 * 3 + 10 * 2));
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
