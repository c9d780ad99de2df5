//! A short verdict: shape, word and colour together.

use eframe::egui::{
    CornerRadius, Response, Role, Sense, Stroke, StrokeKind, TextStyle, Ui, Widget, WidgetInfo, vec2,
};

use super::paint::{IconAndText, icon_galley, line_galley};
use crate::ui::theme::{Icon, Theme, Tone};

/// A word in a coloured pill, with the shape of its [`Tone`].
#[must_use = "show it with `ui.add(badge)`"]
pub struct Badge<'a> {
    theme: &'a Theme,
    tone: Tone,
    icon: Icon,
    text: &'a str,
}

impl<'a> Badge<'a> {
    pub fn new(theme: &'a Theme, tone: Tone, text: &'a str) -> Self {
        Self { theme, tone, icon: tone.icon(), text }
    }

    /// Another icon than the tone's own, where the tone is not the message.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = icon;
        self
    }

    /// How wide it is, in points, where it has all the room it wants.
    pub fn width(&self, ui: &Ui) -> f32 {
        self.content(ui, f32::INFINITY).size().x + 2.0 * self.theme.scale.gap.s
    }

    fn content(&self, ui: &Ui, room: f32) -> IconAndText {
        let scale = &self.theme.scale;
        let icon = icon_galley(ui, self.theme, self.icon, scale.icon.s);
        let room = room - icon.size().x - scale.gap.xs - 2.0 * scale.gap.s;
        let text = line_galley(ui, self.text, TextStyle::Small, room);
        IconAndText { icon: Some(icon), text: Some(text), gap: scale.gap.xs }
    }
}

impl Widget for Badge<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let content = self.content(ui, ui.available_width());
        let Self { theme, tone, icon: _, text } = self;
        let scale = &theme.scale;
        let size = vec2(content.size().x + 2.0 * scale.gap.s, scale.size.badge);
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, ui.is_enabled(), text));
        if ui.is_rect_visible(rect) {
            let colors = tone.colors(theme);
            let stroke = Stroke::new(scale.line.hair, colors.edge);
            let round = CornerRadius::same((scale.size.badge / 2.0) as u8);
            ui.painter().rect(rect, round, colors.fill, stroke, StrokeKind::Inside);
            content.paint(ui, rect.left() + scale.gap.s, rect.center().y, colors.text, colors.text);
        }
        response
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::harness;
    use super::*;
    use egui_kittest::kittest::Queryable as _;

    #[test]
    fn a_badge_is_read_as_its_word_alone() {
        let h = harness((), |theme, ui, ()| {
            ui.add(Badge::new(theme, Tone::Attention, "Tæt på"));
        });
        assert_eq!(h.get_by_role(Role::Label).value().as_deref(), Some("Tæt på"));
    }
}
