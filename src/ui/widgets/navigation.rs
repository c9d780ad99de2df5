//! A line in the list of views.

use eframe::egui::{CornerRadius, Rect};
use eframe::egui::{Response, Role, Sense, TextStyle, Ui, Widget, WidgetInfo, pos2, vec2};

use super::Chosen;
use super::paint::{IconAndText, icon_galley, line_galley, ring_within};
use crate::ui::theme::{Icon, Theme, text};

/// Leads to a view; shows whether it is the one that is open.
#[must_use = "show it with `ui.add(item)`"]
pub struct NavigationItem<'a> {
    theme: &'a Theme,
    icon: Icon,
    label: &'a str,
    chosen: Chosen,
    count: Option<&'a str>,
}

impl<'a> NavigationItem<'a> {
    pub fn new(theme: &'a Theme, icon: Icon, label: &'a str, chosen: Chosen) -> Self {
        Self { theme, icon, label, chosen, count: None }
    }

    /// How many there are, at the right.
    pub fn count(mut self, count: &'a str) -> Self {
        self.count = Some(count);
        self
    }

    fn paint(&self, ui: &Ui, response: &Response) {
        let Self { theme, icon, label, chosen, count } = *self;
        let (palette, scale, rect) = (&theme.palette, &theme.scale, response.rect);
        let radius = scale.radius.control();
        let (fill, color) = match chosen {
            Chosen::This => (Some(palette.accent.soft), palette.accent.on_soft),
            Chosen::Another if response.is_pointer_button_down_on() => {
                (Some(palette.ground.pressed), palette.text.plain)
            }
            Chosen::Another if response.hovered() => (Some(palette.ground.hover), palette.text.plain),
            Chosen::Another => (None, palette.text.plain),
        };
        if let Some(fill) = fill {
            ui.painter().rect_filled(rect, radius, fill);
        }
        if chosen.is_this() {
            // Seen without telling the two fills apart.
            let bar = Rect::from_min_max(
                rect.left_top() + vec2(0.0, scale.gap.s),
                pos2(rect.left() + scale.gap.xs - scale.line.hair, rect.bottom() - scale.gap.s),
            );
            ui.painter().rect_filled(bar, CornerRadius::same(scale.radius.mark), palette.accent.fill);
        }
        ring_within(ui, theme, response, rect, radius);
        let mut room = rect.width() - 2.0 * scale.gap.m - scale.icon.m - scale.gap.m;
        if let Some(count) = count {
            let galley = line_galley(ui, count, TextStyle::Small, room);
            room -= galley.size().x + scale.gap.s;
            let at =
                pos2(rect.right() - scale.gap.m - galley.size().x, rect.center().y - galley.size().y / 2.0);
            ui.painter().galley(at, galley, palette.text.muted);
        }
        let style = if chosen.is_this() { text::strong() } else { TextStyle::Body };
        let content = IconAndText {
            icon: Some(icon_galley(ui, theme, icon, scale.icon.m)),
            text: Some(line_galley(ui, label, style, room)),
            gap: scale.gap.m,
        };
        content.paint(ui, rect.left() + scale.gap.m, rect.center().y, color, color);
    }
}

impl Widget for NavigationItem<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let size = vec2(ui.available_width(), self.theme.scale.size.control + self.theme.scale.gap.xs);
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        let chosen = self.chosen.is_this();
        response.widget_info(|| WidgetInfo::selected(Role::Tab, ui.is_enabled(), chosen, self.label));
        if ui.is_rect_visible(rect) {
            self.paint(ui, &response);
        }
        response
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{harness, press_tab_to};
    use super::*;
    use eframe::egui::Key;
    use egui_kittest::kittest::Queryable as _;

    #[test]
    fn the_keyboard_leads_to_another_view() {
        let views = ["Mål", "Budget"];
        let mut h = harness(0, |theme, ui, open: &mut usize| {
            for (nth, view) in views.iter().enumerate() {
                let item =
                    NavigationItem::new(theme, Icon::Target, view, Chosen::when(*open, nth)).count("8");
                if ui.add(item).clicked() {
                    *open = nth;
                }
            }
        });
        press_tab_to(&mut h, "Budget");
        h.key_press(Key::Space);
        h.run();
        assert_eq!(*h.state(), 1);
        assert!(h.query_by_role_and_label(Role::Tab, "Budget").is_some());
    }
}
