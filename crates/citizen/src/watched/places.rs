//! Saving a place to be watched, and watching it no more.

use super::{change, check, remove};
use crate::form::FormRefusal;
use crate::stored::StoredWatchedPlace;
use crate::views::{SavePlace, WatchedView};
use crate::{Citizen, Error};
use amana_vault::VaultError;
use uuid::Uuid;

const MOST: usize = 64;

/// Watches a place, or changes one that is watched. Works while locked; what it touches now is raised.
///
/// # Errors
/// [`Error::Form`] naming what cannot be; `NotFound` for one that is to be changed; `DiskFull`.
pub async fn save_place(citizen: &Citizen, place: SavePlace) -> Result<WatchedView, Error> {
    let SavePlace { id, name, spot, country } = place;
    let there = citizen.ask(|room| Ok(room.store()?.list::<StoredWatchedPlace>()?.len())).await?;
    let mut form = FormRefusal::default();
    let name = check::name(&mut form, "name", &name);
    let spot = check::spot(&mut form, "spot", spot);
    let country = country.filter(|country| !country.trim().is_empty());
    let country = country.map(|country| check::country(&mut form, "country", &country));
    if id.is_none() {
        check::room_for(&mut form, "name", there, MOST);
    }
    form.finish()?;
    let spot = spot.expect("a form without a spot was refused");
    let place = StoredWatchedPlace { name, spot, country, saved_at: citizen.now() };
    change(citizen, move |tx| {
        if let Some(id) = id {
            tx.get::<StoredWatchedPlace>(id)?.ok_or(VaultError::NotFound)?;
        }
        tx.put(id.unwrap_or_else(Uuid::new_v4), &place)
    })
    .await
}

/// Watches a place no more. Works while locked.
///
/// # Errors
/// `NotFound`, `DiskFull`.
pub async fn remove_place(citizen: &Citizen, place: Uuid) -> Result<WatchedView, Error> {
    remove::<StoredWatchedPlace>(citizen, place).await
}
