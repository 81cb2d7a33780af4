//! The feed as it is served: the signed head, the parcels that many ask for at once, the snapshots.

mod head;
mod snapshot;

pub(crate) use snapshot::keep_snapshots;

use crate::refusal::Refusal;
use crate::site::Site;
use crate::storage::{alerts, rosters, snapshots};
use amana_alerts::cap::Reading;
use amana_alerts::trust::Countersigned;
use amana_channel::parcel::{self, Effort};
use amana_contract::problem::Code;
use amana_sealing::digest::Sha256;
use axum::body::Bytes;
use chrono::{DateTime, Utc};
use head::KeptHead;
use std::collections::VecDeque;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::Notify;

/// Parcels in memory: what devices that were online until now ask for is the same few.
const MOST_PARCELS: usize = 16;
const LARGEST_PARCEL: usize = 1024 * 1024;

/// A parcel as it is served.
#[derive(Clone)]
pub(crate) struct KeptParcel {
    pub(crate) body: Bytes,
    pub(crate) sha256: Sha256,
}

/// What is served often.
#[derive(Default)]
pub(crate) struct Feed {
    head: Mutex<Option<Arc<KeptHead>>>,
    parcels: Mutex<VecDeque<((u64, u64), KeptParcel)>>,
    /// How often the feed changed: a head that was read before the last change is not kept.
    changes: AtomicU64,
    grown: Notify,
}

impl Feed {
    /// The head of now.
    pub(crate) async fn head(&self, site: &Site) -> Result<Arc<KeptHead>, Refusal> {
        let now = site.now();
        if let Some(head) = lock(&self.head).as_ref().filter(|head| head.still_serves(now)) {
            return Ok(head.clone());
        }
        let changes = self.changes.load(Ordering::SeqCst);
        let (newest, snapshot, roster) = site
            .read(|db| Ok((alerts::newest(db)?, snapshots::newest(db)?, rosters::newest(db)?)))
            .await?;
        let head = Arc::new(head::sign(&site.keys().heads, newest, snapshot, roster, now));
        let mut kept = lock(&self.head);
        if self.changes.load(Ordering::SeqCst) == changes {
            *kept = Some(head.clone());
        }
        Ok(head)
    }

    /// The alerts `first..=last`, packed; the range is one that may be asked for.
    pub(crate) async fn range(
        &self,
        site: &Site,
        first: u64,
        last: u64,
    ) -> Result<KeptParcel, Refusal> {
        let known = lock(&self.parcels).iter().find(|(range, _)| *range == (first, last)).cloned();
        if let Some((_, parcel)) = known {
            return Ok(parcel);
        }
        let pack = move |db: &rusqlite::Connection| {
            let alerts = alerts::range(db, first, last)?;
            if alerts.len() as u64 != last - first + 1 {
                return Err(Code::NotFound.into());
            }
            parcel::pack(alerts.iter().map(Vec::as_slice), Effort::Quick)
                .map_err(|_| Refusal::failure("a page is larger than any parcel"))
        };
        let body = Bytes::from(site.read(pack).await?);
        let parcel = KeptParcel { sha256: Sha256::of(&body), body };
        self.keep((first, last), &parcel);
        Ok(parcel)
    }

    /// The feed is longer, or has another snapshot or roster.
    pub(crate) fn changed(&self) {
        let mut kept = lock(&self.head);
        self.changes.fetch_add(1, Ordering::SeqCst);
        *kept = None;
    }

    /// An alert was added: what everybody asks for in a moment is made ready.
    pub(crate) async fn grew(&self, site: &Site, sequence: u64) -> Result<(), Refusal> {
        self.changed();
        self.grown.notify_one();
        self.head(site).await?;
        self.range(site, sequence, sequence).await.map(drop)
    }

    fn keep(&self, range: (u64, u64), parcel: &KeptParcel) {
        let mut parcels = lock(&self.parcels);
        // Whoever asked at the same time may have been faster.
        let is_there = parcels.iter().any(|(kept, _)| *kept == range);
        if is_there || parcel.body.len() > LARGEST_PARCEL {
            return;
        }
        if parcels.len() == MOST_PARCELS {
            parcels.pop_front();
        }
        parcels.push_back((range, parcel.clone()));
    }
}

/// Until when an alert is worth telling a device that knows nothing: what withdraws or replaces
/// others, as long as its countersignature may be relied on.
pub(crate) fn matters_until(alert: &Countersigned, reading: Option<&Reading>) -> DateTime<Utc> {
    match reading {
        Some(reading) if reading.alert.references.is_empty() => {
            reading.alert.expiry().at().min(alert.expires_at)
        }
        _ => alert.expires_at,
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
