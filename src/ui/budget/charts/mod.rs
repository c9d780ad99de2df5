//! The table as a chart instead of a sheet: bars, composition, and persons
//! against money.

mod against;
mod bars;
mod composition;
mod key;
mod key_figures;
mod lanes;
mod names;
mod naming;
mod options;
mod sentences;
#[cfg(test)]
mod tests;
mod walk;

use std::collections::BTreeMap;

use eframe::egui::{
    Frame, Key, Modifiers, Popup, Rect, Response, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo,
};

use crate::chart::parts::Reading;
use crate::plan::budget::BudgetTable;
use crate::plan::id::TableId;
use crate::ui::context::ViewCtx;
use crate::ui::widgets::{segmented, space};
use naming::Naming;
use options::{Options, Shown, makes_sense};
use walk::Walk;

/// The kinds of charts there are of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A bar for each line.
    Bars,
    /// The parts of each column on top of one another.
    Composition,
    /// Persons beside the money for them.
    Against,
}

const KINDS: [Kind; 3] = [Kind::Bars, Kind::Composition, Kind::Against];

/// What the view remembers of its charts.
#[derive(Debug, Default)]
pub struct Charts {
    /// The chart that is wished for; none is the sheet.
    wished: Option<Kind>,
    options: BTreeMap<(TableId, Kind), Options>,
    walk: Walk,
}

/// What happened to the choice between sheet and charts in this pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// Nothing.
    Kept,
    /// A chart was chosen.
    Chart,
    /// The sheet was chosen.
    Sheet,
}

/// How a chart finds room for what is taller than the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scroll {
    /// It scrolls by itself.
    Own,
    /// The page it stands on scrolls.
    Page,
}

impl Charts {
    /// The chart that is shown of `table`; `None` is the sheet.
    pub fn shown(&self, table: &BudgetTable) -> Option<Kind> {
        self.wished.filter(|kind| makes_sense(*kind, table))
    }

    /// Draws the choice between the sheet and the charts that make sense.
    pub fn choice_ui(&mut self, ctx: &ViewCtx<'_>, table: &BudgetTable, ui: &mut Ui) -> Choice {
        let kinds: Vec<Kind> = KINDS.into_iter().filter(|kind| makes_sense(*kind, table)).collect();
        let shown = self.shown(table);
        if kinds.is_empty() {
            return Choice::Kept;
        }
        if shown.is_some() && escaped(ui) {
            self.wished = None;
            return Choice::Sheet;
        }
        let words = ctx.words;
        let (sheet, name) = (words.text("budget-chart-table"), words.text("budget-chart-views"));
        let named: Vec<_> = kinds.iter().map(|kind| (Some(*kind), words.text(kind_key(*kind)))).collect();
        let charts = named.iter().map(|(kind, name)| (*kind, &**name));
        let all: Vec<(Option<Kind>, &str)> = std::iter::once((None, &*sheet)).chain(charts).collect();
        space(ui, ctx.theme.scale.gap.xs);
        match segmented(ui, ctx.theme, &name, &all, &shown) {
            None => Choice::Kept,
            Some(None) => {
                self.wished = None;
                Choice::Sheet
            }
            Some(kind) => {
                self.wished = kind;
                Choice::Chart
            }
        }
    }

    /// Draws the chart, what can be chosen about it, and what it says.
    pub fn chart_ui(
        &mut self,
        ctx: &ViewCtx<'_>,
        kind: Kind,
        table: &BudgetTable,
        scroll: Scroll,
        ui: &mut Ui,
    ) {
        if self.options.len() > KINDS.len() * ctx.document.plan.budget.len() {
            self.options.retain(|(id, _), _| ctx.insights.table_position(*id).is_some());
        }
        let options = self.options.entry((table.id, kind)).or_default();
        let Some(shown) = options.settled(kind, table) else { return };
        let Some(sums) = ctx.insights.sums(table.id) else { return };
        let page = Page {
            ctx,
            reading: Reading { table, sums },
            naming: Naming { words: ctx.words, table, split: shown.split },
            shown: &shown,
            scroll,
        };
        space(ui, ctx.theme.scale.gap.s);
        options.options_ui(ctx, kind, &shown, &page.naming, ui);
        match kind {
            Kind::Bars => bars::bars_ui(&page, &mut self.walk, ui),
            Kind::Composition => composition::composition_ui(&page, &mut self.walk, ui),
            Kind::Against => against::against_ui(&page, &mut self.walk, ui),
        }
    }
}

fn kind_key(kind: Kind) -> &'static str {
    match kind {
        Kind::Bars => "budget-chart-bars",
        Kind::Composition => "budget-chart-composition",
        Kind::Against => "budget-chart-against",
    }
}

/// Whether the key that leads back to the table was pressed. An open list or
/// dialog keeps it to itself.
fn escaped(ui: &Ui) -> bool {
    let is_covered = Popup::is_any_open(ui.ctx()) || ui.memory(|memory| memory.top_modal_layer().is_some());
    !is_covered && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape))
}

/// What every chart needs to be drawn.
struct Page<'a, 'c> {
    ctx: &'a ViewCtx<'c>,
    reading: Reading<'a>,
    naming: Naming<'a>,
    shown: &'a Shown,
    scroll: Scroll,
}

impl Page<'_, '_> {
    /// What the chart says, in sentences.
    fn summary_ui(&self, said: &str, ui: &mut Ui) {
        ui.label(said);
        space(ui, self.ctx.theme.scale.gap.xs);
    }

    /// What is taller than its room, in a scroll area of its own unless the page scrolls.
    fn scrolled(&self, ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
        match self.scroll {
            Scroll::Page => contents(ui),
            Scroll::Own => ScrollArea::vertical().auto_shrink([false, true]).show(ui, contents).inner,
        }
    }

    /// Paper for the chart.
    fn paper(&self) -> Frame {
        let theme = self.ctx.theme;
        Frame::new()
            .fill(theme.palette.ground.surface)
            .stroke(Stroke::new(theme.scale.line.hair, theme.palette.line.quiet))
            .corner_radius(theme.scale.radius.control())
            .inner_margin(theme.scale.gap.s)
    }

    /// Room for the bars, which takes the keyboard and is called `name`; a screen
    /// reader says `said` about it.
    fn canvas(&self, size: Vec2, (name, said): (&str, &str), ui: &mut Ui) -> (Rect, Response) {
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Image, ui.is_enabled(), name));
        let keys = self.ctx.words.text("budget-chart-keys");
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(format!("{said} {keys}")));
        if response.has_focus() {
            let theme = self.ctx.theme;
            let ring = Stroke::new(theme.scale.line.focus, theme.palette.line.focus);
            ui.painter().rect_stroke(rect, theme.scale.radius.control(), ring, StrokeKind::Inside);
        }
        (rect, response)
    }

    /// The name of a chart of this table.
    fn title(&self, key: &str) -> String {
        let (words, title) = (self.ctx.words, &self.reading.table.title);
        format!("{}: {title}", words.text(key))
    }
}
