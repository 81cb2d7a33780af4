//! Days of expiry with their reminders, for a calendar.

use crate::stored::StoredDocument;
use crate::views::CalendarEntryView;
use crate::{Citizen, Error, Message, Value};
use amana_documents::reminders;
use amana_vault::Entry;
use chrono::NaiveDate;

/// Every expiry that is still ahead, soonest first. A calendar is no vault: an entry names the kind
/// of document, and no person and no number.
///
/// # Errors
/// `Locked`.
pub async fn calendar(citizen: &Citizen) -> Result<Vec<CalendarEntryView>, Error> {
    let today = citizen.now().date_naive();
    let stored = citizen.ask(|room| Ok(StoredDocument::all_kept(room.vault()?)?)).await?;
    let mut entries: Vec<_> = stored.iter().filter_map(|entry| ahead(entry, today)).collect();
    entries.sort_by_key(|entry| entry.on);
    Ok(entries)
}

fn ahead(entry: &Entry<StoredDocument>, today: NaiveDate) -> Option<CalendarEntryView> {
    let on = entry.record.expires_on.filter(|day| *day >= today)?;
    let kind = Value::Key(format!("document-kind-{}", entry.record.kind));
    let message = Message::plain("task-document-expires").with("kind", kind);
    let plan = reminders::plan(on, today).into_iter();
    Some(CalendarEntryView {
        uid: format!("{}-expires", entry.id),
        on,
        time: None,
        message: message.with("date", Value::Date(on)).into(),
        alarms_days_before: plan.map(|reminder| reminder.days_before).collect(),
    })
}
