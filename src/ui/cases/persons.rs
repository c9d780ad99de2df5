//! A case's persons: the assumed path, and how they had gone on the days of a status.

use eframe::egui::{Label, Ui};

use super::money::capital;
use super::table::{Head, Line, Look, table_ui};
use super::{Case, person_plot};
use crate::analysis::cases::{CaseStatus, Cohort, Figure, GroupStatus, Met, Path, PathYear};
use crate::plan::Amount;
use crate::plan::investment::Outcome;
use crate::plan::unit::Unit;
use crate::ui::context::ViewCtx;
use crate::ui::theme::Tone;
use crate::ui::widgets::{icon, section};

/// Draws the part.
pub fn persons_ui(ctx: &ViewCtx<'_>, case: Case<'_>, ui: &mut Ui) {
    let words = ctx.words;
    if case.facts.path.is_none() && case.facts.statuses.is_empty() {
        ui.label(ctx.theme.muted(words.text("cases-no-persons")));
        return;
    }
    if let Some(path) = &case.facts.path {
        section(
            ui,
            ctx.theme,
            &words.text("cases-path"),
            |_| {},
            |ui| {
                person_plot::person_plot_ui(ctx, case, &[], ui);
                path_ui(ctx, path, ui);
            },
        );
    }
    for (nth, status) in case.facts.statuses.iter().enumerate() {
        let name = words.fill("cases-status", &[("day", words.day_short(status.on).into())]);
        section(
            ui,
            ctx.theme,
            &name,
            |_| {},
            |ui| {
                ui.push_id(nth, |ui| status_ui(ctx, status, ui));
            },
        );
    }
}

fn path_ui(ctx: &ViewCtx<'_>, path: &Path, ui: &mut Ui) {
    let words = ctx.words;
    let mut heads: Vec<Head> =
        path.years.iter().map(|year| Head::plain(words.case_year(year.period))).collect();
    heads.push(Head::plain(words.text("cases-total")));
    let line = |key: &str, look: Look, figure: fn(&PathYear) -> Figure, total: Figure| {
        let years = path.years.iter().map(|year| ctx.words.case_persons(figure(year)));
        let total = if total == Figure::Absent { String::new() } else { ctx.words.case_persons(total) };
        Line::new(look, words.text(key), years.chain([total]).collect())
    };
    let lines = [
        line("cases-path-start", Look::Part, |year| year.start, Figure::Absent),
        line("cases-path-self-support", Look::Part, |year| year.self_support, path.self_support.negative()),
        line(
            "cases-path-other-support",
            Look::Part,
            |year| year.other_support,
            path.other_support.negative(),
        ),
        line("cases-path-end", Look::Sum, |year| year.end, Figure::Absent),
    ];
    table_ui(ctx, ui, "path", &words.text("cases-persons"), (&heads, &lines));
    let persons = |amount: Amount| words.case_persons_known(amount);
    if let Some(rounded) = words.case_rounded(&path.rounded, persons) {
        ui.add(Label::new(ctx.theme.small(rounded)).wrap());
    }
    let (Some(reduction), Some(own)) = (path.reduction.known(), path.self_support.known()) else { return };
    let Some(share) = path.self_support_share() else { return };
    let all = path.self_support.plus(path.other_support).known().unwrap_or(reduction);
    let args = [
        ("reduction", ctx.words.case_persons_known(reduction).into()),
        ("own", ctx.words.case_persons_known(own).into()),
        ("all", ctx.words.case_persons_known(all).into()),
        ("share", words.percent(share, 1).into()),
    ];
    ui.add(Label::new(ctx.theme.small(words.fill("cases-path-said", &args))).wrap());
}

fn status_ui(ctx: &ViewCtx<'_>, status: &CaseStatus, ui: &mut Ui) {
    let words = ctx.words;
    let heads = [
        Head::plain(capital(&words.cohort(Cohort::Initial))),
        Head::plain(capital(&words.cohort(Cohort::Inflow))),
        Head::plain(capital(&words.cohort(Cohort::All))),
        Head::plain(words.text("cases-milestone")),
        Head::plain(words.text("cases-milestone-due")),
    ];
    let lines: Vec<Line> = status.groups.iter().map(|group| group_line(ctx, group)).collect();
    table_ui(ctx, ui, "status", &words.text("cases-persons"), (&heads, &lines));
    for group in &status.groups {
        milestone_ui(ctx, group, ui);
    }
    checks_ui(ctx, status, ui);
    if let (Some(path), Some(beyond)) = (status.path, status.beyond_path) {
        let key = if beyond > Amount::ZERO { "cases-status-above-path" } else { "cases-status-below-path" };
        let args = [
            ("path", ctx.words.case_persons_known(path).into()),
            ("difference", ctx.words.case_persons_known(beyond.abs()).into()),
        ];
        ui.add(Label::new(ctx.theme.small(words.fill(key, &args))).wrap());
    }
}

fn group_line(ctx: &ViewCtx<'_>, group: &GroupStatus) -> Line {
    let look = if group.outcome == Outcome::All { Look::Sum } else { Look::Part };
    let mut cells: Vec<String> =
        Cohort::ALL.iter().map(|cohort| ctx.words.case_persons(cohort.of(group))).collect();
    let milestone = group.milestone;
    cells.push(milestone.map_or(String::new(), |it| ctx.words.bound(it.bound, &Unit::Citizens)));
    let due = milestone.and_then(|milestone| milestone.due);
    cells.push(due.map_or(String::new(), |day| ctx.words.day_short(day)));
    Line::new(look, capital(&ctx.words.outcome(group.outcome)), cells)
}

/// Whether a milestone was met: a shape, a colour and words.
fn milestone_ui(ctx: &ViewCtx<'_>, group: &GroupStatus, ui: &mut Ui) {
    let Some((milestone, met)) = group.milestone.and_then(|it| Some((it, it.met?))) else { return };
    let (tone, key) = match met {
        Met::Already => (Tone::Good, "cases-milestone-met"),
        Met::NotYet => (Tone::Attention, "cases-milestone-not-yet"),
    };
    let args = [
        ("outcome", capital(&ctx.words.outcome(group.outcome)).into()),
        ("persons", ctx.words.case_persons(group.all).into()),
        ("bound", ctx.words.bound(milestone.bound, &Unit::Citizens).into()),
    ];
    line_ui(ctx, ui, tone, &ctx.words.fill(key, &args));
}

fn checks_ui(ctx: &ViewCtx<'_>, status: &CaseStatus, ui: &mut Ui) {
    if status.checks.is_empty() {
        return;
    }
    let wrong = status.checks.iter().filter(|check| !check.agrees()).count();
    let args = [("count", status.checks.len().into())];
    match wrong {
        0 => line_ui(ctx, ui, Tone::Good, &ctx.words.fill("cases-status-adds-up", &args)),
        wrong => {
            let args = [("wrong", wrong.into()), ("count", status.checks.len().into())];
            line_ui(ctx, ui, Tone::Bad, &ctx.words.fill("cases-status-wrong", &args));
        }
    }
}

/// A line with the shape and colour of its tone.
pub fn line_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, tone: Tone, text: &str) {
    let theme = ctx.theme;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = theme.scale.gap.xs;
        icon(ui, theme, tone.icon(), theme.scale.icon.s, tone.colors(theme).text);
        ui.add(Label::new(theme.small(text).color(theme.palette.text.plain)).wrap());
    });
}
