//! Which columns of a budget table a chart can show together: never two units
//! on one axis, and none that repeats others.

use super::parts::{adds_down, unit, unit_of};
use crate::plan::Period;
use crate::plan::budget::{BudgetTable, Column};
use crate::plan::unit::Unit;

/// What bars can show: all money columns of one time and unit together, and
/// each column of figures by itself. Columns are counted from 0.
pub fn for_bars(table: &BudgetTable) -> Vec<Vec<usize>> {
    let groups = alike(table, |column| (unit(column).cloned(), column.period));
    let together = groups.into_iter().filter(|group| group.len() > 1 && is_money(table, group));
    let alone = (0..table.columns.len()).filter(|at| has_lengths(table, *at)).map(|at| vec![at]);
    together.chain(alone).collect()
}

/// What can stand beside each other in a composition: columns of one unit, of
/// which those with a time are shown before those without; money first.
pub fn for_composition(table: &BudgetTable) -> Vec<Vec<usize>> {
    let groups = alike(table, |column| (unit(column).cloned(), column.period.is_some()));
    let mut groups: Vec<_> = groups
        .into_iter()
        .filter(|group| group.len() > 1 && (is_money(table, group) || has_time(table, group)))
        .collect();
    groups.sort_by_key(|group| (!has_time(table, group), !is_money(table, group)));
    groups
}

/// Persons, and the money that is spent on them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// The column of persons, counted from 0.
    pub persons: usize,
    /// The columns of money, all in one unit.
    pub money: Vec<usize>,
}

/// Every column of persons with the money of the same time.
pub fn pairs(table: &BudgetTable) -> Vec<Pair> {
    let money: Vec<Vec<usize>> = alike(table, |column| (unit(column).cloned(), column.period))
        .into_iter()
        .filter(|group| is_money(table, group))
        .collect();
    let of_time = |period: Option<Period>| move |group: &&Vec<usize>| period_of(table, group) == period;
    let mut pairs = Vec::new();
    for persons in parts(table).filter(|at| unit_of(table, *at).is_some_and(Unit::is_of_people)) {
        let period = period_of(table, &[persons]);
        pairs
            .extend(money.iter().filter(of_time(period)).map(|group| Pair { persons, money: group.clone() }));
    }
    pairs
}

/// The columns that no other column is made of, grouped by what they have in
/// common, in the order in which the groups begin.
fn alike<K: PartialEq>(table: &BudgetTable, key: impl Fn(&Column) -> K) -> Vec<Vec<usize>> {
    let mut groups: Vec<(K, Vec<usize>)> = Vec::new();
    for at in parts(table) {
        let Some(column) = table.columns.get(at) else { continue };
        let own = key(column);
        match groups.iter_mut().find(|(key, _)| *key == own) {
            Some((_, group)) => group.push(at),
            None => groups.push((own, vec![at])),
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

/// The columns whose figures may be added and are not made of other columns.
fn parts(table: &BudgetTable) -> impl Iterator<Item = usize> {
    let is_part = |at: &usize| table.columns.get(*at).is_some_and(|column| column.formula.is_none());
    (0..table.columns.len()).filter(is_part).filter(|at| adds_down(table, *at))
}

fn period_of(table: &BudgetTable, group: &[usize]) -> Option<Period> {
    table.columns.get(*group.first()?)?.period
}

fn has_time(table: &BudgetTable, group: &[usize]) -> bool {
    period_of(table, group).is_some()
}

fn is_money(table: &BudgetTable, group: &[usize]) -> bool {
    let unit = group.first().and_then(|at| unit_of(table, *at));
    unit.is_some_and(|unit| unit.kroner().is_some())
}

/// Whether a figure can be shown as a length: a place in a ranking and a level of a scale cannot.
fn has_lengths(table: &BudgetTable, column: usize) -> bool {
    unit_of(table, column).is_some_and(|unit| !matches!(unit, Unit::Rank { .. } | Unit::Scale(_)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::fixture::{CASE, COMMITTEE, NET_2021, with};

    #[track_caller]
    fn check(table: &str, offered: impl FnOnce(&BudgetTable) -> Vec<Vec<usize>>, expected: &[&[usize]]) {
        with(table, |reading| assert_eq!(offered(reading.table), expected));
    }

    #[test]
    fn money_of_one_time_can_be_shown_together_and_every_column_alone() {
        check(NET_2021, for_bars, &[&[1, 2, 3], &[0], &[1], &[2], &[3]]);
        check(COMMITTEE, for_bars, &[&[0], &[1], &[2], &[3]]);
        check(CASE, for_bars, &[&[0], &[1], &[2], &[3], &[4]]);
    }

    #[test]
    fn columns_of_one_unit_stand_beside_each_other_without_sums_of_them() {
        check(NET_2021, for_composition, &[&[1, 2, 3]]);
        check(COMMITTEE, for_composition, &[&[0, 1, 2, 3]]);
        check(CASE, for_composition, &[&[0, 1]]);
    }

    #[test]
    fn persons_are_shown_with_the_money_of_their_own_time() {
        let pairs = |table| with(table, |reading| pairs(reading.table));
        assert_eq!(pairs(NET_2021), [Pair { persons: 0, money: vec![1, 2, 3] }]);
        assert_eq!(pairs(CASE), [Pair { persons: 3, money: vec![1] }]);
        assert_eq!(pairs(COMMITTEE), []);
    }
}
