//! Differences seen from the other side, for tests.

use super::{Change, Ends, Pair, What};

/// What the comparison the other way should tell, in an order of its own.
pub(crate) fn mirrored(changes: &[Change]) -> Vec<Change> {
    let turned: Vec<_> = changes
        .iter()
        .map(|change| Change { thing: change.thing, what: turned(change.what.clone()) })
        .collect();
    sorted(&turned)
}

/// The changes in an order that does not depend on how they were found.
pub(crate) fn sorted(changes: &[Change]) -> Vec<Change> {
    let mut sorted = changes.to_vec();
    sorted.sort_by_cached_key(|change| format!("{change:?}"));
    sorted
}

fn turned(what: What) -> What {
    fn turn<T>(Pair { old, new }: Pair<T>) -> Pair<T> {
        Pair { old: new, new: old }
    }
    match what {
        What::Added => What::Removed,
        What::Removed => What::Added,
        What::Moved { from, to } => What::Moved { from: to, to: from },
        What::Text { field, old, new } => What::Text { field, old: new, new: old },
        What::FocusArea(pair) => What::FocusArea(turn(pair)),
        What::Origin(pair) => What::Origin(turn(pair)),
        What::Condition(pair) => What::Condition(turn(pair)),
        What::Due(pair) => What::Due(turn(pair)),
        What::TargetAdded(target) => What::TargetRemoved(target),
        What::TargetRemoved(target) => What::TargetAdded(target),
        What::OfTarget(field, pair) => What::OfTarget(field, Box::new(turn(*pair))),
        What::Verdict(pair) => What::Verdict(turn(pair)),
        What::Value(pair) => What::Value(turn(pair)),
        What::Cell(column, pair) => What::Cell(column, turn(pair)),
        What::PrintedTotal(column, pair) => What::PrintedTotal(column, turn(pair)),
        What::Openness(pair) => What::Openness(turn(pair)),
        What::ItemKind(pair) => What::ItemKind(turn(pair)),
        What::Part(field, Ends { old, new }) => What::Part(field, Ends { old: new, new: old }),
        What::Other(field) => What::Other(field),
    }
}
