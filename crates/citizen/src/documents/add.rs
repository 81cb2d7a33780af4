//! Adding a document from its MRZ, with or without a scan.

use crate::stored::{StoredDocument, StoredScan, activity};
use crate::views::DocumentView;
use crate::{Citizen, Error};
use amana_documents::document::Document;
use amana_documents::mrz::{self, Mrz, Verdict};
use amana_documents::scan;
use amana_vault::{Entry, Vault, VaultError};
use uuid::Uuid;

/// What is added.
#[derive(Clone, Default)]
pub struct AddDocument {
    /// The MRZ as typed or read.
    pub mrz: String,
    /// A scan's bytes.
    pub scan: Option<Vec<u8>>,
    /// The person compared it with the document and it is printed like that.
    pub is_as_printed: bool,
}

/// Adds a document: the scan is sealed and read back before the record counts.
///
/// # Errors
/// [`Error::Mrz`]; [`Error::CheckDigit`] unless it `is_as_printed`; [`Error::Scan`];
/// `Locked`, `DiskFull`. Nothing is added then, and the input stays with the caller.
pub async fn add(citizen: &Citizen, request: AddDocument) -> Result<DocumentView, Error> {
    let mrz = mrz::read(&request.mrz)?;
    if !request.is_as_printed {
        check_digits(&mrz)?;
    }
    let scan = request.scan.map(checked_scan).transpose()?;
    let now = citizen.now();
    citizen
        .ask(move |room| {
            let vault = room.vault()?;
            let mut stored = stored(&mrz, now);
            let id = Uuid::new_v4();
            let blob = scan.as_ref().map(|(bytes, _)| vault.seal_blob(&bytes[..])).transpose()?;
            if let (Some(blob), Some((_, media_type))) = (&blob, &scan) {
                let media_type = (*media_type).to_owned();
                let size_bytes = blob.plain_bytes;
                stored.scans.push(StoredScan { blob: blob.id(), media_type, size_bytes });
            }
            commit(vault, id, &stored, blob.as_ref(), now)?;
            Ok(DocumentView::of(Entry { id, record: stored }, now.date_naive()))
        })
        .await
}

fn commit(
    vault: &mut Vault,
    id: Uuid,
    stored: &StoredDocument,
    blob: Option<&amana_vault::SealedBlob>,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<(), VaultError> {
    vault.write(|tx| {
        if let Some(blob) = blob {
            tx.attach(blob)?;
        }
        tx.put(id, stored)?;
        activity::append(tx, now, "document-added")
    })
}

fn check_digits(mrz: &Mrz) -> Result<(), Error> {
    for (field, verdict) in mrz.checks.refuted() {
        if let Verdict::Refuted { printed, expected } = *verdict {
            return Err(Error::CheckDigit { field, printed, expected });
        }
    }
    Ok(())
}

fn checked_scan(bytes: Vec<u8>) -> Result<(Vec<u8>, &'static str), Error> {
    let media_type = scan::inspect(&bytes)?.format.media_type();
    Ok((bytes, media_type))
}

fn stored(mrz: &Mrz, now: chrono::DateTime<chrono::Utc>) -> StoredDocument {
    let document = Document::from_mrz(mrz, now.date_naive());
    StoredDocument {
        kind: crate::views::name_of(&document.kind),
        issuing_state: document.issuing_state,
        number: document.number,
        surname: document.names.surname,
        given_names: document.names.given_names,
        nationality: document.nationality,
        born_on: document.date_of_birth,
        issued_on: document.date_of_issue,
        expires_on: document.date_of_expiry,
        mrz: Some(mrz.lines.join("\n")),
        scans: Vec::new(),
        added_at: now,
    }
}
