//! Adding a document that was typed by hand.

use crate::documents::fields::{check, tidied};
use crate::documents::keep::keep;
use crate::documents::scan::staged;
use crate::stored::StoredDocument;
use crate::views::{AddByHand, DocumentFields, DocumentView};
use crate::{Citizen, Error};
use chrono::{DateTime, Utc};
use uuid::Uuid;
use zeroize::Zeroizing;

/// Adds a document; `scan` is what is staged, and goes with it when the form says so.
///
/// # Errors
/// [`Error::Form`] with every bad field; [`Error::Scan`]; `Locked`, `DiskFull`. Nothing is added
/// then.
pub async fn add_by_hand(
    citizen: &Citizen,
    input: AddByHand,
    scan: Option<Zeroizing<Vec<u8>>>,
) -> Result<DocumentView, Error> {
    let now = citizen.now();
    let AddByHand { person, with_scan, keep_original, .. } = input;
    let fields = tidied(input.into());
    check(&fields, now.date_naive()).finish()?;
    let scan = staged(with_scan, keep_original, scan).await?;
    keep(citizen, stored(fields, person, now), scan).await
}

fn stored(fields: DocumentFields, person: Option<Uuid>, now: DateTime<Utc>) -> StoredDocument {
    StoredDocument {
        kind: fields.kind,
        issuing_state: fields.issuing_state,
        number: fields.number,
        surname: fields.surname,
        given_names: fields.given_names,
        nationality: fields.nationality,
        born_on: fields.born_on,
        issued_on: fields.issued_on,
        expires_on: fields.expires_on,
        mrz: None,
        scans: Vec::new(),
        added_at: now,
        person,
        tags: Vec::new(),
        notes: String::new(),
        trashed_at: None,
        versions: Vec::new(),
    }
}
