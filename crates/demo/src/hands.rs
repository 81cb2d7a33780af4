//! The demo's clock: the system's, or moved to the hour of an alert that was real years ago.

use amana_citizen::{Clock, SystemClock};
use chrono::{DateTime, Duration, Utc};
use std::sync::atomic::{AtomicI64, Ordering};

/// A clock whose hands can be moved.
#[derive(Default)]
pub(crate) struct Hands {
    offset_s: AtomicI64,
}

impl Hands {
    /// Moves the hands to `at`; from there they go on.
    pub(crate) fn move_to(&self, at: DateTime<Utc>) {
        let offset = (at - SystemClock.now()).num_seconds();
        self.offset_s.store(offset, Ordering::SeqCst);
    }

    /// Back to the system's time.
    pub(crate) fn put_right(&self) {
        self.offset_s.store(0, Ordering::SeqCst);
    }
}

impl Clock for Hands {
    fn now(&self) -> DateTime<Utc> {
        SystemClock.now() + Duration::seconds(self.offset_s.load(Ordering::SeqCst))
    }
}
