//! A table on a slide: how wide its columns are, how many find room, and its strips.

use super::slide::{Grid, Rank, Row, Side};
use super::strips::{Line, Look, SIDES, Strip, WIDTH};
use crate::chart::labels::{Measure, in_lines};
use crate::chart::picture::Ink;

/// The room between two columns, in heights of letters.
const BETWEEN: f32 = 1.0;
/// How far a row is moved in for each row it lies within, in heights of letters.
const INDENT: f32 = 0.8;
/// A column of words is no wider than this share of the slide where others need room.
const WIDEST: f32 = 0.5;

/// A table as strips.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Laid {
    /// What its columns are called; it stands above the rows on every slide.
    pub head: Strip,
    /// Its rows.
    pub rows: Vec<Strip>,
    /// How many of its columns found room.
    pub columns: usize,
}

/// The least width and the dearest width of a column.
type Wish = (f32, f32);

/// Lays out these rows of a table in letters of a size.
pub(super) fn lay(grid: &Grid, rows: &[&Row], size: f32, measure: &dyn Measure) -> Laid {
    let wishes: Vec<Wish> = (0..grid.columns.len()).map(|at| wish(grid, rows, at, size, measure)).collect();
    let widths = widths(&wishes, BETWEEN * size);
    let mut head = Row {
        cells: grid.columns.iter().map(|column| column.head.clone()).collect(),
        depth: 0,
        rank: Rank::High,
    };
    head.cells.truncate(widths.len());
    let mut top = row(grid, &head, (&widths, size), measure);
    for writing in &mut top.writing {
        writing.ink = Ink::Muted;
    }
    top.ruled(Ink::Axis, 2.0);
    let strip = |of: &&Row| {
        let mut strip = row(grid, of, (&widths, size), measure);
        strip.ruled(Ink::Grid, 1.0);
        strip.line = Line::Begins;
        strip
    };
    Laid {
        head: Strip { above: size / 2.0, ..top },
        rows: rows.iter().map(strip).collect(),
        columns: widths.len(),
    }
}

fn look(rank: Rank, size: f32) -> Look {
    match rank {
        Rank::Usual => Look::plain(size),
        Rank::High => Look { ink: Ink::Plain, ..Look::strong(size) },
    }
}

/// A figure is never broken into lines; words are broken between words.
fn wish(grid: &Grid, rows: &[&Row], at: usize, size: f32, measure: &dyn Measure) -> Wish {
    let Some(column) = grid.columns.get(at) else { return (0.0, 0.0) };
    let indent = |row: &Row| if at == 0 { f32::from(row.depth) * INDENT * size } else { 0.0 };
    let whole = |row: &&Row| {
        let text = row.cells.get(at).map(String::as_str).unwrap_or_default();
        indent(row) + measure.width(text, look(row.rank, size).style)
    };
    let word = |row: &&Row| {
        let text = row.cells.get(at).map(String::as_str).unwrap_or_default();
        indent(row) + longest_word(text, look(row.rank, size), measure)
    };
    let dearest = rows.iter().map(whole).fold(0.0, f32::max);
    let least = match column.side {
        Side::Right => dearest,
        Side::Left => rows.iter().map(word).fold(0.0, f32::max),
    };
    let head = longest_word(&column.head, look(Rank::High, size), measure);
    // One that is hardly wider than a word would be a tower of words.
    let least = if column.side == Side::Left { least.max(dearest.min(0.16 * WIDTH)) } else { least };
    (least.max(head).min(WIDEST * WIDTH), dearest.max(head))
}

fn longest_word(text: &str, look: Look, measure: &dyn Measure) -> f32 {
    text.split(' ').map(|word| measure.width(word, look.style)).fold(0.0, f32::max)
}

/// The widths of the first columns that find room: each its least, and what is left
/// shared out to those that would be wider.
fn widths(wishes: &[Wish], between: f32) -> Vec<f32> {
    let mut count = wishes.len();
    let needed = |count: usize| {
        let least: f32 = wishes.iter().take(count).map(|(least, _)| least).sum();
        least + between * count.saturating_sub(1) as f32
    };
    while count > 1 && needed(count) > WIDTH {
        count -= 1;
    }
    let shown = wishes.get(..count).unwrap_or_default();
    let left = (WIDTH - needed(count)).max(0.0);
    let more: f32 = shown.iter().map(|(least, dearest)| (dearest - least).max(0.0)).sum();
    let share = if more > 0.0 { (left / more).min(1.0) } else { 0.0 };
    shown.iter().map(|(least, dearest)| (least + share * (dearest - least).max(0.0)).min(WIDTH)).collect()
}

fn row(grid: &Grid, row: &Row, (widths, size): (&[f32], f32), measure: &dyn Measure) -> Strip {
    let look = look(row.rank, size);
    let pad = 0.18 * size;
    let cells: Vec<Vec<String>> = (widths.iter().enumerate())
        .map(|(at, width)| {
            let indent = if at == 0 { f32::from(row.depth) * INDENT * size } else { 0.0 };
            let text = row.cells.get(at).map(String::as_str).unwrap_or_default();
            // What was measured as wide must find room in spite of rounding.
            in_lines(text, width - indent + 0.5, look.style, measure)
        })
        .collect();
    let lines = cells.iter().map(Vec::len).max().unwrap_or(0).max(1);
    let mut strip = Strip::empty(lines as f32 * look.height() + 2.0 * pad);
    let last = widths.len().saturating_sub(1);
    let used: f32 = widths.iter().sum();
    // Figures stand together at the right; the first column has what is left.
    let between = BETWEEN * size;
    let slack = (WIDTH - used - between * last as f32).max(0.0);
    let mut x = SIDES.0;
    for (at, (lines, width)) in cells.iter().zip(widths).enumerate() {
        let side = grid.columns.get(at).map_or(Side::Left, |column| column.side);
        let indent = if at == 0 { f32::from(row.depth) * INDENT * size } else { 0.0 };
        for (nth, line) in lines.iter().enumerate() {
            let top = pad + nth as f32 * look.height();
            match side {
                Side::Left => strip.write(line, (x + indent, top), look, measure),
                Side::Right => strip.write_back(line, (x + width, top), look, measure),
            }
        }
        x += width + between + if at == 0 { slack } else { 0.0 };
    }
    strip
}
