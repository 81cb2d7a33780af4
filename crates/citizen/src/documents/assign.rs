//! Saying whose a document is.

use crate::documents::change::change;
use crate::persons;
use crate::views::DocumentView;
use crate::{Citizen, Error};
use uuid::Uuid;

/// Gives a document to somebody, or to nobody.
///
/// # Errors
/// [`Error::Form`] for a person who is gone; `NotFound`, `Locked`.
pub async fn assign(
    citizen: &Citizen,
    document: Uuid,
    person: Option<Uuid>,
) -> Result<DocumentView, Error> {
    change(citizen, document, "document-assigned", move |vault, document| {
        persons::check(vault, person)?;
        document.person = person;
        Ok(())
    })
    .await
}
