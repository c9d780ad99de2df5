//! The filter as it is ticked: a button, and what it opens.

use std::collections::BTreeSet;

use eframe::egui::{Align, Layout, Popup, PopupCloseBehavior, ScrollArea, Ui, vec2};

use super::bar::{give_back, is_open};
use super::filter::{Counts, Filter};
use super::form::capital;
use crate::plan::id::FocusAreaId;
use crate::ui::context::ViewCtx;
use crate::ui::parts::verdict;
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, space};

/// From this width of the window on, in points, two lists of ticks stand beside each other.
const TWO_COLUMNS_FROM: f32 = 620.0;
/// How much of the window's height the ticks may take.
const MOST_OF_HEIGHT: f32 = 0.6;

/// Draws the button and, while it is open, what can be ticked.
pub(super) fn filter_ui(ctx: &ViewCtx<'_>, filter: &mut Filter, counts: &Counts, ui: &mut Ui) {
    let words = ctx.words;
    let label = match filter.len() {
        0 => words.text("goals-filter").into_owned(),
        some => words.fill("goals-filter-ticked", &[("count", words.count(some).into())]),
    };
    let button = ui.add(Button::secondary(ctx.theme, &label).icon(Icon::Filter));
    let was_open = is_open(&button);
    let screen = ui.ctx().content_rect().size();
    Popup::from_toggle_button_response(&button)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .accessible_name(words.text("goals-filter"))
        .gap(ctx.theme.scale.gap.xs)
        .show(|ui| {
            let columns = if screen.x >= TWO_COLUMNS_FROM { 2 } else { 1 };
            let width = 0.75 * ctx.theme.scale.size.field;
            ScrollArea::vertical().max_height(MOST_OF_HEIGHT * screen.y).auto_shrink(true).show(ui, |ui| {
                let whole = columns as f32 * (width + ctx.theme.scale.gap.l);
                ui.set_width(whole.min(screen.x - 2.0 * ctx.theme.scale.gap.xl));
                ui.horizontal_top(|ui| {
                    column(ui, width, |ui| {
                        verdicts_ui(ctx, filter, counts, ui);
                        origins_ui(ctx, filter, counts, ui);
                        if columns == 1 {
                            places_ui(ctx, filter, counts, ui);
                        }
                    });
                    if columns == 2 {
                        column(ui, width, |ui| places_ui(ctx, filter, counts, ui));
                    }
                });
            });
            if !filter.is_empty() {
                let clear = words.text("goals-filter-clear");
                if ui.add(Button::quiet(ctx.theme, &clear).icon(Icon::Close)).clicked() {
                    *filter = Filter::default();
                }
            }
        });
    give_back(ui, &button, was_open);
}

fn column(ui: &mut Ui, width: f32, contents: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.y = 0.0;
        contents(ui);
    });
}

fn verdicts_ui(ctx: &ViewCtx<'_>, filter: &mut Filter, counts: &Counts, ui: &mut Ui) {
    heading(ctx, ui, "goals-column-verdict");
    for kind in verdict::ORDER {
        let count = counts.verdicts.get(&kind).copied().unwrap_or_default();
        tick(ctx, ui, &mut filter.verdicts, &kind, &ctx.words.verdict(kind), count);
    }
}

fn origins_ui(ctx: &ViewCtx<'_>, filter: &mut Filter, counts: &Counts, ui: &mut Ui) {
    heading(ctx, ui, "goals-origin");
    for (origin, count) in &counts.origins {
        tick(ctx, ui, &mut filter.origins, origin, &ctx.words.origin(*origin), *count);
    }
}

/// Focus areas, and who answers for goals where somebody does.
fn places_ui(ctx: &ViewCtx<'_>, filter: &mut Filter, counts: &Counts, ui: &mut Ui) {
    let areas = ctx.document.plan.focus_areas.iter().map(|area| Some(area.id));
    let areas: Vec<_> = areas.chain([None]).filter(|area| counts.areas.contains_key(area)).collect();
    if !areas.is_empty() {
        heading(ctx, ui, "goals-area");
        for area in areas {
            let count = counts.areas.get(&area).copied().unwrap_or_default();
            tick(ctx, ui, &mut filter.areas, &area, &area_name(ctx, area), count);
        }
    }
    if counts.responsibles.keys().any(Option::is_some) {
        heading(ctx, ui, "goals-responsible");
        // Nobody comes last.
        let (nobody, named): (Vec<_>, Vec<_>) =
            counts.responsibles.iter().partition(|(name, _)| name.is_none());
        for (name, count) in named.into_iter().chain(nobody) {
            tick(ctx, ui, &mut filter.responsibles, name, &responsible_name(ctx, name.as_deref()), *count);
        }
    }
}

fn heading(ctx: &ViewCtx<'_>, ui: &mut Ui, key: &str) {
    space(ui, ctx.theme.scale.gap.s);
    ui.label(ctx.theme.caption(ctx.words.text(key)));
}

fn tick<T: Ord + Clone>(
    ctx: &ViewCtx<'_>,
    ui: &mut Ui,
    ticked: &mut BTreeSet<T>,
    value: &T,
    name: &str,
    count: usize,
) {
    let mut is_ticked = ticked.contains(value);
    let args = [("name", capital(name).into()), ("count", ctx.words.count(count).into())];
    let label = ctx.words.fill("goals-tick", &args);
    if ui.checkbox(&mut is_ticked, label).changed() {
        if is_ticked {
            ticked.insert(value.clone())
        } else {
            ticked.remove(value)
        };
    }
}

fn area_name(ctx: &ViewCtx<'_>, area: Option<FocusAreaId>) -> String {
    let found = area.and_then(|area| ctx.document.plan.focus_areas.get(area));
    found.map_or_else(|| ctx.words.text("goals-without-area").into_owned(), |area| area.title.clone())
}

fn responsible_name(ctx: &ViewCtx<'_>, name: Option<&str>) -> String {
    name.map_or_else(|| ctx.words.text("goals-nobody").into_owned(), str::to_owned)
}

/// Everything that is ticked, in words.
pub(super) fn ticked(ctx: &ViewCtx<'_>, filter: &Filter) -> String {
    let Filter { verdicts, origins, areas, responsibles } = filter;
    let shown = verdict::ORDER.iter().filter(|kind| verdicts.contains(kind));
    let verdicts = shown.map(|kind| ctx.words.verdict(*kind).into_owned());
    let origins = origins.iter().map(|origin| ctx.words.origin(*origin).into_owned());
    let areas = areas.iter().map(|area| area_name(ctx, *area));
    let responsibles = responsibles.iter().map(|name| responsible_name(ctx, name.as_deref()));
    verdicts.chain(origins).chain(areas).chain(responsibles).collect::<Vec<_>>().join(", ")
}
