//! The tables of the module, row by row.

use super::{Relevance, Situation, Standpoint, Target, Watched, Why, decide, decide_from};
use crate::alert::Alert;
use crate::cap;
use crate::codes::{Certainty, MsgType, ResponseType, Scope, Severity, Status, Urgency};
use amana_geofence::{Fix, Position};
use chrono::{DateTime, Duration, Utc};
use uuid::Uuid;

const HOME: Uuid = Uuid::from_u128(7);

fn flood() -> Alert {
    let bytes = include_bytes!("../../fixtures/valencia-flood.cap.xml");
    cap::read(bytes).expect("a readable fixture").alert
}

fn fire() -> Alert {
    let feed = include_bytes!("../../fixtures/atom-feed.xml");
    let fire = cap::read_all(feed).pop().expect("two messages");
    fire.expect("a readable fixture").alert
}

fn geocodes_only() -> Alert {
    let mut alert = flood();
    for area in alert.infos.iter_mut().flat_map(|info| &mut info.areas) {
        (area.area, area.extent) = (None, crate::Extent::NotDrawn);
    }
    alert
}

fn each_info(mut alert: Alert, change: impl FnMut(&mut crate::Info)) -> Alert {
    alert.infos.iter_mut().for_each(change);
    alert
}

fn now() -> DateTime<Utc> {
    "2026-11-22T08:30:00Z".parse().expect("a time")
}

fn place(lat: f64, lon: f64) -> Position {
    Position::new(lat, lon).expect("a place")
}

fn watched(lat: f64, lon: f64, radius_m: f64) -> Watched {
    let target = Target::Around { position: place(lat, lon), radius_m };
    Watched { label_id: HOME, target }
}

fn nowhere() -> Situation {
    let country = Some("ES".to_owned());
    Situation { fix: None, fix_max_age: Duration::minutes(30), country, ..Situation::default() }
}

fn at(lat: f64, lon: f64) -> Situation {
    let fix = Fix { position: place(lat, lon), accuracy_m: 20.0, at: now() };
    Situation { fix: Some(fix), ..nowhere() }
}

fn inside() -> Situation {
    at(39.425, -0.41)
}

fn decided(alert: &Alert, situation: &Situation) -> (&'static str, &'static str) {
    let relevance = decide(alert, situation, now());
    let loudness = match relevance {
        Relevance::Alarm { .. } => "alarm",
        Relevance::Notice { .. } => "notice",
        Relevance::Silent { .. } => "silent",
    };
    (loudness, relevance.why().code())
}

#[test]
fn inside_and_near_alarm_and_outside_is_silent() {
    assert_eq!(decided(&flood(), &inside()), ("alarm", "inside-area"));
    assert_eq!(decided(&flood(), &at(39.441, -0.41)), ("alarm", "near-area"));
    assert_eq!(decided(&flood(), &at(39.47, -0.41)), ("silent", "outside-area"));
}

#[test]
fn a_watched_place_alarms_with_its_label() {
    let mut situation = at(48.85, 2.35);
    situation.watched = vec![watched(39.425, -0.41, 0.0)];
    let why = Why::PlaceInsideArea { label_id: HOME };
    assert_eq!(decide(&flood(), &situation, now()), Relevance::Alarm { why });
    situation.fix = inside().fix;
    assert_eq!(decided(&flood(), &situation), ("alarm", "inside-area"));
}

#[test]
fn what_is_no_public_warning_is_silent() {
    let with = |change: fn(&mut Alert)| {
        let mut alert = flood();
        change(&mut alert);
        decided(&alert, &inside())
    };
    for status in [Status::Exercise, Status::Test, Status::Draft, Status::System] {
        let mut alert = flood();
        alert.status = status;
        assert_eq!(decided(&alert, &inside()), ("silent", "not-actual"));
    }
    assert_eq!(with(|alert| alert.status = Status::Other(String::new())).1, "not-actual");
    assert_eq!(with(|alert| alert.scope = Scope::Private).1, "not-public");
    assert_eq!(with(|alert| alert.scope = Scope::Restricted).1, "not-public");
    assert_eq!(with(|alert| alert.msg_type = MsgType::Cancel).1, "no-warning");
    assert_eq!(with(|alert| alert.infos.clear()).1, "no-warning");
    assert_eq!(with(|alert| alert.msg_type = MsgType::Update), ("alarm", "inside-area"));
}

#[test]
fn expired_is_silent() {
    let alert = each_info(flood(), |info| info.expires = Some(now()));
    assert_eq!(decided(&alert, &inside()), ("silent", "expired"));
}

#[test]
fn severity_and_urgency_decide_on_noise() {
    use Severity::{Extreme, Minor, Moderate, Severe};
    use Urgency::{Expected, Future, Immediate, Past};
    let cases = [
        (Extreme, Immediate, "alarm"),
        (Severe, Expected, "alarm"),
        (Severe, Urgency::Unknown, "alarm"),
        (Severe, Urgency::Other("Soon".to_owned()), "alarm"),
        (Severity::Unknown, Immediate, "alarm"),
        (Severity::Other("Red".to_owned()), Expected, "alarm"),
        (Severity::Unknown, Urgency::Unknown, "notice"),
        (Extreme, Future, "notice"),
        (Extreme, Past, "notice"),
        (Moderate, Immediate, "notice"),
        (Minor, Immediate, "notice"),
    ];
    for (severity, urgency, expected) in cases {
        let alert = each_info(flood(), |info| {
            (info.severity, info.urgency) = (severity.clone(), urgency.clone());
        });
        assert_eq!(
            decided(&alert, &inside()),
            (expected, "inside-area"),
            "{severity:?} {urgency:?}"
        );
    }
    let unlikely = each_info(flood(), |info| info.certainty = Certainty::Unlikely);
    assert_eq!(decided(&unlikely, &inside()).0, "notice");
}

#[test]
fn the_loudest_info_block_counts() {
    let mut alert = flood();
    alert.infos[0].severity = Severity::Minor;
    assert_eq!(decided(&alert, &inside()), ("alarm", "inside-area"));
}

#[test]
fn all_clear_does_not_alarm() {
    let alert = each_info(flood(), |info| info.response_types = vec![ResponseType::AllClear]);
    assert_eq!(decided(&alert, &inside()), ("notice", "all-clear"));
    let both = vec![ResponseType::AllClear, ResponseType::Avoid];
    let alarming = each_info(flood(), |info| info.response_types = both.clone());
    assert_eq!(decided(&alarming, &inside()), ("alarm", "inside-area"));
    assert_eq!(decided(&alert, &nowhere()), ("silent", "all-clear"));
    assert_eq!(decided(&alert, &at(48.85, 2.35)), ("silent", "outside-area"));
}

#[test]
fn an_unknown_position_fails_open() {
    assert_eq!(decided(&flood(), &nowhere()), ("notice", "position-unknown"));
    let mut stale = inside();
    stale.fix_max_age = Duration::minutes(-1);
    assert_eq!(decided(&flood(), &stale), ("notice", "position-stale"));
}

#[test]
fn an_area_of_geocodes_fails_open_within_the_country() {
    assert_eq!(decided(&geocodes_only(), &inside()), ("notice", "geocode-only"));
    let mut abroad = at(48.85, 2.35);
    abroad.country = Some("fr".to_owned());
    assert_eq!(decided(&geocodes_only(), &abroad), ("silent", "other-country"));
    abroad.watched = vec![watched(48.85, 2.35, 0.0)];
    assert_eq!(decided(&geocodes_only(), &abroad), ("notice", "geocode-only"));
    abroad.country = None;
    assert_eq!(decided(&geocodes_only(), &abroad), ("notice", "geocode-only"));
    let nothing = each_info(flood(), |info| info.areas.clear());
    assert_eq!(decided(&nothing, &inside()), ("notice", "geocode-only"));
}

#[test]
fn a_point_without_extent_reaches_its_surroundings() {
    assert_eq!(decided(&fire(), &at(39.701, -0.431)), ("alarm", "inside-area"));
    assert_eq!(decided(&fire(), &at(39.80, -0.431)), ("notice", "around-point"));
    assert_eq!(decided(&fire(), &at(41.0, -0.431)), ("silent", "outside-area"));
}

#[test]
fn outside_of_a_damaged_area_proves_nothing() {
    let mut alert = flood();
    alert.infos.iter_mut().for_each(|info| info.areas[0].extent = crate::Extent::PartlyDrawn);
    assert_eq!(decided(&alert, &at(39.47, -0.41)), ("notice", "area-damaged"));
}

#[test]
fn json_of_every_answer_is_stable() {
    let (label_id, distance_m) = (HOME, 12.5);
    let whys = [
        Why::InsideArea,
        Why::NearArea { distance_m },
        Why::PlaceInsideArea { label_id },
        Why::PlaceNearArea { label_id, distance_m },
        Why::AroundPoint { distance_m },
        Why::AreaDamaged,
        Why::GeocodeOnly,
        Why::PositionUnknown,
        Why::PositionStale,
        Why::CountryWatched { label_id },
        Why::AllClear,
        Why::OutsideArea { distance_m },
        Why::OtherCountry,
        Why::NotActual,
        Why::NotPublic,
        Why::NoWarning,
        Why::Expired,
        Why::Heading { minutes: 9 },
    ];
    for why in whys {
        let json = serde_json::to_value(why).expect("serialisable");
        assert_eq!(json["code"], why.code());
    }
    insta::assert_json_snapshot!(whys.map(|why| Relevance::Notice { why }));
}

/// What an index relies on: beside every area and every point, an answer does not depend on the place.
#[test]
fn far_from_everything_every_place_is_the_same() {
    let mut damaged = flood();
    damaged.infos.iter_mut().for_each(|info| info.areas[0].extent = crate::Extent::PartlyDrawn);
    for alert in [flood(), fire(), damaged] {
        for watched in [vec![], vec![watched(39.5, -0.41, 20_000.0)]] {
            let situation = Situation { watched, ..at(48.85, 2.35) };
            let there = decide(&alert, &situation, now());
            let far = decide_from(&alert, Standpoint::Far, &situation, now());
            match (there.why(), far.why()) {
                (Why::OutsideArea { .. }, Why::OutsideArea { distance_m }) => {
                    assert_eq!(distance_m, f64::INFINITY);
                }
                (there, far) => assert_eq!(there, far),
            }
            assert_eq!(there.loudness(), far.loudness());
        }
    }
}

#[test]
fn a_town_counts_with_its_surroundings() {
    let town =
        |radius_m| Situation { watched: vec![watched(39.5, -0.41, radius_m)], ..at(48.85, 2.35) };
    assert_eq!(decided(&flood(), &town(20_000.0)), ("alarm", "place-near-area"));
    assert_eq!(decided(&flood(), &town(100.0)), ("silent", "outside-area"));
}

#[test]
fn a_country_that_is_watched_is_told_without_noise() {
    let why = Why::CountryWatched { label_id: HOME };
    let watching = |country: &str| {
        let target = Target::Country(country.to_owned());
        Situation { watched: vec![Watched { label_id: HOME, target }], ..at(48.85, 2.35) }
    };
    let spain = watching("es");
    assert_eq!(decide(&flood(), &spain, now()), Relevance::Notice { why });
    let morocco = watching("MA");
    assert_eq!(decided(&flood(), &morocco), ("silent", "outside-area"));
    let here = Situation { fix: inside().fix, ..spain };
    assert_eq!(decided(&flood(), &here), ("alarm", "inside-area"));
}
