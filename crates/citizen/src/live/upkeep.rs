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
        match citizen.ask(move |room| look(room, now)).await {
            Ok(true) => citizen.changed(&[Topic::Alerts]),
            Ok(false) => {}
            Err(error) => tracing::debug!(%error, "what time changed was not looked at"),
        }
    }
}

/// Whether something looks different. What is watched may begin or end with the day. A step that fails, as
/// on a full disk, is taken again at the next look, and keeps nobody from being told.
fn look(room: &mut Room, now: DateTime<Utc>) -> Result<bool, Error> {
    if !room.has_vault() {
        return outline::has_changed(room, now);
    }
    if let Some(trouble) = room.trouble() {
        return Err(trouble.into());
    }
    let pruned = done(watched::prune(room, now), "a town whose week is over was not forgotten");
    let is_another_day = begin_day(room, now);
    done(alerts::judge_here(room, now), "what concerns the person was not all raised");
    alerts::tell_of_new(room, now)?;
    Ok(outline::has_changed(room, now)? || pruned == Some(true) || is_another_day)
}

/// Whether another day began since the last look.
fn begin_day(room: &mut Room, now: DateTime<Utc>) -> bool {
    let today = Some(now.date_naive());
    if room.desk.day == today
        || done(watched::anew(room), "what is watched was not read anew").is_none()
    {
        return false;
    }
    room.desk.day = today;
    true
}

fn done<T>(outcome: Result<T, Error>, or_else: &'static str) -> Option<T> {
    outcome.inspect_err(|error| tracing::warn!(%error, "{or_else}")).ok()
}
