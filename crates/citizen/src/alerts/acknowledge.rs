//! "I have read this": the alert stays, and asks for no more attention.

use crate::alerts::list;
use crate::stored::StoredAcknowledgement;
use crate::views::AlertView;
use crate::{Citizen, Error, Topic};
use amana_vault::VaultError;
use uuid::Uuid;

/// Notes that the person has read an alert. Works while locked. The first time counts.
///
/// # Errors
/// `NotFound`, `DiskFull`.
pub async fn acknowledge(
    citizen: &Citizen,
    alert: Uuid,
    language: &str,
) -> Result<AlertView, Error> {
    let now = citizen.now();
    citizen
        .ask(move |room| {
            room.desk.find(alert, now).ok_or(VaultError::NotFound)?;
            let store = room.store()?;
            if store.get::<StoredAcknowledgement>(alert)?.is_none() {
                store.write(|tx| tx.put(alert, &StoredAcknowledgement { at: now }))?;
            }
            Ok(())
        })
        .await?;
    citizen.changed(&[Topic::Alerts]);
    list::view(citizen, alert, language).await
}
