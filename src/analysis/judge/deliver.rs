//! Something that should be delivered: done when an agenda item or a date says so.

use chrono::NaiveDate;

use super::{Judgement, Known, Verdict, Why};
use crate::plan::measure::{Delivery, Measure};
use crate::plan::target::Due;

/// Judges whether `measure` was delivered by `deadline`.
pub(super) fn judge(
    known: &Known<'_>,
    measure: &Measure,
    due: Due,
    deadline: Option<NaiveDate>,
) -> Judgement {
    let from = match due {
        Due::EveryYear => Some(known.year().first_day()),
        Due::In(_) | Due::AtEnd(_) | Due::By(_) | Due::Unstated => None,
    };
    let days = measure.deliveries.iter().filter_map(|delivery| day(known, *delivery));
    let counts = |day: &NaiveDate| *day <= known.on && from.is_none_or(|from| from <= *day);
    let delivered = days.filter(counts).min();
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
