//! What a verdict rests on, a line for each: the figure and where it stands, the
//! base, what is required and by when.

use eframe::egui::{Align, Label, Layout, Ui, vec2};

use crate::plan::series::Series;
use crate::ui::context::ViewCtx;
use crate::wording::verdict::Judged;

/// How wide the names are, in points.
const NAMES: f32 = 112.0;

/// Draws the lines; `series` is the measure's.
pub(super) fn facts_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, judged: Judged<'_>, series: Option<&Series>) {
    ui.spacing_mut().item_spacing.y = ctx.theme.scale.gap.xs;
    for fact in ctx.words.facts(judged, series) {
        line_ui(ctx, ui, &fact.name, |ui| {
            ui.add(Label::new(&fact.said).wrap().selectable(true));
            for more in fact.more.iter().chain(&fact.source).filter(|more| !more.is_empty()) {
                ui.add(Label::new(ctx.theme.small(more)).wrap());
            }
        });
    }
}

/// A line with its name at the left.
pub(super) fn line_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, name: &str, contents: impl FnOnce(&mut Ui)) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = ctx.theme.scale.gap.s;
        let height = ui.text_style_height(&eframe::egui::TextStyle::Body);
        ui.allocate_ui_with_layout(vec2(NAMES, height), Layout::left_to_right(Align::Center), |ui| {
            ui.set_width(NAMES);
            ui.add(Label::new(ctx.theme.small(name)).truncate());
        });
        ui.vertical(|ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 0.0;
            // A line of words is as high as they are.
            ui.spacing_mut().interact_size.y = height;
            contents(ui);
        });
    });
}
