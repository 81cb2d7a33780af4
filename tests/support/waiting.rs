//! Waiting for something that must happen, and not for ever.

use std::time::Duration;

const PATIENCE: Duration = Duration::from_secs(10);

/// What a future answers, if it does within ten seconds.
///
/// # Panics
/// When it does not.
#[track_caller]
pub fn within<T>(future: impl Future<Output = T>) -> impl Future<Output = T> {
    let caller = std::panic::Location::caller();
    async move {
        let answered = tokio::time::timeout(PATIENCE, future).await;
        answered.unwrap_or_else(|_| panic!("nothing after ten seconds at {caller}"))
    }
}
