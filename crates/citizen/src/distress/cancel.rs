//! Taking a call for help back before it leaves.

use super::reports_of;
use crate::stored::{ReportKind, StoredReport};
use crate::{Citizen, Error, Topic};
use amana_vault::VaultError;
use uuid::Uuid;

/// Takes it back within its grace: nothing has left, and nobody will know. Works while locked.
///
/// # Errors
/// `NotFound`; [`Error::TooLateToCancel`] afterwards: it may have left, so only
/// [`call_off`](super::call_off) is honest then.
pub async fn cancel(citizen: &Citizen, distress: Uuid) -> Result<(), Error> {
    let now = citizen.now();
    citizen
        .ask(move |room| {
            let reports = reports_of(room, distress, ReportKind::Help)?;
            if reports.is_empty() {
                return Err(VaultError::NotFound.into());
            }
            // On this thread: nobody takes one out of the outbox in the meantime.
            if reports.iter().any(|entry| entry.record.goes_at.is_none_or(|at| at <= now)) {
                return Err(Error::TooLateToCancel);
            }
            let delete = |entry: &amana_vault::Entry<StoredReport>| entry.id;
            let ids: Vec<_> = reports.iter().map(delete).collect();
            Ok(room
                .store()?
                .write(|tx| ids.iter().try_for_each(|id| tx.delete::<StoredReport>(*id)))?)
        })
        .await?;
    citizen.changed(&[Topic::Alerts]);
    Ok(())
}
