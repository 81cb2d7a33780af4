//! What a copy covers at first: a proposal, which the person moves over what they see.

use crate::documents::kind::kind_of;
use crate::stored::StoredDocument;
use crate::views::MaskView;
use crate::{Citizen, Error};
use amana_documents::copies;
use uuid::Uuid;

/// The masks for the page of a document that shows its holder.
///
/// # Errors
/// `NotFound`, `Locked`.
pub async fn masks(citizen: &Citizen, document: Uuid) -> Result<Vec<MaskView>, Error> {
    citizen
        .ask(move |room| {
            let document = StoredDocument::kept(room.vault()?, document)?;
            let masks = copies::masks_of(kind_of(&document.kind), document.mrz.is_some());
            Ok(masks.into_iter().map(MaskView::from).collect())
        })
        .await
}
