//! Calling off a call for help that may have left: another report, which the desk reads beside it.

use super::{reports_of, show};
use crate::alerts::{check_message, seal_report};
use crate::keeper::Room;
use crate::stored::{ReportKind, StoredMission, StoredReport};
use crate::views::DistressView;
use crate::{Citizen, Error, Topic};
use amana_contract::sealed::SafetyReport;
use amana_vault::VaultError;
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// Says to every desk that help is no longer needed. The call for help goes all the same if it has not
/// yet: a desk must never read the second without the first. Works locked and offline. The same again
/// is no second one.
///
/// # Errors
/// `NotFound`; [`Error::Form`] for a message that is too long; `DiskFull`.
pub async fn call_off(
    citizen: &Citizen,
    distress: Uuid,
    message: String,
) -> Result<DistressView, Error> {
    check_message(&message)?;
    let now = citizen.now();
    let view = citizen.ask(move |room| save(room, distress, message, now)).await?;
    citizen.changed(&[Topic::Alerts]);
    citizen.wake();
    Ok(view)
}

fn save(
    room: &mut Room,
    distress: Uuid,
    message: String,
    now: DateTime<Utc>,
) -> Result<DistressView, Error> {
    let calls = reports_of(room, distress, ReportKind::Help)?;
    if calls.is_empty() {
        return Err(VaultError::NotFound.into());
    }
    let is_said = !reports_of(room, distress, ReportKind::CallsOff)?.is_empty();
    let mut sealed = Vec::new();
    for call in calls.iter().filter(|_| !is_said) {
        let mission = call.record.mission;
        let known: StoredMission = room.store()?.get(mission)?.ok_or(VaultError::NotFound)?;
        let report = SafetyReport {
            format: 1,
            safe: true,
            at: now,
            alert: None,
            message: message.clone(),
            position: None,
            calls_off: Some(call.id),
        };
        let (id, bytes) = seal_report(room, &known, &report)?;
        let saved = StoredReport::saved(mission, bytes, now);
        let kind = ReportKind::CallsOff;
        sealed.push((id, StoredReport { kind, distress: Some(distress), ..saved }));
    }
    room.store()?.write(|tx| sealed.iter().try_for_each(|(id, report)| tx.put(*id, report)))?;
    Ok(show::of(room, distress, now)?.ok_or(VaultError::NotFound)?)
}
