//! The time of day, passed in so that tests can choose it.

use std::time::{Duration, Instant};

use chrono::{Local, NaiveDateTime, Timelike};

/// Tells the local time.
pub trait Clock: Send + Sync {
    /// The local date and time, to the second.
    fn now(&self) -> NaiveDateTime;
    /// How long the clock has run. It goes on evenly when the time of day is set.
    fn elapsed(&self) -> Duration;
}

/// The clock of the machine.
#[derive(Debug, Clone, Copy)]
pub struct SystemClock {
    began: Instant,
}

impl SystemClock {
    /// A clock that runs from now on.
    pub fn start() -> Self {
        Self { began: Instant::now() }
    }
}

impl Clock for SystemClock {
    fn now(&self) -> NaiveDateTime {
        let now = Local::now().naive_local();
        now.with_nanosecond(0).unwrap_or(now)
    }

    fn elapsed(&self) -> Duration {
        self.began.elapsed()
    }
}

/// A clock that stands still.
#[derive(Debug, Clone, Copy)]
pub struct FixedClock(pub NaiveDateTime);

impl Clock for FixedClock {
    fn now(&self) -> NaiveDateTime {
        self.0
    }

    fn elapsed(&self) -> Duration {
        Duration::ZERO
    }
}
