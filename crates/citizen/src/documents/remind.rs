//! Reminders that are due, computed from the documents: nothing can be forgotten twice.

use crate::stored::StoredDocument;
use crate::{Citizen, Error};
use amana_documents::reminders;
use chrono::NaiveDate;
use uuid::Uuid;

/// A reminder that is due on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DueReminder {
    /// The document.
    pub document: Uuid,
    /// When it became due.
    pub due_on: NaiveDate,
    /// Days until the expiry, then.
    pub days_before: u32,
}

/// The next reminder of each document, soonest first.
///
/// # Errors
/// `Locked`.
pub async fn due(citizen: &Citizen) -> Result<Vec<DueReminder>, Error> {
    let today = citizen.now().date_naive();
    let stored = citizen.ask(|room| Ok(StoredDocument::all_kept(room.vault()?)?)).await?;
    let mut due: Vec<DueReminder> = stored
        .into_iter()
        .filter_map(|entry| {
            let next = reminders::plan(entry.record.expires_on?, today).into_iter().next()?;
            let (due_on, days_before) = (next.due_on, next.days_before);
            Some(DueReminder { document: entry.id, due_on, days_before })
        })
        .collect();
    due.sort_by_key(|reminder| reminder.due_on);
    Ok(due)
}
