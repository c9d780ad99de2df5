//! Differences as a page prints them: under the thing they are in, with what was above
//! what is.

use super::{Both, ChangeWords};
use crate::analysis::compare::{By, Difference, Kind, Sort, State, Thing};
use crate::wording::{Words, capitalised};

/// The differences of one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeGroup {
    /// The thing, and what it is called: `Mål 8 · Loft over sygedagpenge`.
    pub title: String,
    /// The thing, to lead to.
    pub thing: Thing,
    /// What differs in it; at least one.
    pub rows: Vec<ChangeRow>,
}

/// One difference of a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeRow {
    /// What differs, within the thing: `Jobafklaring, måltal`.
    pub what: String,
    /// What was; `None` where there was nothing.
    pub old: Option<String>,
    /// What is; `None` where there is nothing.
    pub new: Option<String>,
    /// Who or what made it.
    pub by: By,
    /// The part of the plan it is in.
    pub kind: Kind,
    /// What became of it.
    pub sort: Sort,
    /// Which of the differences it is, counted from 0.
    pub at: usize,
}

impl Words {
    /// The differences between two states, grouped by the thing they are in. They must be
    /// in the order in which they were found, and may be some of them.
    pub fn change_groups<'a>(
        &self,
        old: State<'_>,
        new: State<'_>,
        differences: impl IntoIterator<Item = (usize, &'a Difference)>,
    ) -> Vec<ChangeGroup> {
        let both = Both { old: old.document, new: new.document };
        let mut groups: Vec<ChangeGroup> = Vec::new();
        for (at, difference) in differences {
            let row = self.change_row(old, new, (at, difference));
            let thing = difference.change.thing.home();
            match groups.last_mut().filter(|group| group.thing == thing) {
                Some(group) => group.rows.push(row),
                None => {
                    groups.push(ChangeGroup { title: self.home(both, thing), thing, rows: vec![row] });
                }
            }
        }
        groups
    }

    fn change_row(
        &self,
        old: State<'_>,
        new: State<'_>,
        (at, difference): (usize, &Difference),
    ) -> ChangeRow {
        let both = Both { old: old.document, new: new.document };
        let thing = difference.change.thing;
        let words = self.change_between(old, new, &difference.change);
        let ChangeWords { field, old, new, .. } = words;
        let what = match self.within(both, thing).filter(|within| !within.is_empty()) {
            Some(within) => format!("{within}, {field}"),
            None => capitalised(&field),
        };
        ChangeRow { what, old, new, by: difference.by, kind: difference.kind(), sort: difference.sort(), at }
    }
}
