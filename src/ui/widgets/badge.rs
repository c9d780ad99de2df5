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
}

impl Widget for Badge<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let Self { theme, tone, icon, text } = self;
        let scale = &theme.scale;
        let icon = icon_galley(ui, theme, icon, scale.icon.s);
        let room = ui.available_width() - icon.size().x - 3.0 * scale.gap.s;
        let text_galley = line_galley(ui, text, TextStyle::Small, room);
        let content = IconAndText { icon: Some(icon), text: Some(text_galley), gap: scale.gap.xs };
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
