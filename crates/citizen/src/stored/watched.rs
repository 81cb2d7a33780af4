//! What the person watches: saved places, trips, a relative's town, countries; in the watch, so that
//! all of it is matched while the vault is locked.

use amana_geofence::Position;
use amana_vault::{Compartment, Record};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// A point and how far around it counts.
#[derive(Clone, Copy, PartialEq, Serialize, Deserialize)]
pub(crate) struct StoredSpot {
    pub(crate) position: Position,
    pub(crate) radius_m: u32,
}

#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct StoredWatchedPlace {
    pub(crate) name: String,
    pub(crate) spot: StoredSpot,
    pub(crate) country: Option<String>,
    pub(crate) saved_at: DateTime<Utc>,
}

impl Record for StoredWatchedPlace {
    const NAMESPACE: &'static str = "watched-place";
    const VERSION: u16 = 1;
    const COMPARTMENT: Compartment = Compartment::Watch;
}

#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct StoredTrip {
    pub(crate) name: String,
    /// The first and the last day, both counted.
    pub(crate) from: NaiveDate,
    pub(crate) to: NaiveDate,
    pub(crate) countries: Vec<String>,
    pub(crate) stops: Vec<StoredStop>,
    pub(crate) saved_at: DateTime<Utc>,
}

/// A place on a trip.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct StoredStop {
    pub(crate) name: String,
    pub(crate) spot: StoredSpot,
}

impl Record for StoredTrip {
    const NAMESPACE: &'static str = "trip";
    const VERSION: u16 = 1;
    const COMPARTMENT: Compartment = Compartment::Watch;
}

/// A town that somebody typed for a relative: for a few days, and then forgotten.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct StoredTown {
    pub(crate) name: String,
    pub(crate) country: String,
    /// Where it is, where that is known; else it is looked for by its name.
    pub(crate) spot: Option<StoredSpot>,
    pub(crate) typed_at: DateTime<Utc>,
    pub(crate) expires_at: DateTime<Utc>,
}

impl Record for StoredTown {
    const NAMESPACE: &'static str = "watched-town";
    const VERSION: u16 = 1;
    const COMPARTMENT: Compartment = Compartment::Watch;
}

/// A country of which every alert is told; its id is made of its code.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct StoredSubscription {
    pub(crate) country: String,
    pub(crate) since: DateTime<Utc>,
}

impl Record for StoredSubscription {
    const NAMESPACE: &'static str = "subscription";
    const VERSION: u16 = 1;
    const COMPARTMENT: Compartment = Compartment::Watch;
}

/// A kind of alert of one issuer that does not interrupt any more; its id is made of both.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct StoredMute {
    /// The alert's `sender`.
    pub(crate) issuer: String,
    /// The alert's `event`, in the issuer's words.
    pub(crate) kind: String,
    pub(crate) since: DateTime<Utc>,
}

impl Record for StoredMute {
    const NAMESPACE: &'static str = "alert-mute";
    const VERSION: u16 = 1;
    const COMPARTMENT: Compartment = Compartment::Watch;
}

/// An alert that was told without noise; its id is the alert's, or one of its own where it was told as
/// lying ahead.
#[derive(Serialize, Deserialize)]
pub(crate) struct StoredHint {
    pub(crate) at: DateTime<Utc>,
}

impl Record for StoredHint {
    const NAMESPACE: &'static str = "alert-hint";
    const VERSION: u16 = 1;
    const COMPARTMENT: Compartment = Compartment::Watch;
}

/// Somebody whom the person would tell that they need help.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct StoredConfidant {
    pub(crate) name: String,
    /// As it is dialled.
    pub(crate) phone: String,
}

impl Record for StoredConfidant {
    const NAMESPACE: &'static str = "confidant";
    const VERSION: u16 = 1;
    const COMPARTMENT: Compartment = Compartment::Watch;
}

#[cfg(test)]
mod tests {
    use super::{
        StoredConfidant, StoredMute, StoredSpot, StoredSubscription, StoredTown, StoredTrip,
    };
    use super::{StoredStop, StoredWatchedPlace};
    use amana_geofence::Position;
    use chrono::{DateTime, NaiveDate, Utc};
    use serde::Serialize;

    fn written(record: &impl Serialize) -> String {
        serde_json::to_string(record).expect("serialises")
    }

    /// What lies on people's disks keeps its shape.
    #[test]
    fn the_shapes_are_frozen() {
        let at: DateTime<Utc> = "2026-11-22T08:00:00Z".parse().expect("a time");
        let day = NaiveDate::from_ymd_opt(2026, 12, 1).expect("a day");
        let spot =
            StoredSpot { position: Position::new(39.5, -0.25).expect("a place"), radius_m: 500 };
        let point = r#"{"position":{"lat_deg":39.5,"lon_deg":-0.25},"radius_m":500}"#;
        let place = StoredWatchedPlace {
            name: "Home".into(),
            spot,
            country: Some("ES".into()),
            saved_at: at,
        };
        let expected = format!(
            r#"{{"name":"Home","spot":{point},"country":"ES","saved_at":"2026-11-22T08:00:00Z"}}"#
        );
        assert_eq!(written(&place), expected);
        let trip = StoredTrip {
            name: "T".into(),
            from: day,
            to: day,
            countries: vec!["ES".into()],
            stops: vec![StoredStop { name: "S".into(), spot }],
            saved_at: at,
        };
        let expected = format!(
            r#"{{"name":"T","from":"2026-12-01","to":"2026-12-01","countries":["ES"],"stops":[{{"name":"S","spot":{point}}}],"saved_at":"2026-11-22T08:00:00Z"}}"#
        );
        assert_eq!(written(&trip), expected);
        let (name, country) = ("Sagunto".to_owned(), "ES".to_owned());
        let town = StoredTown { name, country, spot: None, typed_at: at, expires_at: at };
        assert_eq!(
            written(&town),
            r#"{"name":"Sagunto","country":"ES","spot":null,"typed_at":"2026-11-22T08:00:00Z","expires_at":"2026-11-22T08:00:00Z"}"#
        );
        let subscription = StoredSubscription { country: "FR".into(), since: at };
        assert_eq!(written(&subscription), r#"{"country":"FR","since":"2026-11-22T08:00:00Z"}"#);
        let mute = StoredMute { issuer: "i".into(), kind: "k".into(), since: at };
        assert_eq!(written(&mute), r#"{"issuer":"i","kind":"k","since":"2026-11-22T08:00:00Z"}"#);
        let confidant = StoredConfidant { name: "N".into(), phone: "+34600".into() };
        assert_eq!(written(&confidant), r#"{"name":"N","phone":"+34600"}"#);
    }
}
