//! How long to wait before a source that went away is tried again.

use std::time::Duration;

use backon::{BackoffBuilder, ExponentialBackoff, ExponentialBuilder};

const SHORTEST: Duration = Duration::from_secs(1);
const LONGEST: Duration = Duration::from_secs(30);

/// 1 s, 2 s, 4 s … up to 30 s. Without jitter: nobody but this device asks a service of the device.
pub(crate) struct Pauses(ExponentialBackoff);

impl Pauses {
    pub(crate) fn next(&mut self) -> Duration {
        self.0.next().unwrap_or(LONGEST)
    }

    pub(crate) fn reset(&mut self) {
        *self = Self::default();
    }
}

impl Default for Pauses {
    fn default() -> Self {
        let doubling = ExponentialBuilder::new()
            .with_factor(2.0)
            .with_min_delay(SHORTEST)
            .with_max_delay(LONGEST)
            .without_max_times();
        Self(doubling.build())
    }
}

#[cfg(test)]
mod tests {
    use super::Pauses;

    #[test]
    fn pauses_double_up_to_half_a_minute_for_ever() {
        let mut pauses = Pauses::default();
        let seconds: Vec<_> = (0..7).map(|_| pauses.next().as_secs()).collect();
        assert_eq!(seconds, [1, 2, 4, 8, 16, 30, 30]);
        assert!((0..10_000).all(|_| pauses.next().as_secs() == 30));
        pauses.reset();
        assert_eq!(pauses.next().as_secs(), 1);
    }
}
