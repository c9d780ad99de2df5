//! Names at the right of a panel and above it.

use super::{Dash, Frame, Hand, Laid, Names, Part, Shape};
use crate::chart::beside::Patch;
use crate::chart::labels::{Above, EndName, above, column, end_names};
use crate::chart::picture::{Ink, Name, Panel, UprightKind};

/// A line that ends in the last part of the time has its name at the right.
const END: f64 = 0.12;
/// A name that was moved further than this, in heights of letters, is tied to its line.
const TIED_FROM: f32 = 0.8;
/// So that a row fits in its own height.
const HAIR: f32 = 0.1;
/// So many unknown figures are named one by one.
pub(super) const MOST_UNKNOWN: usize = 8;

/// Whether the names of a panel stand at the ends of its lines in a room; a key says
/// which is which where they do not.
pub(super) fn stand_at_ends(hand: &Hand<'_>, panel: &Panel, room: Patch) -> bool {
    if hand.names == Names::InKey {
        return false;
    }
    let named = panel.names.iter().filter(|name| name.at.is_some()).count();
    let texts: Vec<&str> = panel.names.iter().map(|name| name.text.as_str()).collect();
    let Some(names) = end_names(&texts, room.right - room.left, hand.label(), hand.measure) else {
        return false;
    };
    let lines: usize = names.iter().map(|name| name.lines.len()).sum();
    // Half of the room is the plot's in any case.
    named == panel.names.len() && lines as f32 * hand.line() <= 0.5 * (room.bottom - room.top)
}

/// The names that stand at the right of a panel.
pub(super) fn ends<'a>(hand: &Hand<'_>, panel: &'a Panel, room: Patch) -> Vec<(&'a Name, EndName)> {
    if !stand_at_ends(hand, panel, room) {
        return Vec::new();
    }
    let at_end: Vec<&Name> = panel.names.iter().filter(|name| is_at_end(panel, name)).collect();
    let texts: Vec<&str> = at_end.iter().map(|name| name.text.as_str()).collect();
    let names = end_names(&texts, room.right - room.left, hand.label(), hand.measure);
    at_end.into_iter().zip(names.unwrap_or_default()).collect()
}

/// Whether what is named ends where the panel does, so that its name stands at the right.
fn is_at_end(panel: &Panel, name: &Name) -> bool {
    let (from, to) = panel.across.range();
    // Parts of a stack are named at the right wherever the stack ends.
    let is_part = !panel.bars.is_empty();
    name.at.is_some_and(|at| is_part || to - at.0 <= END * (to - from))
}

/// Writes the names at the right; returns those of lines that end before.
pub(super) fn write_ends<'a>(
    hand: &Hand<'_>,
    panel: &'a Panel,
    frame: &Frame,
    ends: &[(&'a Name, EndName)],
    crown: &[Patch],
    laid: &mut Laid,
) -> Vec<&'a Name> {
    let (style, line) = (hand.label(), hand.line());
    let places: Vec<(f32, f32)> =
        ends.iter().map(|(name, _)| name.at.map_or((0.0, 0.0), |at| frame.place(at))).collect();
    let wanted: Vec<f32> = places.iter().map(|place| place.1).collect();
    let heights: Vec<f32> = ends.iter().map(|(_, name)| name.lines.len() as f32 * line).collect();
    let left = frame.plot.right + 2.0 * hand.sizes.near;
    // Half a line above the panel, but below what is written above it and reaches over them.
    let over = crown.iter().filter(|patch| patch.right > left).map(|patch| patch.bottom);
    let top = over.fold(frame.plot.top - line / 2.0, f32::max);
    let bottom = frame.plot.bottom + line / 2.0;
    let middles = column(&wanted, &heights, top, bottom).unwrap_or_default();
    for (((name, end), middle), (place, height)) in ends.iter().zip(middles).zip(places.iter().zip(&heights))
    {
        let tie_end = (left - hand.sizes.near / 2.0, middle);
        let is_far =
            (middle - place.1).abs() > TIED_FROM * style.size || tie_end.0 - place.0 > 4.0 * style.size;
        if is_far {
            let through = vec![*place, tie_end];
            laid.shapes.push(Shape::Line {
                through,
                ink: name.ink,
                width: 0.6 * hand.sizes.hair,
                dash: Dash::Solid,
            });
        }
        for (nth, text) in end.lines.iter().enumerate() {
            let at = (left, middle - height / 2.0 + nth as f32 * line);
            hand.write_line(text, at, (style, name.ink, Part::Label), laid);
        }
    }
    panel.names.iter().filter(|name| !is_at_end(panel, name)).collect()
}

/// A name above a panel.
struct Crowned<'a> {
    kind: UprightKind,
    across: (f64, f64),
    name: &'a str,
    ink: Ink,
}

/// What is named above a panel: deadlines, breaks, events and unknown figures.
fn crowned(panel: &Panel) -> Vec<Crowned<'_>> {
    let uprights = panel.uprights.iter().map(|upright| Crowned {
        kind: upright.kind,
        across: upright.across,
        name: &upright.name,
        ink: if upright.kind == UprightKind::Deadline { Ink::Plain } else { Ink::Muted },
    });
    let mut all: Vec<Crowned<'_>> = uprights.collect();
    all.sort_by_key(|crowned| crowned.kind);
    let unknown =
        || panel.strands.iter().flat_map(|strand| strand.unknown.iter().map(move |it| (strand, it)));
    if unknown().count() <= MOST_UNKNOWN {
        all.extend(unknown().map(|(strand, unknown)| Crowned {
            kind: UprightKind::Event,
            across: (unknown.x, unknown.x),
            name: &unknown.name,
            ink: strand.ink,
        }));
    }
    all
}

/// How much room names above a panel need: a row, or two where there are several and
/// the panel is high enough.
pub(super) fn crown_height(hand: &Hand<'_>, panel: &Panel, room: Patch) -> f32 {
    let above = hand.line() / 2.0;
    let rows = match crowned(panel).len() {
        0 => 0.0,
        1 => 1.0,
        _ if room.bottom - room.top > 14.0 * hand.line() => 2.0,
        _ => 1.0,
    };
    let figures =
        if panel.figures.iter().any(|figure| figure.room.is_some()) { hand.line() / 2.0 } else { 0.0 };
    above + rows * hand.line() + figures
}

/// Writes the names above a panel, and returns where they stand.
pub(super) fn write_crown(
    hand: &Hand<'_>,
    panel: &Panel,
    frame: &Frame,
    room: Patch,
    laid: &mut Laid,
) -> Vec<Patch> {
    let (style, height) = (hand.label(), hand.line());
    let all = crowned(panel);
    let names: Vec<Above> = all
        .iter()
        .map(|it| Above {
            across: (frame.x(it.across.0), frame.x(it.across.1)),
            width: hand.width(it.name, style),
        })
        .collect();
    let rows = ((frame.plot.top - room.top) / height).floor().max(0.0);
    let bottom = frame.plot.top - 1.0;
    let crown =
        Patch { left: frame.plot.left, top: bottom - rows * height - HAIR, right: room.right, bottom };
    let mut written = Vec::new();
    for (it, place) in all.iter().zip(above(&names, &crown, height, hand.sizes.near)) {
        let Some(place) = place.filter(|_| !it.name.is_empty()) else { continue };
        hand.write_line(it.name, (place.left, place.top), (style, it.ink, Part::Label), laid);
        written.push(place);
    }
    written
}
