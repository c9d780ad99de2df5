//! The time of day, passed in so that tests can choose it.

use chrono::{Local, NaiveDateTime, Timelike};

/// Tells the local time.
pub trait Clock: Send + Sync {
    /// The local date and time, to the second.
    fn now(&self) -> NaiveDateTime;
}

/// The clock of the machine.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> NaiveDateTime {
        let now = Local::now().naive_local();
        now.with_nanosecond(0).unwrap_or(now)
    }
}

/// A clock that stands still.
#[derive(Debug, Clone, Copy)]
pub struct FixedClock(pub NaiveDateTime);

impl Clock for FixedClock {
    fn now(&self) -> NaiveDateTime {
        self.0
    }
}
