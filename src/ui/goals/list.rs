//! The list of goals. Only the rows that are seen are drawn, so that a long
//! plan costs no more than a short one.

use eframe::egui::accesskit::Role as NodeRole;
use eframe::egui::{Frame, Key, Modifiers, Rect, Response, ScrollArea, Stroke, Ui, UiBuilder, vec2};

use super::bar::{WalkIn, bar_ui, nothing_found_ui};
use super::columns::{self, Columns, header_ui};
use super::row::{Headings, Look, row_ui};
use super::rows::{Item, Row, Selected, Towards, area_moved, goal_moved};
use super::{Focus, GoalsView, Picked, Reveal, lines};
use crate::edit::{Command, FocusAreaCommand, GoalCommand};
use crate::ui::context::ViewCtx;
use crate::ui::parts::grouping::Group;
use crate::ui::parts::rows;
use crate::ui::theme::{Icon, Theme};
use crate::ui::widgets::{Button, Chosen, space};

/// Draws the list with what belongs above it. Returns what was chosen.
pub(super) fn list_ui(ctx: &ViewCtx<'_>, state: &mut GoalsView, ui: &mut Ui) -> Option<Picked> {
    state.glances.follow(ctx);
    let walk_in = bar_ui(ctx, state, ui);
    space(ui, ctx.theme.scale.gap.xs);
    if state.rows.all().is_empty() {
        nothing_found_ui(ctx, state, ui);
        return None;
    }
    let palette = &ctx.theme.palette;
    let group = UiBuilder::new()
        .accessibility_role(NodeRole::ListBox)
        .accessibility_label(ctx.words.text("goals-list"));
    Frame::new()
        .fill(palette.ground.surface)
        .stroke(Stroke::new(ctx.theme.scale.line.hair, palette.line.quiet))
        .corner_radius(ctx.theme.scale.radius.card())
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let columns = Columns::of(ctx.theme, ui.available_width());
            let asked = columns.and_then(|columns| header_ui(ctx, columns, state.asked.order, ui));
            let list = ui.scope_builder(group, |ui| rows_ui(ctx, state, ui, columns, walk_in));
            ui.ctx()
                .accesskit_node_builder(list.response.id, |node| node.set_bounds(bounds(list.response.rect)));
            let picked = list.inner;
            // After the rows, so that they are drawn in the order they were worked out in.
            state.asked.order = asked.unwrap_or(state.asked.order);
            picked
        })
        .inner
}

/// Where something is, for a screen reader.
fn bounds(rect: Rect) -> eframe::egui::accesskit::Rect {
    let [x0, y0, x1, y1] = [rect.left(), rect.top(), rect.right(), rect.bottom()].map(f64::from);
    eframe::egui::accesskit::Rect { x0, y0, x1, y1 }
}

/// How high the rows are, in points.
#[derive(Clone, Copy)]
struct Heights {
    heading: f32,
    /// A goal without its lines, and each of them.
    goal: f32,
    line: f32,
}

impl Heights {
    fn of(theme: &Theme, ui: &Ui, columns: Option<Columns>) -> Self {
        let heading = theme.scale.size.control + theme.scale.gap.s;
        if columns.is_some() {
            return Self { heading, goal: columns::row_height(theme, ui), line: 0.0 };
        }
        let (without, with) = (lines::height(theme, ui, 1), lines::height(theme, ui, 2));
        let line = with - without;
        Self { heading, goal: without - line, line }
    }

    fn top(self, rows: &[Row], index: usize) -> f32 {
        match rows.get(index).or(rows.last()) {
            Some(row) => {
                let goals = index.min(rows.len() - 1) - row.headings_above;
                let above = row.headings_above as f32 * self.heading
                    + goals as f32 * self.goal
                    + row.lines_above as f32 * self.line;
                if index < rows.len() { above } else { above + self.of_row(*row) }
            }
            None => 0.0,
        }
    }

    fn of_row(self, row: Row) -> f32 {
        match row.item {
            Item::Heading(..) => self.heading,
            Item::Goal(..) => self.goal + row.lines as f32 * self.line,
        }
    }

    /// How many goals are seen at once in so many points.
    fn page(self, points: f32) -> usize {
        (points / (self.goal + 3.0 * self.line)) as usize
    }
}

fn rows_ui(
    ctx: &ViewCtx<'_>,
    state: &mut GoalsView,
    ui: &mut Ui,
    columns: Option<Columns>,
    walk_in: WalkIn,
) -> Option<Picked> {
    let GoalsView { rows, selected, reveal, focus, next_focus, glances, asked, .. } = state;
    let rows = rows.all();
    let selected = selected.and_then(|selected| rows.iter().position(|row| row.item.selects() == selected));
    let heights = Heights::of(ctx.theme, ui, columns);
    let headings = if asked.order.is_plan() { Headings::Shown } else { Headings::Off };
    let look = Look { glances, columns, headings };
    let show = |ui: &mut Ui, seen: Rect| {
        let origin = ui.max_rect().min;
        let end = heights.top(rows, rows.len());
        let add_area = ctx.is_editable() && asked.order.is_plan();
        ui.set_height(if add_area { end + heights.heading } else { end });
        let range = first_seen(rows, heights, seen.top())
            ..(first_seen(rows, heights, seen.bottom()) + 1).min(rows.len());
        // The selected row is there for the keyboard even where it is not seen.
        let outside = selected.filter(|at| !range.contains(at));
        let mut picked = None;
        for at in range.chain(outside) {
            let Some(row) = rows.get(at) else { continue };
            let top = origin + vec2(0.0, heights.top(rows, at));
            let rect = Rect::from_min_size(top, vec2(ui.available_width(), heights.of_row(*row)));
            let response = row_ui(ctx, ui, look, (row.item, rect), Chosen::when(selected, Some(at)));
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
                let page = heights.page(seen.height());
                picked = walk(ui, &response, rows, at, page).or(picked);
                if picked.is_some_and(|picked| !picked.opened) {
                    *next_focus = Some(Focus::Row);
                }
            }
        }
        if add_area && end < seen.bottom() {
            let size = vec2(ui.available_width(), heights.heading);
            let rect = Rect::from_min_size(origin + vec2(0.0, end), size);
            let inside = rect.shrink(ctx.theme.scale.gap.xs);
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
    // In another order than the plan's nothing would be seen to move.
    if ui.text_edit_focused() || !state.asked.order.is_plan() {
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
