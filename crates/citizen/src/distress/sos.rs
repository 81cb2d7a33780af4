//! Calling for help: sealed to every crisis desk at once, saved, and on its way after a moment's grace.

use super::show;
use crate::alerts::{check_message, seal_report};
use crate::keeper::Room;
use crate::stored::{ReportKind, StoredMission, StoredReport};
use crate::views::{DistressView, SendSos};
use crate::{Citizen, Error, Topic};
use amana_contract::sealed::{SafetyReport, SentPosition};
use amana_geofence::Fix;
use amana_position::accuracy::known;
use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

/// So long a call for help can be taken back without anybody knowing.
pub const GRACE: TimeDelta = TimeDelta::seconds(5);

/// Saves a call for help for every consulate that was added. Works locked and offline. With the
/// position, where the device was last goes into the seal, and nowhere else; a position that is not
/// known holds nothing up.
///
/// Without a consulate nothing is saved and the answer names no desk: call, or
/// [`share`](super::share) with one's own people.
///
/// # Errors
/// [`Error::Form`] for a message that is too long; `DiskFull`: then nothing is on its way, and the
/// person must be told so at once.
pub async fn sos(citizen: &Citizen, sos: SendSos) -> Result<DistressView, Error> {
    check_message(&sos.message)?;
    let now = citizen.now();
    let view = citizen.ask(move |room| save(room, sos, now)).await?;
    citizen.changed(&[Topic::Alerts]);
    citizen.wake();
    Ok(view)
}

fn save(room: &mut Room, sos: SendSos, now: DateTime<Utc>) -> Result<DistressView, Error> {
    let distress = Uuid::new_v4();
    if !room.has_vault() {
        return Ok(nobody(distress, now));
    }
    let position = sos.with_position.then(|| room.desk.whereabouts.to_send()).flatten();
    let report = SafetyReport {
        format: 1,
        safe: false,
        at: now,
        alert: None,
        message: sos.message,
        position: position.map(|fix| sent(&fix)),
        calls_off: None,
    };
    let goes_at = Some(now + GRACE);
    let mut sealed = Vec::new();
    for mission in room.store()?.readable::<StoredMission>()?.0 {
        let (id, bytes) = seal_report(room, &mission.record, &report)?;
        let kind = ReportKind::Help;
        let saved = StoredReport::saved(mission.id, bytes, now);
        sealed.push((id, StoredReport { kind, distress: Some(distress), goes_at, ..saved }));
    }
    room.store()?.write(|tx| sealed.iter().try_for_each(|(id, report)| tx.put(*id, report)))?;
    show::of(room, distress, now).map(|view| view.unwrap_or_else(|| nobody(distress, now)))
}

/// An accuracy that is not known is said as that, and always as a number: a desk must be able to read it.
fn sent(fix: &Fix) -> SentPosition {
    SentPosition {
        latitude: fix.position.lat_deg(),
        longitude: fix.position.lon_deg(),
        accuracy_m: known(Some(fix.accuracy_m)).unwrap_or(SentPosition::UNKNOWN_ACCURACY_M),
        at: fix.at,
    }
}

/// Nobody gets it by itself.
const fn nobody(id: Uuid, now: DateTime<Utc>) -> DistressView {
    let desks = Vec::new();
    DistressView { id, saved_at: now, goes_at: now, can_cancel: false, is_called_off: false, desks }
}

#[cfg(test)]
mod tests {
    use super::{DateTime, Fix, SentPosition, sent};
    use amana_geofence::Position;

    #[test]
    fn what_no_source_knows_is_sent_as_not_known_and_can_be_read() {
        let position = Position::new(39.43, -0.42).expect("a place");
        for (accuracy_m, told_m) in [
            (12.5, 12.5),
            (-40.0, SentPosition::UNKNOWN_ACCURACY_M),
            (0.0, SentPosition::UNKNOWN_ACCURACY_M),
            (f64::NAN, SentPosition::UNKNOWN_ACCURACY_M),
            (f64::INFINITY, SentPosition::UNKNOWN_ACCURACY_M),
        ] {
            let told = sent(&Fix { position, accuracy_m, at: DateTime::UNIX_EPOCH });
            let written = serde_json::to_string(&told).expect("serialises");
            let read: SentPosition = serde_json::from_str(&written).expect("is read");
            assert_eq!(read.accuracy_m, told_m, "{accuracy_m}");
        }
    }
}
