//! The figures of a case as texts, in the unit and sign of its tables.

use std::borrow::Cow;

use crate::analysis::CaseFacts;
use crate::analysis::cases::{
    Balance, CaseFinding, Decision, DecisionState, Figure, Impossible, Payback, Rounded,
};
use crate::plan::Amount;
use crate::plan::investment::Assumption;
use crate::plan::unit::Unit;
use crate::wording::Words;
use crate::wording::number::EMPTY;

impl Words {
    /// A net figure in the unit and sign of the case's tables, or why there is none.
    pub fn case_net(&self, facts: &CaseFacts, figure: Figure) -> String {
        self.case_figure(facts, figure, facts.shown_signed(figure))
    }

    /// A financing, which is printed without sign.
    pub fn case_unsigned(&self, facts: &CaseFacts, figure: Figure) -> String {
        self.case_figure(facts, figure, figure.known().and_then(|kroner| facts.shown.amount(kroner)))
    }

    fn case_figure(&self, facts: &CaseFacts, figure: Figure, amount: Option<Amount>) -> String {
        match amount {
            Some(amount) => self.amount(amount, facts.shown.decimals),
            None => self.case_unknown(figure).into_owned(),
        }
    }

    /// A number of persons, with a decimal where it is not whole; or why there is none.
    pub fn case_persons(&self, figure: Figure) -> String {
        match figure.known() {
            Some(amount) => self.case_persons_known(amount),
            None => self.case_unknown(figure).into_owned(),
        }
    }

    /// The same of a number that is known.
    pub fn case_persons_known(&self, amount: Amount) -> String {
        self.amount(amount, u8::from(amount.rounded(1).decimals() > 0))
    }

    /// Kroner of net expense as words that need no sign: `24.000 kr. i gevinst`.
    pub fn case_outcome(&self, kroner: Amount) -> String {
        let key = if kroner > Amount::ZERO { "cases-net-expense" } else { "cases-net-gain" };
        self.fill(key, &[("amount", self.money(kroner.abs()).into())])
    }

    /// The most that is out, and until when: `16,69 mio. kr. ved udgangen af 2020`.
    pub fn case_peak(&self, balance: &Balance) -> String {
        let Some(peak) = balance.peak else { return EMPTY.to_owned() };
        let args =
            [("amount", self.money(peak.amount).into()), ("period", self.case_year(peak.period).into())];
        self.fill("cases-peak-at", &args)
    }

    /// Printed figures that rounding brings off from their parts, each written by
    /// `figure`; none where there are none.
    pub fn case_rounded(&self, rounded: &[Rounded], figure: impl Fn(Amount) -> String) -> Option<String> {
        let one = |it: &Rounded| {
            let period = it.period.map(|period| self.case_year(period));
            let args = [
                ("period", period.unwrap_or_else(|| self.text("cases-total").into_owned()).into()),
                ("printed", figure(it.printed).into()),
                ("sum", figure(it.sum).into()),
            ];
            self.fill("cases-rounded-one", &args)
        };
        let all = rounded.iter().map(one).collect::<Vec<_>>().join("; ");
        (!rounded.is_empty()).then(|| self.fill("cases-rounded", &[("all", all.into())]))
    }

    /// Why an assumption cannot be.
    pub fn impossible(&self, fault: Impossible) -> String {
        match fault {
            Impossible::NoSuchShare(share) => self.case_finding(&CaseFinding::NoSuchShare(share)),
            Impossible::BelowZero(size) => self.case_finding(&CaseFinding::BelowZero(size)),
            Impossible::BeyondPath => self.text("cases-trial-beyond").into_owned(),
        }
    }

    /// When it has paid itself back.
    pub fn case_payback(&self, payback: Payback) -> String {
        match payback {
            Payback::On { day, .. } => self.day_short(day),
            Payback::NotWithin => self.text("cases-payback-not-within").into_owned(),
            Payback::NothingOut => self.text("cases-payback-nothing-out").into_owned(),
            Payback::CannotTell => self.text("cases-payback-unknown").into_owned(),
        }
    }

    /// The day of a decision and how far away it is.
    pub fn case_decision(&self, decision: Decision) -> String {
        let (Some(day), Some(left)) = (decision.on, decision.days_left) else {
            return self.text("cases-decision-no-day").into_owned();
        };
        let day = self.day_short(day);
        let days = usize::try_from(left.unsigned_abs()).unwrap_or(usize::MAX);
        match (decision.state, left) {
            (DecisionState::Made, _) => self.fill("cases-decision-made", &[("day", day.into())]),
            (DecisionState::Open, 0) => self.fill("cases-decision-today", &[("day", day.into())]),
            (DecisionState::Open, 1..) => {
                self.fill("cases-decision-ahead", &[("day", day.into()), ("days", days.into())])
            }
            (DecisionState::Open, _) => {
                self.fill("cases-decision-passed", &[("day", day.into()), ("days", days.into())])
            }
        }
    }

    /// What an assumption is called.
    pub fn assumption(&self, assumption: Assumption) -> Cow<'_, str> {
        self.text(match assumption {
            Assumption::UnitPrice => "cases-assumed-unit-price",
            Assumption::OtherPrice => "cases-assumed-other-price",
            Assumption::Reimbursement => "cases-assumed-reimbursement",
            Assumption::ReimbursementOfMeasures => "cases-assumed-measures",
            Assumption::Reduction => "cases-assumed-reduction",
            Assumption::SelfSupportShare => "cases-assumed-share",
        })
    }

    /// What is assumed, with its unit and at most two decimals.
    pub fn assumed(&self, assumption: Assumption, value: Option<Amount>) -> String {
        let Some(value) = value else { return EMPTY.to_owned() };
        let most = if assumption.unit() == Unit::Percent { 1 } else { 2 };
        let decimals = u8::try_from(value.rounded(most).decimals()).unwrap_or(2);
        self.amount_in(value, decimals, &assumption.unit())
    }

    /// What is assumed: as given, or else as the path has it, which is said.
    pub fn assumed_of(&self, assumption: Assumption, given: Option<Amount>, used: Option<Amount>) -> String {
        match (given, used) {
            (None, None) => self.text("cases-assumed-not-given").into_owned(),
            (None, used) => {
                self.fill("cases-assumed-of-path", &[("value", self.assumed(assumption, used).into())])
            }
            (given, _) => self.assumed(assumption, given),
        }
    }
}
