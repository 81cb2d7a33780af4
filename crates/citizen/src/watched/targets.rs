//! What is watched, opened and ready to be matched: kept in memory beside the alerts.

use crate::Error;
use crate::stored::StoredWatchedPlace;
use crate::stored::{StoredMute, StoredSpot, StoredSubscription, StoredTown, StoredTrip};
use crate::views::TargetKind;
use amana_alerts::Alert;
use amana_alerts::relevance::{Mute, Target, Watched, is_silenced};
use amana_vault::{Entry, Record, Store};
use chrono::{DateTime, Days, NaiveDate, Utc};
use uuid::Uuid;

/// Everything that is watched beside where the person is.
#[derive(Default)]
pub(crate) struct Targets {
    pub(super) places: Vec<Entry<StoredWatchedPlace>>,
    pub(super) trips: Vec<Entry<StoredTrip>>,
    pub(super) towns: Vec<Entry<StoredTown>>,
    pub(super) subscriptions: Vec<Entry<StoredSubscription>>,
    pub(super) mutes: Vec<Entry<StoredMute>>,
    /// Some of it could not be read.
    pub(crate) is_partial: bool,
}

/// A point that is watched.
pub(super) struct Point<'a> {
    pub(super) target: TargetKind,
    pub(super) id: Uuid,
    pub(super) name: &'a str,
    pub(super) spot: StoredSpot,
}

impl Targets {
    /// What can be read: it stays watched, whatever cannot.
    pub(crate) fn read(store: &Store) -> Result<Self, Error> {
        let mut is_partial = false;
        Ok(Self {
            places: readable(store, &mut is_partial)?,
            trips: readable(store, &mut is_partial)?,
            towns: readable(store, &mut is_partial)?,
            subscriptions: readable(store, &mut is_partial)?,
            mutes: readable(store, &mut is_partial)?,
            is_partial,
        })
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.places.is_empty()
            && self.trips.is_empty()
            && self.towns.is_empty()
            && self.subscriptions.is_empty()
    }

    /// How many kinds are muted.
    pub(crate) fn mutes(&self) -> usize {
        self.mutes.len()
    }

    /// All of it that counts now, as the alerts' rules take it. A town without a place is not there:
    /// only its name can be looked for.
    pub(crate) fn watched(&self, now: DateTime<Utc>) -> Vec<Watched> {
        let points = self.points(now).into_iter().map(|point| {
            let StoredSpot { position, radius_m } = point.spot;
            let target = Target::Around { position, radius_m: radius_m.into() };
            Watched { label_id: point.id, target }
        });
        let country = |label_id, country: &String| Watched {
            label_id,
            target: Target::Country(country.clone()),
        };
        let trips = self.trips_now(now).flat_map(|entry| {
            entry.record.countries.iter().map(move |code| country(entry.id, code))
        });
        let subscriptions =
            self.subscriptions.iter().map(|entry| country(entry.id, &entry.record.country));
        points.chain(trips).chain(subscriptions).collect()
    }

    /// Towns of which nobody said where they are.
    pub(crate) fn unresolved_towns(&self, now: DateTime<Utc>) -> impl Iterator<Item = &StoredTown> {
        self.towns_now(now).map(|entry| &entry.record).filter(|town| town.spot.is_none())
    }

    /// Whether the person muted alerts like this one; the gravest cannot be.
    pub(crate) fn silences(&self, alert: &Alert) -> bool {
        let mutes = self.mutes.iter().map(|entry| {
            let StoredMute { issuer, kind, .. } = &entry.record;
            Mute { issuer, kind }
        });
        is_silenced(alert, mutes)
    }

    pub(super) fn points(&self, now: DateTime<Utc>) -> Vec<Point<'_>> {
        let places = self.places.iter().map(|entry| Point {
            target: TargetKind::Place,
            id: entry.id,
            name: &entry.record.name,
            spot: entry.record.spot,
        });
        let stops = self.trips_now(now).flat_map(|entry| {
            entry.record.stops.iter().map(|stop| Point {
                target: TargetKind::Trip,
                id: entry.id,
                name: &stop.name,
                spot: stop.spot,
            })
        });
        let towns = self.towns_now(now).filter_map(|entry| {
            let (target, name) = (TargetKind::Town, &*entry.record.name);
            entry.record.spot.map(|spot| Point { target, id: entry.id, name, spot })
        });
        places.chain(stops).chain(towns).collect()
    }

    pub(super) fn trips_now(&self, now: DateTime<Utc>) -> impl Iterator<Item = &Entry<StoredTrip>> {
        let today = now.date_naive();
        self.trips.iter().filter(move |entry| is_watched(&entry.record, today))
    }

    pub(super) fn towns_now(&self, now: DateTime<Utc>) -> impl Iterator<Item = &Entry<StoredTown>> {
        self.towns.iter().filter(move |entry| entry.record.expires_at > now)
    }
}

/// A day more on both sides: a day begins elsewhere when it begins elsewhere.
pub(super) fn is_watched(trip: &StoredTrip, today: NaiveDate) -> bool {
    let from = trip.from.checked_sub_days(Days::new(1)).unwrap_or(trip.from);
    let to = trip.to.checked_add_days(Days::new(1)).unwrap_or(trip.to);
    (from..=to).contains(&today)
}

fn readable<R: Record>(store: &Store, is_partial: &mut bool) -> Result<Vec<Entry<R>>, Error> {
    let (found, errors) = store.readable()?;
    for error in &errors {
        tracing::warn!(%error, "something that is watched could not be read");
    }
    *is_partial |= !errors.is_empty();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::is_watched;
    use crate::stored::StoredTrip;
    use chrono::{DateTime, Days, NaiveDate, Utc};

    fn at() -> DateTime<Utc> {
        "2026-11-22T06:00:00Z".parse().expect("a time")
    }

    #[test]
    fn a_trip_is_watched_a_day_longer_on_both_sides() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 12, day).expect("a day");
        let trip = StoredTrip {
            name: String::new(),
            from: day(3),
            to: day(5),
            countries: Vec::new(),
            stops: Vec::new(),
            saved_at: at(),
        };
        let watched: Vec<_> = (1..=8).map(day).filter(|day| is_watched(&trip, *day)).collect();
        assert_eq!(watched, (2..=6).map(day).collect::<Vec<_>>());
        let last = StoredTrip { from: NaiveDate::MIN, to: NaiveDate::MAX, ..trip };
        assert!(is_watched(&last, NaiveDate::MAX - Days::new(1)));
    }
}
