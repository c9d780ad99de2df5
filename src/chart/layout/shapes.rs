//! How the parts of a picture are drawn: which form, width and dash each has.

use super::key::{Entry, Sample};
use super::{Dash, Fill, Form, Frame, Hand, Shape};
use crate::chart::beside::Patch;
use crate::chart::curve::Mark;
use crate::chart::picture::{
    Bar, Dot, Ink, Level, LevelKind, Panel, Stands, Strand, Upright, UprightKind, Way, WayKind, Weight,
};
use crate::chart::reduce::reduced;

/// Points on a line that lie closer than this, in points, are drawn as the line only.
const LEAST_DISTANCE: f32 = 8.0;

/// Everything on a panel that is measured by its axes, from the back to the front.
pub(super) fn shapes(hand: &Hand<'_>, panel: &Panel, frame: &Frame) -> Vec<Shape> {
    let mut shapes: Vec<Shape> = Vec::new();
    shapes.extend(panel.uprights.iter().filter(|upright| is_stretch(upright)).map(|it| stretch(frame, it)));
    shapes.extend(grid(hand, frame));
    shapes.extend(panel.strands.iter().flat_map(|strand| unknown(hand, frame, strand)));
    shapes.extend(
        panel.uprights.iter().filter(|upright| !is_stretch(upright)).map(|it| upright(hand, frame, it)),
    );
    shapes.extend(panel.bars.iter().map(|it| bar(hand, frame, it)));
    shapes.extend(panel.joints.iter().map(|joint| {
        line(
            vec![frame.place((joint.across.0, joint.y)), frame.place((joint.across.1, joint.y))],
            Ink::Axis,
            hand.sizes.hair,
            Dash::Solid,
        )
    }));
    shapes.push(ground(hand, panel, frame));
    shapes.extend(panel.levels.iter().map(|it| level(hand, frame, it)));
    shapes.extend(panel.ways.iter().flat_map(|it| way(hand, frame, it)));
    let mut strands: Vec<&Strand> = panel.strands.iter().collect();
    strands.sort_by_key(|strand| strand.weight);
    shapes.extend(strands.iter().flat_map(|strand| strand_shapes(hand, frame, strand)));
    shapes.extend(panel.base.as_ref().map(|base| Shape::Spot {
        at: frame.place(base.at),
        radius: hand.sizes.dot + 1.5,
        ink: Ink::Plain,
        form: Form::Diamond,
    }));
    shapes
}

fn line(through: Vec<(f32, f32)>, ink: Ink, width: f32, dash: Dash) -> Shape {
    Shape::Line { through, ink, width, dash }
}

fn is_stretch(upright: &Upright) -> bool {
    upright.across.1 > upright.across.0
}

/// A time that is marked; a short one is wide enough to be seen.
fn stretch(frame: &Frame, upright: &Upright) -> Shape {
    let (left, right) = (frame.x(upright.across.0), frame.x(upright.across.1));
    let patch = Patch { left, right: right.max(left + 2.0), top: frame.plot.top, bottom: frame.plot.bottom };
    Shape::Block { patch, ink: Ink::Shade, fill: Fill::Faint }
}

fn grid(hand: &Hand<'_>, frame: &Frame) -> Vec<Shape> {
    let across = |value: &f64| {
        let y = frame.y(*value);
        line(vec![(frame.plot.left, y), (frame.plot.right, y)], Ink::Grid, hand.sizes.hair, Dash::Solid)
    };
    frame.values.marks.iter().map(across).collect()
}

/// The line that values stand on: 0 where it is seen, or else the lower edge.
fn ground(hand: &Hand<'_>, panel: &Panel, frame: &Frame) -> Shape {
    let y = if frame.values.has_zero() && !panel.up.is_turned() { frame.y(0.0) } else { frame.plot.bottom };
    line(vec![(frame.plot.left, y), (frame.plot.right, y)], Ink::Axis, hand.sizes.hair, Dash::Solid)
}

fn upright(hand: &Hand<'_>, frame: &Frame, upright: &Upright) -> Shape {
    let x = frame.x(upright.across.0);
    let (ink, dash) = match upright.kind {
        UprightKind::Deadline => (Ink::Plain, Dash::Solid),
        UprightKind::Break => (Ink::Muted, Dash::Dashed),
        UprightKind::Event => (Ink::Axis, Dash::Solid),
    };
    line(vec![(x, frame.plot.top), (x, frame.plot.bottom)], ink, hand.sizes.hair, dash)
}

fn unknown(hand: &Hand<'_>, frame: &Frame, strand: &Strand) -> Vec<Shape> {
    let mark = |x: f64| {
        let x = frame.x(x);
        line(vec![(x, frame.plot.top), (x, frame.plot.bottom)], strand.ink, hand.sizes.hair, Dash::Dotted)
    };
    strand.unknown.iter().map(|unknown| mark(unknown.x)).collect()
}

fn bar(hand: &Hand<'_>, frame: &Frame, bar: &Bar) -> Shape {
    let (a, b) = (frame.y(bar.up.0), frame.y(bar.up.1));
    let (left, right) = (frame.x(bar.across.0), frame.x(bar.across.1));
    // A bar of 0 is a line that can be seen.
    let bottom = a.max(b).max(a.min(b) + hand.sizes.hair);
    let fill = if bar.mark == Mark::Firm { Fill::Full } else { Fill::Hollow };
    Shape::Block { patch: Patch { left, top: a.min(b), right, bottom }, ink: bar.ink, fill }
}

fn level(hand: &Hand<'_>, frame: &Frame, level: &Level) -> Shape {
    let ends = vec![frame.place((level.across.0, level.y)), frame.place((level.across.1, level.y))];
    let (width, dash) = match level.kind {
        LevelKind::Target | LevelKind::Mean => (1.25 * hand.sizes.line, Dash::Solid),
        LevelKind::Aside => (hand.sizes.hair, Dash::Dashed),
        LevelKind::Figure => (hand.sizes.line, Dash::Dashed),
    };
    line(ends, level.ink, width, dash)
}

fn way(hand: &Hand<'_>, frame: &Frame, way: &Way) -> Vec<Shape> {
    let ends = vec![frame.place(way.from), frame.place(way.to)];
    match way.kind {
        WayKind::Needed => vec![line(ends, Ink::Plain, hand.sizes.line, Dash::Dotted)],
        WayKind::Projection => vec![
            line(ends, Ink::Series(0), hand.sizes.line, Dash::Dashed),
            Shape::Spot {
                at: frame.place(way.to),
                radius: hand.sizes.dot,
                ink: Ink::Series(0),
                form: Form::Hollow,
            },
        ],
    }
}

fn strand_shapes(hand: &Hand<'_>, frame: &Frame, strand: &Strand) -> Vec<Shape> {
    let width = match strand.weight {
        Weight::Quiet => 0.7 * hand.sizes.line,
        Weight::Usual => hand.sizes.line,
        Weight::Strong => 1.3 * hand.sizes.line,
    };
    let wide = frame.plot.right - frame.plot.left;
    let columns = wide.ceil().max(1.0) as usize;
    let runs = strand.runs.iter().map(|run| {
        let through = reduced(run, frame.across, columns).into_iter().map(|at| frame.place(at));
        line(through.collect(), strand.ink, width, Dash::Solid)
    });
    let bridges = strand.bridges.iter().map(|ends| {
        line(ends.iter().map(|at| frame.place(*at)).collect(), strand.ink, 0.6 * width, Dash::Dotted)
    });
    let is_dense = wide < LEAST_DISTANCE * strand.dots.len() as f32;
    let last = strand.dots.len().saturating_sub(1);
    let is_seen = |(nth, dot): &(usize, &Dot)| {
        !is_dense || *nth == last || dot.stands == Stands::Alone || dot.mark != Mark::Firm
    };
    let dots = strand.dots.iter().enumerate().filter(is_seen).map(|(nth, dot)| {
        let larger = if dot.stands == Stands::Alone || nth == last { 1.0 } else { 0.0 };
        spot(frame.place(dot.at), hand.sizes.dot + larger, strand.ink, dot.mark)
    });
    runs.chain(bridges).chain(dots).collect()
}

/// A figure: filled as printed, hollow while it may change, and with a form of its
/// own where it is not sure.
fn spot(at: (f32, f32), radius: f32, ink: Ink, mark: Mark) -> Shape {
    let form = match mark {
        Mark::Firm => Form::Full,
        Mark::Provisional => Form::Hollow,
        Mark::About => Form::Square,
        Mark::Uncertain => Form::Cross,
    };
    Shape::Spot { at, radius, ink, form }
}

/// A sample of what an entry of the key means.
pub(super) fn sample(hand: &Hand<'_>, entry: &Entry, (left, middle): (f32, f32), wide: f32) -> Vec<Shape> {
    let ends = vec![(left, middle), (left + wide, middle)];
    let centre = left + wide / 2.0;
    let half = hand.sizes.label / 3.0;
    let block = |fill| {
        let patch = Patch { left, top: middle - half, right: left + wide, bottom: middle + half };
        Shape::Block { patch, ink: entry.ink, fill }
    };
    vec![match entry.sample {
        Sample::Line => line(ends, entry.ink, hand.sizes.line, Dash::Solid),
        Sample::Bridge => line(ends, entry.ink, 0.6 * hand.sizes.line, Dash::Dotted),
        Sample::Bar => block(Fill::Full),
        Sample::HollowBar => block(Fill::Hollow),
        Sample::Dot(mark) => spot((centre, middle), hand.sizes.dot + 1.0, entry.ink, mark),
        Sample::Unknown => {
            let upright =
                vec![(centre, middle - hand.sizes.label / 2.0), (centre, middle + hand.sizes.label / 2.0)];
            line(upright, entry.ink, hand.sizes.hair, Dash::Dotted)
        }
    }]
}
