//! What the pointer does: select, extend, begin to edit, tell more.

use eframe::egui::{Modifiers, Pos2, Rect, Response, Ui};

use super::act::{self, Still};
use super::brush::Brush;
use super::cursor::{CellRange, Place, Size};
use super::draw::Drawing;
use super::edit::Edit;
use super::layout::{Hit, Layout};
use super::{Outcome, Sheet, SheetState};

/// What the pressed pointer is selecting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Drag {
    /// Cells.
    Cells,
    /// Whole rows, by their labels.
    Rows,
    /// Whole columns, by their headings.
    Columns,
}

/// Follows the pointer over the sheet.
pub fn follow(
    area: &Response,
    layout: &Layout,
    sheet: &dyn Sheet,
    state: &mut SheetState,
    ui: &Ui,
) -> Outcome {
    let mut outcome = Outcome::default();
    let Some(point) = area.interact_pointer_pos() else {
        state.drag = None;
        return outcome;
    };
    let (pressed, second, modifiers) = ui.input(|input| {
        let pointer = &input.pointer;
        (pointer.primary_pressed(), pointer.secondary_pressed(), input.modifiers)
    });
    if pressed || second {
        if act::end_edit(sheet, state, &mut outcome) == Still::Editing {
            return outcome;
        }
        if pressed {
            press(layout.hit(point), modifiers, layout.size, state);
        } else {
            press_second(layout.hit(point), layout.size, state);
        }
    } else if area.double_clicked() {
        edit_at(layout.hit(point), sheet, state, &mut outcome);
    } else if let Some(drag) = state.drag
        && area.is_pointer_button_down_on()
        && state.edit.is_none()
    {
        drag_to(drag, point, layout, state);
    }
    outcome
}

fn press(hit: Hit, modifiers: Modifiers, size: Size, state: &mut SheetState) {
    let selection = &mut state.selection;
    let last = size.last();
    let row = |row| whole_row(row, size);
    let column = |column| whole_column(column, size);
    state.drag = match hit {
        Hit::Cell(place) if modifiers.shift => {
            selection.reach_to(place);
            Some(Drag::Cells)
        }
        Hit::Cell(place) => {
            selection.go_to(place);
            Some(Drag::Cells)
        }
        Hit::Label(at) if modifiers.shift => {
            selection.reach_to(row(at).last);
            Some(Drag::Rows)
        }
        Hit::Label(at) => {
            selection.select(row(at));
            Some(Drag::Rows)
        }
        Hit::Heading(at) if modifiers.shift => {
            selection.reach_to(column(at).last);
            Some(Drag::Columns)
        }
        Hit::Heading(at) => {
            selection.select(column(at));
            Some(Drag::Columns)
        }
        Hit::Corner => {
            selection.select(CellRange { first: Place::default(), last });
            None
        }
        Hit::Nothing => None,
    };
}

/// The second button asks for a menu: of the range if it lies in it, or else of
/// the cell, row or column it meets.
fn press_second(hit: Hit, size: Size, state: &mut SheetState) {
    let range = state.selection.range();
    match hit {
        Hit::Cell(place) if !range.contains(place) => state.selection.go_to(place),
        Hit::Label(row) => state.selection.select(whole_row(row, size)),
        Hit::Heading(column) => state.selection.select(whole_column(column, size)),
        Hit::Cell(_) | Hit::Corner | Hit::Nothing => {}
    }
}

fn whole_row(row: usize, size: Size) -> CellRange {
    CellRange { first: Place { row, column: 0 }, last: Place { row, ..size.last() } }
}

fn whole_column(column: usize, size: Size) -> CellRange {
    CellRange { first: Place { row: 0, column }, last: Place { column, ..size.last() } }
}

fn edit_at(hit: Hit, sheet: &dyn Sheet, state: &mut SheetState, outcome: &mut Outcome) {
    let Hit::Cell(place) = hit else {
        return;
    };
    if state.edit.is_none() {
        state.edit = Edit::in_text(sheet, place);
        outcome.skipped += usize::from(state.edit.is_none());
        state.reveal = Some(place);
    }
}

fn drag_to(drag: Drag, point: Pos2, layout: &Layout, state: &mut SheetState) {
    let place = layout.place_at(point);
    let last = layout.size.last();
    let reach = match drag {
        Drag::Cells => place,
        Drag::Rows => Place { column: last.column, ..place },
        Drag::Columns => Place { row: last.row, ..place },
    };
    if reach == state.selection.reach() {
        return;
    }
    state.selection.reach_to(reach);
    state.reveal = match drag {
        Drag::Cells => Some(place),
        Drag::Rows | Drag::Columns => None,
    };
}

/// What is to be said of the thing under the pointer: what did not fit, and what
/// the caller adds.
pub fn hover_text(point: Pos2, drawing: &Drawing<'_>, ui: &Ui) -> Option<String> {
    let Drawing { sheet, layout, brush, .. } = drawing;
    match layout.hit(point) {
        Hit::Cell(place) => {
            let view = sheet.cell(place);
            let style = sheet.row(place.row).style;
            let room = layout.cell(place).width() - 2.0 * brush.padding;
            let width = brush.whole_line(ui, &view.text, brush.font_of(style)).size().x;
            said(&view.text, width > room, view.note.as_deref())
        }
        Hit::Label(row) => {
            let view = sheet.row(row);
            let pane = layout.panes.labels;
            let label = Rect::from_x_y_ranges(pane.x_range(), layout.row_y(row)..=layout.row_y(row + 1));
            let room = drawing.label_room(&view, label).width();
            let width = brush.whole_line(ui, &view.label, brush.font_of(view.style)).size().x;
            said(&view.label, width > room, view.note.as_deref())
        }
        Hit::Heading(column) => {
            let view = sheet.column(column);
            let (left, right) = layout.columns_x(column..column + 1);
            let cut = is_heading_cut(brush, &view.title, right - left, view.align, ui);
            match view.group {
                Some(group) => said(&format!("{group}\n{}", view.title), true, view.note.as_deref()),
                None => said(&view.title, cut, view.note.as_deref()),
            }
        }
        Hit::Corner => {
            let title = sheet.label_title();
            let cut =
                is_heading_cut(brush, &title, layout.panes.corner.width(), eframe::egui::Align::Min, ui);
            said(&title, cut, None)
        }
        Hit::Nothing => None,
    }
}

fn is_heading_cut(brush: &Brush, title: &str, width: f32, align: eframe::egui::Align, ui: &Ui) -> bool {
    brush.heading(ui, title, width - 2.0 * brush.padding, align).elided
}

fn said(text: &str, cut: bool, note: Option<&str>) -> Option<String> {
    match (cut, note) {
        (true, Some(note)) => Some(format!("{text}\n{note}")),
        (true, None) => Some(text.to_owned()),
        (false, note) => note.map(str::to_owned),
    }
}
