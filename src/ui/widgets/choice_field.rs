//! A field for one of several known answers.

use eframe::egui::{Align2, AsIdSalt, ComboBox, InnerResponse, RichText, Stroke, TextStyle, Ui};

use super::Field;
use super::draft::Edited;
use super::paint::line_galley;
use crate::ui::theme::{Icon, Theme};

/// How many answers are seen at once, at most; more are scrolled to.
const ROWS: f32 = 14.0;

impl Field<'_> {
    /// One of `options`. `current` may be none of them; then the placeholder is shown.
    pub fn choice<T: PartialEq + Clone>(
        self,
        ui: &mut Ui,
        salt: impl AsIdSalt,
        options: &[(T, &str)],
        current: Option<&T>,
    ) -> Edited<T> {
        let text = label_of(options, current).unwrap_or(self.placeholder);
        let (response, committed) = self.row(ui, |ui| {
            let width = ui.available_width();
            let shown = combo(ui, self.theme, (salt, width), text.into(), options, current);
            (shown.response, None, shown.inner.flatten())
        });
        Edited { response, committed, typing: None }
    }

    /// One of `options` in small letters, with a label that is only read aloud: where
    /// what stands around it says what it is.
    pub fn bare<T: PartialEq + Clone>(
        self,
        ui: &mut Ui,
        salt: impl AsIdSalt,
        options: &[(T, &str)],
        current: Option<&T>,
    ) -> Edited<T> {
        let text = label_of(options, current).unwrap_or(self.placeholder);
        let text = RichText::new(text).text_style(TextStyle::Small);
        let width = self.width.min(ui.available_width());
        let shown = combo(ui, self.theme, (salt, width), text, options, current);
        shown.response.ctx.accesskit_node_builder(shown.response.id, |node| node.set_label(self.label));
        Edited { response: shown.response, committed: shown.inner.flatten(), typing: None }
    }

    /// One of `options` as the heading of what stands below: in large letters, and
    /// with a label that is only read aloud. As wide as its text, if there is room.
    pub fn heading<T: PartialEq + Clone>(
        self,
        ui: &mut Ui,
        salt: impl AsIdSalt,
        options: &[(T, &str)],
        current: &T,
    ) -> Edited<T> {
        let (theme, label) = (self.theme, self.label);
        let text = label_of(options, Some(current)).unwrap_or(self.placeholder);
        let letters = line_galley(ui, text, TextStyle::Heading, f32::INFINITY).size().x;
        let beside = theme.scale.icon.m + 3.0 * theme.scale.gap.m;
        let width = (letters + beside).max(self.width).min(ui.available_width());
        let shown = combo(ui, theme, (salt, width), theme.heading(text), options, Some(current));
        shown.response.ctx.accesskit_node_builder(shown.response.id, |node| node.set_label(label));
        Edited { response: shown.response, committed: shown.inner.flatten(), typing: None }
    }
}

fn label_of<'a, T: PartialEq>(options: &[(T, &'a str)], wanted: Option<&T>) -> Option<&'a str> {
    options.iter().find(|(option, _)| Some(option) == wanted).map(|(_, label)| *label)
}

fn combo<T: PartialEq + Clone>(
    ui: &mut Ui,
    theme: &Theme,
    (salt, width): (impl AsIdSalt, f32),
    text: RichText,
    options: &[(T, &str)],
    current: Option<&T>,
) -> InnerResponse<Option<Option<T>>> {
    let font = theme.icon_font(theme.scale.icon.s);
    ComboBox::from_id_salt(salt)
        .selected_text(text)
        .width(width)
        .height(ROWS * theme.scale.size.row)
        .truncate()
        .icon(move |ui, rect, look, _| {
            let (caret, middle) = (Icon::CaretDown.char(), rect.center());
            ui.painter().text(middle, Align2::CENTER_CENTER, caret, font, look.fg_stroke.color);
        })
        .show_ui(ui, |ui| {
            keep_on_top(ui);
            list(ui, theme, options, current)
        })
}

/// An open list lies above what it was opened from. A dialog that is pressed rises, and
/// would stay above a list that opens in the same frame.
fn keep_on_top(ui: &Ui) {
    let layer = ui.layer_id();
    let top = ui.memory(|memory| memory.areas().top_layer_id(layer.order));
    if top != Some(layer) {
        ui.ctx().move_to_top(layer);
        ui.request_repaint();
    }
}

fn list<T: PartialEq + Clone>(
    ui: &mut Ui,
    theme: &Theme,
    options: &[(T, &str)],
    current: Option<&T>,
) -> Option<T> {
    // Close together, so that a choice of a dozen is seen whole.
    let spacing = ui.spacing_mut();
    spacing.item_spacing.y = 0.0;
    spacing.button_padding.y = theme.scale.gap.xs;
    spacing.interact_size.y = theme.scale.size.badge;
    // The list has an edge of its own; its lines need none.
    let look = &mut ui.visuals_mut().widgets;
    (look.inactive.bg_stroke, look.hovered.bg_stroke) = (Stroke::NONE, Stroke::NONE);
    let mut picked = None;
    for (option, label) in options {
        let chosen = Some(option) == current;
        if ui.selectable_label(chosen, *label).clicked() {
            picked = (!chosen).then(|| option.clone());
            // Also where it was the keyboard or a screen reader that chose.
            ui.close();
        }
    }
    picked
}

#[cfg(test)]
mod tests {
    use super::super::testing::{harness, press_tab_to};
    use super::*;
    use eframe::egui::Key;
    use eframe::egui::accesskit::Role;
    use egui_kittest::Harness;
    use egui_kittest::kittest::Queryable as _;

    const OPTIONS: [(u8, &str); 2] = [(3, "Unge"), (5, "Flygtninge")];

    fn form<'a>() -> Harness<'a, (Option<u8>, u32)> {
        harness((None, 0), |theme, ui, (value, commits): &mut (Option<u8>, u32)| {
            let field = Field::new(theme, "Fokusområde").placeholder("Vælg…");
            if let Some(option) = field.choice(ui, "area", &OPTIONS, value.as_ref()).committed {
                *value = Some(option);
                *commits += 1;
            }
        })
    }

    #[test]
    fn an_answer_is_chosen_by_pointer() {
        let mut h = form();
        h.get_by_role_and_label(Role::ComboBox, "Fokusområde").click();
        h.run();
        h.get_by_label("Flygtninge").click();
        h.run();
        assert_eq!(*h.state(), (Some(5), 1));
    }

    #[test]
    fn a_heading_is_chosen_and_its_label_only_read_aloud() {
        let mut h = harness(3, |theme, ui, value: &mut u8| {
            let field = Field::new(theme, "Fokusområde");
            *value = field.heading(ui, "area", &OPTIONS, value).committed.unwrap_or(*value);
        });
        assert!(h.query_by_role_and_label(Role::Label, "Fokusområde").is_none());
        let heading = h.get_by_role_and_label(Role::ComboBox, "Fokusområde");
        assert_eq!(heading.value().as_deref(), Some("Unge"));
        heading.click();
        h.run();
        h.get_by_label("Flygtninge").click();
        h.run();
        assert_eq!(*h.state(), 5);
    }

    #[test]
    fn an_answer_is_chosen_by_keyboard() {
        let mut h = form();
        press_tab_to(&mut h, "Fokusområde");
        h.key_press(Key::Enter);
        h.run();
        press_tab_to(&mut h, "Unge");
        h.key_press(Key::Enter);
        h.run();
        assert_eq!(*h.state(), (Some(3), 1));
        assert!(h.query_by_role_and_label(Role::Button, "Unge").is_none(), "the list is closed");
    }
}
