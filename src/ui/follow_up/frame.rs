//! What a chart of this view is drawn on: the axis of values with its lines.

use std::sync::Arc;

use eframe::egui::{Color32, Galley, Pos2, Rect, Stroke, TextStyle, Ui, pos2};

use crate::chart::value_axis::ValueAxis;
use crate::plan::Amount;
use crate::ui::context::ViewCtx;

/// The room of a chart beside and above its axes.
pub(super) struct Frame<'a> {
    /// Where values are drawn.
    pub(super) area: Rect,
    axis: &'a ValueAxis,
}

impl<'a> Frame<'a> {
    /// Paints the marks of `axis` at the left of `room`, and leaves `below` points for
    /// the names below and `above` for what stands over the highest value.
    pub(super) fn paint(
        ctx: &ViewCtx<'_>,
        axis: &'a ValueAxis,
        room: Rect,
        (above, below): (f32, f32),
        mark: impl Fn(Amount) -> String,
        ui: &Ui,
    ) -> Self {
        let (theme, gap) = (ctx.theme, ctx.theme.scale.gap.s);
        let marks: Vec<(f64, Arc<Galley>)> = axis
            .marks
            .iter()
            .map(|value| (*value, small(ui, &mark(amount(*value, axis.decimals)), theme.palette.text.muted)))
            .collect();
        let widest = marks.iter().map(|(_, galley)| galley.size().x).fold(0.0, f32::max);
        let area = Rect::from_min_max(
            pos2(room.left() + widest + gap, room.top() + above),
            pos2(room.right(), room.bottom() - below),
        );
        let frame = Self { area, axis };
        let quiet = Stroke::new(theme.scale.line.hair, theme.palette.line.quiet);
        for (value, galley) in marks {
            let y = frame.y(value);
            ui.painter().hline(area.x_range(), y, quiet);
            let at = pos2(area.left() - gap - galley.size().x, y - galley.size().y / 2.0);
            ui.painter().galley(at, galley, theme.palette.text.muted);
        }
        let strong = Stroke::new(theme.scale.line.hair, theme.palette.line.strong);
        let ground = if axis.has_zero() { frame.y(0.0) } else { area.bottom() };
        ui.painter().hline(area.x_range(), ground, strong);
        frame
    }

    /// How high a value stands.
    pub(super) fn y(&self, value: f64) -> f32 {
        let share = (value - self.axis.from) / (self.axis.to - self.axis.from);
        self.area.bottom() - share as f32 * self.area.height()
    }
}

/// A text in small type.
pub(super) fn small(ui: &Ui, text: &str, color: Color32) -> Arc<Galley> {
    ui.painter().layout_no_wrap(text.to_owned(), TextStyle::Small.resolve(ui.style()), color)
}

/// Paints a text with its middle at `x`, below `top`.
pub(super) fn below(ui: &Ui, galley: Arc<Galley>, x: f32, top: f32, color: Color32) {
    let at: Pos2 = pos2(x - galley.size().x / 2.0, top);
    ui.painter().galley(at, galley, color);
}

/// The value of a mark as the round figure it is.
fn amount(value: f64, decimals: u8) -> Amount {
    format!("{value:.*}", usize::from(decimals)).parse().unwrap_or(Amount::ZERO)
}
