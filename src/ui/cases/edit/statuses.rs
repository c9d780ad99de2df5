//! How the persons of a case went: the days, and the series that hold the figures.

use chrono::Days;
use eframe::egui::Ui;

use super::{Editing, in_box, measures, set};
use crate::plan::id::{MeasureId, SeriesId};
use crate::plan::investment::{InvestmentCase, Outcome, Status, StatusGroup};
use crate::ui::cases::money::capital;
use crate::ui::context::ViewCtx;
use crate::ui::parts::series_chooser::series_chooser;
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, Field, fields, space};
use crate::wording::date::parse_day;

const OUTCOMES: [Outcome; 5] =
    [Outcome::All, Outcome::Remaining, Outcome::SelfSupport, Outcome::OtherSupport, Outcome::OtherGroup];

/// Draws the statuses and a button for one more.
pub fn statuses_ui(ctx: &ViewCtx<'_>, state: &mut Editing, case: &InvestmentCase, ui: &mut Ui) {
    for (at, status) in case.statuses.iter().enumerate() {
        ui.push_id(at, |ui| status_ui(ctx, state, case, (at, status), ui));
    }
    let label = ctx.words.text("cases-add-status");
    if ui.add(Button::secondary(ctx.theme, &label).icon(Icon::Add)).clicked() {
        // Later than the last, for days follow each other.
        let after = case.statuses.last().and_then(|last| last.on.checked_add_days(Days::new(1)));
        let on = after.map_or(ctx.today, |after| after.max(ctx.today));
        set(ctx, case, |case| case.statuses.push(Status { on, groups: Vec::new() }));
    }
}

fn status_ui(
    ctx: &ViewCtx<'_>,
    state: &mut Editing,
    case: &InvestmentCase,
    (at, status): (usize, &Status),
    ui: &mut Ui,
) {
    let words = ctx.words;
    fields(ui, ctx.theme, |ui| {
        let (label, shown) = (words.text("cases-field-day"), words.day_short(status.on));
        let parse =
            |text: &str| parse_day(text, words).map_err(|problem| words.date_problem(problem).into_owned());
        if let Some(on) = Field::new(ctx.theme, &label).parsed_words(ui, "on", &shown, parse).committed {
            set(ctx, case, |case| {
                case.statuses.get_mut(at).into_iter().for_each(|status| status.on = on);
                case.statuses.sort_by_key(|status| status.on);
            });
        }
        let day = words.day_short(status.on);
        let remove = words.fill("cases-remove-status", &[("day", day.into())]);
        if ui.add(Button::icon_only(ctx.theme, Icon::Remove, &remove)).clicked() {
            set(ctx, case, |case| drop(case.statuses.remove(at)));
        }
    });
    for (nth, group) in status.groups.iter().enumerate() {
        ui.push_id(nth, |ui| {
            fields(ui, ctx.theme, |ui| group_fields(ctx, state, case, (at, nth, group), ui));
            space(ui, ctx.theme.scale.gap.s);
        });
    }
    let label = words.text("cases-add-group");
    if ui.add(Button::quiet(ctx.theme, &label).icon(Icon::Add)).clicked() {
        let used = |outcome: &Outcome| status.groups.iter().any(|group| group.outcome == *outcome);
        let outcome = OUTCOMES.into_iter().find(|outcome| !used(outcome)).unwrap_or(Outcome::OtherGroup);
        let group = StatusGroup { outcome, initial: None, inflow: None, all: None, milestone: None };
        set(ctx, case, |case| {
            case.statuses.get_mut(at).into_iter().for_each(|status| status.groups.push(group));
        });
    }
    ui.separator();
}

type PutSeries = fn(&mut StatusGroup, Option<SeriesId>);

fn group_fields(
    ctx: &ViewCtx<'_>,
    state: &mut Editing,
    case: &InvestmentCase,
    (at, nth, group): (usize, usize, &StatusGroup),
    ui: &mut Ui,
) {
    let words = ctx.words;
    let put = |change: &dyn Fn(&mut StatusGroup)| {
        set(ctx, case, |case| {
            let group = case.statuses.get_mut(at).and_then(|status| status.groups.get_mut(nth));
            group.into_iter().for_each(change);
        });
    };
    let names = OUTCOMES.map(|outcome| capital(&words.outcome(outcome)));
    let options: Vec<(Outcome, &str)> = OUTCOMES.into_iter().zip(names.iter().map(String::as_str)).collect();
    let label = words.text("cases-field-outcome");
    if let Some(outcome) =
        Field::new(ctx.theme, &label).choice(ui, "outcome", &options, Some(&group.outcome)).committed
    {
        put(&|group| group.outcome = outcome);
    }
    let series: [(&str, &'static str, Option<SeriesId>, PutSeries); 3] = [
        ("cases-field-initial", "initial", group.initial, |group, series| group.initial = series),
        ("cases-field-inflow", "inflow", group.inflow, |group, series| group.inflow = series),
        ("cases-field-all", "all", group.all, |group, series| group.all = series),
    ];
    for (key, salt, current, put_series) in series {
        let label = words.text(key);
        let chosen = in_box(ui, ctx.theme.scale.size.field, |ui| {
            series_chooser(ctx, ui, &mut state.search, &label, salt, current)
        });
        if let Some(series) = chosen {
            put(&|group| put_series(group, series));
        }
    }
    let (label, measures) = (words.text("cases-milestone"), measures(ctx));
    let options: Vec<(Option<MeasureId>, &str)> =
        measures.iter().map(|(id, name)| (*id, name.as_str())).collect();
    if let Some(milestone) =
        Field::new(ctx.theme, &label).choice(ui, "milestone", &options, Some(&group.milestone)).committed
    {
        put(&|group| group.milestone = milestone);
    }
    let outcome = words.outcome(group.outcome);
    let remove = words.fill("cases-remove-group", &[("outcome", outcome.into())]);
    if ui.add(Button::icon_only(ctx.theme, Icon::Remove, &remove)).clicked() {
        set(ctx, case, |case| {
            if let Some(status) = case.statuses.get_mut(at) {
                status.groups.remove(nth);
            }
        });
    }
}
