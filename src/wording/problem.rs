//! Sentences: what a check found, and what is wrong with a file or with
//! something typed. Each says what happened and then what to do.

use std::borrow::Cow;

use super::Words;
use super::date::DateProblem;
use super::number::NumberProblem;
use crate::analysis::findings::{Finding, FindingKind, Severity};
use crate::analysis::printed::Disagreement;
use crate::analysis::sums::{Agreement, ColumnSum, Sum};
use crate::document::FaultKind;
use crate::plan::Amount;
use crate::plan::possible::Unfit;
use crate::plan::unit::Unit;

impl Words {
    /// How grave a finding is: `fejl`, `advarsel`, `bemærkning`.
    pub fn severity(&self, severity: Severity) -> Cow<'_, str> {
        self.text(match severity {
            Severity::Error => "findings-severity-error",
            Severity::Warning => "findings-severity-warning",
            Severity::Note => "findings-severity-note",
        })
    }

    /// What was found, and what to do about it. Its place is [`Words::place`].
    pub fn finding(&self, finding: &Finding) -> String {
        match &finding.kind {
            FindingKind::Fault(fault) => self.fault(fault),
            FindingKind::PrintedTotal { column, decimals } => self.printed_total(column, *decimals),
            FindingKind::PrintedFormula { figure, decimals } => self.printed_formula(figure, *decimals),
            FindingKind::NotWorkedOut { why } => {
                self.fill("findings-not-worked-out", &[("why", self.no_figure(*why).into())])
            }
            FindingKind::MeasureWithoutSeries => self.text("findings-measure-without-series").into_owned(),
            FindingKind::OtherUnit { series } => {
                self.fill("findings-other-unit", &[("series", self.unit(series).into())])
            }
            FindingKind::BaseMissing => self.text("findings-base-missing").into_owned(),
            FindingKind::MeasureUnclear => self.text("findings-measure-unclear").into_owned(),
            FindingKind::Statement(found) => self.statement(found),
            FindingKind::PrintedChange(disagreement) => self.printed_change(*disagreement),
            FindingKind::BudgetDiffers(disagreement) => self.budget_differs(*disagreement),
            FindingKind::DeadlineOutsidePlan { plan } => {
                self.fill("findings-deadline-outside-plan", &[("plan", self.period(*plan).into())])
            }
            FindingKind::SeriesWithoutValues => self.text("findings-series-without-values").into_owned(),
            FindingKind::AbsentNotMember { name } => {
                self.fill("findings-absent-not-member", &[("name", name.into())])
            }
            FindingKind::ItemUndecided => self.text("findings-item-undecided").into_owned(),
            FindingKind::NumberDoubled { number } => {
                self.fill("findings-number-doubled", &[("number", number.into())])
            }
            FindingKind::Case(found) => self.case_finding(found),
            FindingKind::FollowUp(found) => self.follow_up_finding(found),
        }
    }

    fn printed_change(&self, Disagreement { printed, found, decimals }: Disagreement) -> String {
        let printed = self.amount_in(printed, decimals.saturating_sub(1), &Unit::Percent);
        let found = self.amount_in(found, decimals, &Unit::Percent);
        self.fill("findings-printed-change", &[("printed", printed.into()), ("found", found.into())])
    }

    fn budget_differs(&self, Disagreement { printed, found, decimals }: Disagreement) -> String {
        let (level, budget) = (self.amount(printed, decimals), self.amount(found, decimals));
        self.fill("findings-budget-differs", &[("level", level.into()), ("budget", budget.into())])
    }

    /// Why a target cannot be, and what to do about it.
    pub fn unfit(&self, unfit: Unfit) -> String {
        let key = match unfit {
            Unfit::NoSuchPlace { of } => {
                return self.fill("findings-unfit-no-such-place", &[("of", of.to_string().into())]);
            }
            Unfit::OffScale { from, to } => {
                let args = [("from", from.to_string().into()), ("to", to.to_string().into())];
                return self.fill("findings-unfit-off-scale", &args);
            }
            Unfit::TooManyDecimals { most } => {
                return self.fill("findings-unfit-too-many-decimals", &[("most", most.to_string().into())]);
            }
            Unfit::RankOtherWay => "findings-unfit-rank-other-way",
            Unfit::ShareOfNoShare => "findings-unfit-share-of-no-share",
            Unfit::NoSuchShare => "findings-unfit-no-such-share",
            Unfit::NoYears => "findings-unfit-no-years",
            Unfit::FallOverHundred => "findings-unfit-fall-over-hundred",
            Unfit::BaseZero => "findings-unfit-base-zero",
            Unfit::PointsOfNoShare => "findings-unfit-points-of-no-share",
            Unfit::NoFigure => "findings-unfit-no-figure",
            Unfit::CannotAddUp => "findings-unfit-cannot-add-up",
            Unfit::NoPeriod => "findings-unfit-no-period",
            Unfit::DeadlineBeforeBase => "findings-unfit-deadline-before-base",
            Unfit::NoSteps => "findings-unfit-no-steps",
            Unfit::StepNotLater => "findings-unfit-step-not-later",
            Unfit::PathWithoutEnd => "findings-unfit-path-without-end",
            Unfit::NegativeGap => "findings-unfit-negative-gap",
            Unfit::NotLaterTarget => "findings-unfit-not-later-target",
        };
        self.text(key).into_owned()
    }

    /// How a printed total and the sum of its parts agree, in one sentence.
    pub fn printed_total(&self, column: &ColumnSum, decimals: u8) -> String {
        self.printed(column, decimals, &TOTAL, self.no_sum(column.sum))
    }

    /// How a printed figure and what its formula comes to agree, in one sentence.
    pub fn printed_formula(&self, figure: &ColumnSum, decimals: u8) -> String {
        self.printed(figure, decimals, &FORMULA, self.no_figure(figure.sum))
    }

    fn printed(&self, column: &ColumnSum, decimals: u8, keys: &Keys, why: Cow<'_, str>) -> String {
        // As many decimals as show both figures whole: they are said to differ.
        let exact = |amount: Amount| u8::try_from(amount.decimals()).unwrap_or(u8::MAX);
        let needed = column.printed.map_or(decimals, |printed| decimals.max(exact(printed)));
        let amount = |amount: Amount| self.amount(amount, needed);
        let Some(printed) = column.printed.map(amount) else {
            return self.text(keys.not_printed).into_owned();
        };
        let sum = column.sum.known().map(amount).unwrap_or_default();
        let (key, difference) = match column.agreement {
            Agreement::Agrees => return self.fill(keys.agrees, &[("sum", sum.into())]),
            Agreement::NothingPrinted => return self.text(keys.not_printed).into_owned(),
            Agreement::CannotTell => {
                return self.fill(keys.cannot_tell, &[("printed", printed.into()), ("why", why.into())]);
            }
            Agreement::Rounding { difference } => (keys.rounding, difference),
            Agreement::Error { difference } => (keys.error, difference),
        };
        // Both figures are said, so the sign would only raise the question of which way.
        let difference = amount(difference.abs());
        self.fill(key, &[("printed", printed.into()), ("sum", sum.into()), ("difference", difference.into())])
    }

    /// Why a column has no sum, as the end of a sentence.
    fn no_sum(&self, sum: Sum) -> Cow<'_, str> {
        match sum {
            Sum::Blank => self.text("budget-no-sum-blank"),
            other => self.no_figure(other),
        }
    }

    /// Why a formula comes to nothing, as the end of a sentence.
    pub fn no_figure(&self, sum: Sum) -> Cow<'_, str> {
        self.text(match sum {
            Sum::Known(_) | Sum::Overflow => "budget-no-sum-overflow",
            Sum::Blank => "budget-no-figure-blank",
            Sum::NotAdditive => "budget-no-sum-not-additive",
            Sum::NoPersons => "budget-no-sum-no-persons",
        })
    }

    /// What is wrong in a document, and what to do about it.
    pub fn fault(&self, fault: &FaultKind) -> String {
        let counted = |number: usize| self.count(number);
        match fault {
            FaultKind::DuplicateId(id) => self.fill("findings-fault-duplicate-id", &[("id", id.into())]),
            FaultKind::IdOutOfRange { id, last_id } => self.fill(
                "findings-fault-id-out-of-range",
                &[("id", id.into()), ("last", last_id.to_string().into())],
            ),
            FaultKind::NoSuch(id) => self.fill("findings-fault-no-such", &[("id", id.into())]),
            FaultKind::PeriodNotLater(period) => {
                self.fill("findings-fault-period-not-later", &[("period", period.into())])
            }
            FaultKind::CellCount { expected, found } => self.fill(
                "findings-fault-cell-count",
                &[("expected", counted(*expected).into()), ("found", counted(*found).into())],
            ),
            FaultKind::CellKind => self.text("findings-fault-cell-kind").into_owned(),
            FaultKind::TooManyDecimals { found, most } => self.fill(
                "findings-fault-too-many-decimals",
                &[("found", found.to_string().into()), ("most", most.to_string().into())],
            ),
            FaultKind::TooDeep { most } => {
                self.fill("findings-fault-too-deep", &[("most", counted(*most).into())])
            }
            FaultKind::EmptyScale => self.text("findings-fault-empty-scale").into_owned(),
            FaultKind::NoTarget => self.text("findings-fault-no-target").into_owned(),
            FaultKind::Impossible(unfit) => self.unfit(*unfit),
            FaultKind::NoSuchLevel => self.text("findings-fault-no-such-level").into_owned(),
            FaultKind::ServesItself => self.text("findings-fault-serves-itself").into_owned(),
            FaultKind::EndsBeforeItBegins => self.text("findings-fault-ends-before").into_owned(),
            FaultKind::BreakNotLater(day) => {
                self.fill("findings-fault-break-not-later", &[("day", self.day_short(*day).into())])
            }
            FaultKind::Circle => self.text("findings-fault-circle").into_owned(),
            FaultKind::VintageNotLater => self.text("findings-fault-vintage-not-later").into_owned(),
            FaultKind::AgesOutOfOrder => self.text("findings-fault-ages").into_owned(),
            FaultKind::NoSuchLine => self.text("findings-fault-no-such-line").into_owned(),
            FaultKind::AverageOfSoMany { found } => {
                self.fill("findings-fault-average", &[("found", found.to_string().into())])
            }
            FaultKind::TotalOfNoSum => self.text("findings-fault-total-of-no-sum").into_owned(),
            FaultKind::DayNotLater(day) => {
                self.fill("findings-fault-day-not-later", &[("day", self.day_short(*day).into())])
            }
            FaultKind::NotAYear(period) => {
                self.fill("findings-fault-not-a-year", &[("period", self.period(*period).into())])
            }
            FaultKind::NotMoney => self.text("findings-fault-not-money").into_owned(),
            FaultKind::PartTwice => self.text("findings-fault-part-twice").into_owned(),
            FaultKind::NoText => self.text("findings-fault-no-text").into_owned(),
            FaultKind::MoreNamesThanVotes { votes, names } => self.fill(
                "findings-fault-more-names",
                &[("votes", votes.to_string().into()), ("names", counted(*names).into())],
            ),
            FaultKind::VotedTwice(name) => self.fill("findings-fault-voted-twice", &[("name", name.into())]),
            FaultKind::SnapshotNumber { expected, found } => self.fill(
                "findings-fault-snapshot-number",
                &[("expected", expected.to_string().into()), ("found", found.to_string().into())],
            ),
            FaultKind::UnsafeFileName(name) => {
                self.fill("findings-fault-unsafe-file-name", &[("name", name.into())])
            }
        }
    }

    /// Why something typed is not taken as a number, and what to do about it.
    pub fn number_problem(&self, problem: &NumberProblem) -> String {
        let exact = |amount: Amount| self.exact(amount);
        match problem {
            NumberProblem::Ambiguous { as_thousands, as_decimal } => self.fill(
                "number-ambiguous",
                &[("decimal", exact(*as_decimal).into()), ("thousands", exact(*as_thousands).into())],
            ),
            NumberProblem::OtherMarks { meant } => {
                self.fill("number-other-marks", &[("meant", exact(*meant).into())])
            }
            NumberProblem::UnitFollows { amount, unit } => {
                self.fill("number-unit-follows", &[("amount", exact(*amount).into()), ("unit", unit.into())])
            }
            NumberProblem::NotANumber => self.text("number-none").into_owned(),
            NumberProblem::TooLong => self.text("number-too-long").into_owned(),
        }
    }

    /// Why something typed is not taken as a day or period, and what to do about it.
    pub fn date_problem(&self, problem: DateProblem) -> Cow<'_, str> {
        self.text(match problem {
            DateProblem::NotADate => "date-none",
            DateProblem::NoSuchDay => "date-no-such-day",
            DateProblem::ShortYear => "date-short-year",
            DateProblem::YearOutOfRange => "date-year-out-of-range",
        })
    }
}

/// What is said of a printed figure and the one worked out.
struct Keys {
    agrees: &'static str,
    rounding: &'static str,
    error: &'static str,
    not_printed: &'static str,
    cannot_tell: &'static str,
}

const TOTAL: Keys = Keys {
    agrees: "budget-total-agrees",
    rounding: "budget-total-rounding",
    error: "budget-total-error",
    not_printed: "budget-total-not-printed",
    cannot_tell: "budget-total-cannot-tell",
};

const FORMULA: Keys = Keys {
    agrees: "budget-formula-agrees",
    rounding: "budget-formula-rounding",
    error: "budget-formula-error",
    not_printed: "budget-formula-not-printed",
    cannot_tell: "budget-formula-cannot-tell",
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::Language;

    #[test]
    fn every_sentence_of_a_fault_or_problem_is_whole() {
        let id = || "g4".to_owned();
        let faults = [
            FaultKind::DuplicateId(id()),
            FaultKind::IdOutOfRange { id: id(), last_id: 3 },
            FaultKind::NoSuch(id()),
            FaultKind::PeriodNotLater(id()),
            FaultKind::CellCount { expected: 4, found: 3 },
            FaultKind::CellKind,
            FaultKind::TooManyDecimals { found: 9, most: 6 },
            FaultKind::TooDeep { most: 16 },
            FaultKind::EmptyScale,
            FaultKind::NoTarget,
            FaultKind::NoSuchLevel,
            FaultKind::ServesItself,
            FaultKind::EndsBeforeItBegins,
            FaultKind::BreakNotLater(chrono::NaiveDate::default()),
            FaultKind::Circle,
            FaultKind::VintageNotLater,
            FaultKind::AgesOutOfOrder,
            FaultKind::NoSuchLine,
            FaultKind::AverageOfSoMany { found: 1 },
            FaultKind::TotalOfNoSum,
            FaultKind::DayNotLater(chrono::NaiveDate::default()),
            FaultKind::NotAYear(crate::plan::Period::Half(2020, 1)),
            FaultKind::NotMoney,
            FaultKind::Impossible(Unfit::NoSuchPlace { of: 98 }),
            FaultKind::Impossible(Unfit::OffScale { from: 1, to: 10 }),
            FaultKind::Impossible(Unfit::RankOtherWay),
            FaultKind::Impossible(Unfit::ShareOfNoShare),
            FaultKind::Impossible(Unfit::NoSuchShare),
            FaultKind::Impossible(Unfit::NoYears),
            FaultKind::Impossible(Unfit::FallOverHundred),
            FaultKind::Impossible(Unfit::BaseZero),
            FaultKind::Impossible(Unfit::PointsOfNoShare),
            FaultKind::Impossible(Unfit::NoFigure),
            FaultKind::Impossible(Unfit::CannotAddUp),
            FaultKind::Impossible(Unfit::NoPeriod),
            FaultKind::Impossible(Unfit::DeadlineBeforeBase),
            FaultKind::Impossible(Unfit::NoSteps),
            FaultKind::Impossible(Unfit::StepNotLater),
            FaultKind::Impossible(Unfit::PathWithoutEnd),
            FaultKind::Impossible(Unfit::NegativeGap),
            FaultKind::Impossible(Unfit::NotLaterTarget),
            FaultKind::Impossible(Unfit::TooManyDecimals { most: 6 }),
            FaultKind::PartTwice,
            FaultKind::NoText,
            FaultKind::MoreNamesThanVotes { votes: 1, names: 2 },
            FaultKind::VotedTwice(id()),
            FaultKind::SnapshotNumber { expected: 1, found: 2 },
            FaultKind::UnsafeFileName(id()),
        ];
        let one = Amount::whole(1);
        let problems = [
            NumberProblem::Ambiguous { as_thousands: one, as_decimal: one },
            NumberProblem::OtherMarks { meant: one },
            NumberProblem::UnitFollows { amount: one, unit: id() },
            NumberProblem::NotANumber,
            NumberProblem::TooLong,
        ];
        for words in Language::ALL.map(Words::new) {
            let said = faults.iter().map(|fault| words.fault(fault));
            for sentence in said.chain(problems.iter().map(|problem| words.number_problem(problem))) {
                assert!(sentence.ends_with('.') && !sentence.contains(['[', '$', '{']), "{sentence}");
            }
        }
    }

    #[test]
    fn a_printed_total_is_told_with_its_difference_and_what_explains_it() {
        let difference = Amount::scaled(-1, 1);
        let column = |agreement| ColumnSum {
            sum: Sum::Known(Amount::scaled(607, 1)),
            addends: 5,
            printed: Some(Amount::scaled(606, 1)),
            agreement,
        };
        let danish = Words::new(Language::Danish);
        assert_eq!(
            danish.printed_total(&column(Agreement::Rounding { difference }), 1),
            "Afrunding: den trykte sum er 60,6, men linjerne giver 60,7. Forskellen på 0,1 kan skyldes, at tallene er rundet af."
        );
        let error = danish.printed_total(&column(Agreement::Error { difference }), 1);
        assert!(error.contains("kan ikke skyldes afrunding"), "{error}");
        let blank =
            ColumnSum { sum: Sum::Blank, agreement: Agreement::CannotTell, ..column(Agreement::Agrees) };
        assert_eq!(
            danish.printed_total(&blank, 1),
            "Den trykte sum er 60,6 og kan ikke efterprøves: ingen linje har et tal i kolonnen."
        );
    }
}
