//! A field for a unit; units with details of their own have fields for those.

use std::mem::{Discriminant, discriminant};

use eframe::egui::{AsIdSalt, Ui};

use crate::document::FaultKind;
use crate::plan::Period;
use crate::plan::unit::Unit;
use crate::ui::context::ViewCtx;
use crate::ui::widgets::Field;
use crate::wording::date::parse_period;

/// Shows `unit` as a choice among all kinds of units, and beside it what the
/// kind needs to be told: the name, the ends of the scale, how many are ranked.
/// An empty scale is refused, and why is said below the field.
/// Returns the new unit in the pass in which an edit was finished.
pub fn unit_field(ctx: &ViewCtx<'_>, ui: &mut Ui, salt: impl AsIdSalt, unit: &Unit) -> Option<Unit> {
    let id = ui.make_persistent_id(salt);
    let kinds = kinds(ctx);
    let names: Vec<String> = kinds.iter().map(|kind| kind_name(ctx, kind)).collect();
    let options: Vec<(Discriminant<Unit>, &str)> =
        kinds.iter().map(discriminant).zip(names.iter().map(String::as_str)).collect();
    let label = ctx.words.text("unit-label");
    let field = Field::new(ctx.theme, &label).width(0.75 * ctx.theme.scale.size.field);
    let picked = field.choice(ui, (id, "kind"), &options, Some(&discriminant(unit))).committed;
    let of_kind = picked.and_then(|picked| kinds.into_iter().find(|kind| discriminant(kind) == picked));
    of_kind.or(match unit {
        Unit::Other(name) => {
            let label = ctx.words.text("unit-other-name");
            let field = Field::new(ctx.theme, &label).width(0.5 * ctx.theme.scale.size.field);
            field.text(ui, (id, "name"), name).committed.map(|name| Unit::Other(name.trim().to_owned()))
        }
        Unit::Score { from, to } => {
            let (from, to) = (*from, *to);
            let first = |from| Unit::Score { from, to };
            let last = |to| Unit::Score { from, to };
            let first = number(ctx, ui, "unit-scale-from", (id, "from"), from, first);
            let last = number(ctx, ui, "unit-scale-to", (id, "to"), to, last);
            first.or(last)
        }
        Unit::Scale(names) => scale(ctx, ui, (id, "names"), names),
        Unit::Index { base } => index(ctx, ui, (id, "base"), *base),
        Unit::Rank { of } => number(ctx, ui, "unit-rank-of", (id, "of"), *of, |of| Unit::Rank { of }),
        _ => None,
    })
}

/// One unit of each kind, as it is to begin with.
fn kinds(ctx: &ViewCtx<'_>) -> Vec<Unit> {
    vec![
        Unit::Persons,
        Unit::Citizens,
        Unit::FullTimePersons,
        Unit::EconomicFullTimePersons,
        Unit::FullYearPersons,
        Unit::ContactCourses,
        Unit::Companies,
        Unit::Employees,
        Unit::Cases,
        Unit::Number,
        Unit::Percent,
        Unit::PercentagePoints,
        Unit::Kroner,
        Unit::ThousandKroner,
        Unit::MillionKroner,
        Unit::Score { from: 0, to: 10 },
        Unit::Rank { of: 98 },
        Unit::Scale(names_of(&ctx.words.text("unit-scale-start"))),
        Unit::Index { base: ctx.document.plan.period },
        Unit::Other(ctx.words.text("unit-other").into_owned()),
    ]
}

fn kind_name(ctx: &ViewCtx<'_>, kind: &Unit) -> String {
    match kind {
        Unit::Score { .. } => ctx.words.text("unit-score-kind").into_owned(),
        Unit::Rank { .. } => ctx.words.text("unit-rank-kind").into_owned(),
        Unit::Scale(_) => ctx.words.text("unit-scale-kind").into_owned(),
        Unit::Index { .. } => ctx.words.text("unit-index-short").into_owned(),
        kind => ctx.words.unit(kind).into_owned(),
    }
}

/// The names of a scale's levels in one text, the lowest first.
fn scale(ctx: &ViewCtx<'_>, ui: &mut Ui, salt: impl AsIdSalt, names: &[String]) -> Option<Unit> {
    let (label, hint) = (ctx.words.text("unit-scale-names"), ctx.words.text("unit-scale-hint"));
    let field = Field::new(ctx.theme, &label).hint(&hint).width(ctx.theme.scale.size.field);
    let parse = |text: &str| match names_of(text) {
        names if names.is_empty() => Err(ctx.words.fault(&FaultKind::EmptyScale)),
        names if has_twice(&names) => Err(ctx.words.text("unit-scale-twice").into_owned()),
        names => Ok(Unit::Scale(names)),
    };
    field.parsed_words(ui, salt, &names.join("; "), parse).committed
}

/// The period whose figure is 100.
fn index(ctx: &ViewCtx<'_>, ui: &mut Ui, salt: impl AsIdSalt, base: Period) -> Option<Unit> {
    let label = ctx.words.text("unit-index-base");
    let field = Field::new(ctx.theme, &label).width(0.5 * ctx.theme.scale.size.field);
    let parse = |text: &str| {
        let base = parse_period(text, ctx.words);
        base.map(|base| Unit::Index { base }).map_err(|problem| ctx.words.date_problem(problem).into_owned())
    };
    field.parsed_words(ui, salt, &ctx.words.period(base), parse).committed
}

/// The names in a text, parted by semicolons or line ends.
fn names_of(text: &str) -> Vec<String> {
    text.split([';', '\n']).map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

fn has_twice(names: &[String]) -> bool {
    names.iter().enumerate().any(|(at, name)| names.iter().take(at).any(|before| before == name))
}

/// A whole number that makes a unit.
fn number(
    ctx: &ViewCtx<'_>,
    ui: &mut Ui,
    key: &str,
    salt: impl AsIdSalt,
    value: u32,
    make: impl Fn(u32) -> Unit,
) -> Option<Unit> {
    let label = ctx.words.text(key);
    let field = Field::new(ctx.theme, &label).width(0.4 * ctx.theme.scale.size.field);
    let parse = |text: &str| {
        let number = text.trim().parse().map_err(|_| ctx.words.text("unit-whole-number").into_owned())?;
        match make(number) {
            Unit::Score { from, to } if from >= to => Err(ctx.words.fault(&FaultKind::EmptyScale)),
            Unit::Rank { of: 0 } => Err(ctx.words.fault(&FaultKind::EmptyScale)),
            unit => Ok(unit),
        }
    };
    field.parsed(ui, salt, &value.to_string(), parse).committed
}
