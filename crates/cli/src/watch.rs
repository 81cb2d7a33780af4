//! `amana-cli watch`: a position is followed, and what is entered, near or left is said.

use crate::alerts::{open, show};
use crate::arguments::{Arguments, Watch};
use crate::failure::Failure;
use crate::files;
use crate::speech::Speech;
use amana_citizen::position::Source;
use amana_citizen::position::gpsd::Gpsd;
use amana_citizen::position::replay::{self, Replay, Speed};
use amana_citizen::views::{ArrivalView, Nearness};
use amana_citizen::{Citizen, alerts};
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
    match (&watch.replay, &watch.gpsd) {
        (Some(track), _) => {
            let bytes = files::read(track)?;
            let fixes = replay::gpx(&bytes)
                .or_else(|_| replay::nmea(&bytes))
                .map_err(|_| Failure::plain("error-track-unreadable"))?;
            let speed = watch.speed.map_or(Speed::Instant, Speed::Times);
            follow(&citizen, Replay::new(fixes, speed), speech).await
        }
        (None, Some(address)) => {
            let gpsd = Gpsd::connect(address.as_str()).await;
            let gpsd = gpsd.map_err(|_| Failure::plain("cli-no-position"))?;
            follow(&citizen, gpsd, speech).await
        }
        (None, None) => Err(Failure::usage("cli-no-position")),
    }
}

async fn follow(
    citizen: &Citizen,
    mut source: impl Source,
    speech: &mut Speech,
) -> Result<ExitCode, Failure> {
    let mut standing = None;
    while let Some(fix) = source.next().await {
        let at = fix.at;
        let arrival = alerts::arrive(citizen, fix).await?;
        let now = crossing(&arrival);
        if standing != Some(now) {
            let why = arrival.nearest.as_ref().map(|nearest| speech.shown(&nearest.message));
            speech.json(&serde_json::json!({ "at": at, "crossing": now.key(), "why": why }));
            let (word, why) = (speech.words().say(now.key()), why.unwrap_or_default());
            speech.tell(&format!("{} · {word} · {why}", at.format("%H:%M:%S")));
        }
        standing = Some(now);
        arrival.raised.iter().for_each(|alert| show(alert, speech));
    }
    Ok(ExitCode::SUCCESS)
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
        match Gpsd::connect(address).await {
            Ok(mut gpsd) => gpsd.next().await,
            Err(_) => None,
        }
    };
    match tokio::time::timeout(ONE_FIX, look).await.ok().flatten() {
        Some(fix) => {
            alerts::arrive(citizen, fix).await?;
            Ok(true)
        }
        None => Ok(false),
    }
}
