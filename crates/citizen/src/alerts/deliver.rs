//! Handing over the safety outbox: each consulate on its own.

use crate::alerts::show::safety_view;
use crate::consulates::reach::{Reach, Watchword, reach, watchword};
use crate::keeper::Room;
use crate::stored::{ReportState, StoredReport};
use crate::views::SafetyView;
use crate::{Citizen, Error, Topic};
use amana_sync::safety;
use amana_vault::{Entry, VaultError};
use std::collections::BTreeSet;
use uuid::Uuid;

/// Hands over every report that has no receipt yet. Works while locked.
///
/// # Errors
/// The first failure, after every consulate had its turn; reports without a receipt stay in the
/// outbox.
pub async fn deliver_reports(citizen: &Citizen, attempts: usize) -> Result<Vec<SafetyView>, Error> {
    let missions: BTreeSet<Uuid> =
        citizen.ask(waiting).await?.into_iter().map(|entry| entry.record.mission).collect();
    let mut received = Vec::new();
    let mut failure = None;
    for mission in missions {
        match deliver_to(citizen, mission, attempts).await {
            Ok(views) => received.extend(views),
            Err(error) => failure = failure.or(Some(error)),
        }
    }
    failure.map_or(Ok(received), Err)
}

/// The same for one consulate. Nothing is asked of it when nothing waits.
pub(crate) async fn deliver_to(
    citizen: &Citizen,
    mission: Uuid,
    attempts: usize,
) -> Result<Vec<SafetyView>, Error> {
    let mut reports = citizen.ask(waiting).await?;
    reports.retain(|entry| entry.record.mission == mission);
    if reports.is_empty() {
        return Ok(Vec::new());
    }
    let reach = reach(citizen, mission).await?;
    let word = watchword(citizen, &reach, mission).await?;
    let mut received = Vec::new();
    for entry in reports {
        received.push(hand_over(citizen, &reach, &word, entry, attempts).await?);
    }
    Ok(received)
}

/// Oldest first.
fn waiting(room: &mut Room) -> Result<Vec<Entry<StoredReport>>, Error> {
    let mut reports = room.store()?.list::<StoredReport>()?;
    reports.retain(|entry| entry.record.state == ReportState::Saved);
    reports.sort_by_key(|entry| entry.record.saved_at);
    Ok(reports)
}

async fn hand_over(
    citizen: &Citizen,
    reach: &Reach,
    word: &Watchword,
    entry: Entry<StoredReport>,
    attempts: usize,
) -> Result<SafetyView, Error> {
    let (id, report) = (entry.id, entry.record);
    let receipt = safety::send(
        &reach.channel,
        &reach.trusted,
        word.credentials(),
        id,
        report.sealed.as_ref(),
        attempts,
    )
    .await?;
    let state = ReportState::Received { at: receipt.received_at };
    let report = StoredReport { state, ..report };
    let view = safety_view(id, &report);
    citizen
        .ask(move |room| {
            let kept: Result<(), VaultError> = room.store()?.write(|tx| tx.put(id, &report));
            Ok(kept?)
        })
        .await?;
    citizen.changed(&[Topic::Alerts]);
    Ok(view)
}
