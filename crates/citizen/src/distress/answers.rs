//! Bringing what crisis desks answered, signed by an officer. Works while locked.

use crate::consulates::reach::{Reach, Watchword, reach, watchword};
use crate::keeper::Room;
use crate::live::is_cut_off;
use crate::stored::{ReportKind, ReportState, StoredAnswer, StoredReport};
use crate::{Citizen, Error, Event, Topic};
use amana_sync::safety;
use amana_vault::{Entry, VaultError};
use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

/// For so long an answer may come, or be followed by another one.
const ASKED_FOR: TimeDelta = TimeDelta::days(7);

/// Asks a consulate for answers to the calls for help that it received. Whether there was one that is
/// new. Nothing is asked when nothing waits for an answer.
///
/// # Errors
/// The first failure, after every answer was asked for that can be; what came is kept and told. The way's;
/// [`amana_sync::SyncError::BadSignature`] for an answer that no officer signed: it is not kept.
pub(crate) async fn bring_answers(citizen: &Citizen, mission: Uuid) -> Result<bool, Error> {
    let now = citizen.now();
    let waiting = citizen.ask(move |room| waiting(room, mission, now)).await?;
    if waiting.is_empty() {
        return Ok(false);
    }
    let reach = reach(citizen, mission).await?;
    let word = watchword(citizen, &reach, mission).await?;
    let (is_new, failure) = bring_each(citizen, &reach, &word, waiting).await;
    if is_new {
        citizen.changed(&[Topic::Alerts]);
    }
    failure.map_or(Ok(is_new), Err)
}

/// Whether one was new, and the first failure. An answer that is refused holds up no other; where nothing
/// comes in time the rest is asked for at the next visit.
async fn bring_each(
    citizen: &Citizen,
    reach: &Reach,
    word: &Watchword,
    waiting: Vec<Entry<StoredReport>>,
) -> (bool, Option<Error>) {
    let (mut is_new, mut failure) = (false, None);
    for report in waiting {
        match bring_one(citizen, reach, word, report).await {
            Ok(news) => is_new |= news,
            Err(error) if is_cut_off(&error) => return (is_new, failure.or(Some(error))),
            Err(error) => failure = failure.or(Some(error)),
        }
    }
    (is_new, failure)
}

async fn bring_one(
    citizen: &Citizen,
    reach: &Reach,
    word: &Watchword,
    report: Entry<StoredReport>,
) -> Result<bool, Error> {
    let Entry { id, record } = report;
    let (credentials, sealed) = (word.credentials(), record.sealed.as_ref());
    let answer = safety::answer(&reach.channel, &reach.trusted, credentials, id, sealed).await?;
    let Some(answer) = answer else { return Ok(false) };
    let answer = StoredAnswer { at: answer.at, kind: answer.kind };
    citizen.ask(move |room| keep(room, id, answer)).await
}

fn waiting(
    room: &mut Room,
    mission: Uuid,
    now: DateTime<Utc>,
) -> Result<Vec<Entry<StoredReport>>, Error> {
    let (mut reports, _) = room.store()?.readable::<StoredReport>()?;
    reports.retain(|Entry { record, .. }| {
        let is_received = matches!(record.state, ReportState::Received { .. });
        let is_help = record.mission == mission && record.kind == ReportKind::Help;
        is_help && is_received && now - record.saved_at <= ASKED_FOR
    });
    Ok(reports)
}

/// A newer one in the place of an older one, and never the other way round.
fn keep(room: &mut Room, id: Uuid, answer: StoredAnswer) -> Result<bool, Error> {
    let Some(mut report) = room.store()?.get::<StoredReport>(id)? else { return Ok(false) };
    if report.answer.is_some_and(|known| known.at >= answer.at) {
        return Ok(false);
    }
    report.answer = Some(answer);
    let kept: Result<(), VaultError> = room.store()?.write(|tx| tx.put(id, &report));
    kept?;
    room.world.events.event(Event::DistressAnswered);
    Ok(true)
}
