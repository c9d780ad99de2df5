//! A bar for each part, with its name before it and its figure at its end.

use eframe::egui::{Color32, Painter, Rangef, Rect, Sense, TextStyle, Ui, pos2, vec2};

use super::key::key_ui;
use super::lanes::{Panel, line, paint_pieces, widest};
use super::names::Names;
use super::walk::{Mark, Said, Walk, marks_ui, reach_of};
use super::{Page, sentences};
use crate::analysis::sums::Sum;
use crate::chart::bars::{Bar, Bars, MOST_PIECES, Piece};
use crate::ui::context::ViewCtx;

/// The most of the width that names before the bars take.
const NAMES: f32 = 0.36;

/// Draws the bars and what they say.
pub(super) fn bars_ui(page: &Page<'_, '_>, walk: &mut Walk, ui: &mut Ui) {
    let bars = Bars::of(page.reading, page.shown.split, &page.shown.columns, page.shown.order);
    let said = sentences::bars(&page.naming, &bars);
    page.summary_ui(&said, ui);
    let colors = page.bar_colors();
    if colors.len() > 1 {
        let named = bars.columns.iter().map(|at| page.naming.column(*at));
        key_ui(page.ctx, &colors.iter().copied().zip(named).collect::<Vec<_>>(), ui);
    }
    page.paper().show(ui, |ui| {
        let drawn = Drawn::new(page, &bars, ui);
        drawn.head_ui(ui);
        page.scrolled(ui, |ui| drawn.lanes_ui(walk, &said, ui));
    });
}

/// The bars as they lie on the screen.
struct Drawn<'p, 'a, 'c> {
    page: &'p Page<'a, 'c>,
    bars: &'p Bars<'a>,
    names: Names,
    figures: Vec<String>,
    panel: Panel,
}

impl<'p, 'a, 'c> Drawn<'p, 'a, 'c> {
    fn new(page: &'p Page<'a, 'c>, bars: &'p Bars<'a>, ui: &Ui) -> Self {
        let first = bars.columns.first().copied().unwrap_or_default();
        let names = bars.bars.iter().map(|bar| page.naming.part(&bar.part)).collect();
        let figures: Vec<String> = bars.bars.iter().map(|bar| page.naming.shown(bar.sum, first)).collect();
        let width = chart_width(page, ui);
        let names = Names::new(page.ctx, names, (width, NAMES), ui);
        let edges = Rangef::new(names.bars_from(page.ctx), width);
        let room = widest(ui, figures.iter().map(String::as_str));
        let axis = |most| bars.axis(most, page.naming.printed_decimals(first));
        let panel = Panel::new(page.ctx, edges, room, bars.reach, axis, ui);
        Self { page, bars, names, figures, panel }
    }

    /// The unit, once, and the axis. It stays while the bars scroll.
    fn head_ui(&self, ui: &mut Ui) {
        let (theme, small) = (self.page.ctx.theme, ui.text_style_height(&TextStyle::Small));
        let (rect, _) = ui.allocate_exact_size(
            vec2(ui.available_width(), 2.0 * small + theme.scale.gap.xs),
            Sense::hover(),
        );
        let unit = self.bars.columns.first().map_or_else(String::new, |at| self.page.naming.unit(*at));
        let (painter, panel) = (ui.painter(), self.panel.moved(rect.left()));
        let galley = line(ui, &unit, rect.right() - panel.across.min);
        painter.galley(pos2(panel.across.min, rect.top()), galley, theme.palette.text.plain);
        let naming = &self.page.naming;
        panel.paint_axis(self.page.ctx, painter, (rect.top() + small, ui), |mark, decimals| {
            naming.mark(mark, decimals)
        });
    }

    fn lanes_ui(&self, walk: &mut Walk, said: &str, ui: &mut Ui) {
        let (page, height) = (self.page, self.names.lane_height(self.page.ctx, ui));
        let size = vec2(ui.available_width(), height * self.bars.bars.len() as f32);
        let (rect, response) = page.canvas(size, (&page.title("budget-chart-bars"), said), ui);
        let panel = self.panel.moved(rect.left());
        let painter = ui.painter().clone();
        panel.paint_lines(page.ctx, &painter, rect.y_range());
        let mut marks = Vec::new();
        for (row, bar) in self.bars.bars.iter().enumerate() {
            let top = rect.top() + height * row as f32;
            let lane = Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width(), height));
            self.lane(&panel, (row, bar), lane, (&painter, &mut marks), ui);
        }
        marks_ui(page.ctx, walk, &response, &marks, &|mark| self.said(mark), ui);
    }

    fn lane(
        &self,
        panel: &Panel,
        (row, bar): (usize, &Bar<'_>),
        lane: Rect,
        (painter, marks): (&Painter, &mut Vec<Mark>),
        ui: &Ui,
    ) {
        let own = self.names.bar_lane(lane);
        let places = panel.places(&bar.pieces, bar_of(own, self.page));
        marks.extend(marks_of(self.page.ctx, bar, row, own, &places, panel.x(0.0)));
        if !ui.is_rect_visible(lane) {
            return;
        }
        self.names.paint(self.page.ctx, (row, lane), painter, ui);
        let (colors, inside) = (self.page.colors_of(bar), self.page.figures_of(bar, &self.bars.columns));
        paint_pieces(self.page.ctx, painter, &places, (&colors, &inside), ui);
        let figure = line(ui, self.figures.get(row).map_or("", String::as_str), f32::INFINITY);
        panel.paint_figure(self.page.ctx, painter, &bar.pieces, (figure, own.center().y));
    }

    fn said(&self, mark: &Mark) -> Said {
        let bar = self.bars.bars.get(mark.row);
        bar.map_or(Said { name: String::new(), more: None }, |bar| {
            self.page.said_of(bar, &self.bars.columns, mark.nth)
        })
    }
}

/// How wide bars may be: as wide as there is room beside the scroll bar.
pub(super) fn chart_width(page: &Page<'_, '_>, ui: &Ui) -> f32 {
    ui.available_width() - page.ctx.theme.scale.size.scroll_bar
}

/// Where in its lane a bar lies, from top to bottom.
pub(super) fn bar_of(lane: Rect, page: &Page<'_, '_>) -> Rangef {
    lane.shrink(page.ctx.theme.scale.gap.xs / 2.0).y_range()
}

/// What of a bar can be read: each piece, and the place of a figure that is
/// missing. `zero` is where bars begin.
pub(super) fn marks_of(
    ctx: &ViewCtx<'_>,
    bar: &Bar<'_>,
    row: usize,
    lane: Rect,
    places: &[Rect],
    zero: f32,
) -> Vec<Mark> {
    let is_alone = bar.part.figures.len() == 1;
    let piece_at = |nth: usize| bar.pieces.iter().zip(places).find(|(piece, _)| piece.nth == Some(nth));
    let whole = bar.pieces.iter().zip(places).find(|(piece, _)| piece.nth.is_none());
    let count = if whole.is_some() { 1 } else { bar.part.figures.len() };
    let mark = |nth: usize| {
        let found = whole.or_else(|| piece_at(nth)).map(|(_, place)| *place);
        let rect = found.unwrap_or(Rect::from_x_y_ranges(zero..=zero, lane.y_range()));
        let reach = if is_alone {
            lane
        } else {
            reach_of(ctx, rect).with_min_y(lane.top()).with_max_y(lane.bottom())
        };
        Mark { rect, reach, row, nth }
    };
    (0..count).map(mark).collect()
}

impl Page<'_, '_> {
    /// The colours of the columns that are told apart.
    pub(super) fn bar_colors(&self) -> Vec<Color32> {
        let columns = self.shown.columns.len();
        let told_apart = if columns > MOST_PIECES { 1 } else { columns };
        (0..told_apart).map(|nth| self.ctx.theme.palette.series(nth)).collect()
    }

    /// The colour of each piece of a bar.
    pub(super) fn colors_of(&self, bar: &Bar<'_>) -> Vec<Color32> {
        let color = |piece: &Piece| self.ctx.theme.palette.series(piece.nth.unwrap_or_default());
        bar.pieces.iter().map(color).collect()
    }

    /// The figures on the pieces of a bar, which has its sum at its end: none
    /// where there is only one.
    pub(super) fn figures_of(&self, bar: &Bar<'_>, columns: &[usize]) -> Vec<String> {
        if bar.pieces.len() < 2 {
            return Vec::new();
        }
        let figure = |piece: &Piece| {
            let nth = piece.nth?;
            Some(self.naming.shown(*bar.part.figures.get(nth)?, *columns.get(nth)?))
        };
        bar.pieces.iter().map(|piece| figure(piece).unwrap_or_default()).collect()
    }

    /// What is said of the nth figure of a bar.
    pub(super) fn said_of(&self, bar: &Bar<'_>, columns: &[usize], nth: usize) -> Said {
        let naming = &self.naming;
        let first = columns.first().copied().unwrap_or_default();
        let is_one_piece = bar.pieces.iter().any(|piece| piece.nth.is_none());
        let (column, figure, at) = if is_one_piece {
            (self.ctx.words.text("budget-total").into_owned(), bar.sum, first)
        } else {
            let at = columns.get(nth).copied().unwrap_or(first);
            (naming.column(at), bar.part.figures.get(nth).copied().unwrap_or(Sum::Blank), at)
        };
        let sum = (bar.pieces.len() > 1).then(|| {
            self.ctx.words.fill("budget-chart-bar-sum", &[("sum", naming.read(bar.sum, first).into())])
        });
        let more: Vec<String> = sum.into_iter().chain(naming.note(&bar.part)).collect();
        Said {
            name: sentences::mark(naming, &naming.part(&bar.part), &column, &naming.read(figure, at)),
            more: (!more.is_empty()).then(|| more.join(" ")),
        }
    }
}
