//! How long each item has taken, against what was planned. The time is told by who
//! asks, as what has passed since the presentation began.

use std::collections::BTreeMap;
use std::time::Duration;

use crate::plan::id::ItemId;

/// The share of an item's time, in per cent, from which little of it is left.
const NEARLY: u32 = 80;

/// How long each item was before the audience.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Times {
    used: BTreeMap<ItemId, Duration>,
    /// The item that is treated, and since when.
    running: Option<(ItemId, Duration)>,
}

/// How an item goes against its planned time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// No time was planned for it.
    NoPlan,
    /// There is time.
    InTime,
    /// Little is left.
    NearlyUsed,
    /// It takes longer than planned.
    Over,
}

impl Times {
    /// At `now` this item is treated. Time never runs backwards.
    pub fn treat(&mut self, item: ItemId, now: Duration) {
        if self.running.is_some_and(|(running, _)| running == item) {
            return;
        }
        if let Some((before, since)) = self.running {
            *self.used.entry(before).or_default() += now.saturating_sub(since);
        }
        self.running = Some((item, now));
    }

    /// The item that is treated.
    pub fn treated(&self) -> Option<ItemId> {
        self.running.map(|(item, _)| item)
    }

    /// How long an item has taken until `now`, also where it was left and taken up again.
    pub fn used(&self, item: ItemId, now: Duration) -> Duration {
        let before = self.used.get(&item).copied().unwrap_or_default();
        match self.running {
            Some((running, since)) if running == item => before + now.saturating_sub(since),
            _ => before,
        }
    }

    /// How long each item has taken until `now` that was come to.
    pub fn run(&self, now: Duration) -> BTreeMap<ItemId, Duration> {
        let all = self.used.keys().copied().chain(self.treated());
        all.map(|item| (item, self.used(item, now))).collect()
    }

    /// How an item goes that was planned to take so many minutes.
    pub fn pace(&self, item: ItemId, planned: Option<u16>, now: Duration) -> Pace {
        let Some(planned) = planned.map(minutes) else { return Pace::NoPlan };
        let used = self.used(item, now);
        if used > planned {
            Pace::Over
        } else if used * 100 >= planned * NEARLY {
            Pace::NearlyUsed
        } else {
            Pace::InTime
        }
    }

    /// By how much the meeting is behind: what the items took longer than planned, less
    /// what those that are over took shorter. The item that is treated may still use all
    /// of its own time. Nothing where the meeting is ahead.
    pub fn behind(&self, planned: &[(ItemId, Option<u16>)], now: Duration) -> Duration {
        let (mut over, mut under) = (Duration::ZERO, Duration::ZERO);
        for (item, planned) in
            planned.iter().filter_map(|(item, planned)| Some((*item, minutes((*planned)?))))
        {
            let used = self.used(item, now);
            over += used.saturating_sub(planned);
            if used > Duration::ZERO && self.treated() != Some(item) {
                under += planned.saturating_sub(used);
            }
        }
        over.saturating_sub(under)
    }
}

fn minutes(count: u16) -> Duration {
    Duration::from_secs(60 * u64::from(count))
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIRST: ItemId = ItemId(1);
    const SECOND: ItemId = ItemId(2);

    fn minute(count: u64) -> Duration {
        Duration::from_secs(60 * count)
    }

    #[test]
    fn time_runs_for_the_item_that_is_treated_and_adds_up() {
        let mut times = Times::default();
        times.treat(FIRST, minute(0));
        times.treat(SECOND, minute(5));
        times.treat(FIRST, minute(7));
        assert_eq!((times.used(FIRST, minute(8)), times.used(SECOND, minute(8))), (minute(6), minute(2)));
    }

    #[test]
    fn little_time_is_told_before_there_is_none() {
        let mut times = Times::default();
        times.treat(FIRST, Duration::ZERO);
        let pace = |minutes| times.pace(FIRST, Some(10), minute(minutes));
        assert_eq!([7, 8, 10, 11].map(pace), [Pace::InTime, Pace::NearlyUsed, Pace::NearlyUsed, Pace::Over]);
        assert_eq!(times.pace(FIRST, None, minute(99)), Pace::NoPlan);
    }

    #[test]
    fn what_one_item_saved_another_may_use() {
        let mut times = Times::default();
        times.treat(FIRST, Duration::ZERO);
        times.treat(SECOND, minute(7));
        let planned = [(FIRST, Some(10)), (SECOND, Some(5))];
        // 3 minutes were saved; the second item is 4 over at 16.
        assert_eq!(times.behind(&planned, minute(12)), Duration::ZERO);
        assert_eq!(times.behind(&planned, minute(16)), minute(1));
    }

    #[test]
    fn a_clock_that_goes_backwards_takes_nothing_away() {
        let mut times = Times::default();
        times.treat(FIRST, minute(5));
        times.treat(SECOND, minute(3));
        assert_eq!(times.used(FIRST, minute(9)), Duration::ZERO);
    }
}
