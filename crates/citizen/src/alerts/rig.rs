//! A person with a vault in a folder of its own, and what is told to them: for tests of what lies within.

pub(super) use crate::testing::put;

use crate::testing::citizen_in;
use crate::{Citizen, Clock, Event, EventSink, access};
use chrono::{DateTime, Utc};
use std::sync::{Arc, Mutex};
use tempfile::TempDir;

pub(super) const PASSPHRASE: &str = "seven quiet oranges on a red door";

/// A time at which the flood counts.
pub(super) struct Morning;

impl Clock for Morning {
    fn now(&self) -> DateTime<Utc> {
        "2026-11-22T08:00:00Z".parse().expect("a time")
    }
}

/// Counts what is told.
#[derive(Default)]
pub(super) struct Ears {
    alerts: Mutex<usize>,
    gaps: Mutex<usize>,
}

impl EventSink for Ears {
    fn event(&self, event: Event) {
        let count = match event {
            Event::AlertRaised(_) => &self.alerts,
            Event::GapOpened(_) => &self.gaps,
            _ => return,
        };
        *count.lock().expect("nobody panicked") += 1;
    }
}

impl Ears {
    /// How many alerts were raised so far.
    pub(super) fn raised(&self) -> usize {
        *self.alerts.lock().expect("nobody panicked")
    }

    /// How many gaps were told so far.
    pub(super) fn gaps(&self) -> usize {
        *self.gaps.lock().expect("nobody panicked")
    }
}

/// Somebody with a vault.
pub(super) async fn citizen(folder: &TempDir) -> (Citizen, Arc<Ears>) {
    let ears = Arc::new(Ears::default());
    let citizen = citizen_in(folder.path(), Morning, ears.clone()).await;
    access::create(&citizen, PASSPHRASE.to_owned()).await.expect("makes a vault");
    (citizen, ears)
}
