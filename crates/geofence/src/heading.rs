//! Where a device is heading, and when it reaches an area if it goes on like this.

use chrono::{DateTime, TimeDelta, Utc};
use geo::{Bearing, Destination, HaversineMeasure};
use serde::{Deserialize, Serialize};

use crate::leap::Leap;
use crate::position::{FARTHEST_M, point};
use crate::{Area, EARTH_RADIUS_M, Fix, Placement, Position, distance_m};

/// Over how long a course is taken: shorter, and it is noise.
const OVER: TimeDelta = TimeDelta::seconds(20);
/// Nobody knows where a device went meanwhile that was silent for this long.
const GAP: TimeDelta = TimeDelta::minutes(5);
/// A device that moved less than this, in metres, is not heading anywhere.
const MOVED_M: f64 = 25.0;
/// So near to an area it is reached, in metres.
const REACHED_M: f64 = 5.0;
/// So many steps are taken towards an area; a way that only grazes it may need more.
const STEPS: usize = 64;

/// A speed and a direction.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Heading {
    /// Over ground, in metres per second; above 0.
    pub speed_m_per_s: f64,
    /// Clockwise from north, in degrees from 0 to 360.
    pub bearing_deg: f64,
}

/// What one device did lately, for [`Heading`]. Fixes that leap are left out.
#[derive(Clone, Debug, Default)]
pub struct Course {
    leap: Leap,
    /// The last fix, and one from at least [`OVER`] before it.
    since: Option<Fix>,
    next: Option<Fix>,
    heading: Option<Heading>,
}

impl Course {
    /// Takes the next fix. Tells whether it is believed: one that nobody could have got to is not,
    /// unless the next two agree with it.
    pub fn take(&mut self, fix: &Fix) -> bool {
        let silent = self.leap.last().is_some_and(|last| fix.at - last.at >= GAP);
        if !self.leap.believes(fix) {
            return false;
        }
        if silent {
            (self.since, self.next, self.heading) = (None, None, None);
        }
        if self.next.is_none_or(|next| fix.at - next.at >= OVER) {
            self.since = self.next.replace(*fix);
        } else if self.since.is_none() {
            return true;
        }
        self.heading = self.since.and_then(|since| Heading::between(&since, fix));
        true
    }

    /// The heading over the last 20 to 40 seconds; none while the device stands, is unsure, or was
    /// silent for five minutes.
    pub fn heading(&self) -> Option<Heading> {
        self.heading
    }

    /// When the device was last seen.
    pub fn seen_at(&self) -> Option<DateTime<Utc>> {
        self.leap.last().map(|fix| fix.at)
    }
}

impl Heading {
    /// From one fix to a later one; none where the device stood, or may have.
    pub fn between(from: &Fix, to: &Fix) -> Option<Self> {
        let elapsed_s = (to.at - from.at).as_seconds_f64();
        let moved_m = distance_m(from.position, to.position);
        let unsure_m = from.accuracy_m.max(0.0) + to.accuracy_m.max(0.0);
        if elapsed_s > 0.0 && moved_m > MOVED_M.max(unsure_m) {
            let bearing = sphere().bearing(point(from.position), point(to.position));
            let bearing_deg = bearing.rem_euclid(360.0);
            return Some(Self { speed_m_per_s: moved_m / elapsed_s, bearing_deg });
        }
        None
    }

    /// Where one is after so many metres along the great circle.
    fn ahead(&self, from: Position, distance_m: f64) -> Position {
        let there = sphere().destination(point(from), self.bearing_deg, distance_m);
        let lon_deg = (there.x() + 180.0).rem_euclid(360.0) - 180.0;
        Position::unrolled(there.y().clamp(-90.0, 90.0), lon_deg.clamp(-180.0, 180.0))
    }
}

impl Area {
    /// How long until the device is inside if it keeps its heading: no time when it is, none at all when
    /// it is not within `within`. The way is a great circle, followed by steps that are as long as the
    /// area is away; an area that is grazed by less than 5 m counts as reached.
    pub fn reached_in(&self, fix: &Fix, heading: Heading, within: TimeDelta) -> Option<TimeDelta> {
        let most_m = (heading.speed_m_per_s * within.as_seconds_f64()).min(FARTHEST_M);
        let mut gone_m = 0.0;
        for _ in 0..STEPS {
            let here = Fix { position: heading.ahead(fix.position, gone_m), ..*fix };
            let away_m = match self.placement(&here) {
                Placement::Inside => 0.0,
                Placement::Near { distance_m } | Placement::Outside { distance_m } => distance_m,
            };
            if away_m <= REACHED_M {
                let seconds = gone_m / heading.speed_m_per_s;
                return TimeDelta::try_milliseconds((seconds * 1_000.0) as i64);
            }
            gone_m += away_m;
            if gone_m > most_m || gone_m.is_nan() {
                return None;
            }
        }
        None
    }
}

fn sphere() -> HaversineMeasure {
    HaversineMeasure::new(EARTH_RADIUS_M)
}

#[cfg(test)]
mod tests {
    use super::{Area, Course, DateTime, Fix, Heading, Position, TimeDelta};
    use crate::{Ring, Shape};

    fn fix(second: i64, lat_deg: f64, lon_deg: f64) -> Fix {
        let position = Position::new(lat_deg, lon_deg).expect("a valid position");
        Fix { position, accuracy_m: 8.0, at: DateTime::UNIX_EPOCH + TimeDelta::seconds(second) }
    }

    fn square(south: f64, west: f64, size: f64) -> Area {
        let corner = |n: f64, e: f64| fix(0, south + n * size, west + e * size).position;
        let ring = vec![corner(0.0, 0.0), corner(0.0, 1.0), corner(1.0, 1.0), corner(1.0, 0.0)];
        Area::new(vec![Shape::Polygon(Ring::new(ring).expect("a square"))])
    }

    /// A car that drives north at 20 m/s.
    fn drive(course: &mut Course, seconds: std::ops::Range<i64>) -> Option<Heading> {
        for second in seconds {
            let north_deg = 20.0 * second as f64 / 111_195.0;
            assert!(course.take(&fix(second, 48.0 + north_deg, 9.0)));
        }
        course.heading()
    }

    #[test]
    fn a_car_that_drives_north_arrives_in_time() {
        let heading = drive(&mut Course::default(), 0..120).expect("it moves");
        assert!((heading.speed_m_per_s - 20.0).abs() < 0.1, "{heading:?}");
        assert!(heading.bearing_deg.min(360.0 - heading.bearing_deg) < 0.1);
        let here = fix(120, 48.0, 9.0);
        let hour = TimeDelta::hours(1);
        // 11.12 km ahead: 556 s.
        let ahead = square(48.1, 8.95, 0.1);
        let reached = ahead.reached_in(&here, heading, hour).expect("ahead");
        assert!((reached.num_seconds() - 556).abs() <= 5, "{reached}");
        assert_eq!(ahead.reached_in(&here, heading, TimeDelta::minutes(5)), None);
        assert_eq!(square(47.8, 8.95, 0.1).reached_in(&here, heading, hour), None, "behind");
        assert_eq!(square(48.1, 9.05, 0.1).reached_in(&here, heading, hour), None, "beside");
        let around = square(47.95, 8.95, 0.1).reached_in(&here, heading, hour);
        assert_eq!(around, Some(TimeDelta::zero()));
    }

    #[test]
    fn who_stands_or_was_silent_heads_nowhere() {
        let mut course = Course::default();
        for second in 0..60 {
            course.take(&fix(second, 48.0, 9.0 + 1e-5 * (second % 3) as f64));
        }
        assert_eq!(course.heading(), None);
        let mut course = Course::default();
        assert!(drive(&mut course, 0..60).is_some());
        assert!(course.take(&fix(600, 48.2, 9.0)));
        assert_eq!(course.heading(), None);
    }

    #[test]
    fn a_leap_turns_nobody_round() {
        let mut course = Course::default();
        let heading = drive(&mut course, 0..60).expect("it moves");
        // 12 km to the side.
        assert!(!course.take(&fix(60, 48.01, 9.16)));
        assert_eq!(course.heading(), Some(heading));
    }

    #[test]
    fn crosses_the_antimeridian() {
        let heading = Heading { speed_m_per_s: 10.0, bearing_deg: 90.0 };
        let fiji = square(-17.5, -179.99, 0.5);
        let reached = fiji.reached_in(&fix(0, -17.25, 179.99), heading, TimeDelta::hours(1));
        let reached = reached.expect("2.1 km ahead").num_seconds();
        assert!((reached - 212).abs() <= 2, "{reached}");
    }
}
