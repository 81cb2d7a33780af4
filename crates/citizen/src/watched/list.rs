//! Everything that is watched, as it is shown.

use super::targets::is_watched;
use crate::Citizen;
use crate::Error;
use crate::keeper::Room;
use crate::stored::{StoredSpot, StoredStop};
use crate::views::{
    MuteView, SpotView, StopView, SubscriptionView, TownView, TripView, WatchedPlaceView,
    WatchedView,
};
use chrono::{DateTime, Utc};
use std::cmp::Reverse;

/// Everything that is watched. Works while locked.
///
/// # Errors
/// `Missing`.
pub async fn list(citizen: &Citizen) -> Result<WatchedView, Error> {
    let now = citizen.now();
    citizen.ask(move |room| of(room, now)).await
}

/// The same on the vault's thread.
pub(super) fn of(room: &mut Room, now: DateTime<Utc>) -> Result<WatchedView, Error> {
    room.store()?;
    let targets = &room.desk.targets;
    let mut places: Vec<_> = targets
        .places
        .iter()
        .map(|entry| WatchedPlaceView {
            id: entry.id,
            name: entry.record.name.clone(),
            spot: entry.record.spot.into(),
            country: entry.record.country.clone(),
        })
        .collect();
    places.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(WatchedView {
        places,
        trips: trips(room, now),
        towns: towns(room, now),
        subscriptions: subscriptions(room),
        mutes: mutes(room),
    })
}

fn trips(room: &Room, now: DateTime<Utc>) -> Vec<TripView> {
    let today = now.date_naive();
    let mut trips: Vec<_> = room.desk.targets.trips.iter().collect();
    // What is over comes last.
    trips.sort_by_key(|entry| (entry.record.to < today, entry.record.from));
    let view = |stop: &StoredStop| StopView { name: stop.name.clone(), spot: stop.spot.into() };
    trips
        .into_iter()
        .map(|entry| TripView {
            id: entry.id,
            name: entry.record.name.clone(),
            from: entry.record.from,
            to: entry.record.to,
            countries: entry.record.countries.clone(),
            stops: entry.record.stops.iter().map(view).collect(),
            is_watched: is_watched(&entry.record, today),
        })
        .collect()
}

fn towns(room: &Room, now: DateTime<Utc>) -> Vec<TownView> {
    let mut towns: Vec<_> = room.desk.targets.towns_now(now).collect();
    towns.sort_by_key(|entry| Reverse(entry.record.typed_at));
    towns
        .into_iter()
        .map(|entry| TownView {
            id: entry.id,
            name: entry.record.name.clone(),
            country: entry.record.country.clone(),
            is_by_name: entry.record.spot.is_none(),
            expires_at: entry.record.expires_at,
        })
        .collect()
}

fn subscriptions(room: &Room) -> Vec<SubscriptionView> {
    let all = room.desk.targets.subscriptions.iter().map(|entry| SubscriptionView {
        country: entry.record.country.clone(),
        since: entry.record.since,
    });
    let mut all: Vec<_> = all.collect();
    all.sort_by(|a, b| a.country.cmp(&b.country));
    all
}

fn mutes(room: &Room) -> Vec<MuteView> {
    let all = room.desk.targets.mutes.iter().map(|entry| MuteView {
        id: entry.id,
        issuer: entry.record.issuer.clone(),
        kind: entry.record.kind.clone(),
        since: entry.record.since,
    });
    let mut all: Vec<_> = all.collect();
    all.sort_by_key(|mute| Reverse(mute.since));
    all
}

impl From<StoredSpot> for SpotView {
    fn from(spot: StoredSpot) -> Self {
        let StoredSpot { position, radius_m } = spot;
        Self { latitude: position.lat_deg(), longitude: position.lon_deg(), radius_m }
    }
}
