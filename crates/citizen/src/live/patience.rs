//! How long to wait before the next attempt.

use std::time::Duration;
use uuid::Uuid;

const SHORTEST: Duration = Duration::from_secs(1);
const LONGEST_IN_USE: Duration = Duration::from_secs(30);
const LONGEST: Duration = Duration::from_secs(300);
const SHORTEST_COPY: Duration = Duration::from_secs(60);
const LONGEST_COPY: Duration = Duration::from_secs(3600);
const SHORTEST_SWEEP: Duration = Duration::from_secs(30);

/// Waits that double until something succeeds.
#[derive(Debug, Default)]
pub(super) struct Patience {
    failures: u32,
}

impl Patience {
    pub(super) fn reset(&mut self) {
        self.failures = 0;
    }

    /// 1 s, 2 s, 4 s … up to 30 s while somebody uses the app, else up to 5 min; jittered, so that
    /// not everybody comes back in the second in which a consulate does.
    pub(super) fn next(&mut self, is_in_use: bool) -> Duration {
        let longest = if is_in_use { LONGEST_IN_USE } else { LONGEST };
        let doubled = SHORTEST * 2_u32.saturating_pow(self.failures.min(16));
        self.failures = self.failures.saturating_add(1);
        let wait = doubled.min(longest);
        wait / 2 + at_random(wait / 2)
    }
}

/// Anywhere up to a wait that doubles with each failure: 1 min, 2 min … up to an hour. Full jitter,
/// for a server that many devices share.
pub(super) fn until_next_copy(failures: u32) -> Duration {
    let doubled = SHORTEST_COPY * 2_u32.saturating_pow(failures.min(16));
    SHORTEST + at_random(doubled.min(LONGEST_COPY) - SHORTEST)
}

/// Until the next visit that nobody asked for: anywhere within five minutes.
pub(super) fn until_next_sweep() -> Duration {
    SHORTEST_SWEEP + at_random(LONGEST - SHORTEST_SWEEP)
}

fn at_random(most: Duration) -> Duration {
    most.mul_f64(chance())
}

/// Anywhere between 0 and 1.
pub(super) fn chance() -> f64 {
    let [.., a, b, c, d] = Uuid::new_v4().into_bytes();
    f64::from(u32::from_be_bytes([a, b, c, d])) / f64::from(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, LONGEST_IN_USE, Patience, until_next_copy, until_next_sweep};
    use std::time::Duration;

    #[test]
    fn waits_double_up_to_what_the_person_can_bear() {
        for (is_in_use, longest) in [(true, LONGEST_IN_USE), (false, LONGEST)] {
            let mut patience = Patience::default();
            for failures in 0..64 {
                let most = Duration::from_secs(1 << failures.min(20)).min(longest);
                let wait = patience.next(is_in_use);
                assert!((most / 2..=most).contains(&wait), "{failures}: {wait:?}");
            }
            patience.reset();
            assert!(patience.next(is_in_use) <= Duration::from_secs(1));
        }
    }

    #[test]
    fn copies_are_tried_again_anywhere_within_a_wait_that_doubles_up_to_an_hour() {
        for failures in 0..64 {
            let most = Duration::from_secs(60 << failures.min(6)).min(Duration::from_secs(3600));
            let waits: Vec<_> = (0..64).map(|_| until_next_copy(failures)).collect();
            let least = Duration::from_secs(1);
            assert!(waits.iter().all(|wait| (least..=most).contains(wait)), "{failures}");
            assert!(
                waits.iter().any(|wait| *wait < most / 2),
                "{failures}: the whole wait is used"
            );
            assert!(
                waits.iter().any(|wait| *wait > most / 2),
                "{failures}: the whole wait is used"
            );
        }
    }

    #[test]
    fn sweeps_are_spread() {
        let sweeps: Vec<_> = (0..64).map(|_| until_next_sweep()).collect();
        assert!(sweeps.iter().all(|wait| (30..=300).contains(&wait.as_secs())));
        assert!(sweeps.iter().any(|wait| *wait != sweeps[0]));
    }
}
