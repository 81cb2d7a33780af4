//! Locks the vault when nobody is there: after a while without a sign, on suspend, behind the
//! system's lock screen.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use amana_citizen::views::AccessView;
use amana_citizen::{Clock as _, SystemClock, access, settings};
use chrono::{DateTime, Utc};
use tauri::{AppHandle, Manager as _, Runtime};
use tokio::time::Instant;

use crate::desk::Desk;

const BETWEEN_LOOKS: Duration = Duration::from_secs(5);

/// When the person gave a sign last, on two clocks: one stands still while the device sleeps, the
/// other may be set.
#[derive(Debug, Clone, Copy)]
struct Sign {
    running: Instant,
    wall: DateTime<Utc>,
}

impl Sign {
    fn now() -> Self {
        Self { running: Instant::now(), wall: SystemClock.now() }
    }

    /// Whether either clock says that it was too long ago.
    fn is_older_than(self, limit: Duration, now: Self) -> bool {
        let ran = now.running.saturating_duration_since(self.running);
        let passed = (now.wall - self.wall).to_std().unwrap_or_default();
        ran >= limit || passed >= limit
    }
}

/// The last sign of the person.
pub struct Presence(Mutex<Sign>);

impl Default for Presence {
    fn default() -> Self {
        Self(Mutex::new(Sign::now()))
    }
}

impl Presence {
    /// The person is there.
    pub fn noticed(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Sign::now();
    }

    fn is_absent_for(&self, limit: Duration) -> bool {
        let last = *self.0.lock().unwrap_or_else(PoisonError::into_inner);
        last.is_older_than(limit, Sign::now())
    }
}

/// Looks every few seconds, as long as the app runs.
pub fn watch<R: Runtime>(app: AppHandle<R>) {
    tauri::async_runtime::spawn(async move {
        loop {
            tokio::time::sleep(BETWEEN_LOOKS).await;
            look(&app.state::<Desk>()).await;
        }
    });
}

async fn look(desk: &Desk) {
    let Ok(AccessView::Open { .. }) = access::status(&desk.citizen).await else { return };
    let Ok(settings) = settings::view(&desk.citizen).await else { return };
    let limit = Duration::from_secs(60 * u64::from(settings.auto_lock_minutes));
    if desk.presence.is_absent_for(limit) {
        // It is tried again at the next look.
        let _ = desk.lock().await;
    }
}

#[cfg(test)]
mod tests {
    use super::{Presence, Sign};
    use chrono::TimeDelta;
    use std::time::Duration;

    const TEN_MINUTES: Duration = Duration::from_secs(600);

    #[test]
    fn nobody_is_locked_out_under_their_hands() {
        let then = Sign::now();
        let later = Sign {
            running: then.running + Duration::from_secs(599),
            wall: then.wall + TimeDelta::seconds(599),
        };
        assert!(!then.is_older_than(TEN_MINUTES, later));
        assert!(!Presence::default().is_absent_for(TEN_MINUTES));
    }

    #[test]
    fn either_clock_is_enough() {
        let then = Sign::now();
        let slept = Sign { wall: then.wall + TimeDelta::hours(8), ..then };
        assert!(then.is_older_than(TEN_MINUTES, slept), "the device slept");
        let set_back =
            Sign { running: then.running + TEN_MINUTES, wall: then.wall - TimeDelta::hours(1) };
        assert!(then.is_older_than(TEN_MINUTES, set_back), "the clock was set back");
    }
}
