//! Which fields of a document are not as its machine readable zone has them.

use crate::documents::build::name_of;
use crate::stored::StoredDocument;
use amana_documents::document::Document;
use amana_documents::mrz;

/// By their names in [`crate::views::DocumentFields`]. None for a document without a zone.
pub(crate) fn typed_fields(document: &StoredDocument) -> Vec<&'static str> {
    let Some(printed) = printed(document) else { return Vec::new() };
    let texts = [
        ("kind", document.kind == name_of(&printed.kind)),
        ("issuing_state", document.issuing_state == printed.issuing_state),
        ("number", document.number == printed.number),
        ("surname", document.surname == printed.names.surname),
        ("given_names", document.given_names == printed.names.given_names),
        ("nationality", document.nationality == printed.nationality),
        ("born_on", document.born_on == printed.date_of_birth),
        ("expires_on", document.expires_on == printed.date_of_expiry),
    ];
    texts.into_iter().filter(|(_, is_printed)| !is_printed).map(|(field, _)| field).collect()
}

/// The years of a zone have two digits: they are read as on the day on which it was added.
fn printed(document: &StoredDocument) -> Option<Document> {
    let zone = mrz::read(document.mrz.as_deref()?).ok()?;
    Some(Document::from_mrz(&zone, document.added_at.date_naive()))
}
