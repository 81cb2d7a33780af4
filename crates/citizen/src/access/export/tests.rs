//! One of each kind of what the watch keeps is handed out; what cannot be read is left out and counted.

use super::gather::gather;
use crate::stored::activity::{self, StoredActivity};
use crate::stored::{
    FeedPlace, StoredConfidant, StoredDocument, StoredFeed, StoredMute, StoredSpot, StoredStop,
    StoredSubscription, StoredTown, StoredTrip, StoredWatchedPlace,
};
use crate::testing::{Hand, Nobody, citizen_in, put, put_later};
use crate::{Citizen, Position, access};
use amana_sources::{Address, Directory};
use amana_vault::{Compartment, Record, VaultError};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::sync::Arc;
use tempfile::TempDir;
use uuid::Uuid;

const AT: &str = "2026-11-22T08:00:00Z";
const OWN: &str = "https://alerts.example/feed?area=46&key=k-1";

fn at() -> DateTime<Utc> {
    AT.parse().expect("a time")
}

fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

/// Somebody with a vault that is open.
async fn citizen(folder: &TempDir) -> Citizen {
    let citizen = citizen_in(folder.path(), Hand::default(), Arc::new(Nobody)).await;
    let passphrase = "seven quiet oranges on a red door".to_owned();
    access::create(&citizen, passphrase).await.expect("makes a vault");
    citizen
}

/// `amana.json`, after its schema was held against it.
async fn told(citizen: &Citizen) -> Value {
    let told = citizen.ask(|room| Ok(gather(room.vault()?, at())?.0)).await.expect("gathers");
    let told = serde_json::to_value(&told).expect("serialises");
    let schema: Value = serde_json::from_str(include_str!("schema.json")).expect("is JSON");
    let schema = jsonschema::validator_for(&schema).expect("is a schema");
    let errors: Vec<_> = schema.iter_errors(&told).map(|error| error.to_string()).collect();
    assert!(errors.is_empty(), "{errors:?}");
    told
}

fn spot() -> StoredSpot {
    StoredSpot { position: Position::new(39.5, -0.25).expect("a place"), radius_m: 500 }
}

fn town(name: &str, spot: Option<StoredSpot>, expires_at: DateTime<Utc>) -> StoredTown {
    StoredTown { name: name.into(), country: "ES".into(), spot, typed_at: at(), expires_at }
}

async fn watch(citizen: &Citizen) {
    let (name, country) = ("Home".to_owned(), Some("ES".to_owned()));
    let place = StoredWatchedPlace { name, spot: spot(), country, saved_at: at() };
    put(citizen, id(1), place).await;
    let day = |day| NaiveDate::from_ymd_opt(2026, 12, day).expect("a day");
    let trip = StoredTrip {
        name: "Autumn".into(),
        from: day(1),
        to: day(8),
        countries: vec!["ES".into(), "FR".into()],
        stops: vec![StoredStop { name: "Hotel".into(), spot: spot() }],
        saved_at: at(),
    };
    put(citizen, id(2), trip).await;
    let until = at() + TimeDelta::days(1);
    put(citizen, id(3), town("Sagunto", Some(spot()), until)).await;
    put(citizen, id(4), town("Alzira", None, until)).await;
    put(citizen, id(5), StoredSubscription { country: "MA".into(), since: at() }).await;
    let mute = StoredMute { issuer: "office@example".into(), kind: "Wind".into(), since: at() };
    put(citizen, id(6), mute).await;
}

async fn follow(citizen: &Citizen) {
    let address = Address::parse(OWN).expect("an address");
    let feeds = [
        FeedPlace::Listed { id: "es-meteoalarm".into() },
        FeedPlace::Listed { id: "es-nobody".into() },
        FeedPlace::Own { address },
        FeedPlace::Folder { path: "/srv/cap".into() },
    ];
    for (number, at_place) in (1..).zip(feeds) {
        put(citizen, id(number), StoredFeed { at: at_place, since: at() }).await;
    }
}

async fn trust(citizen: &Citizen) {
    let yusra = StoredConfidant { name: "Yusra".into(), phone: "+34600123456".into() };
    put(citizen, id(1), yusra).await;
}

#[tokio::test]
async fn all_that_is_watched_is_handed_out_whole() {
    let folder = TempDir::new().expect("a folder");
    let citizen = citizen(&folder).await;
    watch(&citizen).await;
    trust(&citizen).await;
    let told = told(&citizen).await;
    let spot = json!({ "latitude": 39.5, "longitude": -0.25, "radius_m": 500 });
    let until = "2026-11-23T08:00:00Z";
    let expected = json!({
        "places": [
            { "id": id(1), "name": "Home", "spot": spot, "country": "ES", "saved_at": AT },
        ],
        "trips": [{
            "id": id(2), "name": "Autumn", "from": "2026-12-01", "to": "2026-12-08",
            "countries": ["ES", "FR"], "stops": [{ "name": "Hotel", "spot": spot }],
            "saved_at": AT,
        }],
        "towns": [
            { "id": id(3), "name": "Sagunto", "country": "ES", "spot": spot, "typed_at": AT,
              "expires_at": until },
            { "id": id(4), "name": "Alzira", "country": "ES", "spot": null, "typed_at": AT,
              "expires_at": until },
        ],
        "countries": [{ "country": "MA", "since": AT }],
        "mutes": [{ "issuer": "office@example", "event": "Wind", "since": AT }],
    });
    assert_eq!(told["watched"], expected);
    let yusra = json!([{ "id": id(1), "name": "Yusra", "phone": "+34600123456" }]);
    assert_eq!((&told["confidants"], &told["damaged"]), (&yusra, &json!(0)));
}

#[tokio::test]
async fn a_feed_is_named_by_where_it_is() {
    let folder = TempDir::new().expect("a folder");
    let citizen = citizen(&folder).await;
    follow(&citizen).await;
    let directory = Directory::bundled().expect("verifies");
    let listed = directory.find("es-meteoalarm").expect("is listed");
    let expected = json!([
        { "since": AT, "kind": "listed", "id": "es-meteoalarm", "authority": listed.authority,
          "address": listed.address.as_str() },
        { "since": AT, "kind": "listed", "id": "es-nobody", "authority": null, "address": null },
        { "since": AT, "kind": "own", "address": OWN },
        { "since": AT, "kind": "folder", "path": "/srv/cap" },
    ]);
    assert_eq!(told(&citizen).await["feeds"], expected);
}

#[tokio::test]
async fn a_town_whose_week_is_over_is_not_handed_out() {
    let folder = TempDir::new().expect("a folder");
    let citizen = citizen(&folder).await;
    put(&citizen, id(1), town("Over", None, at())).await;
    put(&citizen, id(2), town("Watched", None, at() + TimeDelta::seconds(1))).await;
    let told = told(&citizen).await;
    let towns = told["watched"]["towns"].as_array().expect("a list");
    let names: Vec<_> = towns.iter().filter_map(|town| town["name"].as_str()).collect();
    assert_eq!((names, &told["damaged"]), (vec!["Watched"], &json!(0)), "it is not damaged");
}

/// Lines of the log.
async fn note(citizen: &Citizen, verbs: &'static [&'static str]) {
    let noted = citizen.ask(move |room| {
        let noted: Result<(), VaultError> = room
            .vault()?
            .write(|tx| verbs.iter().try_for_each(|verb| activity::append(tx, at(), verb)));
        Ok(noted?)
    });
    noted.await.expect("is noted");
}

#[tokio::test]
async fn what_cannot_be_read_is_counted_and_takes_nothing_along() {
    let folder = TempDir::new().expect("a folder");
    let citizen = citizen(&folder).await;
    watch(&citizen).await;
    follow(&citizen).await;
    trust(&citizen).await;
    note(&citizen, &["document-added", "document-viewed"]).await;
    let before = told(&citizen).await;
    let log = before["log"].as_array().expect("a list").iter();
    assert!(log.map(|line| line["sequence"].as_u64()).is_sorted(), "the oldest first");
    let other = id(99);
    put_later::<StoredWatchedPlace>(&citizen, other).await;
    put_later::<StoredTrip>(&citizen, other).await;
    put_later::<StoredTown>(&citizen, other).await;
    put_later::<StoredSubscription>(&citizen, other).await;
    put_later::<StoredMute>(&citizen, other).await;
    put_later::<StoredFeed>(&citizen, other).await;
    put_later::<StoredConfidant>(&citizen, other).await;
    put_later::<StoredDocument>(&citizen, other).await;
    put_later::<StoredActivity>(&citizen, other).await;
    let after = told(&citizen).await;
    for member in ["watched", "feeds", "confidants", "documents", "log"] {
        assert_eq!(after[member], before[member], "{member}");
    }
    assert_eq!((&before["damaged"], &after["damaged"]), (&json!(0), &json!(9)));
}

/// A feed that was written past every verb.
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
struct Planted(Value);

impl Record for Planted {
    const NAMESPACE: &'static str = StoredFeed::NAMESPACE;
    const VERSION: u16 = StoredFeed::VERSION;
    const COMPARTMENT: Compartment = StoredFeed::COMPARTMENT;
}

#[tokio::test]
async fn a_login_in_an_address_is_never_handed_out() {
    let folder = TempDir::new().expect("a folder");
    let citizen = citizen(&folder).await;
    let plant = async |address: &str| {
        let at = json!({ "kind": "own", "address": address });
        put(&citizen, id(1), Planted(json!({ "at": at, "since": AT }))).await;
        told(&citizen).await
    };
    let plain = plant("https://alerts.example/").await;
    assert_eq!(plain["feeds"][0]["address"], "https://alerts.example/");
    for address in ["https://me:hunter2@alerts.example/", "https://hunter2@alerts.example/"] {
        let told = plant(address).await;
        assert_eq!((&told["feeds"], &told["damaged"]), (&json!([]), &json!(1)), "{address}");
        assert!(!told.to_string().contains("hunter2"));
    }
}
