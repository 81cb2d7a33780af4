//! The position, while the person asked for it: followed, and found again when it is lost.

use crate::live::patience::Patience;
use crate::live::visit::is_open;
use crate::{Citizen, Topic, alerts, settings};
use amana_geofence::Fix;
use amana_position::Source as _;
use amana_position::gpsd::Gpsd;
use chrono::{DateTime, TimeDelta, Utc};
use tokio::sync::watch;
use tokio::time::sleep;

/// A receiver whose time is further from the device's is not believed about the time.
const BELIEVED: TimeDelta = TimeDelta::minutes(15);

/// Follows the gpsd of the settings, whichever it is, for ever.
pub(super) async fn follow(citizen: Citizen) {
    let mut wakes = citizen.pulse.listen();
    loop {
        wakes.borrow_and_update();
        let address = address(&citizen).await;
        let is_followed = address.is_some();
        let now = citizen.now();
        let follow =
            citizen.ask(move |room| Ok(room.desk.whereabouts.follow(is_followed, now))).await;
        if follow.unwrap_or(false) {
            citizen.changed(&[Topic::Alerts]);
        }
        match address {
            None => drop(wakes.changed().await),
            Some(address) => tokio::select! {
                () = receive(&citizen, &address) => {}
                () = another(&citizen, &mut wakes, &address) => {}
            },
        }
    }
}

/// Every fix is matched. It is in memory, and nowhere else.
async fn receive(citizen: &Citizen, address: &str) {
    let mut patience = Patience::default();
    loop {
        match Gpsd::connect(address).await {
            Ok(mut gpsd) => {
                while let Some(fix) = gpsd.next().await {
                    patience.reset();
                    let fix = timed(fix, citizen.now());
                    if let Err(error) = alerts::arrive(citizen, fix).await {
                        tracing::warn!(%error, "a position was not matched");
                    }
                }
            }
            Err(error) => tracing::debug!(%error, "no position"),
        }
        sleep(patience.next(is_open(citizen).await)).await;
    }
}

/// An old receiver, or somebody who sends a false signal, may be wrong by years: judged at such a time
/// every alert would be over. Where it says that the device is, it says now.
fn timed(fix: Fix, now: DateTime<Utc>) -> Fix {
    let is_believed = (now - fix.at).abs() <= BELIEVED;
    Fix { at: if is_believed { fix.at.min(now) } else { now }, ..fix }
}

/// Waits until the settings name another one.
async fn another(citizen: &Citizen, wakes: &mut watch::Receiver<u64>, current: &str) {
    while wakes.changed().await.is_ok() {
        if address(citizen).await.as_deref() != Some(current) {
            return;
        }
    }
}

async fn address(citizen: &Citizen) -> Option<String> {
    let settings = citizen.ask(|room| Ok(settings::of(room.store()?)?)).await;
    settings.ok().and_then(|settings| settings.gpsd)
}

#[cfg(test)]
mod tests {
    use super::timed;
    use amana_geofence::{Fix, Position};
    use chrono::{DateTime, TimeDelta, Utc};

    #[test]
    fn a_receiver_that_is_wrong_about_the_time_silences_nothing() {
        let now: DateTime<Utc> = "2026-11-22T08:00:00Z".parse().expect("a time");
        let position = Position::new(39.4, -0.4).expect("a place");
        let at =
            |ahead: TimeDelta| timed(Fix { position, accuracy_m: 5.0, at: now + ahead }, now).at;
        assert_eq!(at(TimeDelta::seconds(-2)), now - TimeDelta::seconds(2));
        assert_eq!(at(TimeDelta::seconds(2)), now, "no fix is from the future");
        for weeks in [-1024, 1024] {
            assert_eq!(at(TimeDelta::weeks(weeks)), now, "its week counter ran over");
        }
    }
}
