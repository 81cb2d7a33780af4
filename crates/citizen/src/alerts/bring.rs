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
use crate::{Citizen, Error, Topic, sources};
use amana_alerts::cap::{self, CapRefusal, Reading};
use amana_alerts::trust::{self, Countersigned, TrustError};
use amana_channel::trust::Trusted;
use amana_sealing::sign1::VerifyingKey;
use amana_sync::SyncError;
use amana_sync::alerts::{self as feed, Fetched, Known};
use amana_vault::VaultError;
use chrono::{DateTime, Utc};
use futures_util::future;
use uuid::Uuid;

/// Asks every consulate and every feed that is followed now, each on its own, and has whatever runs by itself try again at once.
///
/// # Errors
/// `Missing`. How each answered is said by its line.
pub async fn bring_all(citizen: &Citizen) -> Result<(), Error> {
    let list = |room: &mut Room| Ok(room.store()?.list::<StoredMission>()?);
    let missions = citizen.ask(list).await?;
    let brought = missions.iter().map(|mission| async {
        let outcome = bring(citizen, mission.id).await;
        let trouble = outcome.err().map(|error| trouble_of(&error));
        citizen.pulse.set_trouble(mission.id, trouble);
    });
    let (_, asked) = future::join(future::join_all(brought), sources::refresh(citizen)).await;
    if let Err(error) = asked {
        tracing::debug!(%error, "what a feed said was not kept");
    }
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
    let known = citizen
        .ask(move |room| Ok(room.store()?.get::<StoredFloor>(mission)?))
        .await?
        .map_or_else(Known::default, |floor| floor.known());
    let now = citizen.now();
    let fetched = feed::fetch(&reach.channel, &reach.trusted, known, now.timestamp()).await?;
    let (fetched, verified) = verify_aside(fetched, &reach.trusted, now).await?;
    let view = citizen.ask(move |room| keep(room, mission, &fetched, verified, now)).await?;
    citizen.changed(&[Topic::Alerts, Topic::Consulates]);
    Ok(view)
}

/// Thousands of signatures take a second: not on a thread that others wait for.
async fn verify_aside(
    fetched: Fetched,
    trusted: &Trusted,
    now: DateTime<Utc>,
) -> Result<(Fetched, Vec<Read>), Error> {
    let key = trusted.alert_key().map_err(SyncError::from)?;
    let verify = move || verify(&fetched, &key, now).map(|verified| (fetched, verified));
    // Only a runtime that ends drops it: as when the vault is locked meanwhile, nobody is told.
    tokio::task::spawn_blocking(verify).await.map_err(|_| Error::Vault(VaultError::Locked))?
}

/// A countersigned alert and what its message says.
type Read = (Countersigned, Result<Reading, CapRefusal>);

/// On two threads: the half that comes later is checked beside the earlier one.
fn verify(fetched: &Fetched, key: &VerifyingKey, now: DateTime<Utc>) -> Result<Vec<Read>, Error> {
    let (early, late) = fetched.alerts.split_at(fetched.alerts.len() / 2);
    let (early, late) = std::thread::scope(|scope| {
        let late = scope.spawn(|| verify_each(late, key, now));
        (verify_each(early, key, now), late.join())
    });
    let late = late.unwrap_or(Err(SyncError::BadSignature.into()));
    let read: Vec<Option<Read>> = early?.into_iter().chain(late?).collect();
    let mut sequences = read.iter().flatten().map(|(alert, _)| alert.sequence);
    let rises = sequences.clone().zip(sequences.clone().skip(1)).all(|(a, b)| a < b);
    let (first, last) = (sequences.clone().next(), sequences.next_back());
    if !rises || first.is_some_and(|first| first <= fetched.after) {
        return Err(SyncError::OldNews.into());
    }
    if last.is_some_and(|last| last > fetched.head.sequence) {
        return Err(SyncError::BadSignature.into());
    }
    Ok(read.into_iter().flatten().collect())
}

/// `None` for a countersignature that has expired: it was true once and is over.
fn verify_each(
    alerts: &[Vec<u8>],
    key: &VerifyingKey,
    now: DateTime<Utc>,
) -> Result<Vec<Option<Read>>, Error> {
    let verify = |cose: &Vec<u8>| match trust::verify(cose, key, now, 0) {
        Ok(alert) => {
            let reading = cap::read(&alert.message);
            Ok(Some((alert, reading)))
        }
        Err(TrustError::Expired { .. }) => Ok(None),
        Err(TrustError::Rollback { .. }) => Err(SyncError::OldNews.into()),
        Err(_) => Err(SyncError::BadSignature.into()),
    };
    alerts.iter().map(verify).collect()
}

fn keep(
    room: &mut Room,
    mission: Uuid,
    fetched: &Fetched,
    verified: Vec<Read>,
    now: DateTime<Utc>,
) -> Result<FeedView, Error> {
    let mut taken = Vec::new();
    let mut refused = Vec::new();
    for (alert, reading) in verified {
        let source = AlertSource::Countersigned { mission, sequence: alert.sequence };
        match reading {
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
        if floor <= fetched.known.sequence {
            tx.put(mission, &StoredFloor::of(fetched.known))?;
        }
        let mut contact = tx.get::<StoredContact>(mission)?.unwrap_or_default();
        contact.alerts_at = Some(fetched.head.issued_at.min(now));
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
