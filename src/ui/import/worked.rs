//! What is worked out of a draft and kept until it changes: counts, marks, the end of
//! the figures.

use std::collections::BTreeMap;

use crate::import::layout::end_of_rows;
use crate::import::preview::{Counts, PointChange, PointPreview};
use crate::plan::Plan;
use crate::session::importing::{Arrived, Draft, Gone, SeriesChoice, Taken};

/// What is worked out of a draft.
#[derive(Debug, Default)]
pub(super) struct Worked {
    of: Option<u64>,
    /// How many periods of each series would change in what way, those that are left
    /// out not counted.
    pub counts: Vec<Counts>,
    /// How much would come.
    pub arriving: Arrived,
    /// Whether figures would become final or their source be noted, where none comes.
    pub notes_source: bool,
    /// Which warning each cell has, by row and column.
    pub marks: BTreeMap<(usize, usize), usize>,
    /// Which warning each row has that is about no cell of it.
    pub row_marks: BTreeMap<usize, usize>,
    /// The row after the last row of figures.
    pub end: usize,
}

impl Worked {
    /// Works out anew what has changed.
    pub fn follow(&mut self, draft: &Draft, plan: &Plan) {
        if self.of == Some(draft.revision) {
            return;
        }
        let counts = draft.preview.series.iter().zip(&draft.choices);
        let counts = counts
            .map(|(preview, choice)| preview.counts_of(|point| !choice.left_out.contains(&point.period)));
        let warnings = || draft.imported.warnings.iter().enumerate();
        let sheet = draft.sheets.get(draft.sheet);
        *self = Self {
            of: Some(draft.revision),
            counts: counts.collect(),
            arriving: draft.arriving(),
            notes_source: notes_source(draft, plan),
            marks: warnings().filter_map(|(at, one)| Some(((one.row, one.column?), at))).collect(),
            row_marks: warnings()
                .filter(|(_, one)| one.column.is_none())
                .map(|(at, one)| (one.row, at))
                .collect(),
            end: sheet.map_or(0, |sheet| end_of_rows(&sheet.grid, &draft.mapping)),
        };
    }

    /// How many figures would come, change or go.
    pub fn figures(&self) -> usize {
        let Arrived { new, revised, gone, .. } = self.arriving;
        new + revised + gone
    }

    /// Whether a series would change figures of the plan, as it is chosen now.
    pub fn changes(&self, at: usize, choice: &SeriesChoice) -> bool {
        let Some(counts) = self.counts.get(at) else { return false };
        let gone = if choice.gone == Gone::Remove { counts.gone } else { 0 };
        counts.new + counts.revised + counts.earlier + gone > 0
    }
}

/// Whether a series of the plan would be told something of its source: that figures
/// are final, or when the table was changed.
fn notes_source(draft: &Draft, plan: &Plan) -> bool {
    let all = draft.preview.series.iter().zip(&draft.choices);
    let mut taken = all.filter(|(_, choice)| choice.taken == Taken::Taken && choice.into.is_some());
    taken.any(|(preview, choice)| {
        let settles = |point: &PointPreview| {
            point.change == PointChange::Settled && !choice.left_out.contains(&point.period)
        };
        let known = choice.series(plan).and_then(|series| series.feed.as_ref());
        known != Some(&preview.feed) || preview.points.iter().any(settles)
    })
}
