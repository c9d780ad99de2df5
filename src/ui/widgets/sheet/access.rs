//! The sheet for screen readers: a grid whose seen cells each have a name and a
//! value, and the cursor's cell in focus.

use eframe::egui::accesskit::{self, Action, Node, NodeId, Role};
use eframe::egui::{Event, Id, Rect, Sense, Ui};

use super::cursor::{CellRange, Place, Selection};
use super::layout::Layout;
use super::{Access, Sheet};

/// Describes the grid and what is seen of it. Costs nothing when nobody listens.
///
/// Gives the cell that a screen reader asks to go to, if it asks.
pub fn describe(sheet: &dyn Sheet, layout: &Layout, selection: &Selection, ui: &Ui) -> Option<Place> {
    let size = layout.size;
    ui.ctx().accesskit_node_builder(ui.unique_id(), |grid| {
        grid.set_row_count(size.rows);
        grid.set_column_count(size.columns);
    })?;
    let asked = asked_for(ui);
    let mut found = None;
    for column in layout.seen_columns() {
        let (left, right) = layout.columns_x(column..column + 1);
        let rect = Rect::from_x_y_ranges(left..=right, layout.panes.headings.y_range());
        let view = sheet.column(column);
        let id = ui.scope_id().with(("heading", column));
        node(id, rect, Role::ColumnHeader, ui, |node| {
            node.set_label(view.title.as_ref());
            if let Some(note) = &view.note {
                node.set_description(note.as_ref());
            }
        });
    }
    for row in layout.seen_rows() {
        describe_label(sheet, layout, row, ui);
        for column in layout.seen_columns() {
            let place = Place { row, column };
            describe_cell(sheet, layout, selection.range(), place, ui);
            if asked.contains(&cell_id(place, ui).accesskit_id()) {
                found = Some(place);
            }
        }
    }
    let cursor = selection.cursor();
    let seen = layout.seen_rows().contains(&cursor.row) && layout.seen_columns().contains(&cursor.column);
    if !size.is_empty() && !seen {
        describe_cell(sheet, layout, selection.range(), cursor, ui);
        if asked.contains(&cell_id(cursor, ui).accesskit_id()) {
            found = Some(cursor);
        }
    }
    found
}

/// Says that the focus of the tab stop `id` lies in the cursor's cell.
pub fn point_to_cursor(id: Id, sheet: &dyn Sheet, layout: &Layout, cursor: Place, ui: &Ui) {
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(Role::Group);
        if layout.size.is_empty() {
            node.set_label(sheet.name().as_ref());
        } else {
            node.set_active_descendant(cell_id(cursor, ui).accesskit_id());
        }
    });
}

fn cell_id(place: Place, ui: &Ui) -> Id {
    ui.scope_id().with(("cell", place.row, place.column))
}

fn describe_label(sheet: &dyn Sheet, layout: &Layout, row: usize, ui: &Ui) {
    let rows = layout.row_y(row)..=layout.row_y(row + 1);
    let rect = Rect::from_x_y_ranges(layout.panes.labels.x_range(), rows);
    let view = sheet.row(row);
    node(ui.scope_id().with(("label", row)), rect, Role::RowHeader, ui, |node| {
        node.set_label(view.label.as_ref());
        node.set_row_index(row);
        if let Some(note) = &view.note {
            node.set_description(note.as_ref());
        }
    });
}

fn describe_cell(sheet: &dyn Sheet, layout: &Layout, range: CellRange, place: Place, ui: &Ui) {
    let view = sheet.cell(place);
    let rect = layout.cell(place);
    node(cell_id(place, ui), rect, Role::GridCell, ui, |node| {
        node.set_label(sheet.cell_name(place));
        node.set_value(view.text.as_ref());
        node.set_row_index(place.row);
        node.set_column_index(place.column);
        node.set_selected(range.contains(place));
        node.add_action(Action::Focus);
        node.add_action(Action::Click);
        if view.access == Access::ReadOnly {
            node.set_read_only();
        }
        if let Some(note) = &view.note {
            node.set_description(note.as_ref());
        }
    });
}

fn node(id: Id, rect: Rect, role: Role, ui: &Ui, describe: impl FnOnce(&mut Node)) {
    // Registers the node below the grid; the pointer is followed elsewhere.
    ui.interact(rect, id, Sense::hover());
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(role);
        node.set_bounds(accesskit::Rect {
            x0: rect.min.x.into(),
            y0: rect.min.y.into(),
            x1: rect.max.x.into(),
            y1: rect.max.y.into(),
        });
        describe(node);
    });
}

/// The nodes that a screen reader asks to focus or press in this pass.
fn asked_for(ui: &Ui) -> Vec<NodeId> {
    ui.input(|input| {
        let requests = input.events.iter().filter_map(|event| match event {
            Event::AccessKitActionRequest(request) => Some(request),
            _ => None,
        });
        requests
            .filter(|request| matches!(request.action, Action::Focus | Action::Click))
            .map(|request| request.target_node)
            .collect()
    })
}
