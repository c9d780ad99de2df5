//! What can be done with the chart of a panel: how it is drawn, what is worked out
//! of the figures, which time, which words; and where it goes.

use eframe::egui::Ui;

use super::chart_box::{ChartBox, Words};
use super::shown::Panel;
use crate::edit::{Command, ListCommand};
use crate::plan::Period;
use crate::plan::chart::{Chart, ChartKind, SavedChart};
use crate::plan::derivation::Derivation;
use crate::plan::id::{ChartId, SeriesId};
use crate::ui::context::{Request, ViewCtx};
use crate::ui::parts::chart_file::{ChartFile, FileKind};
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, Field, fields};
use crate::wording::date::parse_period;

/// How many figures a moving average takes in: a year of months or quarters.
const AVERAGED: [u8; 3] = [3, 4, 12];

/// Draws the choices of how a chart is drawn.
pub fn choices_ui(ctx: &ViewCtx<'_>, chart_box: &mut ChartBox, panel: &Panel, ui: &mut Ui) {
    if matches!(chart_box.chart.kind, ChartKind::Goal(_)) {
        return;
    }
    fields(ui, ctx.theme, |ui| {
        kind_ui(ctx, &mut chart_box.chart, panel, ui);
        derived_ui(ctx, &mut chart_box.chart, panel, ui);
        period_ui(ctx, "series-chart-from", panel, &mut chart_box.chart.from, ui);
        period_ui(ctx, "series-chart-until", panel, &mut chart_box.chart.until, ui);
    });
}

fn kind_ui(ctx: &ViewCtx<'_>, chart: &mut Chart, panel: &Panel, ui: &mut Ui) {
    const KINDS: [(ChartKind, &str); 7] = [
        (ChartKind::Line, "series-kind-line"),
        (ChartKind::YearOverYear, "series-kind-years"),
        (ChartKind::Bars, "series-kind-bars"),
        (ChartKind::StackedBars, "series-kind-stacked"),
        (ChartKind::Bridge, "series-kind-bridge"),
        (ChartKind::SmallMultiples, "series-kind-multiples"),
        (ChartKind::Sparkline, "series-kind-sparkline"),
    ];
    let names = KINDS.map(|(kind, key)| (kind, ctx.words.text(key)));
    let options: Vec<(ChartKind, &str)> = names.iter().map(|(kind, name)| (*kind, name.as_ref())).collect();
    let label = ctx.words.text("series-chart-kind");
    let field = Field::new(ctx.theme, &label).width(0.7 * ctx.theme.scale.size.field);
    let edited = field.choice(ui, ("chart-kind", panel.key()), &options, Some(&chart.kind));
    if let Some(kind) = edited.committed {
        chart.kind = kind;
    }
}

/// What can be worked out of the series of a panel.
fn offered(ctx: &ViewCtx<'_>, panel: &Panel) -> Vec<(Option<Derivation>, String)> {
    let words = ctx.words;
    let text = |key: &str| words.text(key).into_owned();
    let mut all = vec![(None, text("series-derived-none"))];
    let first = panel.all().filter_map(|series| series.points.first()).map(|point| point.period).min();
    if let Some(base) = first {
        let name = words.fill("series-derived-index", &[("base", words.period(base).into())]);
        all.push((Some(Derivation::Index(base)), name));
    }
    all.push((Some(Derivation::ChangeInAYear), text("series-derived-change")));
    all.push((Some(Derivation::PercentInAYear), text("series-derived-percent")));
    for many in AVERAGED {
        let name = words.fill("series-derived-average", &[("many", many.to_string().into())]);
        all.push((Some(Derivation::MovingAverage(many)), name));
    }
    all.push((Some(Derivation::CumulativeInYear), text("series-derived-cumulative")));
    for other in others(ctx, panel) {
        let Some(series) = ctx.document.plan.series.get(other) else { continue };
        let name = [series.title.as_str(), series.area.as_str()].join(", ");
        let told = |key: &str| words.fill(key, &[("other", name.clone().into())]);
        all.push((Some(Derivation::DifferenceTo(other)), told("series-derived-difference")));
        all.push((Some(Derivation::ShareOf(other)), told("series-derived-share")));
        all.push((Some(Derivation::SumWith(vec![other])), told("series-derived-sum")));
    }
    all
}

/// Other series of the same unit: those that count the same first.
fn others(ctx: &ViewCtx<'_>, panel: &Panel) -> Vec<SeriesId> {
    let Some(first) = panel.all().next() else { return Vec::new() };
    let fits = |other: &&crate::plan::series::Series| {
        other.unit == first.unit && panel.all().all(|series| series.id != other.id)
    };
    let mut found: Vec<_> = ctx.document.plan.series.iter().filter(fits).collect();
    found.sort_by_key(|other| other.title != first.title);
    found.into_iter().map(|other| other.id).collect()
}

fn derived_ui(ctx: &ViewCtx<'_>, chart: &mut Chart, panel: &Panel, ui: &mut Ui) {
    let mut offered = offered(ctx, panel);
    let now = chart.lines.first().and_then(|line| line.derived.clone());
    if !offered.iter().any(|(derived, _)| *derived == now) {
        // A saved chart may hold what is not offered, such as another base.
        let name = match &now {
            Some(Derivation::Index(base)) => {
                ctx.words.fill("series-derived-index", &[("base", ctx.words.period(*base).into())])
            }
            _ => ctx.words.text("series-derived-other").into_owned(),
        };
        offered.push((now.clone(), name));
    }
    let options: Vec<(Option<Derivation>, &str)> =
        offered.iter().map(|(derived, name)| (derived.clone(), name.as_str())).collect();
    let label = ctx.words.text("series-chart-derived");
    let field = Field::new(ctx.theme, &label).width(ctx.theme.scale.size.field);
    let edited = field.choice(ui, ("chart-derived", panel.key()), &options, Some(&now));
    if let Some(derived) = edited.committed {
        for line in &mut chart.lines {
            line.derived.clone_from(&derived);
        }
    }
}

fn period_ui(ctx: &ViewCtx<'_>, key: &'static str, panel: &Panel, period: &mut Option<Period>, ui: &mut Ui) {
    let label = ctx.words.text(key);
    let hint = ctx.words.text("series-chart-all");
    let field = Field::new(ctx.theme, &label).placeholder(&hint).width(0.42 * ctx.theme.scale.size.field);
    let shown = period.map(|period| ctx.words.period(period)).unwrap_or_default();
    let parse = |text: &str| match text.trim() {
        "" => Ok(None),
        text => parse_period(text, ctx.words)
            .map(Some)
            .map_err(|problem| ctx.words.date_problem(problem).into_owned()),
    };
    if let Some(found) = field.parsed_words(ui, (key, panel.key()), &shown, parse).committed {
        *period = found;
    }
}

/// Draws the fields for the words that replace those made from the data.
pub fn words_ui(ctx: &ViewCtx<'_>, chart_box: &mut ChartBox, panel: &Panel, ui: &mut Ui) {
    if chart_box.words == Words::Closed {
        return;
    }
    let picture = chart_box.picture(ctx);
    let made = |own: &Option<String>, made: &str| own.clone().unwrap_or_else(|| made.to_owned());
    let chart = &mut chart_box.chart;
    let parts: [(&'static str, &mut Option<String>, &str); 4] = [
        ("series-chart-title", &mut chart.title, picture.title.as_str()),
        ("series-chart-subtitle", &mut chart.subtitle, picture.subtitle.as_str()),
        ("series-chart-sentence", &mut chart.sentence, picture.sentence.as_str()),
        ("series-chart-note", &mut chart.note, ""),
    ];
    for (key, place, from_data) in parts {
        let label = ctx.words.text(key);
        let field = Field::new(ctx.theme, &label).width(ctx.theme.scale.size.prose);
        let shown = made(place, from_data);
        let edited = field.long_text(ui, (key, panel.key()), &shown, 1).committed;
        if let Some(text) = edited {
            let text = text.trim();
            *place = (!text.is_empty() && text != from_data).then(|| text.to_owned());
        }
    }
    ui.label(ctx.theme.small(ctx.words.text("series-chart-words-hint")));
}

/// Draws the buttons below a chart: words, a closer look, saving, copies and files.
pub fn buttons_ui(ctx: &ViewCtx<'_>, chart_box: &mut ChartBox, ui: &mut Ui) {
    let (theme, words) = (ctx.theme, ctx.words);
    ui.horizontal_wrapped(|ui| {
        let label = words.text("series-chart-words");
        if ui.add(Button::quiet(theme, &label).icon(Icon::Edit)).clicked() {
            chart_box.words = match chart_box.words {
                Words::Open => Words::Closed,
                Words::Closed => Words::Open,
            };
        }
        if chart_box.state.is_close() {
            let label = words.text("series-chart-see-all");
            if ui.add(Button::quiet(theme, &label)).clicked() {
                chart_box.state.see_all();
            }
        }
        export_ui(ctx, chart_box, ui);
    });
    if ctx.is_editable() {
        save_ui(ctx, chart_box, ui);
    }
}

fn export_ui(ctx: &ViewCtx<'_>, chart_box: &mut ChartBox, ui: &mut Ui) {
    const KINDS: [(FileKind, &str); 6] = [
        (FileKind::CopiedPicture, "series-chart-copy-picture"),
        (FileKind::CopiedTable, "series-chart-copy-table"),
        (FileKind::Svg, "series-chart-svg"),
        (FileKind::Png, "series-chart-png"),
        (FileKind::Csv, "series-chart-csv"),
        (FileKind::Xlsx, "series-chart-xlsx"),
    ];
    let label = ctx.words.text("series-chart-export");
    ui.menu_button(label.as_ref(), |ui| {
        for (kind, key) in KINDS {
            if ui.button(ctx.words.text(key)).clicked() {
                let name = match chart_box.name.trim() {
                    "" => chart_box.picture(ctx).title.clone(),
                    name => name.to_owned(),
                };
                let on = ctx.insights.on();
                let file = ChartFile { picture: chart_box.picture(ctx), kind, name, on };
                ctx.send(Request::Export(Box::new(file)));
                ui.close();
            }
        }
    });
}

fn save_ui(ctx: &ViewCtx<'_>, chart_box: &mut ChartBox, ui: &mut Ui) {
    let (theme, words) = (ctx.theme, ctx.words);
    ui.horizontal_wrapped(|ui| {
        let label = words.text("series-chart-name");
        let field = Field::new(theme, &label).width(theme.scale.size.field);
        if let Some(name) = field.text(ui, "chart-name", &chart_box.name).committed {
            chart_box.name = name;
        }
        let name = chart_box.name.trim().to_owned();
        if let Some(id) = chart_box.saved {
            if chart_box.is_changed(ctx)
                || ctx.document.plan.charts.get(id).is_some_and(|saved| saved.name != name)
            {
                let label = words.text("series-chart-save");
                if ui
                    .add_enabled(!name.is_empty(), Button::secondary(theme, &label).icon(Icon::Save))
                    .clicked()
                {
                    save(ctx, id, name.clone(), &chart_box.chart);
                }
            }
            let label = words.text("series-chart-remove");
            if ui.add(Button::danger(theme, &label).icon(Icon::Remove)).clicked() {
                ctx.edit(Command::Chart(ListCommand::Remove(id)));
                chart_box.saved = None;
            }
        } else {
            let label = words.text("series-chart-save-new");
            if ui.add_enabled(!name.is_empty(), Button::secondary(theme, &label).icon(Icon::Save)).clicked() {
                let chart = chart_box.chart.clone();
                ctx.edit(Command::Chart(ListCommand::Add(Box::new(SavedChart {
                    id: ChartId(0),
                    name,
                    chart,
                }))));
            }
        }
    });
}

fn save(ctx: &ViewCtx<'_>, id: ChartId, name: String, chart: &Chart) {
    let saved = SavedChart { id, name, chart: chart.clone() };
    ctx.edit(Command::Chart(ListCommand::Set(Box::new(saved))));
}
