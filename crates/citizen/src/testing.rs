//! A citizen of its own, for tests that stand beside the code.

use crate::stored::StoredMission;
use crate::{Citizen, Clock, Event, EventSink, KdfCost, MemoryHolder, NoWitness, World};
use amana_contract::trust::{Delegation, Root, TrustBundle};
use amana_contract::{Bytes, content_type};
use amana_sealing::digest::Sha256;
use amana_sealing::envelope::RecipientSecret;
use amana_sealing::sign1::SigningKey;
use amana_sealing::threshold;
use amana_sync::Address;
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

/// A consulate of that name as it is kept after joining; nobody answers there.
pub(crate) fn consulate(name: &str) -> StoredMission {
    let key = SigningKey::make();
    let public = || Bytes(key.public().as_bytes().to_vec());
    let recipient = || Bytes(RecipientSecret::make().public().to_bytes());
    let root = Root {
        format: 1,
        version: 1,
        name: "Ministry".to_owned(),
        keys: vec![public()],
        threshold: 1,
    };
    let delegation = Delegation {
        format: 1,
        version: 1,
        mission: name.to_owned(),
        office_key: recipient(),
        crisis_desk_key: recipient(),
        officer_keys: vec![public()],
        receipts_key: public(),
        head_key: public(),
        alert_key: public(),
    };
    let root = serde_json::to_vec(&root).expect("plain structs serialise");
    let delegation = serde_json::to_vec(&delegation).expect("plain structs serialise");
    let signed = |content_type, payload: &[u8]| {
        let signatures = threshold::sign(&[&key], content_type, payload);
        signatures.into_iter().map(Bytes).collect::<Vec<_>>()
    };
    let bundle = TrustBundle {
        root: signed(content_type::ROOT, &root),
        delegation: signed(content_type::DELEGATION, &delegation),
    };
    let (tls_root, trust_root) = (Sha256::of(b"certificate"), Sha256::of(&root));
    let origin = "https://localhost:1".to_owned();
    StoredMission { address: Address { origin, tls_root, trust_root }, bundle, cursor: 0 }
}
