//! What was not understood, gathered while a file is read: as much of it as a
//! person can look at, the rest counted.

use super::{Imported, Warning, Why};

/// How many warnings are kept.
pub const MAX_WARNINGS: usize = 200;
/// How many characters of a text that was not understood are kept.
const MAX_CHARS: usize = 40;

/// The warnings of one import, the first in the order of the file.
#[derive(Debug, Default)]
pub struct Warnings {
    kept: Vec<Warning>,
    count: usize,
    /// Nothing at or after this place can be among the first any more.
    full_before: Option<(usize, Option<usize>)>,
}

impl Warnings {
    /// Takes note of what stands in a cell, or in a whole row.
    pub fn add(&mut self, row: usize, column: Option<usize>, text: &str, why: Why) {
        self.count += 1;
        if self.full_before.is_some_and(|end| (row, column) >= end) {
            return;
        }
        self.kept.push(Warning { row, column, text: text.chars().take(MAX_CHARS).collect(), why });
        if self.kept.len() >= MAX_WARNINGS * 2 {
            self.shorten();
        }
    }

    /// Takes over what was not understood elsewhere in the same file.
    pub fn append(&mut self, other: Self) {
        self.count += other.count;
        self.kept.extend(other.kept);
        self.shorten();
    }

    /// What was imported, with these warnings.
    pub fn of<T>(mut self, value: T) -> Imported<T> {
        self.shorten();
        Imported { value, warnings: self.kept, warning_count: self.count }
    }

    fn shorten(&mut self) {
        self.kept.sort_by_key(|warning| (warning.row, warning.column));
        self.kept.truncate(MAX_WARNINGS);
        if self.kept.len() == MAX_WARNINGS {
            self.full_before = self.kept.last().map(|warning| (warning.row, warning.column));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_of_the_file_are_kept_and_the_rest_is_counted() {
        let mut warnings = Warnings::default();
        for row in (0..5 * MAX_WARNINGS).rev() {
            warnings.add(row, Some(1), "næppe", Why::NotAFigure);
        }
        let imported = warnings.of(());
        assert_eq!(imported.warning_count, 5 * MAX_WARNINGS);
        assert!(imported.warnings.iter().map(|warning| warning.row).eq(0..MAX_WARNINGS));
    }

    #[test]
    fn a_long_text_is_cut_between_its_letters() {
        let mut warnings = Warnings::default();
        warnings.add(0, None, &"å".repeat(90), Why::NotAPeriod);
        assert_eq!(warnings.of(()).warnings[0].text, "å".repeat(40));
    }
}
