//! A walk into an alert's area: outside, near, inside.

use crate::files::{FeedChoice, OWN_ALERT, OWN_TRACK};
use amana_alerts::relevance::{Relevance, Situation, decide};
use amana_alerts::{Alert, cap};
use amana_citizen::{Fix, Position};
use amana_geofence::{Area, Placement};
use amana_position::replay;
use chrono::{DateTime, Duration, Utc};

/// An alert's feed file and a track that crosses into its area while it is in force.
pub(crate) struct Crossing {
    pub(crate) feed: Vec<u8>,
    pub(crate) fixes: Vec<Fix>,
    /// Whether the message is one that nobody here wrote.
    #[cfg(test)]
    pub(crate) is_foreign: bool,
}

const ACCURACY_M: f64 = 5.0;
const METRES_PER_DEGREE: f64 = 111_195.0;

/// The first real message that can be walked into, else the project's own with its own track.
pub(crate) fn choose(choice: &FeedChoice) -> Crossing {
    choice
        .messages()
        .into_iter()
        .find_map(|feed| {
            let alert = cap::read(&feed).ok()?.alert;
            let fixes = walk_into(&alert)?;
            Some(Crossing {
                feed,
                fixes,
                #[cfg(test)]
                is_foreign: true,
            })
        })
        .unwrap_or_else(|| Crossing {
            feed: OWN_ALERT.as_bytes().to_vec(),
            fixes: replay::gpx(OWN_TRACK.as_bytes()).expect("the project's own track is a track"),
            #[cfg(test)]
            is_foreign: false,
        })
}

/// A track as GPX, read back by the position crate as any other file would be.
fn walk_into(alert: &Alert) -> Option<Vec<Fix>> {
    let info = alert.infos.first()?;
    let area = info.areas.iter().find_map(|area| area.area.clone())?;
    let start = info.onset.or(info.effective).unwrap_or_else(|| alert.key.sent.to_utc());
    let border = border_west_of(&area)?;
    // From 1,200 m outside to 300 m inside, a step every 50 m; the near zone is 161 m wide.
    let steps = (0..=30).map(|step| border.shifted_m(-1200.0 + f64::from(step) * 50.0));
    let gpx = write_gpx(steps, start + Duration::minutes(1));
    let fixes = replay::gpx(gpx.as_bytes()).ok()?;
    leads_inside(alert, &fixes).then_some(fixes)
}

/// Where a line to the west of a point inside leaves the area.
fn border_west_of(area: &Area) -> Option<Spot> {
    let inside = Spot::inside(area)?;
    let (mut near, mut far) = (0.0, 500_000.0);
    if inside.shifted_m(-far).is_in(area) {
        return None;
    }
    for _ in 0..60 {
        let middle = f64::midpoint(near, far);
        if inside.shifted_m(-middle).is_in(area) { near = middle } else { far = middle }
    }
    Some(inside.shifted_m(-far))
}

/// The track begins silently, rings once on the way and ends inside.
fn leads_inside(alert: &Alert, fixes: &[Fix]) -> bool {
    let judge = |fix: &Fix| {
        let fix_max_age = Duration::minutes(15);
        let situation = Situation { fix: Some(*fix), fix_max_age, ..Situation::default() };
        decide(alert, &situation, fix.at)
    };
    let (Some(first), Some(last)) = (fixes.first(), fixes.last()) else { return false };
    matches!(judge(first), Relevance::Silent { .. })
        && matches!(judge(last), Relevance::Alarm { .. })
}

#[derive(Clone, Copy)]
struct Spot {
    lat_deg: f64,
    lon_deg: f64,
}

impl Spot {
    /// The middle of the first shape's vertices, when it lies inside.
    fn inside(area: &Area) -> Option<Self> {
        area.shapes.iter().find_map(|shape| {
            let spot = match shape {
                amana_geofence::Shape::Circle { center, .. } => Self::at(*center),
                amana_geofence::Shape::Polygon(ring) => {
                    let count = ring.vertices().len() as f64;
                    let sum =
                        |of: fn(&Position) -> f64| ring.vertices().iter().map(of).sum::<f64>();
                    let (lat, lon) = (sum(Position::lat_deg), sum(Position::lon_deg));
                    Self { lat_deg: lat / count, lon_deg: lon / count }
                }
            };
            spot.is_in(area).then_some(spot)
        })
    }

    fn at(position: Position) -> Self {
        Self { lat_deg: position.lat_deg(), lon_deg: position.lon_deg() }
    }

    fn shifted_m(self, east_m: f64) -> Self {
        let degrees = east_m / (METRES_PER_DEGREE * self.lat_deg.to_radians().cos());
        Self { lon_deg: self.lon_deg + degrees, ..self }
    }

    fn is_in(self, area: &Area) -> bool {
        Position::new(self.lat_deg, self.lon_deg).is_ok_and(|position| {
            let at = DateTime::UNIX_EPOCH;
            let fix = Fix { position, accuracy_m: ACCURACY_M, at };
            area.placement(&fix) == Placement::Inside
        })
    }
}

fn write_gpx(spots: impl Iterator<Item = Spot>, start: DateTime<Utc>) -> String {
    let points: String = (0..)
        .zip(spots)
        .map(|(step, spot)| {
            let at = start + Duration::seconds(step * 30);
            let (lat, lon, time) = (spot.lat_deg, spot.lon_deg, at.format("%Y-%m-%dT%H:%M:%SZ"));
            format!(
                "<trkpt lat=\"{lat:.6}\" lon=\"{lon:.6}\"><time>{time}</time><hdop>1</hdop></trkpt>"
            )
        })
        .collect();
    format!(
        "<?xml version=\"1.0\"?><gpx version=\"1.1\" creator=\"amana-demo\" \
         xmlns=\"http://www.topografix.com/GPX/1/1\"><trk><trkseg>{points}</trkseg></trk></gpx>"
    )
}

#[cfg(test)]
mod tests {
    use super::{choose, leads_inside};
    use crate::files::FeedChoice;
    use amana_alerts::cap;
    use std::path::PathBuf;

    #[test]
    fn the_own_track_leads_into_the_own_area() {
        let crossing = choose(&FeedChoice::Own);
        let alert = cap::read(&crossing.feed).expect("the project's own message").alert;
        assert!(!crossing.is_foreign && leads_inside(&alert, &crossing.fixes));
    }

    #[test]
    fn a_real_message_is_walked_into_where_there_are_some() {
        let folder =
            PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/cap"));
        let is_there = folder.exists();
        let crossing = choose(&FeedChoice::Folder(folder));
        println!("real CAP folder: {}", if is_there { "used" } else { "absent" });
        assert_eq!(crossing.is_foreign, is_there);
    }
}
