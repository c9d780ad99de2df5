//! The file as it is, with what its rows and columns are taken for.

use eframe::egui::Ui;

use super::{ImportView, grid, settings};
use crate::session::importing::Draft;
use crate::ui::context::ViewCtx;
use crate::ui::widgets::{disclose, disclosure, space};

/// The grid is at least so high, in heights of a row.
const LEAST_ROWS: f32 = 8.0;

/// Draws the part, which sees `height` points of itself at once.
pub(super) fn file_ui(ctx: &ViewCtx<'_>, draft: &Draft, state: &mut ImportView, height: f32, ui: &mut Ui) {
    let top = ui.cursor().top();
    let salt = ("settings", &draft.file, draft.sheet);
    if std::mem::take(&mut state.unfolds) {
        disclose(ui, salt);
    }
    if disclosure(ui, ctx.theme, salt, &ctx.words.text("import-settings")) {
        settings::settings_ui(ctx, draft, ui);
    }
    space(ui, ctx.theme.scale.gap.xs);
    let used = ui.cursor().top() - top;
    let room = (height - used).max(LEAST_ROWS * ctx.theme.scale.size.row);
    grid::grid_ui(ctx, draft, state, room, ui);
}
