//! On course or off: a path's level for the period, or the pace since the base.

use chrono::NaiveDate;

use super::figure::Figures;
use super::{BaseUsed, Course, Figure, Verdict, Why};
use crate::plan::target::{Better, Bound, Reckoning, Step, Target};
use crate::plan::{Amount, Period};

/// A pace is carried on from so many figures, and never from fewer.
const LEAST_FIGURES: usize = 3;

/// Where a way to a target begins.
#[derive(Debug, Clone, Copy)]
pub(super) struct Start {
    /// The day that the base was so.
    pub day: NaiveDate,
    value: Amount,
}

impl Start {
    /// `None` when nobody knows when the base was so.
    pub(super) fn of(base: BaseUsed) -> Option<Self> {
        Some(Self { day: base.when?.period().last_day(), value: base.value })
    }
}

/// The way from the base to the deadline.
#[derive(Debug, Clone, Copy)]
pub(super) struct Way {
    pub start: Start,
    pub figure: Figure,
    pub bound: Bound,
    pub deadline: NaiveDate,
}

/// The level that a path has for `period`: of the step it lies in, or else of
/// the last step before it.
pub(super) fn step_for(steps: &[Step], period: Period) -> Option<Step> {
    let day = period.last_day();
    let within = steps.iter().find(|step| step.period.contains(day));
    within.or_else(|| steps.iter().rev().find(|step| step.period.last_day() < day)).copied()
}

/// Where nothing can be carried on: a figure that meets the target is on course,
/// and for any other it is too early to tell.
pub(super) fn held(bound: Bound, figure: Figure, course: &mut Option<Course>) -> Result<Verdict, Why> {
    if !bound.holds(figure.value) {
        return Err(Why::NotYetDue);
    }
    *course = Some(Course::AlreadyThere);
    Ok(Verdict::OnCourse)
}

/// Whether the rest of a growing sum cannot change how it stands: it has got
/// there, or past a ceiling.
pub(super) fn is_certain(target: &Target, figure: Figure) -> bool {
    figure.parts.grows
        && target.condition.bound().is_some_and(|bound| match bound.better() {
            Better::Higher => bound.holds(figure.value),
            Better::Lower => !bound.holds(figure.value),
        })
}

/// Carries the pace since the base on to the deadline. Without one, a figure
/// that meets the target is on course, and for any other it cannot be told.
pub(super) fn paced(
    way: Option<Way>,
    bound: Bound,
    figure: Figure,
    figures: Figures<'_>,
    course: &mut Option<Course>,
) -> Result<Verdict, Why> {
    let pace = match way {
        Some(way) => pace(way, figures),
        None => Err(Why::NoStart),
    };
    match pace {
        Ok(pace @ Course::Pace { leads_to, .. }) => {
            *course = Some(pace);
            Ok(if bound.holds(leads_to) { Verdict::OnCourse } else { Verdict::OffCourse })
        }
        _ if bound.holds(figure.value) => {
            *course = Some(Course::AlreadyThere);
            Ok(Verdict::OnCourse)
        }
        Ok(_) => Err(Why::NoStart),
        Err(why) => Err(why),
    }
}

fn pace(way: Way, figures: Figures<'_>) -> Result<Course, Why> {
    let Way { start, figure, bound, deadline } = way;
    let now = figure.period.last_day();
    let gone = (now - start.day).num_days();
    // The base itself is one of them, whether the series has it or not.
    let after = start.day.succ_opt().unwrap_or(start.day);
    let count = 1 + if gone > 0 { figures.count_between(after, now, figure.period) } else { 0 };
    if gone <= 0 || count < LEAST_FIGURES {
        return Err(Why::TooFewFigures);
    }
    let left = (deadline - now).num_days().max(0);
    let change = figure.value.checked_sub(start.value).ok_or(Why::TooLarge)?;
    let further =
        change.checked_mul(Amount::whole(left)).and_then(|change| change.checked_div(Amount::whole(gone)));
    let leads_to = further.and_then(|further| figure.value.checked_add(further)).ok_or(Why::TooLarge)?;
    let missing = bound.level().checked_sub(figure.value).ok_or(Why::TooLarge)?;
    Ok(Course::Pace {
        leads_to,
        a_month: a_month(change, gone).ok_or(Why::TooLarge)?,
        needed: a_month(missing, left),
        figures: count,
        since: start.day,
    })
}

/// The part of a month that so many days are; a month is a twelfth of 365.25 days.
fn a_month(change: Amount, days: i64) -> Option<Amount> {
    change.checked_mul(Amount::scaled(304_375, 4))?.checked_div(Amount::whole(days))
}

/// Part of a period's mean or sum is known: a sum that has got there, or past a
/// ceiling, stays there; otherwise the known part is carried on.
pub(super) fn so_far(
    target: &Target,
    bound: Bound,
    figure: Figure,
    course: &mut Option<Course>,
) -> Result<Verdict, Why> {
    let parts = figure.parts;
    if is_certain(target, figure) {
        return Ok(if bound.holds(figure.value) {
            *course = Some(Course::AlreadyThere);
            Verdict::OnCourse
        } else {
            Verdict::OffCourse
        });
    }
    if parts.known < LEAST_FIGURES {
        return Err(Why::TooFewFigures);
    }
    let leads_to = match figure.reckoning {
        Reckoning::Sum => figure
            .value
            .shared_by(parts.known)
            .and_then(|each| each.checked_mul(Amount::whole(i64::try_from(parts.of).unwrap_or(i64::MAX))))
            .ok_or(Why::TooLarge)?,
        Reckoning::Average | Reckoning::Latest => figure.value,
    };
    *course = Some(Course::SoFar { leads_to });
    Ok(if bound.holds(leads_to) { Verdict::OnCourse } else { Verdict::OffCourse })
}
