//! Whether the frozen state that is shown is still the plan, and what differs.

use eframe::egui::{Align, Frame, Layout, Margin, Stroke, Ui};

use super::{AgendaView, Page};
use crate::analysis::compare::{Change, changes};
use crate::document::Document;
use crate::ui::context::ViewCtx;
use crate::ui::theme::{Icon, Tone};
use crate::ui::widgets::{Button, icon, space};

/// The differences between the frozen state that is shown and today's plan.
/// Comparing walks through the whole plan, so it is done once for each pair.
#[derive(Debug, Default)]
pub(super) struct Comparison {
    made: Option<Compared>,
}

#[derive(Debug)]
struct Compared {
    frozen: Document,
    today: Document,
    changes: Vec<Change>,
}

/// What became of the comparison in this pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum News {
    /// It is as it was.
    None,
    /// Another frozen state is shown than before.
    Opened,
    /// Today's plan is shown again.
    Left,
}

impl Comparison {
    /// Follows what is shown.
    pub(super) fn update(&mut self, shown: &Document, today: Option<&Document>) -> News {
        let Some(today) = today else {
            return if self.made.take().is_some() { News::Left } else { News::None };
        };
        let opened = !self.made.as_ref().is_some_and(|made| made.frozen.shares_content(shown));
        if opened || !self.made.as_ref().is_some_and(|made| made.today.shares_content(today)) {
            let changes = changes(shown, today);
            self.made = Some(Compared { frozen: shown.clone(), today: today.clone(), changes });
        }
        if opened { News::Opened } else { News::None }
    }

    /// From the frozen state to today's plan; `None` while no frozen state is shown.
    pub(super) fn changes(&self) -> Option<&[Change]> {
        self.made.as_ref().map(|made| made.changes.as_slice())
    }
}

/// The verdict across the view while a frozen state is shown.
pub(super) fn verdict_ui(ctx: &ViewCtx<'_>, state: &mut AgendaView, ui: &mut Ui) {
    let Some(changes) = state.comparison.changes() else { return };
    let (scale, colors) = (&ctx.theme.scale, tone(changes).colors(ctx.theme));
    let frame = Frame::new()
        .fill(colors.fill)
        .stroke(Stroke::new(scale.line.hair, colors.edge))
        .corner_radius(scale.radius.control())
        .inner_margin(Margin::symmetric(scale.gap.m as i8, scale.gap.xs as i8));
    frame.show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        verdict_line(ctx, state, ui);
    });
    space(ui, ctx.theme.scale.gap.s);
}

/// The verdict, and the way to the differences.
pub(super) fn verdict_line(ctx: &ViewCtx<'_>, state: &mut AgendaView, ui: &mut Ui) {
    let Some(changes) = state.comparison.changes() else { return };
    let (theme, words) = (ctx.theme, ctx.words);
    let differs = !changes.is_empty();
    let mark = if differs { Icon::Different } else { Icon::Equal };
    let (color, verdict) = (tone(changes).colors(theme).text, verdict(ctx, changes));
    ui.horizontal(|ui| {
        ui.set_min_height(theme.scale.size.control);
        icon(ui, theme, mark, theme.scale.icon.m, color);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let show = words.text("agenda-show-differences");
            if differs
                && state.page != Some(Page::Differences)
                && ui.add(Button::quiet(theme, &show).icon(Icon::List)).clicked()
            {
                state.differences.begin_anew();
                state.choose(Page::Differences);
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(eframe::egui::Label::new(theme.strong(verdict)).truncate());
            });
        });
    });
}

fn tone(changes: &[Change]) -> Tone {
    if changes.is_empty() { Tone::Good } else { Tone::Info }
}

fn verdict(ctx: &ViewCtx<'_>, changes: &[Change]) -> String {
    if changes.is_empty() {
        return ctx.words.text("agenda-equals-today").into_owned();
    }
    ctx.words.fill("agenda-differs-from-today", &[("count", changes.len().into())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::sample;

    #[test]
    fn a_pair_is_compared_once_and_again_when_today_changes() {
        let (frozen, mut today) = (sample(), sample());
        today.plan.title.push('!');
        let mut comparison = Comparison::default();
        assert_eq!(comparison.update(&frozen, Some(&today)), News::Opened);
        let before = comparison.changes().map(<[_]>::as_ptr);
        assert_eq!(comparison.changes().map(<[_]>::len), Some(1));
        assert_eq!(comparison.update(&frozen.clone(), Some(&today.clone())), News::None);
        assert_eq!(comparison.changes().map(<[_]>::as_ptr), before);
        today.plan.committee.push('!');
        assert_eq!(comparison.update(&frozen, Some(&today)), News::None);
        assert_eq!(comparison.changes().map(<[_]>::len), Some(2));
        assert_eq!(comparison.update(&today, None), News::Left);
        assert_eq!(comparison.update(&today, None), News::None);
        assert_eq!(comparison.changes(), None);
    }
}
