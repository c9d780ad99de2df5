//! How wide the columns of a table are, and how large its letters, so that no word and
//! no figure is broken.

use crate::chart::labels::{Measure, Type};
use crate::export::letters::Letters;
use crate::export::outline::figures::WIDTH;

/// The sizes of letters in a table, in points; the largest that fits is taken.
const SIZES: [f32; 4] = [9.0, 8.0, 7.0, 6.5];
/// The room around the words of a cell, in points.
const CELL_ROOM: f32 = 13.0;
/// How much wider a page is when it lies on its side, in points.
const ON_ITS_SIDE: f32 = 247.0;

/// How a table is set.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Set {
    /// The size of its letters, in points.
    pub size: f32,
    /// How wide each column is, in points.
    pub widths: Vec<f32>,
    /// How its page lies.
    pub page: Page,
}

/// How the page of a table lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Page {
    /// As the others.
    Upright,
    /// On its side.
    Turned,
}

/// Sets a table whose columns hold these texts, heads first; the column at `wide`
/// takes what room is left.
pub(super) fn set(columns: &[Vec<&str>], wide: usize, letters: &Letters) -> Set {
    let fit = |room: f32, page: Page| {
        SIZES.into_iter().find_map(|size| {
            let widths = widths(columns, wide, (size, room), letters)?;
            Some(Set { size, widths, page })
        })
    };
    let turned = || fit(WIDTH + ON_ITS_SIDE, Page::Turned);
    // Where even that is too narrow, words are broken.
    let broken = || Set { size: 6.5, widths: vec![1.0; columns.len()], page: Page::Turned };
    fit(WIDTH, Page::Upright).or_else(turned).unwrap_or_else(broken)
}

/// Each column at least as wide as its longest word; `None` if that is too wide.
fn widths(
    columns: &[Vec<&str>],
    wide: usize,
    (size, room): (f32, f32),
    letters: &Letters,
) -> Option<Vec<f32>> {
    let style = Type::strong(size);
    let width = |text: &str| letters.width(text, style);
    let longest = |texts: &[&str]| texts.iter().map(|text| width(text)).fold(0.0, f32::max);
    let word = |texts: &[&str]| {
        texts.iter().flat_map(|text| text.split(' ')).map(&width).fold(0.0, f32::max) + CELL_ROOM
    };
    let least: Vec<f32> = columns.iter().map(|texts| word(texts)).collect();
    let left = room - least.iter().sum::<f32>();
    if left < 0.0 {
        return None;
    }
    let wanted: Vec<f32> = columns
        .iter()
        .zip(&least)
        .map(|(texts, least)| (longest(texts) + CELL_ROOM - least).max(0.0))
        .collect();
    let all = wanted.iter().sum::<f32>();
    let share = if all > left { left / all } else { 1.0 };
    let rest = (left - all).max(0.0);
    let of = |(at, (least, wanted)): (usize, (&f32, &f32))| {
        least + wanted * share + if at == wide { rest } else { 0.0 }
    };
    Some(least.iter().zip(&wanted).enumerate().map(of).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(columns: &[Vec<&str>], page: Page) {
        let set = set(columns, 0, &Letters::load().unwrap());
        assert!(set.page == page && SIZES.contains(&set.size), "{set:?}");
        let all = set.widths.iter().sum::<f32>();
        let room = if page == Page::Upright { WIDTH } else { WIDTH + ON_ITS_SIDE };
        assert!((all - room).abs() < 0.1, "{all} of {room}");
    }

    #[test]
    fn a_page_is_turned_where_small_letters_do_not_help() {
        let figures = vec!["Beskæftigelsesindsatser", "1.234.567"];
        check(&[vec!["Post", "I alt"], figures.clone()], Page::Upright);
        check(&vec![figures.clone(); 4], Page::Upright);
        check(&vec![figures; 7], Page::Turned);
    }

    #[test]
    fn a_column_of_long_words_takes_the_rest() {
        let set = set(&[vec!["Post", "a b c"], vec!["2021", "1"]], 0, &Letters::load().unwrap());
        assert!(set.widths[0] > 400.0, "{set:?}");
    }
}
