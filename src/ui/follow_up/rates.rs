//! The page of the state's shares of the cost of benefits, by the day they are in force from.

use std::borrow::Cow;

use chrono::{Days, NaiveDate};
use eframe::egui::Ui;

use super::fit::Fit;
use super::rate_sheet::RateSheet;
use super::typed_sheet::OpenSheet;
use crate::analysis::follow_up::rates::troubles;
use crate::edit::Command;
use crate::plan::Amount;
use crate::plan::reimbursement::{Reimbursement, ReimbursementStep};
use crate::ui::context::ViewCtx;
use crate::ui::theme::{Icon, Tone};
use crate::ui::widgets::{Button, Field, Notice, card, segmented, space};
use crate::wording::date::parse_day;

/// What is remembered of the page.
#[derive(Debug, Default)]
pub(super) struct OpenRates {
    /// Which table, counted from 0.
    at: usize,
    steps: OpenSheet,
}

impl OpenRates {
    /// Hands over the open text of a cell, if it can be understood.
    pub(super) fn finish_typing(&mut self, ctx: &ViewCtx<'_>) {
        if self.steps.sheet.is_editing()
            && let Some(rates) = ctx.document.plan.reimbursements.get(self.at)
        {
            self.steps.finish_typing(ctx, &RateSheet::new(ctx, self.at, rates));
        }
    }
}

/// Draws the page.
pub(super) fn page_ui(ctx: &ViewCtx<'_>, open: &mut OpenRates, fit: Fit, ui: &mut Ui) {
    let all = &ctx.document.plan.reimbursements;
    open.at = open.at.min(all.len().saturating_sub(1));
    fit.show(ui, ctx.theme, "rates", |ui| {
        ui.set_max_width(ui.available_width().min(ctx.theme.scale.size.prose));
        ui.label(ctx.theme.heading(ctx.words.text("followup-rates")));
        ui.label(ctx.theme.muted(ctx.words.text("followup-rates-about")));
        space(ui, ctx.theme.scale.gap.s);
        match all.get(open.at) {
            Some(rates) => own_ui(ctx, open, rates, ui),
            None => usual_ui(ctx, open, ui),
        }
    });
}

/// The shares of 2016, which are in force where the plan has none of its own.
fn usual_ui(ctx: &ViewCtx<'_>, open: &mut OpenRates, ui: &mut Ui) {
    let words = ctx.words;
    let rates = Reimbursement::of_2016();
    card(ui, ctx.theme, |ui| {
        ui.label(words.fill("followup-rates-usual", &[("day", words.day_short(rates.from).into())]));
        space(ui, ctx.theme.scale.gap.s);
        sheet_ui(ctx, open, &rates, ui);
        let edit = words.text("followup-rates-edit");
        if ctx.is_editable() && ui.add(Button::secondary(ctx.theme, &edit).icon(Icon::Edit)).clicked() {
            ctx.edit(Command::Reimbursements(vec![rates.clone()]));
        }
    });
}

fn own_ui(ctx: &ViewCtx<'_>, open: &mut OpenRates, rates: &Reimbursement, ui: &mut Ui) {
    choice_ui(ctx, open, ui);
    for (_, trouble) in troubles(rates) {
        let said = ctx.words.rate_trouble(trouble);
        Notice::new(ctx.theme, Tone::Attention, &said).show(ui);
        space(ui, ctx.theme.scale.gap.xs);
    }
    card(ui, ctx.theme, |ui| {
        ui.add_enabled_ui(ctx.is_editable(), |ui| from_ui(ctx, open, rates, ui));
        sheet_ui(ctx, open, rates, ui);
        if ctx.is_editable() {
            tools_ui(ctx, open, rates, ui);
        }
    });
}

fn sheet_ui(ctx: &ViewCtx<'_>, open: &mut OpenRates, rates: &Reimbursement, ui: &mut Ui) {
    let height = (rates.steps.len() as f32 + 2.0) * ctx.theme.scale.size.row;
    let sheet = RateSheet::new(ctx, open.at, rates);
    open.steps.show(ctx, ("rates", open.at), &sheet, height, ui);
    space(ui, ctx.theme.scale.gap.s);
}

/// Which table, and a new one.
fn choice_ui(ctx: &ViewCtx<'_>, open: &mut OpenRates, ui: &mut Ui) {
    let words = ctx.words;
    let all = &ctx.document.plan.reimbursements;
    let from = |day: NaiveDate| words.fill("followup-rates-from", &[("day", words.day_short(day).into())]);
    let labels: Vec<String> = all.iter().map(|rates| from(rates.from)).collect();
    let options: Vec<(usize, &str)> = labels.iter().map(String::as_str).enumerate().collect();
    ui.horizontal_wrapped(|ui| {
        let picked = segmented(ui, ctx.theme, &words.text("followup-rates"), &options, &open.at);
        if let Some(at) = picked {
            open.finish_typing(ctx);
            open.at = at;
        }
        let add = words.text("followup-rates-add");
        if ctx.is_editable() && ui.add(Button::quiet(ctx.theme, &add).icon(Icon::Add)).clicked() {
            open.at = all.len();
            ctx.edit(Command::Reimbursements(with_another(ctx, all)));
        }
    });
    space(ui, ctx.theme.scale.gap.s);
}

/// The tables and a copy of the last, from today on or from the day after it began.
fn with_another(ctx: &ViewCtx<'_>, all: &[Reimbursement]) -> Vec<Reimbursement> {
    let mut all = all.to_vec();
    if let Some(last) = all.last() {
        let next = last.from.checked_add_days(Days::new(1)).unwrap_or(last.from);
        let another = Reimbursement { from: ctx.today.max(next), steps: last.steps.clone() };
        all.push(another);
    }
    all
}

/// The first day the shares are in force.
fn from_ui(ctx: &ViewCtx<'_>, open: &mut OpenRates, rates: &Reimbursement, ui: &mut Ui) {
    let words = ctx.words;
    let all = &ctx.document.plan.reimbursements;
    let name = words.text("followup-rates-first-day");
    let read = |text: &str| {
        let day = parse_day(text, words).map_err(|wrong| words.date_problem(wrong).into_owned())?;
        let taken = all.iter().enumerate().any(|(at, other)| at != open.at && other.from == day);
        if taken { Err(words.text("followup-rates-there").into_owned()) } else { Ok(day) }
    };
    let field = Field::new(ctx.theme, &name).width(0.5 * ctx.theme.scale.size.field);
    let day = field.parsed_words(ui, ("rates_from", open.at), &words.day_short(rates.from), read).committed;
    let Some(day) = day else { return };
    let mut changed = all.clone();
    if let Some(rates) = changed.get_mut(open.at) {
        rates.from = day;
    }
    changed.sort_by_key(|rates| rates.from);
    open.at = changed.iter().position(|rates| rates.from == day).unwrap_or(open.at);
    ctx.edit(Command::Reimbursements(changed));
}

/// Another step, the last one away, the whole table away.
fn tools_ui(ctx: &ViewCtx<'_>, open: &OpenRates, rates: &Reimbursement, ui: &mut Ui) {
    let words = ctx.words;
    let mut changed: Cow<'_, [Reimbursement]> = Cow::Borrowed(&ctx.document.plan.reimbursements);
    ui.horizontal_wrapped(|ui| {
        let [add, remove, away] =
            ["followup-step-add", "followup-step-remove", "followup-rates-remove"].map(|key| words.text(key));
        if ui.add(Button::quiet(ctx.theme, &add).icon(Icon::Add)).clicked()
            && let Some(own) = changed.to_mut().get_mut(open.at)
        {
            add_step(&mut own.steps);
        }
        let some = !rates.steps.is_empty();
        if ui.add_enabled(some, Button::quiet(ctx.theme, &remove).icon(Icon::Minus)).clicked()
            && let Some(own) = changed.to_mut().get_mut(open.at)
        {
            own.steps.pop();
        }
        if ui.add(Button::quiet(ctx.theme, &away).icon(Icon::Remove)).clicked() {
            let tables = changed.to_mut();
            if open.at < tables.len() {
                tables.remove(open.at);
            }
        }
    });
    if let Cow::Owned(changed) = changed {
        ctx.edit(Command::Reimbursements(changed));
    }
}

/// The last step ends, and a new one goes on after it.
fn add_step(steps: &mut Vec<ReimbursementStep>) {
    let Some(last) = steps.last_mut() else {
        steps.push(ReimbursementStep { from_week: 1, to_week: None, percent: Amount::ZERO });
        return;
    };
    let end = last.to_week.unwrap_or(last.from_week);
    last.to_week = Some(end);
    let percent = last.percent;
    steps.push(ReimbursementStep { from_week: end.saturating_add(1), to_week: None, percent });
}
