//! Words within a panel: figures, targets, ways ahead, and names of lines that end
//! before the others. None covers another, and each covers as little as it can of
//! what is drawn.

use super::{Fill, Frame, Hand, Laid, Part, Placed, Shape};
use crate::chart::beside::{Label, Patch, placed};
use crate::chart::picture::{Figure, Ink, Level, LevelKind, Name, Panel, Side, Stands, Strand, WayKind};
use crate::chart::reduce::reduced;

/// How far from each other the places along a line are that no name should cover, in points.
const ALONG: f32 = 8.0;

/// A name within a panel and the places it would like to have.
struct Wish<'a> {
    text: &'a str,
    ink: Ink,
    places: Vec<(f32, f32)>,
    /// Whether it says which line is which, and has to stand somewhere.
    is_name: bool,
}

/// Writes what stands within a panel: figures, levels, ways ahead, and the names of
/// lines that end before the others.
pub(super) fn write_inside(
    hand: &Hand<'_>,
    panel: &Panel,
    frame: &Frame,
    early: &[&Name],
    laid: &mut Laid,
) -> Placed {
    let wishes = wishes(hand, panel, frame, early);
    let mut all = Placed::All;
    let style = hand.label();
    let labels: Vec<Label> = wishes
        .iter()
        .map(|wish| Label { size: (hand.width(wish.text, style), hand.line()), wishes: wish.places.clone() })
        .collect();
    let line = hand.line();
    let room = Patch { top: frame.plot.top - line, ..frame.plot };
    let mut avoid = lines_of(panel, frame);
    // What is written already is not covered at all.
    let taken: Vec<Patch> = laid.writing.iter().map(|writing| writing.patch).collect();
    avoid.extend(&taken);
    let found = placed(&labels, &room, &avoid);
    for (wish, place) in wishes.iter().zip(found) {
        let Some(patch) = place.filter(|patch| taken.iter().all(|other| patch.shared_with(other) <= 0.0))
        else {
            if wish.is_name {
                all = Placed::Some;
            }
            continue;
        };
        let back = Patch { top: patch.top + 0.15 * line, bottom: patch.bottom - 0.15 * line, ..patch };
        laid.shapes.push(Shape::Block { patch: back, ink: Ink::Surface, fill: Fill::Thin });
        hand.write_line(wish.text, (patch.left, patch.top), (style, wish.ink, Part::Label), laid);
    }
    all
}

fn wishes<'a>(hand: &Hand<'_>, panel: &'a Panel, frame: &Frame, early: &[&'a Name]) -> Vec<Wish<'a>> {
    let wish = |text: &'a str, ink, places| Wish { text, ink, places, is_name: false };
    let size = |text: &str| (hand.width(text, hand.label()), hand.line());
    let near = hand.sizes.near;
    let beside = |figure: &'a Figure| {
        let places = figure_places(hand, panel, frame, figure);
        wish(&figure.text, figure.ink, places)
    };
    let mut all: Vec<Wish<'a>> = Vec::new();
    let figures_fit = panel.figures.iter().all(|figure| fits(hand, frame, figure));
    let figures = || panel.figures.iter().filter(|figure| figures_fit || figure.room.is_none());
    let bars = figures().any(|figure| figure.room.is_some());
    all.extend(figures().take(if bars { usize::MAX } else { 1 }).map(beside));
    // What is only reckoned is named in any case.
    all.extend(panel.ways.iter().rev().map(|way| {
        let ink = match way.kind {
            WayKind::Projection => Ink::Series(0),
            WayKind::Needed => Ink::Plain,
        };
        wish(&way.name, ink, between(frame.place(way.from), frame.place(way.to), size(&way.name), near))
    }));
    let level = |level: &'a Level| wish(&level.name, level.ink, along(frame, level, size(&level.name), near));
    let named = panel.levels.iter().filter(|level| !level.name.is_empty());
    let (aside, present): (Vec<_>, Vec<_>) = named.partition(|level| level.kind == LevelKind::Aside);
    all.extend(present.into_iter().map(level));
    let base = panel.base.iter().filter(|base| !base.name.is_empty());
    all.extend(
        base.map(|base| wish(&base.name, Ink::Plain, around(frame.place(base.at), size(&base.name), near))),
    );
    all.extend(early.iter().filter_map(|name| {
        let places = around(frame.place(name.at?), size(&name.text), near + hand.sizes.dot);
        Some(Wish { is_name: true, ..wish(&name.text, name.ink, places) })
    }));
    all.extend(aside.into_iter().map(level));
    if !bars {
        all.extend(figures().skip(1).map(beside));
    }
    all
}

/// Whether a figure fits in the room it has from left to right.
fn fits(hand: &Hand<'_>, frame: &Frame, figure: &Figure) -> bool {
    let Some(room) = figure.room else { return true };
    let (from, to) = frame.across;
    let points = (room / (to - from)) as f32 * (frame.plot.right - frame.plot.left);
    hand.width(&figure.text, hand.label()) <= points
}

fn figure_places(hand: &Hand<'_>, panel: &Panel, frame: &Frame, figure: &Figure) -> Vec<(f32, f32)> {
    let (width, height) = (hand.width(&figure.text, hand.label()), hand.line());
    let (x, y) = frame.place(figure.at);
    let is_up = (figure.side == Side::Beyond) != panel.up.is_turned();
    match figure.side {
        Side::Around => around((x, y), (width, height), hand.sizes.near + hand.sizes.dot),
        Side::Beyond | Side::Below => {
            let top = if is_up { y - height } else { y };
            vec![(x - width / 2.0, top)]
        }
    }
}

/// Places around a point, the dearest first.
fn around((x, y): (f32, f32), (width, height): (f32, f32), gap: f32) -> Vec<(f32, f32)> {
    let (above, below, centre) = (y - height - 0.5 * gap, y + 0.5 * gap, x - width / 2.0);
    let far = height + gap;
    vec![
        (centre, above),
        (centre, below),
        (x + gap, y - height / 2.0),
        (x - width - gap, y - height / 2.0),
        (x, above),
        (x - width, above),
        (x, below),
        (x - width, below),
        (centre, above - far),
        (centre, below + far),
        (x + gap, above - far / 2.0),
        (x + gap, below + far / 2.0),
    ]
}

/// Places along a level: above and below it, at its end, its middle and its beginning.
fn along(frame: &Frame, level: &Level, (width, height): (f32, f32), gap: f32) -> Vec<(f32, f32)> {
    let (from, to) = (frame.x(level.across.0), frame.x(level.across.1));
    let y = frame.y(level.y);
    let (above, below) = (y - height - 0.25 * gap, y + 0.25 * gap);
    let ends = [to - width, f32::midpoint(from, to) - width / 2.0, from];
    let beside = [(from - width - gap, y - height / 2.0)];
    ends.map(|x| (x, above)).into_iter().chain(ends.map(|x| (x, below))).chain(beside).collect()
}

/// Places beside a way from one point to another.
fn between(from: (f32, f32), to: (f32, f32), (width, height): (f32, f32), gap: f32) -> Vec<(f32, f32)> {
    // Below a way that falls there is room at the left, above one that rises too.
    let falls = to.1 > from.1;
    let beside = |share: f32| {
        let at = (from.0 + share * (to.0 - from.0), from.1 + share * (to.1 - from.1));
        let (above, below) = (at.1 - height - gap / 2.0, at.1 + gap / 2.0);
        let (left, right) = (at.0 - width - gap, at.0 + gap);
        if falls { [(left, below), (right, above)] } else { [(left, above), (right, below)] }
    };
    let at_end = [(to.0 - width, to.1 - height - gap), (to.0 - width, to.1 + gap)];
    [0.5, 0.65, 0.35, 0.8].into_iter().flat_map(beside).chain(at_end).collect()
}

/// What no name should cover, in small pieces.
fn lines_of(panel: &Panel, frame: &Frame) -> Vec<Patch> {
    let mut patches = Vec::new();
    let mut along = |from: (f32, f32), to: (f32, f32)| {
        let length = (to.0 - from.0).hypot(to.1 - from.1);
        let steps = (length / ALONG).ceil().max(1.0);
        for step in 0..=steps as usize {
            let share = step as f32 / steps;
            let at = (from.0 + share * (to.0 - from.0), from.1 + share * (to.1 - from.1));
            let half = ALONG / 4.0;
            patches.push(Patch::at((at.0 - half, at.1 - half), (2.0 * half, 2.0 * half)));
        }
    };
    let columns = (frame.plot.right - frame.plot.left).max(1.0) as usize;
    let runs = panel.strands.iter().flat_map(|strand| &strand.runs);
    for run in runs {
        let seen = reduced(run, frame.across, columns / 4 + 1);
        for pair in seen.windows(2) {
            if let [before, after] = *pair {
                along(frame.place(before), frame.place(after));
            }
        }
    }
    let alone = panel.strands.iter().flat_map(alone_of);
    for at in alone.chain(panel.base.iter().map(|base| base.at)) {
        along(frame.place(at), frame.place(at));
    }
    for way in &panel.ways {
        along(frame.place(way.from), frame.place(way.to));
    }
    for level in &panel.levels {
        along(frame.place((level.across.0, level.y)), frame.place((level.across.1, level.y)));
    }
    for upright in &panel.uprights {
        let x = frame.x(upright.across.0);
        along((x, frame.plot.top), (x, frame.plot.bottom));
    }
    let bars = panel.bars.iter().map(|bar| {
        let (a, b) = (frame.y(bar.up.0), frame.y(bar.up.1));
        Patch { left: frame.x(bar.across.0), right: frame.x(bar.across.1), top: a.min(b), bottom: a.max(b) }
    });
    patches.extend(bars);
    patches
}

/// Points that stand alone, where there are few enough to matter.
pub(super) fn alone_of(strand: &Strand) -> impl Iterator<Item = (f64, f64)> {
    const FEW: usize = 200;
    let alone = strand.dots.iter().filter(|dot| dot.stands == Stands::Alone);
    alone.map(|dot| dot.at).take(FEW)
}
