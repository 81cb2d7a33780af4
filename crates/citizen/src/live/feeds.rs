//! One public feed, followed: asked every few minutes, more rarely when it fails or the vault is locked.

use crate::live::patience::chance;
use crate::live::visit::is_open;
use crate::sources::{Visited, visit};
use crate::{Citizen, Error};
use amana_sources::{SourceError, next_visit_after};
use std::time::Duration;
use tokio::sync::watch;
use tokio::time::{Instant, sleep, sleep_until};
use uuid::Uuid;

/// There is more than one visit takes: the rest soon, and not at once.
const REST_AFTER: Duration = Duration::from_secs(5);
/// However often somebody asks to be told: a publisher that does not answer is not asked more often.
const SHORTEST: Duration = Duration::from_secs(30);
/// So many times as long while nobody uses the app. A source is stale after an hour.
const LOCKED: u32 = 2;

/// Follows a feed for ever.
pub(super) async fn follow(citizen: Citizen, feed: Uuid) {
    let mut wakes = citizen.pulse.listen();
    loop {
        wakes.borrow_and_update();
        let visited = visit(&citizen, feed).await;
        if let Err(error) = &visited {
            tracing::debug!(%error, "what a feed said was not kept");
        }
        let is_locked = !is_open(&citizen).await;
        let wait = wait(&visited, is_locked, chance());
        if may_be_asked_sooner(&visited) {
            rest(&mut wakes, wait).await;
        } else {
            sleep(wait).await;
        }
    }
}

fn wait(visited: &Result<Visited, Error>, is_locked: bool, chance: f64) -> Duration {
    match visited {
        Ok(Visited { outcome: Ok(()), has_more: true, .. }) => REST_AFTER,
        Ok(Visited { outcome: Ok(()), .. }) => {
            let times = if is_locked { LOCKED } else { 1 };
            next_visit_after(Ok(()), 0, chance) * times
        }
        Ok(Visited { outcome: Err(error), failures, .. }) => {
            next_visit_after(Err(*error), *failures, chance)
        }
        // The disk's own trouble is not the publisher's: nothing was remembered.
        Err(_) => next_visit_after(Err(SourceError::Unreachable), 1, chance),
    }
}

/// When somebody is there again, what failed is tried; but not against the publisher's wish.
const fn may_be_asked_sooner(visited: &Result<Visited, Error>) -> bool {
    matches!(
        visited,
        Err(_)
            | Ok(Visited {
                outcome: Err(SourceError::Unreachable
                    | SourceError::TimedOut
                    | SourceError::Folder(_)),
                ..
            })
    )
}

async fn rest(wakes: &mut watch::Receiver<u64>, wait: Duration) {
    let until = Instant::now() + wait;
    sleep(SHORTEST).await;
    tokio::select! {
        () = sleep_until(until) => {}
        _ = wakes.changed() => {}
    }
}

#[cfg(test)]
mod tests {
    use super::{may_be_asked_sooner, wait};
    use crate::Error;
    use crate::sources::Visited;
    use amana_sources::SourceError;

    fn visited(outcome: Result<(), SourceError>, failures: u32) -> Result<Visited, Error> {
        Ok(Visited { outcome, failures, has_more: false })
    }

    #[test]
    fn waits_are_short_of_stale_grow_with_failures_and_keep_what_a_publisher_asks_for() {
        let seconds = |visited: &_, is_locked, chance| wait(visited, is_locked, chance).as_secs();
        let good = visited(Ok(()), 0);
        assert_eq!((seconds(&good, false, 0.0), seconds(&good, false, 1.0)), (120, 240));
        assert_eq!((seconds(&good, true, 0.0), seconds(&good, true, 1.0)), (240, 480));
        let more = Ok(Visited { outcome: Ok(()), failures: 0, has_more: true });
        assert_eq!(seconds(&more, true, 0.5), 5);
        let down = |failures| visited(Err(SourceError::Unreachable), failures);
        assert_eq!((seconds(&down(1), false, 0.5), seconds(&down(2), true, 0.5)), (360, 720));
        let busy = visited(Err(SourceError::TooMany { wait_s: 7200 }), 1);
        assert_eq!(seconds(&busy, false, 0.0), 7200);
        assert!(may_be_asked_sooner(&down(9)) && may_be_asked_sooner(&Err(Error::Internal)));
        assert!(!may_be_asked_sooner(&busy) && !may_be_asked_sooner(&good));
    }
}
