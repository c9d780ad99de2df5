//! The day on which goals are judged, and how to judge on another.

use eframe::egui::{
    Align, Frame, Layout, Margin, Popup, PopupCloseBehavior, Role, Stroke, Ui, UiBuilder, vec2,
};

use super::bar::{give_back, is_open};
use crate::session::Action;
use crate::ui::context::ViewCtx;
use crate::ui::theme::Tone;
use crate::ui::widgets::{Button, Field, icon};
use crate::wording::date::parse_day;

/// Shows the day, and lets another be chosen. A frozen plan stays judged on the
/// day it was frozen.
pub(super) fn day_ui(ctx: &ViewCtx<'_>, ui: &mut Ui) {
    let (words, theme) = (ctx.words, ctx.theme);
    let day = words.day_short(ctx.insights.on());
    let label = words.fill("goals-judged-on", &[("day", day.clone().into())]);
    if is_frozen(ctx) {
        ui.label(theme.small(label)).on_hover_text(words.text("goals-judged-frozen").as_ref());
        return;
    }
    let tip = words.text("goals-judged-on-tip");
    let button = ui.add(Button::quiet(theme, &label).tip(tip));
    let was_open = is_open(&button);
    Popup::from_toggle_button_response(&button)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .accessible_name(&label)
        .gap(theme.scale.gap.xs)
        .show(|ui| {
            ui.set_width(0.7 * theme.scale.size.field);
            let name = words.text("goals-judged-day");
            let hint = words.text("goals-judged-on-tip");
            let read =
                |text: &str| parse_day(text, words).map_err(|wrong| words.date_problem(wrong).into_owned());
            let field = Field::new(theme, &name).hint(&hint).parsed_words(ui, "judged_on", &day, read);
            if let Some(day) = field.committed {
                ctx.act(Action::JudgeOn(Some(day).filter(|day| *day != ctx.today)));
                ui.close();
                button.request_focus();
            }
            let today = words.text("goals-judge-today");
            let is_today = ctx.insights.on() == ctx.today;
            if ui.add_enabled(!is_today, Button::secondary(theme, &today)).clicked() {
                ctx.act(Action::JudgeOn(None));
                ui.close();
                button.request_focus();
            }
        });
    give_back(ui, &button, was_open);
}

/// Says so when the day is not today: every verdict would be misread otherwise.
pub(super) fn notice_ui(ctx: &ViewCtx<'_>, ui: &mut Ui) {
    if is_frozen(ctx) || ctx.insights.on() == ctx.today {
        return;
    }
    let (words, theme, colors) = (ctx.words, ctx.theme, Tone::Info.colors(ctx.theme));
    let day = words.day_short(ctx.insights.on());
    let said = words.fill("goals-judged-elsewhen", &[("day", day.into())]);
    let frame = Frame::new()
        .fill(colors.fill)
        .stroke(Stroke::new(theme.scale.line.hair, colors.edge))
        .corner_radius(theme.scale.radius.control())
        .inner_margin(Margin::symmetric(theme.scale.gap.s as i8, 0));
    let status = UiBuilder::new().accessibility_role(Role::Status).accessibility_label(said.as_str());
    ui.scope_builder(status, |ui| {
        frame.show(ui, |ui| {
            let size = vec2(ui.available_width(), theme.scale.size.control);
            ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
                let back = words.text("goals-judge-today");
                if ui.add(Button::quiet(theme, &back)).clicked() {
                    ctx.act(Action::JudgeOn(None));
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    icon(ui, theme, Tone::Info.icon(), theme.scale.icon.s, colors.text);
                    ui.add(eframe::egui::Label::new(theme.small(&said).color(colors.text)).truncate())
                        .on_hover_text(&said);
                });
            });
        });
    });
}

fn is_frozen(ctx: &ViewCtx<'_>) -> bool {
    ctx.today_plan.is_some()
}
