//! What a measure counts: one of the known units, or words of the plan's own.

use eframe::egui::Ui;

use super::form;
use crate::document::FaultKind;
use crate::plan::id::MeasureId;
use crate::plan::unit::Unit;
use crate::ui::context::ViewCtx;
use crate::wording::number::NumberProblem;

/// The units that need nothing more said.
const PLAIN: [Unit; 14] = [
    Unit::Persons,
    Unit::Citizens,
    Unit::FullTimePersons,
    Unit::EconomicFullTimePersons,
    Unit::FullYearPersons,
    Unit::ContactCourses,
    Unit::Companies,
    Unit::Employees,
    Unit::Cases,
    Unit::Percent,
    Unit::PercentagePoints,
    Unit::Kroner,
    Unit::ThousandKroner,
    Unit::MillionKroner,
];

/// How many municipalities are ranked against each other.
const MUNICIPALITIES: u32 = 98;

/// Which unit, before what it needs to be whole.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Plain(usize),
    Score,
    Rank,
    Other,
}

impl Kind {
    fn of(unit: &Unit) -> Self {
        match unit {
            Unit::Score { .. } => Self::Score,
            Unit::Rank { .. } => Self::Rank,
            Unit::Other(_) => Self::Other,
            plain => PLAIN.iter().position(|unit| unit == plain).map_or(Self::Other, Self::Plain),
        }
    }
}

/// Whether the unit has more to say than which one it is.
pub(super) fn has_more(unit: &Unit) -> bool {
    matches!(unit, Unit::Score { .. } | Unit::Rank { .. } | Unit::Other(_))
}

/// Draws which unit a measure has. Returns another one when it is chosen.
pub(super) fn unit_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, id: MeasureId, unit: &Unit) -> Option<Unit> {
    let words = ctx.words;
    let label = words.text("goals-unit");
    if !ctx.is_editable() {
        form::read::<Unit>(ctx, ui, &label, &words.unit(unit));
        return None;
    }
    let names: Vec<_> = PLAIN.iter().map(|unit| words.unit(unit)).collect();
    let more = [
        (Kind::Score, words.text("goals-unit-score")),
        (Kind::Rank, words.text("goals-unit-rank")),
        (Kind::Other, words.text("goals-unit-other")),
    ];
    let plain = names.iter().enumerate().map(|(nth, name)| (Kind::Plain(nth), &**name));
    let options: Vec<_> = plain.chain(more.iter().map(|(kind, name)| (*kind, &**name))).collect();
    let chosen = form::choice(ctx, ui, &label, ("unit", id), &options, &Kind::of(unit));
    match chosen? {
        Kind::Plain(nth) => PLAIN.get(nth).cloned(),
        Kind::Score => Some(Unit::Score { from: 1, to: 10 }),
        Kind::Rank => Some(Unit::Rank { of: MUNICIPALITIES }),
        Kind::Other => Some(Unit::Other(words.unit(unit).into_owned())),
    }
}

/// Draws what the unit needs to be whole. Returns the new unit once the edit is finished.
pub(super) fn more_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, id: MeasureId, unit: &Unit) -> Option<Unit> {
    match unit {
        Unit::Other(name) => {
            let label = ctx.words.text("goals-unit-name");
            form::text(ctx, ui, &label, ("unit-name", id), name).committed.map(Unit::Other)
        }
        Unit::Rank { of } => {
            whole_ui(ctx, ui, "goals-unit-rank-of", ("rank-of", id), *of, |of| Unit::Rank { of })
        }
        Unit::Score { from, to } => {
            let (from, to) = (*from, *to);
            let lowest = |from| Unit::Score { from, to };
            let highest = |to| Unit::Score { from, to };
            let lower = whole_ui(ctx, ui, "goals-unit-score-from", ("score-from", id), from, lowest);
            let upper = whole_ui(ctx, ui, "goals-unit-score-to", ("score-to", id), to, highest);
            lower.or(upper)
        }
        _ => None,
    }
}

/// A whole number that makes a unit. A scale that would be empty is refused.
fn whole_ui(
    ctx: &ViewCtx<'_>,
    ui: &mut Ui,
    label: &str,
    salt: (&str, MeasureId),
    value: u32,
    make: impl Fn(u32) -> Unit,
) -> Option<Unit> {
    let label = ctx.words.text(label);
    let parse = |text: &str| {
        let number = text.trim().parse::<u32>();
        let number = number.map_err(|_| ctx.words.number_problem(&NumberProblem::NotANumber))?;
        match make(number) {
            Unit::Score { from, to } if from >= to => Err(ctx.words.fault(&FaultKind::EmptyScale)),
            Unit::Rank { of: 0 } => Err(ctx.words.fault(&FaultKind::EmptyScale)),
            unit => Ok(unit),
        }
    };
    form::field(ctx, &label).parsed(ui, salt, &value.to_string(), parse).committed
}
