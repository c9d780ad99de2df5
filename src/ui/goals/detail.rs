//! The selected goal: its words, its measures, where it stands and what was found.

use eframe::egui::{Align, Label, Layout, ScrollArea, Ui};

use super::assessment::{Of, assessment_ui};
use super::rows::{Towards, goal_moved};
use super::{Focus, GoalsView, back_ui, form, links, measure, summary};
use crate::analysis::judge::Verdict;
use crate::analysis::{Finding, Severity};
use crate::document::Step;
use crate::edit::goal::GoalChange;
use crate::edit::{Command, GoalCommand, MeasureCommand};
use crate::plan::goal::{Goal, Origin};
use crate::plan::target::Condition;
use crate::plan::unit::Unit;
use crate::ui::context::ViewCtx;
use crate::ui::theme::{Icon, Tone};
use crate::ui::widgets::{Button, card, disclosure, follow_keyboard, space};

/// Draws the goal at position `at`.
pub(super) fn goal_ui(ctx: &ViewCtx<'_>, state: &mut GoalsView, ui: &mut Ui, at: usize, goal: &Goal) {
    state.drafts.follow(goal);
    head_ui(ctx, state, ui, at, goal);
    space(ui, ctx.theme.scale.gap.xs);
    // As wide with a scroll bar as without, or lines that break otherwise would
    // bring the bar and take it away again without end.
    let room = ui.available_width() - ui.spacing().scroll.allocated_width();
    ScrollArea::vertical().id_salt(("goal", goal.id)).auto_shrink([false, false]).show(ui, |ui| {
        ui.set_max_width(room);
        summary::summary_ui(ctx, state, ui, goal);
        card(ui, ctx.theme, |ui| {
            remarks_ui(ctx, ui, at, None);
            words_ui(ctx, state, ui, goal);
        });
        space(ui, ctx.theme.scale.gap.l);
        measures_ui(ctx, state, ui, at, goal);
        space(ui, ctx.theme.scale.gap.l);
        follow_keyboard(ui, ctx.theme.scale.size.control);
    });
}

/// The goal's number, and what can be done with it as a whole.
fn head_ui(ctx: &ViewCtx<'_>, state: &mut GoalsView, ui: &mut Ui, at: usize, goal: &Goal) {
    let (theme, words) = (ctx.theme, ctx.words);
    ui.horizontal(|ui| {
        ui.set_min_height(theme.scale.size.control);
        back_ui(ctx, state, ui);
        let name = match goal.number.trim() {
            "" => form::capital(&words.origin(goal.origin)),
            number => words.fill("goals-head", &[("number", number.into())]),
        };
        ui.label(theme.heading(name));
        if !ctx.is_editable() {
            return;
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            // Level with the cards below, which leave room for the scroll bar.
            space(ui, theme.scale.size.scroll_bar - theme.scale.gap.s);
            let remove = words.text("goals-remove");
            if ui.add(Button::danger(theme, &remove).icon(Icon::Remove)).clicked() {
                ctx.edit(Command::Goal(GoalCommand::Remove { id: goal.id }));
            }
            let ways = [
                (Towards::Down, Icon::ArrowDown, "goals-move-down", "goals-move-down-tip"),
                (Towards::Up, Icon::ArrowUp, "goals-move-up", "goals-move-up-tip"),
            ];
            for (towards, icon, name, tip) in ways {
                let to = goal_moved(&ctx.document.plan, at, towards);
                let name = words.text(name);
                let button = Button::icon_only(theme, icon, &name).tip(words.text(tip));
                if ui.add_enabled(to.is_some(), button).clicked()
                    && let Some(to) = to
                {
                    ctx.edit(Command::Goal(GoalCommand::Move { id: goal.id, to }));
                }
            }
        });
    });
}

fn words_ui(ctx: &ViewCtx<'_>, state: &mut GoalsView, ui: &mut Ui, goal: &Goal) {
    let (words, id) = (ctx.words, goal.id);
    let set = |change| ctx.edit(Command::Goal(GoalCommand::Set { id, change }));
    let title = form::text(ctx, ui, &words.text("goals-title"), ("title", id), &goal.title);
    if let Some(response) = title.response
        && state.focus.take_if(|focus| *focus == Focus::Title).is_some()
    {
        form::take_keyboard(ui, &response, &goal.title);
    }
    if let Some(title) = title.committed {
        set(GoalChange::Title(title));
    }
    let least = ctx.theme.scale.size.field / 2.0;
    form::beside(ui, ctx.theme, least, &[1.0, 2.0, 3.0], |ui, nth| match nth {
        0 => {
            let label = words.text("goals-number");
            if let Some(number) = form::text(ctx, ui, &label, ("number", id), &goal.number).committed {
                set(GoalChange::Number(number));
            }
        }
        1 => origin_ui(ctx, ui, goal).into_iter().for_each(set),
        _ => area_ui(ctx, ui, goal).into_iter().for_each(set),
    });
    let responsible = goal.responsible.as_deref().unwrap_or("");
    let label = words.text("goals-responsible");
    if let Some(name) = form::text(ctx, ui, &label, ("responsible", id), responsible).committed {
        set(GoalChange::Responsible(Some(name)));
    }
    let label = words.text("goals-note");
    let note = goal.note.as_deref().unwrap_or("");
    if let Some(note) = form::long_text(ctx, ui, &label, ("note", id), note).committed {
        set(GoalChange::Note(Some(note)));
    }
    more_ui(ctx, state, ui, goal).into_iter().for_each(set);
}

/// What few goals have, and what somebody judges of the goal as a whole.
fn more_ui(ctx: &ViewCtx<'_>, state: &mut GoalsView, ui: &mut Ui, goal: &Goal) -> Option<GoalChange> {
    let label = ctx.words.text("goals-more");
    let change = if ctx.is_editable() && disclosure(ui, ctx.theme, ("goal-more", goal.id), &label) {
        links::links_ui(ctx, &mut state.choosing, ui, goal)
    } else {
        links::links_read_ui(ctx, ui, goal);
        None
    };
    let computed = ctx.insights.goal(goal.id).map_or(Verdict::InWords, |judged| judged.computed);
    let (of, assessment) = (Of::Goal(goal.id), goal.assessment.as_ref());
    let drafts = &mut state.drafts.assessments;
    let assessed = assessment_ui(ctx, drafts, ui, of, assessment, computed);
    change.or(assessed.map(GoalChange::Assessment))
}

fn origin_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, goal: &Goal) -> Option<GoalChange> {
    let names = Origin::ALL.map(|origin| form::capital(&ctx.words.origin(origin)));
    let options: Vec<(Origin, &str)> =
        Origin::ALL.into_iter().zip(names.iter().map(String::as_str)).collect();
    let label = ctx.words.text("goals-origin");
    form::choice(ctx, ui, &label, ("origin", goal.id), &options, &goal.origin).map(GoalChange::Origin)
}

fn area_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, goal: &Goal) -> Option<GoalChange> {
    let none = ctx.words.text("goals-without-area");
    let areas = ctx.document.plan.focus_areas.iter().map(|area| (Some(area.id), area.title.as_str()));
    let options: Vec<_> = std::iter::once((None, &*none)).chain(areas).collect();
    let label = ctx.words.text("goals-area");
    form::choice(ctx, ui, &label, ("area", goal.id), &options, &goal.focus_area).map(GoalChange::FocusArea)
}

fn measures_ui(ctx: &ViewCtx<'_>, state: &mut GoalsView, ui: &mut Ui, at: usize, goal: &Goal) {
    let (theme, words) = (ctx.theme, ctx.words);
    ui.horizontal(|ui| {
        ui.set_min_height(theme.scale.size.control);
        ui.label(theme.heading(words.text("goals-measures")));
        if !ctx.is_editable() {
            return;
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let add = words.text("goals-measure-add");
            if ui.add(Button::secondary(theme, &add).icon(Icon::Add)).clicked() {
                let title = words.text("goals-measure-new-title").into_owned();
                // The figure to reach is unknown until it is typed; no figure stands for it.
                let unit = goal.measures.last().map_or(Unit::Persons, |last| last.unit.clone());
                let add = MeasureCommand::Add { goal: goal.id, title, unit, condition: Condition::Deliver };
                ctx.edit(Command::Measure(add));
                state.next_focus = Some(Focus::LastMeasure);
            }
        });
    });
    if goal.measures.is_empty() {
        ui.label(theme.muted(words.text("goals-measures-none")));
    }
    for (nth, measure) in goal.measures.iter().enumerate() {
        let is_last = nth + 1 == goal.measures.len();
        let focus = state.focus.take_if(|focus| is_last && *focus == Focus::LastMeasure);
        card(ui, theme, |ui| {
            measure_head_ui(ctx, ui, goal, nth);
            measure::measure_ui(ctx, state, ui, goal.id, measure, focus);
            remarks_ui(ctx, ui, at, Some(nth));
        });
    }
}

/// Which measure it is, where there are several, and the button that removes it.
fn measure_head_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, goal: &Goal, nth: usize) {
    let Some(measure) = goal.measures.get(nth) else { return };
    ui.horizontal(|ui| {
        if ctx.is_editable() {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let remove = ctx.words.fill("goals-measure-remove", &[("title", (&measure.title).into())]);
                if ui.add(Button::icon_only(ctx.theme, Icon::Remove, &remove)).clicked() {
                    let command = MeasureCommand::Remove { goal: goal.id, id: measure.id };
                    ctx.edit(Command::Measure(command));
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    ui.add(Label::new(ctx.theme.heading(&measure.title)).truncate());
                });
            });
        } else {
            ui.label(ctx.theme.heading(&measure.title));
        }
    });
}

/// What was found in a measure of the goal at `at`, or in the goal itself.
fn remarks_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, at: usize, measure: Option<usize>) {
    for finding in ctx.insights.findings_of_goal(at).iter().filter(|finding| measure_of(finding) == measure) {
        let tone = match finding.severity {
            Severity::Error => Tone::Bad,
            Severity::Warning => Tone::Attention,
            Severity::Note => Tone::Info,
        };
        let word = form::capital(&ctx.words.severity(finding.severity));
        form::remark(ui, ctx.theme, tone, &word, &ctx.words.finding(finding));
    }
}

/// Which measure of its goal a finding is about.
fn measure_of(finding: &Finding) -> Option<usize> {
    finding.place.steps().windows(2).find_map(|steps| match steps {
        [Step::Field("measures"), Step::Index(nth)] => Some(*nth),
        _ => None,
    })
}
