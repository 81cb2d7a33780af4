//! What yields fixes.

use amana_geofence::Fix;

/// A position source: a receiver, a service of the system, or a replay.
pub trait Source {
    /// Waits for the next fix; `None` when no more will come.
    ///
    /// Safe to cancel: a fix is not lost when the future is dropped before it is ready.
    fn next(&mut self) -> impl Future<Output = Option<Fix>> + Send;
}
