//! "I'm safe": saved first; it is handed over by itself, and acknowledged by a signed receipt.

use crate::alerts::show::safety_view;
use crate::consulates::reach::trusted;
use crate::form::FormRefusal;
use crate::keeper::Room;
use crate::stored::{StoredMission, StoredReport};
use crate::views::SafetyView;
use crate::{Citizen, Error, Message, Topic, Value};
use amana_contract::Bytes;
use amana_contract::sealed::{Binding, Direction, SafetyReport};
use amana_sealing::{envelope, fields};
use amana_sync::SyncError;
use amana_vault::VaultError;
use chrono::{DateTime, Utc};
use uuid::Uuid;
use zeroize::Zeroizing;

/// The longest message, in characters: sealed it stays far below what a crisis desk takes.
const LONGEST_MESSAGE: usize = 1_000;

/// Seals the report to the crisis desk and saves it in the outbox. Works locked and offline. With
/// an alert, the crisis desk reads which one it answers.
///
/// # Errors
/// `NotFound` for an unknown consulate or alert; [`Error::Form`] for a message that is too long;
/// `DiskFull`.
pub async fn say_safe(
    citizen: &Citizen,
    mission: Uuid,
    alert: Option<Uuid>,
    message: String,
) -> Result<SafetyView, Error> {
    check_message(&message)?;
    let now = citizen.now();
    let view = citizen.ask(move |room| save(room, mission, alert, message, now)).await?;
    citizen.changed(&[Topic::Alerts]);
    citizen.wake();
    Ok(view)
}

/// A message that fits into a seal.
pub(crate) fn check_message(message: &str) -> Result<(), Error> {
    let mut form = FormRefusal::default();
    if message.chars().count() > LONGEST_MESSAGE {
        let most = Value::Number(LONGEST_MESSAGE as i64);
        form.refuse("message", Message::plain("safety-message-too-long").with("most", most));
    }
    form.finish()
}

fn save(
    room: &mut Room,
    mission: Uuid,
    alert: Option<Uuid>,
    message: String,
    now: DateTime<Utc>,
) -> Result<SafetyView, Error> {
    let answered = match alert {
        None => None,
        Some(id) => Some(room.desk.find(id, now).ok_or(VaultError::NotFound)?),
    };
    let identifier = answered.map(|active| active.alert.key.identifier.clone());
    let known: StoredMission = room.store()?.get(mission)?.ok_or(VaultError::NotFound)?;
    let report = SafetyReport {
        format: 1,
        safe: true,
        at: now,
        alert: identifier,
        message,
        position: None,
        calls_off: None,
    };
    let (id, sealed) = seal_report(room, &known, &report)?;
    let stored = StoredReport { alert, ..StoredReport::saved(mission, sealed, now) };
    room.store()?.write(|tx| tx.put(id, &stored))?;
    Ok(safety_view(id, &stored))
}

/// Seals a report to a consulate's crisis desk, under a new id. This device cannot open it any more.
pub(crate) fn seal_report(
    room: &Room,
    mission: &StoredMission,
    report: &SafetyReport,
) -> Result<(Uuid, Bytes), Error> {
    let desk = trusted(mission)?.crisis_desk_key().map_err(SyncError::from)?;
    let id = Uuid::new_v4();
    let plain = Zeroizing::new(serde_json::to_vec(report).expect("contract types serialise"));
    room.world.witness.plain("safety report", &plain);
    let binding = Binding {
        mission: &mission.address.trust_root.0,
        subject: id,
        item: id,
        sequence: 0,
        direction: Direction::ToCrisisDesk,
    };
    let info = fields::join(&binding.fields().each_ref().map(Vec::as_slice));
    Ok((id, envelope::seal(&[&desk], &info, &plain).into()))
}
