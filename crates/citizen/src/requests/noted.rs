//! Changing a request that was noted by hand.

use crate::documents::SealedScan;
use crate::requests::build::build;
use crate::stored::{NotedRequest, RequestKind, StoredRequest, activity};
use crate::views::RequestView;
use crate::{Citizen, Error, Topic};
use amana_vault::{SealedBlob, Vault, VaultError};
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;
use uuid::Uuid;

/// Changes a noted request in one transaction.
pub(crate) async fn change_noted(
    citizen: &Citizen,
    request: Uuid,
    verb: &'static str,
    alter: impl FnOnce(&mut NotedRequest) -> Result<(), Error> + Send + 'static,
) -> Result<RequestView, Error> {
    change_noted_with(citizen, request, verb, None, alter).await
}

/// The same with a picture that was sealed for it; when the change fails, the picture is discarded.
/// A picture that the change takes off is gone with it.
pub(crate) async fn change_noted_with(
    citizen: &Citizen,
    request: Uuid,
    verb: &'static str,
    sealed: Option<SealedScan>,
    alter: impl FnOnce(&mut NotedRequest) -> Result<(), Error> + Send + 'static,
) -> Result<RequestView, Error> {
    let now = citizen.now();
    let view = citizen
        .ask(move |room| {
            let vault = room.vault()?;
            if let Err(error) = write(vault, request, (verb, now), sealed.as_ref(), alter) {
                sealed.iter().for_each(|sealed| sealed.discard(vault));
                return Err(error);
            }
            build(vault, request, now.date_naive())
        })
        .await?;
    citizen.changed(&[Topic::Requests]);
    Ok(view)
}

fn write(
    vault: &mut Vault,
    request: Uuid,
    (verb, at): (&str, DateTime<Utc>),
    sealed: Option<&SealedScan>,
    alter: impl FnOnce(&mut NotedRequest) -> Result<(), Error>,
) -> Result<(), Error> {
    let mut stored: StoredRequest = vault.get(request)?.ok_or(VaultError::NotFound)?;
    let RequestKind::Noted(noted) = &mut stored.kind else {
        return Err(VaultError::NotFound.into());
    };
    let before = files(noted);
    alter(noted)?;
    let after = files(noted);
    let gone: Vec<Uuid> = before.difference(&after).copied().collect();
    vault.write(|tx| {
        sealed.map_or(Ok(()), |sealed| sealed.attach(tx))?;
        gone.iter().try_for_each(|file| tx.delete::<SealedBlob>(*file))?;
        tx.put(request, &stored)?;
        activity::append(tx, at, verb)
    })?;
    Ok(())
}

fn files(noted: &NotedRequest) -> BTreeSet<Uuid> {
    noted.receipts.iter().flat_map(|receipt| receipt.files()).collect()
}
