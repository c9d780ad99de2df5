//! What is drawn in days and values, and the marks it is made of.

use eframe::egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, pos2, vec2};

use super::Drawn;
use crate::chart::curve::{Curve, Dot, Mark};
use crate::chart::goal_chart::Way;
use crate::ui::context::ViewCtx;

/// The radius of a point on a line, of one that stands alone and of the latest, in points.
const ON_LINE: f32 = 3.0;
const ALONE: f32 = 4.0;
const LATEST: f32 = 4.5;
/// Points that lie closer than this, in points of the screen, are drawn as the line only.
const LEAST_DISTANCE: f32 = 7.0;
/// So many unknown figures are named one by one.
pub(super) const MOST_NAMED: usize = 12;
/// The stretches of broken lines and the holes between them, in points.
pub(super) const DASHED: (f32, f32) = (7.0, 4.0);
pub(super) const DOTTED: (f32, f32) = (1.5, 3.5);

/// Everything that is measured in days and values, from the back to the front.
pub(super) fn paint(ctx: &ViewCtx<'_>, drawn: &Drawn<'_>, painter: &Painter) {
    let (theme, chart) = (ctx.theme, drawn.subject.chart);
    let (line, palette) = (&theme.scale.line, &theme.palette);
    let (plain, muted, own) = (palette.text.plain, palette.text.muted, palette.series(0));
    let upright = |x: f64| {
        let x = drawn.place((x, 0.0)).x;
        [pos2(x, drawn.frame.top()), pos2(x, drawn.frame.bottom())]
    };
    for change in &chart.breaks {
        painter.extend(dashes(upright(change.x), Stroke::new(line.hair, muted), DASHED));
    }
    let few = chart.curve.unknown.len() <= MOST_NAMED;
    for gap in &chart.curve.unknown {
        let stroke = Stroke::new(line.hair, own);
        // Of many, each is a line that steps back; dots would cost more than all the rest.
        match few {
            true => painter.extend(dashes(upright(gap.x), stroke, DOTTED)),
            false => drop(painter.line_segment(upright(gap.x), Stroke { color: faint(own), ..stroke })),
        }
    }
    if let Some(deadline) = chart.deadline {
        painter.line_segment(upright(deadline.x), Stroke::new(line.hair, plain));
    }
    for level in &chart.levels {
        let stroke = match level.is_current {
            true => Stroke::new(1.5 * line.chart, plain),
            false => Stroke::new(line.chart, muted),
        };
        painter.line_segment([drawn.place((level.from, level.y)), drawn.place((level.to, level.y))], stroke);
    }
    let way = |way: Way| [drawn.place(way.from), drawn.place(way.to)];
    if let Some(needed) = chart.needed {
        painter.extend(dashes(way(needed), Stroke::new(line.chart, plain), DOTTED));
    }
    if let Some(mean) = chart.mean {
        painter.line_segment(way(mean), Stroke::new(1.5 * line.chart, own));
    }
    if let Some(projection) = chart.projection {
        painter.extend(dashes(way(projection), Stroke::new(line.chart, own), DASHED));
        painter.circle_stroke(drawn.place(projection.to), ON_LINE, Stroke::new(line.chart, own));
    }
    if let Some((_, other)) = &chart.other {
        curve(ctx, drawn, other, palette.series(2), painter);
    }
    curve(ctx, drawn, &chart.curve, own, painter);
    if let Some(last) = chart.curve.dots.last() {
        dot(ctx, painter, drawn.place((last.spot.x, last.spot.y)), LATEST, (last.mark, own));
    }
    if let Some(base) = chart.base {
        diamond(ctx, painter, drawn.place((base.x, base.y)), plain);
    }
}

/// A colour that steps back.
pub(super) fn faint(color: Color32) -> Color32 {
    color.gamma_multiply(0.25)
}

/// A broken line.
pub(super) fn dashes(ends: [Pos2; 2], stroke: Stroke, (on, off): (f32, f32)) -> Vec<Shape> {
    Shape::dashed_line(&ends, stroke, on, off)
}

fn curve(ctx: &ViewCtx<'_>, drawn: &Drawn<'_>, curve: &Curve, color: Color32, painter: &Painter) {
    let stroke = Stroke::new(ctx.theme.scale.line.chart, color);
    for run in curve.runs.iter().filter(|run| run.len() > 1) {
        painter.add(Shape::line(run.iter().map(|spot| drawn.place((spot.x, spot.y))).collect(), stroke));
    }
    let is_dense = drawn.frame.width() < LEAST_DISTANCE * curve.dots.len() as f32;
    // A run and the points in it are both in the order of time.
    let mut alone =
        curve.runs.iter().filter(|run| run.len() == 1).flatten().map(|spot| spot.point).peekable();
    for Dot { spot, mark } in &curve.dots {
        let stands_alone = alone.next_if(|point| *point == spot.point).is_some();
        if *mark == Mark::Firm && is_dense && !stands_alone {
            continue;
        }
        let radius = if stands_alone { ALONE } else { ON_LINE };
        dot(ctx, painter, drawn.place((spot.x, spot.y)), radius, (*mark, color));
    }
}

/// A figure: filled as printed, hollow while it may change, and with a shape of
/// its own where it is not sure.
pub(super) fn dot(
    ctx: &ViewCtx<'_>,
    painter: &Painter,
    at: Pos2,
    radius: f32,
    (mark, color): (Mark, Color32),
) {
    let (ground, line) = (ctx.theme.palette.ground.surface, Stroke::new(ctx.theme.scale.line.chart, color));
    match mark {
        Mark::Firm => painter.circle_filled(at, radius, color),
        Mark::Provisional => painter.circle(at, radius, ground, line),
        Mark::About => {
            let square = Rect::from_center_size(at, vec2(2.0 * radius, 2.0 * radius));
            painter.rect(square, 0.0, ground, line, StrokeKind::Middle)
        }
        Mark::Uncertain => {
            painter.circle_filled(at, radius + line.width, ground);
            painter.line_segment([at + vec2(-radius, -radius), at + vec2(radius, radius)], line);
            painter.line_segment([at + vec2(-radius, radius), at + vec2(radius, -radius)], line)
        }
    };
}

/// Where the plan starts from.
pub(super) fn diamond(ctx: &ViewCtx<'_>, painter: &Painter, at: Pos2, color: Color32) {
    let corner = |x: f32, y: f32| at + (ALONE + 1.0) * vec2(x, y);
    let corners = vec![corner(0.0, -1.0), corner(1.0, 0.0), corner(0.0, 1.0), corner(-1.0, 0.0)];
    let stroke = Stroke::new(ctx.theme.scale.line.chart, color);
    painter.add(Shape::convex_polygon(corners, Color32::TRANSPARENT, stroke));
}
