//! What a table is called, and how it is read.

use eframe::egui::Ui;

use super::{Keyboard, Outcome, buttons_ui, entered, fields_ui, give_keyboard, named, text_field};
use crate::edit::BudgetCommand;
use crate::edit::budget::TableSpec;
use crate::plan::budget::{BudgetTable, Sign, Total};
use crate::plan::id::TableId;
use crate::ui::context::ViewCtx;
use crate::ui::widgets::{Field, space};

/// A table that is being described.
#[derive(Debug)]
pub struct TableDialog {
    pub table: TableId,
    spec: TableSpec,
    keyboard: Keyboard,
}

impl TableDialog {
    pub fn new(table: &BudgetTable) -> Self {
        let BudgetTable { id, title, sign, total, note, .. } = table;
        let note = note.clone().unwrap_or_default();
        let spec = TableSpec { title: title.clone(), sign: *sign, total: *total, note };
        Self { table: *id, spec, keyboard: Keyboard::default() }
    }

    pub fn command(&self) -> BudgetCommand {
        BudgetCommand::SetTable { table: self.table, spec: self.spec.clone() }
    }

    pub fn show(&mut self, ctx: &ViewCtx<'_>, ui: &mut Ui) -> Outcome {
        let spec = &mut self.spec;
        let typed = fields_ui(ctx, "budget-table-details", ui, |ui| {
            let title = text_field(ctx, "budget-table-title", &mut spec.title, ui);
            give_keyboard(&mut self.keyboard, &title);
            space(ui, ctx.theme.scale.gap.xs);
            sign_ui(ctx, &mut spec.sign, ui);
            let totals = [(Total::Sum, "budget-total-sum"), (Total::NoSum, "budget-total-none")];
            let totals = totals.map(|(total, key)| (total, ctx.words.text(key)));
            let totals = [(totals[0].0, &*totals[0].1), (totals[1].0, &*totals[1].1)];
            let label = ctx.words.text("budget-total-row");
            let field = Field::new(ctx.theme, &label).width(f32::INFINITY);
            if let Some(total) = field.choice(ui, "total", &totals, Some(&spec.total)).committed {
                spec.total = total;
            }
            let note = text_field(ctx, "budget-note", &mut spec.note, ui);
            entered(&title).or(entered(&note))
        });
        buttons_ui(ctx, "budget-save", named(&self.spec.title), typed, ui)
    }
}

/// A choice of what a positive amount means.
pub fn sign_ui(ctx: &ViewCtx<'_>, sign: &mut Sign, ui: &mut Ui) {
    let words = ctx.words;
    let signs = [Sign::PositiveIsExpense, Sign::PositiveIsGain].map(|sign| (sign, words.sign(sign)));
    let signs = [(signs[0].0, &*signs[0].1), (signs[1].0, &*signs[1].1)];
    let label = words.text("budget-sign");
    let field = Field::new(ctx.theme, &label).width(f32::INFINITY);
    if let Some(chosen) = field.choice(ui, "sign", &signs, Some(sign)).committed {
        *sign = chosen;
    }
}
