//! What every handler shares: the database, the blobs, the online keys, who is listening.

use crate::clock::Clock;
use crate::config::OnlineKeys;
use crate::feed::Feed;
use crate::refusal::Refusal;
use crate::storage::Store;
use crate::uploads::blobs::Blobs;
use crate::uploads::lanes::Lanes;
use crate::wakes::Wakes;
use amana_channel::trust::Trusted;
use amana_contract::trust::TrustBundle;
use chrono::{DateTime, SubsecRound as _, Utc};
use rusqlite::{Connection, Transaction};
use std::sync::Arc;
use tokio::sync::watch;
use uuid::Uuid;
use webauthn_rs::Webauthn;

/// The parts of a running consulate.
pub(crate) struct Parts {
    pub(crate) store: Arc<Store>,
    pub(crate) blobs: Blobs,
    pub(crate) keys: OnlineKeys,
    pub(crate) bundle: TrustBundle,
    pub(crate) trusted: Trusted,
    pub(crate) webauthn: Webauthn,
    pub(crate) origin: String,
    pub(crate) clock: Clock,
    pub(crate) ending: watch::Receiver<bool>,
}

struct Inner {
    parts: Parts,
    lanes: Lanes,
    wakes: Wakes,
    feed: Feed,
}

/// A running consulate, as its handlers see it.
#[derive(Clone)]
pub(crate) struct Site(Arc<Inner>);

/// An account's counter moved: whoever listens is woken after the commit.
pub(crate) struct Moved {
    pub(crate) account: Uuid,
    pub(crate) seq: u64,
}

impl Site {
    pub(crate) fn new(parts: Parts) -> Self {
        Self(Arc::new(Inner {
            parts,
            lanes: Lanes::default(),
            wakes: Wakes::default(),
            feed: Feed::default(),
        }))
    }

    /// Now, to the millisecond, as the database keeps it.
    pub(crate) fn now(&self) -> DateTime<Utc> {
        (self.0.parts.clock)().trunc_subsecs(3)
    }

    pub(crate) fn store(&self) -> &Arc<Store> {
        &self.0.parts.store
    }

    pub(crate) fn blobs(&self) -> &Blobs {
        &self.0.parts.blobs
    }

    pub(crate) fn keys(&self) -> &OnlineKeys {
        &self.0.parts.keys
    }

    pub(crate) fn bundle(&self) -> &TrustBundle {
        &self.0.parts.bundle
    }

    pub(crate) fn trusted(&self) -> &Trusted {
        &self.0.parts.trusted
    }

    pub(crate) fn webauthn(&self) -> &Webauthn {
        &self.0.parts.webauthn
    }

    pub(crate) fn origin(&self) -> &str {
        &self.0.parts.origin
    }

    pub(crate) fn ending(&self) -> watch::Receiver<bool> {
        self.0.parts.ending.clone()
    }

    pub(crate) fn lanes(&self) -> &Lanes {
        &self.0.lanes
    }

    pub(crate) fn wakes(&self) -> &Wakes {
        &self.0.wakes
    }

    pub(crate) fn feed(&self) -> &Feed {
        &self.0.feed
    }

    /// Reads one snapshot, off the runtime's threads.
    pub(crate) async fn read<T: Send + 'static>(
        &self,
        verb: impl FnOnce(&Connection) -> Result<T, Refusal> + Send + 'static,
    ) -> Result<T, Refusal> {
        let store = self.store().clone();
        off_the_runtime(move || store.read(verb)).await
    }

    /// Writes in one transaction, off the runtime's threads.
    pub(crate) async fn write<T: Send + 'static>(
        &self,
        verb: impl FnOnce(&Transaction<'_>) -> Result<T, Refusal> + Send + 'static,
    ) -> Result<T, Refusal> {
        let store = self.store().clone();
        off_the_runtime(move || store.write(verb)).await
    }

    /// Does something to its end, even when the handler is gone by then.
    pub(crate) async fn to_its_end<T: Send + 'static>(
        work: impl Future<Output = Result<T, Refusal>> + Send + 'static,
    ) -> Result<T, Refusal> {
        let done = tokio::spawn(work).await;
        done.unwrap_or_else(|_| Err(Refusal::failure("what was to be done to its end panicked")))
    }

    /// As [`Site::write`]; then wakes, even when the handler is gone by then.
    pub(crate) async fn write_and_wake<T: Send + 'static>(
        &self,
        verb: impl FnOnce(&Transaction<'_>) -> Result<(T, Option<Moved>), Refusal> + Send + 'static,
    ) -> Result<T, Refusal> {
        let site = self.clone();
        off_the_runtime(move || {
            let (outcome, moved) = site.store().write(verb)?;
            if let Some(Moved { account, seq }) = moved {
                site.wakes().wake(account, seq);
            }
            Ok(outcome)
        })
        .await
    }
}

async fn off_the_runtime<T: Send + 'static>(
    verb: impl FnOnce() -> Result<T, Refusal> + Send + 'static,
) -> Result<T, Refusal> {
    match tokio::task::spawn_blocking(verb).await {
        Ok(outcome) => outcome,
        Err(_) => Err(Refusal::failure("a database verb panicked")),
    }
}
