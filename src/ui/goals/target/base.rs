//! The fields of what a target is compared with, and of what the document prints of it.

use eframe::egui::Ui;

use super::draft::{CellDraft, Draft, Lack};
use super::kind::{Moment, Way, certainty_key};
use super::sheet::{Named, Sheet};
use super::trouble::Spot;
use crate::plan::Amount;
use crate::plan::budget::{BudgetTable, ColumnKind, Row};
use crate::plan::id::{ColumnId, RowId, TableId};
use crate::plan::target::Certainty;
use crate::plan::unit::Unit;
use crate::ui::goals::form;
use crate::wording::number::{parse_cell, parse_printed};

impl Sheet<'_, '_> {
    /// The level that the plan starts from, and when it was so.
    pub fn base_ui(&mut self, ui: &mut Ui) {
        let theme = self.ctx.theme;
        let least = theme.scale.size.field * 0.4;
        form::beside(ui, theme, least, &[1.0, 1.0, 1.25], |ui, nth| match nth {
            0 => self.base_value_ui(ui),
            1 => {
                let label = self.text("goals-base-moment");
                let options = Moment::ALL.map(|moment| (moment, moment.key()));
                let put = |draft: &mut Draft, moment| draft.base.moment = moment;
                self.choose(ui, Named::new(&label, "base_moment"), &options, self.form.base.moment, put);
            }
            _ => {
                let label = self.text("goals-base-period");
                let named = Named::new(&label, "base_period").at(Spot::BasePeriod);
                let put = |draft: &mut Draft, period| draft.base.period = period;
                self.some_period_ui(ui, named, self.form.base.period, put);
            }
        });
    }

    fn base_value_ui(&mut self, ui: &mut Ui) {
        let (label, hint) = (self.text("goals-base"), self.text("goals-base-hint"));
        let named = Named::new(&label, "base").at(Spot::BaseValue);
        let named = if self.form.base.value.is_none() { named.hint(&hint) } else { named };
        let (unit, value) = (self.unit, self.form.base.value);
        let put = |draft: &mut Draft, value| draft.base.value = value;
        if let Unit::Scale(names) = unit {
            let none = self.text("goals-base-none");
            let levels = (1..).map(Amount::whole).map(Some).zip(names.iter().map(String::as_str));
            let options: Vec<(Option<Amount>, &str)> =
                std::iter::once((None, &*none)).chain(levels).collect();
            return self.choose_named(ui, named, &options, Some(value), put);
        }
        let shown = value.map(|value| self.ctx.words.exact(value)).unwrap_or_default();
        let language = self.ctx.words.language();
        self.number(ui, named, &shown, |text| parse_cell(text, unit, language), Some, put);
    }

    /// How sure the base is, and what should be known of it.
    pub fn base_details_ui(&mut self, ui: &mut Ui) {
        let theme = self.ctx.theme;
        let least = theme.scale.size.field * 0.4;
        form::beside(ui, theme, least, &[1.0, 2.0], |ui, nth| match nth {
            0 => {
                let label = self.text("goals-base-certainty");
                let options = [Certainty::Measured, Certainty::Expected];
                let options = options.map(|certainty| (certainty, certainty_key(certainty)));
                let put = |draft: &mut Draft, certainty| draft.base.certainty = certainty;
                let named = Named::new(&label, "base_certainty");
                self.choose(ui, named, &options, self.form.base.certainty, put);
            }
            _ => {
                let (label, salt) = (self.text("goals-base-note"), self.salt("base_note"));
                let note = self.form.base.note.clone().unwrap_or_default();
                let edited = form::field(self.ctx, &label).text(ui, salt, &note);
                self.take(edited, |draft, note: String| {
                    draft.base.note = Some(note.trim().to_owned()).filter(|note| !note.is_empty());
                });
            }
        });
    }

    /// The change from the base as the document prints it.
    pub fn printed_ui(&mut self, ui: &mut Ui) {
        let (theme, words) = (self.ctx.theme, self.ctx.words);
        let least = theme.scale.size.field * 0.4;
        form::beside(ui, theme, least, &[1.0, 1.0], |ui, nth| match (nth, self.form.printed) {
            (0, printed) => {
                let (label, hint) = (self.text("goals-printed"), self.text("goals-printed-hint"));
                let named = Named::new(&label, "printed").at(Spot::Printed).hint(&hint);
                let shown = printed.map(|printed| words.amount(printed.size, printed.decimals));
                let parse = |text: &str| match text.trim() {
                    "" => Ok(None),
                    text => parse_printed(text, words.language()).map(Some),
                };
                let meant =
                    |amount: Amount| Some((amount, u8::try_from(amount.decimals()).unwrap_or(u8::MAX)));
                self.number(ui, named, &shown.unwrap_or_default(), parse, meant, Draft::put_printed);
            }
            (_, Some(printed)) => {
                let label = self.text("goals-printed-way");
                let options = Way::ALL.map(|way| (way, way.key()));
                self.choose(ui, Named::new(&label, "printed_way"), &options, printed.way, |draft, way| {
                    if let Some(printed) = &mut draft.printed {
                        printed.way = way;
                    }
                });
            }
            (_, None) => {}
        });
    }

    /// The budget cell that the plan gives the same figure.
    pub fn budget_ui(&mut self, ui: &mut Ui) {
        self.table_ui(ui);
        let table = self.form.budget.table.and_then(|id| self.ctx.document.plan.budget.get(id));
        let Some(table) = table else { return };
        let least = self.ctx.theme.scale.size.field * 0.4;
        form::beside(ui, self.ctx.theme, least, &[2.0, 1.0], |ui, nth| match nth {
            0 => self.row_ui(ui, table),
            _ => self.column_ui(ui, table),
        });
    }

    fn table_ui(&mut self, ui: &mut Ui) {
        let (label, none) = (self.text("goals-budget-table"), self.text("goals-budget-none"));
        let tables = self.ctx.document.plan.budget.iter().map(|table| (Some(table.id), table.title.as_str()));
        let options: Vec<(Option<TableId>, &str)> = std::iter::once((None, &*none)).chain(tables).collect();
        let named = Named::new(&label, "budget_table");
        self.choose_named(ui, named, &options, Some(self.form.budget.table), |draft, table| {
            draft.budget = CellDraft { table, ..CellDraft::default() };
        });
    }

    fn row_ui(&mut self, ui: &mut Ui, table: &BudgetTable) {
        let label = self.text("goals-budget-row");
        let lines = lines(table);
        let options: Vec<(RowId, &str)> = lines.iter().map(|(id, label)| (*id, label.as_str())).collect();
        let named = Named::new(&label, "budget_row").needed(Lack::BudgetCell);
        let put = |draft: &mut Draft, row| draft.budget.row = Some(row);
        self.choose_named(ui, named, &options, self.form.budget.row, put);
    }

    fn column_ui(&mut self, ui: &mut Ui, table: &BudgetTable) {
        let label = self.text("goals-budget-column");
        let figures = table.columns.iter().filter(|column| matches!(column.kind, ColumnKind::Figures { .. }));
        let options: Vec<(ColumnId, &str)> =
            figures.map(|column| (column.id, column.title.as_str())).collect();
        let named = Named::new(&label, "budget_column").needed(Lack::BudgetCell);
        let put = |draft: &mut Draft, column| draft.budget.column = Some(column);
        self.choose_named(ui, named, &options, self.form.budget.column, put);
    }
}

/// The lines of a table with the sections they lie in, for labels may be repeated.
pub(super) fn lines(table: &BudgetTable) -> Vec<(RowId, String)> {
    let mut sections: Vec<&str> = Vec::new();
    let mut lines = Vec::new();
    for placed in table.placed_rows() {
        sections.truncate(placed.depth);
        match placed.row {
            Row::Section(section) => sections.push(&section.label),
            Row::Line(line) => {
                let name = table.name_of(placed.row);
                let path = sections.iter().copied().chain([&*name]);
                lines.push((line.id, path.collect::<Vec<_>>().join(" › ")));
            }
            Row::Formula(_) => {}
        }
    }
    lines
}
