//! Saving a trip to be watched, and watching it no more.

use super::{change, check, remove, stops};
use crate::form::FormRefusal;
use crate::stored::StoredTrip;
use crate::views::{SaveTrip, WatchedView};
use crate::{Citizen, Error, Message};
use amana_vault::VaultError;
use uuid::Uuid;

const MOST: usize = 32;
const MOST_COUNTRIES: usize = 32;

/// Watches a trip from the day before it to the day after it, or changes one. Works while locked; what
/// it touches now is raised.
///
/// # Errors
/// [`Error::Form`] naming what cannot be; `NotFound` for one that is to be changed; `DiskFull`.
pub async fn save_trip(citizen: &Citizen, trip: SaveTrip) -> Result<WatchedView, Error> {
    let there = citizen.ask(|room| Ok(room.store()?.list::<StoredTrip>()?.len())).await?;
    let id = trip.id;
    let trip = checked(trip, there, citizen)?;
    change(citizen, move |tx| {
        if let Some(id) = id {
            tx.get::<StoredTrip>(id)?.ok_or(VaultError::NotFound)?;
        }
        tx.put(id.unwrap_or_else(Uuid::new_v4), &trip)
    })
    .await
}

fn checked(trip: SaveTrip, there: usize, citizen: &Citizen) -> Result<StoredTrip, Error> {
    let SaveTrip { id, name, from, to, countries, stops } = trip;
    let mut form = FormRefusal::default();
    let name = check::name(&mut form, "name", &name);
    if id.is_none() {
        check::room_for(&mut form, "name", there, MOST);
    }
    if to < from {
        form.refuse("to", Message::plain("error-trip-ends-early"));
    }
    check::room_for(&mut form, "countries", countries.len(), MOST_COUNTRIES + 1);
    let mut countries: Vec<_> =
        countries.iter().map(|code| check::country(&mut form, "countries", code)).collect();
    countries.sort();
    countries.dedup();
    if countries.is_empty() && stops.is_empty() {
        form.refuse("countries", Message::plain("error-trip-goes-nowhere"));
    }
    let stops = stops::checked(&mut form, &stops);
    form.finish()?;
    Ok(StoredTrip { name, from, to, countries, stops, saved_at: citizen.now() })
}

/// Watches a trip no more. Works while locked.
///
/// # Errors
/// `NotFound`, `DiskFull`.
pub async fn remove_trip(citizen: &Citizen, trip: Uuid) -> Result<WatchedView, Error> {
    remove::<StoredTrip>(citizen, trip).await
}
