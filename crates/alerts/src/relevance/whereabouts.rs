//! Where a person stands towards one info block.

use super::{Situation, Standpoint, Why};
use crate::alert::{Alert, AlertArea, Extent, Info};
use crate::country;
use amana_geofence::{Fix, Placement};
use chrono::{DateTime, Utc};

/// How far around a point whose extent nobody states people are told, in metres.
pub const POINT_REACH_M: f64 = 30_000.0;

/// The reason that speaks loudest for this person: the position, then the places, then the countries.
pub(super) fn of(
    alert: &Alert,
    info: &Info,
    standpoint: Standpoint,
    situation: &Situation,
    now: DateTime<Utc>,
) -> Why {
    let here = standpoint.fix().and_then(|fix| match nearest(&info.areas, &fix)? {
        Placement::Inside => Some(Why::InsideArea),
        Placement::Near { distance_m } => Some(Why::NearArea { distance_m }),
        Placement::Outside { .. } => None,
    });
    let why = here.or_else(|| at_a_place(info, situation, now));
    let why = why.unwrap_or_else(|| not_here(info, standpoint));
    if why.is_here() {
        return why;
    }
    let is_maybe = !why.is_elsewhere();
    in_watched_country(alert, info, situation).unwrap_or_else(|| {
        if is_maybe && is_abroad(info, situation) { Why::OtherCountry } else { why }
    })
}

/// The surest of the places: inside before near.
fn at_a_place(info: &Info, situation: &Situation, now: DateTime<Utc>) -> Option<Why> {
    let reasons = situation.places().filter_map(|(label_id, position, radius_m)| {
        let fix = Fix { position, accuracy_m: radius_m, at: now };
        match nearest(&info.areas, &fix)? {
            Placement::Inside => Some(Why::PlaceInsideArea { label_id }),
            Placement::Near { distance_m } => Some(Why::PlaceNearArea { label_id, distance_m }),
            Placement::Outside { .. } => None,
        }
    });
    reasons.min_by(|a, b| a.remoteness().total_cmp(&b.remoteness()))
}

fn in_watched_country(alert: &Alert, info: &Info, situation: &Situation) -> Option<Why> {
    let mut countries = situation.countries().peekable();
    countries.peek()?;
    let likely = country::likely(alert, info);
    let watched = countries.find(|(_, country)| likely.contains(&country.to_ascii_uppercase()));
    watched.map(|(label_id, _)| Why::CountryWatched { label_id })
}

/// Whether "not inside" means "outside", or only that nobody can tell.
fn not_here(info: &Info, standpoint: Standpoint) -> Why {
    if info.areas.iter().all(|area| area.area.is_none()) {
        return Why::GeocodeOnly;
    }
    match standpoint {
        Standpoint::At(_) | Standpoint::Far => {}
        Standpoint::Stale => return Why::PositionStale,
        Standpoint::Unknown => return Why::PositionUnknown,
    }
    let fix = standpoint.fix();
    let points = info.areas.iter().filter(|area| area.extent == Extent::PointOnly);
    let to_point_m = distance_m(fix.and_then(|fix| nearest(points, &fix)));
    let some_are = |extent| info.areas.iter().any(|area| area.extent == extent);
    if to_point_m <= POINT_REACH_M {
        Why::AroundPoint { distance_m: to_point_m }
    } else if some_are(Extent::PartlyDrawn) {
        Why::AreaDamaged
    } else if some_are(Extent::NotDrawn) {
        Why::GeocodeOnly
    } else {
        Why::OutsideArea { distance_m: distance_m(fix.and_then(|fix| nearest(&info.areas, &fix))) }
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

/// Whether the codes name countries, none of them the person's. Nobody knows the country of a
/// watched place, so whoever watches one is told.
fn is_abroad(info: &Info, situation: &Situation) -> bool {
    let Some(own) = situation.country.as_deref() else { return false };
    let named = country::named(info);
    situation.watched.iter().all(|watched| watched.is_a_country())
        && !named.is_empty()
        && !named.contains(&own.to_ascii_uppercase())
}
