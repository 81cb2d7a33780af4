//! A flood warning, countersigned by the consulate, and a walk of ten seconds into its area.

use crate::files::OWN_TRACK;
use crate::story::Cause;
use amana_alerts::trust::SourceVerdict;
use amana_citizen::{Citizen, Clock as _, Fix, SystemClock, alerts, consulates};
use amana_consulate::office::Desk;
use amana_position::replay;
use chrono::{DateTime, TimeDelta, Utc};
use std::time::Duration;
use uuid::Uuid;

const MESSAGE: &str = include_str!("../../fixtures/flood.cap.xml");
const LASTS: TimeDelta = TimeDelta::hours(12);
/// Fixes of the track that are skipped between two that are walked.
const STRIDE: usize = 3;
const BETWEEN_FIXES: Duration = Duration::from_millis(450);

/// The consulate countersigns and publishes it.
pub(super) async fn warn(desk: &mut Desk) -> Result<(), Cause> {
    desk.publish_alert(message(SystemClock.now()).into_bytes(), SourceVerdict::Office).await?;
    Ok(())
}

/// The citizen asks for it and walks. The warning is real to the app: it comes signed, and is
/// matched against each fix on the device.
pub(super) async fn walk_into_it(citizen: &Citizen) -> Result<(), Cause> {
    for mission in consulates::list(citizen).await? {
        alerts::bring(citizen, mission.id).await?;
    }
    let track = replay::gpx(OWN_TRACK.as_bytes()).expect("the project's own track is a track");
    for fix in track.into_iter().step_by(STRIDE) {
        alerts::arrive(citizen, Fix { at: SystemClock.now(), ..fix }).await?;
        tokio::time::sleep(BETWEEN_FIXES).await;
    }
    Ok(())
}

/// The message as if it was written now: each one is another.
fn message(now: DateTime<Utc>) -> String {
    let written = |at: DateTime<Utc>| at.format("%Y-%m-%dT%H:%M:%S+00:00").to_string();
    let id = Uuid::now_v7().simple().to_string();
    let message = MESSAGE.replace("{id}", &id).replace("{now}", &written(now));
    message.replace("{end}", &written(now + LASTS))
}

#[cfg(test)]
mod tests {
    use super::{STRIDE, message};
    use crate::files::OWN_TRACK;
    use amana_alerts::cap;
    use amana_alerts::relevance::{Relevance, Situation, decide};
    use amana_citizen::Fix;
    use amana_position::replay;
    use chrono::{DateTime, TimeDelta};

    #[test]
    fn the_walk_begins_outside_and_ends_in_an_alarm() {
        let now = DateTime::parse_from_rfc3339("2027-01-01T12:00:00Z").unwrap().to_utc();
        let alert = cap::read(message(now).as_bytes()).expect("a CAP message").alert;
        let languages: Vec<_> = alert.infos.iter().map(|info| info.language.as_deref()).collect();
        assert_eq!(languages, [Some("en"), Some("es"), Some("fr"), Some("ar")]);
        let track = replay::gpx(OWN_TRACK.as_bytes()).expect("a track");
        let walked: Vec<_> = track.into_iter().step_by(STRIDE).collect();
        assert!((15..30).contains(&walked.len()), "about ten seconds: {}", walked.len());
        let judge = |fix: &Fix| {
            let fix = Some(Fix { at: now, ..*fix });
            let fix_max_age = TimeDelta::minutes(15);
            decide(&alert, &Situation { fix, fix_max_age, ..Situation::default() }, now)
        };
        assert!(matches!(judge(walked.first().unwrap()), Relevance::Silent { .. }));
        assert!(matches!(judge(walked.last().unwrap()), Relevance::Alarm { .. }));
    }
}
