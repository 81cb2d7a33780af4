//! What of all that is watched an alert touches: by its area, by its countries' codes, by a town's name.

use super::Targets;
use crate::search::fold;
use crate::views::{TargetKind, TouchView};
use amana_alerts::{Alert, AlertArea, Info};
use amana_geofence::{Fix, Placement};
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;
use uuid::Uuid;

/// One target that an alert touches.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Touch {
    pub(crate) target: TargetKind,
    pub(crate) id: Uuid,
    pub(crate) name: String,
    /// Nobody can tell for sure.
    pub(crate) is_maybe: bool,
}

/// Every target that it touches, each once, the surest reason first.
pub(crate) fn touches(alert: &Alert, targets: &Targets, now: DateTime<Utc>) -> Vec<Touch> {
    if targets.is_empty() {
        return Vec::new();
    }
    let sent = alert.key.sent.to_utc();
    let live: Vec<_> = alert.infos.iter().filter(|info| info.expiry(sent).at() > now).collect();
    let found = points(&live, targets, now)
        .into_iter()
        .chain(countries(&live, targets, now))
        .chain(towns(&live, targets, now));
    let mut all: Vec<Touch> = Vec::new();
    for touch in found {
        let is_same = |known: &&mut Touch| known.target == touch.target && known.id == touch.id;
        match all.iter_mut().find(is_same) {
            Some(known) if known.is_maybe && !touch.is_maybe => *known = touch,
            Some(_) => {}
            None => all.push(touch),
        }
    }
    all.sort_by_key(|touch| (touch.is_maybe, touch.target));
    all
}

/// As they are shown.
pub(crate) fn views(touches: Vec<Touch>) -> Vec<TouchView> {
    let view = |Touch { target, name, is_maybe, .. }: Touch| TouchView { target, name, is_maybe };
    touches.into_iter().map(view).collect()
}

/// Points whose circle meets the area.
fn points(live: &[&Info], targets: &Targets, now: DateTime<Utc>) -> Vec<Touch> {
    let drawn: Vec<_> = areas(live).filter_map(|area| area.area.as_ref()).collect();
    if drawn.is_empty() {
        return Vec::new();
    }
    let points = targets.points(now).into_iter();
    let touched = points.filter(|point| {
        let accuracy_m = f64::from(point.spot.radius_m);
        let fix = Fix { position: point.spot.position, accuracy_m, at: now };
        drawn.iter().any(|area| !matches!(area.placement(&fix), Placement::Outside { .. }))
    });
    touched
        .map(|point| Touch {
            target: point.target,
            id: point.id,
            name: point.name.to_owned(),
            is_maybe: false,
        })
        .collect()
}

/// Countries that the geocodes name: sure of a subscription, which is to a country; a trip or a town
/// is only somewhere in it.
fn countries(live: &[&Info], targets: &Targets, now: DateTime<Utc>) -> Vec<Touch> {
    let named: BTreeSet<String> = areas(live).flat_map(AlertArea::countries).collect();
    if named.is_empty() {
        return Vec::new();
    }
    let subscriptions =
        targets.subscriptions.iter().filter(|one| named.contains(&one.record.country));
    let subscriptions = subscriptions.map(|one| Touch {
        target: TargetKind::Subscription,
        id: one.id,
        name: one.record.country.clone(),
        is_maybe: false,
    });
    let trips = targets.trips_now(now);
    let trips = trips.filter(|trip| trip.record.countries.iter().any(|code| named.contains(code)));
    let trips = trips.map(|trip| Touch {
        target: TargetKind::Trip,
        id: trip.id,
        name: trip.record.name.clone(),
        is_maybe: true,
    });
    let towns = targets.towns_now(now).filter(|town| {
        // One whose place is known is in the area or not.
        town.record.spot.is_none() && named.contains(&town.record.country)
    });
    let towns = towns.map(|town| Touch {
        target: TargetKind::Town,
        id: town.id,
        name: town.record.name.clone(),
        is_maybe: true,
    });
    subscriptions.chain(trips).chain(towns).collect()
}

/// Towns whose name stands in the words of the area: a name alone may be another town's.
fn towns(live: &[&Info], targets: &Targets, now: DateTime<Utc>) -> Vec<Touch> {
    let by_name = targets.towns_now(now).filter(|town| town.record.spot.is_none());
    let by_name: Vec<_> = by_name.collect();
    if by_name.is_empty() {
        return Vec::new();
    }
    let said: Vec<String> = areas(live).map(|area| words(&area.description)).collect();
    let is_said = |name: &str| {
        let name = words(name);
        said.iter().any(|said| said.contains(&name))
    };
    let found = by_name.into_iter().filter(|town| is_said(&town.record.name));
    found
        .map(|town| Touch {
            target: TargetKind::Town,
            id: town.id,
            name: town.record.name.clone(),
            is_maybe: true,
        })
        .collect()
}

fn areas<'a>(live: &'a [&Info]) -> impl Iterator<Item = &'a AlertArea> {
    live.iter().flat_map(|info| &info.areas)
}

/// Folded words with a space on each side, so that a part of a word is no word.
fn words(text: &str) -> String {
    let folded = fold(text);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.fold(String::from(" "), |all, word| all + word + " ")
}
