//! One thing of a chart at a time: under the pointer, or walked to with the arrow
//! keys. What it is and how much is shown beside it, and spoken when it changes.

use eframe::egui::accesskit::Live;
use eframe::egui::{Key, Modifiers, PopupAnchor, Pos2, Rect, Response, Stroke, Tooltip, Ui, Vec2};

use super::{levels, on_screen};
use crate::chart::Picture;
use crate::chart::curve::Mark;
use crate::chart::layout::{Frame, Laid};
use crate::chart::picture::{Bar, Dot, Panel, Strand, Unknown};
use crate::plan::series::{Point, Series};
use crate::ui::context::ViewCtx;

/// How near the pointer must come to a thing, in points of the screen.
const REACH: f32 = 24.0;

/// The thing that was last walked to: its row among those that can be walked along,
/// and its place in it.
#[derive(Debug, Default, Clone, Copy, PartialEq)]
pub struct Walk(Option<(usize, usize)>);

/// A thing of a chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Stop {
    /// The line that it is of, by its position among the lines of the chart.
    pub line: Option<usize>,
    pub(super) at: Pos2,
    pub(super) x: f64,
    /// What it is and how much, and below what else is to be known.
    pub(super) said: String,
    pub(super) more: Vec<String>,
}

/// Which way to walk.
#[derive(Debug, Clone, Copy)]
enum Step {
    Back,
    On,
    First,
    Last,
    RowBefore,
    RowAfter,
}

/// Follows pointer and keys, shows the thing they are at, and returns what is pointed at
/// or walked to.
pub(super) fn walk_ui(
    ctx: &ViewCtx<'_>,
    walk: &mut Walk,
    (picture, laid): (&Picture, &Laid),
    (rect, response): (Rect, &Response),
    ui: &Ui,
) -> Option<Stop> {
    if !response.hovered() && !response.has_focus() {
        return None;
    }
    let rows = rows(ctx, picture, laid, rect);
    let pointed = response.hover_pos().and_then(|pointer| nearest(&rows, pointer));
    if response.has_focus() {
        let stood = walk.0.filter(|at| stop(&rows, *at).is_some()).or_else(|| last(&rows));
        let steps = keys(ui);
        let stepped = steps.into_iter().fold(stood, |at, step| at.map(|at| stepped(&rows, at, step)));
        walk.0 = pointed.filter(|_| response.clicked()).or(stepped);
    }
    let walked = walk.0.filter(|_| response.has_focus());
    let stood = pointed.or(walked).and_then(|at| stop(&rows, at)).cloned();
    let found = stood.clone();
    let level = || levels::near(ctx, (picture, laid), rect, response.hover_pos()?);
    let found = found.or_else(level)?;
    show(ctx, &found, response, ui);
    stood
}

fn keys(ui: &Ui) -> Vec<Step> {
    const STEPS: [(Key, Step); 6] = [
        (Key::ArrowLeft, Step::Back),
        (Key::ArrowRight, Step::On),
        (Key::Home, Step::First),
        (Key::End, Step::Last),
        (Key::ArrowUp, Step::RowBefore),
        (Key::ArrowDown, Step::RowAfter),
    ];
    let pressed = |(key, step): &(Key, Step)| {
        ui.input_mut(|input| input.consume_key(Modifiers::NONE, *key)).then_some(*step)
    };
    STEPS.iter().filter_map(pressed).collect()
}

fn stop(rows: &[Vec<Stop>], (row, at): (usize, usize)) -> Option<&Stop> {
    rows.get(row)?.get(at)
}

/// The latest thing of the first row.
fn last(rows: &[Vec<Stop>]) -> Option<(usize, usize)> {
    rows.iter().enumerate().find_map(|(row, stops)| Some((row, stops.len().checked_sub(1)?)))
}

fn stepped(rows: &[Vec<Stop>], (row, at): (usize, usize), step: Step) -> (usize, usize) {
    let end = rows.get(row).map_or(0, |stops| stops.len().saturating_sub(1));
    let beside = |to: usize| {
        let x = stop(rows, (row, at)).map_or(0.0, |stop| stop.x);
        let stops = rows.get(to)?.iter().enumerate();
        let near = stops.min_by(|a, b| (a.1.x - x).abs().total_cmp(&(b.1.x - x).abs()))?;
        Some((to, near.0))
    };
    match step {
        Step::Back => (row, at.saturating_sub(1)),
        Step::On => (row, (at + 1).min(end)),
        Step::First => (row, 0),
        Step::Last => (row, end),
        Step::RowBefore => (0..row).rev().find_map(beside).unwrap_or((row, at)),
        Step::RowAfter => (row + 1..rows.len()).find_map(beside).unwrap_or((row, at)),
    }
}

fn nearest(rows: &[Vec<Stop>], pointer: Pos2) -> Option<(usize, usize)> {
    let all = rows.iter().enumerate().flat_map(|(row, stops)| {
        stops.iter().enumerate().map(move |(at, stop)| ((row, at), stop.at.distance(pointer)))
    });
    all.min_by(|a, b| a.1.total_cmp(&b.1)).filter(|(_, distance)| *distance <= REACH).map(|(at, _)| at)
}

/// Everything that can be walked to: a row for each line, and one for the bars of each panel.
fn rows(ctx: &ViewCtx<'_>, picture: &Picture, laid: &Laid, rect: Rect) -> Vec<Vec<Stop>> {
    let mut rows = Vec::new();
    for (panel, frame) in picture.panels.iter().zip(&laid.frames) {
        for strand in &panel.strands {
            rows.push(of_strand(ctx, (picture, panel), strand, (frame, rect)));
        }
        if !panel.bars.is_empty() {
            rows.push(panel.bars.iter().map(|bar| of_bar(bar, frame, rect)).collect());
        }
    }
    rows.retain(|row: &Vec<Stop>| !row.is_empty());
    rows
}

fn of_bar(bar: &Bar, frame: &Frame, rect: Rect) -> Stop {
    let x = f64::midpoint(bar.across.0, bar.across.1);
    let at = on_screen(rect, frame.place((x, bar.up.1)));
    Stop { line: bar.line, at, x, said: bar.said.clone(), more: Vec::new() }
}

fn of_strand(
    ctx: &ViewCtx<'_>,
    (picture, panel): (&Picture, &Panel),
    strand: &Strand,
    (frame, rect): (&Frame, Rect),
) -> Vec<Stop> {
    let series = ctx.document.plan.series.get(strand.series);
    let is_one = picture.panels.len() == 1 && panel.strands.len() == 1;
    let name = if is_one { None } else { Some(strand.name.clone()).filter(|name| !name.is_empty()) };
    let dot = |dot: &Dot| {
        let decimals = panel.up.decimals;
        let figure = ctx.words.amount_in(dot.value, decimals, &panel.up.unit);
        let of_series = dot.point.and_then(|at| Some((series?, series?.points.get(at)?)));
        let more = name.iter().cloned().chain(mark(ctx, dot.mark));
        Stop {
            line: Some(strand.line),
            at: on_screen(rect, frame.place(dot.at)),
            x: dot.at.0,
            said: said(ctx, dot.period, figure),
            more: more
                .chain(of_series.into_iter().flat_map(|(series, point)| known(ctx, series, point)))
                .collect(),
        }
    };
    let unknown = |unknown: &Unknown| Stop {
        line: Some(strand.line),
        at: on_screen(rect, (frame.x(unknown.x), frame.plot.top + REACH / 2.0)),
        x: unknown.x,
        said: said(ctx, unknown.period, unknown.name.clone()),
        more: name.iter().cloned().collect(),
    };
    let mut stops: Vec<Stop> =
        strand.dots.iter().map(dot).chain(strand.unknown.iter().map(unknown)).collect();
    stops.sort_by(|a, b| a.x.total_cmp(&b.x));
    stops
}

/// `maj 2013: 914 personer`.
fn said(ctx: &ViewCtx<'_>, period: crate::plan::Period, value: String) -> String {
    let period = ctx.words.period(period);
    ctx.words.fill("series-point", &[("period", period.into()), ("value", value.into())])
}

/// How sure a figure is, where that needs saying.
fn mark(ctx: &ViewCtx<'_>, mark: Mark) -> Option<String> {
    let key = match mark {
        Mark::Firm => return None,
        Mark::Provisional => "series-provisional",
        Mark::About => "series-about",
        Mark::Uncertain => "series-uncertain",
    };
    Some(ctx.words.text(key).into_owned())
}

/// What was published before, where it stands, and what a reader should know.
fn known(ctx: &ViewCtx<'_>, series: &Series, point: &Point) -> Vec<String> {
    let earlier = point.earlier().iter().rev().map(|earlier| ctx.words.earlier(earlier, series.decimals));
    let published = point
        .vintage()
        .and_then(|vintage| vintage.published)
        .map(|day| ctx.words.fill("series-published", &[("day", ctx.words.day_short(day).into())]));
    let source = series.source_of(point).map(|source| source.citation(&ctx.document.plan));
    let note = point.detail.as_ref().and_then(|detail| detail.note.clone());
    published.into_iter().chain(earlier).chain(source).chain(note).collect()
}

/// Rings the thing and says what it is. A screen reader says it as well, when it changes.
fn show(ctx: &ViewCtx<'_>, stop: &Stop, response: &Response, ui: &Ui) {
    let ring = Stroke::new(ctx.theme.scale.line.focus, ctx.theme.palette.text.plain);
    ui.painter().circle_stroke(stop.at, ctx.theme.scale.gap.s, ring);
    let around = Rect::from_center_size(stop.at, Vec2::splat(ctx.theme.scale.gap.l));
    Tooltip::always_open(
        ui.ctx().clone(),
        ui.layer_id(),
        response.id.with("stop"),
        PopupAnchor::ParentRect(around),
    )
    .gap(ctx.theme.scale.gap.xs)
    .show(|ui| {
        let said = ui.label(ctx.theme.strong(&stop.said));
        ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(Live::Polite));
        for line in &stop.more {
            ui.label(ctx.theme.small(line));
        }
    });
}
