//! A table that is read and edited by keyboard as in a spreadsheet.
//!
//! It knows nothing of what it shows: the caller implements [`Sheet`], keeps a
//! [`SheetState`] for each table, calls [`sheet_ui`] and carries out what the
//! [`SheetResponse`] asks. The sheet itself never changes data.
//!
//! | keys | do |
//! |---|---|
//! | arrows, Home, End, Page Up, Page Down | move the cursor; with Shift they extend the range |
//! | Ctrl+arrows, Ctrl+Home, Ctrl+End | jump to the edge of the data or of the sheet |
//! | Tab, Shift+Tab | go right, left; on to the next row |
//! | Enter, Shift+Enter | go down, up; after Tab in the column where Tab began |
//! | any letter or digit | begins a new text in place of the old one; an arrow then ends it |
//! | F2 or a double click | edits the text that stands there; arrows move in it |
//! | Escape | gives up the edit |
//! | Delete, Backspace | empties the range |
//! | Ctrl+C, Ctrl+X, Ctrl+V | copy, cut and paste, as tab-separated text |
//! | Ctrl+A, Ctrl+D, Ctrl+R | select all, fill down, fill right |
//! | Escape and then Tab or Shift+Tab, Ctrl+Tab, F6 | leave the sheet for the next control |
//!
//! A table that is only to be read has read-only cells; in a disabled `ui` it could
//! not even be walked through or copied from.
//!
//! The whole sheet is one tab stop. Everything else on the keyboard is left to the
//! application. While a text is being edited, Ctrl+Z belongs to the text, so an
//! application should not undo while `ctx.text_edit_focused()`.

mod access;
mod act;
mod block;
mod brush;
mod cursor;
mod draw;
mod edit;
mod editor;
mod keys;
mod layout;
mod pointer;
#[cfg(test)]
mod sample;
mod show;
#[cfg(test)]
mod tests;
mod tsv;
mod widths;

use std::borrow::Cow;

use eframe::egui::{self, Align};

pub use cursor::{CellRange, Place, Size};
pub use show::sheet_ui;

/// What a sheet shows. Rows and columns are counted from 0; the heading and the
/// column of labels are not counted.
///
/// Everything is asked anew in each pass, and only for what is seen, so answers
/// should be cheap: borrow where possible.
pub trait Sheet {
    /// What the table is called, for screen readers.
    fn name(&self) -> Cow<'_, str>;
    /// How many rows and columns there are.
    fn size(&self) -> Size;
    /// The heading over the column of labels.
    fn label_title(&self) -> Cow<'_, str> {
        Cow::Borrowed("")
    }
    /// The heading of a column.
    fn column(&self, column: usize) -> ColumnView<'_>;
    /// Whether a column holds figures of its own.
    fn column_style(&self, _column: usize) -> ColumnStyle {
        ColumnStyle::Given
    }
    /// The label of a row.
    fn row(&self, row: usize) -> RowView<'_>;
    /// How wide every column is at least, in points, whatever stands in it.
    fn narrowest_column(&self) -> f32 {
        0.0
    }
    /// What the labels are.
    fn labels(&self) -> Labels {
        Labels::Words
    }
    /// What a cell shows.
    fn cell(&self, place: Place) -> CellView<'_>;
    /// The text to edit, copy and compare with: what the cell shows, unless that
    /// is shortened or rounded.
    fn edit_text(&self, place: Place) -> Cow<'_, str> {
        self.cell(place).text
    }
    /// Whether the cell can take `text`.
    ///
    /// # Errors
    /// A sentence for the user: what cannot be understood and what to write.
    fn accepts(&self, place: Place, text: &str) -> Result<(), String>;
    /// How many rows of a block that is pasted from `first` on the sheet takes, should
    /// it reach so far down. What goes on below is left over.
    fn takes(&self, first: Place, _block: &[Vec<String>]) -> usize {
        self.size().rows.saturating_sub(first.row)
    }
    /// What a screen reader calls the cell.
    fn cell_name(&self, place: Place) -> String {
        let row = self.row(place.row);
        let column = self.column(place.column);
        match column.group {
            Some(group) => format!("{}, {group}, {}", row.label, column.title),
            None => format!("{}, {}", row.label, column.title),
        }
    }
}

/// The heading of a column.
#[derive(Debug, Clone)]
pub struct ColumnView<'a> {
    /// Its own heading.
    pub title: Cow<'a, str>,
    /// The heading it shares with its neighbours of the same group.
    pub group: Option<Cow<'a, str>>,
    /// How heading and cells are aligned: `Max` for figures.
    pub align: Align,
    /// What more is to be said about it, shown when the pointer rests on it.
    pub note: Option<Cow<'a, str>>,
}

/// What the labels of rows are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Labels {
    /// Names, which need room.
    #[default]
    Words,
    /// Mere numbers.
    Numbers,
}

/// Where the figures of a column come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ColumnStyle {
    /// Somebody wrote them.
    #[default]
    Given,
    /// They are worked out from other columns, and look as totals do.
    Computed,
}

/// The label of a row.
#[derive(Debug, Clone)]
pub struct RowView<'a> {
    /// What the row is called.
    pub label: Cow<'a, str>,
    /// How many steps the label is indented.
    pub depth: usize,
    /// What kind of row it is.
    pub style: RowStyle,
    /// What more is to be said about it, shown when the pointer rests on it.
    pub note: Option<Cow<'a, str>>,
}

/// What kind of row a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum RowStyle {
    /// An ordinary line.
    #[default]
    Line,
    /// The heading of the lines below it.
    Section,
    /// A total that was computed.
    Total,
    /// A total as it was printed.
    PrintedTotal,
    /// The difference between the two.
    Difference,
}

/// What a cell shows.
#[derive(Debug, Clone, Default)]
pub struct CellView<'a> {
    /// Its text; empty for a blank cell.
    pub text: Cow<'a, str>,
    /// Whether it can be edited.
    pub access: Access,
    /// How its text is coloured. Never the only sign of anything.
    pub tone: Tone,
    /// What more is to be said about it, shown when the pointer rests on it and
    /// read by screen readers.
    pub note: Option<Cow<'a, str>>,
}

/// Whether a cell can be edited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Access {
    /// It can be edited.
    Editable,
    /// It can only be read and copied.
    #[default]
    ReadOnly,
}

/// How the text of a cell is coloured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    /// As text is.
    #[default]
    Plain,
    /// Stepping back.
    Weak,
    /// Asking for attention.
    Warning,
    /// Wrong.
    Error,
}

/// A new text for one cell, already accepted by [`Sheet::accepts`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellEdit {
    /// Which cell.
    pub place: Place,
    /// Its new text; empty to make it blank.
    pub text: String,
}

/// Edits that belong together: one step to undo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    /// What the user did, to name the step by.
    pub kind: BatchKind,
    /// At least one edit, at most one for each cell.
    pub edits: Vec<CellEdit>,
}

impl Batch {
    fn of(kind: BatchKind, edits: Vec<CellEdit>) -> Option<Self> {
        (!edits.is_empty()).then_some(Self { kind, edits })
    }
}

/// What the user did to the cells of a batch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BatchKind {
    /// Wrote in one cell.
    Typed,
    /// Pasted from the clipboard.
    Pasted,
    /// Repeated cells downwards or to the right.
    Filled,
    /// Emptied cells.
    Cleared,
    /// Emptied cells that went to the clipboard.
    Cut,
}

/// A pasted or filled text that its cell could not take.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// Which cell.
    pub place: Place,
    /// The text it kept out.
    pub text: String,
    /// Why, as [`Sheet::accepts`] said it.
    pub message: String,
}

/// What was pasted and went on beyond the sheet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LeftOver {
    /// The first column it was pasted in.
    pub column: usize,
    /// The rows that went on below what the sheet takes, as far as the sheet is wide.
    pub rows: Vec<Vec<String>>,
    /// How many texts went on to the right of the last column.
    pub beyond: usize,
}

impl LeftOver {
    /// Whether all had its place.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty() && self.beyond == 0
    }
}

/// What the user asked of the sheet in this pass.
#[derive(Debug)]
pub struct SheetResponse {
    /// The area of the sheet, for a context menu or to look at clicks.
    pub response: egui::Response,
    /// The edits to carry out, before the next pass.
    pub batch: Option<Batch>,
    /// What was pasted or filled in but could not be understood.
    pub refused: Vec<Refused>,
    /// How many texts met a cell that is read-only.
    pub skipped: usize,
    /// What was pasted and went on beyond the sheet.
    pub left_over: LeftOver,
    /// What went to the clipboard.
    pub copied: Option<CellRange>,
    /// Whether the keyboard is the sheet's.
    pub focused: bool,
    /// Where the cursor stands; none in a sheet without cells.
    pub cursor: Option<Place>,
    /// The columns of which something is seen, each from its left to its right edge.
    pub columns: Vec<(usize, egui::Rangef)>,
    /// The part of the sheet in which they are seen.
    pub cells: egui::Rect,
}

/// What a command asks of the screen and the caller.
#[derive(Debug, Default, PartialEq, Eq)]
struct Outcome {
    batch: Option<Batch>,
    refused: Vec<Refused>,
    skipped: usize,
    left_over: LeftOver,
    clipboard: Option<(CellRange, String)>,
    leave: Option<keys::Exit>,
}

impl Outcome {
    /// Takes up what a later step of the same pass gave. At most one of them has
    /// a batch, because no command is carried out between a batch and its doing.
    fn merge(&mut self, later: Self) {
        let Self { batch, refused, skipped, left_over, clipboard, leave } = later;
        self.batch = self.batch.take().or(batch);
        self.refused.extend(refused);
        self.skipped += skipped;
        if !left_over.is_empty() {
            self.left_over = left_over;
        }
        self.clipboard = clipboard.or(self.clipboard.take());
        self.leave = leave.or(self.leave);
    }
}

/// What a sheet remembers from pass to pass. The caller keeps one for each table.
#[derive(Debug, Default)]
pub struct SheetState {
    selection: cursor::Selection,
    edit: Option<edit::Edit>,
    tab: act::Tab,
    /// A cell that is to be scrolled into view.
    reveal: Option<Place>,
    /// The cell that was scrolled into view in the last pass.
    revealed: Option<Place>,
    /// How many rows were seen at once in the last pass.
    page: usize,
    /// Which way the focus is to leave as soon as it can.
    leaving: Option<keys::Exit>,
    /// What the pressed pointer is selecting.
    drag: Option<pointer::Drag>,
    /// Keys that wait until the caller has carried out a batch.
    waiting: Vec<egui::Event>,
    /// For how many passes yet the sheet tries to take the keyboard.
    wants_keyboard: u8,
    widths: widths::Widths,
}

impl SheetState {
    /// Where the cursor stands.
    pub fn cursor(&self) -> Place {
        self.selection.cursor()
    }

    /// All that is selected, at least the cursor's cell.
    pub fn range(&self) -> CellRange {
        self.selection.range()
    }

    /// Puts the cursor in a cell and scrolls it into view. An open edit stays.
    pub fn go_to(&mut self, place: Place) {
        self.selection.go_to(place);
        self.reveal = Some(place);
    }

    /// Whether a text is open in a cell.
    pub fn is_editing(&self) -> bool {
        self.edit.is_some()
    }

    /// The open text, if it was refused, and why.
    pub fn refusal(&self) -> Option<Refused> {
        let edit = self.edit.as_ref()?;
        let message = edit.refusal.clone()?;
        Some(Refused { place: edit.place, text: edit.text.clone(), message })
    }

    /// Gives up an open text; the cell keeps what it holds.
    pub fn give_up_edit(&mut self) {
        self.edit = None;
    }

    /// Takes the keyboard when the sheet is shown next, or as soon as a dialog
    /// that is just being closed lets it.
    pub fn take_keyboard(&mut self) {
        self.wants_keyboard = 3;
    }

    /// Ends an open edit, so that a document is saved as it looks.
    ///
    /// # Errors
    /// What [`Sheet::accepts`] says of the open text, which then stays open.
    pub fn finish_edit(&mut self, sheet: &dyn Sheet) -> Result<Option<Batch>, Refused> {
        let mut outcome = Outcome::default();
        act::end_edit(sheet, self, &mut outcome);
        match &self.edit {
            Some(edit) => Err(Refused {
                place: edit.place,
                text: edit.text.clone(),
                message: edit.refusal.clone().unwrap_or_default(),
            }),
            None => Ok(outcome.batch),
        }
    }

    /// Makes it fit a sheet that may have changed since the last pass.
    fn keep_inside(&mut self, size: Size) {
        self.selection.keep_inside(size);
        if self.edit.as_ref().is_some_and(|edit| !size.holds(edit.place)) {
            self.edit = None;
        }
    }
}
