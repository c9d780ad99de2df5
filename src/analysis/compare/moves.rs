//! Which things of a list were moved, and no more than need be.

use std::collections::BTreeMap;

/// Where each moved thing stood, by where it stands. Things that still follow
/// one another stay: of `abcd` made `bcda` only `a` was moved. Additions and
/// removals move nothing.
///
/// Where several things may be told as moved, as when two changed places, the same
/// ones are told whichever of the two orders is called the old one.
pub(super) fn moved<Key: Ord>(old_at: &BTreeMap<Key, usize>, new: &[Key]) -> BTreeMap<usize, usize> {
    let from = |(to, key): (usize, &Key)| old_at.get(key).map(|from| (to, *from));
    let mut kept: Vec<(usize, usize)> = new.iter().enumerate().filter_map(from).collect();
    let now = kept.iter().filter_map(|(to, _)| new.get(*to));
    let mut before: Vec<(usize, &Key)> =
        kept.iter().filter_map(|(to, from)| Some((*from, new.get(*to)?))).collect();
    before.sort_by_key(|(from, _)| *from);
    let is_turned = now.lt(before.into_iter().map(|(_, key)| key));
    if is_turned {
        kept.iter_mut().for_each(|(to, from)| std::mem::swap(to, from));
        kept.sort_by_key(|(at, _)| *at);
    }
    let stays = longest_rise(&kept);
    let moved = kept.into_iter().zip(stays).filter(|(_, stays)| !stays).map(|(place, _)| place);
    moved.map(|(to, from)| if is_turned { (from, to) } else { (to, from) }).collect()
}

/// Marks one longest row of entries whose second numbers rise.
fn longest_rise(entries: &[(usize, usize)]) -> Vec<bool> {
    // `ends[n]` is the entry that ends the best row of n + 1 entries so far;
    // `before[at]` the one that stands before `at` in its row.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(entries.len());
    for (at, (_, from)) in entries.iter().enumerate() {
        let length = ends.partition_point(|end| entries[*end].1 < *from);
        before.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        if length == ends.len() {
            ends.push(at);
        } else {
            ends[length] = at;
        }
    }
    let mut marks = vec![false; entries.len()];
    let mut next = ends.last().copied();
    while let Some(at) = next {
        marks[at] = true;
        next = before[at];
    }
    marks
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(old: &str, new: &str, expected: &str) {
        let old_at = old.chars().enumerate().map(|(at, c)| (c, at)).collect();
        let new: Vec<char> = new.chars().collect();
        let found: String = moved(&old_at, &new).into_keys().map(|to| new[to]).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn only_what_left_its_neighbours_was_moved() {
        check("abcd", "abcd", "");
        check("abcd", "bcda", "a");
        check("abcd", "dabc", "d");
        check("abcd", "abdc", "d");
        check("abcd", "dcba", "dcb");
    }

    #[test]
    fn adding_and_removing_move_nothing() {
        check("abcd", "xbyd", "");
        check("", "abc", "");
        check("abc", "", "");
    }

    proptest! {
        #[test]
        fn the_same_things_are_moved_back(order in Just((0..12_usize).collect::<Vec<_>>()).prop_shuffle(),
            other in Just((0..12_usize).collect::<Vec<_>>()).prop_shuffle()) {
            let at = |order: &[usize]| order.iter().enumerate().map(|(at, key)| (*key, at)).collect();
            let forth = moved(&at(&order), &other);
            let back: BTreeMap<usize, usize> = moved(&at(&other), &order).into_iter().map(|(to, from)| (from, to)).collect();
            prop_assert_eq!(forth, back);
        }

        #[test]
        fn what_was_not_moved_keeps_its_order(order in Just((0..12_usize).collect::<Vec<_>>()).prop_shuffle()) {
            let old_at: BTreeMap<usize, usize> = (0..12).map(|n| (n, n)).collect();
            let moves = moved(&old_at, &order);
            let stay: Vec<_> = order.iter().enumerate().filter(|(to, _)| !moves.contains_key(to)).collect();
            prop_assert!(stay.windows(2).all(|pair| pair[0].1 < pair[1].1));
            prop_assert!(!stay.is_empty());
        }
    }
}
