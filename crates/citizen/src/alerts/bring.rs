//! Bringing consulates' countersigned alerts. Works while locked.

use crate::alerts::desk::id_of;
use crate::alerts::judge::judge;
use crate::alerts::receive::refused_because;
use crate::alerts::whereabouts::situation;
use crate::consulates::reach::reach;
use crate::keeper::Room;
use crate::live::trouble_of;
use crate::stored::{AlertSource, StoredAlert, StoredContact, StoredFloor, StoredMission};
use crate::views::FeedView;
use crate::{Citizen, Error, Topic};
use amana_alerts::cap;
use amana_alerts::trust::{self, Countersigned, TrustError};
use amana_channel::trust::Trusted;
use amana_contract::feed::FeedHead;
use amana_sync::SyncError;
use amana_sync::alerts::{self as feed, Fetched};
use chrono::{DateTime, Utc};
use futures_util::future;
use uuid::Uuid;

/// Asks every consulate now, each on its own, and has whatever runs by itself try again at once.
///
/// # Errors
/// `Missing`. How each consulate answered is said by its line.
pub async fn bring_all(citizen: &Citizen) -> Result<(), Error> {
    let list = |room: &mut Room| Ok(room.store()?.list::<StoredMission>()?);
    let missions = citizen.ask(list).await?;
    let brought = missions.iter().map(|mission| async {
        let outcome = bring(citizen, mission.id).await;
        let trouble = outcome.err().map(|error| trouble_of(&error));
        citizen.pulse.set_trouble(mission.id, trouble);
    });
    future::join_all(brought).await;
    citizen.wake();
    citizen.changed(&[Topic::Alerts, Topic::Consulates]);
    Ok(())
}

/// Fetches what is behind the floor, verifies every countersignature, raises the floor. What
/// concerns the last known position is raised at once.
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
    let verified = verify(&fetched, &reach.trusted, floor, now)?;
    let head = fetched.head;
    let view = citizen.ask(move |room| keep(room, mission, &head, verified, now)).await?;
    citizen.changed(&[Topic::Alerts, Topic::Consulates]);
    Ok(view)
}

fn verify(
    fetched: &Fetched,
    trusted: &Trusted,
    floor: u64,
    now: DateTime<Utc>,
) -> Result<Vec<Countersigned>, Error> {
    let key = trusted.alert_key().map_err(SyncError::from)?;
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
    Ok(verified)
}

fn keep(
    room: &mut Room,
    mission: Uuid,
    head: &FeedHead,
    verified: Vec<Countersigned>,
    now: DateTime<Utc>,
) -> Result<FeedView, Error> {
    let mut taken = Vec::new();
    let mut refused = Vec::new();
    for alert in verified {
        let source = AlertSource::Countersigned { mission, sequence: alert.sequence };
        match cap::read(&alert.message) {
            Ok(reading) => {
                let id = id_of(&[b"countersigned", mission.as_bytes(), &alert.message]);
                let message = alert.message.into();
                let stored = StoredAlert { message, source, received_at: now };
                taken.push((id, stored, reading.alert));
            }
            Err(refusal) => refused.push(refused_because(&refusal)),
        }
    }
    let kept = room.store()?.write(|tx| -> Result<(), Error> {
        for (id, stored, _) in &taken {
            tx.put(*id, stored)?;
        }
        // Two at once: the slower one does not lower what the faster one raised.
        let floor = tx.get::<StoredFloor>(mission)?.map_or(0, |floor| floor.sequence);
        tx.put(mission, &StoredFloor { sequence: floor.max(head.sequence) })?;
        let mut contact = tx.get::<StoredContact>(mission)?.unwrap_or_default();
        contact.alerts_at = Some(head.issued_at.min(now));
        Ok(tx.put(mission, &contact)?)
    });
    // A disk that takes nothing silences nothing: the floor stays, and all is fetched again.
    let accepted = taken.len() as u32;
    taken.into_iter().for_each(|(id, stored, alert)| {
        room.desk.take(id, stored.source, now, vec![alert]);
    });
    let situation = situation(room);
    judge(room, &situation, now)?;
    kept?;
    Ok(FeedView { accepted, refused, active: room.desk.active(now).len() as u32 })
}
