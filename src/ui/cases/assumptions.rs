//! What a case was reckoned with, the savings that follow from it beside the printed
//! ones, and the price for each person that the printed ones imply.

use eframe::egui::{Label, Ui};

use super::table::{Head, Line, Look, Strength, table_ui};
use super::{Case, labels};
use crate::analysis::cases::{SavingYear, Within};
use crate::plan::Amount;
use crate::plan::investment::Assumptions;
use crate::plan::unit::Unit;
use crate::ui::context::ViewCtx;
use crate::ui::widgets::section;
use crate::wording::number::EMPTY;

/// One assumption.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Assumption {
    UnitPrice,
    OtherPrice,
    Reimbursement,
    ReimbursementOfMeasures,
    Reduction,
    SelfSupportShare,
}

impl Assumption {
    /// Every assumption, in the order they are shown.
    pub const ALL: [Self; 6] = [
        Self::UnitPrice,
        Self::OtherPrice,
        Self::Reimbursement,
        Self::ReimbursementOfMeasures,
        Self::Reduction,
        Self::SelfSupportShare,
    ];

    /// Its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::UnitPrice => "cases-assumed-unit-price",
            Self::OtherPrice => "cases-assumed-other-price",
            Self::Reimbursement => "cases-assumed-reimbursement",
            Self::ReimbursementOfMeasures => "cases-assumed-measures",
            Self::Reduction => "cases-assumed-reduction",
            Self::SelfSupportShare => "cases-assumed-share",
        }
    }

    /// What it counts.
    pub fn unit(self) -> Unit {
        match self {
            Self::UnitPrice | Self::OtherPrice => Unit::Kroner,
            Self::Reimbursement | Self::ReimbursementOfMeasures | Self::SelfSupportShare => Unit::Percent,
            Self::Reduction => Unit::Persons,
        }
    }

    /// How far a press of a stepper moves it.
    pub fn step(self) -> Amount {
        Amount::whole(match self {
            Self::UnitPrice | Self::OtherPrice => 1_000,
            Self::Reimbursement | Self::ReimbursementOfMeasures | Self::SelfSupportShare => 1,
            Self::Reduction => 10,
        })
    }

    /// What is assumed.
    pub fn of(self, assumed: &Assumptions) -> Option<Amount> {
        match self {
            Self::UnitPrice => assumed.unit_price,
            Self::OtherPrice => assumed.other_price,
            Self::Reimbursement => assumed.reimbursement,
            Self::ReimbursementOfMeasures => assumed.reimbursement_of_measures,
            Self::Reduction => assumed.reduction,
            Self::SelfSupportShare => assumed.self_support_share,
        }
    }

    /// Assumes something else.
    pub fn put(self, assumed: &mut Assumptions, value: Option<Amount>) {
        let place = match self {
            Self::UnitPrice => &mut assumed.unit_price,
            Self::OtherPrice => &mut assumed.other_price,
            Self::Reimbursement => &mut assumed.reimbursement,
            Self::ReimbursementOfMeasures => &mut assumed.reimbursement_of_measures,
            Self::Reduction => &mut assumed.reduction,
            Self::SelfSupportShare => &mut assumed.self_support_share,
        };
        *place = value;
    }

    /// A value with its unit, with at most two decimals.
    pub fn told(self, ctx: &ViewCtx<'_>, value: Option<Amount>) -> String {
        let Some(value) = value else { return EMPTY.to_owned() };
        let most = if self.unit() == Unit::Percent { 1 } else { 2 };
        let decimals = u8::try_from(value.rounded(most).decimals()).unwrap_or(2);
        ctx.words.amount_in(value, decimals, &self.unit())
    }
}

/// Draws the part.
pub fn assumptions_ui(ctx: &ViewCtx<'_>, case: Case<'_>, ui: &mut Ui) {
    let words = ctx.words;
    section(
        ui,
        ctx.theme,
        &words.text("cases-assumed"),
        |_| {},
        |ui| {
            for assumption in Assumption::ALL {
                assumption_ui(ctx, case, assumption, ui);
            }
        },
    );
    section(ui, ctx.theme, &words.text("cases-savings"), |_| {}, |ui| savings_ui(ctx, case, ui));
}

fn assumption_ui(ctx: &ViewCtx<'_>, case: Case<'_>, assumption: Assumption, ui: &mut Ui) {
    let (given, used) = (assumption.of(&case.case.assumptions), assumption.of(&case.facts.assumed));
    let value = match (given, used) {
        (None, None) => ctx.words.text("cases-assumed-not-given").into_owned(),
        (None, used) => {
            ctx.words.fill("cases-assumed-of-path", &[("value", assumption.told(ctx, used).into())])
        }
        (given, _) => assumption.told(ctx, given),
    };
    ui.horizontal_wrapped(|ui| {
        ui.label(ctx.theme.muted(ctx.words.text(assumption.key())));
        let text = if used.is_some() { ctx.theme.strong(value) } else { ctx.theme.muted(value) };
        ui.label(text);
    });
}

fn savings_ui(ctx: &ViewCtx<'_>, case: Case<'_>, ui: &mut Ui) {
    let (words, savings) = (ctx.words, &case.facts.savings);
    ui.add(Label::new(ctx.theme.muted(words.text("cases-savings-how"))).wrap());
    if !savings.lacks.is_empty() {
        let said = words.fill("cases-savings-lack", &[("lacks", words.lacks(&savings.lacks).into())]);
        super::persons::line_ui(ctx, ui, crate::ui::theme::Tone::Unknown, &said);
    }
    if savings.years.is_empty() {
        return;
    }
    let heads: Vec<Head> = savings
        .years
        .iter()
        .map(|year| Head {
            title: words.case_year(year.period),
            tone: if year.place == Within::Case { Strength::Plain } else { Strength::Faint },
        })
        .collect();
    let line = |key: &str, look: Look, text: &dyn Fn(&SavingYear) -> Option<String>| {
        let cells = savings.years.iter().map(|year| text(year).unwrap_or(EMPTY.to_owned())).collect();
        Line::new(look, words.text(key), cells)
    };
    let money = |amount: Option<Amount>| amount.map(|amount| in_unit(ctx, case, amount));
    let mut lines = vec![
        line("cases-savings-persons", Look::Part, &|year| {
            year.full_years.map(|persons| labels::persons_known(ctx, persons))
        }),
        line("cases-savings-printed", Look::Sum, &|year| money(year.printed)),
    ];
    if savings.lacks.is_empty() {
        lines.push(line("cases-savings-worked-out", Look::Sum, &|year| money(year.worked_out)));
        lines.push(line("cases-savings-difference", Look::Part, &|year| money(year.difference)));
        lines.push(line("cases-savings-percent", Look::Part, &|year| {
            year.percent.map(|percent| words.percent(percent, 1))
        }));
    }
    lines.push(line("cases-savings-implied", Look::Sum, &|year| {
        year.implied.map(|price| words.amount(price, 2))
    }));
    table_ui(ctx, ui, "savings", &words.unit(&case.facts.shown.unit), (&heads, &lines));
    implied_ui(ctx, savings.years.last(), ui);
}

fn in_unit(ctx: &ViewCtx<'_>, case: Case<'_>, kroner: Amount) -> String {
    let shown = &case.facts.shown;
    shown.amount(kroner).map_or(EMPTY.to_owned(), |amount| ctx.words.amount(amount, shown.decimals))
}

/// The reckoning of the last year with a price, to be done again by hand.
fn implied_ui(ctx: &ViewCtx<'_>, year: Option<&SavingYear>, ui: &mut Ui) {
    let Some(year) = year else { return };
    let (Some(printed), Some(persons), Some(implied)) = (year.printed, year.full_years, year.implied) else {
        return;
    };
    let args = [
        ("period", ctx.words.case_year(year.period).into()),
        ("printed", ctx.words.amount(printed, 0).into()),
        ("persons", labels::persons_known(ctx, persons).into()),
        ("implied", ctx.words.amount(implied, 2).into()),
    ];
    ui.add(Label::new(ctx.theme.small(ctx.words.fill("cases-savings-implied-how", &args))).wrap());
}
