//! The missions of the person's country abroad, and which is the nearest: by great circle, on the device.

use crate::views::MissionAbroadView;
use amana_geofence::{Position, distance_m};
use chrono::NaiveDate;
use serde::Deserialize;
use std::collections::BTreeMap;

const MISSIONS: &str = include_str!("missions.json");

#[derive(Deserialize)]
struct Missions {
    /// What the rows name as their source, in words.
    sources: BTreeMap<String, String>,
    missions: Vec<Mission>,
}

/// Where its city is: near enough to tell which is the nearest.
#[derive(Deserialize)]
struct Mission {
    kind: String,
    country: String,
    city: String,
    #[serde(flatten)]
    position: Position,
    phone: Option<String>,
    source: String,
    collected_on: Option<NaiveDate>,
}

/// The nearest missions; without a position those of the country, if one was named.
///
/// # Panics
/// Never: the file is part of the app, and tested.
pub(crate) fn nearest(
    from: Option<Position>,
    country: Option<&str>,
    most: usize,
) -> Vec<MissionAbroadView> {
    let mut missions = match (from, country) {
        (Some(_), _) => sorted(from, |_| true),
        (None, Some(country)) => in_country(country, None),
        (None, None) => Vec::new(),
    };
    missions.truncate(most);
    missions
}

/// The missions in a country (two letters of ISO 3166-1), the nearest first.
///
/// # Panics
/// Never: the file is part of the app, and tested.
pub(crate) fn in_country(country: &str, from: Option<Position>) -> Vec<MissionAbroadView> {
    sorted(from, |mission| mission.country == country)
}

fn sorted(from: Option<Position>, is_meant: impl Fn(&Mission) -> bool) -> Vec<MissionAbroadView> {
    let file: Missions = serde_json::from_str(MISSIONS).expect("the file is tested");
    let far = |mission: &Mission| from.map_or(0.0, |from| distance_m(from, mission.position));
    let meant = file.missions.into_iter().filter(is_meant);
    let mut meant: Vec<_> = meant.map(|mission| (far(&mission), mission)).collect();
    meant.sort_by(|(a, _), (b, _)| a.total_cmp(b));
    let view = |(far_m, mission): (f64, Mission)| MissionAbroadView {
        kind: format!("mission-kind-{}", mission.kind),
        city: mission.city,
        country: mission.country,
        phone: mission.phone,
        distance_km: from.map(|_| (far_m / 1_000.0).round() as u32),
        source: file.sources[&mission.source].clone(),
        collected_on: mission.collected_on,
    };
    meant.into_iter().map(view).collect()
}

#[cfg(test)]
mod tests {
    use super::{MISSIONS, Missions, in_country, nearest};
    use crate::settings::countries;
    use amana_geofence::Position;
    use std::collections::BTreeSet;

    fn at(lat: f64, lon: f64) -> Option<Position> {
        Some(Position::new(lat, lon).expect("a place"))
    }

    #[test]
    fn the_file_can_be_used_as_it_is() {
        let file: Missions = serde_json::from_str(MISSIONS).expect("reads");
        let mut seen = BTreeSet::new();
        for mission in &file.missions {
            let one = (&mission.country, &mission.city, &mission.kind);
            assert!(seen.insert(one), "{} stands twice", mission.city);
            assert!(countries::is_one(&mission.country), "{}", mission.city);
            assert!(matches!(&*mission.kind, "embassy" | "consulate-general"), "{}", mission.city);
            assert!(file.sources.contains_key(&mission.source));
            assert_eq!(mission.collected_on.is_none(), mission.source == "memory");
        }
        // The ministry counted 60 in July 2025, 17 of them in France.
        let consulates = file.missions.iter().filter(|mission| mission.kind == "consulate-general");
        let (in_france, elsewhere): (Vec<_>, Vec<_>) =
            consulates.partition(|mission| mission.country == "FR");
        assert_eq!((in_france.len(), elsewhere.len()), (17, 43));
    }

    #[test]
    fn the_nearest_is_the_nearest_also_over_a_border() {
        let near = |lat, lon| nearest(at(lat, lon), Some("JP"), 1).remove(0);
        assert_eq!(near(39.4, -0.4).city, "Valencia");
        assert_eq!(near(48.5, 8.2).city, "Strasbourg", "from Germany");
        assert_eq!(near(48.5, 8.2).distance_km, Some(34));
        assert!(nearest(None, None, 3).is_empty());
        let without = nearest(None, Some("FR"), 3);
        assert_eq!(without.len(), 3);
        assert!(without.iter().all(|one| one.country == "FR" && one.distance_km.is_none()));
        assert_eq!(in_country("ES", at(39.4, -0.4))[0].city, "Valencia");
        assert!(in_country("AQ", None).is_empty());
    }
}
