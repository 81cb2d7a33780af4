//! When a feed is asked again: every few minutes, more rarely after failures, never all at once.

use crate::SourceError;
use chrono::{DateTime, TimeDelta, Utc};
use std::time::Duration;

/// In minutes a warning is told; publishers ask for no more than that.
const REGULAR: Duration = Duration::from_secs(180);
const LONGEST: Duration = Duration::from_secs(3600);
/// No publisher may ask for more: a clock that was set back does not silence a feed for longer.
const LONGEST_ASKED_FOR: TimeDelta = TimeDelta::days(1);

/// How long to wait after a visit, with `failures` in a row behind it and `chance` within 0 and 1.
///
/// A wait that a publisher asks for is kept, if it is longer. Between two thirds of the wait and four
/// thirds of it, so that devices that were started together do not come together.
pub fn next_visit_after(outcome: Result<(), SourceError>, failures: u32, chance: f64) -> Duration {
    let doubled = REGULAR * 2_u32.saturating_pow(failures.min(8));
    let wait = match outcome {
        Err(SourceError::TooMany { wait_s }) => {
            return doubled.min(LONGEST).max(Duration::from_secs(wait_s.into())) + jitter(chance);
        }
        Err(_) => doubled.min(LONGEST),
        Ok(()) => REGULAR,
    };
    wait.mul_f64(2.0 / 3.0 + chance.clamp(0.0, 1.0) * 2.0 / 3.0)
}

/// Until when a source is left alone that asked for patience; `answered` is when it did, whenever the visit
/// began.
pub fn not_before(error: SourceError, answered: DateTime<Utc>) -> Option<DateTime<Utc>> {
    match error {
        SourceError::TooMany { wait_s } => Some(answered + TimeDelta::seconds(wait_s.into())),
        _ => None,
    }
}

/// For how many seconds more a source is left alone that is not to be asked before `until`.
pub fn left_alone_s(until: Option<DateTime<Utc>>, now: DateTime<Utc>) -> Option<u32> {
    let wait = until? - now;
    let is_asked_for = wait > TimeDelta::zero() && wait <= LONGEST_ASKED_FOR;
    // Rounded up: a second early is early.
    is_asked_for.then(|| u32::try_from(wait.num_seconds() + 1).unwrap_or(u32::MAX))
}

fn jitter(chance: f64) -> Duration {
    (REGULAR / 3).mul_f64(chance.clamp(0.0, 1.0))
}

#[cfg(test)]
mod tests {
    use super::{left_alone_s, next_visit_after, not_before};
    use crate::SourceError;
    use chrono::{DateTime, TimeDelta, Utc};

    #[test]
    fn a_publisher_is_not_asked_too_early_and_a_clock_that_was_set_back_silences_nobody() {
        let now: DateTime<Utc> = "2026-11-22T08:00:00Z".parse().expect("a time");
        let at = |seconds| left_alone_s(Some(now + TimeDelta::seconds(seconds)), now);
        assert_eq!((left_alone_s(None, now), at(-5), at(0)), (None, None, None));
        assert_eq!(at(90), Some(91));
        assert_eq!(at(25 * 3600), None, "longer than anybody may ask for");
        let until = not_before(SourceError::TooMany { wait_s: 90 }, now);
        assert_eq!(left_alone_s(until, now), Some(91));
        assert_eq!(not_before(SourceError::Unreachable, now), None);
    }

    #[test]
    fn waits_grow_with_failures_are_spread_and_keep_what_a_publisher_asks_for() {
        let seconds =
            |outcome, failures, chance| next_visit_after(outcome, failures, chance).as_secs();
        assert_eq!((seconds(Ok(()), 0, 0.0), seconds(Ok(()), 9, 1.0)), (120, 240));
        let down = Err(SourceError::Unreachable);
        assert_eq!((seconds(down, 1, 0.5), seconds(down, 2, 0.5)), (360, 720));
        assert_eq!((seconds(down, 99, 0.0), seconds(down, 99, 1.0)), (2400, 4800));
        let asked = Err(SourceError::TooMany { wait_s: 7200 });
        assert_eq!((seconds(asked, 1, 0.0), seconds(asked, 1, 1.0)), (7200, 7260));
        assert_eq!(seconds(Err(SourceError::TooMany { wait_s: 0 }), 1, 0.0), 360);
    }
}
