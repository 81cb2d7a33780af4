//! `amana-cli watch`: a position is followed, and what is entered, near or left is said.

use crate::alerts::{open, show};
use crate::arguments::{Arguments, PositionSource, Watch};
use crate::failure::Failure;
use crate::files;
use crate::speech::Speech;
use amana_citizen::position::age::as_of;
use amana_citizen::position::gpsd::{self, Gpsd};
use amana_citizen::position::replay::{self, Replay, Speed};
use amana_citizen::position::{Attended, Observation, Source};
use amana_citizen::views::{ArrivalView, Nearness};
use amana_citizen::{Citizen, Clock as _, Error, Fix, Message, SystemClock, Value, alerts};
use std::process::ExitCode;
use std::time::Duration;

/// The first fixes of gpsd come within seconds, or the receiver does not see the sky.
const ONE_FIX: Duration = Duration::from_secs(10);

/// Works without a passphrase: the watch is open while the vault is locked. One more source is one more
/// branch here.
pub(crate) async fn run(
    arguments: &Arguments,
    watch: &Watch,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let citizen = open(arguments).await?;
    let listed = alerts::list(&citizen, speech.words().language().tag()).await?;
    let held = listed.alerts.iter().filter(|alert| !alert.is_drill).count();
    if held == 0 {
        return Err(Failure::plain("cli-no-alerts-held"));
    }
    let PositionSource { replay: track, gpsd, geoclue } = &watch.source;
    let raised = match (track, gpsd, geoclue) {
        (Some(track), ..) => {
            let bytes = files::read(track)?;
            let fixes = replay::gpx(&bytes).or_else(|_| replay::nmea(&bytes));
            let fixes = fixes.map_err(|_| Failure::plain("error-track-unreadable"))?;
            let speed = watch.speed.map_or(Speed::Instant, Speed::Times);
            let ride = Ride::Recorded(alerts::Rehearsal::default());
            follow(&citizen, Replay::new(fixes, speed), ride, speech).await?
        }
        (None, Some(address), _) => {
            let source = Attended::new(gpsd::Followed::new(address), gpsd::STALE_AFTER);
            follow(&citizen, source, Ride::Real, speech).await?
        }
        (None, None, _) => follow_desktop(&citizen, speech).await?,
    };
    if raised == 0 {
        let count = Value::Number(held as i64);
        let line = speech.sentence(&Message::plain("cli-none-touched").with("count", count));
        speech.tell(&line);
    }
    Ok(ExitCode::SUCCESS)
}

#[cfg(target_os = "linux")]
async fn follow_desktop(citizen: &Citizen, speech: &mut Speech) -> Result<usize, Failure> {
    use amana_citizen::live::DESKTOP_ID;
    use amana_citizen::position::geoclue::{GeoClue, STALE_AFTER};
    let source = Attended::new(GeoClue::new(DESKTOP_ID), STALE_AFTER);
    follow(citizen, source, Ride::Real, speech).await
}

#[cfg(not(target_os = "linux"))]
async fn follow_desktop(_: &Citizen, _: &mut Speech) -> Result<usize, Failure> {
    Err(Failure::usage("cli-no-position"))
}

/// Matches every fix, and says why where there is none. How many alerts were raised.
async fn follow(
    citizen: &Citizen,
    mut source: impl Source,
    mut ride: Ride,
    speech: &mut Speech,
) -> Result<usize, Failure> {
    let (mut standing, mut raised) = (None, 0);
    while let Some(said) = heard(&mut source).await {
        let Observation::Fix(seen) = said else {
            let view = alerts::hear(citizen, said).await?;
            let sentence = speech.shown(&view.message);
            speech.complain(&sentence);
            continue;
        };
        let at = seen.fix.at;
        let arrival = ride.arrive(citizen, seen.fix).await?;
        let now = crossing(&arrival);
        if standing != Some(now) {
            let why = arrival.nearest.as_ref().map(|nearest| speech.shown(&nearest.message));
            speech.json(&serde_json::json!({ "at": at, "crossing": now.key(), "why": why }));
            let (word, why) = (speech.words().say(now.key()), why.unwrap_or_default());
            speech.tell(&format!("{} · {word} · {why}", at.format("%H:%M:%S")));
        }
        standing = Some(now);
        raised += arrival.raised.len();
        arrival.raised.iter().for_each(|alert| show(alert, speech));
    }
    Ok(raised)
}

/// What a fix stands for.
enum Ride {
    /// The device is there.
    Real,
    /// It was there once: what is raised on the way is only shown, and sounds all the same when the
    /// device comes there.
    Recorded(alerts::Rehearsal),
}

impl Ride {
    async fn arrive(&mut self, citizen: &Citizen, fix: Fix) -> Result<ArrivalView, Error> {
        match self {
            Self::Real => alerts::arrive(citizen, fix).await,
            Self::Recorded(rehearsal) => rehearsal.arrive(citizen, fix).await,
        }
    }
}

/// Where the device stands towards the nearest alert.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Crossing {
    Enter,
    Near,
    Leave,
}

impl Crossing {
    const fn key(self) -> &'static str {
        match self {
            Self::Enter => "cli-crossing-enter",
            Self::Near => "cli-crossing-near",
            Self::Leave => "cli-crossing-leave",
        }
    }
}

fn crossing(arrival: &ArrivalView) -> Crossing {
    match &arrival.nearest {
        Some(nearest) if nearest.message.key == "why-inside-area" => Crossing::Enter,
        Some(nearest) if nearest.standing == Nearness::Elsewhere => Crossing::Leave,
        Some(_) => Crossing::Near,
        None => Crossing::Leave,
    }
}

/// One fix of gpsd, taken into memory. Whether there was one.
pub(crate) async fn one_fix(citizen: &Citizen, address: &str) -> Result<bool, Failure> {
    let look = async {
        let gpsd = Gpsd::connect(address).await.ok()?;
        first_fix(Attended::new(gpsd, gpsd::STALE_AFTER)).await
    };
    match tokio::time::timeout(ONE_FIX, look).await.ok().flatten() {
        Some(fix) => {
            alerts::arrive(citizen, fix).await?;
            Ok(true)
        }
        None => Ok(false),
    }
}

/// What a source says next. About the time it is believed as far as the app believes it: no alert is over
/// because a receiver is wrong by years.
async fn heard(source: &mut impl Source) -> Option<Observation> {
    source.observe().await.map(|said| as_of(said, SystemClock.now()))
}

async fn first_fix(mut source: impl Source) -> Option<Fix> {
    loop {
        if let Observation::Fix(seen) = heard(&mut source).await? {
            return Some(seen.fix);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Attended, Observation, Source, first_fix, gpsd, heard};
    use amana_citizen::position::{Origin, Sighting};
    use amana_citizen::{Clock as _, Fix, Position, SystemClock};
    use chrono::{DateTime, TimeDelta, Utc};
    use std::collections::VecDeque;

    /// Says these, and then no more.
    struct Script(VecDeque<Observation>);

    impl Source for Script {
        async fn observe(&mut self) -> Option<Observation> {
            self.0.pop_front()
        }
    }

    fn seen(lat_deg: f64, at: DateTime<Utc>, origin: Origin) -> Observation {
        let position = Position::new(lat_deg, 0.0).expect("a place");
        Observation::Fix(Sighting::new(Fix { position, accuracy_m: 5.0, at }, origin))
    }

    #[tokio::test]
    async fn a_receiver_that_is_wrong_by_years_is_not_believed_about_the_time() {
        let before = SystemClock.now();
        let in_years = before + TimeDelta::weeks(1024);
        for (origin, is_believed) in [(Origin::Gpsd, false), (Origin::Replay, true)] {
            let mut source = Script([seen(39.4, in_years, origin)].into());
            let Some(Observation::Fix(told)) = heard(&mut source).await else {
                panic!("a fix of {origin:?}")
            };
            let at = told.fix.at;
            assert_eq!(at == in_years, is_believed, "{origin:?}");
            assert!(is_believed || (before..=SystemClock.now()).contains(&at), "{at}");
        }
    }

    #[tokio::test]
    async fn the_one_fix_of_a_call_for_help_is_vetted_as_every_other() {
        let now = SystemClock.now();
        let script = [seen(0.0, now, Origin::Gpsd), seen(39.4, now, Origin::Gpsd)];
        let source = Attended::new(Script(script.into()), gpsd::STALE_AFTER);
        let fix = first_fix(source).await.expect("one is believed");
        assert_eq!(fix.position.lat_deg(), 39.4, "nobody is at zero, zero");
    }
}
