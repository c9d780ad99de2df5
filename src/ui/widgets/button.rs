//! Buttons: one leading, the others quieter, all with a word or a name.

use eframe::egui::{
    Color32, Response, Role, Sense, Stroke, StrokeKind, TextStyle, Ui, Vec2, Widget, WidgetInfo, vec2,
};

use super::paint::{IconAndText, icon_galley, line_galley, ring_around};
use crate::ui::theme::{Icon, Theme};

/// Something to press.
///
/// ```text
/// if ui.add(Button::primary(theme, &texts.add_goal).icon(Icon::Add)).clicked() { … }
/// ```
#[must_use = "show it with `ui.add(button)`"]
pub struct Button<'a> {
    theme: &'a Theme,
    kind: Kind,
    name: &'a str,
    icon: Option<Icon>,
    text: Option<&'a str>,
    tip: Option<String>,
}

#[derive(Clone, Copy)]
enum Kind {
    Primary,
    Secondary,
    Quiet,
    Danger,
}

/// How a button looks in one moment.
struct Face {
    fill: Color32,
    edge: Color32,
    text: Color32,
}

impl<'a> Button<'a> {
    /// What most people come to a view to do. At most one is seen at a time.
    pub fn primary(theme: &'a Theme, label: &'a str) -> Self {
        Self::new(theme, Kind::Primary, label)
    }

    /// Anything else that can be done.
    pub fn secondary(theme: &'a Theme, label: &'a str) -> Self {
        Self::new(theme, Kind::Secondary, label)
    }

    /// What must be at hand without asking for attention.
    pub fn quiet(theme: &'a Theme, label: &'a str) -> Self {
        Self::new(theme, Kind::Quiet, label)
    }

    /// What takes something away.
    pub fn danger(theme: &'a Theme, label: &'a str) -> Self {
        Self::new(theme, Kind::Danger, label)
    }

    /// Only an icon; the name is its tooltip and what a screen reader says.
    pub fn icon_only(theme: &'a Theme, icon: Icon, name: &'a str) -> Self {
        Self { theme, kind: Kind::Quiet, name, icon: Some(icon), text: None, tip: Some(name.to_owned()) }
    }

    fn new(theme: &'a Theme, kind: Kind, label: &'a str) -> Self {
        Self { theme, kind, name: label, icon: None, text: Some(label), tip: None }
    }

    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// What a screen reader says instead of the label, where the label alone
    /// does not tell what it is about.
    pub fn spoken(mut self, name: &'a str) -> Self {
        self.name = name;
        self
    }

    /// Shown when the pointer rests on it, also while it cannot be pressed: the
    /// place for why not, and for the shortcut.
    pub fn tip(mut self, tip: impl Into<String>) -> Self {
        self.tip = Some(tip.into());
        self
    }

    fn content(&self, ui: &Ui) -> IconAndText {
        let scale = &self.theme.scale;
        let icon = self.icon.map(|icon| icon_galley(ui, self.theme, icon, scale.icon.m));
        let row = if ui.layout().main_wrap() { ui.max_rect().width() } else { ui.available_width() };
        let beside = 2.0 * scale.gap.l + icon.as_ref().map_or(0.0, |icon| icon.size().x + scale.gap.s);
        let text = self.text.map(|text| line_galley(ui, text, TextStyle::Button, row - beside));
        IconAndText { icon, text, gap: scale.gap.s }
    }

    fn size(&self, content: Vec2) -> Vec2 {
        let height = self.theme.scale.size.control.max(content.y);
        if self.text.is_none() {
            return Vec2::splat(height);
        }
        let padding = match self.kind {
            Kind::Quiet => self.theme.scale.gap.m,
            Kind::Primary | Kind::Secondary | Kind::Danger => self.theme.scale.gap.l,
        };
        vec2(content.x + 2.0 * padding, height)
    }

    fn face(&self, response: &Response) -> Face {
        let palette = &self.theme.palette;
        let (accent, ground) = (&palette.accent, &palette.ground);
        let pressed = response.is_pointer_button_down_on();
        let hovered = response.hovered();
        let over = |rest: Color32| match (pressed, hovered) {
            (true, _) => ground.pressed,
            (false, true) => ground.hover,
            (false, false) => rest,
        };
        match self.kind {
            Kind::Primary => {
                let fill = match (pressed, hovered) {
                    (true, _) => accent.fill_pressed,
                    (false, true) => accent.fill_hover,
                    (false, false) => accent.fill,
                };
                Face { fill, edge: fill, text: accent.on_fill }
            }
            Kind::Secondary => {
                Face { fill: over(ground.surface), edge: palette.line.strong, text: palette.text.plain }
            }
            Kind::Quiet => {
                let fill = over(Color32::TRANSPARENT);
                let text = if self.text.is_some() { accent.text } else { palette.text.muted };
                Face { fill, edge: Color32::TRANSPARENT, text }
            }
            Kind::Danger => {
                let bad = &palette.tone.bad;
                Face { fill: over(ground.surface), edge: bad.text, text: bad.text }
            }
        }
    }

    fn paint(&self, ui: &Ui, response: &Response, content: IconAndText) {
        let scale = &self.theme.scale;
        let Face { fill, edge, text } = self.face(response);
        let radius = scale.radius.control();
        let stroke = Stroke::new(scale.line.hair, edge);
        ui.painter().rect(response.rect, radius, fill, stroke, StrokeKind::Inside);
        ring_around(ui, self.theme, response, response.rect, radius);
        let center = response.rect.center();
        let left = center.x - content.size().x / 2.0;
        content.paint(ui, left, center.y, text, text);
    }
}

impl Widget for Button<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let content = self.content(ui);
        let (_, response) = ui.allocate_exact_size(self.size(content.size()), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), self.name));
        if ui.is_rect_visible(response.rect) {
            self.paint(ui, &response, content);
        }
        match self.tip {
            Some(tip) => response.on_hover_text(&tip).on_disabled_hover_text(tip),
            None => response,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{harness, press_tab_to};
    use super::*;
    use eframe::egui::Key;
    use egui_kittest::kittest::Queryable as _;

    #[test]
    fn a_button_is_pressed_by_pointer_and_by_keyboard() {
        let mut h = harness(0, |theme, ui, count: &mut u32| {
            if ui.add(Button::primary(theme, "Tilføj mål").icon(Icon::Add)).clicked() {
                *count += 1;
            }
        });
        h.get_by_role_and_label(Role::Button, "Tilføj mål").click();
        h.run();
        assert_eq!(*h.state(), 1);
        press_tab_to(&mut h, "Tilføj mål");
        h.key_press(Key::Enter);
        h.run();
        assert_eq!(*h.state(), 2);
    }

    #[test]
    fn an_icon_alone_has_a_name() {
        let mut h = harness(false, |theme, ui, done: &mut bool| {
            *done |= ui.add(Button::icon_only(theme, Icon::Undo, "Fortryd")).clicked();
        });
        h.get_by_role_and_label(Role::Button, "Fortryd").click();
        h.run();
        assert!(*h.state());
    }

    #[test]
    fn a_button_can_be_spoken_of_more_fully_than_it_is_labelled() {
        let h = harness((), |theme, ui, ()| {
            ui.add(Button::quiet(theme, "Redigér").spoken("Redigér måltallet i 2021"));
        });
        assert!(h.query_by_role_and_label(Role::Button, "Redigér måltallet i 2021").is_some());
    }

    #[test]
    fn a_button_that_is_off_cannot_be_pressed() {
        let mut h = harness(false, |theme, ui, done: &mut bool| {
            let button = Button::secondary(theme, "Gem").tip("Der er intet at gemme");
            *done |= ui.add_enabled(false, button).clicked();
        });
        h.get_by_label("Gem").click();
        h.run();
        assert!(!*h.state());
    }

    #[test]
    fn a_label_that_is_too_long_ends_before_the_button_does() {
        let h = harness((), |theme, ui, ()| {
            ui.set_max_width(160.0);
            ui.add(Button::secondary(theme, "Hent øjebliksbillede af hele beskæftigelsesplanen"));
        });
        let label = "Hent øjebliksbillede af hele beskæftigelsesplanen";
        assert!(h.get_by_label(label).rect().width() <= 160.0);
    }
}
