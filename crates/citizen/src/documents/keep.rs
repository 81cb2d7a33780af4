//! Keeping a new document: its scan is sealed and read back before the record counts.

use crate::documents::build::build;
use crate::documents::scan::NewScan;
use crate::documents::seal::{SealedScan, seal};
use crate::persons;
use crate::stored::{StoredDocument, activity};
use crate::views::DocumentView;
use crate::{Citizen, Error, Topic};
use amana_vault::Vault;
use chrono::{DateTime, Utc};
use uuid::Uuid;

pub(crate) async fn keep(
    citizen: &Citizen,
    document: StoredDocument,
    scan: Option<NewScan>,
) -> Result<DocumentView, Error> {
    let sealed = match scan {
        Some(scan) => Some(seal(citizen, move |sealing| scan.seal(sealing)).await?),
        None => None,
    };
    keep_sealed(citizen, document, sealed).await
}

/// The last step: the record, and what was sealed for it.
pub(crate) async fn keep_sealed(
    citizen: &Citizen,
    document: StoredDocument,
    sealed: Option<SealedScan>,
) -> Result<DocumentView, Error> {
    let now = citizen.now();
    let view = citizen
        .ask(move |room| {
            let (vault, index) = room.indexed()?;
            let id = Uuid::new_v4();
            if let Err(error) = write(vault, id, document, sealed.as_ref(), now) {
                sealed.iter().for_each(|sealed| sealed.discard(vault));
                return Err(error);
            }
            index.update(vault, id);
            build(vault, id, now.date_naive())
        })
        .await?;
    citizen.changed(&[Topic::Documents]);
    Ok(view)
}

fn write(
    vault: &mut Vault,
    id: Uuid,
    mut document: StoredDocument,
    sealed: Option<&SealedScan>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    persons::check(vault, document.person)?;
    document.scans.extend(sealed.map(|sealed| sealed.scan.clone()));
    vault.write(|tx| {
        sealed.map_or(Ok(()), |sealed| sealed.attach(tx))?;
        tx.put(id, &document)?;
        activity::append(tx, now, "document-added")
    })?;
    Ok(())
}
