//! What a measure should reach and when: the fields of its target.

use chrono::NaiveDate;
use eframe::egui::Ui;

use super::form;
use crate::edit::goal::MeasureChange;
use crate::plan::Period;
use crate::plan::amount::Amount;
use crate::plan::id::MeasureId;
use crate::plan::target::{Better, Condition, Due, Measure};
use crate::ui::context::ViewCtx;
use crate::ui::parts::number_field::number_field;
use crate::wording::date::{parse_day, parse_period};
use crate::wording::number::parse_in_unit;

/// A condition without its level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    AtMost,
    Below,
    AtLeast,
    Keep,
    Deliver,
}

impl Kind {
    const ALL: [Self; 5] = [Self::AtMost, Self::Below, Self::AtLeast, Self::Keep, Self::Deliver];

    fn of(condition: Condition) -> Self {
        match condition {
            Condition::AtMost(_) => Self::AtMost,
            Condition::Below(_) => Self::Below,
            Condition::AtLeast(_) => Self::AtLeast,
            Condition::KeepAtBase(_) => Self::Keep,
            Condition::Deliver => Self::Deliver,
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::AtMost => "goals-condition-at-most",
            Self::Below => "goals-condition-below",
            Self::AtLeast => "goals-condition-at-least",
            Self::Keep => "goals-condition-keep",
            Self::Deliver => "goals-condition-deliver",
        }
    }

    /// The condition with this level; `None` when it needs one and there is none.
    fn with_level(self, level: Option<Amount>) -> Option<Condition> {
        match self {
            Self::AtMost => level.map(Condition::AtMost),
            Self::Below => level.map(Condition::Below),
            Self::AtLeast => level.map(Condition::AtLeast),
            Self::Keep => Some(Condition::KeepAtBase(Better::Lower)),
            Self::Deliver => Some(Condition::Deliver),
        }
    }
}

/// Draws the condition and the deadline. `wanted` is the condition that was
/// chosen for a measure and waits for its level.
pub(super) fn target_ui(
    ctx: &ViewCtx<'_>,
    ui: &mut Ui,
    measure: &Measure,
    wanted: &mut Option<(MeasureId, Kind)>,
) -> Option<MeasureChange> {
    let mut change = None;
    let least = ctx.theme.scale.size.field * 0.4;
    let (condition, due) = (measure.target.condition, measure.target.due);
    let waiting = wanted.filter(|(id, _)| *id == measure.id).map(|(_, kind)| kind);
    let kind = waiting.unwrap_or(Kind::of(condition));
    form::beside(ui, ctx.theme, least, &[1.0, 1.0, 1.0, 1.0], |ui, nth| {
        let changed = match nth {
            0 => kind_ui(ctx, ui, measure, kind, wanted).map(MeasureChange::Condition),
            1 => level_ui(ctx, ui, measure, kind, wanted).map(MeasureChange::Condition),
            2 => due_ui(ctx, ui, measure.id, due).map(MeasureChange::Due),
            _ => when_ui(ctx, ui, measure.id, due).map(MeasureChange::Due),
        };
        change = changed.or(change.take());
    });
    change
}

fn kind_ui(
    ctx: &ViewCtx<'_>,
    ui: &mut Ui,
    measure: &Measure,
    kind: Kind,
    wanted: &mut Option<(MeasureId, Kind)>,
) -> Option<Condition> {
    let names = Kind::ALL.map(|kind| ctx.words.text(kind.key()));
    let options: Vec<(Kind, &str)> = Kind::ALL.into_iter().zip(names.iter().map(|name| &**name)).collect();
    let label = ctx.words.text("goals-condition");
    let chosen = form::choice(ctx, ui, &label, ("condition", measure.id), &options, &kind)?;
    let before = measure.target.condition;
    let level = before.level().or(measure.base.as_ref().map(|base| base.value));
    let condition = match (chosen, before) {
        (Kind::Keep, Condition::AtLeast(_)) => Some(Condition::KeepAtBase(Better::Higher)),
        _ => chosen.with_level(level),
    };
    *wanted = condition.is_none().then_some((measure.id, chosen));
    condition.filter(|condition| *condition != before)
}

/// The level, or which way is better, or nothing.
fn level_ui(
    ctx: &ViewCtx<'_>,
    ui: &mut Ui,
    measure: &Measure,
    kind: Kind,
    wanted: &mut Option<(MeasureId, Kind)>,
) -> Option<Condition> {
    match (kind, measure.target.condition) {
        (Kind::Deliver, _) => None,
        (Kind::Keep, Condition::KeepAtBase(better)) => {
            let ways = [Better::Lower, Better::Higher];
            let names = ways.map(|way| form::capital(&ctx.words.better(way)));
            let options: Vec<(Better, &str)> =
                ways.into_iter().zip(names.iter().map(String::as_str)).collect();
            let label = ctx.words.text("goals-better");
            form::choice(ctx, ui, &label, ("better", measure.id), &options, &better)
                .map(Condition::KeepAtBase)
        }
        (kind, condition) => {
            let label = ctx.words.text("goals-level");
            let shown = condition.level().map(|level| ctx.words.exact(level)).unwrap_or_default();
            if !ctx.is_editable() {
                form::read::<Condition>(ctx, ui, &label, &shown);
                return None;
            }
            let hint = ctx.words.text("goals-level-hint");
            let field = form::field(ctx, &label);
            let field = if wanted.is_some() { field.hint(&hint) } else { field };
            let parse = |text: &str| parse_in_unit(text, &measure.unit, ctx.words.language());
            let salt = ("level", measure.id);
            let level = number_field(ctx, ui, field, salt, &shown, parse, |meant| meant)?;
            *wanted = None;
            kind.with_level(Some(level))
        }
    }
}

/// A deadline without its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum DueKind {
    In,
    By,
    EveryYear,
    Unstated,
}

impl DueKind {
    const ALL: [Self; 4] = [Self::In, Self::By, Self::EveryYear, Self::Unstated];

    fn of(due: Due) -> Self {
        match due {
            Due::In(_) => Self::In,
            Due::By(_) => Self::By,
            Due::EveryYear => Self::EveryYear,
            Due::Unstated => Self::Unstated,
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::In => "goals-due-in",
            Self::By => "goals-due-by",
            Self::EveryYear => "goals-due-every-year",
            Self::Unstated => "goals-due-unstated",
        }
    }

    /// Where a time is needed, the plan's own is the one to begin with.
    fn within(self, plan: Period) -> Due {
        match self {
            Self::In => Due::In(plan),
            Self::By => Due::By(plan.last_day()),
            Self::EveryYear => Due::EveryYear,
            Self::Unstated => Due::Unstated,
        }
    }
}

fn due_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, id: MeasureId, due: Due) -> Option<Due> {
    let names = DueKind::ALL.map(|kind| ctx.words.text(kind.key()));
    let options: Vec<(DueKind, &str)> =
        DueKind::ALL.into_iter().zip(names.iter().map(|name| &**name)).collect();
    let label = ctx.words.text("goals-due");
    let chosen = form::choice(ctx, ui, &label, ("due", id), &options, &DueKind::of(due))?;
    Some(chosen.within(ctx.document.plan.period))
}

/// The period or the day, where the deadline has one.
fn when_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, id: MeasureId, due: Due) -> Option<Due> {
    match due {
        Due::In(period) => period_ui(ctx, ui, ("due-in", id), "goals-due-period", Some(period)).map(Due::In),
        Due::By(day) => day_ui(ctx, ui, id, day).map(Due::By),
        Due::EveryYear | Due::Unstated => None,
    }
}

/// A period as it is typed. An empty field is no period and is not committed.
pub(super) fn period_ui(
    ctx: &ViewCtx<'_>,
    ui: &mut Ui,
    salt: (&str, MeasureId),
    label: &str,
    period: Option<Period>,
) -> Option<Period> {
    let label = ctx.words.text(label);
    let shown = period.map(|period| ctx.words.period(period)).unwrap_or_default();
    if !ctx.is_editable() {
        form::read::<Period>(ctx, ui, &label, &shown);
        return None;
    }
    let parse = |text: &str| {
        parse_period(text, ctx.words).map_err(|problem| ctx.words.date_problem(problem).into_owned())
    };
    let hint = ctx.words.text("goals-period-pattern");
    form::field(ctx, &label).placeholder(&hint).parsed_words(ui, salt, &shown, parse).committed
}

fn day_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, id: MeasureId, day: NaiveDate) -> Option<NaiveDate> {
    let label = ctx.words.text("goals-due-day");
    let shown = ctx.words.day_short(day);
    if !ctx.is_editable() {
        form::read::<NaiveDate>(ctx, ui, &label, &shown);
        return None;
    }
    let parse = |text: &str| {
        parse_day(text, ctx.words).map_err(|problem| ctx.words.date_problem(problem).into_owned())
    };
    let hint = ctx.words.text("goals-day-pattern");
    form::field(ctx, &label).placeholder(&hint).parsed_words(ui, ("due-by", id), &shown, parse).committed
}
