//! A mapping as the user corrects it: one thing changes, and what cannot stay as it
//! was follows.

use crate::import::mapping::{Column, Empty, HeadRow, Held, Mapping, Until};
use crate::import::{ColumnRole, Sheet};

/// A column holds something else.
pub(super) fn with_role(mapping: &Mapping, column: usize, role: ColumnRole, columns: usize) -> Mapping {
    let mut mapping = mapping.clone();
    // The last that is listed stands for all that follow, and they keep what they hold.
    let last = mapping.columns.last().cloned().unwrap_or_else(|| Column::new(ColumnRole::Ignored));
    let listed = columns.min(column.saturating_add(2)).max(mapping.columns.len());
    mapping.columns.resize(listed, last);
    if let Some(column) = mapping.columns.get_mut(column) {
        column.role = role;
    }
    mapping
}

/// The figures begin in another row; the head stays right above them.
pub(super) fn with_first_row(mapping: &Mapping, first_row: usize) -> Mapping {
    let moved = |head: &HeadRow| {
        let row = (head.row + first_row).checked_sub(mapping.first_row)?;
        Some(HeadRow { row, ..head.clone() })
    };
    let until = match mapping.until {
        Until::Row(row) if row <= first_row => Until::Foot,
        until => until,
    };
    Mapping { head: mapping.head.iter().filter_map(moved).collect(), first_row, until, ..mapping.clone() }
}

/// The periods stand in this row of the head; in no row when they stand in a column.
pub(super) fn with_period_row(mapping: &Mapping, row: Option<usize>, sheet: &Sheet) -> Mapping {
    let mut mapping = mapping.clone();
    for head in &mut mapping.head {
        if head.holds == Held::Period && Some(head.row) != row {
            head.holds =
                if has_labels(sheet, &mapping.columns, head.row) { Held::Measure } else { Held::Labels };
        }
    }
    let Some(row) = row else { return mapping };
    match mapping.head.binary_search_by_key(&row, |head| head.row) {
        Ok(at) => {
            if let Some(head) = mapping.head.get_mut(at) {
                head.holds = Held::Period;
            }
        }
        Err(at) => mapping.head.insert(at, HeadRow { row, holds: Held::Period, empty: Empty::Empty }),
    }
    mapping
}

/// The row of the head that holds periods, if one does.
pub(super) fn period_row(mapping: &Mapping) -> Option<usize> {
    mapping.head.iter().find(|head| head.holds == Held::Period).map(|head| head.row)
}

/// Whether something stands in a row above figures.
fn has_labels(sheet: &Sheet, columns: &[Column], row: usize) -> bool {
    let figures = columns.iter().enumerate().filter(|(_, column)| column.role == ColumnRole::Figures);
    figures.into_iter().any(|(at, _)| !sheet.grid.cell(row, at).trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::Grid;

    fn sheet(rows: &[&[&str]]) -> Sheet {
        let mut grid = Grid::default();
        for row in rows {
            for cell in *row {
                grid.push_cell(cell).unwrap();
            }
            grid.end_row().unwrap();
        }
        Sheet { grid, ..Sheet::default() }
    }

    fn recognised(rows: &[&[&str]]) -> (Sheet, Mapping) {
        let sheet = sheet(rows);
        let mapping = crate::import::recognise(&sheet).mapping;
        (sheet, mapping)
    }

    fn roles(mapping: &Mapping, columns: usize) -> Vec<ColumnRole> {
        (0..columns).map(|column| mapping.role(column)).collect()
    }

    #[test]
    fn one_column_changes_and_those_after_it_stay() {
        use ColumnRole::{Area, Dimension, Figures, Ignored};
        let (_, mapping) =
            recognised(&[&["Område", "2020M01", "2020M02", "2020M03"], &["Aabenraa", "1", "2", "3"]]);
        assert_eq!(roles(&mapping, 4), [Area, Figures, Figures, Figures]);
        let mapping = with_role(&mapping, 1, Ignored, 4);
        assert_eq!(roles(&mapping, 4), [Area, Ignored, Figures, Figures]);
        let mapping = with_role(&mapping, 3, Dimension, 4);
        assert_eq!(roles(&mapping, 4), [Area, Ignored, Figures, Dimension]);
        assert_eq!(mapping.columns.len(), 4);
    }

    #[test]
    fn the_head_goes_along_with_the_first_row() {
        let (_, mapping) = recognised(&[&["Område", "2020M01"], &["Aabenraa", "1"]]);
        let rows = |mapping: &Mapping| mapping.head.iter().map(|head| head.row).collect::<Vec<_>>();
        assert_eq!((mapping.first_row, rows(&mapping)), (1, vec![0]));
        let lower = with_first_row(&mapping, 4);
        assert_eq!((lower.first_row, rows(&lower)), (4, vec![3]));
        let none = with_first_row(&mapping, 0);
        assert_eq!((none.first_row, rows(&none)), (0, vec![]));
    }

    #[test]
    fn a_last_row_above_the_first_is_no_last_row() {
        let (_, mapping) = recognised(&[&["Område", "2020M01"], &["Aabenraa", "1"]]);
        let mapping = Mapping { until: Until::Row(3), ..mapping };
        assert_eq!(with_first_row(&mapping, 2).until, Until::Row(3));
        assert_eq!(with_first_row(&mapping, 3).until, Until::Foot);
    }

    #[test]
    fn periods_stand_in_the_row_that_is_chosen_and_in_no_other() {
        let (sheet, mapping) = recognised(&[
            &["Ledige i Aabenraa"],
            &["", "2020", "2020"],
            &["Område", "2020M01", "2020M02"],
            &["Aabenraa", "1", "2"],
        ]);
        let held = |mapping: &Mapping, row| {
            mapping.head.iter().find(|head| head.row == row).map(|head| head.holds.clone())
        };
        let chosen = with_period_row(&mapping, Some(1), &sheet);
        assert_eq!((period_row(&chosen), held(&chosen, 2)), (Some(1), Some(Held::Measure)));
        let other = with_period_row(&chosen, Some(0), &sheet);
        assert_eq!((period_row(&other), held(&other, 1)), (Some(0), Some(Held::Measure)));
        let none = with_period_row(&other, None, &sheet);
        assert_eq!((period_row(&none), held(&none, 0)), (None, Some(Held::Labels)));
    }
}
