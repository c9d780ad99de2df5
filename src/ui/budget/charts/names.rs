//! The names of bars: before them, or where there is too little room each on a
//! line above its bar. None is cut, for two might then look the same.

use eframe::egui::{Painter, Rect, TextStyle, Ui, pos2};

use super::lanes::{line, widest};
use crate::ui::context::ViewCtx;

/// The names of the bars of one chart.
pub(super) struct Names {
    texts: Vec<String>,
    stand: Stand,
    /// Where names end, from the left edge of the chart.
    until: f32,
}

/// Where names stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stand {
    /// Before the bars.
    Before,
    /// Each above its bar.
    Above,
}

impl Names {
    /// Names in a chart that is `width` points wide; before the bars they take no
    /// more than the share `most` of it.
    pub(super) fn new(ctx: &ViewCtx<'_>, texts: Vec<String>, (width, most): (f32, f32), ui: &Ui) -> Self {
        let needed = widest(ui, texts.iter().map(String::as_str)) + ctx.theme.scale.gap.xs;
        let (stand, until) =
            if needed <= most * width { (Stand::Before, needed) } else { (Stand::Above, width) };
        Self { texts, stand, until }
    }

    /// Where bars may begin, from the left edge of the chart.
    pub(super) fn bars_from(&self, ctx: &ViewCtx<'_>) -> f32 {
        match self.stand {
            Stand::Before => self.until + ctx.theme.scale.gap.s,
            Stand::Above => 0.0,
        }
    }

    /// The height of a bar, its name and the room around them.
    pub(super) fn lane_height(&self, ctx: &ViewCtx<'_>, ui: &Ui) -> f32 {
        let one = (ui.text_style_height(&TextStyle::Small) + ctx.theme.scale.gap.s).ceil();
        match self.stand {
            Stand::Before => one,
            Stand::Above => 2.0 * one,
        }
    }

    /// The part of a lane that belongs to the bar.
    pub(super) fn bar_lane(&self, lane: Rect) -> Rect {
        match self.stand {
            Stand::Before => lane,
            Stand::Above => lane.with_min_y(lane.center().y),
        }
    }

    /// Draws the nth name. Lines of the axis do not run through it.
    pub(super) fn paint(&self, ctx: &ViewCtx<'_>, (nth, lane): (usize, Rect), painter: &Painter, ui: &Ui) {
        let gap = ctx.theme.scale.gap.xs;
        let galley = line(ui, self.texts.get(nth).map_or("", String::as_str), self.until - gap);
        let (size, bar) = (galley.size(), self.bar_lane(lane));
        let corner = match self.stand {
            Stand::Before => pos2(lane.left() + self.until - size.x, lane.center().y - size.y / 2.0),
            Stand::Above => pos2(lane.left() + gap, bar.top() - size.y),
        };
        painter.rect_filled(Rect::from_min_size(corner, size), 0.0, ctx.theme.palette.ground.surface);
        painter.galley(corner, galley, ctx.theme.palette.text.plain);
    }
}
