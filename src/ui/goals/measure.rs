//! One measure of a goal: what is measured, what should be reached, how it goes.

use eframe::egui::Ui;

use super::assessment::{Of, assessment_ui};
use super::{Focus, GoalsView, deliveries, form, target};
use crate::analysis::judge::{MeasureJudgement, Verdict};
use crate::analysis::trend::Reading;
use crate::edit::goal::MeasureChange;
use crate::edit::{Command, MeasureCommand, Subject};
use crate::plan::id::{GoalId, SeriesId};
use crate::plan::measure::Measure;
use crate::plan::unit::Unit;
use crate::ui::context::{Request, ViewCtx};
use crate::ui::parts::series_chooser::series_chooser;
use crate::ui::parts::unit_field::unit_field;
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, disclosure, fields, space};

/// Draws a measure of `goal`; its title takes the keyboard where `focus` says so.
pub(super) fn measure_ui(
    ctx: &ViewCtx<'_>,
    state: &mut GoalsView,
    ui: &mut Ui,
    goal: GoalId,
    measure: &Measure,
    focus: Option<Focus>,
) {
    let parts = |ui: &mut Ui| parts_ui(ctx, state, ui, goal, measure, focus);
    form::group(ui, ("measure", measure.id), &measure.title, parts);
}

fn parts_ui(
    ctx: &ViewCtx<'_>,
    state: &mut GoalsView,
    ui: &mut Ui,
    goal: GoalId,
    measure: &Measure,
    focus: Option<Focus>,
) {
    let id = measure.id;
    let set = |change| ctx.edit(Command::Measure(MeasureCommand::Set { goal, id, change }));
    if focus.is_some() && ctx.is_editable() {
        // What is new is there to be filled in.
        state.drafts.of(measure).open_all();
    }
    target::targets_ui(ctx, state, ui, goal, measure);
    deliveries::deliveries_ui(ctx, &mut state.choosing, ui, measure).into_iter().for_each(set);
    space(ui, ctx.theme.scale.gap.s);
    what_ui(ctx, state, ui, measure, focus).into_iter().for_each(set);
    series_ui(ctx, state, ui, measure).into_iter().for_each(set);
    more_ui(ctx, ui, measure).into_iter().for_each(set);
    let judged = ctx.insights.goal(goal).and_then(|judged| judged.of(id));
    let computed = judged.map_or(Verdict::InWords, MeasureJudgement::computed);
    let (of, assessment) = (Of::Measure(id), measure.assessment.as_ref());
    let drafts = &mut state.drafts.assessments;
    let assessed = assessment_ui(ctx, drafts, ui, of, assessment, computed);
    assessed.map(MeasureChange::Assessment).into_iter().for_each(set);
}

/// What few measures have; text where it is filled in and not being changed.
fn more_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, measure: &Measure) -> Option<MeasureChange> {
    let (words, id) = (ctx.words, measure.id);
    let Measure { subgroup, unclear, note, .. } = measure;
    let label = words.text("goals-measure-more");
    if !ctx.is_editable() || !disclosure(ui, ctx.theme, ("measure-more", id), &label) {
        let filled =
            [("goals-measure-subgroup", subgroup), ("goals-measure-unclear", unclear), ("goals-note", note)];
        for (key, text) in filled {
            text.iter().for_each(|text| target::fact_ui(ctx, ui, key, text));
        }
        return None;
    }
    let subgroup = {
        let (label, pattern) =
            (words.text("goals-measure-subgroup"), words.text("goals-measure-subgroup-pattern"));
        let field = form::field(ctx, &label).placeholder(&pattern);
        field.text(ui, ("subgroup", id), subgroup.as_deref().unwrap_or("")).committed
    };
    let unclear = {
        let (label, hint) = (words.text("goals-measure-unclear"), words.text("goals-measure-unclear-hint"));
        let field = form::field(ctx, &label).hint(&hint);
        field.text(ui, ("unclear", id), unclear.as_deref().unwrap_or("")).committed
    };
    let label = words.text("goals-note");
    let note =
        form::long_text(ctx, ui, &label, ("measure-note", id), note.as_deref().unwrap_or("")).committed;
    let subgroup = subgroup.map(|subgroup| MeasureChange::Subgroup(Some(subgroup)));
    let unclear = unclear.map(|unclear| MeasureChange::Unclear(Some(unclear)));
    subgroup.or(unclear).or(note.map(|note| MeasureChange::Note(Some(note))))
}

/// What is measured, and in which unit.
fn what_ui(
    ctx: &ViewCtx<'_>,
    state: &mut GoalsView,
    ui: &mut Ui,
    measure: &Measure,
    focus: Option<Focus>,
) -> Option<MeasureChange> {
    if !ctx.is_editable() {
        // What is measured stands above.
        form::read::<Unit>(ctx, ui, &ctx.words.text("unit-label"), &ctx.words.unit(&measure.unit));
        return None;
    }
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
            change = unit_ui(ctx, state, ui, measure).or(change.take());
        }
    });
    change
}

/// The unit. One that the targets do not fit waits until they are mended.
fn unit_ui(
    ctx: &ViewCtx<'_>,
    state: &mut GoalsView,
    ui: &mut Ui,
    measure: &Measure,
) -> Option<MeasureChange> {
    let draft = state.drafts.of(measure);
    draft.unit = fields(ui, ctx.theme, |ui| unit_field(ctx, ui, ("unit", measure.id), &draft.unit))?;
    match draft.unit_change(measure) {
        Some(change) => {
            draft.sent(&change);
            Some(change)
        }
        None => {
            draft.open_impossible(measure);
            None
        }
    }
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
        let search = &mut state.choosing;
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

#[cfg(test)]
mod tests {
    use eframe::egui::Vec2;
    use egui_kittest::kittest::Queryable as _;

    use crate::ui::context::Access;
    use crate::ui::goals::tests::{choose, goal, press, write};
    use crate::ui::testing::{harness, sample};
    use crate::ui::view::View;

    #[test]
    fn whom_it_is_about_and_what_is_unclear_are_written_and_read() {
        let mut h = harness(View::Goals, sample(), Vec2::new(1280.0, 1600.0));
        choose(&mut h, "3, ");
        press(&mut h, "Mere om målingen");
        write(&mut h, "Gælder kun", "kvinder");
        write(&mut h, "Uklart i planen", "Andelen af hvem?");
        let measure = &goal(&h, "3").measures[0];
        assert_eq!(measure.subgroup.as_deref(), Some("kvinder"));
        assert_eq!(measure.unclear.as_deref(), Some("Andelen af hvem?"));
        h.state_mut().access = Access::ReadOnly;
        h.run();
        for text in ["Gælder kun: kvinder", "Uklart i planen: Andelen af hvem?"] {
            assert!(h.query_by_label(text).is_some(), "{text}");
        }
    }
}
