//! A small sheet of whole numbers for the tests.

use std::borrow::Cow;

use eframe::egui::Align;

use super::{Access, Batch, CellView, ColumnView, Place, RowStyle, RowView, Sheet, Size, Tone};

/// Cells that take whole numbers or nothing.
#[derive(Debug, Clone)]
pub struct Numbers {
    rows: Vec<Vec<String>>,
    columns: usize,
    locked: Vec<usize>,
    group: &'static str,
}

impl Numbers {
    /// A sheet with nothing in it.
    pub fn blank(rows: usize, columns: usize) -> Self {
        Self {
            rows: vec![vec![String::new(); columns]; rows],
            columns,
            locked: Vec::new(),
            group: "Next years",
        }
    }

    /// Makes a row read-only.
    pub fn lock_row(&mut self, row: usize) {
        self.locked.push(row);
    }

    /// Gives the columns after the first another common heading.
    pub fn name_group(&mut self, title: &'static str) {
        self.group = title;
    }

    /// Puts a text in a cell.
    pub fn put(&mut self, row: usize, column: usize, text: &str) {
        text.clone_into(&mut self.rows[row][column]);
    }

    /// The text of a cell.
    pub fn text(&self, row: usize, column: usize) -> &str {
        &self.rows[row][column]
    }

    /// Carries out a batch.
    pub fn apply(&mut self, batch: &Batch) {
        for edit in &batch.edits {
            self.put(edit.place.row, edit.place.column, &edit.text);
        }
    }
}

impl Sheet for Numbers {
    fn name(&self) -> Cow<'_, str> {
        Cow::Borrowed("Net budget")
    }

    fn size(&self) -> Size {
        Size { rows: self.rows.len(), columns: self.columns }
    }

    fn label_title(&self) -> Cow<'_, str> {
        Cow::Borrowed("Budget line")
    }

    fn column(&self, column: usize) -> ColumnView<'_> {
        let group = (column >= 1).then_some(Cow::Borrowed(self.group));
        ColumnView { title: format!("Year {}", 2021 + column).into(), group, align: Align::Max, note: None }
    }

    fn row(&self, row: usize) -> RowView<'_> {
        let style = if self.locked.contains(&row) { RowStyle::Total } else { RowStyle::Line };
        RowView { label: format!("Line {row}").into(), depth: row % 3, style, note: None }
    }

    fn cell(&self, place: Place) -> CellView<'_> {
        let locked = self.locked.contains(&place.row);
        let access = if locked { Access::ReadOnly } else { Access::Editable };
        CellView {
            text: Cow::Borrowed(&self.rows[place.row][place.column]),
            access,
            tone: Tone::Plain,
            note: None,
        }
    }

    fn accepts(&self, _: Place, text: &str) -> Result<(), String> {
        if text.is_empty() || text.parse::<i64>().is_ok() {
            Ok(())
        } else {
            Err(format!("“{text}” is not a whole number"))
        }
    }
}
