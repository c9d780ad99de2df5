//! What the plan is called, whom it is for, and on which day it is judged.

use eframe::egui::{Align, Layout, Ui};

use super::tally::summary;
use super::verdicts::Goals;
use crate::edit::{Command, PlanCommand};
use crate::ui::context::ViewCtx;
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, Field, card, fields, space};
use crate::wording::date::parse_period;

/// Whether the plan's own lines are being edited.
#[derive(Debug, Default)]
pub(super) struct Header {
    editing: Editing,
}

#[derive(Debug, Default, PartialEq, Eq)]
enum Editing {
    #[default]
    No,
    Yes,
}

/// Draws the title, or the form that changes it.
pub(super) fn header_ui(ctx: &ViewCtx<'_>, state: &mut Header, goals: &Goals, ui: &mut Ui) {
    let (words, theme, plan) = (ctx.words, ctx.theme, &ctx.document.plan);
    // A plan that is not called anything yet asks for its name.
    let is_nameless = plan.title.is_empty() && ctx.is_editable();
    ui.horizontal_top(|ui| {
        let edit = words.text("overview-edit-plan");
        let done = words.text("overview-edit-done");
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            if ctx.is_editable() && !is_nameless {
                let (label, icon) = match state.editing {
                    Editing::No => (&edit, Icon::Edit),
                    Editing::Yes => (&done, Icon::Check),
                };
                if ui.add(Button::quiet(theme, label).icon(icon)).clicked() {
                    state.editing = if state.editing == Editing::No { Editing::Yes } else { Editing::No };
                }
            }
            ui.with_layout(Layout::top_down(Align::Min), |ui| title_ui(ctx, ui));
        });
    });
    about_ui(ctx, goals, ui);
    if ctx.is_editable() && (is_nameless || state.editing == Editing::Yes) {
        space(ui, theme.scale.gap.m);
        card(ui, theme, |ui| form_ui(ctx, ui));
    }
}

fn title_ui(ctx: &ViewCtx<'_>, ui: &mut Ui) {
    let title = match ctx.document.plan.title.as_str() {
        "" => ctx.words.text("overview-untitled").into_owned(),
        title => title.to_owned(),
    };
    ui.label(ctx.theme.title(title));
}

/// Whose plan it is, for which time, and on which day its goals are judged.
fn about_ui(ctx: &ViewCtx<'_>, goals: &Goals, ui: &mut Ui) {
    let plan = &ctx.document.plan;
    let parts = [plan.municipality.clone(), plan.committee.clone(), ctx.words.period(plan.period)];
    let judged = (goals.count() > 0).then(|| summary(ctx, goals));
    let line: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).chain(judged).collect();
    ui.label(ctx.theme.muted(line.join(" · ")));
}

fn form_ui(ctx: &ViewCtx<'_>, ui: &mut Ui) {
    let (words, theme, plan) = (ctx.words, ctx.theme, &ctx.document.plan);
    let width = theme.scale.size.field.min(ui.available_width());
    let text = |key: &'static str| words.text(key);
    let (title, municipality) = (text("overview-plan-title"), text("overview-plan-municipality"));
    let (committee, period) = (text("overview-plan-committee"), text("overview-plan-period"));
    let hint = text("overview-plan-period-hint");
    let set = |committed: Option<String>, make: fn(String) -> PlanCommand| {
        if let Some(value) = committed {
            ctx.edit(Command::Plan(make(value)));
        }
    };
    fields(ui, theme, |ui| {
        let field = |label| Field::new(theme, label).width(width);
        set(field(&title).text(ui, "plan-title", &plan.title).committed, PlanCommand::Title);
        set(
            field(&municipality).text(ui, "plan-municipality", &plan.municipality).committed,
            PlanCommand::Municipality,
        );
        set(field(&committee).text(ui, "plan-committee", &plan.committee).committed, PlanCommand::Committee);
        let shown = words.period(plan.period);
        let parse = |typed: &str| {
            parse_period(typed, words).map_err(|problem| words.date_problem(problem).into_owned())
        };
        let edited = field(&period).hint(&hint).parsed_words(ui, "plan-period", &shown, parse);
        if let Some(period) = edited.committed {
            ctx.edit(Command::Plan(PlanCommand::Period(period)));
        }
    });
}
