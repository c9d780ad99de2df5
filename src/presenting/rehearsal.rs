//! How long a meeting took in rehearsal, beside what was planned and earlier runs.

use std::collections::BTreeMap;
use std::time::Duration;

use super::deck::ItemFacts;
use crate::plan::id::ItemId;

/// One run through a meeting: how long each item took that was come to.
pub type Run = BTreeMap<ItemId, Duration>;

/// How long an item took, or all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Timing {
    /// As it was planned; `None` where no time was planned.
    pub planned: Option<Duration>,
    /// In this run; `None` where it was not come to.
    pub now: Option<Duration>,
    /// In the run before, where it was come to.
    pub last: Option<Duration>,
    /// In the middle of all earlier runs in which it was come to.
    pub usual: Option<Duration>,
}

/// A run beside earlier ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compared {
    /// Of each item, in the order of the agenda.
    pub items: Vec<(ItemId, Timing)>,
    /// Of the meeting: the sums of what is there. The middle is that of whole runs.
    pub all: Timing,
    /// How many earlier runs there are.
    pub runs: usize,
}

/// A run beside earlier ones, the latest of them first.
pub fn compare(items: &[ItemFacts], now: &Run, earlier: &[Run]) -> Compared {
    let of = |item: &ItemFacts| {
        let before: Vec<Duration> = earlier.iter().filter_map(|run| run.get(&item.id).copied()).collect();
        Timing {
            planned: item.minutes.map(|minutes| Duration::from_secs(60 * u64::from(minutes))),
            now: now.get(&item.id).copied(),
            last: earlier.first().and_then(|run| run.get(&item.id).copied()),
            usual: middle(before),
        }
    };
    let timings: Vec<(ItemId, Timing)> = items.iter().map(|item| (item.id, of(item))).collect();
    let sum = |field: fn(&Timing) -> Option<Duration>| {
        let known: Vec<Duration> = timings.iter().filter_map(|(_, timing)| field(timing)).collect();
        (!known.is_empty()).then(|| known.iter().sum())
    };
    let whole: Vec<Duration> = earlier.iter().map(|run| run.values().sum()).collect();
    let all = Timing {
        planned: sum(|timing| timing.planned),
        now: sum(|timing| timing.now),
        last: sum(|timing| timing.last),
        usual: middle(whole),
    };
    Compared { items: timings, all, runs: earlier.len() }
}

/// The median; of an even count the mean of the two in the middle. One long pause should
/// not tell how long an item usually takes.
fn middle(mut all: Vec<Duration>) -> Option<Duration> {
    all.sort_unstable();
    let (low, high) = (all.get(all.len().checked_sub(1)? / 2)?, all.get(all.len() / 2)?);
    Some((*low + *high) / 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(id: u32, minutes: Option<u16>) -> ItemFacts {
        ItemFacts { id: ItemId(id), number: id.to_string(), title: "Punkt".to_owned(), minutes }
    }

    fn run(items: &[(u32, u64)]) -> Run {
        items.iter().map(|(id, seconds)| (ItemId(*id), Duration::from_secs(*seconds))).collect()
    }

    fn seconds(count: u64) -> Option<Duration> {
        Some(Duration::from_secs(count))
    }

    #[test]
    fn each_item_stands_beside_the_plan_the_last_run_and_the_middle_of_all() {
        let items = [item(1, Some(5)), item(2, None), item(3, Some(10))];
        let earlier = [run(&[(1, 200), (2, 60)]), run(&[(1, 400)]), run(&[(1, 240), (2, 100)])];
        let compared = compare(&items, &run(&[(1, 290), (2, 70)]), &earlier);
        let first =
            Timing { planned: seconds(300), now: seconds(290), last: seconds(200), usual: seconds(240) };
        let second = Timing { planned: None, now: seconds(70), last: seconds(60), usual: seconds(80) };
        let third = Timing { planned: seconds(600), ..Timing::default() };
        assert_eq!(compared.items, [(ItemId(1), first), (ItemId(2), second), (ItemId(3), third)]);
        // Whole runs took 260, 400 and 340 seconds.
        let all =
            Timing { planned: seconds(900), now: seconds(360), last: seconds(260), usual: seconds(340) };
        assert_eq!((compared.all, compared.runs), (all, 3));
    }

    #[test]
    fn the_first_run_stands_beside_nothing() {
        let compared = compare(&[item(1, None)], &run(&[(1, 30)]), &[]);
        let only = Timing { now: seconds(30), ..Timing::default() };
        assert_eq!((compared.items[0].1, compared.all, compared.runs), (only, only, 0));
    }
}
