//! The fields of a series itself: what is counted, for whom, in which unit.

use eframe::egui::Ui;

use super::{SeriesView, breaks};
use crate::edit::SeriesCommand;
use crate::edit::series::SeriesChange;
use crate::plan::feed::Ages;
use crate::plan::series::{Exactness, Series};
use crate::ui::context::ViewCtx;
use crate::ui::parts::unit_field::unit_field;
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, Field, fields, space};

/// Draws the fields of `series` and asks for what is written in them.
pub fn form_ui(ctx: &ViewCtx<'_>, state: &mut SeriesView, series: &Series, ui: &mut Ui) {
    space(ui, ctx.theme.scale.gap.s);
    let changes = fields(ui, ctx.theme, |ui| {
        let names = [title_ui(ctx, series, ui), area_ui(ctx, series, ui)];
        let figures = [unit_ui(ctx, series, ui), decimals_ui(ctx, series, ui), exactness_ui(ctx, series, ui)];
        let figures = figures.into_iter().chain([ages_ui(ctx, series, ui)]);
        names.into_iter().chain(figures).flatten().collect::<Vec<_>>()
    });
    let texts = [
        definition_ui(ctx, series, ui),
        share_ui(ctx, ("series-field-numerator", &series.numerator), series, ui).map(SeriesChange::Numerator),
        share_ui(ctx, ("series-field-denominator", &series.denominator), series, ui)
            .map(SeriesChange::Denominator),
        breaks::breaks_ui(ctx, series, ui),
        note_ui(ctx, series, ui),
    ];
    for change in changes.into_iter().chain(texts.into_iter().flatten()) {
        state.edit(ctx, series.id, SeriesCommand::Set { id: series.id, change });
    }
    ui.horizontal(|ui| {
        let (close, remove) = (ctx.words.text("series-close-form"), ctx.words.text("series-remove"));
        if ui.add(Button::secondary(ctx.theme, &close)).clicked() {
            state.open = None;
        }
        if ui.add(Button::danger(ctx.theme, &remove).icon(Icon::Remove)).clicked() {
            state.edit(ctx, series.id, SeriesCommand::Remove { id: series.id });
        }
    });
    space(ui, ctx.theme.scale.gap.m);
}

fn title_ui(ctx: &ViewCtx<'_>, series: &Series, ui: &mut Ui) -> Option<SeriesChange> {
    let label = ctx.words.text("series-field-title");
    let field = Field::new(ctx.theme, &label).width(1.5 * ctx.theme.scale.size.field);
    field.text(ui, ("title", series.id), &series.title).committed.map(SeriesChange::Title)
}

fn area_ui(ctx: &ViewCtx<'_>, series: &Series, ui: &mut Ui) -> Option<SeriesChange> {
    let (label, hint) = (ctx.words.text("series-field-area"), ctx.words.text("series-field-area-hint"));
    let field = Field::new(ctx.theme, &label).hint(&hint).width(0.7 * ctx.theme.scale.size.field);
    field.text(ui, ("area", series.id), &series.area).committed.map(SeriesChange::Area)
}

fn unit_ui(ctx: &ViewCtx<'_>, series: &Series, ui: &mut Ui) -> Option<SeriesChange> {
    unit_field(ctx, ui, ("unit", series.id), &series.unit).map(SeriesChange::Unit)
}

fn decimals_ui(ctx: &ViewCtx<'_>, series: &Series, ui: &mut Ui) -> Option<SeriesChange> {
    const DIGITS: [&str; 7] = ["0", "1", "2", "3", "4", "5", "6"];
    let options: Vec<(u8, &str)> = (0..=Series::MAX_DECIMALS).zip(DIGITS).collect();
    let label = ctx.words.text("series-field-decimals");
    let field = Field::new(ctx.theme, &label).width(0.3 * ctx.theme.scale.size.field);
    let edited = field.choice(ui, ("decimals", series.id), &options, Some(&series.decimals));
    edited.committed.map(SeriesChange::Decimals)
}

fn exactness_ui(ctx: &ViewCtx<'_>, series: &Series, ui: &mut Ui) -> Option<SeriesChange> {
    let all = [Exactness::Table, Exactness::Prose, Exactness::Approximate];
    let names = all.map(|exactness| ctx.words.exactness(exactness));
    let options: Vec<(Exactness, &str)> = all.into_iter().zip(names.iter().map(AsRef::as_ref)).collect();
    let label = ctx.words.text("series-column-how-read");
    let field = Field::new(ctx.theme, &label).width(0.8 * ctx.theme.scale.size.field);
    let edited = field.choice(ui, ("exactness", series.id), &options, Some(&series.exactness));
    edited.committed.map(SeriesChange::Exactness)
}

fn definition_ui(ctx: &ViewCtx<'_>, series: &Series, ui: &mut Ui) -> Option<SeriesChange> {
    let (label, hint) =
        (ctx.words.text("series-field-definition"), ctx.words.text("series-field-definition-hint"));
    let value = series.definition.as_deref().unwrap_or_default();
    let field = Field::new(ctx.theme, &label).hint(&hint).width(ctx.theme.scale.size.prose);
    let text = field.long_text(ui, ("definition", series.id), value, 2).committed?;
    Some(SeriesChange::Definition(Some(text)))
}

/// The ages that are counted: `16-24`, `30-`; empty for all.
fn ages_ui(ctx: &ViewCtx<'_>, series: &Series, ui: &mut Ui) -> Option<SeriesChange> {
    let label = ctx.words.text("series-field-ages");
    let field = Field::new(ctx.theme, &label).width(0.4 * ctx.theme.scale.size.field);
    let shown = series.ages.map(|ages| ctx.words.ages(ages)).unwrap_or_default();
    let parse = |text: &str| match text.trim() {
        "" => Ok(None),
        text => {
            Ages::parse(text).map(Some).ok_or_else(|| ctx.words.text("series-field-ages-bad").into_owned())
        }
    };
    field.parsed_words(ui, ("ages", series.id), &shown, parse).committed.map(SeriesChange::Ages)
}

/// What a share counts, or what it is a share of.
fn share_ui(
    ctx: &ViewCtx<'_>,
    (key, value): (&'static str, &Option<String>),
    series: &Series,
    ui: &mut Ui,
) -> Option<Option<String>> {
    let label = ctx.words.text(key);
    let field = Field::new(ctx.theme, &label).width(ctx.theme.scale.size.prose);
    let value = value.as_deref().unwrap_or_default();
    field.text(ui, (key, series.id), value).committed.map(Some)
}

fn note_ui(ctx: &ViewCtx<'_>, series: &Series, ui: &mut Ui) -> Option<SeriesChange> {
    let label = ctx.words.text("series-field-note");
    let value = series.note.as_deref().unwrap_or_default();
    let field = Field::new(ctx.theme, &label).width(ctx.theme.scale.size.prose);
    let text = field.long_text(ui, ("note", series.id), value, 2).committed?;
    Some(SeriesChange::Note(Some(text)))
}
