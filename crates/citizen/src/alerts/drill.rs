//! A drill of one's own: a message that goes the whole way of an alert, and says that it is none.

use crate::alerts::desk::{alert_id, id_of};
use crate::alerts::show::Show;
use crate::alerts::whereabouts::situation;
use crate::keeper::Room;
use crate::stored::{AlertSource, StoredAlert};
use crate::views::AlertView;
use crate::{Citizen, Error, Event, Topic};
use amana_alerts::cap;
use amana_vault::VaultError;
use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};
use uuid::Uuid;

const MESSAGE: &str = include_str!("drill.cap.xml");
/// Long enough to look at it; then it is gone by itself.
const COUNTS_FOR: TimeDelta = TimeDelta::minutes(10);

/// Makes a drill: it is read, kept, listed and notified as an alert is, and marked as a drill
/// everywhere. It holds no place: where the device is, is never on disk. Works while locked.
///
/// # Errors
/// `Missing`, `DiskFull`: then an alert would not be kept either.
pub async fn drill(citizen: &Citizen, language: &str) -> Result<AlertView, Error> {
    let (now, language) = (citizen.now(), language.to_owned());
    let view = citizen.ask(move |room| take_place(room, now, &language)).await?;
    citizen.changed(&[Topic::Alerts]);
    Ok(view)
}

fn take_place(room: &mut Room, now: DateTime<Utc>, language: &str) -> Result<AlertView, Error> {
    let message = message(now);
    let reading = cap::read(&message).map_err(|_| Error::Feed)?;
    let id = alert_id(&reading.alert.key);
    let record = id_of(&[b"drill", &message]);
    let source = AlertSource::Direct;
    let stored = StoredAlert::new(message, source, now);
    room.store()?.write(|tx| tx.put(record, &stored))?;
    room.desk.take(record, source, now, vec![reading.alert]);
    let situation = situation(room);
    let show = Show::read(room, situation, now, language)?;
    let active = room.desk.find(id, now).ok_or(VaultError::NotFound)?;
    let view = show.view(active);
    room.world.events.event(Event::AlertRaised(Box::new(view.clone())));
    Ok(view)
}

/// CAP as an issuer writes it: what reads it is what reads theirs.
pub(crate) fn message(now: DateTime<Utc>) -> Vec<u8> {
    let written =
        |at: DateTime<Utc>| at.to_rfc3339_opts(SecondsFormat::Secs, true).replace('Z', "+00:00");
    let identifier = format!("amana-drill-{}", Uuid::new_v4());
    MESSAGE
        .replace("{identifier}", &identifier)
        .replace("{sent}", &written(now))
        .replace("{expires}", &written(now + COUNTS_FOR))
        .into_bytes()
}

#[cfg(test)]
mod tests {
    use super::message;
    use crate::alerts::whereabouts;
    use amana_alerts::relevance::{Relevance, Why, decide};
    use amana_alerts::{Status, cap};
    use chrono::{DateTime, Utc};

    #[test]
    fn a_drill_is_read_without_a_repair_and_alarms_nobody() {
        let now: DateTime<Utc> = "2026-11-22T08:00:00.5Z".parse().expect("a time");
        let reading = cap::read(&message(now)).expect("reads");
        assert!(reading.repairs.is_empty(), "{:?}", reading.repairs);
        assert_eq!(reading.alert.status, Status::Exercise);
        let why = Why::NotActual;
        assert_eq!(
            decide(&reading.alert, &whereabouts::only(None), now),
            Relevance::Silent { why }
        );
        assert_ne!(message(now), message(now), "each is another one");
    }
}
