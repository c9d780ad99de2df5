//! One statement: whether it follows, the arithmetic, and where its figures stand.

use eframe::egui::{Align, Label, Layout, Ui};

use super::{Form, StatementsView, verdict};
use crate::analysis::StatementFacts;
use crate::analysis::findings::StatementFound;
use crate::analysis::statements::unit_of;
use crate::edit::Subject;
use crate::plan::Amount;
use crate::plan::expression::{Expression, FigureRef};
use crate::plan::statement::Statement;
use crate::ui::context::{Request, ViewCtx};
use crate::ui::parts::source::source_text;
use crate::ui::theme::Icon;
use crate::ui::widgets::{Badge, Button, section, space};
use crate::wording::number::EMPTY;

/// Draws it.
pub(super) fn detail_ui(ctx: &ViewCtx<'_>, state: &mut StatementsView, statement: &Statement, ui: &mut Ui) {
    let Some(facts) = ctx.insights.statement(statement.id) else { return };
    head_ui(ctx, state, statement, facts, ui);
    let found = StatementFound::of(statement, facts, &ctx.document.plan);
    ui.label(ctx.words.statement(&found));
    if let Some(note) = &statement.note {
        ui.label(ctx.theme.muted(note));
    }
    space(ui, ctx.theme.scale.gap.m);
    arithmetic_ui(ctx, statement, facts, ui);
    sources_ui(ctx, statement, ui);
}

fn head_ui(
    ctx: &ViewCtx<'_>,
    state: &mut StatementsView,
    statement: &Statement,
    facts: &StatementFacts,
    ui: &mut Ui,
) {
    let (tone, word) = verdict(facts.agreement);
    ui.horizontal(|ui| {
        ui.set_min_height(ctx.theme.scale.size.control);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if ctx.is_editable() {
                let key = if state.form == Form::Open { "statements-close-form" } else { "statements-edit" };
                let label = ctx.words.text(key);
                if ui.add(Button::icon_only(ctx.theme, Icon::Edit, &label)).clicked() {
                    state.form = if state.form == Form::Open { Form::Closed } else { Form::Open };
                }
            }
            ui.add(Badge::new(ctx.theme, tone, &ctx.words.text(word)));
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(Label::new(ctx.theme.heading(&statement.title)).truncate());
            });
        });
    });
}

/// The claim with its figures, and each figure by name.
fn arithmetic_ui(ctx: &ViewCtx<'_>, statement: &Statement, facts: &StatementFacts, ui: &mut Ui) {
    let words = ctx.words;
    section(
        ui,
        ctx.theme,
        &words.text("statements-arithmetic"),
        |_| {},
        |ui| {
            ui.label(ctx.theme.numbers(equation(ctx, statement, facts)));
            if let Some(tolerance) = statement.tolerance {
                let tolerance = words.difference_in(tolerance, decimals(tolerance), &statement.unit);
                ui.label(
                    ctx.theme
                        .small(words.fill("statements-tolerance-is", &[("tolerance", tolerance.into())])),
                );
            }
            if !facts.figures.is_empty() || matches!(statement.printed, Expression::Figure(_)) {
                space(ui, ctx.theme.scale.gap.s);
            }
            if let Expression::Figure(figure) = statement.printed {
                figure_ui(ctx, figure, facts.printed, ui);
            }
            for (figure, value) in &facts.figures {
                figure_ui(ctx, *figure, *value, ui);
            }
        },
    );
}

/// `(1.115 − 889) ÷ 889 × 100 = 25,4`, with a few decimals more than are printed.
fn equation(ctx: &ViewCtx<'_>, statement: &Statement, facts: &StatementFacts) -> String {
    let words = ctx.words;
    let value = |figure: FigureRef| {
        facts.figures.iter().find(|(known, _)| *known == figure).and_then(|(_, value)| *value)
    };
    let worked = words.worked(&statement.claim, &value);
    match &facts.exact {
        Ok(exact) => {
            let decimals = decimals(*exact).min(statement.decimals.saturating_add(2));
            let result = words.amount_in(*exact, decimals, &statement.unit);
            if matches!(statement.claim, Expression::Number(_) | Expression::Figure(_)) {
                return result;
            }
            format!("{worked} = {result}")
        }
        Err(unknown) => format!("{worked}: {}", words.why_unknown(unknown)),
    }
}

fn decimals(amount: Amount) -> u8 {
    u8::try_from(amount.decimals()).unwrap_or(u8::MAX)
}

/// A figure of the plan: what it is and how much, leading to where it stands.
fn figure_ui(ctx: &ViewCtx<'_>, figure: FigureRef, value: Option<Amount>, ui: &mut Ui) {
    let name = ctx.words.figure_name(ctx.document, figure);
    let unit = unit_of(figure, &ctx.document.plan);
    let value = match (value, unit) {
        (Some(value), Some(unit)) => ctx.words.amount_in(value, decimals(value), unit),
        (Some(value), None) => ctx.words.exact(value),
        (None, _) => EMPTY.to_owned(),
    };
    ui.horizontal_wrapped(|ui| {
        ui.label(ctx.theme.numbers(value));
        let lead = ui.link(name).on_hover_text(figure.to_string());
        if lead.clicked()
            && let Some(subject) = subject(ctx, figure)
        {
            ctx.send(Request::LeadTo(subject));
        }
    });
}

/// The thing that a figure stands in.
fn subject(ctx: &ViewCtx<'_>, figure: FigureRef) -> Option<Subject> {
    match figure {
        FigureRef::Cell { table, .. } => Some(Subject::Table(table)),
        FigureRef::Point(series, _) | FigureRef::Level(series, _) => Some(Subject::Series(series)),
        FigureRef::Target(measure, _) | FigureRef::Base(measure, _) | FigureRef::Change(measure, _) => {
            let mut goals = ctx.document.plan.goals.iter();
            let goal = goals.find(|goal| goal.measures.iter().any(|own| own.id == measure))?;
            Some(Subject::Goal(goal.id))
        }
    }
}

fn sources_ui(ctx: &ViewCtx<'_>, statement: &Statement, ui: &mut Ui) {
    let sources = [
        ("statements-source", source_text(ctx, statement.source.as_ref())),
        ("statements-claim-source", source_text(ctx, statement.claim_source.as_ref())),
    ];
    for (key, source) in sources.into_iter().filter(|(_, source)| !source.is_empty()) {
        ui.label(ctx.theme.small(ctx.words.fill(key, &[("source", source.into())])));
    }
}
