//! One measure of a goal: what is measured, what should be reached, how it goes.

use eframe::egui::Ui;

use super::{Focus, GoalsView, form, target};
use crate::analysis::trend::Reading;
use crate::edit::goal::MeasureChange;
use crate::edit::{Command, MeasureCommand, Subject};
use crate::plan::Amount;
use crate::plan::id::{GoalId, SeriesId};
use crate::plan::target::{Base, Condition, Measure};
use crate::plan::unit::Unit;
use crate::ui::context::{Request, ViewCtx};
use crate::ui::parts::number_field::number_field;
use crate::ui::parts::series_chooser::series_chooser;
use crate::ui::parts::unit_field::unit_field;
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, fields, space};
use crate::wording::number::parse_cell;

/// Draws a measure of `goal`; its title takes the keyboard where `focus` says so.
pub(super) fn measure_ui(
    ctx: &ViewCtx<'_>,
    state: &mut GoalsView,
    ui: &mut Ui,
    goal: GoalId,
    measure: &Measure,
    focus: Option<Focus>,
) {
    let id = measure.id;
    let set = |change| ctx.edit(Command::Measure(MeasureCommand::Set { goal, id, change }));
    what_ui(ctx, ui, measure, focus).into_iter().for_each(set);
    target::target_ui(ctx, ui, measure, &mut state.wanted).into_iter().for_each(set);
    if measure.target.condition != Condition::Deliver || measure.series.is_some() || measure.base.is_some() {
        series_ui(ctx, state, ui, measure).into_iter().for_each(set);
        base_ui(ctx, ui, measure).into_iter().for_each(|base| set(MeasureChange::Base(base)));
    }
    let (label, note) = (ctx.words.text("goals-note"), measure.note.as_deref().unwrap_or(""));
    if let Some(note) = form::long_text(ctx, ui, &label, ("measure-note", id), note).committed {
        set(MeasureChange::Note(Some(note)));
    }
}

/// What is measured, and in which unit.
fn what_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, measure: &Measure, focus: Option<Focus>) -> Option<MeasureChange> {
    let id = measure.id;
    let mut change = None;
    let least = ctx.theme.scale.size.field * 0.6;
    form::beside(ui, ctx.theme, least, &[3.0, 2.0], |ui, nth| {
        if nth == 0 {
            let label = ctx.words.text("goals-measure-title");
            let edited = form::text(ctx, ui, &label, ("measure", id), &measure.title);
            if let (Some(response), Some(_)) = (&edited.response, focus) {
                form::take_keyboard(ui, response, &measure.title);
            }
            change = edited.committed.map(MeasureChange::Title).or(change.take());
        } else {
            change = unit_ui(ctx, ui, measure).map(MeasureChange::Unit).or(change.take());
        }
    });
    change
}

fn unit_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, measure: &Measure) -> Option<Unit> {
    if !ctx.is_editable() {
        form::read::<Unit>(ctx, ui, &ctx.words.text("unit-label"), &ctx.words.unit(&measure.unit));
        return None;
    }
    fields(ui, ctx.theme, |ui| unit_field(ctx, ui, ("unit", measure.id), &measure.unit))
}

/// The series that shows how it goes, and its latest figure.
fn series_ui(
    ctx: &ViewCtx<'_>,
    state: &mut GoalsView,
    ui: &mut Ui,
    measure: &Measure,
) -> Option<MeasureChange> {
    let label = ctx.words.text("goals-series");
    let mut change = None;
    if ctx.is_editable() {
        let search = &mut state.series_search;
        let salt = ("series", measure.id);
        change = series_chooser(ctx, ui, search, &label, salt, measure.series).map(MeasureChange::Series);
    } else if let Some(series) = measure.series.and_then(|id| ctx.document.plan.series.get(id)) {
        form::read::<()>(ctx, ui, &label, &series.title);
    }
    if let Some(series) = measure.series {
        ui.horizontal_wrapped(|ui| {
            ui.label(latest_line(ctx, series));
            let show = ctx.words.text("goals-series-show");
            if ui.add(Button::quiet(ctx.theme, &show).icon(Icon::Chart)).clicked() {
                ctx.send(Request::LeadTo(Subject::Series(series)));
            }
        });
    }
    space(ui, ctx.theme.scale.gap.s);
    change
}

/// `Seneste tal 11,6 % (maj 2020)`.
fn latest_line(ctx: &ViewCtx<'_>, series: SeriesId) -> String {
    let latest = ctx.insights.trend(series).and_then(|trend| trend.latest);
    let series = ctx.document.plan.series.get(series);
    let (Some(Reading { period, value, exactness }), Some(series)) = (latest, series) else {
        return ctx.words.text("goals-latest-none").into_owned();
    };
    let figure = ctx.words.figure_read(value, series.decimals, &series.unit, exactness);
    let args = [("figure", figure.into()), ("period", ctx.words.period(period).into())];
    ctx.words.fill("goals-latest", &args)
}

/// The level the plan starts from, and when it was so.
fn base_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, measure: &Measure) -> Option<Option<Base>> {
    let base = measure.base.as_ref();
    let mut change = None;
    let least = ctx.theme.scale.size.field * 0.4;
    form::beside(ui, ctx.theme, least, &[1.0, 1.0], |ui, nth| {
        if nth == 0 {
            if let Some(value) = base_value_ui(ctx, ui, measure) {
                change = Some(value.map(|value| match base {
                    Some(base) => Base { value, ..base.clone() },
                    None => Base { value, period: None, note: None },
                }));
            }
        } else if let Some(base) = base {
            let salt = ("base-period", measure.id);
            if let Some(period) = target::period_ui(ctx, ui, salt, "goals-base-period", base.period) {
                change = Some(Some(Base { period: Some(period), ..base.clone() }));
            }
        }
    });
    if let Some(note) = base.and_then(|base| base.note.as_deref()) {
        ui.label(ctx.theme.small(note));
    }
    change
}

fn base_value_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, measure: &Measure) -> Option<Option<Amount>> {
    let label = ctx.words.text("goals-base");
    let shown = measure.base.as_ref().map(|base| ctx.words.exact(base.value)).unwrap_or_default();
    if !ctx.is_editable() {
        form::read::<Amount>(ctx, ui, &label, &shown);
        return None;
    }
    let parse = |text: &str| parse_cell(text, &measure.unit, ctx.words.language());
    number_field(ctx, ui, form::field(ctx, &label), ("base", measure.id), &shown, parse, Some)
}
