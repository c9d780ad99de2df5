//! A message that stays until it is dealt with: what happened, and then what to do.

use eframe::egui::accesskit::Role;
use eframe::egui::{Align, Frame, Layout, Margin, Stroke, Ui, UiBuilder};

use super::button::Button;
use super::paint::icon;
use crate::ui::theme::{Icon, Theme, Tone};

/// A bar across a view.
#[must_use = "show it with `.show(ui)`"]
pub struct Notice<'a> {
    theme: &'a Theme,
    tone: Tone,
    title: &'a str,
    advice: Option<&'a str>,
    actions: &'a [&'a str],
    dismiss: Option<&'a str>,
}

/// What was pressed in a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeEvent {
    /// The nth of the actions, counted from 0.
    Action(usize),
    Dismissed,
}

impl<'a> Notice<'a> {
    /// `title` says what happened.
    pub fn new(theme: &'a Theme, tone: Tone, title: &'a str) -> Self {
        Self { theme, tone, title, advice: None, actions: &[], dismiss: None }
    }

    /// What to do about it.
    pub fn advice(mut self, advice: &'a str) -> Self {
        self.advice = Some(advice);
        self
    }

    /// Ways on, each the label of a button.
    pub fn actions(mut self, labels: &'a [&'a str]) -> Self {
        self.actions = labels;
        self
    }

    /// A cross that takes the notice away; `name` is what it is called.
    pub fn dismissable(mut self, name: &'a str) -> Self {
        self.dismiss = Some(name);
        self
    }

    pub fn show(self, ui: &mut Ui) -> Option<NoticeEvent> {
        let role = match self.tone {
            Tone::Bad | Tone::Attention => Role::Alert,
            Tone::Good | Tone::Unknown | Tone::Neutral | Tone::Info => Role::Status,
        };
        let spoken = [Some(self.title), self.advice].into_iter().flatten().collect::<Vec<_>>().join(" ");
        let builder = UiBuilder::new().accessibility_role(role).accessibility_label(spoken);
        ui.scope_builder(builder, |ui| self.frame().show(ui, |ui| self.contents(ui)).inner).inner
    }

    fn frame(&self) -> Frame {
        let (scale, colors) = (&self.theme.scale, self.tone.colors(self.theme));
        Frame::new()
            .fill(colors.fill)
            .stroke(Stroke::new(scale.line.hair, colors.edge))
            .corner_radius(scale.radius.control())
            .inner_margin(Margin::symmetric(scale.gap.m as i8, scale.gap.s as i8))
    }

    fn contents(&self, ui: &mut Ui) -> Option<NoticeEvent> {
        let theme = self.theme;
        let mut event = None;
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            if let Some(name) = self.dismiss
                && ui.add(Button::icon_only(theme, Icon::Close, name)).clicked()
            {
                event = Some(NoticeEvent::Dismissed);
            }
            ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
                let line = Layout::left_to_right(Align::Center);
                let height = theme.scale.size.control;
                ui.allocate_ui_with_layout([theme.scale.icon.l, height].into(), line, |ui| {
                    icon(ui, theme, self.tone.icon(), theme.scale.icon.l, self.tone.colors(theme).text);
                });
                ui.vertical(|ui| event = self.words(ui).or(event));
            });
        });
        event
    }

    fn words(&self, ui: &mut Ui) -> Option<NoticeEvent> {
        let theme = self.theme;
        ui.spacing_mut().item_spacing.y = theme.scale.gap.xs;
        // The first line stands level with the icon and the cross.
        super::space(ui, (theme.scale.size.control - theme.scale.text.body * 1.3) / 2.0);
        ui.label(theme.strong(self.title));
        if let Some(advice) = self.advice {
            ui.label(advice);
        }
        if self.actions.is_empty() {
            super::space(ui, theme.scale.gap.xs);
            return None;
        }
        super::space(ui, theme.scale.gap.xs);
        let mut pressed = None;
        ui.horizontal_wrapped(|ui| {
            for (nth, label) in self.actions.iter().enumerate() {
                if ui.add(Button::secondary(theme, label)).clicked() {
                    pressed = Some(NoticeEvent::Action(nth));
                }
            }
        });
        super::space(ui, theme.scale.gap.xs);
        pressed
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::harness;
    use super::*;
    use egui_kittest::kittest::Queryable as _;

    fn check(pressed: &str, wanted: NoticeEvent) {
        let mut h = harness(None, |theme, ui, event: &mut Option<NoticeEvent>| {
            let notice = Notice::new(theme, Tone::Bad, "Planen blev ikke gemt.")
                .advice("Filen er ændret af et andet program.")
                .actions(&["Gem en kopi…", "Hent igen"])
                .dismissable("Luk");
            *event = notice.show(ui).or(*event);
        });
        assert!(h.query_by_role(Role::Alert).is_some());
        h.get_by_label(pressed).click();
        h.run();
        assert_eq!(*h.state(), Some(wanted));
    }

    #[test]
    fn each_way_on_is_told_apart() {
        check("Gem en kopi…", NoticeEvent::Action(0));
        check("Hent igen", NoticeEvent::Action(1));
    }

    #[test]
    fn a_notice_can_be_taken_away() {
        check("Luk", NoticeEvent::Dismissed);
    }
}
