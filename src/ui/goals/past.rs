//! How a goal stood at each frozen state, and where its verdict changed.

use eframe::egui::{Label, Ui};

use super::facts::line_ui;
use crate::analysis::judge::{GoalJudgement, Shown};
use crate::document::Document;
use crate::edit::Subject;
use crate::plan::goal::Goal;
use crate::session::Past;
use crate::ui::context::{Request, ViewCtx};
use crate::ui::parts::verdict;
use crate::ui::theme::Icon;
use crate::ui::widgets::{icon, space};
use crate::wording::verdict::Judged;

/// How a goal stood.
enum Stood {
    /// So, by this figure, if it was by one.
    So(Shown, Option<String>),
    /// The plan did not have it.
    NotThere,
    /// The state cannot be read.
    Unreadable,
}

/// Draws the states, oldest first, and how it stands now; nothing where nothing was frozen.
pub(super) fn past_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, goal: &Goal, judged: &GoalJudgement) {
    if ctx.document.snapshots.is_empty() {
        return;
    }
    let (words, theme) = (ctx.words, ctx.theme);
    space(ui, theme.scale.gap.m);
    ui.label(theme.caption(words.text("goals-past")));
    // A frozen plan knows those before it, and nothing of what came after.
    let known: Vec<&Past> =
        ctx.past.iter().filter(|past| ctx.document.snapshots.contains(&past.reference)).collect();
    if known.len() < ctx.document.snapshots.len() {
        ui.label(theme.small(words.text("goals-past-reading")));
    }
    let mut before = None;
    for past in known {
        let stood = stood(ctx, past, goal);
        state_ui(ctx, ui, past, &stood, changed(&mut before, &stood));
    }
    let now = Stood::So(judged.shown(), reading(ctx, ctx.document, goal, judged));
    let args = [("day", words.day_short(ctx.insights.on()).into())];
    let key = if ctx.today_plan.is_some() { "goals-past-shown" } else { "goals-past-now" };
    let has_changed = changed(&mut before, &now);
    line_ui(ctx, ui, &words.fill(key, &args), |ui| stood_ui(ctx, ui, &now, has_changed));
}

/// Whether the verdict is another than it was the last time it was known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Change {
    Changed,
    Same,
}

fn changed(before: &mut Option<Shown>, stood: &Stood) -> Change {
    let Stood::So(shown, _) = stood else { return Change::Same };
    let kind = |shown: Shown| (verdict::kind(shown.verdict), shown.by);
    let last = before.replace(*shown);
    match last {
        Some(last) if kind(last) != kind(*shown) => Change::Changed,
        _ => Change::Same,
    }
}

fn stood(ctx: &ViewCtx<'_>, past: &Past, goal: &Goal) -> Stood {
    let Some(state) = &past.state else { return Stood::Unreadable };
    let then = state.insights.goal_position(goal.id).and_then(|at| state.document.plan.goals.at(at));
    match then.zip(state.insights.goal(goal.id)) {
        Some((goal, judged)) => Stood::So(judged.shown(), reading(ctx, &state.document, goal, judged)),
        None => Stood::NotThere,
    }
}

/// `11,6 % (maj 2020)`: the figure that the verdict rested on.
fn reading(ctx: &ViewCtx<'_>, document: &Document, goal: &Goal, judged: &GoalJudgement) -> Option<String> {
    let worst = judged.worst()?;
    let measure = goal.measures.iter().find(|measure| measure.id == worst.measure)?;
    let judged = Judged::now(&document.plan, measure, worst)?;
    let figure = judged.judgement.figure?;
    let value = ctx.words.figure_used(judged, figure);
    let args = [("figure", value.into()), ("period", ctx.words.period(figure.period).into())];
    Some(ctx.words.fill("goals-reading", &args))
}

fn state_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, past: &Past, stood: &Stood, change: Change) {
    let reference = &past.reference;
    let day = ctx.words.day_short(reference.taken.date());
    ui.push_id(("past", reference.number), |ui| {
        line_ui(ctx, ui, &day, |ui| {
            stood_ui(ctx, ui, stood, change);
            if ui.link(item(ctx, past)).clicked() {
                ctx.send(Request::LeadTo(Subject::Snapshot(reference.number)));
            }
        });
    });
}

/// `Punkt 67`, of the plan's agenda.
fn item(ctx: &ViewCtx<'_>, past: &Past) -> String {
    ctx.words.taken_for(ctx.today_plan.unwrap_or(ctx.document), &past.reference)
}

fn stood_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, stood: &Stood, change: Change) {
    let (words, theme) = (ctx.words, ctx.theme);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = theme.scale.gap.s;
        match stood {
            Stood::So(shown, reading) => {
                verdict::badge(ctx, ui, *shown);
                if let Some(reading) = reading {
                    ui.label(theme.small(reading));
                }
            }
            Stood::NotThere => {
                ui.label(theme.muted(words.text("goals-past-not-there")));
            }
            Stood::Unreadable => {
                ui.label(theme.muted(words.text("goals-past-unreadable")));
            }
        }
        if change == Change::Changed {
            icon(ui, theme, Icon::Different, theme.scale.icon.s, theme.palette.text.plain);
            ui.add(Label::new(theme.small(words.text("goals-past-changed")).color(theme.palette.text.plain)));
        }
    });
}
