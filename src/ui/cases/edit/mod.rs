//! The fields of a case. Each edit that is finished is one step to undo.

mod flows;
mod path;
mod statuses;

use std::borrow::Cow;

use eframe::egui::{Align, Layout, Ui, vec2};

use super::Case;
use crate::edit::{Command, ListCommand};
use crate::plan::budget::{BudgetTable, Row};
use crate::plan::id::{FocusAreaId, ItemId, MeasureId, RowId, TableId};
use crate::plan::investment::{Assumption, InvestmentCase, Money, NextDecision};
use crate::plan::unit::Unit;
use crate::plan::{Amount, Period};
use crate::ui::context::ViewCtx;
use crate::ui::parts::chooser::Search;
use crate::ui::parts::number_field::number_field;
use crate::ui::widgets::{Field, fields, section};
use crate::wording::date::{parse_day, parse_period};
use crate::wording::number::parse_cell;

/// What is remembered while a case is edited.
#[derive(Debug, Default)]
pub struct Editing {
    /// What is searched for in an open list of series.
    search: Search,
}

/// Draws the fields.
pub fn edit_ui(ctx: &ViewCtx<'_>, state: &mut Editing, case: Case<'_>, ui: &mut Ui) {
    let case = case.case;
    let part = |ui: &mut Ui, key: &str, contents: &mut dyn FnMut(&mut Ui)| {
        section(
            ui,
            ctx.theme,
            &ctx.words.text(key),
            |_| {},
            |ui| ui.push_id((case.id, key), |ui| contents(ui)),
        );
    };
    part(ui, "cases-edit-case", &mut |ui| {
        fields(ui, ctx.theme, |ui| case_fields(ctx, case, ui));
    });
    part(ui, "cases-edit-flows", &mut |ui| flows::flows_ui(ctx, case, ui));
    part(ui, "cases-edit-path", &mut |ui| path::path_ui(ctx, case, ui));
    part(ui, "cases-assumed", &mut |ui| {
        fields(ui, ctx.theme, |ui| assumption_fields(ctx, case, ui));
    });
    part(ui, "cases-edit-statuses", &mut |ui| statuses::statuses_ui(ctx, state, case, ui));
    part(ui, "cases-edit-decision", &mut |ui| {
        fields(ui, ctx.theme, |ui| decision_fields(ctx, case, ui));
    });
}

/// Asks for the case with a change.
fn set(ctx: &ViewCtx<'_>, case: &InvestmentCase, change: impl FnOnce(&mut InvestmentCase)) {
    let mut case = case.clone();
    change(&mut case);
    ctx.edit(Command::Case(ListCommand::Set(Box::new(case))));
}

fn case_fields(ctx: &ViewCtx<'_>, case: &InvestmentCase, ui: &mut Ui) {
    let (theme, words) = (ctx.theme, ctx.words);
    let label = words.text("cases-field-title");
    if let Some(title) = Field::new(theme, &label).text(ui, "title", &case.title).committed {
        set(ctx, case, |case| case.title = title.trim().to_owned());
    }
    area_field(ctx, case, ui);
    period_field(ctx, case, ui);
    investment_fields(ctx, case, ui);
    let (label, note) = (words.text("cases-field-note"), case.note.clone().unwrap_or_default());
    if let Some(note) = Field::new(theme, &label).text(ui, "note", &note).committed {
        set(ctx, case, |case| case.note = some_text(&note));
    }
}

fn area_field(ctx: &ViewCtx<'_>, case: &InvestmentCase, ui: &mut Ui) {
    let (label, none) = (ctx.words.text("cases-field-area"), ctx.words.text("cases-none"));
    let areas = ctx.document.plan.focus_areas.iter().map(|area| (Some(area.id), area.title.as_str()));
    let options: Vec<(Option<FocusAreaId>, &str)> = std::iter::once((None, &*none)).chain(areas).collect();
    let field = Field::new(ctx.theme, &label);
    if let Some(area) = field.choice(ui, "area", &options, Some(&case.focus_area)).committed {
        set(ctx, case, |case| case.focus_area = area);
    }
}

fn period_field(ctx: &ViewCtx<'_>, case: &InvestmentCase, ui: &mut Ui) {
    let words = ctx.words;
    let (label, hint) = (words.text("cases-field-period"), words.text("cases-field-period-hint"));
    let shown = case.period.map(|period| words.period(period)).unwrap_or_default();
    let parse = |text: &str| -> Result<Option<Period>, String> {
        if text.trim().is_empty() {
            return Ok(None);
        }
        parse_period(text, words).map(Some).map_err(|problem| words.date_problem(problem).into_owned())
    };
    let field = Field::new(ctx.theme, &label).hint(&hint);
    if let Some(period) = field.parsed_words(ui, "period", &shown, parse).committed {
        set(ctx, case, |case| case.period = period);
    }
}

fn investment_fields(ctx: &ViewCtx<'_>, case: &InvestmentCase, ui: &mut Ui) {
    let words = ctx.words;
    let unit = case.investment.as_ref().map_or(Unit::MillionKroner, |money| money.unit.clone());
    let shown = case.investment.as_ref().map(|money| words.amount(money.amount, money.decimals));
    let label = words.text("cases-field-investment");
    let language = words.language();
    let width = 0.6 * ctx.theme.scale.size.field;
    let typed = in_box(ui, width, |ui| {
        let field = Field::new(ctx.theme, &label).width(width);
        let parse = |text: &str| parse_cell(text, &unit, language);
        number_field(ctx, ui, field, "investment", &shown.unwrap_or_default(), parse, Some).committed
    });
    if let Some(amount) = typed {
        let money = |amount: Amount| Money {
            amount,
            unit: unit.clone(),
            decimals: u8::try_from(amount.decimals()).unwrap_or(u8::MAX).min(BudgetTable::MAX_DECIMALS),
        };
        set(ctx, case, |case| case.investment = amount.map(money));
    }
    let label = words.text("cases-field-unit");
    let units = [Unit::Kroner, Unit::ThousandKroner, Unit::MillionKroner];
    let names: Vec<Cow<'_, str>> = units.iter().map(|unit| words.unit(unit)).collect();
    let options: Vec<(Unit, &str)> =
        units.iter().cloned().zip(names.iter().map(std::convert::AsRef::as_ref)).collect();
    let field = Field::new(ctx.theme, &label).width(0.4 * ctx.theme.scale.size.field);
    if let Some(unit) = field.choice(ui, "investment_unit", &options, Some(&unit)).committed
        && let Some(money) = &case.investment
    {
        let money = Money { unit, ..money.clone() };
        set(ctx, case, |case| case.investment = Some(money));
    }
}

fn assumption_fields(ctx: &ViewCtx<'_>, case: &InvestmentCase, ui: &mut Ui) {
    let (words, language) = (ctx.words, ctx.words.language());
    for assumption in Assumption::ALL {
        let (label, unit) = (words.assumption(assumption), assumption.unit());
        let shown = assumption.of(&case.assumptions).map(|value| words.exact(value)).unwrap_or_default();
        let typed = in_box(ui, ctx.theme.scale.size.field, |ui| {
            let field = Field::new(ctx.theme, &label);
            let parse = |text: &str| parse_cell(text, &unit, language);
            number_field(ctx, ui, field, assumption, &shown, parse, Some).committed
        });
        if let Some(value) = typed {
            set(ctx, case, |case| assumption.put(&mut case.assumptions, value));
        }
    }
}

fn decision_fields(ctx: &ViewCtx<'_>, case: &InvestmentCase, ui: &mut Ui) {
    let words = ctx.words;
    let next = case.next_decision.clone();
    let about = next.as_ref().map(|next| next.about.clone()).unwrap_or_default();
    let label = words.text("cases-field-about");
    if let Some(about) = Field::new(ctx.theme, &label).text(ui, "about", &about).committed {
        set(ctx, case, |case| {
            case.next_decision = some_text(&about).map(|about| NextDecision {
                about,
                on: next.as_ref().and_then(|next| next.on),
                item: next.as_ref().and_then(|next| next.item),
            });
        });
    }
    // Without something to decide there is no decision to date.
    let Some(next) = &case.next_decision else { return };
    let (label, hint) = (words.text("cases-field-on"), words.text("cases-field-on-hint"));
    let shown = next.on.map(|day| words.day_short(day)).unwrap_or_default();
    let parse = |text: &str| match text.trim() {
        "" => Ok(None),
        text => parse_day(text, words).map(Some).map_err(|problem| words.date_problem(problem).into_owned()),
    };
    let field = Field::new(ctx.theme, &label).hint(&hint);
    if let Some(on) = field.parsed_words(ui, "decision_on", &shown, parse).committed {
        let next = NextDecision { on, ..next.clone() };
        set(ctx, case, |case| case.next_decision = Some(next));
    }
    item_field(ctx, case, next, ui);
}

fn item_field(ctx: &ViewCtx<'_>, case: &InvestmentCase, next: &NextDecision, ui: &mut Ui) {
    let (label, none) = (ctx.words.text("cases-field-item"), ctx.words.text("cases-none"));
    let mut options: Vec<(Option<ItemId>, String)> = vec![(None, none.into_owned())];
    for meeting in ctx.document.meetings.iter() {
        let day = ctx.words.day_short(meeting.date);
        let name = |item: &crate::meeting::AgendaItem| format!("{day}, {} {}", item.number, item.title);
        options.extend(meeting.items.iter().map(|item| (Some(item.id), name(item))));
    }
    let options: Vec<(Option<ItemId>, &str)> =
        options.iter().map(|(id, name)| (*id, name.as_str())).collect();
    let field = Field::new(ctx.theme, &label);
    if let Some(item) = field.choice(ui, "item", &options, Some(&next.item)).committed {
        let next = NextDecision { item, ..next.clone() };
        set(ctx, case, |case| case.next_decision = Some(next));
    }
}

/// Draws what takes several lines as one thing among others beside each other.
fn in_box<R>(ui: &mut Ui, width: f32, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let boxed = |ui: &mut Ui| {
        ui.set_width(width);
        contents(ui)
    };
    ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), boxed).inner
}

fn some_text(text: &str) -> Option<String> {
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// The tables of the plan, to choose from.
fn tables<'a>(ctx: &ViewCtx<'a>) -> Vec<(TableId, &'a str)> {
    ctx.document.plan.budget.iter().map(|table| (table.id, table.title.as_str())).collect()
}

/// Every row of a table with the sections it lies in, for labels may be repeated.
fn rows(table: &BudgetTable) -> Vec<(RowId, String)> {
    let mut sections: Vec<&str> = Vec::new();
    let mut rows = Vec::new();
    for placed in table.placed_rows() {
        sections.truncate(placed.depth);
        let path = sections.iter().copied().chain([placed.row.label()]);
        rows.push((placed.row.id(), path.collect::<Vec<_>>().join(" › ")));
        if let Row::Section(section) = placed.row {
            sections.push(&section.label);
        }
    }
    rows
}

/// Shows a choice of a row of a table; returns the new one.
fn row_field(
    ctx: &ViewCtx<'_>,
    ui: &mut Ui,
    (label, salt): (&str, &'static str),
    table: TableId,
    current: RowId,
) -> Option<RowId> {
    let rows = ctx.document.plan.budget.get(table).map(rows).unwrap_or_default();
    let options: Vec<(RowId, &str)> = rows.iter().map(|(id, name)| (*id, name.as_str())).collect();
    Field::new(ctx.theme, label).choice(ui, salt, &options, Some(&current)).committed
}

/// Every measure of the plan, to choose from.
fn measures(ctx: &ViewCtx<'_>) -> Vec<(Option<MeasureId>, String)> {
    let none = (None, ctx.words.text("cases-none").into_owned());
    let goals = ctx.document.plan.goals.iter();
    let own = goals.flat_map(|goal| {
        let name = |title: &str| format!("{} {} › {title}", goal.number, goal.title).trim().to_owned();
        goal.measures.iter().map(move |measure| (Some(measure.id), name(&measure.title)))
    });
    std::iter::once(none).chain(own).collect()
}
