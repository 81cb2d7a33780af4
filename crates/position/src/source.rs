//! What yields observations.

use std::time::Duration;

use amana_geofence::Fix;

use crate::Observation;

/// A position source: a receiver, a service of the system, a telephone, or a replay.
pub trait Source: Send {
    /// Waits for what the source says next; `None` when it will say no more.
    ///
    /// Safe to cancel: nothing is lost when the future is dropped before it is ready.
    fn observe(&mut self) -> impl Future<Output = Option<Observation>> + Send;

    /// Waits for the next fix and passes over everything else; `None` when no more will come. For
    /// recordings and tools: who warns a person listens to [`Source::observe`].
    fn next(&mut self) -> impl Future<Output = Option<Fix>> + Send {
        async {
            loop {
                if let Observation::Fix(seen) = self.observe().await? {
                    return Some(seen.fix);
                }
            }
        }
    }

    /// How long until the next fix is needed, as
    /// [`next_sample_in`](crate::sampling::next_sample_in) says. A source that can rest until then
    /// does; any may be faster.
    fn pace(&mut self, _next_sample_in: Duration) {}
}
