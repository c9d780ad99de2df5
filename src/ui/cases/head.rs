//! What heads the page of a case: the way back, its name, and its key figures.

use eframe::egui::{Align, Label, Layout, Popup, Ui, vec2};

use super::{Case, CasesView, labels};
use crate::analysis::cases::{Decision, DecisionState, Payback};
use crate::edit::{Command, ListCommand, Subject};
use crate::plan::Amount;
use crate::ui::context::{Request, ViewCtx};
use crate::ui::parts::source::source_text;
use crate::ui::theme::{Icon, Tone};
use crate::ui::widgets::{Button, KeyFigure, space};

/// A key figure is at least so wide, in points.
const NARROWEST: f32 = 230.0;

/// A key figure: what it is, the figure, and what is said below it.
pub struct Figure {
    /// What it is.
    pub caption: String,
    /// The figure.
    pub figure: String,
    /// What is said below it, and how it feels.
    pub note: (Option<Tone>, String),
}

/// Draws the head.
pub fn head_ui(ctx: &ViewCtx<'_>, state: &mut CasesView, case: Case<'_>, ui: &mut Ui) {
    let back = ctx.words.text("cases-back");
    if ui.add(Button::quiet(ctx.theme, &back).icon(Icon::ArrowLeft)).clicked() {
        state.selected = None;
    }
    title_ui(ctx, case, ui);
    about_ui(ctx, case, ui);
    space(ui, ctx.theme.scale.gap.s);
    figures_ui(ctx, &figures(ctx, case), ui);
    decision_ui(ctx, case, ui);
}

fn title_ui(ctx: &ViewCtx<'_>, case: Case<'_>, ui: &mut Ui) {
    ui.horizontal(|ui| {
        ui.set_min_height(ctx.theme.scale.size.control);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if ctx.is_editable() {
                menu_ui(ctx, case, ui);
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(Label::new(ctx.theme.title(&case.case.title)).truncate());
            });
        });
    });
}

fn menu_ui(ctx: &ViewCtx<'_>, case: Case<'_>, ui: &mut Ui) {
    let name = ctx.words.text("cases-menu");
    let button = ui.add(Button::icon_only(ctx.theme, Icon::More, &name));
    let id = case.case.id;
    let at = ctx.insights.case_position(id).unwrap_or(0);
    let last = ctx.document.plan.cases.len().saturating_sub(1);
    let entries = [
        ("cases-move-up", at.checked_sub(1).map(|to| ListCommand::Move { id, to })),
        ("cases-move-down", (at < last).then_some(ListCommand::Move { id, to: at + 1 })),
        ("cases-remove", Some(ListCommand::Remove(id))),
    ];
    Popup::menu(&button).show(|ui| {
        for (key, command) in entries {
            let Some(command) = command else { continue };
            if ui.button(ctx.words.text(key)).clicked() {
                ctx.edit(Command::Case(command));
            }
        }
    });
}

/// Chapter, period, sign and source in one line.
fn about_ui(ctx: &ViewCtx<'_>, case: Case<'_>, ui: &mut Ui) {
    let (words, plan) = (ctx.words, &ctx.document.plan);
    let area = case.case.focus_area.and_then(|id| plan.focus_areas.get(id)).map(|area| area.title.clone());
    let period = case.case.period.map(|period| words.period(period));
    let unit = words.fill(
        "cases-shown-in",
        &[
            ("unit", words.unit(&case.facts.shown.unit).into()),
            ("sign", words.sign(case.facts.shown.sign).into()),
        ],
    );
    let source = Some(source_text(ctx, case.case.source.as_ref())).filter(|source| !source.is_empty());
    let parts: Vec<String> = [area, period, Some(unit), source].into_iter().flatten().collect();
    ui.add(Label::new(ctx.theme.small(parts.join(" · "))).wrap());
    if let Some(note) = &case.case.note {
        ui.add(Label::new(ctx.theme.muted(note)).wrap());
    }
}

/// Key figures beside each other, as many in a line as there is room for.
pub fn figures_ui(ctx: &ViewCtx<'_>, figures: &[Figure], ui: &mut Ui) {
    let gap = ctx.theme.scale.gap.m;
    let room = ui.available_width();
    let fit = (((room + gap) / (NARROWEST + gap)) as usize).clamp(1, figures.len().max(1));
    let width = ((room + gap) / fit as f32 - gap).floor();
    for line in figures.chunks(fit) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for figure in line {
                ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                    ui.set_width(width);
                    let shown = KeyFigure::new(ctx.theme, &figure.caption, &figure.figure);
                    ui.add(match &figure.note {
                        (Some(tone), note) => shown.verdict(*tone, note),
                        (None, note) => shown.note(note),
                    });
                });
            }
        });
        space(ui, ctx.theme.scale.gap.xs);
    }
}

fn figures(ctx: &ViewCtx<'_>, case: Case<'_>) -> Vec<Figure> {
    let (words, facts) = (ctx.words, case.facts);
    let text = |key: &str| words.text(key).into_owned();
    let money = |kroner: Amount| words.money(kroner);
    let mut figures = Vec::new();
    let decided = case.case.investment.as_ref().and_then(|it| it.amount.checked_mul(it.unit.kroner()?));
    if let Some(investment) = decided.or(facts.planned.total.investment.known()) {
        let note = facts
            .investment
            .map(|check| words.fill("cases-investment-years", &[("sum", money(check.sum).into())]));
        let note = (None, note.unwrap_or_else(|| text("cases-investment-decided")));
        figures.push(Figure { caption: text("cases-investment"), figure: money(investment), note });
    }
    if let Some(net) = facts.planned.total.net.known() {
        let note = (None, net_note(ctx, net));
        figures.push(Figure { caption: text("cases-expected"), figure: money(net.abs()), note });
    }
    if let Some(so_far) = facts.realised.balance.so_far {
        let args = [
            ("what", net_note(ctx, so_far.amount).into()),
            ("period", words.case_year(so_far.period).into()),
        ];
        let note = (None, words.fill("cases-until", &args));
        figures.push(Figure { caption: text("cases-realised"), figure: money(so_far.amount.abs()), note });
    }
    if let Some(level) = facts.difference_so_far() {
        let (tone, key) = match level.amount > Amount::ZERO {
            true => (Tone::Bad, "cases-worse"),
            false => (Tone::Good, "cases-better"),
        };
        let note = (Some(tone), text(key));
        figures.push(Figure { caption: text("cases-difference"), figure: money(level.amount.abs()), note });
    }
    if let Some(peak) = facts.planned.balance.peak {
        let note = words.fill("cases-at-end-of", &[("period", words.case_year(peak.period).into())]);
        figures.push(Figure { caption: text("cases-peak"), figure: money(peak.amount), note: (None, note) });
    }
    if !facts.planned.is_empty() {
        let (figure, note) = match facts.planned.balance.payback {
            Payback::On { day, period } => (
                words.day_short(day),
                words.fill("cases-payback-in", &[("period", words.case_year(period).into())]),
            ),
            other => (crate::wording::number::EMPTY.to_owned(), labels::payback(ctx, other)),
        };
        figures.push(Figure { caption: text("cases-payback"), figure, note: (None, note) });
    }
    figures
}

/// Whether a net is an expense or a gain, in a word.
pub fn net_note(ctx: &ViewCtx<'_>, net: Amount) -> String {
    ctx.words.text(if net > Amount::ZERO { "cases-is-expense" } else { "cases-is-gain" }).into_owned()
}

/// When it is decided upon next, with the way to the item.
fn decision_ui(ctx: &ViewCtx<'_>, case: Case<'_>, ui: &mut Ui) {
    let (Some(next), Some(decision)) = (&case.case.next_decision, case.facts.next_decision) else { return };
    let when = decision_text(ctx, decision);
    let args = [("about", (&next.about).into()), ("when", when.into())];
    let said = ctx.words.fill("cases-next-decision", &args);
    ui.horizontal_wrapped(|ui| {
        ui.label(ctx.theme.strong(said));
        if let Some((meeting, item)) = decision.item {
            let label = ctx.words.text("cases-open-item");
            if ui.link(label.as_ref()).clicked() {
                ctx.send(Request::LeadTo(Subject::Item(meeting, item)));
            }
        }
    });
}

/// The day of a decision and how far away it is.
pub fn decision_text(ctx: &ViewCtx<'_>, decision: Decision) -> String {
    let words = ctx.words;
    let (Some(day), Some(left)) = (decision.on, decision.days_left) else {
        return words.text("cases-decision-no-day").into_owned();
    };
    let day = words.day_short(day);
    let days = usize::try_from(left.unsigned_abs()).unwrap_or(usize::MAX);
    match (decision.state, left) {
        (DecisionState::Made, _) => words.fill("cases-decision-made", &[("day", day.into())]),
        (DecisionState::Open, 0) => words.fill("cases-decision-today", &[("day", day.into())]),
        (DecisionState::Open, 1..) => {
            words.fill("cases-decision-ahead", &[("day", day.into()), ("days", days.into())])
        }
        (DecisionState::Open, _) => {
            words.fill("cases-decision-passed", &[("day", day.into()), ("days", days.into())])
        }
    }
}
