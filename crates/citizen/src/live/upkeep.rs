//! What time alone changes: an alert expires, a source grows stale, a position is lost.

use crate::alerts::outline;
use crate::{Citizen, Topic, alerts};
use std::time::Duration;
use tokio::time::{MissedTickBehavior, interval};

const LOOKED_AT_EVERY: Duration = Duration::from_secs(30);
/// In looks: an hour.
const PRUNED_EVERY: u32 = 120;

/// Looks for ever.
pub(super) async fn keep_up(citizen: Citizen) {
    let mut looks = interval(LOOKED_AT_EVERY);
    looks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut count = 0_u32;
    loop {
        looks.tick().await;
        if count.is_multiple_of(PRUNED_EVERY)
            && let Err(error) = alerts::prune(&citizen).await
        {
            tracing::debug!(%error, "what is over was not pruned");
        }
        count = count.wrapping_add(1);
        let now = citizen.now();
        if citizen.ask(move |room| outline::has_changed(room, now)).await.unwrap_or(false) {
            citizen.changed(&[Topic::Alerts]);
        }
    }
}
