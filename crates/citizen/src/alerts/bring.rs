//! Bringing a consulate's countersigned alerts. Works while locked.

use crate::alerts::desk::id_of;
use crate::consulates::reach::reach;
use crate::stored::{AlertSource, StoredAlert, StoredFloor};
use crate::views::FeedView;
use crate::{Citizen, Error};
use amana_alerts::cap;
use amana_alerts::trust::{self, Countersigned, TrustError};
use amana_sync::{SyncError, alerts as feed};
use uuid::Uuid;

/// Fetches what is behind the floor, verifies every countersignature, raises the floor.
///
/// # Errors
/// The way's; [`SyncError::BadSignature`], [`SyncError::OldNews`]: then nothing is kept.
pub async fn bring(citizen: &Citizen, mission: Uuid) -> Result<FeedView, Error> {
    let reach = reach(citizen, mission).await?;
    let floor = citizen
        .ask(move |room| Ok(room.store()?.get::<StoredFloor>(mission)?))
        .await?
        .map_or(0, |floor| floor.sequence);
    let now = citizen.now();
    let fetched = feed::fetch(&reach.channel, &reach.trusted, floor, now.timestamp()).await?;
    let key = reach.trusted.alert_key().map_err(SyncError::from)?;
    let mut verified: Vec<Countersigned> = Vec::new();
    for cose in &fetched.alerts {
        let last = verified.last().map_or(floor, |alert| alert.sequence);
        match trust::verify(cose, &key, now, last) {
            Ok(alert) => verified.push(alert),
            // It was true once and is over: its place in the sequence still counts.
            Err(TrustError::Expired { .. }) => {}
            Err(TrustError::Rollback { .. }) => return Err(SyncError::OldNews.into()),
            Err(_) => return Err(SyncError::BadSignature.into()),
        }
    }
    let sequence = fetched.head.sequence;
    citizen
        .ask(move |room| {
            let mut taken = Vec::new();
            let mut refused = Vec::new();
            for alert in verified {
                let source = AlertSource::Countersigned { mission, sequence: alert.sequence };
                match cap::read(&alert.message) {
                    Ok(reading) => taken.push((alert.message, source, reading.alert)),
                    Err(refusal) => refused.push(refusal.reason().to_owned()),
                }
            }
            room.store()?.write(|tx| -> Result<(), Error> {
                for (message, source, _) in &taken {
                    let id = id_of(&[b"countersigned", mission.as_bytes(), message]);
                    let message = message.clone().into();
                    tx.put(id, &StoredAlert { message, source: *source, received_at: now })?;
                }
                Ok(tx.put(mission, &StoredFloor { sequence })?)
            })?;
            let accepted = taken.len() as u32;
            taken.into_iter().for_each(|(_, source, alert)| room.desk.take(alert, source));
            Ok(FeedView { accepted, refused, active: room.desk.active(now).len() as u32 })
        })
        .await
}
