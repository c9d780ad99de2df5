//! The rows that hold the assumed persons of a case.

use eframe::egui::Ui;

use super::flows::first_row;
use super::{row_field, rows, set, tables};
use crate::plan::id::{RowId, TableId};
use crate::plan::investment::{InvestmentCase, PersonPath};
use crate::ui::context::ViewCtx;
use crate::ui::widgets::{Field, fields};

/// Lets a row of the path be another.
type PutRow = fn(&mut PersonPath, RowId);

/// Draws the fields.
pub fn path_ui(ctx: &ViewCtx<'_>, case: &InvestmentCase, ui: &mut Ui) {
    fields(ui, ctx.theme, |ui| {
        table_field(ctx, case, ui);
        let Some(path) = case.path else { return };
        let rows: [(&str, &'static str, RowId, PutRow); 3] = [
            ("cases-path-start", "start", path.start, |path, row| path.start = row),
            ("cases-path-self-support", "self_support", path.self_support, |path, row| {
                path.self_support = row;
            }),
            ("cases-path-other-support", "other_support", path.other_support, |path, row| {
                path.other_support = row;
            }),
        ];
        for (key, salt, current, put) in rows {
            let label = ctx.words.text(key);
            if let Some(row) = row_field(ctx, ui, (&label, salt), path.table, current) {
                set(ctx, case, |case| case.path.iter_mut().for_each(|path| put(path, row)));
            }
        }
        end_field(ctx, case, path, ui);
    });
}

fn table_field(ctx: &ViewCtx<'_>, case: &InvestmentCase, ui: &mut Ui) {
    let (label, none) = (ctx.words.text("cases-field-table"), ctx.words.text("cases-none"));
    let tables = tables(ctx).into_iter().map(|(id, title)| (Some(id), title));
    let options: Vec<(Option<TableId>, &str)> = std::iter::once((None, &*none)).chain(tables).collect();
    let current = case.path.map(|path| path.table);
    let field = Field::new(ctx.theme, &label);
    let Some(table) = field.choice(ui, "path_table", &options, Some(&current)).committed else { return };
    let path = table.and_then(|table| {
        let row = first_row(ctx, table)?;
        Some(PersonPath { table, start: row, self_support: row, other_support: row, end: None })
    });
    set(ctx, case, |case| case.path = path);
}

fn end_field(ctx: &ViewCtx<'_>, case: &InvestmentCase, path: PersonPath, ui: &mut Ui) {
    let (label, total) = (ctx.words.text("cases-path-end"), ctx.words.text("cases-path-total"));
    let rows = ctx.document.plan.budget.get(path.table).map(rows).unwrap_or_default();
    let rows = rows.iter().map(|(id, name)| (Some(*id), name.as_str()));
    let options: Vec<(Option<RowId>, &str)> = std::iter::once((None, &*total)).chain(rows).collect();
    let field = Field::new(ctx.theme, &label);
    if let Some(end) = field.choice(ui, "end", &options, Some(&path.end)).committed {
        set(ctx, case, |case| case.path.iter_mut().for_each(|path| path.end = end));
    }
}
