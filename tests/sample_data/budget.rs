//! The net budget for 2021.

use planbord::plan::Amount;
use planbord::plan::budget::{BudgetTable, Cell, Cells, Column, ColumnKind, Placed, Row, Sign};
use planbord::plan::target::Bound;
use planbord::plan::unit::Unit;

use crate::{check, sample};

const BUDGET: &str = "
    Kontant- og uddannelseshjælp | 715 | 74740 | 13288 | 4674
    Forsørgelse udlændinge (i intr.program) | 30 | 2128 | 3812 | blank
    Forsørgelse udlændinge (ikke i intr.program) | 50 | 3421 | blank | blank
    A-dagpenge (inkl. løntilskud) | 795 | 109898 | 6216 | 305
    Ressourceforløbsydelse | 228 | 29901 | 3419 | blank
    Sygedagpenge | 465 | 64841 | 4638 | blank
    Jobafklaring | 256 | 33116 | 2849 | blank
    Fleksjob | 1456 | 167662 | 0 | blank
    Ledighedsydelse | 170 | 23685 | 1659 | blank
    printed total | 4165 | 509392 | 35881 | 4979
";

fn budget() -> BudgetTable {
    sample("aabenraa-2021").plan.budget.at(0).unwrap().clone()
}

#[test]
fn the_net_budget_has_the_printed_cells_and_blank_is_not_zero() {
    let table = budget();
    assert_eq!((table.title.as_str(), table.sign), ("Nettobudget 2021", Sign::PositiveIsExpense));
    assert_eq!(table.source.as_ref().unwrap().section, "Budget");
    let mut lines: Vec<String> = lines_of(&table).map(|(label, cells)| cells_line(label, cells)).collect();
    lines.push(cells_line("printed total", table.printed_total.as_ref().unwrap()));
    check(&lines, BUDGET);
}

fn lines_of(table: &BudgetTable) -> impl Iterator<Item = (&str, &Cells)> {
    table.placed_rows().into_iter().map(|Placed { depth, row }| match row {
        Row::Line(line) if depth == 0 => (line.label.as_str(), &line.cells),
        _ => panic!("the printed table has no sections"),
    })
}

fn cells_line(label: &str, cells: &Cells) -> String {
    let cells = cells.0.iter().map(|cell| match cell {
        Cell::Blank => "blank".to_owned(),
        Cell::Amount(amount) => amount.to_string(),
        Cell::Text(text) => format!("{text:?}"),
    });
    std::iter::once(label.to_owned()).chain(cells).collect::<Vec<_>>().join(" | ")
}

#[test]
fn the_budget_has_four_columns_two_of_them_under_one_heading() {
    let columns: Vec<String> = budget().columns.iter().map(column_line).collect();
    check(
        &columns,
        "Helårspersoner | no group | FullYearPersons
        Forsørgelse | no group | ThousandKroner
        Ordinær | Beskæftigelsesindsatser | ThousandKroner
        KIK II | Beskæftigelsesindsatser | ThousandKroner",
    );
}

fn column_line(column: &Column) -> String {
    let ColumnKind::Figures { unit, decimals: 0 } = &column.kind else {
        panic!("{}: whole figures expected", column.title);
    };
    format!("{} | {} | {unit:?}", column.title, column.group.as_deref().unwrap_or("no group"))
}

#[test]
fn the_columns_of_the_budget_add_up_to_the_printed_totals() {
    let table = budget();
    for (at, column) in table.columns.iter().enumerate() {
        let sum = lines_of(&table)
            .filter_map(|(_, cells)| cells.at(at).amount())
            .try_fold(Amount::ZERO, Amount::checked_add);
        assert_eq!(sum, table.printed_total.as_ref().unwrap().at(at).amount(), "{}", column.title);
    }
}

#[test]
fn goal_eight_has_the_persons_of_the_budget_in_another_unit() {
    let plan = sample("aabenraa-2021").plan;
    let goal = plan.goals.iter().find(|goal| goal.number == "8").unwrap();
    let table = budget();
    for measure in &goal.measures {
        let (_, cells) = lines_of(&table).find(|(label, _)| *label == measure.title).unwrap();
        let level = measure.targets[0].condition.bound().map(Bound::level);
        assert_eq!(level, cells.at(0).amount(), "{}", measure.title);
        assert_eq!(measure.unit, Unit::EconomicFullTimePersons);
    }
}
