//! Where names stand so that none covers another and none leaves its room: names at
//! the ends of lines, names above times, and text in lines.

use super::beside::{Label, Patch, placed};
use super::spread::spread_each;

/// Knows how wide a text is.
pub trait Measure {
    /// The width of a text on one line, in points.
    fn width(&self, text: &str, style: Type) -> f32;
}

/// How letters look.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Type {
    /// Their height, in points.
    pub size: f32,
    /// How strong they are.
    pub strength: Strength,
}

/// How strong letters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// As in running text.
    Plain,
    /// As in a heading.
    Strong,
}

impl Type {
    /// Letters of running text.
    pub fn plain(size: f32) -> Self {
        Self { size, strength: Strength::Plain }
    }

    /// Letters of a heading.
    pub fn strong(size: f32) -> Self {
        Self { size, strength: Strength::Strong }
    }
}

/// Stands for what was left out.
const ELLIPSIS: char = '…';
/// Names at the right take no more than this share of the width.
const MOST_OF_WIDTH: f32 = 0.3;
/// A name stands on no more lines than this.
const MOST_LINES: usize = 3;

/// A name that is to stand at the right, in lines.
#[derive(Debug, Clone, PartialEq)]
pub struct EndName {
    /// Its lines.
    pub lines: Vec<String>,
    /// How wide the widest is.
    pub width: f32,
}

/// The names as they would stand at the right of a panel `width` points wide; `None`
/// where they would take too much of it.
pub fn end_names(names: &[&str], width: f32, style: Type, measure: &dyn Measure) -> Option<Vec<EndName>> {
    let most = MOST_OF_WIDTH * width;
    let name = |text: &&str| {
        let lines = in_lines(text, most, style, measure);
        let width = lines.iter().map(|line| measure.width(line, style)).fold(0.0, f32::max);
        (lines.len() <= MOST_LINES && width <= most).then_some(EndName { lines, width })
    };
    names.iter().map(name).collect()
}

/// The middles of names at the right, moved as little as is needed so that none
/// covers another between `top` and `bottom`; in the order they were given. `None`
/// where there is no room for all. `wanted` are the middles they would have.
pub fn column(wanted: &[f32], heights: &[f32], top: f32, bottom: f32) -> Option<Vec<f32>> {
    let needed: f32 = heights.iter().sum();
    (needed <= bottom - top).then(|| spread_each(wanted, heights, top, bottom))
}

/// A name above a time, or above a stretch of time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Above {
    /// From where to where it is about.
    pub across: (f32, f32),
    /// How wide the name is.
    pub width: f32,
}

/// Places for names in rows of `height` above a panel, the most important name first;
/// `None` for those that find no room.
pub fn above(names: &[Above], room: &Patch, height: f32, gap: f32) -> Vec<Option<Patch>> {
    let rows = ((room.bottom - room.top) / height + 0.01).floor() as usize;
    let label = |name: &Above| {
        let (from, to) = name.across;
        let middle = f32::midpoint(from, to) - name.width / 2.0;
        let lefts = [middle, from + gap, to - name.width - gap];
        // The lowest row first, next to what is named.
        let row = |nth: usize| room.bottom - (nth as f32 + 1.0) * height;
        let wishes = (0..rows).flat_map(|nth| lefts.map(|left| (left, row(nth))));
        Label { size: (name.width + gap, height), wishes: wishes.collect() }
    };
    let labels: Vec<Label> = names.iter().map(label).collect();
    placed(&labels, room, &[])
}

/// A text in lines no wider than `width`, broken between words where that is
/// possible. A width that holds no letter gives a letter a line.
pub fn in_lines(text: &str, width: f32, style: Type, measure: &dyn Measure) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split([' ', '\n', '\t']).filter(|word| !word.is_empty()) {
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if measure.width(&longer, style) <= width {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for letter in word.chars() {
            line.push(letter);
            if measure.width(&line, style) > width && line.chars().count() > 1 {
                line.pop();
                lines.push(std::mem::replace(&mut line, letter.to_string()));
            }
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// The same in no more than `most` lines; where something is left out, the last line
/// says so.
pub fn in_few_lines(text: &str, width: f32, most: usize, style: Type, measure: &dyn Measure) -> Vec<String> {
    let mut lines = in_lines(text, width, style, measure);
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            last.push(ELLIPSIS);
            *last = shortened(last, width, style, measure);
        }
    }
    lines
}

/// A text on one line no wider than `width`; empty where not even a letter fits.
pub fn shortened(text: &str, width: f32, style: Type, measure: &dyn Measure) -> String {
    if measure.width(text, style) <= width {
        return text.to_owned();
    }
    let mut kept: Vec<char> = text.chars().filter(|letter| *letter != ELLIPSIS).collect();
    while kept.pop().is_some() {
        while kept.last().is_some_and(|last| last.is_whitespace() || ",;:".contains(*last)) {
            kept.pop();
        }
        let shorter: String = kept.iter().copied().chain([ELLIPSIS]).collect();
        if !kept.is_empty() && measure.width(&shorter, style) <= width {
            return shorter;
        }
    }
    String::new()
}

#[cfg(test)]
mod tests;
