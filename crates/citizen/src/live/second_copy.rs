//! Copies for the second place, whenever one is due and the vault is open.

use super::patience::until_next_copy;
use crate::Citizen;
use crate::access::second_place::{copy_if_due, is_trouble};
use std::time::Duration;
use tokio::time::{sleep, timeout};

/// In seconds the vault is unlocked and the first screen drawn: a copy has time.
const AFTER_A_WAKE: Duration = Duration::from_secs(2);
/// Changes come, the clock is set, a laptop wakes.
const LOOKED_AT_EVERY: Duration = Duration::from_secs(600);

/// Looks for ever. A wake does not shorten the wait after a failure; another place does.
pub(super) async fn keep_copying(citizen: Citizen) {
    let mut wakes = citizen.pulse.listen();
    let mut failures = 0;
    loop {
        wakes.borrow_and_update();
        match copy_if_due(&citizen).await {
            Err(error) if is_trouble(&error) => {
                tracing::debug!(%error, "no copy at the second place");
                let waited = sleep(until_next_copy(failures));
                tokio::select! {
                    () = waited => failures = failures.saturating_add(1),
                    () = citizen.pulse.until_place_is_set() => failures = 0,
                }
                continue;
            }
            Ok(()) => failures = 0,
            Err(_) => {}
        }
        match timeout(LOOKED_AT_EVERY, wakes.changed()).await {
            Ok(Err(_)) => return,
            Ok(Ok(())) => sleep(AFTER_A_WAKE).await,
            Err(_) => {}
        }
    }
}
