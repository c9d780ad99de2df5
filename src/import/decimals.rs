//! Numbers and texts side by side in one table: with which sign it writes decimals.
//!
//! A workbook and an answer of jobindsats hold numbers, which have a point, and texts,
//! which have whatever was typed. Read with one sign, the other would become another
//! figure. So the texts decide, and where they have a comma the numbers get one.

use super::{Decimal, Grid};

/// What was seen in a table.
#[derive(Debug, Default)]
pub(super) struct Decimals {
    /// The cells that hold numbers with decimals, by their place among all cells.
    numbers: Vec<u32>,
    commas: bool,
    points: bool,
    /// `1.950`, which may be either.
    unclear: bool,
}

impl Decimals {
    /// A number is about to be written to a grid.
    pub fn number(&mut self, text: &str, grid: &Grid) {
        if text.contains('.') {
            self.numbers.extend(u32::try_from(grid.size().1));
        }
    }

    /// A text is about to be written to a grid.
    pub fn text(&mut self, text: &str) {
        match written(text) {
            Some(Written::Comma) => self.commas = true,
            Some(Written::Point) => self.points = true,
            Some(Written::Unclear) => self.unclear = true,
            None => {}
        }
    }

    /// The grid in one way of writing, and which; `None` when the texts disagree, or
    /// when they say nothing but could say anything.
    pub fn settle(self, grid: Grid) -> (Grid, Option<Decimal>) {
        match (self.commas, self.points, self.unclear) {
            (true, false, _) => (grid.with_commas(&self.numbers), Some(Decimal::Comma)),
            (false, true, _) | (false, false, false) => (grid, Some(Decimal::Point)),
            (true, true, _) | (false, false, true) => (grid, None),
        }
    }
}

#[derive(Debug, PartialEq, Eq)]
enum Written {
    Comma,
    Point,
    Unclear,
}

/// Which sign a text has before its decimals, where it is a figure with any.
fn written(text: &str) -> Option<Written> {
    let text = text.trim().trim_start_matches(['-', '+', '\u{2212}']);
    let text = text.trim_end_matches([' ', '\u{a0}', '%', '*']);
    if !text.starts_with(|c: char| c.is_ascii_digit()) || !text.ends_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    if !text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b',' | b'.')) {
        return None;
    }
    let (commas, points) = (text.matches(',').count(), text.matches('.').count());
    let thousand = |rest: &str| rest.split(['.', ',']).skip(1).all(|group| group.len() == 3);
    match (commas, points) {
        (0, 0) => None,
        (1, 0) if thousand(text) => Some(Written::Unclear),
        (1, 0) => Some(Written::Comma),
        (0, 1) if thousand(text) => Some(Written::Unclear),
        (0, 1) => Some(Written::Point),
        (0, _) if thousand(text) => Some(Written::Comma),
        (_, 0) if thousand(text) => Some(Written::Point),
        (1, _) if text.rfind(',') > text.rfind('.') => Some(Written::Comma),
        (_, 1) if text.rfind('.') > text.rfind(',') => Some(Written::Point),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<Written>) {
        assert_eq!(written(text), expected, "{text}");
    }

    #[test]
    fn a_sign_is_told_where_it_can_be() {
        for text in ["4,2", "-0,03", "1.234,5", "1.234.567", "12,2 %", "4,25*"] {
            check(text, Some(Written::Comma));
        }
        for text in ["4.2", "1,234.5", "1,234,567"] {
            check(text, Some(Written::Point));
        }
        for text in ["1.950", "1,950"] {
            check(text, Some(Written::Unclear));
        }
        for text in ["914", "31.05.2018", "1. kv. 2020", "..", "-", "", "16-24"] {
            check(text, None);
        }
    }

    #[track_caller]
    fn settled(cells: &[(&str, bool)], expected: &[&str], decimal: Option<Decimal>) {
        let (mut grid, mut decimals) = (Grid::default(), Decimals::default());
        for (text, is_number) in cells {
            if *is_number {
                decimals.number(text, &grid)
            } else {
                decimals.text(text)
            }
            grid.push_cell(text).unwrap();
        }
        grid.end_row().unwrap();
        let (grid, found) = decimals.settle(grid);
        assert_eq!((grid.row(0).collect::<Vec<_>>().as_slice(), found), (expected, decimal));
    }

    #[test]
    fn the_texts_decide_and_the_numbers_follow() {
        settled(&[("4.2", true), ("3", true)], &["4.2", "3"], Some(Decimal::Point));
        settled(&[("4.2", true), ("3,5", false)], &["4,2", "3,5"], Some(Decimal::Comma));
        settled(&[("4.2", true), ("3.5", false)], &["4.2", "3.5"], Some(Decimal::Point));
        settled(&[("4.2", true), ("1.950", false)], &["4.2", "1.950"], None);
        settled(&[("31.05.2018", false), ("4.2", true)], &["31.05.2018", "4.2"], Some(Decimal::Point));
    }
}
