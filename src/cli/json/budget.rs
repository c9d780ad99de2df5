//! `planbord budget --json`.

use std::path::Path;

use serde::Serialize;

use super::follow_up::{FollowUp, Persons};
use super::unit::Unit;
use super::{Exact, plain};
use crate::analysis::Insights;
use crate::analysis::checks::Checks as Counted;
use crate::analysis::findings::StatementFound;
use crate::analysis::sums::{Agreement, ColumnSum, TableSums};
use crate::document::Document;
use crate::plan::Amount;
use crate::plan::budget::{BudgetTable, Cell, Column, ColumnKind, Formula, Placed, Row, Sign, Total};
use crate::plan::id::RowId;
use crate::plan::statement::Statement as Plain;
use crate::wording::Words;

/// The budget tables and the printed statements.
#[derive(Debug, Serialize)]
pub struct Budget {
    schema: &'static str,
    file: String,
    on: String,
    checks: Checks,
    tables: Vec<Table>,
    follow_ups: Vec<FollowUp>,
    persons: Vec<Persons>,
    statements: Vec<Statement>,
}

/// How many printed figures agree.
#[derive(Debug, Serialize)]
struct Checks {
    all: usize,
    agree: usize,
    rounded: usize,
    differ: usize,
    not_comparable: usize,
}

#[derive(Debug, Serialize)]
struct Table {
    id: String,
    title: String,
    positive: &'static str,
    columns: Vec<TableColumn>,
    rows: Vec<TableRow>,
    checks: Checks,
}

#[derive(Debug, Serialize)]
struct TableColumn {
    id: String,
    title: String,
    group: Option<String>,
    period: Option<String>,
    unit: Option<Unit>,
    decimals: u8,
    formula: Option<Operation>,
}

#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum Operation {
    Sum { of: Vec<String> },
    Difference { of: Vec<String>, less: Vec<String> },
    PerPerson { money: String, persons: String },
}

#[derive(Debug, Serialize)]
struct TableRow {
    id: Option<String>,
    kind: &'static str,
    depth: usize,
    label: String,
    unit: Option<Unit>,
    formula: Option<Operation>,
    cells: Vec<TableCell>,
}

#[derive(Debug, Serialize)]
struct TableCell {
    column: String,
    printed: Option<Exact>,
    text: Option<String>,
    down: Option<Worked>,
    across: Option<Worked>,
}

/// What a cell is worked out to be, and how the printed figure agrees with it.
#[derive(Debug, Serialize)]
struct Worked {
    computed: Option<Exact>,
    difference: Option<Exact>,
    agreement: &'static str,
}

#[derive(Debug, Serialize)]
pub(super) struct Statement {
    id: String,
    title: String,
    unit: Unit,
    decimals: u8,
    printed: Option<Exact>,
    claim: String,
    computed: Option<Exact>,
    exact: Option<Exact>,
    difference: Option<Exact>,
    tolerance: Option<Exact>,
    agreement: &'static str,
    source: Option<String>,
    claim_source: Option<String>,
    sentence: String,
}

impl Budget {
    /// The plan that lies in `file`.
    pub fn of(file: &Path, document: &Document, insights: &Insights, words: &Words) -> Self {
        let plan = &document.plan;
        let sums: Vec<&TableSums> = plan.budget.iter().filter_map(|table| insights.sums(table.id)).collect();
        let of_tables = sums.iter().flat_map(|sums| sums.all()).map(|(_, _, sum)| sum.agreement);
        let of_statements =
            plan.statements.iter().filter_map(|it| insights.statement(it.id)).map(|facts| facts.agreement);
        let tables = plan.budget.iter().zip(&sums).map(|(table, sums)| Table::of(table, sums));
        let statement = |statement: &Plain| Statement::of(statement, document, insights, words);
        Self {
            schema: "planbord.budget/1",
            file: file.display().to_string(),
            on: insights.on().to_string(),
            checks: Counted::counted(of_tables.chain(of_statements)).into(),
            tables: tables.collect(),
            follow_ups: FollowUp::all(document, insights),
            persons: Persons::all(document, insights),
            statements: plan.statements.iter().filter_map(statement).collect(),
        }
    }
}

impl From<Counted> for Checks {
    fn from(counted: Counted) -> Self {
        let Counted { agree, rounding, errors, unknown } = counted;
        Self { all: counted.all(), agree, rounded: rounding, differ: errors, not_comparable: unknown }
    }
}

impl Table {
    fn of(table: &BudgetTable, sums: &TableSums) -> Self {
        let placed = table.placed_rows();
        let mut rows: Vec<TableRow> = placed.iter().map(|placed| row(table, sums, *placed)).collect();
        if table.total == Total::Sum {
            rows.push(total(table, sums));
        }
        Self {
            id: table.id.to_string(),
            title: table.title.clone(),
            positive: match table.sign {
                Sign::PositiveIsExpense => "expense",
                Sign::PositiveIsGain => "gain",
            },
            columns: table.columns.iter().map(TableColumn::of).collect(),
            rows,
            checks: Counted::counted(sums.all().map(|(_, _, sum)| sum.agreement)).into(),
        }
    }
}

impl TableColumn {
    fn of(column: &Column) -> Self {
        let (unit, decimals) = match &column.kind {
            ColumnKind::Figures { unit, decimals } => (Some(unit.into()), *decimals),
            ColumnKind::Text => (None, 0),
        };
        Self {
            id: column.id.to_string(),
            title: column.title.clone(),
            group: column.group.clone(),
            period: column.period.map(|period| period.to_string()),
            unit,
            decimals,
            formula: column.formula.as_ref().map(Operation::of),
        }
    }
}

impl Operation {
    fn of<Id: ToString>(formula: &Formula<Id>) -> Self {
        let ids = |ids: &[Id]| ids.iter().map(ToString::to_string).collect();
        match formula {
            Formula::Sum(of) => Self::Sum { of: ids(of) },
            Formula::Difference { of, less } => Self::Difference { of: ids(of), less: ids(less) },
            Formula::PerPerson { money, persons } => {
                Self::PerPerson { money: money.to_string(), persons: persons.to_string() }
            }
        }
    }
}

fn row(table: &BudgetTable, sums: &TableSums, Placed { depth, row }: Placed<'_>) -> TableRow {
    let id = row.id();
    let (kind, worked, formula) = match row {
        Row::Line(_) => ("line", None, None),
        Row::Section(_) => ("section", sums.section(id), None),
        Row::Formula(row) => ("formula", sums.formula(id), Some(Operation::of(&row.formula))),
    };
    let cell = |(at, column): (usize, &Column)| {
        let down = worked.and_then(|sums| sums.columns.get(at));
        cell(column, row.cells().map(|cells| cells.at(at)), down, sums.across(Some(id), at))
    };
    TableRow {
        id: Some(id.to_string()),
        kind,
        depth,
        label: row.label().to_owned(),
        unit: row.figures().map(|own| (&own.unit).into()),
        formula,
        cells: table.columns.iter().enumerate().map(cell).collect(),
    }
}

fn total(table: &BudgetTable, sums: &TableSums) -> TableRow {
    let none: Option<RowId> = None;
    let cell = |(at, column): (usize, &Column)| {
        let printed = table.printed_total.as_ref().map(|cells| cells.at(at));
        cell(column, printed, sums.total.get(at), sums.across(none, at))
    };
    TableRow {
        id: None,
        kind: "total",
        depth: 0,
        label: String::new(),
        unit: None,
        formula: None,
        cells: table.columns.iter().enumerate().map(cell).collect(),
    }
}

fn cell(
    column: &Column,
    printed: Option<&Cell>,
    down: Option<&ColumnSum>,
    across: Option<&ColumnSum>,
) -> TableCell {
    let figures = matches!(column.kind, ColumnKind::Figures { .. });
    let text = match printed {
        Some(Cell::Text(text)) => Some(text.clone()),
        Some(Cell::Blank | Cell::Amount(_)) | None => None,
    };
    TableCell {
        column: column.id.to_string(),
        printed: printed.and_then(Cell::amount).map(Exact),
        text,
        down: down.filter(|_| figures).map(Worked::of),
        across: across.filter(|_| figures).map(Worked::of),
    }
}

impl Worked {
    fn of(sum: &ColumnSum) -> Self {
        Self {
            computed: sum.sum.known().map(Exact),
            difference: difference(sum.agreement).map(Exact),
            agreement: agreement(sum.agreement),
        }
    }
}

/// The printed figure less the computed one, where both are known.
pub(super) fn difference(agreement: Agreement) -> Option<Amount> {
    match agreement {
        Agreement::Agrees => Some(Amount::ZERO),
        Agreement::Rounding { difference } | Agreement::Error { difference } => Some(difference),
        Agreement::NothingPrinted | Agreement::CannotTell => None,
    }
}

/// How a printed figure agrees with the computed one.
pub(super) fn agreement(agreement: Agreement) -> &'static str {
    match agreement {
        Agreement::Agrees => "agrees",
        Agreement::Rounding { .. } => "rounded",
        Agreement::Error { .. } => "differs",
        Agreement::NothingPrinted => "nothing-printed",
        Agreement::CannotTell => "not-comparable",
    }
}

impl Statement {
    /// How a statement agrees; `None` where it is not of this plan.
    pub(super) fn of(
        statement: &Plain,
        document: &Document,
        insights: &Insights,
        words: &Words,
    ) -> Option<Self> {
        let facts = insights.statement(statement.id)?;
        let plan = &document.plan;
        let found = StatementFound::of(statement, facts, plan);
        Some(Self {
            id: statement.id.to_string(),
            title: statement.title.clone(),
            unit: (&statement.unit).into(),
            decimals: statement.decimals,
            printed: facts.printed.map(Exact),
            claim: statement.claim.to_string(),
            computed: facts.computed.map(Exact),
            exact: facts.exact.as_ref().ok().copied().map(Exact),
            difference: difference(facts.agreement).map(Exact),
            tolerance: statement.tolerance.map(Exact),
            agreement: agreement(facts.agreement),
            source: found.here.clone(),
            claim_source: found.there.clone(),
            sentence: plain(&words.statement(&found)),
        })
    }
}
