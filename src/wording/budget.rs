//! How the figures of a budget table come about, and the time they are about.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::Words;
use crate::plan::Period;
use crate::plan::budget::{BudgetTable, ColumnFormula, Formula, RowFormula};

impl Words {
    /// The time that figures of a budget are about: `2018`; a part of a year by its
    /// whole months, as budgets do, `2018, 7 mdr.`; and otherwise by its days.
    pub fn period_of_figures(&self, period: Period) -> String {
        let (first, last) = (period.first_day(), period.last_day());
        let years = match (first.year(), last.year()) {
            (from, to) if from == to => from.to_string(),
            (from, to) => format!("{from}–{to}"),
        };
        match whole_months(first, last) {
            None => self.period_short(period),
            Some(12) if first.year() == last.year() => years,
            Some(months) => {
                self.fill("budget-part-year", &[("years", years.into()), ("months", months.into())])
            }
        }
    }

    /// How a column is worked out, by the titles of the columns: `2020 + 2021`.
    pub fn column_formula(&self, table: &BudgetTable, formula: &ColumnFormula) -> String {
        self.formula(formula, |id| {
            let at = table.column_position(id)?;
            table.columns.get(at).map(|column| column.title.as_str())
        })
    }

    /// How a row is worked out, by the labels of the rows.
    pub fn row_formula(&self, table: &BudgetTable, formula: &RowFormula) -> String {
        self.formula(formula, |id| table.row(id).map(crate::plan::budget::Row::label))
    }

    fn formula<'a, Id: Copy>(&self, formula: &Formula<Id>, name: impl Fn(Id) -> Option<&'a str>) -> String {
        let joined =
            |ids: &[Id], mark: &str| ids.iter().filter_map(|id| name(*id)).collect::<Vec<_>>().join(mark);
        match formula {
            Formula::Sum(ids) => self.fill("budget-worked-out", &[("formula", joined(ids, " + ").into())]),
            Formula::Difference { of, less } => {
                let text = format!("{} − {}", joined(of, " + "), joined(less, " − "));
                self.fill("budget-worked-out", &[("formula", text.into())])
            }
            Formula::PerPerson { money, persons } => self.fill(
                "budget-worked-out-per-person",
                &[("money", joined(&[*money], "").into()), ("persons", joined(&[*persons], "").into())],
            ),
        }
    }
}

/// How many months lie between two days, both included; `None` where it is no whole
/// number of them.
fn whole_months(first: NaiveDate, last: NaiveDate) -> Option<u32> {
    let after = last.checked_add_days(Days::new(1))?;
    let months = (after.year() - first.year()) * 12 + after.month0() as i32 - first.month0() as i32;
    let months = u32::try_from(months).ok().filter(|months| *months > 0)?;
    let is_whole = first.day() == 1 && first.checked_add_months(Months::new(months))? == after;
    is_whole.then_some(months)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::Language;

    #[track_caller]
    fn check(period: &str, danish: &str, english: &str) {
        let period = period.parse().unwrap();
        assert_eq!(Words::new(Language::Danish).period_of_figures(period), danish);
        assert_eq!(Words::new(Language::English).period_of_figures(period), english);
    }

    #[test]
    fn a_part_of_a_year_is_told_by_its_whole_months() {
        check("2018", "2018", "2018");
        check("2018-06-01/2018-12-31", "2018, 7 mdr.", "2018, 7 months");
        check("2022-01-01/2022-05-31", "2022, 5 mdr.", "2022, 5 months");
        check("2018-01-01/2018-12-31", "2018", "2018");
        check("2018-02", "2018, 1 md.", "2018, 1 month");
        check("2018-H1", "2018, 6 mdr.", "2018, 6 months");
        check("2018-07-01/2019-06-30", "2018–2019, 12 mdr.", "2018–2019, 12 months");
    }

    #[test]
    fn any_other_time_is_told_by_its_days() {
        check("2019-03-12/2019-08-06", "12-03-2019–06-08-2019", "12 Mar 2019–06 Aug 2019");
        check("2020-02-01/2020-02-28", "01-02-2020–28-02-2020", "01 Feb 2020–28 Feb 2020");
    }

    #[test]
    fn a_formula_is_told_by_the_names_it_takes_figures_from() {
        let table: BudgetTable = ron::from_str(
            r#"(id: "b1", title: "KIK II", sign: PositiveIsExpense,
            columns: [(id: "c2", title: "2018", kind: Text), (id: "c3", title: "2019", kind: Text)],
            rows: [Line((id: "r4", label: "Forsørgelse", cells: (Blank, Blank))),
                   Line((id: "r5", label: "Helårspersoner", cells: (Blank, Blank)))])"#,
        )
        .unwrap();
        let words = Words::new(Language::Danish);
        let sum = Formula::Sum(vec![2.into(), 3.into()]);
        assert_eq!(words.column_formula(&table, &sum), "Regnes ud: 2018 + 2019");
        let less = Formula::Difference { of: vec![4.into()], less: vec![5.into()] };
        assert_eq!(words.row_formula(&table, &less), "Regnes ud: Forsørgelse − Helårspersoner");
        let each = Formula::PerPerson { money: 4.into(), persons: 5.into() };
        assert_eq!(words.row_formula(&table, &each), "Regnes ud: Forsørgelse delt med Helårspersoner");
    }
}
