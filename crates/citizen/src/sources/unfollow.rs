//! Following a feed no more.

use crate::sources::list::list;
use crate::stored::{StoredAlert, StoredFeed, StoredFeedContact, StoredFeedMemory};
use crate::views::SourceView;
use crate::{Citizen, Error, Topic};
use amana_vault::VaultError;
use uuid::Uuid;

/// Asks it no more, and forgets what it said: nobody would say when that is over. Answers with every
/// source that is left. Works while locked.
///
/// # Errors
/// `NotFound`, `DiskFull`.
pub async fn unfollow(citizen: &Citizen, source: Uuid) -> Result<Vec<SourceView>, Error> {
    citizen
        .ask(move |room| {
            room.store()?.get::<StoredFeed>(source)?.ok_or(VaultError::NotFound)?;
            let said = room.desk.records_of(source);
            room.store()?.write(|tx| -> Result<(), VaultError> {
                said.iter().try_for_each(|id| tx.delete::<StoredAlert>(*id))?;
                tx.delete::<StoredFeedMemory>(source)?;
                tx.delete::<StoredFeedContact>(source)?;
                tx.delete::<StoredFeed>(source)
            })?;
            room.desk.forget_feed(source);
            Ok(())
        })
        .await?;
    citizen.wake();
    citizen.changed(&[Topic::Alerts]);
    list(citizen).await
}
