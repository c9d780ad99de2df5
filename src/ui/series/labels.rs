//! Names at the ends of lines instead of a legend, and what levels and targets are called.

use std::sync::Arc;

use eframe::egui::{
    Color32, FontId, Galley, Pos2, Rect, Stroke, TextStyle, TextWrapMode, Ui, WidgetText, pos2,
};

use super::panel::short_name;
use super::plot::Drawn;
use super::shown::{Panel, Shared};
use crate::chart::series_chart::{Strand, TargetLine};
use crate::chart::spread::spread;
use crate::ui::context::ViewCtx;

/// Names stand at the lines when the widest takes no more than this share of the plot.
const MOST_OF_WIDTH: f32 = 0.3;
/// A name that was moved further than this, in points, is tied to its line.
const TIED_FROM: f32 = 14.0;

/// The names of the series of a panel, where they stand at the lines.
pub enum EndLabels {
    /// They do not: there is one series only, or no room. The marks beside the
    /// sentences above the plot tell which is which.
    None,
    /// At the ends of the lines, in the panel's order, and the room they need.
    AtEnds(Vec<Arc<Galley>>, f32),
}

impl EndLabels {
    /// Where there is room for the names of `panel`.
    pub fn of(ctx: &ViewCtx<'_>, panel: &Panel, ui: &Ui) -> Self {
        if panel.series.len() < 2 {
            return Self::None;
        }
        let font = TextStyle::Small.resolve(ui.style());
        let label = |shared: &Shared| {
            let color = ctx.theme.palette.series(shared.nth);
            ui.painter().layout_no_wrap(short_name(panel, &shared.series), font.clone(), color)
        };
        let labels: Vec<Arc<Galley>> = panel.series.iter().map(label).collect();
        let widest = labels.iter().map(|label| label.size().x).fold(0.0, f32::max);
        if widest > MOST_OF_WIDTH * ui.available_width() {
            return Self::None;
        }
        Self::AtEnds(labels, widest + 2.0 * ctx.theme.scale.gap.m)
    }

    /// The points that the names need at the right of the plot.
    pub fn margin(&self) -> f32 {
        match self {
            Self::AtEnds(_, margin) => *margin,
            Self::None => 0.0,
        }
    }
}

/// Paints what stands at lines: names, levels and targets.
pub fn paint(ctx: &ViewCtx<'_>, panel: &Panel, names: &EndLabels, drawn: &Drawn<'_>, ui: &Ui) {
    if let EndLabels::AtEnds(labels, _) = names {
        names_at_ends(ctx, panel, labels, drawn, ui);
    }
    lines_named(ctx, panel, drawn, ui);
}

/// The name of a line and where the line ends.
struct End {
    nth: usize,
    label: Arc<Galley>,
    place: Pos2,
    color: Color32,
}

fn names_at_ends(ctx: &ViewCtx<'_>, panel: &Panel, labels: &[Arc<Galley>], drawn: &Drawn<'_>, ui: &Ui) {
    let gap = ctx.theme.scale.gap.m;
    let frame = *drawn.transform.frame();
    for column in columns(ends(ctx, panel, labels, drawn)) {
        let left = column.iter().map(|end| end.place.x).fold(f32::NEG_INFINITY, f32::max) + gap;
        let wanted: Vec<f32> = column.iter().map(|end| end.place.y).collect();
        let height = column.iter().map(|end| end.label.size().y).fold(0.0, f32::max);
        let places = spread(&wanted, height, frame.top(), frame.bottom());
        for (end, y) in column.into_iter().zip(places) {
            if (y - end.place.y).abs() > TIED_FROM {
                let line = Stroke::new(ctx.theme.scale.line.hair, end.color);
                ui.painter().line_segment([end.place, pos2(left - gap / 4.0, y)], line);
            }
            let place = pos2(left, y - end.label.size().y / 2.0);
            ui.painter().galley(place, end.label, end.color);
        }
    }
}

/// Where each line ends, the earliest first; a level goes on to the end of time.
fn ends(ctx: &ViewCtx<'_>, panel: &Panel, labels: &[Arc<Galley>], drawn: &Drawn<'_>) -> Vec<End> {
    let end = |strand: &Strand| {
        let last = strand.last().map(|spot| (spot.x, spot.y));
        let level = strand.levels.first().map(|level| (drawn.axes.time.1, level.y));
        last.or(level).map(|(x, y)| drawn.place(x, y))
    };
    let named = panel.series.iter().zip(&panel.chart.strands).zip(labels);
    let mut ends: Vec<End> = named
        .filter_map(|((shared, strand), label)| {
            let color = ctx.theme.palette.series(shared.nth);
            Some(End { nth: shared.nth, label: Arc::clone(label), place: end(strand)?, color })
        })
        .collect();
    ends.sort_by(|a, b| a.place.x.total_cmp(&b.place.x).then(a.nth.cmp(&b.nth)));
    ends
}

/// Names that would stand over each other if they were not moved apart.
fn columns(ends: Vec<End>) -> Vec<Vec<End>> {
    let mut columns: Vec<Vec<End>> = Vec::new();
    for end in ends {
        let near = |column: &&mut Vec<End>| {
            column.iter().any(|other| end.place.x - other.place.x < other.label.size().x)
        };
        match columns.last_mut().filter(near) {
            Some(column) => column.push(end),
            None => columns.push(vec![end]),
        }
    }
    columns
}

/// A line across the plot and what it is called.
struct Named {
    y: f32,
    text: String,
    color: Color32,
}

/// The names of levels and targets, above their lines at the right, none over another.
fn lines_named(ctx: &ViewCtx<'_>, panel: &Panel, drawn: &Drawn<'_>, ui: &Ui) {
    let frame = *drawn.transform.frame();
    let font = TextStyle::Small.resolve(ui.style());
    let all = named(ctx, panel, drawn);
    let height = ui.text_style_height(&TextStyle::Small);
    let wanted: Vec<f32> = all.iter().map(|line| line.y - height / 2.0 - ctx.theme.scale.gap.xs).collect();
    let places = spread(&wanted, height, frame.top(), frame.bottom());
    let room = (drawn.end() - frame.left() - ctx.theme.scale.gap.s).max(1.0);
    for (line, y) in all.into_iter().zip(places) {
        let text = elided(line.text, room, &font, ui);
        let right = drawn.end();
        let place = Rect::from_center_size(pos2(right - text.size().x / 2.0, y), text.size());
        let ground = ctx.theme.palette.ground.surface.gamma_multiply(0.6);
        ui.painter().rect_filled(place, 0.0, ground);
        ui.painter().galley(place.min, text, line.color);
    }
}

fn named(ctx: &ViewCtx<'_>, panel: &Panel, drawn: &Drawn<'_>) -> Vec<Named> {
    let y = |value: f64| drawn.place(0.0, value).y;
    let targets = panel.chart.targets.iter().map(|target| Named {
        y: y(target.y),
        text: target_text(ctx, panel, target),
        color: ctx.theme.palette.text.plain,
    });
    let levels = panel.series.iter().zip(&panel.chart.strands).flat_map(|(shared, strand)| {
        let color = ctx.theme.palette.series(shared.nth);
        strand.levels.iter().filter_map(move |level| {
            Some(Named { y: y(level.y), text: level_text(ctx, shared, level.level)?, color })
        })
    });
    targets.chain(levels).collect()
}

fn elided(text: String, width: f32, font: &FontId, ui: &Ui) -> Arc<Galley> {
    WidgetText::from(text).into_galley(ui, Some(TextWrapMode::Truncate), width, font.clone())
}

/// `Mål: højst 10 %`, with the series where there are several.
pub fn target_text(ctx: &ViewCtx<'_>, panel: &Panel, target: &TargetLine) -> String {
    let Some(series) = panel.all().find(|series| series.id == target.series) else { return String::new() };
    let condition = ctx.words.condition(&ctx.document.plan, &target.condition, &series.unit);
    let text = ctx.words.fill("series-target", &[("condition", condition.into())]);
    if panel.series.len() < 2 { text } else { format!("{text} ({})", short_name(panel, series)) }
}

/// `omkring 11 % (gennem flere år)`.
pub fn level_text(ctx: &ViewCtx<'_>, shared: &Shared, level: usize) -> Option<String> {
    let series = shared.series.as_ref();
    let level = series.levels.get(level)?;
    let exactness = level.exactness.unwrap_or(series.exactness);
    let figure = ctx.words.figure_read(level.value.number()?, series.decimals, &series.unit, exactness);
    Some(ctx.words.fill("series-level", &[("figure", figure.into()), ("when", (&level.when).into())]))
}
