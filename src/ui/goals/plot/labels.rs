//! Where the names in the chart of a measure stand: at the ends of lines and
//! beside them where there is room, and below the chart where there is none.

use std::sync::Arc;

use eframe::egui::{Galley, Pos2, Rect, Stroke, TextStyle, Ui, pos2, vec2};

use super::names::{Name, Spread, Swatch};
use super::{Drawn, Subject, font};
use crate::chart::beside::{Label as Wish, Patch, placed};
use crate::chart::spread::spread;
use crate::ui::context::ViewCtx;

/// Names stand at the right of the chart when they take no more than this share of it.
const MOST_OF_WIDTH: f32 = 0.3;
/// A name that was moved further than this, in points, is tied to its line.
const TIED_FROM: f32 = 10.0;
/// How far from each other the places along a line are that no name should cover, in points.
const ALONG: f32 = 8.0;

/// The points that names need at the right of the chart, which is `width` points wide.
pub(super) fn margin(ctx: &ViewCtx<'_>, subject: Subject<'_>, names: &[Name], width: f32, ui: &Ui) -> f32 {
    let gap = ctx.theme.scale.gap.xs + ctx.theme.scale.gap.s;
    let at_end = names.iter().filter(|name| name.ends_at(subject).is_some());
    let widths = at_end.map(|name| galley(ctx, name, ui).size().x + gap);
    widths.filter(|needed| *needed <= MOST_OF_WIDTH * width).fold(0.0, f32::max)
}

fn galley(ctx: &ViewCtx<'_>, name: &Name, ui: &Ui) -> Arc<Galley> {
    ui.painter().layout_no_wrap(name.text.clone(), font(ui), name.swatch.color(ctx))
}

/// Paints the names that have room. Returns those that have none, with a sample
/// of what they name; of several alike one.
pub(super) fn paint(
    ctx: &ViewCtx<'_>,
    drawn: &Drawn<'_>,
    names: Vec<Name>,
    ui: &Ui,
) -> Vec<(Swatch, String)> {
    let (above, inside): (Vec<Name>, Vec<Name>) =
        names.into_iter().partition(|name| matches!(name.at, Spread::Time(_)));
    let avoid = lines(drawn);
    let inside = at_end(ctx, drawn, ui, inside);
    let mut left_over = stand(ctx, drawn, ui, inside, (patch(drawn.frame), &avoid));
    // A word above the chart stands at its line or not at all: the lines tell themselves apart.
    let missing = stand(ctx, drawn, ui, above, (patch(drawn.crown), &[]));
    left_over.extend(missing.into_iter().filter(|(swatch, _)| *swatch == Swatch::Break));
    left_over.dedup();
    left_over
}

/// Paints the names that stand at the right of the chart, none over another.
/// Returns the others.
fn at_end(ctx: &ViewCtx<'_>, drawn: &Drawn<'_>, ui: &Ui, names: Vec<Name>) -> Vec<Name> {
    let room = drawn.crown.right() - drawn.frame.right();
    let fits = |name: &Name| {
        let galley = galley(ctx, name, ui);
        let y = name.ends_at(drawn.subject).filter(|_| galley.size().x <= room)?;
        Some((galley, drawn.place((drawn.subject.chart.time.1, y))))
    };
    let (ends, others): (Vec<_>, Vec<_>) =
        names.into_iter().map(|name| (fits(&name), name)).partition(|(end, _)| end.is_some());
    let ends: Vec<_> =
        ends.into_iter().filter_map(|(end, name)| Some((end?, name.swatch.color(ctx)))).collect();
    let wanted: Vec<f32> = ends.iter().map(|((_, end), _)| end.y).collect();
    let height = ui.text_style_height(&TextStyle::Small);
    let places = spread(&wanted, height, drawn.frame.top(), drawn.frame.bottom());
    for (((galley, end), color), y) in ends.into_iter().zip(places) {
        let left = drawn.frame.right() + ctx.theme.scale.gap.xs;
        if (y - end.y).abs() > TIED_FROM {
            let line = Stroke::new(ctx.theme.scale.line.hair, color);
            ui.painter().line_segment([end, pos2(left, y)], line);
        }
        ui.painter().galley(pos2(left, y - galley.size().y / 2.0), galley, color);
    }
    others.into_iter().map(|(_, name)| name).collect()
}

fn stand(
    ctx: &ViewCtx<'_>,
    drawn: &Drawn<'_>,
    ui: &Ui,
    names: Vec<Name>,
    (frame, avoid): (Patch, &[Patch]),
) -> Vec<(Swatch, String)> {
    let galleys: Vec<_> = names.iter().map(|name| galley(ctx, name, ui)).collect();
    let wishes: Vec<Wish> = names
        .iter()
        .zip(&galleys)
        .map(|(name, galley)| {
            let size = (galley.size().x, galley.size().y);
            Wish { size, wishes: places(ctx, drawn, &name.at, size) }
        })
        .collect();
    let found = placed(&wishes, &frame, avoid);
    let mut left_over = Vec::new();
    for ((name, galley), place) in names.into_iter().zip(galleys).zip(found) {
        let Some(place) = place else {
            left_over.push((name.swatch, name.text));
            continue;
        };
        let at = pos2(place.left, place.top);
        let ground = ctx.theme.palette.ground.surface.gamma_multiply(0.7);
        ui.painter().rect_filled(Rect::from_min_size(at, galley.size()), 0.0, ground);
        ui.painter().galley(at, galley, name.swatch.color(ctx));
    }
    left_over
}

/// Where a name would like to stand, by the upper left corner.
fn places(ctx: &ViewCtx<'_>, drawn: &Drawn<'_>, at: &Spread, (width, height): (f32, f32)) -> Vec<(f32, f32)> {
    let gap = ctx.theme.scale.gap.xs;
    let around = |point: Pos2| {
        let (beside, above, below) = (2.0 * gap, point.y - height - gap, point.y + gap);
        vec![
            (point.x + beside, point.y - height / 2.0),
            (point.x - width / 2.0, above - gap),
            (point.x - width / 2.0, below + gap),
            (point.x - width - beside, point.y - height / 2.0),
            (point.x + beside, above),
            (point.x + beside, below),
            (point.x - width - beside, above),
            (point.x - width - beside, below),
        ]
    };
    match at {
        Spread::Point(point) => around(drawn.place(*point)),
        Spread::Along { y, from, to } => {
            let (from, to) = (drawn.place((*from, *y)), drawn.place((*to, *y)));
            let (above, below) = (to.y - height - gap, to.y + gap);
            let middle = f32::midpoint(from.x, to.x) - width / 2.0;
            let ends = [to.x - width - gap, middle, from.x + gap];
            let beside = [(from.x - width - 2.0 * gap, to.y - height / 2.0)];
            let over = ends.map(|x| (x, above));
            over.into_iter().chain(ends.map(|x| (x, below))).chain(beside).collect()
        }
        Spread::Between(from, to) => {
            let (from, to) = (drawn.place(*from), drawn.place(*to));
            // Below a way that falls there is room at the left, above one that rises too.
            let falls = to.y > from.y;
            let beside = |share: f32| {
                let at = from + share * (to - from);
                let (above, below) = (at.y - height - gap / 2.0, at.y + gap / 2.0);
                let (left, right) = (at.x - width - gap, at.x + gap);
                if falls { [(left, below), (right, above)] } else { [(left, above), (right, below)] }
            };
            [0.5, 0.65, 0.35, 0.8].into_iter().flat_map(beside).collect()
        }
        Spread::Everywhere => Vec::new(),
        Spread::Time(x) => {
            let x = drawn.place((*x, 0.0)).x;
            let y = drawn.crown.top();
            vec![(x - width / 2.0, y), (x - width - gap, y), (x + gap, y)]
        }
    }
}

fn patch(rect: Rect) -> Patch {
    Patch { left: rect.left(), top: rect.top(), right: rect.right(), bottom: rect.bottom() }
}

/// What no name should cover, in small pieces.
fn lines(drawn: &Drawn<'_>) -> Vec<Patch> {
    let chart = drawn.subject.chart;
    let mut patches = Vec::new();
    let mut along = |from: Pos2, to: Pos2| {
        let steps = ((to - from).length() / ALONG).ceil().max(1.0);
        for step in 0..=steps as usize {
            let at = from + (step as f32 / steps) * (to - from);
            patches.push(patch(Rect::from_center_size(at, vec2(ALONG / 2.0, ALONG / 2.0))));
        }
    };
    let curves = std::iter::once(&chart.curve).chain(chart.other.iter().map(|(_, curve)| curve));
    for run in curves.flat_map(|curve| &curve.runs) {
        let mut last: Option<Pos2> = None;
        for spot in run {
            let here = drawn.place((spot.x, spot.y));
            // Of points that lie close, one is enough.
            if last.is_none_or(|last| last.distance(here) >= ALONG / 2.0) {
                along(last.unwrap_or(here), here);
                last = Some(here);
            }
        }
    }
    for way in [chart.needed, chart.projection, chart.mean].into_iter().flatten() {
        along(drawn.place(way.from), drawn.place(way.to));
    }
    for level in &chart.levels {
        along(drawn.place((level.from, level.y)), drawn.place((level.to, level.y)));
    }
    let upright = chart.deadline.iter().map(|deadline| deadline.x).chain(chart.breaks.iter().map(|b| b.x));
    for x in upright {
        let x = drawn.place((x, 0.0)).x;
        along(pos2(x, drawn.frame.top()), pos2(x, drawn.frame.bottom()));
    }
    if let Some(base) = chart.base {
        let at = drawn.place((base.x, base.y));
        along(at, at);
    }
    patches
}
