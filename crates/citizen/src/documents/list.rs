//! All documents, soonest expiry first.

use crate::stored::StoredDocument;
use crate::views::DocumentView;
use crate::{Citizen, Error};

/// Every document with what follows from it today.
///
/// # Errors
/// `Locked`.
pub async fn list(citizen: &Citizen) -> Result<Vec<DocumentView>, Error> {
    let today = citizen.now().date_naive();
    citizen
        .ask(move |room| {
            let stored = room.vault()?.list::<StoredDocument>()?;
            let mut views: Vec<_> =
                stored.into_iter().map(|entry| DocumentView::of(entry, today)).collect();
            views.sort_by_key(|view| (view.expires_on.is_none(), view.expires_on));
            Ok(views)
        })
        .await
}
