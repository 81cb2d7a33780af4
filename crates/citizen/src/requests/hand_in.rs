//! Handing in at once what was just sealed, as far as that goes while the person waits.

use crate::citizen::verify_person;
use crate::requests::build::build;
use crate::requests::carry;
use crate::requests::confirm::confirm_verified;
use crate::views::RequestView;
use crate::{Citizen, Error};
use amana_channel::ChannelError;
use amana_sync::SyncError;
use amana_vault::VaultError;
use std::time::Duration;
use tokio::time::timeout;
use uuid::Uuid;

/// Nobody looks longer at a button that was pressed.
const BUDGET: Duration = Duration::from_secs(10);

/// Confirms an errand with the passphrase and carries it. What cannot be carried within a few
/// seconds stays queued, and goes later by itself.
///
/// # Errors
/// `WrongSecret`; the way's, when the errand could not be confirmed: then it still waits for that.
pub async fn hand_in(
    citizen: &Citizen,
    errand: Uuid,
    passphrase: String,
) -> Result<RequestView, Error> {
    verify_person(citizen, passphrase).await?;
    let confirmed = timeout(BUDGET, confirm_verified(citizen, errand)).await;
    confirmed.map_err(|_| SyncError::Channel(ChannelError::TimedOut))??;
    carry_in_time(citizen).await;
    let today = citizen.now().date_naive();
    citizen
        .ask(move |room| {
            let vault = room.vault()?;
            let stored: crate::stored::StoredErrand =
                vault.get(errand)?.ok_or(VaultError::NotFound)?;
            build(vault, stored.request, today)
        })
        .await
}

/// The same for an errand that was queued a moment ago, by a person who proved who they are: it is
/// safe, and without a connection it waits for confirmation. Answers with the request as it stands.
pub(crate) async fn send(
    citizen: &Citizen,
    request: Uuid,
    errand: Uuid,
) -> Result<RequestView, Error> {
    match timeout(BUDGET, confirm_verified(citizen, errand)).await {
        Ok(Ok(())) => carry_in_time(citizen).await,
        Ok(Err(error)) => tracing::info!(%error, "queued, and not confirmed yet"),
        Err(_) => tracing::info!("queued, and not confirmed yet: the consulate is slow"),
    }
    let today = citizen.now().date_naive();
    citizen.ask(move |room| build(room.vault()?, request, today)).await
}

async fn carry_in_time(citizen: &Citizen) {
    match timeout(BUDGET, carry(citizen, 0)).await {
        Ok(Ok(_)) => {}
        Ok(Err(error)) => tracing::info!(%error, "confirmed, and not carried yet"),
        Err(_) => tracing::info!("confirmed, and not carried yet: the consulate is slow"),
    }
    citizen.wake();
}
