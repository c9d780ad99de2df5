//! What heads the page of a case: the way back, its name, and its key figures.

use eframe::egui::{Align, Label, Layout, Popup, TextStyle, Ui, vec2};

use super::{Case, CasesView};
use crate::analysis::cases::Payback;
use crate::edit::{Command, ListCommand, Subject};
use crate::plan::Amount;
use crate::ui::context::{Request, ViewCtx};
use crate::ui::parts::source::source_text;
use crate::ui::theme::{Icon, Tone, text};
use crate::ui::widgets::{Button, KeyFigure, space};
use crate::wording::number::EMPTY;

/// A key figure is at least so wide, in points; wider where its figure needs it.
const NARROWEST: f32 = 190.0;

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
    let font = text::figure().resolve(ui.style());
    let wide = |figure: &Figure| {
        let color = ctx.theme.palette.text.heading;
        ui.painter().layout_no_wrap(figure.figure.clone(), font.clone(), color).size().x
    };
    let least = figures.iter().map(|figure| wide(figure) + 2.0 * ctx.theme.scale.gap.l + gap);
    let least = least.fold(NARROWEST, f32::max);
    let fit = (((room + gap) / (least + gap)) as usize).clamp(1, figures.len().max(1));
    let width = ((room + gap) / fit as f32 - gap).floor();
    for line in figures.chunks(fit) {
        let lines = line.iter().map(|figure| note_lines(ctx, ui, figure, width)).max().unwrap_or(1);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for figure in line {
                ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                    ui.set_width(width);
                    let shown = KeyFigure::new(ctx.theme, &figure.caption, &figure.figure).lines(lines);
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

/// How many lines the note of a key figure takes in a tile so wide.
fn note_lines(ctx: &ViewCtx<'_>, ui: &Ui, figure: &Figure, width: f32) -> usize {
    let (scale, (tone, note)) = (&ctx.theme.scale, &figure.note);
    let icon = if tone.is_some() { scale.icon.s + scale.gap.xs } else { 0.0 };
    let room = width - 2.0 * (scale.gap.l + scale.line.hair) - icon;
    let font = TextStyle::Small.resolve(ui.style());
    ui.painter().layout(note.clone(), font, ctx.theme.palette.text.plain, room).rows.len()
}

fn figures(ctx: &ViewCtx<'_>, case: Case<'_>) -> Vec<Figure> {
    let balance = &case.facts.planned.balance;
    let peak = balance.peak.map(|peak| {
        let period = ctx.words.case_year(peak.period);
        let note = ctx.words.fill("cases-at-end-of", &[("period", period.into())]);
        figure(ctx, "cases-peak", ctx.words.money(peak.amount), (None, note))
    });
    let all =
        [
            investment(ctx, case),
            case.facts.planned.total.net.known().map(|net| {
                figure(ctx, "cases-expected", ctx.words.money(net.abs()), (None, net_note(ctx, net)))
            }),
            realised(ctx, case),
            difference(ctx, case),
            peak,
            payback(ctx, case),
        ];
    all.into_iter().flatten().collect()
}

fn figure(ctx: &ViewCtx<'_>, key: &str, figure: String, note: (Option<Tone>, String)) -> Figure {
    Figure { caption: ctx.words.text(key).into_owned(), figure, note }
}

/// As decided, or else as planned.
fn investment(ctx: &ViewCtx<'_>, case: Case<'_>) -> Option<Figure> {
    let decided = case.case.investment.as_ref().and_then(|it| it.amount.checked_mul(it.unit.kroner()?));
    let amount = decided.or(case.facts.planned.total.investment.known())?;
    let note = match case.facts.investment {
        Some(check) => {
            ctx.words.fill("cases-investment-years", &[("sum", ctx.words.money(check.sum).into())])
        }
        None => ctx.words.text("cases-investment-decided").into_owned(),
    };
    Some(figure(ctx, "cases-investment", ctx.words.money(amount), (None, note)))
}

fn realised(ctx: &ViewCtx<'_>, case: Case<'_>) -> Option<Figure> {
    let so_far = case.facts.realised.balance.so_far?;
    let period = ctx.words.case_year(so_far.period);
    let args = [("what", net_note(ctx, so_far.amount).into()), ("period", period.into())];
    let note = (None, ctx.words.fill("cases-until", &args));
    Some(figure(ctx, "cases-realised", ctx.words.money(so_far.amount.abs()), note))
}

fn difference(ctx: &ViewCtx<'_>, case: Case<'_>) -> Option<Figure> {
    let level = case.facts.difference_so_far()?;
    let worse = level.amount > Amount::ZERO;
    let (tone, key) = if worse { (Tone::Bad, "cases-worse") } else { (Tone::Good, "cases-better") };
    let note = (Some(tone), ctx.words.text(key).into_owned());
    Some(figure(ctx, "cases-difference", ctx.words.money(level.amount.abs()), note))
}

fn payback(ctx: &ViewCtx<'_>, case: Case<'_>) -> Option<Figure> {
    if case.facts.planned.is_empty() {
        return None;
    }
    let (day, note) = match case.facts.planned.balance.payback {
        Payback::On { day, period } => {
            let period = ctx.words.case_year(period);
            (ctx.words.day_short(day), ctx.words.fill("cases-payback-in", &[("period", period.into())]))
        }
        other => (EMPTY.to_owned(), ctx.words.case_payback(other)),
    };
    Some(figure(ctx, "cases-payback", day, (None, note)))
}

/// Whether a net is an expense or a gain, in a word.
pub fn net_note(ctx: &ViewCtx<'_>, net: Amount) -> String {
    ctx.words.text(if net > Amount::ZERO { "cases-is-expense" } else { "cases-is-gain" }).into_owned()
}

/// When it is decided upon next, with the way to the item.
fn decision_ui(ctx: &ViewCtx<'_>, case: Case<'_>, ui: &mut Ui) {
    let (Some(next), Some(decision)) = (&case.case.next_decision, case.facts.next_decision) else { return };
    let when = ctx.words.case_decision(decision);
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
