//! An investment case as geometry: the net of each year as bars, and what they add
//! up to as curves with the peak and the payback marked.
//!
//! Each column of the tables has a slot of width 1 along the time. Values are in the
//! unit and sign that the case is printed in.

use super::value_axis::{Ground, ValueAxis};
use crate::analysis::cases::{Balance, CaseFacts, Figure, Level, Payback, Shown, Within};
use crate::plan::Period;

/// What of a case is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct CaseCurve {
    /// One for each period, earliest first.
    pub slots: Vec<Slot>,
    /// The curves, the case's own first.
    pub curves: Vec<Cumulative>,
}

/// The bars of one period.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Slot {
    /// The time.
    pub period: Period,
    /// Whether it belongs to the case.
    pub place: Within,
    /// The net as planned.
    pub planned: Option<f64>,
    /// The net that came.
    pub realised: Option<f64>,
}

/// What a curve adds up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of {
    /// What was planned.
    Planned,
    /// What came.
    Realised,
    /// What is tried.
    Tried,
}

/// A cumulative curve, from 0 as the case begins.
#[derive(Debug, Clone, PartialEq)]
pub struct Cumulative {
    /// What it adds up.
    pub of: Of,
    /// Its points, at the ends of slots.
    pub points: Vec<(f64, f64)>,
    /// Where most is out.
    pub peak: Option<(f64, f64)>,
    /// Where it has paid itself back, at 0.
    pub payback: Option<f64>,
}

impl CaseCurve {
    /// The chart of a case, with what is tried where something is.
    pub fn of(facts: &CaseFacts, tried: Option<&Balance>) -> Self {
        let mut slots: Vec<Slot> = Vec::new();
        for (course, is_plan) in [(&facts.planned, true), (&facts.realised, false)] {
            for year in &course.years {
                let at = slots.iter().position(|slot| slot.period == year.period).unwrap_or_else(|| {
                    slots.push(Slot {
                        period: year.period,
                        place: year.place,
                        planned: None,
                        realised: None,
                    });
                    slots.len() - 1
                });
                let Some(slot) = slots.get_mut(at) else { continue };
                let value = shown(&facts.shown, year.parts.net);
                if is_plan {
                    slot.planned = value;
                } else {
                    slot.realised = value;
                }
            }
        }
        slots.sort_by_key(|slot| slot.period);
        let curve = |of: Of, balance: &Balance| cumulative(of, balance, &slots, &facts.shown);
        let curves = [
            Some(curve(Of::Planned, &facts.planned.balance)),
            Some(curve(Of::Realised, &facts.realised.balance)),
            tried.map(|tried| curve(Of::Tried, tried)),
        ];
        let curves = curves.into_iter().flatten().filter(|curve| curve.points.len() > 1).collect();
        Self { curves, slots }
    }

    /// The axis of values with about `most` marks; 0 is always on it.
    pub fn value_axis(&self, most: usize, decimals: u8) -> ValueAxis {
        let bars = self.slots.iter().flat_map(|slot| [slot.planned, slot.realised]).flatten();
        let levels = self.curves.iter().flat_map(|curve| curve.points.iter().map(|(_, y)| *y));
        let (low, high) = bars
            .chain(levels)
            .fold((0.0_f64, 0.0_f64), |(low, high), value| (low.min(value), high.max(value)));
        ValueAxis::of(low, high, Ground::Amount, most, decimals)
    }
}

fn shown(shown: &Shown, figure: Figure) -> Option<f64> {
    figure.known().and_then(|kroner| shown.signed(kroner)).map(crate::plan::Amount::to_f64)
}

fn cumulative(of: Of, balance: &Balance, slots: &[Slot], unit: &Shown) -> Cumulative {
    let end = |period: Period| slots.iter().position(|slot| slot.period == period).map(|at| at as f64 + 1.0);
    let within = balance.steps.iter().filter(|step| step.place == Within::Case);
    let levels: Vec<(f64, f64)> =
        within.filter_map(|step| Some((end(step.period)?, shown(unit, step.cumulative)?))).collect();
    let start = levels.first().map(|(x, _)| (x - 1.0, 0.0));
    let peak = |level: Level| Some((end(level.period)?, unit.signed(level.amount)?.to_f64()));
    let payback = match balance.payback {
        Payback::On { day, period } => {
            let days = |to: chrono::NaiveDate| (to - period.first_day()).num_days() as f64 + 1.0;
            end(period).map(|end| end - 1.0 + days(day) / days(period.last_day()))
        }
        Payback::NotWithin | Payback::NothingOut | Payback::CannotTell => None,
    };
    let points = start.into_iter().chain(levels).collect();
    Cumulative { of, points, peak: balance.peak.and_then(peak), payback }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Insights;
    use crate::analysis::cases::fixture::{KIK, KIK_II, document};

    fn chart(id: crate::plan::id::CaseId) -> CaseCurve {
        let insights = Insights::of(&document(), "2020-09-07".parse().unwrap());
        CaseCurve::of(insights.case(id).unwrap(), None)
    }

    #[test]
    fn the_curve_of_kik_ii_climbs_to_2020_and_meets_nothing_in_the_last_slot_of_the_case() {
        let chart = chart(KIK_II);
        let curve = &chart.curves[0];
        let expected =
            [(0.0, 0.0), (1.0, 2577.0), (2.0, 15484.0), (3.0, 16690.0), (4.0, 5394.0), (5.0, -24.0)];
        assert_eq!(curve.points, expected);
        assert_eq!((curve.peak, curve.payback), (Some((3.0, 16690.0)), Some(5.0)));
        assert_eq!(chart.slots.len(), 7);
        let axis = chart.value_axis(6, 0);
        assert!(axis.has_zero() && axis.from <= -15813.0 && axis.to >= 16690.0);
    }

    #[test]
    fn what_came_of_kik_is_a_curve_of_its_own_as_far_as_it_is_known() {
        let chart = chart(KIK);
        let realised = &chart.curves[1];
        assert_eq!(realised.of, Of::Realised);
        let levels: Vec<f64> = realised.points.iter().map(|(_, y)| *y).collect();
        assert_eq!(levels, [0.0, 6.1, 31.4, 42.8]);
        assert_eq!(chart.slots[3].realised, None);
    }
}
