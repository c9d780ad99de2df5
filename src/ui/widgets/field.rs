//! What all fields of a form share: a label above, a hint or an error below.

use eframe::egui::accesskit::Invalid;
use eframe::egui::{Align, Layout, Response, Ui, vec2};

use super::paint::{icon, space};
use crate::ui::theme::{Theme, Tone};

/// A field of a form. Give it its parts, then show it as what it is:
/// [`text`](Self::text), [`long_text`](Self::long_text), [`choice`](Self::choice)
/// or [`parsed`](Self::parsed).
///
/// Each of these takes a `salt` that names the field *and* the thing it shows (the
/// goal's id, say): a field that shows another thing from now on is another field.
#[derive(Clone, Copy)]
#[must_use = "show it with `.text(…)` or another kind"]
pub struct Field<'a> {
    pub(super) theme: &'a Theme,
    pub(super) label: &'a str,
    pub(super) placeholder: &'a str,
    pub(super) width: f32,
    hint: Option<&'a str>,
    error: Option<&'a str>,
}

impl<'a> Field<'a> {
    pub fn new(theme: &'a Theme, label: &'a str) -> Self {
        Self { theme, label, placeholder: "", width: theme.scale.size.field, hint: None, error: None }
    }

    /// What to know before typing.
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = Some(hint);
        self
    }

    /// What is wrong with the value, shown instead of the hint.
    pub fn error(mut self, error: Option<&'a str>) -> Self {
        self.error = error;
        self
    }

    /// Shown faintly in the empty field; never the only explanation.
    pub fn placeholder(mut self, placeholder: &'a str) -> Self {
        self.placeholder = placeholder;
        self
    }

    /// Width in points; without it [`Sizes::field`](crate::ui::theme::scale::Sizes::field),
    /// and never wider than there is room.
    pub fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    /// Draws label, control and what stands below. `control` returns its response, and
    /// what is wrong with what is being typed.
    pub(super) fn row<R>(
        &self,
        ui: &mut Ui,
        control: impl FnOnce(&mut Ui) -> (Response, Option<String>, R),
    ) -> (Response, R) {
        let Self { theme, label, hint, error, width, .. } = *self;
        let room = if ui.layout().main_wrap() { ui.max_rect().width() } else { ui.available_width() };
        let size = vec2(width.min(room), 0.0);
        let shown = ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
            ui.set_width(size.x);
            ui.spacing_mut().item_spacing.y = theme.scale.gap.xs;
            let label = ui.label(theme.caption(label).color(theme.palette.text.plain));
            let (response, typing_error, value) = ui
                .scope(|ui| {
                    if error.is_some() {
                        mark_wrong(ui, theme);
                    }
                    control(ui)
                })
                .inner;
            let response = response.labelled_by(label.id);
            let wrong = typing_error.as_deref().or(error);
            describe(&response, wrong, hint);
            match (wrong, hint) {
                (Some(error), _) => error_line(ui, theme, error),
                (None, Some(hint)) => {
                    ui.label(theme.small(hint));
                }
                (None, None) => {}
            }
            // More than between a label and its control, so that it is seen which belong together.
            space(ui, theme.scale.gap.s);
            (response, value)
        });
        shown.inner
    }
}

/// Fields beside each other, on as many lines as they need; see [`Field::width`].
pub fn fields<R>(ui: &mut Ui, theme: &Theme, contents: impl FnOnce(&mut Ui) -> R) -> R {
    ui.with_layout(Layout::left_to_right(Align::Min).with_main_wrap(true), |ui| {
        ui.spacing_mut().item_spacing = vec2(theme.scale.gap.m, theme.scale.gap.s);
        contents(ui)
    })
    .inner
}

/// Outlines the field in the colour of errors, unless it has the keyboard.
pub(super) fn mark_wrong(ui: &mut Ui, theme: &Theme) {
    let widgets = &mut ui.visuals_mut().widgets;
    for look in [&mut widgets.inactive, &mut widgets.hovered] {
        look.bg_stroke.color = theme.palette.tone.bad.text;
    }
}

fn describe(response: &Response, wrong: Option<&str>, hint: Option<&str>) {
    let Some(description) = wrong.or(hint) else { return };
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.set_description(description);
        if wrong.is_some() {
            node.set_invalid(Invalid::True);
        }
    });
}

fn error_line(ui: &mut Ui, theme: &Theme, error: &str) {
    let color = theme.palette.tone.bad.text;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = theme.scale.gap.xs;
        icon(ui, theme, Tone::Bad.icon(), theme.scale.icon.s, color);
        ui.vertical(|ui| {
            space(ui, theme.scale.line.hair);
            ui.label(theme.small(error).color(color));
        });
    });
}

#[cfg(test)]
mod tests {
    use super::super::testing::harness;
    use super::*;
    use egui_kittest::kittest::Queryable as _;

    #[track_caller]
    fn check(room: f32, beside: bool) {
        let h = harness((), |theme, ui, ()| {
            ui.set_max_width(room);
            fields(ui, theme, |ui| {
                for label in ["Måltal", "Frist"] {
                    Field::new(theme, label).width(160.0).text(ui, label, "");
                }
            });
        });
        let rect = |label| h.get_by_role_and_label(eframe::egui::Role::TextInput, label).rect();
        assert_eq!(rect("Frist").top() == rect("Måltal").top(), beside);
        assert!(rect("Frist").right() <= room + rect("Måltal").left());
    }

    #[test]
    fn fields_stand_beside_each_other_where_there_is_room() {
        check(400.0, true);
    }

    #[test]
    fn fields_stand_below_each_other_where_there_is_not() {
        check(250.0, false);
    }

    #[test]
    fn a_field_says_what_is_wrong_instead_of_its_hint() {
        let h = harness((), |theme, ui, ()| {
            Field::new(theme, "Titel").hint("Kort og klart").error(Some("Skal udfyldes")).text(ui, "t", "");
        });
        assert!(h.query_by_label("Skal udfyldes").is_some());
        assert!(h.query_by_label("Kort og klart").is_none());
    }
}
