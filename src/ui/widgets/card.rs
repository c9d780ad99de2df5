//! Ground that holds what belongs together.

use eframe::egui::{Align, Frame, InnerResponse, Layout, Margin, Stroke, Ui};

use super::paint::space;
use crate::ui::theme::Theme;

/// A sheet of paper on the canvas, as wide as there is room.
pub fn card<R>(ui: &mut Ui, theme: &Theme, contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    Frame::new()
        .fill(theme.palette.ground.surface)
        .stroke(Stroke::new(theme.scale.line.hair, theme.palette.line.quiet))
        .corner_radius(theme.scale.radius.card())
        .inner_margin(Margin::same(theme.scale.gap.l as i8))
        .show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            contents(ui)
        })
}

/// A part of a view: its name, what can be done with it at the right, and a card.
pub fn section<R>(
    ui: &mut Ui,
    theme: &Theme,
    name: &str,
    actions: impl FnOnce(&mut Ui),
    contents: impl FnOnce(&mut Ui) -> R,
) -> R {
    ui.horizontal(|ui| {
        ui.set_min_height(theme.scale.size.control);
        ui.label(theme.heading(name));
        ui.with_layout(Layout::right_to_left(Align::Center), actions);
    });
    let inner = card(ui, theme, contents).inner;
    space(ui, theme.scale.gap.l);
    inner
}

#[cfg(test)]
mod tests {
    use super::super::testing::harness;
    use super::*;
    use crate::ui::widgets::Button;
    use egui_kittest::kittest::Queryable as _;

    #[test]
    fn a_section_has_a_name_contents_and_actions() {
        let mut h = harness(false, |theme, ui, done: &mut bool| {
            let action = |ui: &mut Ui| *done = ui.add(Button::quiet(theme, "Vis alle")).clicked() || *done;
            section(ui, theme, "Lokale mål", action, |ui| ui.label("8 mål"));
        });
        assert!(h.query_by_label("Lokale mål").is_some() && h.query_by_label("8 mål").is_some());
        h.get_by_label("Vis alle").click();
        h.run();
        assert!(*h.state());
    }
}
