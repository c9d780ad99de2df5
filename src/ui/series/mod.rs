//! The view Series: figures over time, chosen, compared, read and corrected.

mod breaks;
mod chart_box;
mod chart_tools;
mod events;
mod form;
mod list;
mod panel;
mod point_form;
mod shown;
mod table;
#[cfg(test)]
mod tests;
mod typed;

use std::collections::BTreeMap;

use eframe::egui::{Rect, ScrollArea, Ui, UiBuilder, pos2};

use super::context::{Request, ViewCtx};
use super::theme::Icon;
use super::widgets::{Button, EmptyState, space};
use crate::edit::{Command, SeriesCommand, Subject};
use crate::plan::chart::{ChartKind, SavedChart};
use crate::plan::id::{ChartId, SeriesId};
use crate::plan::unit::Unit;
use crate::plan::{List, series::Series};

/// From this width on, in points, the list stands beside the plots.
const WIDE: f32 = 820.0;

/// What the view remembers between drawings.
#[derive(Debug, Default)]
pub struct SeriesView {
    choice: Choice,
    list: list::ListState,
    shown: Option<shown::Shown>,
    page: Page,
    /// The tables, by the first series of their panel.
    tables: BTreeMap<SeriesId, table::TableState>,
    events: events::EventsState,
    new_point: point_form::NewPoint,
    /// The series whose own fields are open.
    open: Option<SeriesId>,
    /// The charts, by the first series of their panel.
    charts: BTreeMap<SeriesId, chart_box::ChartBox>,
    /// A saved chart that is to be shown.
    opening: Option<ChartId>,
    /// A series that is to be scrolled into view.
    reveal: Option<SeriesId>,
    sent: Sent,
}

/// Which series are drawn.
#[derive(Debug, Default)]
enum Choice {
    /// The user has not chosen; a good example is shown, worked out of this list.
    #[default]
    Untouched,
    Example(List<Series>, Vec<SeriesId>),
    /// These, in the order in which they were chosen.
    These(Vec<SeriesId>),
}

/// What is seen where there is no room for both.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Page {
    #[default]
    Plots,
    List,
}

/// What the view asked for last, so that it knows its own changes again.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Sent {
    #[default]
    Nothing,
    /// A new series.
    Added,
    /// A change to this series, which is in view already.
    Changed(SeriesId),
}

impl SeriesView {
    /// Leads to this, if the view shows it.
    pub fn lead_to(&mut self, subject: Subject) {
        let id = match subject {
            Subject::Series(id) => id,
            Subject::Chart(id) => {
                self.opening = Some(id);
                self.page = Page::Plots;
                return;
            }
            _ => return,
        };
        match std::mem::take(&mut self.sent) {
            Sent::Changed(changed) if changed == id => return,
            Sent::Added => self.open = Some(id),
            Sent::Changed(_) | Sent::Nothing => {}
        }
        let chosen = match std::mem::take(&mut self.choice) {
            Choice::These(mut chosen) => {
                if !chosen.contains(&id) {
                    chosen.push(id);
                }
                chosen
            }
            Choice::Untouched | Choice::Example(..) => vec![id],
        };
        self.choice = Choice::These(chosen);
        self.page = Page::Plots;
        self.reveal = Some(id);
    }

    /// Hands over what is being typed in a table, if it can be understood. Call
    /// it before the plan is saved or the view is left.
    pub fn finish_typing(&mut self, ctx: &ViewCtx<'_>) {
        let Some(shown) = self.shown.take() else { return };
        for panel in &shown.panels {
            table::finish_typing(ctx, self, panel);
        }
        self.shown = Some(shown);
    }

    /// The series that are drawn, in the order in which they were chosen.
    fn chosen(&self) -> &[SeriesId] {
        match &self.choice {
            Choice::Untouched => &[],
            Choice::Example(_, chosen) | Choice::These(chosen) => chosen,
        }
    }

    /// Chooses a series, or no longer.
    fn toggle(&mut self, id: SeriesId) {
        let mut chosen = self.chosen().to_vec();
        match chosen.iter().position(|one| *one == id) {
            Some(at) => {
                chosen.remove(at);
            }
            None => {
                chosen.push(id);
                self.reveal = Some(id);
            }
        }
        self.choice = Choice::These(chosen);
    }

    /// Asks for a change to a series that is in view.
    fn edit(&mut self, ctx: &ViewCtx<'_>, id: SeriesId, command: SeriesCommand) {
        self.sent = Sent::Changed(id);
        ctx.edit(Command::Series(command));
    }

    /// Shows a saved chart, and the series it is made of. A chart that is in view already
    /// is only bound to its name.
    fn open_chart(&mut self, ctx: &ViewCtx<'_>, saved: &SavedChart) {
        let series: Vec<SeriesId> = match saved.chart.kind {
            ChartKind::Goal(measure) => {
                ctx.document.plan.measure(measure).and_then(|measure| measure.series).into_iter().collect()
            }
            _ => saved.chart.lines.iter().map(|line| line.series).collect(),
        };
        let Some(first) = series.first().copied() else { return };
        let in_view = self.charts.get_mut(&first).filter(|chart_box| chart_box.chart == saved.chart);
        match in_view {
            Some(chart_box) => {
                chart_box.saved = Some(saved.id);
                chart_box.name.clone_from(&saved.name);
            }
            None => {
                self.charts.insert(first, chart_box::ChartBox::open(saved));
                self.choice = Choice::These(series);
                self.reveal = Some(first);
            }
        }
    }

    /// Follows the plan: what is gone is no longer chosen, what changed is worked out anew.
    fn settle(&mut self, ctx: &ViewCtx<'_>) {
        let list = &ctx.document.plan.series;
        match &mut self.choice {
            Choice::These(chosen) => chosen.retain(|id| ctx.insights.series_position(*id).is_some()),
            Choice::Example(of, _) if of.is_same(list) => {}
            Choice::Untouched | Choice::Example(..) => {
                self.choice = Choice::Example(list.clone(), example(ctx).into_iter().collect());
            }
        }
        if let Some(saved) = self.opening.take().and_then(|id| ctx.document.plan.charts.get(id)) {
            self.open_chart(ctx, saved);
        }
        let plan = &ctx.document.plan;
        if !self.shown.as_ref().is_some_and(|shown| shown.is_of(plan, ctx.insights, self.chosen())) {
            self.shown = Some(shown::Shown::of(plan, ctx.insights, self.chosen()));
            self.tables.retain(|id, _| ctx.insights.series_position(*id).is_some());
            self.charts.retain(|id, _| ctx.insights.series_position(*id).is_some());
        }
    }
}

/// The series with the most known figures, for a first look.
fn example(ctx: &ViewCtx<'_>) -> Option<SeriesId> {
    let known = |series: &&Series| ctx.insights.trend(series.id).map_or(0, |trend| trend.counts.known);
    // Of several with as many, the first in the list.
    let series = ctx.document.plan.series.iter().rev().max_by_key(known)?;
    Some(series.id)
}

/// Draws the view.
pub fn series_ui(ctx: &ViewCtx<'_>, state: &mut SeriesView, ui: &mut Ui) {
    state.settle(ctx);
    if ctx.document.plan.series.is_empty() {
        return empty_ui(ctx, state, ui);
    }
    if ui.available_width() > WIDE {
        return both_ui(ctx, state, ui);
    }
    match state.page {
        Page::List => list_page_ui(ctx, state, ui),
        Page::Plots => {
            let label = ctx.words.text("series-to-list");
            if ui.add(Button::secondary(ctx.theme, &label).icon(Icon::List)).clicked() {
                state.page = Page::List;
            }
            plots_ui(ctx, state, ui);
        }
    }
}

/// The list beside the plots.
fn both_ui(ctx: &ViewCtx<'_>, state: &mut SeriesView, ui: &mut Ui) {
    let size = &ctx.theme.scale.size;
    let room = ui.available_rect_before_wrap();
    let width = (0.3 * room.width()).clamp(0.85 * size.field, 1.15 * size.field);
    let (list, plots) = room.split_left_right_at_x(room.left() + width);
    let plots = Rect::from_min_max(pos2(plots.left() + ctx.theme.scale.gap.xl, plots.top()), plots.max);
    ui.scope_builder(UiBuilder::new().max_rect(list).id_salt("list"), |ui| list::list_ui(ctx, state, ui));
    ui.scope_builder(UiBuilder::new().max_rect(plots).id_salt("plots"), |ui| plots_ui(ctx, state, ui));
}

fn list_page_ui(ctx: &ViewCtx<'_>, state: &mut SeriesView, ui: &mut Ui) {
    let label = ctx.words.fill("series-show-chosen", &[("count", state.chosen().len().into())]);
    if ui.add(Button::primary(ctx.theme, &label).icon(Icon::Chart)).clicked() {
        state.page = Page::Plots;
    }
    list::list_ui(ctx, state, ui);
}

/// Every panel, one under another.
fn plots_ui(ctx: &ViewCtx<'_>, state: &mut SeriesView, ui: &mut Ui) {
    ScrollArea::vertical().id_salt("panels").auto_shrink(false).show(ui, |ui| {
        let Some(shown) = state.shown.take() else { return };
        if shown.panels.is_empty() {
            nothing_chosen_ui(ctx, state, ui);
        }
        for panel in &shown.panels {
            ui.push_id(panel.key(), |ui| panel::panel_ui(ctx, state, panel, ui));
            space(ui, ctx.theme.scale.gap.l);
        }
        // What was chosen or changed meanwhile is worked out in the next pass.
        state.shown = Some(shown);
        state.reveal = None;
    });
}

fn nothing_chosen_ui(ctx: &ViewCtx<'_>, state: &mut SeriesView, ui: &mut Ui) {
    let (title, advice) = (ctx.words.text("series-none-chosen"), ctx.words.text("series-none-chosen-advice"));
    let label = ctx.words.text("series-to-list");
    let mut empty = EmptyState::new(ctx.theme, Icon::Chart, &title, &advice);
    if ui.available_width() <= WIDE && state.page == Page::Plots {
        empty = empty.action(Button::primary(ctx.theme, &label).icon(Icon::List));
    }
    if empty.show(ui).is_some_and(|response| response.clicked()) {
        state.page = Page::List;
    }
}

fn empty_ui(ctx: &ViewCtx<'_>, state: &mut SeriesView, ui: &mut Ui) {
    ui.set_min_size(ui.available_size());
    let words = ctx.words;
    let (title, import) = (words.text("series-empty"), words.text("series-import"));
    let advice = words.text(if ctx.is_editable() { "series-empty-advice" } else { "series-empty-read-only" });
    let mut empty = EmptyState::new(ctx.theme, Icon::Chart, &title, &advice);
    if ctx.is_editable() {
        empty = empty.action(Button::primary(ctx.theme, &import).icon(Icon::Download));
    }
    ui.vertical_centered(|ui| {
        if empty.show(ui).is_some_and(|response| response.clicked()) {
            ctx.send(Request::ChooseImport);
        }
        let label = words.text("series-add");
        if ctx.is_editable() && ui.add(Button::secondary(ctx.theme, &label).icon(Icon::Add)).clicked() {
            add(ctx, state);
        }
    });
}

/// Asks for a new series; its fields are opened when it comes.
fn add(ctx: &ViewCtx<'_>, state: &mut SeriesView) {
    state.sent = Sent::Added;
    ctx.edit(Command::Series(SeriesCommand::Add {
        title: ctx.words.text("series-new-title").into_owned(),
        area: ctx.document.plan.municipality.clone(),
        unit: Unit::Persons,
    }));
}
