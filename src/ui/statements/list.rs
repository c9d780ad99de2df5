//! The list of statements, and above it how many agree.

use eframe::egui::Ui;

use super::{Page, Shown, StatementsView, verdict};
use crate::analysis::checks::Checks;
use crate::analysis::sums::Agreement;
use crate::plan::expression::Expression;
use crate::plan::statement::Statement;
use crate::ui::context::ViewCtx;
use crate::ui::parts::rows::{Focus, Look, Picked, Row, Wanted, list};
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, Chosen, segmented, space};

/// Draws the counts, the choice of what is listed, and the list.
pub(super) fn list_ui(ctx: &ViewCtx<'_>, state: &mut StatementsView, ui: &mut Ui) {
    counts_ui(ctx, ui);
    bar_ui(ctx, state, ui);
    space(ui, ctx.theme.scale.gap.xs);
    let shown: Vec<&Statement> = ctx
        .document
        .plan
        .statements
        .iter()
        .filter(|statement| is_shown(ctx, state.shown, statement))
        .collect();
    if shown.is_empty() {
        ui.label(ctx.theme.muted(ctx.words.text("statements-all-agree")));
        return;
    }
    let chosen = shown.iter().position(|statement| state.selected == Some(statement.id));
    let wanted = chosen.zip(state.reveal.take()).map(|(row, focus)| Wanted { row, focus });
    let row = |at: usize| shown.get(at).map(|statement| row(ctx, state, statement));
    let name = ctx.words.text("shell-view-statements");
    let picked = list(ui, ctx.theme, ("statements", &name), (shown.len(), chosen, wanted), row);
    let (at, focus, page) = match picked {
        Some(Picked::Opened(at)) => (at, None, Page::Detail),
        Some(Picked::Walked(at)) => (at, Some(Focus::Take), state.page),
        None => return,
    };
    if let Some(statement) = shown.get(at) {
        state.select(statement.id);
        (state.reveal, state.page) = (focus, page);
        ui.request_repaint();
    }
}

/// How many statements agree, and how many of the tables' own sums.
fn counts_ui(ctx: &ViewCtx<'_>, ui: &mut Ui) {
    let plan = &ctx.document.plan;
    let tables = Checks::of_tables(plan, ctx.insights);
    let statements = Checks::of_statements(plan, ctx.insights);
    for (key, checks) in [("statements-count", statements), ("statements-count-tables", tables)] {
        let counts = [
            ("all", checks.all().into()),
            ("agree", checks.agree.into()),
            ("rounding", checks.rounding.into()),
            ("errors", checks.errors.into()),
            ("unknown", checks.unknown.into()),
        ];
        ui.label(ctx.theme.small(ctx.words.fill(key, &counts)));
    }
    space(ui, ctx.theme.scale.gap.xs);
}

fn bar_ui(ctx: &ViewCtx<'_>, state: &mut StatementsView, ui: &mut Ui) {
    let words = ctx.words;
    let (all, differing) = (words.text("statements-shown-all"), words.text("statements-shown-differing"));
    let options = [(Shown::All, &*all), (Shown::Differing, &*differing)];
    ui.horizontal_wrapped(|ui| {
        if let Some(shown) = segmented(ui, ctx.theme, &words.text("statements-shown"), &options, &state.shown)
        {
            state.shown = shown;
            state.reveal = Some(Focus::Leave);
            // What is left out of the list is no longer read beside it.
            let mut listed = ctx.document.plan.statements.iter().filter(|it| is_shown(ctx, shown, it));
            let selected = ctx.document.plan.statements.iter().find(|it| state.selected == Some(it.id));
            if !selected.is_some_and(|it| is_shown(ctx, shown, it))
                && let Some(first) = listed.next()
            {
                state.select(first.id);
            }
        }
        let add = words.text("statements-add");
        if ctx.is_editable() && ui.add(Button::quiet(ctx.theme, &add).icon(Icon::Add)).clicked() {
            state.add(ctx);
        }
    });
}

fn is_shown(ctx: &ViewCtx<'_>, shown: Shown, statement: &Statement) -> bool {
    let agreement = ctx.insights.statement(statement.id).map(|facts| facts.agreement);
    shown == Shown::All || agreement != Some(Agreement::Agrees)
}

fn row<'a>(ctx: &ViewCtx<'a>, state: &StatementsView, statement: &'a Statement) -> Row<'a> {
    let facts = ctx.insights.statement(statement.id);
    let (tone, word) = verdict(facts.map_or(Agreement::CannotTell, |facts| facts.agreement));
    let figure = |amount| ctx.words.amount_in(amount, statement.decimals, &statement.unit);
    let bare = |amount| ctx.words.amount(amount, statement.decimals);
    let word = ctx.words.text(word);
    let printed = facts.and_then(|facts| facts.printed);
    let below = match (printed, facts.and_then(|facts| facts.computed)) {
        (Some(printed), Some(computed)) if printed != computed => {
            // The unit once is enough for both.
            let (printed, computed) = (bare(printed), figure(computed));
            let args = [("verdict", word.into()), ("printed", printed.into()), ("computed", computed.into())];
            // A figure that stands in two places is printed in both.
            let is_printed_twice = matches!(statement.claim, Expression::Figure(_) | Expression::Number(_));
            let key = if is_printed_twice { "statements-row-two-places" } else { "statements-row-differs" };
            ctx.words.fill(key, &args)
        }
        (Some(printed), _) => format!("{word} · {}", figure(printed)),
        (None, _) => word.into_owned(),
    };
    Row {
        key: u64::from(statement.id.0),
        name: format!("{}, {below}", statement.title),
        look: Look::Plain,
        title: (&*statement.title).into(),
        icon: Some(tone.icon()),
        below: below.into(),
        last: "".into(),
        chosen: Chosen::when(state.selected, Some(statement.id)),
    }
}
