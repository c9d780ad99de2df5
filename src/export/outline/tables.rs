//! Budget tables, and the values of charts, as tables of a document.

use super::{Block, Cell, Citation, Column, Figure, Row, Side, Strength, Table};
use crate::analysis::sums::{Standing, Sum};
use crate::chart::picture;
use crate::export::making::Making;
use crate::plan::budget::{self, BudgetTable, ColumnKind, Total};
use crate::plan::id::RowId;
use crate::plan::unit::Unit;

impl Making<'_> {
    /// A budget table as printed, with what is worked out where nothing is.
    pub fn table(&self, table: &BudgetTable) -> Block {
        let words = self.words;
        let unit = one_unit(table);
        let first =
            Column { head: words.text("documents-row").into_owned(), side: Side::Left, unit: String::new() };
        let columns =
            std::iter::once(first).chain(table.columns.iter().map(|column| self.column(column, unit)));
        let standing = Standing::of(table);
        let mut rows: Vec<Row> =
            table.placed_rows().iter().map(|placed| self.row(table, &standing, placed)).collect();
        if table.total == Total::Sum {
            rows.push(Row {
                head: words.text("budget-total").into_owned(),
                depth: 0,
                strength: Strength::Bold,
                cells: self.cells(table, &standing, None),
            });
        }
        let unit = unit.map(|unit| words.fill("documents-unit", &[("unit", words.unit(unit).into())]));
        let source = match &table.source {
            Some(source) => Citation::From(self.source(&source.citation(&self.document.plan))),
            None => Citation::Unknown,
        };
        let notes = unit.into_iter().chain(table.note.clone()).collect();
        Block::Table(Table { caption: table.title.clone(), columns: columns.collect(), rows, notes, source })
    }

    /// Where figures stand, as small print.
    pub fn source(&self, citation: &str) -> String {
        self.words.fill("documents-source", &[("source", citation.into())])
    }

    fn column(&self, column: &budget::Column, common: Option<&Unit>) -> Column {
        let title = match &column.group {
            Some(group) => format!("{group}: {}", column.title),
            None => column.title.clone(),
        };
        match &column.kind {
            ColumnKind::Text => Column { head: title, side: Side::Left, unit: String::new() },
            ColumnKind::Figures { unit, .. } => {
                // Where all count the same, a line below the table says it once.
                let short =
                    if common.is_some() { String::new() } else { self.words.unit_short(unit).into_owned() };
                Column { head: title, side: Side::Right, unit: short }
            }
        }
    }

    fn row(&self, table: &BudgetTable, standing: &Standing<'_>, placed: &budget::Placed<'_>) -> Row {
        let strength = match placed.row {
            budget::Row::Line(_) => Strength::Plain,
            budget::Row::Section(_) | budget::Row::Formula(_) => Strength::Bold,
        };
        Row {
            head: table.name_of(placed.row).into_owned(),
            depth: u8::try_from(placed.depth).unwrap_or(u8::MAX),
            strength,
            cells: self.cells(table, standing, Some(placed.row.id())),
        }
    }

    fn cells(&self, table: &BudgetTable, standing: &Standing<'_>, row: Option<RowId>) -> Vec<Cell> {
        let cells = row.and_then(|row| table.row(row)).and_then(budget::Row::cells);
        let cell = |at: usize| {
            if self.published.hides(table.id, row, at) {
                return Cell::Words(self.words.text("value-hidden").into_owned());
            }
            if let Some(budget::Cell::Text(text)) = cells.map(|cells| cells.at(at)) {
                return Cell::Words(text.clone());
            }
            match standing.at(row, at) {
                Sum::Known(amount) => Cell::Figure(amount, decimals(table, row, at)),
                Sum::Blank | Sum::NotAdditive | Sum::Overflow | Sum::NoPersons => Cell::Empty,
            }
        };
        (0..table.columns.len()).map(cell).collect()
    }
}

impl Figure {
    /// The values of the chart as a table.
    pub fn values(&self) -> Table {
        let picture::Table { columns, unit, rows } = &self.picture.table;
        let is_figures =
            |at: usize| rows.iter().any(|row| matches!(row.cells.get(at), Some(Cell::Figure(..))));
        let column = |(at, head): (usize, &String)| {
            let figures = at.checked_sub(1).is_some_and(is_figures);
            let (side, unit) =
                if figures { (Side::Right, unit.clone()) } else { (Side::Left, String::new()) };
            Column { head: head.clone(), side, unit }
        };
        let row = |row: &picture::TableRow| Row {
            head: row.name.clone(),
            depth: 0,
            strength: Strength::Plain,
            cells: row.cells.clone(),
        };
        Table {
            caption: self.caption.clone(),
            columns: columns.iter().enumerate().map(column).collect(),
            rows: rows.iter().map(row).collect(),
            notes: self.notes.clone(),
            source: self.source.clone(),
        }
    }
}

/// What all columns of figures count, if that is the same.
fn one_unit(table: &BudgetTable) -> Option<&Unit> {
    let mut units = table.columns.iter().filter_map(|column| match &column.kind {
        ColumnKind::Figures { unit, .. } => Some(unit),
        ColumnKind::Text => None,
    });
    let first = units.next()?;
    units.all(|unit| unit == first).then_some(first)
}

/// How many decimals a cell is printed with, its row's own before its column's.
fn decimals(table: &BudgetTable, row: Option<RowId>, at: usize) -> u8 {
    let own = row.and_then(|row| table.row(row)).and_then(budget::Row::figures).map(|own| own.decimals);
    let column = table.columns.get(at).map(|column| match &column.kind {
        ColumnKind::Figures { decimals, .. } => *decimals,
        ColumnKind::Text => 0,
    });
    own.or(column).unwrap_or(0)
}
