//! Bringing consulates' countersigned alerts. Works while locked.

use crate::alerts::desk::id_of;
use crate::alerts::judge::judge_here;
use crate::alerts::receive::refused_because;
use crate::alerts::roster::{self, not_believed};
use crate::alerts::verify::{By, Verdict, Vouched, verify};
use crate::consulates::reach::reach;
use crate::keeper::Room;
use crate::live::{is_cut_off, trouble_of};
use crate::stored::{
    AlertSource, StoredAlert, StoredContact, StoredFloor, StoredLedger, StoredMission,
    StoredRefusal, StoredRoster,
};
use crate::views::{FeedView, MessageView};
use crate::{Citizen, Error, Topic, sources};
use amana_alerts::Alert;
use amana_alerts::trust::TrustError;
use amana_contract::requests::WakeUp;
use amana_sync::SyncError;
use amana_sync::alerts::{self as feed, Fetched, Known, Told};
use amana_vault::VaultError;
use chrono::{DateTime, Utc};
use futures_util::future;
use uuid::Uuid;

/// Asks every consulate and every feed that is followed now, each on its own, and has whatever runs by
/// itself try again at once.
///
/// # Errors
/// `Missing`. How each answered is said by its line.
pub async fn bring_all(citizen: &Citizen) -> Result<(), Error> {
    let list = |room: &mut Room| Ok(room.store()?.readable::<StoredMission>()?.0);
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
/// concerns the last known position is raised at once. Where there is a roster, or ever was one, it
/// decides whom to believe: an alert of anybody else is left out, and that is told.
///
/// # Errors
/// The way's; [`SyncError::BadSignature`], [`SyncError::OldNews`]: then nothing is kept.
pub async fn bring(citizen: &Citizen, mission: Uuid) -> Result<FeedView, Error> {
    bring_by(citizen, mission, None).await
}

/// As [`bring`], by what a wake-up told: that saves asking for it. What is forged, old or of no use is as
/// if it had not come: the consulate is asked, and no news are kept away by it.
///
/// # Errors
/// As [`bring`].
pub(crate) async fn bring_told(
    citizen: &Citizen,
    mission: Uuid,
    wake_up: WakeUp,
) -> Result<FeedView, Error> {
    let Some(head) = wake_up.head else {
        return bring(citizen, mission).await;
    };
    let newest = wake_up.newest.as_ref().map(AsRef::as_ref);
    let told = Told { head: head.as_ref(), newest };
    match bring_by(citizen, mission, Some(told)).await {
        Err(error @ Error::Sync(_)) if !is_cut_off(&error) => {
            tracing::debug!(%error, "what a wake-up told was of no use");
            bring(citizen, mission).await
        }
        outcome => outcome,
    }
}

async fn bring_by(
    citizen: &Citizen,
    mission: Uuid,
    told: Option<Told<'_>>,
) -> Result<FeedView, Error> {
    let reach = reach(citizen, mission).await?;
    let (floor, held) = citizen
        .ask(move |room| {
            let store = room.store()?;
            Ok((store.get::<StoredFloor>(mission)?, store.get::<StoredRoster>(mission)?))
        })
        .await?;
    let known = floor.map_or_else(Known::default, |floor| floor.known());
    let now = citizen.now();
    let (channel, trusted, at) = (&reach.channel, &reach.trusted, now.timestamp());
    let fetched = match told {
        Some(told) => feed::fetch_told(channel, trusted, known, told, at).await?,
        None => feed::fetch(channel, trusted, known, at).await?,
    };
    let by = match roster::refresh(&reach, &fetched.head, held).await? {
        Some(roster) => By::Roster(roster),
        None => By::Key(reach.trusted.alert_key().map_err(SyncError::from)?),
    };
    let brought = verify_aside(fetched, by, now).await?;
    let view = citizen.ask(move |room| keep(room, mission, brought, now)).await?;
    citizen.changed(&[Topic::Alerts, Topic::Consulates]);
    Ok(view)
}

/// What a visit brought, verified.
struct Brought {
    fetched: Fetched,
    by: By,
    verdicts: Vec<Verdict>,
}

/// Thousands of signatures take a second: not on a thread that others wait for.
async fn verify_aside(fetched: Fetched, by: By, now: DateTime<Utc>) -> Result<Brought, Error> {
    let verify = move || -> Result<Brought, Error> {
        let verdicts = verify(&fetched, &by, now)?;
        Ok(Brought { fetched, by, verdicts })
    };
    // Only a runtime that ends drops it: as when the vault is locked meanwhile, nobody is told.
    tokio::task::spawn_blocking(verify).await.map_err(|_| Error::Vault(VaultError::Locked))?
}

/// What is taken in, and what is left out with its reason.
#[derive(Default)]
struct Sorted {
    taken: Vec<(Uuid, StoredAlert, Alert)>,
    refused: Vec<MessageView>,
    /// Why the last one was not believed.
    not_believed: Option<TrustError>,
}

impl Sorted {
    fn refuse(&mut self, error: TrustError) {
        self.refused.push(not_believed(error.code()).into());
        self.not_believed = Some(error);
    }

    fn take(&mut self, mission: Uuid, vouched: Vouched, now: DateTime<Utc>) {
        let Vouched { issuer, alert, reading } = vouched;
        let issuer = issuer.map(|issuer| id_of(&[b"issuer", issuer.as_bytes()]));
        let source = AlertSource::Countersigned { mission, sequence: alert.sequence, issuer };
        match reading {
            Ok(reading) => {
                let id = record_id(mission, issuer, &alert.message);
                let stored = StoredAlert {
                    resolved: alert.resolved,
                    ..StoredAlert::new(alert.message, source, now)
                };
                self.taken.push((id, stored, reading.alert));
            }
            Err(refusal) => self.refused.push(refused_because(&refusal)),
        }
    }
}

/// The same message by two issuers is two records: neither takes the place of the other's.
fn record_id(mission: Uuid, issuer: Option<Uuid>, message: &[u8]) -> Uuid {
    let mission = mission.as_bytes();
    match issuer {
        None => id_of(&[b"countersigned", mission, message]),
        Some(issuer) => id_of(&[b"countersigned-by", mission, issuer.as_bytes(), message]),
    }
}

/// Under a roster each number of an issuer counts once. What is not above the floor was seen by an
/// earlier visit, or by one that was faster: a snapshot holds it again, and it is no replay.
fn sort(
    verdicts: Vec<Verdict>,
    mission: Uuid,
    (floor, ledger): (u64, &mut StoredLedger),
    now: DateTime<Utc>,
) -> Sorted {
    let mut sorted = Sorted::default();
    for verdict in verdicts {
        match verdict {
            Verdict::Over => {}
            Verdict::Refused(error) => sorted.refuse(error),
            Verdict::Vouched(vouched) => {
                let sequence = vouched.alert.sequence;
                let noted = match &vouched.issuer {
                    None => Ok(()),
                    Some(_) if sequence <= floor => continue,
                    Some(issuer) => ledger.ledger.note(issuer, sequence),
                };
                match noted {
                    Ok(()) => sorted.take(mission, *vouched, now),
                    Err(error) => sorted.refuse(error),
                }
            }
        }
    }
    let refusal = |error: TrustError| StoredRefusal { at: now, code: error.code().to_owned() };
    ledger.refused = sorted.not_believed.map(refusal).or(ledger.refused.take());
    sorted
}

fn keep(
    room: &mut Room,
    mission: Uuid,
    brought: Brought,
    now: DateTime<Utc>,
) -> Result<FeedView, Error> {
    let Brought { fetched, by, verdicts } = brought;
    let store = room.store()?;
    let floor = store.get::<StoredFloor>(mission)?.map_or(0, |floor| floor.sequence);
    let mut ledger = store.get::<StoredLedger>(mission)?.unwrap_or_default();
    let Sorted { taken, refused, .. } = sort(verdicts, mission, (floor, &mut ledger), now);
    let kept = store.write(|tx| -> Result<(), Error> {
        for (id, stored, _) in &taken {
            tx.put(*id, stored)?;
        }
        // Two at once: the slower one does not lower what the faster one raised.
        if floor <= fetched.known.sequence {
            tx.put(mission, &StoredFloor::of(fetched.known))?;
        }
        if let By::Roster(roster) = &by {
            let held = tx.get::<StoredRoster>(mission)?.map(|held| held.roster.version);
            if held.is_none_or(|held| held < roster.roster.version) {
                tx.put(mission, roster)?;
            }
            tx.put(mission, &ledger)?;
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
    judge_here(room, now)?;
    kept?;
    Ok(FeedView { accepted, refused, active: room.desk.count_active(now) })
}
