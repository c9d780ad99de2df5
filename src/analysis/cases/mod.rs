//! What the figures of an investment case say: what it costs and saves year by
//! year, what of it came, how far out of pocket it is and when that is paid back,
//! the persons it reckons with, and what its assumptions come to.
//!
//! All amounts are kroner, and one that is above 0 is a net expense, whatever the
//! sign of the tables; [`Shown`] leads back to their unit and sign.

mod balance;
mod concerns;
mod course;
mod figure;
mod findings;
mod path;
mod saving;
mod status;
mod what_if;

#[cfg(test)]
pub(crate) mod fixture;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;

pub use balance::{Balance, BalanceStep, Level, Payback, Within};
pub use concerns::concerning;
pub use course::{CaseYear, Committee, Course, Covers, FlowRow, NetDiffers, Parts, Rounded};
pub use figure::Figure;
pub use findings::CaseFinding;
pub(super) use findings::findings;
pub use path::{Fewer, Path, PathYear, part_of_year};
pub use saving::{Lack, SavingYear, Savings};
pub use status::{CaseStatus, Cohort, GroupStatus, Met, Milestone, SumCheck, SumOf};
pub use what_if::{Impossible, Tried, TriedYear, what_if};

use crate::analysis::judge::Known;
use crate::meeting::Meeting;
use crate::plan::budget::{Column, Sign};
use crate::plan::id::{ItemId, MeetingId};
use crate::plan::investment::{Assumptions, InvestmentCase, Stage};
use crate::plan::unit::Unit;
use crate::plan::{Amount, Period};

/// What is known about one case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseFacts {
    /// What was planned.
    pub planned: Course,
    /// What came.
    pub realised: Course,
    /// The years of the case in which both are given.
    pub compared: Vec<Compared>,
    /// The investment as decided, beside what the tables plan.
    pub investment: Option<InvestmentCheck>,
    /// The assumed path of persons.
    pub path: Option<Path>,
    /// What the case is reckoned with: as given, and where the reduction or the share
    /// is not given, that of the path.
    pub assumed: Assumptions,
    /// The savings that follow from it.
    pub savings: Savings,
    /// How the persons went, earliest first.
    pub statuses: Vec<CaseStatus>,
    /// When it is decided upon next.
    pub next_decision: Option<Decision>,
    /// The unit and sign that its tables are printed in.
    pub shown: Shown,
}

/// What was planned and what came in one year, in kroner of net expense.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Compared {
    /// The time.
    pub period: Period,
    /// What was planned.
    pub expected: Figure,
    /// What came.
    pub realised: Figure,
    /// What came less what was planned.
    pub difference: Figure,
    /// The difference of all years until the end of this one.
    pub cumulative: Figure,
}

/// The investment as decided beside the sum of the planned ones, in kroner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvestmentCheck {
    /// As decided and printed.
    pub printed: Amount,
    /// What the years of the case come to.
    pub sum: Amount,
    /// Printed less sum.
    pub difference: Amount,
    /// Whether rounding explains it.
    pub explained: Explained,
}

/// Whether rounding explains a difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Explained {
    /// It does, or there is none.
    ByRounding,
    /// It does not.
    ByNothing,
}

/// When a case is decided upon next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decision {
    /// The day: its own, or that of the meeting.
    pub on: Option<NaiveDate>,
    /// How many days are left; below 0 when it has passed.
    pub days_left: Option<i64>,
    /// The item and its meeting.
    pub item: Option<(MeetingId, ItemId)>,
    /// Whether the item has been decided.
    pub state: DecisionState,
}

/// Whether a decision has been made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecisionState {
    /// It has.
    Made,
    /// It has not, or nothing says so.
    Open,
}

/// The unit and sign that the figures of a case are shown in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The unit of money.
    pub unit: Unit,
    /// The decimals.
    pub decimals: u8,
    /// What a positive amount means.
    pub sign: Sign,
}

impl CaseFacts {
    /// What is known of `case` on the day of `known`.
    pub fn of(case: &InvestmentCase, known: &Known<'_>) -> Self {
        let tables = &known.document.plan.budget;
        let planned = Course::of(case, Stage::Planned, tables);
        let realised = Course::of(case, Stage::Realised, tables);
        let path = case.path.and_then(|path| Some(Path::of(&path, tables.get(path.table)?)));
        let assumed = assumed(&case.assumptions, path.as_ref());
        Self {
            compared: compared(&planned, &realised),
            investment: investment(case, &planned),
            savings: Savings::of(&planned, path.as_ref(), &assumed),
            statuses: case.statuses.iter().map(|s| CaseStatus::of(s, path.as_ref(), known)).collect(),
            next_decision: decision(case, known),
            shown: Shown::of(case, known),
            assumed,
            path,
            planned,
            realised,
        }
    }

    /// A net figure in the unit and sign of the tables, if it is known.
    pub fn shown_signed(&self, figure: Figure) -> Option<Amount> {
        figure.known().and_then(|kroner| self.shown.signed(kroner))
    }

    /// What came less what was planned, in the years in which both are known.
    pub fn difference_so_far(&self) -> Option<Level> {
        let levels = self.compared.iter().rev();
        levels.filter_map(|year| Some(Level { period: year.period, amount: year.cumulative.known()? })).next()
    }
}

impl Shown {
    fn of(case: &InvestmentCase, known: &Known<'_>) -> Self {
        let mut shown: Option<Self> = None;
        for flow in &case.flows {
            let Some(table) = known.document.plan.budget.get(flow.table) else { continue };
            let row = table.row(flow.row);
            let timed = table.columns.iter().filter(|column| course::timed(column).is_some());
            let units = timed.filter_map(|column: &Column| course::counted(row, column));
            let Some((unit, decimals)) = units.into_iter().find(|(unit, _)| unit.kroner().is_some()) else {
                continue;
            };
            let sign = shown.as_ref().map_or(table.sign, |shown| shown.sign);
            let candidate = Self { unit: unit.clone(), decimals, sign };
            if shown.as_ref().is_none_or(|shown| candidate.finest() < shown.finest()) {
                shown = Some(candidate);
            }
        }
        let decided = || {
            let money = case.investment.as_ref()?;
            Some(Self { unit: money.unit.clone(), decimals: money.decimals, sign: Sign::PositiveIsExpense })
        };
        shown.or_else(decided).unwrap_or(Self {
            unit: Unit::MillionKroner,
            decimals: 1,
            sign: Sign::PositiveIsExpense,
        })
    }

    /// One unit of the last decimal, in kroner.
    fn finest(&self) -> Option<Amount> {
        self.unit.kroner()?.checked_mul(Amount::scaled(1, u32::from(self.decimals)))
    }

    /// Kroner in the unit, with the sign they have.
    pub fn amount(&self, kroner: Amount) -> Option<Amount> {
        kroner.checked_div(self.unit.kroner()?)
    }

    /// Kroner of net expense in the unit and the sign of the tables.
    pub fn signed(&self, kroner: Amount) -> Option<Amount> {
        let amount = self.amount(kroner)?;
        match self.sign {
            Sign::PositiveIsExpense => Some(amount),
            Sign::PositiveIsGain => Amount::ZERO.checked_sub(amount),
        }
    }
}

fn assumed(given: &Assumptions, path: Option<&Path>) -> Assumptions {
    Assumptions {
        reduction: given.reduction.or_else(|| path?.reduction.known()),
        self_support_share: given.self_support_share.or_else(|| path?.self_support_share()),
        ..*given
    }
}

fn compared(planned: &Course, realised: &Course) -> Vec<Compared> {
    let mut sum = Figure::Absent;
    let year = |year: &CaseYear| {
        let came = realised.year(year.period)?;
        let (expected, realised) = (year.parts.net, came.parts.net);
        let difference = realised.less(expected);
        sum = sum.plus(difference);
        Some(Compared { period: year.period, expected, realised, difference, cumulative: sum })
    };
    planned.within().filter_map(year).collect()
}

fn investment(case: &InvestmentCase, planned: &Course) -> Option<InvestmentCheck> {
    let money = case.investment.as_ref()?;
    let kroner = money.unit.kroner()?;
    let printed = money.amount.checked_mul(kroner)?;
    let sum = planned.total.investment.known()?;
    let difference = printed.checked_sub(sum)?;
    let half = kroner.checked_mul(Amount::scaled(5, u32::from(money.decimals) + 1))?;
    let may_differ = half.checked_add(planned.rounding)?;
    let explained = if difference.abs() <= may_differ { Explained::ByRounding } else { Explained::ByNothing };
    Some(InvestmentCheck { printed, sum, difference, explained })
}

fn decision(case: &InvestmentCase, known: &Known<'_>) -> Option<Decision> {
    let next = case.next_decision.as_ref()?;
    let at = |meeting: &Meeting| {
        let item = meeting.items.get(next.item?)?;
        let made = !item.decision.trim().is_empty();
        let state = if made { DecisionState::Made } else { DecisionState::Open };
        Some((meeting.id, item.id, meeting.date, state))
    };
    let found = known.document.meetings.iter().find_map(at);
    let on = next.on.or(found.map(|(_, _, date, _)| date));
    Some(Decision {
        on,
        days_left: on.map(|day| (day - known.on).num_days()),
        item: found.map(|(meeting, item, ..)| (meeting, item)),
        state: found.map_or(DecisionState::Open, |(.., state)| state),
    })
}
