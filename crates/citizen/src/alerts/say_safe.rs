//! "I'm safe": saved first, then handed over, then acknowledged by a signed receipt.

use crate::consulates::reach::{reach, trusted, watchword};
use crate::stored::{ReportState, StoredMission, StoredReport};
use crate::views::SafetyView;
use crate::{Citizen, Error};
use amana_contract::sealed::{Binding, Direction, SafetyReport};
use amana_sealing::{envelope, fields};
use amana_sync::{SyncError, safety};
use amana_vault::VaultError;
use uuid::Uuid;

/// Seals the report to the crisis desk and saves it in the outbox. Works locked and offline.
///
/// # Errors
/// `NotFound` for an unknown consulate; `DiskFull`.
pub async fn say_safe(
    citizen: &Citizen,
    mission: Uuid,
    alert: Option<String>,
    message: String,
) -> Result<SafetyView, Error> {
    let now = citizen.now();
    citizen
        .ask(move |room| {
            let witness = room.world.witness.clone();
            let store = room.store()?;
            let known: StoredMission = store.get(mission)?.ok_or(VaultError::NotFound)?;
            let desk = trusted(&known)?.crisis_desk_key().map_err(SyncError::from)?;
            let id = Uuid::new_v4();
            let report = SafetyReport { format: 1, safe: true, at: now, alert, message };
            let plain = serde_json::to_vec(&report).expect("contract types serialise");
            witness.plain("safety report", &plain);
            let binding = Binding {
                mission: &known.address.trust_root.0,
                subject: id,
                item: id,
                sequence: 0,
                direction: Direction::ToCrisisDesk,
            };
            let info = fields::join(&binding.fields().each_ref().map(Vec::as_slice));
            let sealed = envelope::seal(&[&desk], &info, &plain).into();
            let state = ReportState::Saved;
            store
                .write(|tx| tx.put(id, &StoredReport { mission, sealed, saved_at: now, state }))?;
            Ok(SafetyView { id, received_at: None })
        })
        .await
}

/// Hands over every report that has no receipt yet. Works while locked.
///
/// # Errors
/// The first failure; reports without a receipt stay in the outbox.
pub async fn deliver_reports(citizen: &Citizen, attempts: usize) -> Result<Vec<SafetyView>, Error> {
    let waiting = citizen
        .ask(|room| {
            let mut reports = room.store()?.list::<StoredReport>()?;
            reports.retain(|entry| entry.record.state == ReportState::Saved);
            reports.sort_by_key(|entry| entry.record.saved_at);
            Ok(reports)
        })
        .await?;
    let mut received = Vec::new();
    for entry in waiting {
        let (id, report) = (entry.id, entry.record);
        let reach = reach(citizen, report.mission).await?;
        let word = watchword(citizen, &reach, report.mission).await?;
        let receipt = safety::send(
            &reach.channel,
            &reach.trusted,
            word.credentials(),
            id,
            report.sealed.as_ref(),
            attempts,
        )
        .await?;
        let at = receipt.received_at;
        let report = StoredReport { state: ReportState::Received { at }, ..report };
        citizen.ask(move |room| Ok(room.store()?.write(|tx| tx.put(id, &report))?)).await?;
        received.push(SafetyView { id, received_at: Some(at) });
    }
    Ok(received)
}
