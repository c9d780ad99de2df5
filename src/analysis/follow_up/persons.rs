//! Budget persons beside those there were, month by month.

use chrono::{Datelike, NaiveDate};

use crate::plan::persons::PersonPlan;
use crate::plan::series::{Series, Value};
use crate::plan::{Amount, Period};

/// How many years before the planned one are shown beside it.
pub const YEARS_BEFORE: usize = 2;

/// A plan of persons beside its series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonFacts {
    /// The planned year.
    pub year: i32,
    /// January to December.
    pub months: Vec<MonthFacts>,
    /// The mean of the planned months.
    pub planned_mean: Option<Mean>,
    /// Over the months for which both are known: the mean that was planned.
    pub planned_so_far: Option<Mean>,
    /// Over the same months: the mean there was.
    pub actual_so_far: Option<Mean>,
    /// Over the same months: the mean there was less the mean that was planned.
    pub difference_so_far: Option<Mean>,
}

/// One month. What is not known stays unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MonthFacts {
    /// 1 for January.
    pub month: u8,
    /// The persons planned.
    pub planned: Option<Amount>,
    /// What is known of those there were; none where the series says nothing.
    pub actual: Option<Value>,
    /// The same months of the year before and the one before that.
    pub before: [Option<Value>; YEARS_BEFORE],
    /// Those there were less those planned.
    pub difference: Option<Amount>,
}

/// A mean of months.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mean {
    /// The mean, to 28 digits.
    pub mean: Amount,
    /// Of how many months.
    pub months: usize,
}

impl PersonFacts {
    /// What is known of `plan` on the day `on`, with its series.
    pub fn of(plan: &PersonPlan, series: Option<&Series>, on: NaiveDate) -> Self {
        let year = plan.year.first_day().year();
        let point = |year: i32, month: u8| {
            let point = series?.point(Period::Month(year, month))?;
            point.known_on(on).map(|known| known.value)
        };
        let months: Vec<MonthFacts> = (1..=PersonPlan::MONTHS as u8)
            .map(|month| {
                let planned = plan.months.at(usize::from(month) - 1).amount();
                let actual = point(year, month);
                let known = actual.and_then(Value::number);
                MonthFacts {
                    month,
                    planned,
                    actual,
                    before: [point(year - 1, month), point(year - 2, month)],
                    difference: known.zip(planned).and_then(|(actual, plan)| actual.checked_sub(plan)),
                }
            })
            .collect();
        let so_far = || months.iter().filter(|month| month.difference.is_some());
        Self {
            year,
            planned_mean: Mean::of(months.iter().filter_map(|month| month.planned)),
            planned_so_far: Mean::of(so_far().filter_map(|month| month.planned)),
            actual_so_far: Mean::of(so_far().filter_map(|month| month.actual?.number())),
            difference_so_far: Mean::of(so_far().filter_map(|month| month.difference)),
            months,
        }
    }
}

impl Mean {
    /// `None` of nothing, and of a sum with more digits than can be kept.
    fn of(figures: impl Iterator<Item = Amount>) -> Option<Self> {
        let (mut sum, mut months) = (Amount::ZERO, 0);
        for figure in figures {
            sum = sum.checked_add(figure)?;
            months += 1;
        }
        Some(Self { mean: sum.shared_by(months)?, months })
    }
}
