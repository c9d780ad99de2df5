//! Persons and money side by side, an axis each, and at the end what each person costs.

use eframe::egui::{Align, Layout, Painter, Rangef, Rect, Sense, TextStyle, Ui, pos2, vec2};

use super::bars::{bar_of, chart_width, lane_height, marks_of};
use super::key::key_ui;
use super::lanes::{Panel, line, paint_pieces, widest};
use super::walk::{Mark, Said, Walk, marks_ui};
use super::{Page, sentences};
use crate::analysis::sums::Sum;
use crate::chart::against::{Against, Matched};
use crate::chart::bars::{MOST_PIECES, Piece};
use crate::chart::columns::Pair;
use crate::chart::parts::unit_of;
use crate::plan::Amount;
use crate::ui::widgets::{KeyFigure, space};
use crate::wording::number::EMPTY;

/// The most of the width that the names take.
const NAMES: f32 = 0.28;
/// The share of the remaining width that persons have.
const PERSONS: f32 = 0.38;
/// With less room than this, in points, there are no key figures: the sentence has them.
const FIGURES_FROM: (f32, f32) = (760.0, 440.0);

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

/// Persons, money as a sum of its columns, and money for each person.
fn key_figures_ui(page: &Page<'_, '_>, pair: &Pair, chart: &Against<'_>, ui: &mut Ui) {
    let Some(whole) = &chart.whole else { return };
    if ui.available_width() < FIGURES_FROM.0 || ui.available_height() < FIGURES_FROM.1 {
        return;
    }
    let (naming, theme, words) = (&page.naming, page.ctx.theme, page.ctx.words);
    let unit = pair.money.first().map_or_else(String::new, |at| naming.unit(*at));
    let parts = sentences::addition(naming, pair, &whole.parts);
    let money = pair.money.first().map_or_else(|| EMPTY.to_owned(), |at| naming.shown(whole.money, *at));
    let titles = pair.money.iter().map(|at| naming.column(*at)).collect::<Vec<_>>().join(" + ");
    let figures = [
        (
            naming.column(pair.persons),
            naming.shown(whole.persons, pair.persons),
            words.text("budget-total").into_owned(),
        ),
        (words.fill("budget-chart-money", &[("unit", unit.into())]), money, format!("{parts} ({titles})")),
        (
            each_title(page, pair),
            each_text(page, whole.each),
            words.text("budget-chart-each-note").into_owned(),
        ),
    ];
    let gap = theme.scale.gap.m;
    let width = (ui.available_width() + gap) / figures.len() as f32 - gap;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        for (caption, figure, note) in &figures {
            ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.spacing_mut().item_spacing.y = ui.text_style_height(&TextStyle::Small) / 4.0;
                ui.add(KeyFigure::new(theme, caption, figure).note(note));
            });
        }
    });
    space(ui, theme.scale.gap.xs);
}

/// `Kr. pr. helårsperson`
fn each_title(page: &Page<'_, '_>, pair: &Pair) -> String {
    let person = unit_of(page.reading.table, pair.persons)
        .map_or_else(String::new, |unit| page.ctx.words.unit_one(unit).into_owned());
    page.ctx.words.fill("budget-chart-each", &[("person", person.into())])
}

/// Kroner for each person, rounded to whole ones.
fn each_text(page: &Page<'_, '_>, each: Sum) -> String {
    each.known().map_or_else(|| EMPTY.to_owned(), |each| page.ctx.words.amount(each, 0))
}

/// Persons and money as they lie on the screen.
struct Drawn<'p, 'a, 'c> {
    page: &'p Page<'a, 'c>,
    pair: &'p Pair,
    chart: &'p Against<'a>,
    names: Vec<String>,
    names_width: f32,
    persons: Panel,
    money: Panel,
    /// Where what each person costs ends.
    right: f32,
}

impl<'p, 'a, 'c> Drawn<'p, 'a, 'c> {
    fn new(page: &'p Page<'a, 'c>, pair: &'p Pair, chart: &'p Against<'a>, ui: &Ui) -> Self {
        let (naming, gap) = (&page.naming, page.ctx.theme.scale.gap.l);
        let names: Vec<String> = chart.rows.iter().map(|row| naming.part(&row.money.part)).collect();
        let first = pair.money.first().copied().unwrap_or_default();
        let right = chart_width(page, ui);
        let names_width = widest(ui, names.iter().map(String::as_str)).min(NAMES * right);
        let each: Vec<String> = chart.rows.iter().map(|row| each_text(page, row.each)).collect();
        let each_width = widest(ui, each.iter().map(String::as_str).chain([&*each_title(page, pair)]));
        let from = names_width + page.ctx.theme.scale.gap.s;
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
            names_width,
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
        let heads = [(&self.persons, naming.column(self.pair.persons)), (&self.money, money)];
        for (panel, text) in heads {
            let panel = panel.moved(rect.left());
            let galley = line(ui, &text, panel.across.span());
            painter.galley(pos2(panel.across.min, rect.top()), galley, ctx.theme.palette.text.plain);
            panel.paint_axis(ctx, painter, (rect.top() + small, ui), |mark, decimals| {
                naming.mark(mark, decimals)
            });
        }
        let each = line(ui, &each_title(self.page, self.pair), f32::INFINITY);
        let at = pos2(rect.left() + self.right - each.size().x, rect.top());
        painter.galley(at, each, ctx.theme.palette.text.plain);
    }

    fn lanes_ui(&self, walk: &mut Walk, said: &str, ui: &mut Ui) {
        let (page, height) = (self.page, lane_height(self.page, ui));
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
        let (page, down) = (self.page, bar_of(lane, self.page));
        let counted = row.persons.known().map(Amount::to_f64);
        let own: Vec<Piece> = counted.map(|to| Piece { nth: Some(0), from: 0.0, to }).into_iter().collect();
        let (left, right) = (persons.places(&own, down), money.places(&row.money.pieces, down));
        let zero = Rect::from_x_y_ranges(persons.x(0.0)..=persons.x(0.0), down);
        let reach = Rect::from_x_y_ranges(lane.left()..=persons.across.max, lane.y_range());
        marks.push(Mark { rect: left.first().copied().unwrap_or(zero), reach, row: at, nth: 0 });
        let of_money = marks_of(&row.money, at, lane.with_min_x(money.across.min), &right, money.x(0.0));
        marks.extend(of_money.into_iter().map(|mark| Mark { nth: mark.nth + 1, ..mark }));
        if !ui.is_rect_visible(lane) {
            return;
        }
        let palette = &page.ctx.theme.palette;
        let middle = lane.center().y;
        let put = |text: &str, width: f32, right: f32, color| {
            let galley = line(ui, text, width);
            painter.galley(pos2(right - galley.size().x, middle - galley.size().y / 2.0), galley, color);
        };
        put(
            self.names.get(at).map_or("", String::as_str),
            self.names_width,
            lane.left() + self.names_width,
            palette.text.plain,
        );
        put(&each_text(page, row.each), f32::INFINITY, lane.left() + self.right, palette.text.plain);
        paint_pieces(page.ctx, painter, &left, (&[palette.text.muted], &[]), ui);
        let inside = page.figures_of(&row.money, &self.pair.money);
        paint_pieces(page.ctx, painter, &right, (&page.colors_of(&row.money), &inside), ui);
        let first = self.pair.money.first().copied().unwrap_or_default();
        let ends = [
            (persons, &own, row.persons, self.pair.persons),
            (money, &row.money.pieces, row.money.sum, first),
        ];
        for (panel, pieces, figure, column) in ends {
            let galley = line(ui, &page.naming.shown(figure, column), f32::INFINITY);
            panel.paint_figure(page.ctx, painter, pieces, (galley, middle));
        }
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
