//! The persons of an investment case as geometry: the assumed path, those who leave
//! in each year, and where they were on the days of a status.
//!
//! Each year of the path has a slot of width 1 along the time.

use chrono::NaiveDate;

use super::value_axis::{Ground, ValueAxis};
use crate::analysis::cases::{CaseFacts, Figure, TriedYear};
use crate::plan::Period;
use crate::plan::investment::Outcome;

/// What is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonCurve {
    /// One for each year of the path.
    pub slots: Vec<Leaving>,
    /// The path: as the first year begins, and as each ends.
    pub path: Vec<(f64, f64)>,
    /// The path that is tried.
    pub tried: Vec<(f64, f64)>,
    /// How many there were on the days of a status.
    pub statuses: Vec<Spot>,
    /// What was to be reached by a day.
    pub milestones: Vec<Spot>,
}

/// Those who leave in one year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Leaving {
    /// The time.
    pub period: Period,
    /// How many come to support themselves.
    pub self_support: f64,
    /// How many come to other support.
    pub other_support: f64,
}

/// A number of persons on a day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spot {
    /// Where along the time.
    pub x: f64,
    /// How many.
    pub y: f64,
    /// The day.
    pub day: NaiveDate,
}

impl PersonCurve {
    /// The chart of the persons of a case, with the path that is tried where one is.
    pub fn of(facts: &CaseFacts, tried: &[TriedYear]) -> Self {
        let years = facts.path.as_ref().map(|path| path.years.as_slice()).unwrap_or_default();
        let leave = |figure: Figure| figure.negative().known().map_or(0.0, crate::plan::Amount::to_f64);
        let slots: Vec<Leaving> = years
            .iter()
            .map(|year| Leaving {
                period: year.period,
                self_support: leave(year.self_support),
                other_support: leave(year.other_support),
            })
            .collect();
        let remaining =
            || facts.statuses.iter().filter_map(|status| Some((status, status.group(Outcome::Remaining)?)));
        let spot = |day, figure: Figure| Some(Spot { x: along(day, &slots)?, y: value(figure)?, day });
        let milestone = |group: &crate::analysis::cases::GroupStatus| {
            let milestone = group.milestone?;
            spot(milestone.due?, Figure::Known(milestone.bound.level()))
        };
        Self {
            path: line(years.iter().map(|year| (year.start, year.end))),
            tried: line(tried.iter().map(|year| (year.start, year.end))),
            statuses: remaining().filter_map(|(status, group)| spot(status.on, group.all)).collect(),
            milestones: remaining().filter_map(|(_, group)| milestone(group)).collect(),
            slots,
        }
    }

    /// The axis of persons with about `most` marks, from 0.
    pub fn value_axis(&self, most: usize) -> ValueAxis {
        let lines = self.path.iter().chain(&self.tried).map(|(_, y)| *y);
        let spots = self.statuses.iter().chain(&self.milestones).map(|spot| spot.y);
        let (low, high) = lines
            .chain(spots)
            .fold((0.0_f64, 0.0_f64), |(low, high), value| (low.min(value), high.max(value)));
        ValueAxis::of(low, high, Ground::Amount, most, 0)
    }
}

fn value(figure: Figure) -> Option<f64> {
    figure.known().map(crate::plan::Amount::to_f64)
}

/// From the start of the first year through the end of each, as far as it is known.
fn line(years: impl Iterator<Item = (Figure, Figure)>) -> Vec<(f64, f64)> {
    let mut points = Vec::new();
    for (at, (start, end)) in years.enumerate() {
        if at == 0 {
            points.extend(value(start).map(|start| (0.0, start)));
        }
        let Some(end) = value(end) else { break };
        points.push((at as f64 + 1.0, end));
    }
    points
}

/// Where a day lies; none outside the years.
fn along(day: NaiveDate, slots: &[Leaving]) -> Option<f64> {
    let (at, slot) = slots.iter().enumerate().find(|(_, slot)| slot.period.contains(day))?;
    let days = |to: NaiveDate| (to - slot.period.first_day()).num_days() as f64 + 1.0;
    Some(at as f64 + days(day) / days(slot.period.last_day()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Insights;
    use crate::analysis::cases::fixture::{KIK_II, document};

    #[test]
    fn the_path_goes_through_the_end_of_each_year_and_the_status_lies_below_it() {
        let insights = Insights::of(&document(), "2020-09-07".parse().unwrap());
        let chart = PersonCurve::of(insights.case(KIK_II).unwrap(), &[]);
        let levels: Vec<f64> = chart.path.iter().map(|(_, y)| *y).collect();
        assert_eq!(levels, [1133.0, 1133.0, 975.0, 853.0, 783.0, 783.0]);
        let status = chart.statuses[0];
        // 31 August is the 243rd of 365 days.
        assert_eq!((status.y, (status.x * 365.0).round()), (978.0, 243.0));
        let milestone = chart.milestones[0];
        assert_eq!((milestone.y, ((milestone.x - 1.0) * 365.0).round()), (1117.0, 31.0));
        assert_eq!((chart.slots[1].self_support, chart.slots[1].other_support), (120.0, 37.0));
        assert_eq!(chart.value_axis(6).from, 0.0);
    }
}
