//! Adding another scan to a document.

use crate::documents::build::build;
use crate::documents::scan::{CleanScan, MOST_SCANS};
use crate::stored::{StoredDocument, activity};
use crate::views::DocumentView;
use crate::{Citizen, Error, FormRefusal, Message, Topic, Value};
use amana_vault::VaultError;
use uuid::Uuid;
use zeroize::Zeroizing;

/// Seals a scan and adds it.
///
/// # Errors
/// [`Error::Scan`]; [`Error::Form`] when there are too many; `NotFound`, `Locked`, `DiskFull`.
/// Nothing is added then.
pub async fn attach_scan(
    citizen: &Citizen,
    document: Uuid,
    scan: Zeroizing<Vec<u8>>,
) -> Result<DocumentView, Error> {
    let scan = CleanScan::of(scan).await?;
    let now = citizen.now();
    let view = citizen
        .ask(move |room| {
            let vault = room.vault()?;
            let mut stored: StoredDocument = vault.get(document)?.ok_or(VaultError::NotFound)?;
            if stored.scans.len() >= MOST_SCANS {
                return Err(full());
            }
            let (blob, scan) = scan.seal(vault)?;
            stored.scans.push(scan);
            vault.write(|tx| {
                tx.attach(&blob)?;
                tx.put(document, &stored)?;
                activity::append(tx, now, "scan-added")
            })?;
            build(vault, document, now.date_naive())
        })
        .await?;
    citizen.changed(&[Topic::Documents]);
    Ok(view)
}

fn full() -> Error {
    let most = Value::Number(MOST_SCANS as i64);
    let mut form = FormRefusal::default();
    form.refuse("scan", Message::plain("form-scans-full").with("most", most));
    Error::Form(form)
}
