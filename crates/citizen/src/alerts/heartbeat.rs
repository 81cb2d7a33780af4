//! "Checked 3 minutes ago", and what cannot be seen.

use crate::alerts::{gaps, sources};
use crate::keeper::Room;
use crate::views::{GapKind, HeartbeatView};
use crate::{Citizen, Error};
use chrono::{DateTime, Utc};

/// When somebody last said what happens, and where Amana cannot watch. Works while locked, and without
/// a vault.
///
/// # Errors
/// What the disk says.
pub async fn heartbeat(citizen: &Citizen) -> Result<HeartbeatView, Error> {
    let now = citizen.now();
    citizen.ask(move |room| of(room, now)).await
}

pub(super) fn of(room: &mut Room, now: DateTime<Utc>) -> Result<HeartbeatView, Error> {
    let times: Vec<_> =
        sources::times(room)?.into_iter().chain(room.desk.last_file().map(Some)).collect();
    let gaps = gaps::of(room, now)?;
    let stale = gaps.iter().find(|gap| gap.kind == GapKind::StaleSource);
    Ok(HeartbeatView {
        checked_at: times.iter().copied().flatten().max(),
        not_confirmed_since: stale.and_then(|gap| gap.since),
        cannot_warn: times.iter().all(|at| sources::is_stale(*at, now)),
        gaps,
    })
}
