//! What is remembered of a table that is looked at, and what its sheet asks for.

use eframe::egui::{Frame, Key, Modifiers, Popup, Ui};

use super::dialog::Dialog;
use super::questions::Questions;
use super::rows::{RowKey, Standing, newest};
use super::table_sheet::{Printing, TableSheet};
use super::tools::{self, Allowed, Tool};
use crate::edit::{BudgetCommand, Command};
use crate::plan::budget::BudgetTable;
use crate::plan::id::{ColumnId, RowId};
use crate::ui::context::ViewCtx;
use crate::ui::widgets::sheet::{Batch, Place, SheetState, sheet_ui};

/// What the view remembers of one table.
#[derive(Debug, Default)]
pub struct OpenTable {
    /// Cursor, selection, scroll and the text being typed.
    pub sheet: SheetState,
    /// What shows printed figures before it has any.
    pub printing: Printing,
    /// What was pasted and could not be understood.
    pub questions: Questions,
    /// The row the cursor was in, so that it follows when rows move.
    cursor_row: Option<RowKey>,
    /// A row that is to get the cursor as soon as it is there.
    wanted: Option<Wanted>,
    /// A column that is to get the cursor, or keep it wherever it goes.
    wanted_column: Option<WantedColumn>,
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

/// A column that the cursor waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum WantedColumn {
    /// This one.
    Column(ColumnId),
    /// One that is added after this was the newest.
    NewerThan(Option<ColumnId>),
}

impl WantedColumn {
    /// Where it is shown, counted from 0; none where it is not there yet.
    fn place(self, sheet: &TableSheet<'_>) -> Option<usize> {
        let id = match self {
            Self::Column(id) => id,
            Self::NewerThan(before) => newest_column(sheet.table).filter(|id| Some(*id) > before)?,
        };
        sheet.columns.iter().position(|shown| shown.column.id == id)
    }
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
        if let Some(column) = self.wanted_column.and_then(|wanted| wanted.place(sheet)) {
            self.wanted_column = None;
            let Place { row, .. } = self.sheet.cursor();
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
        if shown.skipped > 0 || !shown.refused.is_empty() || !shown.left_over.is_empty() {
            let last = sheet.rows.iter().rev().map(|row| row.key).find(|key| key.own_row().is_some());
            let below = Standing::below(sheet.table, last.unwrap_or(RowKey::Total(None)));
            self.questions.take(sheet, &shown, below);
            ui.request_repaint();
        }
        let menu = Popup::context_menu(&shown.response).show(|ui| tools::menu_ui(ctx, self, sheet, ui));
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
        let allowed = Allowed::of(self, sheet);
        let edit = |command| ctx.edit(Command::Budget(command));
        match tool {
            Tool::AddLine => return Some(Dialog::add_line(table, Standing::below(table, key))),
            Tool::AddSection => return Some(Dialog::add_section(table, Standing::below(table, key))),
            Tool::AddFormula => return Some(Dialog::add_formula(table, Standing::below(table, key))),
            Tool::Rename => {
                let label = sheet.rows.get(self.sheet.cursor().row).map_or("", |row| row.label);
                return key.own_row().map(|row| Dialog::rename_row(table, row, label));
            }
            Tool::EditRow => return Dialog::edit_row(table, key.own_row()?),
            Tool::MoveUp | Tool::MoveDown | Tool::MoveOut | Tool::MoveIn => {
                let (row, to) = (key.own_row()?, allowed.place(tool)?);
                edit(BudgetCommand::MoveRow { table: table.id, row, to });
            }
            Tool::Remove => edit(BudgetCommand::RemoveRow { table: table.id, row: key.own_row()? }),
            Tool::PrintedRow => {
                self.printing.row = allowed.printed_row;
                self.wanted = self.printing.row.map(|row| Wanted::Row(RowKey::Printed(Some(row))));
            }
            Tool::PrintedColumn => {
                self.printing.column = allowed.printed_column;
                let Place { row, column } = self.sheet.cursor();
                self.sheet.go_to(Place { row, column: column + 1 });
            }
            Tool::AddColumn | Tool::AddYear | Tool::EditColumn => {
                return self.column_dialog(ctx, sheet, tool);
            }
            Tool::ColumnLeft | Tool::ColumnRight => {
                let column = sheet.column_id(self.sheet.cursor().column)?;
                let to = allowed.column_place(tool)?;
                self.wanted_column = Some(WantedColumn::Column(column));
                edit(BudgetCommand::MoveColumn { table: table.id, column, to });
            }
            Tool::RemoveColumn => {
                let column = sheet.column_id(self.sheet.cursor().column)?;
                edit(BudgetCommand::RemoveColumn { table: table.id, column });
            }
        }
        self.sheet.take_keyboard();
        None
    }

    fn column_dialog(&self, ctx: &ViewCtx<'_>, sheet: &TableSheet<'_>, tool: Tool) -> Option<Dialog> {
        let (table, at) = (sheet.table, self.sheet.cursor().column);
        let shown = sheet.columns.get(at);
        match tool {
            Tool::AddYear => Some(Dialog::add_year(ctx, table, shown?.column)),
            Tool::EditColumn => Some(Dialog::edit_column(ctx, table, shown?.column)),
            _ => Some(Dialog::add_column(table, shown.map_or(0, |column| column.at + 1))),
        }
    }

    /// The cursor goes to the column that is being added.
    pub fn expect_new_column(&mut self, table: &BudgetTable) {
        self.wanted_column = Some(WantedColumn::NewerThan(newest_column(table)));
    }

    /// The cursor goes to the row that is being added, and the keyboard with it.
    pub fn expect_new_row(&mut self, sheet: &TableSheet<'_>) {
        self.wanted = Some(Wanted::NewerThan(newest(&sheet.rows).and_then(RowKey::own_row)));
        self.sheet.take_keyboard();
    }
}

fn newest_column(table: &BudgetTable) -> Option<ColumnId> {
    table.columns.iter().map(|column| column.id).max()
}

fn send(ctx: &ViewCtx<'_>, sheet: &TableSheet<'_>, batch: &Batch) {
    let cells = sheet.changes(batch);
    ctx.edit(Command::Budget(BudgetCommand::SetCells { table: sheet.table.id, cells }));
}

/// Alt with an arrow moves the row, as in the lists of the other views; with Shift
/// it moves the column.
fn moved_by_key(ui: &Ui) -> Option<Tool> {
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    let shift = Modifiers::ALT | Modifiers::SHIFT;
    let keys = [
        (shift, Key::ArrowLeft, Tool::ColumnLeft),
        (shift, Key::ArrowRight, Tool::ColumnRight),
        (Modifiers::ALT, Key::ArrowUp, Tool::MoveUp),
        (Modifiers::ALT, Key::ArrowDown, Tool::MoveDown),
        (Modifiers::ALT, Key::ArrowLeft, Tool::MoveOut),
        (Modifiers::ALT, Key::ArrowRight, Tool::MoveIn),
    ];
    keys.into_iter().find(|(modifiers, key, _)| pressed(*modifiers, *key)).map(|(_, _, tool)| tool)
}
