//! A choice between a few, all of them seen.

use eframe::egui::accesskit::Role as NodeRole;
use eframe::egui::{
    Align, CornerRadius, Layout, Response, Role, Sense, Stroke, StrokeKind, TextStyle, Ui, UiBuilder, Vec2,
    WidgetInfo, vec2,
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
    // Measured first, so that the group as a whole goes to the next line where one is full.
    let sizes: Vec<Vec2> = options.iter().map(|(_, label)| segment_size(ui, theme, label)).collect();
    let edge = theme.scale.line.hair + theme.scale.line.focus;
    let gaps = theme.scale.line.focus * sizes.len().saturating_sub(1) as f32;
    let width = sizes.iter().map(|size| size.x).sum::<f32>() + gaps + 2.0 * edge;
    let (groove, _) = ui.allocate_exact_size(vec2(width, theme.scale.size.control), Sense::hover());
    let line = Stroke::new(theme.scale.line.hair, theme.palette.line.quiet);
    let radius = theme.scale.radius.control();
    ui.painter().rect(groove, radius, theme.palette.ground.sunken, line, StrokeKind::Inside);
    let group = UiBuilder::new()
        .max_rect(groove.shrink(edge))
        .layout(Layout::left_to_right(Align::Min))
        .accessibility_role(NodeRole::RadioGroup)
        .accessibility_label(name);
    let mut picked = None;
    let mut group = ui.new_child(group);
    group.spacing_mut().item_spacing.x = theme.scale.line.focus;
    for ((option, label), size) in options.iter().zip(sizes) {
        let chosen = Chosen::when(option, current);
        if segment(&mut group, theme, label, size, chosen).clicked() && !chosen.is_this() {
            picked = Some(option.clone());
        }
    }
    picked
}

/// As wide as the label is when it is chosen and bolder, so that choosing moves nothing.
fn segment_size(ui: &Ui, theme: &Theme, label: &str) -> Vec2 {
    let scale = &theme.scale;
    let width = line_galley(ui, label, text::strong(), f32::INFINITY).size().x;
    let edge = scale.line.hair + scale.line.focus;
    vec2((width + 2.0 * scale.gap.m).ceil(), scale.size.control - 2.0 * edge)
}

fn segment(ui: &mut Ui, theme: &Theme, label: &str, size: Vec2, chosen: Chosen) -> Response {
    let (palette, scale) = (&theme.palette, &theme.scale);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response
        .widget_info(|| WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), chosen.is_this(), label));
    let radius = CornerRadius::same(scale.radius.mark);
    let (style, color) = match chosen {
        Chosen::This => {
            let edge = Stroke::new(scale.line.hair, palette.line.strong);
            ui.painter().rect(rect, radius, palette.ground.raised, edge, StrokeKind::Inside);
            (text::strong(), palette.text.plain)
        }
        Chosen::Another => {
            if response.hovered() {
                ui.painter().rect_filled(rect, radius, palette.ground.pressed);
            }
            (TextStyle::Button, palette.text.muted)
        }
    };
    ring_within(ui, theme, &response, rect, radius);
    let galley = line_galley(ui, label, style, f32::INFINITY);
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
