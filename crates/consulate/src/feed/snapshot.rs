//! Makes snapshots while the feed grows: what a device that knows nothing begins with.

use crate::refusal::Refusal;
use crate::site::Site;
use crate::storage::snapshots::KeptSnapshot;
use crate::storage::{alerts, snapshot_objects, snapshots};
use amana_channel::parcel::{self, Effort};
use amana_contract::feed::{ParcelAt, Snapshot};
use amana_sealing::digest::Sha256;
use chrono::{DateTime, TimeDelta, Utc};
use rusqlite::Connection;
use std::time::Duration;

/// A feed that is shorter, or that grew by less since the last snapshot, is read by its pages.
const WORTH_IT: u64 = 256;
/// What is published in one go becomes one snapshot.
const CALM: Duration = Duration::from_secs(3);
const LOOKED_AT_EVERY: Duration = Duration::from_secs(600);
/// What has expired meanwhile is left out then.
const OLD: TimeDelta = TimeDelta::hours(6);
/// Heads that name an older snapshot expire long before.
const KEPT_FOR: TimeDelta = TimeDelta::hours(1);
/// Unpacked; packed it is a piece that a bad line can bring.
const PARCEL_BYTES: usize = 8 * 1024 * 1024;

/// Looks whenever the feed grew, until the server ends.
pub(crate) async fn keep_snapshots(site: Site) {
    let mut ending = site.ending();
    loop {
        // A failure was logged where it happened; the next round tries again.
        let _ = make_if_worth_it(&site).await;
        tokio::select! {
            () = async {
                site.feed().grown.notified().await;
                tokio::time::sleep(CALM).await;
            } => {}
            () = tokio::time::sleep(LOOKED_AT_EVERY) => {}
            _ = ending.wait_for(|ended| *ended) => return,
        }
    }
}

async fn make_if_worth_it(site: &Site) -> Result<(), Refusal> {
    let now = site.now();
    let made = site
        .read(move |db| if is_worth_it(db, now)? { make(db, now).map(Some) } else { Ok(None) })
        .await?;
    let Some((snapshot, objects)) = made else { return Ok(()) };
    site.write(move |tx| {
        snapshots::insert(tx, &snapshot)?;
        for (sha256, body) in &objects {
            snapshot_objects::insert(tx, snapshot.at.sequence, *sha256, body)?;
        }
        Ok(snapshots::forget_older(tx, now - KEPT_FOR)?)
    })
    .await?;
    site.feed().changed();
    Ok(())
}

fn is_worth_it(db: &Connection, now: DateTime<Utc>) -> rusqlite::Result<bool> {
    let newest = alerts::newest(db)?.sequence;
    Ok(match snapshots::newest(db)? {
        None => newest >= WORTH_IT,
        Some(last) => {
            let grown_by = newest.saturating_sub(last.at.sequence);
            grown_by >= WORTH_IT || (grown_by > 0 && now - last.made_at > OLD)
        }
    })
}

type Objects = Vec<(Sha256, Vec<u8>)>;

fn make(db: &Connection, now: DateTime<Utc>) -> Result<(KeptSnapshot, Objects), Refusal> {
    let at = alerts::newest(db)?;
    let mut parcels = Parcels::default();
    alerts::for_each_that_matters(db, now, |alert| parcels.take(alert))?;
    parcels.close()?;
    let list = Snapshot { format: 1, sequence: at.sequence, parcels: parcels.list };
    let json = serde_json::to_vec(&list).expect("plain structs serialise");
    let sha256 = Sha256::of(&json);
    parcels.objects.push((sha256, json));
    Ok((KeptSnapshot { at, sha256, made_at: now }, parcels.objects))
}

#[derive(Default)]
struct Parcels {
    open: Vec<Vec<u8>>,
    open_bytes: usize,
    list: Vec<ParcelAt>,
    objects: Objects,
}

impl Parcels {
    fn take(&mut self, alert: Vec<u8>) -> Result<(), Refusal> {
        if self.open_bytes + alert.len() > PARCEL_BYTES {
            self.close()?;
        }
        self.open_bytes += alert.len();
        self.open.push(alert);
        Ok(())
    }

    fn close(&mut self) -> Result<(), Refusal> {
        if self.open.is_empty() {
            return Ok(());
        }
        let packed = parcel::pack(self.open.iter().map(Vec::as_slice), Effort::Thorough)
            .map_err(|_| Refusal::failure("a snapshot's parcel is larger than any"))?;
        let sha256 = Sha256::of(&packed);
        self.list.push(ParcelAt {
            sha256: sha256.0.to_vec().into(),
            alerts: count(self.open.len()),
            packed_bytes: count(packed.len()),
            unpacked_bytes: count(self.open_bytes),
        });
        self.objects.push((sha256, packed));
        (self.open, self.open_bytes) = (Vec::new(), 0);
        Ok(())
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).expect("a parcel is far below 4 GiB")
}
