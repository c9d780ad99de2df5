//! What the rows of tables mean for a case: each row by its table and name.

use eframe::egui::Ui;

use super::{row_field, rows, set, some_text, tables};
use crate::plan::id::TableId;
use crate::plan::investment::{Flow, FlowKind, InvestmentCase, Stage};
use crate::ui::cases::money::capital;
use crate::ui::context::ViewCtx;
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, Field, fields};

const KINDS: [FlowKind; 4] = [FlowKind::Investment, FlowKind::Savings, FlowKind::Financing, FlowKind::Net];
const STAGES: [Stage; 2] = [Stage::Planned, Stage::Realised];

/// Draws the flows and a button for one more.
pub fn flows_ui(ctx: &ViewCtx<'_>, case: &InvestmentCase, ui: &mut Ui) {
    if case.flows.is_empty() {
        ui.label(ctx.theme.muted(ctx.words.text("cases-no-flows")));
    }
    for (at, flow) in case.flows.iter().enumerate() {
        ui.push_id(at, |ui| {
            fields(ui, ctx.theme, |ui| flow_fields(ctx, case, (at, flow), ui));
            ui.separator();
        });
    }
    let new = ctx.document.plan.budget.iter().find_map(|table| {
        let row = rows(table).first().map(|(id, _)| *id)?;
        Some(Flow {
            stage: Stage::Planned,
            kind: FlowKind::Investment,
            committee: None,
            table: table.id,
            row,
        })
    });
    let label = ctx.words.text("cases-add-flow");
    let button = Button::secondary(ctx.theme, &label).icon(Icon::Add);
    let button = if new.is_some() { button } else { button.tip(ctx.words.text("cases-no-table")) };
    if ui.add_enabled(new.is_some(), button).clicked() {
        set(ctx, case, |case| case.flows.extend(new));
    }
}

fn flow_fields(ctx: &ViewCtx<'_>, case: &InvestmentCase, (at, flow): (usize, &Flow), ui: &mut Ui) {
    let words = ctx.words;
    let narrow = 0.6 * ctx.theme.scale.size.field;
    let put = |change: &dyn Fn(&mut Flow)| {
        set(ctx, case, |case| case.flows.get_mut(at).into_iter().for_each(change));
    };
    let names = STAGES.map(|stage| capital(&words.stage(stage)));
    let options: Vec<(Stage, &str)> = STAGES.into_iter().zip(names.iter().map(String::as_str)).collect();
    let label = words.text("cases-field-stage");
    let field = Field::new(ctx.theme, &label).width(narrow);
    if let Some(stage) = field.choice(ui, "stage", &options, Some(&flow.stage)).committed {
        put(&|flow| flow.stage = stage);
    }
    let names = KINDS.map(|kind| capital(&words.flow_kind(kind)));
    let options: Vec<(FlowKind, &str)> = KINDS.into_iter().zip(names.iter().map(String::as_str)).collect();
    let label = words.text("cases-field-kind");
    let field = Field::new(ctx.theme, &label).width(narrow);
    if let Some(kind) = field.choice(ui, "kind", &options, Some(&flow.kind)).committed {
        put(&|flow| flow.kind = kind);
    }
    let (label, committee) =
        (words.text("cases-field-committee"), flow.committee.clone().unwrap_or_default());
    let field = Field::new(ctx.theme, &label).width(narrow);
    if let Some(committee) = field.text(ui, "committee", &committee).committed {
        put(&|flow| flow.committee = some_text(&committee));
    }
    let label = words.text("cases-field-table");
    let field = Field::new(ctx.theme, &label);
    if let Some(table) = field.choice(ui, "table", &tables(ctx), Some(&flow.table)).committed
        && let Some(row) = first_row(ctx, table)
    {
        put(&|flow| (flow.table, flow.row) = (table, row));
    }
    let label = words.text("cases-field-row");
    if let Some(row) = row_field(ctx, ui, (&label, "row"), flow.table, flow.row) {
        put(&|flow| flow.row = row);
    }
    let number = (at + 1).to_string();
    let remove = words.fill("cases-remove-flow", &[("number", number.into())]);
    if ui.add(Button::icon_only(ctx.theme, Icon::Remove, &remove)).clicked() {
        set(ctx, case, |case| drop(case.flows.remove(at)));
    }
}

/// The first row of a table, for the choice of a table is one of a row in it too.
pub fn first_row(ctx: &ViewCtx<'_>, table: TableId) -> Option<crate::plan::id::RowId> {
    rows(ctx.document.plan.budget.get(table)?).first().map(|(id, _)| *id)
}
