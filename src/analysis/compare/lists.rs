//! Fields that hold several things without a place of their own in a view: which of
//! them came, went, or are another.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Changes, Ends, Field, Thing, What};
use crate::plan::follow_up::{FollowUp, ReportLine};

/// What was reported of each line, report by report: the parts that
/// [`Field::Reports`] is told by.
pub fn reported(follow_up: &FollowUp) -> Vec<(NaiveDate, &ReportLine)> {
    follow_up.reports.iter().flat_map(|report| report.lines.iter().map(|line| (report.on, line))).collect()
}

impl Changes {
    /// Tells which of the things in `field` differ. `key` says which of the old ones
    /// each of the new ones was; of several with the same key the first was the first.
    pub(super) fn each<T: PartialEq, Key: Ord + Clone>(
        &mut self,
        thing: Thing,
        field: Field,
        (old, new): (&[T], &[T]),
        key: impl Fn(&T) -> Key,
    ) {
        if old == new {
            return;
        }
        let told = self.0.len();
        let (old_at, new_at) = (numbered(old, &key), numbered(new, &key));
        let mut order: Vec<(usize, Option<usize>)> =
            new_at.iter().map(|(key, at)| (*at, old_at.get(key).copied())).collect();
        order.sort_unstable();
        for (to, from) in order {
            if from.is_none_or(|from| old.get(from) != new.get(to)) {
                self.add(thing, What::Part(field, Ends { old: from, new: Some(to) }));
            }
        }
        let mut gone: Vec<usize> =
            old_at.iter().filter(|(key, _)| !new_at.contains_key(*key)).map(|(_, at)| *at).collect();
        gone.sort_unstable();
        for from in gone {
            self.add(thing, What::Part(field, Ends { old: Some(from), new: None }));
        }
        // The same things in another order.
        if self.0.len() == told {
            self.add(thing, What::Other(field));
        }
    }
}

/// Where each thing stands, by its key and how many with that key came before it.
fn numbered<T, Key: Ord + Clone>(things: &[T], key: impl Fn(&T) -> Key) -> BTreeMap<(Key, usize), usize> {
    let mut seen: BTreeMap<Key, usize> = BTreeMap::new();
    let named = |(at, thing): (usize, &T)| {
        let nth = seen.entry(key(thing)).or_default();
        *nth += 1;
        ((key(thing), *nth), at)
    };
    things.iter().enumerate().map(named).collect()
}
