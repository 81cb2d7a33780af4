//! What time alone changes: an alert expires, a source grows stale, a position is lost.

use crate::alerts::outline;
use crate::keeper::Room;
use crate::{Citizen, Error, Topic, alerts, watched};
use chrono::{DateTime, Utc};
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
        if citizen.ask(move |room| look(room, now)).await.unwrap_or(false) {
            citizen.changed(&[Topic::Alerts]);
        }
    }
}

/// Whether something looks different. What is watched may begin or end with the day.
fn look(room: &mut Room, now: DateTime<Utc>) -> Result<bool, Error> {
    if !room.has_vault() {
        return outline::has_changed(room, now);
    }
    let is_over = watched::prune(room, now)?;
    let is_another_day = room.desk.day.replace(now.date_naive()) != Some(now.date_naive());
    if is_another_day {
        watched::anew(room)?;
    }
    alerts::judge_here(room, now)?;
    alerts::tell_of_new(room, now)?;
    Ok(outline::has_changed(room, now)? || is_over || is_another_day)
}
