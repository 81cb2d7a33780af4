//! Waiting for what must come true, never for a time.

use std::time::Duration;
use tokio::time::{Instant, sleep};

const BETWEEN_LOOKS: Duration = Duration::from_millis(100);
const LONGEST: Duration = Duration::from_secs(20);

/// Looks again and again until `look` finds something, for twenty seconds.
pub async fn eventually<T>(look: impl AsyncFnMut() -> Option<T>) -> Option<T> {
    eventually_within(LONGEST, look).await
}

/// The same, for another time.
pub async fn eventually_within<T>(
    time: Duration,
    mut look: impl AsyncFnMut() -> Option<T>,
) -> Option<T> {
    let began = Instant::now();
    loop {
        if let Some(found) = look().await {
            return Some(found);
        }
        if began.elapsed() > time {
            return None;
        }
        sleep(BETWEEN_LOOKS).await;
    }
}
