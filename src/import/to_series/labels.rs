//! The labels of rows: those that tell a series apart, and those that tell its time.

use super::intern::Interner;
use crate::import::grid::Row;
use crate::import::mapping::{Empty, Mapping};
use crate::import::{ColumnRole, Sheet};

/// Some columns of labels, and a number for all labels of a row together.
pub(super) struct Labels<'a> {
    columns: Vec<LabelColumn<'a>>,
    /// Two numbers become one, from the left: one of these for each column but the first.
    folds: Vec<Interner<(u32, u32)>>,
    /// Where columns stand side by side, all their text is looked up at once.
    blocks: Option<Blocks<'a>>,
}

struct LabelColumn<'a> {
    column: usize,
    empty: Empty,
    labels: Interner<&'a str>,
    /// The number of the label in the row before.
    before: Option<u32>,
}

/// Numbers of labels by all their cells, as they stand. Cells that differ may have
/// the same number, as they have with and without spaces around them.
struct Blocks<'a> {
    first: usize,
    last: usize,
    /// How long each cell is, and the text of them together.
    seen: Interner<(u64, &'a str)>,
    numbers: Vec<u32>,
}

impl<'a> Labels<'a> {
    /// The columns of a sheet whose role is wanted.
    pub(super) fn new(sheet: &Sheet, mapping: &Mapping, wanted: impl Fn(ColumnRole) -> bool) -> Self {
        let columns = (0..sheet.grid.column_count()).filter(|column| wanted(mapping.role(*column)));
        let columns: Vec<LabelColumn<'_>> = columns
            .map(|column| LabelColumn {
                column,
                empty: mapping.column(column).map_or(Empty::Empty, |column| column.empty),
                labels: Interner::default(),
                before: None,
            })
            .collect();
        let folds = columns.iter().skip(1).map(|_| Interner::default()).collect();
        let blocks = Blocks::of(&columns);
        Self { columns, folds, blocks }
    }

    /// The number of the labels that count in a row; 0 where there is no column.
    #[inline]
    pub(super) fn number(&mut self, row: &Row<'a>) -> u32 {
        let Some(blocks) = &mut self.blocks else { return self.one_by_one(row) };
        let Some(lengths) = row.lengths(blocks.first, blocks.last) else { return self.one_by_one(row) };
        let block = blocks.seen.number((lengths, row.between(blocks.first, blocks.last))) as usize;
        match blocks.numbers.get(block) {
            Some(number) => *number,
            None => self.new_block(row),
        }
    }

    fn new_block(&mut self, row: &Row<'a>) -> u32 {
        let number = self.one_by_one(row);
        if let Some(blocks) = &mut self.blocks {
            blocks.numbers.push(number);
        }
        number
    }

    fn one_by_one(&mut self, row: &Row<'a>) -> u32 {
        let mut columns = self.columns.iter_mut();
        let Some(first) = columns.next() else { return 0 };
        let number = first.number(row);
        columns
            .zip(&mut self.folds)
            .fold(number, |all, (column, fold)| fold.number((all, column.number(row))))
    }

    /// Forgets the row before, for the first is read again.
    pub(super) fn start_again(&mut self) {
        self.columns.iter_mut().for_each(|column| column.before = None);
    }

    /// The labels behind a number, one for each column.
    pub(super) fn texts(&self, number: u32) -> Vec<&'a str> {
        let mut texts = Vec::with_capacity(self.columns.len());
        let mut all = number;
        for (column, fold) in self.columns.iter().skip(1).zip(&self.folds).rev() {
            let (before, label) = fold.thing(all).unwrap_or_default();
            texts.push(column.labels.thing(label).unwrap_or_default());
            all = before;
        }
        if let Some(first) = self.columns.first() {
            texts.push(first.labels.thing(all).unwrap_or_default());
        }
        texts.reverse();
        texts
    }

    /// Where the columns stand, from the left.
    pub(super) fn columns(&self) -> impl Iterator<Item = usize> {
        self.columns.iter().map(|column| column.column)
    }

    /// The first of them.
    pub(super) fn first_column(&self) -> Option<usize> {
        self.columns().next()
    }
}

impl Blocks<'_> {
    /// For columns that follow each other and whose labels depend on no other row.
    fn of(columns: &[LabelColumn<'_>]) -> Option<Self> {
        let (first, last) = (columns.first()?.column, columns.last()?.column);
        let side_by_side = last - first + 1 == columns.len();
        let alone = columns.iter().all(|column| column.empty == Empty::Empty);
        (side_by_side && alone).then(|| Self { first, last, seen: Interner::default(), numbers: Vec::new() })
    }
}

impl<'a> LabelColumn<'a> {
    /// The number of the label that counts in a row.
    fn number(&mut self, row: &Row<'a>) -> u32 {
        let text = row.get(self.column).trim();
        let number = match (text.is_empty(), self.empty, self.before) {
            (true, Empty::AsBefore, Some(before)) => before,
            _ => self.labels.number(text),
        };
        self.before = Some(number);
        number
    }
}
