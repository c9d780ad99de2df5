//! The panels of a picture side by side, and the words within them.

use super::names::{crown_height, ends, stand_at_ends, write_crown, write_ends};
use super::shapes::shapes;
use super::within::write_inside;
use super::{Frame, Hand, Laid, Part, Placed};
use crate::chart::beside::Patch;
use crate::chart::labels::{Type, in_few_lines, shortened};
use crate::chart::picture::{Ink, Panel, Picture};

/// A panel beside others is no narrower and no lower than this, in heights of letters.
const LEAST_PANEL: (f32, f32) = (11.0, 8.0);
/// The heading of a panel may have so many lines in any case, and more of them where it
/// takes no more than a share of the height.
const HEADING_LINES: (usize, usize) = (2, 4);
const MOST_OF_HEIGHT: f32 = 0.3;

/// Lays the panels out in rows.
pub(super) fn panels(hand: &Hand<'_>, picture: &Picture, room: Patch, laid: &mut Laid) -> Placed {
    let many = picture.panels.len();
    if many <= 1 {
        let Some(panel) = picture.panels.first() else { return Placed::All };
        return self::panel(hand, panel, (room, 1), laid);
    }
    let letters = hand.sizes.label;
    let (width, height) = (room.right - room.left, room.bottom - room.top);
    let most_columns = ((width / (LEAST_PANEL.0 * letters)) as usize).clamp(1, many);
    let most_rows = ((height / (LEAST_PANEL.1 * letters)) as usize).max(1);
    // As square as can be, with room for as many as possible.
    let ideal = (many as f32 * width / (1.6 * height).max(1.0)).sqrt().ceil() as usize;
    let columns = ideal.clamp(many.div_ceil(most_rows).min(most_columns), most_columns);
    let rows = many.div_ceil(columns).min(most_rows);
    let gap = hand.sizes.apart;
    let wide = (width - gap * (columns as f32 - 1.0)) / columns as f32;
    let shown = rows * columns;
    let left_over = many.saturating_sub(shown);
    let foot = if left_over > 0 { hand.line() } else { 0.0 };
    let high = (height - foot - gap * (rows as f32 - 1.0)) / rows as f32;
    // Headings all have as many lines, so that the axes stand level.
    let style = Type::strong(letters);
    let most = ((MOST_OF_HEIGHT * high / hand.line()) as usize).clamp(HEADING_LINES.0, HEADING_LINES.1);
    let lines = picture.panels.iter().filter_map(|panel| panel.heading.as_ref());
    let lines = lines.map(|heading| in_few_lines(heading, wide, most, style, hand.measure).len());
    let lines = lines.max().unwrap_or_default();
    let mut placed = Placed::All;
    for (nth, panel) in picture.panels.iter().take(shown).enumerate() {
        let (row, at) = (nth / columns, nth % columns);
        let corner = (room.left + at as f32 * (wide + gap), room.top + row as f32 * (high + gap));
        placed = placed.max(self::panel(hand, panel, (Patch::at(corner, (wide, high)), lines), laid));
    }
    if left_over > 0 {
        let text = hand.words.fill("charts-more-lines", &[("count", left_over.into())]);
        let at = (room.left, room.bottom - foot);
        hand.write_line(&text, at, (hand.label(), Ink::Muted, Part::Key), laid);
    }
    placed
}

/// Lays one panel out, whose heading has room for so many lines.
fn panel(hand: &Hand<'_>, panel: &Panel, (mut room, lines): (Patch, usize), laid: &mut Laid) -> Placed {
    if let Some(heading) = &panel.heading {
        let style = Type::strong(hand.sizes.label);
        let below = room.top + lines as f32 * hand.line();
        let heading = in_few_lines(heading, room.right - room.left, lines, style, hand.measure);
        let mut top = below - heading.len() as f32 * hand.line();
        for text in heading.iter().filter(|text| !text.is_empty()) {
            top = hand.write_line(text, (room.left, top), (style, Ink::Plain, Part::Heading), laid);
        }
        room.top = below;
    }
    if !panel.has_something() {
        let text = hand.words.text("charts-nothing");
        let text = shortened(&text, room.right - room.left, hand.label(), hand.measure);
        let middle = f32::midpoint(room.top, room.bottom) - hand.line() / 2.0;
        let left = f32::midpoint(room.left, room.right) - hand.width(&text, hand.label()) / 2.0;
        hand.write_line(&text, (left.max(room.left), middle), (hand.label(), Ink::Muted, Part::Label), laid);
        return Placed::All;
    }
    let beside = stand_at_ends(hand, panel, room);
    let ends = ends(hand, panel, room);
    let right = ends.iter().map(|(_, name)| name.width).fold(0.0, f32::max);
    let right = if ends.is_empty() { 0.0 } else { right + 2.0 * hand.sizes.near };
    let above = crown_height(hand, panel, room);
    let frame = Frame::of(hand, panel, room, (right, above), laid);
    laid.shapes.extend(shapes(hand, panel, &frame));
    let crown = write_crown(hand, panel, &frame, room, laid);
    let mut early = write_ends(hand, panel, &frame, &ends, &crown, laid);
    if !beside {
        early.clear();
    }
    let placed = write_inside(hand, panel, &frame, &early, laid);
    laid.frames.push(frame);
    placed
}
