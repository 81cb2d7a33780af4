//! Handing over the safety outbox: each consulate on its own, calls for help first.

use crate::alerts::show::safety_view;
use crate::consulates::reach::{Reach, Watchword, reach, watchword};
use crate::keeper::Room;
use crate::live::is_nobody_there;
use crate::stored::{ReportKind, ReportState, StoredReport};
use crate::views::SafetyView;
use crate::{Citizen, Error, Topic};
use amana_sync::safety::{self, Report};
use amana_vault::{Entry, VaultError};
use chrono::{DateTime, Utc};
use futures_util::future::{self, Either};
use std::collections::BTreeSet;
use std::pin::pin;
use std::sync::Arc;
use tokio::sync::watch;
use uuid::Uuid;

/// Hands over every report that has no receipt yet and whose grace is over. Works while locked.
///
/// # Errors
/// The first failure, after every consulate had its turn; reports without a receipt stay in the
/// outbox.
pub async fn deliver_reports(citizen: &Citizen, attempts: usize) -> Result<Vec<SafetyView>, Error> {
    deliver(citizen, |_| true, attempts).await
}

/// Hands over calls for help, and what calls them off, to all consulates at once: no slow one holds up
/// another.
///
/// # Errors
/// As [`deliver_reports`].
pub(crate) async fn deliver_help(citizen: &Citizen) -> Result<(), Error> {
    deliver(citizen, |kind| kind != ReportKind::Safe, 0).await.map(drop)
}

/// The same for one consulate. Nothing is asked of it when nothing waits.
pub(crate) async fn deliver_to(
    citizen: &Citizen,
    mission: Uuid,
    attempts: usize,
) -> Result<Vec<SafetyView>, Error> {
    let reports = waiting(citizen, |_| true).await?;
    let reports = reports.into_iter().filter(|entry| entry.record.mission == mission);
    let (received, failure) = hand_all_over(citizen, mission, reports.collect(), attempts).await;
    failure.map_or(Ok(received), Err)
}

async fn deliver(
    citizen: &Citizen,
    is_meant: fn(ReportKind) -> bool,
    attempts: usize,
) -> Result<Vec<SafetyView>, Error> {
    let reports = waiting(citizen, is_meant).await?;
    let missions: BTreeSet<Uuid> = reports.iter().map(|entry| entry.record.mission).collect();
    let turns = missions.into_iter().map(|mission| {
        let own = reports.iter().filter(|entry| entry.record.mission == mission).cloned();
        hand_all_over(citizen, mission, own.collect(), attempts)
    });
    let mut received = Vec::new();
    let mut failure = None;
    for (views, error) in future::join_all(turns).await {
        received.extend(views);
        failure = failure.or(error);
    }
    failure.map_or(Ok(received), Err)
}

/// Calls for help first, then the oldest.
async fn waiting(
    citizen: &Citizen,
    is_meant: fn(ReportKind) -> bool,
) -> Result<Vec<Entry<StoredReport>>, Error> {
    let now = citizen.now();
    citizen.ask(move |room| due(room, is_meant, now)).await
}

fn due(
    room: &mut Room,
    is_meant: fn(ReportKind) -> bool,
    now: DateTime<Utc>,
) -> Result<Vec<Entry<StoredReport>>, Error> {
    let (mut reports, _) = room.store()?.readable::<StoredReport>()?;
    reports.retain(|entry| entry.record.is_due(now) && is_meant(entry.record.kind));
    reports.sort_by_key(|entry| (entry.record.kind, entry.record.saved_at));
    Ok(reports)
}

/// What was received, and the first failure. A report that is refused holds up no other.
async fn hand_all_over(
    citizen: &Citizen,
    mission: Uuid,
    reports: Vec<Entry<StoredReport>>,
    attempts: usize,
) -> (Vec<SafetyView>, Option<Error>) {
    if reports.is_empty() {
        return (Vec::new(), None);
    }
    let (reach, word) = match way(citizen, mission).await {
        Ok(way) => way,
        Err(error) => return (Vec::new(), Some(error)),
    };
    let mut received = Vec::new();
    let mut failure = None;
    for entry in reports {
        match hand_over(citizen, &reach, &word, entry, attempts).await {
            Ok(view) => received.push(view),
            Err(error) if is_nobody_there(&error) => return (received, failure.or(Some(error))),
            Err(error) => failure = failure.or(Some(error)),
        }
    }
    (received, failure)
}

async fn way(citizen: &Citizen, mission: Uuid) -> Result<(Reach, Watchword), Error> {
    let reach = reach(citizen, mission).await?;
    let word = watchword(citizen, &reach, mission).await?;
    Ok((reach, word))
}

/// One report, with what is known of it noted as it becomes known.
async fn hand_over(
    citizen: &Citizen,
    reach: &Reach,
    word: &Watchword,
    entry: Entry<StoredReport>,
    attempts: usize,
) -> Result<SafetyView, Error> {
    let id = entry.id;
    let (leaves, mut left) = watch::channel(false);
    let on_leaving = Arc::new(move || {
        leaves.send_replace(true);
    });
    let report = Report { id, sealed: entry.record.sealed.0, on_leaving };
    let send = async {
        let (channel, trusted) = (&reach.channel, &reach.trusted);
        let receipt = safety::send(channel, trusted, word.credentials(), &report, attempts).await;
        drop(report);
        receipt
    };
    let has_left = left.clone();
    let leaving = async move { drop(left.wait_for(|left| *left).await) };
    let (send, leaving) = (pin!(send), pin!(leaving));
    let first = future::select(send, leaving).await;
    if *has_left.borrow() {
        note_leaving(citizen, id).await;
    }
    let receipt = match first {
        Either::Left((receipt, _)) => receipt,
        Either::Right(((), send)) => send.await,
    };
    let received_at = receipt?.received_at;
    let state = ReportState::Received { at: received_at };
    let report = note(citizen, id, move |report| report.state = state).await?;
    Ok(safety_view(id, &report))
}

async fn note_leaving(citizen: &Citizen, id: Uuid) {
    let at = citizen.now();
    if let Err(error) = note(citizen, id, move |report| report.handed_over_at = Some(at)).await {
        tracing::warn!(%error, "it was not noted that a report is on its way");
    }
}

/// Changes what is known of a report as it lies there now: another attempt may have been faster.
async fn note(
    citizen: &Citizen,
    id: Uuid,
    change: impl FnOnce(&mut StoredReport) + Send + 'static,
) -> Result<StoredReport, Error> {
    let noted = citizen
        .ask(move |room| {
            let store = room.store()?;
            let mut report = store.get::<StoredReport>(id)?.ok_or(VaultError::NotFound)?;
            change(&mut report);
            let kept: Result<(), VaultError> = store.write(|tx| tx.put(id, &report));
            kept?;
            Ok(report)
        })
        .await?;
    citizen.changed(&[Topic::Alerts]);
    Ok(noted)
}
