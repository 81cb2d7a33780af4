//! A track that plays at a chosen speed.

use std::collections::VecDeque;
use std::time::Duration;

use amana_geofence::{Fix, Position, distance_m};
use chrono::TimeDelta;
use tokio::time::{Instant, sleep_until};

use crate::{Loss, Observation, Origin, Sighting, Source};

/// A recording that says nothing for longer than this had lost the position.
pub const GAP: TimeDelta = TimeDelta::seconds(60);

/// The longest a replay waits between two fixes; a pause in the track is cut to it.
const MAX_WAIT: Duration = Duration::from_secs(3_600);

/// How fast a track plays.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Speed {
    /// Without waiting.
    Instant,
    /// This many times as fast as it was recorded; 1 is real time. What is not greater than 0 is
    /// the same as [`Speed::Instant`].
    Times(f64),
}

/// A recorded track as a position source. The fixes keep the times of the recording; how the device
/// moved is reckoned from one to the next. A gap of more than [`GAP`] is told as [`Loss::Silent`].
#[derive(Clone, Debug)]
pub struct Replay {
    fixes: VecDeque<Fix>,
    speed: Speed,
    last: Option<Fix>,
    due: Option<Instant>,
    is_gap_told: bool,
}

impl Replay {
    /// Plays these fixes in the order given: the first at once, each other after as long as it was
    /// after the one before, divided by the speed.
    pub fn new(fixes: Vec<Fix>, speed: Speed) -> Self {
        Self { fixes: fixes.into(), speed, last: None, due: None, is_gap_told: false }
    }

    fn wait_before(&self, fix: &Fix) -> Duration {
        let (Speed::Times(factor), Some(last)) = (self.speed, self.last) else {
            return Duration::ZERO;
        };
        if factor.is_nan() || factor <= 0.0 {
            return Duration::ZERO;
        }
        let seconds = ((fix.at - last.at).as_seconds_f64() / factor).max(0.0);
        Duration::try_from_secs_f64(seconds).unwrap_or(MAX_WAIT).min(MAX_WAIT)
    }
}

impl Source for Replay {
    async fn observe(&mut self) -> Option<Observation> {
        let fix = *self.fixes.front()?;
        let is_gap = self.last.is_some_and(|last| fix.at - last.at > GAP);
        if is_gap && !std::mem::replace(&mut self.is_gap_told, true) {
            return Some(Observation::Lost(Loss::Silent));
        }
        let wait = self.wait_before(&fix);
        if !wait.is_zero() {
            // Kept, so that a cancelled wait goes on where it was.
            let due = *self.due.get_or_insert_with(|| Instant::now() + wait);
            sleep_until(due).await;
        }
        (self.due, self.is_gap_told) = (None, false);
        self.fixes.pop_front();
        let seen = Sighting::new(fix, Origin::Replay);
        let seen = self.last.replace(fix).map_or(seen, |last| moved(seen, &last));
        Some(Observation::Fix(seen))
    }
}

/// With the movement since the fix before, unless that is from the same moment, too long ago or later.
fn moved(seen: Sighting, last: &Fix) -> Sighting {
    let took = seen.fix.at - last.at;
    if took <= TimeDelta::zero() || took > GAP {
        return seen;
    }
    let went_m = distance_m(last.position, seen.fix.position);
    let heading_deg = (went_m > 0.0).then(|| bearing_deg(last.position, seen.fix.position));
    seen.moving(Some(went_m / took.as_seconds_f64()), heading_deg)
}

/// The course at the beginning of the great circle from `a` to `b`, clockwise from north.
fn bearing_deg(a: Position, b: Position) -> f64 {
    let (from, to) = (a.lat_deg().to_radians(), b.lat_deg().to_radians());
    let east = (b.lon_deg() - a.lon_deg()).to_radians();
    let y = east.sin() * to.cos();
    let x = from.cos() * to.sin() - from.sin() * to.cos() * east.cos();
    y.atan2(x).to_degrees().rem_euclid(360.0)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use amana_geofence::Position;
    use chrono::{DateTime, TimeDelta};
    use tokio::time::{Instant, timeout};

    use super::{Fix, Loss, Observation, Replay, Source, Speed};

    fn fixes(seconds: &[i64]) -> Vec<Fix> {
        let position = Position::new(39.4248, -0.4475).expect("a valid position");
        let at = |&s: &i64| DateTime::UNIX_EPOCH + TimeDelta::seconds(s);
        seconds.iter().map(|s| Fix { position, accuracy_m: 5.0, at: at(s) }).collect()
    }

    async fn play(mut replay: Replay) -> (Vec<Fix>, Duration) {
        let begin = Instant::now();
        let mut played = Vec::new();
        while let Some(fix) = replay.next().await {
            played.push(fix);
        }
        (played, begin.elapsed())
    }

    #[tokio::test]
    async fn instant_yields_everything_at_once() {
        let track = fixes(&[0, 86_400, 172_800]);
        for speed in [Speed::Instant, Speed::Times(0.0), Speed::Times(f64::NAN)] {
            let (played, took) = play(Replay::new(track.clone(), speed)).await;
            assert_eq!(played, track);
            assert!(took < Duration::from_secs(5));
        }
    }

    #[tokio::test]
    async fn a_track_may_step_back_in_time() {
        let track = fixes(&[10, 0, 0]);
        let (played, took) = play(Replay::new(track.clone(), Speed::Times(1.0))).await;
        assert_eq!(played, track);
        assert!(took < Duration::from_secs(5));
    }

    #[tokio::test]
    async fn speed_divides_the_waiting() {
        let (played, took) = play(Replay::new(fixes(&[0, 10, 20]), Speed::Times(200.0))).await;
        assert_eq!(played.len(), 3);
        assert!(took >= Duration::from_millis(100) && took < Duration::from_secs(10), "{took:?}");
    }

    #[tokio::test]
    async fn a_cancelled_wait_goes_on() {
        let mut replay = Replay::new(fixes(&[0, 10]), Speed::Times(100.0));
        let begin = Instant::now();
        assert!(replay.next().await.is_some());
        while timeout(Duration::from_millis(30), replay.next()).await.is_err() {
            // Were the wait begun anew each time, it would never end.
            assert!(begin.elapsed() < Duration::from_secs(10));
        }
        assert!(begin.elapsed() >= Duration::from_millis(100));
        assert!(replay.next().await.is_none());
    }

    #[tokio::test]
    async fn a_gap_is_told_before_it_is_waited_for() {
        let mut replay = Replay::new(fixes(&[0, 60, 121]), Speed::Instant);
        let mut said = Vec::new();
        while let Some(observation) = replay.observe().await {
            said.push(matches!(observation, Observation::Lost(Loss::Silent)));
        }
        assert_eq!(said, [false, false, true, false]);
    }

    #[tokio::test]
    async fn movement_is_reckoned_from_fix_to_fix() {
        let mut track = fixes(&[0, 10, 20, 30, 30, 200]);
        for (index, (lat_deg, lon_deg)) in
            [(0.0, 0.0), (0.001, 0.0), (0.001, 0.0), (0.001, -0.001)].into_iter().enumerate()
        {
            track[index].position = Position::new(lat_deg, lon_deg).expect("a place");
        }
        let mut replay = Replay::new(track, Speed::Instant);
        let mut moved = Vec::new();
        while let Some(observation) = replay.observe().await {
            if let Observation::Fix(seen) = observation {
                let rounded = |value: Option<f64>| value.map(|value| value.round() as i64);
                moved.push((rounded(seen.speed_mps), rounded(seen.heading_deg)));
            }
        }
        let (none, north, west) = ((None, None), (Some(11), Some(0)), (Some(11), Some(270)));
        assert_eq!(moved, [none, north, (Some(0), None), west, none, none]);
    }
}
