//! The parts of each column on top of one another, with the whole as a mark.

use eframe::egui::scroll_area::ScrollBarVisibility;
use eframe::egui::{
    Align2, Color32, Painter, Pos2, Rangef, Rect, ScrollArea, Stroke, TextStyle, Ui, UiBuilder, pos2, vec2,
};

use super::key::key_ui;
use super::lanes::{line, widest};
use super::walk::{Mark, Said, Walk, marks_ui, reach_of};
use super::{Page, Scroll, sentences};
use crate::analysis::sums::Sum;
use crate::chart::bars::Piece;
use crate::chart::composition::{Composition, Stack};
use crate::chart::spread::spread;
use crate::chart::value_axis::ValueAxis;

/// A pile takes this share of the width that its column has.
const PILE: f32 = 0.6;
/// A pile is no wider than this, in lines of small text.
const WIDEST: f32 = 8.0;
/// A column's title takes no more than this, in lines of small text.
const TITLE: f32 = 9.0;
/// The chart is at least so high, in lines of small text.
const LEAST_HEIGHT: f32 = 13.0;
/// Names beside the last pile take no more than this share of the width.
const NAMES: f32 = 0.3;

/// Draws the composition and what it says.
pub(super) fn composition_ui(page: &Page<'_, '_>, walk: &mut Walk, ui: &mut Ui) {
    let (split, columns) = (page.shown.split, &page.shown.columns);
    let chart = Composition::of(page.reading, split, columns, page.shown.order);
    let said = sentences::composition(&page.naming, &chart);
    page.summary_ui(&said, ui);
    let small = ui.text_style_height(&TextStyle::Small);
    let gap = &page.ctx.theme.scale.gap;
    // The paper has an edge and room within it.
    let around = 2.0 * (gap.s + page.ctx.theme.scale.line.hair);
    let height = |ui: &Ui| match page.scroll {
        Scroll::Page => LEAST_HEIGHT * small,
        Scroll::Own => (ui.available_height() - around).max(LEAST_HEIGHT * small),
    };
    let layout = Layout::new(page, &chart, height(ui), ui);
    if !layout.names_fit {
        let entries: Vec<(Color32, String)> = layout
            .names
            .iter()
            .enumerate()
            .map(|(nth, name)| (page.ctx.theme.palette.series(nth), name.clone()))
            .collect();
        key_ui(page.ctx, &entries, ui);
    }
    let height = height(ui);
    page.scrolled(ui, |ui| {
        page.paper().show(ui, |ui| layout.chart_ui(height, walk, &said, ui));
    });
}

/// What has to have room, and how much it gets.
struct Layout<'p, 'a, 'c> {
    page: &'p Page<'a, 'c>,
    chart: &'p Composition<'a>,
    names: Vec<String>,
    wholes: Vec<String>,
    titles: Vec<String>,
    /// The least width of a column.
    slot: f32,
    /// Whether the names have room beside the last pile, which is then not scrolled to.
    names_fit: bool,
    names_width: f32,
    axis: ValueAxis,
    marks_width: f32,
}

impl<'p, 'a, 'c> Layout<'p, 'a, 'c> {
    fn new(page: &'p Page<'a, 'c>, chart: &'p Composition<'a>, height: f32, ui: &Ui) -> Self {
        let (naming, gap) = (&page.naming, &page.ctx.theme.scale.gap);
        let small = ui.text_style_height(&TextStyle::Small);
        let names: Vec<String> = chart.parts.iter().map(|part| naming.part(part)).collect();
        let wholes: Vec<String> =
            chart.stacks.iter().map(|stack| naming.shown(stack.whole, stack.column)).collect();
        let titles = naming.short(chart.stacks.iter().map(|stack| stack.column));
        let title = widest(ui, titles.iter().map(String::as_str)).min(TITLE * small);
        let slot = widest(ui, wholes.iter().map(String::as_str)).max(title) + gap.m;
        let decimals = chart.stacks.first().map_or(0, |stack| naming.printed_decimals(stack.column));
        let axis = chart.axis((height / (2.8 * small)) as usize, decimals);
        let texts: Vec<String> = axis.marks.iter().map(|mark| naming.mark(*mark, axis.decimals)).collect();
        let marks_width = widest(ui, texts.iter().map(String::as_str)) + gap.s;
        let names_width = widest(ui, names.iter().map(String::as_str)) + gap.xl;
        let width = ui.available_width() - 2.0 * gap.s;
        let room = width - marks_width - slot * chart.stacks.len() as f32;
        let names_fit =
            names_width <= room && names_width <= NAMES * width && small * (names.len() as f32) < height;
        Self { page, chart, names, wholes, titles, slot, names_fit, names_width, axis, marks_width }
    }

    fn chart_ui(&self, height: f32, walk: &mut Walk, said: &str, ui: &mut Ui) {
        let (theme, small) = (self.page.ctx.theme, ui.text_style_height(&TextStyle::Small));
        let whole = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), height));
        let names_width = if self.names_fit { self.names_width } else { 0.0 };
        let room = whole.width() - self.marks_width - names_width;
        let bar = theme.scale.size.scroll_bar;
        let below = small + theme.scale.gap.s + bar;
        let frame = Rangef::new(whole.top() + 2.0 * small + theme.scale.gap.s, whole.bottom() - below);
        let unit =
            self.chart.stacks.first().map_or_else(String::new, |stack| self.page.naming.unit(stack.column));
        ui.painter().galley(whole.min, line(ui, &unit, whole.width()), theme.palette.text.plain);
        self.marks(frame, whole.left(), ui);
        let plot =
            Rect::from_min_size(pos2(whole.left() + self.marks_width, whole.top()), vec2(room, height));
        let mut child = ui.new_child(UiBuilder::new().max_rect(plot));
        let width = room.max(self.slot * self.chart.stacks.len() as f32);
        // A bar of what is scrolled out of sight would lie on other things.
        let bars = match ui.is_rect_visible(plot) {
            true => ScrollBarVisibility::VisibleWhenNeeded,
            false => ScrollBarVisibility::AlwaysHidden,
        };
        let scroll = ScrollArea::horizontal().auto_shrink([false, false]).scroll_bar_visibility(bars);
        scroll.show(&mut child, |ui| {
            self.piles_ui(vec2(width, height - bar), frame, (walk, said), ui);
        });
        if self.names_fit {
            self.names(frame, plot.right(), ui);
        }
        ui.advance_cursor_after_rect(whole);
    }

    fn y(&self, frame: Rangef, value: f64) -> f32 {
        let share = (value - self.axis.from) / (self.axis.to - self.axis.from);
        frame.max - share as f32 * frame.span()
    }

    fn marks(&self, frame: Rangef, left: f32, ui: &Ui) {
        for mark in &self.axis.marks {
            let text = self.page.naming.mark(*mark, self.axis.decimals);
            let galley = line(ui, &text, f32::INFINITY);
            let right = left + self.marks_width - self.page.ctx.theme.scale.gap.s;
            let at = pos2(right - galley.size().x, self.y(frame, *mark) - galley.size().y / 2.0);
            ui.painter().galley(at, galley, self.page.ctx.theme.palette.text.muted);
        }
    }

    fn piles_ui(
        &self,
        size: eframe::egui::Vec2,
        frame: Rangef,
        (walk, said): (&mut Walk, &str),
        ui: &mut Ui,
    ) {
        let (page, theme) = (self.page, self.page.ctx.theme);
        let title = page.title("budget-chart-composition");
        let (rect, response) = page.canvas(size, (&title, said), ui);
        let (painter, hair) = (ui.painter().clone(), theme.scale.line.hair);
        for mark in &self.axis.marks {
            painter.hline(rect.x_range(), self.y(frame, *mark), Stroke::new(hair, theme.palette.line.quiet));
        }
        painter.hline(rect.x_range(), self.y(frame, 0.0), Stroke::new(hair, theme.palette.line.strong));
        let slot = rect.width() / self.chart.stacks.len().max(1) as f32;
        let mut marks = Vec::new();
        for (nth, stack) in self.chart.stacks.iter().enumerate() {
            let left = rect.left() + slot * nth as f32;
            let place = Rect::from_x_y_ranges(left..=left + slot, frame);
            self.pile((nth, stack), place, (&painter, &mut marks), ui);
        }
        marks_ui(page.ctx, walk, &response, &marks, &|mark| self.said(mark), ui);
    }

    fn pile(
        &self,
        (nth, stack): (usize, &Stack),
        place: Rect,
        (painter, marks): (&Painter, &mut Vec<Mark>),
        ui: &Ui,
    ) {
        let width = (PILE * place.width()).min(WIDEST * ui.text_style_height(&TextStyle::Small));
        let across = Rangef::new(place.center().x - width / 2.0, place.center().x + width / 2.0);
        let whole = stack.whole.known().map(|whole| self.y(place.y_range(), whole.to_f64()));
        let is_seen = ui.clip_rect().x_range().intersects(place.x_range());
        for piece in &stack.pieces {
            let Some(part) = piece.nth else { continue };
            let rect = self.piece(place.y_range(), across, piece);
            // The lowest part is the last one down.
            let row = self.chart.parts.len().saturating_sub(part + 1);
            marks.push(Mark { rect, reach: reach_of(self.page.ctx, rect), row, nth });
            if is_seen {
                self.paint_piece(stack, (part, rect), whole, (painter, ui));
            }
        }
        if is_seen {
            let top = self.paint_whole(stack, place, across, painter);
            self.paint_words(nth, place, top, (painter, ui));
        }
    }

    /// The whole above a pile, which reaches to `top`, and its title below it.
    fn paint_words(&self, nth: usize, place: Rect, top: f32, (painter, ui): (&Painter, &Ui)) {
        let (palette, gap) = (&self.page.ctx.theme.palette, &self.page.ctx.theme.scale.gap);
        let text = |texts: &[String], width: f32| line(ui, texts.get(nth).map_or("", String::as_str), width);
        let whole = text(&self.wholes, place.width());
        let above = pos2(place.center().x - whole.size().x / 2.0, top - whole.size().y - gap.xs / 2.0);
        painter.galley(above, whole, palette.text.plain);
        let title = text(&self.titles, place.width() - gap.xs);
        let below = pos2(place.center().x - title.size().x / 2.0, place.bottom() + gap.xs / 2.0);
        painter.galley(below, title, palette.text.muted);
    }

    fn piece(&self, frame: Rangef, across: Rangef, piece: &Piece) -> Rect {
        let (from, to) = (self.y(frame, piece.from), self.y(frame, piece.to));
        Rect::from_x_y_ranges(across, from.min(to)..=from.max(to))
    }

    /// `whole` is the height of the mark, which no figure stands on.
    fn paint_piece(
        &self,
        stack: &Stack,
        (part, rect): (usize, Rect),
        whole: Option<f32>,
        (painter, ui): (&Painter, &Ui),
    ) {
        let theme = self.page.ctx.theme;
        let color = theme.palette.series(part);
        let seen =
            Rect::from_min_size(rect.min, vec2(rect.width(), rect.height().max(theme.scale.line.hair)));
        painter.rect_filled(seen, 0.0, color);
        // A line of ground, so that touching pieces are told apart without colour too.
        let edge = Stroke::new(theme.scale.line.hair, theme.palette.ground.surface);
        painter.hline(rect.x_range(), rect.top(), edge);
        let text = self.page.naming.shown(self.figure(part, stack.column), stack.column);
        let galley = line(ui, &text, f32::INFINITY);
        let free = beside(rect, whole);
        if galley.size().x <= free.width() && galley.size().y + theme.scale.line.chart <= free.height() {
            painter.galley(free.center() - galley.size() / 2.0, galley, theme.palette.text_on(color));
        }
    }

    /// The mark of the whole, wider than its pile. Gives the top of both.
    fn paint_whole(&self, stack: &Stack, place: Rect, across: Rangef, painter: &Painter) -> f32 {
        let theme = self.page.ctx.theme;
        let high = stack.pieces.iter().map(|piece| piece.to).fold(0.0, f64::max);
        let top = self.y(place.y_range(), high);
        let Some(whole) = stack.whole.known() else { return top };
        let y = self.y(place.y_range(), whole.to_f64());
        let reach = theme.scale.gap.xs;
        let (long, line) = (across.min - reach..=across.max + reach, theme.scale.line.chart);
        // On a ground of its own, for the pieces may be as dark as the mark.
        painter.hline(long.clone(), y, Stroke::new(2.0 * line, theme.palette.ground.surface));
        painter.hline(long, y, Stroke::new(line, theme.palette.text.plain));
        top.min(y)
    }

    /// The names of the parts at the right, level with their pieces of the last pile
    /// where each has one.
    fn names(&self, frame: Rangef, left: f32, ui: &Ui) {
        let (gap, palette) = (&self.page.ctx.theme.scale.gap, &self.page.ctx.theme.palette);
        let Some(last) = self.chart.stacks.last() else { return };
        let piece = |part: usize| last.pieces.iter().find(|piece| piece.nth == Some(part));
        let height = ui.text_style_height(&TextStyle::Small);
        let is_level = (0..self.names.len()).all(|part| piece(part).is_some_and(|it| it.from != it.to));
        let level = |piece: &Piece| self.y(frame, f64::midpoint(piece.from, piece.to));
        let places: Vec<f32> = if is_level {
            let wanted: Vec<f32> = (0..self.names.len()).filter_map(piece).map(level).collect();
            spread(&wanted, height, frame.min - height, frame.max + height)
        } else {
            // Names without a piece would stand among the others; all then stand in their order.
            (0..self.names.len()).rev().map(|above| frame.min + height * above as f32).collect()
        };
        for (part, (name, y)) in self.names.iter().zip(places).enumerate() {
            let swatch = Rect::from_center_size(pos2(left + gap.m, y), vec2(gap.s, gap.s));
            ui.painter().rect_filled(swatch, 0.0, palette.series(part));
            let at: Pos2 = pos2(left + gap.xl, y);
            let font = TextStyle::Small.resolve(ui.style());
            ui.painter().text(at, Align2::LEFT_CENTER, name, font, palette.text.plain);
        }
    }

    fn figure(&self, part: usize, column: usize) -> Sum {
        let nth = self.chart.stacks.iter().position(|stack| stack.column == column);
        let figures = self.chart.parts.get(part).map(|part| &part.figures);
        figures.zip(nth).and_then(|(figures, nth)| figures.get(nth).copied()).unwrap_or(Sum::Blank)
    }

    fn said(&self, mark: &Mark) -> Said {
        let (naming, words) = (&self.page.naming, self.page.ctx.words);
        let part = self.chart.parts.len().saturating_sub(mark.row + 1);
        let (Some(found), Some(stack)) = (self.chart.parts.get(part), self.chart.stacks.get(mark.nth)) else {
            return Said { name: String::new(), more: None };
        };
        let figure = naming.read(self.figure(part, stack.column), stack.column);
        let whole =
            words.fill("budget-chart-of-whole", &[("whole", naming.read(stack.whole, stack.column).into())]);
        let more: Vec<String> = std::iter::once(whole).chain(naming.note(found)).collect();
        Said {
            name: sentences::mark(naming, &naming.part(found), &naming.column(stack.column), &figure),
            more: Some(more.join(" ")),
        }
    }
}

/// What is left of a piece above or below a mark that crosses it: the larger of the two.
fn beside(piece: Rect, mark: Option<f32>) -> Rect {
    match mark.filter(|y| piece.y_range().contains(*y)) {
        Some(y) if y - piece.top() > piece.bottom() - y => piece.with_max_y(y),
        Some(y) => piece.with_min_y(y),
        None => piece,
    }
}
