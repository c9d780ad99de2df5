//! What a line counts and says, and how a row is worked out from others.

use eframe::egui::Ui;

use super::formula::{FormulaDraft, Needed, Operand, Way};
use super::{Keyboard, Outcome, buttons_ui, entered, fields_ui, give_keyboard, named, text_field};
use crate::edit::BudgetCommand;
use crate::edit::budget::{NewRow, RowPlace, RowSpec};
use crate::plan::budget::{BudgetTable, Figures, Row};
use crate::plan::id::{RowId, TableId};
use crate::plan::unit::Unit;
use crate::ui::budget::kind_field::decimals_ui;
use crate::ui::context::ViewCtx;
use crate::ui::parts::unit_field::unit_field;
use crate::ui::widgets::{Field, fields, space};

/// A line or formula row that is being described.
#[derive(Debug)]
pub struct RowDialog {
    pub table: TableId,
    place: Place,
    label: String,
    figures: Option<Figures>,
    note: String,
    /// None for a line.
    formula: Option<FormulaDraft<RowId>>,
    operands: Vec<Operand<RowId>>,
    keyboard: Keyboard,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    New(RowPlace),
    Row(RowId),
}

impl RowDialog {
    /// For a new formula row.
    pub fn add(table: &BudgetTable, to: RowPlace) -> Self {
        Self {
            table: table.id,
            place: Place::New(to),
            label: String::new(),
            figures: None,
            note: String::new(),
            formula: Some(FormulaDraft::sum()),
            operands: operands(table, None),
            keyboard: Keyboard::default(),
        }
    }

    /// For a line or formula row as it is; none for a section.
    pub fn edit(table: &BudgetTable, row: RowId) -> Option<Self> {
        let (figures, note, formula) = match table.row(row)? {
            Row::Line(line) => (&line.figures, &line.note, None),
            Row::Formula(row) => (&row.figures, &row.note, Some(FormulaDraft::of(Some(&row.formula)))),
            Row::Section(_) => return None,
        };
        Some(Self {
            table: table.id,
            place: Place::Row(row),
            label: table.row(row)?.label().to_owned(),
            figures: figures.clone(),
            note: note.clone().unwrap_or_default(),
            formula,
            operands: operands(table, Some(row)),
            keyboard: Keyboard::default(),
        })
    }

    pub fn command(&self) -> Option<BudgetCommand> {
        let formula = match &self.formula {
            None => None,
            Some(draft) => Some(draft.formula(&self.operands)?),
        };
        let spec = RowSpec { figures: self.figures.clone(), note: self.note.clone(), formula };
        let table = self.table;
        Some(match self.place {
            Place::Row(row) => BudgetCommand::SetRow { table, row, spec },
            Place::New(to) => {
                let rows = vec![NewRow::Formula { label: self.label.clone(), spec }];
                BudgetCommand::AddRows { table, to, rows }
            }
        })
    }

    pub fn show(&mut self, ctx: &ViewCtx<'_>, ui: &mut Ui) -> Outcome {
        let new = matches!(self.place, Place::New(_));
        let (title, done) = match (&self.formula, new) {
            (_, true) => ("budget-new-formula", "budget-add"),
            (Some(_), false) => ("budget-formula-row", "budget-save"),
            (None, false) => ("budget-line-details", "budget-save"),
        };
        let typed = fields_ui(ctx, title, ui, |ui| {
            let mut typed = Outcome::Open;
            if new {
                let label = text_field(ctx, "budget-name", &mut self.label, ui);
                give_keyboard(&mut self.keyboard, &label);
                typed = entered(&label);
                space(ui, ctx.theme.scale.gap.xs);
            } else {
                ui.label(ctx.theme.muted(&self.label));
            }
            figures_ui(ctx, &mut self.figures, ui);
            let note = text_field(ctx, "budget-note", &mut self.note, ui);
            space(ui, ctx.theme.scale.gap.s);
            if let Some(formula) = &mut self.formula {
                let before = formula.way();
                formula.show(ctx, Needed::Always, &self.operands, ui);
                // A cost per person is told in kroner, whatever the table counts.
                if formula.way() == Some(Way::PerPerson) && before != formula.way() && self.figures.is_none()
                {
                    self.figures = Some(Figures { unit: Unit::Kroner, decimals: 0 });
                }
            }
            typed.or(entered(&note))
        });
        let unnamed = if new { named(&self.label) } else { None };
        let missing = || self.formula.as_ref().and_then(|formula| formula.missing(&self.operands));
        buttons_ui(ctx, done, unnamed.or_else(missing), typed, ui)
    }
}

/// What a row counts, where that is not what its columns count.
fn figures_ui(ctx: &ViewCtx<'_>, figures: &mut Option<Figures>, ui: &mut Ui) {
    let words = ctx.words;
    let (label, hint) = (words.text("budget-counts"), words.text("budget-counts-hint"));
    let (columns, own) = (words.text("budget-counts-columns"), words.text("budget-counts-own"));
    let options = [(false, &*columns), (true, &*own)];
    let field = Field::new(ctx.theme, &label).width(f32::INFINITY).hint(&hint);
    match field.choice(ui, "counts", &options, Some(&figures.is_some())).committed {
        Some(true) => *figures = Some(Figures { unit: Unit::Persons, decimals: 0 }),
        Some(false) => *figures = None,
        None => {}
    }
    if let Some(figures) = figures {
        fields(ui, ctx.theme, |ui| {
            if let Some(unit) = unit_field(ctx, ui, "row-unit", &figures.unit) {
                figures.unit = unit;
            }
            decimals_ui(ctx, &mut figures.decimals, ui);
        });
    }
}

/// Every row that figures can be taken from, but the one itself.
fn operands(table: &BudgetTable, own: Option<RowId>) -> Vec<Operand<RowId>> {
    let rows = table.placed_rows().into_iter().filter(|placed| Some(placed.row.id()) != own);
    let operand = |placed: crate::plan::budget::Placed<'_>| Operand {
        id: placed.row.id(),
        name: table.name_of(placed.row).into_owned(),
        depth: placed.depth,
    };
    rows.map(operand).collect()
}
