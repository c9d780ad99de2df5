//! The rows of a table as its sheet shows them: lines and sections, and below
//! each whole its computed total, its printed total and their difference.

use crate::analysis::sums::{ColumnSum, TableSums};
use crate::edit::budget::{CellRow, RowPlace};
use crate::plan::budget::{BudgetLine, BudgetSection, BudgetTable, Cells, FormulaRow, Row, Total};
use crate::plan::id::RowId;

/// One row of the sheet.
#[derive(Debug, Clone, Copy)]
pub struct SheetRow<'a> {
    /// How many sections it lies in.
    pub depth: usize,
    /// What it stands for.
    pub key: RowKey,
    /// The label of the line or section it is or sums up; empty for the table.
    pub label: &'a str,
    /// What stands in it.
    pub content: Content<'a>,
    /// The formula that it, or the row it belongs to, is worked out by.
    pub formula: Option<&'a FormulaRow>,
}

/// A row by what it stands for, wherever it stands. Sums name their section, or
/// none for the whole table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RowKey {
    /// A line.
    Line(RowId),
    /// The heading of a section.
    Section(RowId),
    /// What a row that is worked out from others comes to.
    Formula(RowId),
    /// The computed total.
    Total(Option<RowId>),
    /// The total as printed.
    Printed(Option<RowId>),
    /// How the two differ.
    Difference(Option<RowId>),
}

/// What stands in a row.
#[derive(Debug, Clone, Copy)]
pub enum Content<'a> {
    /// The cells of a line.
    Line(&'a BudgetLine),
    /// Nothing: it is a heading.
    Heading,
    /// Computed sums, one for each column.
    Total(&'a [ColumnSum]),
    /// The total as printed, if one is.
    Printed(Option<&'a Cells>),
    /// How the two agree, one for each column.
    Difference(&'a [ColumnSum]),
}

impl RowKey {
    /// The row of the table that can be renamed, moved and removed from here.
    pub fn own_row(self) -> Option<RowId> {
        match self {
            Self::Line(id) | Self::Section(id) | Self::Formula(id) => Some(id),
            Self::Total(_) | Self::Printed(_) | Self::Difference(_) => None,
        }
    }

    /// The row of the table whose cells can be edited here.
    pub fn cells(self) -> Option<CellRow> {
        match self {
            Self::Line(id) => Some(CellRow::Line(id)),
            Self::Printed(section) => Some(CellRow::PrintedTotal(section)),
            Self::Section(_) | Self::Formula(_) | Self::Total(_) | Self::Difference(_) => None,
        }
    }

    /// The section or formula that a printed row can be shown for from here.
    pub fn printable(self) -> Option<RowId> {
        match self {
            Self::Section(id) | Self::Formula(id) => Some(id),
            Self::Total(of) | Self::Printed(of) | Self::Difference(of) => of,
            Self::Line(_) => None,
        }
    }
}

/// Every row of the sheet, top to bottom. `printing` is a section that shows a
/// row for its printed total although it has none yet.
pub fn sheet_rows<'a>(
    table: &'a BudgetTable,
    sums: Option<&'a TableSums>,
    printing: Option<RowId>,
) -> Vec<SheetRow<'a>> {
    let mut rows = Vec::with_capacity(table.rows.len() + 3);
    push_rows(&table.rows, 0, sums, printing, &mut rows);
    let total = sums.map_or(&[][..], |sums| &sums.total);
    if table.total == Total::Sum {
        push_sums(None, "", 0, total, Some(table.printed_total.as_ref()), &mut rows);
    }
    rows
}

fn push_rows<'a>(
    from: &'a [Row],
    depth: usize,
    sums: Option<&'a TableSums>,
    printing: Option<RowId>,
    into: &mut Vec<SheetRow<'a>>,
) {
    for row in from {
        match row {
            Row::Line(line) => into.push(SheetRow {
                depth,
                key: RowKey::Line(line.id),
                label: &line.label,
                content: Content::Line(line),
                formula: None,
            }),
            Row::Section(section) => {
                let BudgetSection { id, label, rows, printed_total } = section;
                let key = RowKey::Section(*id);
                into.push(SheetRow { depth, key, label, content: Content::Heading, formula: None });
                push_rows(rows, depth + 1, sums, printing, into);
                let total = sums.and_then(|sums| sums.section(*id)).map_or(&[][..], |sums| &sums.columns);
                let printed = printed_total.as_ref();
                let shown = printed.is_some() || printing == Some(*id);
                push_sums(Some(*id), label, depth, total, shown.then_some(printed), into);
            }
            Row::Formula(row) => push_formula(row, depth, sums, printing, into),
        }
    }
}

fn push_formula<'a>(
    row: &'a FormulaRow,
    depth: usize,
    sums: Option<&'a TableSums>,
    printing: Option<RowId>,
    into: &mut Vec<SheetRow<'a>>,
) {
    let id = row.id;
    let worked = sums.and_then(|sums| sums.formula(id)).map_or(&[][..], |sums| &sums.columns);
    let shown = row.printed.is_some() || printing == Some(id);
    let first = into.len();
    push_sums(Some(id), &row.label, depth, worked, shown.then_some(row.printed.as_ref()), into);
    for row_of_it in into.iter_mut().skip(first) {
        row_of_it.formula = Some(row);
        if row_of_it.key == RowKey::Total(Some(id)) {
            row_of_it.key = RowKey::Formula(id);
        }
    }
}

/// The rows below a whole. `printed` is `None` where no printed total is shown.
fn push_sums<'a>(
    of: Option<RowId>,
    label: &'a str,
    depth: usize,
    sums: &'a [ColumnSum],
    printed: Option<Option<&'a Cells>>,
    into: &mut Vec<SheetRow<'a>>,
) {
    let row = |key, content| SheetRow { depth, key, label, content, formula: None };
    into.push(row(RowKey::Total(of), Content::Total(sums)));
    if let Some(printed) = printed {
        into.push(row(RowKey::Printed(of), Content::Printed(printed)));
        into.push(row(RowKey::Difference(of), Content::Difference(sums)));
    }
}

/// Where a row stands among those it can change places with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// The section they are in; none for the table itself.
    pub section: Option<RowId>,
    /// Its position among them, counted from 0.
    pub at: usize,
    /// How many they are.
    pub of: usize,
}

impl Standing {
    /// Where `id` stands in the table.
    pub fn find(table: &BudgetTable, id: RowId) -> Option<Self> {
        fn find(rows: &[Row], section: Option<RowId>, id: RowId) -> Option<Standing> {
            if let Some(at) = rows.iter().position(|row| row.id() == id) {
                return Some(Standing { section, at, of: rows.len() });
            }
            rows.iter().find_map(|row| match row {
                Row::Line(_) | Row::Formula(_) => None,
                Row::Section(inner) => find(&inner.rows, Some(inner.id), id),
            })
        }
        find(&table.rows, None, id)
    }

    /// Where a new line belongs when the cursor is in the row called `key`: below
    /// a line, first in a section, last in what a sum is of.
    pub fn below(table: &BudgetTable, key: RowKey) -> RowPlace {
        let last = |section| RowPlace { section, at: usize::MAX };
        let after = |id| {
            Self::find(table, id).map_or(last(None), |it| RowPlace { section: it.section, at: it.at + 1 })
        };
        match key {
            RowKey::Line(id) | RowKey::Formula(id) => after(id),
            RowKey::Section(id) => RowPlace { section: Some(id), at: 0 },
            RowKey::Total(of) | RowKey::Printed(of) | RowKey::Difference(of) => {
                match of.and_then(|id| table.row(id)) {
                    Some(Row::Formula(row)) => after(row.id),
                    _ => last(of),
                }
            }
        }
    }

    /// Where the row goes when it is moved one up or down among its neighbours.
    pub fn beside(self, way: Way) -> Option<RowPlace> {
        let at = match way {
            Way::Up => self.at.checked_sub(1)?,
            Way::Down => Some(self.at + 1).filter(|at| *at < self.of)?,
        };
        Some(RowPlace { section: self.section, at })
    }

    /// Where the row goes when it is moved into the section above it.
    pub fn inside(self, table: &BudgetTable) -> Option<RowPlace> {
        let siblings = match self.section {
            None => &table.rows,
            Some(id) => match table.row(id)? {
                Row::Section(section) => &section.rows,
                Row::Line(_) | Row::Formula(_) => return None,
            },
        };
        match siblings.get(self.at.checked_sub(1)?)? {
            Row::Section(above) => Some(RowPlace { section: Some(above.id), at: usize::MAX }),
            Row::Line(_) | Row::Formula(_) => None,
        }
    }

    /// Where the row goes when it is moved out of its section: below it.
    pub fn outside(self, table: &BudgetTable) -> Option<RowPlace> {
        let outer = Self::find(table, self.section?)?;
        Some(RowPlace { section: outer.section, at: outer.at + 1 })
    }
}

/// Which way a row moves among its neighbours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    Up,
    Down,
}

/// The highest number that names a row of the table; a row added later has a
/// higher one.
pub fn newest(rows: &[SheetRow<'_>]) -> Option<RowKey> {
    rows.iter().map(|row| row.key).filter(|key| key.own_row().is_some()).max_by_key(|key| key.own_row())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A line, a section with a printed total of one line and a section of one
    /// line, and no printed total for the whole.
    fn table() -> BudgetTable {
        ron::from_str(
            r#"(id: "b1", title: "Net budget", sign: PositiveIsExpense,
            columns: [(id: "c2", title: "Support", kind: Figures(unit: ThousandKroner, decimals: 0))],
            rows: [
                Line((id: "r3", label: "Rehabilitation", cells: (10))),
                Section((id: "r4", label: "Sick", printed_total: Some((5)), rows: [
                    Line((id: "r5", label: "Sick pay", cells: (3))),
                    Section((id: "r6", label: "Assessment", rows: [
                        Line((id: "r7", label: "Young", cells: (2))),
                    ])),
                ])),
            ])"#,
        )
        .unwrap()
    }

    #[track_caller]
    fn check(printing: Option<RowId>, expected: &[(usize, RowKey)]) {
        let table = table();
        let sums = TableSums::of(&table);
        let rows = sheet_rows(&table, Some(&sums), printing);
        assert_eq!(rows.iter().map(|row| (row.depth, row.key)).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn each_whole_is_followed_by_its_sums() {
        use RowKey::{Difference, Line, Printed, Section, Total};
        let [r3, r4, r5, r6, r7] = [3, 4, 5, 6, 7].map(RowId);
        let head = [(0, Line(r3)), (0, Section(r4)), (1, Line(r5)), (1, Section(r6)), (2, Line(r7))];
        let inner_total = [(1, Total(Some(r6)))];
        let inner_printed = [(1, Printed(Some(r6))), (1, Difference(Some(r6)))];
        let outer = [(0, Total(Some(r4))), (0, Printed(Some(r4))), (0, Difference(Some(r4)))];
        let whole = [(0, Total(None)), (0, Printed(None)), (0, Difference(None))];
        check(None, &[&head[..], &inner_total, &outer, &whole].concat());
        check(Some(r6), &[&head[..], &inner_total, &inner_printed, &outer, &whole].concat());
    }

    #[test]
    fn a_new_line_goes_where_the_cursor_is() {
        let table = table();
        let below = |key| {
            let RowPlace { section, at } = Standing::below(&table, key);
            (section, at)
        };
        assert_eq!(below(RowKey::Line(RowId(3))), (None, 1));
        assert_eq!(below(RowKey::Line(RowId(7))), (Some(RowId(6)), 1));
        assert_eq!(below(RowKey::Section(RowId(6))), (Some(RowId(6)), 0));
        assert_eq!(below(RowKey::Total(Some(RowId(4)))), (Some(RowId(4)), usize::MAX));
        assert_eq!(below(RowKey::Difference(None)), (None, usize::MAX));
    }

    #[test]
    fn a_row_moves_into_the_section_above_it_and_below_its_own() {
        let table = table();
        let standing = |id| Standing::find(&table, RowId(id)).unwrap();
        let place = |section: Option<u32>, at| Some(RowPlace { section: section.map(RowId), at });
        assert_eq!(standing(4).inside(&table), None, "above it is a line");
        assert_eq!(standing(6).inside(&table), None);
        assert_eq!(standing(7).outside(&table), place(Some(4), 2));
        assert_eq!(standing(6).outside(&table), place(None, 2));
        assert_eq!(standing(3).outside(&table), None);
        assert_eq!(standing(6).beside(Way::Up), place(Some(4), 0));
        assert_eq!(standing(6).beside(Way::Down), None);
    }

    #[test]
    fn a_row_knows_its_neighbours() {
        let standing = |section, at, of| Some(Standing { section, at, of });
        assert_eq!(Standing::find(&table(), RowId(4)), standing(None, 1, 2));
        assert_eq!(Standing::find(&table(), RowId(6)), standing(Some(RowId(4)), 1, 2));
        assert_eq!(Standing::find(&table(), RowId(99)), None);
    }
}
