//! Appointments and promised days of noted requests, for a calendar.

use crate::requests::remind::BEFORE_APPOINTMENT;
use crate::stored::{NotedRequest, RequestKind, StoredRequest};
use crate::views::CalendarEntryView;
use crate::{Citizen, Error, Message, Value};
use amana_vault::Entry;
use chrono::NaiveDate;

/// What is still ahead of every noted request, soonest first. A calendar is no vault: an entry names
/// the consulate and the service, and no person and no reference.
///
/// # Errors
/// `Locked`.
pub async fn calendar(citizen: &Citizen) -> Result<Vec<CalendarEntryView>, Error> {
    let today = citizen.now().date_naive();
    let stored = citizen.ask(|room| Ok(room.vault()?.list::<StoredRequest>()?)).await?;
    let mut entries: Vec<_> = stored.iter().flat_map(|entry| ahead(entry, today)).collect();
    entries.sort_by_key(|entry| (entry.on, entry.time));
    Ok(entries)
}

fn ahead(entry: &Entry<StoredRequest>, today: NaiveDate) -> Vec<CalendarEntryView> {
    let RequestKind::Noted(noted) = &entry.record.kind else { return Vec::new() };
    let message = |key| said(key, &entry.record.service, noted);
    let appointment = noted.appointment.map(|there| CalendarEntryView {
        uid: format!("{}-appointment", entry.id),
        on: there.on,
        time: there.time,
        message: message("task-appointment").into(),
        alarms_days_before: BEFORE_APPOINTMENT.map(|days| days as u32).to_vec(),
    });
    let promised = noted.promised_on.map(|on| CalendarEntryView {
        uid: format!("{}-promised", entry.id),
        on,
        time: None,
        message: message("calendar-promised").into(),
        alarms_days_before: vec![0],
    });
    appointment.into_iter().chain(promised).filter(|entry| entry.on >= today).collect()
}

fn said(key: &'static str, service: &str, noted: &NotedRequest) -> Message {
    let service = Value::Key(format!("service-{}", super::services::shown(service)));
    Message::plain(key).with("service", service).with("place", Value::Text(noted.mission.clone()))
}
