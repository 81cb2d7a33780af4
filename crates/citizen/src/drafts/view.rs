//! Going on with a draft.

use crate::drafts::build::build;
use crate::views::DraftView;
use crate::{Citizen, Error};
use uuid::Uuid;

/// One draft, as it was left.
///
/// # Errors
/// `NotFound`, `Locked`.
pub async fn view(citizen: &Citizen, draft: Uuid) -> Result<DraftView, Error> {
    citizen.ask(move |room| build(room.vault()?, draft)).await
}
