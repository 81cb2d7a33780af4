//! What a copy covers at first: a proposal, which the person moves over what they see.

use crate::stored::StoredDocument;
use crate::views::MaskView;
use crate::{Citizen, Error};
use amana_documents::copies;
use amana_documents::document::DocumentKind;
use uuid::Uuid;

/// The masks for the page of a document that shows its holder.
///
/// # Errors
/// `NotFound`, `Locked`.
pub async fn masks(citizen: &Citizen, document: Uuid) -> Result<Vec<MaskView>, Error> {
    citizen
        .ask(move |room| {
            let document = StoredDocument::kept(room.vault()?, document)?;
            let masks = copies::masks_of(kind(&document.kind), document.mrz.is_some());
            Ok(masks.into_iter().map(MaskView::from).collect())
        })
        .await
}

fn kind(stored: &str) -> DocumentKind {
    match stored {
        "passport" => DocumentKind::Passport,
        "identity-card" => DocumentKind::IdentityCard,
        "visa" => DocumentKind::Visa,
        "residence-permit" => DocumentKind::ResidencePermit,
        _ => DocumentKind::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::kind;
    use crate::documents::name_of;
    use amana_documents::document::DocumentKind;

    #[test]
    fn every_kind_is_known_by_its_name() {
        use DocumentKind::{IdentityCard, Other, Passport, ResidencePermit, Visa};
        for known in [Passport, IdentityCard, Visa, ResidencePermit, Other] {
            assert_eq!(kind(&name_of(&known)), known);
        }
    }
}
