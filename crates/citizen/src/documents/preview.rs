//! What the lines say, before anything is kept.

use crate::documents::build::{checks, name_of};
use crate::views::MrzPreviewView;
use crate::{Citizen, Error};
use amana_documents::document::Document;
use amana_documents::mrz;

/// Reads an MRZ. A wrong check digit is no failure here: it is shown where it stands.
///
/// # Errors
/// [`Error::Mrz`].
pub fn preview(citizen: &Citizen, text: &str) -> Result<MrzPreviewView, Error> {
    let mrz = mrz::read(text)?;
    let document = Document::from_mrz(&mrz, citizen.now().date_naive());
    Ok(MrzPreviewView {
        kind: name_of(&document.kind),
        issuing_state: document.issuing_state,
        nationality: document.nationality,
        surname: document.names.surname,
        given_names: document.names.given_names,
        number: document.number,
        born_on: document.date_of_birth,
        expires_on: document.date_of_expiry,
        checks: checks(&mrz),
        is_sound: mrz.checks.refuted().next().is_none(),
    })
}
