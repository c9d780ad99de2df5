//! A year's budget persons month by month, beside those there were this year and in
//! the years before.

use super::value_axis::{Ground, ValueAxis};
use crate::analysis::follow_up::PersonFacts;
use crate::analysis::follow_up::persons::MonthFacts;
use crate::plan::Amount;

/// Months on the axis, a line for each year.
#[derive(Debug, Clone, PartialEq)]
pub struct YearOverYear {
    /// The planned path first, then this year and the years before.
    pub lines: Vec<YearLine>,
    /// The axis of persons.
    pub axis: ValueAxis,
}

/// One line.
#[derive(Debug, Clone, PartialEq)]
pub struct YearLine {
    /// What it shows.
    pub kind: LineKind,
    /// Known months next to each other, which a line joins; a month that is not
    /// known parts it. Each is the month, 1 for January, and the persons.
    pub runs: Vec<Vec<(u8, Amount)>>,
}

/// What a line shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineKind {
    /// What is planned.
    Plan,
    /// Those there were in this year.
    Year(i32),
}

impl YearOverYear {
    /// The chart of budget persons, with about `most` marks on its axis.
    pub fn of(facts: &PersonFacts, most: usize) -> Self {
        let line =
            |kind, of: &dyn Fn(&MonthFacts) -> Option<Amount>| YearLine { kind, runs: runs(facts, of) };
        let before = |years: usize| {
            move |month: &MonthFacts| {
                month.before.get(years).copied().flatten().and_then(|value| value.number())
            }
        };
        let lines = vec![
            line(LineKind::Plan, &|month| month.planned),
            line(LineKind::Year(facts.year), &|month| month.actual.and_then(|value| value.number())),
            line(LineKind::Year(facts.year - 1), &before(0)),
            line(LineKind::Year(facts.year - 2), &before(1)),
        ];
        let lines: Vec<YearLine> = lines.into_iter().filter(|line| !line.runs.is_empty()).collect();
        let values =
            || lines.iter().flat_map(|line| &line.runs).flatten().map(|(_, persons)| persons.to_f64());
        let low = values().fold(f64::INFINITY, f64::min);
        let high = values().fold(f64::NEG_INFINITY, f64::max);
        let axis = ValueAxis::of(low, high, Ground::Amount, most, 0);
        Self { lines, axis }
    }
}

impl YearLine {
    /// The latest known month and its persons.
    pub fn last(&self) -> Option<(u8, Amount)> {
        self.runs.last()?.last().copied()
    }
}

fn runs(facts: &PersonFacts, of: &dyn Fn(&MonthFacts) -> Option<Amount>) -> Vec<Vec<(u8, Amount)>> {
    let of_run = |run: &[MonthFacts]| {
        run.iter().filter_map(|month| Some((month.month, of(month)?))).collect::<Vec<_>>()
    };
    let runs = facts.months.split(|month| of(month).is_none()).map(of_run);
    runs.filter(|run| !run.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::series::Value;

    fn facts(planned: &[Option<i64>], actual: &[Value]) -> PersonFacts {
        let month = |at: usize| MonthFacts {
            month: u8::try_from(at + 1).unwrap(),
            planned: planned.get(at).copied().flatten().map(Amount::whole),
            actual: actual.get(at).copied(),
            before: [None, (at < 2).then(|| Value::Number(Amount::whole(500)))],
            difference: None,
        };
        PersonFacts {
            year: 2025,
            months: (0..12).map(month).collect(),
            planned_mean: None,
            planned_so_far: None,
            actual_so_far: None,
            difference_so_far: None,
        }
    }

    #[test]
    fn a_month_that_is_not_known_parts_the_line() {
        let number = |persons| Value::Number(Amount::whole(persons));
        let facts = facts(&[Some(460), Some(470)], &[number(465), Value::Hidden, number(0)]);
        let chart = YearOverYear::of(&facts, 5);
        let kinds: Vec<LineKind> = chart.lines.iter().map(|line| line.kind).collect();
        assert_eq!(kinds, [LineKind::Plan, LineKind::Year(2025), LineKind::Year(2023)]);
        let runs: Vec<usize> = chart.lines.iter().map(|line| line.runs.len()).collect();
        assert_eq!(runs, [1, 2, 1]);
        assert_eq!(chart.lines[1].last(), Some((3, Amount::ZERO)));
        assert!(chart.axis.from <= 0.0 && chart.axis.to >= 500.0);
    }

    #[test]
    fn nothing_known_has_no_line() {
        assert_eq!(YearOverYear::of(&PersonFacts { months: Vec::new(), ..facts(&[], &[]) }, 5).lines, []);
    }
}
