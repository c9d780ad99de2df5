//! What stands above and below the panels: title, subtitle, notes and source.

use super::{Hand, Held, LEADING, Laid, Part, Room, Writing};
use crate::chart::beside::Patch;
use crate::chart::labels::{Type, in_few_lines, in_lines};
use crate::chart::picture::{Ink, Picture};

/// The shares of the height that the words above and below may take.
const MOST_OF_HEIGHT: (f32, f32) = (0.3, 0.22);
/// The most lines of a title and a subtitle.
const MOST_LINES: usize = 3;

/// Writes title, subtitle, notes and source; returns the room between them.
pub(super) fn head_and_foot(hand: &Hand<'_>, picture: &Picture, page: Patch, laid: &mut Laid) -> Patch {
    let margin = hand.sizes.apart;
    let (left, right) = (page.left + margin, page.right - margin);
    let width = (right - left).max(1.0);
    let height = page.bottom - page.top;
    let title = Type::strong(hand.sizes.title);
    let subtitle = Type::plain(hand.sizes.subtitle);
    let above = MOST_OF_HEIGHT.0 * height;
    let most = lines_in(above, title).clamp(1, MOST_LINES);
    let titles = in_few_lines(&picture.title, width, most, title, hand.measure);
    let used = titles.len() as f32 * title.size * LEADING;
    let most = lines_in(above - used, subtitle).min(2);
    let subtitles = in_few_lines(&picture.subtitle, width, most, subtitle, hand.measure);
    let mut top = page.top + margin;
    for (lines, style, ink, part) in
        [(titles, title, Ink::Heading, Part::Title), (subtitles, subtitle, Ink::Muted, Part::Subtitle)]
    {
        for line in lines.iter().filter(|line| !line.is_empty()) {
            top = hand.write_line(line, (left, top), (style, ink, part), laid);
        }
    }
    let feet = feet(hand, picture, width, MOST_OF_HEIGHT.1 * height);
    let style = hand.label();
    let mut at = page.bottom - margin - feet.len() as f32 * hand.line();
    let bottom = if feet.is_empty() { page.bottom - margin } else { at - 2.0 * hand.sizes.near };
    for line in &feet {
        at = hand.write_line(line, (left, at), (style, Ink::Muted, Part::Foot), laid);
    }
    Patch { left, top: top + 2.0 * hand.sizes.near, right, bottom }
}

/// The lines of notes and source. The source always has one; of the notes there are
/// as many as there is room for.
fn feet(hand: &Hand<'_>, picture: &Picture, width: f32, height: f32) -> Vec<String> {
    let style = hand.label();
    let most = lines_in(height, style).max(1);
    let of_source = if hand.room == Room::Scarce { 1 } else { most.div_ceil(2).min(2) };
    let source = in_few_lines(&picture.source, width, of_source, style, hand.measure);
    let mut room = if hand.room == Room::Scarce { 0 } else { most.saturating_sub(source.len()) };
    let mut lines = Vec::new();
    for note in notes(hand, picture) {
        if room == 0 {
            break;
        }
        let all = in_lines(&note, width, style, hand.measure).len();
        let of_note = in_few_lines(&note, width, room.min(all), style, hand.measure);
        room -= of_note.len();
        lines.extend(of_note);
    }
    lines.extend(source);
    lines
}

/// The notes, and that an axis does not begin at 0 where a reader would think so.
fn notes(hand: &Hand<'_>, picture: &Picture) -> Vec<String> {
    let without_zero = picture.panels.iter().any(|panel| {
        panel.has_something() && panel.up.counts_from_zero() && !panel.up.axis(super::frame::MARKS).has_zero()
    });
    let zero = without_zero.then(|| hand.words.text("series-axis-without-zero").into_owned());
    picture.notes.iter().cloned().chain(zero).collect()
}

fn lines_in(height: f32, style: Type) -> usize {
    (height / (style.size * LEADING) + 0.01).max(0.0).floor() as usize
}

impl Hand<'_> {
    /// Writes a line of text with its upper left corner at a place; returns where the
    /// next one begins.
    pub(super) fn write_line(
        &self,
        text: &str,
        (left, top): (f32, f32),
        (style, ink, part): (Type, Ink, Part),
        laid: &mut Laid,
    ) -> f32 {
        let height = style.size * LEADING;
        if text.is_empty() {
            return top + height;
        }
        let patch = Patch::at((left, top), (self.width(text, style), height));
        laid.writing.push(Writing { text: text.to_owned(), patch, held: Held::Left, ink, style, part });
        top + height
    }
}
