//! Fields for what the cells of a column hold: figures in a unit, or words.

use eframe::egui::Ui;

use crate::plan::budget::{BudgetTable, ColumnKind};
use crate::plan::unit::Unit;
use crate::ui::context::ViewCtx;
use crate::ui::parts::unit_field::unit_field;
use crate::ui::widgets::{Field, fields};

/// Draws the fields.
pub fn kind_ui(ctx: &ViewCtx<'_>, kind: &mut ColumnKind, ui: &mut Ui) {
    let words = ctx.words;
    let (label, figures, text) =
        (words.text("budget-holds"), words.text("budget-holds-figures"), words.text("budget-column-text"));
    let options = [(true, &*figures), (false, &*text)];
    fields(ui, ctx.theme, |ui| {
        let field = Field::new(ctx.theme, &label).width(ctx.theme.scale.size.field / 2.0);
        let holds_figures = matches!(kind, ColumnKind::Figures { .. });
        match field.choice(ui, "holds", &options, Some(&holds_figures)).committed {
            Some(true) => *kind = ColumnKind::Figures { unit: Unit::ThousandKroner, decimals: 0 },
            Some(false) => *kind = ColumnKind::Text,
            None => {}
        }
        if let ColumnKind::Figures { unit, decimals } = kind {
            if let Some(chosen) = unit_field(ctx, ui, "unit", unit) {
                *unit = chosen;
            }
            decimals_ui(ctx, decimals, ui);
        }
    });
}

/// Draws a choice of how many decimals are printed.
pub fn decimals_ui(ctx: &ViewCtx<'_>, decimals: &mut u8, ui: &mut Ui) {
    let names = (0..=BudgetTable::MAX_DECIMALS).map(|many| (many, ctx.words.count(many.into())));
    let names: Vec<(u8, String)> = names.collect();
    let options: Vec<(u8, &str)> = names.iter().map(|(many, name)| (*many, name.as_str())).collect();
    let label = ctx.words.text("budget-decimals");
    let field = Field::new(ctx.theme, &label).width(ctx.theme.scale.size.field / 3.0);
    if let Some(chosen) = field.choice(ui, "decimals", &options, Some(decimals)).committed {
        *decimals = chosen;
    }
}
