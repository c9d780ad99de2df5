//! A name that is typed: of a new line or section, or another one for a row.

use eframe::egui::Ui;

use super::{Keyboard, Outcome, buttons_ui, entered, give_keyboard, named, text_field};
use crate::edit::BudgetCommand;
use crate::edit::budget::{NewRow, RowPlace};
use crate::plan::id::{RowId, TableId};
use crate::ui::context::ViewCtx;

/// A name, and for what.
#[derive(Debug)]
pub struct NameDialog {
    purpose: Purpose,
    text: String,
    keyboard: Keyboard,
}

/// What a name is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    AddLine { table: TableId, to: RowPlace },
    AddSection { table: TableId, to: RowPlace },
    RenameRow { table: TableId, row: RowId },
}

impl NameDialog {
    pub fn new(purpose: Purpose, text: &str) -> Self {
        Self { purpose, text: text.to_owned(), keyboard: Keyboard::default() }
    }

    pub fn table(&self) -> TableId {
        match self.purpose {
            Purpose::AddLine { table, .. }
            | Purpose::AddSection { table, .. }
            | Purpose::RenameRow { table, .. } => table,
        }
    }

    pub fn command(&self) -> BudgetCommand {
        let label = self.text.clone();
        match self.purpose {
            Purpose::AddLine { table, to } => {
                let rows = vec![NewRow::Line { label, cells: Vec::new() }];
                BudgetCommand::AddRows { table, to, rows }
            }
            Purpose::AddSection { table, to } => {
                BudgetCommand::AddRows { table, to, rows: vec![NewRow::Section { label }] }
            }
            Purpose::RenameRow { table, row } => BudgetCommand::RenameRow { table, row, label },
        }
    }

    pub fn show(&mut self, ctx: &ViewCtx<'_>, ui: &mut Ui) -> Outcome {
        let (title, done) = match self.purpose {
            Purpose::AddLine { .. } => ("budget-new-line", "budget-add"),
            Purpose::AddSection { .. } => ("budget-new-section", "budget-add"),
            Purpose::RenameRow { .. } => ("budget-rename-row-title", "budget-rename"),
        };
        ui.set_width(ctx.theme.scale.size.field);
        ui.label(ctx.theme.heading(ctx.words.text(title)));
        let field = text_field(ctx, "budget-name", &mut self.text, ui);
        give_keyboard(&mut self.keyboard, &field);
        buttons_ui(ctx, done, named(&self.text), entered(&field), ui)
    }
}
