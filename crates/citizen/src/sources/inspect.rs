//! What following a feed would mean: whom it asks, and what that one sees. Nothing is asked for it.

use crate::keeper::Room;
use crate::sources::place::chosen;
use crate::stored::{FeedPlace, StoredFeed};
use crate::views::{FeedChoice, OfferView};
use crate::{Citizen, Error};

/// Looks at a feed before it is followed. Works while locked, and sends nothing.
///
/// # Errors
/// [`Error::Form`] naming what cannot be followed; `Missing`.
pub async fn inspect(citizen: &Citizen, choice: FeedChoice) -> Result<OfferView, Error> {
    let place = chosen(choice)?;
    citizen.ask(move |room| offer(room, &place)).await
}

/// The same on the vault's thread.
pub(super) fn offer(room: &mut Room, place: &FeedPlace) -> Result<OfferView, Error> {
    let source = place.id();
    let feed = place.entry();
    let is_followed = room.has_vault() && room.store()?.get::<StoredFeed>(source)?.is_some();
    Ok(OfferView {
        source,
        kind: place.kind(),
        listed: feed.map(|feed| feed.id.clone()),
        country: place.country(),
        name: place.name(),
        served_by: feed.and_then(|feed| feed.served_by.clone()),
        asked: place.asked(),
        is_followed,
        // What is offered is in the directory, or asked where the person says.
        sees: place.sees().ok_or(Error::Internal)?.into(),
    })
}
