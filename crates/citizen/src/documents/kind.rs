//! What kind of document a stored name means.

use amana_documents::document::DocumentKind;

/// The kind of that name; another one for a name that nobody knows.
pub(super) fn kind_of(stored: &str) -> DocumentKind {
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
    use super::kind_of;
    use crate::documents::name_of;
    use amana_documents::document::DocumentKind;

    #[test]
    fn every_kind_is_known_by_its_name() {
        use DocumentKind::{IdentityCard, Other, Passport, ResidencePermit, Visa};
        for known in [Passport, IdentityCard, Visa, ResidencePermit, Other] {
            assert_eq!(kind_of(&name_of(&known)), known);
        }
    }
}
