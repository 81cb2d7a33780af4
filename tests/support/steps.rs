//! Steps that many stories begin with.

use crate::{App, Consulate, PASSPHRASE};
use amana_citizen::views::{ErrandState, ErrandView, RequestView};
use amana_citizen::{consulates, requests};
use uuid::Uuid;

/// A renewal that was confirmed and waits to be carried.
#[derive(Debug, Clone, Copy)]
pub struct Queued {
    /// The request.
    pub request: Uuid,
    /// Its errand.
    pub errand: Uuid,
}

/// Adds the consulate with a new invitation.
///
/// # Panics
/// When it cannot be added.
pub async fn join(app: &App, consulate: &Consulate) -> Uuid {
    let link = consulate.invite().to_link();
    let joined = consulates::join(&app.citizen, &link, PASSPHRASE.into()).await;
    joined.expect("the consulate is added").id
}

/// Fills in a renewal and confirms it.
///
/// # Panics
/// When that fails.
pub async fn queue_renewal(app: &App, document: Uuid, mission: Uuid) -> Queued {
    let renewed = requests::renew_passport(&app.citizen, document, mission).await;
    let renewed = renewed.expect("the renewal is filled in");
    let [ErrandView { id: errand, state: ErrandState::NeedsConfirmation, .. }] =
        renewed.errands[..]
    else {
        panic!("one errand waits for confirmation: {:?}", renewed.errands);
    };
    let confirmed = requests::confirm(&app.citizen, errand, PASSPHRASE.into()).await;
    confirmed.expect("the errand is confirmed");
    Queued { request: renewed.id, errand }
}

/// What a request's timeline says, as keys of the catalogue.
pub fn event_keys(view: &RequestView) -> Vec<&str> {
    let messages = view.timeline.iter().filter_map(|entry| entry.message.as_ref());
    messages.map(|message| &*message.key).collect()
}

/// Fills in a renewal and brings it to the consulate.
///
/// # Panics
/// When that fails.
pub async fn submit_renewal(app: &App, document: Uuid, mission: Uuid) -> Uuid {
    let queued = queue_renewal(app, document, mission).await;
    let delivered = requests::carry(&app.citizen, 0).await.expect("the errand is carried");
    assert_eq!(delivered, 1);
    queued.request
}
