//! What is drawn of the chosen series, worked out when it changes and not while
//! it is looked at.

use std::sync::Arc;

use crate::analysis::Insights;
use crate::chart::SeriesChart;
use crate::plan::goal::Goal;
use crate::plan::id::SeriesId;
use crate::plan::series::Series;
use crate::plan::{Entry, List, Period, Plan};
use chrono::NaiveDate;

/// The chosen series in panels of one unit each.
#[derive(Debug)]
pub struct Shown {
    of: Of,
    /// One panel for each unit, in the order in which the units were chosen.
    pub panels: Vec<Panel>,
}

/// What it was worked out of. Lists that are one in memory are equal.
#[derive(Debug)]
struct Of {
    series: List<Series>,
    goals: List<Goal>,
    period: Period,
    on: NaiveDate,
    chosen: Vec<SeriesId>,
}

/// Series of one unit, which share a plot and a table.
#[derive(Debug)]
pub struct Panel {
    /// The series, in the order they were chosen; at least one.
    pub series: Vec<Shared>,
    /// Their chart; its strands stand in the same order.
    pub chart: SeriesChart,
    /// Series of the same title and unit for another area that are not chosen.
    pub others: Vec<SeriesId>,
    /// Whether any of their points has a remark of its own.
    pub remarks: Remarks,
}

/// One series of a panel.
#[derive(Debug)]
pub struct Shared {
    /// The series.
    pub series: Arc<Series>,
    /// Its place among those of the panel, which gives its colour.
    pub nth: usize,
}

/// Whether there are remarks to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remarks {
    /// There are.
    Some,
    /// There are none.
    None,
}

impl Shown {
    /// Works out what is drawn of `chosen`; what `plan` does not have is passed over.
    pub fn of(plan: &Plan, insights: &Insights, chosen: &[SeriesId]) -> Self {
        let found: Vec<Arc<Series>> = chosen.iter().filter_map(|id| shared(&plan.series, *id)).collect();
        let mut groups: Vec<Vec<(usize, Arc<Series>)>> = Vec::new();
        for (nth, series) in found.iter().enumerate() {
            let of_unit = groups.iter_mut().find(|group| group.iter().any(|(_, s)| s.unit == series.unit));
            match of_unit {
                Some(group) => group.push((nth, Arc::clone(series))),
                None => groups.push(vec![(nth, Arc::clone(series))]),
            }
        }
        Self {
            of: Of {
                series: plan.series.clone(),
                goals: plan.goals.clone(),
                period: plan.period,
                on: insights.on(),
                chosen: chosen.to_vec(),
            },
            panels: groups.into_iter().map(|group| Panel::of(plan, insights, group, chosen)).collect(),
        }
    }

    /// Whether it is still what [`Shown::of`] would give.
    pub fn is_of(&self, plan: &Plan, insights: &Insights, chosen: &[SeriesId]) -> bool {
        let Of { series, goals, period, on, chosen: before } = &self.of;
        series.is_same(&plan.series)
            && goals.is_same(&plan.goals)
            && *period == plan.period
            && *on == insights.on()
            && before == chosen
    }
}

impl Panel {
    fn of(plan: &Plan, insights: &Insights, group: Vec<(usize, Arc<Series>)>, chosen: &[SeriesId]) -> Self {
        let chart = SeriesChart::of(plan, insights, group.iter().map(|(_, series)| series.as_ref()));
        let remarked = group
            .iter()
            .flat_map(|(_, series)| &series.points)
            .any(|point| point.detail.as_ref().is_some_and(|detail| detail.note.is_some()));
        Self {
            others: others(plan, &group, chosen),
            remarks: if remarked { Remarks::Some } else { Remarks::None },
            series: group.into_iter().enumerate().map(|(nth, (_, series))| Shared { series, nth }).collect(),
            chart,
        }
    }

    /// Names the panel for as long as its first series is chosen.
    pub fn key(&self) -> SeriesId {
        self.series.first().map_or(SeriesId(0), |shared| shared.series.id)
    }

    /// The series that are drawn.
    pub fn all(&self) -> impl ExactSizeIterator<Item = &Series> {
        self.series.iter().map(|shared| shared.series.as_ref())
    }
}

fn shared(list: &List<Series>, id: SeriesId) -> Option<Arc<Series>> {
    list.shared().find(|series| series.id() == id).cloned()
}

/// What a group may be compared with, each once.
fn others(plan: &Plan, group: &[(usize, Arc<Series>)], chosen: &[SeriesId]) -> Vec<SeriesId> {
    let like = |other: &&Series| {
        group.iter().any(|(_, series)| {
            series.title == other.title && series.unit == other.unit && series.area != other.area
        })
    };
    plan.series.iter().filter(like).map(|series| series.id).filter(|id| !chosen.contains(id)).collect()
}
