//! The view Goals: a list by focus area, and beside it what is selected.

mod area;
mod assessment;
mod bar;
mod cells;
mod columns;
mod day;
mod deliveries;
mod detail;
mod facts;
mod filter;
mod filter_ui;
mod form;
mod glance;
mod lines;
mod links;
mod list;
mod measure;
mod order;
mod past;
mod plot;
mod row;
mod rows;
mod summary;
mod target;

#[cfg(test)]
mod tests;

use eframe::egui::{Align, Layout, Rect, Ui, UiBuilder, vec2};

use super::context::ViewCtx;
use super::parts::chooser::Search;
use super::theme::Icon;
use super::widgets::{Button, EmptyState};
use crate::analysis::Verdict;
use crate::edit::{Command, GoalCommand, Subject};
use crate::plan::id::GoalId;
use crate::ui::parts::grouping::Group;
use filter::Filter;
use glance::Glances;
use order::Order;
use rows::{Asked, Item, Rows, Selected};

/// Narrower than this, list and detail take turns.
const TWO_COLUMNS_FROM: f32 = 820.0;

/// How wide the detail is at least, in points, beside a list with columns.
const DETAIL: f32 = 600.0;
/// A list is not wider than this, in points.
const WIDEST_LIST: f32 = 1200.0;

/// What the view remembers between drawings.
#[derive(Debug, Default)]
pub struct GoalsView {
    rows: Rows,
    /// What is searched for, left out and put in order.
    asked: Asked,
    glances: Glances,
    /// The charts of the selected goal.
    charts: summary::Charts,
    selected: Option<Selected>,
    /// Where the selected row stood, for when what it showed is gone.
    last_row: usize,
    /// The goal that was selected when it went; selected again if it returns.
    gone: Option<GoalId>,
    page: Page,
    /// The list should scroll to what is selected.
    reveal: Reveal,
    /// What should get the keyboard in this pass.
    focus: Option<Focus>,
    /// What should get it in the next one, when it is there.
    next_focus: Option<Focus>,
    /// The goal the user went away from in this pass. What was typed there is
    /// handed over in the same pass and should not lead back.
    left: Option<GoalId>,
    /// What is searched for in the list that is open, to choose from.
    choosing: Search,
    /// What is typed about the selected goal and is not in the plan.
    drafts: target::Drafts,
}

/// Which of the two is seen where there is room for one.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Page {
    #[default]
    List,
    Detail,
}

/// How urgently the selected row should be seen.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Reveal {
    #[default]
    No,
    /// Scroll there.
    Scroll,
    /// Scroll there, and give up a search and a filter that hide it.
    AtAnyRate,
}

/// A part of the view that can be given the keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Focus {
    /// The selected row.
    Row,
    /// The way back to the list, at the top of what is selected.
    Top,
    /// The title of the selected goal or focus area.
    Title,
    /// The title of the selected goal's last measure.
    LastMeasure,
}

impl GoalsView {
    /// Leads to this, if the view shows it.
    pub fn lead_to(&mut self, subject: Subject) {
        let selected = match subject {
            Subject::Goal(goal) if self.left == Some(goal) => return,
            Subject::Goal(goal) => Selected::Goal(goal),
            Subject::FocusArea(area) => Selected::Group(Group::Area(area)),
            Subject::Plan
            | Subject::Series(_)
            | Subject::Table(_)
            | Subject::Statement(_)
            | Subject::FollowUp(_)
            | Subject::PersonPlan(_)
            | Subject::Case(_)
            | Subject::Event(_)
            | Subject::Chart(_)
            | Subject::Meeting(_)
            | Subject::Item(..)
            | Subject::Snapshot(_) => return,
        };
        // Whoever works on a goal may change it so that the filter leaves it out,
        // and wants to go on with the rest.
        self.reveal = Reveal::Scroll;
        if self.selected != Some(selected) {
            self.page = Page::Detail;
            self.reveal = Reveal::AtAnyRate;
        }
        self.selected = Some(selected);
    }

    /// Narrows the list to the goals with a verdict: all of them, or those of one heading.
    pub fn narrow_to(&mut self, verdict: Verdict, within: Option<Group>) {
        self.asked.search.clear();
        self.asked.filter = Filter::of(verdict, within);
        self.page = Page::List;
        self.reveal = Reveal::Scroll;
    }

    /// The user chose another row.
    fn select(&mut self, selected: Selected) {
        if self.selected == Some(selected) {
            return;
        }
        self.left = match self.selected {
            Some(Selected::Goal(goal)) => Some(goal),
            Some(Selected::Group(_)) | None => None,
        };
        self.gone = None;
        self.selected = Some(selected);
        self.reveal = Reveal::Scroll;
    }

    /// Follows the plan: what is gone is no longer selected.
    fn settle(&mut self, ctx: &ViewCtx<'_>) {
        let plan = &ctx.document.plan;
        self.rows.update(ctx.document, ctx.insights, &mut self.asked);
        if let Some(back) = self.gone.take_if(|goal| ctx.insights.goal_position(*goal).is_some()) {
            self.selected = Some(Selected::Goal(back));
            self.reveal = Reveal::AtAnyRate;
        }
        let row = self.selected.and_then(|selected| self.rows.index_of(selected));
        if row.is_none() && self.reveal == Reveal::AtAnyRate && self.hides_rows() {
            self.asked.show_all();
            if matches!(self.selected, Some(Selected::Group(_))) {
                self.asked.order = Order::default();
            }
            return self.settle(ctx);
        }
        let exists = match self.selected {
            Some(Selected::Goal(goal)) => ctx.insights.goal_position(goal).is_some(),
            Some(Selected::Group(Group::Area(area))) => plan.focus_areas.get(area).is_some(),
            Some(Selected::Group(_)) => row.is_some() || self.hides_rows(),
            None => false,
        };
        if exists {
            self.last_row = row.unwrap_or(self.last_row);
            return;
        }
        if let Some(Selected::Goal(goal)) = self.selected {
            self.gone = Some(goal);
        }
        self.selected = self.neighbour_of_last_row().or_else(|| self.rows.first());
    }

    /// Whether there may be more than the list shows: it leaves goals out, or has no headings.
    fn hides_rows(&self) -> bool {
        self.asked.narrows() || !self.asked.order.is_plan()
    }

    /// The goal where the selected one stood, or the one above.
    fn neighbour_of_last_row(&self) -> Option<Selected> {
        self.selected?;
        let rows = self.rows.all();
        let is_goal = |item: &Item| matches!(item, Item::Goal(..));
        let there = rows.get(self.last_row).map(|row| row.item).filter(is_goal);
        let above = rows.iter().take(self.last_row).rev().map(|row| row.item);
        there.or_else(|| above.into_iter().find(is_goal)).map(Item::selects)
    }

    /// The group that a new goal belongs to.
    fn group(&self, ctx: &ViewCtx<'_>) -> Group {
        let plan = &ctx.document.plan;
        match self.selected {
            Some(Selected::Group(group)) => group,
            Some(Selected::Goal(goal)) => plan.goals.get(goal).map_or(Group::WithoutArea, Group::of),
            None => plan.focus_areas.at(0).map_or(Group::WithoutArea, |area| Group::Area(area.id)),
        }
    }

    fn add_goal(&mut self, ctx: &ViewCtx<'_>) {
        let group = self.group(ctx);
        ctx.edit(Command::Goal(GoalCommand::Add {
            at: group.end(&ctx.document.plan),
            title: ctx.words.text("goals-new-title").into_owned(),
            origin: group.origin(),
            focus_area: group.area(),
        }));
        self.next_focus = Some(Focus::Title);
    }
}

/// Draws the view.
pub fn goals_ui(ctx: &ViewCtx<'_>, state: &mut GoalsView, ui: &mut Ui) {
    state.left = None;
    state.focus = state.next_focus.take().or(state.focus);
    let plan = &ctx.document.plan;
    if plan.goals.is_empty() && plan.focus_areas.is_empty() {
        state.selected = None;
        return empty_ui(ctx, state, ui);
    }
    state.settle(ctx);
    list::keys(ctx, state, ui);
    // Drawn with what was selected when the pass began, so that a field that
    // is being left still hands over what was typed.
    let selected = state.selected;
    let picked = if ui.available_width() > TWO_COLUMNS_FROM {
        state.page = Page::List;
        two_columns(ctx, state, ui, selected)
    } else if state.page == Page::List {
        list::list_ui(ctx, state, ui)
    } else {
        selected_ui(ctx, state, ui, selected);
        None
    };
    if let Some(picked) = picked {
        state.select(picked.selected);
        if picked.opened {
            if ui.available_width() <= TWO_COLUMNS_FROM {
                // The row that had the keyboard is not seen any more.
                state.next_focus = Some(Focus::Top);
            }
            state.page = Page::Detail;
        }
        ui.request_repaint();
    }
}

/// What was chosen in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Picked {
    selected: Selected,
    /// It was opened, and not only walked over.
    opened: bool,
}

fn two_columns(
    ctx: &ViewCtx<'_>,
    state: &mut GoalsView,
    ui: &mut Ui,
    selected: Option<Selected>,
) -> Option<Picked> {
    let scale = &ctx.theme.scale;
    let whole = ui.available_rect_before_wrap();
    let widest = scale.size.prose;
    let left = list_width(ctx, whole.width());
    let list = Rect::from_min_size(whole.min, vec2(left, whole.height()));
    let room = (whole.width() - left - scale.gap.xl).min(widest + scale.size.navigation);
    let detail = Rect::from_min_size(whole.min + vec2(left + scale.gap.xl, 0.0), vec2(room, whole.height()));
    let column = |rect: Rect| UiBuilder::new().max_rect(rect).layout(Layout::top_down(Align::Min));
    let picked = ui.scope_builder(column(list), |ui| list::list_ui(ctx, state, ui)).inner;
    ui.scope_builder(column(detail), |ui| selected_ui(ctx, state, ui, selected));
    picked
}

/// How wide the list is beside a detail: with columns where both have room for what they need.
fn list_width(ctx: &ViewCtx<'_>, whole: f32) -> f32 {
    let scale = &ctx.theme.scale;
    let beside = whole - scale.gap.xl - DETAIL;
    if beside >= columns::COLUMNS_FROM {
        return beside.min(WIDEST_LIST);
    }
    (whole * 0.45).clamp(scale.size.field, scale.size.prose)
}

/// The way back to the list, where the two take turns.
fn back_ui(ctx: &ViewCtx<'_>, state: &mut GoalsView, ui: &mut Ui) {
    if state.page == Page::List {
        return;
    }
    let name = ctx.words.text("goals-back");
    let back = ui.add(Button::icon_only(ctx.theme, Icon::ArrowLeft, &name));
    if state.focus.take_if(|focus| *focus == Focus::Top).is_some() {
        back.request_focus();
    }
    if back.clicked() {
        state.page = Page::List;
        state.reveal = Reveal::Scroll;
        state.next_focus = Some(Focus::Row);
    }
}

fn selected_ui(ctx: &ViewCtx<'_>, state: &mut GoalsView, ui: &mut Ui, selected: Option<Selected>) {
    let goals = &ctx.document.plan.goals;
    match selected {
        Some(Selected::Goal(id)) => {
            let at = ctx.insights.goal_position(id);
            if let Some((at, goal)) = at.and_then(|at| Some((at, goals.at(at)?))) {
                detail::goal_ui(ctx, state, ui, at, goal);
            }
        }
        Some(Selected::Group(group)) => area::group_ui(ctx, state, ui, group),
        None => {}
    }
}

fn empty_ui(ctx: &ViewCtx<'_>, state: &mut GoalsView, ui: &mut Ui) {
    let (title, advice) = (ctx.words.text("goals-empty"), ctx.words.text("goals-empty-advice"));
    let add = ctx.words.text("goals-add-first");
    let mut empty = EmptyState::new(ctx.theme, Icon::Target, &title, &advice);
    if ctx.is_editable() {
        empty = empty.action(Button::primary(ctx.theme, &add).icon(Icon::Add));
    }
    if empty.show(ui).is_some_and(|button| button.clicked()) {
        state.add_goal(ctx);
    }
}
