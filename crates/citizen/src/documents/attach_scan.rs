//! Adding another scan to a document.

use crate::documents::change::change_with;
use crate::documents::scan::{MOST_SCANS, NewScan};
use crate::documents::seal::{SealedScan, seal};
use crate::stored::StoredDocument;
use crate::views::DocumentView;
use crate::{Citizen, Error, FormRefusal, Message, Value};
use uuid::Uuid;
use zeroize::Zeroizing;

/// Seals a scan and adds it; with `keep_original`, the file as it came is sealed beside it.
///
/// # Errors
/// [`Error::Scan`]; [`Error::Form`] when there are too many; `NotFound`, `Locked`, `DiskFull`.
/// Nothing is added then.
pub async fn attach_scan(
    citizen: &Citizen,
    document: Uuid,
    scan: Zeroizing<Vec<u8>>,
    keep_original: bool,
) -> Result<DocumentView, Error> {
    check_room(citizen, document).await?;
    let scan = NewScan::of(scan, keep_original).await?;
    let sealed = seal(citizen, move |sealing| scan.seal(sealing)).await?;
    attach_sealed(citizen, document, sealed).await
}

/// Nothing is cleaned and sealed for a document that cannot take it.
pub(crate) async fn check_room(citizen: &Citizen, document: Uuid) -> Result<(), Error> {
    citizen.ask(move |room| has_room(&StoredDocument::kept(room.vault()?, document)?)).await
}

fn has_room(document: &StoredDocument) -> Result<(), Error> {
    if document.scans.len() >= MOST_SCANS { Err(full()) } else { Ok(()) }
}

/// The last step: what was sealed becomes part of the document.
pub(crate) async fn attach_sealed(
    citizen: &Citizen,
    document: Uuid,
    sealed: SealedScan,
) -> Result<DocumentView, Error> {
    let scan = sealed.scan.clone();
    change_with(citizen, document, "scan-added", Some(sealed), |_, document| {
        has_room(document)?;
        document.scans.push(scan);
        Ok(())
    })
    .await
}

fn full() -> Error {
    let most = Value::Number(MOST_SCANS as i64);
    let mut form = FormRefusal::default();
    form.refuse("scan", Message::plain("form-scans-full").with("most", most));
    Error::Form(form)
}
