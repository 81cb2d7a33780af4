//! A source whose fixes are vetted and whose silence is told.

use std::time::Duration;

use chrono::{DateTime, Utc};
use tokio::time::{Instant, timeout_at};

use crate::{Observation, Source, Vet};

/// A source that is looked after: what cannot be believed is named (see [`Vet`]), a source that says
/// nothing for too long after a fix is [`Observation::Stale`], and what is no fix is said once, until
/// something else is said.
#[derive(Debug)]
pub struct Attended<S> {
    source: S,
    vet: Vet,
    stale_after: Duration,
    fresh_until: Option<Instant>,
    last_at: DateTime<Utc>,
    said: Option<Observation>,
}

impl<S: Source> Attended<S> {
    /// Looks after `source`, which is stale when it said nothing for so long after a fix.
    pub fn new(source: S, stale_after: Duration) -> Self {
        let last_at = DateTime::UNIX_EPOCH;
        Self { source, vet: Vet::default(), stale_after, fresh_until: None, last_at, said: None }
    }

    async fn hear(&mut self) -> Option<Observation> {
        let Some(fresh_until) = self.fresh_until else { return self.source.observe().await };
        match timeout_at(fresh_until, self.source.observe()).await {
            Ok(said) => said,
            Err(_) => Some(Observation::Stale { since: self.last_at }),
        }
    }

    /// Notes from when on silence means something: only after a fix that was believed. A doubtful one
    /// does not make the last good one any fresher.
    fn note(&mut self, said: &Observation) {
        match said {
            Observation::Fix(seen) => {
                self.last_at = seen.fix.at;
                self.fresh_until = Some(Instant::now() + self.stale_after);
            }
            Observation::Doubtful(_) => {}
            _ => self.fresh_until = None,
        }
    }
}

impl<S: Source> Source for Attended<S> {
    async fn observe(&mut self) -> Option<Observation> {
        loop {
            let heard = self.hear().await?;
            let said = self.vet.look(heard);
            self.note(&said);
            let is_news = matches!(said, Observation::Fix(_)) || self.said != Some(said);
            self.said = Some(said);
            if is_news {
                return Some(said);
            }
        }
    }

    fn pace(&mut self, next_sample_in: Duration) {
        self.source.pace(next_sample_in);
    }
}

#[cfg(test)]
mod tests {
    use std::collections::VecDeque;
    use std::future::pending;
    use std::time::Duration;

    use amana_geofence::{Fix, Position};
    use chrono::DateTime;
    use tokio::time::sleep;

    use super::{Attended, Observation, Source};
    use crate::{Doubt, Loss, Origin, Sighting};

    /// Says these, with as many milliseconds before each, and then nothing more.
    struct Script(VecDeque<(u64, Observation)>);

    impl Source for Script {
        async fn observe(&mut self) -> Option<Observation> {
            let Some(&(after_ms, said)) = self.0.front() else { return pending().await };
            sleep(Duration::from_millis(after_ms)).await;
            self.0.pop_front();
            Some(said)
        }
    }

    fn fix(lat_deg: f64) -> Observation {
        let position = Position::new(lat_deg, -0.4).expect("a place");
        let fix = Fix { position, accuracy_m: 5.0, at: DateTime::UNIX_EPOCH };
        Observation::Fix(Sighting::new(fix, Origin::Device))
    }

    async fn hear(script: &[(u64, Observation)], count: usize) -> Vec<Observation> {
        let script = Script(script.iter().copied().collect());
        let mut source = Attended::new(script, Duration::from_millis(80));
        let mut heard = Vec::new();
        for _ in 0..count {
            heard.push(source.observe().await.expect("it says more"));
        }
        heard
    }

    #[tokio::test]
    async fn silence_after_a_fix_is_told_once() {
        let stale = Observation::Stale { since: DateTime::UNIX_EPOCH };
        let heard = hear(&[(0, fix(39.4)), (200, fix(39.4))], 4).await;
        assert_eq!(heard, [fix(39.4), stale, fix(39.4), stale]);
    }

    #[tokio::test]
    async fn a_state_is_said_once_and_a_fix_each_time() {
        let lost = Observation::Lost(Loss::NoSignal);
        let script = [(0, lost), (0, lost), (0, fix(39.4)), (0, fix(39.4)), (0, lost), (0, lost)];
        let heard = hear(&[&script[..], &[(0, fix(39.4))]].concat(), 5).await;
        assert_eq!(heard, [lost, fix(39.4), fix(39.4), lost, fix(39.4)]);
    }

    #[tokio::test]
    async fn fixes_that_are_not_believed_keep_nothing_fresh() {
        let jump = (30, fix(41.0));
        let away = (30, fix(-33.0));
        let script = [(0, fix(39.4)), jump, away, jump, away, jump];
        let heard = hear(&script, 3).await;
        assert_eq!(heard[1], Observation::Doubtful(Doubt::Teleport));
        assert!(matches!(heard[2], Observation::Stale { .. }), "{heard:?}");
    }
}
