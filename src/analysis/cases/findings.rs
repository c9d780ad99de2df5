//! What someone should look at in an investment case.

use chrono::NaiveDate;

use super::course::{counted, timed};
use super::figure::Figure;
use super::{
    CaseFacts, Course, DecisionState, Explained, Impossible, InvestmentCheck, NetDiffers, Path, SumCheck,
};
use crate::analysis::findings::{Finding, FindingKind, Severity};
use crate::document::Place;
use crate::plan::budget::{BudgetTable, Column};
use crate::plan::investment::{Assumption, Flow, InvestmentCase, Outcome};
use crate::plan::{Amount, List, Period};

/// What was found in an investment case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CaseFinding {
    /// A row stands in a table without columns that have a period.
    RowWithoutYears,
    /// A row counts something else than money.
    RowNotMoney,
    /// The net of a planned year is not known.
    YearUnknown(Period),
    /// A figure or a sum has more digits than can be kept.
    TooLarge(Period),
    /// Two columns share days, so that something is counted twice.
    PeriodsOverlap(Period, Period),
    /// The investment as decided is not what the tables plan.
    InvestmentDiffers(InvestmentCheck),
    /// The printed net of a year is not what its parts come to.
    NetDiffers(NetDiffers),
    /// The path has no figures.
    PathUnknown,
    /// A year of the path does not begin where the one before ended.
    PathBroken {
        /// The year that begins elsewhere.
        period: Period,
        /// How many there were as the one before ended.
        before: Amount,
        /// How many there are as it begins.
        start: Amount,
    },
    /// The printed end of a year of the path is not what its start and changes come to.
    PathEnd {
        /// The year.
        period: Period,
        /// How many there are as it ends, as printed.
        printed: Amount,
        /// What the start and the changes come to.
        sum: Amount,
    },
    /// The reduction is not that of the path.
    ReductionDiffers {
        /// As assumed.
        assumed: Amount,
        /// As the path makes it.
        path: Amount,
    },
    /// The share to self-support is not that of the path.
    ShareDiffers {
        /// As assumed, in per cent.
        assumed: Amount,
        /// As the path makes it, in per cent.
        path: Amount,
    },
    /// A share is below 0 or above 100.
    NoSuchShare(Amount),
    /// A price or a number of persons is below 0.
    BelowZero(Amount),
    /// A series has no figure for the day of a status.
    StatusUnknown {
        /// The day.
        on: NaiveDate,
        /// What became of those it would count.
        outcome: Outcome,
    },
    /// A sum of persons is not as printed.
    StatusSum {
        /// The day.
        on: NaiveDate,
        /// The sum.
        check: SumCheck,
    },
    /// The day of the next decision has passed, and nothing says what was decided.
    DecisionPassed(NaiveDate),
}

/// Everything to find in a case, each with its place within the case.
pub(in crate::analysis) fn findings(
    case: &InvestmentCase,
    facts: &CaseFacts,
    tables: &List<BudgetTable>,
    on: NaiveDate,
) -> Vec<Finding> {
    let mut found = Vec::new();
    rows(case, tables, &mut found);
    for course in [&facts.planned, &facts.realised] {
        years(course, &mut found);
    }
    let unknown = facts.planned.within().filter(|year| year.parts.net == Figure::Missing);
    found.extend(unknown.map(|year| at("flows", Severity::Note, CaseFinding::YearUnknown(year.period))));
    let differs = facts.investment.filter(|check| check.explained == Explained::ByNothing);
    found.extend(differs.map(|check| warning("investment", CaseFinding::InvestmentDiffers(check))));
    if case.path.is_some() {
        path(facts.path.as_ref(), &mut found);
    }
    assumptions(case, facts.path.as_ref(), &mut found);
    statuses(facts, &mut found);
    let passed = facts.next_decision.filter(|next| next.state == DecisionState::Open);
    let passed = passed.and_then(|next| next.on).filter(|day| *day < on);
    found.extend(passed.map(|day| warning("next_decision", CaseFinding::DecisionPassed(day))));
    found
}

fn at(field: &'static str, severity: Severity, found: CaseFinding) -> Finding {
    Finding { severity, place: Place::root().field(field), kind: FindingKind::Case(found) }
}

fn warning(field: &'static str, found: CaseFinding) -> Finding {
    at(field, Severity::Warning, found)
}

fn rows(case: &InvestmentCase, tables: &List<BudgetTable>, found: &mut Vec<Finding>) {
    for (nth, flow) in case.flows.iter().enumerate() {
        let kind = tables.get(flow.table).and_then(|table| wrong_row(flow, table));
        found.extend(kind.map(|kind| Finding {
            severity: Severity::Warning,
            place: Place::root().field("flows").index(nth),
            kind: FindingKind::Case(kind),
        }));
    }
}

fn wrong_row(flow: &Flow, table: &BudgetTable) -> Option<CaseFinding> {
    let row = table.row(flow.row);
    let timed = || table.columns.iter().filter(|column| timed(column).is_some());
    let is_money = |column: &Column| counted(row, column).is_some_and(|(unit, _)| unit.kroner().is_some());
    if timed().next().is_none() {
        return Some(CaseFinding::RowWithoutYears);
    }
    (!timed().any(is_money)).then_some(CaseFinding::RowNotMoney)
}

fn years(course: &Course, found: &mut Vec<Finding>) {
    let large = course.years.iter().zip(&course.balance.steps);
    let large = large
        .filter(|(year, step)| year.parts.net == Figure::TooLarge || step.cumulative == Figure::TooLarge);
    // Of a sum that grew too large, the first year says it.
    let large = large.take(1).map(|(year, _)| warning("flows", CaseFinding::TooLarge(year.period)));
    found.extend(large);
    let overlap = |(a, b): &(Period, Period)| CaseFinding::PeriodsOverlap(*a, *b);
    let differs = course.net_differs.iter().map(|differs| CaseFinding::NetDiffers(*differs));
    found.extend(differs.map(|kind| warning("flows", kind)));
    found.extend(course.overlaps.iter().map(|pair| warning("flows", overlap(pair))));
}

fn path(path: Option<&Path>, found: &mut Vec<Finding>) {
    let Some(path) = path.filter(|path| path.reduction.known().is_some()) else {
        return found.push(warning("path", CaseFinding::PathUnknown));
    };
    for pair in path.years.windows(2) {
        let [before, year] = pair else { continue };
        if let (Some(end), Some(start)) = (before.end.known(), year.start.known())
            && end != start
        {
            let kind = CaseFinding::PathBroken { period: year.period, before: end, start };
            found.push(warning("path", kind));
        }
    }
    for off in &path.differs {
        let Some(period) = off.period else { continue };
        let kind = CaseFinding::PathEnd { period, printed: off.printed, sum: off.sum };
        found.push(warning("path", kind));
    }
}

fn assumptions(case: &InvestmentCase, path: Option<&Path>, found: &mut Vec<Finding>) {
    let given = &case.assumptions;
    let mut wrong = |kind| found.push(warning("assumptions", kind));
    let faults = Assumption::ALL.into_iter().filter_map(|it| Impossible::of(it, it.of(given)?));
    for fault in faults {
        match fault {
            Impossible::NoSuchShare(share) => wrong(CaseFinding::NoSuchShare(share)),
            Impossible::BelowZero(size) => wrong(CaseFinding::BelowZero(size)),
            // The path says it: its reduction is another.
            Impossible::BeyondPath => {}
        }
    }
    if let (Some(assumed), Some(path)) = (given.reduction, path.and_then(|path| path.reduction.known()))
        && assumed != path
    {
        wrong(CaseFinding::ReductionDiffers { assumed, path });
    }
    if let (Some(assumed), Some(path)) = (given.self_support_share, path.and_then(Path::self_support_share))
        && path.rounded(assumed.decimals()) != assumed
    {
        wrong(CaseFinding::ShareDiffers { assumed, path });
    }
}

fn statuses(facts: &CaseFacts, found: &mut Vec<Finding>) {
    for (nth, status) in facts.statuses.iter().enumerate() {
        let place = Place::root().field("statuses").index(nth);
        let mut add = |severity, kind| {
            found.push(Finding { severity, place: place.clone(), kind: FindingKind::Case(kind) });
        };
        for group in &status.groups {
            if [group.initial, group.inflow, group.all].contains(&Figure::Missing) {
                let kind = CaseFinding::StatusUnknown { on: status.on, outcome: group.outcome };
                add(Severity::Note, kind);
            }
        }
        for check in status.checks.iter().filter(|check| !check.agrees()) {
            add(Severity::Warning, CaseFinding::StatusSum { on: status.on, check: *check });
        }
    }
}
