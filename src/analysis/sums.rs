//! What the lines of a budget table add up to, and whether the printed totals agree.
//!
//! A printed figure is never corrected: it stands, beside what was computed and
//! the difference between the two.

use crate::plan::Amount;
use crate::plan::budget::{BudgetLine, BudgetTable, Cells, ColumnKind, Row};
use crate::plan::id::RowId;
use crate::plan::unit::Unit;

/// The sums of one table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableSums {
    /// The sum of all lines, for each column.
    pub total: Vec<ColumnSum>,
    /// The sums of the sections, top to bottom, outer before inner.
    pub sections: Vec<SectionSums>,
}

/// The sums of one section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectionSums {
    /// The section.
    pub section: RowId,
    /// The sum of all lines in it and in its sections, for each column.
    pub columns: Vec<ColumnSum>,
}

/// What one column adds up to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ColumnSum {
    /// The computed sum.
    pub sum: Sum,
    /// How many cells were added; blank ones are not.
    pub addends: usize,
    /// The total as printed, if there is one.
    pub printed: Option<Amount>,
    /// How the two agree.
    pub agreement: Agreement,
}

/// A computed sum, or why there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sum {
    /// The exact sum of the cells that hold a figure. It may be 0.
    Known(Amount),
    /// Every cell is blank, which is not 0.
    Blank,
    /// The column holds words, or figures that do not add up, such as shares.
    NotAdditive,
    /// The sum has more digits than can be kept.
    Overflow,
}

/// How a printed total agrees with the sum of its parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Agreement {
    /// They are the same.
    Agrees,
    /// They differ no more than rounding each part can explain.
    Rounding {
        /// Printed less computed.
        difference: Amount,
    },
    /// They differ by more than rounding can explain.
    Error {
        /// Printed less computed.
        difference: Amount,
    },
    /// No total is printed.
    NothingPrinted,
    /// A total is printed, and there is no sum to compare it with.
    CannotTell,
}

impl TableSums {
    /// Adds up `table`.
    pub fn of(table: &BudgetTable) -> Self {
        let mut sections = Vec::new();
        collect_sections(&table.rows, table, &mut sections);
        Self { total: column_sums(&table.rows, table.printed_total.as_ref(), table), sections }
    }

    /// The sums of the section named `id`.
    pub fn section(&self, id: RowId) -> Option<&SectionSums> {
        self.sections.iter().find(|sums| sums.section == id)
    }
}

impl Sum {
    /// The sum, if there is one.
    pub fn known(self) -> Option<Amount> {
        match self {
            Self::Known(sum) => Some(sum),
            Self::Blank | Self::NotAdditive | Self::Overflow => None,
        }
    }
}

fn collect_sections(rows: &[Row], table: &BudgetTable, into: &mut Vec<SectionSums>) {
    for row in rows {
        let Row::Section(section) = row else { continue };
        let columns = column_sums(&section.rows, section.printed_total.as_ref(), table);
        into.push(SectionSums { section: section.id, columns });
        collect_sections(&section.rows, table, into);
    }
}

/// Adds lines only: a printed subtotal is compared, and not added once more.
fn column_sums(rows: &[Row], printed: Option<&Cells>, table: &BudgetTable) -> Vec<ColumnSum> {
    let mut lines = Vec::new();
    collect_lines(rows, &mut lines);
    let columns = table.columns.iter().enumerate();
    columns.map(|(at, column)| column_sum(&lines, at, &column.kind, printed)).collect()
}

fn collect_lines<'a>(rows: &'a [Row], into: &mut Vec<&'a BudgetLine>) {
    for row in rows {
        match row {
            Row::Line(line) => into.push(line),
            Row::Section(section) => collect_lines(&section.rows, into),
        }
    }
}

fn column_sum(lines: &[&BudgetLine], column: usize, kind: &ColumnKind, printed: Option<&Cells>) -> ColumnSum {
    let printed = printed.and_then(|cells| cells.at(column).amount());
    let (sum, addends) = match kind {
        ColumnKind::Figures { unit, .. } if adds_up(unit) => add(lines, column),
        ColumnKind::Figures { .. } | ColumnKind::Text => (Sum::NotAdditive, 0),
    };
    let decimals = match kind {
        ColumnKind::Figures { decimals, .. } => u32::from(*decimals),
        ColumnKind::Text => 0,
    };
    ColumnSum { sum, addends, printed, agreement: agreement(sum, printed, addends, decimals) }
}

fn add(lines: &[&BudgetLine], column: usize) -> (Sum, usize) {
    let mut addends = 0;
    let mut sum = Some(Amount::ZERO);
    for amount in lines.iter().filter_map(|line| line.cells.at(column).amount()) {
        addends += 1;
        sum = sum.and_then(|sum| sum.checked_add(amount));
    }
    match sum {
        _ if addends == 0 => (Sum::Blank, 0),
        Some(sum) => (Sum::Known(sum), addends),
        None => (Sum::Overflow, addends),
    }
}

/// Compares a printed total with a sum. Each part printed with so many decimals
/// may be off by half a unit of its last one.
fn agreement(sum: Sum, printed: Option<Amount>, addends: usize, decimals: u32) -> Agreement {
    let Some(printed) = printed else { return Agreement::NothingPrinted };
    let Some(difference) = sum.known().and_then(|sum| printed.checked_sub(sum)) else {
        return Agreement::CannotTell;
    };
    let halves = i64::try_from(addends).unwrap_or(i64::MAX).saturating_mul(5);
    let tolerance = Amount::scaled(halves, decimals + 1);
    if difference == Amount::ZERO {
        Agreement::Agrees
    } else if difference.abs() <= tolerance {
        Agreement::Rounding { difference }
    } else {
        Agreement::Error { difference }
    }
}

/// Whether figures in the unit may be added. Shares, places and scores may not.
pub fn adds_up(unit: &Unit) -> bool {
    match unit {
        Unit::Percent | Unit::PercentagePoints | Unit::Score { .. } | Unit::Rank { .. } | Unit::Scale(_) => {
            false
        }
        Unit::Persons
        | Unit::Citizens
        | Unit::FullTimePersons
        | Unit::EconomicFullTimePersons
        | Unit::FullYearPersons
        | Unit::ContactCourses
        | Unit::Companies
        | Unit::Employees
        | Unit::Cases
        | Unit::Kroner
        | Unit::ThousandKroner
        | Unit::MillionKroner
        | Unit::Other(_) => true,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::plan::budget::{BudgetSection, Cell, Column, Sign};
    use crate::plan::id::{ColumnId, TableId};

    /// A table with one column of figures for each entry of `units`; cells are
    /// written as in the plan file, and `rows` are its lines.
    fn table(units: &[(Unit, u8)], rows: Vec<Row>, printed: Option<&str>) -> BudgetTable {
        let column = |(at, (unit, decimals)): (usize, &(Unit, u8))| Column {
            id: ColumnId(at as u32 + 1),
            title: String::new(),
            group: None,
            kind: ColumnKind::Figures { unit: unit.clone(), decimals: *decimals },
        };
        BudgetTable {
            id: TableId(1),
            title: String::new(),
            sign: Sign::PositiveIsExpense,
            source: None,
            columns: units.iter().enumerate().map(column).collect(),
            rows,
            printed_total: printed.map(cells),
            note: None,
        }
    }

    fn cells(text: &str) -> Cells {
        ron::from_str(text).unwrap()
    }

    fn line(id: u32, text: &str) -> Row {
        Row::Line(BudgetLine { id: RowId(id), label: String::new(), cells: cells(text), note: None })
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
                    id: RowId(1), label: String::new(), note: None,
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
}
