//! A budget table as a sheet: what each cell shows, takes and means.

use std::borrow::Cow;

use eframe::egui::Align;

use super::rows::{Content, RowKey, SheetRow, sheet_rows};
use crate::analysis::sums::{Agreement, ColumnSum, Sum};
use crate::edit::budget::CellChange;
use crate::plan::Amount;
use crate::plan::budget::{BudgetTable, Cell, Cells, Column, ColumnKind};
use crate::plan::id::RowId;
use crate::ui::context::{self, ViewCtx};
use crate::ui::widgets::sheet::{
    Access, Batch, CellView, ColumnView, Place, RowStyle, RowView, Sheet, Size, Tone,
};
use crate::wording::Words;
use crate::wording::number::{NumberProblem, parse_cell};

/// A table as it is now, in words. Made anew in each pass: only what is seen is
/// put into words.
pub struct TableSheet<'a> {
    words: &'a Words,
    access: Access,
    /// The table that is shown.
    pub table: &'a BudgetTable,
    /// Its rows with their sums, top to bottom.
    pub rows: Vec<SheetRow<'a>>,
    headings: Vec<Cow<'a, str>>,
}

impl<'a> TableSheet<'a> {
    /// `table` with its sums; for `printing` see [`sheet_rows`].
    pub fn new(ctx: &ViewCtx<'a>, table: &'a BudgetTable, printing: Option<RowId>) -> Self {
        let access = match ctx.access {
            context::Access::Editable => Access::Editable,
            context::Access::ReadOnly => Access::ReadOnly,
        };
        Self {
            words: ctx.words,
            access,
            table,
            rows: sheet_rows(table, ctx.insights.sums(table.id), printing),
            headings: table.columns.iter().map(|column| heading(ctx.words, column)).collect(),
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
        let column = self.table.columns.get(place.column)?.id;
        Some(CellChange { row, column, cell })
    }

    /// What a text means in a cell.
    ///
    /// # Errors
    /// What keeps it from being a figure of the column.
    pub fn read(&self, place: Place, text: &str) -> Result<Cell, NumberProblem> {
        let words = || match text.trim() {
            "" => Cell::Blank,
            text => Cell::Text(text.to_owned()),
        };
        match self.kind(place.column) {
            Some(ColumnKind::Figures { unit, .. }) => {
                let amount = parse_cell(text, unit, self.words.language())?;
                Ok(amount.map_or(Cell::Blank, Cell::Amount))
            }
            Some(ColumnKind::Text) | None => Ok(words()),
        }
    }

    /// Where the row called `key` is.
    pub fn row_of(&self, key: RowKey) -> Option<usize> {
        self.rows.iter().position(|row| row.key == key)
    }

    fn kind(&self, column: usize) -> Option<&'a ColumnKind> {
        self.table.columns.get(column).map(|column| &column.kind)
    }

    fn decimals(&self, column: usize) -> u8 {
        match self.kind(column) {
            Some(ColumnKind::Figures { decimals, .. }) => *decimals,
            Some(ColumnKind::Text) | None => 0,
        }
    }

    fn editable(&self, cells: Option<&'a Cells>, column: usize) -> CellView<'a> {
        let view = CellView { access: self.access, ..CellView::default() };
        match cells.map_or(&Cell::Blank, |cells| cells.at(column)) {
            Cell::Blank => view,
            Cell::Text(text) => CellView { text: Cow::Borrowed(text), ..view },
            Cell::Amount(amount) => {
                let decimals = enough(*amount, self.decimals(column));
                CellView { text: self.words.amount(*amount, decimals).into(), ..view }
            }
        }
    }

    fn total(&self, sum: Option<&ColumnSum>, column: usize) -> CellView<'a> {
        let because = |key| Some(self.words.text(key));
        let view = CellView::default();
        match (sum.map(|sum| sum.sum), self.kind(column)) {
            (Some(Sum::Known(amount)), _) => {
                let decimals = enough(amount, self.decimals(column));
                CellView { text: self.words.amount(amount, decimals).into(), ..view }
            }
            (Some(Sum::NoPersons), _) => CellView { note: because("budget-no-sum-no-persons"), ..view },
            (Some(Sum::NotAdditive), Some(ColumnKind::Figures { .. })) => {
                CellView { note: because("budget-no-sum-not-additive"), ..view }
            }
            (Some(Sum::Overflow), _) => CellView {
                text: self.words.text("budget-sum-overflow"),
                tone: Tone::Error,
                note: because("budget-no-sum-overflow"),
                ..view
            },
            (Some(Sum::Blank | Sum::NotAdditive) | None, _) => view,
        }
    }

    fn difference(&self, sum: Option<&ColumnSum>, column: usize) -> CellView<'a> {
        let Some(sum) = sum.filter(|sum| sum.printed.is_some()) else { return CellView::default() };
        let decimals = self.decimals(column);
        let (key, tone) = match sum.agreement {
            Agreement::Agrees => ("budget-verdict-agrees", Tone::Plain),
            Agreement::Rounding { .. } => ("budget-verdict-rounding", Tone::Warning),
            Agreement::Error { .. } => ("budget-verdict-error", Tone::Error),
            Agreement::CannotTell | Agreement::NothingPrinted => ("budget-verdict-unknown", Tone::Weak),
        };
        let verdict = self.words.text(key);
        let text = match printed_less_computed(sum) {
            Some(difference) => {
                let decimals = enough(difference, decimals);
                format!("{verdict}  {}", self.words.difference(difference, decimals)).into()
            }
            None => verdict,
        };
        let note = Some(self.words.printed_total(sum, decimals).into());
        CellView { text, tone, note, ..CellView::default() }
    }

    fn figure(&self, place: Place) -> Option<Amount> {
        let row = self.rows.get(place.row)?;
        let sum = |sums: &'a [ColumnSum]| sums.get(place.column);
        match row.content {
            Content::Line(line) => line.cells.at(place.column).amount(),
            Content::Heading => None,
            Content::Total(sums) => sum(sums)?.sum.known(),
            Content::Printed(cells) => cells?.at(place.column).amount(),
            Content::Difference(sums) => printed_less_computed(sum(sums)?),
        }
    }
}

impl Sheet for TableSheet<'_> {
    fn name(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.table.title)
    }

    fn size(&self) -> Size {
        Size { rows: self.rows.len(), columns: self.table.columns.len() }
    }

    fn label_title(&self) -> Cow<'_, str> {
        self.words.text("budget-line")
    }

    fn column(&self, column: usize) -> ColumnView<'_> {
        let group = self.table.columns.get(column).and_then(|column| column.group.as_deref());
        ColumnView {
            title: Cow::Borrowed(self.headings.get(column).map_or("", |heading| heading)),
            group: group.map(Cow::Borrowed),
            align: match self.kind(column) {
                Some(ColumnKind::Figures { .. }) => Align::Max,
                Some(ColumnKind::Text) | None => Align::Min,
            },
        }
    }

    fn row(&self, row: usize) -> RowView<'_> {
        let Some(row) = self.rows.get(row) else {
            return RowView { label: "".into(), depth: 0, style: RowStyle::Line, note: None };
        };
        let own = Cow::Borrowed(row.label);
        let (label, style, note) = match row.content {
            Content::Line(line) => (own, RowStyle::Line, line.note.as_deref()),
            Content::Heading => (own, RowStyle::Section, None),
            Content::Total(_) => (self.total_label(row), RowStyle::Total, None),
            Content::Printed(_) => (self.words.text("budget-printed-total"), RowStyle::PrintedTotal, None),
            Content::Difference(_) => (self.words.text("budget-difference"), RowStyle::Difference, None),
        };
        RowView { label, depth: row.depth, style, note: note.map(Cow::Borrowed) }
    }

    fn cell(&self, place: Place) -> CellView<'_> {
        let Some(row) = self.rows.get(place.row) else { return CellView::default() };
        let column = place.column;
        match row.content {
            Content::Line(line) => self.editable(Some(&line.cells), column),
            Content::Heading => CellView::default(),
            Content::Total(sums) => self.total(sums.get(column), column),
            Content::Printed(cells) => self.editable(cells, column),
            Content::Difference(sums) => self.difference(sums.get(column), column),
        }
    }

    /// Figures without marks between thousands: so they are edited, and so other
    /// programs read them whatever their language.
    fn edit_text(&self, place: Place) -> Cow<'_, str> {
        match self.figure(place) {
            Some(amount) => {
                let decimals = u8::try_from(amount.decimals()).unwrap_or(u8::MAX);
                Cow::Owned(self.words.plain(amount, decimals))
            }
            None => self.cell(place).text,
        }
    }

    fn accepts(&self, place: Place, text: &str) -> Result<(), String> {
        self.read(place, text).map(|_| ()).map_err(|problem| self.words.number_problem(&problem))
    }

    fn cell_name(&self, place: Place) -> String {
        let label = self.row(place.row).label;
        let label = match self.rows.get(place.row).map(|row| (row.key, row.label)) {
            Some((RowKey::Printed(Some(_)) | RowKey::Difference(Some(_)), section)) => {
                format!("{label}, {section}")
            }
            _ => label.into_owned(),
        };
        let heading = self.column(place.column).title.replace('\n', ", ");
        match self.column(place.column).group {
            Some(group) => format!("{label}, {group}, {heading}"),
            None => format!("{label}, {heading}"),
        }
    }
}

impl TableSheet<'_> {
    fn total_label(&self, row: &SheetRow<'_>) -> Cow<'_, str> {
        match row.label {
            "" => self.words.text("budget-total"),
            section => self.words.fill("budget-total-of", &[("section", section.into())]).into(),
        }
    }
}

/// The decimals that show a figure whole, and no fewer than its column's: what
/// is seen must add up to what is seen below it.
pub fn enough(amount: Amount, decimals: u8) -> u8 {
    decimals.max(u8::try_from(amount.decimals()).unwrap_or(u8::MAX))
}

/// The printed total less the sum, if there are both; the sign is that of
/// [`Agreement`] and of the terminal.
pub fn printed_less_computed(sum: &ColumnSum) -> Option<Amount> {
    sum.printed?.checked_sub(sum.sum.known()?)
}

/// A column's title, and its unit on a line of its own where the title is not it.
fn heading<'a>(words: &'a Words, column: &'a Column) -> Cow<'a, str> {
    let ColumnKind::Figures { unit, .. } = &column.kind else { return Cow::Borrowed(&column.title) };
    let name = words.unit(unit);
    if column.title.to_lowercase() == name.to_lowercase() {
        return Cow::Borrowed(&column.title);
    }
    Cow::Owned(format!("{}\n{}", column.title, words.unit_short(unit)))
}
