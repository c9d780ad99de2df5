//! What is followed: title, budget, year, and the lines that came during the year.

use eframe::egui::Ui;

use super::bar::is_money;
use super::fit::Fit;
use super::page::set;
use crate::plan::Period;
use crate::plan::follow_up::{AddedLine, FollowUp};
use crate::plan::id::{ColumnId, TableId};
use crate::ui::context::ViewCtx;
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, Field, card, fields, space};
use crate::wording::date::{parse_day, parse_period};

/// Draws the form.
pub(super) fn about_ui(ctx: &ViewCtx<'_>, follow_up: &FollowUp, fit: Fit, ui: &mut Ui) {
    fit.show(ui, ctx.theme, "about", |ui| {
        ui.set_max_width(ui.available_width().min(1.3 * ctx.theme.scale.size.prose));
        card(ui, ctx.theme, |ui| {
            if !ctx.is_editable() {
                ui.disable();
            }
            title_ui(ctx, follow_up, ui);
            budget_ui(ctx, follow_up, ui);
            note_ui(ctx, follow_up, ui);
            added_ui(ctx, follow_up, ui);
        });
    });
}

fn title_ui(ctx: &ViewCtx<'_>, follow_up: &FollowUp, ui: &mut Ui) {
    let words = ctx.words;
    fields(ui, ctx.theme, |ui| {
        let name = words.text("followup-title");
        let field = Field::new(ctx.theme, &name).width(1.3 * ctx.theme.scale.size.field);
        let title = field.text(ui, ("follow_up_title", follow_up.id), &follow_up.title);
        if let Some(title) = title.committed {
            set(ctx, follow_up, |changed| changed.title = title.trim().to_owned());
        }
        let name = words.text("followup-year");
        let read = |text: &str| match parse_period(text, words) {
            Ok(year @ Period::Year(_)) => Ok(year),
            Ok(_) => Err(words.text("followup-year-only").into_owned()),
            Err(wrong) => Err(words.date_problem(wrong).into_owned()),
        };
        let field = Field::new(ctx.theme, &name).width(0.4 * ctx.theme.scale.size.field);
        let shown = words.period(follow_up.year);
        let year = field.parsed_words(ui, ("follow_up_year", follow_up.id), &shown, read);
        if let Some(year) = year.committed {
            set(ctx, follow_up, |changed| changed.year = year);
        }
    });
}

/// The column of the budget. Another table is chosen by a column of it.
fn budget_ui(ctx: &ViewCtx<'_>, follow_up: &FollowUp, ui: &mut Ui) {
    let words = ctx.words;
    let tables = &ctx.document.plan.budget;
    let of_table = |table: &crate::plan::budget::BudgetTable| {
        let column = |column: &crate::plan::budget::Column| {
            let args = [("table", (&table.title).into()), ("column", (&column.title).into())];
            ((table.id, column.id), words.fill("followup-column", &args))
        };
        table.columns.iter().filter(|column| is_money(column)).map(column).collect::<Vec<_>>()
    };
    let columns: Vec<((TableId, ColumnId), String)> = tables.iter().flat_map(of_table).collect();
    let options: Vec<_> = columns.iter().map(|(ids, name)| (*ids, name.as_str())).collect();
    let (name, hint) = (words.text("followup-budget"), words.text("followup-budget-hint"));
    let field = Field::new(ctx.theme, &name).hint(&hint).width(ui.available_width());
    let now = (follow_up.table, follow_up.column);
    let chosen = field.choice(ui, ("follow_up_column", follow_up.id), &options, Some(&now));
    if let Some((table, column)) = chosen.committed {
        set(ctx, follow_up, |changed| (changed.table, changed.column) = (table, column));
    }
}

fn note_ui(ctx: &ViewCtx<'_>, follow_up: &FollowUp, ui: &mut Ui) {
    let name = ctx.words.text("followup-note");
    let field = Field::new(ctx.theme, &name).width(ui.available_width());
    let shown = follow_up.note.as_deref().unwrap_or_default();
    if let Some(note) = field.long_text(ui, ("follow_up_note", follow_up.id), shown, 2).committed {
        let note = Some(note.trim().to_owned()).filter(|note| !note.is_empty());
        set(ctx, follow_up, |changed| changed.note = note);
    }
}

fn added_ui(ctx: &ViewCtx<'_>, follow_up: &FollowUp, ui: &mut Ui) {
    if follow_up.added.is_empty() {
        return;
    }
    space(ui, ctx.theme.scale.gap.m);
    ui.label(ctx.theme.heading(ctx.words.text("followup-added")));
    for (at, line) in follow_up.added.iter().enumerate() {
        line_ui(ctx, follow_up, at, line, ui);
    }
}

fn line_ui(ctx: &ViewCtx<'_>, follow_up: &FollowUp, at: usize, line: &AddedLine, ui: &mut Ui) {
    let (theme, words) = (ctx.theme, ctx.words);
    let number = words.count(at + 1);
    let numbered = |key| words.fill(key, &[("number", (&number).into())]);
    let put = |change: &dyn Fn(&mut AddedLine)| {
        set(ctx, follow_up, |changed| {
            if let Some(line) = changed.added.get_mut(at) {
                change(line);
            }
        });
    };
    ui.horizontal_top(|ui| {
        let name = numbered("followup-added-name");
        let label = Field::new(theme, &name).text(ui, ("added_label", line.id), &line.label);
        if let Some(label) = label.committed {
            put(&|line| line.label = label.trim().to_owned());
        }
        let name = numbered("followup-added-day");
        let read =
            |text: &str| parse_day(text, words).map_err(|wrong| words.date_problem(wrong).into_owned());
        let field = Field::new(theme, &name).width(0.5 * theme.scale.size.field);
        let day = field.parsed_words(ui, ("added_day", line.id), &words.day_short(line.on), read);
        if let Some(day) = day.committed {
            put(&|line| line.on = day);
        }
        ui.vertical(|ui| {
            space(ui, theme.scale.text.small + theme.scale.text.leading + theme.scale.gap.s);
            let remove = numbered("followup-remove-added");
            if ui.add(Button::icon_only(theme, Icon::Remove, &remove)).clicked() {
                let id = line.id;
                set(ctx, follow_up, |changed| changed.added.retain(|line| line.id != id));
            }
        });
    });
}
