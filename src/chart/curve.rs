//! The figures of a series that were known on a day, as points and lines.

use chrono::NaiveDate;

use super::joins;
use super::series_chart::{Gap, Spot};
use super::time::{end, middle};
use crate::analysis::judge::Figure;
use crate::plan::series::{Exactness, Finality, Point, Series};

/// Known points and what joins them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Curve {
    /// Points that a line joins; a run of one is a point alone.
    pub runs: Vec<Vec<Spot>>,
    /// Every known point again, by what is to be known about it, earliest first.
    pub dots: Vec<Dot>,
    /// Points without a figure.
    pub unknown: Vec<Gap>,
}

/// A known point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dot {
    /// Where it is.
    pub spot: Spot,
    /// How sure it is.
    pub mark: Mark,
}

/// How sure a figure is; the least sure thing about it counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// As printed.
    Firm,
    /// It may still change.
    Provisional,
    /// The document says "about".
    About,
    /// It may have been another: the document is damaged.
    Uncertain,
}

impl Curve {
    /// The points of `series` that were known on the day `on`.
    pub fn of(series: &Series, on: NaiveDate) -> Self {
        let known = series.as_known_on(on);
        // A point that nobody knew then is not there, and the others keep their places.
        let place = |point: &Point| series.points.binary_search_by(|other| other.period.cmp(&point.period));
        let spot = |at: usize| {
            let point = known.points.get(at)?;
            let place = place(point).ok()?;
            Some(Spot { x: middle(point.period), y: point.value.number()?.to_f64(), point: place })
        };
        let runs = joins::runs(&known);
        let runs: Vec<Vec<Spot>> =
            runs.iter().map(|run| run.iter().filter_map(|at| spot(*at)).collect()).collect();
        let all = || known.points.iter().enumerate();
        Self {
            runs: runs.into_iter().filter(|run| !run.is_empty()).collect(),
            dots: all()
                .filter_map(|(at, point)| Some(Dot { spot: spot(at)?, mark: mark(series, point) }))
                .collect(),
            unknown: all()
                .filter(|(_, point)| point.value.number().is_none())
                .filter_map(|(_, point)| Some(Gap { x: middle(point.period), point: place(point).ok()? }))
                .collect(),
        }
    }
}

/// The sum of the figures since the period of `figure` began, at the end of each
/// of them. A hole in them parts the line.
pub(super) fn running_total(series: &Series, figure: Figure, on: NaiveDate) -> Curve {
    let Some(kind) = series.points.get(figure.point).map(|point| point.period) else {
        return Curve::default();
    };
    let within = |point: &Point| {
        point.period.is_same_kind(kind)
            && point.period.first_day() >= figure.period.first_day()
            && point.period.last_day() <= figure.period.last_day()
            && point.is_known_on(on)
    };
    let mut curve = Curve::default();
    let (mut total, mut joined) = (0.0, false);
    for (at, point) in series.points.iter().enumerate().filter(|(_, point)| within(point)) {
        let Some(value) = point.known_on(on).and_then(|known| known.value.number()) else {
            curve.unknown.push(Gap { x: middle(point.period), point: at });
            joined = false;
            continue;
        };
        total += value.to_f64();
        let spot = Spot { x: end(point.period), y: total, point: at };
        match curve.runs.last_mut().filter(|_| joined) {
            Some(run) => run.push(spot),
            None => curve.runs.push(vec![spot]),
        }
        curve.dots.push(Dot { spot, mark: mark(series, point) });
        joined = true;
    }
    curve
}

fn mark(series: &Series, point: &Point) -> Mark {
    let detail = point.detail.as_ref();
    let vintage = detail.and_then(|detail| detail.vintage.as_ref());
    match detail.and_then(|detail| detail.exactness).unwrap_or(series.exactness) {
        Exactness::Uncertain => Mark::Uncertain,
        Exactness::Approximate => Mark::About,
        Exactness::Table | Exactness::Prose => match vintage.map(|vintage| vintage.finality) {
            Some(Finality::Provisional) => Mark::Provisional,
            Some(Finality::Final) | None => Mark::Firm,
        },
    }
}
