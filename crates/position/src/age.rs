//! Whether what a source says about the time is believed.

use amana_geofence::Fix;
use chrono::{DateTime, TimeDelta, Utc};

use crate::{Observation, Origin, Sighting};

/// A fix of a service older than this says nothing about now; a receiver whose time is further off
/// than this is not believed about the time.
pub const FIX_MAX_AGE: TimeDelta = TimeDelta::minutes(15);

/// The observation as of `now`, by the device's clock.
///
/// No fix is from the future. A live receiver (gpsd) says where the device is now, even when an old
/// one, or somebody who sends a false signal, is wrong about the time by years: judged at such a time
/// every alert would be over. A service (GeoClue, a telephone) may hand out what it kept: a fix that is
/// older than [`FIX_MAX_AGE`] is stale. A recording keeps its own times.
pub fn as_of(said: Observation, now: DateTime<Utc>) -> Observation {
    let Observation::Fix(seen) = said else { return said };
    let is_near = (now - seen.fix.at).abs() <= FIX_MAX_AGE;
    match seen.origin {
        Origin::Replay => said,
        Origin::Gpsd if !is_near => at(seen, now),
        Origin::GeoClue | Origin::Device if now - seen.fix.at > FIX_MAX_AGE => {
            Observation::Stale { since: seen.fix.at }
        }
        _ => at(seen, seen.fix.at.min(now)),
    }
}

fn at(seen: Sighting, at: DateTime<Utc>) -> Observation {
    Observation::Fix(Sighting { fix: Fix { at, ..seen.fix }, ..seen })
}

#[cfg(test)]
mod tests {
    use amana_geofence::Position;

    use super::{DateTime, Fix, Observation, Origin, Sighting, TimeDelta, Utc, as_of};

    fn judged(origin: Origin, ahead: TimeDelta) -> Result<TimeDelta, TimeDelta> {
        let now: DateTime<Utc> = "2026-11-22T08:00:00Z".parse().expect("a time");
        let position = Position::new(39.4, -0.4).expect("a place");
        let fix = Fix { position, accuracy_m: 5.0, at: now + ahead };
        match as_of(Observation::Fix(Sighting::new(fix, origin)), now) {
            Observation::Fix(seen) => Ok(seen.fix.at - now),
            Observation::Stale { since } => Err(since - now),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_receiver_that_is_wrong_about_the_time_silences_nothing() {
        let seconds = TimeDelta::seconds;
        assert_eq!(judged(Origin::Gpsd, seconds(-2)), Ok(seconds(-2)));
        assert_eq!(judged(Origin::Gpsd, seconds(2)), Ok(TimeDelta::zero()), "not from the future");
        for weeks in [-1024, 1024] {
            let ahead = TimeDelta::weeks(weeks);
            assert_eq!(judged(Origin::Gpsd, ahead), Ok(TimeDelta::zero()), "its counter ran over");
        }
    }

    #[test]
    fn what_a_service_kept_for_too_long_is_stale() {
        for origin in [Origin::GeoClue, Origin::Device] {
            assert_eq!(judged(origin, TimeDelta::minutes(-15)), Ok(TimeDelta::minutes(-15)));
            assert_eq!(judged(origin, TimeDelta::minutes(-16)), Err(TimeDelta::minutes(-16)));
            assert_eq!(judged(origin, TimeDelta::days(1)), Ok(TimeDelta::zero()));
        }
        let years_ago = TimeDelta::weeks(-200);
        assert_eq!(judged(Origin::Replay, years_ago), Ok(years_ago));
    }
}
