//! To whom copies were given.

use crate::stored::StoredDisclosure;
use crate::views::DisclosureView;
use crate::{Citizen, Error};
use uuid::Uuid;

/// As many are shown at most.
const MOST: usize = 1000;

/// The ledger of a document, or of all, newest first. What was written of a document that is gone
/// stays.
///
/// # Errors
/// `Locked`.
pub async fn disclosures(
    citizen: &Citizen,
    document: Option<Uuid>,
) -> Result<Vec<DisclosureView>, Error> {
    citizen
        .ask(move |room| {
            let mut lines = room.vault()?.list::<StoredDisclosure>()?;
            lines.retain(|line| document.is_none_or(|document| line.record.document == document));
            lines.sort_by_key(|line| std::cmp::Reverse(line.record.at));
            lines.truncate(MOST);
            Ok(lines.into_iter().map(DisclosureView::from).collect())
        })
        .await
}
