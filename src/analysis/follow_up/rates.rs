//! Which shares of a benefit's cost the state pays on a day, and whether a table of
//! them leaves weeks out.

use std::borrow::Cow;

use chrono::NaiveDate;

use crate::plan::Amount;
use crate::plan::reimbursement::{Reimbursement, ReimbursementStep};

/// The shares in force on `day`: the latest that began on or before it. Where a plan
/// has none of its own, those of 2016 are; `None` on a day before the first.
pub fn in_force(own: &[Reimbursement], day: NaiveDate) -> Option<Cow<'_, Reimbursement>> {
    if own.is_empty() {
        return Some(Reimbursement::of_2016()).filter(|rates| rates.from <= day).map(Cow::Owned);
    }
    own.iter().rev().find(|rates| rates.from <= day).map(Cow::Borrowed)
}

/// What is wrong with a table of shares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RateTrouble {
    /// It has no step.
    NoSteps,
    /// The first step does not begin with week 1.
    BeginsLate {
        /// The week it begins with.
        week: u16,
    },
    /// Nobody pays in these weeks.
    Gap {
        /// The first week that is left out.
        from: u16,
        /// The last week that is left out.
        to: u16,
    },
    /// A step begins in a week that the one before it has too.
    Overlap {
        /// The week.
        week: u16,
    },
    /// A step ends before it begins.
    EndsBeforeItBegins,
    /// The last step ends, and nobody pays after it.
    Ends {
        /// The last week that has a share.
        week: u16,
    },
    /// The share is none: less than 0 or more than 100 per cent.
    NoShare {
        /// The per cent.
        percent: Amount,
    },
}

/// Everything that is wrong with a table, with the step it is seen at, counted from 0.
pub fn troubles(rates: &Reimbursement) -> Vec<(usize, RateTrouble)> {
    let mut found = Vec::new();
    let Some(first) = rates.steps.first() else { return vec![(0, RateTrouble::NoSteps)] };
    if first.from_week != 1 {
        found.push((0, RateTrouble::BeginsLate { week: first.from_week }));
    }
    for (at, step) in rates.steps.iter().enumerate() {
        found.extend(alone(step).into_iter().map(|trouble| (at, trouble)));
        match rates.steps.get(at + 1) {
            Some(next) => found.extend(between(step, next).map(|trouble| (at + 1, trouble))),
            None => found.extend(step.to_week.map(|week| (at, RateTrouble::Ends { week }))),
        }
    }
    found
}

fn alone(step: &ReimbursementStep) -> Vec<RateTrouble> {
    let percent = step.percent;
    let mut found = Vec::new();
    if step.to_week.is_some_and(|to| to < step.from_week) {
        found.push(RateTrouble::EndsBeforeItBegins);
    }
    if percent < Amount::ZERO || percent > Amount::whole(100) {
        found.push(RateTrouble::NoShare { percent });
    }
    found
}

fn between(step: &ReimbursementStep, next: &ReimbursementStep) -> Option<RateTrouble> {
    // A step without an end goes on through all that follow.
    let Some(last) = step.to_week else { return Some(RateTrouble::Overlap { week: next.from_week }) };
    if next.from_week <= last {
        return Some(RateTrouble::Overlap { week: next.from_week });
    }
    let (from, to) = (last.saturating_add(1), next.from_week.saturating_sub(1));
    (from <= to).then_some(RateTrouble::Gap { from, to })
}
