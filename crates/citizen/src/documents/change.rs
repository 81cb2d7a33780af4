//! Changing a document: every change keeps what was, in the same transaction.

use crate::documents::build::build;
use crate::documents::history;
use crate::documents::seal::SealedScan;
use crate::stored::{StoredDocument, activity};
use crate::views::DocumentView;
use crate::{Citizen, Error, Topic};
use amana_vault::Vault;
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// Changes a document that is not in the trash. A change that changes nothing leaves no trace.
pub(crate) async fn change(
    citizen: &Citizen,
    document: Uuid,
    verb: &'static str,
    alter: impl FnOnce(&Vault, &mut StoredDocument) -> Result<(), Error> + Send + 'static,
) -> Result<DocumentView, Error> {
    change_with(citizen, document, verb, None, alter).await
}

/// The same with a scan that was sealed for it; when the change fails, the scan is discarded.
pub(crate) async fn change_with(
    citizen: &Citizen,
    document: Uuid,
    verb: &'static str,
    sealed: Option<SealedScan>,
    alter: impl FnOnce(&Vault, &mut StoredDocument) -> Result<(), Error> + Send + 'static,
) -> Result<DocumentView, Error> {
    let now = citizen.now();
    let view = citizen
        .ask(move |room| {
            let (vault, index) = room.indexed()?;
            if let Err(error) = write(vault, document, (verb, now), sealed.as_ref(), alter) {
                sealed.iter().for_each(|sealed| sealed.discard(vault));
                return Err(error);
            }
            index.update(vault, document);
            build(vault, document, now.date_naive())
        })
        .await?;
    citizen.changed(&[Topic::Documents]);
    Ok(view)
}

fn write(
    vault: &mut Vault,
    document: Uuid,
    (verb, at): (&str, DateTime<Utc>),
    sealed: Option<&SealedScan>,
    alter: impl FnOnce(&Vault, &mut StoredDocument) -> Result<(), Error>,
) -> Result<(), Error> {
    let was = StoredDocument::kept(vault, document)?;
    let mut is = was.clone();
    alter(vault, &mut is)?;
    if is == was {
        return Ok(());
    }
    vault.write(|tx| {
        sealed.map_or(Ok(()), |sealed| sealed.attach(tx))?;
        history::replace(tx, document, was, is, (verb, at))?;
        Ok(activity::append(tx, at, verb)?)
    })
}
