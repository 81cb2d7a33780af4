//! What is watched, which feeds are followed, who would be told: their shapes, and how they are filled.
//!
//! Absent on purpose: alerts, what was told or read of them, and packs for a country, which are made anew
//! from numbers and alerts that everybody may have.

use super::readable::Readable;
use crate::Error;
use crate::stored::{
    FeedPlace, StoredConfidant, StoredFeed, StoredMute, StoredSpot, StoredStop, StoredSubscription,
    StoredTown, StoredTrip, StoredWatchedPlace,
};
use amana_vault::Entry;
use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use uuid::Uuid;

/// What is watched beside where the person is.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Watched {
    /// Saved places.
    places: Vec<Place>,
    /// Trips, also those that are over.
    trips: Vec<Trip>,
    /// Where relatives are, as long as it is watched.
    towns: Vec<Town>,
    /// Countries of which every alert is told.
    countries: Vec<Country>,
    /// Alerts that do not interrupt any more.
    mutes: Vec<Mute>,
}

/// A saved place.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Place {
    id: Uuid,
    /// What the person calls it.
    name: String,
    spot: Spot,
    /// ISO 3166-1 alpha-2.
    country: Option<String>,
    saved_at: DateTime<Utc>,
}

/// A point and how far around it counts.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Spot {
    /// Degrees north, WGS 84.
    latitude: f64,
    /// Degrees east, WGS 84.
    longitude: f64,
    /// How far around it counts, in metres.
    radius_m: u32,
}

/// A trip.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Trip {
    id: Uuid,
    /// What the person calls it.
    name: String,
    /// The first day.
    from: NaiveDate,
    /// The last day.
    to: NaiveDate,
    /// ISO 3166-1 alpha-2.
    countries: Vec<String>,
    /// Places on the way.
    stops: Vec<Stop>,
    saved_at: DateTime<Utc>,
}

/// A place on a trip.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Stop {
    /// What the person calls it.
    name: String,
    spot: Spot,
}

/// A town where a relative is.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Town {
    id: Uuid,
    name: String,
    /// ISO 3166-1 alpha-2.
    country: String,
    /// None where it is looked for by its name alone.
    spot: Option<Spot>,
    typed_at: DateTime<Utc>,
    /// When Amana forgets it.
    expires_at: DateTime<Utc>,
}

/// A country of which every alert is told.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Country {
    /// ISO 3166-1 alpha-2.
    country: String,
    since: DateTime<Utc>,
}

/// Alerts of one kind of one issuer that do not interrupt any more.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Mute {
    /// The issuer, as in its alerts (CAP `sender`).
    issuer: String,
    /// The kind, in the issuer's words (CAP `event`).
    event: String,
    since: DateTime<Utc>,
}

/// A public feed of alerts that is followed.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Feed {
    since: DateTime<Utc>,
    #[serde(flatten)]
    at: FeedAt,
}

/// Where it is.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
enum FeedAt {
    /// In the directory that comes with the app.
    Listed {
        /// Its id in the directory.
        id: String,
        /// Who warns; none where the directory does not name the feed any more.
        authority: Option<String>,
        /// Where it is, as the directory says.
        address: Option<String>,
    },
    /// At an address of the person's own.
    Own {
        /// As it is asked, with all that was typed into it. One with a login is never followed.
        address: String,
    },
    /// In a folder of the device.
    Folder { path: String },
}

/// Somebody whom the person would tell that they need help.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Confidant {
    id: Uuid,
    name: String,
    /// As it is dialled.
    phone: String,
}

/// All that is watched at that time. A town whose week is over is as good as forgotten, although its
/// record may lie there for another while.
pub(super) fn watched(found: &mut Readable<'_>, at: DateTime<Utc>) -> Result<Watched, Error> {
    let towns = found.all::<StoredTown>()?.into_iter();
    Ok(Watched {
        places: found.all::<StoredWatchedPlace>()?.into_iter().map(place).collect(),
        trips: found.all::<StoredTrip>()?.into_iter().map(trip).collect(),
        towns: towns.filter(|entry| entry.record.expires_at > at).map(town).collect(),
        countries: found.all::<StoredSubscription>()?.into_iter().map(country).collect(),
        mutes: found.all::<StoredMute>()?.into_iter().map(mute).collect(),
    })
}

/// Every feed that is followed.
pub(super) fn feeds(found: &mut Readable<'_>) -> Result<Vec<Feed>, Error> {
    Ok(found.all::<StoredFeed>()?.into_iter().map(feed).collect())
}

/// Everybody who would be told.
pub(super) fn confidants(found: &mut Readable<'_>) -> Result<Vec<Confidant>, Error> {
    Ok(found.all::<StoredConfidant>()?.into_iter().map(confidant).collect())
}

fn place(Entry { id, record }: Entry<StoredWatchedPlace>) -> Place {
    let StoredWatchedPlace { name, spot, country, saved_at } = record;
    Place { id, name, spot: spot.into(), country, saved_at }
}

fn trip(Entry { id, record }: Entry<StoredTrip>) -> Trip {
    let StoredTrip { name, from, to, countries, stops, saved_at } = record;
    let stops = stops.into_iter().map(|StoredStop { name, spot }| Stop { name, spot: spot.into() });
    Trip { id, name, from, to, countries, stops: stops.collect(), saved_at }
}

fn town(Entry { id, record }: Entry<StoredTown>) -> Town {
    let StoredTown { name, country, spot, typed_at, expires_at } = record;
    Town { id, name, country, spot: spot.map(Spot::from), typed_at, expires_at }
}

fn country(Entry { record, .. }: Entry<StoredSubscription>) -> Country {
    let StoredSubscription { country, since } = record;
    Country { country, since }
}

fn mute(Entry { record, .. }: Entry<StoredMute>) -> Mute {
    let StoredMute { issuer, kind, since } = record;
    Mute { issuer, event: kind, since }
}

fn feed(Entry { record, .. }: Entry<StoredFeed>) -> Feed {
    let StoredFeed { at, since } = record;
    let listed = at.entry();
    let at = match at {
        FeedPlace::Listed { id } => FeedAt::Listed {
            id,
            authority: listed.map(|feed| feed.authority.clone()),
            address: listed.map(|feed| feed.address.as_str().to_owned()),
        },
        FeedPlace::Own { address } => FeedAt::Own { address: address.into() },
        FeedPlace::Folder { path } => FeedAt::Folder { path },
    };
    Feed { since, at }
}

fn confidant(Entry { id, record }: Entry<StoredConfidant>) -> Confidant {
    let StoredConfidant { name, phone } = record;
    Confidant { id, name, phone }
}

impl From<StoredSpot> for Spot {
    fn from(StoredSpot { position, radius_m }: StoredSpot) -> Self {
        Self { latitude: position.lat_deg(), longitude: position.lon_deg(), radius_m }
    }
}
