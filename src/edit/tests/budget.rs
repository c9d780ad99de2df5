//! Changes to budget tables: rows in sections, columns, years and formulas.

mod any;

use super::*;
use crate::document::FaultKind;
use crate::edit::budget::{ColumnSpec, NewRow, RowPlace, RowSpec, TableSpec};
use crate::plan::budget::{BudgetTable, ColumnFormula, Figures, Formula, RowFormula, Total};

const TABLE: TableId = TableId(1);

/// Two years with a sum, and a column outside it; a line, and a section of two lines
/// and their difference.
fn opened() -> History {
    let mut document = empty();
    document.last_id = 30;
    let table: BudgetTable = ron::from_str(
        r#"(id: "b1", title: "KIK", sign: PositiveIsExpense,
        columns: [
            (id: "c2", title: "2020", group: Some("Budget"), period: Some("2020"), kind: Figures(unit: ThousandKroner, decimals: 0)),
            (id: "c3", title: "2021", group: Some("Budget"), period: Some("2021"), kind: Figures(unit: ThousandKroner, decimals: 0)),
            (id: "c4", title: "I alt", kind: Figures(unit: ThousandKroner, decimals: 0), formula: Some(Sum(["c2", "c3"]))),
            (id: "c5", title: "2022", kind: Figures(unit: ThousandKroner, decimals: 0)),
        ],
        rows: [
            Line((id: "r6", label: "Restbudget", cells: (7077, 0, Blank, Blank))),
            Section((id: "r7", label: "Udvalg", rows: [
                Line((id: "r8", label: "ØK", cells: (4253, 7223, 11476, 2140))),
                Line((id: "r9", label: "AU", cells: (7408, 12450, Blank, 2917))),
                Formula((id: "r10", label: "Forskel", formula: Difference(of: ["r8"], less: ["r9"]))),
            ], printed_total: Some((11661, 19673, Blank, Blank)))),
        ])"#,
    )
    .unwrap();
    document.plan.budget.push(table);
    assert_eq!(faults(&document), vec![]);
    History::opened(document)
}

fn table(history: &History) -> &BudgetTable {
    history.document().plan.budget.get(TABLE).unwrap()
}

fn make(history: &mut History, command: BudgetCommand) -> Result<(), Refusal> {
    history.make(Command::Budget(command)).map(|_| ())
}

/// The labels top to bottom, with a dot for each section they lie in.
fn rows(history: &History) -> Vec<String> {
    let placed = table(history).placed_rows();
    placed.iter().map(|placed| format!("{}{}", ".".repeat(placed.depth), placed.row.label())).collect()
}

fn titles(history: &History) -> Vec<&str> {
    table(history).columns.iter().map(|column| column.title.as_str()).collect()
}

/// The cells of a row, as in a plan file.
fn cells(history: &History, row: u32) -> String {
    ron::to_string(table(history).row(RowId(row)).unwrap().cells().unwrap()).unwrap()
}

fn in_section(section: Option<u32>, at: usize) -> RowPlace {
    RowPlace { section: section.map(RowId), at }
}

fn spec(history: &History, column: u32) -> ColumnSpec {
    let table = table(history);
    ColumnSpec::of(&table.columns[table.column_position(ColumnId(column)).unwrap()])
}

fn column_formula(history: &History, column: u32) -> Option<ColumnFormula> {
    spec(history, column).formula
}

fn difference(of: u32, less: u32) -> RowFormula {
    Formula::Difference { of: vec![RowId(of)], less: vec![RowId(less)] }
}

fn formula_row(formula: RowFormula) -> RowSpec {
    RowSpec { figures: None, note: String::new(), formula: Some(formula) }
}

#[test]
fn a_row_moves_into_a_section_and_out_of_it_in_one_step() {
    let mut history = opened();
    let to = in_section(Some(7), 1);
    make(&mut history, BudgetCommand::MoveRow { table: TABLE, row: RowId(6), to }).unwrap();
    assert_eq!(rows(&history), ["Udvalg", ".ØK", ".Restbudget", ".AU", ".Forskel"]);
    let to = in_section(None, usize::MAX);
    make(&mut history, BudgetCommand::MoveRow { table: TABLE, row: RowId(8), to }).unwrap();
    assert_eq!(rows(&history), ["Udvalg", ".Restbudget", ".AU", ".Forskel", "ØK"]);
    history.undo();
    history.undo();
    assert_eq!(rows(&history), rows(&opened()));
}

#[test]
fn a_section_does_not_move_into_itself() {
    let mut history = opened();
    let to = in_section(Some(7), 0);
    let command = BudgetCommand::MoveRow { table: TABLE, row: RowId(7), to };
    assert_eq!(make(&mut history, command), Err(Refusal::NoSuch("r7".into())));
    assert_eq!(rows(&history), rows(&opened()));
}

#[test]
fn sections_lie_only_so_deep() {
    let mut history = opened();
    let mut section = None;
    for _ in 0..BudgetTable::MAX_DEPTH {
        let rows = vec![NewRow::Section { label: "Afsnit".into() }];
        make(&mut history, BudgetCommand::AddRows { table: TABLE, to: in_section(section, 0), rows })
            .unwrap();
        section = Some(history.document().last_id);
    }
    let rows = vec![NewRow::Section { label: "For dybt".into() }];
    let command = BudgetCommand::AddRows { table: TABLE, to: in_section(section, 0), rows };
    let refused = make(&mut history, command);
    assert_eq!(refused, Err(Refusal::Fault(Box::new(FaultKind::TooDeep { most: BudgetTable::MAX_DEPTH }))));
}

#[test]
fn lines_with_cells_are_added_in_one_step() {
    let mut history = opened();
    let line = |label: &str, figure: i64| NewRow::Line {
        label: label.into(),
        cells: vec![Cell::Amount(Amount::whole(figure))],
    };
    let rows_added = vec![line("A", 1), line("B", 2)];
    let command = BudgetCommand::AddRows { table: TABLE, to: in_section(Some(7), 2), rows: rows_added };
    make(&mut history, command).unwrap();
    assert_eq!(rows(&history), ["Restbudget", "Udvalg", ".ØK", ".AU", ".A", ".B", ".Forskel"]);
    assert_eq!(cells(&history, 32), "(2,Blank,Blank,Blank)");
    history.undo();
    assert_eq!(rows(&history), rows(&opened()));
}

#[test]
fn a_line_may_count_something_else_than_its_columns() {
    let mut history = opened();
    let figures = Some(Figures { unit: Unit::Persons, decimals: 0 });
    let spec = RowSpec { figures: figures.clone(), note: "Ultimo".into(), formula: None };
    make(&mut history, BudgetCommand::SetRow { table: TABLE, row: RowId(6), spec }).unwrap();
    let line = table(&history).line(RowId(6)).unwrap();
    assert_eq!((&line.figures, line.note.as_deref()), (&figures, Some("Ultimo")));
    let spec = RowSpec {
        figures: Some(Figures { unit: Unit::Persons, decimals: 9 }),
        note: String::new(),
        formula: None,
    };
    let refused = make(&mut history, BudgetCommand::SetRow { table: TABLE, row: RowId(6), spec });
    assert_eq!(refused, Err(Refusal::Fault(Box::new(FaultKind::TooManyDecimals { found: 9, most: 6 }))));
}

#[test]
fn another_year_is_like_the_one_before_and_is_counted_where_that_is() {
    let mut history = opened();
    let period = Some("2022".parse().unwrap());
    let command = BudgetCommand::AddYear { table: TABLE, like: ColumnId(3), title: "2022".into(), period };
    make(&mut history, command).unwrap();
    assert_eq!(titles(&history), ["2020", "2021", "2022", "I alt", "2022"]);
    let new = ColumnId(31);
    assert_eq!(column_formula(&history, 4), Some(Formula::Sum(vec![ColumnId(2), ColumnId(3), new])));
    let added = spec(&history, 31);
    assert_eq!((&*added.group, &added.kind, added.period), ("Budget", &spec(&history, 3).kind, period));
    assert_eq!(cells(&history, 8), "(4253,7223,Blank,11476,2140)");
    assert_eq!(cells(&history, 7), "(11661,19673,Blank,Blank,Blank)");
    history.undo();
    assert_eq!(table(&history), table(&opened()));
}

#[test]
fn a_year_outside_the_sum_stays_outside_it() {
    let mut history = opened();
    let command =
        BudgetCommand::AddYear { table: TABLE, like: ColumnId(5), title: "2023".into(), period: None };
    make(&mut history, command).unwrap();
    assert_eq!(titles(&history), ["2020", "2021", "I alt", "2022", "2023"]);
    assert_eq!(column_formula(&history, 4), column_formula(&opened(), 4));
}

#[test]
fn columns_are_moved_with_their_cells_and_removed_with_them() {
    let mut history = opened();
    make(&mut history, BudgetCommand::MoveColumn { table: TABLE, column: ColumnId(5), to: 0 }).unwrap();
    assert_eq!(titles(&history), ["2022", "2020", "2021", "I alt"]);
    assert_eq!(cells(&history, 8), "(2140,4253,7223,11476)");
    assert_eq!(cells(&history, 7), "(Blank,11661,19673,Blank)");
    make(&mut history, BudgetCommand::RemoveColumn { table: TABLE, column: ColumnId(5) }).unwrap();
    assert_eq!(cells(&history, 8), "(4253,7223,11476)");
}

#[test]
fn what_a_formula_takes_figures_from_is_not_removed() {
    let mut history = opened();
    let refused = make(&mut history, BudgetCommand::RemoveColumn { table: TABLE, column: ColumnId(3) });
    assert_eq!(refused, Err(Refusal::InUse(1)));
    let refused = make(&mut history, BudgetCommand::RemoveRow { table: TABLE, row: RowId(8) });
    assert_eq!(refused, Err(Refusal::InUse(1)));
    // With the formula in it, the whole section may go.
    make(&mut history, BudgetCommand::RemoveRow { table: TABLE, row: RowId(7) }).unwrap();
}

#[test]
fn what_a_statement_names_is_not_removed() {
    let mut history = opened();
    let statement = crate::plan::statement::Statement {
        id: 0.into(),
        title: "Restbudget".into(),
        printed: "7077".parse().unwrap(),
        claim: "b1.r6.c2".parse().unwrap(),
        ..ron::from_str(
            r#"(id: "q1", title: "", unit: ThousandKroner, decimals: 0, printed: "1", claim: "1")"#,
        )
        .unwrap()
    };
    history.make(Command::Statement(ListCommand::Add(Box::new(statement)))).unwrap();
    for command in [
        BudgetCommand::RemoveRow { table: TABLE, row: RowId(6) },
        BudgetCommand::RemoveTable { table: TABLE },
    ] {
        assert_eq!(make(&mut history, command), Err(Refusal::InUse(1)));
    }
    let command = BudgetCommand::RemoveColumn { table: TABLE, column: ColumnId(2) };
    assert_eq!(make(&mut history, command), Err(Refusal::InUse(2)), "the sum and the statement");
}

#[test]
fn no_change_makes_a_formula_that_leads_back_to_itself() {
    let circle = Err(Refusal::Fault(Box::new(FaultKind::Circle)));
    let mut history = opened();
    let row = formula_row(Formula::Sum(vec![RowId(10)]));
    let rows = vec![NewRow::Formula { label: "Dobbelt".into(), spec: row }];
    make(&mut history, BudgetCommand::AddRows { table: TABLE, to: in_section(None, 9), rows }).unwrap();
    let back = formula_row(difference(31, 9));
    let command = BudgetCommand::SetRow { table: TABLE, row: RowId(10), spec: back };
    assert_eq!(make(&mut history, command), circle);
    let formula = Some(Formula::Sum(vec![ColumnId(4)]));
    let own = ColumnSpec { formula, ..spec(&history, 4) };
    let command = BudgetCommand::SetColumn { table: TABLE, column: ColumnId(4), spec: own };
    assert_eq!(make(&mut history, command), circle);
    let through = ColumnSpec { formula: Some(Formula::Sum(vec![ColumnId(4)])), ..spec(&history, 2) };
    let command = BudgetCommand::SetColumn { table: TABLE, column: ColumnId(2), spec: through };
    assert_eq!(make(&mut history, command), circle);
}

#[test]
fn a_column_changes_kind_only_when_its_cells_allow_it() {
    let mut history = opened();
    let words = ColumnSpec { kind: ColumnKind::Text, formula: None, ..spec(&history, 5) };
    let command = BudgetCommand::SetColumn { table: TABLE, column: ColumnId(5), spec: words.clone() };
    assert_eq!(make(&mut history, command.clone()), Err(Refusal::WrongCell));
    let blank = |row| CellChange { row: CellRow::Line(RowId(row)), column: ColumnId(5), cell: Cell::Blank };
    make(&mut history, BudgetCommand::SetCells { table: TABLE, cells: vec![blank(8), blank(9)] }).unwrap();
    make(&mut history, command).unwrap();
    assert_eq!(spec(&history, 5), words);
}

#[test]
fn a_total_of_which_nothing_is_printed_any_more_is_gone() {
    let mut history = opened();
    let row = CellRow::PrintedTotal(Some(RowId(7)));
    let blank = |column| CellChange { row, column: ColumnId(column), cell: Cell::Blank };
    make(&mut history, BudgetCommand::SetCells { table: TABLE, cells: vec![blank(2), blank(3)] }).unwrap();
    assert_eq!(table(&history).row(RowId(7)).unwrap().cells(), None);
}

#[test]
fn a_table_whose_lines_do_not_add_up_has_no_printed_total() {
    let mut history = opened();
    let printed = CellChange {
        row: CellRow::PrintedTotal(None),
        column: ColumnId(2),
        cell: Cell::Amount(Amount::whole(18_738)),
    };
    let write = BudgetCommand::SetCells { table: TABLE, cells: vec![printed] };
    let spec = |total| TableSpec {
        title: "KIK".into(),
        sign: Sign::PositiveIsGain,
        total,
        note: " Foreløbig ".into(),
    };
    make(&mut history, BudgetCommand::SetTable { table: TABLE, spec: spec(Total::NoSum) }).unwrap();
    assert_eq!(table(&history).note.as_deref(), Some("Foreløbig"));
    let no_sum = Err(Refusal::Fault(Box::new(FaultKind::TotalOfNoSum)));
    assert_eq!(make(&mut history, write.clone()), no_sum);
    history.undo();
    make(&mut history, write).unwrap();
    let command = BudgetCommand::SetTable { table: TABLE, spec: spec(Total::NoSum) };
    assert_eq!(make(&mut history, command), no_sum);
}
