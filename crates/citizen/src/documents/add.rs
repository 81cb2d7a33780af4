//! Adding a document from its MRZ, with or without a scan.

use crate::documents::build::name_of;
use crate::documents::keep::keep;
use crate::documents::scan::staged;
use crate::stored::StoredDocument;
use crate::views::{AddFromMrz, DocumentView};
use crate::{Citizen, Error};
use amana_documents::document::Document;
use amana_documents::mrz::{self, Mrz, Verdict};
use chrono::{DateTime, Utc};
use uuid::Uuid;
use zeroize::Zeroizing;

/// Adds a document; `scan` is what is staged, and goes with it when the form says so.
///
/// # Errors
/// [`Error::Mrz`]; [`Error::CheckDigit`] unless it `is_as_printed`; [`Error::Scan`];
/// [`Error::Form`] for a person or a scan that is gone; `Locked`, `DiskFull`. Nothing is added
/// then, and the input stays with the caller.
pub async fn add(
    citizen: &Citizen,
    input: AddFromMrz,
    scan: Option<Zeroizing<Vec<u8>>>,
) -> Result<DocumentView, Error> {
    let mrz = mrz::read(&input.mrz)?;
    if !input.is_as_printed {
        check_digits(&mrz)?;
    }
    let scan = staged(input.with_scan, input.keep_original, scan).await?;
    keep(citizen, stored(&mrz, input.person, citizen.now()), scan).await
}

fn check_digits(mrz: &Mrz) -> Result<(), Error> {
    for (field, verdict) in mrz.checks.refuted() {
        if let Verdict::Refuted { printed, expected } = *verdict {
            return Err(Error::CheckDigit { field, printed, expected });
        }
    }
    Ok(())
}

fn stored(mrz: &Mrz, person: Option<Uuid>, now: DateTime<Utc>) -> StoredDocument {
    let document = Document::from_mrz(mrz, now.date_naive());
    StoredDocument {
        kind: name_of(&document.kind),
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
        person,
        tags: Vec::new(),
        notes: String::new(),
        trashed_at: None,
        versions: Vec::new(),
    }
}
