//! Sums of small tables, worked out by hand.

use proptest::prelude::*;

use super::*;
use crate::plan::budget::{BudgetLine, BudgetSection, Cell, Cells, Column, ColumnKind, Row, Sign, Total};
use crate::plan::id::{ColumnId, TableId};

/// A table with one column of figures for each entry of `units`; cells are
/// written as in the plan file, and `rows` are its lines.
fn table(units: &[(Unit, u8)], rows: Vec<Row>, printed: Option<&str>) -> BudgetTable {
    let column = |(at, (unit, decimals)): (usize, &(Unit, u8))| Column {
        id: ColumnId(at as u32 + 1),
        title: String::new(),
        group: None,
        period: None,
        formula: None,
        kind: ColumnKind::Figures { unit: unit.clone(), decimals: *decimals },
    };
    BudgetTable {
        id: TableId(1),
        title: String::new(),
        sign: Sign::PositiveIsExpense,
        source: None,
        columns: units.iter().enumerate().map(column).collect(),
        rows,
        total: Total::Sum,
        printed_total: printed.map(cells),
        note: None,
    }
}

fn cells(text: &str) -> Cells {
    ron::from_str(text).unwrap()
}

fn line(id: u32, text: &str) -> Row {
    Row::Line(BudgetLine {
        id: RowId(id),
        label: String::new(),
        figures: None,
        cells: cells(text),
        note: None,
    })
}

fn lines(texts: &[&str]) -> Vec<Row> {
    texts.iter().map(|text| line(1, text)).collect()
}

fn section(id: u32, rows: Vec<Row>, printed: Option<&str>) -> Row {
    Row::Section(BudgetSection {
        id: RowId(id),
        label: String::new(),
        rows,
        printed_total: printed.map(cells),
    })
}

fn number(text: &str) -> Amount {
    text.parse().unwrap()
}

fn known(text: &str) -> Sum {
    Sum::Known(number(text))
}

#[track_caller]
fn column(decimals: u8, figures: &[&str], printed: &str, sum: Sum, expected: Agreement) {
    let rows = figures.iter().map(|figure| line(1, &format!("({figure})"))).collect();
    let unit = (Unit::MillionKroner, decimals);
    let sums = TableSums::of(&table(&[unit], rows, Some(&format!("({printed})"))));
    assert_eq!((sums.total[0].sum, sums.total[0].agreement), (sum, expected));
}

#[test]
fn the_net_budget_of_2021_agrees_with_its_printed_total() {
    let kroner = (Unit::ThousandKroner, 0);
    let units = [(Unit::FullYearPersons, 0), kroner.clone(), kroner.clone(), kroner];
    let rows = lines(&[
        "(715, 74740, 13288, 4674)",
        "(30, 2128, 3812, Blank)",
        "(50, 3421, Blank, Blank)",
        "(795, 109898, 6216, 305)",
        "(228, 29901, 3419, Blank)",
        "(465, 64841, 4638, Blank)",
        "(256, 33116, 2849, Blank)",
        "(1456, 167662, 0, Blank)",
        "(170, 23685, 1659, Blank)",
    ]);
    let sums = TableSums::of(&table(&units, rows, Some("(4165, 509392, 35881, 4979)")));
    assert_eq!(
        sums.total.iter().map(|column| column.sum).collect::<Vec<_>>(),
        [known("4165"), known("509392"), known("35881"), known("4979")]
    );
    assert!(sums.total.iter().all(|column| column.agreement == Agreement::Agrees));
    // Zero for fleksjob is a figure, the blanks are none: 9, 9, 8 and 2 were added.
    assert_eq!(sums.total.iter().map(|column| column.addends).collect::<Vec<_>>(), [9, 9, 8, 2]);
}

#[test]
fn what_rounding_explains_is_told_from_an_error() {
    // Investment 2018–2022 in mio. kr. as printed: 60.6 against 60.7 computed.
    let years = ["11.7", "19.7", "16.2", "9.2", "3.9"];
    let rounding = Agreement::Rounding { difference: number("-0.1") };
    column(1, &years, "60.6", known("60.7"), rounding);
    // Five parts may be off by 0.25 together, and not by 0.3.
    let error = Agreement::Error { difference: number("0.3") };
    column(1, &years, "61.0", known("60.7"), error);
    // Contact courses 2019: 1133 − 120 − 37 = 976, printed 975.
    let rounding = Agreement::Rounding { difference: number("-1") };
    column(0, &["1133", "-120", "-37"], "975", known("976"), rounding);
}

#[test]
fn a_difference_of_exactly_the_tolerance_is_still_rounding() {
    let rounding = Agreement::Rounding { difference: number("1") };
    column(0, &["10", "20"], "31", known("30"), rounding);
    column(0, &["30"], "31", known("30"), Agreement::Error { difference: number("1") });
}

#[test]
fn blanks_have_no_sum_and_zeros_have() {
    column(0, &["Blank", "Blank"], "5", Sum::Blank, Agreement::CannotTell);
    column(0, &["0", "Blank"], "0", known("0"), Agreement::Agrees);
    column(0, &["4", "Blank"], "Blank", known("4"), Agreement::NothingPrinted);
}

#[test]
fn without_a_printed_total_nothing_is_compared() {
    let sums = TableSums::of(&table(&[(Unit::Kroner, 0)], lines(&["(1)", "(2)"]), None));
    assert_eq!((sums.total[0].sum, sums.total[0].agreement), (known("3"), Agreement::NothingPrinted));
}

#[test]
fn shares_are_not_added() {
    let sums = TableSums::of(&table(&[(Unit::Percent, 0)], lines(&["(40)", "(60)"]), Some("(100)")));
    assert_eq!((sums.total[0].sum, sums.total[0].agreement), (Sum::NotAdditive, Agreement::CannotTell));
}

#[test]
fn a_sum_with_too_many_digits_is_a_result() {
    let most = "79228162514264337593543950335";
    column(0, &[most, "1"], "1", Sum::Overflow, Agreement::CannotTell);
}

#[test]
fn the_total_adds_the_lines_once_and_each_section_its_own() {
    let inner = section(3, vec![line(4, "(2)"), line(5, "(3)")], Some("(6)"));
    let outer = section(2, vec![line(6, "(10)"), inner], Some("(15)"));
    let sums = TableSums::of(&table(&[(Unit::Kroner, 0)], vec![outer, line(7, "(100)")], Some("(115)")));
    assert_eq!((sums.total[0].sum, sums.total[0].agreement), (known("115"), Agreement::Agrees));
    let of = |id| sums.section(RowId(id)).unwrap().columns[0];
    assert_eq!((of(2).sum, of(2).agreement), (known("15"), Agreement::Agrees));
    assert_eq!(of(3).agreement, Agreement::Rounding { difference: number("1") });
}

proptest! {
    #[test]
    fn the_sum_does_not_depend_on_order_or_sections(
        figures in prop::collection::vec(-1_000_000_000_i64..1_000_000_000, 1..30), cut in 0usize..30
    ) {
        let rows = |figures: &[i64]| -> Vec<Row> {
            let row = |n: &i64| Row::Line(BudgetLine {
                id: RowId(1), label: String::new(), figures: None, note: None,
                cells: Cells(vec![Cell::Amount(Amount::scaled(*n, 2))]),
            });
            figures.iter().map(row).collect()
        };
        let (head, tail) = figures.split_at(cut.min(figures.len()));
        let mut cut_rows = rows(tail);
        cut_rows.push(section(2, rows(head), None));
        let of = |rows| TableSums::of(&table(&[(Unit::Kroner, 2)], rows, None)).total[0];
        let total = Amount::scaled(figures.iter().sum(), 2);
        prop_assert_eq!(of(cut_rows).sum, Sum::Known(total));
        prop_assert_eq!(of(rows(&figures)).sum, Sum::Known(total));
    }
}

/// KIK II as printed, in 1.000 kr. (slides of autumn 2018, *Økonomien i investeringen*).
const KIK_II: &str = r#"(
    id: "b1", title: "KIK II", sign: PositiveIsExpense, total: NoSum,
    columns: [
        (id: "c2", title: "2018 7 mdr.", kind: Figures(unit: ThousandKroner, decimals: 0)),
        (id: "c3", title: "2019", kind: Figures(unit: ThousandKroner, decimals: 0)),
        (id: "c4", title: "2020", kind: Figures(unit: ThousandKroner, decimals: 0)),
        (id: "c5", title: "2021", kind: Figures(unit: ThousandKroner, decimals: 0)),
        (id: "c6", title: "2022 5 mdr.", kind: Figures(unit: ThousandKroner, decimals: 0)),
        (id: "c7", title: "I alt", kind: Figures(unit: ThousandKroner, decimals: 0),
         formula: Some(Sum(["c2", "c3", "c4", "c5", "c6"]))),
        (id: "c8", title: "2022 7 mdr.", kind: Figures(unit: ThousandKroner, decimals: 0)),
        (id: "c9", title: "2023", kind: Figures(unit: ThousandKroner, decimals: 0)),
    ],
    rows: [
        Section((id: "r10", label: "Udvalg", rows: [
            Line((id: "r11", label: "ØK Investering", cells: (4253, 7223, 5705, 4438, 1832, 23450, 2140, 3587))),
            Line((id: "r12", label: "AU Investering", cells: (7408, 12450, 10450, 4771, 2083, 37163, 2917, 3000))),
            Line((id: "r13", label: "AU Besparelse", cells: (0, -5039, -13223, -18779, -8614, -45655, -12060, -20674))),
        ], printed_total: Some((11661, 14634, 2932, -9570, -4699, 14958, -7004, -14087)))),
        Section((id: "r14", label: "Finansiering", rows: [
            Line((id: "r15", label: "Virk.konsulenter", cells: (1007, 1726, 1726, 1726, 719, 6905, 1007, 1726))),
            Line((id: "r16", label: "Besk.bonus", cells: (1000, 0, 0, 0, 0, 1000, 0, 0))),
            Line((id: "r17", label: "Restbudget KIK I", cells: (7077, 0, 0, 0, 0, 7077, 0, 0))),
        ], printed_total: Some((9084, 1726, 1726, 1726, 719, 14982, 1007, 1726)))),
        Formula((id: "r18", label: "Netto", formula: Difference(of: ["r10"], less: ["r14"]),
            printed: Some((2577, 12907, 1206, -11296, -5418, -24, -8011, -15813)))),
    ],
)"#;

#[test]
fn the_economy_of_kik_ii_has_33_sums_and_six_that_rounding_explains() {
    let table: BudgetTable = ron::from_str(KIK_II).unwrap();
    let sums = TableSums::of(&table);
    let checked: Vec<_> =
        sums.all().filter(|(_, _, sum)| sum.agreement != Agreement::NothingPrinted).collect();
    // 9 totals across, and 3 sums down in each of 8 columns.
    assert_eq!(checked.len(), 33);
    let off: Vec<String> = checked
        .iter()
        .filter_map(|(row, column, sum)| match sum.agreement {
            Agreement::Agrees => None,
            Agreement::Rounding { difference } => {
                let row = row.map(|row| row.to_string()).unwrap_or_default();
                Some(format!("{row} {} {difference}", table.columns[*column].title))
            }
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(
        off,
        ["r10 2022 7 mdr. -1", "r18 2019 -1", "r11 I alt -1", "r12 I alt 1", "r14 I alt 1", "r15 I alt 1",]
    );
}

#[test]
fn without_printed_figures_what_is_worked_out_stands_in_its_place() {
    fn strip(rows: &mut [Row]) {
        for row in rows {
            match row {
                Row::Line(line) => line.cells.0[5] = Cell::Blank,
                Row::Section(section) => {
                    section.printed_total = None;
                    strip(&mut section.rows);
                }
                Row::Formula(formula) => formula.printed = None,
            }
        }
    }
    let mut table: BudgetTable = ron::from_str(KIK_II).unwrap();
    assert_eq!(standing(&table, Some(RowId(11)), 5), known("23450"));
    strip(&mut table.rows);
    let (sums, all) = (TableSums::of(&table), Standing::of(&table));
    for (row, column, worked) in sums.all() {
        assert_eq!(all.at(row, column), worked.sum, "{row:?} {column}");
        assert_eq!(standing(&table, row, column), worked.sum, "{row:?} {column}");
    }
    // 4253 + 7223 + 5705 + 4438 + 1832, and the same for the line below it.
    assert_eq!((all.at(Some(RowId(11)), 5), all.at(Some(RowId(12)), 5)), (known("23451"), known("37162")));
    assert_eq!(all.at(Some(RowId(99)), 5), Sum::Blank, "there is no such row");
    assert!(sums.across(Some(RowId(99)), 5).is_none() && sums.across(None, 5).is_none());
}

/// Persons and money side by side, with what each person costs.
fn per_person(cells: &str) -> TableSums {
    let text = format!(
        r#"(id: "b1", title: "Net budget", sign: PositiveIsExpense,
        columns: [
            (id: "c2", title: "Persons", kind: Figures(unit: FullYearPersons, decimals: 0)),
            (id: "c3", title: "Support", kind: Figures(unit: ThousandKroner, decimals: 0)),
            (id: "c4", title: "Each", kind: Figures(unit: Kroner, decimals: 0),
             formula: Some(PerPerson(money: "c3", persons: "c2"))),
        ],
        rows: [Line((id: "r5", label: "Sygedagpenge", cells: ({cells})))])"#
    );
    TableSums::of(&ron::from_str(&text).unwrap())
}

#[test]
fn what_a_person_costs_is_in_the_unit_of_its_column() {
    // 64,841,000 kroner for 465 persons.
    let sums = per_person("465, 64841, Blank");
    let line = sums.across(Some(RowId(5)), 2).unwrap();
    assert_eq!(line.sum.known().map(|each| each.fixed(2)), Some("139443.01".to_owned()));
    // The shares are not added: the total is the total money for all persons.
    assert_eq!(sums.total[2].sum, Sum::NotAdditive);
    assert_eq!(sums.across(None, 2).map(|sum| sum.sum), Some(line.sum));
}

#[test]
fn nobody_costs_nothing_that_could_be_told() {
    assert_eq!(per_person("0, 64841, Blank").across(Some(RowId(5)), 2).unwrap().sum, Sum::NoPersons);
    assert_eq!(per_person("Blank, 64841, Blank").across(Some(RowId(5)), 2).unwrap().sum, Sum::Blank);
}

#[test]
fn a_difference_with_a_blank_is_blank_and_a_sum_leaves_it_out() {
    let table: BudgetTable = ron::from_str(
        r#"(id: "b1", title: "KIK", sign: PositiveIsGain, total: NoSum,
        columns: [(id: "c2", title: "2018", kind: Figures(unit: MillionKroner, decimals: 1)),
                  (id: "c3", title: "2019", kind: Figures(unit: MillionKroner, decimals: 1))],
        rows: [
            Line((id: "r4", label: "Budgetteret", cells: (4, 22))),
            Line((id: "r5", label: "Faktisk", cells: (11.4, Blank))),
            Formula((id: "r6", label: "Forskel", formula: Difference(of: ["r5"], less: ["r4"]), printed: Some((7.4, Blank)))),
            Formula((id: "r7", label: "Begge", formula: Sum(["r4", "r5"]))),
        ])"#,
    )
    .unwrap();
    let sums = TableSums::of(&table);
    let row = |id| sums.formula(RowId(id)).unwrap().columns.iter().map(|sum| sum.sum).collect::<Vec<_>>();
    assert_eq!(row(6), [known("7.4"), Sum::Blank]);
    assert_eq!(row(7), [known("15.4"), known("22")]);
    assert!(sums.total.is_empty());
}

#[test]
fn a_printed_cost_per_person_is_compared_as_it_is_rounded() {
    let agreement = |printed: &str| per_person(printed).across(Some(RowId(5)), 2).unwrap().agreement;
    // 139,443.01 kroner each, printed without decimals.
    assert_eq!(agreement("465, 64841, 139443"), Agreement::Agrees);
    // Half a thousand kroner and half a person make (64841.5 / 464.5 − 64841 / 465) · 1000, about 151.
    let rounding = |difference: &str| Agreement::Rounding { difference: number(difference) };
    assert_eq!(agreement("465, 64841, 139590"), rounding("147"));
    assert_eq!(agreement("465, 64841, 139600"), Agreement::Error { difference: number("157") });
    assert_eq!(agreement("0, 64841, 139443"), Agreement::CannotTell);
}

#[test]
fn money_too_large_for_its_persons_is_a_result() {
    let sums = per_person("1, 79228162514264337593543950335, Blank");
    assert_eq!(sums.across(Some(RowId(5)), 2).unwrap().sum, Sum::Overflow);
}

proptest! {
    #[test]
    fn a_formula_does_not_depend_on_the_order_of_what_it_adds(
        figures in prop::collection::vec(-1_000_000_000_i64..1_000_000_000, 2..12), turn in 0usize..12
    ) {
        let of = |figures: &[i64], order: &[usize]| {
            let cells: Vec<Cell> = figures.iter().map(|n| Cell::Amount(Amount::scaled(*n, 3))).collect();
            let units: Vec<_> = (0..=figures.len()).map(|_| (Unit::MillionKroner, 3)).collect();
            let mut made = table(&units, vec![], None);
            let ids = order.iter().map(|at| made.columns[*at].id).collect();
            made.columns.last_mut().unwrap().formula = Some(crate::plan::budget::Formula::Sum(ids));
            let cells = cells.into_iter().chain([Cell::Blank]).collect();
            made.rows = vec![Row::Line(BudgetLine {
                id: RowId(1), label: String::new(), figures: None, note: None, cells: Cells(cells),
            })];
            TableSums::of(&made).across(Some(RowId(1)), figures.len()).unwrap().sum
        };
        let forth: Vec<usize> = (0..figures.len()).collect();
        let mut back: Vec<usize> = forth.iter().rev().copied().collect();
        back.rotate_left(turn % figures.len());
        let total = Sum::Known(Amount::scaled(figures.iter().sum(), 3));
        prop_assert_eq!(of(&figures, &forth), total);
        prop_assert_eq!(of(&figures, &back), total);
    }
}
