//! The figures of a case as the texts that several of its parts show.

use crate::analysis::CaseFacts;
use crate::analysis::cases::{Balance, Figure, Payback};
use crate::plan::Amount;
use crate::ui::context::ViewCtx;
use crate::wording::number::EMPTY;

/// A net figure in the unit and sign of the case's tables, or why there is none.
pub fn net(ctx: &ViewCtx<'_>, facts: &CaseFacts, figure: Figure) -> String {
    shown(ctx, facts, figure, facts.shown_signed(figure))
}

/// A financing, which is printed without sign.
pub fn unsigned(ctx: &ViewCtx<'_>, facts: &CaseFacts, figure: Figure) -> String {
    shown(ctx, facts, figure, figure.known().and_then(|kroner| facts.shown.amount(kroner)))
}

fn shown(ctx: &ViewCtx<'_>, facts: &CaseFacts, figure: Figure, amount: Option<Amount>) -> String {
    match amount {
        Some(amount) => ctx.words.amount(amount, facts.shown.decimals),
        None => ctx.words.case_unknown(figure).into_owned(),
    }
}

/// A number of persons, with a decimal where it is not whole; or why there is none.
pub fn persons(ctx: &ViewCtx<'_>, figure: Figure) -> String {
    match figure.known() {
        Some(amount) => persons_known(ctx, amount),
        None => ctx.words.case_unknown(figure).into_owned(),
    }
}

/// The same of a number that is known.
pub fn persons_known(ctx: &ViewCtx<'_>, amount: Amount) -> String {
    ctx.words.amount(amount, u8::from(amount.rounded(1).decimals() > 0))
}

/// Kroner of net expense as words that need no sign: `24.000 kr. i gevinst`.
pub fn outcome(ctx: &ViewCtx<'_>, kroner: Amount) -> String {
    let key = if kroner > Amount::ZERO { "cases-net-expense" } else { "cases-net-gain" };
    ctx.words.fill(key, &[("amount", ctx.words.money(kroner.abs()).into())])
}

/// The most that is out, and until when: `16,69 mio. kr. ved udgangen af 2020`.
pub fn peak(ctx: &ViewCtx<'_>, balance: &Balance) -> String {
    let Some(peak) = balance.peak else { return EMPTY.to_owned() };
    let args = [
        ("amount", ctx.words.money(peak.amount).into()),
        ("period", ctx.words.case_year(peak.period).into()),
    ];
    ctx.words.fill("cases-peak-at", &args)
}

/// When it has paid itself back.
pub fn payback(ctx: &ViewCtx<'_>, payback: Payback) -> String {
    match payback {
        Payback::On { day, .. } => ctx.words.day_short(day),
        Payback::NotWithin => ctx.words.text("cases-payback-not-within").into_owned(),
        Payback::NothingOut => ctx.words.text("cases-payback-nothing-out").into_owned(),
        Payback::CannotTell => ctx.words.text("cases-payback-unknown").into_owned(),
    }
}
