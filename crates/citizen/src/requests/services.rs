//! What can be asked of a consulate: `service-…` in the catalogue.

/// Renewing a passport: the one that can be written here.
pub(crate) const PASSPORT_RENEWAL: &str = "passport-renewal";
const OTHER: &str = "other";
const ALL: [&str; 5] = [PASSPORT_RENEWAL, "visa", "identity-card", "civil-registry", OTHER];

/// Whether it is one of ours.
pub(crate) fn is_known(service: &str) -> bool {
    ALL.contains(&service)
}

/// What an earlier Amana or the terminal kept in other words is something else.
pub(crate) fn shown(service: &str) -> String {
    if is_known(service) { service.to_owned() } else { OTHER.to_owned() }
}
