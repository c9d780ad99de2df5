//! What marks mean, and which colour is which where names found no room at their lines.

use super::shapes::sample;
use super::{Hand, LEADING, Laid, Part, Room};
use crate::chart::beside::Patch;
use crate::chart::curve::Mark;
use crate::chart::labels::shortened;
use crate::chart::picture::{Ink, Picture};

/// The key takes no more rows than this.
const MOST_ROWS: usize = 3;
/// Nor more than this share of the height.
const MOST_OF_HEIGHT: f32 = 0.3;
/// How wide a sample is, in heights of letters.
const SAMPLE: f32 = 1.5;

/// An entry of the key: a sample and what it means.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Entry {
    pub sample: Sample,
    pub ink: Ink,
    pub text: String,
}

/// What is shown as a sample.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Sample {
    /// A line.
    Line,
    /// A bar.
    Bar,
    /// A point.
    Dot(Mark),
    /// A bar of a figure that may still change.
    HollowBar,
    /// A line across a break.
    Bridge,
    /// A time whose figure is not known.
    Unknown,
}

/// Writes the key above the panels; returns the room below it.
pub(super) fn key(hand: &Hand<'_>, picture: &Picture, room: Patch, laid: &mut Laid) -> Patch {
    let mut entries = names(hand, picture, room);
    if hand.room == Room::Ample {
        entries.extend(marks(hand, picture));
    }
    if entries.is_empty() {
        return room;
    }
    let (style, height) = (hand.label(), hand.line());
    let sample_width = SAMPLE * style.size;
    let most = room.right - room.left - sample_width - hand.sizes.near;
    let (mut left, mut top) = (room.left, room.top);
    let most_rows = ((MOST_OF_HEIGHT * (room.bottom - room.top) / height) as usize).min(MOST_ROWS);
    if most_rows == 0 {
        return room;
    }
    let mut rows = 1;
    for entry in &entries {
        let text = shortened(&entry.text, most, style, hand.measure);
        let wide = sample_width + hand.sizes.near + hand.width(&text, style);
        if left > room.left && left + wide > room.right {
            if rows == most_rows {
                break;
            }
            rows += 1;
            (left, top) = (room.left, top + height);
        }
        let middle = top + height / 2.0;
        laid.shapes.extend(sample(hand, entry, (left, middle), sample_width));
        hand.write_line(
            &text,
            (left + sample_width + hand.sizes.near, top),
            (style, Ink::Plain, Part::Key),
            laid,
        );
        left += wide + hand.sizes.apart;
    }
    Patch { top: top + style.size * LEADING + hand.sizes.near, ..room }
}

/// The names that do not stand at their lines.
fn names(hand: &Hand<'_>, picture: &Picture, room: Patch) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    for panel in &picture.panels {
        let beside = super::names::stand_at_ends(hand, panel, room);
        let own = panel.names.iter().filter(|name| name.at.is_none() || !beside);
        let is_bar = !panel.bars.is_empty();
        entries.extend(own.map(|name| Entry {
            sample: if is_bar { Sample::Bar } else { Sample::Line },
            ink: name.ink,
            text: name.text.clone(),
        }));
    }
    entries
}

/// What the marks mean that are not plain.
fn marks(hand: &Hand<'_>, picture: &Picture) -> Vec<Entry> {
    let all = [
        (Mark::Provisional, "goals-plot-provisional"),
        (Mark::About, "goals-plot-about"),
        (Mark::Uncertain, "goals-plot-uncertain"),
    ];
    let strands = || picture.panels.iter().flat_map(|panel| &panel.strands);
    let bars = || picture.panels.iter().flat_map(|panel| &panel.bars);
    let mut entries = Vec::new();
    for (mark, key) in all {
        let text = hand.words.text(key).into_owned();
        let dots = strands().find(|strand| strand.dots.iter().any(|dot| dot.mark == mark));
        if let Some(strand) = dots {
            entries.push(Entry { sample: Sample::Dot(mark), ink: strand.ink, text });
        } else if let Some(bar) = bars().find(|bar| bar.mark == mark) {
            entries.push(Entry { sample: Sample::HollowBar, ink: bar.ink, text });
        }
    }
    if let Some(strand) = strands().find(|strand| !strand.bridges.is_empty()) {
        let text = hand.words.text("charts-bridged").into_owned();
        entries.push(Entry { sample: Sample::Bridge, ink: strand.ink, text });
    }
    let unknown = || strands().flat_map(|strand| &strand.unknown);
    // A few are named where they are.
    if let Some(strand) = strands().find(|strand| !strand.unknown.is_empty())
        && unknown().count() > super::names::MOST_UNKNOWN
    {
        let names: std::collections::BTreeSet<&str> =
            unknown().map(|unknown| unknown.name.as_str()).collect();
        let text = names.into_iter().collect::<Vec<_>>().join(", ");
        entries.push(Entry { sample: Sample::Unknown, ink: strand.ink, text });
    }
    entries
}
