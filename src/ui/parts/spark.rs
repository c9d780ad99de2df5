//! A small line in a row, drawn.

use eframe::egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, pos2, vec2};

use crate::chart::sparkline::{Place, Sparkline};
use crate::ui::theme::Theme;

/// The radius of a point that stands alone and of the latest, in points.
const ALONE: f32 = 1.6;
const LAST: f32 = 2.6;

/// Draws `spark` in `room`: the figures, the latest of them, and the level to
/// reach as a thin line. What it shows is said beside it in words.
pub fn spark(painter: &Painter, theme: &Theme, room: Rect, spark: &Sparkline) {
    // So that nothing is cut off at the edges.
    let room = room.shrink2(vec2(LAST, LAST));
    let at = |place: &Place| -> Pos2 {
        pos2(room.left() + place.0 * room.width(), room.top() + place.1 * room.height())
    };
    let color: Color32 = theme.palette.series(0);
    if let Some(level) = spark.level {
        let y = at(&(0.0, level)).y;
        painter.hline(room.x_range(), y, Stroke::new(theme.scale.line.hair, theme.palette.text.muted));
    }
    for line in &spark.lines {
        let stroke = Stroke::new(1.5 * theme.scale.line.hair, color);
        painter.add(Shape::line(line.iter().map(at).collect(), stroke));
    }
    for place in &spark.alone {
        painter.circle_filled(at(place), ALONE, color);
    }
    painter.circle_filled(at(&spark.last), LAST, color);
}
