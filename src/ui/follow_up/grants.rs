//! The running list of grants, and the form of the one that is chosen.

use eframe::egui::{Label, Rect, Ui, UiBuilder, pos2, vec2};

use super::fit::Fit;
use super::grant_form;
use super::page::{OpenFollowUp, set};
use crate::analysis::follow_up::{Balance, FollowUpFacts};
use crate::plan::follow_up::{FollowUp, Grant, GrantKind};
use crate::ui::context::ViewCtx;
use crate::ui::theme::{Icon, Tone};
use crate::ui::widgets::{Badge, Button, Column, EmptyState, Side, Table, Width, card, space};
use crate::wording::number::EMPTY;

/// With less width than this, in points, the form stands below the list.
const BESIDE_FROM: f32 = 860.0;
/// How many rows of the list are seen where the form stands below it.
const ROWS_ABOVE: f32 = 5.0;

/// Draws both.
pub(super) fn grants_ui(
    ctx: &ViewCtx<'_>,
    open: &mut OpenFollowUp,
    follow_up: &FollowUp,
    facts: &FollowUpFacts,
    fit: Fit,
    ui: &mut Ui,
) {
    if follow_up.grants.is_empty() {
        return empty_ui(ctx, open, follow_up, facts, ui);
    }
    open.grant = open.grant.min(follow_up.grants.len() - 1);
    if ui.available_width() < BESIDE_FROM || fit == Fit::View {
        return fit.show(ui, ctx.theme, "grants", |ui| {
            list_ui(ctx, open, follow_up, facts, Some(ROWS_ABOVE), ui);
            space(ui, ctx.theme.scale.gap.m);
            form_ui(ctx, open, follow_up, facts, ui);
        });
    }
    let room = ui.available_rect_before_wrap();
    let (left, right) = room.split_left_right_at_fraction(0.52);
    let right = Rect::from_min_max(pos2(right.left() + ctx.theme.scale.gap.l, right.top()), right.max);
    let part = |rect: Rect| UiBuilder::new().max_rect(rect);
    ui.scope_builder(part(left).id_salt("grants"), |ui| list_ui(ctx, open, follow_up, facts, None, ui));
    ui.scope_builder(part(right).id_salt("grant"), |ui| {
        fit.show(ui, ctx.theme, "grant", |ui| form_ui(ctx, open, follow_up, facts, ui));
    });
}

fn form_ui(
    ctx: &ViewCtx<'_>,
    open: &mut OpenFollowUp,
    follow_up: &FollowUp,
    facts: &FollowUpFacts,
    ui: &mut Ui,
) {
    let Some(grant) = follow_up.grants.get(open.grant) else { return };
    let title = card(ui, ctx.theme, |ui| grant_form::form_ui(ctx, follow_up, grant, facts, ui)).inner;
    if open.new_grant.take_if(|new| *new == open.grant).is_some() {
        title.request_focus();
    }
}

fn empty_ui(
    ctx: &ViewCtx<'_>,
    open: &mut OpenFollowUp,
    follow_up: &FollowUp,
    facts: &FollowUpFacts,
    ui: &mut Ui,
) {
    let words = ctx.words;
    let texts = ["followup-no-grants", "followup-no-grants-advice", "followup-new-grant"];
    let [title, advice, add] = texts.map(|key| words.text(key));
    let mut empty = EmptyState::new(ctx.theme, Icon::Budget, &title, &advice);
    if ctx.is_editable() {
        empty = empty.action(Button::primary(ctx.theme, &add).icon(Icon::Add));
    }
    if empty.show(ui).is_some_and(|button| button.clicked()) {
        add_grant(ctx, open, follow_up, facts);
    }
}

/// Adds a grant, which is looked at from then on.
fn add_grant(ctx: &ViewCtx<'_>, open: &mut OpenFollowUp, follow_up: &FollowUp, facts: &FollowUpFacts) {
    open.grant = follow_up.grants.len();
    open.new_grant = Some(open.grant);
    let title = ctx.words.text("followup-new-grant-title").into_owned();
    let grant =
        Grant { id: 0.into(), on: facts.on, title, kind: GrantKind::Transfer, parts: Vec::new(), item: None };
    set(ctx, follow_up, |changed| changed.grants.push(grant));
}

fn list_ui(
    ctx: &ViewCtx<'_>,
    open: &mut OpenFollowUp,
    follow_up: &FollowUp,
    facts: &FollowUpFacts,
    rows: Option<f32>,
    ui: &mut Ui,
) {
    let (theme, words) = (ctx.theme, ctx.words);
    if ctx.is_editable() {
        let add = words.text("followup-new-grant");
        if ui.add(Button::secondary(theme, &add).icon(Icon::Add)).clicked() {
            add_grant(ctx, open, follow_up, facts);
        }
        space(ui, theme.scale.gap.xs);
    }
    let keys = ["followup-day", "followup-grant", "followup-sum", "followup-balance"];
    let [day, title, sum, balance] = keys.map(|key| words.text(key));
    let field = theme.scale.size.field;
    let column = |title, width, side| Column { title, width, side };
    let columns = [
        column(&*day, Width::Exact(0.4 * field), Side::Left),
        column(&*title, Width::AtLeast(0.4 * field), Side::Left),
        column(&*sum, Width::Exact(0.26 * field), Side::Right),
        column(&*balance, Width::Exact(0.52 * field), Side::Left),
    ];
    let height = rows.map_or(ui.available_height(), |rows| rows * theme.scale.size.row);
    let name = |row: usize| follow_up.grants.get(row).map(|grant| grant.title.clone()).unwrap_or_default();
    ui.allocate_ui(vec2(ui.available_width(), height), |ui| {
        let table = Table::new(theme, ui, "grants", &columns, follow_up.grants.len()).max_height(height);
        let picked = table.choose(ui, Some(open.grant), name, |ui, row, column| {
            cell_ui(ctx, follow_up, facts, row, column, ui);
        });
        open.grant = picked.unwrap_or(open.grant);
    });
}

fn cell_ui(
    ctx: &ViewCtx<'_>,
    follow_up: &FollowUp,
    facts: &FollowUpFacts,
    row: usize,
    column: usize,
    ui: &mut Ui,
) {
    let (Some(grant), Some(known)) = (follow_up.grants.get(row), facts.grants.get(row)) else { return };
    let words = ctx.words;
    match column {
        0 => {
            ui.label(words.day_short(grant.on));
        }
        1 => {
            let about = format!("{}: {}", words.grant_kind(grant.kind), grant.title);
            ui.add(Label::new(&grant.title).truncate()).on_hover_text(about);
        }
        2 => {
            let sum = known.sum.map(|sum| words.difference(sum, decimals(facts, sum)));
            ui.label(ctx.theme.numbers(sum.unwrap_or_else(|| EMPTY.to_owned())));
        }
        _ => balance_ui(ctx, known.balance, facts, ui),
    }
}

/// The decimals that show a sum whole.
fn decimals(facts: &FollowUpFacts, sum: crate::plan::Amount) -> u8 {
    facts.decimals.max(u8::try_from(sum.decimals()).unwrap_or(u8::MAX))
}

/// How a grant balances, as a badge; nothing where it need not.
pub(super) fn balance_ui(ctx: &ViewCtx<'_>, balance: Balance, facts: &FollowUpFacts, ui: &mut Ui) {
    let tone = match balance {
        Balance::NotAsked => return,
        Balance::Balances => Tone::Good,
        Balance::Off(_) => Tone::Attention,
        Balance::Overflow => Tone::Bad,
    };
    ui.add(Badge::new(ctx.theme, tone, &ctx.words.balance(balance, facts.decimals)));
}
