//! A sparkline: no axes and no words.

use super::frame::MARKS;
use super::within::alone_of;
use super::{Dash, Form, Frame, Hand, Laid, Shape, Turned};
use crate::chart::beside::Patch;
use crate::chart::picture::{Ink, Picture};
use crate::chart::reduce::reduced;

/// A line the height of a word, without axes and words.
pub(super) fn spark(hand: &Hand<'_>, picture: &Picture, page: Patch, laid: &mut Laid) {
    let Some(panel) = picture.panels.first() else { return };
    let reach = hand.sizes.dot + hand.sizes.line;
    let plot = Patch {
        left: page.left + reach,
        top: page.top + reach,
        right: (page.right - reach).max(page.left + reach + 1.0),
        bottom: (page.bottom - reach).max(page.top + reach + 1.0),
    };
    let mut values = panel.up.axis(MARKS);
    // The figures fill the height; there is no axis that they could be read from.
    (values.from, values.to) = (panel.up.low, panel.up.high);
    let points = || panel.strands.iter().flat_map(|strand| &strand.dots).map(|dot| dot.at.0);
    let (first, last) = points().fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), x| (a.min(x), b.max(x)));
    let across = if last > first { (first, last) } else { panel.across.range() };
    let turned = if panel.up.is_turned() { Turned::Yes } else { Turned::No };
    let frame = Frame { plot, across, values, turned };
    for level in &panel.levels {
        let y = frame.y(level.y);
        let through = vec![(plot.left, y), (plot.right, y)];
        laid.shapes.push(Shape::Line { through, ink: Ink::Muted, width: hand.sizes.hair, dash: Dash::Solid });
    }
    for strand in &panel.strands {
        for run in &strand.runs {
            let columns = (plot.right - plot.left).ceil() as usize;
            let seen = reduced(run, frame.across, columns);
            let through = seen.into_iter().map(|at| frame.place(at)).collect();
            laid.shapes.push(Shape::Line {
                through,
                ink: strand.ink,
                width: hand.sizes.line,
                dash: Dash::Solid,
            });
        }
        for at in alone_of(strand) {
            let (at, radius) = (frame.place(at), 0.6 * hand.sizes.dot);
            laid.shapes.push(Shape::Spot { at, radius, ink: strand.ink, form: Form::Full });
        }
        if let Some(last) = strand.last() {
            let (at, radius) = (frame.place(last.at), hand.sizes.dot);
            laid.shapes.push(Shape::Spot { at, radius, ink: strand.ink, form: Form::Full });
        }
    }
    laid.frames.push(frame);
}
