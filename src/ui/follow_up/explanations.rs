//! Why the cost of a benefit came out otherwise: what it is reckoned from, and the
//! bridge that follows while it is typed.

use eframe::egui::{Align, Grid, Layout, Rect, RichText, Ui, UiBuilder, pos2, vec2};

use super::bridge_plot;
use super::explanation_sheet::ExplanationSheet;
use super::fit::Fit;
use super::line_names::line_names;
use super::page::{OpenFollowUp, set};
use crate::analysis::follow_up::rates::in_force;
use crate::analysis::follow_up::{Bridge, BridgeGap, Ends, FollowUpFacts};
use crate::chart::BridgeChart;
use crate::plan::budget::Cells;
use crate::plan::follow_up::{Caseload, Explanation, FollowUp};
use crate::plan::id::RowId;
use crate::plan::unit::Unit;
use crate::ui::context::ViewCtx;
use crate::ui::theme::{Icon, Tone};
use crate::ui::widgets::{Button, EmptyState, Field, Notice, card, fields, segmented, space};
use crate::wording::date::parse_day;

/// With less width than this, in points, the bridge stands below the form.
const BESIDE_FROM: f32 = 860.0;
/// More explanations than this are chosen from a list.
const MOST_TABS: usize = 3;
/// The height of the chart, in points.
const CHART: f32 = 260.0;

/// Draws the explanation that is chosen, and its bridge.
pub(super) fn explanations_ui(
    ctx: &ViewCtx<'_>,
    open: &mut OpenFollowUp,
    follow_up: &FollowUp,
    facts: &FollowUpFacts,
    fit: Fit,
    ui: &mut Ui,
) {
    if follow_up.explanations.is_empty() {
        return empty_ui(ctx, follow_up, facts, ui);
    }
    open.explanation = open.explanation.min(follow_up.explanations.len() - 1);
    choice_ui(ctx, open, follow_up, facts, ui);
    let Some(explanation) = follow_up.explanations.get(open.explanation) else { return };
    fit.show(ui, ctx.theme, "explanations", |ui| {
        if ui.available_width() < BESIDE_FROM {
            form_ui(ctx, open, follow_up, explanation, ui);
            space(ui, ctx.theme.scale.gap.m);
            card(ui, ctx.theme, |ui| outcome_ui(ctx, facts, explanation, ui));
        } else {
            beside_ui(ctx, open, follow_up, facts, explanation, ui);
        }
    });
}

fn beside_ui(
    ctx: &ViewCtx<'_>,
    open: &mut OpenFollowUp,
    follow_up: &FollowUp,
    facts: &FollowUpFacts,
    explanation: &Explanation,
    ui: &mut Ui,
) {
    let room = ui.available_rect_before_wrap();
    let (left, right) = room.split_left_right_at_fraction(0.44);
    let right = Rect::from_min_max(pos2(right.left() + ctx.theme.scale.gap.l, right.top()), right.max);
    let part = |rect: Rect| UiBuilder::new().max_rect(rect);
    ui.scope_builder(part(left).id_salt("form"), |ui| form_ui(ctx, open, follow_up, explanation, ui));
    ui.scope_builder(part(right).id_salt("bridge"), |ui| {
        card(ui, ctx.theme, |ui| outcome_ui(ctx, facts, explanation, ui));
    });
}

fn empty_ui(ctx: &ViewCtx<'_>, follow_up: &FollowUp, facts: &FollowUpFacts, ui: &mut Ui) {
    let words = ctx.words;
    let keys = ["followup-no-explanations", "followup-no-explanations-advice", "followup-new-explanation"];
    let [title, advice, add] = keys.map(|key| words.text(key));
    let addition = new(ctx, follow_up, facts).filter(|_| ctx.is_editable());
    let mut empty = EmptyState::new(ctx.theme, Icon::Chart, &title, &advice);
    if addition.is_some() {
        empty = empty.action(Button::primary(ctx.theme, &add).icon(Icon::Add));
    }
    if let (true, Some(addition)) = (empty.show(ui).is_some_and(|button| button.clicked()), addition) {
        set(ctx, follow_up, |changed| changed.explanations.push(addition));
    }
}

/// A new explanation of the first line, with a cell for each step in force.
fn new(ctx: &ViewCtx<'_>, follow_up: &FollowUp, facts: &FollowUpFacts) -> Option<Explanation> {
    let row = line_names(&ctx.document.plan, follow_up).first().map(|(row, _)| *row)?;
    let caseload = |day| {
        let steps = in_force(&ctx.document.plan.reimbursements, day).map_or(0, |rates| rates.steps.len());
        Caseload { price: None, persons: Cells::blank(steps), rates_of: day }
    };
    Some(Explanation {
        id: 0.into(),
        row,
        on: facts.on,
        planned: caseload(follow_up.year.first_day()),
        realised: caseload(facts.on),
    })
}

/// Which explanation, and what can be done.
fn choice_ui(
    ctx: &ViewCtx<'_>,
    open: &mut OpenFollowUp,
    follow_up: &FollowUp,
    facts: &FollowUpFacts,
    ui: &mut Ui,
) {
    let words = ctx.words;
    let names = line_names(&ctx.document.plan, follow_up);
    let label = |explanation: &Explanation| {
        let line =
            names.iter().find(|(row, _)| *row == explanation.row).map_or("", |(_, name)| name.as_str());
        let args = [("line", line.into()), ("day", words.day_short(explanation.on).into())];
        words.fill("followup-explained-line", &args)
    };
    let labels: Vec<String> = follow_up.explanations.iter().map(label).collect();
    let options: Vec<(usize, &str)> = labels.iter().map(String::as_str).enumerate().collect();
    ui.horizontal_wrapped(|ui| {
        let name = words.text("followup-explanation");
        let picked = if options.len() <= MOST_TABS {
            segmented(ui, ctx.theme, &name, &options, &open.explanation)
        } else {
            Field::new(ctx.theme, &name)
                .choice(ui, "explanation", &options, Some(&open.explanation))
                .committed
        };
        if let Some(at) = picked {
            finish_typing(ctx, open, follow_up);
            open.explanation = at;
        }
        if ctx.is_editable() {
            tools_ui(ctx, open, follow_up, facts, ui);
        }
    });
    space(ui, ctx.theme.scale.gap.xs);
}

/// A new explanation, and this one away.
fn tools_ui(
    ctx: &ViewCtx<'_>,
    open: &mut OpenFollowUp,
    follow_up: &FollowUp,
    facts: &FollowUpFacts,
    ui: &mut Ui,
) {
    let [add, remove] =
        ["followup-new-explanation", "followup-remove-explanation"].map(|key| ctx.words.text(key));
    if ui.add(Button::quiet(ctx.theme, &add).icon(Icon::Add)).clicked()
        && let Some(addition) = new(ctx, follow_up, facts)
    {
        open.explanation = follow_up.explanations.len();
        set(ctx, follow_up, |changed| changed.explanations.push(addition));
    }
    if ui.add(Button::quiet(ctx.theme, &remove).icon(Icon::Remove)).clicked()
        && let Some(id) = follow_up.explanations.get(open.explanation).map(|it| it.id)
    {
        set(ctx, follow_up, |changed| changed.explanations.retain(|it| it.id != id));
    }
}

/// Hands over the open text of the sheet.
pub(super) fn finish_typing(ctx: &ViewCtx<'_>, open: &mut OpenFollowUp, follow_up: &FollowUp) {
    if let Some(explanation) = follow_up.explanations.get(open.explanation) {
        open.explained.finish_typing(ctx, &ExplanationSheet::new(ctx, follow_up, explanation));
    }
}

fn form_ui(
    ctx: &ViewCtx<'_>,
    open: &mut OpenFollowUp,
    follow_up: &FollowUp,
    explanation: &Explanation,
    ui: &mut Ui,
) {
    ui.add_enabled_ui(ctx.is_editable(), |ui| {
        let names = line_names(&ctx.document.plan, follow_up);
        let options: Vec<(RowId, &str)> = names.iter().map(|(row, name)| (*row, name.as_str())).collect();
        let name = ctx.words.text("followup-line");
        let field = Field::new(ctx.theme, &name).width(ui.available_width());
        let row = field.choice(ui, ("explained_row", explanation.id), &options, Some(&explanation.row));
        if let Some(row) = row.committed {
            put(ctx, follow_up, explanation, |explanation| explanation.row = row);
        }
        days_ui(ctx, follow_up, explanation, ui);
    });
    let sheet = ExplanationSheet::new(ctx, follow_up, explanation);
    let rows = 3.0 + crate::ui::widgets::sheet::Sheet::size(&sheet).rows as f32;
    open.explained.show(ctx, ("caseloads", explanation.id), &sheet, rows * ctx.theme.scale.size.row, ui);
}

/// The day of the report, and the days whose shares are reckoned with.
fn days_ui(ctx: &ViewCtx<'_>, follow_up: &FollowUp, explanation: &Explanation, ui: &mut Ui) {
    let words = ctx.words;
    let days = [
        ("followup-explained-day", explanation.on),
        ("followup-rates-planned", explanation.planned.rates_of),
        ("followup-rates-realised", explanation.realised.rates_of),
    ];
    let read = |text: &str| parse_day(text, words).map_err(|wrong| words.date_problem(wrong).into_owned());
    let width = (ui.available_width() - 2.0 * ctx.theme.scale.gap.m) / 3.0;
    fields(ui, ctx.theme, |ui| {
        for (at, (key, day)) in days.into_iter().enumerate() {
            let name = words.text(key);
            let field = Field::new(ctx.theme, &name).width(width.max(0.4 * ctx.theme.scale.size.field));
            let shown = words.day_short(day);
            let entered = field.parsed_words(ui, ("explained_day", explanation.id, at), &shown, read);
            let Some(day) = entered.committed else { continue };
            put(ctx, follow_up, explanation, |explanation| match at {
                0 => explanation.on = day,
                1 => explanation.planned.rates_of = day,
                _ => explanation.realised.rates_of = day,
            });
        }
    });
}

fn put(
    ctx: &ViewCtx<'_>,
    follow_up: &FollowUp,
    explanation: &Explanation,
    change: impl FnOnce(&mut Explanation),
) {
    set(ctx, follow_up, |changed| {
        if let Some(explanation) = changed.explanations.iter_mut().find(|it| it.id == explanation.id) {
            change(explanation);
        }
    });
}

/// The bridge in words, as a chart and as a table; or why there is none.
fn outcome_ui(ctx: &ViewCtx<'_>, facts: &FollowUpFacts, explanation: &Explanation, ui: &mut Ui) {
    match facts.bridge(explanation.id) {
        Some(Ok(bridge)) => {
            ui.label(ctx.words.bridge(bridge));
            space(ui, ctx.theme.scale.gap.s);
            bridge_plot::plot_ui(ctx, bridge, CHART, ui);
            if !BridgeChart::of(bridge, 5).axis.has_zero() {
                ui.label(ctx.theme.small(ctx.words.text("followup-axis-without-zero")));
            }
            space(ui, ctx.theme.scale.gap.s);
            table_ui(ctx, bridge, ui);
        }
        Some(Err(gaps)) => gaps_ui(ctx, gaps, ui),
        None => {}
    }
}

fn gaps_ui(ctx: &ViewCtx<'_>, gaps: &[BridgeGap], ui: &mut Ui) {
    let title = ctx.words.text("followup-no-bridge");
    let said: Vec<String> = gaps.iter().map(|gap| ctx.words.bridge_gap(*gap)).collect();
    let advice = said.join("\n");
    Notice::new(ctx.theme, Tone::Info, &title).advice(&advice).show(ui);
}

/// Every figure of the bridge to the last krone.
fn table_ui(ctx: &ViewCtx<'_>, bridge: &Bridge, ui: &mut Ui) {
    let (words, theme) = (ctx.words, ctx.theme);
    let decimals =
        |amount: crate::plan::Amount| bridge.decimals.max(u8::try_from(amount.decimals()).unwrap_or(u8::MAX));
    let kroner = |amount| words.amount_in(amount, decimals(amount), &Unit::Kroner);
    let (start, end) = words.bridge_ends(bridge.ends);
    let row = |ui: &mut Ui, name: RichText, figure: String| {
        ui.label(name);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.label(theme.numbers(figure));
        });
        ui.end_row();
    };
    let grid = Grid::new("bridge_table").num_columns(2).min_col_width(0.45 * theme.scale.size.field);
    let close = vec2(theme.scale.gap.l, theme.scale.gap.xs);
    grid.min_row_height(0.0).spacing(close).show(ui, |ui| {
        row(ui, theme.strong(start), kroner(bridge.start));
        for part in &bridge.parts {
            let figure = words.difference(part.amount, decimals(part.amount));
            row(ui, RichText::new(words.cause(part.cause)), figure);
        }
        row(ui, theme.strong(end), kroner(bridge.end));
    });
    if bridge.ends == Ends::Budget {
        space(ui, theme.scale.gap.xs);
        let loads = &bridge.caseloads;
        let args = [("planned", kroner(loads.planned).into()), ("realised", kroner(loads.realised).into())];
        ui.label(theme.small(words.fill("followup-reckoned", &args)));
    }
}
