//! What the colours of a chart mean.

use eframe::egui::{Align, Color32, Layout, Rect, Role, Sense, TextStyle, Ui, WidgetInfo, pos2, vec2};

use super::lanes::line;
use crate::ui::context::ViewCtx;

/// Draws a sample of each colour with its name, on as many lines as they need.
pub(super) fn key_ui(ctx: &ViewCtx<'_>, entries: &[(Color32, String)], ui: &mut Ui) {
    let (gap, side) = (&ctx.theme.scale.gap, ui.text_style_height(&TextStyle::Small));
    let lines = Layout::left_to_right(Align::Min).with_main_wrap(true);
    ui.with_layout(lines, |ui| {
        ui.spacing_mut().item_spacing = vec2(gap.m, gap.xs);
        for (color, name) in entries {
            let galley = line(ui, name, ui.max_rect().width() - side - gap.xs);
            // In one, so that no sample stands at the end of a line without its name.
            let size = vec2(side + gap.xs + galley.size().x, side.max(galley.size().y));
            let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::Label, ui.is_enabled(), name));
            let sample = Rect::from_min_size(rect.min, vec2(side, side)).shrink(gap.xs / 2.0);
            ui.painter().rect_filled(sample, f32::from(ctx.theme.scale.radius.mark), *color);
            let at = pos2(rect.right() - galley.size().x, rect.center().y - galley.size().y / 2.0);
            ui.painter().galley(at, galley, ctx.theme.palette.text.muted);
        }
    });
}
