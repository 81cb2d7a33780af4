//! Requests as they are shown.

use crate::requests::build::{build, cards, newest_first, show};
use crate::search::Query;
use crate::views::{RequestView, RequestsView};
use crate::{Citizen, Error, consulates, drafts};
use uuid::Uuid;

/// Every request and draft at a glance, and the consulates that were added.
///
/// # Errors
/// `Locked`.
pub async fn list(citizen: &Citizen) -> Result<RequestsView, Error> {
    let today = citizen.now().date_naive();
    let (requests, drafts) = citizen
        .ask(move |room| {
            let vault = room.vault()?;
            Ok((cards(vault, today, &Query::new(""))?, drafts::cards(vault)?))
        })
        .await?;
    Ok(RequestsView { requests, drafts, missions: consulates::list(citizen).await? })
}

/// One request.
///
/// # Errors
/// `NotFound`, `Locked`.
pub async fn view(citizen: &Citizen, request: Uuid) -> Result<RequestView, Error> {
    let today = citizen.now().date_naive();
    citizen.ask(move |room| build(room.vault()?, request, today)).await
}

/// Every request, whole, newest first.
///
/// # Errors
/// `Locked`.
pub async fn all(citizen: &Citizen) -> Result<Vec<RequestView>, Error> {
    let today = citizen.now().date_naive();
    citizen
        .ask(move |room| {
            let vault = room.vault()?;
            newest_first(vault)?.into_iter().map(|entry| show(vault, entry, today)).collect()
        })
        .await
}
