//! Series of one unit: what they are, their sentences, plot, table and fields.

use eframe::egui::{Align, Layout, Rect, Sense, TextStyle, Ui, UiBuilder, vec2};

use super::SeriesView;
use super::shown::{Panel, Shared};
use super::{form, plot, point_form, table};
use crate::plan::series::Series;
use crate::ui::context::ViewCtx;
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, card, space};

/// From this width on, in points, the table stands beside the plot.
const BESIDE: f32 = 880.0;
/// The plot's share of the width then.
const PLOT_SHARE: f32 = 0.58;
/// How high a plot is for its width, and within which bounds, in points.
const PLOT_ASPECT: f32 = 0.45;
const PLOT_HEIGHT: (f32, f32) = (220.0, 400.0);

/// Draws a panel.
pub fn panel_ui(ctx: &ViewCtx<'_>, state: &mut SeriesView, panel: &Panel, ui: &mut Ui) {
    let drawn = card(ui, ctx.theme, |ui| {
        ui.label(ctx.theme.heading(heading(ctx, panel)));
        ui.label(ctx.theme.muted(subheading(ctx, panel)));
        space(ui, ctx.theme.scale.gap.xs);
        for shared in &panel.series {
            ui.push_id(shared.series.id, |ui| series_ui(ctx, state, panel, shared, ui));
        }
        comparison_ui(ctx, state, panel, ui);
        space(ui, ctx.theme.scale.gap.s);
        if ui.available_width() > BESIDE {
            beside_ui(ctx, state, panel, ui);
        } else {
            let (least, most) = PLOT_HEIGHT;
            let height = (PLOT_ASPECT * ui.available_width()).clamp(least, most);
            plot::plot_ui(ctx, &mut state.walk, panel, height, ui);
            space(ui, ctx.theme.scale.gap.m);
            table::table_ui(ctx, state, panel, height, ui);
        }
        if ctx.is_editable() {
            space(ui, ctx.theme.scale.gap.m);
            point_form::point_form_ui(ctx, state, panel, ui);
        }
    });
    if panel.all().any(|series| state.reveal == Some(series.id)) {
        // As much as there is room for, from the top.
        let top = Rect::from_min_size(drawn.response.rect.min, vec2(1.0, ui.clip_rect().height()));
        ui.scroll_to_rect(top.intersect(drawn.response.rect), None);
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

/// The unit, and the area where there is only one.
fn subheading(ctx: &ViewCtx<'_>, panel: &Panel) -> String {
    let Some(first) = panel.all().next() else { return String::new() };
    let unit = ctx.words.unit(&first.unit);
    let one_area = panel.all().all(|series| series.area == first.area);
    if one_area && !first.area.is_empty() { format!("{}, {unit}", first.area) } else { unit.into_owned() }
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
    plot::paint_mark(ctx, shared.nth, rect.center(), ui.painter());
}

fn words_ui(ctx: &ViewCtx<'_>, panel: &Panel, series: &Series, ui: &mut Ui) {
    let theme = ctx.theme;
    ui.spacing_mut().item_spacing.y = theme.scale.gap.xs;
    if panel.series.len() > 1 {
        ui.label(theme.strong(short_name(panel, series)));
    }
    ui.label(sentence(ctx, series));
    for text in [&series.definition, &series.note].into_iter().flatten() {
        ui.label(theme.small(text));
    }
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
fn beside_ui(ctx: &ViewCtx<'_>, state: &mut SeriesView, panel: &Panel, ui: &mut Ui) {
    let (least, most) = PLOT_HEIGHT;
    let room = ui.available_rect_before_wrap();
    let plot_width = PLOT_SHARE * room.width();
    let height = (PLOT_ASPECT * plot_width).clamp(least, most);
    let room = Rect::from_min_size(room.min, vec2(room.width(), height));
    let (left, right) = room.split_left_right_at_x(room.left() + plot_width);
    let right = right.with_min_x(right.left() + ctx.theme.scale.gap.l);
    let plot = ui.scope_builder(UiBuilder::new().max_rect(left).id_salt("plot"), |ui| {
        plot::plot_ui(ctx, &mut state.walk, panel, height, ui);
    });
    let table = ui.scope_builder(UiBuilder::new().max_rect(right).id_salt("table"), |ui| {
        table::table_ui(ctx, state, panel, height, ui);
    });
    ui.advance_cursor_after_rect(plot.response.rect.union(table.response.rect));
}
