//! Series of one unit: what they are, their sentences, plot, table and fields.

use chrono::NaiveDate;
use eframe::egui::{Align, Layout, Rect, Sense, TextStyle, Ui, UiBuilder, vec2};

use super::SeriesView;
use super::chart_box::ChartBox;
use super::shown::{Panel, Shared};
use super::{chart_tools, form, point_form, table};
use crate::chart::series_chart::TargetLine;
use crate::plan::feed::Feed;
use crate::plan::series::Series;
use crate::ui::context::ViewCtx;
use crate::ui::parts::chart;
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, card, space};

/// From this width on, in points, the table stands beside the plot.
const BESIDE: f32 = 880.0;
/// The plot's share of the width then.
const PLOT_SHARE: f32 = 0.58;
/// How high a plot is for its width, and within which bounds, in points.
const PLOT_ASPECT: f32 = 0.56;
const PLOT_HEIGHT: (f32, f32) = (300.0, 480.0);
/// The radius of the mark that tells a series' colour, in points.
const MARK: f32 = 5.0;

/// Draws a panel.
pub fn panel_ui(ctx: &ViewCtx<'_>, state: &mut SeriesView, panel: &Panel, ui: &mut Ui) {
    let mut chart_box = state.charts.remove(&panel.key()).unwrap_or_else(|| ChartBox::of(panel));
    chart_box.follow(panel);
    let drawn = card(ui, ctx.theme, |ui| {
        for shared in &panel.series {
            ui.push_id(shared.series.id, |ui| series_ui(ctx, state, panel, shared, ui));
        }
        comparison_ui(ctx, state, panel, ui);
        space(ui, ctx.theme.scale.gap.s);
        if ui.available_width() > BESIDE {
            chart_tools::choices_ui(ctx, &mut chart_box, panel, ui);
            space(ui, ctx.theme.scale.gap.m);
            beside_ui(ctx, state, &mut chart_box, panel, ui);
        } else {
            // The chart comes before its choices, which would fill a small window.
            let (least, most) = PLOT_HEIGHT;
            let height = (PLOT_ASPECT * ui.available_width()).clamp(least, most);
            chart_ui(ctx, &mut chart_box, height, ui);
            chart_tools::choices_ui(ctx, &mut chart_box, panel, ui);
            space(ui, ctx.theme.scale.gap.m);
            table::table_ui(ctx, state, panel, height, ui);
        }
        chart_tools::buttons_ui(ctx, &mut chart_box, ui);
        chart_tools::words_ui(ctx, &mut chart_box, panel, ui);
        if ctx.is_editable() {
            space(ui, ctx.theme.scale.gap.m);
            point_form::point_form_ui(ctx, state, panel, ui);
        }
    });
    state.charts.insert(panel.key(), chart_box);
    if panel.all().any(|series| state.reveal == Some(series.id)) {
        // As much as there is room for, from the top.
        let top = Rect::from_min_size(drawn.response.rect.min, vec2(1.0, ui.clip_rect().height()));
        ui.scroll_to_rect(top.intersect(drawn.response.rect), None);
    }
}

/// Draws the chart; the line that is clicked, or walked to when Enter is pressed, stands
/// out, and no longer when that is done again.
fn chart_ui(ctx: &ViewCtx<'_>, chart_box: &mut ChartBox, height: f32, ui: &mut Ui) {
    let picture = chart_box.picture(ctx);
    let size = vec2(ui.available_width(), height);
    let drawn = chart::chart_ui(ctx, &mut chart_box.state, &picture, size, ui);
    if let Some(line) = drawn.clicked.filter(|_| chart_box.chart.lines.len() > 1) {
        let highlight = &mut chart_box.chart.highlight;
        *highlight = (*highlight != Some(line)).then_some(line);
    }
}

/// What all of it is about.
pub fn heading(ctx: &ViewCtx<'_>, panel: &Panel) -> String {
    let mut titles: Vec<&str> = panel.all().map(|series| series.title.as_str()).collect();
    titles.dedup();
    match titles.as_slice() {
        [one] => (*one).to_owned(),
        many => ctx.words.fill("series-together", &[("count", many.len().into())]),
    }
}

/// What a series is called among the others of its panel, in as few words as tell it apart.
pub fn short_name(panel: &Panel, series: &Series) -> String {
    let same_title = panel.all().all(|other| other.title == series.title);
    let same_area = panel.all().all(|other| other.area == series.area);
    match (same_title, same_area) {
        (true, false) => series.area.clone(),
        (_, true) => series.title.clone(),
        (false, false) => format!("{}, {}", series.title, series.area),
    }
}

/// A series' sentence with what is to be known about it, and what can be done.
fn series_ui(ctx: &ViewCtx<'_>, state: &mut SeriesView, panel: &Panel, shared: &Shared, ui: &mut Ui) {
    let (theme, series) = (ctx.theme, shared.series.as_ref());
    ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
        let close = ctx.words.fill("series-leave-out", &[("title", (&series.title).into())]);
        if ui.add(Button::icon_only(theme, Icon::Close, &close)).clicked() {
            state.toggle(series.id);
        }
        if ctx.is_editable() {
            let edit = ctx.words.fill("series-edit", &[("title", (&series.title).into())]);
            if ui.add(Button::icon_only(theme, Icon::Edit, &edit)).clicked() {
                state.open = (state.open != Some(series.id)).then_some(series.id);
            }
        }
        ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
            // The first line stands level with the buttons.
            let above = (theme.scale.size.control - ui.text_style_height(&TextStyle::Body)) / 2.0;
            ui.vertical(|ui| {
                space(ui, above);
                mark_ui(ctx, shared, ui);
            });
            ui.vertical(|ui| {
                space(ui, above);
                words_ui(ctx, panel, series, ui);
            });
        });
    });
    if ctx.is_editable() && state.open == Some(series.id) {
        form::form_ui(ctx, state, series, ui);
    }
}

/// The mark that the series has in the plot; the words beside it say more.
fn mark_ui(ctx: &ViewCtx<'_>, shared: &Shared, ui: &mut Ui) {
    let scale = &ctx.theme.scale;
    let height = ui.text_style_height(&TextStyle::Body);
    let (rect, _) = ui.allocate_exact_size(vec2(scale.icon.m, height), Sense::hover());
    ui.painter().circle_filled(rect.center(), MARK, ctx.theme.palette.series(shared.nth));
}

fn words_ui(ctx: &ViewCtx<'_>, panel: &Panel, series: &Series, ui: &mut Ui) {
    let theme = ctx.theme;
    ui.spacing_mut().item_spacing.y = theme.scale.gap.xs;
    ui.label(theme.strong(short_name(panel, series)));
    if panel.series.len() > 1 {
        ui.label(sentence(ctx, series));
    }
    for text in [&series.definition, &series.note].into_iter().flatten() {
        ui.label(theme.small(text));
    }
    if let Some(feed) = &series.feed {
        ui.label(theme.small(feed_text(ctx, feed)));
    }
}

/// Where the figures are got from: `Jobindsats, Y25I09, opdateret 12. marts 2020,
/// næste gang 12. juni 2020`.
fn feed_text(ctx: &ViewCtx<'_>, feed: &Feed) -> String {
    let words = ctx.words;
    let day = |key: &str, day: NaiveDate| words.fill(key, &[("day", words.day(day).into())]);
    let facts = [
        Some(feed.publisher.clone()),
        Some(feed.table.clone()),
        feed.updated.map(|updated| day("series-feed-updated", updated)),
        feed.next_update.map(|next| day("series-feed-next", next)),
    ];
    let facts = facts.into_iter().flatten().filter(|fact| !fact.is_empty());
    words.fill("series-feed", &[("facts", facts.collect::<Vec<_>>().join(", ").into())])
}

/// The series in one sentence.
pub fn sentence(ctx: &ViewCtx<'_>, series: &Series) -> String {
    match ctx.insights.trend(series.id) {
        Some(trend) => ctx.words.series(series, trend),
        None => series.title.clone(),
    }
}

/// Offers what the series may be compared with.
fn comparison_ui(ctx: &ViewCtx<'_>, state: &mut SeriesView, panel: &Panel, ui: &mut Ui) {
    if panel.others.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        for id in &panel.others {
            let Some(other) = ctx.document.plan.series.get(*id) else { continue };
            let label = ctx.words.fill("series-compare-with", &[("area", (&other.area).into())]);
            if ui.add(Button::secondary(ctx.theme, &label).icon(Icon::Add)).clicked() {
                state.toggle(*id);
                // It joins a panel that is in view already.
                state.reveal = None;
            }
        }
    });
}

/// The plot, and the table as high as the plot at its right.
fn beside_ui(
    ctx: &ViewCtx<'_>,
    state: &mut SeriesView,
    chart_box: &mut ChartBox,
    panel: &Panel,
    ui: &mut Ui,
) {
    let (least, most) = PLOT_HEIGHT;
    let room = ui.available_rect_before_wrap();
    let plot_width = PLOT_SHARE * room.width();
    let height = (PLOT_ASPECT * plot_width).clamp(least, most);
    let room = Rect::from_min_size(room.min, vec2(room.width(), height));
    let (left, right) = room.split_left_right_at_x(room.left() + plot_width);
    let right = right.with_min_x(right.left() + ctx.theme.scale.gap.l);
    let plot = ui.scope_builder(UiBuilder::new().max_rect(left).id_salt("plot"), |ui| {
        chart_ui(ctx, chart_box, height, ui);
    });
    let table = ui.scope_builder(UiBuilder::new().max_rect(right).id_salt("table"), |ui| {
        table::table_ui(ctx, state, panel, height, ui);
    });
    ui.advance_cursor_after_rect(plot.response.rect.union(table.response.rect));
}

/// `Mål: højst 10 %`, with the series where there are several.
pub fn target_text(ctx: &ViewCtx<'_>, panel: &Panel, target: &TargetLine) -> String {
    let Some(series) = panel.all().find(|series| series.id == target.series) else { return String::new() };
    let condition = ctx.words.condition(&ctx.document.plan, &target.condition, &series.unit);
    let text = ctx.words.fill("series-target", &[("condition", condition.into())]);
    if panel.series.len() < 2 { text } else { format!("{text} ({})", short_name(panel, series)) }
}
