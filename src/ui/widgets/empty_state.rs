//! What stands where there is nothing yet: why, and what to do about it.

use eframe::egui::{Align, Layout, Response, Ui};

use super::button::Button;
use super::paint::{icon, space};
use crate::ui::theme::{Icon, Theme};

/// An empty view or part of one.
#[must_use = "show it with `.show(ui)`"]
pub struct EmptyState<'a> {
    theme: &'a Theme,
    icon: Icon,
    title: &'a str,
    advice: &'a str,
    action: Option<Button<'a>>,
}

impl<'a> EmptyState<'a> {
    /// `title` says what is not there, `advice` what to do.
    pub fn new(theme: &'a Theme, icon: Icon, title: &'a str, advice: &'a str) -> Self {
        Self { theme, icon, title, advice, action: None }
    }

    /// The way out, as a button.
    pub fn action(mut self, button: Button<'a>) -> Self {
        self.action = Some(button);
        self
    }

    /// Returns the response of the button, if there is one.
    pub fn show(self, ui: &mut Ui) -> Option<Response> {
        let Self { theme, icon: picture, title, advice, action } = self;
        let gap = &theme.scale.gap;
        ui.with_layout(Layout::top_down(Align::Center), |ui| {
            ui.set_max_width(theme.scale.size.prose.min(ui.available_width()));
            space(ui, gap.xxl);
            icon(ui, theme, picture, theme.scale.icon.xl, theme.palette.line.strong);
            space(ui, gap.s);
            ui.label(theme.heading(title));
            ui.label(theme.muted(advice));
            let response = action.map(|button| {
                space(ui, gap.s);
                ui.add(button)
            });
            space(ui, gap.xxl);
            response
        })
        .inner
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::harness;
    use super::*;
    use egui_kittest::kittest::Queryable as _;

    #[test]
    fn an_empty_view_offers_a_way_on() {
        let mut h = harness(false, |theme, ui, done: &mut bool| {
            let button = Button::primary(theme, "Tilføj mål").icon(Icon::Add);
            let empty = EmptyState::new(theme, Icon::Target, "Ingen mål endnu", "Tilføj planens første mål.");
            *done |= empty.action(button).show(ui).is_some_and(|response| response.clicked());
        });
        assert!(h.query_by_label("Ingen mål endnu").is_some());
        h.get_by_label("Tilføj mål").click();
        h.run();
        assert!(*h.state());
    }
}
