//! Text in aligned columns, within the width of a terminal.

/// How wide a line may be, in characters; only a longer word is wider.
pub const WIDTH: usize = 80;
/// Between two columns.
pub const GAP: usize = 2;
/// The narrowest that the column which gives way becomes.
const LEAST: usize = 16;

/// Where the text of a column stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// To the left, at most so many characters wide.
    Left(usize),
    /// To the left, so many characters wide whatever stands in it, so that
    /// grids under one another are aligned.
    Fixed(usize),
    /// To the right; for figures, which are never broken.
    Right,
    /// To the left, as wide as the others let it.
    Rest,
}

/// Rows of cells, aligned in columns.
#[derive(Debug)]
pub struct Grid<'a> {
    columns: &'a [Column],
    indent: usize,
    rows: Vec<Vec<String>>,
}

impl<'a> Grid<'a> {
    /// An empty grid, `indent` characters from the left.
    pub fn new(indent: usize, columns: &'a [Column]) -> Self {
        Self { columns, indent, rows: Vec::new() }
    }

    /// Adds a row with a cell for each column.
    pub fn row<const N: usize>(&mut self, cells: [&str; N]) {
        self.rows.push(cells.map(str::to_owned).to_vec());
    }

    /// Adds a row whose cells were counted when the plan was read.
    pub fn cells(&mut self, cells: Vec<String>) {
        self.rows.push(cells);
    }

    /// The rows as lines, each with its line end.
    pub fn lines(&self) -> String {
        let widths = self.widths();
        self.rows.iter().map(|row| self.row_lines(row, &widths)).collect()
    }

    /// As wide as their texts where all fit in a line. Otherwise no column is
    /// wider than it may be, the one that gives way takes what is left, and
    /// what that does not need goes back to the others.
    fn widths(&self) -> Vec<usize> {
        let natural = |at: usize| self.rows.iter().filter_map(|row| row.get(at)).map(|c| width(c)).max();
        let natural: Vec<usize> = (0..self.columns.len()).map(|at| natural(at).unwrap_or(0)).collect();
        let room = WIDTH.saturating_sub(self.indent + GAP * self.columns.len().saturating_sub(1));
        let capped = |(wide, column): (&usize, &Column)| match column {
            Column::Left(most) => (*wide).min(*most),
            Column::Fixed(wide) => *wide,
            Column::Right => *wide,
            Column::Rest => 0,
        };
        let mut widths: Vec<usize> = natural.iter().zip(self.columns).map(capped).collect();
        let mut left = room.saturating_sub(widths.iter().sum());
        for (at, column) in self.columns.iter().enumerate() {
            if *column == Column::Rest {
                widths[at] = natural[at].min(left.max(LEAST));
                left = left.saturating_sub(widths[at]);
            }
        }
        let columns = widths.iter_mut().zip(natural).zip(self.columns);
        for ((wide, natural), _) in columns.filter(|(_, column)| !matches!(column, Column::Fixed(_))) {
            let more = natural.saturating_sub(*wide).min(left);
            (*wide, left) = (*wide + more, left - more);
        }
        widths
    }

    fn row_lines(&self, row: &[String], widths: &[usize]) -> String {
        let cells: Vec<Vec<String>> =
            row.iter().zip(widths).map(|(cell, wide)| wrapped(cell, *wide)).collect();
        let height = cells.iter().map(Vec::len).max().unwrap_or(0);
        let mut lines = String::new();
        for at in 0..height {
            let mut line = " ".repeat(self.indent);
            for ((cell, wide), column) in cells.iter().zip(widths).zip(self.columns) {
                let text = cell.get(at).map_or("", String::as_str);
                let blank = " ".repeat(wide.saturating_sub(width(text)));
                match column {
                    Column::Right => line.extend([blank.as_str(), text]),
                    Column::Left(_) | Column::Fixed(_) | Column::Rest => line.extend([text, blank.as_str()]),
                }
                line.push_str(&" ".repeat(GAP));
            }
            lines.push_str(line.trim_end());
            lines.push('\n');
        }
        lines
    }
}

/// A text with its lines broken, `indent` characters from the left.
pub fn paragraph(indent: usize, text: &str) -> String {
    let mut grid = Grid::new(indent, &[Column::Rest]);
    grid.row([text]);
    grid.lines()
}

/// How wide a text is, in characters.
fn width(text: &str) -> usize {
    text.chars().count()
}

/// The lines of a text, broken between words; at least one.
fn wrapped(text: &str, most: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    // A hard space keeps a number and its unit together.
    for word in text.split(|c: char| c.is_whitespace() && c != '\u{a0}').filter(|word| !word.is_empty()) {
        let line = lines.last().map_or(0, |line| width(line));
        if line > 0 && line + 1 + width(word) > most {
            lines.push(String::new());
        }
        if let Some(line) = lines.last_mut() {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn figures_stand_to_the_right_and_words_to_the_left() {
        let mut grid = Grid::new(2, &[Column::Rest, Column::Right, Column::Left(10)]);
        grid.row(["Persons", "4.165", "fine"]);
        grid.row(["Æøå", "0", ""]);
        assert_eq!(grid.lines(), "  Persons  4.165  fine\n  Æøå          0\n");
    }

    #[test]
    fn a_long_text_is_broken_within_its_column() {
        let mut grid = Grid::new(0, &[Column::Left(9), Column::Right, Column::Rest]);
        grid.row(["one two three", "four", ""]);
        let long = "x".repeat(60);
        grid.row(["", &long, "five"]);
        let lines = grid.lines();
        let first: Vec<&str> = lines.lines().take(2).map(str::trim_end).collect();
        assert_eq!(first[1], "three");
        assert!(first[0].starts_with("one two  ") && first[0].ends_with("four"), "{lines}");
    }

    #[test]
    fn where_there_is_room_nothing_is_broken() {
        let mut grid = Grid::new(0, &[Column::Rest, Column::Left(5)]);
        grid.row(["one", "two three four"]);
        assert_eq!(grid.lines(), "one  two three four\n");
    }

    #[test]
    fn a_fixed_column_is_as_wide_as_it_is_said_to_be() {
        let mut grid = Grid::new(0, &[Column::Fixed(6), Column::Fixed(3), Column::Rest]);
        grid.row(["1", "one two", "three"]);
        assert_eq!(grid.lines(), "1       one  three\n        two\n");
    }

    #[test]
    fn a_number_stays_with_its_unit() {
        assert_eq!(wrapped("at most 25\u{a0}%", 10), ["at most", "25\u{a0}%"]);
    }

    #[test]
    fn a_row_of_nothing_is_an_empty_line() {
        let mut grid = Grid::new(4, &[Column::Left(3), Column::Rest]);
        grid.row(["", ""]);
        assert_eq!(grid.lines(), "\n");
    }

    proptest! {
        #[test]
        fn no_line_is_wider_than_the_terminal_if_its_words_are_not(
            cells in prop::collection::vec(("([a-zæ]{1,12} ){0,20}", "([0-9]{1,5} ){0,9}", "[0-9.]{0,9}"), 0..6)
        ) {
            let mut grid = Grid::new(2, &[Column::Rest, Column::Left(20), Column::Right]);
            for (a, b, c) in &cells {
                grid.row([a, b, c]);
            }
            for line in grid.lines().lines() {
                prop_assert!(width(line) <= WIDTH, "{} {line}", width(line));
            }
        }

        #[test]
        fn every_word_is_kept(text in "([a-zæ]{1,12} ){0,20}", most in 0usize..40) {
            let words: Vec<String> = wrapped(&text, most).join(" ").split_whitespace().map(str::to_owned).collect();
            prop_assert_eq!(words, text.split_whitespace().map(str::to_owned).collect::<Vec<_>>());
        }
    }
}
