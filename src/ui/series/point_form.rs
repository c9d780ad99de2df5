//! A new point: its series, its period, its value.

use eframe::egui::Ui;

use super::SeriesView;
use super::panel::short_name;
use super::shown::Panel;
use super::typed::{edit_text, parse_value};
use crate::edit::SeriesCommand;
use crate::plan::Period;
use crate::plan::id::SeriesId;
use crate::plan::series::{Series, Value};
use crate::ui::context::ViewCtx;
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, Field, fields};
use crate::wording::date::parse_period;

/// What has been written of a new point.
#[derive(Debug, Default)]
pub struct NewPoint {
    panel: Option<SeriesId>,
    series: Option<SeriesId>,
    period: Option<Period>,
    value: Option<Value>,
    /// How many were added: each is written in fresh fields.
    added: usize,
}

/// Draws the fields for a new point of `panel`.
pub fn point_form_ui(ctx: &ViewCtx<'_>, state: &mut SeriesView, panel: &Panel, ui: &mut Ui) {
    if state.new_point.panel != Some(panel.key()) {
        return closed_ui(ctx, state, panel, ui);
    }
    let chosen =
        panel.all().find(|series| state.new_point.series == Some(series.id)).or_else(|| panel.all().next());
    let Some(series) = chosen else { return };
    fields(ui, ctx.theme, |ui| {
        if panel.series.len() > 1 {
            series_ui(ctx, &mut state.new_point, panel, series, ui);
        }
        period_ui(ctx, &mut state.new_point, series, ui);
        value_ui(ctx, &mut state.new_point, series, ui);
    });
    ui.horizontal(|ui| buttons_ui(ctx, state, series, ui));
}

fn closed_ui(ctx: &ViewCtx<'_>, state: &mut SeriesView, panel: &Panel, ui: &mut Ui) {
    let label = ctx.words.text("series-add-point");
    if ui.add(Button::quiet(ctx.theme, &label).icon(Icon::Add)).clicked() {
        let added = state.new_point.added + 1;
        state.new_point = NewPoint { panel: Some(panel.key()), added, ..NewPoint::default() };
    }
}

fn series_ui(ctx: &ViewCtx<'_>, new: &mut NewPoint, panel: &Panel, series: &Series, ui: &mut Ui) {
    let names: Vec<(SeriesId, String)> = panel.all().map(|one| (one.id, short_name(panel, one))).collect();
    let options: Vec<(SeriesId, &str)> = names.iter().map(|(id, name)| (*id, name.as_str())).collect();
    let label = ctx.words.text("series-point-series");
    let field = Field::new(ctx.theme, &label).width(0.6 * ctx.theme.scale.size.field);
    if let Some(id) = field.choice(ui, "series", &options, Some(&series.id)).committed {
        new.series = Some(id);
    }
}

fn period_ui(ctx: &ViewCtx<'_>, new: &mut NewPoint, series: &Series, ui: &mut Ui) {
    let (label, hint) = (ctx.words.text("series-point-period"), ctx.words.text("series-point-period-hint"));
    let shown = new.period.map(|period| ctx.words.period(period)).unwrap_or_default();
    let field = Field::new(ctx.theme, &label).hint(&hint).width(0.6 * ctx.theme.scale.size.field);
    let edited = field.parsed(ui, ("period", new.added), &shown, |text| {
        let period =
            parse_period(text, ctx.words).map_err(|problem| ctx.words.date_problem(problem).into_owned())?;
        match series.point(period) {
            Some(_) => Err(ctx.words.text("series-point-exists").into_owned()),
            None => Ok(period),
        }
    });
    new.period = edited.committed.or(new.period);
}

fn value_ui(ctx: &ViewCtx<'_>, new: &mut NewPoint, series: &Series, ui: &mut Ui) {
    let (label, hint) = (ctx.words.text("series-column-value"), ctx.words.text("series-point-value-hint"));
    let shown = new.value.map(|value| edit_text(ctx.words, value)).unwrap_or_default();
    let field = Field::new(ctx.theme, &label).hint(&hint).width(0.6 * ctx.theme.scale.size.field);
    let edited = field.parsed(ui, ("value", new.added), &shown, |text| {
        parse_value(ctx.words, series, text)?.ok_or_else(|| ctx.words.text("series-value-words").into_owned())
    });
    new.value = edited.committed.or(new.value);
}

fn buttons_ui(ctx: &ViewCtx<'_>, state: &mut SeriesView, series: &Series, ui: &mut Ui) {
    let (add, close) = (ctx.words.text("series-point-add"), ctx.words.text("series-point-close"));
    let ready = state.new_point.period.zip(state.new_point.value);
    let pressed = ui.add_enabled_ui(ready.is_some(), |ui| {
        let tip = ctx.words.text("series-point-add-tip");
        ui.add(Button::secondary(ctx.theme, &add).icon(Icon::Add).tip(tip)).clicked()
    });
    if let Some((period, value)) = ready.filter(|_| pressed.inner) {
        let command = SeriesCommand::SetPoints { id: series.id, points: vec![(period, Some(value))] };
        state.edit(ctx, series.id, command);
        let new = &mut state.new_point;
        (new.period, new.value, new.added) = (None, None, new.added + 1);
    }
    if ui.add(Button::quiet(ctx.theme, &close)).clicked() {
        state.new_point.panel = None;
    }
}
