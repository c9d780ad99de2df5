//! A table as wide and long as any budget, with formulas both ways.

use planbord::document::Document;
use planbord::plan::Amount;
use planbord::plan::budget::{
    BudgetLine, BudgetSection, BudgetTable, Cell, Cells, Column, ColumnKind, Formula, FormulaRow, Row, Sign,
    Total,
};
use planbord::plan::id::{RowId, TableId};
use planbord::plan::unit::Unit;

/// Adds a table of 200 rows and 40 columns: sections with printed totals, every tenth
/// column a sum of the nine before it, a difference and a cost per person at the end.
pub fn add(document: &mut Document) -> TableId {
    let kind = ColumnKind::Figures { unit: Unit::ThousandKroner, decimals: 0 };
    let mut columns: Vec<Column> = Vec::new();
    for at in 0..40 {
        let years = columns.iter().rev().take(9).map(|column| column.id).collect();
        columns.push(Column {
            id: document.new_id(),
            title: format!("{}", 2000 + at),
            group: Some(format!("Periode {}", at / 10)),
            period: None,
            kind: kind.clone(),
            formula: (at % 10 == 9).then_some(Formula::Sum(years)),
        });
    }
    let printed =
        |row: usize| Cells((0..40).map(|at| Cell::Amount(Amount::whole((row * 40 + at) as i64))).collect());
    let mut rows = Vec::new();
    for section in 0..19 {
        let id = document.new_id();
        let lines = (0..9).map(|line| {
            let label = format!("Linje {section}.{line}");
            Row::Line(BudgetLine {
                id: document.new_id(),
                label,
                figures: None,
                cells: printed(line),
                note: None,
            })
        });
        let rows_of_it = lines.collect();
        let label = format!("Afsnit {section}");
        rows.push(Row::Section(BudgetSection {
            id,
            label,
            rows: rows_of_it,
            printed_total: Some(printed(section)),
        }));
    }
    let ids: Vec<RowId> = rows.iter().map(Row::id).collect();
    let formulas = [
        Formula::Sum(ids.clone()),
        Formula::Difference { of: ids[..1].to_vec(), less: ids[1..3].to_vec() },
        Formula::PerPerson { money: ids[0], persons: ids[1] },
    ];
    for formula in formulas.into_iter().cycle().take(10) {
        let id = document.new_id();
        let label = "Formel".to_owned();
        rows.push(Row::Formula(FormulaRow { id, label, formula, figures: None, printed: None, note: None }));
    }
    let id = document.new_id();
    document.plan.budget.insert(
        0,
        BudgetTable {
            id,
            title: "Bred tabel".into(),
            sign: Sign::PositiveIsExpense,
            source: None,
            columns,
            rows,
            total: Total::Sum,
            printed_total: None,
            note: None,
        },
    );
    id
}
