//! Something that should be delivered: done when an agenda item or a date says so.

use chrono::NaiveDate;

use super::{Judgement, Known, Verdict, Why};
use crate::plan::Period;
use crate::plan::measure::{Delivery, Measure};
use crate::plan::target::Due;

/// Judges whether `measure` was delivered when it was due: of several targets
/// each has its own time, from the end of `before`. What is due every year is
/// judged for the first year that has passed without it, or else for the present one.
pub(super) fn judge(known: &Known<'_>, measure: &Measure, due: Due, before: Option<Due>) -> Judgement {
    let days: Vec<NaiveDate> =
        measure.deliveries.iter().filter_map(|delivery| day(known, *delivery)).collect();
    match due {
        Due::EveryYear => {
            let now = known.year();
            let first = known.document.plan.period.year();
            let years = (first..now.year()).map(Period::Year);
            let is_missed = |year: &Period| !days.iter().any(|day| year.contains(*day));
            let year = years.into_iter().find(is_missed).unwrap_or(now);
            judged(known, &days, Some(year.first_day()), Some(year.last_day()))
        }
        Due::In(period) => judged(known, &days, Some(period.first_day()), Some(period.last_day())),
        Due::AtEnd(_) | Due::By(_) | Due::Unstated => {
            let from = before.and_then(Due::last_day).and_then(|day| day.succ_opt());
            judged(known, &days, from, due.last_day())
        }
    }
}

fn judged(
    known: &Known<'_>,
    days: &[NaiveDate],
    from: Option<NaiveDate>,
    deadline: Option<NaiveDate>,
) -> Judgement {
    let counts = |day: &&NaiveDate| **day <= known.on && from.is_none_or(|from| from <= **day);
    let delivered = days.iter().filter(counts).min().copied();
    let verdict = match (delivered, deadline) {
        (Some(day), Some(deadline)) if day > deadline => Verdict::NotReached,
        (Some(_), _) => Verdict::Reached,
        (None, Some(deadline)) if known.on > deadline => Verdict::NotReached,
        (None, _) => Verdict::CannotTell(Why::NotYetDue),
    };
    Judgement {
        verdict,
        figure: None,
        base: None,
        required: None,
        distance: None,
        deadline,
        course: None,
        delivered,
    }
}

/// The day of a delivery; `None` when its agenda item is gone.
fn day(known: &Known<'_>, delivery: Delivery) -> Option<NaiveDate> {
    match delivery {
        Delivery::On(day) => Some(day),
        Delivery::AtItem(item) => {
            let holds = |meeting: &&crate::meeting::Meeting| meeting.items.get(item).is_some();
            known.document.meetings.iter().find(holds).map(|meeting| meeting.date)
        }
    }
}
