//! The list of goals. Only the rows that are seen are drawn, so that a long
//! plan costs no more than a short one.

use eframe::egui::{
    Align, Frame, Key, Layout, Modifiers, Rect, Response, ScrollArea, Stroke, TextStyle, Ui, UiBuilder, vec2,
};

use super::row::row_ui;
use super::rows::{Item, Row, Selected, Towards, area_moved, goal_moved};
use super::{Focus, GoalsView, Picked, Reveal};
use crate::edit::{Command, FocusAreaCommand, GoalCommand};
use crate::ui::context::ViewCtx;
use crate::ui::parts::grouping::Group;
use crate::ui::parts::rows;
use crate::ui::parts::search_field::search_field;
use crate::ui::theme::{Icon, Theme};
use crate::ui::widgets::{Button, Chosen, space};

/// Draws the list with what belongs above it. Returns what was chosen.
pub(super) fn list_ui(ctx: &ViewCtx<'_>, state: &mut GoalsView, ui: &mut Ui) -> Option<Picked> {
    let walk_in = bar_ui(ctx, state, ui);
    space(ui, ctx.theme.scale.gap.xs);
    if state.rows.all().is_empty() {
        nothing_found_ui(ctx, state, ui);
        return None;
    }
    let palette = &ctx.theme.palette;
    Frame::new()
        .fill(palette.ground.surface)
        .stroke(Stroke::new(ctx.theme.scale.line.hair, palette.line.quiet))
        .corner_radius(ctx.theme.scale.radius.card())
        .show(ui, |ui| rows_ui(ctx, state, ui, walk_in))
        .inner
}

/// Whether the keyboard should go from the search into the list.
#[derive(Clone, Copy, PartialEq, Eq)]
enum WalkIn {
    Yes,
    No,
}

/// The search, and the button that adds.
fn bar_ui(ctx: &ViewCtx<'_>, state: &mut GoalsView, ui: &mut Ui) -> WalkIn {
    let (theme, words) = (ctx.theme, ctx.words);
    let (add, hint) = (words.text("goals-add"), words.text("goals-search"));
    let line = Layout::right_to_left(Align::Center);
    let size = vec2(ui.available_width(), theme.scale.size.control);
    let bar = ui.allocate_ui_with_layout(size, line, |ui| {
        if ctx.is_editable() && ui.add(Button::primary(theme, &add).icon(Icon::Add)).clicked() {
            state.add_goal(ctx);
        }
        search_field(ui, &hint, &mut state.search, ui.available_width())
    });
    let down =
        bar.inner.has_focus() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::ArrowDown));
    if down { WalkIn::Yes } else { WalkIn::No }
}

fn nothing_found_ui(ctx: &ViewCtx<'_>, state: &mut GoalsView, ui: &mut Ui) {
    let text = ctx.words.fill("goals-none-found", &[("text", state.search.trim().into())]);
    space(ui, ctx.theme.scale.gap.m);
    ui.label(ctx.theme.muted(text));
    let clear = ctx.words.text("goals-clear-search");
    if ui.add(Button::secondary(ctx.theme, &clear).icon(Icon::Close)).clicked() {
        state.search.clear();
    }
}

/// How high the rows are, in points.
#[derive(Clone, Copy)]
struct Heights {
    heading: f32,
    goal: f32,
}

impl Heights {
    fn of(theme: &Theme, ui: &Ui) -> Self {
        let gap = &theme.scale.gap;
        let lines = ui.text_style_height(&TextStyle::Body) + ui.text_style_height(&TextStyle::Small);
        Self { heading: theme.scale.size.control + gap.s, goal: (lines + gap.xs + 2.0 * gap.s).ceil() }
    }

    fn top(self, rows: &[Row], index: usize) -> f32 {
        let headings = match rows.get(index).or(rows.last()) {
            Some(row) if index < rows.len() => row.headings_above,
            Some(row) => row.headings_above + usize::from(matches!(row.item, Item::Heading(..))),
            None => 0,
        };
        headings as f32 * self.heading + (index - headings) as f32 * self.goal
    }

    fn of_row(self, row: Row) -> f32 {
        match row.item {
            Item::Heading(..) => self.heading,
            Item::Goal(..) => self.goal,
        }
    }
}

fn rows_ui(ctx: &ViewCtx<'_>, state: &mut GoalsView, ui: &mut Ui, walk_in: WalkIn) -> Option<Picked> {
    let GoalsView { rows, selected, reveal, focus, next_focus, .. } = state;
    let rows = rows.all();
    let selected = selected.and_then(|selected| rows.iter().position(|row| row.item.selects() == selected));
    let heights = Heights::of(ctx.theme, ui);
    let show = |ui: &mut Ui, seen: Rect| {
        let origin = ui.max_rect().min;
        let end = heights.top(rows, rows.len());
        ui.set_height(if ctx.is_editable() { end + heights.goal } else { end });
        let range = first_seen(rows, heights, seen.top())
            ..(first_seen(rows, heights, seen.bottom()) + 1).min(rows.len());
        // The selected row is there for the keyboard even where it is not seen.
        let outside = selected.filter(|at| !range.contains(at));
        let mut picked = None;
        for at in range.chain(outside) {
            let Some(row) = rows.get(at) else { continue };
            let top = origin + vec2(0.0, heights.top(rows, at));
            let rect = Rect::from_min_size(top, vec2(ui.available_width(), heights.of_row(*row)));
            let response = row_ui(ctx, ui, row.item, rect, Chosen::when(selected, Some(at)));
            if response.clicked() {
                response.request_focus();
                picked = Some(Picked { selected: row.item.selects(), opened: true });
            }
            if selected != Some(at) {
                continue;
            }
            if walk_in == WalkIn::Yes || focus.take_if(|focus| *focus == Focus::Row).is_some() {
                response.request_focus();
            }
            if std::mem::take(reveal) != Reveal::No {
                ui.scroll_to_rect(rect, None);
            }
            if response.has_focus() {
                let page = (seen.height() / heights.goal) as usize;
                picked = walk(ui, &response, rows, at, page).or(picked);
                if picked.is_some_and(|picked| !picked.opened) {
                    *next_focus = Some(Focus::Row);
                }
            }
        }
        if ctx.is_editable() && end < seen.bottom() {
            let rect = Rect::from_min_size(origin + vec2(0.0, end), vec2(ui.available_width(), heights.goal));
            let inside = rect.shrink(ctx.theme.scale.gap.s);
            ui.scope_builder(UiBuilder::new().max_rect(inside), |ui| add_area_ui(ctx, next_focus, ui));
        }
        picked
    };
    ScrollArea::vertical().id_salt("goals").auto_shrink([false, false]).show_viewport(ui, show).inner
}

/// The button that adds a focus area.
pub(super) fn add_area_ui(ctx: &ViewCtx<'_>, next_focus: &mut Option<Focus>, ui: &mut Ui) {
    let add = ctx.words.text("goals-add-area");
    if ui.add(Button::quiet(ctx.theme, &add).icon(Icon::Add)).clicked() {
        let title = ctx.words.text("goals-new-area-title").into_owned();
        ctx.edit(Command::FocusArea(FocusAreaCommand::Add { title }));
        *next_focus = Some(Focus::Title);
    }
}

/// The first row whose end lies below `y`.
fn first_seen(rows: &[Row], heights: Heights, y: f32) -> usize {
    let (mut low, mut high) = (0, rows.len());
    while low < high {
        let middle = low + (high - low) / 2;
        if heights.top(rows, middle + 1) <= y {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low
}

/// The keys of the row that has the keyboard.
fn walk(ui: &Ui, response: &Response, rows: &[Row], at: usize, page: usize) -> Option<Picked> {
    let row = rows.get(rows::walked(ui, response, (at, rows.len(), page))?)?;
    Some(Picked { selected: row.item.selects(), opened: false })
}

/// The keys that move what is selected, wherever the keyboard is but in a text.
pub(super) fn keys(ctx: &ViewCtx<'_>, state: &GoalsView, ui: &Ui) {
    if ui.text_edit_focused() {
        return;
    }
    for (key, towards) in [(Key::ArrowUp, Towards::Up), (Key::ArrowDown, Towards::Down)] {
        if ui.input_mut(|input| input.consume_key(Modifiers::ALT, key)) {
            move_selected(ctx, state.selected, towards);
        }
    }
}

fn move_selected(ctx: &ViewCtx<'_>, selected: Option<Selected>, towards: Towards) {
    let plan = &ctx.document.plan;
    match selected {
        Some(Selected::Goal(id)) => {
            let at = ctx.insights.goal_position(id);
            if let Some(to) = at.and_then(|at| goal_moved(plan, at, towards)) {
                ctx.edit(Command::Goal(GoalCommand::Move { id, to }));
            }
        }
        Some(Selected::Group(Group::Area(id))) => {
            if let Some(to) = area_moved(plan, id, towards) {
                ctx.edit(Command::FocusArea(FocusAreaCommand::Move { id, to }));
            }
        }
        Some(Selected::Group(Group::WithoutArea | Group::Origin(_))) | None => {}
    }
}
