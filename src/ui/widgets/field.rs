//! What all fields of a form share: a label above, a hint or an error below.

use eframe::egui::accesskit::Invalid;
use eframe::egui::{Response, Ui};

use super::paint::{icon, space};
use crate::ui::theme::{Theme, Tone};

/// A field of a form. Give it its parts, then show it as what it is:
/// [`text`](Self::text), [`long_text`](Self::long_text), [`choice`](Self::choice),
/// [`date`](Self::date), [`optional_date`](Self::optional_date) or [`parsed`](Self::parsed).
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
        let shown = ui.vertical(|ui| {
            ui.set_max_width(width.min(ui.available_width()));
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
            (response, value)
        });
        shown.inner
    }
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
