//! A line that shows or hides what follows it.

use eframe::egui::{AsIdSalt, Ui};

use super::button::Button;
use crate::ui::theme::{Icon, Theme};

/// Shows `label` with a caret; whether the rest is shown is remembered until the
/// program ends. `salt` names the thing that the rest is about. Returns whether
/// the rest should be drawn.
pub fn disclosure(ui: &mut Ui, theme: &Theme, salt: impl AsIdSalt, label: &str) -> bool {
    let id = ui.make_persistent_id(salt);
    let mut is_open = ui.data(|data| data.get_temp(id)).unwrap_or(false);
    let icon = if is_open { Icon::CaretDown } else { Icon::CaretRight };
    let response = ui.push_id(id, |ui| ui.add(Button::quiet(theme, label).icon(icon))).inner;
    if response.clicked() {
        is_open = !is_open;
        ui.data_mut(|data| data.insert_temp(id, is_open));
    }
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_expanded(is_open));
    is_open
}

/// Shows what follows the line of this `salt` in the same `ui` from now on:
/// something there must be seen.
pub fn disclose(ui: &Ui, salt: impl AsIdSalt) {
    let id = ui.make_persistent_id(salt);
    ui.data_mut(|data| data.insert_temp(id, true));
}

#[cfg(test)]
mod tests {
    use super::super::testing::{harness, press_tab_to};
    use super::*;
    use eframe::egui::Key;
    use egui_kittest::kittest::{NodeT as _, Queryable as _};

    #[test]
    fn what_follows_is_shown_when_it_is_asked_for_and_a_screen_reader_knows_whether() {
        let mut h = harness((), |theme, ui, ()| {
            if disclosure(ui, theme, "more", "Mere") {
                ui.label("Resten");
            }
        });
        assert!(h.query_by_label("Resten").is_none());
        assert_eq!(h.get_by_label("Mere").accesskit_node().data().is_expanded(), Some(false));
        h.get_by_label("Mere").click();
        h.run();
        assert!(h.query_by_label("Resten").is_some());
        assert_eq!(h.get_by_label("Mere").accesskit_node().data().is_expanded(), Some(true));
        press_tab_to(&mut h, "Mere");
        h.key_press(Key::Enter);
        h.run();
        assert!(h.query_by_label("Resten").is_none());
    }
}
