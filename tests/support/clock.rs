//! One time for both sides, moved by hand.

use amana_citizen::Clock;
use chrono::{DateTime, TimeDelta, Utc};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

/// A clock that moves when a test says so, and a millisecond with every look: nothing happens twice
/// at the same time. Clones show the same time.
#[derive(Clone)]
pub struct HandClock(Arc<AtomicI64>);

impl HandClock {
    /// A clock that stands at a time written as RFC 3339.
    ///
    /// # Panics
    /// When it is not written like that.
    pub fn at(time: &str) -> Self {
        let time: DateTime<Utc> = time.parse().expect("a time as RFC 3339 writes it");
        Self(Arc::new(AtomicI64::new(time.timestamp_millis())))
    }

    /// Moves on.
    pub fn advance(&self, by: TimeDelta) {
        self.0.fetch_add(by.num_milliseconds(), Ordering::SeqCst);
    }

    /// The same clock, as a consulate reads it.
    pub fn for_consulate(&self) -> amana_consulate::Clock {
        let clock = self.clone();
        Arc::new(move || clock.now())
    }
}

impl Default for HandClock {
    /// The morning of the flood.
    fn default() -> Self {
        Self::at("2026-11-22T06:10:00Z")
    }
}

impl Clock for HandClock {
    fn now(&self) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(self.0.fetch_add(1, Ordering::SeqCst)).expect("a time")
    }
}
