//! A year that is added: like which column, and what it is called.

use chrono::Datelike as _;
use eframe::egui::Ui;

use super::column::{period_ui, read_period, typed};
use super::{Keyboard, Outcome, buttons_ui, entered, fields_ui, give_keyboard, named, text_field};
use crate::edit::BudgetCommand;
use crate::plan::Period;
use crate::plan::budget::{BudgetTable, Column};
use crate::plan::id::{ColumnId, TableId};
use crate::ui::context::ViewCtx;
use crate::ui::widgets::{Field, space};
use crate::wording::date::parse_period;

/// A year that is being described.
#[derive(Debug)]
pub struct YearDialog {
    pub table: TableId,
    /// The columns it may be like, with what a year after them would be.
    columns: Vec<Like>,
    like: ColumnId,
    title: String,
    period: String,
    keyboard: Keyboard,
}

/// A column that a year may be like.
#[derive(Debug, Clone)]
struct Like {
    id: ColumnId,
    name: String,
    title: String,
    period: String,
}

impl YearDialog {
    /// Like `chosen`, or where that is of no time, like the last that is of one.
    pub fn new(ctx: &ViewCtx<'_>, table: &BudgetTable, chosen: &Column) -> Self {
        let columns: Vec<Like> = table.columns.iter().map(|column| Like::of(ctx, table, column)).collect();
        let timed = |column: &&Column| period_of(ctx, column).is_some() && column.formula.is_none();
        let last = table.columns.iter().rfind(timed);
        let like = if timed(&chosen) { chosen.id } else { last.unwrap_or(chosen).id };
        let mut dialog = Self {
            table: table.id,
            columns,
            like,
            title: String::new(),
            period: String::new(),
            keyboard: Keyboard::default(),
        };
        dialog.choose(like);
        dialog
    }

    fn choose(&mut self, like: ColumnId) {
        self.like = like;
        if let Some(like) = self.columns.iter().find(|column| column.id == like) {
            self.title.clone_from(&like.title);
            self.period.clone_from(&like.period);
        }
    }

    pub fn command(&self, ctx: &ViewCtx<'_>) -> Option<BudgetCommand> {
        let period = read_period(ctx, &self.period).ok()?;
        let Self { table, like, title, .. } = self;
        Some(BudgetCommand::AddYear { table: *table, like: *like, title: title.clone(), period })
    }

    pub fn show(&mut self, ctx: &ViewCtx<'_>, ui: &mut Ui) -> Outcome {
        let typed = fields_ui(ctx, "budget-year-new", ui, |ui| {
            ui.label(ctx.theme.muted(ctx.words.text("budget-year-advice")));
            space(ui, ctx.theme.scale.gap.xs);
            let columns = self.columns.iter().map(|column| (column.id, column.name.as_str()));
            let columns: Vec<(ColumnId, &str)> = columns.collect();
            let label = ctx.words.text("budget-year-like");
            let field = Field::new(ctx.theme, &label).width(f32::INFINITY);
            let picked = field.choice(ui, "like", &columns, Some(&self.like)).committed;
            if let Some(like) = picked {
                self.choose(like);
            }
            let title = text_field(ctx, "budget-column-name", &mut self.title, ui);
            give_keyboard(&mut self.keyboard, &title);
            space(ui, ctx.theme.scale.gap.xs);
            let period = period_ui(ctx, &mut self.period, ui);
            entered(&title).or(entered(&period))
        });
        let unread = || read_period(ctx, &self.period).is_err().then_some("budget-period-first");
        buttons_ui(ctx, "budget-add", named(&self.title).or_else(unread), typed, ui)
    }
}

impl Like {
    fn of(ctx: &ViewCtx<'_>, table: &BudgetTable, column: &Column) -> Self {
        let next = next_year(ctx, table, column);
        let name = match &column.group {
            Some(group) => format!("{group}, {}", column.title),
            None => column.title.clone(),
        };
        Self {
            id: column.id,
            name,
            title: next.map(|next| ctx.words.period_of_figures(next)).unwrap_or_default(),
            period: next.map(|next| typed(ctx, next)).unwrap_or_default(),
        }
    }
}

/// The first year after the one that a column is of, that no column is of yet.
fn next_year(ctx: &ViewCtx<'_>, table: &BudgetTable, column: &Column) -> Option<Period> {
    let taken: Vec<Period> = table.columns.iter().filter_map(|column| period_of(ctx, column)).collect();
    let last = period_of(ctx, column)?.last_day().year();
    let years = (1..).map_while(|after| last.checked_add(after)?.to_string().parse().ok());
    years.take(taken.len() + 1).find(|year| !taken.contains(year))
}

/// What a column is of; its title may be a year too.
fn period_of(ctx: &ViewCtx<'_>, column: &Column) -> Option<Period> {
    column.period.or_else(|| parse_period(&column.title, ctx.words).ok())
}
