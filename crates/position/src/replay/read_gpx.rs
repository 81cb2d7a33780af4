//! GPX 1.0 and 1.1 tracks.

use amana_geofence::{Fix, Position, distance_m};
use chrono::{DateTime, TimeDelta, Utc};
use gpx::Waypoint;

use super::{check_count, check_size};
use crate::{PositionError, accuracy};

const STEP: TimeDelta = TimeDelta::seconds(1);

const DOCTYPE: &[u8] = b"<!DOCTYPE";

/// How fast a track without any time is walked, in m/s.
const WALK_MPS: f64 = 1.4;

/// Reads every track point, in the order of the file; routes and waypoints are plans, not fixes.
///
/// The accuracy is the point's `hdop` × 5 m, or
/// [`DEFAULT_ACCURACY_M`](crate::DEFAULT_ACCURACY_M).
///
/// A point without a time comes 1 s after the one before it, or, at the beginning of the file, 1 s
/// before the one after it. A file where no point has a time is refused.
///
/// # Errors
/// [`PositionError::TooLarge`], [`PositionError::TooManyFixes`], [`PositionError::Gpx`],
/// [`PositionError::NoFix`], [`PositionError::Untimed`].
pub fn gpx(bytes: &[u8]) -> Result<Vec<Fix>, PositionError> {
    let points = points(bytes)?;
    let times: Vec<_> = points.iter().map(time).collect();
    let times = filled(&times).ok_or(match points.len() {
        0 => PositionError::NoFix { skipped: 0 },
        _ => PositionError::Untimed,
    })?;
    fixes(&points, times)
}

/// The same, but a file where no point has a time is walked from its first point to its last at 1.4 m/s,
/// beginning at `start`, at least a second a point.
///
/// # Errors
/// As [`gpx`], never [`PositionError::Untimed`].
pub fn gpx_from(bytes: &[u8], start: DateTime<Utc>) -> Result<Vec<Fix>, PositionError> {
    let points = points(bytes)?;
    let times: Vec<_> = points.iter().map(time).collect();
    fixes(&points, filled(&times).unwrap_or_else(|| walked(&points, start)))
}

fn points(bytes: &[u8]) -> Result<Vec<Waypoint>, PositionError> {
    check_size(bytes)?;
    // No track needs a document type, and what it declares can only do harm.
    if bytes.windows(DOCTYPE.len()).any(|window| window == DOCTYPE) {
        return Err(PositionError::Gpx);
    }
    let document = ::gpx::read(bytes).map_err(|_| PositionError::Gpx)?;
    let segments = document.tracks.into_iter().flat_map(|track| track.segments);
    let points: Vec<Waypoint> = segments.flat_map(|segment| segment.points).collect();
    check_count(points.len())?;
    Ok(points)
}

fn fixes(points: &[Waypoint], times: Vec<DateTime<Utc>>) -> Result<Vec<Fix>, PositionError> {
    let fixes: Vec<_> = points.iter().zip(times).filter_map(|(point, at)| fix(point, at)).collect();
    if fixes.is_empty() { Err(PositionError::NoFix { skipped: points.len() }) } else { Ok(fixes) }
}

fn place(point: &Waypoint) -> Option<Position> {
    let place = point.point();
    Position::new(place.y(), place.x()).ok()
}

fn fix(point: &Waypoint, at: DateTime<Utc>) -> Option<Fix> {
    Some(Fix { position: place(point)?, accuracy_m: accuracy::from_hdop(point.hdop), at })
}

fn time(point: &Waypoint) -> Option<DateTime<Utc>> {
    let text = point.time?.format().ok()?;
    Some(DateTime::parse_from_rfc3339(&text).ok()?.to_utc())
}

/// The times with every gap stepped over, or `None` when there is nothing to step from.
fn filled(times: &[Option<DateTime<Utc>>]) -> Option<Vec<DateTime<Utc>>> {
    let leading = times.iter().position(Option::is_some)?;
    let mut next = times[leading]? - STEP * i32::try_from(leading).ok()?;
    let fill = |time: &Option<DateTime<Utc>>| {
        let at = time.unwrap_or(next);
        next = at + STEP;
        at
    };
    Some(times.iter().map(fill).collect())
}

/// When a walker who sets out at `start` is at each point.
fn walked(points: &[Waypoint], start: DateTime<Utc>) -> Vec<DateTime<Utc>> {
    let (mut at, mut last) = (start, None);
    let step = |point: &Waypoint| {
        let here = place(point);
        if let Some((last, here)) = last.zip(here) {
            let millis = distance_m(last, here) / WALK_MPS * 1_000.0;
            at += TimeDelta::milliseconds(millis as i64).max(STEP);
        }
        last = here.or(last);
        at
    };
    points.iter().map(step).collect()
}

#[cfg(test)]
mod tests {
    use super::{DateTime, Fix, PositionError, Utc, gpx, gpx_from};
    use crate::DEFAULT_ACCURACY_M;

    fn track(points: &str) -> Result<Vec<Fix>, PositionError> {
        let document = format!(
            r#"<gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1">
            <wpt lat="1" lon="1"></wpt><trk><trkseg>{points}</trkseg></trk></gpx>"#
        );
        gpx(document.as_bytes())
    }

    fn second(fix: &Fix) -> i64 {
        (fix.at - DateTime::UNIX_EPOCH).num_seconds()
    }

    #[test]
    fn reads_place_time_and_accuracy() {
        let fixes = track(
            r#"<trkpt lat="39.4248" lon="-0.4475"><ele>52</ele><time>1970-01-01T01:00:05+01:00</time>
            <hdop>1.2</hdop></trkpt><trkpt lat="39.425" lon="-0.447">
            <time>1970-01-01T00:00:15.5Z</time></trkpt>"#,
        )
        .expect("a track");
        assert_eq!(fixes.len(), 2, "the waypoint is no fix");
        assert_eq!(fixes[0].position.lat_deg(), 39.4248);
        assert_eq!(fixes[0].position.lon_deg(), -0.4475);
        assert_eq!(fixes[0].accuracy_m, 6.0);
        assert_eq!(fixes[1].accuracy_m, DEFAULT_ACCURACY_M);
        assert_eq!((second(&fixes[0]), fixes[1].at.timestamp_millis()), (5, 15_500));
    }

    #[test]
    fn points_without_time_take_steps_of_a_second() {
        let timed = r#"<trkpt lat="1" lon="1"><time>1970-01-01T00:01:00Z</time></trkpt>"#;
        let untimed = r#"<trkpt lat="1" lon="1"></trkpt>"#;
        let points = [untimed, untimed, timed, untimed, untimed].concat();
        let fixes = track(&points).expect("a track");
        assert_eq!(fixes.iter().map(second).collect::<Vec<_>>(), [58, 59, 60, 61, 62]);
        assert!(matches!(track(untimed), Err(PositionError::Untimed)));
    }

    #[test]
    fn a_track_without_any_time_is_walked() {
        let points: String = ["39.0", "39.001", "39.001", "39.011"]
            .map(|lat| format!(r#"<trkpt lat="{lat}" lon="-0.4"></trkpt>"#))
            .concat();
        let document = format!(
            r#"<gpx version="1.0" creator="t" xmlns="http://www.topografix.com/GPX/1/0"><trk><trkseg>
            {points}</trkseg></trk></gpx>"#
        );
        assert!(matches!(gpx(document.as_bytes()), Err(PositionError::Untimed)));
        let start: DateTime<Utc> = "2026-11-22T08:00:00Z".parse().expect("a time");
        let fixes = gpx_from(document.as_bytes(), start).expect("a track");
        let after: Vec<_> = fixes.iter().map(|fix| (fix.at - start).num_seconds()).collect();
        assert_eq!(after, [0, 79, 80, 874], "111.2 m in 79 s, nothing in 1 s, 1,112 m in 794 s");
        let timed = r#"<trkpt lat="1" lon="1"><time>1970-01-01T00:01:00Z</time></trkpt>"#;
        let timed = document.replacen("<trkpt", &format!("{timed}<trkpt"), 1);
        let fixes = gpx_from(timed.as_bytes(), start).expect("a track");
        assert_eq!(second(&fixes[1]), 61, "a time in the file counts");
    }

    #[test]
    fn refuses_what_is_no_track() {
        assert!(matches!(gpx(b""), Err(PositionError::Gpx)));
        assert!(matches!(gpx(b"$GPGGA,,,"), Err(PositionError::Gpx)));
        assert!(matches!(track(""), Err(PositionError::NoFix { skipped: 0 })));
        let off_the_globe = r#"<trkpt lat="91.5" lon="1"></trkpt>"#;
        let error = track(off_the_globe).expect_err("91.5 is no latitude");
        assert_eq!(error.to_string(), "the track is not readable GPX");
    }
}
