//! A choice between a few, all of them seen.

use eframe::egui::accesskit::Role as NodeRole;
use eframe::egui::{
    Frame, Margin, Response, Role, Sense, Stroke, StrokeKind, TextStyle, Ui, UiBuilder, WidgetInfo, vec2,
};

use super::Chosen;
use super::paint::{centered, line_galley, ring_within};
use crate::ui::theme::{Theme, text};

/// Shows `options` side by side; `name` is what a screen reader calls the group.
/// Returns the option that was chosen instead of `current`, in the pass in which it was.
pub fn segmented<T: PartialEq + Clone>(
    ui: &mut Ui,
    theme: &Theme,
    name: &str,
    options: &[(T, &str)],
    current: &T,
) -> Option<T> {
    let group = UiBuilder::new().accessibility_role(NodeRole::RadioGroup).accessibility_label(name);
    let groove = Frame::new()
        .fill(theme.palette.ground.sunken)
        .stroke(Stroke::new(theme.scale.line.hair, theme.palette.line.quiet))
        .corner_radius(theme.scale.radius.control())
        .inner_margin(Margin::same(theme.scale.line.focus as i8));
    let mut picked = None;
    ui.scope_builder(group, |ui| {
        groove.show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = theme.scale.line.focus;
                for (option, label) in options {
                    let chosen = Chosen::when(option, current);
                    if segment(ui, theme, label, chosen).clicked() && !chosen.is_this() {
                        picked = Some(option.clone());
                    }
                }
            });
        });
    });
    picked
}

fn segment(ui: &mut Ui, theme: &Theme, label: &str, chosen: Chosen) -> Response {
    let (palette, scale) = (&theme.palette, &theme.scale);
    let style = if chosen.is_this() { text::strong() } else { TextStyle::Button };
    let galley = line_galley(ui, label, style, f32::INFINITY);
    // As wide as the bolder of the two, so that choosing moves nothing.
    let width = line_galley(ui, label, text::strong(), f32::INFINITY).size().x;
    let groove = 2.0 * (scale.line.focus + scale.line.hair);
    let size = vec2((width + 2.0 * scale.gap.m).ceil(), scale.size.control - groove);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response
        .widget_info(|| WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), chosen.is_this(), label));
    let radius = scale.radius.control();
    let color = match chosen {
        Chosen::This => {
            let edge = Stroke::new(scale.line.hair, palette.line.strong);
            ui.painter().rect(rect, radius, palette.ground.raised, edge, StrokeKind::Inside);
            palette.text.plain
        }
        Chosen::Another => {
            if response.hovered() {
                ui.painter().rect_filled(rect, radius, palette.ground.pressed);
            }
            palette.text.muted
        }
    };
    ring_within(ui, theme, &response, rect, radius);
    ui.painter().galley(centered(rect.center(), &galley), galley, color);
    response
}

#[cfg(test)]
mod tests {
    use super::super::testing::{harness, press_tab_to};
    use super::*;
    use eframe::egui::Key;
    use egui_kittest::kittest::Queryable as _;

    const OPTIONS: [(u32, &str); 3] = [(4, "Måned"), (1, "Kvartal"), (7, "År")];

    #[test]
    fn choosing_another_is_told_once() {
        let mut h = harness((4, 0), |theme, ui, (current, told): &mut (u32, u32)| {
            if let Some(option) = segmented(ui, theme, "Periode", &OPTIONS, current) {
                *current = option;
                *told += 1;
            }
        });
        h.get_by_role_and_label(Role::RadioButton, "År").click();
        h.run();
        assert_eq!(*h.state(), (7, 1));
        press_tab_to(&mut h, "År");
        h.key_press(Key::Space);
        h.run();
        assert_eq!(*h.state(), (7, 1), "choosing what is chosen is no choice");
    }
}
