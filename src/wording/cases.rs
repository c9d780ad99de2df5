//! Investment cases in words: amounts, terms of the field, and what was found.

mod figures;

use std::borrow::Cow;

use chrono::Datelike as _;

use super::Words;
use crate::analysis::cases::{CaseFinding, Cohort, Figure, Lack, SumOf, part_of_year};
use crate::plan::investment::{FlowKind, Outcome, Stage};
use crate::plan::unit::Unit;
use crate::plan::{Amount, Period};

/// From this many kroner on, an amount in a sentence is told in millions.
const MILLION: i64 = 1_000_000;

impl Words {
    /// An amount of kroner in a sentence: `60,613 mio. kr.`, `−24.000 kr.`, `59.068,57 kr.`
    pub fn money(&self, kroner: Amount) -> String {
        let millions = kroner.checked_div(Amount::whole(MILLION));
        match millions.filter(|_| kroner.abs() >= Amount::whole(MILLION)) {
            Some(millions) => {
                let decimals = u8::try_from(millions.rounded(3).decimals()).unwrap_or(3).max(1);
                self.amount_in(millions, decimals, &Unit::MillionKroner)
            }
            None => {
                let decimals = if kroner.rounded(2).decimals() == 0 { 0 } else { 2 };
                self.amount_in(kroner, decimals, &Unit::Kroner)
            }
        }
    }

    /// An amount of kroner in millions with one decimal, beside others that are told so:
    /// `0,7 mio. kr.`; as a sentence has it where nothing would be left of it.
    pub fn million(&self, kroner: Amount) -> String {
        let millions = kroner.checked_div(Amount::whole(MILLION)).map(|millions| millions.rounded(1));
        match millions.filter(|millions| *millions != Amount::ZERO || kroner == Amount::ZERO) {
            Some(millions) => self.amount_in(millions, 1, &Unit::MillionKroner),
            None => self.money(kroner),
        }
    }

    /// A column's period: `2019`; for whole months of a year `2018, 7 mdr.`
    pub fn case_year(&self, period: Period) -> String {
        match (period, part_of_year(period)) {
            (Period::Span(first, last), (months, 12)) if first.year() == last.year() => {
                let args = [("year", first.year().to_string().into()), ("months", months.to_string().into())];
                self.fill("cases-part-of-year", &args)
            }
            _ => self.period_short(period),
        }
    }

    /// Why there is no figure: `mangler`, `for stort`; a dash where no row says it.
    pub fn case_unknown(&self, figure: Figure) -> Cow<'_, str> {
        match figure {
            Figure::Absent | Figure::Known(_) => Cow::Borrowed(super::number::EMPTY),
            Figure::Missing => self.text("cases-missing"),
            Figure::TooLarge => self.text("cases-too-large"),
        }
    }

    /// Whether a figure was planned or came: `forudsat`, `realiseret`.
    pub fn stage(&self, stage: Stage) -> Cow<'_, str> {
        self.text(match stage {
            Stage::Planned => "cases-stage-planned",
            Stage::Realised => "cases-stage-realised",
        })
    }

    /// What a flow of money is: `investering`, `besparelse`.
    pub fn flow_kind(&self, kind: FlowKind) -> Cow<'_, str> {
        self.text(match kind {
            FlowKind::Investment => "cases-kind-investment",
            FlowKind::Savings => "cases-kind-savings",
            FlowKind::Financing => "cases-kind-financing",
            FlowKind::Net => "cases-kind-net",
        })
    }

    /// What became of the persons of a case: `selvforsørgelse`.
    pub fn outcome(&self, outcome: Outcome) -> Cow<'_, str> {
        self.text(match outcome {
            Outcome::Remaining => "cases-outcome-remaining",
            Outcome::SelfSupport => "cases-outcome-self-support",
            Outcome::OtherSupport => "cases-outcome-other-support",
            Outcome::OtherGroup => "cases-outcome-other-group",
            Outcome::All => "cases-outcome-all",
        })
    }

    /// Some of the persons of a case: `udgangspunkt`, `tilgang`, `i alt`.
    pub fn cohort(&self, cohort: Cohort) -> Cow<'_, str> {
        self.text(match cohort {
            Cohort::Initial => "cases-cohort-initial",
            Cohort::Inflow => "cases-cohort-inflow",
            Cohort::All => "cases-cohort-all",
        })
    }

    /// What is not known, in the middle of a sentence: `budgettaksten`.
    pub fn lack(&self, lack: Lack) -> Cow<'_, str> {
        self.text(match lack {
            Lack::UnitPrice => "cases-lack-unit-price",
            Lack::OtherPrice => "cases-lack-other-price",
            Lack::Reimbursement => "cases-lack-reimbursement",
            Lack::Reduction => "cases-lack-reduction",
            Lack::SelfSupportShare => "cases-lack-share",
            Lack::Path => "cases-lack-path",
            Lack::Savings => "cases-lack-savings",
        })
    }

    /// Several things that are not known, as a list in a sentence.
    pub fn lacks(&self, lacks: &[Lack]) -> String {
        let named: Vec<Cow<'_, str>> = lacks.iter().map(|lack| self.lack(*lack)).collect();
        match named.as_slice() {
            [] => String::new(),
            [only] => only.clone().into_owned(),
            [before @ .., last] => {
                let args = [("before", before.join(", ").into()), ("last", last.clone().into())];
                self.fill("cases-list", &args)
            }
        }
    }

    /// What was found in an investment case, and what to do about it.
    pub fn case_finding(&self, found: &CaseFinding) -> String {
        let exact = |amount: Amount| self.amount(amount, amount.rounded(2).decimals().min(2) as u8);
        let per_cent = |amount: Amount| self.percent(amount, amount.rounded(1).decimals().min(1) as u8);
        match found {
            CaseFinding::RowWithoutYears => self.text("cases-found-row-without-years").into_owned(),
            CaseFinding::RowNotMoney => self.text("cases-found-row-not-money").into_owned(),
            CaseFinding::YearUnknown(period) => {
                self.fill("cases-found-year-unknown", &[("period", self.period(*period).into())])
            }
            CaseFinding::TooLarge(period) => {
                self.fill("cases-found-too-large", &[("period", self.period(*period).into())])
            }
            CaseFinding::PeriodsOverlap(first, second) => {
                let (first, second) = (self.period(*first), self.period(*second));
                self.fill("cases-found-overlap", &[("first", first.into()), ("second", second.into())])
            }
            CaseFinding::InvestmentDiffers(check) => self.fill(
                "cases-found-investment",
                &[
                    ("printed", self.money(check.printed).into()),
                    ("sum", self.money(check.sum).into()),
                    ("difference", self.money(check.difference.abs()).into()),
                ],
            ),
            CaseFinding::NetDiffers(differs) => self.fill(
                "cases-found-net",
                &[
                    ("period", self.period(differs.period).into()),
                    ("printed", self.money(differs.printed).into()),
                    ("sum", self.money(differs.sum).into()),
                ],
            ),
            CaseFinding::PathUnknown => self.text("cases-found-path-unknown").into_owned(),
            CaseFinding::PathBroken { period, before, start } => self.fill(
                "cases-found-path-broken",
                &[
                    ("period", self.period(*period).into()),
                    ("start", exact(*start).into()),
                    ("before", exact(*before).into()),
                ],
            ),
            CaseFinding::PathEnd { period, printed, sum } => self.fill(
                "cases-found-path-end",
                &[
                    ("period", self.period(*period).into()),
                    ("printed", exact(*printed).into()),
                    ("sum", exact(*sum).into()),
                ],
            ),
            CaseFinding::ReductionDiffers { assumed, path } => self.fill(
                "cases-found-reduction",
                &[("assumed", exact(*assumed).into()), ("path", exact(*path).into())],
            ),
            CaseFinding::ShareDiffers { assumed, path } => self.fill(
                "cases-found-share",
                &[("assumed", per_cent(*assumed).into()), ("path", per_cent(*path).into())],
            ),
            CaseFinding::NoSuchShare(share) => {
                self.fill("cases-found-no-such-share", &[("share", per_cent(*share).into())])
            }
            CaseFinding::BelowZero(size) => {
                self.fill("cases-found-below-zero", &[("size", exact(*size).into())])
            }
            CaseFinding::StatusUnknown { on, outcome } => {
                let (day, outcome) = (self.day_short(*on), self.outcome(*outcome));
                self.fill("cases-found-status-unknown", &[("day", day.into()), ("outcome", outcome.into())])
            }
            CaseFinding::StatusSum { on, check } => {
                let of = match check.of {
                    SumOf::Outcome(outcome) => self.outcome(outcome),
                    SumOf::Cohort(cohort) => self.cohort(cohort),
                };
                self.fill(
                    "cases-found-status-sum",
                    &[
                        ("day", self.day_short(*on).into()),
                        ("of", of.into()),
                        ("printed", exact(check.printed).into()),
                        ("sum", exact(check.sum).into()),
                    ],
                )
            }
            CaseFinding::DecisionPassed(day) => {
                self.fill("cases-found-decision-passed", &[("day", self.day_short(*day).into())])
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::cases::{Explained, InvestmentCheck, NetDiffers, SumCheck};
    use crate::wording::Language;
    use crate::wording::number::NBSP;

    #[track_caller]
    fn money(kroner: &str, told: &str) {
        let told = told.replace('_', &NBSP.to_string());
        assert_eq!(Words::new(Language::Danish).money(kroner.parse().unwrap()), told);
    }

    #[test]
    fn an_amount_is_told_in_millions_when_it_is_large() {
        money("60613000", "60,613_mio._kr.");
        money("60600000", "60,6_mio._kr.");
        money("-24000", "−24.000_kr.");
        money("59068.5714", "59.068,57_kr.");
        money("1000000", "1,0_mio._kr.");
    }

    #[test]
    fn amounts_beside_each_other_are_all_told_in_millions() {
        let words = Words::new(Language::Danish);
        let told = |kroner: &str| words.million(kroner.parse().unwrap()).replace(NBSP, "_");
        let amounts = ["145300000", "676000", "49000", "0", "-676000"];
        let expected = ["145,3_mio._kr.", "0,7_mio._kr.", "49.000_kr.", "0,0_mio._kr.", "−0,7_mio._kr."];
        assert_eq!(amounts.map(told), expected);
    }

    #[test]
    fn every_sentence_about_a_case_is_whole() {
        let (one, year) = (Amount::whole(1), Period::Year(2020));
        let check =
            InvestmentCheck { printed: one, sum: one, difference: one, explained: Explained::ByNothing };
        let sum = |of| SumCheck { of, sum: one, printed: one };
        let on = chrono::NaiveDate::default();
        let found = [
            CaseFinding::RowWithoutYears,
            CaseFinding::RowNotMoney,
            CaseFinding::YearUnknown(year),
            CaseFinding::TooLarge(year),
            CaseFinding::PeriodsOverlap(year, year),
            CaseFinding::InvestmentDiffers(check),
            CaseFinding::NetDiffers(NetDiffers { period: year, printed: one, sum: one }),
            CaseFinding::PathUnknown,
            CaseFinding::PathBroken { period: year, before: one, start: one },
            CaseFinding::PathEnd { period: year, printed: one, sum: one },
            CaseFinding::ReductionDiffers { assumed: one, path: one },
            CaseFinding::ShareDiffers { assumed: one, path: one },
            CaseFinding::NoSuchShare(one),
            CaseFinding::BelowZero(one),
            CaseFinding::StatusUnknown { on, outcome: Outcome::Remaining },
            CaseFinding::StatusSum { on, check: sum(SumOf::Outcome(Outcome::All)) },
            CaseFinding::StatusSum { on, check: sum(SumOf::Cohort(Cohort::Initial)) },
            CaseFinding::DecisionPassed(on),
        ];
        for words in Language::ALL.map(Words::new) {
            for sentence in found.iter().map(|found| words.case_finding(found)) {
                assert!(sentence.ends_with('.') && !sentence.contains(['[', '$', '{']), "{sentence}");
            }
        }
    }

    #[test]
    fn what_is_not_known_is_listed_as_in_a_sentence() {
        let danish = Words::new(Language::Danish);
        let lacks = [Lack::UnitPrice, Lack::OtherPrice, Lack::Path];
        assert_eq!(danish.lacks(&lacks), "budgettaksten, prisen på anden forsørgelse og personforløbet");
        assert_eq!(danish.lacks(&lacks[..1]), "budgettaksten");
    }
}
