//! A citizen of its own, for tests that stand beside the code.

use crate::{Citizen, Clock, Event, EventSink, KdfCost, MemoryHolder, NoWitness, World};
use amana_vault::{Compartment, Record, VaultError};
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use std::marker::PhantomData;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use uuid::Uuid;

/// A clock that shows as many milliseconds after 1970 as a test says. Clones show the same.
#[derive(Clone, Default)]
pub(crate) struct Hand(Arc<AtomicI64>);

impl Hand {
    pub(crate) fn advance(&self, by: TimeDelta) {
        self.0.fetch_add(by.num_milliseconds(), Ordering::SeqCst);
    }
}

impl Clock for Hand {
    fn now(&self) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(self.0.load(Ordering::SeqCst)).expect("a time")
    }
}

/// Who is told nothing.
pub(crate) struct Nobody;

impl EventSink for Nobody {
    fn event(&self, _: Event) {}
}

/// Without a vault, with a keyring in memory.
pub(crate) async fn citizen_in(
    folder: &Path,
    clock: impl Clock + 'static,
    events: Arc<dyn EventSink>,
) -> Citizen {
    let world = World {
        folder: folder.to_owned(),
        holder: Arc::new(MemoryHolder::default()),
        clock: Arc::new(clock),
        witness: Arc::new(NoWitness),
        events,
        kdf_cost: Some(KdfCost::FLOOR),
    };
    Citizen::open(world).await.expect("opens")
}

/// Writes a record past every verb.
pub(crate) async fn put<R: Record + Send + 'static>(citizen: &Citizen, id: Uuid, record: R) {
    let put = citizen.ask(move |room| {
        let put: Result<(), VaultError> = room.store()?.write(|tx| tx.put(id, &record));
        Ok(put?)
    });
    put.await.expect("is written");
}

/// A record as a later app writes it.
#[derive(Serialize, Deserialize)]
#[serde(bound = "")]
struct Later<R>(PhantomData<R>);

impl<R: Record> Record for Later<R> {
    const NAMESPACE: &'static str = R::NAMESPACE;
    const VERSION: u16 = R::VERSION + 1;
    const COMPARTMENT: Compartment = R::COMPARTMENT;
}

/// Writes one that this app cannot read.
pub(crate) async fn put_later<R: Record + Send + 'static>(citizen: &Citizen, id: Uuid) {
    put(citizen, id, Later::<R>(PhantomData)).await;
}
