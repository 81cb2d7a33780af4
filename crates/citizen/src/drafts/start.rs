//! Beginning a renewal.

use crate::documents::can_renew;
use crate::drafts::build::build;
use crate::requests::services::PASSPORT_RENEWAL;
use crate::stored::{StoredDocument, StoredDraft, StoredMission, activity};
use crate::views::DraftView;
use crate::{Citizen, Error, Topic};
use amana_vault::{Vault, VaultError};
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// Begins a renewal, or goes on with the one that was begun for this passport. What there is only
/// one of, a passport or a consulate, is chosen already and can be changed.
///
/// # Errors
/// `NotFound` for a document that cannot be renewed here; `Locked`, `DiskFull`.
pub async fn start(citizen: &Citizen, document: Option<Uuid>) -> Result<DraftView, Error> {
    let now = citizen.now();
    let view = citizen
        .ask(move |room| {
            let vault = room.vault()?;
            let draft = first_draft(vault, document, now)?;
            if let Some(begun) = begun(vault, &draft)? {
                return build(vault, begun);
            }
            let id = Uuid::new_v4();
            vault.write(|tx| {
                tx.put(id, &draft)?;
                activity::append(tx, now, "draft-started")
            })?;
            build(vault, id)
        })
        .await?;
    citizen.changed(&[Topic::Requests, Topic::Documents]);
    Ok(view)
}

fn first_draft(
    vault: &Vault,
    document: Option<Uuid>,
    now: DateTime<Utc>,
) -> Result<StoredDraft, Error> {
    let document = match document {
        Some(document) => Some(renewable(vault, document)?),
        None => only(
            StoredDocument::all_kept(vault)?.into_iter().filter(|entry| can_renew(&entry.record)),
        ),
    };
    Ok(StoredDraft {
        service: PASSPORT_RENEWAL.to_owned(),
        document,
        mission: only(vault.list::<StoredMission>()?),
        are_details_right: false,
        phone: String::new(),
        email: String::new(),
        photo: None,
        is_without_photo: false,
        edited_at: now,
    })
}

/// A document of which a renewal can be written.
pub(crate) fn renewable(vault: &Vault, document: Uuid) -> Result<Uuid, Error> {
    let stored = StoredDocument::kept(vault, document)?;
    if can_renew(&stored) { Ok(document) } else { Err(VaultError::NotFound.into()) }
}

fn only<R>(entries: impl IntoIterator<Item = amana_vault::Entry<R>>) -> Option<Uuid> {
    let mut entries = entries.into_iter();
    entries.next().map(|entry| entry.id).filter(|_| entries.next().is_none())
}

fn begun(vault: &Vault, draft: &StoredDraft) -> Result<Option<Uuid>, Error> {
    let drafts = vault.list::<StoredDraft>()?.into_iter();
    let mut same = drafts.filter(|entry| entry.record.document == draft.document);
    Ok(same.next().map(|entry| entry.id))
}
