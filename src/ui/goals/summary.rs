//! How the selected goal stands: the verdict, the sentence that says why, what it
//! rests on, its chart, and how it stood before.

use eframe::egui::{Align, Label, Layout, Ui};

use super::plot::{Memory, Subject as Drawn, plot_ui};
use super::rows::Basis;
use super::{Focus, GoalsView, facts, past};
use crate::analysis::judge::{GoalJudgement, MeasureJudgement};
use crate::chart::GoalChart;
use crate::edit::Subject;
use crate::plan::goal::Goal;
use crate::plan::id::GoalId;
use crate::plan::measure::Measure;
use crate::ui::context::{Request, ViewCtx};
use crate::ui::parts::source::source_text;
use crate::ui::parts::verdict;
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, card, space};
use crate::wording::verdict::Judged;

/// The charts of the goal that is shown and the goals that serve it, worked out
/// when it changes.
#[derive(Debug, Default)]
pub(super) struct Charts {
    of: Option<(Basis, GoalId)>,
    /// One for each measure, in their order.
    charts: Vec<Option<GoalChart>>,
    /// Looking through all goals at each drawing would cost more than the rest.
    served_by: Vec<GoalId>,
    memory: Memory,
}

impl Charts {
    fn follow(&mut self, ctx: &ViewCtx<'_>, goal: &Goal, judged: &GoalJudgement) {
        let (document, insights) = (ctx.document, ctx.insights);
        let is_same = |(basis, of): &(Basis, GoalId)| *of == goal.id && basis.is_of(document, insights);
        if self.of.as_ref().is_some_and(is_same) {
            return;
        }
        self.of = Some((Basis::of(document, insights), goal.id));
        let chart = |(measure, judged): (&Measure, &MeasureJudgement)| {
            GoalChart::of(&document.plan, measure, judged, insights.on())
        };
        self.memory.begin_anew();
        let serving = document.plan.goals.iter().filter(|other| other.serves.contains(&goal.id));
        self.served_by = serving.map(|other| other.id).collect();
        self.charts = goal.measures.iter().zip(&judged.measures).map(chart).collect();
    }
}

/// Draws how `goal` stands.
pub(super) fn summary_ui(ctx: &ViewCtx<'_>, state: &mut GoalsView, ui: &mut Ui, goal: &Goal) {
    let Some(judged) = ctx.insights.goal(goal.id) else { return };
    state.charts.follow(ctx, goal, judged);
    let gap = ctx.theme.scale.gap.m;
    card(ui, ctx.theme, |ui| {
        verdict_ui(ctx, state, ui, goal, judged);
        ui.add(Label::new(ctx.words.goal_reason(ctx.document, goal, judged)).wrap().selectable(true));
        links_ui(ctx, ui, [("goals-serves", &goal.serves), ("goals-served-by", &state.charts.served_by)]);
        for (nth, (measure, judged)) in goal.measures.iter().zip(&judged.measures).enumerate() {
            let several = goal.measures.len() > 1;
            if several {
                space(ui, gap);
                ui.separator();
            }
            space(ui, gap);
            ui.push_id(measure.id, |ui| {
                if several {
                    measure_head_ui(ctx, ui, measure, judged);
                }
                measure_ui(ctx, &mut state.charts, ui, nth, measure, judged);
            });
        }
        past::past_ui(ctx, ui, goal, judged);
        notes_ui(ctx, ui, goal);
    });
    space(ui, ctx.theme.scale.gap.l);
}

/// The verdict, large, and the way to where the goal is written.
fn verdict_ui(ctx: &ViewCtx<'_>, state: &mut GoalsView, ui: &mut Ui, goal: &Goal, judged: &GoalJudgement) {
    ui.horizontal(|ui| {
        ui.set_min_height(ctx.theme.scale.size.control);
        if ctx.is_editable() {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let (edit, tip) = (ctx.words.text("goals-edit"), ctx.words.text("goals-edit-tip"));
                if ui.add(Button::quiet(ctx.theme, &edit).icon(Icon::Edit).tip(tip)).clicked() {
                    state.next_focus = Some(Focus::Title);
                    ui.request_repaint();
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    verdict::large_badge(ctx, ui, judged.shown());
                });
            });
        } else {
            verdict::large_badge(ctx, ui, judged.shown());
        }
    });
    // The number stands above the cards; the title only here, where it can be read whole.
    ui.add(Label::new(ctx.theme.strong(&goal.title)).wrap().selectable(true));
}

/// The goals that it serves, and those that serve it.
fn links_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, links: [(&str, &Vec<GoalId>); 2]) {
    let goal = |id: &GoalId| ctx.document.plan.goals.at(ctx.insights.goal_position(*id)?);
    let all = links.map(|(key, goals)| (key, goals.iter().filter_map(goal).collect::<Vec<_>>()));
    for (key, goals) in all.iter().filter(|(_, goals)| !goals.is_empty()) {
        space(ui, ctx.theme.scale.gap.xs);
        facts::line_ui(ctx, ui, &ctx.words.text(key), |ui| {
            for goal in goals {
                let name = [goal.number.as_str(), &goal.title].into_iter().filter(|part| !part.is_empty());
                if ui.link(name.collect::<Vec<_>>().join(" ")).clicked() {
                    ctx.send(Request::LeadTo(Subject::Goal(goal.id)));
                }
            }
        });
    }
}

/// What is measured, and how it stands by itself.
fn measure_head_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, measure: &Measure, judged: &MeasureJudgement) {
    let title = match &measure.subgroup {
        Some(subgroup) => format!("{} ({subgroup})", measure.title),
        None => measure.title.clone(),
    };
    ui.horizontal_wrapped(|ui| {
        ui.add(Label::new(ctx.theme.strong(title)));
        verdict::badge(ctx, ui, judged.shown());
    });
    let reason = ctx.words.measure_reason(&ctx.document.plan, measure, judged);
    ui.add(Label::new(reason).wrap().selectable(true));
    space(ui, ctx.theme.scale.gap.xs);
}

/// What the present target of a measure rests on, its chart, and its other targets.
fn measure_ui(
    ctx: &ViewCtx<'_>,
    charts: &mut Charts,
    ui: &mut Ui,
    nth: usize,
    measure: &Measure,
    judged: &MeasureJudgement,
) {
    let plan = &ctx.document.plan;
    let Some(now) = Judged::now(plan, measure, judged) else { return };
    let series = measure.series.and_then(|id| plan.series.at(ctx.insights.series_position(id)?));
    ui.scope(|ui| facts::facts_ui(ctx, ui, now, series));
    let Charts { charts, memory, .. } = charts;
    if let (Some(Some(chart)), Some(series)) = (charts.get(nth), series) {
        space(ui, ctx.theme.scale.gap.m);
        plot_ui(ctx, Drawn { chart, series, judged: now }, memory, ui);
    }
    if measure.targets.len() > 1 {
        targets_ui(ctx, ui, measure, judged);
    }
}

/// Every target of a measure with its verdict.
fn targets_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, measure: &Measure, judged: &MeasureJudgement) {
    let (words, theme, plan) = (ctx.words, ctx.theme, &ctx.document.plan);
    space(ui, theme.scale.gap.s);
    ui.label(theme.caption(words.text("goals-targets")));
    for (nth, (target, judgement)) in measure.targets.iter().zip(&judged.targets).enumerate() {
        let judged_now = Judged { plan, measure, target, judgement };
        facts::line_ui(ctx, ui, &words.due(target.due), |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = theme.scale.gap.s;
                let said = words.target(plan, &measure.unit, target);
                let said = if nth == judged.current { theme.strong(said) } else { theme.muted(said) };
                ui.label(said);
                verdict::word(ctx, ui, judgement.verdict);
            });
            if let Some(figure) = judgement.figure {
                let figure = [
                    ("figure", words.figure_used(judged_now, figure).into()),
                    ("period", words.period(figure.period).into()),
                ];
                ui.label(theme.small(words.fill("goals-reading", &figure)));
            }
        });
    }
}

/// What a reader should know, and where the goal stands.
fn notes_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, goal: &Goal) {
    let words = ctx.words;
    let mut notes: Vec<String> = goal.note.iter().cloned().collect();
    notes.extend(goal.in_force.as_ref().and_then(|in_force| in_force.note.clone()));
    for measure in &goal.measures {
        notes.extend(measure.note.clone());
        let series =
            measure.series.and_then(|id| ctx.document.plan.series.at(ctx.insights.series_position(id)?));
        let Some(series) = series else { continue };
        notes.extend(series.note.clone());
        notes.extend(series.breaks.iter().map(|change| {
            let args = [("day", words.day_short(change.on).into()), ("note", (&change.note).into())];
            words.fill("goals-break", &args)
        }));
    }
    notes.dedup();
    let source = source_text(ctx, goal.source.as_ref());
    if notes.is_empty() && source.is_empty() {
        return;
    }
    space(ui, ctx.theme.scale.gap.m);
    ui.spacing_mut().item_spacing.y = ctx.theme.scale.gap.xs;
    if !notes.is_empty() {
        ui.label(ctx.theme.caption(words.text("goals-notes")));
    }
    for note in notes {
        ui.add(Label::new(ctx.theme.small(note)).wrap().selectable(true));
    }
    if !source.is_empty() {
        let source = words.fill("goals-source", &[("place", source.into())]);
        ui.add(Label::new(ctx.theme.small(source)).wrap().selectable(true));
    }
}
