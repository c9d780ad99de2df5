//! The axes of a panel: how much room they take, and what is written at them.

use super::{Frame, Hand, Held, Laid, Part, Turned, Writing};
use crate::chart::beside::Patch;
use crate::chart::labels::{Type, in_few_lines, in_lines, shortened};
use crate::chart::picture::{Across, Ink, Panel, Parts};
use crate::chart::time_axis;
use crate::chart::value_axis::ValueAxis;

/// About so many marks has an axis of values of usual height.
pub(super) const MARKS: usize = 5;
/// The most marks it has.
const MOST_MARKS: usize = 7;
/// A mark of the axis of values has so many times its height for itself.
const ROOM_OF_MARK: f32 = 2.6;
/// Names of places stand on no more lines than this.
const MOST_LINES: usize = 3;
/// What is left at both ends of the time, as a share of it.
const PAD: f64 = 0.015;
/// Names of times have so much between them, in heights of letters.
const BETWEEN: f32 = 1.0;
/// Words at the left take no more than this share of the width.
const MOST_OF_WIDTH: f32 = 0.3;
/// Figures at the left: half of the room is the plot's in any case.
const MOST_OF_WIDTH_IN_FIGURES: f32 = 0.5;

/// A mark of the axis from left to right.
struct Tick {
    x: f64,
    lines: Vec<String>,
}

impl Frame {
    /// The axes of `panel` in `room`, of which `right` points are left at the right
    /// and `above` at the top. What is written at them is added to `laid`.
    pub(super) fn of(
        hand: &Hand<'_>,
        panel: &Panel,
        room: Patch,
        (right, above): (f32, f32),
        laid: &mut Laid,
    ) -> Self {
        let style = hand.label();
        let line = hand.line();
        let top = room.top + above;
        // The marks below may need several lines; those of the left depend on the height.
        let guess = room.bottom - line - below(hand);
        let values = axis(panel, guess - top, line);
        let share = if panel.up.is_in_words() { MOST_OF_WIDTH } else { MOST_OF_WIDTH_IN_FIGURES };
        let most = share * (room.right - room.left);
        let mark = |value: &f64| mark(hand, panel, (*value, values.decimals), most);
        let texts: Vec<String> = values.marks.iter().map(mark).collect();
        let widest = texts.iter().map(|text| hand.width(text, style)).fold(0.0, f32::max);
        let left = room.left + widest + hand.sizes.near;
        let right = (room.right - right).max(left + 1.0);
        let across = padded(&panel.across);
        let width = right - left;
        let ticks = ticks(hand, &panel.across, (left, width), (room.left, room.right));
        let rows = ticks.iter().map(|tick| tick.lines.len()).max().unwrap_or_default() as f32;
        let bottom = (room.bottom - rows * line - below(hand)).max(top + 1.0);
        let plot = Patch { left, top, right, bottom };
        let turned = if panel.up.is_turned() { Turned::Yes } else { Turned::No };
        let frame = Self { plot, across, values: axis(panel, bottom - top, line), turned };
        frame.write_values(hand, panel, room, laid);
        frame.write_ticks(hand, &ticks, room, laid);
        frame
    }

    /// The marks of the axis of values, at the left of the panel, none over another.
    fn write_values(&self, hand: &Hand<'_>, panel: &Panel, room: Patch, laid: &mut Laid) {
        let (style, height) = (hand.label(), hand.line());
        let mut taken: Vec<Patch> = Vec::new();
        let right = self.plot.left - hand.sizes.near;
        for value in &self.values.marks {
            let text = mark(hand, panel, (*value, self.values.decimals), right - room.left);
            let width = hand.width(&text, style);
            let most = (room.bottom - height).max(room.top);
            let top = (self.y(*value) - height / 2.0).clamp(room.top, most);
            let patch = Patch::at((right - width, top), (width, height));
            let covers = taken.iter().any(|other| patch.shared_with(other) > 0.0);
            if text.is_empty() || covers || !holds(&room, &patch) {
                continue;
            }
            taken.push(patch);
            let part = Part::Mark;
            laid.writing.push(Writing { text, patch, held: Held::Right, ink: Ink::Muted, style, part });
        }
    }

    fn write_ticks(&self, hand: &Hand<'_>, ticks: &[Tick], room: Patch, laid: &mut Laid) {
        let (style, height) = (hand.label(), hand.line());
        for tick in ticks {
            for (nth, text) in tick.lines.iter().enumerate() {
                let width = hand.width(text, style);
                let left = held_within(self.x(tick.x) - width / 2.0, width, (room.left, room.right));
                let top = self.plot.bottom + below(hand) + nth as f32 * height;
                let patch = Patch::at((left, top), (width, height));
                if text.is_empty() || !holds(&room, &patch) {
                    continue;
                }
                let (text, held) = (text.clone(), Held::Middle);
                laid.writing.push(Writing { text, patch, held, ink: Ink::Muted, style, part: Part::Mark });
            }
        }
    }
}

/// A mark at the left with so much room. A figure is whole or is not there: cut, it would
/// be another.
fn mark(hand: &Hand<'_>, panel: &Panel, (value, decimals): (f64, u8), most: f32) -> String {
    // What was measured as wide must find room in spite of rounding.
    const HAIR: f32 = 0.1;
    let text = panel.up.mark(hand.words, value, decimals);
    match panel.up.is_in_words() {
        true => shortened(&text, most, hand.label(), hand.measure),
        false if hand.width(&text, hand.label()) <= most + HAIR => text,
        false => String::new(),
    }
}

/// What the axis from left to right reaches over: time a little more than there are
/// figures, so that no mark is cut.
fn padded(across: &Across) -> (f64, f64) {
    let (from, to) = across.range();
    let pad = if matches!(across, Across::Time { .. }) { PAD * (to - from) } else { 0.0 };
    (from - pad, to + pad)
}

/// How far below the panel its marks begin: below the half of the lowest mark at the left.
fn below(hand: &Hand<'_>) -> f32 {
    0.5 * hand.line()
}

/// Whether something lies wholly in a room; a panel may be too low for its marks.
fn holds(room: &Patch, patch: &Patch) -> bool {
    const HAIR: f32 = 0.1;
    patch.top >= room.top - HAIR && patch.bottom <= room.bottom + HAIR
}

/// The axis of values for a panel so high.
fn axis(panel: &Panel, height: f32, line: f32) -> ValueAxis {
    let most = ((height / (ROOM_OF_MARK * line)).max(0.0) as usize).clamp(2, MOST_MARKS);
    panel.up.axis(most)
}

/// A beginning moved so that what is `width` wide stays within.
fn held_within(left: f32, width: f32, (from, to): (f32, f32)) -> f32 {
    left.min(to - width).max(from)
}

/// The marks from left to right: as many as can be read beside each other.
fn ticks(hand: &Hand<'_>, across: &Across, (left, width): (f32, f32), edges: (f32, f32)) -> Vec<Tick> {
    let (from, to) = padded(across);
    let place = |x: f64| left + ((x - from) / (to - from)) as f32 * width;
    match across {
        Across::Time { named, .. } => time_ticks(hand, (named, from, to), width, edges, place),
        Across::Year(parts) => part_ticks(hand, *parts, edges, place),
        Across::Places(names) => place_ticks(hand, names, edges, width, place),
    }
}

fn time_ticks(
    hand: &Hand<'_>,
    (named, from, to): (&[crate::plan::Period], f64, f64),
    width: f32,
    edges: (f32, f32),
    place: impl Fn(f64) -> f32,
) -> Vec<Tick> {
    let style = hand.label();
    // No name is narrower than a year's.
    let year = hand.width("2000", style) + BETWEEN * hand.sizes.label;
    let mut most = ((width / year).max(1.0) as usize).min(named.len().max(12));
    while most > 0 {
        let marks = time_axis::marks(named, from, to, most);
        let ticks: Vec<Tick> = marks
            .iter()
            .map(|mark| Tick { x: mark.at, lines: vec![hand.words.period_short(mark.period)] })
            .collect();
        if stand_apart(hand, &ticks, edges, &place) {
            return ticks;
        }
        most = (most - 1).min(ticks.len().saturating_sub(1));
    }
    Vec::new()
}

/// Whether no name covers another.
fn stand_apart(hand: &Hand<'_>, ticks: &[Tick], edges: (f32, f32), place: impl Fn(f64) -> f32) -> bool {
    let style = hand.label();
    let mut end = f32::NEG_INFINITY;
    for tick in ticks {
        let width = tick.lines.iter().map(|line| hand.width(line, style)).fold(0.0, f32::max);
        let left = held_within(place(tick.x) - width / 2.0, width, edges);
        if left < end + BETWEEN * hand.sizes.label || left + width > edges.1 + 0.01 {
            return false;
        }
        end = left + width;
    }
    true
}

/// The parts of a year, all of them or each second, third …
fn part_ticks(hand: &Hand<'_>, parts: Parts, edges: (f32, f32), place: impl Fn(f64) -> f32) -> Vec<Tick> {
    let count = parts.count();
    for step in [1, 2, 3, 4, 6] {
        let tick = |nth: u8| Tick { x: f64::from(nth) + 0.5, lines: vec![parts.name(hand.words, nth)] };
        let ticks: Vec<Tick> = (0..count).step_by(step).map(tick).collect();
        if stand_apart(hand, &ticks, edges, &place) {
            return ticks;
        }
    }
    Vec::new()
}

/// The names of places in lines, all of them or each second, third …
fn place_ticks(
    hand: &Hand<'_>,
    names: &[String],
    edges: (f32, f32),
    width: f32,
    place: impl Fn(f64) -> f32,
) -> Vec<Tick> {
    let style = hand.label();
    let slot = width / names.len().max(1) as f32;
    for step in 1..=names.len().max(1) {
        let room = (slot * step as f32 - hand.sizes.near).max(1.0);
        if step == 1 && !all_fit(hand, names, room, style) && names.len() > MOST_LINES {
            continue;
        }
        let shown = names.iter().enumerate().step_by(step);
        let ticks: Vec<Tick> = shown
            .map(|(nth, name)| Tick {
                x: nth as f64 + 0.5,
                lines: in_few_lines(name, room, MOST_LINES, style, hand.measure),
            })
            .collect();
        let whole = names.iter().step_by(step).all(|name| fits(hand, name, room, style));
        if (whole || step == names.len()) && stand_apart(hand, &ticks, edges, &place) {
            return ticks;
        }
    }
    Vec::new()
}

fn all_fit(hand: &Hand<'_>, names: &[String], room: f32, style: Type) -> bool {
    names.iter().all(|name| fits(hand, name, room, style))
}

/// Whether a name stands in a few lines without a word being broken.
fn fits(hand: &Hand<'_>, name: &str, room: f32, style: Type) -> bool {
    let words = name.split(' ').all(|word| hand.width(word, style) <= room);
    words && in_lines(name, room, style, hand.measure).len() <= MOST_LINES
}
