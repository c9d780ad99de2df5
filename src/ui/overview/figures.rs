//! The plan's money in a few figures, and how much a check remarks on.

use eframe::egui::{Align, Layout, Ui, vec2};

use crate::analysis::findings::Severity;
use crate::analysis::sums::Agreement;
use crate::plan::budget::{BudgetTable, ColumnKind};
use crate::ui::context::ViewCtx;
use crate::ui::theme::Tone;
use crate::ui::widgets::KeyFigure;

/// The narrowest a tile may be, in parts of a field's width.
const TILE: f32 = 0.62;
/// The widest, in the same.
const WIDEST: f32 = 1.5;

/// Draws a tile for the findings, and each column of the first budget table.
pub(super) fn figures_ui(ctx: &ViewCtx<'_>, ui: &mut Ui) {
    let gap = ctx.theme.scale.gap.m;
    let field = ctx.theme.scale.size.field;
    let least = field * TILE;
    let tiles = 1 + ctx.document.plan.budget.at(0).map_or(0, figure_columns);
    let fitting = ((ui.available_width() + gap) / (least + gap)).floor().max(1.0);
    // As many rows as are needed, each filled evenly.
    let rows = (tiles as f32 / fitting).ceil().max(1.0);
    let in_row = (tiles as f32 / rows).ceil();
    let width = ((ui.available_width() - gap * (in_row - 1.0)) / in_row).min(field * WIDEST);
    ui.with_layout(Layout::left_to_right(Align::Min).with_main_wrap(true), |ui| {
        ui.spacing_mut().item_spacing = vec2(gap, gap);
        tile(ui, width, |ui| findings_ui(ctx, ui));
        if let Some(table) = ctx.document.plan.budget.at(0) {
            budget_ui(ctx, table, width, ui);
        }
    });
}

fn figure_columns(table: &BudgetTable) -> usize {
    table.columns.iter().filter(|column| column.kind != ColumnKind::Text).count()
}

fn tile(ui: &mut Ui, width: f32, contents: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(vec2(width.floor(), 0.0), Layout::top_down(Align::Min), |ui| {
        ui.set_width(width.floor());
        contents(ui);
    });
}

fn findings_ui(ctx: &ViewCtx<'_>, ui: &mut Ui) {
    let words = ctx.words;
    let counts = ctx.insights.finding_counts();
    let of = |severity| counts.get(&severity).copied().unwrap_or_default();
    let (warnings, notes) = (of(Severity::Error) + of(Severity::Warning), of(Severity::Note));
    let caption = words.text("overview-warnings");
    let note = words.fill("overview-notes", &[("count", notes.into())]);
    let tone = if warnings == 0 { Tone::Good } else { Tone::Attention };
    let figure = words.count(warnings);
    ui.add(KeyFigure::new(ctx.theme, &caption, &figure).verdict(tone, &note));
}

/// The sums of the first table, column by column, and how the printed totals agree.
fn budget_ui(ctx: &ViewCtx<'_>, table: &BudgetTable, width: f32, ui: &mut Ui) {
    let words = ctx.words;
    let Some(sums) = ctx.insights.sums(table.id) else { return };
    for (column, sum) in table.columns.iter().zip(&sums.total) {
        let ColumnKind::Figures { unit, decimals } = &column.kind else { continue };
        let figure = match sum.sum.known() {
            Some(total) => {
                let needed = u8::try_from(total.decimals()).unwrap_or(u8::MAX);
                words.amount(total, needed.max(*decimals))
            }
            None => crate::wording::number::EMPTY.to_owned(),
        };
        let unit = words.unit_short(unit);
        let agreement = words.printed_total(sum, *decimals);
        tile(ui, width, |ui| {
            let tile = KeyFigure::new(ctx.theme, &column.title, &figure);
            let agrees = words.fill("overview-agrees", &[("unit", unit.as_ref().into())]);
            ui.add(match sum.agreement {
                Agreement::Agrees => tile.verdict(Tone::Good, &agrees),
                Agreement::NothingPrinted => tile.note(&unit),
                Agreement::Rounding { .. } => tile.verdict(Tone::Neutral, &agreement),
                Agreement::Error { .. } => tile.verdict(Tone::Bad, &agreement),
                Agreement::CannotTell => tile.verdict(Tone::Unknown, &agreement),
            });
        });
    }
}
