//! A budget table as a sheet: what each cell takes and means. What it shows is
//! found in [`shown`](super::shown).

use std::borrow::Cow;

use eframe::egui::Align;

use super::columns::{Face, SheetColumn, sheet_columns};
use super::rows::{Content, RowKey, SheetRow, sheet_rows};
use crate::analysis::sums::TableSums;
use crate::edit::budget::CellChange;
use crate::plan::Amount;
use crate::plan::budget::{BudgetTable, Cell, ColumnKind, Formula};
use crate::plan::id::{ColumnId, RowId};
use crate::plan::unit::Unit;
use crate::ui::context::{self, ViewCtx};
use crate::ui::widgets::sheet::{
    Access, Batch, CellView, ColumnStyle, ColumnView, Place, RowStyle, RowView, Sheet, Size,
};
use crate::wording::Words;
use crate::wording::number::{NumberProblem, parse_cell};

/// A table as it is now, in words. Made anew in each pass: only what is seen is
/// put into words.
pub struct TableSheet<'a> {
    pub(super) words: &'a Words,
    pub(super) access: Access,
    pub(super) sums: Option<&'a TableSums>,
    /// The table that is shown.
    pub table: &'a BudgetTable,
    /// Its rows with their sums, top to bottom.
    pub rows: Vec<SheetRow<'a>>,
    /// Its columns, left to right.
    pub columns: Vec<SheetColumn<'a>>,
    headings: Vec<String>,
}

/// What shows printed figures although it has none yet.
#[derive(Debug, Clone, Copy, Default)]
pub struct Printing {
    /// A section, or a row worked out from others.
    pub row: Option<RowId>,
    /// A column worked out from others.
    pub column: Option<ColumnId>,
}

impl<'a> TableSheet<'a> {
    /// `table` with its sums.
    pub fn new(ctx: &ViewCtx<'a>, table: &'a BudgetTable, printing: Printing) -> Self {
        let access = match ctx.access {
            context::Access::Editable => Access::Editable,
            context::Access::ReadOnly => Access::ReadOnly,
        };
        let sums = ctx.insights.sums(table.id);
        let columns = sheet_columns(table, printing.column);
        Self {
            words: ctx.words,
            access,
            sums,
            table,
            rows: sheet_rows(table, sums, printing.row),
            headings: columns.iter().map(|column| heading(ctx.words, column)).collect(),
            columns,
        }
    }

    /// What a batch changes in the plan.
    pub fn changes(&self, batch: &Batch) -> Vec<CellChange> {
        let edits = batch.edits.iter();
        edits.filter_map(|edit| self.change(edit.place, self.read(edit.place, &edit.text).ok()?)).collect()
    }

    /// The change that puts `cell` in a place, if cells there can be edited.
    pub fn change(&self, place: Place, cell: Cell) -> Option<CellChange> {
        let row = self.rows.get(place.row)?.key.cells()?;
        let column = self.columns.get(place.column).filter(|column| column.face != Face::Computed)?;
        Some(CellChange { row, column: column.column.id, cell })
    }

    /// What a text means in a cell.
    ///
    /// # Errors
    /// What keeps it from being a figure of the column.
    pub fn read(&self, place: Place, text: &str) -> Result<Cell, NumberProblem> {
        match self.unit(place) {
            Some(unit) => {
                let amount = parse_cell(text, unit, self.words.language())?;
                Ok(amount.map_or(Cell::Blank, Cell::Amount))
            }
            None => Ok(match text.trim() {
                "" => Cell::Blank,
                text => Cell::Text(text.to_owned()),
            }),
        }
    }

    /// Where the row called `key` is.
    pub fn row_of(&self, key: RowKey) -> Option<usize> {
        self.rows.iter().position(|row| row.key == key)
    }

    /// The column of the table that a column of the sheet shows.
    pub fn column_id(&self, column: usize) -> Option<ColumnId> {
        self.columns.get(column).map(|column| column.column.id)
    }

    /// What a cell counts; none for words.
    fn unit(&self, place: Place) -> Option<&'a Unit> {
        let ColumnKind::Figures { unit, .. } = &self.columns.get(place.column)?.column.kind else {
            return None;
        };
        let own = self.rows.get(place.row).and_then(SheetRow::figures);
        Some(own.map_or(unit, |own| &own.unit))
    }

    /// How many decimals a cell is printed with.
    pub(super) fn decimals(&self, place: Place) -> u8 {
        let own = self.rows.get(place.row).and_then(SheetRow::figures).map(|own| own.decimals);
        match self.columns.get(place.column).map(|column| &column.column.kind) {
            Some(ColumnKind::Figures { decimals, .. }) => own.unwrap_or(*decimals),
            Some(ColumnKind::Text) | None => 0,
        }
    }

    /// The decimals that show a worked out figure whole, as far as it can be.
    pub(super) fn shown_decimals(&self, place: Place, amount: Amount) -> u8 {
        let row = self.rows.get(place.row).and_then(|row| row.formula);
        let column = self.columns.get(place.column).and_then(|column| column.column.formula.as_ref());
        let row = row.is_some_and(|row| matches!(row.formula, Formula::PerPerson { .. }));
        // No quotient can be shown whole.
        match row || matches!(column, Some(Formula::PerPerson { .. })) {
            true => self.decimals(place),
            false => enough(amount, self.decimals(place)),
        }
    }

    fn label(&self, row: &SheetRow<'a>) -> Cow<'a, str> {
        let text = |key| self.words.text(key);
        match (row.content, row.key) {
            (Content::Line(_), _) | (_, RowKey::Formula(_)) => match row.figures() {
                Some(own) => format!("{}, {}", row.label, self.words.unit_short(&own.unit)).into(),
                None => Cow::Borrowed(row.label),
            },
            (Content::Heading, _) => Cow::Borrowed(row.label),
            (Content::Total(_), _) => match row.label {
                "" => text("budget-total"),
                section => self.words.fill("budget-total-of", &[("section", section.into())]).into(),
            },
            (Content::Printed(_), _) if row.formula.is_some() => text("budget-printed"),
            (Content::Printed(_), _) => text("budget-printed-total"),
            (Content::Difference(_), _) => text("budget-difference"),
        }
    }
}

impl Sheet for TableSheet<'_> {
    fn name(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.table.title)
    }

    fn size(&self) -> Size {
        Size { rows: self.rows.len(), columns: self.columns.len() }
    }

    fn label_title(&self) -> Cow<'_, str> {
        self.words.text("budget-line")
    }

    fn column(&self, column: usize) -> ColumnView<'_> {
        let shown = self.columns.get(column).map(|column| column.column);
        let note = shown.and_then(|column| column.formula.as_ref());
        ColumnView {
            title: Cow::Borrowed(self.headings.get(column).map_or("", |heading| heading)),
            group: shown.and_then(|column| column.group.as_deref()).map(Cow::Borrowed),
            align: match shown.map(|column| &column.kind) {
                Some(ColumnKind::Figures { .. }) => Align::Max,
                Some(ColumnKind::Text) | None => Align::Min,
            },
            note: note.map(|formula| self.words.column_formula(self.table, formula).into()),
        }
    }

    fn column_style(&self, column: usize) -> ColumnStyle {
        match self.columns.get(column).map(|column| column.face) {
            Some(Face::Computed) => ColumnStyle::Computed,
            Some(Face::Own | Face::Printed) | None => ColumnStyle::Given,
        }
    }

    fn row(&self, row: usize) -> RowView<'_> {
        let Some(row) = self.rows.get(row) else {
            return RowView { label: "".into(), depth: 0, style: RowStyle::Line, note: None };
        };
        let style = match row.content {
            Content::Line(_) => RowStyle::Line,
            Content::Heading => RowStyle::Section,
            Content::Total(_) => RowStyle::Total,
            Content::Printed(_) => RowStyle::PrintedTotal,
            Content::Difference(_) => RowStyle::Difference,
        };
        let note = match (row.content, row.formula) {
            (Content::Line(line), _) => line.note.as_deref().map(Cow::Borrowed),
            (Content::Total(_), Some(formula)) => {
                let how = self.words.row_formula(self.table, &formula.formula);
                let note = formula.note.as_ref().map(|note| format!("\n{note}")).unwrap_or_default();
                Some(format!("{how}{note}").into())
            }
            _ => None,
        };
        RowView { label: self.label(row), depth: row.depth, style, note }
    }

    fn cell(&self, place: Place) -> CellView<'_> {
        self.view(place)
    }

    /// Figures without marks between thousands: so they are edited, and so other
    /// programs read them whatever their language.
    fn edit_text(&self, place: Place) -> Cow<'_, str> {
        match self.figure(place) {
            Some(amount) => Cow::Owned(self.words.plain(amount, self.shown_decimals(place, amount))),
            None => self.cell(place).text,
        }
    }

    fn accepts(&self, place: Place, text: &str) -> Result<(), String> {
        self.read(place, text).map(|_| ()).map_err(|problem| self.words.number_problem(&problem))
    }

    /// A paste that goes on below the last line meets the sums. They take it if it
    /// was copied with them: if it says of the first of them what that says now.
    fn takes(&self, first: Place, block: &[Vec<String>]) -> usize {
        let lines = self.rows.iter().rposition(|row| row.key.own_row().is_some()).map_or(0, |last| last + 1);
        let all = self.rows.len().saturating_sub(first.row);
        let above = lines.saturating_sub(first.row);
        let Some(sums) = block.get(above).filter(|_| above > 0) else { return all };
        let same = |(at, text): (usize, &String)| {
            let place = Place { row: lines, column: first.column + at };
            self.read(place, text).is_ok_and(|cell| cell.amount() == self.figure(place))
        };
        if sums.iter().enumerate().all(same) { all } else { above }
    }

    fn cell_name(&self, place: Place) -> String {
        let label = self.row(place.row).label;
        let label = match self.rows.get(place.row).map(|row| (row.key, row.label)) {
            Some((RowKey::Printed(Some(_)) | RowKey::Difference(Some(_)), section)) => {
                format!("{label}, {section}")
            }
            _ => label.into_owned(),
        };
        let heading = self.headings.get(place.column).map_or("", |heading| heading).replace('\n', ", ");
        match self.columns.get(place.column).and_then(|column| column.column.group.as_ref()) {
            Some(group) => format!("{label}, {group}, {heading}"),
            None => format!("{label}, {heading}"),
        }
    }
}

/// The decimals that show a figure whole, and no fewer than its column's: what
/// is seen must add up to what is seen below it.
pub fn enough(amount: Amount, decimals: u8) -> u8 {
    decimals.max(u8::try_from(amount.decimals()).unwrap_or(u8::MAX))
}

/// A column's title, and on lines of their own its time where the title does not
/// say it, what of it is shown, and its unit where the title is not it.
fn heading(words: &Words, shown: &SheetColumn<'_>) -> String {
    let column = shown.column;
    let mut lines = vec![column.title.clone()];
    if let Some(period) = column.period
        && !column.title.contains(&period.year().to_string())
    {
        lines.push(words.period_of_figures(period));
    }
    let face = match shown.face {
        Face::Own => None,
        Face::Computed => Some(words.text("budget-computed")),
        Face::Printed => Some(words.text("budget-printed-column")),
    };
    let unit = match &column.kind {
        ColumnKind::Figures { unit, .. }
            if column.title.to_lowercase() != words.unit(unit).to_lowercase() =>
        {
            Some(words.unit_short(unit))
        }
        ColumnKind::Figures { .. } | ColumnKind::Text => None,
    };
    let last: Vec<&str> = [&face, &unit].into_iter().flatten().map(|part| part.as_ref()).collect();
    if !last.is_empty() {
        lines.push(last.join(", "));
    }
    lines.join("\n")
}
