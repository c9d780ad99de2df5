//! Drawing what is seen of a sheet. Cells that are not seen cost nothing.

use std::sync::Arc;

use eframe::egui::{Align, Color32, FontId, Galley, Painter, Rect, StrokeKind, Ui, pos2, vec2};

use super::brush::Brush;
use super::cursor::{CellRange, Selection};
use super::layout::Layout;
use super::widths::Widths;
use super::{ColumnStyle, Place, RowStyle, RowView, Sheet};

/// All that drawing needs to know.
pub struct Drawing<'a> {
    /// What is drawn.
    pub sheet: &'a dyn Sheet,
    /// Where.
    pub layout: &'a Layout,
    /// With what.
    pub brush: &'a Brush,
    /// What is selected.
    pub selection: &'a Selection,
    /// Whether the sheet has the keyboard.
    pub focus: Focus,
}

/// Whether the sheet has the keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Focus {
    /// It has.
    Here,
    /// It has not.
    Elsewhere,
}

impl Drawing<'_> {
    /// Draws the sheet and takes note of how wide its texts are.
    pub fn draw(&self, widths: &mut Widths, ui: &Ui) {
        let panes = self.layout.panes;
        let part = |rect: Rect| ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
        self.cells(widths, &part(panes.cells), ui);
        self.labels(widths, &part(panes.labels), ui);
        self.headings(&part(panes.headings), ui);
        self.corner(&part(panes.corner), ui);
        let seen = self.seen();
        ui.painter().hline(seen.x_range(), panes.corner.max.y, self.brush.strong_line);
        ui.painter().vline(panes.corner.max.x, seen.y_range(), self.brush.strong_line);
        if self.focus == Focus::Here {
            let stroke = self.brush.focus;
            ui.painter().rect_stroke(seen, 0.0, (1.0, stroke.color), StrokeKind::Inside);
        }
    }

    /// What is seen of the sheet, up to its last row and column.
    fn seen(&self) -> Rect {
        let panes = self.layout.panes;
        let end = pos2(self.layout.right(), self.layout.bottom()).min(panes.cells.max);
        Rect::from_min_max(panes.corner.min, end.max(panes.corner.max))
    }

    fn cells(&self, widths: &mut Widths, painter: &Painter, ui: &Ui) {
        let Self { sheet, layout, brush, .. } = self;
        let columns = layout.seen_columns();
        let looks: Vec<(Align, ColumnStyle)> =
            columns.clone().map(|column| (sheet.column(column).align, sheet.column_style(column))).collect();
        self.cells_ground(painter);
        for row in layout.seen_rows() {
            let style = sheet.row(row).style;
            for (column, (align, origin)) in columns.clone().zip(&looks) {
                let place = Place { row, column };
                let cell = sheet.cell(place);
                if cell.text.is_empty() {
                    continue;
                }
                let room = layout.cell(place).shrink2(vec2(brush.padding, 0.0));
                let font = match origin {
                    ColumnStyle::Given => brush.font_of(style),
                    ColumnStyle::Computed => &brush.strong,
                };
                let galley = brush.whole_line(ui, &cell.text, font);
                widths.see(column, galley.size().x, brush);
                let galley = self.fitted(galley, font, room.width(), ui);
                put(painter, galley, room, *align, brush.colour_of(style, cell.tone));
            }
        }
        self.rings(painter);
    }

    /// All that lies behind the texts of the cells.
    fn cells_ground(&self, painter: &Painter) {
        let Self { sheet, layout, brush, selection, .. } = self;
        let bottom = self.seen().max.y;
        for column in layout.seen_columns() {
            if sheet.column_style(column) == ColumnStyle::Computed {
                let (left, right) = layout.columns_x(column..column + 1);
                let cells = Rect::from_x_y_ranges(left..=right, layout.panes.cells.min.y..=bottom);
                painter.rect_filled(cells, 0.0, brush.band);
            }
        }
        let (left, right) = layout.columns_x(layout.seen_columns());
        for row in layout.seen_rows() {
            let cells = Rect::from_x_y_ranges(left..=right, layout.row_y(row)..=layout.row_y(row + 1));
            self.row_ground(sheet.row(row).style, cells, painter);
        }
        let CellRange { first, last } = selection.range();
        if !selection.range().is_single() {
            painter.rect_filled(layout.cells(first, last), 0.0, brush.selected);
        }
        for column in layout.seen_columns() {
            let (_, x) = layout.columns_x(column..column + 1);
            painter.vline(x, layout.panes.cells.min.y..=bottom, brush.line);
        }
    }

    /// The same text if there is room for it, or what there is room for.
    fn fitted(&self, galley: Arc<Galley>, font: &FontId, room: f32, ui: &Ui) -> Arc<Galley> {
        if galley.size().x <= room {
            return galley;
        }
        self.brush.cut_line(ui, galley.text(), font, room)
    }

    /// The ground a row stands on and the line below it.
    fn row_ground(&self, style: RowStyle, row: Rect, painter: &Painter) {
        if style == RowStyle::Section {
            // The line below the row above stays to be seen.
            let below_line = row.with_min_y(row.min.y + self.brush.line.width);
            painter.rect_filled(below_line, 0.0, self.brush.band);
        }
        painter.hline(row.x_range(), row.max.y, self.brush.line);
        if style == RowStyle::Total {
            painter.hline(row.x_range(), row.min.y, self.brush.strong_line);
        }
    }

    /// The outline of the selected range and the ring around the cursor.
    fn rings(&self, painter: &Painter) {
        let Self { layout, brush, selection, .. } = self;
        if layout.size.is_empty() {
            return;
        }
        let CellRange { first, last } = selection.range();
        if !selection.range().is_single() {
            let outline = (1.0, brush.focus.color);
            painter.rect_stroke(layout.cells(first, last), 0.0, outline, StrokeKind::Inside);
        }
        let ring = match self.focus {
            Focus::Here => brush.focus,
            Focus::Elsewhere => brush.cursor,
        };
        painter.rect_stroke(layout.cell(selection.cursor()), 0.0, ring, StrokeKind::Inside);
    }

    fn labels(&self, widths: &mut Widths, painter: &Painter, ui: &Ui) {
        let Self { sheet, layout, brush, .. } = self;
        let pane = layout.panes.labels;
        for row in layout.seen_rows() {
            let view = sheet.row(row);
            let label = Rect::from_x_y_ranges(pane.x_range(), layout.row_y(row)..=layout.row_y(row + 1));
            self.row_ground(view.style, label, painter);
            self.mark(self.rows_marked(row), label, painter);
            let room = self.label_room(&view, label);
            let font = brush.font_of(view.style);
            let galley = brush.whole_line(ui, &view.label, font);
            widths.see_label(galley.size().x + room.min.x - label.min.x - brush.padding, brush);
            let galley = self.fitted(galley, font, room.width(), ui);
            put(painter, galley, room, Align::Min, brush.colour_of(view.style, super::Tone::Plain));
        }
    }

    /// The room for a label's text.
    pub fn label_room(&self, view: &RowView<'_>, label: Rect) -> Rect {
        let indent = self.brush.indent * view.depth as f32;
        // However deep, some of the label stays to be read.
        let indent = indent.min(label.width() / 2.0);
        let mut room = label.shrink2(vec2(self.brush.padding, 0.0));
        room.min.x += indent;
        room
    }

    fn rows_marked(&self, row: usize) -> Marked {
        let CellRange { first, last } = self.selection.range();
        Marked::when((first.row..=last.row).contains(&row))
    }

    fn columns_marked(&self, column: usize) -> Marked {
        let CellRange { first, last } = self.selection.range();
        Marked::when((first.column..=last.column).contains(&column))
    }

    /// Shows in a heading or label that the selection is in its column or row.
    fn mark(&self, marked: Marked, rect: Rect, painter: &Painter) {
        if marked == Marked::Yes && self.focus == Focus::Here {
            painter.rect_filled(rect, 0.0, self.brush.selected);
        }
    }

    fn headings(&self, painter: &Painter, ui: &Ui) {
        let Self { sheet, layout, brush, .. } = self;
        let pane = layout.panes.headings;
        let end = self.seen().max.x;
        painter.rect_filled(Rect::from_min_max(pane.min, pos2(end, pane.max.y)), 0.0, brush.band);
        for column in layout.seen_columns() {
            let view = sheet.column(column);
            let (left, right) = layout.columns_x(column..column + 1);
            let top = if view.group.is_some() { pane.min.y + brush.row_height } else { pane.min.y };
            let heading = Rect::from_min_max(pos2(left, top), pos2(right, pane.max.y));
            self.mark(self.columns_marked(column), heading, painter);
            let room = heading.shrink2(vec2(brush.padding, brush.padding / 2.0));
            let galley = brush.heading(ui, &view.title, room.width(), view.align);
            put_low(painter, galley, room, view.align, brush.text);
            painter.vline(right, heading.y_range(), brush.line);
        }
        self.groups(painter, ui);
    }

    /// The headings that neighbouring columns share.
    fn groups(&self, painter: &Painter, ui: &Ui) {
        let Self { layout, brush, .. } = self;
        let pane = layout.panes.headings;
        for (title, columns) in self.seen_groups() {
            let (left, right) = layout.columns_x(columns);
            let group = Rect::from_min_max(
                pos2(left, pane.min.y),
                pos2(right, (pane.min.y + brush.row_height).min(pane.max.y)),
            );
            painter.hline(group.x_range(), group.max.y, brush.line);
            painter.vline(group.max.x, pane.y_range(), brush.line);
            let room = group.intersect(pane).shrink2(vec2(brush.padding, 0.0));
            let galley = brush.cut_line(ui, &title, &brush.strong, room.width());
            put(painter, galley, room, Align::Center, brush.text);
        }
    }

    /// The groups of which something is seen, each with all its columns.
    fn seen_groups(&self) -> Vec<(String, std::ops::Range<usize>)> {
        let group = |column: usize| self.sheet.column(column).group;
        let count = self.layout.size.columns;
        let seen = self.layout.seen_columns();
        let mut groups = Vec::new();
        let mut column = seen.start;
        while column < seen.end {
            let Some(title) = group(column) else {
                column += 1;
                continue;
            };
            let same = |other: usize| group(other).as_ref() == Some(&title);
            let start = (0..column).rev().take_while(|&before| same(before)).last().unwrap_or(column);
            let end = (column..count).find(|&after| !same(after)).unwrap_or(count);
            groups.push((title.into_owned(), start..end));
            column = end;
        }
        groups
    }

    fn corner(&self, painter: &Painter, ui: &Ui) {
        let Self { sheet, layout, brush, .. } = self;
        let corner = layout.panes.corner;
        painter.rect_filled(corner, 0.0, brush.band);
        let room = corner.shrink2(vec2(brush.padding, brush.padding / 2.0));
        let galley = brush.heading(ui, &sheet.label_title(), room.width(), Align::Min);
        put_low(painter, galley, room, Align::Min, brush.text);
    }
}

/// Whether the selection is in a row or column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Marked {
    Yes,
    No,
}

impl Marked {
    fn when(within: bool) -> Self {
        if within { Self::Yes } else { Self::No }
    }
}

/// Draws one line, halfway up the room.
fn put(painter: &Painter, galley: Arc<Galley>, room: Rect, align: Align, colour: Color32) {
    let size = galley.size();
    let x = align.align_size_within_range(size.x, room.x_range()).min;
    painter.galley(pos2(x, room.center().y - size.y / 2.0), galley, colour);
}

/// Draws lines that were laid out with this alignment, at the bottom of the room.
fn put_low(painter: &Painter, galley: Arc<Galley>, room: Rect, align: Align, colour: Color32) {
    let x = match align {
        Align::Min => room.min.x,
        Align::Center => room.center().x,
        Align::Max => room.max.x,
    };
    painter.galley(pos2(x, room.max.y - galley.size().y), galley, colour);
}
