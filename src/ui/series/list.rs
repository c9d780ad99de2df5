//! The list to choose series from.

use eframe::egui::{
    Rect, Response, Role, ScrollArea, Sense, Stroke, StrokeKind, TextStyle, TextWrapMode, Ui, WidgetInfo,
    WidgetText, pos2, vec2,
};

use super::{SeriesView, events};
use crate::edit::Subject;
use crate::plan::series::{Exactness, Series};
use crate::plan::{Amount, List};
use crate::ui::context::{Request, ViewCtx};
use crate::ui::parts::search_field::search_field;
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, Chosen, space};

/// So many saved charts are seen at once, in heights of a button.
const MOST_CHARTS: f32 = 4.5;

/// The search and what it found.
#[derive(Debug, Default)]
pub struct ListState {
    search: String,
    found: Option<Found>,
}

/// The series that match, and what they were looked for in.
#[derive(Debug)]
struct Found {
    search: String,
    list: List<Series>,
    /// Positions in the list.
    rows: Vec<usize>,
}

impl ListState {
    /// The positions of the series that match the search, looked for only when
    /// the search or the list changed.
    fn found(&mut self, list: &List<Series>) -> Vec<usize> {
        let fresh = |found: &Found| found.search == self.search && found.list.is_same(list);
        if !self.found.as_ref().is_some_and(fresh) {
            let rows = (0..list.len()).filter(|at| list.at(*at).is_some_and(|s| matches(s, &self.search)));
            self.found =
                Some(Found { rows: rows.collect(), search: self.search.clone(), list: list.clone() });
        }
        self.found.as_ref().map(|found| found.rows.clone()).unwrap_or_default()
    }
}

/// Whether every word of the search stands in the title or the area.
fn matches(series: &Series, search: &str) -> bool {
    let text = format!("{} {}", series.title, series.area).to_lowercase();
    search.to_lowercase().split_whitespace().all(|word| text.contains(word))
}

/// Draws search, list and the button for a new series, in all the room there is.
pub fn list_ui(ctx: &ViewCtx<'_>, state: &mut SeriesView, ui: &mut Ui) {
    search_ui(ctx, state, ui);
    charts_ui(ctx, state, ui);
    events::events_ui(ctx, &mut state.events, ui);
    let rows = state.list.found(&ctx.document.plan.series);
    if rows.is_empty() {
        ui.label(ctx.theme.muted(ctx.words.text("series-search-nothing")));
    }
    let height = row_height(ctx, ui);
    ui.spacing_mut().item_spacing.y = 0.0;
    let role = eframe::egui::UiBuilder::new()
        .accessibility_role(Role::List)
        .accessibility_label(ctx.words.text("series-list"));
    ui.scope_builder(role, |ui| {
        ScrollArea::vertical().id_salt("series").auto_shrink(false).show_rows(
            ui,
            height,
            rows.len(),
            |ui, seen| {
                for row in seen {
                    let Some(series) = rows.get(row).and_then(|at| ctx.document.plan.series.at(*at)) else {
                        continue;
                    };
                    ui.push_id(series.id, |ui| row_ui(ctx, state, series, height, ui));
                }
            },
        );
    });
}

fn search_ui(ctx: &ViewCtx<'_>, state: &mut SeriesView, ui: &mut Ui) {
    let hint = ctx.words.text("series-search");
    search_field(ui, &hint, &mut state.list.search, f32::INFINITY);
    if ctx.is_editable() {
        ui.horizontal_wrapped(|ui| {
            let (import, add) = (ctx.words.text("series-import"), ctx.words.text("series-add"));
            if ui.add(Button::secondary(ctx.theme, &import).icon(Icon::Download)).clicked() {
                ctx.send(Request::ChooseImport);
            }
            if ui.add(Button::quiet(ctx.theme, &add).icon(Icon::Add)).clicked() {
                super::add(ctx, state);
            }
        });
    }
    space(ui, ctx.theme.scale.gap.xs);
}

/// Charts that were saved under a name, each a button that shows it.
fn charts_ui(ctx: &ViewCtx<'_>, state: &mut SeriesView, ui: &mut Ui) {
    let charts = &ctx.document.plan.charts;
    if charts.is_empty() {
        return;
    }
    let title = ctx.words.text("series-charts");
    ui.label(ctx.theme.caption(title.as_ref()));
    let most = MOST_CHARTS * ctx.theme.scale.size.control;
    ScrollArea::vertical().id_salt("charts").max_height(most).show(ui, |ui| {
        for saved in charts.iter() {
            ui.push_id(saved.id, |ui| {
                if ui.add(Button::quiet(ctx.theme, &saved.name).icon(Icon::Chart)).clicked() {
                    state.lead_to(Subject::Chart(saved.id));
                }
            });
        }
    });
    space(ui, ctx.theme.scale.gap.s);
}

fn row_height(ctx: &ViewCtx<'_>, ui: &Ui) -> f32 {
    let lines = ui.text_style_height(&TextStyle::Body) + ui.text_style_height(&TextStyle::Small);
    (lines + 2.0 * ctx.theme.scale.gap.s).ceil()
}

/// A series with its box; the whole row can be pressed.
fn row_ui(ctx: &ViewCtx<'_>, state: &mut SeriesView, series: &Series, height: f32, ui: &mut Ui) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    let chosen = if state.chosen().contains(&series.id) { Chosen::This } else { Chosen::Another };
    let about = about(ctx, series);
    response.widget_info(|| {
        let name = format!("{}, {about}", series.title);
        WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), chosen == Chosen::This, name)
    });
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    if response.clicked() {
        state.toggle(series.id);
    }
    if ui.is_rect_visible(rect) {
        paint_ground(ctx, &response, rect, ui);
        paint_box(ctx, chosen, rect, ui);
        paint_words(ctx, series, &about, rect, ui);
    }
    response.on_hover_text(format!("{}\n{about}", series.title));
}

/// `Aabenraa · 702 personer (maj 2019)`: area, and the latest known figure in its
/// unit and its time; without a figure only the unit.
fn about(ctx: &ViewCtx<'_>, series: &Series) -> String {
    let words = ctx.words;
    let figure = |amount: Amount, exactness: Exactness| {
        let figure = words.amount_in(amount, series.decimals, &series.unit);
        match exactness {
            Exactness::Approximate => words.fill("figure-about", &[("figure", figure.into())]),
            Exactness::Uncertain => words.fill("figure-uncertain", &[("figure", figure.into())]),
            Exactness::Table | Exactness::Prose => figure,
        }
    };
    let latest = ctx.insights.trend(series.id).and_then(|trend| trend.latest);
    let level = || series.levels.iter().find_map(|level| Some((level, level.value.number()?)));
    let what = match (latest, level()) {
        (Some(latest), _) => {
            let period = words.period_short(latest.period);
            format!("{} ({period})", figure(latest.value, latest.exactness))
        }
        (None, Some((level, amount))) => figure(amount, level.exactness.unwrap_or(series.exactness)),
        (None, None) => words.fill("series-no-value", &[("unit", words.unit(&series.unit).into())]),
    };
    if series.area.is_empty() { what } else { format!("{} · {what}", series.area) }
}

fn paint_ground(ctx: &ViewCtx<'_>, response: &Response, rect: Rect, ui: &Ui) {
    let (palette, scale) = (&ctx.theme.palette, &ctx.theme.scale);
    let radius = scale.radius.control();
    if response.hovered() {
        ui.painter().rect_filled(rect, radius, palette.ground.hover);
    }
    if response.has_focus() {
        let ring = Stroke::new(scale.line.focus, palette.line.focus);
        ui.painter().rect_stroke(rect, radius, ring, StrokeKind::Inside);
    }
}

fn paint_box(ctx: &ViewCtx<'_>, chosen: Chosen, row: Rect, ui: &Ui) {
    let (palette, scale) = (&ctx.theme.palette, &ctx.theme.scale);
    let center = pos2(row.left() + scale.gap.s + scale.icon.m / 2.0, row.center().y);
    let square = Rect::from_center_size(center, vec2(scale.icon.m, scale.icon.m));
    match chosen {
        Chosen::This => {
            ui.painter().rect_filled(square, scale.radius.mark, palette.accent.fill);
            let tick = ui.painter().layout_no_wrap(
                Icon::Check.char().into(),
                ctx.theme.icon_font(scale.icon.s),
                palette.accent.on_fill,
            );
            ui.painter().galley(center - tick.size() / 2.0, tick, palette.accent.on_fill);
        }
        Chosen::Another => {
            let edge = Stroke::new(scale.line.hair, palette.line.strong);
            ui.painter().rect(square, scale.radius.mark, palette.ground.field, edge, StrokeKind::Inside);
        }
    }
}

fn paint_words(ctx: &ViewCtx<'_>, series: &Series, about: &str, row: Rect, ui: &Ui) {
    let (theme, gap) = (ctx.theme, ctx.theme.scale.gap.s);
    let left = row.left() + 2.0 * gap + theme.scale.icon.m;
    let right = row.right() - gap;
    let line = |text: eframe::egui::RichText, style: TextStyle, width: f32| {
        WidgetText::from(text).into_galley(ui, Some(TextWrapMode::Truncate), width.max(1.0), style)
    };
    let plain = theme.palette.text.plain;
    let title = line(eframe::egui::RichText::new(&series.title), TextStyle::Body, right - left);
    let top = row.top() + gap;
    let below = top + ui.text_style_height(&TextStyle::Body);
    ui.painter().galley(pos2(left, top), title, plain);
    let about = line(theme.small(about), TextStyle::Small, right - left);
    ui.painter().galley(pos2(left, below), about, theme.palette.text.muted);
}
