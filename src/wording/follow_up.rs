//! What a budget's course through its year is called: deviations, grants, the parts
//! of a bridge, and what a check finds in them.

mod found;

use std::borrow::Cow;

use chrono::NaiveDate;

use super::Words;
use super::number::percent;
use crate::analysis::follow_up::{
    Balance, Bridge, BridgePart, Cause, Ends, Figure, Outcome, PersonFacts, Side,
};
use crate::document::Step;
use crate::plan::Amount;
use crate::plan::follow_up::{FollowUp, GrantKind};
use crate::plan::reimbursement::{Reimbursement, ReimbursementStep};
use crate::plan::unit::Unit;

impl Words {
    /// What a deviation means: `merforbrug`, `mindreforbrug`, `som budgetteret`.
    pub fn deviation(&self, outcome: Outcome) -> Cow<'_, str> {
        self.text(match outcome {
            Outcome::MoreSpent => "followup-more-spent",
            Outcome::LessSpent => "followup-less-spent",
            Outcome::MoreEarned => "followup-more-earned",
            Outcome::LessEarned => "followup-less-earned",
            Outcome::AsBudgeted => "followup-as-budgeted",
        })
    }

    /// A figure of a follow-up with at least so many decimals: `1.234`, and of a sum in
    /// which lines are missing `1.234, 2 mangler`. Empty where nothing is known.
    pub fn followed(&self, figure: Figure, decimals: u8) -> String {
        self.followed_as(figure, decimals, Self::amount)
    }

    /// As [`Self::followed`], with its sign.
    pub fn followed_difference(&self, figure: Figure, decimals: u8) -> String {
        self.followed_as(figure, decimals, Self::difference)
    }

    fn followed_as(&self, figure: Figure, decimals: u8, write: fn(&Self, Amount, u8) -> String) -> String {
        let written = |amount: Amount| write(self, amount, whole(amount, decimals));
        match figure {
            Figure::Known(amount) => written(amount),
            Figure::Partial { known, missing } => {
                let args = [("sum", written(known).into()), ("count", missing.into())];
                self.fill("followup-partial", &args)
            }
            Figure::Unknown | Figure::Absent => String::new(),
            Figure::Overflow => self.text("followup-overflow").into_owned(),
        }
    }

    /// A deviation in per cent, with its sign: `−12,4 %`.
    pub fn percent_difference(&self, amount: Amount, decimals: u8) -> String {
        percent(&self.difference(amount, decimals), self.language)
    }

    /// What kind of grant: `omplacering`, `tillægsbevilling`.
    pub fn grant_kind(&self, kind: GrantKind) -> Cow<'_, str> {
        self.text(match kind {
            GrantKind::Transfer => "followup-kind-transfer",
            GrantKind::Supplementary => "followup-kind-supplementary",
            GrantKind::FinancedElsewhere => "followup-kind-elsewhere",
            GrantKind::Capital => "followup-kind-capital",
        })
    }

    /// How a grant balances: `balancerer`, `mangler 200 i at balancere`; empty where it
    /// need not.
    pub fn balance(&self, balance: Balance, decimals: u8) -> Cow<'_, str> {
        match balance {
            Balance::NotAsked => Cow::Borrowed(""),
            Balance::Balances => self.text("followup-balances"),
            Balance::Off(sum) => {
                let size = self.amount(sum.abs(), whole(sum, decimals));
                let key = if sum < Amount::ZERO { "followup-too-little" } else { "followup-too-much" };
                Cow::Owned(self.fill(key, &[("size", size.into())]))
            }
            Balance::Overflow => self.text("followup-overflow"),
        }
    }

    /// What made a part of a bridge: `antal personer`, `pris`.
    pub fn cause(&self, cause: Cause) -> Cow<'_, str> {
        self.text(match cause {
            Cause::Quantity => "followup-cause-quantity",
            Cause::Price => "followup-cause-price",
            Cause::Duration => "followup-cause-duration",
            Cause::Rates => "followup-cause-rates",
            Cause::DurationAndRates => "followup-cause-duration-and-rates",
            Cause::Unexplained => "followup-cause-unexplained",
        })
    }

    /// What the two ends of a bridge are called.
    pub fn bridge_ends(&self, ends: Ends) -> (Cow<'_, str>, Cow<'_, str>) {
        match ends {
            Ends::Reckoned => (self.text("followup-end-planned"), self.text("followup-end-realised")),
            Ends::Budget => (self.text("followup-end-revised"), self.text("followup-end-expected")),
        }
    }

    /// A bridge in words: where it leads from and to, and every part that is not 0.
    pub fn bridge(&self, bridge: &Bridge) -> String {
        let (start, end) = self.bridge_ends(bridge.ends);
        let (start, end) = (small(&start), small(&end));
        let kroner = |amount| self.amount_in(amount, whole(amount, bridge.decimals), &Unit::Kroner);
        let part = |part: &BridgePart| {
            let amount = self.difference(part.amount, whole(part.amount, bridge.decimals));
            self.fill(
                "followup-part",
                &[("cause", small(&self.cause(part.cause)).into()), ("amount", amount.into())],
            )
        };
        let telling = bridge.parts.iter().filter(|part| part.amount != Amount::ZERO);
        let parts = telling.map(part).collect::<Vec<_>>().join(", ");
        let total = bridge.total().unwrap_or(Amount::ZERO);
        let (from, to) = (kroner(bridge.start), kroner(bridge.end));
        if parts.is_empty() {
            return self.fill("followup-bridge-level", &[("start", start.into()), ("from", from.into())]);
        }
        let difference = self.difference(total, whole(total, bridge.decimals));
        self.fill(
            "followup-bridge-sentence",
            &[
                ("start", start.into()),
                ("from", from.into()),
                ("end", end.into()),
                ("to", to.into()),
                ("difference", difference.into()),
                ("parts", parts.into()),
            ],
        )
    }

    /// The weeks of a step: `uge 1–4`, `fra uge 53`.
    pub fn weeks(&self, step: &ReimbursementStep) -> String {
        let from = step.from_week.to_string();
        match step.to_week {
            Some(to) => self.fill("followup-weeks", &[("from", from.into()), ("to", to.to_string().into())]),
            None => self.fill("followup-weeks-on", &[("from", from.into())]),
        }
    }

    /// Planned or realised: `planlagt`, `realiseret`.
    pub fn side(&self, side: Side) -> Cow<'_, str> {
        self.text(match side {
            Side::Planned => "followup-side-planned",
            Side::Realised => "followup-side-realised",
        })
    }

    /// How budget persons go so far, in a sentence.
    pub fn persons_so_far(&self, facts: &PersonFacts) -> String {
        let decimal = |amount: Amount| self.amount(amount, 1);
        match (facts.planned_so_far, facts.actual_so_far, facts.difference_so_far) {
            (Some(planned), Some(actual), Some(difference)) => self.fill(
                "followup-persons-so-far",
                &[
                    ("count", difference.months.into()),
                    ("actual", decimal(actual.mean).into()),
                    ("planned", decimal(planned.mean).into()),
                    ("difference", self.difference(difference.mean, 1).into()),
                ],
            ),
            _ => self.text("followup-persons-nothing-known").into_owned(),
        }
    }

    /// A day of a report: `pr. 30-09-2021`.
    pub fn as_of(&self, day: NaiveDate) -> String {
        self.fill("followup-as-of", &[("day", self.day_short(day).into())])
    }

    /// Where in a follow-up something is.
    pub(super) fn in_follow_up(&self, follow_up: &FollowUp, rest: &[Step]) -> Vec<String> {
        let mut parts = self.titled("place-follow-up", Some(&follow_up.title));
        match rest {
            [Step::Field("grants"), Step::Index(at), ..] => {
                parts.extend(
                    follow_up
                        .grants
                        .get(*at)
                        .map(|grant| self.fill("followup-place-grant", &[("title", (&grant.title).into())])),
                );
            }
            [Step::Field("explanations"), Step::Index(at), ..] => {
                parts.extend(follow_up.explanations.get(*at).map(|explanation| {
                    let day = self.day_short(explanation.on);
                    self.fill("followup-place-explanation", &[("day", day.into())])
                }));
            }
            _ => {}
        }
        parts
    }

    /// Which shares of reimbursement.
    pub(super) fn in_reimbursement(&self, rates: Option<&Reimbursement>) -> Vec<String> {
        let mut parts = vec![self.text("place-reimbursements").into_owned()];
        parts.extend(
            rates.map(|rates| {
                self.fill("followup-place-rates", &[("day", self.day_short(rates.from).into())])
            }),
        );
        parts
    }
}

/// A name as within a sentence: its first letter is small.
fn small(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

/// The decimals that show a figure whole, and no fewer than asked for.
fn whole(amount: Amount, decimals: u8) -> u8 {
    decimals.max(u8::try_from(amount.decimals()).unwrap_or(u8::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::follow_up::{Caseloads, MonthFacts};
    use crate::wording::Language;

    fn number(text: &str) -> Amount {
        text.parse().unwrap()
    }

    #[test]
    fn a_sum_of_which_something_is_missing_says_so_and_nothing_is_not_zero() {
        let words = Words::new(Language::Danish);
        let partial = Figure::Partial { known: number("1234.5"), missing: 2 };
        assert_eq!(words.followed(partial, 0), "1.234,5 (mangler 2)");
        assert_eq!(words.followed(Figure::Known(Amount::ZERO), 1), "0,0");
        assert_eq!(words.followed(Figure::Unknown, 1), "");
        assert_eq!(words.followed_difference(Figure::Known(number("-8.5")), 1), "−8,5");
        assert_eq!(words.percent_difference(number("-12.409"), 1), "−12,4\u{a0}%");
    }

    #[test]
    fn a_bridge_is_told_with_every_part_that_is_not_zero() {
        let part = |cause, amount| BridgePart { cause, amount: number(amount) };
        let zero = Amount::ZERO;
        let mut bridge = Bridge {
            ends: Ends::Reckoned,
            start: number("1000"),
            end: number("1150.5"),
            parts: vec![part(Cause::Quantity, "200"), part(Cause::Price, "0"), part(Cause::Rates, "-49.5")],
            decimals: 2,
            caseloads: Caseloads {
                planned_persons: zero,
                realised_persons: zero,
                planned: zero,
                realised: zero,
            },
        };
        let words = Words::new(Language::Danish);
        assert_eq!(
            words.bridge(&bridge).replace('\u{a0}', " "),
            "Fra planlagt 1.000,00 kr. til realiseret 1.150,50 kr.: +150,50 kr., heraf antal +200,00, satser −49,50."
        );
        (bridge.end, bridge.parts, bridge.decimals) = (bridge.start, Vec::new(), 0);
        assert_eq!(
            words.bridge(&bridge).replace('\u{a0}', " "),
            "Der er ingen ændring fra planlagt 1.000 kr. at forklare."
        );
    }

    #[test]
    fn budget_persons_of_no_known_month_say_so() {
        let months: Vec<MonthFacts> = Vec::new();
        let facts = PersonFacts {
            year: 2025,
            months,
            planned_mean: None,
            planned_so_far: None,
            actual_so_far: None,
            difference_so_far: None,
        };
        let words = Words::new(Language::English);
        assert_eq!(words.persons_so_far(&facts), "No month is both planned and known.");
    }
}
