//! The position, while the person asked for it: followed, and every reason why there is none is told.

use std::time::Duration;

use crate::keeper::Room;
use crate::stored::{StoredPositionSource, StoredSettings};
use crate::{Citizen, Topic, alerts, settings};
use amana_position::age::as_of;
use amana_position::sampling::SHORTEST;
use amana_position::{Attended, Loss, Observation, Source, gpsd};
use tokio::sync::watch;
use tokio::time::timeout;

/// A telephone that says nothing for so long, and moved, would have said something.
const DEVICE_STALE_AFTER: Duration = Duration::from_secs(900);

/// So often, while the device rests, it is looked whether it still may: new alerts have new edges.
const RESTS_LOOKED_AT_EVERY: Duration = Duration::from_secs(30);

/// The name of the installed `.desktop` file: the desktop shows it when it asks the person.
#[cfg(target_os = "linux")]
pub const DESKTOP_ID: &str = "Amana";

/// Where the position comes from.
#[derive(Clone, PartialEq, Eq)]
enum Chosen {
    Gpsd(String),
    GeoClue,
    Device,
}

/// Follows the source of the settings, whichever it is, for ever.
pub(super) async fn follow(citizen: Citizen) {
    let mut wakes = citizen.pulse.listen();
    loop {
        wakes.borrow_and_update();
        let chosen = chosen(&citizen).await;
        let is_followed = chosen.is_some();
        let now = citizen.now();
        let follow =
            citizen.ask(move |room| Ok(room.desk.whereabouts.follow(is_followed, now))).await;
        if follow.unwrap_or(false) {
            citizen.changed(&[Topic::Alerts]);
        }
        match chosen {
            None => drop(wakes.changed().await),
            Some(chosen) => {
                tokio::select! {
                    () = receive(&citizen, &chosen) => {}
                    () = another(&citizen, &mut wakes, &chosen) => {}
                }
                // What one source said of itself is not true of the next.
                let now = citizen.now();
                let forget = move |room: &mut Room| {
                    room.desk.whereabouts.follow(false, now);
                    room.desk.forget_way();
                    Ok(())
                };
                let _ = citizen.ask(forget).await;
            }
        }
    }
}

async fn receive(citizen: &Citizen, chosen: &Chosen) {
    match chosen {
        Chosen::Gpsd(address) => {
            let source = gpsd::Followed::new(address);
            hear(citizen, Attended::new(source, gpsd::STALE_AFTER)).await;
        }
        Chosen::GeoClue => geoclue(citizen).await,
        Chosen::Device => {
            let source = citizen.device_feed().source();
            hear(citizen, Attended::new(source, DEVICE_STALE_AFTER)).await;
        }
    }
}

#[cfg(target_os = "linux")]
async fn geoclue(citizen: &Citizen) {
    use amana_position::geoclue::{GeoClue, STALE_AFTER};
    hear(citizen, Attended::new(GeoClue::new(DESKTOP_ID), STALE_AFTER)).await;
}

/// Chosen on another system, and carried here with a backup.
#[cfg(not(target_os = "linux"))]
async fn geoclue(citizen: &Citizen) {
    tell(citizen, Observation::Lost(Loss::Unreachable)).await;
    std::future::pending().await
}

/// Every fix is matched, as often as the nearest edge asks for. It is in memory, and nowhere else.
/// Everything else is told.
async fn hear(citizen: &Citizen, mut source: impl Source) {
    // Before the first fix a source may be asking the person: it is not disturbed.
    let mut patience = Duration::MAX;
    loop {
        let Ok(said) = timeout(patience, source.observe()).await else {
            if !alerts::may_rest(citizen).await {
                source.pace(SHORTEST);
            }
            continue;
        };
        let Some(said) = said else { break };
        let said = as_of(said, citizen.now());
        patience = patience_after(&said, patience);
        if matches!(said, Observation::Doubtful(_)) && patience != Duration::MAX {
            // The next ones say whether it is believed: not after a long rest.
            source.pace(SHORTEST);
        }
        match said {
            Observation::Fix(seen) => match alerts::arrive_and_rest(citizen, seen).await {
                Ok(rest) => rest.into_iter().for_each(|rest| source.pace(rest)),
                Err(error) => tracing::warn!(%error, "a position was not matched"),
            },
            said => tell(citizen, said).await,
        }
    }
    // A source that ends is one that went away: nobody may believe that it goes on.
    tell(citizen, Observation::Lost(Loss::Unreachable)).await;
    std::future::pending().await
}

/// How long to wait for what is said next before it is looked whether the device may still rest. A source
/// that measured, and sees nothing now, may rest as long as its last fix asked for, so it is looked after;
/// one that is not allowed or not there may be asking the person.
fn patience_after(said: &Observation, before: Duration) -> Duration {
    match said {
        Observation::Fix(_) => RESTS_LOOKED_AT_EVERY,
        Observation::Doubtful(_)
        | Observation::Stale { .. }
        | Observation::Lost(Loss::NoSignal) => before,
        Observation::PermissionUnknown | Observation::Denied(_) | Observation::Lost(_) => {
            Duration::MAX
        }
    }
}

async fn tell(citizen: &Citizen, said: Observation) {
    if let Err(error) = alerts::hear(citizen, said).await {
        tracing::warn!(%error, "why there is no position was not noted");
    }
}

/// Waits until the settings name another one.
async fn another(citizen: &Citizen, wakes: &mut watch::Receiver<u64>, current: &Chosen) {
    while wakes.changed().await.is_ok() {
        if chosen(citizen).await.as_ref() != Some(current) {
            return;
        }
    }
}

async fn chosen(citizen: &Citizen) -> Option<Chosen> {
    let settings = citizen.ask(|room| Ok(settings::of(room.store()?)?)).await;
    settings.ok().and_then(choice)
}

fn choice(settings: StoredSettings) -> Option<Chosen> {
    match settings.position {
        StoredPositionSource::Gpsd => settings.gpsd.map(Chosen::Gpsd),
        StoredPositionSource::GeoClue => Some(Chosen::GeoClue),
        StoredPositionSource::Device => Some(Chosen::Device),
    }
}

#[cfg(test)]
mod tests {
    use super::{
        Chosen, Duration, Loss, Observation, RESTS_LOOKED_AT_EVERY, SHORTEST, Source, choice, hear,
        patience_after,
    };
    use crate::stored::{StoredPositionSource, StoredSettings};
    use crate::testing::{Hand, Nobody, citizen_in};
    use amana_geofence::{Fix, Position};
    use amana_position::{Denial, Doubt, Origin, Sighting};
    use chrono::{DateTime, Utc};
    use std::collections::VecDeque;
    use std::sync::{Arc, Mutex};

    fn seen(at: DateTime<Utc>) -> Observation {
        let position = Position::new(39.4, -0.4).expect("a place");
        Observation::Fix(Sighting::new(Fix { position, accuracy_m: 5.0, at }, Origin::Device))
    }

    #[test]
    fn a_source_that_measured_is_looked_after_though_it_sees_nothing_now() {
        let (looked_after, left_alone) = (RESTS_LOOKED_AT_EVERY, Duration::MAX);
        let fix = seen(DateTime::UNIX_EPOCH);
        assert_eq!(patience_after(&fix, left_alone), looked_after);
        for quiet in [
            Observation::Doubtful(Doubt::Teleport),
            Observation::Stale { since: DateTime::UNIX_EPOCH },
            Observation::Lost(Loss::NoSignal),
        ] {
            assert_eq!(patience_after(&quiet, looked_after), looked_after, "{quiet:?}");
            assert_eq!(patience_after(&quiet, left_alone), left_alone, "before any fix: {quiet:?}");
        }
        for asking in [
            Observation::PermissionUnknown,
            Observation::Denied(Denial::Refused),
            Observation::Lost(Loss::Unreachable),
        ] {
            assert_eq!(patience_after(&asking, looked_after), left_alone, "{asking:?}");
        }
    }

    /// What a script was told: each question, and each pace in between.
    #[derive(Clone, Copy, PartialEq, Eq, Debug)]
    enum Told {
        Asked,
        Paced(Duration),
    }

    /// Says these, and then nothing more.
    struct Script {
        says: VecDeque<Observation>,
        told: Arc<Mutex<Vec<Told>>>,
    }

    impl Source for Script {
        async fn observe(&mut self) -> Option<Observation> {
            self.told.lock().expect("nobody panicked").push(Told::Asked);
            match self.says.pop_front() {
                None => std::future::pending().await,
                said => said,
            }
        }

        fn pace(&mut self, next_sample_in: Duration) {
            self.told.lock().expect("nobody panicked").push(Told::Paced(next_sample_in));
        }
    }

    fn asked(told: &Mutex<Vec<Told>>) -> usize {
        let told = told.lock().expect("nobody panicked");
        told.iter().filter(|one| **one == Told::Asked).count()
    }

    #[tokio::test]
    async fn after_a_fix_that_is_not_believed_the_next_one_does_not_wait() {
        let folder = tempfile::tempdir().expect("a folder");
        let citizen = citizen_in(folder.path(), Hand::default(), Arc::new(Nobody)).await;
        let told = Arc::new(Mutex::new(Vec::new()));
        let says = [seen(citizen.now()), Observation::Doubtful(Doubt::Teleport)].into();
        let heard = async {
            while asked(&told) < 3 {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        };
        tokio::select! {
            () = hear(&citizen, Script { says, told: told.clone() }) => panic!("it goes on for ever"),
            () = heard => {}
            () = tokio::time::sleep(Duration::from_secs(10)) => panic!("it hears nothing"),
        }
        let told = told.lock().expect("nobody panicked");
        assert!(told.ends_with(&[Told::Asked, Told::Paced(SHORTEST), Told::Asked]), "{told:?}");
    }

    #[test]
    fn the_settings_choose_the_source() {
        let of = |position, gpsd: Option<&str>| {
            let gpsd = gpsd.map(str::to_owned);
            choice(StoredSettings { position, gpsd, ..StoredSettings::default() })
        };
        let there = Some("localhost:2947");
        assert!(
            of(StoredPositionSource::Gpsd, there) == Some(Chosen::Gpsd("localhost:2947".into()))
        );
        assert!(of(StoredPositionSource::Gpsd, None).is_none(), "nobody asked for it");
        assert!(of(StoredPositionSource::GeoClue, there) == Some(Chosen::GeoClue));
        assert!(of(StoredPositionSource::Device, None) == Some(Chosen::Device));
    }
}
