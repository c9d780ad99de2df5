//! One point at a time: under the pointer, or walked to with the arrow keys.

use eframe::egui::accesskit::Live;
use eframe::egui::{EventFilter, Key, Modifiers, PopupAnchor, Pos2, Rect, Stroke, Tooltip, Ui};

use super::line_hover::line_hover_ui;
use super::panel::short_name;
use super::plot::Drawn;
use super::shown::Panel;
use super::table::source_text;
use crate::plan::Period;
use crate::plan::id::SeriesId;
use crate::plan::series::{Point, Series, Value};
use crate::ui::context::ViewCtx;

/// How near the pointer must come to a point, in points of the screen.
const REACH: f32 = 24.0;
/// The keys that walk, which the plot keeps to itself while it has the keyboard.
const KEYS: EventFilter =
    EventFilter { tab: false, horizontal_arrows: true, vertical_arrows: true, escape: false };

/// The point that was last walked to.
#[derive(Debug, Default)]
pub struct Walk {
    at: Option<(SeriesId, Period)>,
}

/// Which way to walk.
#[derive(Debug, Clone, Copy)]
enum Step {
    Back,
    On,
    First,
    Last,
    SeriesBefore,
    SeriesAfter,
}

/// A point by its series' place in the panel and its own place in the series.
#[derive(Debug, Clone, Copy, PartialEq)]
struct At {
    nth: usize,
    point: usize,
}

/// Follows pointer and keys, and shows the point they are at.
pub fn walk_ui(ctx: &ViewCtx<'_>, walk: &mut Walk, panel: &Panel, drawn: &Drawn<'_>, ui: &Ui) {
    let response = &drawn.response;
    if response.clicked() {
        response.request_focus();
    }
    let pointed = response.hover_pos().and_then(|pointer| nearest(panel, drawn, pointer));
    if response.has_focus() {
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, KEYS));
        let stood = walk.at.and_then(|at| find(panel, at)).or_else(|| last(panel));
        let stepped = keys(ui).into_iter().fold(stood, |at, step| at.map(|at| stepped(panel, at, step)));
        let clicked = pointed.filter(|_| response.clicked());
        walk.at = clicked.or(stepped).and_then(|at| address(panel, at));
    }
    let walked = walk.at.filter(|_| response.has_focus()).and_then(|at| find(panel, at));
    match (pointed.or(walked), response.hover_pos()) {
        (Some(at), _) => show(ctx, panel, drawn, at, ui),
        (None, Some(pointer)) => line_hover_ui(ctx, panel, drawn, pointer, ui),
        (None, None) => {}
    }
}

fn keys(ui: &Ui) -> Vec<Step> {
    const STEPS: [(Key, Step); 6] = [
        (Key::ArrowLeft, Step::Back),
        (Key::ArrowRight, Step::On),
        (Key::Home, Step::First),
        (Key::End, Step::Last),
        (Key::ArrowUp, Step::SeriesBefore),
        (Key::ArrowDown, Step::SeriesAfter),
    ];
    let pressed = |(key, step): &(Key, Step)| {
        ui.input_mut(|input| input.consume_key(Modifiers::NONE, *key)).then_some(*step)
    };
    STEPS.iter().filter_map(pressed).collect()
}

fn stepped(panel: &Panel, at: At, step: Step) -> At {
    let end =
        |nth: usize| panel.series.get(nth).map_or(0, |shared| shared.series.points.len().saturating_sub(1));
    match step {
        Step::Back => At { point: at.point.saturating_sub(1), ..at },
        Step::On => At { point: (at.point + 1).min(end(at.nth)), ..at },
        Step::First => At { point: 0, ..at },
        Step::Last => At { point: end(at.nth), ..at },
        Step::SeriesBefore => (0..at.nth).rev().find_map(|nth| same_time(panel, at, nth)).unwrap_or(at),
        Step::SeriesAfter => {
            (at.nth + 1..panel.series.len()).find_map(|nth| same_time(panel, at, nth)).unwrap_or(at)
        }
    }
}

/// The point of another series that lies nearest in time.
fn same_time(panel: &Panel, at: At, nth: usize) -> Option<At> {
    let (_, period) = address(panel, at)?;
    let points = &panel.series.get(nth)?.series.points;
    let after = points.partition_point(|point| point.period < period);
    let nearest = [after.checked_sub(1), Some(after)].into_iter().flatten().filter(|at| *at < points.len());
    let distance = |at: &usize| (points[*at].period.first_day() - period.first_day()).num_days().abs();
    Some(At { nth, point: nearest.min_by_key(distance)? })
}

/// The latest point of the first series that has any.
fn last(panel: &Panel) -> Option<At> {
    let ends = panel
        .all()
        .enumerate()
        .map(|(nth, series)| Some(At { nth, point: series.points.len().checked_sub(1)? }));
    ends.flatten().next()
}

fn find(panel: &Panel, (id, period): (SeriesId, Period)) -> Option<At> {
    let (nth, series) = panel.all().enumerate().find(|(_, series)| series.id == id)?;
    let point = series.points.binary_search_by(|point| point.period.cmp(&period));
    Some(At { nth, point: point.unwrap_or_else(|after| after.saturating_sub(1)) })
        .filter(|_| !series.points.is_empty())
}

fn address(panel: &Panel, at: At) -> Option<(SeriesId, Period)> {
    let series = &panel.series.get(at.nth)?.series;
    Some((series.id, series.points.get(at.point)?.period))
}

/// The point that the pointer means, if it is near one.
fn nearest(panel: &Panel, drawn: &Drawn<'_>, pointer: Pos2) -> Option<At> {
    let strands = panel.chart.strands.iter().enumerate();
    let all = strands.flat_map(|(nth, strand)| {
        let known = strand
            .spots()
            .map(move |spot| (At { nth, point: spot.point }, drawn.place(spot.x, spot.y).distance(pointer)));
        let unknown = strand.unknown.iter().map(move |gap| {
            // It has no height: the pointer is near it anywhere on its line.
            (At { nth, point: gap.point }, 2.0 * (drawn.place(gap.x, 0.0).x - pointer.x).abs())
        });
        known.chain(unknown)
    });
    let (at, distance) = all.min_by(|a, b| a.1.total_cmp(&b.1))?;
    (distance <= REACH).then_some(at)
}

/// Rings the point and says what it is. A screen reader says it as well, when it changes.
fn show(ctx: &ViewCtx<'_>, panel: &Panel, drawn: &Drawn<'_>, at: At, ui: &Ui) {
    let Some(shared) = panel.series.get(at.nth) else { return };
    let Some(point) = shared.series.points.get(at.point) else { return };
    let place = place(drawn, point);
    let ring = Stroke::new(ctx.theme.scale.line.focus, ctx.theme.palette.text.plain);
    if point.value.number().is_some() {
        ui.painter().circle_stroke(place, ctx.theme.scale.gap.s, ring);
    }
    let anchor = PopupAnchor::ParentRect(Rect::from_center_size(
        place,
        eframe::egui::Vec2::splat(ctx.theme.scale.gap.l),
    ));
    Tooltip::always_open(ui.ctx().clone(), ui.layer_id(), drawn.response.id.with("point"), anchor)
        .gap(ctx.theme.scale.gap.xs)
        .show(|ui| {
            let name = if panel.series.len() > 1 { short_name(panel, &shared.series) } else { String::new() };
            let said = ui.label(ctx.theme.strong(point_text(ctx, &shared.series, point)));
            ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(Live::Polite));
            for line in
                [name, how_read(ctx, &shared.series, point), source_text(ctx, shared.series.source_of(point))]
            {
                if !line.is_empty() {
                    ui.label(ctx.theme.small(line));
                }
            }
            if let Some(note) = point.detail.as_ref().and_then(|detail| detail.note.as_ref()) {
                ui.label(ctx.theme.small(note));
            }
        });
}

/// Where a point is on the screen; an unknown one has no height and is told at the top.
fn place(drawn: &Drawn<'_>, point: &Point) -> Pos2 {
    let x = crate::chart::time::middle(point.period);
    match point.value.number() {
        Some(amount) => drawn.place(x, amount.to_f64()),
        None => Pos2::new(drawn.place(x, 0.0).x, drawn.transform.frame().top() + REACH),
    }
}

/// `maj 2013: 914 personer`, `2020: skjult (få personer)`.
fn point_text(ctx: &ViewCtx<'_>, series: &Series, point: &Point) -> String {
    let value = match point.value {
        Value::Number(amount) => ctx.words.amount_in(amount, series.decimals, &series.unit),
        Value::Missing | Value::Hidden | Value::NotMeasured => ctx.words.value(point.value, 0).into_owned(),
    };
    let period = ctx.words.period(point.period);
    ctx.words.fill("series-point", &[("period", period.into()), ("value", value.into())])
}

/// `fra tabel`.
fn how_read(ctx: &ViewCtx<'_>, series: &Series, point: &Point) -> String {
    let own = point.detail.as_ref().and_then(|detail| detail.exactness);
    ctx.words.exactness(own.unwrap_or(series.exactness)).into_owned()
}
