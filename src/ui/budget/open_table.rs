//! What is remembered of a table that is looked at, and what its sheet asks for.

use eframe::egui::{Frame, Key, Modifiers, Popup, Ui};

use super::dialog::Dialog;
use super::questions::Questions;
use super::row_tools::{self, Tool};
use super::rows::{RowKey, Standing, newest};
use super::table_sheet::TableSheet;
use crate::edit::{BudgetCommand, Command};
use crate::plan::budget::BudgetTable;
use crate::plan::id::RowId;
use crate::ui::context::ViewCtx;
use crate::ui::widgets::sheet::{Batch, Place, SheetState, sheet_ui};

/// What the view remembers of one table.
#[derive(Debug, Default)]
pub struct OpenTable {
    /// Cursor, selection, scroll and the text being typed.
    pub sheet: SheetState,
    /// A section that shows a row for its printed total before it has one.
    pub printing: Option<RowId>,
    /// What was pasted and could not be understood.
    pub questions: Questions,
    /// The row the cursor was in, so that it follows when rows move.
    cursor_row: Option<RowKey>,
    /// A row that is to get the cursor as soon as it is there.
    wanted: Option<Wanted>,
    /// Whether the sheet had the keyboard in the last pass.
    focused: bool,
}

/// A row that the cursor waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wanted {
    /// This one.
    Row(RowKey),
    /// One that is added after this was the newest.
    NewerThan(Option<RowId>),
}

impl OpenTable {
    /// Lets the cursor follow its row, or go to the one that was waited for.
    pub fn settle(&mut self, sheet: &TableSheet<'_>) {
        let Place { row, column } = self.sheet.cursor();
        let here = sheet.rows.get(row).map(|row| row.key);
        let wanted = match self.wanted {
            Some(Wanted::Row(key)) => sheet.row_of(key),
            Some(Wanted::NewerThan(before)) => newest(&sheet.rows)
                .filter(|newest| newest.own_row() > before)
                .and_then(|newest| sheet.row_of(newest)),
            None => None,
        };
        if let Some(row) = wanted {
            self.wanted = None;
            self.sheet.go_to(Place { row, column: 0 });
        } else if here != self.cursor_row
            && let Some(row) = self.cursor_row.and_then(|key| sheet.row_of(key))
        {
            self.sheet.go_to(Place { row, column });
        }
        self.cursor_row = self.row(sheet);
    }

    /// The row that the cursor is in.
    pub fn row(&self, sheet: &TableSheet<'_>) -> Option<RowKey> {
        sheet.rows.get(self.sheet.cursor().row).map(|row| row.key)
    }

    /// Draws the sheet and hands over what was typed in it.
    pub fn sheet_ui(&mut self, ctx: &ViewCtx<'_>, sheet: &TableSheet<'_>, ui: &mut Ui) -> Option<Tool> {
        let by_key = if self.focused && ctx.is_editable() { moved_by_key(ui) } else { None };
        let paper = Frame::new().fill(ctx.theme.palette.ground.surface);
        let shown = paper.show(ui, |ui| sheet_ui(sheet.table.id, sheet, &mut self.sheet, ui)).inner;
        self.focused = shown.focused;
        self.cursor_row = self.row(sheet);
        if let Some(batch) = &shown.batch {
            self.questions.clear();
            send(ctx, sheet, batch);
        }
        if shown.skipped > 0 || !shown.refused.is_empty() {
            self.questions.take(sheet, &shown.refused, shown.skipped);
            ui.request_repaint();
        }
        let menu = Popup::context_menu(&shown.response).show(|ui| row_tools::menu_ui(ctx, self, sheet, ui));
        by_key.or(menu.and_then(|menu| menu.inner))
    }

    /// Hands over the open text, if it can be understood.
    pub fn finish_typing(&mut self, ctx: &ViewCtx<'_>, table: &BudgetTable) {
        let sheet = TableSheet::new(ctx, table, self.printing);
        // A text that is refused stays open and says why.
        if let Ok(Some(batch)) = self.sheet.finish_edit(&sheet) {
            send(ctx, &sheet, &batch);
        }
    }

    /// Does what a tool is for; gives the dialog that it opens.
    pub fn carry_out(&mut self, ctx: &ViewCtx<'_>, sheet: &TableSheet<'_>, tool: Tool) -> Option<Dialog> {
        let table = sheet.table;
        let key = self.row(sheet).unwrap_or(RowKey::Total(None));
        let own = key.own_row();
        let edit = |command| ctx.edit(Command::Budget(command));
        match tool {
            Tool::AddLine => {
                let (section, at) = Standing::below(table, key);
                return Some(Dialog::add_line(table, section, at));
            }
            Tool::AddSection => return Some(Dialog::add_section(table)),
            Tool::Rename => {
                let label = sheet.rows.get(self.sheet.cursor().row).map_or("", |row| row.label);
                return own.map(|row| Dialog::rename_row(table, row, label));
            }
            Tool::MoveUp | Tool::MoveDown => {
                let (row, standing) = own.and_then(|row| Some((row, Standing::find(table, row)?)))?;
                let to = if tool == Tool::MoveUp { standing.at.checked_sub(1)? } else { standing.at + 1 };
                if to < standing.of {
                    edit(BudgetCommand::MoveRow { table: table.id, row, to });
                }
            }
            Tool::Remove => {
                if let Some(row) = own {
                    edit(BudgetCommand::RemoveRow { table: table.id, row });
                }
            }
            Tool::PrintedTotal => {
                self.printing = section_of(key);
                self.wanted = self.printing.map(|section| Wanted::Row(RowKey::Printed(Some(section))));
            }
        }
        self.sheet.take_keyboard();
        None
    }

    /// The cursor goes to the row that is being added, and the keyboard with it.
    pub fn expect_new_row(&mut self, sheet: &TableSheet<'_>) {
        self.wanted = Some(Wanted::NewerThan(newest(&sheet.rows).and_then(RowKey::own_row)));
        self.sheet.take_keyboard();
    }
}

/// The section whose heading or sums the cursor is in.
pub fn section_of(key: RowKey) -> Option<RowId> {
    match key {
        RowKey::Section(id) => Some(id),
        RowKey::Total(of) | RowKey::Printed(of) | RowKey::Difference(of) => of,
        RowKey::Line(_) => None,
    }
}

fn send(ctx: &ViewCtx<'_>, sheet: &TableSheet<'_>, batch: &Batch) {
    let cells = sheet.changes(batch);
    ctx.edit(Command::Budget(BudgetCommand::SetCells { table: sheet.table.id, cells }));
}

/// Alt with an arrow moves the row, as in the lists of the other views.
fn moved_by_key(ui: &Ui) -> Option<Tool> {
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::ALT, key));
    if pressed(Key::ArrowUp) {
        return Some(Tool::MoveUp);
    }
    pressed(Key::ArrowDown).then_some(Tool::MoveDown)
}
