//! Documents as they are shown.

use crate::documents::build::{build, overview};
use crate::stored::StoredDocument;
use crate::views::{DocumentView, DocumentsView};
use crate::{Citizen, Error};
use uuid::Uuid;

/// Every document that the query finds at a glance, soonest expiry first, and everybody whose
/// documents are kept. Case, accents and the forms of Arabic letters do not count.
///
/// # Errors
/// `Locked`.
pub async fn list(citizen: &Citizen, query: &str) -> Result<DocumentsView, Error> {
    let today = citizen.now().date_naive();
    let query = query.to_owned();
    citizen
        .ask(move |room| {
            let (vault, index) = room.indexed()?;
            overview(vault, index, today, query)
        })
        .await
}

/// One document, with everything that follows from it today; also one in the trash.
///
/// # Errors
/// `NotFound`, `Locked`.
pub async fn view(citizen: &Citizen, document: Uuid) -> Result<DocumentView, Error> {
    let today = citizen.now().date_naive();
    citizen.ask(move |room| build(room.vault()?, document, today)).await
}

/// Every document, whole, soonest expiry first.
///
/// # Errors
/// `Locked`.
pub async fn all(citizen: &Citizen) -> Result<Vec<DocumentView>, Error> {
    let today = citizen.now().date_naive();
    citizen
        .ask(move |room| {
            let vault = room.vault()?;
            let stored = StoredDocument::all_kept(vault)?.into_iter();
            let views: Result<Vec<_>, _> =
                stored.map(|entry| build(vault, entry.id, today)).collect();
            let mut views = views?;
            views.sort_by_key(|view| (view.expires_on.is_none(), view.expires_on));
            Ok(views)
        })
        .await
}
