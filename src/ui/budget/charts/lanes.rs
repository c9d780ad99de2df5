//! Bars that lie side by side under an axis of their own.

use std::sync::Arc;

use eframe::egui::{
    Color32, FontId, Galley, Painter, Rangef, Rect, Stroke, TextStyle, TextWrapMode, Ui, WidgetText, pos2,
};

use crate::chart::bars::Piece;
use crate::chart::value_axis::ValueAxis;
use crate::ui::context::ViewCtx;

/// How much room a mark of an axis needs, in lines of small text.
const MARK: f32 = 6.0;

/// The part of a chart in which bars lie, from left to right.
pub(super) struct Panel {
    /// Where the axis runs.
    pub across: Rangef,
    pub axis: ValueAxis,
}

impl Panel {
    /// A panel between two edges. `widest` is the width of the widest figure, which
    /// must have room at the ends of the bars; `axis` makes an axis of so many marks.
    pub(super) fn new(
        ctx: &ViewCtx<'_>,
        edges: Rangef,
        widest: f32,
        reach: (f64, f64),
        axis: impl FnOnce(usize) -> ValueAxis,
        ui: &Ui,
    ) -> Self {
        let room = widest + 2.0 * ctx.theme.scale.gap.xs;
        let left = if reach.0 < 0.0 { room } else { ctx.theme.scale.gap.xs };
        let across = Rangef::new(edges.min + left, (edges.max - room).max(edges.min + left + 1.0));
        let small = ui.text_style_height(&TextStyle::Small);
        Self { axis: axis((across.span() / (MARK * small)) as usize), across }
    }

    /// The same panel in a chart whose left edge is here.
    pub(super) fn moved(&self, left: f32) -> Self {
        let across = Rangef::new(self.across.min + left, self.across.max + left);
        Self { across, axis: self.axis.clone() }
    }

    /// Where a value is.
    pub(super) fn x(&self, value: f64) -> f32 {
        let share = (value - self.axis.from) / (self.axis.to - self.axis.from);
        self.across.min + share as f32 * self.across.span()
    }

    /// The marks of the axis with their lines through `down`; `text` puts one into words.
    pub(super) fn paint_axis(
        &self,
        ctx: &ViewCtx<'_>,
        painter: &Painter,
        (above, ui): (f32, &Ui),
        text: impl Fn(f64, u8) -> String,
    ) {
        let mut free = f32::NEG_INFINITY;
        for mark in &self.axis.marks {
            let galley = line(ui, &text(*mark, self.axis.decimals), f32::INFINITY);
            let left = self.x(*mark) - galley.size().x / 2.0;
            if left < free {
                continue;
            }
            free = left + galley.size().x + ctx.theme.scale.gap.s;
            painter.galley(pos2(left, above), galley, ctx.theme.palette.text.muted);
        }
    }

    /// The lines of the axis through the bars.
    pub(super) fn paint_lines(&self, ctx: &ViewCtx<'_>, painter: &Painter, down: Rangef) {
        let (hair, line) = (ctx.theme.scale.line.hair, &ctx.theme.palette.line);
        for mark in &self.axis.marks {
            painter.vline(self.x(*mark), down, Stroke::new(hair, line.quiet));
        }
        painter.vline(self.x(0.0), down, Stroke::new(hair, line.strong));
    }

    /// Where the pieces of a bar lie, one for each.
    pub(super) fn places(&self, pieces: &[Piece], down: Rangef) -> Vec<Rect> {
        let place = |piece: &Piece| {
            let (from, to) = (self.x(piece.from), self.x(piece.to));
            Rect::from_x_y_ranges(from.min(to)..=from.max(to), down)
        };
        pieces.iter().map(place).collect()
    }

    /// The figure of a bar beyond its positive end, or beyond the negative one
    /// where it has no other. Lines of the axis do not run through it.
    pub(super) fn paint_figure(
        &self,
        ctx: &ViewCtx<'_>,
        painter: &Painter,
        pieces: &[Piece],
        (galley, middle): (Arc<Galley>, f32),
    ) {
        let high = pieces.iter().map(|piece| piece.to).fold(0.0, f64::max);
        let low = pieces.iter().map(|piece| piece.to).fold(0.0, f64::min);
        let gap = ctx.theme.scale.gap.xs;
        let right_of = high != 0.0 || low == 0.0;
        let left = if right_of { self.x(high) + gap } else { self.x(low) - gap - galley.size().x };
        let place = Rect::from_min_size(pos2(left, middle - galley.size().y / 2.0), galley.size());
        let palette = &ctx.theme.palette;
        let color = if pieces.is_empty() { palette.text.muted } else { palette.text.plain };
        painter.rect_filled(place, 0.0, palette.ground.surface);
        painter.galley(place.min, galley, color);
    }
}

/// Fills the pieces of a bar. One that is shorter than a hair is drawn as a hair,
/// 0 as well. Several have their figures on them where there is room.
pub(super) fn paint_pieces(
    ctx: &ViewCtx<'_>,
    painter: &Painter,
    places: &[Rect],
    (colors, figures): (&[Color32], &[String]),
    ui: &Ui,
) {
    let scale = &ctx.theme.scale;
    for (nth, (place, color)) in places.iter().zip(colors).enumerate() {
        let hair = place.width().max(scale.line.hair);
        painter.rect_filled(
            Rect::from_min_size(place.min, eframe::egui::vec2(hair, place.height())),
            0.0,
            *color,
        );
        if nth > 0 {
            // A line of ground, so that touching pieces are told apart without colour too.
            let edge = Stroke::new(scale.line.hair, ctx.theme.palette.ground.surface);
            painter.vline(place.left(), place.y_range(), edge);
        }
        let Some(figure) = figures.get(nth) else { continue };
        let galley = line(ui, figure, f32::INFINITY);
        if galley.size().x + 2.0 * scale.gap.xs <= place.width() && galley.size().y <= place.height() {
            let at = place.center() - galley.size() / 2.0;
            painter.galley(at, galley, ctx.theme.palette.text_on(*color));
        }
    }
}

/// A line of small text, ending in `…` where it is wider than `width`.
pub(super) fn line(ui: &Ui, text: &str, width: f32) -> Arc<Galley> {
    let font: FontId = TextStyle::Small.resolve(ui.style());
    WidgetText::from(text).into_galley(ui, Some(TextWrapMode::Truncate), width, font)
}

/// The width of the widest of these texts.
pub(super) fn widest<'t>(ui: &Ui, texts: impl IntoIterator<Item = &'t str>) -> f32 {
    texts.into_iter().map(|text| line(ui, text, f32::INFINITY).size().x).fold(0.0, f32::max).ceil()
}
