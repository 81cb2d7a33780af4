//! A request's history: signed events, hash-chained, each one a change for the citizen.

use crate::config::OnlineKeys;
use crate::refusal::Refusal;
use crate::site::Moved;
use crate::storage::requests::{self, KeptRequest};
use crate::storage::{changes, events};
use amana_contract::content_type;
use amana_contract::requests::{ActionRequired, Event, EventKind, Head};
use amana_sealing::{chain, sign1};
use chrono::{DateTime, Utc};
use rusqlite::Transaction;

/// Says what the server itself may say next about a request, and signs it.
pub(crate) fn sign_event(
    keys: &OnlineKeys,
    request: &KeptRequest,
    kind: EventKind,
    actions_required: Vec<ActionRequired>,
    at: DateTime<Utc>,
) -> (Event, Vec<u8>) {
    assert!(kind.is_signed_by_server(), "the receipts key says only what the server knows");
    let event = Event {
        format: 1,
        request: request.request,
        sequence: request.sequence + 1,
        previous: request.chain.0.to_vec().into(),
        at,
        kind,
        phase: request.phase,
        outcome: None,
        actions_required,
    };
    let payload = serde_json::to_vec(&event).expect("plain structs serialise");
    let cose = sign1::sign(&keys.receipts, content_type::EVENT, &payload, b"");
    (event, cose)
}

/// Adds an event that fits: to the chain, to where the request stands, to the citizen's changes.
pub(crate) fn append(
    tx: &Transaction<'_>,
    mut request: KeptRequest,
    event: Event,
    cose: &[u8],
) -> Result<Moved, Refusal> {
    events::insert(tx, request.request, event.sequence, cose)?;
    request.sequence = event.sequence;
    request.chain = chain::next(&request.chain, cose);
    request.phase = event.phase;
    request.actions = event.actions_required;
    requests::update(tx, &request)?;
    let seq = changes::add_event(tx, request.account, request.request, request.sequence)?;
    Ok(Moved { account: request.account, seq })
}

/// The signed head of a request's history, as of now.
pub(crate) fn sign_head(keys: &OnlineKeys, request: &KeptRequest, at: DateTime<Utc>) -> Vec<u8> {
    let head = Head {
        format: 1,
        request: request.request,
        sequence: request.sequence,
        chain: request.chain.0.to_vec().into(),
        at,
    };
    let payload = serde_json::to_vec(&head).expect("plain structs serialise");
    sign1::sign(&keys.heads, content_type::HEAD, &payload, b"")
}
