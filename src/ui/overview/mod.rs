//! Overblik: the plan at a glance, and what needs attention first.

mod attention;
mod figures;
mod focus_areas;
mod header;
mod meetings;
#[cfg(test)]
mod tests;

use eframe::egui::{ScrollArea, Ui};

use super::context::ViewCtx;
use super::widgets::space;
use crate::edit::Subject;

/// Two columns from this width on, in points.
const WIDE: f32 = 860.0;

/// What the view remembers between drawings.
#[derive(Debug, Default)]
pub struct OverviewView {
    header: header::Header,
    headings: focus_areas::Headings,
}

impl OverviewView {
    /// Leads to the plan's own lines; everything else has a view of its own.
    pub fn lead_to(&mut self, _subject: Subject) {}
}

/// Draws the view.
pub fn overview_ui(ctx: &ViewCtx<'_>, state: &mut OverviewView, ui: &mut Ui) {
    ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
        header::header_ui(ctx, &mut state.header, ui);
        space(ui, ctx.theme.scale.gap.l);
        figures::figures_ui(ctx, ui);
        space(ui, ctx.theme.scale.gap.l);
        if ui.available_width() < WIDE {
            attention::attention_ui(ctx, ui);
            focus_areas::focus_areas_ui(ctx, &mut state.headings, ui);
            meetings::meetings_ui(ctx, ui);
        } else {
            ui.spacing_mut().item_spacing.x = ctx.theme.scale.gap.m;
            ui.columns(2, |columns| {
                focus_areas::focus_areas_ui(ctx, &mut state.headings, &mut columns[0]);
                attention::attention_ui(ctx, &mut columns[1]);
                meetings::meetings_ui(ctx, &mut columns[1]);
            });
        }
    });
}
