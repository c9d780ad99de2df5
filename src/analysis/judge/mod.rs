//! Whether goals are met, judged in one place and with the reason.
//!
//! [`Known::measure`] judges a measure on a day, [`Known::goal`] a goal by its
//! measures. A view, a chart, a document or a command shows what these say and
//! never judges by itself; `wording` makes the sentence of it.
//!
//! The rules, where the documents leave room:
//! - A figure is known from the last day of its period, or from the day it was
//!   published where that is stated.
//! - A target is settled when its deadline has passed, or on that day when the
//!   last figure that can come is there. Until then it is on course or off.
//! - What settles it is the last whole period of the series' kind that ends by
//!   the deadline; a count on one day must lie in the deadline's month.
//! - A goal that has ended is judged by the figures of its time, as they are
//!   known today.
//! - Without a stated deadline the latest figure settles it, once it is later than
//!   the base.
//! - On course compares a path's level for the period with the figure. Where
//!   there is no path, the pace since the base is carried on to the deadline,
//!   from three figures or more. With fewer, a figure that already meets the
//!   target is on course, and for any other it cannot be told.

mod course;
mod deliver;
mod figure;
mod goal;
mod measure;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::document::Document;
use crate::plan::id::{MeasureId, SeriesId};
use crate::plan::measure::Assessed;
use crate::plan::series::{Exactness, Finality, Series};
use crate::plan::target::{Bound, Certainty, Reckoning, When};
use crate::plan::{Amount, Period};

pub use goal::{GoalJudgement, Judge, Shown, Standing, Tally};

/// Whether something is met, the worst first; what cannot be compared stands last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// It does not hold, and the deadline has passed or was never stated.
    NotReached,
    /// The deadline is ahead and it will not hold, as it goes.
    OffCourse,
    /// The deadline is ahead and it will hold, as it goes.
    OnCourse,
    /// It holds, and the deadline has passed or was never stated.
    Reached,
    /// It cannot be told.
    CannotTell(Why),
    /// It is not measured in numbers.
    InWords,
}

impl Verdict {
    /// Whether something is judged; only those make the worst of several.
    pub fn is_judged(self) -> bool {
        !matches!(self, Self::CannotTell(_) | Self::InWords)
    }
}

impl From<Assessed> for Verdict {
    fn from(assessed: Assessed) -> Self {
        match assessed {
            Assessed::Reached => Self::Reached,
            Assessed::OnCourse => Self::OnCourse,
            Assessed::OffCourse => Self::OffCourse,
            Assessed::NotReached => Self::NotReached,
        }
    }
}

/// Why it cannot be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Why {
    /// The goal is not in force yet.
    NotYetInForce,
    /// The plan leaves undefined what is counted.
    Unclear,
    /// No series shows how it goes.
    NoSeries,
    /// The series counts in another unit than the target.
    OtherUnit,
    /// There is no figure, or none of the time that settles it.
    NoValue,
    /// The figure is too small to be published.
    Hidden,
    /// Nobody measured it.
    NotMeasured,
    /// The level to compare with is not known.
    NoBase,
    /// The base is 0, and there is no change in per cent of 0.
    BaseZero,
    /// The other area has no figure for the period.
    NoOtherArea,
    /// It was counted another way at the base.
    MethodChanged,
    /// Fewer than three figures since the base, so no pace.
    TooFewFigures,
    /// There is no dated base to measure the pace from.
    NoStart,
    /// Nothing is delivered yet, and there is still time.
    NotYetDue,
    /// The numbers are too large to calculate with.
    TooLarge,
}

/// What judging one target came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judgement {
    /// The verdict.
    pub verdict: Verdict,
    /// The figure used, or the last known one where none could be used.
    pub figure: Option<Figure>,
    /// The base used.
    pub base: Option<BaseUsed>,
    /// What the deadline requires of the figure, in the measure's unit.
    pub required: Option<Bound>,
    /// The figure less the required level, in the measure's unit; of shares in
    /// percentage points.
    pub distance: Option<Amount>,
    /// The last day on which it can be met.
    pub deadline: Option<NaiveDate>,
    /// What "on course" or "off course" rests on.
    pub course: Option<Course>,
    /// The day of the delivery that counts.
    pub delivered: Option<NaiveDate>,
}

/// A figure that a verdict rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figure {
    /// The figure, in the series' unit.
    pub value: Amount,
    /// The time it is of; of a mean or a sum the time it is taken over.
    pub period: Period,
    /// Where in the series it stands; of a mean or a sum the last that is in it.
    pub point: usize,
    /// How it was reckoned.
    pub reckoning: Reckoning,
    /// How many figures are in it, and how many there are when it is whole.
    pub parts: Parts,
    /// How it was read.
    pub exactness: Exactness,
    /// Whether it may still change, where that is stated.
    pub finality: Option<Finality>,
}

/// How much of a mean or a sum is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parts {
    /// So many figures are in it.
    pub known: usize,
    /// So many there should be.
    pub of: usize,
    /// Whether it is a sum of figures that are none below 0, so that the rest can
    /// only add to it.
    pub grows: bool,
    /// Why a part of such a sum is not known, where that is more than missing.
    pub unknown: Option<Why>,
}

/// The base that a verdict rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BaseUsed {
    /// The level, in the measure's unit.
    pub value: Amount,
    /// When it was so, where that is stated.
    pub when: Option<When>,
    /// Whether it was measured or expected.
    pub certainty: Certainty,
}

/// What "on course" or "off course" rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Course {
    /// The figure already meets the target; there are too few to carry on a pace.
    AlreadyThere,
    /// The level of the path for the figure's time.
    Path {
        /// The time of the level.
        period: Period,
        /// What should hold then.
        level: Bound,
    },
    /// The pace since the base, carried on to the deadline.
    Pace {
        /// The figure that the pace leads to at the deadline.
        leads_to: Amount,
        /// The pace, in units a month of 30.4375 days.
        a_month: Amount,
        /// The pace that is needed from now on, in the same.
        needed: Option<Amount>,
        /// How many figures it rests on.
        figures: usize,
        /// The first day that is counted from.
        since: NaiveDate,
    },
    /// The part of the mean or the sum that is known, carried on.
    SoFar {
        /// The mean or sum it leads to at the end.
        leads_to: Amount,
    },
}

/// What judging one measure came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeasureJudgement {
    /// Which.
    pub measure: MeasureId,
    /// Which of its targets is the present one, counted from 0.
    pub current: usize,
    /// One for each of its targets, in their order.
    pub targets: Vec<Judgement>,
    /// What somebody has judged by hand, where it holds on this day.
    pub manual: Option<Assessed>,
}

impl MeasureJudgement {
    /// What is computed for the present target.
    pub fn now(&self) -> Option<&Judgement> {
        self.targets.get(self.current)
    }

    /// What is computed, whatever somebody has judged by hand.
    pub fn computed(&self) -> Verdict {
        self.now().map_or(Verdict::InWords, |judgement| judgement.verdict)
    }

    /// What is shown: a verdict by hand before a computed one.
    pub fn shown(&self) -> Shown {
        Shown::of(self.manual, self.computed())
    }
}

/// The positions of the series in a plan, counted from 0.
pub type SeriesPositions = BTreeMap<SeriesId, usize>;

/// What judging rests on besides the goal itself.
#[derive(Debug, Clone, Copy)]
pub struct Known<'a> {
    /// The plan and its meetings.
    pub document: &'a Document,
    /// Where each series stands in it.
    pub series: &'a SeriesPositions,
    /// The day on which is judged.
    pub on: NaiveDate,
    /// The last day that a goal was in force, when it has ended: figures and
    /// targets of later times are none of its own, whatever is known today.
    ended: Option<NaiveDate>,
}

impl<'a> Known<'a> {
    /// What is known of `document` on the day `on`; `series` says where its series stand.
    pub fn new(document: &'a Document, series: &'a SeriesPositions, on: NaiveDate) -> Self {
        Self { document, series, on, ended: None }
    }

    /// The last day that counts: today, or the last that the goal was in force.
    fn horizon(&self) -> NaiveDate {
        self.ended.map_or(self.on, |ended| ended.min(self.on))
    }

    /// The series called `id`.
    pub fn series(&self, id: SeriesId) -> Option<&'a Series> {
        self.document.plan.series.at(*self.series.get(&id)?)
    }
}

/// Where each series of `document` stands.
pub fn series_positions(document: &Document) -> SeriesPositions {
    document.plan.series.iter().enumerate().map(|(at, series)| (series.id, at)).collect()
}
