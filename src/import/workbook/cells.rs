//! Cells of a sheet as they come, with their places: figures as a spreadsheet shows
//! them, days as ISO dates.

use std::rc::Rc;

use super::super::decimals::Decimals;
use super::super::limits::Task;
use super::super::{Format, Grid, Known, Refusal, Sheet};
use super::damaged;

/// A sheet while its cells come, row by row.
#[derive(Default)]
pub struct Rows {
    grid: Grid,
    decimals: Decimals,
    /// The cells of the row that is being gathered; they may come in any order.
    row: Vec<(u32, Cell)>,
    /// Their row.
    at: u32,
}

/// What stands in a cell that is not empty.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// A number.
    Number(f64),
    /// Anything else, which may stand in many cells.
    Text(Rc<str>),
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}

impl Rows {
    /// Takes a cell. Both numbers count from 0; rows come in order.
    pub fn put(&mut self, row: u32, column: u32, cell: Cell, task: &mut Task<'_>) -> Result<(), Refusal> {
        task.shape(row as usize, column as usize + 1)?;
        if row < self.at {
            return Err(damaged("rows in disorder"));
        }
        if row > self.at {
            self.end_row(task)?;
            while self.at < row {
                self.grid.end_row().map_err(|_| Refusal::TooManyRows { limit: task.limits.rows })?;
                self.at += 1;
            }
        }
        if self.row.len() as u64 > task.limits.columns {
            return Err(damaged("cells that stand in one place"));
        }
        self.row.push((column, cell));
        Ok(())
    }

    /// Whether a row may be repeated so often, before it is.
    pub fn has_room_for(&self, rows: u32, cells: usize, task: &Task<'_>) -> Result<(), Refusal> {
        let (bytes, so_far) = self.grid.size();
        task.fits(so_far.saturating_add(cells.saturating_mul(rows as usize)), bytes)
    }

    /// How many rows are done.
    pub fn done(&self) -> usize {
        self.at as usize
    }

    /// The sheet; `None` when nothing stands in it.
    pub fn finish(mut self, name: String, task: &mut Task<'_>) -> Result<Option<Sheet>, Refusal> {
        if !self.row.is_empty() {
            self.end_row(task)?;
        }
        if self.grid.size().1 == 0 {
            return Ok(None);
        }
        let (mut grid, decimal) = self.decimals.settle(self.grid);
        grid.shrink();
        task.keep(&grid);
        let known = Known { format: Some(Format::Workbook), decimal, ..Known::default() };
        Ok(Some(Sheet { name, grid, known }))
    }

    /// Writes the row that was gathered, with empty cells where none came.
    fn end_row(&mut self, task: &mut Task<'_>) -> Result<(), Refusal> {
        self.row.sort_by_key(|(column, _)| *column);
        let mut next = 0;
        for (column, cell) in self.row.drain(..) {
            if column < next {
                // Two in one place: the first stands.
                continue;
            }
            for _ in next..column {
                task.cell(&mut self.grid, "")?;
            }
            next = column + 1;
            match cell {
                Cell::Number(number) => {
                    let text = number_text(number);
                    self.decimals.number(&text, &self.grid);
                    task.cell(&mut self.grid, &text)?;
                }
                Cell::Text(text) => {
                    self.decimals.text(&text);
                    task.cell(&mut self.grid, &text)?;
                }
            }
        }
        self.at += 1;
        task.end_row(&mut self.grid)
    }
}

/// How many digits a spreadsheet keeps of a number. What a number has beyond these
/// comes from its being held in binary: 0.1 + 0.2 is 0.30000000000000004 there.
const DIGITS: usize = 15;

/// A number as a spreadsheet shows it when it has room: 15 digits, no more of them
/// than are needed, and a point before decimals.
pub fn number_text(number: f64) -> String {
    if !number.is_finite() {
        return "#NUM!".to_owned();
    }
    let written = format!("{:.*e}", DIGITS - 1, number.abs());
    let (digits, power) = written.split_once('e').unwrap_or((&written, "0"));
    let power: i32 = power.parse().unwrap_or_default();
    let digits: String = digits.chars().filter(char::is_ascii_digit).collect();
    let digits = digits.trim_end_matches('0');
    if digits.is_empty() {
        return "0".to_owned();
    }
    let sign = if number < 0.0 { "-" } else { "" };
    // Beyond what any figure of a municipality has, and what a stored figure can hold.
    if !(-20..=27).contains(&power) {
        return format!("{sign}{digits}e{}", power + 1 - i32::try_from(digits.len()).unwrap_or_default());
    }
    let whole = usize::try_from(power + 1).unwrap_or_default();
    if power < 0 {
        let zeros = usize::try_from(-1 - power).unwrap_or_default();
        format!("{sign}0.{}{digits}", "0".repeat(zeros))
    } else if digits.len() <= whole {
        format!("{sign}{digits}{}", "0".repeat(whole - digits.len()))
    } else {
        let (before, after) = digits.split_at(whole);
        format!("{sign}{before}.{after}")
    }
}

/// A day, or a day and a time.
pub fn day_text((year, month, day): (u16, u8, u8), (hour, minute, second): (u8, u8, u8)) -> String {
    let date = format!("{year:04}-{month:02}-{day:02}");
    if (hour, minute, second) == (0, 0, 0) {
        return date;
    }
    format!("{date}T{hour:02}:{minute:02}:{second:02}")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(number: f64, text: &str) {
        assert_eq!(number_text(number), text);
    }

    #[test]
    fn numbers_are_written_as_a_spreadsheet_shows_them() {
        check(0.1 + 0.2, "0.3");
        check(914.0, "914");
        check(-0.03, "-0.03");
        check(-0.0, "0");
        check(12.2, "12.2");
        check(5_540_241.0, "5540241");
        check(1e15, "1000000000000000");
        check(0.000_001_5, "0.0000015");
        check(123_456_789.123_456_78, "123456789.123457");
        check(1e300, "1e300");
        check(-1.5e-300, "-15e-301");
        check(f64::NAN, "#NUM!");
    }

    #[test]
    fn a_day_has_a_time_only_where_one_was_given() {
        assert_eq!(day_text((2019, 5, 1), (0, 0, 0)), "2019-05-01");
        assert_eq!(day_text((2019, 5, 1), (17, 30, 0)), "2019-05-01T17:30:00");
    }

    proptest! {
        /// A decimal of up to 15 digits comes back as it was typed.
        #[test]
        fn what_was_typed_comes_back(digits in 1_i64..999_999_999_999_999, decimals in 0_u32..9) {
            let number: f64 = format!("{digits}e-{decimals}").parse().unwrap();
            let back: rust_decimal::Decimal = number_text(number).parse().unwrap();
            prop_assert_eq!(back, rust_decimal::Decimal::new(digits, decimals).normalize());
        }
    }
}
