//! What lies in the trash.

use crate::documents::build::card;
use crate::search::Summary;
use crate::stored::StoredDocument;
use crate::views::{TrashView, TrashedView};
use crate::{Citizen, Error};
use amana_vault::{Entry, Vault};
use chrono::NaiveDate;

/// Every document in the trash, the last one first.
///
/// # Errors
/// `Locked`.
pub async fn trash(citizen: &Citizen) -> Result<TrashView, Error> {
    let today = citizen.now().date_naive();
    citizen.ask(move |room| show(room.vault()?, today)).await
}

/// The same on the vault's thread.
pub(crate) fn show(vault: &Vault, today: NaiveDate) -> Result<TrashView, Error> {
    let mut documents: Vec<TrashedView> =
        vault.list()?.iter().filter_map(|entry| trashed(entry, today)).collect();
    documents.sort_by_key(|document| std::cmp::Reverse(document.trashed_at));
    Ok(TrashView { documents })
}

fn trashed(entry: &Entry<StoredDocument>, today: NaiveDate) -> Option<TrashedView> {
    let trashed_at = entry.record.trashed_at?;
    let document = card(&Summary::of(entry.id, &entry.record), today);
    Some(TrashedView { document, trashed_at })
}
