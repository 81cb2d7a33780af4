//! Where a person stands towards one info block.

use super::{Situation, WatchedPlace, Why};
use crate::alert::{AlertArea, Extent, Info};
use amana_geofence::{Fix, Placement};
use chrono::{DateTime, Utc};

/// How far around a point whose extent nobody states people are told, in metres.
pub const POINT_REACH_M: f64 = 30_000.0;

/// The reason that speaks loudest for this person, the position before the places.
pub(super) fn of(info: &Info, situation: &Situation, now: DateTime<Utc>) -> Why {
    let fix = situation.fresh_fix(now);
    let here = fix.and_then(|fix| match nearest(&info.areas, &fix)? {
        Placement::Inside => Some(Why::InsideArea),
        Placement::Near { distance_m } => Some(Why::NearArea { distance_m }),
        Placement::Outside { .. } => None,
    });
    let at_place = || situation.places.iter().find_map(|place| watched(&info.areas, place, now));
    here.or_else(at_place).unwrap_or_else(|| match not_here(info, fix) {
        Why::PositionUnknown | Why::GeocodeOnly if is_abroad(info, situation) => Why::OtherCountry,
        why => why,
    })
}

fn watched(areas: &[AlertArea], place: &WatchedPlace, now: DateTime<Utc>) -> Option<Why> {
    let WatchedPlace { label_id, position } = *place;
    match nearest(areas, &Fix { position, accuracy_m: 0.0, at: now })? {
        Placement::Inside => Some(Why::PlaceInsideArea { label_id }),
        Placement::Near { distance_m } => Some(Why::PlaceNearArea { label_id, distance_m }),
        Placement::Outside { .. } => None,
    }
}

/// Whether "not inside" means "outside", or only that nobody can tell.
fn not_here(info: &Info, fix: Option<Fix>) -> Why {
    if info.areas.iter().all(|area| area.area.is_none()) {
        return Why::GeocodeOnly;
    }
    let Some(fix) = fix else { return Why::PositionUnknown };
    let points = info.areas.iter().filter(|area| area.extent == Extent::PointOnly);
    let to_point_m = distance_m(nearest(points, &fix));
    let some_are = |extent| info.areas.iter().any(|area| area.extent == extent);
    if to_point_m <= POINT_REACH_M {
        Why::AroundPoint { distance_m: to_point_m }
    } else if some_are(Extent::PartlyDrawn) {
        Why::AreaDamaged
    } else if some_are(Extent::NotDrawn) {
        Why::GeocodeOnly
    } else {
        Why::OutsideArea { distance_m: distance_m(nearest(&info.areas, &fix)) }
    }
}

/// The nearest placement towards what is drawn; none if nothing is.
fn nearest<'a>(areas: impl IntoIterator<Item = &'a AlertArea>, fix: &Fix) -> Option<Placement> {
    let drawn = areas.into_iter().filter_map(|area| area.area.as_ref());
    let placements = drawn.map(|area| area.placement(fix));
    placements.min_by(|a, b| distance_m(Some(*a)).total_cmp(&distance_m(Some(*b))))
}

fn distance_m(placement: Option<Placement>) -> f64 {
    match placement {
        Some(Placement::Inside) => 0.0,
        Some(Placement::Near { distance_m } | Placement::Outside { distance_m }) => distance_m,
        None => f64::INFINITY,
    }
}

/// Whether the geocodes name countries, none of them the person's. Nobody knows the country of a
/// watched place, so whoever watches one is told.
fn is_abroad(info: &Info, situation: &Situation) -> bool {
    let Some(country) = situation.country.as_deref() else { return false };
    let mut named = info.areas.iter().flat_map(countries).peekable();
    situation.places.is_empty()
        && named.peek().is_some()
        && named.all(|name| !name.eq_ignore_ascii_case(country))
}

/// The countries that an area's ISO 3166 codes begin with, such as `ES-V`.
fn countries(area: &AlertArea) -> impl Iterator<Item = &str> {
    let codes = area.geocodes.iter().filter(|(name, _)| name.contains("3166"));
    codes.filter_map(|(_, code)| code.get(..2).filter(|_| code.get(2..3).is_none_or(|c| c == "-")))
}
