//! A track that plays at a chosen speed.

use std::collections::VecDeque;
use std::time::Duration;

use amana_geofence::Fix;
use chrono::{DateTime, Utc};
use tokio::time::{Instant, sleep_until};

use crate::Source;

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

/// A recorded track as a position source. The fixes keep the times of the recording.
#[derive(Clone, Debug)]
pub struct Replay {
    fixes: VecDeque<Fix>,
    speed: Speed,
    last_at: Option<DateTime<Utc>>,
    due: Option<Instant>,
}

impl Replay {
    /// Plays these fixes in the order given: the first at once, each other after as long as it was
    /// after the one before, divided by the speed.
    pub fn new(fixes: Vec<Fix>, speed: Speed) -> Self {
        Self { fixes: fixes.into(), speed, last_at: None, due: None }
    }

    fn wait_before(&self, fix: &Fix) -> Duration {
        let (Speed::Times(factor), Some(last_at)) = (self.speed, self.last_at) else {
            return Duration::ZERO;
        };
        if factor.is_nan() || factor <= 0.0 {
            return Duration::ZERO;
        }
        let seconds = ((fix.at - last_at).as_seconds_f64() / factor).max(0.0);
        Duration::try_from_secs_f64(seconds).unwrap_or(MAX_WAIT).min(MAX_WAIT)
    }
}

impl Source for Replay {
    async fn next(&mut self) -> Option<Fix> {
        let fix = *self.fixes.front()?;
        let wait = self.wait_before(&fix);
        if !wait.is_zero() {
            // Kept, so that a cancelled wait goes on where it was.
            let due = *self.due.get_or_insert_with(|| Instant::now() + wait);
            sleep_until(due).await;
        }
        self.due = None;
        self.last_at = Some(fix.at);
        self.fixes.pop_front()
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use amana_geofence::Position;
    use chrono::TimeDelta;
    use tokio::time::{Instant, timeout};

    use super::{DateTime, Fix, Replay, Source, Speed};

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
}
