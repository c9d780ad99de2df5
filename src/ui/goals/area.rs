//! What a heading of the list leads to: the focus area's name, and where it stands.

use eframe::egui::{Label, Ui};

use super::rows::{Towards, area_moved};
use super::{Focus, GoalsView, back_ui, form, list, row};
use crate::edit::{Command, FocusAreaCommand};
use crate::plan::goal::FocusArea;
use crate::plan::id::FocusAreaId;
use crate::ui::context::ViewCtx;
use crate::ui::parts::grouping::Group;
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, card, space};

/// Draws what belongs to `group`.
pub(super) fn group_ui(ctx: &ViewCtx<'_>, state: &mut GoalsView, ui: &mut Ui, group: Group) {
    let (theme, plan) = (ctx.theme, &ctx.document.plan);
    let count = plan.goals.iter().filter(|goal| Group::of(goal) == group).count();
    ui.horizontal(|ui| {
        ui.set_min_height(theme.scale.size.control);
        back_ui(ctx, state, ui);
        ui.add(Label::new(theme.heading(row::group_title(ctx, group))).truncate());
    });
    ui.label(theme.muted(row::goal_count(ctx, count)));
    space(ui, theme.scale.gap.s);
    if let Group::Area(id) = group
        && let Some(area) = plan.focus_areas.get(id)
        && ctx.is_editable()
    {
        card(ui, theme, |ui| area_ui(ctx, state, ui, area));
    }
    if ctx.is_editable() {
        list::add_area_ui(ctx, &mut state.next_focus, ui);
    }
}

fn area_ui(ctx: &ViewCtx<'_>, state: &mut GoalsView, ui: &mut Ui, area: &FocusArea) {
    let (theme, words, id) = (ctx.theme, ctx.words, area.id);
    let edited = form::text(ctx, ui, &words.text("goals-area-name"), ("area", id), &area.title);
    if let Some(response) = edited.response
        && state.focus.take_if(|focus| *focus == Focus::Title).is_some()
    {
        form::take_keyboard(ui, &response, &area.title);
    }
    if let Some(title) = edited.committed {
        ctx.edit(Command::FocusArea(FocusAreaCommand::Rename { id, title }));
    }
    ui.label(theme.small(words.text("goals-area-remove-advice")));
    space(ui, theme.scale.gap.s);
    ui.horizontal_wrapped(|ui| buttons(ctx, ui, id));
}

fn buttons(ctx: &ViewCtx<'_>, ui: &mut Ui, id: FocusAreaId) {
    let (theme, words) = (ctx.theme, ctx.words);
    let remove = words.text("goals-area-remove");
    for (towards, icon, key) in
        [(Towards::Up, Icon::ArrowUp, "goals-move-up"), (Towards::Down, Icon::ArrowDown, "goals-move-down")]
    {
        let (to, name) = (area_moved(&ctx.document.plan, id, towards), words.text(key));
        let button = Button::secondary(theme, &name).icon(icon);
        if ui.add_enabled(to.is_some(), button).clicked()
            && let Some(to) = to
        {
            ctx.edit(Command::FocusArea(FocusAreaCommand::Move { id, to }));
        }
    }
    if ui.add(Button::danger(theme, &remove).icon(Icon::Remove)).clicked() {
        ctx.edit(Command::FocusArea(FocusAreaCommand::Remove { id }));
    }
}
