//! The view Budget: one table at a time, as a sheet that adds up while one types.

mod charts;
mod columns;
mod dialog;
mod head;
mod kind_field;
mod new_table;
mod open_table;
mod questions;
mod rows;
mod shown;
mod table_sheet;
#[cfg(test)]
mod tests;
mod tools;

use std::collections::BTreeMap;

use eframe::egui::{ScrollArea, Ui, vec2};

use super::context::ViewCtx;
use super::theme::Icon;
use super::widgets::{Button, EmptyState, space};
use crate::edit::{BudgetCommand, Command, Subject};
use crate::plan::budget::BudgetTable;
use crate::plan::id::TableId;
use charts::{Charts, Choice, Scroll};
use dialog::Dialog;
use open_table::OpenTable;
use table_sheet::TableSheet;

/// With less height than this, in points, the page scrolls and the sheet gets
/// the height of all that is seen.
const SHORT: f32 = 420.0;

/// What the view remembers between drawings.
#[derive(Debug, Default)]
pub struct BudgetView {
    selected: Option<TableId>,
    /// Where the selected table stood, to show its neighbour when it is gone.
    position: usize,
    /// What is remembered of each table that was looked at.
    tables: BTreeMap<TableId, OpenTable>,
    dialog: Option<Dialog>,
    charts: Charts,
    /// The table the user went away from in this pass. What was typed there is
    /// handed over in the same pass and should not lead back.
    left: Option<TableId>,
}

impl BudgetView {
    /// Leads to this, if the view shows it.
    pub fn lead_to(&mut self, subject: Subject) {
        if let Subject::Table(table) = subject
            && self.left != Some(table)
        {
            self.selected = Some(table);
        }
    }

    /// Hands over what is being typed in a cell, if it can be understood. Call it
    /// before the plan is saved or the view is left: a text that cannot be
    /// understood stays open, with the reason.
    pub fn finish_typing(&mut self, ctx: &ViewCtx<'_>) {
        for (id, open) in &mut self.tables {
            if open.sheet.is_editing()
                && let Some(table) = ctx.document.plan.budget.get(*id)
            {
                open.finish_typing(ctx, table);
            }
        }
    }

    /// The table to show: the selected one, or where it is gone, its neighbour.
    fn settle<'a>(&mut self, ctx: &ViewCtx<'a>) -> Option<&'a BudgetTable> {
        let tables = &ctx.document.plan.budget;
        if let Some(at) = self.selected.and_then(|id| ctx.insights.table_position(id)) {
            self.position = at;
        }
        let table = tables.at(self.position.min(tables.len().saturating_sub(1)))?;
        self.selected = Some(table.id);
        if self.tables.len() > tables.len() {
            self.tables.retain(|id, _| ctx.insights.table_position(*id).is_some());
        }
        Some(table)
    }

    fn select(&mut self, ctx: &ViewCtx<'_>, table: TableId) {
        self.finish_typing(ctx);
        self.left = self.selected;
        self.selected = Some(table);
    }
}

/// Draws the view.
pub fn budget_ui(ctx: &ViewCtx<'_>, state: &mut BudgetView, ui: &mut Ui) {
    state.left = None;
    match state.settle(ctx) {
        None => empty_ui(ctx, state, ui),
        Some(table) if ui.available_height() < SHORT => {
            let height = ui.available_height();
            ScrollArea::vertical().show(ui, |ui| page_ui(ctx, state, table, Some(height), ui));
        }
        Some(table) => page_ui(ctx, state, table, None, ui),
    }
    dialog::dialog_ui(ctx, state, ui);
}

/// The page of one table. `sheet_height` is given where the page scrolls.
fn page_ui(
    ctx: &ViewCtx<'_>,
    state: &mut BudgetView,
    table: &BudgetTable,
    sheet_height: Option<f32>,
    ui: &mut Ui,
) {
    let wish = head::head_ui(ctx, state, table, ui);
    match state.charts.choice_ui(ctx, table, ui) {
        Choice::Chart => state.finish_typing(ctx),
        Choice::Sheet => state.tables.entry(table.id).or_default().sheet.take_keyboard(),
        Choice::Kept => {}
    }
    if let Some(kind) = state.charts.shown(table) {
        let scroll = if sheet_height.is_some() { Scroll::Page } else { Scroll::Own };
        state.charts.chart_ui(ctx, kind, table, scroll, ui);
        return grant(ctx, state, table, wish);
    }
    if sheet_height.is_none() {
        head::figures_ui(ctx, table, ui);
    }
    space(ui, ctx.theme.scale.gap.xs);
    let open = state.tables.entry(table.id).or_default();
    let sheet = TableSheet::new(ctx, table, open.printing);
    open.settle(&sheet);
    questions::questions_ui(ctx, open, &sheet, ui);
    let asked = match open.sheet.refusal() {
        Some(refused) => {
            questions::typed_ui(ctx, open, &sheet, &refused, ui);
            None
        }
        None if ctx.is_editable() => tools::tools_ui(ctx, open, &sheet, ui),
        None => None,
    };
    let height = sheet_height.unwrap_or(ui.available_height());
    let size = vec2(ui.available_width(), height);
    let asked_in_menu = ui.allocate_ui(size, |ui| open.sheet_ui(ctx, &sheet, ui)).inner;
    if let Some(tool) = asked.or(asked_in_menu) {
        state.dialog = open.carry_out(ctx, &sheet, tool).or(state.dialog.take());
    }
    grant(ctx, state, table, wish);
}

/// Does what was asked for above the sheet or the chart.
fn grant(ctx: &ViewCtx<'_>, state: &mut BudgetView, table: &BudgetTable, wish: Option<head::Wish>) {
    match wish {
        Some(head::Wish::Select(other)) => state.select(ctx, other),
        Some(head::Wish::Details) => state.dialog = Some(Dialog::table(table)),
        Some(head::Wish::Add) => state.dialog = Some(Dialog::new_table(ctx)),
        Some(head::Wish::Remove) => {
            ctx.edit(Command::Budget(BudgetCommand::RemoveTable { table: table.id }));
        }
        None => {}
    }
}

fn empty_ui(ctx: &ViewCtx<'_>, state: &mut BudgetView, ui: &mut Ui) {
    let words = ctx.words;
    let (title, advice) = (words.text("budget-empty"), words.text("budget-empty-advice"));
    let add = words.text("budget-add-first");
    let mut empty = EmptyState::new(ctx.theme, Icon::Budget, &title, &advice);
    if ctx.is_editable() {
        empty = empty.action(Button::primary(ctx.theme, &add).icon(Icon::Add));
    }
    if empty.show(ui).is_some_and(|button| button.clicked()) {
        state.dialog = Some(Dialog::new_table(ctx));
    }
}
