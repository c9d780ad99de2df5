//! `planbord check --json`.

use std::path::Path;

use chrono::NaiveDate;
use serde::Serialize;

use super::plain;
use crate::analysis::cases::CaseFinding;
use crate::analysis::findings::{FindingKind, Severity};
use crate::analysis::follow_up::FollowUpFinding;
use crate::analysis::sums::Agreement;
use crate::cli::check::Checked;
use crate::document::{Document, FaultKind};
use crate::wording::Words;

/// What a check found.
#[derive(Debug, Serialize)]
pub struct Check {
    schema: &'static str,
    file: String,
    on: String,
    errors: usize,
    warnings: usize,
    notes: usize,
    unlisted_errors: usize,
    findings: Vec<Found>,
}

#[derive(Debug, Serialize)]
struct Found {
    severity: &'static str,
    kind: &'static str,
    path: String,
    line: Option<usize>,
    column: Option<usize>,
    place: String,
    sentence: String,
}

impl Check {
    /// What was found on a day in `file`, which holds `document`.
    pub fn of(file: &Path, on: NaiveDate, document: &Document, checked: &Checked, words: &Words) -> Self {
        let found = |found: &crate::cli::check::Found| Found {
            severity: severity(found.finding.severity),
            kind: kind(&found.finding.kind),
            path: found.finding.place.to_string(),
            line: found.at.map(|(line, _)| line),
            column: found.at.map(|(_, column)| column),
            place: plain(&words.place(document, &found.finding.place)),
            sentence: plain(&words.finding(&found.finding)),
        };
        Self {
            schema: "planbord.check/1",
            file: file.display().to_string(),
            on: on.to_string(),
            errors: checked.count(Severity::Error),
            warnings: checked.count(Severity::Warning),
            notes: checked.count(Severity::Note),
            unlisted_errors: checked.unlisted_errors,
            findings: checked.found.iter().map(found).collect(),
        }
    }
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

fn kind(kind: &FindingKind) -> &'static str {
    match kind {
        FindingKind::Fault(fault) => fault_kind(fault),
        FindingKind::PrintedTotal { column, .. } => match column.agreement {
            Agreement::Rounding { .. } => "total-rounded",
            Agreement::CannotTell => "total-not-comparable",
            Agreement::Error { .. } | Agreement::Agrees | Agreement::NothingPrinted => "total-differs",
        },
        FindingKind::Statement(_) => "statement",
        FindingKind::PrintedFormula { figure, .. } => match figure.agreement {
            Agreement::Rounding { .. } => "formula-rounded",
            Agreement::CannotTell => "formula-not-comparable",
            Agreement::Error { .. } | Agreement::Agrees | Agreement::NothingPrinted => "formula-differs",
        },
        FindingKind::NotWorkedOut { .. } => "not-worked-out",
        FindingKind::MeasureWithoutSeries => "measure-without-series",
        FindingKind::OtherUnit { .. } => "other-unit",
        FindingKind::MeasureUnclear => "measure-unclear",
        FindingKind::PrintedChange(_) => "printed-change-differs",
        FindingKind::BudgetDiffers(_) => "differs-from-budget",
        FindingKind::BaseMissing => "base-missing",
        FindingKind::DeadlineOutsidePlan { .. } => "deadline-outside-plan",
        FindingKind::SeriesWithoutValues => "empty-series",
        FindingKind::AbsentNotMember { .. } => "absent-not-member",
        FindingKind::ItemUndecided => "item-undecided",
        FindingKind::NumberDoubled { .. } => "number-doubled",
        FindingKind::Case(found) => case_kind(found),
        FindingKind::FollowUp(found) => follow_up_kind(found),
    }
}

fn case_kind(found: &CaseFinding) -> &'static str {
    match found {
        CaseFinding::RowWithoutYears => "case-row-without-years",
        CaseFinding::RowNotMoney => "case-row-not-money",
        CaseFinding::YearUnknown(_) => "case-year-unknown",
        CaseFinding::TooLarge(_) => "case-too-large",
        CaseFinding::PeriodsOverlap(..) => "case-periods-overlap",
        CaseFinding::InvestmentDiffers(_) => "case-investment-differs",
        CaseFinding::NetDiffers(_) => "case-net-differs",
        CaseFinding::PathUnknown => "case-path-unknown",
        CaseFinding::PathBroken { .. } => "case-path-broken",
        CaseFinding::PathEnd { .. } => "case-path-end",
        CaseFinding::ReductionDiffers { .. } => "case-reduction-differs",
        CaseFinding::ShareDiffers { .. } => "case-share-differs",
        CaseFinding::NoSuchShare(_) => "case-no-such-share",
        CaseFinding::BelowZero(_) => "case-below-zero",
        CaseFinding::StatusUnknown { .. } => "case-status-unknown",
        CaseFinding::StatusSum { .. } => "case-status-sum",
        CaseFinding::DecisionPassed(_) => "case-decision-passed",
    }
}

fn follow_up_kind(found: &FollowUpFinding) -> &'static str {
    match found {
        FollowUpFinding::Unbalanced { .. } => "grant-unbalanced",
        FollowUpFinding::Overflow => "follow-up-overflow",
        FollowUpFinding::NotMoney => "follow-up-not-money",
        FollowUpFinding::NoReportOf(_) => "explanation-without-report",
        FollowUpFinding::NoBridge(_) => "explanation-incomplete",
        FollowUpFinding::Rates(_) => "reimbursement-not-whole",
        FollowUpFinding::MonthsWithoutPlan(_) => "persons-without-plan",
        FollowUpFinding::NotMonthly => "persons-not-monthly",
    }
}

fn fault_kind(fault: &FaultKind) -> &'static str {
    match fault {
        FaultKind::DuplicateId(_) => "duplicate-id",
        FaultKind::IdOutOfRange { .. } => "id-out-of-range",
        FaultKind::NoSuch(_) => "no-such",
        FaultKind::PeriodNotLater(_) => "period-not-later",
        FaultKind::CellCount { .. } => "cell-count",
        FaultKind::CellKind => "cell-kind",
        FaultKind::TooManyDecimals { .. } => "too-many-decimals",
        FaultKind::TooDeep { .. } => "too-deep",
        FaultKind::EmptyScale => "empty-scale",
        FaultKind::NoTarget => "no-target",
        FaultKind::Impossible(_) => "impossible-target",
        FaultKind::NoSuchLevel => "no-such-level",
        FaultKind::ServesItself => "serves-itself",
        FaultKind::EndsBeforeItBegins => "ends-before-it-begins",
        FaultKind::BreakNotLater(_) => "break-not-later",
        FaultKind::Circle => "circle",
        FaultKind::VintageNotLater => "vintage-not-later",
        FaultKind::AgesOutOfOrder => "ages-out-of-order",
        FaultKind::NoSuchLine => "no-such-line",
        FaultKind::AverageOfSoMany { .. } => "average-of-so-many",
        FaultKind::TotalOfNoSum => "total-of-no-sum",
        FaultKind::DayNotLater(_) => "day-not-later",
        FaultKind::NotAYear(_) => "not-a-year",
        FaultKind::NotMoney => "not-money",
        FaultKind::PartTwice => "part-twice",
        FaultKind::NoText => "no-text",
        FaultKind::MoreNamesThanVotes { .. } => "more-names-than-votes",
        FaultKind::VotedTwice(_) => "voted-twice",
        FaultKind::SnapshotNumber { .. } => "snapshot-number",
        FaultKind::UnsafeFileName(_) => "unsafe-file-name",
    }
}
