//! Persons and money side by side, an axis each, and at the end what each person costs.

use eframe::egui::{Painter, Rangef, Rect, Sense, TextStyle, Ui, pos2, vec2};

use super::bars::{bar_of, chart_width, marks_of};
use super::key::key_ui;
use super::key_figures::{each_text, each_title, key_figures_ui};
use super::lanes::{Panel, line, paint_pieces, widest};
use super::names::Names;
use super::walk::{Mark, Said, Walk, marks_ui};
use super::{Page, sentences};
use crate::chart::against::{Against, Matched};
use crate::chart::bars::{MOST_PIECES, Piece};
use crate::chart::columns::Pair;
use crate::plan::Amount;

/// The most of the width that names before the bars take.
const NAMES: f32 = 0.28;
/// The share of the remaining width that persons have.
const PERSONS: f32 = 0.38;

/// Draws the key figures, the bars and what they say.
pub(super) fn against_ui(page: &Page<'_, '_>, walk: &mut Walk, ui: &mut Ui) {
    let Some((persons, money)) = page.shown.columns.split_first() else { return };
    let pair = Pair { persons: *persons, money: money.to_vec() };
    let chart = Against::of(page.reading, page.shown.split, &pair, page.shown.order);
    let said = sentences::against(&page.naming, &pair, &chart);
    key_figures_ui(page, &pair, &chart, ui);
    page.summary_ui(&said, ui);
    if (2..=MOST_PIECES).contains(&pair.money.len()) {
        let colors = (0..pair.money.len()).map(|nth| page.ctx.theme.palette.series(nth));
        let named = pair.money.iter().map(|at| page.naming.column(*at));
        key_ui(page.ctx, &colors.zip(named).collect::<Vec<_>>(), ui);
    }
    page.paper().show(ui, |ui| {
        let drawn = Drawn::new(page, &pair, &chart, ui);
        drawn.head_ui(ui);
        page.scrolled(ui, |ui| drawn.lanes_ui(walk, &said, ui));
    });
}

/// Persons and money as they lie on the screen.
struct Drawn<'p, 'a, 'c> {
    page: &'p Page<'a, 'c>,
    pair: &'p Pair,
    chart: &'p Against<'a>,
    names: Names,
    persons: Panel,
    money: Panel,
    /// Where what each person costs ends.
    right: f32,
}

impl<'p, 'a, 'c> Drawn<'p, 'a, 'c> {
    fn new(page: &'p Page<'a, 'c>, pair: &'p Pair, chart: &'p Against<'a>, ui: &Ui) -> Self {
        let (naming, gap) = (&page.naming, page.ctx.theme.scale.gap.l);
        let names = chart.rows.iter().map(|row| naming.part(&row.money.part)).collect();
        let first = pair.money.first().copied().unwrap_or_default();
        let right = chart_width(page, ui);
        let names = Names::new(page.ctx, names, (right, NAMES), ui);
        let each: Vec<String> = chart.rows.iter().map(|row| each_text(page, row.each)).collect();
        let each_width = widest(ui, each.iter().map(String::as_str).chain([&*each_title(page, pair)]));
        let from = names.bars_from(page.ctx);
        let between = from + PERSONS * (right - each_width - gap - from);
        let persons: Vec<String> =
            chart.rows.iter().map(|row| naming.shown(row.persons, pair.persons)).collect();
        let money: Vec<String> = chart.rows.iter().map(|row| naming.shown(row.money.sum, first)).collect();
        let room = |texts: &[String]| widest(ui, texts.iter().map(String::as_str));
        let persons_axis = |most| chart.persons_axis(most, naming.printed_decimals(pair.persons));
        let money_axis = |most| chart.money_axis(most, naming.printed_decimals(first));
        let (left, middle) = (Rangef::new(from, between), Rangef::new(between, right - each_width - gap));
        Self {
            persons: Panel::new(page.ctx, left, room(&persons), chart.persons_reach, persons_axis, ui),
            money: Panel::new(page.ctx, middle, room(&money), chart.money_reach, money_axis, ui),
            page,
            pair,
            chart,
            names,
            right,
        }
    }

    /// What each panel counts, and its axis. It stays while the bars scroll.
    fn head_ui(&self, ui: &mut Ui) {
        let (ctx, naming) = (self.page.ctx, &self.page.naming);
        let small = ui.text_style_height(&TextStyle::Small);
        let size = vec2(ui.available_width(), 2.0 * small + ctx.theme.scale.gap.xs);
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        let painter = ui.painter();
        let unit = self.pair.money.first().map_or_else(String::new, |at| naming.unit(*at));
        let money = match *self.pair.money {
            [only] => format!("{}, {unit}", naming.column(only)),
            _ => ctx.words.fill("budget-chart-money", &[("unit", unit.into())]),
        };
        let each = line(ui, &each_title(self.page, self.pair), f32::INFINITY);
        let (middle, end) = (self.money.across.min, self.right - each.size().x);
        let heads = [(&self.persons, naming.column(self.pair.persons), middle), (&self.money, money, end)];
        for (panel, text, until) in heads {
            let room = until - panel.across.min - ctx.theme.scale.gap.s;
            let panel = panel.moved(rect.left());
            let galley = line(ui, &text, room);
            painter.galley(pos2(panel.across.min, rect.top()), galley, ctx.theme.palette.text.plain);
            panel.paint_axis(ctx, painter, (rect.top() + small, ui), |mark, decimals| {
                naming.mark(mark, decimals)
            });
        }
        let at = pos2(rect.left() + self.right - each.size().x, rect.top());
        painter.galley(at, each, ctx.theme.palette.text.plain);
    }

    fn lanes_ui(&self, walk: &mut Walk, said: &str, ui: &mut Ui) {
        let page = self.page;
        let height = self.names.lane_height(page.ctx, ui);
        let size = vec2(ui.available_width(), height * self.chart.rows.len() as f32);
        let (rect, response) = page.canvas(size, (&page.title("budget-chart-against"), said), ui);
        let painter = ui.painter().clone();
        let panels = (self.persons.moved(rect.left()), self.money.moved(rect.left()));
        panels.0.paint_lines(page.ctx, &painter, rect.y_range());
        panels.1.paint_lines(page.ctx, &painter, rect.y_range());
        let mut marks = Vec::new();
        for (at, row) in self.chart.rows.iter().enumerate() {
            let top = rect.top() + height * at as f32;
            let lane = Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width(), height));
            self.lane((&panels.0, &panels.1), (at, row), lane, (&painter, &mut marks), ui);
        }
        marks_ui(page.ctx, walk, &response, &marks, &|mark| self.said(mark), ui);
    }

    fn lane(
        &self,
        (persons, money): (&Panel, &Panel),
        (at, row): (usize, &Matched<'_>),
        lane: Rect,
        (painter, marks): (&Painter, &mut Vec<Mark>),
        ui: &Ui,
    ) {
        let bars = self.names.bar_lane(lane);
        let down = bar_of(bars, self.page);
        let counted = row.persons.known().map(Amount::to_f64);
        let own: Vec<Piece> = counted.map(|to| Piece { nth: Some(0), from: 0.0, to }).into_iter().collect();
        let (left, right) = (persons.places(&own, down), money.places(&row.money.pieces, down));
        let zero = Rect::from_x_y_ranges(persons.x(0.0)..=persons.x(0.0), down);
        let reach = Rect::from_x_y_ranges(lane.left()..=persons.across.max, lane.y_range());
        marks.push(Mark { rect: left.first().copied().unwrap_or(zero), reach, row: at, nth: 0 });
        let of_money =
            marks_of(self.page.ctx, &row.money, at, bars.with_min_x(money.across.min), &right, money.x(0.0));
        marks.extend(of_money.into_iter().map(|mark| Mark { nth: mark.nth + 1, ..mark }));
        if !ui.is_rect_visible(lane) {
            return;
        }
        self.names.paint(self.page.ctx, (at, lane), painter, ui);
        self.paint_each(row, bars, painter, ui);
        let (ctx, naming) = (self.page.ctx, &self.page.naming);
        paint_pieces(ctx, painter, &left, (&[ctx.theme.palette.text.muted], &[]), ui);
        let inside = self.page.figures_of(&row.money, &self.pair.money);
        paint_pieces(ctx, painter, &right, (&self.page.colors_of(&row.money), &inside), ui);
        let first = self.pair.money.first().copied().unwrap_or_default();
        let ends = [
            (persons, &own, naming.shown(row.persons, self.pair.persons)),
            (money, &row.money.pieces, naming.shown(row.money.sum, first)),
        ];
        for (panel, pieces, figure) in ends {
            panel.paint_figure(ctx, painter, pieces, (line(ui, &figure, f32::INFINITY), bars.center().y));
        }
    }

    /// What each person of a row costs.
    fn paint_each(&self, row: &Matched<'_>, lane: Rect, painter: &Painter, ui: &Ui) {
        let each = line(ui, &each_text(self.page, row.each), f32::INFINITY);
        let corner = pos2(lane.left() + self.right - each.size().x, lane.center().y - each.size().y / 2.0);
        painter.galley(corner, each, self.page.ctx.theme.palette.text.plain);
    }

    fn said(&self, mark: &Mark) -> Said {
        let (page, naming) = (self.page, &self.page.naming);
        let Some(row) = self.chart.rows.get(mark.row) else {
            return Said { name: String::new(), more: None };
        };
        let mut said = match mark.nth.checked_sub(1) {
            Some(nth) => page.said_of(&row.money, &self.pair.money, nth),
            None => {
                let (part, column) = (naming.part(&row.money.part), naming.column(self.pair.persons));
                let figure = naming.read(row.persons, self.pair.persons);
                Said {
                    name: sentences::mark(naming, &part, &column, &figure),
                    more: naming.note(&row.money.part),
                }
            }
        };
        if row.each.known().is_some() {
            let each = format!("{}: {}.", each_title(page, self.pair), each_text(page, row.each));
            said.more = Some(said.more.map_or(each.clone(), |more| format!("{each} {more}")));
        }
        said
    }
}
