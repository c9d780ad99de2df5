//! What a case was reckoned with, the savings that follow from it beside the printed
//! ones, and the price for each person that the printed ones imply.

use eframe::egui::{Label, Ui};

use super::Case;
use super::table::{Head, Line, Look, Strength, table_ui};
use crate::analysis::cases::{SavingYear, Within};
use crate::plan::Amount;
use crate::plan::investment::Assumption;
use crate::ui::context::ViewCtx;
use crate::ui::widgets::section;
use crate::wording::number::EMPTY;

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
    let value = ctx.words.assumed_of(assumption, given, used);
    ui.horizontal_wrapped(|ui| {
        ui.label(ctx.theme.muted(ctx.words.assumption(assumption)));
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
            year.full_years.map(|persons| ctx.words.case_persons_known(persons))
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
        ("persons", ctx.words.case_persons_known(persons).into()),
        ("implied", ctx.words.amount(implied, 2).into()),
    ];
    ui.add(Label::new(ctx.theme.small(ctx.words.fill("cases-savings-implied-how", &args))).wrap());
}
