//! One figure that matters, with what it is and what to make of it.

use eframe::egui::accesskit::Role;
use eframe::egui::{Response, RichText, TextStyle, Ui, UiBuilder, Widget};

use super::card::card;
use super::paint::{icon, space};
use crate::ui::theme::{Theme, Tone, text};

/// A tile with a caption, a large figure and a line below.
#[must_use = "show it with `ui.add(key_figure)`"]
pub struct KeyFigure<'a> {
    theme: &'a Theme,
    caption: &'a str,
    figure: &'a str,
    note: Option<(Option<Tone>, &'a str)>,
    lines: usize,
}

impl<'a> KeyFigure<'a> {
    /// `figure` is written as it shall be read, with its unit.
    pub fn new(theme: &'a Theme, caption: &'a str, figure: &'a str) -> Self {
        Self { theme, caption, figure, note: None, lines: 2 }
    }

    /// A line below the figure.
    pub fn note(mut self, note: &'a str) -> Self {
        self.note = Some((None, note));
        self
    }

    /// A line below the figure that judges it.
    pub fn verdict(mut self, tone: Tone, verdict: &'a str) -> Self {
        self.note = Some((Some(tone), verdict));
        self
    }

    /// For how many lines below the figure there is room at least, so that tiles beside
    /// each other are equally high; 2 unless it is known that fewer are needed.
    pub fn lines(mut self, lines: usize) -> Self {
        self.lines = lines;
        self
    }

    fn contents(&self, ui: &mut Ui) {
        let theme = self.theme;
        ui.spacing_mut().item_spacing.y = theme.scale.gap.xs;
        ui.label(theme.caption(self.caption));
        ui.label(RichText::new(self.figure).text_style(text::figure()).color(theme.palette.text.heading));
        let lines = self.lines as f32 * ui.text_style_height(&TextStyle::Small);
        let lines = if self.lines > 1 { lines + theme.scale.gap.xs } else { lines };
        let Some((tone, note)) = self.note else { return space(ui, lines) };
        ui.horizontal_top(|ui| {
            ui.set_min_height(lines);
            ui.spacing_mut().item_spacing.x = theme.scale.gap.xs;
            let color = match tone {
                Some(tone) => {
                    let color = tone.colors(theme).text;
                    icon(ui, theme, tone.icon(), theme.scale.icon.s, color);
                    color
                }
                None => theme.palette.text.muted,
            };
            ui.vertical(|ui| {
                space(ui, theme.scale.line.hair);
                ui.label(theme.small(note).color(color));
            });
        });
    }
}

impl Widget for KeyFigure<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let group = UiBuilder::new().accessibility_role(Role::Group).accessibility_label(self.caption);
        ui.scope_builder(group, |ui| card(ui, self.theme, |ui| self.contents(ui)).response).inner
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::harness;
    use super::*;
    use egui_kittest::kittest::Queryable as _;

    #[test]
    fn a_key_figure_says_what_it_is_and_what_to_make_of_it() {
        let h = harness((), |theme, ui, ()| {
            ui.add(KeyFigure::new(theme, "Langtidsledige", "465").verdict(Tone::Good, "Målet er nået"));
        });
        assert!(h.query_by_role_and_label(Role::Group, "Langtidsledige").is_some());
        assert!(h.query_by_label("465").is_some() && h.query_by_label("Målet er nået").is_some());
    }
}
