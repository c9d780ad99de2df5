//! What stands on a slide, placed: what a window paints and a file holds.

use std::sync::Arc;

use super::laying::EDGES;
use super::strips::{Line, Look, SIDES, SMALLEST, SURFACE, Strip, height};
use crate::chart::Picture;
use crate::chart::beside::Patch;
use crate::chart::labels::{Measure, Type, in_lines};
use crate::chart::layout::{Fill, Frame, Held, LEADING, Laid, Shape, Sizes, Writing, lay};
use crate::chart::picture::{Ink, Panel, Weight};
use crate::chart::zoom::Stretch;
use crate::wording::Words;

/// What stands on a slide.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    pub(super) strips: Vec<Strip>,
    /// Its chart has all the room that is left.
    pub(super) chart: Option<Arc<Picture>>,
    pub(super) foot: Vec<Strip>,
}

/// How a slide is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Seen {
    /// The part of the time that is looked at, in days; all of it where there is none.
    pub stretch: Option<Stretch>,
    /// The line that is marked, counted from 0.
    pub marked: Option<usize>,
}

/// The width of a point's edge: as wide as a line of figures.
pub const EDGE: f32 = 5.0;
/// Letters and distances of a chart on a slide.
const SIZES: Sizes = Sizes {
    title: 40.0,
    subtitle: 32.0,
    label: SMALLEST,
    near: 8.0,
    apart: 8.0,
    hair: 2.0,
    line: EDGE,
    dot: 8.0,
};

impl Page {
    /// The whole time of its chart; `None` where it has none that can be looked at closer.
    pub fn time(&self) -> Option<Stretch> {
        self.chart.as_ref()?.time()
    }

    /// How many lines can be marked: those of its chart, else those that are written.
    pub fn lines(&self) -> usize {
        match &self.chart {
            Some(picture) => lines_of(picture).len(),
            None => self.strips.iter().filter(|strip| strip.line == Line::Begins).count(),
        }
    }

    /// Everything on it where it stands, on a surface of 1920 by 1080 points.
    pub fn laid(&self, words: &Words, seen: Seen, measure: &dyn Measure) -> Laid {
        let mut laid = Laid { size: SURFACE, shapes: Vec::new(), writing: Vec::new(), frames: Vec::new() };
        let marked = seen.marked.filter(|_| self.chart.is_none());
        let mut top = EDGES.0;
        let mut line = None;
        for strip in &self.strips {
            top += strip.above;
            line = match strip.line {
                Line::Begins => Some(line.map_or(0, |line: usize| line + 1)),
                Line::GoesOn => line,
                Line::None => line,
            };
            if strip.line != Line::None && marked.is_some() && line == marked {
                let patch =
                    Patch { left: SIDES.0 - 24.0, top, right: SIDES.1 + 24.0, bottom: top + strip.height };
                laid.shapes.push(Shape::Block { patch, ink: Ink::Shade, fill: Fill::Full });
            }
            add(&mut laid, (&strip.shapes, &strip.writing, &[]), (0.0, top));
            top += strip.height;
        }
        let mut bottom = EDGES.1 - height(&self.foot);
        let foot = bottom;
        for strip in &self.foot {
            bottom += strip.above;
            add(&mut laid, (&strip.shapes, &strip.writing, &[]), (0.0, bottom));
            bottom += strip.height;
        }
        if let Some(picture) = &self.chart {
            let within =
                Patch { left: SIDES.0, top: top + SMALLEST / 2.0, right: SIDES.1, bottom: foot - 8.0 };
            chart(&mut laid, (words, picture, seen), within, measure);
        }
        laid
    }
}

fn chart(
    laid: &mut Laid,
    (words, picture, seen): (&Words, &Arc<Picture>, Seen),
    room: Patch,
    measure: &dyn Measure,
) {
    let mut shown = Arc::clone(picture);
    if let Some(stretch) = seen.stretch {
        shown = Arc::new(shown.within(stretch));
    }
    if let Some(line) = seen.marked.and_then(|at| lines_of(picture).get(at).copied()) {
        shown = Arc::new(standing_out(&shown, line));
    }
    let size = (room.right - room.left, (room.bottom - room.top).max(1.0));
    let inner = lay(words, &shown, size, SIZES, measure);
    add(laid, (&inner.shapes, &inner.writing, &inner.frames), (room.left, room.top));
}

/// The lines of a chart by their positions, each once.
fn lines_of(picture: &Picture) -> Vec<usize> {
    let of_panel = |panel: &Panel| {
        let strands = panel.strands.iter().map(|strand| strand.line);
        strands.chain(panel.bars.iter().filter_map(|bar| bar.line)).collect::<Vec<_>>()
    };
    let mut lines: Vec<usize> = picture.panels.iter().flat_map(of_panel).collect();
    lines.sort_unstable();
    lines.dedup();
    lines
}

/// The picture with one line that stands out; the others step back.
fn standing_out(picture: &Picture, line: usize) -> Picture {
    let mut picture = picture.clone();
    for panel in &mut picture.panels {
        for strand in &mut panel.strands {
            if strand.line == line {
                strand.weight = Weight::Strong;
            } else {
                (strand.weight, strand.ink) = (Weight::Quiet, Ink::Quiet);
            }
        }
        for bar in panel.bars.iter_mut().filter(|bar| bar.line.is_some_and(|other| other != line)) {
            bar.ink = Ink::Quiet;
        }
        for name in panel.names.iter_mut().filter(|name| name.line.is_some_and(|other| other != line)) {
            (name.weight, name.ink) = (Weight::Quiet, Ink::Quiet);
        }
    }
    picture
}

/// Adds what is laid out elsewhere, moved by so much.
fn add(
    laid: &mut Laid,
    (shapes, writing, frames): (&[Shape], &[Writing], &[Frame]),
    (right, down): (f32, f32),
) {
    let moved = |patch: &Patch| Patch {
        left: patch.left + right,
        top: patch.top + down,
        right: patch.right + right,
        bottom: patch.bottom + down,
    };
    laid.shapes.extend(shapes.iter().map(|shape| match shape {
        Shape::Line { through, ink, width, dash } => {
            let through = through.iter().map(|(x, y)| (x + right, y + down)).collect();
            Shape::Line { through, ink: *ink, width: *width, dash: *dash }
        }
        Shape::Block { patch, ink, fill } => Shape::Block { patch: moved(patch), ink: *ink, fill: *fill },
        Shape::Spot { at, radius, ink, form } => {
            Shape::Spot { at: (at.0 + right, at.1 + down), radius: *radius, ink: *ink, form: *form }
        }
    }));
    laid.writing.extend(writing.iter().map(|it| Writing { patch: moved(&it.patch), ..it.clone() }));
    laid.frames.extend(frames.iter().map(|frame| Frame { plot: moved(&frame.plot), ..frame.clone() }));
}

/// The slide that says nothing but that it goes on in a moment.
pub fn neutral(words: &Words, measure: &dyn Measure) -> Laid {
    let style = Type::plain(72.0);
    let text = words.text("presenting-moment");
    let lines = in_lines(&text, SURFACE.0 / 2.0, style, measure);
    let mut laid = Laid { size: SURFACE, shapes: Vec::new(), writing: Vec::new(), frames: Vec::new() };
    let line = style.size * LEADING;
    let mut top = (SURFACE.1 - line * lines.len() as f32) / 2.0;
    for text in lines {
        let width = measure.width(&text, style);
        let patch = Patch::at(((SURFACE.0 - width) / 2.0, top), (width, line));
        let Look { ink, part, .. } = Look::muted(style.size);
        laid.writing.push(Writing { text, patch, held: Held::Middle, ink, style, part });
        top += line;
    }
    laid
}
