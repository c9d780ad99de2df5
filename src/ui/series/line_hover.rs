//! What a line that has no points says under the pointer: a level that was read
//! from prose, and a target.

use eframe::egui::{PopupAnchor, Pos2, Rect, Tooltip, Ui, vec2};

use super::labels::{level_text, target_text};
use super::plot::Drawn;
use super::shown::{Panel, Shared};
use super::table::source_text;
use crate::chart::series_chart::TargetLine;
use crate::ui::context::ViewCtx;

/// How near the pointer must come to a line, in points of the screen.
const REACH: f32 = 8.0;

/// What is said of a line: what it is, and below how it was read and where it stands.
struct Said {
    y: f32,
    name: String,
    more: Vec<String>,
}

/// Says what the line near `pointer` is, if there is one.
pub fn line_hover_ui(ctx: &ViewCtx<'_>, panel: &Panel, drawn: &Drawn<'_>, pointer: Pos2, ui: &Ui) {
    let distance = |said: &Said| (said.y - pointer.y).abs();
    let all = levels(ctx, panel, drawn).chain(targets(ctx, panel, drawn));
    let near = all.filter(|said| distance(said) <= REACH);
    let Some(said) = near.min_by(|a, b| distance(a).total_cmp(&distance(b))) else { return };
    let size = vec2(ctx.theme.scale.gap.l, 2.0 * REACH);
    let anchor = PopupAnchor::ParentRect(Rect::from_center_size(Pos2::new(pointer.x, said.y), size));
    Tooltip::always_open(ui.ctx().clone(), ui.layer_id(), drawn.response.id.with("line"), anchor)
        .gap(ctx.theme.scale.gap.xs)
        .show(|ui| {
            ui.label(ctx.theme.strong(said.name));
            for line in said.more.into_iter().filter(|line| !line.is_empty()) {
                ui.label(ctx.theme.small(line));
            }
        });
}

fn levels<'a>(
    ctx: &'a ViewCtx<'_>,
    panel: &'a Panel,
    drawn: &'a Drawn<'_>,
) -> impl Iterator<Item = Said> + 'a {
    let of = move |shared: &'a Shared, level: usize, y: f64| {
        let series = &shared.series;
        let exactness = series.levels.get(level)?.exactness.unwrap_or(series.exactness);
        let how_read = ctx.words.exactness(exactness).into_owned();
        let more = vec![series.title.clone(), how_read, source_text(ctx, series.source.as_ref())];
        Some(Said { y: drawn.place(0.0, y).y, name: level_text(ctx, shared, level)?, more })
    };
    let strands = panel.series.iter().zip(&panel.chart.strands);
    strands.flat_map(move |(shared, strand)| {
        strand.levels.iter().filter_map(move |level| of(shared, level.level, level.y))
    })
}

fn targets<'a>(
    ctx: &'a ViewCtx<'_>,
    panel: &'a Panel,
    drawn: &'a Drawn<'_>,
) -> impl Iterator<Item = Said> + 'a {
    panel.chart.targets.iter().map(move |target: &TargetLine| {
        let goal = ctx.document.plan.goals.get(target.goal);
        let title = goal.map(|goal| goal.title.clone()).unwrap_or_default();
        let source = source_text(ctx, goal.and_then(|goal| goal.source.as_ref()));
        let more = vec![ctx.words.due(target.due).into_owned(), title, source];
        Said { y: drawn.place(0.0, target.y).y, name: target_text(ctx, panel, target), more }
    })
}
