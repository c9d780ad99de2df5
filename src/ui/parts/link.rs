//! A row that leads somewhere.

use eframe::egui::{
    AsIdSalt, Color32, CursorIcon, Key, Label, Response, Role, Sense, Stroke, StrokeKind, TextWrapMode, Ui,
    UiBuilder, WidgetInfo, WidgetText,
};

use crate::ui::theme::{Icon, Theme};
use crate::ui::widgets::icon;

/// Draws `contents` as a link as wide as there is room, for mouse, keyboard and
/// screen reader, which calls it `name`; whether it was followed. The pointer is
/// told `tip`, unless that is empty.
pub fn link(
    ui: &mut Ui,
    theme: &Theme,
    salt: impl AsIdSalt,
    (name, tip): (&str, &str),
    contents: impl FnOnce(&mut Ui),
) -> bool {
    let row = ui.scope_builder(UiBuilder::new().id_salt(salt).sense(Sense::click()), |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 0.0;
        contents(ui);
    });
    let response = row.response.on_hover_cursor(CursorIcon::PointingHand);
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, name));
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    edge_ui(ui, theme, &response);
    let entered = response.has_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let response = if tip.is_empty() { response } else { response.on_hover_text(tip) };
    response.clicked() || entered
}

fn edge_ui(ui: &Ui, theme: &Theme, response: &Response) {
    let (scale, line) = (&theme.scale, &theme.palette.line);
    let stroke = match (response.has_focus(), response.hovered()) {
        (true, _) => Stroke::new(scale.line.focus, line.focus),
        (false, true) => Stroke::new(scale.line.hair, line.strong),
        (false, false) => return,
    };
    let rect = response.rect.expand(scale.gap.xs / 2.0);
    ui.painter().rect_stroke(rect, scale.radius.control(), stroke, StrokeKind::Outside);
}

/// One line that ends in `…` where there is no room; what it says in whole, the
/// row around it says.
pub fn line(ui: &mut Ui, text: impl Into<WidgetText>) {
    ui.add(Label::new(text).wrap_mode(TextWrapMode::Truncate).show_tooltip_when_elided(false));
}

/// An icon with what stands beside it.
pub fn beside_icon(
    ui: &mut Ui,
    theme: &Theme,
    (mark, color): (Icon, Color32),
    contents: impl FnOnce(&mut Ui),
) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = theme.scale.gap.s;
        icon(ui, theme, mark, theme.scale.icon.s, color);
        ui.vertical(|ui| {
            ui.set_width(ui.available_width());
            contents(ui);
        });
    });
}
