//! One pass of a sheet: keys, layout, drawing, pointer.

use eframe::egui::accesskit::Role;
use eframe::egui::style::ScrollAnimation;
use eframe::egui::{
    AsIdSalt, Event, FocusDirection, Id, Rangef, Rect, Response, ScrollArea, Sense, Ui, UiBuilder, vec2,
};

use super::brush::Brush;
use super::draw::{Drawing, Focus};
use super::keys::{self, Command, Exit, Mode};
use super::layout::{Layout, Panes};
use super::{Outcome, Place, Sheet, SheetResponse, SheetState};
use super::{access, act, editor, pointer};

/// The labels take at most this share of the width, so that cells stay in sight.
const LABELS_SHARE: f32 = 0.45;

/// Shows a sheet in the room that `ui` has, and as large as its content at most.
///
/// `id_salt` tells it from other sheets in the same `ui`.
pub fn sheet_ui(
    id_salt: impl AsIdSalt,
    sheet: &dyn Sheet,
    state: &mut SheetState,
    ui: &mut Ui,
) -> SheetResponse {
    let builder = UiBuilder::new()
        .id_salt(id_salt)
        .accessibility_role(Role::Grid)
        .accessibility_label(sheet.name().as_ref());
    ui.scope_builder(builder, |ui| show(sheet, state, ui)).inner
}

fn show(sheet: &dyn Sheet, state: &mut SheetState, ui: &mut Ui) -> SheetResponse {
    let id = ui.scope_id().with("cursor");
    let size = sheet.size();
    state.keep_inside(size);
    take_wanted_keyboard(id, state, ui);

    // Labels and headings stand still at the edges, where egui would fade them, and
    // the scroll bar needs room of its own so that it covers no row.
    let scroll = &mut ui.spacing_mut().scroll;
    scroll.fade.strength = 0.0;
    scroll.floating_allocated_width = scroll.floating_allocated_width.max(scroll.floating_width);

    let mut outcome = Outcome::default();
    let last_key = read_keys(id, sheet, state, &mut outcome, ui);
    let scrolled = ScrollArea::both()
        .content_margin(0.0)
        .animated(false)
        .show_viewport(ui, |ui, viewport| content_ui(id, viewport, sheet, state, &mut outcome, ui));
    let (area, revealed, layout) = scrolled.inner;
    let seen = layout.seen_columns().map(|column| (column, layout.columns_x(column..column + 1)));
    if is_entered_by_keyboard(id, ui) && !ui.clip_rect().contains_rect(scrolled.inner_rect) {
        // Out of sight it could not show the text that is typed in it.
        ui.scroll_to_rect_animation(scrolled.inner_rect, None, ScrollAnimation::none());
    }
    if let Some(cell) = revealed.filter(|cell| scrolled.inner_rect.intersects(*cell)) {
        // The sheet may itself lie in something that scrolls.
        ui.scroll_to_rect_animation(cell.intersect(scrolled.inner_rect), None, ScrollAnimation::none());
    }
    if let Some((command, later)) = last_key {
        outcome.merge(act::act(command, sheet, state));
        state.waiting = later;
        // What came of it is drawn in the next pass.
        ui.request_repaint();
    }
    finish(id, state, &outcome, ui);
    SheetResponse {
        response: area,
        batch: outcome.batch,
        refused: outcome.refused,
        skipped: outcome.skipped,
        left_over: outcome.left_over,
        copied: outcome.clipboard.map(|(range, _)| range),
        focused: ui.memory(|memory| memory.has_focus(id)),
        cursor: (!size.is_empty()).then(|| state.cursor()),
        columns: seen.map(|(column, (left, right))| (column, Rangef::new(left, right))).collect(),
        cells: layout.panes.cells,
    }
}

/// Whether the sheet has just got the keyboard, and not by being pressed: nothing
/// may move from under the pointer.
fn is_entered_by_keyboard(id: Id, ui: &Ui) -> bool {
    let is_new = ui.memory(|memory| memory.has_focus(id) && !memory.had_focus_last_frame(id));
    is_new && !ui.input(|input| input.pointer.any_down() || input.pointer.any_released())
}

/// Takes the keyboard if the caller wants it to. A dialog has it to itself until
/// one pass after it is closed.
fn take_wanted_keyboard(id: Id, state: &mut SheetState, ui: &Ui) {
    let Some(later) = state.wants_keyboard.checked_sub(1) else {
        return;
    };
    if ui.memory(|memory| memory.allows_interaction(ui.layer_id())) {
        ui.memory_mut(|memory| memory.request_focus(id));
        state.wants_keyboard = 0;
    } else {
        state.wants_keyboard = later;
        ui.request_repaint();
    }
}

/// Does what the keys say, up to the first batch, which the caller has to carry
/// out before the next key, or to the opening of a text, which reads keys itself.
/// Gives the key that ends the open text, and what comes after it.
fn read_keys(
    id: Id,
    sheet: &dyn Sheet,
    state: &mut SheetState,
    outcome: &mut Outcome,
    ui: &Ui,
) -> Option<(Command, Vec<Event>)> {
    let mut events = std::mem::take(&mut state.waiting);
    if !ui.is_enabled() || !ui.memory(|memory| memory.has_focus(id)) {
        return None;
    }
    ui.input_mut(|input| events.append(&mut input.events));
    if state.edit.is_none() {
        let mut queue = keys::take_walking(&mut events).into_iter();
        while outcome.batch.is_none() && outcome.leave.is_none() && state.edit.is_none() {
            let Some(event) = queue.next() else { break };
            if let Some(command) = keys::command(&event, Mode::Walking) {
                outcome.merge(act::act(command, sheet, state));
            }
        }
        if state.edit.is_some() {
            events.splice(0..0, queue);
        } else {
            state.waiting = queue.collect();
        }
    }
    let last_key = state.edit.as_ref().and_then(|edit| keys::take_editing(&mut events, edit.mode()));
    ui.input_mut(|input| input.events = events);
    last_key
}

/// Everything inside the scrolled area. Also gives the cell that was to be seen, and
/// where everything lies.
fn content_ui(
    id: Id,
    viewport: Rect,
    sheet: &dyn Sheet,
    state: &mut SheetState,
    outcome: &mut Outcome,
    ui: &mut Ui,
) -> (Response, Option<Rect>, Layout) {
    let brush = Brush::of(ui);
    state.widths.prepare(sheet, &brush, ui);
    let layout = lay_out(viewport, sheet, state, &brush, ui);
    state.page = (layout.panes.cells.height() / layout.row_height).floor().max(1.0) as usize;

    let asked = access::describe(sheet, &layout, &state.selection, ui);
    let seen = layout.panes.corner.union(layout.panes.cells);
    let area = ui.interact(seen, id.with("area"), Sense::CLICK | Sense::DRAG);
    let drawing = Drawing {
        sheet,
        layout: &layout,
        brush: &brush,
        selection: &state.selection.clone(),
        focus: focus(id, ui),
    };
    drawing.draw(&mut state.widths, ui);

    focus_ui(id, seen, sheet, &layout, &brush, state, ui);
    outcome.merge(pointer::follow(&area, &layout, sheet, state, ui));
    take_focus(id, &area, asked, state, ui);
    leave_text(id, sheet, state, outcome, ui);
    let revealed = reveal(&layout, state, ui);
    let area = match area.hover_pos().and_then(|point| pointer::hover_text(point, &drawing, ui)) {
        Some(text) if !area.is_pointer_button_down_on() => area.on_hover_text_at_pointer(text),
        _ => area,
    };
    (area, revealed, layout)
}

fn focus(id: Id, ui: &Ui) -> Focus {
    if ui.memory(|memory| memory.has_focus(id)) { Focus::Here } else { Focus::Elsewhere }
}

/// Reserves the room that the whole sheet needs and finds what is seen of it.
fn lay_out(viewport: Rect, sheet: &dyn Sheet, state: &SheetState, brush: &Brush, ui: &mut Ui) -> Layout {
    let size = sheet.size();
    let widths = &state.widths;
    let grouped = (0..size.columns).any(|column| sheet.column(column).group.is_some());
    let labels = widths.labels.min(viewport.width() * LABELS_SHARE);
    let group_height = if grouped { brush.row_height } else { 0.0 };
    let headings = (widths.heading_height + brush.padding).max(brush.row_height) + group_height;
    let cells = vec2(widths.columns.iter().sum(), size.rows as f32 * brush.row_height);
    let whole = vec2(labels, headings) + cells;
    ui.set_min_size(whole);

    let start = ui.min_rect().min;
    let seen = viewport
        .translate(start.to_vec2())
        .intersect(Rect::from_min_size(start, whole))
        .intersect(ui.clip_rect());
    let panes = Panes::of(seen, labels, headings);
    Layout::new(start + vec2(labels, headings), size.rows, brush.row_height, &widths.columns, panes)
}

/// The sheet's one tab stop: the editor while a text is open, and else the cursor.
fn focus_ui(
    id: Id,
    seen: Rect,
    sheet: &dyn Sheet,
    layout: &Layout,
    brush: &Brush,
    state: &mut SheetState,
    ui: &mut Ui,
) {
    if let Some(exit) = state.leaving.take() {
        let direction = match exit {
            Exit::Onwards => FocusDirection::Next,
            Exit::Backwards => FocusDirection::Previous,
        };
        ui.memory_mut(|memory| memory.move_focus(direction));
    }
    if let Some(edit) = &mut state.edit {
        editor::editor_ui(edit, sheet, layout, brush, id, ui);
        return;
    }
    ui.interact(seen, id, Sense::focusable_noninteractive());
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, editor::ALL_KEYS));
    access::point_to_cursor(id, sheet, layout, state.cursor(), ui);
}

/// Takes the keyboard when the sheet is pressed, by pointer or screen reader.
fn take_focus(id: Id, area: &Response, asked: Option<Place>, state: &mut SheetState, ui: &Ui) {
    if let Some(place) = asked
        && state.edit.is_none()
    {
        state.go_to(place);
    }
    let pressed = area.is_pointer_button_down_on() || area.clicked();
    if (pressed || asked.is_some()) && focus(id, ui) == Focus::Elsewhere {
        ui.memory_mut(|memory| {
            memory.request_focus(id);
            memory.set_focus_lock_filter(id, editor::ALL_KEYS);
        });
    }
}

/// Ends the open text when the keyboard has gone elsewhere. If it is refused, it
/// stays open with the reason, to be corrected or given up later.
fn leave_text(id: Id, sheet: &dyn Sheet, state: &mut SheetState, outcome: &mut Outcome, ui: &Ui) {
    let now = focus(id, ui) == Focus::Here;
    let Some(edit) = &mut state.edit else {
        return;
    };
    if std::mem::replace(&mut edit.focused, now) && !now {
        act::end_edit(sheet, state, outcome);
    }
}

/// Scrolls a cell into view, clear of the headings and labels. If columns that
/// come into view by it turn out to be wider, it is done again.
fn reveal(layout: &Layout, state: &mut SheetState, ui: &Ui) -> Option<Rect> {
    let grown = state.widths.have_grown();
    let again = state.revealed.take().filter(|_| grown);
    let place = state.reveal.take().or(again).filter(|place| layout.size.holds(*place))?;
    let cell = layout.cell(place);
    let clear = Rect::from_min_max(cell.min - layout.panes.corner.size(), cell.max);
    ui.scroll_to_rect_animation(clear, None, ScrollAnimation::none());
    state.revealed = Some(place);
    state.reveal = grown.then_some(place);
    Some(cell)
}

/// Passes on what is for the screen, and asks for another pass where there is
/// something left to do or to see.
fn finish(id: Id, state: &mut SheetState, outcome: &Outcome, ui: &Ui) {
    if let Some((_, text)) = &outcome.clipboard {
        ui.copy_text(text.clone());
    }
    state.leaving = outcome.leave;
    if state.edit.is_none() {
        editor::forget(id, ui);
    }
    let unfinished = !state.waiting.is_empty()
        || state.leaving.is_some()
        || state.reveal.is_some()
        || state.revealed.is_some()
        || outcome.batch.is_some();
    if unfinished {
        ui.request_repaint();
    }
    if state.widths.have_grown() {
        ui.ctx().request_discard("a column of the sheet has grown");
    }
}
