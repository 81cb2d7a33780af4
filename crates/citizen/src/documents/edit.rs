//! Editing a document: its fields, its notes, its tags. What it was stays as a version.

use crate::documents::change::change;
use crate::documents::fields::{check, tidied};
use crate::documents::tags::{notes, tags};
use crate::documents::typed::typed_fields;
use crate::stored::StoredDocument;
use crate::views::{DocumentFields, DocumentView, EditDocument};
use crate::{Citizen, Error, FormRefusal, Message};
use chrono::NaiveDate;
use uuid::Uuid;

/// Makes one edit. Where a machine readable zone says something else, the person has to say that
/// they typed it by hand; the zone is kept as printed.
///
/// # Errors
/// [`Error::Form`] with every bad field; `NotFound`, `Locked`, `DiskFull`. The document is then as
/// it was.
pub async fn edit(
    citizen: &Citizen,
    document: Uuid,
    edit: EditDocument,
) -> Result<DocumentView, Error> {
    let today = citizen.now().date_naive();
    let mut form = FormRefusal::default();
    match edit {
        EditDocument::Fields { fields, is_typed_by_hand } => {
            change(citizen, document, "document-edited", move |_, document| {
                retype(document, tidied(fields), is_typed_by_hand, today)
            })
            .await
        }
        EditDocument::Notes { notes: typed } => {
            let notes = notes(&typed, &mut form);
            form.finish()?;
            change(citizen, document, "notes-edited", |_, document| {
                document.notes = notes;
                Ok(())
            })
            .await
        }
        EditDocument::Tags { tags: typed } => {
            let tags = tags(typed, &mut form);
            form.finish()?;
            change(citizen, document, "tags-edited", |_, document| {
                document.tags = tags;
                Ok(())
            })
            .await
        }
    }
}

fn retype(
    document: &mut StoredDocument,
    fields: DocumentFields,
    is_typed_by_hand: bool,
    today: NaiveDate,
) -> Result<(), Error> {
    let mut form = check(&fields, today);
    put(document, fields);
    let typed = typed_fields(document);
    if document.mrz.is_some() {
        // What stands in the zone like that is no mistake of the person; dates must still agree.
        form.keep(|field| field.ends_with("_on") || typed.contains(&field));
        if !is_typed_by_hand {
            for field in typed {
                form.refuse(field, Message::plain("form-typed-by-hand"));
            }
        }
    }
    form.finish()
}

fn put(document: &mut StoredDocument, fields: DocumentFields) {
    document.kind = fields.kind;
    document.issuing_state = fields.issuing_state;
    document.number = fields.number;
    document.surname = fields.surname;
    document.given_names = fields.given_names;
    document.nationality = fields.nationality;
    document.born_on = fields.born_on;
    document.issued_on = fields.issued_on;
    document.expires_on = fields.expires_on;
}
