//! What several widgets draw: icons, the ring around what has the keyboard, distances.

use std::sync::Arc;

use eframe::egui::{
    Color32, CornerRadius, FontId, Galley, Pos2, Rect, Response, Sense, Stroke, StrokeKind, TextStyle,
    TextWrapMode, Ui, Vec2, WidgetText, pos2, vec2,
};

use crate::ui::theme::{Icon, Theme};

/// Leaves a distance of the theme's: `space(ui, theme.scale.gap.m)`.
#[expect(clippy::disallowed_methods, reason = "the one place where a gap of the theme becomes space")]
pub fn space(ui: &mut Ui, gap: f32) {
    ui.add_space(gap);
}

/// Draws an icon that says nothing more than the words beside it: a screen
/// reader passes it over.
pub fn icon(ui: &mut Ui, theme: &Theme, icon: Icon, size: f32, color: Color32) -> Response {
    let galley = icon_galley(ui, theme, icon, size);
    // As high as a line of text, so that it stands level with one.
    let height = ui.text_style_height(&TextStyle::Body).max(size);
    let (rect, response) = ui.allocate_exact_size(vec2(size, height.ceil()), Sense::hover());
    ui.painter().galley(centered(rect.center(), &galley), galley, color);
    response
}

pub(super) fn icon_galley(ui: &Ui, theme: &Theme, icon: Icon, size: f32) -> Arc<Galley> {
    ui.painter().layout_no_wrap(icon.char().into(), theme.icon_font(size), Color32::PLACEHOLDER)
}

/// One line of text, without a colour yet, ending in `…` where it is wider than `max_width`.
pub(super) fn line_galley(ui: &Ui, text: &str, style: TextStyle, max_width: f32) -> Arc<Galley> {
    let font: FontId = style.resolve(ui.style());
    WidgetText::from(text).into_galley(ui, Some(TextWrapMode::Truncate), max_width, font)
}

pub(super) fn centered(center: Pos2, galley: &Galley) -> Pos2 {
    center - galley.size() / 2.0
}

/// An icon and a line of text beside each other.
pub(super) struct IconAndText {
    pub icon: Option<Arc<Galley>>,
    pub text: Option<Arc<Galley>>,
    pub gap: f32,
}

impl IconAndText {
    pub fn size(&self) -> Vec2 {
        let of = |galley: &Option<Arc<Galley>>| galley.as_ref().map_or(Vec2::ZERO, |galley| galley.size());
        let (icon, text) = (of(&self.icon), of(&self.text));
        let gap = if self.icon.is_some() && self.text.is_some() { self.gap } else { 0.0 };
        vec2((icon.x + gap + text.x).ceil(), icon.y.max(text.y).ceil())
    }

    /// Draws both from `left` onwards, centred on the height `y`.
    pub fn paint(self, ui: &Ui, left: f32, y: f32, icon_color: Color32, text_color: Color32) {
        let mut x = left;
        if let Some(icon) = self.icon {
            let at = pos2(x, y - icon.size().y / 2.0);
            x += icon.size().x + self.gap;
            ui.painter().galley(at, icon, icon_color);
        }
        if let Some(text) = self.text {
            ui.painter().galley(pos2(x, y - text.size().y / 2.0), text, text_color);
        }
    }
}

/// Shows where the keyboard is, outside a control that stands alone.
pub(super) fn ring_around(ui: &Ui, theme: &Theme, response: &Response, rect: Rect, radius: CornerRadius) {
    if response.has_focus() {
        // A hair of ground between, so that the ring is seen around a filled control too.
        let gap = theme.scale.line.hair;
        ui.painter().rect_stroke(
            rect.expand(gap),
            radius + CornerRadius::same(gap as u8),
            ring(theme),
            StrokeKind::Outside,
        );
    }
}

/// Shows where the keyboard is, inside something that touches its neighbours.
pub(super) fn ring_within(ui: &Ui, theme: &Theme, response: &Response, rect: Rect, radius: CornerRadius) {
    if response.has_focus() {
        ui.painter().rect_stroke(rect, radius, ring(theme), StrokeKind::Inside);
    }
}

fn ring(theme: &Theme) -> Stroke {
    Stroke::new(theme.scale.line.focus, theme.palette.line.focus)
}
