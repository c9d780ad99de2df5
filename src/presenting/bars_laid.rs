//! Bars as strips: a name at the left, from a line of 0 a bar for each figure, and the
//! figure at its end. A bar that is unknown has words in its place.

use super::grid::Laid;
use super::slide::{Bar, BarRow, Bars};
use super::strips::{Line, Look, SIDES, Strip, WIDTH};
use crate::chart::beside::Patch;
use crate::chart::labels::{Measure, in_lines};
use crate::chart::layout::{Dash, Fill, Shape};
use crate::chart::picture::Ink;

/// The most of the width that names take; longer ones stand on several lines.
const NAMES: f32 = 0.36;
/// The least of the width that is left to bars; what is said beside them then stands on
/// several lines.
const BARS: f32 = 0.2;

/// How thick bars are beside a line of words, the dearest first: a few may be thicker.
pub(super) const THICK: [f32; 4] = [1.8, 1.5, 1.2, 1.0];

/// Lays out bars of a thickness with letters of a size.
pub(super) fn lay(bars: &Bars, (size, thick): (f32, f32), measure: &dyn Measure) -> Laid {
    let scale = Scale::of(bars, (size, thick), measure);
    let mut rows: Vec<Strip> = bars.rows.iter().map(|row| scale.row(row, measure)).collect();
    if let Some(first) = rows.first_mut() {
        first.above = size / 2.0;
    }
    Laid { head: key(bars, size, measure), rows, columns: 0 }
}

/// The bar of the first column, and of the one it is beside.
fn ink(nth: usize) -> Ink {
    if nth == 0 { Ink::Series(0) } else { Ink::Quiet }
}

/// Which bar is which, where there are two.
fn key(bars: &Bars, size: f32, measure: &dyn Measure) -> Strip {
    if bars.names.len() < 2 {
        return Strip::empty(0.0);
    }
    let look = Look::muted(size);
    let mut strip = Strip { above: size / 2.0, ..Strip::empty(1.3 * look.height()) };
    let mut x = SIDES.0;
    for (nth, name) in bars.names.iter().enumerate() {
        let patch = Patch::at((x, 0.25 * look.height()), (size, 0.5 * look.height()));
        strip.shapes.push(Shape::Block { patch, ink: ink(nth), fill: Fill::Full });
        x += 1.4 * size;
        strip.write(name, (x, 0.0), look, measure);
        x += measure.width(name, look.style) + 1.5 * size;
    }
    strip
}

/// Where bars begin and end.
struct Scale {
    size: f32,
    thick: f32,
    /// The width of the names.
    names: f32,
    /// Where the least and the greatest value stand.
    from: f32,
    to: f32,
    low: f64,
    high: f64,
    /// The most room beside a bar.
    beside: f32,
}

impl Scale {
    fn of(bars: &Bars, (size, thick): (f32, f32), measure: &dyn Measure) -> Self {
        let gap = 0.5 * size;
        let style = Look::plain(size).style;
        let all = || bars.rows.iter().flat_map(|row| &row.bars);
        let widest = |texts: &mut dyn Iterator<Item = &str>| {
            texts.map(|text| measure.width(text, style)).fold(0.0, f32::max).ceil()
        };
        let names = widest(&mut bars.rows.iter().map(|row| row.name.as_str())).min(NAMES * WIDTH);
        let room = WIDTH - names - gap;
        let lengths = || all().filter_map(|bar| bar.length);
        let low = lengths().fold(0.0, f64::min);
        let high = lengths().fold(0.0, f64::max);
        let sides = if low < 0.0 { 2.0 } else { 1.0 };
        let beside = widest(&mut all().map(|bar| bar.said.as_str()));
        let beside = beside.min((room - BARS * WIDTH) / sides - gap);
        let left = SIDES.0 + names + gap;
        let from = if low < 0.0 { left + beside + gap } else { left };
        Self { size, thick, names, from, to: SIDES.1 - beside - gap, low, high, beside }
    }

    /// Where a value stands, from side to side.
    fn at(&self, value: f64) -> f32 {
        let whole = self.high - self.low;
        let share = if whole > 0.0 { (value - self.low) / whole } else { 0.0 };
        self.from + share as f32 * (self.to - self.from)
    }

    fn row(&self, row: &BarRow, measure: &dyn Measure) -> Strip {
        let look = Look::plain(self.size);
        let names = in_lines(&row.name, self.names + 0.5, look.style, measure);
        let (pad, between) = (0.25 * self.thick * self.size, 0.1 * self.size);
        let said: Vec<Vec<String>> =
            row.bars.iter().map(|bar| in_lines(&bar.said, self.beside + 0.5, look.style, measure)).collect();
        let high = |lines: usize| lines.max(1) as f32 * look.height();
        let thick = |lines: usize| high(lines).max(self.thick * look.height());
        let bars: f32 = said.iter().map(|lines| thick(lines.len()) + between).sum::<f32>() - between;
        let inner = bars.max(high(names.len()));
        let mut strip = Strip { line: Line::Begins, ..Strip::empty(inner + 2.0 * pad) };
        let mut top = pad + (inner - high(names.len())) / 2.0;
        for line in &names {
            strip.write(line, (SIDES.0, top), look, measure);
            top += look.height();
        }
        let mut top = pad + (inner - bars) / 2.0;
        for (nth, (bar, said)) in row.bars.iter().zip(&said).enumerate() {
            let patch = (top, top + thick(said.len()));
            self.bar(&mut strip, (nth, bar, said), patch, measure);
            top = patch.1 + between;
        }
        let zero = self.at(0.0);
        let through = vec![(zero, 0.0), (zero, strip.height)];
        strip.shapes.push(Shape::Line { through, ink: Ink::Axis, width: 2.0, dash: Dash::Solid });
        strip
    }

    fn bar(
        &self,
        strip: &mut Strip,
        (nth, bar, said): (usize, &Bar, &[String]),
        (top, bottom): (f32, f32),
        measure: &dyn Measure,
    ) {
        let (zero, gap) = (self.at(0.0), 0.3 * self.size);
        let end = bar.length.map_or(zero, |length| self.at(length));
        let look = Look::plain(self.size);
        if bar.length.is_some() {
            let inset = 0.08 * self.size;
            let patch =
                Patch { left: zero.min(end), top: top + inset, right: zero.max(end), bottom: bottom - inset };
            strip.shapes.push(Shape::Block { patch, ink: ink(nth), fill: Fill::Full });
        }
        let top = (top + bottom - said.len() as f32 * look.height()) / 2.0;
        let look = if bar.length.is_some() { look } else { Look { ink: Ink::Muted, ..look } };
        for (at, line) in said.iter().enumerate() {
            let top = top + at as f32 * look.height();
            if end < zero {
                strip.write_back(line, (end - gap, top), look, measure);
            } else {
                strip.write(line, (end + gap, top), look, measure);
            }
        }
    }
}
