//! Which scan of a document is meant.

use crate::failure::Failure;
use amana_citizen::views::DocumentView;
use uuid::Uuid;

/// The one that was chosen, else the only one.
///
/// # Errors
/// None, several, or one that is not the document's.
pub(super) fn meant(view: &DocumentView, chosen: Option<Uuid>) -> Result<Uuid, Failure> {
    match (chosen, view.scans.as_slice()) {
        (Some(chosen), scans) if scans.iter().any(|scan| scan.id == chosen) => Ok(chosen),
        (Some(_), _) => Err(Failure::plain("error-not-found")),
        (None, [only]) => Ok(only.id),
        (None, []) => Err(Failure::plain("cli-no-scan")),
        (None, _) => Err(Failure::plain("cli-which-scan")),
    }
}
