//! "I'm safe": saved first; it is handed over by itself, and acknowledged by a signed receipt.

use crate::alerts::show::safety_view;
use crate::consulates::reach::trusted;
use crate::form::FormRefusal;
use crate::keeper::Room;
use crate::stored::{ReportState, StoredMission, StoredReport};
use crate::views::SafetyView;
use crate::{Citizen, Error, Message, Topic, Value};
use amana_contract::sealed::{Binding, Direction, SafetyReport};
use amana_sealing::{envelope, fields};
use amana_sync::SyncError;
use amana_vault::VaultError;
use chrono::{DateTime, Utc};
use uuid::Uuid;

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
    check(&message)?;
    let now = citizen.now();
    let view = citizen.ask(move |room| save(room, mission, alert, message, now)).await?;
    citizen.changed(&[Topic::Alerts]);
    citizen.wake();
    Ok(view)
}

fn check(message: &str) -> Result<(), Error> {
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
    let witness = room.world.witness.clone();
    let store = room.store()?;
    let known: StoredMission = store.get(mission)?.ok_or(VaultError::NotFound)?;
    let desk = trusted(&known)?.crisis_desk_key().map_err(SyncError::from)?;
    let id = Uuid::new_v4();
    let report = SafetyReport { format: 1, safe: true, at: now, alert: identifier, message };
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
    let stored = StoredReport { mission, alert, sealed, saved_at: now, state };
    store.write(|tx| tx.put(id, &stored))?;
    Ok(safety_view(id, &stored))
}
