//! What a check finds in follow-ups, budget persons and shares of reimbursement: what
//! is wrong, and what to do about it.

use super::whole;
use crate::analysis::follow_up::{BridgeGap, FollowUpFinding, RateTrouble};
use crate::wording::Words;

impl Words {
    /// What a check found, and what to do about it.
    pub fn follow_up_finding(&self, found: &FollowUpFinding) -> String {
        match found {
            FollowUpFinding::Unbalanced { sum, decimals, unit } => {
                let sum = self.amount_in(*sum, *decimals, unit);
                self.fill("followup-found-unbalanced", &[("sum", sum.into())])
            }
            FollowUpFinding::Overflow => self.text("followup-found-overflow").into_owned(),
            FollowUpFinding::NotMoney => self.text("followup-found-not-money").into_owned(),
            FollowUpFinding::NoReportOf(day) => {
                self.fill("followup-found-no-report", &[("day", self.day_short(*day).into())])
            }
            FollowUpFinding::NoBridge(gap) => self.bridge_gap(*gap),
            FollowUpFinding::Rates(trouble) => self.rate_trouble(*trouble),
            FollowUpFinding::MonthsWithoutPlan(months) => {
                self.fill("followup-found-months", &[("count", (*months).into())])
            }
            FollowUpFinding::NotMonthly => self.text("followup-found-not-monthly").into_owned(),
        }
    }

    /// Why there is no bridge, and what to do about it.
    pub fn bridge_gap(&self, gap: BridgeGap) -> String {
        match gap {
            BridgeGap::NoPrice(side) => self.fill("followup-gap-price", &[("side", self.side(side).into())]),
            BridgeGap::NoPersons(side, step) => self.fill(
                "followup-gap-persons",
                &[("side", self.side(side).into()), ("step", step.to_string().into())],
            ),
            BridgeGap::OtherSteps { side, steps, found } => self.fill(
                "followup-gap-steps",
                &[
                    ("side", self.side(side).into()),
                    ("steps", self.count(steps).into()),
                    ("found", self.count(found).into()),
                ],
            ),
            BridgeGap::NoRates(side, day) => self.fill(
                "followup-gap-rates",
                &[("side", self.side(side).into()), ("day", self.day_short(day).into())],
            ),
            BridgeGap::Overflow => self.text("followup-gap-overflow").into_owned(),
        }
    }

    /// What is wrong with a table of shares, and what to do about it.
    pub fn rate_trouble(&self, trouble: RateTrouble) -> String {
        let week = |week: u16| week.to_string();
        match trouble {
            RateTrouble::NoSteps => self.text("followup-rates-none").into_owned(),
            RateTrouble::BeginsLate { week: first } => {
                self.fill("followup-rates-late", &[("week", week(first).into())])
            }
            RateTrouble::Gap { from, to } => {
                self.fill("followup-rates-gap", &[("from", week(from).into()), ("to", week(to).into())])
            }
            RateTrouble::Overlap { week: twice } => {
                self.fill("followup-rates-overlap", &[("week", week(twice).into())])
            }
            RateTrouble::EndsBeforeItBegins => self.text("followup-rates-backwards").into_owned(),
            RateTrouble::Ends { week: last } => {
                self.fill("followup-rates-ends", &[("week", week(last).into())])
            }
            RateTrouble::NoShare { percent } => {
                let percent = self.percent(percent, whole(percent, 0));
                self.fill("followup-rates-share", &[("percent", percent.into())])
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::analysis::findings::findings;
    use crate::analysis::follow_up::Side;
    use crate::analysis::follow_up::tests::followed;
    use crate::plan::Amount;
    use crate::plan::unit::Unit;
    use crate::wording::Language;

    #[test]
    fn every_sentence_of_a_finding_is_whole() {
        let (one, day) = (Amount::whole(1), NaiveDate::default());
        let gaps = [
            BridgeGap::NoPrice(Side::Planned),
            BridgeGap::NoPersons(Side::Realised, 2),
            BridgeGap::OtherSteps { side: Side::Planned, steps: 4, found: 3 },
            BridgeGap::NoRates(Side::Realised, day),
            BridgeGap::Overflow,
        ];
        let rates = [
            RateTrouble::NoSteps,
            RateTrouble::BeginsLate { week: 2 },
            RateTrouble::Gap { from: 5, to: 6 },
            RateTrouble::Overlap { week: 5 },
            RateTrouble::EndsBeforeItBegins,
            RateTrouble::Ends { week: 52 },
            RateTrouble::NoShare { percent: Amount::scaled(1005, 1) },
        ];
        let others = [
            FollowUpFinding::Unbalanced { sum: one, decimals: 0, unit: Unit::ThousandKroner },
            FollowUpFinding::Overflow,
            FollowUpFinding::NotMoney,
            FollowUpFinding::NoReportOf(day),
            FollowUpFinding::MonthsWithoutPlan(1),
            FollowUpFinding::NotMonthly,
        ];
        let all = gaps.map(FollowUpFinding::NoBridge).into_iter().chain(rates.map(FollowUpFinding::Rates));
        let all: Vec<FollowUpFinding> = all.chain(others).collect();
        for words in Language::ALL.map(Words::new) {
            for sentence in all.iter().map(|found| words.follow_up_finding(found)) {
                assert!(sentence.ends_with('.') && !sentence.contains(['[', '$', '{']), "{sentence}");
            }
        }
    }

    #[test]
    fn a_grant_that_does_not_balance_says_how_much_and_where() {
        let document = followed(
            "PositiveIsExpense",
            "unit: MillionKroner, decimals: 1",
            r#"[Line((id: "r3", label: "One", cells: (10)))]"#,
            r#"grants: [(id: "n5", on: "2025-05-01", title: "Moved", kind: Transfer,
                parts: [(to: Line("r3"), amount: -0.2)])]"#,
        );
        let words = Words::new(Language::Danish);
        let finding = &findings(&document, NaiveDate::default())[0];
        assert_eq!(words.place(&document, &finding.place), "Opfølgning ”Followed”, bevillingen ”Moved”");
        assert!(words.finding(finding).contains("−0,2\u{a0}mio.\u{a0}kr."), "{}", words.finding(finding));
    }
}
