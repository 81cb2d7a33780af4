//! The device is somewhere: match on this device, raise what concerns it, once.

use crate::alerts::judge::judge;
use crate::alerts::outline;
use crate::alerts::whereabouts::situation_at;
use crate::views::ArrivalView;
use crate::{Citizen, Error, Topic};
use amana_geofence::Fix;

/// Matches a fix against every active alert. Works while locked. The fix is kept in memory until
/// the next one, so that alerts that come later can be judged; never on disk.
///
/// # Errors
/// `Missing`. A disk that fails does not silence an alert: it is raised, and perhaps again after
/// a restart.
pub async fn arrive(citizen: &Citizen, fix: Fix) -> Result<ArrivalView, Error> {
    let now = citizen.now();
    let (arrival, has_changed) = citizen
        .ask(move |room| {
            room.desk.whereabouts.arrive(fix, now);
            let situation = situation_at(room, Some(fix));
            let arrival = judge(room, &situation, fix.at)?;
            Ok((arrival, outline::has_changed(room, now)?))
        })
        .await?;
    if has_changed {
        citizen.changed(&[Topic::Alerts]);
    }
    Ok(arrival)
}
