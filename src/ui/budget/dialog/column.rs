//! What a column is called, holds and is worked out from.

use eframe::egui::{Response, TextEdit, Ui};

use super::formula::{FormulaDraft, Needed, Operand};
use super::{Keyboard, Outcome, buttons_ui, entered, fields_ui, give_keyboard, named, text_field};
use crate::edit::BudgetCommand;
use crate::edit::budget::ColumnSpec;
use crate::plan::Period;
use crate::plan::budget::{BudgetTable, Column, ColumnKind};
use crate::plan::id::{ColumnId, TableId};
use crate::plan::unit::Unit;
use crate::ui::budget::kind_field::kind_ui;
use crate::ui::context::ViewCtx;
use crate::ui::widgets::space;
use crate::wording::date::parse_period;

/// A column that is being described.
#[derive(Debug)]
pub struct ColumnDialog {
    pub table: TableId,
    place: Place,
    spec: ColumnSpec,
    /// The time as it is typed.
    period: String,
    formula: FormulaDraft<ColumnId>,
    operands: Vec<Operand<ColumnId>>,
    keyboard: Keyboard,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    New(usize),
    Column(ColumnId),
}

impl ColumnDialog {
    /// For a new column at a position, counted from 0; of the kind of the one before it.
    pub fn add(table: &BudgetTable, at: usize) -> Self {
        let before = at.checked_sub(1).and_then(|before| table.columns.get(before));
        let kind = before.map_or(ColumnKind::Figures { unit: Unit::ThousandKroner, decimals: 0 }, |before| {
            before.kind.clone()
        });
        let group = before.and_then(|before| before.group.clone()).unwrap_or_default();
        Self {
            table: table.id,
            place: Place::New(at),
            spec: ColumnSpec { title: String::new(), group, period: None, kind, formula: None },
            period: String::new(),
            formula: FormulaDraft::of(None),
            operands: operands(table, None),
            keyboard: Keyboard::default(),
        }
    }

    /// For a column as it is.
    pub fn edit(ctx: &ViewCtx<'_>, table: &BudgetTable, column: &Column) -> Self {
        Self {
            table: table.id,
            place: Place::Column(column.id),
            spec: ColumnSpec::of(column),
            period: column.period.map(|period| typed(ctx, period)).unwrap_or_default(),
            formula: FormulaDraft::of(column.formula.as_ref()),
            operands: operands(table, Some(column.id)),
            keyboard: Keyboard::default(),
        }
    }

    pub fn command(&self, ctx: &ViewCtx<'_>) -> Option<BudgetCommand> {
        let period = read_period(ctx, &self.period).ok()?;
        let formula = match self.spec.kind {
            ColumnKind::Figures { .. } => self.formula.formula(&self.operands),
            ColumnKind::Text => None,
        };
        let spec = ColumnSpec { period, formula, ..self.spec.clone() };
        Some(match self.place {
            Place::New(at) => BudgetCommand::AddColumn { table: self.table, at, spec },
            Place::Column(column) => BudgetCommand::SetColumn { table: self.table, column, spec },
        })
    }

    pub fn show(&mut self, ctx: &ViewCtx<'_>, ui: &mut Ui) -> Outcome {
        let (title, done) = match self.place {
            Place::New(_) => ("budget-column-new", "budget-add"),
            Place::Column(_) => ("budget-column-details", "budget-save"),
        };
        let typed = fields_ui(ctx, title, ui, |ui| {
            let name = text_field(ctx, "budget-column-name", &mut self.spec.title, ui);
            give_keyboard(&mut self.keyboard, &name);
            space(ui, ctx.theme.scale.gap.xs);
            let group = text_field(ctx, "budget-column-group", &mut self.spec.group, ui);
            space(ui, ctx.theme.scale.gap.xs);
            let period = period_ui(ctx, &mut self.period, ui);
            kind_ui(ctx, &mut self.spec.kind, ui);
            if matches!(self.spec.kind, ColumnKind::Figures { .. }) {
                self.formula.show(ctx, Needed::Perhaps, &self.operands, ui);
            }
            entered(&name).or(entered(&group)).or(entered(&period))
        });
        let unread = || read_period(ctx, &self.period).is_err().then_some("budget-period-first");
        let missing = named(&self.spec.title).or_else(unread);
        let missing = missing.or_else(|| self.formula.missing(&self.operands));
        buttons_ui(ctx, done, missing, typed, ui)
    }
}

/// Every column of figures that figures can be taken from, but the one itself.
fn operands(table: &BudgetTable, own: Option<ColumnId>) -> Vec<Operand<ColumnId>> {
    let fits = |column: &&Column| Some(column.id) != own && matches!(column.kind, ColumnKind::Figures { .. });
    let name = |column: &Column| match &column.group {
        Some(group) => format!("{group}, {}", column.title),
        None => column.title.clone(),
    };
    let operand = |column: &Column| Operand { id: column.id, name: name(column), depth: 0 };
    table.columns.iter().filter(fits).map(operand).collect()
}

/// A time as it can be typed and read again.
pub fn typed(ctx: &ViewCtx<'_>, period: Period) -> String {
    ctx.words.period_short(period)
}

/// The time that was typed; none where nothing was.
///
/// # Errors
/// Why it is none, as a sentence.
pub fn read_period(ctx: &ViewCtx<'_>, text: &str) -> Result<Option<Period>, String> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    parse_period(text, ctx.words).map(Some).map_err(|problem| ctx.words.date_problem(problem).into_owned())
}

/// Draws the field for the time that figures are about, and below it how it is understood.
pub fn period_ui(ctx: &ViewCtx<'_>, text: &mut String, ui: &mut Ui) -> Response {
    let (theme, words) = (ctx.theme, ctx.words);
    ui.spacing_mut().item_spacing.y = theme.scale.gap.xs;
    let label = ui.label(theme.caption(words.text("budget-period")).color(theme.palette.text.plain));
    let field = ui.add(TextEdit::singleline(text).desired_width(f32::INFINITY)).labelled_by(label.id);
    match read_period(ctx, text) {
        Ok(None) => ui.label(theme.small(words.text("budget-period-hint"))),
        Ok(Some(period)) => ui.label(theme.small(words.period_of_figures(period))),
        Err(problem) => ui.label(theme.small(problem).color(theme.palette.tone.bad.text)),
    };
    space(ui, theme.scale.gap.s);
    field
}
